import type { Hash } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import type { DigestAlgorithm } from '../../names/digest.ts';

/**
 * Where the bytes are: on files, or in an object store. A key is a UUIDv7 made for one upload, never reused and
 * never renamed; which digest it holds only SQL knows. An upload belongs to one writer at a time (the caller sees to
 * it), so a store may buffer what it must, such as the parts of an object. Every method throws
 * `registry-service-outage` (part: blobs) when the store fails. Each implementation passes blob-store.contract.ts.
 */
export interface BlobStore {
  /**
   * Writes a body behind the first `offset` bytes, replacing whatever lies there; `offset` 0 makes the key. Resolves
   * when the bytes are durable, also when the sender went away, with as many as came. `hash` is fed with exactly
   * those. Throws `content-too-large` when the whole would exceed `limit`; then the bytes behind `offset` do not count.
   */
  append(key: string, offset: number, body: Readable, options: { hash: Hash | null; limit: number }): Promise<Appended>;

  /** Ends an upload: the key has exactly `size` bytes, durable, and may be sent. 0 bytes need no `append` before. */
  finish(key: string, size: number): Promise<void>;

  /**
   * Reads the first `size` bytes, of a finished key or of one still being uploaded; hexadecimal. Where there are fewer,
   * the cause of what it throws has the code `TOO_SHORT`.
   */
  digest(key: string, algorithm: DigestAlgorithm, size: number): Promise<string>;

  /**
   * Ends the response with these bytes of a finished key. Throws only while nothing was sent; later a failure cuts the
   * connection, so that no client takes a part for the whole. Resolves as well when the client leaves.
   */
  send(key: string, range: ByteRange, response: ServerResponse): Promise<void>;

  /**
   * An address at which whoever knows it reads a finished key for so long, and nothing else; null where the store hands out none. It
   * asks nobody, so it says nothing about whether the bytes are there.
   */
  addressOf(key: string, seconds: number): Promise<string | null>;

  /** The first `size` bytes of a finished key in memory: for what is small, such as the configuration of an image. */
  read(key: string, size: number): Promise<Buffer>;

  /** Frees the bytes of a key, finished or not; one that does not exist is no error. */
  remove(key: string): Promise<void>;

  /** Every key that takes room, finished or not, in no order. */
  keys(): AsyncIterable<string>;
}

/** As systems call it, https://man7.org/linux/man-pages/man3/errno.3.html. */
export const TOO_SHORT = 'ENODATA';

export interface Appended {
  readonly bytes: number;
  /** False when the sender went away before the end of its body. */
  readonly complete: boolean;
}

export interface ByteRange {
  readonly start: number;
  /** Number of bytes, 0 for an empty blob. */
  readonly length: number;
}
