/** Fills the array with random bytes and returns it. */
export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array;

const systemRandom: FillRandom = (bytes) => crypto.getRandomValues(bytes);

/** A clock set back by less than this keeps the order of the ids; beyond it the ids follow the clock. */
const TOLERATED_MILLISECONDS = 10_000;
const HIGHEST_COUNT = 0xfff;

let lastTime = 0;
let lastCount = 0;

/**
 * A UUID of version 7 in lower case: it sorts by the time it was made. Ids of one process also sort in the order of
 * the calls, within a millisecond by a 12-bit counter that starts at random below its middle
 * (https://www.rfc-editor.org/rfc/rfc9562#section-5.7, section 6.2 method 1; a full counter borrows the next millisecond).
 */
export function uuidv7(now: Date, random: FillRandom = systemRandom): string {
  const bytes = Buffer.from(random(new Uint8Array(16)));
  const time = now.getTime();
  const follows = time <= lastTime && lastTime - time < TOLERATED_MILLISECONDS;
  lastCount = follows ? lastCount + 1 : bytes.readUInt16BE(6) & (HIGHEST_COUNT >> 1);
  lastTime = follows ? lastTime : time;
  if (lastCount > HIGHEST_COUNT) {
    lastTime += 1;
    lastCount = 0;
  }
  bytes.writeUIntBE(lastTime, 0, 6);
  bytes.writeUInt16BE(0x7000 | lastCount, 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  return dashed(bytes.toString('hex'));
}

/** The smallest UUIDv7 of that millisecond: everything made at or after the instant sorts at or after it. */
export function lowestUuidv7(instant: Date): string {
  const time = Math.max(0, instant.getTime()).toString(16).padStart(12, '0');
  return dashed(`${time}70008000000000000000`);
}

const dashed = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
