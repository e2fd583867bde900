import { z } from 'zod';
import { Refusal } from '../causes/refusal.ts';
import { parseCidr } from '../names/ip-address.ts';

/** Of a registry, and of each token. */
const MOST_IP_RULES = 200;

const ipRule = z.strictObject({ action: z.literal('Allow').optional(), value: z.string().min(1).max(100) });

/** As they are sent: addresses and ranges that are let in, in any spelling. */
export const ipRules = z.array(ipRule).max(MOST_IP_RULES);

/** As they are answered: canonical. */
export const ipRulesResource = z.array(z.object({ action: z.literal('Allow'), value: z.string() }));

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
