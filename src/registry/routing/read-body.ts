import type { IncomingMessage } from 'node:http';
import { Refusal } from '../../causes/refusal.ts';

/** Nobody is left to read it: the sender went away. */
export const cutShort = (): Refusal => new Refusal('size-mismatch', { defect: 'the body ended before its length' });

/** A whole request body in memory. Throws `content-too-large` as soon as it has more than `limit` bytes, and `size-mismatch` when the sender left. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLarge = () => new Refusal('content-too-large', { limit });
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  // Not `for await`: leaving that loop destroys the request, and with it the connection that the refusal needs.
  await new Promise<void>((resolve, reject) => {
    const end = (error?: Error) => {
      request.off('data', take).off('end', end).off('error', leave).off('close', leave);
      if (!error) return resolve();
      // Flows on, into nothing: a client that sends all of it before it reads must not wait for us.
      request.resume();
      reject(error);
    };
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) end(tooLarge());
      else chunks.push(chunk);
    };
    const leave = () => end(cutShort());
    // Left while the request waited for something else: no event would follow.
    if (request.destroyed) return leave();
    request.on('data', take).on('end', end).on('error', leave).on('close', leave);
  });
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size);
}
