import type { UserPolicy } from '../access/policy.ts';
import { Refusal } from '../causes/refusal.ts';
import type { PolicyTables } from '../db/tables.ts';
import { uuidv7 } from '../names/uuid.ts';
import { changePolicy, type PolicyDatabase, type PolicyTransaction } from './policy-revision.ts';

/** Who logs in with a name that has an `@`. Names are kept in lower case; owner-account.ts makes the first one. */
export function userStore(db: PolicyDatabase) {
  return {
    find: async (name: string): Promise<UserPolicy | undefined> => {
      const all = db.query.selectFrom('user_account').selectAll();
      const row = await all.where('name', '=', name.toLowerCase()).executeTakeFirst();
      return row && readUser(row);
    },

    /**
     * Everything that was made from the password before is dead. Throws `resource-not-found`.
     * @param passwordHash argon2id, PHC form
     */
    setPassword: (name: string, passwordHash: string, at: Date): Promise<void> => {
      const passwordId = uuidv7(at);
      return changePolicy(db, async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('user_account')
          .set({ password_id: passwordId, password_hash: passwordHash })
          .where('name', '=', name.toLowerCase())
          .executeTakeFirst();
        if (numUpdatedRows !== 1n) throw new Refusal('resource-not-found', { kind: 'user', name });
      });
    },
  };
}

export const newUser = (name: string, passwordHash: string, at: Date): UserPolicy => ({
  id: uuidv7(at),
  name: name.toLowerCase(),
  passwordId: uuidv7(at),
  passwordHash,
  enabled: true,
});

/** False when there is a user already: of two first starts at once, one makes the owner. */
export async function insertFirstUser(trx: PolicyTransaction, user: UserPolicy, at: Date): Promise<boolean> {
  if (await trx.selectFrom('user_account').select('id').limit(1).executeTakeFirst()) return false;
  await trx
    .insertInto('user_account')
    .values({
      id: user.id,
      name: user.name,
      password_id: user.passwordId,
      password_hash: user.passwordHash,
      status: 'enabled',
      created_at: at.toISOString(),
    })
    .execute();
  return true;
}

export const readUser = (row: PolicyTables['user_account']): UserPolicy => ({
  id: row.id,
  name: row.name,
  passwordId: row.password_id,
  passwordHash: row.password_hash,
  enabled: row.status === 'enabled',
});
