import { Refusal } from '../../causes/refusal.ts';
import { operationPath } from '../../contract/address.ts';
import { importImageParameters, operationQuery, operationStatus, type OperationStatus } from '../../contract/import.ts';
import { repositoryEvent } from '../../journal/event.ts';
import { isGuid } from '../../names/guid.ts';
import { uuidv7 } from '../../names/uuid.ts';
import type { CollectedManifest } from '../../registry/import/collect-manifests.ts';
import { changedBy } from '../../registry/repository-change.ts';
import type { ImportOperation } from '../../registry/import/operation-store.ts';
import { armError } from '../arm-error.ts';
import type { ManagementParts } from '../parts.ts';
import { onRegistry, type Reply, type Route } from '../route.ts';
import { findSource, type Asking, type FoundSource } from './import-source.ts';
import { readWantedImport, type WantedImport } from './wanted-import.ts';

const action = 'registries/importImage/action';
/** Seconds. */
const ASK_AGAIN_AFTER = 2;

/** https://learn.microsoft.com/rest/api/containerregistry/registries/import-image, and how far one is. */
export function importRoutes(parts: ManagementParts): readonly Route[] {
  const { images } = parts;
  const find = async ({ registry, params }: Asking): Promise<ImportOperation> => {
    const id = (params['operation'] ?? '').toLowerCase();
    const found = isGuid(id) ? await images.find(registry.id, id) : undefined;
    if (!found) throw new Refusal('resource-not-found', { kind: 'operation', name: id.slice(0, 100) });
    return found;
  };

  return [
    onRegistry({
      method: 'POST',
      path: '/:registry/importImage',
      action,
      body: importImageParameters,
      answer: null,
      handle: async (call) => {
        const wanted = readWantedImport(call.body);
        const source = await findSource(parts, call, wanted);
        const { reference, targets, force } = wanted;
        const record = (imported: CollectedManifest) => recordImport(parts, call, { ...source, wanted, imported });
        return replyWith(call, await images.start({ from: source.from, reference, targets, force, registryId: call.registry.id, record }));
      },
    }),
    onRegistry({
      method: 'GET',
      path: '/:registry/operationResults/:operation',
      action,
      query: operationQuery,
      answer: null,
      handle: async (call) => replyWith(call, await find(call)),
    }),
    onRegistry({
      method: 'GET',
      path: '/:registry/operationStatuses/:operation',
      action,
      query: operationQuery,
      answer: operationStatus,
      handle: async (call) => ({ status: 200, body: statusOf(call, await find(call)) }),
    }),
  ];
}

/** Over: the answer or the refusal. Otherwise where to ask again, https://learn.microsoft.com/azure/azure-resource-manager/management/async-operations. */
function replyWith({ exchange, registry }: Asking, { state, refusal, id }: ImportOperation): Reply {
  if (refusal) throw refusal;
  if (state === 'succeeded') return { status: 200 };
  const at = (what: 'operationResults' | 'operationStatuses') => `${exchange.scheme}://${exchange.host}${operationPath(registry, what, id)}?api-version=2023-07-01`;
  return {
    status: 202,
    headers: { Location: at('operationResults'), 'Azure-AsyncOperation': at('operationStatuses'), 'Retry-After': String(ASK_AGAIN_AFTER) },
  };
}

function statusOf({ exchange, registry }: Asking, { id, state, startedAt, updatedAt, progress, refusal }: ImportOperation): OperationStatus {
  const { bytes, bytesDone } = progress;
  return {
    id: operationPath(registry, 'operationStatuses', id),
    name: id,
    status: state === 'running' ? 'InProgress' : state === 'succeeded' ? 'Succeeded' : 'Failed',
    startTime: startedAt,
    ...(state === 'running' ? {} : { endTime: updatedAt }),
    // All of the bytes are there a moment before the image is.
    percentComplete: state === 'succeeded' ? 100 : Math.min(99, bytes === 0 ? 0 : Math.floor((100 * bytesDone) / bytes)),
    properties: progress,
    ...(refusal ? { error: armError(refusal, exchange.correlationId).error } : {}),
  };
}

interface Import extends FoundSource {
  readonly wanted: WantedImport;
  readonly imported: CollectedManifest;
}

/** A pull where the image comes from, when that is here, and a push for each repository that it goes to. */
async function recordImport({ journal, webhooks, now }: ManagementParts, call: Asking, { wanted, from, decision, imported }: Import): Promise<void> {
  const { exchange, registry, identification } = call;
  const { digest, content, manifest } = imported;
  const artifactType = manifest.artifactType ?? manifest.config?.mediaType;
  const details = { digest, mediaType: manifest.mediaType, size: content.length, ...(artifactType ? { artifactType } : {}) };
  const happened = { identification, refusal: null, now: now() };
  // An event has an id of its own: the answer's is that of the first push.
  const another = () => ({ ...exchange, correlationId: uuidv7(now()) });
  if (from.kind === 'own') {
    await journal.append(
      repositoryEvent({ ...happened, exchange: another(), registry: { id: from.registryId }, decision, status: 200, operation: 'Pull', repository: from.repository, details }),
    );
  }
  const allowed = call.decide({ action });
  for (const [index, { repository, tags }] of wanted.targets.entries()) {
    const pushed = { ...details, ...(tags.length > 0 ? { tag: tags.join(',') } : {}) };
    const asked = index === 0 ? exchange : another();
    await journal.append(repositoryEvent({ ...happened, exchange: asked, registry, decision: allowed, status: 201, operation: 'Push', repository, details: pushed }));
    const change = { ...changedBy(asked), registryId: registry.id, at: now(), operation: 'Push', repository, details: pushed, actor: call.subject.name };
    await webhooks.notify(change);
  }
}
