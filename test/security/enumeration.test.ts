import assert from 'node:assert/strict';
import crypto from 'node:crypto';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { after, before, describe, test } from 'node:test';
import { registryPath } from '../../src/contract/address.ts';
import type { Answer, Asked, Credential } from './ask.ts';
import { pushImage } from './images.ts';
import { openWorld, type World } from './world.ts';

// Class 15: under strict disclosure a stranger cannot tell a name that exists from one that does not, by status,
// headers, text or cost. Cost is counted, not timed: keyed hashes and statements that reach the database. That argon2
// runs once for every name of the owner's kind is counted by the contract of credential kinds.

let world: World;
let ask: World['ask'];
/** Of this process: the server runs in it. */
const counted = { hashes: 0, statements: 0 };
const undo: (() => void)[] = [];

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
  startCounting();
});
after(() => {
  for (const each of undo) each();
  world.close();
});

function startCounting(): void {
  const { createHmac } = crypto;
  crypto.createHmac = ((...of: Parameters<typeof createHmac>) => {
    counted.hashes += 1;
    return createHmac(...of);
  }) as typeof createHmac;
  syncBuiltinESMExports();
  const { StatementSync } = createRequire(import.meta.url)('node:sqlite') as { StatementSync: { prototype: Record<string, (...of: unknown[]) => unknown> } };
  for (const method of ['all', 'get', 'run', 'iterate']) {
    const original = StatementSync.prototype[method]!;
    StatementSync.prototype[method] = function (this: unknown, ...of: unknown[]) {
      counted.statements += 1;
      return original.apply(this, of);
    };
    undo.push(() => void (StatementSync.prototype[method] = original));
  }
  undo.push(() => {
    crypto.createHmac = createHmac;
    syncBuiltinESMExports();
  });
}

/** All that the stranger sees, without what is new in each answer and, in a path, the name that they sent. */
function seen({ status, headers, text, correlationId }: Answer, path = ''): string {
  const { date: _date, 'x-ms-correlation-request-id': _id, ...rest } = headers;
  const told = JSON.stringify([status, Object.entries(rest).toSorted(), text]).replaceAll(correlationId, 'ID');
  return path === '' ? told : told.replaceAll(path, 'PATH');
}

/** The least of a few tries: what the server does now and then by itself is no sign. */
async function costOf(asked: Asked): Promise<string> {
  const tries = [];
  for (let round = 0; round < 3; round += 1) {
    const before = { ...counted };
    await ask(asked);
    tries.push({ hashes: counted.hashes - before.hashes, statements: counted.statements - before.statements });
  }
  return `${Math.min(...tries.map(({ hashes }) => hashes))} hashes, ${Math.min(...tries.map(({ statements }) => statements))} statements`;
}

/** Each of them is answered exactly as the first. `path`: the part of the path that the name stands in. */
async function alike(names: readonly string[], toAsk: (name: string) => Asked, path: (name: string) => string = () => ''): Promise<void> {
  const answers = [];
  for (const name of names) answers.push({ name, text: seen(await ask(toAsk(name)), path(name)), cost: await costOf(toAsk(name)) });
  for (const { name, text, cost } of answers) assert.deepEqual([name, text, cost], [name, answers[0]!.text, answers[0]!.cost]);
}

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
  'GUIDs': ['7f951dda-4ed3-4680-a7ca-43fe172d538d', '8e3af657-a8ff-443c-a75c-2fe8c4bcb635'],
};

test('the counting counts: a password of a token is one keyed hash, and a refusal is a row of the log', async () => {
  assert.match(await costOf(doors['at /v2/']!(['known-on', 'wrong'])), /^1 hashes, [1-9]/);
});

for (const [door, toAsk] of Object.entries(doors)) {
  describe(`class 15, ${door}`, () => {
    for (const [shape, names] of Object.entries(shapes)) {
      test(`${shape} answer alike and cost the same`, () => alike(names, (name) => toAsk([name, 'a wrong password'])));
    }
    test('shapes answer alike as well', async () => {
      const answers = await Promise.all(['known-on', 'no-such', 'owner@dockgate', 'nobody@dockgate', 'dockgate', 'elsewhere', '7f951dda-4ed3-4680-a7ca-43fe172d538d'].map(async (name) => seen(await ask(toAsk([name, 'a wrong password'])))));
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
