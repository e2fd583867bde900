import { playRegistry } from './play-registry.ts';
import { secrets } from './secrets.ts';
import { errors, usualRefusals, type Simulation } from './simulation.ts';
import type { Reply } from './simulator.ts';

const host = 'ghcr.io';
const login = { user: 'octocat', password: secrets.githubToken(1) };
const denied = (message: string): Reply => ({ status: 403, body: errors('DENIED', message) });
const whenPushing = (reply: Reply) => ({ method, path }: { method: string; path: string }) => (method === 'POST' && path.includes('/uploads/') ? reply : null);

/** Its tokens cannot be read, and what one may not see is denied. */
export const ghcr: Simulation = {
  vendor: 'ghcr',
  host,
  otherHosts: ['pkg-containers.githubusercontent.com'],
  login,
  play: playRegistry({
    host,
    login,
    isOpaque: true,
    tokens: { host, path: '/token' },
    layerHost: 'pkg-containers.githubusercontent.com',
    headers: { 'X-GitHub-Request-Id': 'ABCD:1234:0:0:0' },
    challenge: ({ host: at, scope }) => `Bearer realm="https://${at}/token",service="ghcr.io",scope="${scope ?? 'repository:user/image:pull'}"`,
    unauthenticated: () => ({ status: 401, body: errors('UNAUTHORIZED', 'authentication required') }),
    wrongLogin: () => denied('denied'),
    denied: () => denied('requested access to the resource is denied'),
    missing: null,
    missingTag: () => ({ status: 404, body: errors('MANIFEST_UNKNOWN', 'manifest unknown') }),
    tokenForNothing: (_need, isLoggedIn) => (isLoggedIn ? null : { status: 401, body: errors('UNAUTHORIZED', 'authentication required') }),
    sick: {
      'bearer-refused': ({ basic }) => (basic ? { status: 403, body: errors('DENIED', 'User cannot be authenticated with the token provided.') } : null),
      saml: ({ bearer, path }) => (bearer && path.includes('/manifests/') ? denied('Resource protected by organization SAML enforcement. You must grant your Personal Access token access to this organization.') : null),
      'scopes-short': ({ bearer, path }) => (bearer && path.includes('/manifests/') ? denied('permission_denied: The token provided does not match expected scopes.') : null),
      'package-unlinked': whenPushing(denied('permission_denied: write_package')),
      'workflow-reads-only': whenPushing(denied('installation not allowed to Write organization package')),
    },
  }),
  refusals: {
    ...usualRefusals,
    'no login': { ...usualRefusals['no login'], also: ['package-private-visibility'] },
    'a wrong token': { cause: 'credentials-wrong-password', also: ['pat-expired'], login: { user: 'octocat', password: secrets.githubToken(2) } },
    'a token that is refused by name': { cause: 'credentials-wrong-password', sick: 'bearer-refused' },
    'single sign-on': { cause: 'token-sso-authorization-missing', sick: 'saml' },
    'a token with too few scopes': { cause: 'pat-missing-scope', sick: 'scopes-short' },
    'no right to pull, or no such package': { cause: 'role-missing-pull', also: ['image-or-tag-not-found', 'pat-missing-scope'], image: 'secret/app:latest' },
    'no right to push': { cause: 'role-missing-push', sick: 'package-unlinked', doing: 'probe-push' },
    'a page instead of it': { cause: 'html-instead-of-registry', sick: 'page' },
  },
};

/** As a GitHub Actions job sees it. */
const job = { user: 'x-access-token', password: secrets.githubActionsToken(1) };
export const ghcrFromWorkflow: Simulation = {
  ...ghcr,
  login: job,
  play: playRegistry({
    host,
    login: job,
    isOpaque: true,
    tokens: { host, path: '/token' },
    challenge: ({ host: at }) => `Bearer realm="https://${at}/token",service="ghcr.io",scope="repository:user/image:pull"`,
    unauthenticated: () => ({ status: 401, body: errors('UNAUTHORIZED', 'authentication required') }),
    wrongLogin: () => denied('denied'),
    denied: () => denied('requested access to the resource is denied'),
    missing: null,
    missingTag: () => ({ status: 404, body: errors('MANIFEST_UNKNOWN', 'manifest unknown') }),
    sick: {
      'package-unlinked': whenPushing(denied('permission_denied: write_package')),
      'workflow-reads-only': whenPushing(denied('installation not allowed to Write organization package')),
    },
  }),
  refusals: {
    'a package of another repository': { cause: 'ghcr-package-not-linked-to-repository', also: ['workflow-packages-write-missing'], sick: 'package-unlinked', doing: 'probe-push' },
    'a workflow that may only read': { cause: 'workflow-packages-write-missing', sick: 'workflow-reads-only', doing: 'probe-push' },
  },
};
