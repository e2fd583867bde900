import type { UserPolicy } from '../../access/policy.ts';
import { Refusal } from '../../causes/refusal.ts';
import type { Instant, PolicyTables } from '../../db/tables.ts';
import { uuidv7 } from '../../names/uuid.ts';
import { changePolicy, type PolicyDatabase, type PolicyTransaction } from '../policy/policy-revision.ts';
import type { Cursor } from '../registries/registry-store.ts';
import { conditionsOf, type DirectoryFilter } from './directory-filter.ts';
import { refuseTooMany } from './directory-limits.ts';

/** What the JSON of `user_account.properties` holds. */
export interface UserProperties {
  readonly displayName: string | null;
  /** Tokens from before are dead; `null`: none was ever revoked. */
  readonly validFrom: Instant | null;
  readonly requiresSecondFactor: boolean;
}

const defaults: UserProperties = { displayName: null, validFrom: null, requiresSecondFactor: false };

/** Somebody of a tenant, as a list may show them. */
export interface UserRecord extends UserProperties {
  readonly id: string;
  readonly tenantId: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly createdAt: Instant;
}

export type UserChange = Partial<UserProperties & { readonly enabled: boolean }>;

/** Fields that a filter may name and the database knows. */
export const userColumns = { id: 'id', userPrincipalName: 'name' } as const;

/** Who logs in with a name that has an `@`. Names are kept in lower case; owner-account.ts makes the first one. */
export function userStore(db: PolicyDatabase) {
  return {
    /** Throws `resource-conflict`. @param passwordHash argon2id, PHC form */
    create: (user: NewUser): Promise<UserRecord> =>
      changePolicy(db, async (trx) => {
        const taken = await trx.selectFrom('user_account').select('id').where('name', '=', user.row.name).executeTakeFirst();
        if (taken) throw new Refusal('resource-conflict', { defect: `There is a user named ${user.row.name} already.` });
        await refuseTooMany(trx, 'user_account', user.row.tenant_id);
        await trx.insertInto('user_account').values(user.row).execute();
        return readRecord(user.row);
      }),

    find: async (name: string): Promise<UserRecord | undefined> => {
      const row = await db.query.selectFrom('user_account').selectAll().where('name', '=', name.toLowerCase()).executeTakeFirst();
      return row && readRecord(row);
    },

    /** By name or object id. */
    findIn: async (tenantId: string, id: string): Promise<UserRecord | undefined> => {
      const asked = id.toLowerCase();
      const all = db.query.selectFrom('user_account').selectAll().where('tenant_id', '=', tenantId);
      const row = await all.where((row) => row.or([row('id', '=', asked), row('name', '=', asked)])).executeTakeFirst();
      return row && readRecord(row);
    },

    /** In the order of their names. */
    page: async (tenantId: string, { after, limit }: Cursor, filter: DirectoryFilter = []): Promise<UserRecord[]> => {
      let all = db.query.selectFrom('user_account').selectAll().where('tenant_id', '=', tenantId).where('name', '>', after);
      for (const condition of conditionsOf(filter, userColumns)) all = all.where(condition);
      return (await all.orderBy('name').limit(limit).execute()).map(readRecord);
    },

    /** Changes what is named. Throws `resource-not-found`. */
    update: (name: string, { enabled, ...properties }: UserChange): Promise<UserRecord> =>
      changePolicy(db, async (trx) => {
        const row = await trx.selectFrom('user_account').selectAll().where('name', '=', name.toLowerCase()).executeTakeFirst();
        if (!row) throw new Refusal('resource-not-found', { kind: 'user', name });
        const status = enabled === undefined ? row.status : enabled ? ('enabled' as const) : ('disabled' as const);
        const changed = { status, properties: JSON.stringify({ ...readProperties(row.properties), ...properties }) };
        await trx.updateTable('user_account').set(changed).where('id', '=', row.id).execute();
        return readRecord({ ...row, ...changed });
      }),

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

    /** With memberships. False when it was gone already. */
    remove: (name: string): Promise<boolean> =>
      changePolicy(db, async (trx) => {
        const row = await trx.selectFrom('user_account').select('id').where('name', '=', name.toLowerCase()).executeTakeFirst();
        if (!row) return false;
        await trx.deleteFrom('group_member').where('member_id', '=', row.id).execute();
        await trx.deleteFrom('user_account').where('id', '=', row.id).execute();
        return true;
      }),
  };
}

export interface NewUser {
  readonly row: PolicyTables['user_account'];
}

/** Somebody who is not in the database yet. @param passwordHash argon2id, PHC form */
export const newUser = (
  tenantId: string,
  name: string,
  passwordHash: string,
  at: Date,
  properties: Partial<UserProperties> = {},
): NewUser => ({
  row: {
    id: uuidv7(at),
    name: name.toLowerCase(),
    password_id: uuidv7(at),
    password_hash: passwordHash,
    status: 'enabled',
    tenant_id: tenantId,
    properties: JSON.stringify({ ...defaults, ...properties }),
    created_at: at.toISOString(),
  },
});

/** False when there is a user already: of two first starts at once, one makes the owner. */
export async function insertFirstUser(trx: PolicyTransaction, { row }: NewUser): Promise<boolean> {
  if (await trx.selectFrom('user_account').select('id').limit(1).executeTakeFirst()) return false;
  await trx.insertInto('user_account').values(row).execute();
  return true;
}

/** A row that an older version wrote gets the defaults of what it did not know. */
const readProperties = (json: string): UserProperties => ({ ...defaults, ...(JSON.parse(json) as object) });

const readRecord = (row: PolicyTables['user_account']): UserRecord => ({
  id: row.id,
  tenantId: row.tenant_id,
  name: row.name,
  enabled: row.status === 'enabled',
  createdAt: row.created_at,
  ...readProperties(row.properties),
});

/** @param identityIds of who they are elsewhere */
export function readUser(row: PolicyTables['user_account'], identityIds: readonly string[]): UserPolicy {
  const { validFrom, requiresSecondFactor } = readProperties(row.properties);
  return {
    id: row.id,
    name: row.name,
    passwordId: row.password_id,
    passwordHash: row.password_hash,
    enabled: row.status === 'enabled',
    validFrom: new Date(validFrom ?? 0),
    requiresSecondFactor,
    identityIds,
  };
}
