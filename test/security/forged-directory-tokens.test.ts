import assert from 'node:assert/strict';
import { createPublicKey, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { decodeJwt, exportJWK, type JWK } from 'jose';
import { registriesPath } from '../../src/contract/address.ts';
import { AZURE_CLI } from '../directory/authority.ts';
import { startDockgate } from '../harness/harness.ts';
import type { Asked } from './ask.ts';
import { forgeries, headerOf, signedBy, strangers } from './forgeries.ts';
import { ASSERTION_TYPE, form, openPrincipals, resources, TOKEN_PATH, type Application, type Person, type Principals } from './principals.ts';
import { openWorld, type World } from './world.ts';

// Rows 1, 25 and 26 and classes 9 and 10 for the directory's tokens, for what applications sign themselves and for tokens of
// outside issuers: forged, cut, signed anew, with another algorithm, for somebody else, and used twice.

let world: World;
let principals: Principals;
let ada: Person;
let robot: Application;
let asked = 0;
const keyServer = createServer((_request, response) => {
  asked += 1;
  Promise.all(Object.values(strangers).map(({ publicKey }) => exportJWK(publicKey))).then((keys) => response.end(JSON.stringify({ keys })), () => response.destroy());
});
let keyUrl: string;
let directoryPem: string;

before(async () => {
  world = await openWorld();
  principals = await openPrincipals(world);
  ada = await principals.user('ada');
  robot = await principals.application('robot');
  for (const id of [ada.id, robot.principalId]) await principals.assign(id, 'Owner');
  await principals.federate('pipeline', 'pipeline', '_repositories_admin');
  directoryPem = spki(await readFile(join(world.dockgate.data, 'keys/directory-token.pem')));
  await new Promise<void>((resolve) => keyServer.listen(0, '127.0.0.1', resolve));
  keyUrl = `http://127.0.0.1:${(keyServer.address() as AddressInfo).port}/keys`;
});
after(async () => {
  keyServer.close();
  await principals.close();
  world.close();
});

const spki = (key: Parameters<typeof createPublicKey>[0]) => createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString();
const SCOPE = `${resources.management}/.default`;

interface Kind {
  genuine(): Promise<string>;
  readonly doors: readonly ((token: string) => Asked)[];
  /** Of the key that signs it. */
  publicPem(): Promise<string> | string;
}

const exchange = (token: string) => form('/oauth2/exchange', { grant_type: 'access_token', access_token: token });
const asserted = (token: string) =>
  form(TOKEN_PATH, { grant_type: 'client_credentials', client_id: robot.appId, client_assertion_type: ASSERTION_TYPE, client_assertion: token, scope: SCOPE });

const kinds: Record<string, Kind> = {
  'directory access token': {
    genuine: async () => (await principals.signIn(ada.pair, 'management')).access_token,
    doors: [exchange, (token) => ({ path: registriesPath, as: { token } }), (token) => ({ path: '/v1.0/users', as: { token } }), (token) => ({ path: '/subscriptions', as: { token } })],
    publicPem: () => directoryPem,
  },
  'directory refresh token': {
    genuine: async () => (await principals.signIn(ada.pair, 'management')).refresh_token,
    doors: [(token) => form(TOKEN_PATH, { grant_type: 'refresh_token', client_id: AZURE_CLI, refresh_token: token, scope: SCOPE })],
    publicPem: () => directoryPem,
  },
  'client assertion': {
    genuine: () => principals.assertion(robot),
    doors: [asserted],
    publicPem: async () => spki(robot.key),
  },
  'token of an outside issuer': {
    genuine: () => principals.outsideToken('pipeline'),
    doors: [exchange],
    publicPem: async () => {
      const { keys } = (await (await fetch(`${principals.issuer.url}/keys`)).json()) as { keys: JWK[] };
      return spki({ key: keys[0] as Record<string, string>, format: 'jwk' });
    },
  },
};

/** The door is shut; whatever the status of Entra's or ACR's words for it. */
async function isRefused(ask: Asked, what: string): Promise<void> {
  const { status, text, cause } = await world.ask(ask);
  assert.ok(status === 400 || status === 401, `${what}: ${status} ${text}`);
  assert.notEqual(cause, 'internal-error', what);
  assert.doesNotMatch(text, /"(access|refresh)_token"/, what);
}

for (const [kind, { genuine, doors, publicPem }] of Object.entries(kinds)) {
  describe(`a ${kind}`, () => {
    test('opens its doors when it is genuine', async () => {
      for (const door of doors) assert.equal((await world.ask(door(await genuine()))).status, 200);
    });
    for (const what of Object.keys(forgeries('', ''))) {
      test(`is refused ${what}`, async () => {
        const token = await forgeries(await publicPem(), keyUrl)[what]!(await genuine());
        for (const door of doors) await isRefused(door(token), what);
      });
    }
    test('is refused cut, at whichever place, and with anything behind it', async () => {
      const token = await genuine();
      const cuts = [1, 2, 3, 10].flatMap((part) => [token.slice(0, -part), token.slice(part), token.slice(0, Math.floor(token.length / part) - 1)]);
      for (const cut of [...cuts, `${token}A`, `${token}.`, `${token}.${token}`, token.replace('.', '..')]) for (const door of doors) await isRefused(door(cut), cut.slice(-20));
    });
    test('and nobody fetched a key that a token names', () => assert.equal(asked, 0));
  });
}

describe('class 10: for somebody else', () => {
  test('a directory token of another Dockgate, under our key id and issuer as well', async () => {
    const other = await startDockgate();
    const body = new URLSearchParams({ grant_type: 'client_credentials', client_id: robot.appId, client_secret: robot.secret, scope: SCOPE });
    assert.equal((await other.fetch(TOKEN_PATH, { method: 'POST', body })).status, 400, 'who is registered here is nobody there');
    const genuine = await kinds['directory access token']!.genuine();
    const renamed = await signedBy(strangers.RSA.privateKey, genuine, headerOf(genuine), { iss: decodeJwt(genuine).iss });
    for (const door of kinds['directory access token']!.doors) await isRefused(door(renamed), 'renamed');
    assert.equal((await other.fetch('/oauth2/exchange', { method: 'POST', body: new URLSearchParams({ grant_type: 'access_token', access_token: genuine }) })).status, 401);
    await other.stop();
  });

  test('an outside token or an assertion for another audience, of another issuer, without an end, from tomorrow', async () => {
    const soon = principals.seconds();
    const changes: object[] = [{ aud: 'another.example' }, { aud: [] }, { exp: undefined }, { exp: soon - 120 }, { nbf: soon + 3_600 }, { iss: 'https://another.example' }, { sub: 'another' }, { sub: undefined }];
    for (const claims of changes) {
      await isRefused(exchange(await principals.outsideToken('pipeline', claims)), JSON.stringify(claims));
      await isRefused(asserted(await principals.assertion(robot, claims)), JSON.stringify(claims));
    }
    await isRefused(asserted(await principals.assertion(robot, { exp: soon + 86_400 })), 'lasts for a day');
    await isRefused(asserted(await principals.assertion(robot, { jti: undefined })), 'cannot be told from another one');
  });

  test('an assertion that another application signed, with its own certificate', async () => {
    const other = await principals.application('other');
    const signed = await principals.assertion({ ...robot, key: other.key, thumbprint: other.thumbprint });
    await isRefused(asserted(signed), 'signed by another');
    const { raw } = new X509Certificate(await certificateOf(other));
    await isRefused(asserted(await signedBy(strangers.EC.privateKey, signed, { x5c: [raw.toString('base64')] })), 'with a certificate in it');
  });
});

describe('used twice', () => {
  test('an assertion counts once', async () => {
    const assertion = await principals.assertion(robot);
    assert.equal((await world.ask(asserted(assertion))).status, 200);
    await isRefused(asserted(assertion), 'again');
  });

  test('an authorization code that is redeemed twice at once is redeemed once', async () => {
    const code = await authorizationCode();
    const redeem = form(TOKEN_PATH, { grant_type: 'authorization_code', client_id: AZURE_CLI, code, redirect_uri: 'http://localhost:1/', code_verifier: 'v'.repeat(43) });
    const answers = await Promise.all(Array.from({ length: 8 }, () => world.ask(redeem)));
    assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 400, 400, 400, 400, 400, 400, 400]);
  });

  test('an assertion that is sent eight times at once counts once', async () => {
    const ask = asserted(await principals.assertion(robot));
    const answers = await Promise.all(Array.from({ length: 8 }, () => world.ask(ask)));
    assert.equal(answers.filter(({ status }) => status === 200).length, 1);
  });
});

const certificateOf = async ({ id }: Application): Promise<Buffer> => {
  const row = await principals.directory.applications.find(principals.directory.tenantId, id);
  return Buffer.from(row!.certificates[0]!.pem);
};

async function authorizationCode(): Promise<string> {
  const challenge = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from('v'.repeat(43)))).toString('base64url');
  const fields = { client_id: AZURE_CLI, response_type: 'code', redirect_uri: 'http://localhost:1/', scope: SCOPE, code_challenge: challenge, code_challenge_method: 'S256' };
  const page = await world.ask({ path: `/adfs/oauth2/authorize?${new URLSearchParams(fields)}` });
  const csrf = /name="csrf" value="([^"]+)"/.exec(page.text)![1]!;
  const posted = form('/adfs/oauth2/authorize', { ...fields, csrf, username: ada.pair[0], password: ada.pair[1], answer: 'sign-in' });
  const { headers } = await world.ask({ ...posted, headers: { ...posted.headers, cookie: String(page.headers['set-cookie']).split(';')[0]! } });
  return new URL(String(headers.location)).searchParams.get('code')!;
}
