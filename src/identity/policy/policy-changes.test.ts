import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql, TableNode, type Kysely, type KyselyPlugin } from 'kysely';
import { databases, type TestDatabase } from '../../../test/databases/databases.ts';
import { seededRandom } from '../../../test/faults/seeded-random.ts';
import { randomChanges } from '../../../test/samples/random-changes.ts';
import type { Policy } from '../../access/policy.ts';
import { builtInRole } from '../../access/roles/built-in-roles.ts';
import { assignmentsOf } from '../../access/roles/role-assignment.ts';
import { Refusal } from '../../causes/refusal.ts';
import { openDatabase, type Database } from '../../db/database.ts';
import { parseRegistryName } from '../../names/registry-name.ts';
import { registryScope, TENANT_SCOPE } from '../../names/resource-scope.ts';
import { makeOwner } from '../owner-account.ts';
import { firstTenantId } from '../principals/tenant-store.ts';
import { registryStore } from '../registries/registry-store.ts';
import { assignmentRow, roleAssignmentStore } from '../roles/role-assignment-store.ts';
import { partOf, partsOfRemoval, type Part } from './policy-changes.ts';
import { loadPolicy } from './policy-loader.ts';
import { changePolicy } from './policy-revision.ts';
import { openPolicy, type PolicySource } from './policy-store.ts';


const at = new Date('2030-01-01T00:00:00.000Z');
/** There are more kinds of change than the loader has ways; PostgreSQL takes five times as long for each. */
const CHANGES = { SQLite: 120, PostgreSQL: 30 } as Readonly<Record<string, number>>;

for (const [name, open, options] of databases) {
  describe(`what changes of the policy in ${name}`, options, () => {
    let place: TestDatabase<'policy'>;
    let elsewhere: Database<'policy'>;
    let policy: PolicySource;
    let tenantId: string;
    before(async () => {
      place = await open('policy');
      elsewhere = await openDatabase(place.location, 'policy');
      await makeOwner(place.db, parseRegistryName('dockgate'), at, () => undefined);
      tenantId = await firstTenantId(place.db.query);
      policy = await openPolicy(place.db);
    });
    after(async () => {
      await elsewhere.close();
      await place.close();
    });

    const assign = (principalId: string, scope: string = TENANT_SCOPE, condition: string | null = null) =>
      roleAssignmentStore(elsewhere).create(tenantId, {
        id: crypto.randomUUID(), scope, principalId, principalType: 'User', roleDefinitionId: builtInRole('AcrPull').id, condition, description: '',
      }, { by: '', at });
    const ofPrincipal = ({ tenants }: Policy, id: string) => assignmentsOf(tenants.get(tenantId)!.roleAssignments, id);

    test('is read again, and then it is what somebody who reads everything finds, whatever was changed', async () => {
      const change = randomChanges(elsewhere, tenantId, seededRandom(7));
      const made = new Set<string>();
      for (let count = 0; count < CHANGES[name]!; count += 1) {
        const what = await change().catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error;
          return null;
        });
        if (what !== null) made.add(what);
        // Sometimes several changes are read at once.
        if (count % 3 !== 0) assert.deepEqual(await policy.current(), await loadPolicy(elsewhere), `${count}: ${what}`);
      }
      assert.ok(made.size > CHANGES[name]! / 6, [...made].join(', '));
    });

    test('is an assignment alone: everybody else’s, people and registries stay the objects that they were', async () => {
      await assign('one');
      const { id } = await assign('other');
      const first = await policy.current();
      const kept = await assign('one', registryScope('dockgate'));
      const second = await policy.current();
      assert.deepEqual([...ofPrincipal(second, 'one')!.keys()].toSorted(), [TENANT_SCOPE, registryScope('dockgate')].toSorted());
      assert.equal(ofPrincipal(second, 'other'), ofPrincipal(first, 'other'));
      assert.equal(second.tenants.get(tenantId)!.users, first.tenants.get(tenantId)!.users);
      assert.equal(second.registries.get('dockgate')!.tokens, first.registries.get('dockgate')!.tokens);
      assert.equal(second.registries.get('dockgate')!.tenant, second.tenants.get(tenantId), 'a registry has the new tenant');
      await roleAssignmentStore(elsewhere).remove(tenantId, id);
      await roleAssignmentStore(elsewhere).update(tenantId, kept.id, { description: '', condition: null }, { by: '', at });
      const third = await policy.current();
      assert.equal(ofPrincipal(third, 'other'), undefined);
      assert.deepEqual(third, await loadPolicy(elsewhere));
    });

    test('is a registry alone: the directory stays the object that it was', async () => {
      const first = await policy.current();
      const { id } = first.registries.get('dockgate')!;
      await registryStore(elsewhere).update(id, { anonymousPullEnabled: !first.registries.get('dockgate')!.anonymousPullEnabled });
      const second = await policy.current();
      assert.notEqual(second.registries.get('dockgate')!.anonymousPullEnabled, first.registries.get('dockgate')!.anonymousPullEnabled);
      assert.equal(second.tenants, first.tenants);
    });

    test('is found although nobody named it, or in words that are not understood, or without a record of it', async () => {
      const row = (principalId: string) => ({ ...assignmentRow(tenantId, {
        id: crypto.randomUUID(), scope: TENANT_SCOPE, principalId, principalType: 'User', roleDefinitionId: builtInRole('AcrPull').id, condition: null, description: '',
      }, { by: '', at }) });
      await changePolicy(elsewhere, (trx) => trx.insertInto('role_assignment').values(row('unnamed')).execute());
      assert.ok(ofPrincipal(await policy.current(), 'unnamed') !== undefined);
      await changePolicy(elsewhere, (trx) => sql`delete from role_assignment where principal_id = 'unnamed'`.execute(trx));
      assert.equal(ofPrincipal(await policy.current(), 'unnamed'), undefined);
      await changePolicy(elsewhere, (trx) =>
        trx.with('gone', (cte) => cte.insertInto('role_assignment').values(row('within')).returning('id')).selectFrom('gone').select('id').execute(),
        // SQLite has no such statement.
      ).catch((error: unknown) => assert.equal(name, 'SQLite', String(error)));
      assert.equal(ofPrincipal(await policy.current(), 'within') !== undefined, name === 'PostgreSQL');
      await changePolicy(elsewhere, async (trx, touching) => {
        touching.assignmentsOf('named');
        const changed = { updated_at: at.toISOString(), updated_by: '', created_at: at.toISOString(), created_by: '' };
        await trx.insertInto('role_definition').values({ id: crypto.randomUUID(), tenant_id: tenantId, name: 'a role', properties: '{}', ...changed }).execute();
      });
      assert.deepEqual(await policy.current(), await loadPolicy(elsewhere));
      await elsewhere.transaction(async (trx) => {
        await trx.insertInto('role_assignment').values(row('unrecorded')).execute();
        await trx.updateTable('policy_revision').set((each) => ({ revision: each('revision', '+', 1) })).execute();
      });
      const now = await policy.current();
      assert.ok(ofPrincipal(now, 'unrecorded') !== undefined);
      assert.deepEqual(now, await loadPolicy(elsewhere));
    });

    test('is kept of the latest thousand changes: whoever is further behind reads everything', async () => {
      const behind = await policy.current();
      const { id } = behind.registries.get('dockgate')!;
      await assign('long ago');
      const latest = behind.revision + 1_005;
      await elsewhere.query.updateTable('policy_revision').set({ revision: latest }).execute();
      await registryStore(elsewhere).update(id, {});
      const rows = await elsewhere.query.selectFrom('policy_change').select('revision').execute();
      assert.deepEqual(rows.filter(({ revision }) => revision <= latest + 1 - 1_000), []);
      assert.ok(ofPrincipal(await loadPolicy(elsewhere, behind), 'long ago') !== undefined);
    });
  });
}

