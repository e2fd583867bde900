import { isDigest, type Digest } from '../../names/digest.ts';
import { isRepositoryName, type RepositoryName } from '../../names/repository.ts';
import { isLocked } from '../attributes.ts';
import type { BlobIndex } from '../blobs/blob-index.ts';
import type { BlobIsReadable } from '../manifests/blob-readable.ts';
import type { Call } from '../routing/route.ts';

/** Repositories that are tried when the client names none. */
const MOST_HOLDERS = 100;

/**
 * Gives the repository a blob that another one has, so that it need not be sent again. Whoever mounts must be allowed
 * to pull from the other one, named or found: otherwise knowing a digest would be enough to read it. Returns null
 * when there is nothing to mount, which the client cannot tell from not being allowed to.
 * https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#mounting-a-blob-from-another-repository
 */
export async function mountBlob(
  { index, isReadable }: { readonly index: BlobIndex; readonly isReadable: BlobIsReadable },
  call: Call,
  repositoryId: string,
  now: Date,
): Promise<Digest | null> {
  const digest = call.exchange.query.get('mount') ?? '';
  const from = call.exchange.query.get('from');
  if (!isDigest(digest)) return null;
  const holders = from === null ? await index.findHolders(call.registry.id, digest, MOST_HOLDERS) : await findNamed(index, call, from, digest);
  for (const { id, name, locks } of holders) {
    if (isLocked(locks, 'read') || !mayPull(call, name, from !== null) || !(await isReadable(id, digest))) continue;
    if (await index.mount(id, repositoryId, digest, now)) return digest;
  }
  return null;
}

async function findNamed(index: BlobIndex, { registry }: Call, from: string, digest: Digest) {
  if (!isRepositoryName(from)) return [];
  const found = await index.find(registry.id, from, digest);
  return found ? [{ id: found.repositoryId, name: from, locks: found.locks }] : [];
}

/**
 * Somebody who may pull, with a token that was not asked for it, is told to ask for a wider one, where they named the
 * repository themselves. Everybody else uploads.
 */
function mayPull(call: Call, name: RepositoryName, named: boolean): boolean {
  const decision = call.decide('content/read', name);
  if (!decision.allowed && named && decision.cause === 'access-token-scope-missing') throw call.refuse(decision);
  return decision.allowed;
}
