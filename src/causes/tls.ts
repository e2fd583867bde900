import type { Cause } from './cause.ts';

// The connection cannot be made safe. A server never sees these: no request arrives.
const group = 'tls';

export const tls = {
  'client-certificate-required': { group, rows: ['C708'], tell: 'caller' },
  'http-registry-needs-insecure': { group, rows: ['C706'], tell: 'caller' },
  'insecure-registry-not-applied': { group, rows: ['C709'], tell: 'caller' },
  'node-runtime-not-configured': { group, rows: ['C955'], tell: 'caller' },
  'server-certificate-invalid': { group, rows: ['C703', 'C704'], tell: 'caller' },
  'tls-hostname-mismatch': { group, rows: ['C705'], tell: 'caller' },
  'tls-version-not-supported': { group, rows: ['C707'], tell: 'caller' },
  'unknown-ca': { group, rows: ['C701', 'C702'], tell: 'caller' },
} as const satisfies Record<string, Cause>;
