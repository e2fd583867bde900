import type { Hash } from 'node:crypto';

/** Beyond this the oldest is forgotten; its upload is read again when it is closed. */
const MOST_HASHES = 1_000;

/**
 * The running sha256 of uploads that this process received a part of. Node cannot store the state of a hash, so it is
 * kept here between two requests. Only a shortcut: without it, or in another process, the bytes are read again.
 */
export function liveHashes() {
  const byUpload = new Map<string, { readonly hash: Hash; readonly received: number }>();
  return {
    /** Hands over the hash of exactly `received` bytes; whoever took it feeds it on and gives it back. */
    take(uploadId: string, received: number): Hash | null {
      const live = byUpload.get(uploadId);
      byUpload.delete(uploadId);
      return live?.received === received ? live.hash : null;
    },
    give(uploadId: string, received: number, hash: Hash): void {
      byUpload.set(uploadId, { hash, received });
      const oldest = byUpload.keys().next();
      if (byUpload.size > MOST_HASHES && !oldest.done) byUpload.delete(oldest.value);
    },
    forget(uploadId: string): void {
      byUpload.delete(uploadId);
    },
  };
}
