import type { Cause } from './cause.ts';
import { tokenUsedBefore, unauthenticated, wrongClientSecret } from './wire.ts';

// The credential was good once.
const group = 'credentials-expired';
const wire = { UNAUTHORIZED: [401, unauthenticated] } as const;

export const credentialsExpired = {
  'access-token-expired': { group, rows: ['C501'], wire, tell: 'caller' },
  'acr-refresh-token-expired-3h': { group, rows: [], wire, tell: 'caller' },
  'client-secret-expired': { group, rows: ['C502'], wire: { UNAUTHORIZED: [401, wrongClientSecret] }, tell: 'caller' },
  'cloud-session-expired': { group, rows: ['C505'], tell: 'caller' },
  'ecr-token-expired-12h': { group, rows: [], tell: 'caller' },
  'entra-password-expired': { group, rows: [], tell: 'caller' },
  'entra-session-expired': { group, rows: [], wire, tell: 'caller' },
  'password-replaced': { group, rows: ['C504'], wire, tell: 'caller' },
  'pat-expired': { group, rows: ['C503'], tell: 'caller' },
  'pull-secret-token-expired': { group, rows: ['C507'], tell: 'caller' },
  'sign-in-code-invalid': { group, rows: [], wire, tell: 'caller' },
  'tokens-revoked': { group, rows: [], wire, tell: 'caller' },
  'token-used-before': { group, rows: [], wire: { UNAUTHORIZED: [401, tokenUsedBefore] }, tell: 'caller' },
  'token-password-expired': { group, rows: [], wire, tell: 'caller' },
} as const satisfies Record<string, Cause>;
