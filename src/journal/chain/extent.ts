import type { Segment } from './checkpoint.ts';

/** The part of a stream that no segment holds yet: where it begins, and between which correlation ids it lies. */
export type Extent = Segment;

export const emptyExtent = (from: number): Extent => ({ from, lowest: '', highest: '', bytes: 0 });

/** The extent with one more event. Correlation ids are made when a request comes, so they are only nearly in order. */
export const extended = ({ from, lowest, highest, bytes }: Extent, id: string, size: number): Extent => ({
  from,
  lowest: lowest === '' || id < lowest ? id : lowest,
  highest: id > highest ? id : highest,
  bytes: bytes + size,
});

/** The first one with what came after it. */
export const joined = (before: Extent, after: Extent | null): Extent => after === null ? before : ({
  from: before.from,
  lowest: [before.lowest, after.lowest].filter((id) => id !== '').toSorted()[0] ?? '',
  highest: before.highest > after.highest ? before.highest : after.highest,
  bytes: before.bytes + after.bytes,
});
