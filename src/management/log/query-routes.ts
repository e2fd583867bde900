import { registryPath, SUBSCRIPTION_ID } from '../../contract/address.ts';
import { logAnswer, LONGEST_SECONDS, logQuery, MOST_ROWS, workspaceQuery } from '../../contract/log-query.ts';
import { anyQuery } from '../../contract/page.ts';
import { Refusal } from '../../causes/refusal.ts';
import { registryStore } from '../../identity/registries/registry-store.ts';
import { uncollectedTables } from './collected-tables.ts';
import type { ManagementParts } from '../parts.ts';
import { onRegistry, type Call, type Reply, type Route } from '../route.ts';

const action = 'registries/logs/read';
const USUAL_SECONDS = 20;

interface Asked {
  readonly query: string;
  readonly timespan?: string | null | undefined;
  readonly rows?: number | undefined;
  readonly seconds?: number | undefined;
}

/** Questions in Kusto to the log of a registry. */
export const queryRoutes = (parts: ManagementParts): readonly Route[] => [
  onRegistry({
    method: 'POST',
    path: '/:registry/logs/query',
    action,
    body: logQuery,
    answer: logAnswer,
    handle: (call) => answer(parts, call, call.body),
  }),
];

/**
 * The same as Azure's clients ask it, of a workspace: each registry has one with its id. Below `/v1/workspaces`.
 * https://learn.microsoft.com/azure/azure-monitor/logs/api/request-format
 */
export const workspaceRoutes = (parts: ManagementParts): readonly Route[] => [asAzureAsks('/:workspace/query', parts)];

/** And of a resource, by its id: below `/v1/subscriptions`. */
export const resourceRoutes = (parts: ManagementParts): readonly Route[] => [asAzureAsks('/:registry/query', parts)];

const asAzureAsks = (path: string, parts: ManagementParts): Route =>
  onRegistry({
    method: 'POST',
    path,
    action,
    query: anyQuery,
    body: workspaceQuery,
    answer: logAnswer,
    handle: async (call) => {
      const { query, timespan, workspaces } = call.body;
      const others = (workspaces ?? []).filter((id) => id.toLowerCase() !== call.registry.id);
      if (others.length > 0) throw new Refusal('request-invalid', { field: 'workspaces', defect: 'only the workspace of the path can be asked' });
      return answer(parts, call, { query, timespan, seconds: patience(call) });
    },
  });

async function answer({ queries, database, now }: ManagementParts, { registry }: Pick<Call, 'registry'>, { query, timespan, rows, seconds }: Asked): Promise<Reply> {
  const settings = (await registryStore(database).find(registry.name))?.properties.diagnosticSettings ?? [];
  const json = await queries.ask({
    query,
    registry: { id: registry.id, resourceId: registryPath(registry), subscriptionId: SUBSCRIPTION_ID, uncollected: uncollectedTables(settings) },
    timespan: timespan ?? null,
    now: now().getTime(),
    mostRows: rows ?? MOST_ROWS,
    limitMilliseconds: (seconds ?? USUAL_SECONDS) * 1000,
  });
  return { status: 200, json };
}

/** `Prefer: wait=60`, https://learn.microsoft.com/azure/azure-monitor/logs/api/timeouts; in seconds. */
function patience({ exchange }: Pick<Call, 'exchange'>): number {
  const [, seconds] = /\bwait=(\d{1,5})\b/.exec(String(exchange.request.headers['prefer'] ?? '')) ?? [];
  return seconds === undefined ? USUAL_SECONDS : Math.min(Math.max(Number(seconds), 1), LONGEST_SECONDS);
}
