import { Refusal } from '../../causes/refusal.ts';

/** Of one value of an answer, in bytes: a list of millions of names helps nobody. */
export const LONGEST_TEXT = 8 * 2 ** 20;

export const tookTooLong = (limitMilliseconds: number): Refusal =>
  new Refusal('request-invalid', { field: 'query', defect: `it took longer than ${limitMilliseconds / 1000} seconds; ask for a shorter time, or for fewer columns and groups` });

export const notComputable = (cause: unknown): Refusal =>
  new Refusal('request-invalid', { field: 'query', defect: 'a value in it cannot be computed, as a number or a list that becomes too large, or it is too complex' }, { cause });
