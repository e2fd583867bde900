import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test, type TestContext } from 'node:test';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { OWNER_NAME } from '../../src/identity/owner-account.ts';
import { OCI_IMAGE_MANIFEST } from '../../src/names/media-type.ts';
import { ask as askPort, type Answer } from '../harness/data-plane.ts';
import { databases } from './databases.ts';
import { launch, workersOf, type ServerProcess } from '../faults/server-process.ts';
import { freePort } from '../servers/free-port.ts';
import { basic, bearer } from '../harness/harness.ts';
import { CONFIG_TYPE, digestOf, toManifest } from '../samples/images.ts';

// The whole server on PostgreSQL, started and commanded as its owner does it.

const [, openDatabase, options] = databases.find(([name]) => name === 'PostgreSQL') ?? assert.fail('no PostgreSQL in the list');

const PROGRAM = join(import.meta.dirname, '../../bin/dockgate.js');
const CONFIG = Buffer.from('{"architecture":"amd64","os":"linux"}');
const LAYER = Buffer.from('a layer');
const IMAGE = imageOf(CONFIG, LAYER);

function imageOf(config: Buffer, layer: Buffer) {
  const describe = (mediaType: string, content: Buffer) => ({ mediaType, digest: digestOf(content), size: content.length });
  const layers = [describe('application/vnd.oci.image.layer.v1.tar', layer)];
  return toManifest({ schemaVersion: 2, mediaType: OCI_IMAGE_MANIFEST, config: describe(CONFIG_TYPE, config), layers });
}

const manifestPath = (tag: string) => `/v2/team/app/manifests/${tag}`;
const idOf = ({ headers }: Answer) => String(headers['x-ms-correlation-request-id']);

/** A database of its own, a data folder that does not exist yet, and what a user does with them. */
async function openPlace(t: TestContext) {
  const { db, location, close } = await openDatabase('policy');
  const folder = mkdtempSync(join(tmpdir(), 'dockgate-postgresql-serve-'));
  const data = join(folder, 'data');
  const port = await freePort();
  const servers: ServerProcess[] = [];
  t.after(async () => {
    await Promise.all(servers.map((server) => server.end('SIGKILL')));
    await close();
    rmSync(folder, { recursive: true });
  });
  const ask = (method: string, path: string, more: Parameters<typeof askPort>[3] = {}) => askPort(port, method, path, more);
  return {
    db, data, port, ask,
    secret: new URL(location).password,
    async start(workers: number) {
      const env = { DOCKGATE_DATABASE: location, DOCKGATE_PUBLIC_URL: 'http://registry.example' };
      const server = launch({ data, port, workers, env });
      servers.push(server);
      await server.untilItSays('with its data in');
      return server;
    },
    ownerPassword: () => readFileSync(join(data, 'owner-password'), 'utf8'),
    /** A command of the owner's; what it printed. */
    async command(...words: string[]) {
      const { stdout } = await promisify(execFile)(process.execPath, [PROGRAM, ...words, '--data', data], { env: { PATH: process.env['PATH'] } });
      return stdout.trim();
    },
    /** A bearer token, or the answer when there is none. */
    async logIn(name: string, password: string, scope = 'repository:team/app:pull,push'): Promise<string | Answer> {
      const answer = await ask('GET', `/oauth2/token?service=registry.example&scope=${scope}`, { as: basic(name, password) });
      return answer.status === 200 ? bearer((JSON.parse(answer.body.toString()) as { access_token: string }).access_token) : answer;
    },
    putManifest: (as: string, tag: string) => ask('PUT', manifestPath(tag), { as, headers: { 'content-type': OCI_IMAGE_MANIFEST }, body: IMAGE.content }),
  };
}
type Place = Awaited<ReturnType<typeof openPlace>>;

async function loggedIn(place: Place, name: string, password: string): Promise<string> {
  const token = await place.logIn(name, password);
  if (typeof token !== 'string') assert.fail(`${token.status} ${token.body.toString()}`);
  return token;
}

/** Everything from blobs to tag; resolves when the last answer was the expected one. */
async function push(place: Place, as: string, tag: string): Promise<void> {
  for (const blob of [CONFIG, LAYER]) {
    const begun = await place.ask('POST', '/v2/team/app/blobs/uploads/', { as });
    assert.equal(begun.status, 202, begun.body.toString());
    const put = await place.ask('PUT', `${String(begun.headers.location)}?digest=${digestOf(blob)}`, { as, body: blob });
    assert.equal(put.status, 201, put.body.toString());
  }
  const pushed = await place.putManifest(as, tag);
  assert.equal(pushed.status, 201, pushed.body.toString());
}

async function assertPulls({ ask }: Place, as: string, tag: string): Promise<void> {
  const { status, body } = await ask('GET', manifestPath(tag), { as });
  assert.equal(status, 200, body.toString());
  assert.equal(body.toString(), IMAGE.content);
  for (const blob of [CONFIG, LAYER]) assert.deepEqual((await ask('GET', `/v2/team/app/blobs/${digestOf(blob)}`, { as })).body, blob);
}

