import { acr } from './acr.ts';
import { ghcr } from './ghcr.ts';
import { gitlab, gitlabOwn } from './gitlab.ts';
import { secrets } from './secrets.ts';
import type { Simulation, Situation } from './simulation.ts';
import type { Login, Played, Reply } from './simulator.ts';

// Who issued a secret, beside the registry that refuses it.

export const TENANT = '7c0f5d4e-0000-4000-8000-5f6a7b8c9d0e';

/** The registry, and the host that answers for its issuer. */
interface Staged {
  readonly simulation: Simulation;
  /** Where the secret may go besides the registry. */
  readonly host: string;
  readonly situations: Readonly<Record<string, Situation & { readonly issuer: IssuerSays; readonly tenant?: string }>>;
}

type IssuerSays = (request: Played, login: Login) => Reply;

/** As https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow has its errors. */
const entraRefuses = (code: number, status = 401): IssuerSays => () => ({
  status,
  body: {
    error: 'invalid_client',
    error_description: `AADSTS${code}: Something about it. Trace ID: 6f1e1a7e-0000-4000-8000-000000000000 Correlation ID: 6f1e1a7e-0000-4000-8000-000000000001`,
    error_codes: [code],
  },
});
/** Only to whoever asks as an application does, in the tenant that the test named, with the stored secret. */
const entraGives: IssuerSays = (request, { user, password }) => {
  const isRight = request.method === 'POST' && request.path === `/${TENANT}/oauth2/v2.0/token` && request.form.get('grant_type') === 'client_credentials';
  const isSame = request.form.get('client_id') === user && request.form.get('client_secret') === password;
  return isRight && isSame ? { status: 200, body: { token_type: 'Bearer', expires_in: 3599, access_token: 'eyJ0eXAi.e30.c2ln' } } : { status: 400, body: {} };
};

const githubSays = (status: number, body: object, scopes?: string): IssuerSays => ({ bearer, path }, { password }) => {
  if (bearer !== password || path !== '/user') return { status: 404, body: {} };
  return { status, body, headers: scopes === undefined ? {} : { 'X-OAuth-Scopes': scopes } };
};
const gitlabSays = (status: number, body: object): IssuerSays => ({ bearer, path }, { password }) =>
  bearer === password && path === '/api/v4/personal_access_tokens/self' ? { status, body } : { status: 404, body: {} };

const principal = { user: '0d6a6e0e-7f3b-4c0c-9b1f-2f6a5b3c4d5e', password: secrets.entraSecret(1) };
const withSecretId = { user: principal.user, password: '1f0e2d3c-4b5a-4978-8695-a4b3c2d1e0f9' };
const unknown = { user: 'c0ffee00-1111-4222-8333-0123456789ab', password: secrets.entraSecret(4) };
const powerless = { user: 'b7d1f0aa-1111-4222-8333-0123456789ab', password: secrets.entraSecret(3) };
const wrongGithub = { user: 'octocat', password: secrets.githubToken(2) };
const wrongGitlab = { user: 'anna', password: secrets.gitlabToken(2) };
const selfOf = (scopes: readonly string[], revoked = false) => ({ id: 1, name: 'ci', revoked, scopes, active: !revoked, expires_at: null });

const gitlabSituations: Staged['situations'] = {
  'a token that has expired': {
    cause: 'pat-expired', login: wrongGitlab, issuer: gitlabSays(401, { error: 'invalid_token', error_description: 'Token is expired. You can either do re-authorization or token refresh.' }),
  },
  'a token that was revoked': {
    cause: 'pat-expired', login: wrongGitlab, issuer: gitlabSays(401, { error: 'invalid_token', error_description: 'Token was revoked. You have to re-authorize from the user.' }),
  },
  'no token of its own': { cause: 'credentials-wrong-password', login: wrongGitlab, issuer: gitlabSays(401, { message: '401 Unauthorized' }) },
  'a token for other things': { cause: 'pat-missing-scope', login: wrongGitlab, issuer: gitlabSays(200, selfOf(['read_user', 'read_repository'])) },
};

