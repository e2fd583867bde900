import { playRegistry } from './play-registry.ts';
import { secrets } from './secrets.ts';
import { errors, usualRefusals, type Simulation } from './simulation.ts';
import type { Reply } from './simulator.ts';

const host = 'acme.jfrog.io';
const login = { user: 'ci', password: secrets.artifactoryToken(1) };
const { 'an outage of the tokens': _tokens, ...refusals } = usualRefusals;
const refused = (details: string): Reply => ({ status: 401, body: { errors: [{ status: 401, message: details }] } });

export const artifactory: Simulation = {
  vendor: 'artifactory',
  host,
  login,
  play: playRegistry({
    host,
    login,
    headers: { Server: 'Artifactory/7.111.8 81108900', 'X-Artifactory-Id': '1a2b3c', 'Docker-Distribution-Api-Version': 'registry/2.0' },
    challenge: () => 'Basic realm="Artifactory Realm"',
    unauthenticated: () => ({ status: 401, body: errors('UNAUTHORIZED', 'authentication required') }),
    wrongLogin: () => ({ status: 401, body: { errors: [{ code: 'UNAUTHORIZED', message: 'authentication required', detail: 'BAD_CREDENTIAL' }] } }),
    denied: () => ({ status: 403, body: errors('DENIED', 'The client does not have permission for this manifest') }),
    missing: (repository) => ({ status: 404, body: errors('NAME_UNKNOWN', 'Repository is unknown', { name: repository }) }),
    missingTag: () => ({ status: 404, body: errors('MANIFEST_UNKNOWN', 'The named manifest is not known to the registry.') }),
    sick: {
      expired: ({ basic }) => (basic ? refused('Token failed verification: expired') : null),
      locked: ({ basic }) => (basic ? refused('Your account is temporarily blocked due to recurrent login failures. Please try again in 30 seconds') : null),
      xray: ({ basic, path }) => (basic && path.includes('/manifests/') ? { status: 403, body: errors('DENIED', 'Artifact download request rejected: team/app/latest/manifest.json was not downloaded due to the download blocking policy configured in Xray for docker-local.') } : null),
    },
  }),
  refusals: {
    ...refusals,
    'a wrong password': { cause: 'credentials-wrong-password', login: { user: 'ci', password: secrets.artifactoryToken(2) } },
    'an expired token': { cause: 'pat-expired', sick: 'expired' },
    'too many failed logins': { cause: 'login-throttled', sick: 'locked' },
    'no right to pull': { cause: 'role-missing-pull', image: 'secret/app:latest' },
    'no right to push': { cause: 'role-missing-push', image: 'shared/app:latest', doing: 'probe-push' },
    'an image that Xray blocks': { cause: 'artifact-locked', sick: 'xray' },
    'a tag that is not there': { ...refusals['a tag that is not there'], also: ['artifact-locked'] },
    'a repository that is missing': { cause: 'image-or-tag-not-found', image: 'team/nothing:latest' },
  },
};

/** With a domain of its own and Docker's tokens: strangers are answered 406. */
const ownHost = 'docker.corp.example';
export const artifactoryWithTokens: Simulation = {
  vendor: 'artifactory',
  host: ownHost,
  login,
  play: playRegistry({
    host: ownHost,
    login,
    tokens: { host: ownHost, path: '/artifactory/api/docker/docker-virtual/v2/token' },
    headers: { 'X-JFrog-Version': 'Artifactory/7.111.8 81108900', 'X-Artifactory-Id': '1a2b3c', 'Docker-Distribution-Api-Version': 'registry/2.0' },
    challenge: ({ host: at }) => `Bearer realm="https://${at}/artifactory/api/docker/docker-virtual/v2/token",service="${ownHost}"`,
    unauthenticated: () => ({ status: 401, body: errors('UNAUTHORIZED', 'authentication required') }),
    wrongLogin: () => refused('BAD_CREDENTIAL'),
    denied: () => ({ status: 403, body: errors('DENIED', 'The client does not have permission for this manifest') }),
    missing: (repository) => ({ status: 404, body: errors('NAME_UNKNOWN', 'Repository is unknown', { name: repository }) }),
    missingTag: () => ({ status: 404, body: errors('MANIFEST_UNKNOWN', 'The named manifest is not known to the registry.') }),
    tokenForNothing: (_need, isLoggedIn) => (isLoggedIn ? null : { status: 406, body: '' }),
  }),
  refusals: {
    ...usualRefusals,
    'a wrong password': { cause: 'credentials-wrong-password', login: { user: 'ci', password: secrets.artifactoryToken(2) } },
    'no right to pull': { cause: 'role-missing-pull', image: 'secret/app:latest' },
    'no right to push': { cause: 'role-missing-push', image: 'shared/app:latest', doing: 'push' },
  },
};
