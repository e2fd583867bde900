import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { builtInRole } from '../src/access/roles/built-in-roles.ts';
import { openDatabase } from '../src/db/database.ts';
import { makeOwner } from '../src/identity/owner-account.ts';
import { openPolicy } from '../src/identity/policy/policy-store.ts';
import { firstTenantId } from '../src/identity/principals/tenant-store.ts';
import { registryStore } from '../src/identity/registries/registry-store.ts';
import { assignmentRow, roleAssignmentStore } from '../src/identity/roles/role-assignment-store.ts';
import { parseRegistryName } from '../src/names/registry-name.ts';
import { registryScope, TENANT_SCOPE } from '../src/names/resource-scope.ts';
import type { Work } from './work.ts';

// What the first request after a change waits for, on a worker that did not make it: the change counts for that request.

const ROUNDS = 15;
const MOST_AFTER_ASSIGNMENT_MILLISECONDS = 100;
const at = new Date('2030-01-01T00:00:00.000Z');
const by = { by: '', at };

const wanted = (principalId: string, index: number) => ({
  id: crypto.randomUUID(), scope: index % 10 === 0 ? TENANT_SCOPE : registryScope(`registry${index % 500}`), principalId, principalType: 'User' as const,
  roleDefinitionId: builtInRole('AcrPull').id, condition: null, description: '',
});

function fill(folder: string, tenantId: string, count: number): void {
  const raw = new DatabaseSync(join(folder, 'policy.db'));
  const columns = Object.keys(assignmentRow(tenantId, wanted('', 0), by));
  const insert = raw.prepare(`INSERT INTO role_assignment (${columns.map((name) => `"${name}"`).join()}) VALUES (${columns.map(() => '?').join()})`);
  raw.exec('BEGIN');
  for (let index = 0; index < count; index += 1) insert.run(...Object.values(assignmentRow(tenantId, wanted(`user${index}`, index), by)));
  raw.exec('COMMIT');
  raw.close();
}

export const policy: Work = {
  name: 'policy',
  about: 'L5, until a change of rights made by another worker is read, on files',
  size: { means: 'role assignments', usual: 100_000 },
  async run(report, count) {
    const folder = mkdtempSync(join(tmpdir(), 'dockgate-bench-'));
    const location = `sqlite:${folder}`;
    const [here, elsewhere] = [await openDatabase(location, 'policy'), await openDatabase(location, 'policy')];
    try {
      await makeOwner(here, parseRegistryName('dockgate'), at, () => undefined);
      const tenantId = await firstTenantId(here.query);
      fill(folder, tenantId, count);
      const took = async (work: () => unknown): Promise<number> => {
        const began = performance.now();
        await work();
        return performance.now() - began;
      };
      const all = [await took(() => openPolicy(here)), await took(() => openPolicy(here)), await took(() => openPolicy(here))];
      report({ variant: 'everything, at a start', values: all, unit: 'ms' });
      const source = await openPolicy(here);
      const { id = '' } = (await registryStore(elsewhere).find('dockgate')) ?? {};
      const [assigned, setting]: [number[], number[]] = [[], []];
      for (let round = 0; round < ROUNDS; round += 1) {
        await roleAssignmentStore(elsewhere).create(tenantId, { ...wanted(`user${round}`, 0), scope: registryScope('dockgate') }, by);
        assigned.push(await took(() => source.current()));
        await registryStore(elsewhere).update(id, { anonymousPullEnabled: round % 2 === 0 });
        setting.push(await took(() => source.current()));
      }
      report({ variant: 'one more assignment', values: assigned, unit: 'ms', limit: { atMost: MOST_AFTER_ASSIGNMENT_MILLISECONDS } });
      report({ variant: 'a setting of a registry', values: setting, unit: 'ms', limit: { atMost: MOST_AFTER_ASSIGNMENT_MILLISECONDS } });
    } finally {
      await here.close();
      await elsewhere.close();
      rmSync(folder, { recursive: true });
    }
  },
};