export const staged: readonly Staged[] = [
  {
    simulation: acr,
    host: 'login.microsoftonline.com',
    situations: {
      'a secret that has expired': { cause: 'client-secret-expired', login: principal, issuer: entraRefuses(7000222) },
      'a wrong secret': { cause: 'credentials-wrong-password', login: principal, issuer: entraRefuses(7000215) },
      'the id of a secret': { cause: 'secret-id-used-instead-of-secret-value', login: withSecretId, issuer: entraRefuses(7000215) },
      'an application that is not there': { cause: 'application-not-registered', also: ['service-principal-in-other-tenant'], login: unknown, issuer: entraRefuses(700016, 400) },
      'an application of another tenant than the registry': { cause: 'service-principal-in-other-tenant', login: unknown, issuer: entraGives },
      'an application that is switched off': { cause: 'account-disabled', login: principal, issuer: entraRefuses(7000112) },
      'a good secret of an application without any role': { cause: 'role-missing-acrpull', login: powerless, issuer: entraGives },
    },
  },
  {
    simulation: ghcr,
    host: 'api.github.com',
    situations: {
      'no token that it takes': { cause: 'credentials-wrong-password', also: ['pat-expired'], login: wrongGithub, issuer: githubSays(401, { message: 'Bad credentials' }) },
      'a token for other things': { cause: 'pat-missing-scope', login: wrongGithub, issuer: githubSays(200, { login: 'octocat' }, 'repo, gist') },
      'a token without any scope': { cause: 'pat-missing-scope', login: wrongGithub, issuer: githubSays(200, { login: 'octocat' }, '') },
      'a token that may only read, for a push': {
        cause: 'pat-missing-scope', login: ghcr.login, doing: 'push', issuer: githubSays(200, { login: 'octocat' }, 'read:packages'),
      },
      'an account that is suspended': { cause: 'account-disabled', login: wrongGithub, issuer: githubSays(403, { message: 'Sorry. Your account was suspended.' }) },
      'a good token that is not cleared for single sign-on': {
        cause: 'token-sso-authorization-missing', login: wrongGithub, issuer: githubSays(200, { login: 'octocat' }, 'read:packages'),
      },
    },
  },
  { simulation: gitlab, host: 'gitlab.com', situations: gitlabSituations },
  { simulation: gitlabOwn, host: 'git.corp.example', situations: gitlabSituations },
];

/** What each issuer says of a secret that is good. */
export const content: Readonly<Record<string, { readonly login: Login; readonly says: IssuerSays }>> = {
  'api.github.com': { login: ghcr.login, says: githubSays(200, { login: 'octocat' }, 'read:packages') },
  'gitlab.com': { login: gitlab.login, says: gitlabSays(200, selfOf(['read_registry'])) },
  'git.corp.example': { login: gitlab.login, says: gitlabSays(200, selfOf(['api'])) },
  'login.microsoftonline.com': { login: { user: 'a3c1f0aa-1111-4222-8333-0123456789ab', password: secrets.entraSecret(2) }, says: entraGives },
};

const isQuestion = ({ path }: Played): boolean => path === '/user' || path.includes('/personal_access_tokens/') || path.endsWith('/oauth2/v2.0/token');

/** The same registry, whose issuer answers too. */
export const withIssuer = ({ simulation, host }: Staged, says: IssuerSays, login: Login): Simulation => ({
  ...simulation,
  otherHosts: [...new Set([...(simulation.otherHosts ?? []), host])],
  play: (request, world) => (request.host === host && isQuestion(request) ? says(request, login) : simulation.play(request, world)),
});

/** Those of the requests that asked an issuer. */
export const questions = <T extends { readonly request: Played }>(recorded: readonly T[]): T[] => recorded.filter(({ request }) => isQuestion(request));
