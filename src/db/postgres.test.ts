import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { databases, type TestDatabase } from '../../test/databases/databases.ts';
import { Refusal } from '../causes/refusal.ts';
import { openPool, withClient } from './postgres.ts';

const [name, open, options] = databases.find(([name]) => name === 'PostgreSQL') ?? assert.fail('no PostgreSQL in the list');
const isOutage = (error: unknown) => error instanceof Refusal && error.causeId === 'registry-service-outage';

describe(`connections to ${name}`, options, () => {
  let place: TestDatabase<'policy'>;
  before(async () => {
    place = await open('policy');
  });
  after(() => place.close());

  test('a connection that the server ends is an outage once, and replaced', async () => {
    const { query } = place.db;
    const suicide = sql`select pg_terminate_backend(pg_backend_pid())`;
    await assert.rejects(suicide.execute(query), isOutage);
    await assert.rejects(place.db.transaction((trx) => suicide.execute(trx)), isOutage);
    assert.deepEqual(await query.selectFrom('credential_use').selectAll().execute(), []);
  });

  test('idle connections that the server ends are replaced unnoticed', async () => {
    const { query } = place.db;
    const others = sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
    await Promise.all(Array.from({ length: 4 }, () => sql`select pg_sleep(0.02)`.execute(query)));
    await others.execute(query);
    const living = sql<{ count: number }>`select count(*) from pg_stat_activity where datname = current_database()`;
    while ((await living.execute(query)).rows[0]?.count !== 1) await new Promise(setImmediate);
    for (let count = 0; count < 8; count += 1) await query.selectFrom('credential_use').selectAll().execute();
  });

  test('a connection that does not answer in time is given up, not lent again', async () => {
    const pool = openPool(place.location, { max: 1, query_timeout: 50 });
    await assert.rejects(withClient(pool, (client) => client.query('select pg_sleep(5)')), isOutage);
    assert.deepEqual((await withClient(pool, (client) => client.query('select 1 as one'))).rows, [{ one: 1 }]);
    await pool.end();
  });

  test('more transactions at once than there are connections all end', async () => {
    const stamp = (id: string) => ({ credential_id: id, last_used_at: 'now' });
    await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        place.db.transaction((trx) => trx.insertInto('credential_use').values(stamp(`${index}`)).execute()),
      ),
    );
    const { count } = await place.db.query.selectFrom('credential_use').select(({ fn }) => fn.countAll<number>().as('count')).executeTakeFirstOrThrow();
    assert.equal(count, 60);
  });
});
