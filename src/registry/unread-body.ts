import type { IncomingMessage } from 'node:http';

/** What a client may still send after its answer before its connection is cut: enough to finish a small body and read. */
const MOST_BYTES_AFTER_ANSWER = 4 * 1024 * 1024;

/**
 * Node reads whatever body is left after an answer, without limit. A client that was refused at the first byte of a
 * 10 GiB layer must not send all of it.
 */
export function limitUnreadBody(request: IncomingMessage): void {
  if (request.complete) return;
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_BYTES_AFTER_ANSWER) request.destroy();
  });
  request.on('error', () => {});
}
