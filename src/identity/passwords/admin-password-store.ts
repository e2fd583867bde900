import type { Transaction } from 'kysely';
import type { PolicyTables } from '../../db/tables.ts';
import type { Secret } from '../../secret.ts';
import { passwordRow, type NewPassword, type PasswordRecord } from './password-rows.ts';
import { changePolicy, type PolicyDatabase } from '../policy/policy-revision.ts';
import type { Sealer } from './sealed-secret.ts';

export interface AdminPasswordRecord extends PasswordRecord {
  /** `null` for one that was made before passwords were kept readable. */
  readonly value: Secret | null;
}

/** The two passwords of a registry's admin account. They can be read again, as Azure's can: beside the hash stands the sealed value. */
export function adminPasswordStore(db: PolicyDatabase, sealer: Sealer) {
  const insert = (trx: Transaction<PolicyTables> | PolicyDatabase['query'], registryId: string, password: NewPassword) =>
    trx
      .insertInto('admin_password')
      .values({ ...passwordRow(password), registry_id: registryId, sealed: sealer.seal(password.value, placeOf(password.id)) })
      .execute();

  return {
    async list(registryId: string): Promise<AdminPasswordRecord[]> {
      const rows = await db.query
        .selectFrom('admin_password')
        .leftJoin('credential_use', 'credential_id', 'admin_password.id')
        .select(['id', 'name', 'created_at as createdAt', 'expires_at as expiresAt', 'last_used_at as lastUsedAt', 'sealed'])
        .where('registry_id', '=', registryId)
        .orderBy('name')
        .execute();
      return rows.map(({ sealed, ...row }) => ({ ...row, value: sealed === null ? null : sealer.open(sealed, placeOf(row.id)) }));
    },

    /** Takes the place of the one of its name; what was made from that one is dead, the other password stays. */
    set: (registryId: string, password: NewPassword): Promise<void> =>
      changePolicy(db, async (trx) => {
        const replaced = await trx
          .deleteFrom('admin_password')
          .where('registry_id', '=', registryId)
          .where('name', '=', password.name)
          .returning('id')
          .executeTakeFirst();
        if (replaced) await trx.deleteFrom('credential_use').where('credential_id', '=', replaced.id).execute();
        await insert(trx, registryId, password);
      }),

    /** Gives an account that never had a password these. */
    setFirst: async (registryId: string, passwords: readonly NewPassword[]): Promise<void> => {
      const find = (query: PolicyDatabase['query']) => query.selectFrom('admin_password').select('id').where('registry_id', '=', registryId).executeTakeFirst();
      if (await find(db.query)) return;
      await changePolicy(db, async (trx) => {
        if (!(await find(trx))) for (const password of passwords) await insert(trx, registryId, password);
      });
    },
  };
}

const placeOf = (id: string) => `admin password ${id}`;
