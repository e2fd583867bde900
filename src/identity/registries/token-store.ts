import { sql } from 'kysely';
import type { Password } from '../../access/policy.ts';
import { Refusal } from '../../causes/refusal.ts';
import type { Instant, PolicyTables } from '../../db/tables.ts';
import { isGuid } from '../../names/guid.ts';
import { isTokenName, type TokenName } from '../../names/token-name.ts';
import { uuidv7 } from '../../names/uuid.ts';
import { passwordRow, type PasswordRecord } from '../passwords/password-rows.ts';
import { changePolicy, type PolicyDatabase, type PolicyTransaction } from '../policy/policy-revision.ts';
import type { Cursor } from './registry-store.ts';

/** A repository-scoped token, as a list may show it. */
export interface TokenRecord {
  readonly id: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly scopeMapId: string;
  /** Canonical ranges from which it may be used; none: from anywhere. */
  readonly ipRules: readonly string[];
  readonly createdAt: Instant;
  readonly passwords: readonly PasswordRecord[];
}

export interface TokenChange {
  readonly enabled?: boolean;
  readonly scopeMapId?: string;
  readonly ipRules?: readonly string[];
  /** Names of the passwords that stay; the others are deleted. */
  readonly keep?: readonly string[];
}

export interface NewToken {
  readonly scopeMapId: string;
  readonly enabled?: boolean | undefined;
  readonly ipRules?: readonly string[] | undefined;
}

interface Place {
  readonly id: string;
  readonly name: string;
}

export const MOST_TOKENS = 50_000;

export type TokenStore = ReturnType<typeof tokenStore>;

/** Names are found in any case and keep the spelling they were made with. */
export function tokenStore(db: PolicyDatabase) {
  return {
    /** Without a password: nobody can log in with it yet. Throws `request-invalid`, `resource-conflict`, `resource-not-found`. */
    create: async (registry: Place, name: TokenName, { scopeMapId, enabled = true, ipRules = [] }: NewToken, at: Date) => {
      refuseForeignShape(registry, name);
      const made = { id: uuidv7(at), name, enabled, scopeMapId, ipRules, createdAt: at.toISOString(), passwords: [] };
      const row = { id: made.id, registry_id: registry.id, name, scope_map_id: scopeMapId, ip_rules: JSON.stringify(ipRules), created_at: made.createdAt };
      return changePolicy(db, async (trx): Promise<TokenRecord> => {
        if (await findRow(trx, registry.id, name)) {
          throw new Refusal('resource-conflict', { defect: `There is a token named ${name} already.` });
        }
        await refuseTooMany(trx, registry.id);
        await refuseForeignScopeMap(trx, registry.id, scopeMapId);
        await trx.insertInto('token').values({ ...row, status: statusOf(enabled) }).execute();
        return made;
      });
    },

    find: async (registryId: string, name: string): Promise<TokenRecord | undefined> => {
      const row = await findRow(db.query, registryId, name);
      return row && (await withPasswords(db.query, [row]))[0];
    },

    page: async (registryId: string, { after, limit }: Cursor): Promise<TokenRecord[]> => {
      const all = db.query.selectFrom('token').selectAll().where('registry_id', '=', registryId);
      return withPasswords(db.query, await all.where('name', '>', after).orderBy('name').limit(limit).execute());
    },

    /** Changes what is named. Throws `resource-not-found`. */
    update: (registryId: string, name: string, { enabled, scopeMapId, ipRules, keep }: TokenChange): Promise<TokenRecord> =>
      changePolicy(db, async (trx) => {
        const row = await getRow(trx, registryId, name);
        if (scopeMapId !== undefined) await refuseForeignScopeMap(trx, registryId, scopeMapId);
        const changed = {
          status: enabled === undefined ? row.status : statusOf(enabled),
          scope_map_id: scopeMapId ?? row.scope_map_id,
          ip_rules: ipRules ? JSON.stringify(ipRules) : row.ip_rules,
        };
        await trx.updateTable('token').set(changed).where('id', '=', row.id).execute();
        if (keep) await removePasswords(trx, row.id, (password) => !keep.includes(password));
        return (await withPasswords(trx, [{ ...row, ...changed }]))[0]!;
      }),

    /** Each takes the place of the one of its name; what was made from that one is dead. Throws `resource-not-found`. */
    setPasswords: (registryId: string, name: string, passwords: readonly Password[]): Promise<void> =>
      changePolicy(db, async (trx) => {
        const { id } = await getRow(trx, registryId, name);
        await removePasswords(trx, id, (password) => passwords.some(({ name }) => name === password));
        const rows = passwords.map((password) => ({ ...passwordRow(password), token_id: id }));
        await trx.insertInto('token_password').values(rows).execute();
      }),

    /** False when it was gone already. */
    remove: (registryId: string, name: string): Promise<boolean> =>
      changePolicy(db, async (trx) => {
        const row = await findRow(trx, registryId, name);
        if (!row) return false;
        await removePasswords(trx, row.id, () => true);
        await trx.deleteFrom('token').where('id', '=', row.id).execute();
        return true;
      }),
  };
}

