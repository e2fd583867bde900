import type { Decision } from '../../access/decision.ts';
import type { RegistryPolicy } from '../../access/policy.ts';
import { Refusal } from '../../causes/refusal.ts';
import { repositoryEvent } from '../../journal/event.ts';
import { registryScope, type ResourceScope } from '../../names/resource-scope.ts';
import type { SourcePlace } from '../../registry/import/importer.ts';
import type { ManagementParts } from '../parts.ts';
import type { Call } from '../route.ts';
import type { WantedImport } from './wanted-import.ts';

/** Who asks, whatever the request holds. */
export type Asking = Omit<Call, 'query' | 'body'>;

export interface FoundSource {
  readonly from: SourcePlace;
  /** That the caller may pull; null for another server's registry, which decides itself. */
  readonly decision: Decision | null;
}

/**
 * A registry of this server is read with the caller's right to pull from it, also when it is named by its host. Throws
 * the refusal of somebody who has none, `resource-not-found` and `request-invalid`.
 */
export async function findSource(parts: ManagementParts, call: Asking, { from, repository }: WantedImport): Promise<FoundSource> {
  const scope = await ownRegistryOf(parts, from);
  if (scope === null || scope.registry === null) {
    if ('scope' in from) throw new Refusal('request-invalid', { field: 'source.resourceId', defect: 'it is no registry' });
    return { from: { kind: 'remote', repository, ...from }, decision: null };
  }
  const decision = call.decide({ action: 'content/read', repository, scope, pulls: true });
  const named = (await parts.policy()).registries.get(scope.registry);
  const registry = named && registryScope(named) === scope.text ? named : undefined;
  if (!decision.allowed) throw await refusePull(parts, call, registry, { repository, decision });
  if (!registry) throw new Refusal('resource-not-found', { kind: 'registry', name: scope.registry });
  return { from: { kind: 'own', registryId: registry.id, repository }, decision };
}

/** Whoever gives a password wants to be asked for it, wherever that is. */
async function ownRegistryOf(parts: ManagementParts, from: WantedImport['from']): Promise<ResourceScope | null> {
  if ('scope' in from) return from.scope;
  const registry = from.credentials ? undefined : await parts.registryAt(from.host);
  return registry ? { text: registryScope(registry), registry: registry.name } : null;
}

/** The owner of the source sees that somebody tried. Never a 401: no other credential was asked for. */
async function refusePull(
  { journal, now }: ManagementParts,
  { exchange, identification }: Asking,
  registry: RegistryPolicy | undefined,
  { repository, decision }: { readonly repository: string; readonly decision: Decision & { allowed: false } },
): Promise<Refusal> {
  const refusal = new Refusal(decision.cause, decision.facts, { code: 'DENIED' });
  if (registry) {
    const happened = { exchange, registry, identification, decision, refusal, status: refusal.status, now: now() };
    await journal.append(repositoryEvent({ ...happened, operation: 'Pull', repository }));
  }
  return refusal;
}
