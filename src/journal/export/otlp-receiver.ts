import { outboundClient } from '../../outbound/outbound-client.ts';
import { rulesFor } from '../../outbound/outbound-rules.ts';
import type { Secret } from '../../secret.ts';
import { asciiJson, fieldsOf, isRefused, type Entry } from './entry.ts';
import { NotTaken, type Receiver } from './export-queue.ts';

export interface OtlpOptions {
  /** The whole address, such as `http://localhost:4318/v1/logs`. */
  readonly url: string;
  /** For the header Authorization. */
  readonly authorization: Secret | null;
  readonly now: () => Date;
}

const ANSWER_WITHIN_MS = 10_000;
/** https://opentelemetry.io/docs/specs/otlp/#retryable-response-codes */
const RETRYABLE: ReadonlySet<number> = new Set([429, 502, 503, 504]);
// https://opentelemetry.io/docs/specs/otel/logs/data-model/#field-severitynumber
const [INFO, WARN] = [9, 13];

/** OTLP over HTTP with JSON. What the other side answers is not repeated: it may hold what we sent. */
export function otlpReceiver({ url, authorization, ...options }: OtlpOptions): Receiver {
  const address = new URL(url);
  // The operator's own settings name it.
  const outbound = outboundClient(rulesFor(address.hostname));
  return {
    async send(entries) {
      const answer = await outbound.send(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: asciiJson(otlpRequest(entries, options)),
        authorization: authorization && authorization.reveal(),
        answerWithinMs: ANSWER_WITHIN_MS,
      });
      answer.body.destroy();
      if (answer.status >= 200 && answer.status < 300) return;
      const said = `the OTLP receiver answered ${answer.status}`;
      throw RETRYABLE.has(answer.status) ? new Error(said) : new NotTaken(said);
    },
    close: async () => {},
  };
}

/** An ExportLogsServiceRequest in the JSON form of OTLP: 64-bit numbers are texts. */
export function otlpRequest(entries: readonly Entry[], { now }: Pick<OtlpOptions, 'now'>): object {
  const observedTimeUnixNano = nanoseconds(now().toISOString());
  const logRecords = entries.map((entry) => ({
    timeUnixNano: nanoseconds(entry.time),
    observedTimeUnixNano,
    severityNumber: isRefused(entry) ? WARN : INFO,
    severityText: isRefused(entry) ? 'WARN' : 'INFO',
    eventName: `dockgate.${entry.type}`,
    body: { stringValue: titleOf(entry) },
    attributes: Object.entries(fieldsOf(entry)).flatMap(([key, value]) => (value === null ? [] : [{ key: `dockgate.${key}`, value: valueOf(value) }])),
  }));
  return {
    resourceLogs: [
      {
        resource: { attributes: [{ key: 'service.name', value: { stringValue: 'dockgate' } }] },
        scopeLogs: [{ scope: { name: 'dockgate.log' }, logRecords }],
      },
    ],
  };
}

const nanoseconds = (time: string) => `${Date.parse(time)}000000`;

const titleOf = (entry: Entry): string =>
  entry.type === 'event' ? [entry.event.operation_name, entry.event.result_description, entry.event.cause ?? ''].join(' ').trim() : entry.type;

function valueOf(value: unknown): object {
  if (typeof value === 'number') return { intValue: String(value) };
  return { stringValue: typeof value === 'string' ? value : JSON.stringify(value) };
}
