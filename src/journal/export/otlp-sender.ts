import { outboundClient } from '../../outbound/outbound-client.ts';
import { rulesFor } from '../../outbound/outbound-rules.ts';
import type { Secret } from '../../secret.ts';
import { asciiJson } from './entry.ts';
import { NotTaken } from './send-queue.ts';

export interface OtlpPlace {
  /** The whole address, such as `http://localhost:4318/v1/logs`. */
  readonly url: string;
  /** For the header Authorization. */
  readonly authorization: Secret | null;
}

const ANSWER_WITHIN_MS = 10_000;
/** https://opentelemetry.io/docs/specs/otlp/#retryable-response-codes */
const RETRYABLE: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/** OTLP over HTTP with JSON. What the other side answers is not repeated: it may hold what we sent. */
export function otlpSender({ url, authorization }: OtlpPlace): (request: object) => Promise<void> {
  const address = new URL(url);
  // The operator's own settings name it.
  const outbound = outboundClient(rulesFor(address.hostname));
  return async (request) => {
    const answer = await outbound.send(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: asciiJson(request),
      authorization: authorization && authorization.reveal(),
      answerWithinMs: ANSWER_WITHIN_MS,
    });
    answer.body.destroy();
    if (answer.status >= 200 && answer.status < 300) return;
    const said = `the OTLP receiver answered ${answer.status}`;
    throw RETRYABLE.has(answer.status) ? new Error(said) : new NotTaken(said);
  };
}

/** What every request of ours says of who sends it. */
export const otlpResource = { attributes: [{ key: 'service.name', value: { stringValue: 'dockgate' } }] } as const;

/** An attribute's value in the JSON form of OTLP: 64-bit numbers are texts. */
export function otlpValue(value: unknown): object {
  if (typeof value === 'number') return { intValue: String(value) };
  return { stringValue: typeof value === 'string' ? value : JSON.stringify(value) };
}
