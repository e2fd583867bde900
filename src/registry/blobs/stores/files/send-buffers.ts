/** Memory that all transfers of a process share. Whoever takes a buffer gives it back, or says that it is lost. */
export interface SendBuffers {
  /** Null when more than `share` (0 to 1) of the large ones are lent. */
  large(share: number): Buffer | null;
  /** There is always one. */
  small(): Buffer;
  give(buffer: Buffer): void;
  /** The kernel may still read it, so nobody else may write to it. */
  lose(buffer: Buffer): void;
}

export interface BufferSizes {
  readonly largeBytes: number;
  readonly smallBytes: number;
  /** So many are there at most, and kept. */
  readonly mostLarge: number;
  /** There may be more, which are not kept. */
  readonly smallKept: number;
}

/** At most 16 MiB of large ones; a crowd of readers who stand still costs 64 KiB each. */
export const SEND_BUFFERS: BufferSizes = { largeBytes: 256 * 1024, smallBytes: 64 * 1024, mostLarge: 64, smallKept: 64 };

export function sendBuffers({ largeBytes, smallBytes, mostLarge, smallKept }: BufferSizes = SEND_BUFFERS): SendBuffers {
  const [large, small]: [Buffer[], Buffer[]] = [[], []];
  let lent = 0;
  return {
    large(share) {
      if (lent >= share * mostLarge) return null;
      lent += 1;
      return large.pop() ?? Buffer.allocUnsafeSlow(largeBytes);
    },
    small: () => small.pop() ?? Buffer.allocUnsafeSlow(smallBytes),
    give(buffer) {
      if (buffer.length === largeBytes) {
        lent -= 1;
        large.push(buffer);
      } else if (small.length < smallKept) small.push(buffer);
    },
    lose(buffer) {
      if (buffer.length === largeBytes) lent -= 1;
    },
  };
}
