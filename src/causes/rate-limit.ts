import type { Cause } from './cause.ts';

// Too much, too often.
const group = 'rate-limit';

export const rateLimit = {
  'login-throttled': {
    group,
    rows: ['C803'],
    wire: { TOOMANYREQUESTS: [429, 'Too many failed logins from this address. Please wait {retryAfter} seconds before the next one.'] },
    tell: 'caller',
  },
  'rate-limit': {
    group,
    rows: ['C801', 'C802'],
    wire: { TOOMANYREQUESTS: [429, 'Too many requests. Please wait before the next one.'] },
    tell: 'caller',
  },
  'storage-quota-exceeded': { group, rows: ['C804'], tell: 'caller' },
} as const satisfies Record<string, Cause>;
