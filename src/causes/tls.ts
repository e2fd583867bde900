import type { Cause } from './cause.ts';

export const tls = {
} as const satisfies Record<string, Cause>;
