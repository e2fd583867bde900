/** Fills the array with random bytes and returns it. */
export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;

const pool = new Uint8Array(4_096);
let used = pool.length;

/** From a pool: asking the system for each id would take longer than all the rest of it. */
const systemRandom: FillRandom = (bytes) => {
  if (used + bytes.length > pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  bytes.set(pool.subarray(used, used + bytes.length));
  used += bytes.length;
  return bytes;
};

/** A clock set back by less than this keeps the order of the ids; beyond it the ids follow the clock. */
const TOLERATED_MILLISECONDS = 10_000;
const HIGHEST_COUNT = 0xfff;

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

let lastTime = 0;
let lastCount = 0;
// Many are made in one millisecond, and such a number takes long to write.
let writtenTime = -1;
let timeText = '';

/**
 * A UUID of version 7 in lower case: it sorts by the time it was made. Ids of one process also sort in the order of
 * the calls, within a millisecond by a 12-bit counter that starts at random below its middle
 * (https://www.rfc-editor.org/rfc/rfc9562#section-5.7, section 6.2 method 1; a full counter borrows the next millisecond).
 */
export function uuidv7(now: Date, random: FillRandom = systemRandom): string {
  const bytes = random(new Uint8Array(16));
  const time = now.getTime();
  const follows = time <= lastTime && lastTime - time < TOLERATED_MILLISECONDS;
  lastCount = follows ? lastCount + 1 : ((bytes[6]! << 8) | bytes[7]!) & (HIGHEST_COUNT >> 1);
  lastTime = follows ? lastTime : time;
  if (lastCount > HIGHEST_COUNT) {
    lastTime += 1;
    lastCount = 0;
  }
  if (lastTime !== writtenTime) timeText = lastTime.toString(16).padStart(12, '0');
  writtenTime = lastTime;
  let hex = timeText + (0x7000 | lastCount).toString(16) + hexOf[0x80 | (bytes[8]! & 0x3f)]!;
  for (let index = 9; index < 16; index += 1) hex += hexOf[bytes[index]!]!;
  return dashed(hex);
}

/** The smallest UUIDv7 of that millisecond: everything made at or after the instant sorts at or after it. */
export function lowestUuidv7(instant: Date): string {
  const time = Math.max(0, instant.getTime()).toString(16).padStart(12, '0');
  return dashed(`${time}70008000000000000000`);
}

const dashed = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
