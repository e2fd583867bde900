import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { STATUS_CODES } from '../../node-http.ts';
import type { OutboundClient } from '../../outbound/outbound-client.ts';
import { OutboundFailure } from '../../outbound/outbound-failure.ts';
import { readBeginning } from '../../outbound/read-answer.ts';
import type { AnswerMessage, Delivery, SentMessage } from './delivery-store.ts';
import { revealHeaders, type WebhookTarget } from './webhook-store.ts';

const ANSWER_WITHIN_MS = 10_000;
const MOST_ANSWER_BYTES = 1_024;
const MOST_HEADER_CHARACTERS = 256;
/** Of an answer's headers these are kept. */
const keptHeaders = ['content-type', 'content-length', 'date', 'server', 'location', 'retry-after'] as const;
/** Somebody who is asked again may answer otherwise; any other answer is their last word. */
const RETRYABLE: ReadonlySet<number> = new Set([0, 408, 425, 429, 500, 502, 503, 504]);

export interface Attempt {
  readonly request: SentMessage;
  readonly response: AnswerMessage;
  readonly outcome: 'delivered' | 'failed' | 'again';
}

/** Where deliveries leave, until somebody ends it. */
export interface Way {
  readonly outbound: OutboundClient;
  readonly signal: AbortSignal;
}

/**
 * One attempt. The body is signed with the webhook's own key: HMAC-SHA256 of the time, a dot and the body, so that a
 * receiver can tell a delivery from one that somebody else made, or made long ago. Never throws.
 */
export async function deliver(way: Way, { serviceUri, customHeaders, signingSecret }: WebhookTarget, { id, content }: Delivery, now: Date): Promise<Attempt> {
  const url = new URL(serviceUri.reveal());
  const time = String(Math.floor(now.getTime() / 1_000));
  const signature = createHmac('sha256', signingSecret.reveal()).update(`${time}.${content}`).digest('hex');
  const own = {
    'Content-Type': 'application/json; charset=utf-8',
    'User-Agent': 'dockgate-webhook',
    'X-Dockgate-Delivery': id,
    'X-Dockgate-Timestamp': time,
    'X-Dockgate-Signature': `sha256=${signature}`,
  };
  const hidden = Object.fromEntries(Object.keys(customHeaders).map((name) => [name, '***']));
  const request = { method: 'POST', requestUri: `${url.origin}/***`, headers: { ...hidden, ...own } };
  const response = await post(way, url, { headers: { ...revealHeaders(customHeaders), ...own }, body: content });
  const isTaken = response.statusCode >= 200 && response.statusCode < 300;
  return { request, response, outcome: isTaken ? 'delivered' : RETRYABLE.has(response.statusCode) ? 'again' : 'failed' };
}

async function post({ outbound, signal }: Way, url: URL, sent: { headers: Record<string, string>; body: string }): Promise<AnswerMessage> {
  try {
    const { status, headers, body } = await outbound.send(url, { method: 'POST', ...sent, answerWithinMs: ANSWER_WITHIN_MS, signal: AbortSignal.any([signal, AbortSignal.timeout(2 * ANSWER_WITHIN_MS)]) });
    const text = (await readBeginning(body, MOST_ANSWER_BYTES).catch(() => Buffer.alloc(0))).toString().replaceAll('\0', '');
    body.destroy();
    return { statusCode: status, reasonPhrase: STATUS_CODES[status] ?? '', headers: kept(headers), content: text };
  } catch (error) {
    const reasonPhrase = error instanceof OutboundFailure ? error.message : 'it could not be sent';
    return { statusCode: 0, reasonPhrase, headers: {}, content: '' };
  }
}

const kept = (headers: IncomingHttpHeaders): Record<string, string> =>
  Object.fromEntries(keptHeaders.flatMap((name) => (typeof headers[name] === 'string' ? [[name, headers[name].slice(0, MOST_HEADER_CHARACTERS)]] : [])));
