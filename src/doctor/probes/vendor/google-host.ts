export interface GoogleHost {
  /** Of Artifact Registry, such as `europe-west1`; null for Container Registry, which came before it. */
  readonly location: string | null;
}

/** Null for a host that is not Google's. */
export function readGoogleHost(host: string): GoogleHost | null {
  const location = /^([a-z0-9-]+)-docker\.pkg\.dev$/.exec(host)?.[1];
  if (location !== undefined) return { location };
  return /^(?:[a-z]+\.)?gcr\.io$/.test(host) ? { location: null } : null;
}
