import { Refusal } from '../../causes/refusal.ts';

/** Of one value of an answer, in bytes: a list of millions of names helps nobody. */
export const LONGEST_TEXT = 8 * 2 ** 20;

export function tookTooLong(limitMilliseconds: number): Refusal {
  const advice = 'ask for a shorter time, or for fewer columns and groups';
  return new Refusal('request-invalid', { field: 'query', defect: `it took longer than ${limitMilliseconds / 1000} seconds; ${advice}` });
}

const NOT_COMPUTABLE = 'a value in it cannot be computed, as a number or a list that becomes too large, or it is too complex';

export const notComputable = (cause: unknown): Refusal => new Refusal('request-invalid', { field: 'query', defect: NOT_COMPUTABLE }, { cause });
