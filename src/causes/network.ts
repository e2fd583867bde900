import type { Cause } from './cause.ts';
import { addressDenied } from './wire.ts';

// The request does not arrive, or not from where it may.
const group = 'network';

export const network = {
  'account-ip-denied': { group, rows: [], wire: { DENIED: [403, "'{subject}' is not allowed access from IP '{address}'."] }, tell: 'caller' },
  'blob-storage-host-blocked': { group, rows: ['C609'], tell: 'caller' },
  'connection-refused': { group, rows: ['C603'], tell: 'caller' },
  'dns-resolution-failure': { group, rows: ['C601'], tell: 'caller' },
  'firewall-ip-denied': { group, rows: ['C408'], wire: { DENIED: [403, addressDenied] }, tell: 'caller' },
  'html-instead-of-registry': { group, rows: ['C611'], tell: 'caller' },
  'import-source-failed': {
    group,
    rows: [],
    // No 5xx: clients of Azure would try the whole import again by themselves.
    wire: { UNAVAILABLE: [424, 'The image could not be read where it was to be imported from: {defect}. Nothing of it can be seen in this registry.'] },
    tell: 'caller',
  },
  'mtu-mismatch': { group, rows: ['C610'], tell: 'caller' },
  'network-timeout': { group, rows: ['C604'], tell: 'caller' },
  'private-endpoint-dns': { group, rows: ['C602'], tell: 'caller' },
  'proxy-blocks-token-endpoint': { group, rows: ['C606', 'C608'], tell: 'caller' },
  'proxy-misconfigured': { group, rows: ['C605', 'C607'], tell: 'caller' },
  'public-access-disabled': { group, rows: ['C409'], wire: { DENIED: [403, addressDenied] }, tell: 'caller' },
  'vantage-differs': { group, rows: ['C612'], tell: 'caller' },
} as const satisfies Record<string, Cause>;
