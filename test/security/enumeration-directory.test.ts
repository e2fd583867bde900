import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { SignJWT } from 'jose';
import { principalsPath, registryPath, roleAssignmentsPath } from '../../src/contract/address.ts';
import { AZURE_CLI, hiddenFields } from '../directory/authority.ts';
import type { Asked } from './ask.ts';
import { alike as alikeAt, costOf, startCounting } from './counting.ts';
import { ASSERTION_TYPE, FEDERATION_AUDIENCE, form, openPrincipals, resources, TOKEN_PATH, type Principals } from './principals.ts';
import { openWorld, type Pair, type World } from './world.ts';

// Class 15 at the directory: under strict disclosure a stranger cannot tell at the token endpoint, on the sign-in pages,
// at Graph or at the exchange whether a user, an application, a federated subject or a group exists. By text, status and
// cost, as in enumeration.test.ts.

let world: World;
let principals: Principals;
let stop: (() => void) | undefined;
/** Somebody who may log in, and nothing else. */
let nobody: Pair;
let nobodysToken: string;
const users: string[] = ['nobody@example.com', 'known@dockgate', 'disabled@dockgate', 'careful@dockgate', 'missing@dockgate'];
/** Client ids; the first is nobody's. */
const clients: string[] = [crypto.randomUUID()];
/** Object ids; the first is nobody's. */
const objects: Record<'users' | 'applications' | 'servicePrincipals' | 'groups', string[]> = {
  users: [crypto.randomUUID()], applications: [crypto.randomUUID()], servicePrincipals: [crypto.randomUUID()], groups: [crypto.randomUUID()],
};
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;

before(async () => {
  world = await openWorld();
  principals = await openPrincipals(world);
  const [known, disabled, careful] = await Promise.all(['known', 'disabled', 'careful'].map((name) => principals.user(name)));
  await principals.graph('PATCH', `/users/${disabled!.id}`, { accountEnabled: false });
  await principals.graph('PATCH', `/users/${careful!.id}/authentication/requirements`, { perUserMfaState: 'enforced' });
  const robot = await principals.application('robot');
  const off = await principals.application('off');
  await principals.graph('PATCH', `/servicePrincipals/${off.principalId}`, { accountEnabled: false });
  const short = await principals.application('short', { secretEnds: new Date(Date.now() + 1_000) });
  await principals.trust(robot, 'deployer', 'deployer');
  await principals.federate('pipeline', 'pipeline', '_repositories_pull');
  const identity = await principals.managedIdentity('builder');
  clients.push(robot.appId, off.appId, short.appId, identity.appId);
  objects.users.push(known!.id);
  objects.applications.push(robot.id);
  objects.servicePrincipals.push(robot.principalId, identity.principalId);
  objects.groups.push(await principals.group('team', [known!.id]));
  nobody = (await principals.user('lonely')).pair;
  nobodysToken = (await principals.signIn(nobody, 'graph')).access_token;
  await world.here.patch({ disclosure: 'strict' });
  world.dockgate.clock.ahead = 2_000;
  stop = startCounting();
});
after(async () => {
  stop?.();
  await principals.close();
  world.close();
});

const alike = (names: readonly string[], toAsk: (name: string) => Asked | Promise<Asked>, shown: (name: string) => string = (name) => name) =>
  alikeAt(world.ask, names, toAsk, shown);
const SCOPE = `${resources.management}/.default`;
const atDirectory = (fields: Readonly<Record<string, string>>) => form(TOKEN_PATH, { scope: SCOPE, ...fields });
const forged = (claims: Record<string, string>, header: object = {}) =>
  new SignJWT({ jti: crypto.randomUUID(), exp: principals.seconds() + 300, iat: principals.seconds(), ...claims }).setProtectedHeader({ alg: 'ES256', ...header }).sign(stranger);
const asserted = async (client_id: string, assertion: Promise<string>) =>
  atDirectory({ grant_type: 'client_credentials', client_id, client_assertion_type: ASSERTION_TYPE, client_assertion: await assertion });

test('the counting counts checks of signatures', async () => {
  const token = await principals.outsideToken('nobody');
  assert.match(await costOf(world.ask, () => form('/oauth2/exchange', { grant_type: 'access_token', access_token: token })), / [1-9] checks, /);
});

describe('class 15, at the token endpoint: applications', () => {
  const fieldsOf: Record<string, Readonly<Record<string, string>>> = {
    client_credentials: { grant_type: 'client_credentials' },
    refresh_token: { grant_type: 'refresh_token', refresh_token: 'x' },
    authorization_code: { grant_type: 'authorization_code', code: 'x', redirect_uri: 'http://localhost', code_verifier: 'x'.repeat(43) },
    device_code: { grant_type: 'device_code', device_code: 'x' },
    password: { grant_type: 'password', username: 'known@dockgate', password: 'x' },
  };
  for (const [grant, fields] of Object.entries(fieldsOf)) {
    test(`${grant}, with a wrong secret`, () => alike(clients, (client_id) => atDirectory({ ...fields, client_id, client_secret: 'guessed' })));
    test(`${grant}, without a secret`, () => alike(clients, (client_id) => atDirectory({ ...fields, client_id })));
  }
  test('a device code, with a wrong secret and without', async () => {
    for (const more of [{}, { client_secret: 'guessed' }] as const) await alike(clients, (client_id) => form('/adfs/oauth2/devicecode', { client_id, scope: SCOPE, ...more }));
  });
  test('an assertion that a stranger signed', () =>
    alike(clients, (id) => asserted(id, forged({ iss: id, sub: id, aud: `${world.dockgate.url}${TOKEN_PATH}` }, { 'x5t#S256': 'x' }))));
  test('an assertion that is none', () => alike(clients, (id) => asserted(id, Promise.resolve('x.y.z'))));
  test('an assertion of an issuer that is trusted for one of them, forged', () =>
    alike(clients, (id) => asserted(id, forged({ iss: principals.issuer.url, sub: 'deployer', aud: FEDERATION_AUDIENCE }, { kid: 'first' }))));
  test('a genuine one of a subject that nobody trusts', () =>
    alike(clients, (id) => asserted(id, principals.outsideToken('a stranger', { aud: FEDERATION_AUDIENCE }))));
});

