import type { Intake } from '../receive-body.ts';

const MEBIBYTE = 1024 * 1024;
/** Above the least that S3 takes for a part that is not the last. */
const PART_BYTES = 8 * MEBIBYTE;
const LATER_PART_BYTES = 32 * MEBIBYTE;
const PARTS_BEFORE_LATER = 2_000;
/** Of one object, in S3. */
const MOST_PARTS = 10_000;

/** The largest blob that fits into the parts of one object, about 265 GiB. */
export const MOST_BLOB_BYTES = PARTS_BEFORE_LATER * PART_BYTES + (MOST_PARTS - PARTS_BEFORE_LATER) * LATER_PART_BYTES;

/** Sends a body to an object store in parts: one is being sent while the next one comes in, so an upload takes the memory of two. */
export const inParts = (put: (part: Buffer) => Promise<unknown>): Intake => ({
  batchBytes: (before) => (before < PARTS_BEFORE_LATER ? PART_BYTES : LATER_PART_BYTES),
  mostWaiting: 1,
  keep: (batch, giveBack) => {
    const part = Buffer.concat(batch);
    giveBack();
    return put(part);
  },
});
