import assert from 'node:assert/strict';
import { request } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { registriesPath, registryPath } from '../../src/contract/address.ts';
import { NULL_GUID } from '../../src/names/guid.ts';
import { AZURE_CLI } from '../directory/authority.ts';
import { freePort } from '../servers/free-port.ts';
import type { Answer, Asked } from './ask.ts';
import { ASSERTION_TYPE, FEDERATION_AUDIENCE, form, openPrincipals, resources, TOKEN_PATH, type Application, type Identity, type Person, type Principals } from './principals.ts';
import { openWorld, type World } from './world.ts';

// Classes 2, 3, 9 and 10: every kind of token at every place that takes one. Each is taken where it is meant for and
// nowhere else, and refused for the cause that this page names. All of them are genuine and belong to people who may do
// what is asked: only where a token is taken differs.

let world: World;
let principals: Principals;
let port: number;
let ada: Person;
let robot: Application;
let builder: Identity;
const tokens = new Map<string, string>();

/** A token for each kind; made anew where it counts once. */
const kinds: Record<string, () => Promise<string>> = {
  'directory access token for management': async () => (await principals.signIn(ada.pair, 'management')).access_token,
  'directory access token for the registry': async () => (await principals.signIn(ada.pair, 'registry')).access_token,
  'directory access token for Graph': async () => (await principals.signIn(ada.pair, 'graph')).access_token,
  'directory access token for the log': async () => (await principals.signIn(ada.pair, 'logs')).access_token,
  'directory access token of an application': () => principals.bySecret(robot, 'management'),
  'token of a managed identity': () => principals.byIdentity(builder, 'management'),
  'directory refresh token': async () => (await principals.signIn(ada.pair, 'management')).refresh_token,
  'ID token': async () => (await principals.signIn(ada.pair, 'management')).id_token,
  'registry refresh token': async () => (await principals.exchange(await kinds['directory access token for the registry']!()))[1],
  'registry access token': () => world.dockgate.accessToken(ada.pair, 'registry:catalog:*'),
  'outside token for the registry': () => principals.outsideToken('pipeline'),
  'outside token for the directory': () => principals.outsideToken('deployer', { aud: FEDERATION_AUDIENCE }),
  'client assertion': () => principals.assertion(robot),
};

const catalogue = 'registry:catalog:*';
const atDirectory = (fields: Readonly<Record<string, string>>) => form(TOKEN_PATH, { scope: `${resources.management}/.default`, ...fields });
const basicDoor = (path: string, name: () => string) => (token: string): Asked => ({ path, as: [name(), token] });

/** Every way to hand over a token. */
const doors: Record<string, (token: string) => Asked> = {
  '/v2 as Bearer': (token) => ({ path: '/v2/_catalog', as: { token } }),
  '/v2 as password of the null GUID': basicDoor('/v2/_catalog', () => NULL_GUID),
  '/v2 as password of its subject': basicDoor('/v2/_catalog', () => ada.pair[0]),
  '/v2 as secret of the application': basicDoor('/v2/_catalog', () => robot.appId),
  '/acr/v1 as Bearer': (token) => ({ path: '/acr/v1/_catalog', as: { token } }),
  '/oauth2/token as Bearer': (token) => ({ path: `/oauth2/token?scope=${catalogue}`, as: { token } }),
  '/oauth2/token as password of the null GUID': basicDoor(`/oauth2/token?scope=${catalogue}`, () => NULL_GUID),
  '/oauth2/token, form, refresh_token': (token) => form('/oauth2/token', { grant_type: 'refresh_token', refresh_token: token, scope: catalogue }),
  '/oauth2/token, form, password': (token) => form('/oauth2/token', { grant_type: 'password', username: NULL_GUID, password: token, scope: catalogue }),
  '/oauth2/exchange': (token) => form('/oauth2/exchange', { grant_type: 'access_token', service: world.dockgate.host, access_token: token }),
  'management as Bearer': (token) => ({ path: registriesPath, as: { token } }),
  'management as password of the null GUID': basicDoor(registriesPath, () => NULL_GUID),
  'subscriptions as Bearer': (token) => ({ path: '/subscriptions', as: { token } }),
  'the log as Bearer': (token) => ({ method: 'POST', path: `/v1${registryPath('dockgate')}/query`, body: { query: 'ContainerRegistryLoginEvents | count' }, as: { token } }),
  'Graph as Bearer': (token) => ({ path: '/v1.0/users', as: { token } }),
  'Graph as password of its subject': basicDoor('/v1.0/users', () => ada.pair[0]),
  'directory, refresh_token': (token) => atDirectory({ grant_type: 'refresh_token', client_id: AZURE_CLI, refresh_token: token }),
  'directory, client_assertion': (token) =>
    atDirectory({ grant_type: 'client_credentials', client_id: robot.appId, client_assertion_type: ASSERTION_TYPE, client_assertion: token }),
  'directory, client_secret': (token) => atDirectory({ grant_type: 'client_credentials', client_id: robot.appId, client_secret: token }),
  'directory, password': (token) => atDirectory({ grant_type: 'password', client_id: AZURE_CLI, username: ada.pair[0], password: token }),
  'directory, device_code': (token) => atDirectory({ grant_type: 'urn:ietf:params:oauth:grant-type:device_code', client_id: AZURE_CLI, device_code: token }),
  'directory, code': (token) =>
    atDirectory({ grant_type: 'authorization_code', client_id: AZURE_CLI, code: token, redirect_uri: 'http://localhost:1', code_verifier: 'x'.repeat(43) }),
};