/** The shape of a user name decides what it is: a token's must not be one that another kind answers to. */
function refuseForeignShape(registry: Place, name: TokenName): void {
  const defect =
    name.toLowerCase() === registry.name
      ? 'the name of the registry is the user name of its admin account'
      : isGuid(name)
        ? 'a GUID is the user name of a service principal'
        : null;
  if (defect !== null) throw new Refusal('request-invalid', { field: 'token name', defect });
}

/** What can be the name of no token is the name of none. */
async function findRow(db: PolicyTransaction, registryId: string, name: string) {
  if (!isTokenName(name)) return undefined;
  return db
    .selectFrom('token')
    .selectAll()
    .where('registry_id', '=', registryId)
    .where(sql`lower(name)`, '=', name.toLowerCase())
    .executeTakeFirst();
}

async function getRow(trx: PolicyTransaction, registryId: string, name: string) {
  const row = await findRow(trx, registryId, name);
  if (!row) throw new Refusal('resource-not-found', { kind: 'token', name });
  return row;
}

async function refuseTooMany(trx: PolicyTransaction, registryId: string): Promise<void> {
  const { count } = await trx
    .selectFrom('token')
    .select((row) => row.fn.countAll().as('count'))
    .where('registry_id', '=', registryId)
    .executeTakeFirstOrThrow();
  if (Number(count) >= MOST_TOKENS) {
    throw new Refusal('resource-conflict', { defect: `The registry has ${MOST_TOKENS} tokens, more are not possible.` });
  }
}

/** The scope map of another registry is none. */
async function refuseForeignScopeMap(trx: PolicyTransaction, registryId: string, scopeMapId: string): Promise<void> {
  const maps = trx.selectFrom('scope_map').select('id').where('registry_id', '=', registryId);
  const found = await maps.where('id', '=', scopeMapId).executeTakeFirst();
  if (!found) throw new Refusal('resource-not-found', { kind: 'scope map', name: scopeMapId });
}

async function removePasswords(trx: PolicyTransaction, tokenId: string, goes: (name: string) => boolean): Promise<void> {
  const rows = await trx.selectFrom('token_password').select(['id', 'name']).where('token_id', '=', tokenId).execute();
  const ids = rows.filter(({ name }) => goes(name)).map(({ id }) => id);
  if (ids.length === 0) return;
  await trx.deleteFrom('token_password').where('id', 'in', ids).execute();
  await trx.deleteFrom('credential_use').where('credential_id', 'in', ids).execute();
}

async function withPasswords(db: PolicyTransaction, tokens: readonly PolicyTables['token'][]): Promise<TokenRecord[]> {
  if (tokens.length === 0) return [];
  const ids = tokens.map(({ id }) => id);
  const rows = await db
    .selectFrom('token_password')
    .leftJoin('credential_use', 'credential_id', 'token_password.id')
    .select(['token_id', 'id', 'name', 'created_at as createdAt', 'expires_at as expiresAt', 'last_used_at as lastUsedAt'])
    .where('token_id', 'in', ids)
    .orderBy('name')
    .execute();
  const passwords = Map.groupBy(rows, ({ token_id }) => token_id);
  return tokens.map(({ id, name, status, scope_map_id, created_at, ...row }) => ({
    id,
    name,
    enabled: status === 'enabled',
    scopeMapId: scope_map_id,
    ipRules: readIpRules(row),
    createdAt: created_at,
    passwords: (passwords.get(id) ?? []).map(({ token_id: _, ...password }) => password),
  }));
}

/** Written by this store alone. */
export const readIpRules = (row: Pick<PolicyTables['token'], 'ip_rules'>): string[] => JSON.parse(row.ip_rules) as string[];

const statusOf = (enabled: boolean) => (enabled ? 'enabled' : 'disabled');
