import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { registryPath, scopeMapPath, tokenPath } from '../../src/contract/address.ts';
import { NULL_GUID } from '../../src/names/guid.ts';
import { startDockgate, type RunningDockgate } from '../harness/dockgate.ts';
import { authorization, client, type Answer, type Asked, type Credential } from './ask.ts';
import { pushImage } from './images.ts';
import { findSecrets, writtenFiles } from './planted-secrets.ts';

// Row 32, class 16: a secret is in no log, no event, no error, no file. A whole session, with the access log on, of a
// server that was started as users start one; afterwards everything it printed, answered and wrote is searched.

const CONTROL = 'control/that-is-found';
const WRONG = 'Tr0ub4dor&3-typed-wrong';

/** What was sent to a collector of traces: a line a request. */
let traced = '';
const collector = createServer((request, response) => {
  request.setEncoding('utf8').on('data', (text: string) => (traced += text)).on('end', () => response.end('{}'));
});

let dockgate: RunningDockgate;
let folder: string;
let ask: (asked: Asked) => Promise<Answer>;
let close: () => void;
/** By what they are. */
const secrets = new Map<string, string>();
/** Every answer but those whose purpose is to hand out a secret. */
const answers: string[] = [];

before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dockgate-config-'));
  await new Promise<void>((resolve) => collector.listen(0, '127.0.0.1', resolve));
  const traceOtlp = `http://127.0.0.1:${(collector.address() as AddressInfo).port}/v1/traces`;
  const tracing = { traceOtlp, traceOtlpAuthorization: 'Bearer for-the-collector-alone', traceSampling: 1 };
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ accessLog: 'stdout', logFormat: 'json', workers: 1, ...tracing }));
  dockgate = await startDockgate({ flags: ['--config', join(folder, 'config.json')] });
  const port = Number(dockgate.loginServer.split(':')[1]);
  ({ ask, close } = client(port));
  await session().catch((cause: unknown) => {
    const [last] = answers.slice(-1);
    throw new Error(`the session ended early, after ${answers.length} answers; the last one: ${last}\nPrinted:\n${dockgate.printed().slice(-2_000)}`, { cause });
  });
});
after(async () => {
  close();
  await dockgate.stop();
  collector.closeAllConnections();
  collector.close();
  rmSync(folder, { recursive: true });
});

/** Keeps the answer for the search, headers included. */
async function ordinary(asked: Asked): Promise<Answer> {
  const answer = await ask(asked);
  answers.push(`${asked.method ?? 'GET'} ${asked.path} -> ${answer.status} ${JSON.stringify(answer.headers)} ${answer.text}`);
  return answer;
}

/** One whose answer holds the secret, and is the only one that does. */
async function handsOut(what: string, asked: Asked, find: (json: Answer['json']) => unknown): Promise<string> {
  const { json, text } = await ask(asked);
  const secret = find(json);
  if (typeof secret !== 'string' || secret === '') throw new Error(`${what}: ${text}`);
  secrets.set(what, secret);
  return secret;
}

type WithPasswords = { passwords: { name: string; value?: string }[] };
const passwordOf = (name: string) => (json: object) => (json as WithPasswords).passwords.find((password) => password.name === name)?.value;
const form = (fields: Record<string, string>): Asked => ({
  method: 'POST', path: '/oauth2/token', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams(fields).toString(),
});

async function session(): Promise<void> {
  const owner = [dockgate.owner.userName, dockgate.owner.password] as const;
  secrets.set('the owner’s password', owner[1]);
  secrets.set('a password that was typed wrong', WRONG);
  const registry = registryPath('dockgate');
  const manage = (method: string, path: string, body?: object): Asked => ({ method, path, as: owner, ...(body ? { body } : {}) });

  await ordinary(manage('PATCH', registry, { properties: { adminUserEnabled: true } }));
  await ordinary(manage('PUT', scopeMapPath('dockgate', 'ci-map'), { properties: { actions: ['repositories/*/content/read', 'repositories/*/content/write'] } }));
  await ordinary(manage('PUT', tokenPath('dockgate', 'ci-token'), { properties: { scopeMapId: scopeMapPath('dockgate', 'ci-map') } }));
  const generate = (name: string) => manage('POST', `${registry}/generateCredentials`, { tokenId: tokenPath('dockgate', 'ci-token'), name });
  const token = ['ci-token', await handsOut('a token’s first password', generate('password1'), passwordOf('password1'))] as const;
  await handsOut('a token’s second password', generate('password2'), passwordOf('password2'));
  const admin = ['dockgate', await handsOut('the admin password', manage('POST', `${registry}/regenerateCredential`, { name: 'password' }), passwordOf('password'))] as const;
  const refresh = [NULL_GUID, await handsOut('a refresh token', manage('POST', `${registry}/generateRefreshToken`), (json) => json['refreshToken'])] as const;

  const pairs = { owner, token, admin, refresh };
  const bearers: Credential[] = [];
  for (const [who, as] of Object.entries(pairs)) {
    const asked = { path: `/oauth2/token?service=x&account=${as[0]}&offline_token=true&scope=repository:${CONTROL}:pull,push`, as };
    bearers.push({ token: await handsOut(`an access token of ${who}`, asked, (json) => json['access_token']) });
  }
  await handsOut('an access token by form', form({ grant_type: 'refresh_token', refresh_token: refresh[1] }), (json) => json['access_token']);

  await pushImage({ ask: ordinary, as: token }, CONTROL, 'secrets', 'v1');
  for (const as of [...Object.values(pairs), ...bearers, ...Object.values(pairs).map(([name]) => [name, WRONG] as const)]) await everyPath(as);
  await oddities(pairs, bearers);
  for (const path of ['', '/tokens', '/tokens/ci-token', '/scopeMaps', '/why?last', '/logs/failures?since=2020-01-01T00:00:00Z']) {
    await ordinary(manage('GET', `${registry}${path}`));
  }
  await ordinary(manage('POST', `${registry}/listCredentials`));
}

