import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { OutboundFailure } from './outbound-failure.ts';
import type { OutboundRules } from './outbound-rules.ts';
import { resolveByMachine, resolveTarget, type Resolve } from './resolve-target.ts';
import { sendOnce } from './send-once.ts';

// The one way in which the server asks others: webhooks, imports, keys of issuers, logs. An address of somebody's
// choosing must not become a way into the network that the server stands in.

export interface OutboundRequest {
  readonly method?: 'GET' | 'HEAD' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Sent to the origin of the first address alone, never to where a redirect leads. */
  readonly authorization?: string | null;
  /** How many are followed; 0: an answer that redirects is the answer. Only GET and HEAD can be sent on. */
  readonly redirects?: number;
  /** From the name's lookup to the end of the answer's headers, each time. */
  readonly answerWithinMs: number;
  /** The body may pause so long. */
  readonly pauseMs?: number;
  readonly signal?: AbortSignal;
}

export interface OutboundAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Where it came from in the end. */
  readonly url: URL;
  /** To be read to its end or destroyed; read-answer.ts does it with a limit. */
  readonly body: IncomingMessage;
}

export interface OutboundClient {
  /** Throws OutboundFailure. Any status is an answer. */
  send(url: URL, request: OutboundRequest): Promise<OutboundAnswer>;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const MOST_URL_CHARACTERS = 8_000;

export function outboundClient(rules: OutboundRules, resolve: Resolve = resolveByMachine): OutboundClient {
  return {
    async send(first, request) {
      const { redirects = 0, authorization = null } = request;
      for (let url = first, left = redirects; ; left -= 1) {
        refuseUrl(url);
        const ownCredential = url.origin === first.origin ? authorization : null;
        const answer = await sendOnce(url, { ...request, authorization: ownCredential }, (host) => resolveTarget(host, rules, resolve));
        const next = redirects > 0 && REDIRECTS.has(answer.status) ? answer.headers.location : undefined;
        if (next === undefined) return answer;
        answer.body.destroy();
        if (left === 0) throw new OutboundFailure('refused', `${first.host} redirects more than ${redirects} times`);
        url = redirectedTo(next, url);
      }
    },
  };
}

function refuseUrl({ protocol, host, username, password, href }: URL): void {
  if (protocol !== 'https:' && protocol !== 'http:') throw new OutboundFailure('refused', 'its address begins with neither https:// nor http://');
  if (username !== '' || password !== '') throw new OutboundFailure('refused', `the address at ${host} holds a user name or a password`);
  if (href.length > MOST_URL_CHARACTERS) throw new OutboundFailure('refused', `the address at ${host} is too long`);
}

function redirectedTo(location: string, from: URL): URL {
  if (!URL.canParse(location, from.href)) throw new OutboundFailure('refused', `${from.host} redirects to what is no address`);
  const url = new URL(location, from.href);
  if (from.protocol === 'https:' && url.protocol !== 'https:') {
    throw new OutboundFailure('refused', `${from.host} redirects from https:// to an address without it`);
  }
  return url;
}
