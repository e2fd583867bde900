import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { failingHelper, helperScript, jwt, loggedIn, login, type Given } from '../../../test/doctor/check-rows.ts';
import { examinedMachine } from '../../../test/doctor/examined-machine.ts';
import { checks } from '../checks/index.ts';
import { runDoctor } from '../run.ts';

// From what is typed and what lies in the home to the cause. Nothing is sent; the checks of engines and networks have tests of their own.
const mine = checks.filter(({ row }) => /^(?:IN|CR)-|^CL-0[68]$|^CI-02$/.test(row));

async function causesOf(machine: ReturnType<typeof examinedMachine>, { target = 'r.azurecr.io/team/app', config, files = {}, programs = {}, env = {}, settings, ...changes }: Given) {
  const all = { ...(config === undefined ? {} : { 'home/.docker/config.json': config }), ...files };
  for (const [path, content] of Object.entries(all)) machine.file(path, typeof content === 'string' ? content : JSON.stringify(content), 0o600);
  for (const [name, script] of Object.entries(programs)) machine.program(name, script);
  const context = machine.context({ target, settings: { ...settings, isOffline: true }, env, ...changes });
  const { suspicions } = await runDoctor({ ...context, checks: mine });
  return suspicions.map(({ cause, certainty }) => `${cause} ${certainty}`);
}

const a = (count: number) => 'a'.repeat(count);
const NULL_GUID = '00000000-0000-0000-0000-000000000000';
const GUID = '11111111-1111-4111-8111-111111111111';
const refresh = (claims: object) => jwt({ grant_type: 'refresh_token', aud: 'r.azurecr.io', exp: 4_000_000_000, ...claims });
const ECR = '123456789012.dkr.ecr.eu-west-1.amazonaws.com';
const ecr = (expiration: number) => Buffer.from(JSON.stringify({ payload: 'x', datakey: 'y', version: '2', type: 'DATA_KEY', expiration })).toString('base64');
const at = (host: string, user: string, secret: string): Given => ({ target: `${host}/team/app`, config: { auths: { [host]: login(user, secret) } } });
const helper = (script: string): Given => ({ config: { credsStore: 'test' }, programs: { 'docker-credential-test': script } });

describe('a healthy machine has no cause', () => {
  const rows: [sentence: string, given: Given][] = [
    ['without a login', {}],
    ['with a password', { config: loggedIn('ci', 'correct horse battery') }],
    ['with a login of az', { config: loggedIn(NULL_GUID, '', { identitytoken: refresh({}) }) }],
    ['with the same of podman', { settings: { client: 'podman' }, config: loggedIn(NULL_GUID, refresh({})) }],
    ['with a helper', helper(helperScript('ci', 'x'))],
    ['with a helper for another host that is missing', { config: { ...loggedIn('ci', 'x'), credHelpers: { 'gcr.io': 'gone' } } }],
    ['with a token of GitHub', at('ghcr.io', 'ann', `ghp_${a(36)}`)],
    ['with a password from AWS', at(ECR, 'AWS', ecr(4_000_000_000))],
    ['with a robot of Harbor', at('harbor.example', 'robot$team+ci', a(32))],
    ['with a token of Google', at('europe-west1-docker.pkg.dev', 'oauth2accesstoken', `ya29.${a(100)}`)],
    ['with an image of Docker Hub', { target: 'nginx:1.27' }],
    ['with an image of an account of Docker Hub', { target: 'bitnami/redis' }],
    ['with a registry behind an address', { target: '192.0.2.1:5000/app' }],
    ['with a scheme before a registry alone', { target: 'https://r.azurecr.io/' }],
    ['in a pipeline with its secrets', { env: { CI: 'true', DOCKER_PASSWORD: 'x' } }],
  ];
  for (const [sentence, given] of rows) test(sentence, async (t) => assert.deepEqual(await causesOf(examinedMachine(t), given), []));
});

