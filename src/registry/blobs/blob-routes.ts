import { Refusal } from '../../causes/refusal.ts';
import { parseDigest, type Digest } from '../../names/digest.ts';
import type { RepositoryName } from '../../names/repository.ts';
import { lockedRefusal, refuseLocked, repositoryCalled } from '../attributes.ts';
import { addressElsewhere } from './address-elsewhere.ts';
import { blobIndex, unlinkBlob, type IndexedBlob } from './blob-index.ts';
import { parseRange } from './byte-range.ts';
import { blobIsReadable } from '../manifests/blob-readable.ts';
import { findProtector } from '../manifests/protector.ts';
import type { DataPlaneParts } from '../parts.ts';
import { etagOf, isKnownToClient, rangeOf } from '../routing/preconditions.ts';
import { USE_COUNTS_FOR_MS } from '../upkeep/collect-garbage.ts';
import { repositoryStore } from '../repository-store.ts';
import { withHead, type Call, type Reply, type Route } from '../routing/route.ts';

const BLOB = '/v2/{name}/blobs/{digest}';

export const blobPath = (repository: RepositoryName, digest: Digest): string => `/v2/${repository}/blobs/${digest}`;

/** Locks are on manifests; a blob has those of the manifests that it is a part of. */
const blobCalled = ({ repository }: Call, digest: Digest) => `manifest in ${repository} with the blob ${digest}`;

/** Pulling, looking for and deleting blobs, https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pulling-blobs */
export function blobRoutes({ content, blobs, now }: DataPlaneParts): readonly Route[] {
  const index = blobIndex(content);
  const isReadable = blobIsReadable(content);

  const find = async (call: Call): Promise<IndexedBlob & { readonly digest: Digest }> => {
    const digest = parseDigest(call.params['digest'] ?? '');
    const blob = await index.find(call.registry.id, call.repository, digest);
    if (!blob) throw new Refusal('blob-not-found', { digest });
    return { ...blob, digest };
  };

  const get = async (call: Call): Promise<Reply> => {
    const blob = await find(call);
    refuseLocked('read', { what: repositoryCalled(call.repository), locks: blob.locks });
    if (!(await isReadable(blob.repositoryId, blob.digest))) throw lockedRefusal('read', blobCalled(call, blob.digest));
    const { request } = call.exchange;
    const isGet = request.method === 'GET';
    if (!isGet) await keepForPusher(call, blob);
    const isKnown = isGet && isKnownToClient(request, blob.digest);
    const elsewhere = isGet && !isKnown ? await addressElsewhere(blobs, blob.storageKey, call.exchange.host) : null;
    if (elsewhere !== null) return { status: 307, headers: { Location: elsewhere, 'Docker-Content-Digest': blob.digest, 'Cache-Control': 'no-store' } };
    const range = isGet && !isKnown ? parseRange(rangeOf(request, blob.digest), blob.size) : null;
    const { start, length } = range ?? { start: 0, length: blob.size };
    const headers = {
      'Content-Type': 'application/octet-stream',
      'Content-Length': length,
      'Accept-Ranges': 'bytes',
      'Docker-Content-Digest': blob.digest,
      ETag: etagOf(blob.digest),
      ...(range && { 'Content-Range': `bytes ${start}-${start + length - 1}/${blob.size}` }),
    };
    if (isKnown) return { status: 304, headers };
    const stream: Reply['stream'] = (response) => blobs.send(blob.storageKey, { start, length }, response);
    return { status: range ? 206 : 200, headers, stream };
  };

  /** Whoever finds a blob does not send it again: it must be there until they have named it. */
  const keepForPusher = async (call: Call, { repositoryId, digest, usedAt }: IndexedBlob & { readonly digest: Digest }): Promise<void> => {
    const isRecent = Date.parse(usedAt) > now().getTime() - USE_COUNTS_FOR_MS;
    if (isRecent || !call.decide('content/write', call.repository).allowed) return;
    if (!(await index.use(repositoryId, digest, now()))) throw new Refusal('blob-not-found', { digest });
  };

  const remove = async (call: Call): Promise<Reply> => {
    const digest = parseDigest(call.params['digest'] ?? '');
    // One transaction: a lock that somebody sets meanwhile counts.
    const isUnlinked = await content.transaction(async (trx) => {
      const repository = await repositoryStore(trx).find(call.registry.id, call.repository);
      if (!repository) return false;
      refuseLocked('delete', { what: repositoryCalled(repository.name), locks: repository.locks });
      // Deleting what a protected manifest consists of would be a way around its lock.
      const protector = await findProtector(trx, repository, digest);
      if (protector) throw lockedRefusal('delete', protector);
      return unlinkBlob(trx, repository.id, digest);
    });
    if (!isUnlinked) throw new Refusal('blob-not-found', { digest });
    return { status: 202, event: { digest } };
  };

  return [
    ...withHead({ method: 'GET', path: BLOB, action: 'content/read', operation: 'Pull', records: 'refused', handle: get }),
    { method: 'DELETE', path: BLOB, action: 'content/delete', operation: 'Delete', records: 'served', handle: remove },
  ];
}