/** Which opens which; whatever is not here is refused. */
const opens: Record<string, readonly string[]> = {
  'directory access token for management': ['/oauth2/exchange', 'management as Bearer', 'subscriptions as Bearer', 'the log as Bearer', 'Graph as Bearer'],
  'directory access token for the registry': ['/oauth2/exchange'],
  'directory access token for Graph': ['Graph as Bearer'],
  'directory access token for the log': ['the log as Bearer'],
  'directory access token of an application': ['/oauth2/exchange', 'management as Bearer', 'subscriptions as Bearer', 'the log as Bearer', 'Graph as Bearer'],
  'token of a managed identity': ['/oauth2/exchange', 'management as Bearer', 'subscriptions as Bearer', 'the log as Bearer', 'Graph as Bearer'],
  'directory refresh token': ['directory, refresh_token'],
  'ID token': [],
  'registry refresh token': [
    '/v2 as password of the null GUID', '/oauth2/token as password of the null GUID', '/oauth2/token, form, refresh_token', '/oauth2/token, form, password',
  ],
  'registry access token': ['/v2 as Bearer', '/acr/v1 as Bearer'],
  'outside token for the registry': ['/oauth2/exchange'],
  'outside token for the directory': ['directory, client_assertion'],
  'client assertion': ['directory, client_assertion'],
};

const WRONG_KIND = 'token-type-not-accepted';
const fromOutside = 'federated-credential-mismatch';
const isOutside = (kind: string) => kind.startsWith('outside token');

/** The cause of a refusal at that door; a function where it depends on the token. */
const refusals: Record<string, string | ((kind: string) => string)> = {
  '/v2 as password of its subject': 'username-not-null-guid-with-token',
  '/v2 as secret of the application': 'username-not-null-guid-with-token',
  'Graph as password of its subject': 'username-not-null-guid-with-token',
  'directory, client_secret': 'username-not-null-guid-with-token',
  'directory, password': 'username-not-null-guid-with-token',
  // Whatever the application did not issue itself comes from outside, ours as well: nobody trusts that issuer.
  'directory, client_assertion': fromOutside,
  'directory, device_code': 'request-invalid',
  'directory, code': 'sign-in-code-invalid',
  '/oauth2/exchange': (kind) => (isOutside(kind) || kind === 'client assertion' ? fromOutside : WRONG_KIND),
  // It names the kind of the directory's own tokens, and somebody else signed it.
  'management as Bearer': (kind) => (kind === 'client assertion' ? 'token-signature-invalid' : WRONG_KIND),
  'subscriptions as Bearer': (kind) => (kind === 'client assertion' ? 'token-signature-invalid' : WRONG_KIND),
  'the log as Bearer': (kind) => (kind === 'client assertion' ? 'token-signature-invalid' : WRONG_KIND),
  'Graph as Bearer': (kind) => (kind === 'client assertion' ? 'token-signature-invalid' : WRONG_KIND),
};

before(async () => {
  port = await freePort();
  world = await openWorld({ managedIdentityPort: port });
  principals = await openPrincipals(world, port);
  ada = await principals.user('ada');
  robot = await principals.application('robot');
  builder = await principals.managedIdentity('builder');
  for (const id of [ada.id, robot.principalId, builder.principalId]) await principals.assign(id, 'Owner');
  await principals.federate('pipeline', 'pipeline', '_repositories_admin');
  await principals.trust(robot, 'deployer', 'deployer');
});
after(async () => {
  await principals.close();
  world.close();
});

const countsOnce = new Set(['outside token for the registry', 'outside token for the directory', 'client assertion']);
const tokenOf = async (kind: string) => {
  const token = tokens.get(kind) ?? (await kinds[kind]!());
  // What counts once is made anew.
  if (!countsOnce.has(kind)) tokens.set(kind, token);
  return token;
};

for (const [kind, taken] of Object.entries(opens)) {
  describe(`a ${kind}`, () => {
    for (const [door, ask] of Object.entries(doors)) {
      const isTaken = taken.includes(door);
      test(`${door}: ${isTaken ? 'taken' : 'refused'}`, async () => {
        const answer = await world.ask(ask(await tokenOf(kind)));
        if (isTaken) return assert.equal(answer.status, 200, answer.text);
        const cause = refusals[door] ?? WRONG_KIND;
        assert.equal(answer.cause, typeof cause === 'string' ? cause : cause(kind), `${answer.status} ${answer.text}`);
        assert.ok(answer.status === 401 || answer.status === 400, String(answer.status));
        assert.doesNotMatch(answer.text, /access_token"|refresh_token"|repositories/);
      });
    }
    test('the managed identity endpoint: refused', async () => {
      const token = await tokenOf(kind);
      for (const headers of [{ 'x-identity-header': token }, { metadata: 'true', authorization: `Bearer ${token}` }]) {
        const { status, text } = await askEndpoint(headers);
        assert.deepEqual([status, /Identity not found/.test(text)], [400, true], text);
      }
    });
  });
}

test('every kind and every door is in the tables', () => {
  assert.deepEqual(Object.keys(opens), Object.keys(kinds));
  for (const door of [...Object.values(opens).flat(), ...Object.keys(refusals)]) assert.ok(doors[door], door);
});

function askEndpoint(headers: Record<string, string>): Promise<Pick<Answer, 'status' | 'text'>> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: `/metadata/identity/oauth2/token?resource=${resources.registry}`, headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on('error', reject).end();
  });
}
