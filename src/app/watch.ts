import type { Config } from '../config/settings.ts';
import { accessLog } from '../http/access-log.ts';
import type { Exchange } from '../http/exchange.ts';
import type { LoginThrottle } from '../identity/throttle/login-throttle.ts';
import type { Journal } from '../journal/journal.ts';
import type { Measures } from '../operations/measures.ts';
import { measureProcess } from '../operations/process-measures.ts';
import { measureRequests } from '../operations/request-measures.ts';
import { measureGarbage, measureRoom } from '../operations/store-measures.ts';
import { openSpanExport, type SpanExport } from '../operations/traces/span-export.ts';
import { openTracer } from '../operations/traces/tracer.ts';
import type { Stores } from './stores.ts';

interface WatchParts {
  readonly logs: { access(entry: object): void; faults(entry: object): void };
  readonly now: () => Date;
}

/** Those who look on while a worker answers: its access log, and what it measures and traces. */
export function openWatch(config: Config, measures: Measures | null, { logs, now }: WatchParts) {
  const spans = openSpans(config, { logs, now });
  const tracer = spans && openTracer({ sampling: config.traceSampling, take: spans.take });
  const watchers: ((exchange: Exchange) => void)[] = config.accessLog === 'none' ? [] : [accessLog(logs.access, now)];
  if (measures) {
    watchers.push(measureRequests(measures));
    measureProcess(measures);
    measureRoom(measures, config.data);
  }
  if (tracer) watchers.push(tracer.watch);
  if (spans) measures?.read('dockgate_spans_lost_total', 'Spans that were left out, since the collector did not keep up.', 'counter', spans.lost);
  const collect = measures && measureGarbage(measures, now);
  return {
    watchers,
    /** The same journal, whose work is seen in traces. */
    journal: (journal: Journal): Journal => tracer?.journal(journal) ?? journal,
    /** Is handed what tells how many passwords wait to be hashed. */
    passwords: (waiting: () => number): void => measures?.read('dockgate_passwords_waiting', 'Passwords that wait to be hashed.', 'gauge', waiting),
    stores({ content }: Pick<Stores, 'content'>, throttle: LoginThrottle): void {
      measures?.read('dockgate_refusals_held', 'Refused logins that are held back, since there is a storm of them.', 'gauge', throttle.held);
      const unfinished = async () => {
        const { count } = await content.query.selectFrom('upload').select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow();
        return Number(count);
      };
      measures?.read('dockgate_uploads_unfinished', 'Uploads that began and have not ended, whether somebody sends now or not.', 'gauge', unfinished, 'max');
    },
    /** Collects garbage, and counts what was freed. */
    garbage: (work: Parameters<ReturnType<typeof measureGarbage>>[0]): Promise<unknown> => (collect ? collect(work) : work()),
    close: async (): Promise<void> => spans?.close(),
  };
}

function openSpans({ traceOtlp: url, traceOtlpAuthorization }: Config, { logs, now }: WatchParts): SpanExport | null {
  if (url === undefined) return null;
  const onFault = (error: unknown) =>
    logs.faults({ time: now().toISOString(), fault: 'spans are not taken where they are sent to', reason: error instanceof Error ? error.message : String(error) });
  return openSpanExport({ url, authorization: traceOtlpAuthorization ?? null }, onFault);
}
