import type { BlobStore } from './blob-store.ts';

/** Long enough for a client that follows at once, its clock a little wrong; whoever resumes asks the registry again. */
const GOOD_FOR_SECONDS = 300;

/**
 * Where a client reads a blob by itself; null: here. Never on the host that it asked, nor on one below it: clients take their credentials
 * along there (Go's net/http does, whatever the port), which are nobody else's, and which an object store answers with an error.
 */
export async function addressElsewhere(blobs: BlobStore, key: string, askedHost: string): Promise<string | null> {
  const address = await blobs.addressOf(key, GOOD_FOR_SECONDS);
  if (address === null) return null;
  const asked = new URL(`http://${askedHost}`).hostname;
  const { hostname } = new URL(address);
  return hostname === asked || hostname.endsWith(`.${asked}`) ? null : address;
}
