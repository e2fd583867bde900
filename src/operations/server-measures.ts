import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Exchange } from '../http/exchange.ts';
import type { EventRow } from '../journal/event.ts';
import type { Journal } from '../journal/journal.ts';
import { areaOf } from './area.ts';
import type { Measures } from './measures.ts';

/** Of a request, in seconds: from a token out of memory to the push of a large layer. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60];
const NANOSECONDS = 1e9;

/** Counts requests when they have ended. */
export function measureRequests(measures: Measures, now: () => Date): (exchange: Exchange) => void {
  const count = measures.counter('dockgate_requests_total', 'Requests that were answered, by area, method and status.');
  const time = measures.histogram('dockgate_request_seconds', 'From the first line of a request to the end of its answer.', SECONDS);
  let open = 0;
  measures.read('dockgate_requests_open', 'Requests that are being answered.', 'gauge', () => open);
  return ({ path, request, response, receivedAt }) => {
    open += 1;
    response.once('close', () => {
      open -= 1;
      const area = areaOf(path);
      count({ area, method: KNOWN_METHODS.has(request.method ?? '') ? request.method! : 'other', status: String(response.statusCode) });
      time({ area }, Math.max(0, now().getTime() - receivedAt.getTime()) / 1_000);
    });
  };
}

/** A client chooses its method; each would be a series. */
const KNOWN_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** The same journal, counting what became durable, and what did not. */
export function measureEvents(measures: Measures, journal: Journal): Journal {
  const count = measures.counter('dockgate_events_total', 'Events of the log, by operation, kind of credential, status and cause. Those of a flood are here one by one.');
  const lost = measures.counter('dockgate_events_failed_total', 'Events that could not be written: their requests were answered by 503.');
  const append = async (event: EventRow): Promise<void> => {
    try {
      await journal.append(event);
    } catch (error) {
      lost({});
      throw error;
    }
    const { category, operation_name: operation, credential_kind: kind, result_description: status, cause } = event;
    count({ category, operation, kind, status, cause: cause ?? 'none' });
  };
  return { ...journal, append };
}

/** What Prometheus' own client libraries name so. */
export function measureProcess(measures: Measures): void {
  const delay = monitorEventLoopDelay();
  delay.enable();
  measures.read('process_resident_memory_bytes', 'Memory of all processes of the server.', 'gauge', () => process.memoryUsage.rss());
  measures.read('process_cpu_seconds_total', 'Processor time of all processes since they began.', 'counter', () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  });
  measures.read('nodejs_eventloop_lag_p99_seconds', 'How late work began in 99 of 100 cases since somebody last looked, added over processes.', 'gauge', () => {
    const late = delay.percentile(99) / NANOSECONDS;
    delay.reset();
    return Number.isFinite(late) ? late : 0;
  });
}
