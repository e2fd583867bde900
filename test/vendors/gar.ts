import { playRegistry } from './play-registry.ts';
import { secrets } from './secrets.ts';
import { errors, usualRefusals, type Simulation } from './simulation.ts';

const host = 'europe-docker.pkg.dev';
const login = { user: 'oauth2accesstoken', password: secrets.googleToken(1) };
const resource = (repository: string) => `projects/acme/locations/europe/repositories/${repository.split('/')[1]}`;

export const gar: Simulation = {
  vendor: 'gar',
  host,
  login,
  prefix: 'acme/',
  play: playRegistry({
    host,
    login,
    prefix: 'acme/',
    isOpaque: true,
    tokens: { host, path: '/v2/token' },
    challenge: ({ host: at, scope }) => `Bearer realm="https://${at}/v2/token",service="${host}"${scope ? `,scope="${scope}"` : ''}`,
    unauthenticated: (need) => ({
      status: need ? 403 : 401,
      body: errors(need ? 'DENIED' : 'UNAUTHORIZED', need ? `Unauthenticated request. Unauthenticated requests do not have permission "artifactregistry.repositories.downloadArtifacts" on resource "${resource(need.repository)}" (or it may not exist)` : 'authentication failed'),
    }),
    wrongLogin: () => ({ status: 401, body: errors('UNAUTHORIZED', 'authentication failed') }),
    denied: ({ repository, action }) => ({
      status: 403,
      body: errors('DENIED', `Permission "artifactregistry.repositories.${action === 'push' ? 'uploadArtifacts' : 'downloadArtifacts'}" denied on resource "${resource(repository)}" (or it may not exist)`),
    }),
    missing: null,
    missingTag: () => ({ status: 404, body: errors('MANIFEST_UNKNOWN', 'Failed to fetch "nope"') }),
    sick: {
      'no-repository': ({ bearer, path }) => (bearer && path.startsWith('/v2/acme/') ? { status: 404, body: errors('NAME_UNKNOWN', 'Repository "team" not found') } : null),
    },
  }),
  refusals: {
    ...usualRefusals,
    'no login': { cause: 'gcloud-helper-not-configured', also: ['not-logged-in'], login: null },
    'an access token that is refused': { cause: 'access-token-expired', also: ['credentials-wrong-password'], login: { user: 'oauth2accesstoken', password: secrets.googleToken(2) } },
    'no right to pull, or no such repository': { cause: 'role-missing-pull', also: ['image-or-tag-not-found'], image: 'secret/app:latest' },
    'no right to push': { cause: 'role-missing-push', image: 'shared/app:latest', doing: 'probe-push' },
    'a push to a repository that is missing': { cause: 'repository-not-created', sick: 'no-repository', doing: 'probe-push' },
    'a page instead of it': { cause: 'html-instead-of-registry', sick: 'page' },
  },
};
