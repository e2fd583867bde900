import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { registryPath } from '../../src/contract/address.ts';
import type { Asked, Credential } from './ask.ts';
import { alike as alikeAt, costOf, seen, startCounting } from './counting.ts';
import { pushImage } from './images.ts';
import { openPrincipals, type Principals } from './principals.ts';
import { openWorld, type World } from './world.ts';

// Class 15: under strict disclosure a stranger cannot tell a name that exists from one that does not, by status,
// headers, text or cost. Cost is counted, not timed: keyed hashes and statements that reach the database. That argon2
// runs once for every name of the owner's kind is counted by the contract of credential kinds.

let world: World;
let ask: World['ask'];
let principals: Principals;
let stopCounting: (() => void) | undefined;

before(async () => {
  world = await openWorld();
  ({ ask } = world);
  await world.here.patch({ disclosure: 'strict' });
  await world.here.makeToken('known-on', ['repositories/secret/known/content/read']);
  await world.here.makeToken('known-off', ['repositories/secret/known/content/read']);
  await world.here.send('PATCH', '/tokens/known-off', { properties: { status: 'disabled' } });
  await world.here.makeToken('known-expired', ['repositories/secret/known/content/read'], new Date(Date.now() + 1_000));
  await world.here.send('PATCH', '/tokens/known-on', { properties: { status: 'enabled' } });
  await world.addUser('known@dockgate', 'dockgate', 'Reader');
  await pushImage({ ask, as: world.seeder }, 'secret/known', 'enumeration', 'v1');
  world.dockgate.clock.ahead = 2_000;
  principals = await openPrincipals(world);
  const disabled = await principals.application('disabled');
  await principals.graph('PATCH', `/servicePrincipals/${disabled.principalId}`, { accountEnabled: false });
  const stranger = await principals.graph('POST', '/tenants', { displayName: 'elsewhere.example' });
  const [strangersId] = await principals.strangersApplication(String(stranger['id']), 'stranger');
  clientIds.push((await principals.application('known')).appId, disabled.appId, strangersId, (await principals.managedIdentity('known')).appId);
  stopCounting = startCounting();
});
after(async () => {
  stopCounting?.();
  await principals.close();
  world.close();
});

const alike = (names: readonly string[], toAsk: (name: string) => Asked, shown?: (name: string) => string) => alikeAt(ask, names, toAsk, shown);

const clientIds = ['7f951dda-4ed3-4680-a7ca-43fe172d538d', '8e3af657-a8ff-443c-a75c-2fe8c4bcb635'];
const doors: Record<string, (as: Credential) => Asked> = {
  'at /v2/': (as) => ({ path: '/v2/', as }),
  'at a manifest': (as) => ({ path: '/v2/secret/known/manifests/v1', as }),
  'with HEAD': (as) => ({ method: 'HEAD', path: '/v2/secret/known/manifests/v1', as }),
  'for a token': (as) => ({ path: '/oauth2/token?scope=repository:secret/known:pull', as }),
  'by form': (as) => ({
    method: 'POST', path: '/oauth2/token', headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: 'password', username: (as as [string, string])[0], password: (as as [string, string])[1] }).toString(),
  }),
  'to manage': (as) => ({ path: registryPath('dockgate'), as }),
};

/** Names of one shape, of which some exist; with a password that is nobody's. */
const shapes: Record<string, readonly string[]> = {
  'token names: one that exists, disabled, expired, and none': ['known-on', 'known-off', 'known-expired', 'no-such', 'No-Such', 'x'],
  'names with @: the owner, another user, and nobody': ['owner@dockgate', 'known@dockgate', 'nobody@dockgate', 'a@b'],
  // Filled with client ids: of an application, one that is disabled, one of another tenant, and a managed identity.
  'GUIDs': clientIds,
};

test('the counting counts: a password of a token is one keyed hash, and a refusal is a row of the log', async () => {
  assert.match(await costOf(ask, () => doors['at /v2/']!(['known-on', 'wrong'])), /^1 hashes, 0 checks, [1-9]/);
});

for (const [door, toAsk] of Object.entries(doors)) {
  describe(`class 15, ${door}`, () => {
    for (const [shape, names] of Object.entries(shapes)) {
      test(`${shape} answer alike and cost the same`, () => alike(names, (name) => toAsk([name, 'a wrong password'])));
    }
    test('shapes answer alike as well; a client id, which nobody takes for a name, has ACR’s words of its own', async () => {
      const answers = await Promise.all(['known-on', 'no-such', 'owner@dockgate', 'nobody@dockgate', 'dockgate', 'elsewhere'].map(async (name) => seen(await ask(toAsk([name, 'a wrong password'])))));
      assert.equal(new Set(answers).size, 1, [...new Set(answers)].join('\n'));
    });
    test('the admin account answers alike, switched on or off', async () => {
      const told: string[] = [];
      for (const adminUserEnabled of [true, false]) {
        await world.here.patch({ adminUserEnabled });
        told.push(seen(await ask(toAsk(['dockgate', 'a wrong password']))));
      }
      await world.here.patch({ adminUserEnabled: true });
      assert.equal(told[0], told[1]);
    });
    test('a refresh token with the name of somebody or of nobody', async () => {
      const [, refresh] = await world.refreshToken();
      await alike(['known-on', 'no-such', 'owner@dockgate', 'nobody@dockgate', 'dockgate', ''], (name) => toAsk([name, refresh]));
    });
  });
}

const inSecret = (name: string) => `secret/${name}`;

describe('class 15: what there is', () => {
  test('a repository that exists and one that does not are refused alike, to nobody and to a token of another one', async () => {
    const other = ['other-one', await world.here.makeToken('other-one', ['repositories/their/own/content/read'])] as const;
    const bearer = { token: await world.dockgate.accessToken(other, 'repository:secret/known:pull', 'repository:secret/never:pull') };
    for (const as of [null, other, bearer]) {
      for (const [method, rest] of [['GET', 'manifests/v1'], ['HEAD', 'manifests/v1'], ['GET', 'tags/list'], ['POST', 'blobs/uploads/'], ['DELETE', 'manifests/v1']] as const) {
        await alike(['known', 'never'], (name) => ({ method, path: `/v2/secret/${name}/${rest}`, as }), inSecret);
      }
      await alike(['known', 'never'], (name) => ({ path: `/acr/v1/secret/${name}`, as }), inSecret);
    }
  });

  test('the host of a registry that does not exist is refused without a look at the credential', async () => {
    await alike(['known-on', 'no-such'], (name) => ({ path: '/v2/', host: 'never.localhost', as: [name, 'x'] }));
  });

  test('helpful disclosure tells what ACR tells, and only where it was asked for', async () => {
    const cause = async () => (await ask({ path: '/v2/', as: ['no-such', 'x'] })).cause;
    assert.equal(await cause(), 'credentials-wrong-password');
    await world.here.patch({ disclosure: 'helpful' });
    assert.equal(await cause(), 'application-not-registered');
    await world.here.patch({ disclosure: null });
    const forwarded = await ask({ path: '/v2/', as: ['no-such', 'x'], headers: { 'x-forwarded-for': '192.0.2.1' } });
    assert.equal(forwarded.cause, 'credentials-wrong-password');
    await world.here.patch({ disclosure: 'strict' });
  });
});
