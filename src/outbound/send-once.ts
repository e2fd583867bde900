import type { IncomingMessage } from 'node:http';
import { request as requestHttps } from 'node:https';
import { request as requestHttp } from '../node-http.ts';
import type { OutboundAnswer, OutboundRequest } from './outbound-client.ts';
import { OutboundFailure } from './outbound-failure.ts';
import { knownAlready, type Address } from './resolve-target.ts';

const MOST_HEADER_BYTES = 32 * 1024;

/** One request to one of the addresses that `targets` finds allowed, on a connection of its own. Throws OutboundFailure. */
export async function sendOnce(
  url: URL,
  request: OutboundRequest,
  targets: (host: string) => Promise<readonly Address[]>,
): Promise<OutboundAnswer> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), request.answerWithinMs);
  const signal = AbortSignal.any([late.signal, ...(request.signal ? [request.signal] : [])]);
  try {
    const addresses = await unlessAborted(targets(url.hostname), signal);
    const body = await ask(url, request, { addresses, signal });
    breakWhenStill(body, url, request.pauseMs ?? request.answerWithinMs);
    request.signal?.addEventListener('abort', () => body.destroy(explain(request.signal?.reason, url, signal)), { once: true });
    return { status: body.statusCode ?? 0, headers: body.headers, url, body };
  } catch (error) {
    throw explain(error, url, signal);
  } finally {
    clearTimeout(timer);
  }
}

function ask(url: URL, request: OutboundRequest, { addresses, signal }: { addresses: readonly Address[]; signal: AbortSignal }): Promise<IncomingMessage> {
  const { method = 'GET', headers = {}, body, authorization = null } = request;
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const stop = () => sent.destroy(new Error('aborted'));
  const sent = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
    method,
    headers: { ...headers, ...(authorization === null ? {} : { authorization }), ...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }) },
    // A name has been resolved already; an address needs no lookup, and is one that was checked.
    lookup: knownAlready(addresses),
    agent: false,
    maxHeaderSize: MOST_HEADER_BYTES,
  });
  signal.addEventListener('abort', stop, { once: true });
  sent.on('response', (response) => {
    signal.removeEventListener('abort', stop);
    resolve(response);
  });
  sent.on('error', reject);
  sent.end(body);
  return promise;
}

function breakWhenStill(body: IncomingMessage, { host }: URL, pauseMs: number): void {
  body.setTimeout(pauseMs, () => body.destroy(new OutboundFailure('timeout', `${host} sent nothing for ${seconds(pauseMs)}`)));
}

function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true }));
  return Promise.race([work, aborted]);
}

function explain(error: unknown, { host }: URL, signal: AbortSignal): OutboundFailure {
  if (error instanceof OutboundFailure) return error;
  if (signal.aborted) return new OutboundFailure('timeout', `${host} did not answer in time`, { cause: error });
  const { code = '' } = error as NodeJS.ErrnoException;
  const reason = reasons[code] ?? (/CERT|SELF_SIGNED|ISSUER|ALTNAME/.test(code) ? `its certificate is not trusted (${code})` : 'the connection failed');
  return new OutboundFailure('unreachable', `${host} could not be reached: ${reason}`, { cause: error });
}

const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ECONNRESET: 'it closed the connection',
  EHOSTUNREACH: 'no way leads there',
  ENETUNREACH: 'no way leads there',
  ETIMEDOUT: 'it does not answer',
  EPROTO: 'it does not speak TLS',
  HPE_HEADER_OVERFLOW: 'its headers are too long',
};

const seconds = (milliseconds: number) => `${milliseconds / 1_000} seconds`;