test('what goes with a row of another table is in the parts that are read again', async () => {
  const place = await databases[0]![1]('policy');
  try {
    const db = place.db.query as unknown as Kysely<unknown>;
    const tables = Object.keys(partOf);
    const childrenOf = new Map<string, string[]>();
    for (const child of tables) {
      const { rows } = await sql<{ table: string; on_delete: string }>`select "table", on_delete from pragma_foreign_key_list(${child})`.execute(db);
      for (const { table } of rows.filter(({ on_delete }) => on_delete === 'CASCADE')) childrenOf.set(table, [...(childrenOf.get(table) ?? []), child]);
    }
    assert.ok(childrenOf.has('registry'));
    const partsBelow = (table: string): (Part | null)[] => [partOf[table as keyof typeof partOf], ...(childrenOf.get(table) ?? []).flatMap(partsBelow)];
    for (const table of tables) {
      const missing = partsBelow(table).filter((part) => part !== null && !partsOfRemoval(table).includes(part));
      assert.deepEqual(missing, [], table);
    }
  } finally {
    await place.close();
  }
});

test('every table that the policy is made of is in a part', async () => {
  const place = await databases[0]![1]('policy');
  try {
    const read = new Set<string>();
    const watch: KyselyPlugin = {
      transformQuery({ node }) {
        const sources = node.kind === 'SelectQueryNode' ? [...(node.from?.froms ?? []), ...(node.joins ?? []).map(({ table }) => table)] : [];
        for (const source of sources) read.add(TableNode.is(source) ? source.table.identifier.name : source.kind);
        return node;
      },
      transformResult: async ({ result }) => result,
    };
    await loadPolicy({ ...place.db, query: place.db.query.withPlugin(watch) });
    read.delete('policy_revision');
    assert.ok(read.size > 15);
    assert.deepEqual([...read].filter((table) => !partOf[table as keyof typeof partOf]), []);
  } finally {
    await place.close();
  }
});