/** The owner reads who was refused, what, and why. */
async function assertTold({ command }: Place, id: string, ...words: readonly RegExp[]): Promise<void> {
  const told = await command('why', id);
  for (const word of words) assert.match(told, word);
  assert.ok(told.endsWith(`correlation id  ${id}`), told);
}

const REFUSED_PUSH = [/\(scope-map-missing-permission\)/, /who +reader \(repository-token\)/, /team\/app/, /content\/write/];
const WRONG_PASSWORD = [/^✗ The password is wrong {2}\(credentials-wrong-password\)/, /who +pusher \(repository-token\)/];

describe('dockgate serve with its tables in PostgreSQL', { timeout: 300_000, ...options }, () => {
  test('logs in, takes a push, serves it, refuses, says why; and a second start finds all of it', async (t) => {
    const place = await openPlace(t);
    const { ask, command, start, logIn } = place;
    const first = await start(1);
    assert.equal((await ask('GET', '/v2/', { as: basic(OWNER_NAME, place.ownerPassword()) })).status, 200);
    const pusherPassword = await command('token', 'create', 'pusher', '--repository', 'team/app', 'content/read', 'content/write');
    const readerPassword = await command('token', 'create', 'reader', '--repository', 'team/app', 'content/read');
    const [pusher, reader] = [await loggedIn(place, 'pusher', pusherPassword), await loggedIn(place, 'reader', readerPassword)];
    await push(place, pusher, '1.0');
    await assertPulls(place, reader, '1.0');

    const refused = await place.putManifest(basic('reader', readerPassword), '2.0');
    assert.deepEqual([refused.status, refused.error.cause], [401, 'scope-map-missing-permission']);
    const wrong = await logIn('pusher', 'wrong');
    if (typeof wrong === 'string') assert.fail('logged in with a wrong password');
    assert.deepEqual([wrong.status, wrong.error.cause], [401, 'credentials-wrong-password']);
    await assertTold(place, idOf(refused), ...REFUSED_PUSH);
    await assertTold(place, idOf(wrong), ...WRONG_PASSWORD);
    assert.equal(await first.end('SIGTERM'), 0, first.printed());

    const second = await start(2);
    assert.equal((await ask('GET', '/v2/', { as: basic(OWNER_NAME, place.ownerPassword()) })).status, 200);
    await assertPulls(place, reader, '1.0');
    await assertPulls(place, await loggedIn(place, 'reader', readerPassword), '1.0');
    assert.equal((await ask('GET', manifestPath('2.0'), { as: pusher })).status, 404);
    await assertTold(place, idOf(refused), ...REFUSED_PUSH);
    await assertTold(place, idOf(wrong), ...WRONG_PASSWORD);
    const failures = await command('logs', 'failures');
    for (const id of [idOf(refused), idOf(wrong)]) assert.ok(failures.includes(id), failures);
    assert.equal(await second.end('SIGTERM'), 0, second.printed());

    const counts = sql<{ owners: number; registries: number }>`select (select count(*) from user_account) as owners, (select count(*) from registry) as registries`;
    assert.deepEqual((await counts.execute(place.db.query)).rows, [{ owners: 1, registries: 1 }]);
    const files = readdirSync(place.data, { recursive: true, encoding: 'utf8' });
    assert.deepEqual(files.filter((name) => name.includes('.db')), [], 'nothing is in SQLite');
    for (const server of [first, second]) assert.equal(server.printed().includes(place.secret), false);
  });

  test('by two workers: what one of them was told, the other knows at the next request', async (t) => {
    const place = await openPlace(t);
    const { ask, command } = place;
    const server = await place.start(2);
    const [one = 0, other = 0] = workersOf(server.pid);
    const password = await command('token', 'create', 'pusher', '--repository', 'team/app', 'content/read', 'content/write');

    let token = '';
    await alone(one, other, async () => {
      token = await loggedIn(place, 'pusher', password);
      await push(place, token, '1.0');
    });
    const refused = await alone(other, one, async () => {
      await assertPulls(place, token, '1.0');
      await command('token', 'update', 'pusher', '--status', 'disabled');
      return ask('GET', manifestPath('1.0'), { as: token });
    });
    assert.equal(refused.error.cause, 'token-disabled');
    await alone(one, other, async () => {
      assert.equal((await ask('GET', manifestPath('1.0'), { as: token })).error.cause, 'token-disabled');
      await assertTold(place, idOf(refused), /\(token-disabled\)/, /who +pusher \(repository-token\)/);
      await command('token', 'update', 'pusher', '--status', 'enabled');
    });
    await alone(other, one, () => assertPulls(place, token, '1.0'));
    assert.equal(await server.end('SIGTERM'), 0, server.printed());
  });
});

/** The work is done by one worker while the other one stands still. */
async function alone<T>(working: number, still: number, work: () => Promise<T>): Promise<T> {
  assert.ok(working > 0 && still > 0, 'two workers');
  process.kill(still, 'SIGSTOP');
  try {
    return await work();
  } finally {
    process.kill(still, 'SIGCONT');
  }
}
