import assert from 'node:assert/strict';
import { describe, test, type TestContext } from 'node:test';
import { sql } from 'kysely';
import { databases } from '../databases/databases.ts';
import { openGate } from './gate.ts';
import { assertHealed, assertOut, assertOutage, assertWell, assertWellOrOut, everything, logged, openScene, type Kind } from './outage-scene.ts';

// The database server goes away while Dockgate serves, and comes back.

const [, openDatabase, options] = databases.find(([name]) => name === 'PostgreSQL') ?? assert.fail('no PostgreSQL in the list');

const writing: readonly Kind[] = ['whole blob', 'upload', 'manifest', 'scope map'];

describe('a server whose PostgreSQL', { concurrency: 4, timeout: 300_000, ...options }, () => {
  test('stops answers that it is out of order, and goes on when it is back', async (t) => {
    const { scene, gate } = await openBehindGate(t);
    await gate.shut();
    await assertOut(scene, everything);
    await gate.open();
    await assertHealed(scene);
  });

  test('does not answer gives up, and goes on when it does', async (t) => {
    const { scene, gate } = await openBehindGate(t);
    gate.stall();
    await assertOut(scene, everything);
    await gate.open();
    await assertHealed(scene);
  });

  test('ends its connections answers so at worst to those who were using them, and goes on with new ones', async (t) => {
    const { scene, database } = await openBehindGate(t);
    for (let count = 0; count < 5; count += 1) {
      await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(database.db.query);
      await assertWellOrOut(scene);
      await assertWell(scene);
    }
    await assertHealed(scene);
  });

  test('takes no writes any more answers so where it would write', async (t) => {
    const { scene, database, gate } = await openBehindGate(t);
    const name = sql.id(new URL(database.location).pathname.slice(1));
    const reconnect = async () => {
      await gate.shut();
      await gate.open();
    };
    await sql`alter database ${name} set default_transaction_read_only = on`.execute(database.db.query);
    await reconnect();
    await assertOut(scene, [...logged, ...writing]);
    await sql`alter database ${name} set default_transaction_read_only = off`.execute(database.db.query);
    await reconnect();
    await assertHealed(scene);
  });

  for (const [name, fault] of [['stopped', 'shut'], ['does not answer', 'stall']] as const) {
    test(`${name} can be stopped itself`, async (t) => {
      const { scene, gate } = await openBehindGate(t);
      await gate[fault]();
      assertOutage(scene, await scene.ask('GET', '/v2/'), name);
      assert.equal(await scene.server.end('SIGTERM'), 0, scene.server.printed());
    });
  }
});

async function openBehindGate(t: TestContext) {
  const database = await openDatabase('policy');
  const url = new URL(database.location);
  const gate = await openGate(url.hostname, Number(url.port));
  url.port = `${gate.port}`;
  const scene = await openScene(t, { env: { DOCKGATE_DATABASE: url.href }, location: database.location });
  t.after(async () => {
    await gate.shut();
    await database.close();
  });
  scene.internals.push(url.password, url.host, url.pathname.slice(1));
  return { scene, gate, database };
}
