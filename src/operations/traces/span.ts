import { otlpResource, otlpValue } from '../../journal/export/otlp-sender.ts';

/** One request, or a step of one. */
export interface Span {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId: string | null;
  readonly name: string;
  readonly kind: 'server' | 'internal';
  /** Milliseconds since 1970. */
  readonly start: number;
  readonly end: number;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly isError: boolean;
}

// https://github.com/open-telemetry/opentelemetry-proto/blob/v1.7.0/opentelemetry/proto/trace/v1/trace.proto
const KINDS = { internal: 1, server: 2 } as const;
const STATUS_CODE_ERROR = 2;

/** An ExportTraceServiceRequest in the JSON form of OTLP, where ids are hexadecimal and 64-bit numbers are texts. */
export function otlpSpans(spans: readonly Span[]): object {
  return { resourceSpans: [{ resource: otlpResource, scopeSpans: [{ scope: { name: 'dockgate' }, spans: spans.map(otlpSpan) }] }] };
}

const otlpSpan = ({ traceId, spanId, parentSpanId, name, kind, start, end, attributes, isError }: Span) => ({
  traceId,
  spanId,
  ...(parentSpanId === null ? {} : { parentSpanId }),
  name,
  kind: KINDS[kind],
  startTimeUnixNano: nanoseconds(start),
  endTimeUnixNano: nanoseconds(end),
  attributes: Object.entries(attributes).map(([key, value]) => ({ key, value: otlpValue(value) })),
  status: isError ? { code: STATUS_CODE_ERROR } : {},
});

/** More digits than a number holds. */
function nanoseconds(milliseconds: number): string {
  const whole = Math.floor(milliseconds);
  return `${whole}${String(Math.floor((milliseconds - whole) * 1e6)).padStart(6, '0')}`;
}
