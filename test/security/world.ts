import { builtInRole, type BuiltInRoleName } from '../../src/access/roles/built-in-roles.ts';
import { openDatabase } from '../../src/db/database.ts';
import { hashPassword } from '../../src/identity/password-hash.ts';
import { changePolicy } from '../../src/identity/policy-revision.ts';
import { newUser } from '../../src/identity/principals/user-store.ts';
import { assignmentRow } from '../../src/identity/roles/role-assignment-store.ts';
import { NULL_GUID } from '../../src/names/guid.ts';
import { registryScope } from '../../src/names/resource-scope.ts';
import { Secret } from '../../src/secret.ts';
import { startDockgate, type TestDockgate } from '../harness.ts';
import { manage, type Management } from '../management-client.ts';
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
  /** Somebody besides the owner, with one role on one registry. */
  addUser(name: string, registry: string, role: BuiltInRoleName): Promise<Pair>;
  close(): void;
}

export async function openWorld(): Promise<World> {
  // Whoever asks thousands of times with what is wrong comes from one address: here, nobody is throttled.
  const dockgate = await startDockgate({ failedLogins: 1_000_000, failedLoginsPerAddress: 1_000_000 });
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

  return {
    dockgate, ask, here, elsewhere, managed, seeder, newToken, close,
    otherHost: `elsewhere.localhost:${dockgate.port}`,
    owner: [dockgate.owner.userName, dockgate.owner.password],
    refreshToken: async (place = here) => [NULL_GUID, await place.refreshToken()],
    async addUser(name, registry, role) {
      const password = `password of ${name}`;
      const hash = await hashPassword(new Secret(password));
      await change(async (trx) => {
        const { tenant_id } = await trx.selectFrom('registry').select('tenant_id').where('name', '=', registry).executeTakeFirstOrThrow();
        const { row } = newUser(tenant_id, name, hash, new Date());
        await trx.insertInto('user_account').values(row).execute();
        const who = { id: crypto.randomUUID(), scope: registryScope(registry), principalId: row.id, principalType: 'User' } as const;
        const what = { roleDefinitionId: builtInRole(role).id, condition: null, description: '' };
        await trx.insertInto('role_assignment').values(assignmentRow(tenant_id, { ...who, ...what }, { by: '', at: new Date() })).execute();
      });
      return [name, password];
    },
    async disableOwner() {
      await setStatus('disabled');
      return () => setStatus('enabled');
    },
    async removeRoles() {
      const rows = await change(async (trx) => {
        const kept = await trx.selectFrom('role_assignment').selectAll().execute();
        await trx.deleteFrom('role_assignment').execute();
        return kept;
      });
      return () => change(async (trx) => void (await trx.insertInto('role_assignment').values(rows).execute()));
    },
  };
}
