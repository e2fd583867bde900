import { endingBefore } from '../../access/expiring.ts';
import type { RegistryPolicy } from '../../access/policy.ts';
import { Refusal } from '../../causes/refusal.ts';
import { endingPage, eventPage, eventResource, expiringQuery, failuresQuery, lastRefusalQuery, type EndingCredential, type EventResource } from '../../contract/event.ts';
import { PAGE_SIZE } from '../../contract/page.ts';
import { lastUses } from '../../identity/passwords/credential-use.ts';
import type { PolicyDatabase } from '../../identity/policy/policy-revision.ts';
import type { LoggedEvent } from '../../journal/event-store.ts';
import { isCorrelationId, parseCorrelationId } from '../../names/correlation-id.ts';
import { parseAddress } from '../../names/ip-address.ts';
import { nextLink } from '../list-page.ts';
import type { ManagementParts } from '../parts.ts';
import { onRegistry, type Route } from '../route.ts';

const action = 'registries/logs/read';
const MOST_ENDINGS = 10_000;

/** What happened, and why. An event of another registry answers like one that never was. */
export const eventRoutes = ({ events, database }: ManagementParts): readonly Route[] => [
  onRegistry({
    method: 'GET',
    path: '/:registry/why/:correlationId',
    action,
    answer: eventResource,
    handle: async ({ registry, params }) => {
      const id = parseCorrelationId(params['correlationId']!);
      const event = await events.findByCorrelationId(registry.id, id);
      if (!event) throw new Refusal('resource-not-found', { kind: 'event', name: id });
      return { status: 200, body: resource(registry.name, event) };
    },
  }),
  onRegistry({
    method: 'GET',
    path: '/:registry/why',
    action,
    query: lastRefusalQuery,
    answer: eventResource,
    handle: async ({ registry, query }) => {
      const { from, subject } = query;
      const address = from === undefined ? undefined : readAddress(from);
      const event = await events.last({ registryId: registry.id, from: address, subject, refusedOnly: true });
      if (!event) throw new Refusal('resource-not-found', { kind: 'event', name: 'that fits' });
      return { status: 200, body: resource(registry.name, event) };
    },
  }),
  onRegistry({
    method: 'GET',
    path: '/:registry/logs/failures',
    action,
    query: failuresQuery,
    answer: eventPage,
    handle: async ({ registry, query, exchange }) => {
      const { since, $skipToken: before } = query;
      if (before !== undefined && !isCorrelationId(before)) {
        throw new Refusal('request-invalid', { field: '$skipToken', defect: 'it is not the end of a nextLink' });
      }
      const page = await events.failures({ registryId: registry.id, since: new Date(since), before, limit: PAGE_SIZE });
      const link = page.next === null ? {} : { nextLink: nextLink(exchange, page.next) };
      return { status: 200, body: { value: page.events.map((event) => resource(registry.name, event)), ...link } };
    },
  }),
  onRegistry({
    method: 'GET',
    path: '/:registry/logs/expiring',
    action,
    query: expiringQuery,
    answer: endingPage,
    handle: async ({ registry, query }) => {
      const { before } = query;
      return { status: 200, body: { value: await endings(registry, new Date(before), database) } };
    },
  }),
];

/** The last use is written a second behind; what was never used has none. */
async function endings(registry: RegistryPolicy, before: Date, database: PolicyDatabase): Promise<EndingCredential[]> {
  const found = endingBefore(registry, before).slice(0, MOST_ENDINGS);
  const used = await lastUses(database, found.map(({ id }) => id));
  return found.map(({ kind, subject, name, id, expiresAt }) => ({
    kind, subject, name, credentialId: id, expiresOn: expiresAt.toISOString(), lastUsedOn: used.get(id) ?? null,
  }));
}

/** As the log spells it. */
function readAddress(text: string): string {
  const address = parseAddress(text);
  if (address !== null) return address;
  throw new Refusal('request-invalid', { field: 'from', defect: 'it is not an address' });
}

const resource = (registry: string, event: LoggedEvent): EventResource => ({
  correlationId: event.correlation_id,
  category: event.category,
  timeGenerated: event.time_generated,
  operationName: event.operation_name,
  registry,
  loginServer: event.login_server,
  callerIpAddress: event.caller_ip_address,
  identity: event.identity,
  durationMs: event.duration_ms,
  resultType: event.result_type,
  resultDescription: event.result_description,
  userAgent: event.user_agent,
  jwtId: event.jwt_id,
  repository: event.repository,
  tag: event.tag,
  digest: event.digest,
  mediaType: event.media_type,
  artifactType: event.artifact_type,
  size: event.size,
  cause: event.cause,
  credentialKind: event.credential_kind,
  credentialId: event.credential_id,
  ...(event.attempts > 1 && { attempts: event.attempts, lastAt: event.last_at ?? event.time_generated }),
  facts: event.trace.facts,
  trace: { steps: [...event.trace.steps], enough: [...event.trace.enough] },
});
