import assert from 'node:assert/strict';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { OWNER_NAME } from '../../src/identity/owner-account.ts';
import { ask as askPort } from '../harness/data-plane.ts';
import { freePort } from '../servers/free-port.ts';
import { basic, bearer } from '../harness/harness.ts';
import { seededRandom } from './seeded-random.ts';
import { launch, type Launch, type ServerProcess } from './server-process.ts';

// The first start of a server: twice at once, with something in its way, or cut short.

const SEED = 20_261_121;
const IS_SOAK = process.env['DOCKGATE_SOAK'] !== undefined;
/** From the folder's appearance to the announcement. */
const LONGEST_START_MILLISECONDS = 700;
/** A server uses one core while it starts. */
const AT_ONCE = { concurrency: 2, timeout: 600_000 };
const ANNOUNCED = 'with its data in';

interface Place {
  /** Of a data folder that does not exist yet. */
  readonly data: string;
  /** For what lies outside of it. */
  readonly elsewhere: string;
  start(options?: Partial<Launch>): Promise<ServerProcess>;
}

function newPlace(t: TestContext): Place {
  const folder = mkdtempSync(join(tmpdir(), 'dockgate-first-'));
  const servers: ServerProcess[] = [];
  let isOver = false;
  t.after(async () => {
    isOver = true;
    await Promise.all(servers.map((server) => server.end('SIGKILL')));
    rmSync(folder, { recursive: true });
  });
  const data = join(folder, 'data');
  const env = { DOCKGATE_PUBLIC_URL: 'http://registry.example' };
  return {
    data,
    elsewhere: join(folder, 'elsewhere'),
    async start(options = {}) {
      const port = await freePort();
      // A test that ran out of time goes on where it stood, and nobody would end what it starts now.
      if (isOver) throw new Error('the test is over');
      const server = launch({ data, port, env, ...options });
      servers.push(server);
      return server;
    },
  };
}

const passwordIn = (data: string) => readFileSync(join(data, 'owner-password'), 'utf8');

const login = (port: number, password: string) => askPort(port, 'GET', '/oauth2/token', { as: basic(OWNER_NAME, password) });

/** The next start works, tells where the password is, and the password is the owner's. */
async function assertStartsAndTells({ data, start }: Place): Promise<void> {
  const server = await start();
  await server.untilItSays(`The owner is ${OWNER_NAME}; the password is in ${data}/owner-password`);
  assert.equal((await login(server.port, passwordIn(data))).status, 200);
  assert.deepEqual(countsIn(data), { owners: 1, registries: 1 });
  assert.equal(await server.end('SIGTERM'), 0);
}

function countsIn(data: string): { owners: number; registries: number } {
  const policy = new DatabaseSync(join(data, 'policy.db'), { timeout: 5_000 });
  const count = (table: string) => Number(policy.prepare(`select count(*) as count from ${table}`).get()?.['count']);
  const counts = { owners: count('user_account'), registries: count('registry') };
  policy.close();
  return counts;
}

describe('two first starts at once', AT_ONCE, () => {
  for (const [name, samePort] of [['on one port', true], ['on two ports', false]] as const) {
    for (const workers of [1, 2]) {
      test(`${name}, with ${workers} of each, make one owner; one serves and the other says why it does not`, async (t) => {
        const place = newPlace(t);
        const port = samePort ? { port: await freePort() } : {};
        const servers = [await place.start({ workers, ...port }), await place.start({ workers, ...port })];
        const outcomes = await Promise.all(servers.map((server) => server.untilItSays(ANNOUNCED).catch(() => server.untilItEnds())));
        const serving = servers.filter((_, index) => outcomes[index] === undefined);
        assert.ok(serving.length > 0, servers.map((server) => server.printed()).join('\n'));
        for (const [index, server] of servers.entries()) {
          if (outcomes[index] === undefined) continue;
          assert.equal(outcomes[index], 2);
          assert.match(server.printed(), /another Dockgate serves this folder|something else listens on/);
        }
        // Where both serve they have the same keys: a token of one is good for the other.
        const [first, last] = [serving[0]!, serving.at(-1)!];
        const answer = await login(first.port, passwordIn(place.data));
        assert.equal(answer.status, 200, answer.body.toString());
        const { access_token: token } = JSON.parse(answer.body.toString()) as { access_token: string };
        assert.equal((await askPort(last.port, 'GET', '/v2/', { as: bearer(token) })).status, 200);
        assert.deepEqual(countsIn(place.data), { owners: 1, registries: 1 });
      });
    }
  }
});

