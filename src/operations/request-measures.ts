import type { Socket } from 'node:net';
import type { Exchange } from '../http/exchange.ts';
import type { Measures } from './measures.ts';

/** Of a request, in seconds: from a token out of memory to the push of a large layer. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60, 300];
/** A client chooses its method; each would be a series. */
const KNOWN_METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);
const UPLOADS = '/v2/{name}/blobs/uploads/';
const BLOB = '/v2/{name}/blobs/{digest}';

/**
 * Counts requests when they have ended.
 * @param clock milliseconds, of a clock that nobody sets
 */
export function measureRequests(measures: Measures, clock: () => number = () => performance.now()): (exchange: Exchange) => void {
  const count = measures.counter('dockgate_requests_total', 'Requests that were answered, by route, method and status.');
  const time = measures.histogram('dockgate_request_seconds', 'From the first line of a request to the end of its answer.', SECONDS);
  const received = measures.counter('dockgate_received_bytes_total', 'Bytes that clients sent, headers included.');
  const sent = measures.counter('dockgate_sent_bytes_total', 'Bytes that were sent to clients, headers included.');
  const open = new Set<Exchange>();
  measures.read('dockgate_requests_open', 'Requests that are being answered.', 'gauge', () => open.size);
  measures.read('dockgate_pushes_open', 'Requests that are sending a part of a blob.', 'gauge', () => matching(open, isPush));
  measures.read('dockgate_pulls_open', 'Requests that are reading a blob.', 'gauge', () => matching(open, isPull));
  const bytesSince = bytesOnSocket();
  return (exchange) => {
    const { request, response, observed } = exchange;
    const began = clock();
    open.add(exchange);
    response.once('close', () => {
      open.delete(exchange);
      const route = observed.route ?? 'none';
      const method = KNOWN_METHODS.has(request.method ?? '') ? request.method! : 'other';
      count({ route, method, status: String(response.statusCode) });
      time({ route, method }, (clock() - began) / 1_000);
      const bytes = bytesSince(request.socket);
      received({ route }, bytes.read);
      sent({ route }, bytes.written);
    });
  };
}

/** What went over a connection since its last request ended. */
function bytesOnSocket(): (socket: Socket) => { readonly read: number; readonly written: number } {
  const before = new WeakMap<Socket, { read: number; written: number }>();
  return (socket) => {
    const last = before.get(socket) ?? { read: 0, written: 0 };
    const [read, written] = [socket.bytesRead ?? 0, socket.bytesWritten ?? 0];
    const since = { read: Math.max(0, read - last.read), written: Math.max(0, written - last.written) };
    Object.assign(last, { read, written });
    before.set(socket, last);
    return since;
  };
}

const isPush = ({ observed: { route }, request: { method } }: Exchange) => (route?.startsWith(UPLOADS) ?? false) && method !== 'GET' && method !== 'DELETE';
const isPull = ({ observed: { route }, request: { method } }: Exchange) => route === BLOB && method === 'GET';

const matching = (open: ReadonlySet<Exchange>, is: (exchange: Exchange) => boolean) => [...open].filter(is).length;
