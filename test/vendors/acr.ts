import { playRegistry } from './play-registry.ts';
import { secrets } from './secrets.ts';
import { errors, usualRefusals, type Simulation } from './simulation.ts';
import type { Reply } from './simulator.ts';

const host = 'contoso.azurecr.io';
const login = { user: 'ci-puller', password: secrets.acrPassword(1) };
const link = 'authentication required, visit https://aka.ms/acr/authorization for more information.';
const unauthorized = (message: string, detail: unknown = null): Reply => ({ status: 401, body: errors('UNAUTHORIZED', message, detail) });
const principal = { user: '0d6a6e0e-7f3b-4c0c-9b1f-2f6a5b3c4d5e', password: secrets.entraSecret(1) };
const robot = { user: 'a3c1f0aa-1111-4222-8333-0123456789ab', password: secrets.entraSecret(2) };
const refreshToken = { user: '00000000-0000-0000-0000-000000000000', password: secrets.acrRefreshToken(host) };
const firewall: Reply = {
  status: 403,
  body: '{"errors":[{"code":"DENIED","message":"client with IP \\u0027203.0.113.7\\u0027 is not allowed access. Refer https://aka.ms/acr/firewall to grant access."}]}\n',
};

/** As acr.md 2, 3.8 and 5.4 have it. */
export const acr: Simulation = {
  vendor: 'acr',
  host,
  otherHosts: ['contoso.westeurope.data.azurecr.io'],
  login,
  play: playRegistry({
    host,
    login,
    others: [robot],
    tokens: { host, path: '/oauth2/token' },
    layerHost: 'contoso.westeurope.data.azurecr.io',
    headers: { 'X-Ms-Correlation-Request-Id': '6f1e1a7e-0000-4000-8000-000000000000', 'Docker-Distribution-Api-Version': 'registry/2.0', Server: 'openresty' },
    challenge: ({ host: at, scope, error }) =>
      `Bearer realm="https://${at}/oauth2/token",service="${host}"${scope ? `,scope="${scope}"` : ''}${error ? `,error="${error}"` : ''}`,
    unauthenticated: (need) => unauthorized(link, need && [{ Type: 'repository', Name: need.repository, Action: need.action }]),
    wrongLogin: ({ basic }) => {
      if (basic?.user === principal.user) return unauthorized('Invalid clientid or client secret.');
      if (basic?.user.includes('@') || basic?.user.startsWith('c0ffee')) return unauthorized('Application not registered with AAD.');
      if (basic?.user === 'my sp') return unauthorized('aad access token with sp failed client id must be guid');
      return unauthorized(link);
    },
    denied: ({ repository, action }) => unauthorized(link, [{ Type: 'repository', Name: repository, Action: action }]),
    missing: (repository) => ({ status: 404, body: errors('NAME_UNKNOWN', 'repository name not known to registry', { name: repository }) }),
    missingTag: (_repository, tag) => ({ status: 404, body: errors('MANIFEST_UNKNOWN', `manifest tagged by "${tag}" is not found`) }),
    hidesWithoutRight: true,
    tokenForNothing: (_need, isLoggedIn) => (isLoggedIn ? null : unauthorized(link)),
    limited: { status: 429, body: errors('TOOMANYREQUESTS', 'Too many requests. Please visit https://aka.ms/acr/skus#sku-feature-matrix to view limits of all service tiers.') },
    sick: {
      firewall: () => firewall,
      'firewall-at-tokens': ({ path }) => (path === '/oauth2/token' ? firewall : null),
      'private-only': () => ({ status: 403, body: errors('DENIED', 'public network access is disabled for this registry') }),
      'admin-off': ({ basic }) => (basic ? unauthorized('Admin user is disabled.') : null),
      locked: ({ path }) => (path.includes('/manifests/') ? { status: 403, body: errors('DENIED', 'The operation is disallowed on this registry, repository or image. View troubleshooting steps at https://aka.ms/acr/faq/#why-does-my-pull-or-push-request-fail-with-disallowed-operation') } : null),
    },
  }),
  refusals: {
    ...usualRefusals,
    'a wrong password of a token': { cause: 'credentials-wrong-password', also: ['token-password-expired', 'token-disabled'], login: { user: 'ci-puller', password: secrets.acrPassword(2) } },
    'a wrong password of the admin': { cause: 'credentials-wrong-password', also: ['admin-user-disabled'], login: { user: 'contoso', password: secrets.acrPassword(2) } },
    'an old refresh token': { cause: 'acr-refresh-token-expired-3h', login: refreshToken },
    'a client secret': { cause: 'client-secret-expired', also: ['credentials-wrong-password', 'secret-id-used-instead-of-secret-value'], login: principal },
    'an e-mail address': { cause: 'entra-user-password-not-supported', also: ['application-not-registered'], login: { user: 'anna@contoso.com', password: secrets.password(1) } },
    'an application that is not there': { cause: 'application-not-registered', login: { user: 'c0ffee00-1111-4222-8333-0123456789ab', password: secrets.entraSecret(4) } },
    'a name that is no GUID': { cause: 'username-form-wrong', login: { user: 'my sp', password: secrets.password(1) } },
    'the admin switched off': { cause: 'admin-user-disabled', sick: 'admin-off', login: { user: 'contoso', password: secrets.acrPassword(1) } },
    'no right to pull': { cause: 'scope-map-missing-permission', image: 'secret/app:latest' },
    'no right to push': { cause: 'scope-map-missing-permission', image: 'shared/app:latest', doing: 'push' },
    'a service principal without any role': { cause: 'role-missing-acrpull', login: { user: 'b7d1f0aa-1111-4222-8333-0123456789ab', password: secrets.entraSecret(3) } },
    'a service principal without a role': { cause: 'role-missing-acrpull', also: ['acr-abac-roles-not-honored', 'role-assignment-propagation'], image: 'team/app:latest', login: robot },
    'a service principal that may not push': { cause: 'role-missing-acrpush', also: ['acr-abac-roles-not-honored'], doing: 'push', login: robot },
    'a stored refresh token that has ended': { cause: 'acr-refresh-token-expired-3h', login: { ...refreshToken, isIdentityToken: true } },
    'a repository that is missing': { cause: 'scope-map-missing-permission', image: 'team/nothing:latest' },
    'a repository that nobody has made': { cause: 'image-or-tag-not-found', image: 'team/new:latest' },
    'a proxy before the token service': { cause: 'html-instead-of-registry', also: ['proxy-blocks-token-endpoint'], sick: 'token-page' },
    'too many requests at once': { cause: 'rate-limit', sick: 'greeting-limited' },
    'a refusal without words': { cause: 'firewall-ip-denied', also: ['proxy-blocks-token-endpoint'], sick: 'forbidden' },
    'a firewall': { cause: 'firewall-ip-denied', sick: 'firewall' },
    'a firewall at the token service': { cause: 'firewall-ip-denied', sick: 'firewall-at-tokens' },
    'public access off': { cause: 'public-access-disabled', sick: 'private-only' },
    'a locked image': { cause: 'artifact-locked', sick: 'locked' },
    'a page instead of it': { cause: 'html-instead-of-registry', sick: 'page' },
    'a login page instead of it': { cause: 'html-instead-of-registry', sick: 'login-page' },
  },
};