describe('class 15, where people sign in', () => {
  test('with a wrong password by a program', () =>
    alike(users, (username) => atDirectory({ grant_type: 'password', client_id: AZURE_CLI, username, password: 'guessed' })));

  test('on the page to which an application sends them', async () => {
    const path = `/adfs/oauth2/authorize?${new URLSearchParams({
      client_id: AZURE_CLI, response_type: 'code', redirect_uri: 'http://localhost:1', scope: SCOPE, code_challenge: 'x'.repeat(43), code_challenge_method: 'S256',
    })}`;
    const { cookie, fields } = await openPage(path);
    await alike(users, (username) => post('/adfs/oauth2/authorize', cookie, { ...fields, username, password: 'guessed', answer: 'sign-in' }));
  });

  test('on the page for devices', async () => {
    const { json } = await world.ask(form('/adfs/oauth2/devicecode', { client_id: AZURE_CLI, scope: SCOPE }));
    const { cookie, fields } = await openPage('/devicelogin');
    const given = { ...fields, user_code: String(json['user_code']), answer: 'sign-in' };
    await alike(users, (username) => post('/devicelogin', cookie, { ...given, username, password: 'guessed' }));
  });

  test('an application that sends somebody to an address that is not registered', () =>
    alike(clients, (client_id) => ({ path: `/adfs/oauth2/authorize?${new URLSearchParams({ client_id, response_type: 'code', redirect_uri: 'https://evil.example' })}` })));

  test('and which realm a user is of', () => alike(users, (user) => ({ path: `/common/userrealm/${user}?api-version=1.0` })));
});

describe('class 15, at the exchange', () => {
  const exchange = async (token: string | Promise<string>) => form('/oauth2/exchange', { grant_type: 'access_token', service: world.dockgate.host, access_token: await token });
  const subjects = ['pipeline', 'deployer', 'a stranger'];

  test('federated subjects, in a forged token', () =>
    alike(subjects, (sub) => exchange(forged({ iss: principals.issuer.url, sub, aud: world.dockgate.host }, { kid: 'first' }))));
  test('users and applications, in a forged token of the directory', async () => {
    const genuine = principals.directory.tenantId;
    await alike([...objects.users, ...objects.servicePrincipals], (oid) =>
      exchange(forged({ iss: `${world.dockgate.url}/${genuine}/v2.0`, tid: genuine, oid, sub: oid, aud: resources.registry }, { typ: 'JWT' })));
  });
});

describe('class 15, at Graph and for managing', () => {
  const asked: Record<string, (id: string, kind: string) => Omit<Asked, 'as'>> = {
    'to read': (id, kind) => ({ path: `/v1.0/${kind}/${id}` }),
    'to change': (id, kind) => ({ method: 'PATCH', path: `/v1.0/${kind}/${id}`, body: {} }),
    'to delete': (id, kind) => ({ method: 'DELETE', path: `/v1.0/${kind}/${id}` }),
    'to find': (id, kind) => ({ path: `/v1.0/${kind}?${new URLSearchParams({ $filter: `id eq '${id}'` })}` }),
  };
  for (const [kind, ids] of Object.entries(objects)) {
    test(`${kind}, by somebody without a right, and by nobody`, async () => {
      for (const ask of Object.values(asked)) {
        for (const as of [nobody, { token: nobodysToken }, null]) await alike(ids, (id) => ({ ...ask(id, kind), as }));
      }
    });
  }
  test('names, by somebody without a right', async () => {
    await alike(users, (name) => ({ path: `/v1.0/users/${name}`, as: nobody }));
    await alike(users, (name) => ({ path: `${principalsPath(registryPath('dockgate'))}?${new URLSearchParams({ name })}`, as: nobody }));
    await alike(objects.users, (id) => ({ path: `${roleAssignmentsPath(registryPath('dockgate'))}?${new URLSearchParams({ $filter: `principalId eq '${id}'` })}`, as: nobody }));
    await alike(objects.users, (id) => ({ method: 'POST', path: `${registryPath('dockgate')}/can`, as: nobody, body: { subject: id, action: 'content/read', repository: 'x' } }));
  });
});

/** A page's form: its hidden fields, and the cookie that goes with them. */
async function openPage(path: string): Promise<{ cookie: string; fields: Record<string, string> }> {
  const { headers, text } = await world.ask({ path });
  return { cookie: String(headers['set-cookie']).split(';')[0]!, fields: hiddenFields(text) };
}

function post(path: string, cookie: string, fields: Readonly<Record<string, string>>): Asked {
  const asked = form(path, fields);
  return { ...asked, headers: { ...asked.headers, cookie } };
}
