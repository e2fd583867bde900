import type { FastifyRequest } from 'fastify';
import { scopePolicy } from '../../access/above-registries.ts';
import { decide } from '../../access/decide.ts';
import type { Policy, RegistryPolicy, TenantPolicy } from '../../access/policy.ts';
import type { Subject } from '../../access/subject.ts';
import { Refusal } from '../../causes/refusal.ts';
import { applicationStore } from '../../identity/principals/application-store.ts';
import { refuseCaller } from '../../identity/refuse-caller.ts';
import { TENANT_SCOPE } from '../../names/resource-scope.ts';
import { isAbout } from './own-object.ts';
import type { GraphParts } from './parts.ts';
import type { GraphCall, GraphRoute } from './route.ts';

export type Authorised = Pick<GraphCall, 'exchange' | 'subject' | 'tenant'>;

/**
 * Who calls, and may they? Throws the refusal; what is not there is only said to those who may know. Who may see
 * something of the host's registry may see who there is; to change it takes a right on the whole tenant.
 */
export async function authorise(request: FastifyRequest, route: GraphRoute, parts: GraphParts): Promise<Authorised> {
  const { exchange, registry } = parts.at(request);
  const policy = await parts.policy();
  const identification = await parts.identify(exchange, registry);
  const tenant = registry?.tenant ?? namedTenant(policy, request);
  const place = placeOf(route, policy, tenant, registry);
  const object = identification.ok && (await isOwn(request, route, identification.subject, tenant, parts)) ? identification.subject.id : undefined;
  const decision = decide({ registry: place, identification, action: route.action, repository: null, address: exchange.address, object });
  if (decision.allowed && identification.ok) return { exchange, subject: identification.subject, tenant };
  throw await refuseCaller(exchange, registry, identification, decision, parts);
}

/** Where the caller must have the right. */
function placeOf({ action, named }: GraphRoute, { tenants }: Policy, tenant: TenantPolicy, registry: RegistryPolicy | null): RegistryPolicy {
  if (named === 'tenants') return scopePolicy([...tenants.values()][0]!, { text: TENANT_SCOPE, registry: null });
  return action.endsWith('/read') && registry ? registry : scopePolicy(tenant, { text: TENANT_SCOPE, registry: null });
}

/** On the socket a path may name any tenant; without one it is the first. */
function namedTenant({ tenants }: Policy, { params }: FastifyRequest): TenantPolicy {
  const { tenant: named } = params as { tenant?: string };
  const all = [...tenants.values()];
  const found = named === undefined ? all[0] : all.find(({ id, name }) => id === named.toLowerCase() || name === named.toLowerCase());
  if (!found) throw new Refusal('resource-not-found', { kind: 'tenant', name: (named ?? '').slice(0, 100) });
  return found;
}

const isOwn = async (request: FastifyRequest, { named }: GraphRoute, subject: Subject, tenant: TenantPolicy, { database }: GraphParts) => {
  if (named === undefined || named === 'tenants') return false;
  const { params, query } = request as { params: Record<string, string>; query: Record<string, unknown> };
  const filter = query['$filter'];
  const about = { id: params['id'], filter: typeof filter === 'string' ? filter : undefined };
  const applicationId = async () => (await applicationStore(database).find(tenant.id, subject.name))?.id;
  return isAbout(named, about, subject, applicationId);
};
