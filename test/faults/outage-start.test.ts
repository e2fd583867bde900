import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, test, type TestContext } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { databases } from '../databases/databases.ts';
import { freePort } from '../servers/free-port.ts';
import { openGate } from './gate.ts';
import { ordinaryRightsOrSkip } from './ordinary-rights.ts';
import { launch, type Launch } from './server-process.ts';
import { smallDiskOrSkip } from './small-disk.ts';

// A start that cannot use its folder or its database says so in a line that names the setting, and is made when it can.

const AT_ONCE = { concurrency: 2, timeout: 300_000 };
const FAILED = 1;
const WRONG_SETTING = 2;

function newFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'dockgate-start-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'data');
}

type Wanted = Partial<Launch> & Pick<Launch, 'data'>;

async function start(t: TestContext, wanted: Wanted) {
  const server = launch({ port: await freePort(), ...wanted });
  t.after(() => server.end('SIGKILL'));
  return server;
}

/** It ends by itself, and says these things and no more than a few lines. */
async function assertRefused(t: TestContext, wanted: Wanted, code: number, ...words: readonly string[]): Promise<void> {
  const server = await start(t, wanted);
  assert.equal(await server.untilItEnds(), code, server.printed());
  for (const text of words) assert.ok(server.printed().includes(text), `${text}: ${server.printed()}`);
  assert.doesNotMatch(server.printed(), /nobody expected|\n +at /);
  assert.ok(server.printed().split('\n').length <= 4, server.printed());
}

async function assertStarts(t: TestContext, wanted: Wanted): Promise<void> {
  const server = await start(t, wanted);
  await server.untilItSays('The owner is');
  assert.equal(await server.end('SIGTERM'), 0, server.printed());
}

describe('a start whose data folder', AT_ONCE, () => {
  for (const workers of [1, 2]) {
    test(`holds a file that is no database says which one, with ${workers} workers`, async (t) => {
      const data = newFolder(t);
      mkdirSync(data);
      const file = join(data, 'journal.db');
      writeFileSync(file, 'This is no database, and longer than the header of one. '.repeat(10));
      await assertRefused(t, { data, workers }, FAILED, `${data} cannot be used`, `${file}: file is not a database`, 'DOCKGATE_DATA');
      rmSync(file);
      await assertStarts(t, { data, workers });
    });

    test(`holds a file where blobs belong says which one, with ${workers} workers`, async (t) => {
      const data = newFolder(t);
      const file = join(data, 'blobs', '7f');
      mkdirSync(join(data, 'blobs'), { recursive: true });
      writeFileSync(file, '');
      await assertRefused(t, { data, workers }, FAILED, `${data} cannot be used`, file, 'DOCKGATE_DATA');
      rmSync(file);
      await assertStarts(t, { data, workers });
    });
  }

  test('may not be made, or holds a key that may not be read', async (t) => {
    const through = ordinaryRightsOrSkip(t);
    if (!through) return;
    const data = newFolder(t);
    chmodSync(join(data, '..'), 0o500);
    await assertRefused(t, { data, through }, WRONG_SETTING, `data (DOCKGATE_DATA): ${data} may not be made`);
    chmodSync(join(data, '..'), 0o700);
    await assertStarts(t, { data, through });
    const key = join(data, 'keys', 'secret-hash');
    chmodSync(key, 0o000);
    await assertRefused(t, { data, through }, FAILED, 'permission denied', key, 'DOCKGATE_DATA');
    chmodSync(key, 0o600);
    await assertStarts(t, { data, through });
  });

  test('is on a full disk leaves nothing half written', async (t) => {
    const disk = smallDiskOrSkip(t, 4);
    if (!disk) return;
    const data = join(disk.folder, 'data');
    for (const leftBytes of [0, 8_192, 65_536, 200_000]) {
      disk.fill(leftBytes);
      await assertRefused(t, { data }, FAILED, `${data} cannot be used`, 'disk', 'DOCKGATE_DATA');
      const drafts = readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((name) => /(^|\/)\./.test(name));
      assert.deepEqual(drafts, [], `with ${leftBytes} bytes`);
      disk.free();
    }
    await assertStarts(t, { data });
  });

  test('is on a disk that takes no writes', async (t) => {
    const disk = smallDiskOrSkip(t, 4);
    if (!disk) return;
    const data = join(disk.folder, 'data');
    const words = `data (DOCKGATE_DATA): ${data} is on a disk that takes no writes`;
    disk.makeWritable(false);
    await assertRefused(t, { data }, WRONG_SETTING, words);
    disk.makeWritable(true);
    await assertStarts(t, { data });
    disk.makeWritable(false);
    await assertRefused(t, { data }, WRONG_SETTING, words);
    disk.makeWritable(true);
    await assertStarts(t, { data });
  });

  test('is where no folder can be, or too deep for a socket', async (t) => {
    const data = join(newFolder(t), 'x'.repeat(120));
    await assertRefused(t, { data }, WRONG_SETTING, 'data (DOCKGATE_DATA)', 'too long for a socket');
    if (existsSync('/proc/self')) await assertRefused(t, { data: '/proc/dockgate' }, WRONG_SETTING, 'data (DOCKGATE_DATA): /proc/dockgate is where no folder can be made');
  });

  test('holds a database that another program has locked waits, and is made when the lock is gone', async (t) => {
    const data = newFolder(t);
    await assertStarts(t, { data });
    const other = new DatabaseSync(join(data, 'policy.db'));
    t.after(() => other.close());
    other.exec('BEGIN EXCLUSIVE');
    const server = await start(t, { data });
    // A start without a lock takes a second.
    await sleep(3_000);
    assert.equal(server.printed(), '');
    other.exec('ROLLBACK');
    await server.untilItSays('The owner is');
  });
});

