import type { Cause } from './cause.ts';

export const rateLimit = {
  'rate-limit': {
    group: 'rate-limit',
    rows: [],
    wire: {
      TOOMANYREQUESTS: [429, 'Too many requests. Please wait before the next one.'],
    },
    tell: 'caller',
  },
} as const satisfies Record<string, Cause>;
