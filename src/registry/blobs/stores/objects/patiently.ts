import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { failureOf, TooShort } from './store-failure.ts';

/** A service that sends nothing for so long has stopped. */
const PATIENCE_MS = 30_000;

/** The chunks of what a service answers; throws when the next one takes too long. Time that its reader takes does not count. */
export async function* patiently(body: Readable, patienceMs = PATIENCE_MS): AsyncGenerator<Buffer> {
  let waits = true;
  const timer = setTimeout(() => {
    if (waits) body.destroy(failureOf('ETIMEDOUT', `the service sent nothing for ${patienceMs / 1_000} seconds`));
  }, patienceMs);
  timer.unref();
  try {
    for await (const chunk of body) {
      waits = false;
      yield chunk as Buffer;
      waits = true;
      timer.refresh();
    }
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Ends the response with `length` bytes, no faster than its client reads. Resolves as well when the client leaves; the service is
 * told then. When the service fails, or has less, the connection is cut if anything was sent; rejects either way.
 */
export async function sendStream(body: Readable, length: number, response: ServerResponse): Promise<void> {
  const leave = () => void body.destroy();
  response.once('close', leave);
  let sent = 0;
  try {
    if (response.destroyed) return;
    for await (const chunk of patiently(body)) {
      if (response.destroyed) return;
      sent += chunk.length;
      if (!response.write(chunk)) await drained(response);
    }
    if (response.destroyed) return;
    if (sent !== length) throw new TooShort(sent, length);
    await new Promise<void>((resolve) => {
      response.once('close', resolve);
      response.end(resolve);
    });
  } catch (error) {
    if (response.destroyed) return;
    if (response.headersSent) response.destroy();
    throw error;
  } finally {
    response.off('close', leave);
    body.destroy();
  }
}

const drained = (response: ServerResponse): Promise<void> =>
  new Promise((resolve) => {
    const done = () => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });
