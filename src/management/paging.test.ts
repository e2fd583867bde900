import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { databases } from '../../test/databases/databases.ts';
import { openManagement, type OpenedManagement } from '../../test/harness/management-api.ts';
import { builtInRole } from '../access/roles/built-in-roles.ts';
import { registryPath, roleAssignmentsPath } from '../contract/address.ts';
import { registryScope } from '../names/resource-scope.ts';

// Ten thousand of what a registry can have many of: every page follows the one before without a gap, and none is large.

const MANY = 10_000;
const AT_ONCE = 500;
const AT = '2026-01-01T00:00:00.000Z';
const [, open] = databases[0]!;
const numbers = Array.from({ length: MANY }, (_, index) => String(index).padStart(12, '0'));

let place: OpenedManagement;
before(async () => {
  place = await openManagement(open);
  const registry = (await place.policy()).registries.get('dockgate')!;
  const [scopeMap] = registry.scopeMaps.keys();
  const role = { tenant_id: registry.tenant.id, scope: registryScope('dockgate'), principal_type: 'User' as const, role_definition_id: builtInRole('AcrPull').id, condition: null, description: '' };
  const made = { created_at: AT, created_by: '', updated_at: AT, updated_by: '' };
  // Not by the stores, which make one after the other.
  await place.database.transaction(async (trx) => {
    for (let first = 0; first < MANY; first += AT_ONCE) {
      const some = numbers.slice(first, first + AT_ONCE);
      const tokens = some.map((each) => ({ id: `t${each}`, registry_id: registry.id, name: `token-${each}`, scope_map_id: scopeMap!, status: 'enabled' as const, ip_rules: '[]', created_at: AT }));
      await trx.insertInto('token').values(tokens).execute();
      const assignments = some.map((each) => ({ ...role, ...made, id: `00000000-0000-4000-8000-${each}`, principal_id: `11111111-0000-4000-8000-${each}` }));
      await trx.insertInto('role_assignment').values(assignments).execute();
    }
  });
});
after(() => place.close());

interface Page {
  readonly value: readonly { readonly name: string }[];
  readonly nextLink?: string;
}

async function follow(path: string): Promise<readonly (readonly string[])[]> {
  const pages: (readonly string[])[] = [];
  for (let next: string | undefined = path; next !== undefined; ) {
    const { status, body } = await place.askLocally({ method: 'GET', path: next });
    assert.equal(status, 200);
    const { value, nextLink } = body as unknown as Page;
    pages.push(value.map(({ name }) => name));
    next = nextLink?.replace(/^http:\/\/[^/]+/, '');
  }
  return pages;
}

describe('of ten thousand, every page follows the one before', () => {
  for (const [what, path, others] of [
    ['tokens', `${registryPath('dockgate')}/tokens`, 0],
    ['role assignments', roleAssignmentsPath(registryPath('dockgate')), 1],
  ] as const) {
    test(what, async () => {
      const pages = await follow(path);
      const names = pages.flat();
      assert.deepEqual([names.length - others, new Set(names).size], [MANY, names.length]);
      assert.deepEqual(names, names.toSorted());
      assert.ok(pages.every(({ length }) => length <= 100));
    });
  }
});
