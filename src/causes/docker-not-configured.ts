import type { Cause } from './cause.ts';
import { unauthenticated } from './wire.ts';

export const dockerNotConfigured = {
  'clock-skew': {
    group: 'docker-not-configured',
    rows: [],
    wire: {
      UNAUTHORIZED: [401, unauthenticated],
    },
    tell: 'caller',
  },
} as const satisfies Record<string, Cause>;
