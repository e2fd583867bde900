import type { Cause } from './cause.ts';
import { unauthenticated } from './wire.ts';

// The client, its engine, its configuration or the machine they run on.
const group = 'docker-not-configured';

export const dockerNotConfigured = {
  'auth-config-env-override': { group, rows: ['C114'], tell: 'caller' },
  'auth-config-not-found': { group, rows: ['C110'], tell: 'caller' },
  'auth-config-wrong-server-key': { group, rows: ['C302'], tell: 'caller' },
  'client-missing': { group, rows: ['C101'], tell: 'caller' },
  'clock-skew': { group, rows: ['C506'], wire: { UNAUTHORIZED: [401, unauthenticated] }, tell: 'caller' },
  'credential-helper-failing': { group, rows: ['C109'], tell: 'caller' },
  'credential-helper-missing': { group, rows: ['C108'], tell: 'caller' },
  'credential-too-long-for-store': { group, rows: [], tell: 'caller' },
  'disk-full': { group, rows: [], tell: 'caller' },
  'docker-cli-emulated-by-podman': { group, rows: [], tell: 'caller' },
  'docker-config-broken': { group, rows: ['C106'], tell: 'caller' },
  'docker-daemon-not-running': { group, rows: ['C102'], tell: 'caller' },
  'docker-desktop-policy': { group, rows: ['C113'], tell: 'caller' },
  'docker-socket-permission-denied': { group, rows: ['C103'], tell: 'caller' },
  'docker-wrong-endpoint': { group, rows: ['C104'], tell: 'caller' },
  'gcloud-helper-not-configured': { group, rows: [], tell: 'caller' },
  'keychain-locked': { group, rows: [], tell: 'caller' },
  'login-not-interactive': { group, rows: ['C112'], tell: 'caller' },
  'signature-verification-blocks-pull': { group, rows: ['C111'], tell: 'caller' },
  'sudo-different-config': { group, rows: ['C107'], tell: 'caller' },
  'wsl-desktop-credsstore': { group, rows: [], tell: 'caller' },
} as const satisfies Record<string, Cause>;
