import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test, type TestContext } from 'node:test';
import { OWNER_NAME } from '../../src/identity/owner-account.ts';
import { ask } from '../harness/data-plane.ts';
import { freePort } from '../servers/free-port.ts';
import { basic } from '../harness/harness.ts';
import { launch } from '../faults/server-process.ts';

// `dockgate logs verify` on the folder of a real server.

const PROGRAM = join(import.meta.dirname, '../../bin/dockgate.js');

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const dockgate = (...args: string[]): Promise<Said> =>
  new Promise((resolve) => {
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('DOCKGATE_')));
    execFile(process.execPath, [PROGRAM, ...args], { env }, (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }));
  });

async function serverWithLogins(t: TestContext, logins: number) {
  const data = mkdtempSync(join(tmpdir(), 'dockgate-verify-'));
  const port = await freePort();
  const start = () => launch({ data, port });
  const server = start();
  t.after(async () => {
    await server.end('SIGKILL');
    rmSync(data, { recursive: true });
  });
  await server.untilItListens();
  const password = readFileSync(join(data, 'owner-password'), 'utf8');
  const logIn = async (count: number) => {
    for (let done = 0; done < count; done += 1) {
      const { status } = await ask(port, 'GET', '/oauth2/token', { as: basic(OWNER_NAME, password), headers: { host: `localhost:${port}` } });
      assert.equal(status, 200);
    }
  };
  await logIn(logins);
  return { data, server, start, logIn };
}

test('a log holds while its server runs, after it stopped, and after it was killed', async (t) => {
  const { data, server, start, logIn } = await serverWithLogins(t, 4);
  const verify = async () => {
    const { code, out, err } = await dockgate('logs', 'verify', '--data', data, '--json');
    assert.equal(code, 0, out + err);
    const { events, unsigned, streams, problems } = JSON.parse(out) as Record<string, unknown>;
    return { events, unsigned, streams, problems };
  };
  assert.deepEqual(await verify(), { events: 4, unsigned: 4, streams: 1, problems: [] });
  await server.end('SIGKILL');
  assert.deepEqual(await verify(), { events: 4, unsigned: 4, streams: 1, problems: [] });

  const next = start();
  t.after(() => next.end('SIGKILL'));
  await next.untilItListens();
  assert.deepEqual(await verify(), { events: 4, unsigned: 0, streams: 1, problems: [] });
  await logIn(2);
  assert.equal(await next.end('SIGTERM'), 0);
  assert.deepEqual(await verify(), { events: 6, unsigned: 0, streams: 2, problems: [] });
});

test('whoever changes the log is found out; with the key, by a checkpoint that was kept elsewhere', async (t) => {
  const { data, server } = await serverWithLogins(t, 5);
  await server.end('SIGTERM');
  const kept = join(data, 'kept.json');
  writeFileSync(kept, (await dockgate('logs', 'checkpoint', '--data', data)).out);
  const verify = (...more: string[]) => dockgate('logs', 'verify', '--data', data, ...more);
  assert.match((await verify('--checkpoint', kept)).out, /^The log is what was written\.\nExamined: 5 events in 1 stream, 2 checkpoints, 1 of them as they were kept elsewhere\.\n$/);

  const file = new DatabaseSync(join(data, 'journal.db'));
  const rows = () => file.prepare('SELECT count(*) AS count FROM event').get() as { count: number };
  file.exec("UPDATE event SET caller_ip_address = '203.0.113.1' WHERE position = 2");
  const edited = await verify();
  assert.equal(edited.code, 1);
  assert.match(edited.out, /^The log is not what was written: 1 problem\.\n {2}Stream 1: event 2 was changed \([-0-9a-f]{36}\)\.\n/);
  file.exec('DELETE FROM event WHERE position = 2');
  assert.match((await verify()).out, /the events 2 to 2 are missing, after/);
  assert.equal(rows().count, 4);

  // Everything anew, by the server itself: it has the key.
  file.exec('DELETE FROM event; DELETE FROM log_stream; DELETE FROM log_checkpoint');
  file.close();
  const empty = await verify('--checkpoint', kept);
  assert.equal(empty.code, 1);
  assert.match(empty.out, /The log ends before checkpoint 2 of \S+, which was kept: its end was cut off, or an old copy was put back\./);
});

test('what cannot be examined is said, and nothing is made where there is no log', async (t) => {
  const empty = mkdtempSync(join(tmpdir(), 'dockgate-verify-'));
  t.after(() => rmSync(empty, { recursive: true }));
  const { code, out, err } = await dockgate('logs', 'verify', '--data', empty);
  assert.deepEqual([code, out], [2, '']);
  assert.match(err, /log-checkpoint\.pem/);
  assert.match((await dockgate('logs', 'checkpoint', '--data', empty)).err, /there is no log in/);
});
