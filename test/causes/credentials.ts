import { AZURE_CLI, hiddenFields } from '../directory/authority.ts';
import type { Answer } from '../security/ask.ts';
import { ASSERTION_TYPE, form, resources } from '../security/principals.ts';
import { DAY, HOUR, MINUTE, type Provocation, type Scene } from './scene.ts';

// A credential that is none, or was one.

const SCOPE = `${resources.management}/.default openid offline_access`;
const personal = { grant_type: 'password', client_id: AZURE_CLI, scope: SCOPE };
const base = { path: '/v2/' } as const;
const CATALOGUE = '/v2/_catalog';

export const credentials = {
  'access-token-expired': async ({ world, ask, later }) => {
    const token = await world.dockgate.accessToken(world.owner);
    return later(77 * MINUTE, () => ask({ ...base, as: { token } }));
  },
  'account-disabled': async ({ principals, ask }) => {
    const eve = await principals.user('disabled');
    await principals.graph('PATCH', `/users/${eve.id}`, { accountEnabled: false });
    return ask({ ...base, as: eve.pair });
  },
  'acr-refresh-token-expired-3h': async ({ world, ask, later }) => {
    const pair = await world.refreshToken();
    return later(3 * HOUR + 2 * MINUTE, () => ask({ ...base, as: pair }));
  },
  'admin-user-disabled': async ({ world, with: set, ask }) => {
    const password = await world.here.adminPassword();
    return set({ adminUserEnabled: false }, { adminUserEnabled: true }, () => ask({ ...base, as: ['dockgate', password] }));
  },
  'application-not-registered': ({ ask }) => ask({ ...base, as: [crypto.randomUUID(), 'a secret'] }),
  'client-secret-expired': async ({ principals, ask, later }) => {
    const { pair } = await principals.application('short', { secretEnds: new Date(Date.now() + HOUR) });
    return later(2 * HOUR, () => ask({ ...base, as: pair }));
  },
  'clock-skew': async ({ world, ask, later }) => {
    const token = await world.dockgate.accessToken(world.owner);
    return later(-5 * MINUTE, () => ask({ ...base, as: { token } }));
  },
  'credential-malformed': ({ ask }) => ask({ ...base, headers: { authorization: 'Basic !!!' } }),
  'credentials-wrong-password': ({ world, ask }) => ask({ ...base, as: [world.owner[0], 'guessed'] }),
  'email-used-as-username': ({ ask }) => ask({ ...base, as: ['somebody@example.com', 'a password'] }),
  'entra-certificate-not-accepted': async ({ principals, robot, directory }) =>
    directory({ ...byAssertion(robot.appId), client_assertion: await principals.assertion(robot, { aud: 'https://another.example' }) }),
  'entra-second-step-needed': async ({ principals, directory }) => {
    const { id, pair } = await principals.user('careful');
    await principals.graph('PATCH', `/users/${id}/authentication/requirements`, { perUserMfaState: 'enforced' });
    return directory({ ...personal, username: pair[0], password: pair[1] });
  },
  'entra-session-expired': async ({ principals, ada, directory, later }) => {
    const { refresh_token } = await principals.signIn(ada.pair, 'management');
    return later(91 * DAY, () => directory({ grant_type: 'refresh_token', client_id: AZURE_CLI, scope: SCOPE, refresh_token }));
  },
  'entra-user-password-not-supported': async ({ principals, ada, directory }) => {
    await principals.directory.setTenant({ passwordGrant: false });
    const answer = await directory({ ...personal, username: ada.pair[0], password: ada.pair[1] });
    await principals.directory.setTenant({ passwordGrant: true });
    return answer;
  },
  'federated-credential-mismatch': async ({ principals, exchange }) => exchange(await principals.outsideToken('a stranger')),
  // Who presents nothing at a repository is challenged, which is no refusal; who asks for a token is refused.
  'not-logged-in': ({ ask }) => ask({ path: '/oauth2/token?scope=repository:team/app:pull' }),
  'password-replaced': async ({ principals, ask, world }) => {
    const { id, pair } = await principals.user('renewed');
    await principals.assign(id, 'AcrPull');
    const token = await world.dockgate.accessToken(pair);
    await principals.directory.users.setPassword(pair[0], '$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAA', new Date());
    return ask({ ...base, as: { token } });
  },
  'secret-id-used-instead-of-secret-value': ({ ask, robot }) => ask({ ...base, as: [robot.appId, robot.secretId] }),
  'service-principal-in-other-tenant': async (scene) => scene.exchange(await tokenOfOtherTenant(scene)),
  'sign-in-code-invalid': ({ directory }) =>
    directory({ grant_type: 'authorization_code', client_id: AZURE_CLI, code: 'never-given', redirect_uri: 'http://localhost:1', code_verifier: 'x'.repeat(43) }),
  'sign-in-declined': async (scene) => {
    const { json } = await scene.ask(form('/adfs/oauth2/devicecode', { client_id: AZURE_CLI, scope: SCOPE }));
    await answerDevice(scene, String(json['user_code']), 'refuse');
    return scene.directory({ grant_type: 'urn:ietf:params:oauth:grant-type:device_code', client_id: AZURE_CLI, device_code: String(json['device_code']) });
  },
  'subject-removed': async ({ world, ask, token }) => {
    const { name, pair } = await token();
    const access = await world.dockgate.accessToken(pair);
    await world.here.send('DELETE', `/tokens/${name}`);
    return ask({ ...base, as: { token: access } });
  },
  'token-disabled': async ({ world, ask, token }) => {
    const { name, pair } = await token();
    await world.here.send('PATCH', `/tokens/${name}`, { properties: { status: 'disabled' } });
    return ask({ ...base, as: pair });
  },
  'token-for-another-registry': async ({ world, ask }) => ask({ ...base, as: await world.refreshToken(world.elsewhere) }),
  'token-password-expired': async ({ world, ask, later }) => {
    const { pair } = await world.newToken('all', world.here, new Date(Date.now() + HOUR));
    return later(2 * HOUR, () => ask({ ...base, as: pair }));
  },
  'token-signature-invalid': async ({ world, ask }) => {
    const token = await world.dockgate.accessToken(world.owner);
    return ask({ ...base, as: { token: `${token.slice(0, token.lastIndexOf('.'))}.${'A'.repeat(86)}` } });
  },
  'token-type-not-accepted': async ({ world, ask }) => ask({ ...base, as: { token: (await world.refreshToken())[1] } }),
  'token-used-before': async ({ principals, exchange }) => {
    await principals.federate('used-twice', 'used-twice', '_repositories_pull');
    const token = await principals.outsideToken('used-twice');
    await exchange(token);
    return exchange(token);
  },
  'tokens-revoked': async ({ principals, ask, world, later }) => {
    const { id, pair } = await principals.user('revoked');
    await principals.assign(id, 'AcrPull');
    const token = await world.dockgate.accessToken(pair);
    await later(MINUTE, () => principals.graph('POST', `/users/${id}/revokeSignInSessions`));
    return ask({ ...base, as: { token } });
  },
  'username-not-null-guid-with-token': async ({ world, ask }) => ask({ path: CATALOGUE, as: ['ci-puller', (await world.refreshToken())[1]] }),
  'acr-arm-audience-disabled': async ({ principals, robot, exchange, with: set }) => {
    const token = await principals.bySecret(robot, 'management');
    const policies = (status: string) => ({ policies: { azureADAuthenticationAsArmPolicy: { status } } });
    return set(policies('disabled'), policies('enabled'), () => exchange(token));
  },
} as const satisfies Record<string, Provocation>;

const byAssertion = (appId: string) => ({
  grant_type: 'client_credentials', client_id: appId, client_assertion_type: ASSERTION_TYPE, scope: `${resources.management}/.default`,
});

/** Of an application that is only at home in a tenant that no registry belongs to. */
async function tokenOfOtherTenant({ principals, directory }: Scene): Promise<string> {
  const { id: tenantId } = await principals.graph('POST', '/tenants', { displayName: 'elsewhere.example' });
  const [client_id, client_secret] = await principals.strangersApplication(String(tenantId), 'stranger');
  const fields = { grant_type: 'client_credentials', client_id, client_secret, scope: `${resources.registry}/.default` };
  return String((await directory(fields, String(tenantId))).json['access_token']);
}

/** What somebody does on the page where the code of a device is typed. */
export async function answerDevice({ ask }: Scene, userCode: string, answer: string, fields: Record<string, string> = {}): Promise<Answer> {
  const page = await ask({ path: '/devicelogin' });
  const cookie = String(page.headers['set-cookie']).split(';')[0]!;
  const asked = form('/devicelogin', { ...hiddenFields(page.text), user_code: userCode, answer, ...fields });
  return ask({ ...asked, headers: { ...asked.headers, cookie } });
}

