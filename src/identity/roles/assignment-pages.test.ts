import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { databases, type TestDatabase } from '../../../test/databases/databases.ts';
import { parseResourceScope, registryScope, RESOURCE_GROUP_SCOPE, SUBSCRIPTION_SCOPE, TENANT_SCOPE } from '../../names/resource-scope.ts';
import { pageQueries } from './role-assignment-store.ts';

// However many role assignments there are, a page reads about as many rows as it shows.

for (const [name, open, options] of databases) {
  describe(`pages of role assignments in ${name}`, options, () => {
    let place: TestDatabase<'policy'>;
    before(async () => {
      place = await open('policy');
    });
    after(() => place.close());

    for (const scope of [TENANT_SCOPE, SUBSCRIPTION_SCOPE, RESOURCE_GROUP_SCOPE, registryScope('dockgate')]) {
      for (const withBelow of [true, false]) {
        test(`at ${scope}, ${withBelow ? 'with those below' : 'and above'}, are read in their order`, async () => {
          for (const query of pageQueries(place.db.query, 'tenant', { scope: parseResourceScope(scope), withBelow }, { after: 'x', limit: 101 })) {
            const plan = await place.db.transaction(async (trx) => {
              // A planner with statistics of no rows rather reads and sorts them all.
              if (name === 'PostgreSQL') for (const way of ['seqscan', 'bitmapscan', 'sort']) await sql`set local ${sql.raw(`enable_${way}`)} = off`.execute(trx);
              const { sql: text, parameters } = query.compile();
              return trx.executeQuery({ ...query.compile(), sql: `${name === 'PostgreSQL' ? 'explain' : 'explain query plan'} ${text}`, parameters });
            });
            const written = JSON.stringify(plan.rows);
            assert.match(written, /role_assignment_(by_id|at_scope)/);
            assert.doesNotMatch(written, /Sort Key|TEMP B-TREE|Seq Scan/);
          }
        });
      }
    }
  });
}
