import { playRegistry } from './play-registry.ts';
import { secrets } from './secrets.ts';
import { errors, usualRefusals, type Simulation } from './simulation.ts';
import type { Reply } from './simulator.ts';

const host = '123456789012.dkr.ecr.eu-central-1.amazonaws.com';
const login = { user: 'AWS', password: secrets.ecrPassword(1) };
const arn = 'arn:aws:sts::123456789012:assumed-role/ci/session';
const { 'a stale login at a public image': _public, 'an outage of the tokens': _tokens, ...refusals } = usualRefusals;
const forbidden = (action: string, repository: string): Reply => ({
  status: 403,
  body: errors('DENIED', `User: ${arn} is not authorized to perform: ${action} on resource: arn:aws:ecr:eu-central-1:123456789012:repository/${repository} because no identity-based policy allows the ${action} action`),
});

/** Basic, plain text, nothing public. */
export const ecr: Simulation = {
  vendor: 'ecr',
  host,
  login,
  play: playRegistry({
    host,
    login,
    headers: { 'Docker-Distribution-Api-Version': 'registry/2.0' },
    challenge: ({ host: at }) => `Basic realm="https://${at}/",service="ecr.amazonaws.com"`,
    unauthenticated: () => ({ status: 401, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: 'Not Authorized\n' }),
    wrongLogin: () => ({ status: 401, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: 'Not Authorized\n' }),
    denied: ({ repository, action }) => forbidden(action === 'push' ? 'ecr:InitiateLayerUpload' : 'ecr:BatchGetImage', repository),
    missing: (repository) => ({ status: 404, body: errors('NAME_UNKNOWN', `The repository with name '${repository}' does not exist in the registry with id '123456789012'`) }),
    isMadeBeforehand: true,
    missingTag: () => ({ status: 404, body: errors('MANIFEST_UNKNOWN', 'Requested image not found') }),
    limited: { status: 429, body: 'ThrottlingException: Rate exceeded' },
    sick: {
      expired: ({ basic }) => (basic ? { status: 403, headers: { 'Content-Type': 'text/plain; charset=utf-8' }, body: "Your Authorization Token has expired. Please run 'aws ecr get-login --no-include-email' to fetch a new one.\n" } : null),
      immutable: ({ method, path }) => (method === 'POST' && path.includes('/uploads/') ? { status: 400, body: errors('TAG_INVALID', "The image tag 'latest' already exists in the 'team/app' repository and cannot be overwritten because the tag is immutable.") } : null),
      'no-iam-login': ({ basic }) => (basic ? { status: 403, body: `User: ${arn} is not authorized to perform: ecr:GetAuthorizationToken on resource: *` } : null),
    },
  }),
  refusals: {
    ...refusals,
    'an expired token': { cause: 'ecr-token-expired-12h', sick: 'expired' },
    'a token that is refused': { cause: 'ecr-token-expired-12h', also: ['credentials-wrong-password'], login: { user: 'AWS', password: secrets.ecrPassword(2) } },
    'a tag that never changes': { cause: 'artifact-locked', sick: 'immutable', doing: 'probe-push' },
    'no right to log in': { cause: 'ecr-iam-missing-get-authorization-token', sick: 'no-iam-login' },
    'no right to pull': { cause: 'role-missing-pull', image: 'secret/app:latest' },
    'no right to push': { cause: 'role-missing-push', image: 'shared/app:latest', doing: 'probe-push' },
    'a repository that is missing': { cause: 'image-or-tag-not-found', image: 'team/nothing:latest' },
    'a push to a repository that is missing': { cause: 'repository-not-created', image: 'team/new:latest', doing: 'probe-push' },
    'a page instead of it': { cause: 'html-instead-of-registry', sick: 'page' },
  },
};
