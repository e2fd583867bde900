import { playRegistry } from './play-registry.ts';
import { secrets } from './secrets.ts';
import { errors, usualRefusals, type Simulation } from './simulation.ts';
import type { Played, Reply } from './simulator.ts';

const host = 'harbor.corp.example';
const login = { user: 'robot$team+ci', password: secrets.password(1) };
const whenPushing = (reply: Reply) => ({ method, path }: Played) => (method === 'POST' && path.includes('/uploads/') ? reply : null);

/** With a scope its token service gives a wrong password an empty token, and 200. */
export const harbor: Simulation = {
  vendor: 'harbor',
  host,
  login,
  play: playRegistry({
    host,
    login,
    tokens: { host, path: '/service/token' },
    checksScopedLogins: false,
    headers: { 'X-Request-Id': '0c9f' },
    challenge: ({ host: at, scope }) => `Bearer realm="https://${at}/service/token",service="harbor-registry"${scope ? `,scope="${scope}"` : ''}`,
    unauthenticated: (need) => ({ status: 401, body: errors('UNAUTHORIZED', need ? `unauthorized to access repository: ${need.repository}, action: ${need.action}: unauthorized to access repository: ${need.repository}, action: ${need.action}` : 'unauthorized: unauthorized') }),
    wrongLogin: () => ({ status: 401, body: '' }),
    denied: ({ repository, action }) => ({ status: 401, headers: { 'WWW-Authenticate': 'Basic realm="harbor"' }, body: errors('UNAUTHORIZED', `unauthorized to access repository: ${repository}, action: ${action}: unauthorized to access repository: ${repository}, action: ${action}`) }),
    missing: null,
    missingTag: (repository, tag) => ({ status: 404, body: errors('NOT_FOUND', `artifact ${repository}:${tag} not found`) }),
    sick: {
      'no-project': ({ bearer, path }) => (bearer && path.includes('/v2/team/') ? { status: 404, body: errors('NOT_FOUND', 'project team not found: project team not found') } : null),
      'public-project': ({ path }) => (path === '/api/v2.0/projects' ? { status: 200, body: [{ name: 'team-of-others' }, { name: 'team' }] } : null),
      'others-project': ({ path }) => (path === '/api/v2.0/projects' ? { status: 200, body: [{ name: 'team-of-others' }] } : null),
      quota: whenPushing({ status: 412, body: errors('DENIED', 'adding 60.0 MiB of storage resource, which when updated to current usage of 1.0 GiB will exceed the configured upper limit of 1.0 GiB: quota exceeded') }),
      immutable: whenPushing({ status: 412, body: errors('PRECONDITION', 'Failed to process request due to \'app:latest\' configured as immutable.') }),
      scanned: ({ bearer, path }) => (bearer && path.includes('/manifests/') ? { status: 412, body: errors('PROJECTPOLICYVIOLATION', 'current image with 3 vulnerabilities cannot be pulled due to configured policy in \'Prevent images with vulnerability severity of "High" or higher from running.\'') } : null),
      'robot-off': ({ basic }) => (basic ? { status: 401, body: errors('UNAUTHORIZED', 'robot account is disabled') } : null),
    },
  }),
  refusals: {
    ...usualRefusals,
    'a wrong password': { cause: 'credentials-wrong-password', also: ['pat-expired'], login: { user: 'robot$team+ci', password: secrets.password(2) } },
    'a robot switched off': { cause: 'account-disabled', sick: 'robot-off' },
    'no right to pull, or no such repository': { cause: 'role-missing-pull', also: ['image-or-tag-not-found'], image: 'secret/app:latest' },
    'a name that is not there in a public project': { cause: 'image-or-tag-not-found', sick: 'public-project', image: 'team/nothing:latest' },
    'a project that is not public': { cause: 'role-missing-pull', also: ['image-or-tag-not-found'], sick: 'others-project', image: 'team/nothing:latest' },
    'no right to push': { cause: 'role-missing-push', image: 'shared/app:latest', doing: 'push' },
    'a push to a project that is missing': { cause: 'repository-not-created', sick: 'no-project', doing: 'probe-push' },
    'a full project': { cause: 'storage-quota-exceeded', sick: 'quota', doing: 'probe-push' },
    'a tag that never changes': { cause: 'artifact-locked', sick: 'immutable', doing: 'probe-push' },
    'an image that a scan blocks': { cause: 'artifact-locked', sick: 'scanned' },
    'the web pages of another host': { cause: 'wrong-endpoint-path', sick: 'not-found' },
  },
};
