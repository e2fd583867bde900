import type { FastifyRequest } from 'fastify';
import { scopePolicy } from '../access/above-registries.ts';
import { decide } from '../access/decide.ts';
import type { Decision } from '../access/decision.ts';
import type { Policy, RegistryPolicy, TenantPolicy } from '../access/policy.ts';
import type { Identification } from '../access/subject.ts';
import { Refusal } from '../causes/refusal.ts';
import { SUBSCRIPTION_ID } from '../contract/address.ts';
import type { Exchange } from '../http/exchange.ts';
import { refuseCaller } from '../identity/refuse-caller.ts';
import { isResourceGroupName } from '../names/resource-group.ts';
import { registryScope, RESOURCE_GROUP_SCOPE, resourceGroupScope, SUBSCRIPTION_SCOPE, TENANT_SCOPE, type ResourceScope } from '../names/resource-scope.ts';
import { identifyLocalOwner, withoutImageTokens } from './caller.ts';
import type { ManagementParts } from './parts.ts';
import type { CallAbove } from './route.ts';

/** A request whose caller is known and may do what its route is for. */
export type Authorised = Pick<CallAbove, 'exchange' | 'subject' | 'identification' | 'registry' | 'scope' | 'tenant' | 'decide' | 'insist'>;

/**
 * Who calls, and may they? Throws the refusal; what is not there is only said to those who may know.
 * A credential that is refused leaves a login event, as it does everywhere.
 */
export async function authorise(request: FastifyRequest, parts: ManagementParts): Promise<Authorised> {
  const { exchange, registry: hostRegistry } = parts.at(request);
  const params = request.params as Record<string, string>;
  const { managementAction: action, insistsLater, makesGroup } = request.routeOptions.config;
  const policy = await parts.policy();
  const registry = findRegistry(params, policy);
  const scope = registry ? { text: registryScope(registry), registry: registry.name } : scopeAbove(params);

  const identification = await identify(exchange, hostRegistry, policy, parts);
  const { address } = exchange;
  const tenant = registry?.tenant ?? tenantOf(hostRegistry, policy);
  const decideHere: Authorised['decide'] = ({ scope: other, repository = null, pulls = false, ...question }) => {
    const place = other === undefined || other.text === scope.text ? (registry ?? scopePolicy(tenant, scope)) : placeAt(other, tenant, policy);
    // The rules for addresses guard images, not what is managed.
    return decide({ registry: pulls ? place : { ...place, networkDefault: 'Allow' }, identification, address, repository, ...question });
  };
  const insistOn = async (decision: Decision) => {
    if (!decision.allowed || !identification.ok) throw await refuseCaller(exchange, hostRegistry, identification, decision, parts);
    return identification;
  };

  const first = { registry: registry ?? scopePolicy(tenant, scope), identification, address, repository: null, action: action! };
  const { subject } = await insistOn(decide(insistsLater ? { ...first, attributes: 'unread' } : first));
  refuseOtherPlace(params, tenant, makesGroup === true);
  const insist: Authorised['insist'] = async (decision) => void (await insistOn(decision));
  return { exchange, subject, identification, registry, scope, tenant, decide: decideHere, insist };
}

function findRegistry({ group, registry, workspace }: Readonly<Record<string, string>>, policy: Policy): RegistryPolicy | undefined {
  if (workspace !== undefined) return registryOfWorkspace(workspace, policy);
  const named = policy.registries.get(registry?.toLowerCase() ?? '');
  return named && named.resourceGroup === group?.toLowerCase() ? named : undefined;
}

/** Where it is decided about what is no registry that exists: one to be made belongs to the resource group. */
function scopeAbove({ subscription, group, workspace }: Readonly<Record<string, string>>): ResourceScope {
  if (workspace !== undefined) return { text: RESOURCE_GROUP_SCOPE, registry: null };
  if (group !== undefined && isResourceGroupName(group)) return { text: resourceGroupScope(group.toLowerCase()), registry: null };
  return { text: subscription === undefined ? TENANT_SCOPE : SUBSCRIPTION_SCOPE, registry: null };
}

function placeAt(scope: ResourceScope, tenant: TenantPolicy, { registries }: Policy): RegistryPolicy {
  const named = registries.get(scope.registry ?? '');
  return named && registryScope(named) === scope.text ? named : scopePolicy(tenant, scope);
}

/** Of whoever calls: the one of the host that was asked, on the socket of this machine the oldest. */
function tenantOf(hostRegistry: RegistryPolicy | null, { tenants }: Policy): TenantPolicy {
  const tenant = hostRegistry?.tenant ?? tenants.values().next().value;
  if (!tenant) throw new Refusal('internal-error');
  return tenant;
}

/** A registry's id is also that of its workspace, where its log is asked as Azure's clients do. */
const registryOfWorkspace = (id: string, { registries }: Policy): RegistryPolicy | undefined =>
  [...registries.values()].find((registry) => registry.id === id.toLowerCase());

/** Who calls, for what everybody with a right anywhere may see. Throws the refusal of a credential, and of none. */
export async function identifyCaller(request: FastifyRequest, parts: ManagementParts): Promise<Identification & { ok: true }> {
  const { exchange, registry } = parts.at(request);
  const policy = await parts.policy();
  const identification = await identify(exchange, registry, policy, parts);
  if (identification.ok && identification.subject.kind !== 'anonymous') return identification;
  const denied = identification.ok ? ({ cause: 'not-logged-in', facts: {} } as const) : identification;
  throw await refuseCaller(exchange, registry, identification, { ...denied, allowed: false, steps: identification.steps, enough: [] }, parts);
}

/**
 * A credential is examined by the registry of the host, whichever registry the path names, so that the answer does
 * not tell which names exist; and wherever it comes from, since the rules for addresses guard images.
 */
async function identify(
  exchange: Exchange,
  hostRegistry: RegistryPolicy | null,
  policy: Policy,
  parts: ManagementParts,
): Promise<Identification> {
  if (parts.identify === null) return identifyLocalOwner(policy);
  if (!hostRegistry) throw new Refusal('registry-does-not-exist', { host: exchange.host });
  return withoutImageTokens(await parts.identify(exchange, { ...hostRegistry, networkDefault: 'Allow' }));
}

/** @param makesGroup it is about a group that need not be there */
function refuseOtherPlace({ subscription = SUBSCRIPTION_ID, group }: Readonly<Record<string, string>>, { resourceGroups }: TenantPolicy, makesGroup: boolean): void {
  if (subscription.toLowerCase() !== SUBSCRIPTION_ID) {
    throw new Refusal('resource-not-found', { kind: 'subscription', name: subscription, code: 'SubscriptionNotFound' });
  }
  if (group !== undefined && !makesGroup && !resourceGroups.has(group.toLowerCase())) {
    throw new Refusal('resource-not-found', { kind: 'resource group', name: group, code: 'ResourceGroupNotFound' });
  }
}
