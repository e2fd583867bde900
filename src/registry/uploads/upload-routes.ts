import { Refusal } from '../../causes/refusal.ts';
import { parseDigest, type Digest } from '../../names/digest.ts';
import { isGuid } from '../../names/guid.ts';
import { isRepositoryName } from '../../names/repository.ts';
import { uuidv7 } from '../../names/uuid.ts';
import { refuseLocked, repositoryCalled } from '../attributes.ts';
import { blobIndex } from '../blobs/blob-index.ts';
import { blobPath } from '../blobs/blob-routes.ts';
import { parseContentRange } from '../blobs/byte-range.ts';
import { blobIsReadable } from '../manifests/blob-readable.ts';
import type { DataPlaneParts } from '../parts.ts';
import { repositoryStore, type Repository } from '../repository-store.ts';
import type { Call, Need, Reply, Route } from '../routing/route.ts';
import { mountBlob } from './mount.ts';
import { receiveWhole } from './single-post.ts';
import { receivedRange, uploadSessions, type Chunk } from './upload-session.ts';
import { NOTHING_RECEIVED, uploadStore, type UploadKey, type UploadState } from './upload-store.ts';

const UPLOADS = '/v2/{name}/blobs/uploads/';
const UPLOAD = '/v2/{name}/blobs/uploads/{upload}';

/** Pushing blobs, https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#pushing-blobs */
export function uploadRoutes(parts: DataPlaneParts): readonly Route[] {
  const sessions = uploadSessions(parts);
  const repositories = repositoryStore(parts.content.query);
  const keyOf = (call: Call) => findUpload(repositories.find, call);
  const pushing = { action: 'content/write', operation: 'Push', records: 'refused' } as const;

  return [
    { ...pushing, method: 'POST', path: UPLOADS, alsoAsks: mountNeeds, handle: beginner(parts) },
    {
      ...pushing,
      method: 'GET',
      path: UPLOAD,
      handle: async (call) => {
        const key = await keyOf(call);
        return uploadReply(call, key.id, await sessions.status(key), 204);
      },
    },
    {
      ...pushing,
      method: 'PATCH',
      path: UPLOAD,
      handle: async (call) => {
        const key = await keyOf(call);
        return uploadReply(call, key.id, await sessions.append(key, chunkOf(call)), 202);
      },
    },
    {
      ...pushing,
      method: 'PUT',
      path: UPLOAD,
      handle: async (call) => {
        const digest = parseDigest(call.exchange.query.get('digest') ?? '');
        await sessions.close(await keyOf(call), chunkOf(call), digest);
        return blobReply(call, digest);
      },
    },
    {
      ...pushing,
      method: 'DELETE',
      path: UPLOAD,
      handle: async (call) => {
        await sessions.cancel(await keyOf(call), chunkOf(call));
        return { status: 204 };
      },
    },
  ];
}

/** POST: mount a blob, or take it from the body, or begin an upload; whichever the client asked for and may have. */
function beginner(parts: DataPlaneParts): Route['handle'] {
  const { content, limits, now } = parts;
  const sources = { index: blobIndex(content), isReadable: blobIsReadable(content) };
  const uploads = uploadStore(content.query, content.unsynced);
  const repositories = repositoryStore(content.query);

  return async (call) => {
    const { query } = call.exchange;
    const wanted = query.has('digest') ? parseDigest(query.get('digest') ?? '') : null;
    const repository = await repositories.findOrCreate(call.registry.id, call.repository, now());
    refuseWriteLocked(repository);
    const mounted = query.has('mount') ? await mountBlob(sources, call, repository.id, now()) : null;
    if (mounted) return blobReply(call, mounted);
    if (wanted) {
      await receiveWhole(parts, call, repository.id, wanted);
      return blobReply(call, wanted);
    }
    const key = { id: uuidv7(now()), repositoryId: repository.id, subjectId: call.subject.id };
    if ((await uploads.countOf(key.repositoryId, key.subjectId)) >= limits.uploadsInProgress) {
      throw new Refusal('rate-limit', { uploads: limits.uploadsInProgress });
    }
    await uploads.begin(key, now());
    return uploadReply(call, key.id, NOTHING_RECEIVED, 202);
  };
}

/** Named in the challenge: a client that asks for one token gets one that is good for the mount as well. */
function mountNeeds(query: URLSearchParams): readonly Need[] {
  const from = query.get('from');
  return query.has('mount') && from !== null && isRepositoryName(from) ? [{ action: 'content/read', repository: from }] : [];
}

async function findUpload(find: (registryId: string, name: Call['repository']) => Promise<Repository | undefined>, call: Call): Promise<UploadKey> {
  const repository = await find(call.registry.id, call.repository);
  const id = call.params['upload'] ?? '';
  if (!repository || !isGuid(id)) throw new Refusal('upload-not-found');
  refuseWriteLocked(repository);
  return { id, repositoryId: repository.id, subjectId: call.subject.id };
}

const refuseWriteLocked = ({ name, locks }: Repository) => refuseLocked('write', { what: repositoryCalled(name), locks });

function chunkOf({ exchange: { request, correlationId } }: Call): Chunk {
  return { request, range: parseContentRange(request.headers['content-range']), writer: correlationId };
}

function uploadReply({ repository }: Call, id: string, state: UploadState, status: number): Reply {
  const headers = { Location: `/v2/${repository}/blobs/uploads/${id}`, Range: receivedRange(state), 'Docker-Upload-UUID': id };
  return { status, headers };
}

function blobReply({ repository }: Call, digest: Digest): Reply {
  return { status: 201, headers: { Location: blobPath(repository, digest), 'Docker-Content-Digest': digest } };
}
