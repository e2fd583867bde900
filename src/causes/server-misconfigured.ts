import type { Cause } from './cause.ts';

export const serverMisconfigured = {
  'registry-service-outage': {
    group: 'server-misconfigured',
    rows: [],
    wire: {
      UNAVAILABLE: [503, 'the registry cannot answer at the moment, please try again'],
    },
    tell: 'caller',
  },
  'internal-error': {
    group: 'server-misconfigured',
    rows: [],
    wire: {
      UNKNOWN: [500, 'unknown error'],
    },
    tell: 'caller',
  },
} as const satisfies Record<string, Cause>;