describe('what is typed or stored leads to its cause:', () => {
  const rows: [cause: string, given: Given][] = [
    ['reference-with-scheme-or-path', { target: 'https://r.azurecr.io/team/app' }],
    ['reference-with-scheme-or-path', { target: 'me:secret@r.azurecr.io/team/app' }],
    ['registry-host-duplicated-in-reference', { target: 'r.azurecr.io/r.azurecr.io/app' }],
    ['registry-name-uppercase', { target: 'r.azurecr.io/Team/App' }],
    ['repository-name-invalid', { target: 'r.azurecr.io/app:1.0+7' }],
    ['repository-name-invalid', { target: 'r.azurecr.io/team//app' }],
    ['login-server-suffix-missing', { target: 'r/team/app' }],
    ['login-server-suffix-missing', { target: 'myregistry/app', config: { auths: { 'myregistry.azurecr.io': login('ci', 'x') } } }],
    ['repository-namespace-missing-or-wrong', { target: 'europe-west1-docker.pkg.dev/app' }],
    ['registry-name-lookalike', { target: 'r.azurecr.com/app' }],
    ['wrong-endpoint-path', { target: 'hub.docker.com/team/app' }],
    ['registry-retired', { target: 'k8s.gcr.io/pause:3.9' }],
    ['docker-config-broken', { config: '{"auths": {},}' }],
    ['docker-config-broken', { config: { auths: { 'o.example': { auth: '!' } } } }],
    ['credential-helper-missing', { config: { credsStore: 'osxkeychain' } }],
    ['wsl-desktop-credsstore', { config: { credsStore: 'desktop.exe' }, env: { WSL_DISTRO_NAME: 'Ubuntu' } }],
    ['credential-helper-failing', helper(failingHelper('pass not initialized'))],
    ['keychain-locked', helper(failingHelper('User interaction is not allowed. (-25308)'))],
    ['credential-too-long-for-store', helper(`case "$1" in list) echo '{}';; *) echo 'The stub received bad data.'; exit 1;; esac`)],
    ['auth-config-env-override', { config: loggedIn('ci', 'x'), env: { DOCKER_AUTH_CONFIG: JSON.stringify(loggedIn('old', 'y')) } }],
    ['password-mangled-by-shell', { config: loggedIn('ci', '$PASSWORD') }],
    ['empty-credentials-in-ci', { config: loggedIn('ci', '') }],
    ['empty-credentials-in-ci', { env: { CI: 'true', DOCKER_PASSWORD: '' } }],
    ['password-mangled-by-shell', { config: loggedIn('ci', 'secret\n') }],
    ['password-mangled-by-shell', at('harbor.example', 'robot', a(32))],
    ['acr-refresh-token-expired-3h', { config: loggedIn(NULL_GUID, '', { identitytoken: refresh({ exp: 1_000_000_000 }) }) }],
    ['ecr-token-expired-12h', at(ECR, 'AWS', ecr(1_000_000_000))],
    ['access-token-expired', at('r.example', 'ci', jwt({ exp: 1_000_000_000 }))],
    ['clock-skew', at('r.example', 'ci', jwt({ nbf: 3_000_000_000, exp: 4_000_000_000 }))],
    ['token-for-another-registry', { config: loggedIn(NULL_GUID, '', { identitytoken: refresh({ aud: 'o.azurecr.io' }) }) }],
    ['secret-id-used-instead-of-secret-value', { config: loggedIn(GUID, GUID) }],
    ['token-type-not-accepted', at(ECR, `AKIA${'A'.repeat(16)}`, a(40))],
    ['token-type-not-accepted', { config: loggedIn('ann', `ghp_${a(36)}`) }],
    ['mfa-sso-pat-needed', at('ghcr.io', 'ann', 'hunter2')],
    ['username-not-null-guid-with-token', { config: loggedIn('ci', refresh({})) }],
    ['username-form-wrong', at('public.ecr.aws', 'aws', ecr(4_000_000_000))],
    ['email-used-as-username', { target: 'team/app', config: { auths: { 'https://index.docker.io/v1/': login('ann@corp.example', 'x') } } }],
    ['entra-user-password-not-supported', { config: loggedIn('ann@corp.example', 'hunter2') }],
  ];
  for (const [cause, given] of rows) {
    test(`${cause}: ${JSON.stringify(given).slice(0, 90)}`, async (t) => {
      const [first = ''] = await causesOf(examinedMachine(t), given);
      assert.match(first, new RegExp(`^${cause} (?:confirmed|likely)$`));
    });
  }
});
