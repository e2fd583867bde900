import { playRegistry } from './play-registry.ts';
import { secrets } from './secrets.ts';
import { errors, usualRefusals, type Simulation } from './simulation.ts';
import type { Reply } from './simulator.ts';

const host = 'registry-1.docker.io';
const login = { user: 'anna', password: secrets.dockerHubToken(1) };
const refused = (details: string): Reply => ({ status: 401, body: { details } });
const limited = (source: string): Reply => ({
  status: 429,
  headers: { 'ratelimit-limit': '100;w=21600', 'ratelimit-remaining': '0;w=21600', 'docker-ratelimit-source': source },
  body: errors('TOOMANYREQUESTS', 'You have reached your unauthenticated pull rate limit. https://www.docker.com/increase-rate-limit'),
});

/** Its tokens are given to everybody; a repository that is missing answers as one that is forbidden. */
export const dockerHub: Simulation = {
  vendor: 'docker-hub',
  host,
  otherHosts: ['auth.docker.io', 'production.cloudflare.docker.com'],
  login,
  play: playRegistry({
    host,
    login,
    tokens: { host: 'auth.docker.io', path: '/token' },
    layerHost: 'production.cloudflare.docker.com',
    headers: { 'Docker-Distribution-Api-Version': 'registry/2.0', 'ratelimit-limit': '200;w=21600', 'ratelimit-remaining': '180;w=21600', 'docker-ratelimit-source': 'anna' },
    challenge: ({ tokenHost, scope, error }) =>
      `Bearer realm="https://${tokenHost}/token",service="registry.docker.io"${scope ? `,scope="${scope}"` : ''}${error ? `,error="${error}"` : ''}`,
    unauthenticated: (need) => ({ status: 401, body: errors('UNAUTHORIZED', 'authentication required', need && [{ Type: 'repository', Class: '', Name: need.repository, Action: need.action }]) }),
    wrongLogin: () => refused('incorrect username or password'),
    denied: () => ({ status: 401, body: errors('UNAUTHORIZED', 'authentication required') }),
    missing: null,
    missingTag: (_repository, tag) => ({ status: 404, body: errors('MANIFEST_UNKNOWN', 'manifest unknown', { Tag: tag }) }),
    limited: limited('203.0.113.7'),
    sick: {
      'account-limited': ({ path }) => (path.includes('/manifests/') ? limited('5f3b1c2d-0000-4000-8000-000000000000') : null),
      'token-wanted': ({ basic }) => (basic ? refused('please use personal access token to login') : null),
      'sso-enforced': ({ basic }) => (basic ? refused('please use personal access token to login when SSO is enforced') : null),
      'logins-throttled': ({ basic }) => (basic ? { status: 429, body: { details: 'too many failed login attempts for username or IP address' } } : null),
      'scopes-short': ({ method, path }) => (method === 'POST' && path.includes('/uploads/') ? { status: 401, body: errors('DENIED', 'access token has insufficient scopes') } : null),
    },
  }),
  refusals: {
    ...usualRefusals,
    'a wrong password': { cause: 'credentials-wrong-password', also: ['pat-expired'], login: { user: 'anna', password: secrets.dockerHubToken(2) } },
    'a password where a token is wanted': { cause: 'mfa-sso-pat-needed', sick: 'token-wanted' },
    'a token without single sign-on': { cause: 'mfa-sso-pat-needed', sick: 'sso-enforced' },
    'too many failed logins': { cause: 'login-throttled', sick: 'logins-throttled' },
    'no right to pull, or no such repository': { cause: 'role-missing-pull', also: ['image-or-tag-not-found'], image: 'secret/app:latest' },
    'a repository that is missing': { cause: 'role-missing-pull', also: ['image-or-tag-not-found'], image: 'team/nothing:latest' },
    'no right to push': { cause: 'role-missing-push', also: ['pat-missing-scope'], image: 'shared/app:latest', doing: 'push' },
    'a token with too few scopes': { cause: 'pat-missing-scope', sick: 'scopes-short', doing: 'probe-push' },
    'the account’s pulls used up': { cause: 'rate-limit', sick: 'account-limited' },
    'a page instead of it': { cause: 'html-instead-of-registry', sick: 'page' },
  },
};
