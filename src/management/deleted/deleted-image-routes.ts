import { Refusal } from '../../causes/refusal.ts';
import { deletedImage, deletedImagesQuery, restoredImage, restoreImageParameters, type DeletedImage } from '../../contract/deleted-image.ts';
import { page } from '../../contract/page.ts';
import { registryStore } from '../../identity/registries/registry-store.ts';
import { repositoryEvent } from '../../journal/event.ts';
import { parseDigest } from '../../names/digest.ts';
import { parseRepositoryName } from '../../names/repository.ts';
import { parseTag } from '../../names/tag.ts';
import type { DeletedEntry, DeletedImages } from '../../registry/deleted/deleted-images.ts';
import { nextLink } from '../list-page.ts';
import type { ManagementParts } from '../parts.ts';
import { onRegistry, type Call, type Route } from '../route.ts';

const DAY_MS = 86_400_000;
const AT_ONCE = 100;

/** For our own command line and pages: the same as the data plane's `/acr/v1/_deleted`, by rights on the registry. */
export function deletedImageRoutes({ deletedImages, database, journal, now }: ManagementParts): readonly Route[] {
  const retentionDays = async (name: string) => (await registryStore(database).find(name))?.properties.softDelete.days ?? 0;
  return [
    onRegistry({
      method: 'GET',
      path: '/:registry/deletedImages',
      action: 'registries/deleted/read',
      query: deletedImagesQuery,
      answer: page(deletedImage),
      handle: async ({ registry, exchange, query: { repository, $skipToken } }) => {
        const named = repository === undefined ? null : parseRepositoryName(repository);
        const after = $skipToken === undefined ? null : readToken($skipToken);
        const entries = await deletedImages.list(registry.id, { repository: named, after, rows: AT_ONCE + 1 });
        const days = await retentionDays(registry.name);
        const last = entries.length > AT_ONCE ? entries[AT_ONCE - 1] : undefined;
        const value = entries.slice(0, AT_ONCE).map((entry) => toResource(entry, days));
        return { status: 200, body: { value, ...(last ? { nextLink: nextLink(exchange, writeToken(last)) } : {}) } };
      },
    }),
    onRegistry({
      method: 'POST',
      path: '/:registry/restoreImage',
      action: 'registries/deleted/restore/action',
      body: restoreImageParameters,
      answer: restoredImage,
      handle: async (call) => {
        const { registry, body } = call;
        const repository = parseRepositoryName(body.repository);
        const tag = body.tag === undefined ? null : parseTag(body.tag);
        const digest = body.digest === undefined ? await lastDigest(deletedImages, registry.id, repository, tag) : parseDigest(body.digest);
        const wanted = { registryId: registry.id, repository, digest, tag, force: body.force ?? false, keepsDeleted: registry.keepsDeleted, now: now() };
        const restored = await deletedImages.restore(wanted);
        if (!restored) throw notThere(repository, tag, digest);
        const details = { digest, ...(tag === null ? {} : { tag }), mediaType: restored.media_type, size: restored.size };
        const happened = { exchange: call.exchange, registry, identification: call.identification, refusal: null, status: 200, now: now() };
        await journal.append(repositoryEvent({ ...happened, decision: decisionOf(call), operation: 'Restore', repository, details }));
        return { status: 200, body: { repository, tag, digest } };
      },
    }),
  ];
}

const decisionOf = ({ decide }: Pick<Call, 'decide'>) => decide({ action: 'registries/deleted/restore/action' });

async function lastDigest(deletedImages: DeletedImages, registryId: string, repository: string, tag: string | null) {
  if (tag === null) throw new Refusal('request-invalid', { field: 'digest', defect: 'without a tag it says which manifest is meant' });
  const last = await deletedImages.lastTagged(registryId, repository, tag);
  if (!last) throw notThere(repository, tag, null);
  return parseDigest(last.digest);
}

const notThere = (repository: string, tag: string | null, digest: string | null): Refusal =>
  new Refusal('resource-not-found', { kind: 'deleted image', name: `${repository}${tag === null ? '' : `:${tag}`}${digest === null ? '' : `@${digest}`}` });

const toResource = ({ repository, tag, digest, deletedAt }: DeletedEntry, days: number): DeletedImage => ({
  repository,
  tag,
  digest,
  deletedAt,
  expiresAt: new Date(Date.parse(deletedAt) + days * DAY_MS).toISOString(),
});

/** The last entry of a page. */
const writeToken = ({ repository, deletedAt, digest, tag }: DeletedEntry): string => Buffer.from(JSON.stringify([repository, deletedAt, digest, tag ?? ''])).toString('base64url');

function readToken(token: string): readonly [repository: string, deletedAt: string, digest: string, tag: string] {
  const refuse = () => new Refusal('request-invalid', { field: '$skipToken', defect: 'it is not the end of a nextLink' });
  try {
    const parts: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    if (Array.isArray(parts) && parts.length === 4 && parts.every((part) => typeof part === 'string')) return parts as unknown as [string, string, string, string];
  } catch {
    throw refuse();
  }
  throw refuse();
}