test('everything in the folder is its owner’s alone under umask 000', async (t) => {
  for (const workers of [1, 2]) {
    const place = newPlace(t);
    const server = await place.start({ workers, through: ['sh', '-c', 'umask 000; exec "$@"', 'sh'] });
    await server.untilItSays(ANNOUNCED);
    await login(server.port, passwordIn(place.data));
    const modes = modesBelow(place.data);
    const open = [...modes].filter(([path, mode]) => mode !== (lstatSync(path).isDirectory() ? '700' : '600'));
    assert.deepEqual(open, []);
    for (const name of ['', 'owner-password', 'keys/secret-hash', 'journal.db-wal', 'journal.db-shm', 'run/management.sock']) {
      assert.ok(modes.has(join(place.data, name)), `${name} was looked at`);
    }
  }
});

function modesBelow(folder: string): Map<string, string> {
  const paths = [folder, ...readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path))];
  return new Map(paths.map((path) => [path, (lstatSync(path).mode & 0o777).toString(8)]));
}

describe('what is in the way of the first start is named, nothing is written through it, and without it the start is made', AT_ONCE, () => {
  const keys = ['keys/access-token.pem', 'keys/refresh-token.pem', 'keys/secret-hash'];
  const files = ['owner-password', ...keys, 'policy.db', 'content.db', 'journal.db', 'journal.db-wal'];
  for (const [kind, names] of [['files', files], ['the socket', ['run/management.sock']]] as const) {
    for (const target of ['a file', 'nothing']) {
      test(`symbolic links to ${target} as ${kind}`, async (t) => {
        const place = newPlace(t);
        const paths = names.map((name) => join(place.data, name));
        mkdirSync(place.elsewhere, { recursive: true });
        const targets = paths.map((path) => join(place.elsewhere, basename(path)));
        for (const [index, path] of paths.entries()) {
          mkdirSync(dirname(path), { recursive: true });
          if (target === 'a file') writeFileSync(targets[index]!, 'mine');
          symlinkSync(targets[index]!, path);
        }
        await assertRefused(place, ...paths);
        for (const there of targets) {
          if (target === 'a file') assert.equal(readFileSync(there, 'utf8'), 'mine');
          else assert.equal(existsSync(there), false);
        }
        for (const path of paths) rmSync(path);
        await assertStartsAndTells(place);
      });
    }
  }

  test('symbolic links as folders, and a folder as a file', async (t) => {
    const place = newPlace(t);
    mkdirSync(place.elsewhere);
    const file = join(place.data, 'owner-password');
    const folders = ['keys', 'run', 'tls'].map((name) => join(place.data, name));
    mkdirSync(file, { recursive: true });
    for (const path of folders) symlinkSync(place.elsewhere, path);
    await assertRefused(place, file, ...folders);
    assert.deepEqual(readdirSync(place.elsewhere), []);
    for (const path of [file, ...folders]) rmSync(path, { recursive: true });
    await assertStartsAndTells(place);
  });

  test('a file as the folder itself, or as the one it lies in', async (t) => {
    const { data, start } = newPlace(t);
    writeFileSync(data, '');
    for (const folder of [data, join(data, 'data')]) {
      const server = await start({ env: { DOCKGATE_DATA: folder } });
      assert.equal(await server.untilItEnds(), 2, server.printed());
      assert.ok(server.printed().includes(`data (DOCKGATE_DATA): ${folder} cannot be a folder`), server.printed());
    }
  });

  test('a program on its port', async (t) => {
    const place = newPlace(t);
    const other = createServer().listen(0, '127.0.0.1');
    t.after(() => other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    const { port } = other.address() as AddressInfo;
    const reason = `The settings cannot be used:\n  - port (DOCKGATE_PORT): something else listens on 127.0.0.1:${port}; choose another one\n`;
    for (const workers of [1, 2, 4]) {
      const server = await place.start({ port, workers });
      assert.equal(await server.untilItEnds(), 2);
      assert.equal(server.printed(), reason);
    }
    other.close();
    await assertStartsAndTells(place);
  });
});

async function assertRefused({ start }: Place, ...paths: string[]): Promise<void> {
  const server = await start();
  assert.equal(await server.untilItEnds(), 2, server.printed());
  for (const path of paths) assert.ok(server.printed().includes(`${path} is `), server.printed());
  assert.match(server.printed(), /move it away and start again/);
}

describe('a first start that a person watches', AT_ONCE, () => {
  test('shows the password once and leaves no file', async (t) => {
    const place = newPlace(t);
    const server = await place.start({ program: watched() });
    await server.untilItSays('\n');
    const { password } = JSON.parse(server.printed()) as { password: string };
    assert.equal((await login(server.port, password)).status, 200);
    assert.equal(existsSync(join(place.data, 'owner-password')), false);
    await server.end('SIGTERM');
    const again = await place.start({ program: watched() });
    await again.untilItSays('\n');
    assert.equal(again.printed(), 'null\n');
  });

  test('and that fails after it made the owner leaves the password in a file, which the next start tells', async (t) => {
    const place = newPlace(t);
    const other = createServer().listen(0, '127.0.0.1');
    t.after(() => other.close());
    await new Promise((resolve) => other.once('listening', resolve));
    const server = await place.start({ program: watched(), port: (other.address() as AddressInfo).port });
    assert.notEqual(await server.untilItEnds(), 0);
    assert.match(server.printed(), /something else listens on/);
    other.close();
    const again = await place.start({ program: watched() });
    await again.untilItSays('\n');
    assert.deepEqual(JSON.parse(again.printed()), { file: join(place.data, 'owner-password') });
    assert.equal((await login(again.port, passwordIn(place.data))).status, 200);
  });
});

/** A program that serves as `dockgate serve` does at a terminal, and prints what it tells about the owner. */
function watched(): readonly string[] {
  const source = (path: string) => JSON.stringify(join(import.meta.dirname, '../../src', path));
  const program = `
    import { loadConfig } from ${source('config/load.ts')};
    import { Secret } from ${source('secret.ts')};
    import { serve } from ${source('serve.ts')};
    const told = ({ newOwner }) => newOwner && (newOwner.password instanceof Secret ? { password: newOwner.password.reveal() } : newOwner.password);
    const announce = (started) => setImmediate(() => console.log(JSON.stringify(told(started))));
    await serve(loadConfig({ flags: {}, env: process.env }), { isWatched: true, logs: { access() {}, faults() {} }, announce, stopsSlowly() {} });
    process.exit(0);`;
  return ['--input-type=module', '-e', program];
}

describe('a first start that is killed is finished by the next one', AT_ONCE, () => {
  const random = seededRandom(SEED);
  for (let count = 0; count < (IS_SOAK ? 100 : 10); count += 1) {
    const moment = random() * LONGEST_START_MILLISECONDS;
    test(`${moment.toFixed()} ms after it made the folder`, async (t) => {
      const place = newPlace(t);
      const server = await place.start();
      await server.until(() => existsSync(place.data));
      await sleep(moment);
      await server.end('SIGKILL');
      await assertStartsAndTells(place);
    });
  }
});
