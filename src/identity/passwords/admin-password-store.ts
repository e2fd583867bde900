import type { Password } from '../../access/policy.ts';
import { passwordRow, type PasswordRecord } from './password-rows.ts';
import { changePolicy, type PolicyDatabase } from '../policy/policy-revision.ts';

/** The two passwords of a registry's admin account. */
export function adminPasswordStore(db: PolicyDatabase) {
  return {
    list: (registryId: string): Promise<PasswordRecord[]> =>
      db.query
        .selectFrom('admin_password')
        .leftJoin('credential_use', 'credential_id', 'admin_password.id')
        .select(['id', 'name', 'created_at as createdAt', 'expires_at as expiresAt', 'last_used_at as lastUsedAt'])
        .where('registry_id', '=', registryId)
        .orderBy('name')
        .execute(),

    /** Takes the place of the one of its name; what was made from that one is dead, the other password stays. */
    set: (registryId: string, password: Password): Promise<void> =>
      changePolicy(db, async (trx) => {
        const replaced = await trx
          .deleteFrom('admin_password')
          .where('registry_id', '=', registryId)
          .where('name', '=', password.name)
          .returning('id')
          .executeTakeFirst();
        if (replaced) await trx.deleteFrom('credential_use').where('credential_id', '=', replaced.id).execute();
        await trx.insertInto('admin_password').values({ ...passwordRow(password), registry_id: registryId }).execute();
      }),
  };
}