const [, openDatabase, options] = databases.find(([name]) => name === 'PostgreSQL') ?? assert.fail('no PostgreSQL in the list');

describe('a start whose PostgreSQL', { ...AT_ONCE, ...options }, () => {
  for (const fault of ['shut', 'stall'] as const) {
    test(`${fault === 'shut' ? 'is stopped' : 'does not answer'} says so`, async (t) => {
      const { data, url } = await newPlace(t);
      const gate = await openGate(url.hostname, Number(url.port));
      t.after(() => gate.shut());
      url.port = `${gate.port}`;
      await gate[fault]();
      for (const workers of [1, 2]) await assertUnanswered(t, { data, url, workers }, fault === 'shut' ? 'ECONNREFUSED' : 'timeout');
      await gate.open();
      await assertStarts(t, { data, env: { DOCKGATE_DATABASE: url.href } });
    });
  }

  test('takes neither that password nor that database says so', async (t) => {
    const { data, url } = await newPlace(t);
    const [wrongPassword, wrongName] = [new URL(url), new URL(url)];
    wrongPassword.password = 'a-wrong-one';
    wrongName.pathname = '/there_is_none';
    await assertUnanswered(t, { data, url: wrongPassword }, 'password authentication failed');
    await assertUnanswered(t, { data, url: wrongName }, 'database "there_is_none" does not exist');
    await assertStarts(t, { data, env: { DOCKGATE_DATABASE: url.href } });
  });

  test('is reached with a certificate that cannot be read says so', async (t) => {
    const { data, url } = await newPlace(t);
    url.search = 'sslmode=verify-full&sslrootcert=/there-is-none.pem';
    await assertUnanswered(t, { data, url }, '/there-is-none.pem');
  });

  test('takes no writes says so', async (t) => {
    const { data, url, query } = await newPlace(t);
    const name = sql.id(url.pathname.slice(1));
    // The tables of the policy are there already; those of the content are not.
    await sql`alter database ${name} set default_transaction_read_only = on`.execute(query);
    await assertUnanswered(t, { data, url }, 'read-only');
    await sql`alter database ${name} set default_transaction_read_only = off`.execute(query);
    await assertStarts(t, { data, env: { DOCKGATE_DATABASE: url.href } });
  });
});

async function newPlace(t: TestContext) {
  const { db, location, close } = await openDatabase('policy');
  const data = newFolder(t);
  t.after(close);
  return { data, url: new URL(location), query: db.query };
}

/** The address is not printed: it holds a password. */
async function assertUnanswered(t: TestContext, { data, url, workers = 1 }: { data: string; url: URL; workers?: number }, words: string): Promise<void> {
  const server = await start(t, { data, workers, env: { DOCKGATE_DATABASE: url.href } });
  assert.equal(await server.untilItEnds(), FAILED, server.printed());
  assert.match(server.printed(), /^The database does not answer: [^\n]+\nIs it running, and is the setting database \(DOCKGATE_DATABASE\) right\?\n$/);
  assert.ok(server.printed().includes(words), server.printed());
  assert.equal(server.printed().includes(url.password), false);
}