/** What is served, refused, not found and malformed, with one credential. */
async function everyPath(as: Credential): Promise<void> {
  const paths: Asked[] = [
    { path: '/v2/' }, { path: '/v2/_catalog' }, { path: `/v2/${CONTROL}/manifests/v1` }, { path: `/v2/${CONTROL}/manifests/none` }, { path: `/acr/v1/${CONTROL}` },
    { method: 'DELETE', path: `/v2/${CONTROL}/manifests/none` }, { method: 'POST', path: `/v2/${CONTROL}/blobs/uploads/` }, { path: '/v2/UPPER/tags/list' },
    { method: 'PUT', path: `/v2/${CONTROL}/manifests/x`, body: '{' }, { path: '/v2/%zz' }, { path: '/nothing' }, { method: 'PATCH', path: '/v2/' }, { path: registryPath('dockgate') },
    { method: 'PUT', path: registryPath('dockgate'), body: { nonsense: 1 } }, { path: '/v2/', host: 'evil.example' }, { path: '/v2/', host: 'e@vil' },
  ];
  for (const asked of paths) await ordinary({ ...asked, as });
  // Answered with a token when the credential is good.
  if ((await ask({ path: '/oauth2/token', as })).status !== 200) await ordinary({ path: '/oauth2/token', as });
}

/** A secret where none belongs, as people and programs put it there. */
async function oddities(pairs: Record<string, readonly [string, string]>, bearers: readonly Credential[]): Promise<void> {
  for (const [name, secret] of [...Object.values(pairs), ...bearers.map((bearer) => ['x', (bearer as { token: string }).token] as const)]) {
    const raw = (value: string): Asked => ({ path: '/v2/', headers: { authorization: value } });
    for (const asked of [
      raw(`Basic ${Buffer.from(secret).toString('base64')}`), raw(`Basic ${secret}`), raw(`Token ${secret}`), raw(`Bearer ${secret}`), raw(`Bearer ${secret} ${secret}`), raw(secret),
      raw(`Basic ${Buffer.from(`${name}:${secret}x`).toString('base64')}`), raw(`Basic ${Buffer.from(`:${secret}`).toString('base64')}`),
      { path: `/v2/?password=${secret}` }, { path: `/oauth2/token?password=${secret}&access_token=${secret}` },
      form({ grant_type: 'password', username: name, password: `${secret}x` }), form({ grant_type: secret }), form({ grant_type: 'refresh_token', refresh_token: `${secret}x` }),
      { path: `/v2/${CONTROL}/tags/list`, headers: { cookie: `token=${secret}`, referer: `http://x/?p=${secret}` } },
      { method: 'PATCH', path: registryPath('dockgate'), as: pairs['owner']!, body: { properties: { disclosure: secret } } },
      { method: 'POST', path: `${registryPath('dockgate')}/regenerateCredential`, as: pairs['owner']!, body: { name: secret } },
    ] satisfies Asked[]) await ordinary(asked);
  }
}

const found = (where: string): string[] => findSecrets(where, secrets, [dockgate.owner.userName, 'ci-token', 'dockgate', NULL_GUID]);

describe('row 32: after a session with every credential, right and wrong', () => {
  test('there was something to find, and the search finds what is there', () => {
    assert.ok(secrets.size >= 10, [...secrets.keys()].join(', '));
    assert.ok(answers.length > 200);
    const [, secret = ''] = [...secrets].at(-1)!;
    assert.equal(found(`x${secret}x`).length > 0, true);
    assert.equal(found(authorization(['dockgate', secret]).authorization!).length > 0, true);
  });

  test('what it printed, access log included', () => {
    assert.match(dockgate.printed(), new RegExp(`"path":"/v2/${CONTROL}/manifests/v1"`));
    assert.deepEqual(found(dockgate.printed()), []);
  });

  test('what it sent to a collector of traces', async () => {
    const spans = () => traced.split('"name":"GET /v2/').length;
    for (const deadline = Date.now() + 60_000; spans() < 50; ) {
      assert.ok(Date.now() < deadline, traced.slice(0, 2_000));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    assert.deepEqual(found(traced), []);
    assert.doesNotMatch(traced, new RegExp(`${CONTROL}|for-the-collector-alone`));
    assert.doesNotMatch(dockgate.printed(), /for-the-collector-alone/);
  });

  test('what it answered', () => {
    for (const answer of answers) assert.deepEqual(found(answer.slice(answer.indexOf('->'))), [], answer);
  });

  test('what it wrote: databases, their logs, blobs', () => {
    const content = writtenFiles(dockgate.data);
    assert.ok(content.some(([path]) => path.endsWith('journal.db-wal')));
    assert.ok(content.some(([, text]) => text.includes(CONTROL)), 'the control is there');
    for (const [path, text] of content) assert.deepEqual(found(text), [], path);
  });
});
