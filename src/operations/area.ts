/** Parts of the HTTP surface, few enough for a label. */
const AREAS: readonly (readonly [area: string, path: RegExp])[] = [
  ['manifests', /^\/v2\/.+\/manifests\//],
  ['uploads', /^\/v2\/.+\/blobs\/uploads(\/|$)/],
  ['blobs', /^\/v2\/.+\/blobs\//],
  ['listings', /^\/v2\/(_catalog$|.+\/(tags\/list|referrers\/))/],
  ['challenge', /^\/v2\/?$/],
  ['acr', /^\/acr\/v1(\/|$)/],
  ['exchange', /^\/oauth2\/exchange$/],
  ['token', /^\/oauth2\/token$/],
  ['management', /^\/(subscriptions|providers|v1)(\/|$)/],
  ['graph', /^\/v1\.0\//],
  ['health', /^\/(healthz|readyz)$/],
  ['directory', /^\/devicelogin$|\/(oauth2|discovery|userrealm|\.well-known)\//],
];

export const areaOf = (path: string): string => AREAS.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other';
