import type { Cause } from './cause.ts';
import { unauthenticated } from './wire.ts';

// The registry, or what stands in front of it. Never the caller's fault, so never a 401.
const group = 'server-misconfigured';

export const serverMisconfigured = {
  // The registry is set to refuse such tokens, and says so as ACR does: the one 401 here.
  'acr-arm-audience-disabled': { group, rows: [], wire: { UNAUTHORIZED: [401, unauthenticated] }, tell: 'caller' },
  'anonymous-access-misconfigured': { group, rows: [], tell: 'caller' },
  'entra-service-outage': { group, rows: [], tell: 'caller' },
  'htpasswd-hash-unsupported': { group, rows: [], tell: 'caller' },
  'internal-error': { group, rows: [], wire: { UNKNOWN: [500, 'unknown error'] }, tell: 'caller' },
  'mirror-failing': { group, rows: ['C906'], tell: 'caller' },
  'registry-encryption-key-unavailable': { group, rows: [], tell: 'caller' },
  'registry-service-outage': {
    group,
    rows: ['C901'],
    wire: { UNAVAILABLE: [503, 'the registry cannot answer at the moment, please try again'] },
    tell: 'caller',
  },
  'replica-lag': { group, rows: ['C907'], tell: 'caller' },
  'reverse-proxy-misconfigured': { group, rows: ['C908'], tell: 'caller' },
  'token-realm-misconfigured': { group, rows: ['C902'], tell: 'caller' },
} as const satisfies Record<string, Cause>;
