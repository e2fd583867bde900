import { playRegistry, type Dialect } from './play-registry.ts';
import { secrets } from './secrets.ts';
import { errors, usualRefusals, type Simulation } from './simulation.ts';
import type { VendorId } from '../../src/doctor/vendors/vendor.ts';

// Registries that people run under names of their own. What only a wrong setting brings about is played here.

const login = { user: 'ci', password: secrets.password(1) };
const { 'an outage of the tokens': _tokens, 'a stale login at a public image': _public, ...withoutTokens } = usualRefusals;

const settings = {
  'the address of something else': { cause: 'wrong-endpoint-path', sick: 'not-found' },
  'a proxy that drops the challenge': { cause: 'reverse-proxy-misconfigured', sick: 'no-challenge' },
  'a token service on loopback': { cause: 'token-realm-misconfigured', sick: 'realm-loopback' },
  'a token service without TLS': { cause: 'token-realm-misconfigured', also: ['reverse-proxy-misconfigured'], sick: 'realm-http' },
  'a challenge that cannot be read': { cause: 'token-realm-misconfigured', sick: 'unreadable-challenge' },
  'a token service with two ports': { cause: 'token-realm-misconfigured', sick: 'two-ports' },
  'a proxy that leads away from TLS': { cause: 'reverse-proxy-misconfigured', sick: 'plain-http' },
  'a page instead of it': { cause: 'wrong-endpoint-path', also: ['html-instead-of-registry'], sick: 'page' },
} satisfies Simulation['refusals'];

const common = {
  login,
  unauthenticated: () => ({ status: 401, body: errors('UNAUTHORIZED', 'authentication required') }),
  wrongLogin: () => ({ status: 401, body: errors('UNAUTHORIZED', 'authentication required') }),
  denied: () => ({ status: 403, body: errors('DENIED', 'requested access to the resource is denied') }),
  missing: (repository: string) => ({ status: 404, body: errors('NAME_UNKNOWN', 'repository name not known to registry', { name: repository }) }),
  missingTag: () => ({ status: 404, body: errors('MANIFEST_UNKNOWN', 'manifest unknown') }),
} satisfies Partial<Dialect>;

const refusals: Simulation['refusals'] = {
  ...withoutTokens,
  ...settings,
  'a wrong password': { cause: 'credentials-wrong-password', also: ['pat-expired'], login: { user: 'ci', password: secrets.password(2) } },
  'no right to pull': { cause: 'role-missing-pull', image: 'secret/app:latest' },
  'no right to push': { cause: 'role-missing-push', image: 'shared/app:latest', doing: 'probe-push' },
};

const play = (vendor: VendorId, host: string, dialect: Partial<Dialect> & Pick<Dialect, 'challenge'>, own: Simulation['refusals'] = {}): Simulation => ({
  vendor,
  host,
  login,
  play: playRegistry({ ...common, host, ...dialect }),
  refusals: { ...refusals, ...own },
});

const hidden = { missing: null, denied: () => ({ status: 401, body: errors('UNAUTHORIZED', 'access to the requested resource is not authorized') }) } satisfies Partial<Dialect>;
const identityToken: Simulation['refusals'] = { 'a token where a password is wanted': { cause: 'auth-scheme-mismatch', login: { user: 'ci', password: secrets.password(4), isIdentityToken: true } } };
const openButRefused: Simulation['refusals'] = { 'open to strangers who are then refused': { cause: 'anonymous-access-misconfigured', sick: 'open-but-refused', login: null } };
const missingRepository: Simulation['refusals'] = { 'a repository that is missing': { cause: 'image-or-tag-not-found', image: 'team/nothing:latest' } };

export const distribution = play('distribution', 'registry.corp.example', {
  challenge: () => 'Basic realm="Registry Realm"',
  headers: { 'Docker-Distribution-Api-Version': 'registry/2.0' },
}, { ...openButRefused, ...missingRepository, ...identityToken });

/** As `docker run registry` starts it. */
export const openDistribution: Simulation = {
  ...play('distribution', 'registry.corp.example', { challenge: () => '', isOpen: true, headers: { 'Docker-Distribution-Api-Version': 'registry/2.0' } }),
  refusals: {
    'a tag that is not there': { cause: 'image-or-tag-not-found', image: 'team/app:nope', login: null },
    'a repository that is missing': { cause: 'image-or-tag-not-found', image: 'team/nothing:latest', login: null },
  },
};

export const nexus = play('nexus', 'nexus.corp.example', {
  ...hidden,
  challenge: () => 'BASIC realm="Sonatype Nexus Repository Manager"',
  headers: { Server: 'Nexus/3.80.0-06 (OSS)', 'Docker-Distribution-Api-Version': 'registry/2.0' },
}, { ...openButRefused, ...identityToken });

export const zot = play('zot', 'zot.corp.example', {
  challenge: () => 'Basic realm="zot"',
}, { ...openButRefused, ...missingRepository });

const giteaHost = 'git.corp.example';
export const gitea = play('gitea', giteaHost, {
  ...hidden,
  tokens: { host: giteaHost, path: '/v2/token' },
  isOpaque: true,
  challenge: ({ host }) => `Bearer realm="https://${host}/v2/token",service="container_registry",scope="*"`,
  denied: () => ({ status: 401, body: errors('UNAUTHORIZED', 'reqPackageAccess') }),
  sick: {
    'two-factor': ({ basic }) => (basic ? { status: 401, body: errors('UNAUTHORIZED', 'Only signed in user with two-factor token is allowed to call APIs.') } : null),
    prohibited: ({ basic }) => (basic ? { status: 403, body: errors('DENIED', 'This account is prohibited from signing in, please contact your site administrator.') } : null),
  },
}, {
  'an outage of the tokens': usualRefusals['an outage of the tokens'],
  'a stale login at a public image': usualRefusals['a stale login at a public image'],
  'a password where a token is wanted': { cause: 'mfa-sso-pat-needed', sick: 'two-factor' },
  'a user switched off': { cause: 'account-disabled', sick: 'prohibited' },
});

const digitalOceanHost = 'registry.digitalocean.com';
export const digitalocean: Simulation = {
  vendor: 'digitalocean',
  host: digitalOceanHost,
  otherHosts: ['api.digitalocean.com'],
  login,
  play: playRegistry({
    ...common,
    ...hidden,
    host: digitalOceanHost,
    tokens: { host: 'api.digitalocean.com', path: '/v2/registry/auth' },
    challenge: ({ tokenHost, scope }) => `Bearer realm="https://${tokenHost}/v2/registry/auth",service="registry.digitalocean.com"${scope ? `,scope="${scope}"` : ''}`,
    sick: {
      full: ({ method, path }) => (method === 'POST' && path.includes('/uploads/') ? { status: 403, body: errors('DENIED', 'registry storage limit exceeded for your subscription plan') } : null),
    },
  }),
  refusals: {
    ...usualRefusals,
    'a wrong token': { cause: 'credentials-wrong-password', also: ['pat-expired'], login: { user: 'ci', password: secrets.password(2) } },
    'no right to pull, or no such repository': { cause: 'role-missing-pull', also: ['image-or-tag-not-found'], image: 'secret/app:latest' },
    'no right to push': { cause: 'role-missing-push', image: 'shared/app:latest', doing: 'push' },
    'a full registry': { cause: 'storage-quota-exceeded', sick: 'full', doing: 'probe-push' },
    'a page instead of it': { cause: 'html-instead-of-registry', sick: 'page' },
  },
};
