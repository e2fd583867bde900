import { Refusal } from '../causes/refusal.ts';

/** A field of the form that must be there. Throws `request-invalid`. */
export function required(form: URLSearchParams, name: string): string {
  const value = form.get(name);
  if (value === null || value === '') throw new Refusal('request-invalid', { field: name, problem: 'missing', name, defect: 'it is missing' });
  return value;
}

/** A request that cannot be accepted as it is; the problem decides what Entra would say. */
export const invalid = (field: string, problem: string, defect: string, facts: Record<string, string> = {}): Refusal =>
  new Refusal('request-invalid', { field, problem, defect, ...facts });
