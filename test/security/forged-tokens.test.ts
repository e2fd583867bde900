import assert from 'node:assert/strict';
import { createPublicKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { exportJWK } from 'jose';
import { registriesPath } from '../../src/contract/address.ts';
import { NULL_GUID } from '../../src/names/guid.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { manage } from '../harness/management-client.ts';
import { client, type Answer, type Asked } from './ask.ts';
import { forgeries, headerOf, signedBy, stranger, strangers } from './forgeries.ts';
import { openWorld, type World } from './world.ts';

// Row 1 (CVE-2025-24976), row 25 (CVE-2026-44428), row 26 (GHSA-869p-cjfg-cm3x): a token counts when this server signed
// it, for this login server, with its own key for this kind; sent to every place that takes one.

let world: World;
/** Genuine ones, of the owner. */
let genuine: { access: string; refresh: string };
let publicPem: Record<'access' | 'refresh', string>;
let asked = 0;
/** Where a token says that its key is. Nobody must look. */
const keyServer = createServer((_request, response) => {
  asked += 1;
  Promise.all(Object.values(strangers).map(({ publicKey }) => exportJWK(publicKey))).then((keys) => response.end(JSON.stringify({ keys })), () => response.destroy());
});
let keyUrl: string;

before(async () => {
  world = await openWorld();
  genuine = { access: await world.dockgate.accessToken(world.owner, 'registry:catalog:*'), refresh: (await world.refreshToken())[1] };
  const pem = async (name: string) =>
    createPublicKey(await readFile(join(world.dockgate.data, 'keys', name))).export({ type: 'spki', format: 'pem' }).toString();
  publicPem = { access: await pem('access-token.pem'), refresh: await pem('refresh-token.pem') };
  await new Promise<void>((resolve) => keyServer.listen(0, '127.0.0.1', resolve));
  keyUrl = `http://127.0.0.1:${(keyServer.address() as AddressInfo).port}/keys`;
});
after(() => {
  world.close();
  keyServer.close();
});

/** Every way to hand over a token. */
const doors: Record<string, (token: string) => Asked> = {
  'as Bearer': (token) => ({ path: '/v2/_catalog', as: { token } }),
  'as Bearer, to manage': (token) => ({ path: registriesPath, as: { token } }),
  'as password of the null GUID': (token) => ({ path: '/v2/_catalog', as: [NULL_GUID, token] }),
  'as password of the null GUID, for a token': (token) => ({ path: '/oauth2/token?scope=registry:catalog:*', as: [NULL_GUID, token] }),
  'as Bearer, for a token': (token) => ({ path: '/oauth2/token?scope=registry:catalog:*', as: { token } }),
  'as refresh_token of a form': (token) => form({ grant_type: 'refresh_token', refresh_token: token }),
  'as password of a form': (token) => form({ grant_type: 'password', username: NULL_GUID, password: token }),
  'as password of its subject': (token) => ({ path: '/v2/_catalog', as: [world.owner[0], token] }),
};
const form = (fields: Record<string, string>): Asked => ({
  method: 'POST', path: '/oauth2/token', headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams({ ...fields, scope: 'registry:catalog:*' }).toString(),
});

type Kind = 'access' | 'refresh';

const isRefused = ({ status, text }: Answer, what: string) => {
  assert.equal(status, 401, `${what}: ${text}`);
  assert.doesNotMatch(text, /access_token|repositories/, what);
};

describe('what is genuine opens what it is for', () => {
  test('an access token one door, a refresh token four', async () => {
    const served = async (token: string) => {
      const statuses = await Promise.all(Object.entries(doors).map(async ([door, ask]) => [door, (await world.ask(ask(token))).status] as const));
      return statuses.filter(([, status]) => status === 200).map(([door]) => door);
    };
    assert.deepEqual(await served(genuine.access), ['as Bearer']);
    assert.deepEqual(await served(genuine.refresh), [
      'as password of the null GUID', 'as password of the null GUID, for a token', 'as refresh_token of a form', 'as password of a form',
    ]);
  });
});

for (const kind of ['access', 'refresh'] as const) {
  describe(`a forged ${kind} token is refused at every door`, () => {
    for (const what of Object.keys(forgeries('', ''))) {
      test(what, async () => {
        const token = await forgeries(publicPem[kind as Kind], keyUrl)[what]!(genuine[kind]);
        for (const [door, ask] of Object.entries(doors)) isRefused(await world.ask(ask(token)), door);
      });
    }
    test('and nobody fetched a key', () => assert.equal(asked, 0));
  });
}

describe('row 25: a token of another Dockgate', () => {
  test('is refused, also when it names this login server as its audience', async () => {
    const other = await startDockgate();
    const theirs = [await other.accessToken([other.owner.userName, other.owner.password], 'registry:catalog:*'), await manage(other).refreshToken()];
    for (const [index, token] of theirs.entries()) {
      const renamed = await signedBy(stranger(token).privateKey, [genuine.access, genuine.refresh][index]!, headerOf(token));
      for (const each of [token, renamed]) {
        for (const [door, ask] of Object.entries(doors)) isRefused(await world.ask(ask(each)), door);
      }
    }
    await other.stop();
  });

  test('nor does a public address that both go by make one good for the other', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => startDockgate({ publicUrl: 'http://registry.example.com' })));
    const [here, there] = [client(one!.port), client(two!.port)];
    const mint = async (from: typeof here, owner: TestDockgate['owner']) => {
      const asked = { path: '/oauth2/token?scope=registry:catalog:*', host: 'registry.example.com', as: [owner.userName, owner.password] as const };
      return { token: String((await from.ask(asked)).json['access_token']) };
    };
    const [ours, theirs] = [await mint(here, one!.owner), await mint(there, two!.owner)];
    const catalogue = async (at: typeof here, as: { token: string }) => {
      const { status, cause } = await at.ask({ path: '/v2/_catalog', host: 'registry.example.com', as });
      return [status, cause];
    };
    assert.deepEqual(await catalogue(here, ours), [200, null]);
    assert.deepEqual(await catalogue(here, theirs), [401, 'token-signature-invalid']);
    assert.deepEqual(await catalogue(there, ours), [401, 'token-signature-invalid']);
    for (const each of [here, there]) each.close();
  });

  test('and so is one of this Dockgate for another of its registries, the other way round as well', async () => {
    const { otherHost, dockgate } = world;
    const elsewhere = { ask: await world.ask({ path: '/oauth2/token?scope=registry:catalog:*', as: world.owner, host: otherHost }) };
    const token = String(elsewhere.ask.json['access_token']);
    const refresh = (await world.refreshToken(world.elsewhere))[1];
    for (const each of [token, refresh]) {
      for (const [door, ask] of Object.entries(doors)) isRefused(await world.ask(ask(each)), door);
    }
    assert.equal((await world.ask({ path: '/v2/_catalog', as: { token }, host: otherHost })).status, 200);
    const there = client(dockgate.port);
    for (const each of [genuine.access, genuine.refresh]) {
      for (const [door, ask] of Object.entries(doors)) isRefused(await there.ask({ ...ask(each), host: otherHost }), door);
    }
    there.close();
  });
});
