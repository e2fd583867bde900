import { playRegistry } from './play-registry.ts';
import { secrets } from './secrets.ts';
import { errors, usualRefusals, type Simulation } from './simulation.ts';

const host = 'registry.gitlab.com';
const login = { user: 'anna', password: secrets.gitlabToken(1) };
const accessDenied = 'HTTP Basic: Access denied. If a password was provided for Git authentication, the password was incorrect or you\'re required to use a token instead of a password. If a token was provided, it was either incorrect, expired, or improperly scoped.';

/** The token service is GitLab itself, on another host. */
export const gitlab: Simulation = {
  vendor: 'gitlab',
  host,
  otherHosts: ['gitlab.com', 'cdn.registry.gitlab-static.net'],
  login,
  play: playRegistry({
    host,
    login,
    tokens: { host: 'gitlab.com', path: '/jwt/auth' },
    layerHost: 'cdn.registry.gitlab-static.net',
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
};
