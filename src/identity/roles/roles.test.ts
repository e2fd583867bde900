import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sql, type Kysely } from 'kysely';
import { databases } from '../../../test/databases/databases.ts';
import { assignmentsOf } from '../../access/roles/role-assignment.ts';
import { migrate } from '../../db/migrate.ts';
import { migrations } from '../../db/migrations/index.ts';
import { registryScope } from '../../names/resource-scope.ts';
import { buildRoles, type RoleTables } from './role-loader.ts';

const OWNER = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635';
const AT = '2026-01-01T00:00:00.000Z';

for (const [name, open, options] of databases) {
  test(`on ${name}, owners of before own what they owned; whoever owned everything owns what comes`, options, async () => {
    const place = await open('policy');
    const db = place.db.query as unknown as Kysely<Record<string, Record<string, unknown>>>;
    try {
      // In whatever order.
      if (name === 'SQLite') await sql`pragma foreign_keys = off`.execute(db);
      for (const { name: table } of await db.introspection.getTables()) await sql`drop table if exists ${sql.table(table)} ${sql.raw(name === 'SQLite' ? '' : 'cascade')}`.execute(db);
      const { '0001-registries': registries, '0002-subjects': subjects, '0003-directory': directory, '0004-roles': roles } = migrations.policy;
      await migrate(db as unknown as Kysely<unknown>, 'trial', { '0001-registries': registries, '0002-subjects': subjects, '0003-directory': directory });
      const [tenant] = await db.selectFrom('tenant').select('id').execute();
      for (const registry of ['first', 'second']) await db.insertInto('registry').values({ id: registry, name: registry, properties: '{}', created_at: AT, tenant_id: tenant!['id'] }).execute();
      const own = (id: string, registry_id: string, subject_id: string) => ({ id, registry_id, subject_id, role: 'Owner', created_at: AT });
      await db.insertInto('role_assignment').values([own('a1', 'first', 'owner'), own('a2', 'second', 'owner'), own('a3', 'second', 'lead')]).execute();
      await migrate(db as unknown as Kysely<unknown>, 'trial', { '0001-registries': registries, '0002-subjects': subjects, '0003-directory': directory, '0004-roles': roles });
      const rows = await db.selectFrom('role_assignment').select(['principal_id', 'scope', 'role_definition_id', 'tenant_id', 'condition']).orderBy('principal_id').orderBy('scope').execute();
      assert.deepEqual(rows.map((row) => [row['principal_id'], row['scope']]), [
        ['lead', registryScope('second')], ['owner', '/'], ['owner', registryScope('first')], ['owner', registryScope('second')],
      ]);
      for (const row of rows) assert.deepEqual([row['role_definition_id'], row['tenant_id'], row['condition']], [OWNER, tenant!['id'], null]);
    } finally {
      await place.close();
    }
  });
}

describe('what is loaded', () => {
  const row: RoleTables['assignments'][number] = {
    id: 'a1', tenant_id: 't1', scope: '/', principal_id: 'u1', role_definition_id: OWNER, condition: null,
  };
  const load = (...assignments: RoleTables['assignments']) => assignmentsOf(buildRoles({ definitions: [], assignments })('t1').roleAssignments, 'u1')?.get('/') ?? [];

  test('is of one tenant alone', () => {
    assert.equal(load(row).length, 1);
    assert.deepEqual(load({ ...row, tenant_id: 't2' }), []);
  });

  test('grants nothing by a role that there is not', () => {
    assert.deepEqual(load({ ...row, role_definition_id: '44444444-4444-4444-8444-444444444444' }), []);
  });

  test('grants nothing by a condition that this version does not understand', () => {
    const [assignment] = load({ ...row, condition: "@Future[x:y] StringEquals 'z'" });
    assert.deepEqual(assignment?.condition?.expression, { kind: 'or', parts: [] });
  });
});
