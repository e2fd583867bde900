import type { IncomingMessage } from 'node:http';

/** What a refused client may still send before its connection is cut: enough for it to finish a small body and read. */
const MOST_BYTES_AFTER_REFUSAL = 4 * 1024 * 1024;

/**
 * Node reads whatever body is left after an answer, without limit. A client that was refused at the first byte of a
 * 10 GiB layer must not send all of it.
 */
export function limitUnreadBody(request: IncomingMessage): void {
  if (request.complete) return;
  let bytes = 0;
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > MOST_BYTES_AFTER_REFUSAL) request.destroy();
  });
  request.on('error', () => {});
}
