import type { Cause } from './cause.ts';
import { unauthenticated } from './wire.ts';

export const credentialsExpired = {
  'password-replaced': {
    group: 'credentials-expired',
    rows: [],
    wire: {
      UNAUTHORIZED: [401, unauthenticated],
    },
    tell: 'caller',
  },
  'token-password-expired': {
    group: 'credentials-expired',
    rows: [],
    wire: {
      UNAUTHORIZED: [401, unauthenticated],
    },
    tell: 'caller',
  },
  'acr-refresh-token-expired-3h': {
    group: 'credentials-expired',
    rows: [],
    wire: {
      UNAUTHORIZED: [401, unauthenticated],
    },
    tell: 'caller',
  },
  'access-token-expired': {
    group: 'credentials-expired',
    rows: [],
    wire: {
      UNAUTHORIZED: [401, unauthenticated],
    },
    tell: 'caller',
  },
} as const satisfies Record<string, Cause>;
