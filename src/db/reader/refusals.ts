import { Refusal } from '../../causes/refusal.ts';

export const tookTooLong = (limitMilliseconds: number): Refusal =>
  new Refusal('request-invalid', { field: 'query', defect: `it took longer than ${limitMilliseconds / 1000} seconds; ask for a shorter time, or for fewer columns and groups` });

export const notComputable = (cause: unknown): Refusal =>
  new Refusal('request-invalid', { field: 'query', defect: 'a value in it cannot be computed, as a number that becomes too large' }, { cause });
