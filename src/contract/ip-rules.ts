import { z } from 'zod';

/** Of a registry, and of each token. */
const MOST_IP_RULES = 200;

const ipRule = z.strictObject({ action: z.literal('Allow').optional(), value: z.string().min(1).max(100) });

/** As they are sent: addresses and ranges that are let in, in any spelling. */
export const ipRules = z.array(ipRule).max(MOST_IP_RULES);

/** As they are answered: canonical. */
export const ipRulesResource = z.array(z.object({ action: z.literal('Allow'), value: z.string() }));
