import type { z } from 'zod';
import { Refusal } from '../causes/refusal.ts';
import type { ipRules } from '../contract/ip-rules.ts';
import { parseCidr } from '../names/ip-address.ts';

/** Canonical ranges, each once. Throws `request-invalid` that names the rule; `field` is what the API calls the list. */
export const readIpRules = (rules: z.infer<typeof ipRules>, field: string): string[] => [
  ...new Set(rules.map(({ value }, index) => readRule(value, `${field}[${index}].value`))),
];

function readRule(value: string, field: string): string {
  try {
    return parseCidr(value).text;
  } catch (error) {
    const { facts } = Refusal.from(error);
    throw new Refusal('request-invalid', { field, defect: facts['defect'] ?? '' });
  }
}

export const writeIpRules = (values: readonly string[]) => values.map((value) => ({ action: 'Allow' as const, value }));
