import { Refusal } from '../../causes/refusal.ts';
import type { ByteRange } from './blob-store.ts';

const RANGE = /^bytes=\s*(\d{0,16})-(\d{0,16})\s*$/i;
const CONTENT_RANGE = /^(?:bytes )?(\d{1,16})-(\d{1,16})(?:\/(?:\d{1,16}|\*))?$/;

/**
 * Reads the Range header of a GET, https://www.rfc-editor.org/rfc/rfc9110.html#name-range: one range, `a-b`, `a-` or
 * `-n`. Null is the whole: without a header, for several ranges and for what is no range, all of which a server may
 * ignore, and for an empty blob, of which some clients ask `0-`. Throws `range-not-satisfiable`, with Content-Range.
 */
export function parseRange(header: string | undefined, size: number): ByteRange | null {
  const [, first = '', last = ''] = RANGE.exec(header ?? '') ?? [];
  if ((first === '' && last === '') || size === 0) return null;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (start <= end) return { start, length: end - start + 1 };
  throw new Refusal('range-not-satisfiable', { size }, { headers: { 'Content-Range': `bytes */${size}` } });
}

/**
 * Reads the Content-Range of an uploaded chunk, which is `a-b` here and not what RFC 9110 says; clients that follow
 * the RFC are understood. Null without a header. Throws `request-invalid`.
 */
export function parseContentRange(header: string | undefined): ByteRange | null {
  if (header === undefined) return null;
  const [, first, last] = CONTENT_RANGE.exec(header) ?? [];
  const [start, end] = [Number(first), Number(last)];
  if (start <= end) return { start, length: end - start + 1 };
  throw new Refusal('request-invalid', { field: 'Content-Range', defect: 'it is not of the form 0-1023, the first and the last byte' });
}
