import type { RegistryPolicy } from '../../access/policy.ts';
import { Refusal } from '../../causes/refusal.ts';
import { reportFault, setHeaders, writeOciRefusal } from '../../http/error-response.ts';
import type { Exchange } from '../../http/exchange.ts';
import { step } from '../../http/observed.ts';
import { authorise, type Authorised, type Progress } from '../authorise.ts';
import type { DataPlaneParts } from '../parts.ts';
import { pathMatcher } from './path-matcher.ts';
import { recordRefused, recordServed } from '../record.ts';
import type { Call, Route } from './route.ts';
import { headersOfAll, writeReply } from './write-reply.ts';

export type DataPlane = (exchange: Exchange, registry: RegistryPolicy) => Promise<void>;

/**
 * Serves one request: find the route, authorise, handle, make the event durable, answer. Every refusal, wherever it
 * is thrown, is recorded and written here. Never rejects: what goes wrong becomes an answer, or a closed connection
 * when an answer has begun.
 */
export function dispatcher(parts: DataPlaneParts, routes: readonly Route[]): DataPlane {
  const match = pathMatcher(routes);
  return async (exchange, registry) => {
    let progress: Progress | null = null;
    try {
      progress = { match: match(exchange.request.method ?? '', exchange.path) };
      const { route } = progress.match;
      exchange.observed.route = route.path;
      const call = toCall(exchange, registry, progress, await authorise(parts, exchange, registry, progress));
      const reply = await step(exchange, 'store', () => route.handle(call));
      await recordServed(parts, exchange, registry, progress, reply);
      await step(exchange, 'answer', () => writeReply(exchange, reply, parts.limits));
    } catch (thrown) {
      await refuse(parts, exchange, registry, progress, thrown);
    }
  };
}

async function refuse(
  parts: DataPlaneParts,
  exchange: Exchange,
  registry: RegistryPolicy,
  progress: Progress | null,
  thrown: unknown,
): Promise<void> {
  const { response } = exchange;
  // The client is gone or has read a part already: nothing that we could still say would be understood. What it was
  // denied is recorded all the same; that its body ended early is no refusal.
  const isGone = response.destroyed || response.headersSent;
  let refusal = Refusal.from(thrown);
  try {
    if (progress && (!isGone || progress.decision?.allowed === false)) await recordRefused(parts, exchange, registry, progress, refusal);
  } catch (unrecorded) {
    refusal = Refusal.from(unrecorded);
  }
  if (isGone) {
    reportFault(exchange, refusal);
    response.destroy();
    return;
  }
  setHeaders(response, headersOfAll(exchange));
  writeOciRefusal(exchange, refusal, parts.tells(exchange, registry));
}

function toCall(exchange: Exchange, registry: RegistryPolicy, { repository, match }: Progress, authorised: Authorised): Call {
  const { params, route } = match;
  if (repository !== undefined) return { ...authorised, exchange, registry, repository, params };
  return {
    ...authorised,
    exchange,
    registry,
    params,
    get repository(): never {
      throw new Error(`${route.path} has no {name}`);
    },
  };
}
