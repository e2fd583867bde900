import { Refusal } from '../../causes/refusal.ts';
import type { Instant, PolicyTables } from '../../db/tables.ts';
import { makePassword, passwordRow, type NewPassword } from '../password-rows.ts';
import { changePolicy, type PolicyDatabase, type PolicyTransaction } from '../policy-revision.ts';
import type { Cursor } from '../registry-store.ts';
import type { Secret } from '../../secret.ts';

/** What the JSON of `application.properties` holds. */
export interface ApplicationProperties {
  readonly redirectUris: readonly string[];
  /** Signs people in without a secret of its own. */
  readonly isPublicClient: boolean;
}

const defaults: ApplicationProperties = { redirectUris: [], isPublicClient: false };

/** A secret as a list may show it: never its value. */
export interface ClientSecretRecord {
  readonly id: string;
  readonly name: string;
  /** The value's first three characters. */
  readonly hint: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant | null;
  readonly lastUsedAt: Instant | null;
}

export interface ApplicationRecord extends ApplicationProperties {
  /** The object id. */
  readonly id: string;
  /** The client id. */
  readonly appId: string;
  readonly tenantId: string;
  readonly displayName: string;
  readonly createdAt: Instant;
  readonly secrets: readonly ClientSecretRecord[];
}

export const MOST_CLIENT_SECRETS = 100;

/** A secret that was just made: its value is shown once, its hash and its hint are kept. Its id is a GUID, as in Entra. */
export function makeClientSecret(name: string, hash: (secret: Secret) => string, at: Date, expiresAt: Date): NewPassword & { hint: string } {
  const made = makePassword(name, hash, at, expiresAt);
  return { ...made, id: crypto.randomUUID(), hint: made.value.reveal().slice(0, 3) };
}

/** Applications of a tenant, found by object id or by client id. */
export function applicationStore(db: PolicyDatabase) {
  return {
    create: (tenantId: string, displayName: string, properties: Partial<ApplicationProperties>, at: Date): Promise<ApplicationRecord> => {
      const row = {
        id: crypto.randomUUID(),
        app_id: crypto.randomUUID(),
        tenant_id: tenantId,
        display_name: displayName,
        properties: JSON.stringify({ ...defaults, ...properties }),
        created_at: at.toISOString(),
      };
      return changePolicy(db, async (trx) => {
        await trx.insertInto('application').values(row).execute();
        return readRecord(row, []);
      });
    },

    find: async (tenantId: string, id: string): Promise<ApplicationRecord | undefined> => {
      const row = await findRow(db.query, tenantId, id);
      return row && withSecrets(db.query, row);
    },

    page: async (tenantId: string, { after, limit }: Cursor): Promise<ApplicationRecord[]> => {
      const all = db.query.selectFrom('application').selectAll().where('tenant_id', '=', tenantId);
      const rows = await all.where('id', '>', after).orderBy('id').limit(limit).execute();
      return Promise.all(rows.map((row) => withSecrets(db.query, row)));
    },

    /** Changes what is named. Throws `resource-not-found`. */
    update: (tenantId: string, id: string, { displayName, ...properties }: Partial<ApplicationProperties & { displayName: string }>) =>
      changePolicy(db, async (trx): Promise<ApplicationRecord> => {
        const row = await getRow(trx, tenantId, id);
        const changed = {
          display_name: displayName ?? row.display_name,
          properties: JSON.stringify({ ...readProperties(row.properties), ...properties }),
        };
        await trx.updateTable('application').set(changed).where('id', '=', row.id).execute();
        return withSecrets(trx, { ...row, ...changed });
      }),

    /** Beside those that are there. Throws `resource-not-found`, `resource-conflict` when there are too many. */
    addSecret: (tenantId: string, id: string, secret: NewPassword & { hint: string }): Promise<void> =>
      changePolicy(db, async (trx) => {
        const { id: application_id } = await getRow(trx, tenantId, id);
        const { count } = await trx
          .selectFrom('client_secret')
          .select((row) => row.fn.countAll<number>().as('count'))
          .where('application_id', '=', application_id)
          .executeTakeFirstOrThrow();
        if (Number(count) >= MOST_CLIENT_SECRETS) {
          throw new Refusal('resource-conflict', { defect: `An application has at most ${MOST_CLIENT_SECRETS} client secrets.` });
        }
        await trx.insertInto('client_secret').values({ ...passwordRow(secret), hint: secret.hint, application_id }).execute();
      }),

    /** False when it was gone already. Whatever was made from it is dead. */
    removeSecret: (tenantId: string, id: string, secretId: string): Promise<boolean> =>
      changePolicy(db, async (trx) => {
        const row = await getRow(trx, tenantId, id);
        const removal = trx.deleteFrom('client_secret').where('application_id', '=', row.id).where('id', '=', secretId.toLowerCase());
        return (await removal.executeTakeFirst()).numDeletedRows === 1n;
      }),

    /** With its secrets, certificates and service principals. False when it was gone already. */
    remove: (tenantId: string, id: string): Promise<boolean> =>
      changePolicy(db, async (trx) => {
        const row = await findRow(trx, tenantId, id);
        if (!row) return false;
        await trx.deleteFrom('service_principal').where('app_id', '=', row.app_id).where('kind', '=', 'Application').execute();
        await trx.deleteFrom('application').where('id', '=', row.id).execute();
        return true;
      }),
  };
}

const findRow = (db: PolicyTransaction, tenantId: string, id: string) =>
  db
    .selectFrom('application')
    .selectAll()
    .where('tenant_id', '=', tenantId)
    .where((row) => row.or([row('id', '=', id.toLowerCase()), row('app_id', '=', id.toLowerCase())]))
    .executeTakeFirst();

async function getRow(db: PolicyTransaction, tenantId: string, id: string) {
  const row = await findRow(db, tenantId, id);
  if (!row) throw new Refusal('resource-not-found', { kind: 'application', name: id });
  return row;
}

async function withSecrets(db: PolicyTransaction, row: PolicyTables['application']): Promise<ApplicationRecord> {
  const secrets = await db
    .selectFrom('client_secret')
    .leftJoin('credential_use', 'credential_use.credential_id', 'client_secret.id')
    .select(['id', 'name', 'hint', 'created_at as createdAt', 'expires_at as expiresAt', 'last_used_at as lastUsedAt'])
    .where('application_id', '=', row.id)
    .orderBy('created_at')
    .execute();
  return readRecord(row, secrets);
}

/** A row that an older version wrote gets the defaults of what it did not know. */
const readProperties = (json: string): ApplicationProperties => ({ ...defaults, ...(JSON.parse(json) as object) });

const readRecord = (row: PolicyTables['application'], secrets: readonly ClientSecretRecord[]): ApplicationRecord => ({
  id: row.id,
  appId: row.app_id,
  tenantId: row.tenant_id,
  displayName: row.display_name,
  createdAt: row.created_at,
  secrets,
  ...readProperties(row.properties),
});
