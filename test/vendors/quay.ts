import { playRegistry } from './play-registry.ts';
import { secrets } from './secrets.ts';
import { errors, usualRefusals, type Simulation } from './simulation.ts';
import type { Reply } from './simulator.ts';

const host = 'quay.io';
const login = { user: 'acme+ci', password: secrets.password(1) };
const refused = (message: string): Reply => ({ status: 401, body: errors('UNAUTHORIZED', message, {}) });

/** To ask for a token with `push` makes the repository. */
export const quay: Simulation = {
  vendor: 'quay',
  host,
  otherHosts: ['cdn01.quay.io'],
  login,
  play: playRegistry({
    host,
    login,
    tokens: { host, path: '/v2/auth' },
    layerHost: 'cdn01.quay.io',
    createsByScope: true,
    headers: { 'Docker-Distribution-Api-Version': 'registry/2.0' },
    challenge: ({ host: at, scope }) => `Bearer realm="https://${at}/v2/auth",service="${host}"${scope ? `,scope="${scope}"` : ''}`,
    unauthenticated: () => refused('access to the requested resource is not authorized'),
    wrongLogin: ({ basic }) => refused(basic?.user.includes('+') ? `Could not find robot with specified username and supplied password.` : 'Invalid Username or Password'),
    denied: () => refused('access to the requested resource is not authorized'),
    missing: null,
    missingTag: () => ({ status: 404, body: errors('MANIFEST_UNKNOWN', 'manifest unknown', {}) }),
    sick: {
      disabled: ({ basic }) => (basic ? refused('This user has been disabled. Please contact your administrator.') : null),
      'public-organization': ({ path }) => (path.startsWith('/api/v1/repository/') ? { status: 200, body: { namespace: 'acme', is_public: true } } : null),
      expired: ({ basic }) => (basic ? refused('Token has expired') : null),
      'address-blocked': ({ basic }) => (basic ? { status: 403, body: errors('DENIED', 'IP address 203.0.113.7 is blocked') } : null),
    },
  }),
  refusals: {
    ...usualRefusals,
    'a wrong password': { cause: 'credentials-wrong-password', login: { user: 'anna', password: secrets.password(2) } },
    'a wrong password of a robot': { cause: 'credentials-wrong-password', login: { user: 'acme+ci', password: secrets.password(2) } },
    'a user switched off': { cause: 'account-disabled', sick: 'disabled' },
    'a token that has expired': { cause: 'pat-expired', sick: 'expired' },
    'an address that is blocked': { cause: 'firewall-ip-denied', sick: 'address-blocked' },
    'no right to pull, or no such repository': { cause: 'role-missing-pull', also: ['image-or-tag-not-found'], image: 'secret/app:latest' },
    'a name that is not there in a public place': { cause: 'image-or-tag-not-found', sick: 'public-organization', image: 'team/nothing:latest' },
    'no right to push': { cause: 'role-missing-push', image: 'shared/app:latest', doing: 'push' },
    'a page instead of it': { cause: 'html-instead-of-registry', sick: 'page' },
  },
};
