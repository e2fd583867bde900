import { randomUUID } from 'node:crypto';
import type { PolicyTables } from '../../src/db/tables.ts';
import { hashPassword } from '../../src/identity/passwords/password-hash.ts';
import { changePolicy, type PolicyDatabase } from '../../src/identity/policy/policy-revision.ts';
import { firstTenantId } from '../../src/identity/principals/tenant-store.ts';
import { newUser } from '../../src/identity/principals/user-store.ts';
import { Secret } from '../../src/secret.ts';

// People of a database's first tenant, without a server.

export interface Person {
  readonly id: string;
  readonly name: string;
  /** User name and password. */
  readonly pair: readonly [string, string];
}

/** A user who can log in, with no role. */
export async function addPerson(db: PolicyDatabase, name: string): Promise<Person> {
  const password = `password of ${name}`;
  const { row } = newUser(await firstTenantId(db.query), name, await hashPassword(new Secret(password)), new Date());
  await changePolicy(db, async (trx) => void (await trx.insertInto('user_account').values(row).execute()));
  return { id: row.id, name: row.name, pair: [row.name, password] };
}

/** A group with these members, which may be groups. Resolves with its id. */
export async function addGroup(db: PolicyDatabase, name: string, members: readonly string[]): Promise<string> {
  const row: PolicyTables['directory_group'] = {
    id: randomUUID(), tenant_id: await firstTenantId(db.query), name, created_at: new Date().toISOString(),
  };
  await changePolicy(db, async (trx) => {
    await trx.insertInto('directory_group').values(row).execute();
    for (const member_id of members) await trx.insertInto('group_member').values({ group_id: row.id, member_id }).execute();
  });
  return row.id;
}
