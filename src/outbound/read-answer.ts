import type { Readable } from 'node:stream';
import { OutboundFailure } from './outbound-failure.ts';

/** The whole body. Throws OutboundFailure when it is larger, or breaks off. */
export async function readAnswer(body: Readable, mostBytes: number, host: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of limited(body, mostBytes, host)) parts.push(part);
  return Buffer.concat(parts);
}

/** As much as fits; the rest is not read. */
export async function readBeginning(body: Readable, mostBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of body as AsyncIterable<Buffer>) {
    parts.push(part);
    size += part.length;
    if (size >= mostBytes) break;
  }
  return Buffer.concat(parts).subarray(0, mostBytes);
}

/** The body as it comes, until it is larger than it may be. */
export async function* limited(body: Readable, mostBytes: number, host: string): AsyncGenerator<Buffer> {
  let size = 0;
  try {
    for await (const part of body as AsyncIterable<Buffer>) {
      size += part.length;
      if (size > mostBytes) throw new OutboundFailure('too-large', `${host} sends more than ${mostBytes} bytes`);
      yield part;
    }
  } catch (error) {
    if (error instanceof OutboundFailure) throw error;
    throw new OutboundFailure('unreachable', `${host} broke off its answer after ${size} bytes`, { cause: error });
  }
}
