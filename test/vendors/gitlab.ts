import { playRegistry } from './play-registry.ts';
import { secrets } from './secrets.ts';
import { errors, usualRefusals, type Simulation } from './simulation.ts';

const login = { user: 'anna', password: secrets.gitlabToken(1) };
const accessDenied = 'HTTP Basic: Access denied. If a password was provided for Git authentication, the password was incorrect or you\'re required to use a token instead of a password. If a token was provided, it was either incorrect, expired, or improperly scoped.';

/** The token service is GitLab itself, on another host. */
const playGitlab = (host: string, tokenHost: string, layerHost?: string): Simulation => ({
  vendor: 'gitlab',
  host,
  otherHosts: [tokenHost, ...(layerHost ? [layerHost] : [])],
  login,
  play: playRegistry({
    host,
    login,
    tokens: { host: tokenHost, path: '/jwt/auth' },
    ...(layerHost ? { layerHost } : {}),
    headers: { 'Docker-Distribution-Api-Version': 'registry/2.0' },
    challenge: ({ tokenHost, scope, error }) =>
      `Bearer realm="https://${tokenHost}/jwt/auth",service="container_registry"${scope ? `,scope="${scope}"` : ''}${error ? `,error="${error}"` : ''}`,
    unauthenticated: () => ({ status: 401, body: errors('UNAUTHORIZED', 'authentication required') }),
    wrongLogin: () => ({ status: 401, body: errors('UNAUTHORIZED', accessDenied) }),
    denied: () => ({ status: 401, body: errors('UNAUTHORIZED', 'authentication required') }),
    missing: null,
    missingTag: (_repository, tag) => ({ status: 404, body: errors('MANIFEST_UNKNOWN', 'manifest unknown', { Tag: tag }) }),
    tokenForNothing: () => ({ status: 403, body: errors('DENIED', 'access forbidden') }),
    sick: {
      'address-blocked': ({ basic }) => (basic ? { status: 403, body: 'Your IP address has been temporarily blocked. Retry later' } : null),
    },
  }),
  refusals: {
    ...usualRefusals,
    'a wrong token': { cause: 'credentials-wrong-password', also: ['pat-expired', 'pat-missing-scope'], login: { user: 'anna', password: secrets.gitlabToken(2) } },
    'no right to pull, or no such project': { cause: 'role-missing-pull', also: ['image-or-tag-not-found', 'pat-missing-scope'], image: 'secret/app:latest' },
    'no right to push': { cause: 'role-missing-push', also: ['pat-missing-scope'], image: 'shared/app:latest', doing: 'push' },
    'an address that failed too often': { cause: 'login-throttled', sick: 'address-blocked' },
    'a page instead of it': { cause: 'html-instead-of-registry', sick: 'page' },
  },
});

export const gitlab = playGitlab('registry.gitlab.com', 'gitlab.com', 'cdn.registry.gitlab-static.net');
/** On hosts of its own, of one domain. */
export const gitlabOwn: Simulation = (({ refusals: { 'a page instead of it': _served, ...refusals }, ...simulation }) => ({ ...simulation, refusals }))(playGitlab('registry.corp.example', 'git.corp.example'));
