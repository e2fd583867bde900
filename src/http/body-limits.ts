import type { IncomingMessage } from 'node:http';

/** What a client may still send after its answer before its connection is cut: enough to finish a small body and read. */
const MOST_BYTES_AFTER_ANSWER = 4 * 1024 * 1024;
const LOOK_MILLISECONDS = 50;
const MOST_LOOKS = 600;

export const mayHaveBody = ({ headers }: IncomingMessage): boolean =>
  headers['content-length'] !== undefined || headers['transfer-encoding'] !== undefined;

/**
 * Node reads whatever body is left after an answer, without limit and without telling anybody: the socket's count is
 * all that can be seen. A client that was refused at the first byte of a 10 GiB layer must not send all of it. It is
 * not cut off at once, because it could lose the answer.
 */
export function limitUnreadBody(request: IncomingMessage): void {
  if (request.complete) return;
  const { socket } = request;
  const most = socket.bytesRead + MOST_BYTES_AFTER_ANSWER;
  let looks = 0;
  const timer = setInterval(() => {
    looks += 1;
    if (request.complete || socket.destroyed) clearInterval(timer);
    else if (socket.bytesRead > most || looks > MOST_LOOKS) socket.destroy();
  }, LOOK_MILLISECONDS);
  timer.unref();
}

/** Small bodies come at once. One that a stranger sends drop by drop would keep its connection for ever. */
export function limitBodyTime(request: IncomingMessage, milliseconds = 30_000): void {
  if (!mayHaveBody(request)) return;
  const timer = setTimeout(() => request.complete || request.destroy(), milliseconds);
  timer.unref();
  request.once('close', () => clearTimeout(timer));
}
