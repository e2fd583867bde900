import type { FileHandle } from 'node:fs/promises';

/** Little enough to be on the disk soon after the end, and so much that a push of an ordinary layer waits for the disk once. */
const EARLY_BYTES = 32 * 1024 * 1024;
/** Of the four threads that Node has for files; the others read, write and open for everybody else meanwhile. */
const MOST_AT_ONCE = 2;

/** Brings one file to the disk while it is being written. */
export interface EarlySync {
  /** So far the file is written. Throws the disk's error, of before. */
  reached(position: number): void;
  /** Makes all of it durable. Rejects with the disk's error, also with one of before. */
  sync(): Promise<void>;
}

/**
 * For the files of a process. A system keeps what is written in memory: of a large body nothing would be on its way to the disk before its end,
 * so that first the disk stood still and then the sender.
 */
export function earlySyncs(): (file: FileHandle, position: number) => EarlySync {
  let running = 0;
  return (file, position) => {
    let broughtTo = position;
    let syncing: Promise<void> | undefined;
    let failed: { readonly error: unknown } | undefined;

    const begin = async () => {
      running += 1;
      try {
        await file.datasync();
      } catch (error) {
        // Linux tells it once: who asks again hears that all is well.
        failed = { error };
      } finally {
        running -= 1;
        syncing = undefined;
      }
    };
    const complain = () => {
      if (failed) throw failed.error;
    };
    return {
      reached(at) {
        complain();
        if (syncing || running >= MOST_AT_ONCE || at - broughtTo < EARLY_BYTES) return;
        broughtTo = at;
        syncing = begin();
      },
      async sync() {
        await syncing;
        complain();
        await file.sync();
      },
    };
  };
}
