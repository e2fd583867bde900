import { request, type Agent, type ClientRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { gunzipSync, constants } from 'node:zlib';
import { proxyLogin } from './dial.ts';
import { failure, failureOf, type Failure, type Stage } from './failure.ts';
import type { Proxy } from './proxy-settings.ts';
import { hostOf, portOf } from './way-out.ts';

// One request and its answer, whatever the other side does: a header that never ends, a body that never ends, bytes that
// are no text.

export interface Outgoing {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** An HTTP proxy is asked, for the whole address (RFC 9112, 3.2.2). */
  readonly proxy: Proxy | null;
}

export interface Exchanged {
  readonly kind: 'answer';
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** At most 64 KiB of it; what is no UTF-8 stands there as U+FFFD. */
  readonly body: string;
  /** The body went on, or broke off. */
  readonly isCut: boolean;
  /** The connection was there already. */
  readonly isReused: boolean;
  readonly firstByte: number;
  readonly milliseconds: number;
}

const LARGEST_BODY = 64 * 1024;
const LARGEST_HEADERS = 16 * 1024;
/** Milliseconds that a body may still take once the headers are there. */
const BODY_LIMIT = 2_000;

/** Never throws. @param limit milliseconds until the headers must be there */
export async function exchange(agent: Agent, outgoing: Outgoing, limit: number): Promise<Exchanged | Failure> {
  try {
    const { result, isStale } = await once(agent, outgoing, limit);
    return isStale ? (await once(agent, outgoing, limit)).result : result;
  } catch (error) {
    // Node refuses to write what is no header.
    return failureOf('ours', error as NodeJS.ErrnoException);
  }
}

interface Ended {
  readonly result: Exchanged | Failure;
  /** The other side had just closed a connection that was kept. */
  readonly isStale: boolean;
}

function once(agent: Agent, { method, url, headers, body, proxy }: Outgoing, limit: number): Promise<Ended> {
  const begun = performance.now();
  const sent = request({
    agent,
    method,
    host: hostOf(url),
    port: portOf(url),
    path: (proxy ? url.origin : '') + url.pathname + url.search,
    headers: { 'user-agent': 'dockgate-doctor', accept: '*/*', 'accept-encoding': 'identity', ...headers, ...(proxy ? proxyLogin(proxy) : {}), host: url.host },
    maxHeaderSize: LARGEST_HEADERS,
    // Clients written in Go take headers that Node refuses.
    insecureHTTPParser: true,
  });
  let isAnswered = false;
  const ended = new Promise<Ended>((resolve) => {
    const fail = (why: Failure, isStale = false) => resolve({ result: why, isStale });
    const timer = setTimeout(() => {
      fail(failure('http', 'ETIMEDOUT'));
      sent.destroy();
    }, Math.max(1, limit));
    sent.on('response', (response) => {
      clearTimeout(timer);
      isAnswered = true;
      const firstByte = since(begun);
      void collect(sent, response).then(({ bytes, isCut }) => {
        const text = readText(bytes, response.headers);
        resolve({ result: { kind: 'answer', status: response.statusCode ?? 0, headers: response.headers, body: text, isCut, isReused: sent.reusedSocket, firstByte, milliseconds: since(begun) }, isStale: false });
      });
    });
    sent.on('error', (error: NodeJS.ErrnoException & { stage?: Stage }) => {
      clearTimeout(timer);
      fail(failureOf(error.stage ?? 'http', error), sent.reusedSocket && error.code === 'ECONNRESET');
    });
    sent.on('upgrade', (_response, socket) => {
      socket.destroy();
      fail(failure('http', 'UNASKED_UPGRADE'));
    });
    sent.on('close', () => {
      clearTimeout(timer);
      if (!isAnswered) fail(failure('http', 'ECONNRESET'));
    });
  });
  if (body === null) sent.end();
  else sent.end(body);
  return ended;
}

const since = (begun: number): number => Math.round(performance.now() - begun);

/** Reads to the end, to the limit of size or of time, or to where it breaks off. */
function collect(sent: ClientRequest, response: IncomingMessage): Promise<{ bytes: Buffer; isCut: boolean }> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const end = (isCut: boolean) => {
      clearTimeout(timer);
      if (isCut) sent.destroy();
      resolve({ bytes: Buffer.concat(chunks).subarray(0, LARGEST_BODY), isCut });
    };
    const timer = setTimeout(end, BODY_LIMIT, true);
    response.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size > LARGEST_BODY) end(true);
    });
    response.on('end', () => end(false));
    response.on('close', () => end(!response.complete));
    response.on('error', () => end(true));
  });
}

/** Some proxies compress although nobody asked. */
function readText(bytes: Buffer, headers: IncomingHttpHeaders): string {
  if (headers['content-encoding'] !== 'gzip') return bytes.toString();
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST_BODY, finishFlush: constants.Z_SYNC_FLUSH }).toString();
  } catch {
    return bytes.toString();
  }
}
