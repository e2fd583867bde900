import { fieldsOf, isRefused, type Entry } from './entry.ts';
import { otlpResource, otlpSender, otlpValue, type OtlpPlace } from './otlp-sender.ts';
import type { EntryReceiver } from './export-queue.ts';

export interface OtlpOptions extends OtlpPlace {
  readonly now: () => Date;
}

// https://opentelemetry.io/docs/specs/otel/logs/data-model/#field-severitynumber
const [INFO, WARN] = [9, 13];

export function otlpReceiver({ now, ...place }: OtlpOptions): EntryReceiver {
  const send = otlpSender(place);
  return { send: (entries) => send(otlpRequest(entries, { now })), close: async () => {} };
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
    attributes: Object.entries(fieldsOf(entry)).flatMap(([key, value]) => (value === null ? [] : [{ key: `dockgate.${key}`, value: otlpValue(value) }])),
  }));
  return {
    resourceLogs: [
      {
        resource: otlpResource,
        scopeLogs: [{ scope: { name: 'dockgate.log' }, logRecords }],
      },
    ],
  };
}

const nanoseconds = (time: string) => `${Date.parse(time)}000000`;

const titleOf = (entry: Entry): string =>
  entry.type === 'event' ? [entry.event.operation_name, entry.event.result_description, entry.event.cause ?? ''].join(' ').trim() : entry.type;
