import { builtInRole, type BuiltInRoleName } from '../../src/access/roles/built-in-roles.ts';
import { openDatabase } from '../../src/db/database.ts';
import { hashPassword } from '../../src/identity/passwords/password-hash.ts';
import type { PolicyTables } from '../../src/db/tables.ts';
import { changePolicy, type PolicyTransaction } from '../../src/identity/policy/policy-revision.ts';
import { firstTenantId } from '../../src/identity/principals/tenant-store.ts';
import { newUser } from '../../src/identity/principals/user-store.ts';
import { assignmentRow } from '../../src/identity/roles/role-assignment-store.ts';
import { NULL_GUID } from '../../src/names/guid.ts';
import { registryScope, TENANT_SCOPE } from '../../src/names/resource-scope.ts';
import { Secret } from '../../src/secret.ts';
import { startDockgate, type TestDockgate } from '../harness/harness.ts';
import { manage, type Management } from '../harness/management-client.ts';
import { client, type AskServer } from './ask.ts';
import { tokens } from './matrix/people.ts';

// A Dockgate with three registries, and everybody who asks it.

/** A registry that nothing else uses: the owner is let through, and changes it. */
export const MANAGED = 'managed';

export type Pair = readonly [userName: string, password: string];

export interface World {
  readonly dockgate: TestDockgate;
  readonly ask: AskServer;
  readonly here: Management;
  readonly elsewhere: Management;
  readonly managed: Management;
  /** Host of the registry `elsewhere`. */
  readonly otherHost: string;
  readonly owner: Pair;
  /** May do everything with images, and takes no part in any state. */
  readonly seeder: Pair;
  /** A token of its own, `all` unless it says otherwise; each has its own name. */
  newToken(kind?: keyof typeof tokens, place?: Management, expiry?: Date): Promise<{ readonly name: string; readonly pair: Pair }>;
  refreshToken(place?: Management): Promise<Pair>;
  /** Changes the owner's account or roles behind the server's back. Resolves with what undoes it. */
  disableOwner(): Promise<() => Promise<void>>;
  removeRoles(): Promise<() => Promise<void>>;
  /** What was assigned at a registry is at this one instead. */
  moveRoles(registry: string): Promise<() => Promise<void>>;
  /** Somebody besides the owner, with one role on one registry, or on the tenant; `through` a group of that name. */
  addUser(name: string, registry: string | null, role: BuiltInRoleName, how?: { through?: string; condition?: string }): Promise<Pair>;
  close(): void;
}

/** @param flags settings of the server besides those that it takes to be asked so often */
export async function openWorld(flags: Parameters<typeof startDockgate>[0] = {}): Promise<World> {
  // Whoever asks thousands of times with what is wrong comes from one address: here, nobody is throttled.
  const dockgate = await startDockgate({ failedLogins: 1_000_000, failedLoginsPerAddress: 1_000_000, ...flags });
  const { ask, close } = client(dockgate.port);
  const [here, elsewhere, managed] = ['dockgate', 'elsewhere', MANAGED].map((name) => manage(dockgate, name)) as [Management, Management, Management];
  await elsewhere.send('PUT', '', { properties: { adminUserEnabled: true } });
  await managed.send('PUT', '', {});
  await here.patch({ adminUserEnabled: true });

  let made = 0;
  const newToken: World['newToken'] = async (kind = 'all', place = here, expiry) => {
    const name = `${kind}-${(made += 1)}`;
    const lines = tokens[kind]!.lines.map((line) => `repositories/${line}`);
    return { name, pair: [name, await place.makeToken(name, lines, expiry)] };
  };
  const seeder: Pair = ['seeder', await here.makeToken('seeder', tokens['all-everywhere']!.lines.map((line) => `repositories/${line}`))];

  const change = async <T>(work: Parameters<typeof changePolicy<T>>[1]) => {
    const database = await openDatabase(`sqlite:${dockgate.data}`, 'policy');
    try {
      return await changePolicy(database, work);
    } finally {
      await database.close();
    }
  };
  const setStatus = (status: 'enabled' | 'disabled') =>
    change(async (trx) => void (await trx.updateTable('user_account').set({ status }).execute()));

  type Roles = readonly PolicyTables['role_assignment'][];
  const writeRoles = (rows: Roles) =>
    change(async (trx) => {
      const kept = await trx.selectFrom('role_assignment').selectAll().execute();
      await trx.deleteFrom('role_assignment').execute();
      if (rows.length > 0) await trx.insertInto('role_assignment').values(rows).execute();
      return kept;
    });
  const replaceRoles = async (by: (rows: Roles) => Roles) => {
    const kept = await writeRoles([]);
    await writeRoles(by(kept));
    return async () => void (await writeRoles(kept));
  };

  return {
    dockgate, ask, here, elsewhere, managed, seeder, newToken, close,
    otherHost: `elsewhere.localhost:${dockgate.port}`,
    owner: [dockgate.owner.userName, dockgate.owner.password],
    refreshToken: async (place = here) => [NULL_GUID, await place.refreshToken()],
    async addUser(name, registry, role, { through, condition = null } = {}) {
      const password = `password of ${name}`;
      const hash = await hashPassword(new Secret(password));
      await change(async (trx) => {
        const tenantId = await firstTenantId(trx);
        const { row } = newUser(tenantId, name, hash, new Date());
        await trx.insertInto('user_account').values(row).execute();
        const principalId = through === undefined ? row.id : await insertGroup(trx, tenantId, through, row.id);
        const scope = registry === null ? TENANT_SCOPE : registryScope(registry);
        const who = { id: crypto.randomUUID(), scope, principalId, principalType: through === undefined ? 'User' : 'Group' } as const;
        const what = { roleDefinitionId: builtInRole(role).id, condition, description: '' };
        await trx.insertInto('role_assignment').values(assignmentRow(tenantId, { ...who, ...what }, { by: '', at: new Date() })).execute();
      });
      return [name, password];
    },
    async disableOwner() {
      await setStatus('disabled');
      return () => setStatus('enabled');
    },
    removeRoles: () => replaceRoles(() => []),
    moveRoles: (registry) => replaceRoles((rows) => rows.map((row) => (row.scope === TENANT_SCOPE ? row : { ...row, scope: registryScope(registry) }))),
  };
}

async function insertGroup(trx: PolicyTransaction, tenantId: string, name: string, memberId: string): Promise<string> {
  const id = crypto.randomUUID();
  await trx.insertInto('directory_group').values({ id, tenant_id: tenantId, name, created_at: new Date().toISOString() }).execute();
  await trx.insertInto('group_member').values({ group_id: id, member_id: memberId }).execute();
  return id;
}
