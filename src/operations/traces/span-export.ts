import { otlpSender, type OtlpPlace } from '../../journal/export/otlp-sender.ts';
import { sendQueue, usualLimits } from '../../journal/export/send-queue.ts';
import { otlpSpans, type Span } from './span.ts';

export interface SpanExport {
  take(spans: readonly Span[]): void;
  /** How many were left out, since the collector did not keep up or did not take them. */
  lost(): number;
  /** After what waits had a few seconds to leave. */
  close(): Promise<void>;
}

/** So long spans are collected, or so many, before they leave together. */
const COLLECT_MS = 2_000;
const MOST_AT_ONCE = 512;
const MOST_WAITING = 8_192;

/** Sends spans to a collector beside the answers: what it does not take in time is left out. */
export function openSpanExport(place: OtlpPlace, onFault: (error: unknown) => void, collectMs = COLLECT_MS): SpanExport {
  const send = otlpSender(place);
  const receiver = { send: (spans: readonly Span[]) => send(otlpSpans(spans)), close: async () => {} };
  const queue = sendQueue<Span>(receiver, { inPlaceOf: () => null, onFault, limits: { ...usualLimits, mostWaiting: MOST_WAITING, mostAtOnce: MOST_AT_ONCE } });
  let collected: Span[] = [];
  let timer: NodeJS.Timeout | null = null;
  const flush = () => {
    if (timer) clearTimeout(timer);
    timer = null;
    queue.take(collected);
    collected = [];
  };
  return {
    take(spans) {
      collected.push(...spans);
      if (collected.length >= MOST_AT_ONCE) flush();
      else timer ??= setTimeout(flush, collectMs).unref();
    },
    lost: queue.lost,
    async close() {
      flush();
      await queue.close();
    },
  };
}
