import { randomBytes } from 'node:crypto';
import type { Exchange } from '../../http/exchange.ts';
import type { Step, Trace } from '../../http/observed.ts';
import type { EventRow } from '../../journal/event.ts';
import type { Journal } from '../../journal/journal.ts';
import type { Span } from './span.ts';
import { parseTraceparent, type ParentContext } from './trace-context.ts';

export interface TracerParts {
  /** Of requests that do not say whether they are traced, from 0 to 1. */
  readonly sampling: number;
  readonly take: (spans: readonly Span[]) => void;
  readonly random?: () => number;
  /** Milliseconds, of a clock that nobody sets. */
  readonly clock?: () => number;
}

export interface Tracer {
  readonly watch: (exchange: Exchange) => void;
  /** The same journal; what is written for a request that is traced is a step of it. */
  journal(journal: Journal): Journal;
}

/** Whoever asks to be traced is, so often in a second and process: anybody may ask. */
const MOST_ASKED_FOR = 100;
const MOST_STEPS = 50;
const KNOWN_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Writes down from when to when requests took, and their steps. What a client chose is in no span: its log event has that, by the correlation id. */
export function openTracer({ sampling, take, random = Math.random, clock = () => performance.now() }: TracerParts): Tracer {
  const traced = new Map<string, Trace>();
  const mayAsk = perSecond(MOST_ASKED_FOR, clock);
  return {
    watch(exchange) {
      const parent = parseTraceparent(exchange.request.headers['traceparent']);
      if (parent ? !parent.isSampled || !mayAsk() : random() >= sampling) return;
      const trace = openTrace(exchange, parent, clock);
      exchange.observed.trace = trace;
      traced.set(exchange.correlationId, trace);
      exchange.response.once('close', () => {
        traced.delete(exchange.correlationId);
        take(trace.end());
      });
    },
    journal(journal) {
      const append = (event: EventRow) => traced.get(event.correlation_id)?.step('event commit', () => journal.append(event)) ?? journal.append(event);
      return { ...journal, append };
    },
  };
}

function openTrace(exchange: Exchange, parent: ParentContext | null, clock: () => number): Trace & { end(): readonly Span[] } {
  const ids = randomBytes(24).toString('hex');
  const traceId = parent?.traceId ?? ids.slice(0, 32);
  const spanId = ids.slice(32);
  const began = clock();
  const at = () => exchange.receivedAt.getTime() + clock() - began;
  const steps: { readonly name: Step; readonly start: number; end: number | null; isError: boolean }[] = [];
  return {
    traceId,
    step(name, work) {
      if (steps.length === MOST_STEPS) return work();
      const one: (typeof steps)[number] = { name, start: at(), end: null, isError: false };
      steps.push(one);
      const ended = (isError: boolean) => Object.assign(one, { end: at(), isError });
      return noted(work, ended);
    },
    end() {
      const end = at();
      const common = { traceId, attributes: {}, kind: 'internal', parentSpanId: spanId } as const;
      const children = steps.map((one) => ({ ...common, spanId: randomBytes(8).toString('hex'), name: one.name, start: one.start, end: one.end ?? end, isError: one.isError }));
      return [{ ...rootOf(exchange), traceId, spanId, parentSpanId: parent?.spanId ?? null, start: exchange.receivedAt.getTime(), end }, ...children];
    },
  };
}

/** Does `work`, and tells when it ended and whether it failed; whoever called it goes on as without. */
function noted<T>(work: () => T, ended: (isError: boolean) => void): T {
  try {
    const result = work();
    if (result instanceof Promise) void result.then(() => ended(false), () => ended(true));
    else ended(false);
    return result;
  } catch (error) {
    ended(true);
    throw error;
  }
}

/** https://opentelemetry.io/docs/specs/semconv/http/http-spans/#http-server */
function rootOf({ request, response, observed: { route }, scheme, correlationId }: Exchange): Pick<Span, 'name' | 'kind' | 'attributes' | 'isError'> {
  const method = KNOWN_METHODS.has(request.method ?? '') ? request.method! : null;
  const { statusCode: status } = response;
  const cause = response.getHeader('x-dockgate-cause');
  const attributes = {
    'http.request.method': method ?? '_OTHER',
    ...(route === null ? {} : { 'http.route': route }),
    'http.response.status_code': status,
    'url.scheme': scheme,
    'dockgate.correlation_id': correlationId,
    ...(typeof cause === 'string' ? { 'dockgate.cause': cause, ...(status >= 500 ? { 'error.type': cause } : {}) } : {}),
    // A client that left before its answer was complete.
    ...(response.writableFinished ? {} : { 'dockgate.aborted': 'true' }),
  };
  return { name: route === null ? (method ?? 'HTTP') : `${method ?? 'HTTP'} ${route}`, kind: 'server', attributes, isError: status >= 500 };
}

function perSecond(most: number, clock: () => number): () => boolean {
  let second = 0;
  let count = 0;
  return () => {
    const now = Math.floor(clock() / 1_000);
    if (now !== second) [second, count] = [now, 0];
    count += 1;
    return count <= most;
  };
}
