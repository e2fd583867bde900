import { playRegistry } from './play-registry.ts';
import { secrets } from './secrets.ts';
import { errors, usualRefusals, type Simulation } from './simulation.ts';

const host = 'public.ecr.aws';
const login = { user: 'AWS', password: secrets.ecrPassword(1) };
const { 'no login': _login, ...refusals } = usualRefusals;

/** Everything is public; an old login breaks it with 403. */
export const ecrPublic: Simulation = {
  vendor: 'ecr-public',
  host,
  otherHosts: ['d5l0dvt14r5h8.cloudfront.net'],
  login,
  play: playRegistry({
    host,
    login,
    isOpaque: true,
    tokens: { host, path: '/token/' },
    layerHost: 'd5l0dvt14r5h8.cloudfront.net',
    challenge: ({ host: at }) => `Bearer realm="https://${at}/token/",service="public.ecr.aws",scope="aws"`,
    unauthenticated: () => ({ status: 401, body: errors('DENIED', 'Not Authorized') }),
    wrongLogin: () => ({ status: 403, body: errors('DENIED', 'Your Authorization Token has expired. Please run the get-login-password command to fetch a new one.') }),
    denied: ({ repository }) => ({ status: 403, body: errors('DENIED', `User: arn:aws:iam::123456789012:user/ci is not authorized to perform: ecr-public:InitiateLayerUpload on resource: arn:aws:ecr-public::123456789012:repository/${repository}`) }),
    missing: (repository) => ({ status: 404, body: errors('NAME_UNKNOWN', `The repository with name '${repository}' does not exist in the registry with id 'team'`) }),
    isMadeBeforehand: true,
    missingTag: () => ({ status: 404, body: errors('MANIFEST_UNKNOWN', 'Requested image not found') }),
    limited: { status: 429, body: errors('TOOMANYREQUESTS', 'Rate exceeded') },
  }),
  refusals: {
    ...refusals,
    'an old login at a private image': { cause: 'ecr-token-expired-12h', login: { user: 'AWS', password: secrets.ecrPassword(2) } },
    'no right to push': { cause: 'role-missing-push', image: 'shared/app:latest', doing: 'probe-push' },
    'a push to a repository that is missing': { cause: 'repository-not-created', image: 'team/new:latest', doing: 'probe-push' },
    'a page instead of it': { cause: 'html-instead-of-registry', sick: 'page' },
  },
};
