import { Refusal } from '../../causes/refusal.ts';
import type { Instant, PolicyTables } from '../../db/tables.ts';
import { changePolicy, type PolicyDatabase, type PolicyTransaction } from '../policy/policy-revision.ts';
import type { Cursor } from '../registries/registry-store.ts';
import {
  insertSecret,
  noCredentials,
  readCredentials,
  replaceCertificates,
  type ApplicationCredentials,
  type NewClientCertificate,
  type NewClientSecret,
} from './application-credentials.ts';
import { conditionsOf, type DirectoryFilter } from './directory-filter.ts';
import { refuseTooMany } from './directory-limits.ts';

/** What the JSON of `application.properties` holds. */
export interface ApplicationProperties {
  readonly redirectUris: readonly string[];
  /** Signs people in without a secret of its own. */
  readonly isPublicClient: boolean;
}

const defaults: ApplicationProperties = { redirectUris: [], isPublicClient: false };

export interface ApplicationRecord extends ApplicationProperties, ApplicationCredentials {
  /** The object id. */
  readonly id: string;
  /** The client id. */
  readonly appId: string;
  readonly tenantId: string;
  readonly displayName: string;
  readonly createdAt: Instant;
}

export type ApplicationUpdate = Partial<ApplicationProperties & { readonly displayName: string }> & {
  /** Ids of certificates that stay, and new ones; all others end. */
  readonly certificates?: { readonly kept: readonly string[]; readonly added: readonly NewClientCertificate[] };
};

/** Fields that a filter may name. */
export const applicationColumns = { id: 'id', appId: 'app_id', displayName: 'display_name' } as const;

/** Applications of a tenant, found by object id or by client id. */
export function applicationStore(db: PolicyDatabase) {
  return {
    /** Throws `resource-conflict` when the tenant has too many. */
    create: (tenantId: string, displayName: string, properties: Partial<ApplicationProperties>, at: Date, certificates: readonly NewClientCertificate[] = []) => {
      const row = {
        id: crypto.randomUUID(),
        app_id: crypto.randomUUID(),
        tenant_id: tenantId,
        display_name: displayName,
        properties: JSON.stringify({ ...defaults, ...properties }),
        created_at: at.toISOString(),
      };
      return changePolicy(db, async (trx): Promise<ApplicationRecord> => {
        await refuseTooMany(trx, 'application', tenantId);
        await trx.insertInto('application').values(row).execute();
        await replaceCertificates(trx, row.id, { kept: [], added: certificates });
        return withCredentials(trx, row);
      });
    },

    find: async (tenantId: string, id: string): Promise<ApplicationRecord | undefined> => {
      const row = await findRow(db.query, tenantId, id);
      return row && withCredentials(db.query, row);
    },

    /** In the order of their ids. */
    page: async (tenantId: string, { after, limit }: Cursor, filter: DirectoryFilter = []): Promise<ApplicationRecord[]> => {
      let all = db.query.selectFrom('application').selectAll().where('tenant_id', '=', tenantId).where('id', '>', after);
      for (const condition of conditionsOf(filter, applicationColumns)) all = all.where(condition);
      const rows = await all.orderBy('id').limit(limit).execute();
      const credentialsOf = await readCredentials(db.query, rows.map(({ id }) => id));
      return rows.map((row) => readRecord(row, credentialsOf(row.id)));
    },

    /** How applications of any tenant prove to be themselves, by their client ids. */
    credentials: async (appIds: readonly string[]): Promise<(appId: string) => ApplicationCredentials> => {
      if (appIds.length === 0) return () => noCredentials;
      const rows = await db.query.selectFrom('application').select(['id', 'app_id']).where('app_id', 'in', appIds).execute();
      const credentialsOf = await readCredentials(db.query, rows.map(({ id }) => id));
      const idOf = new Map(rows.map(({ id, app_id }) => [app_id, id]));
      return (appId) => credentialsOf(idOf.get(appId) ?? '');
    },

    /** Changes what is named. Throws `resource-not-found`, `resource-conflict` for too many certificates. */
    update: (tenantId: string, id: string, { displayName, certificates, ...properties }: ApplicationUpdate): Promise<ApplicationRecord> =>
      changePolicy(db, async (trx) => {
        const row = await getRow(trx, tenantId, id);
        const changed = {
          display_name: displayName ?? row.display_name,
          properties: JSON.stringify({ ...readProperties(row.properties), ...properties }),
        };
        await trx.updateTable('application').set(changed).where('id', '=', row.id).execute();
        // What stands for it at home goes by its name.
        const { display_name } = changed;
        await trx.updateTable('service_principal').set({ display_name }).where('tenant_id', '=', tenantId).where('app_id', '=', row.app_id).execute();
        if (certificates) await replaceCertificates(trx, row.id, certificates);
        return withCredentials(trx, { ...row, ...changed });
      }),

    /** Beside those that are there. Throws `resource-not-found`, `resource-conflict` when there are too many. */
    addSecret: (tenantId: string, id: string, secret: NewClientSecret): Promise<void> =>
      changePolicy(db, async (trx) => insertSecret(trx, (await getRow(trx, tenantId, id)).id, secret)),

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
        const principals = trx.selectFrom('service_principal').select('id').where('app_id', '=', row.app_id).where('kind', '=', 'Application');
        await trx.deleteFrom('group_member').where('member_id', 'in', principals).execute();
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

async function withCredentials(db: PolicyTransaction, row: PolicyTables['application']): Promise<ApplicationRecord> {
  const credentialsOf = await readCredentials(db, [row.id]);
  return readRecord(row, credentialsOf(row.id));
}

/** A row that an older version wrote gets the defaults of what it did not know. */
const readProperties = (json: string): ApplicationProperties => ({ ...defaults, ...(JSON.parse(json) as object) });

const readRecord = (row: PolicyTables['application'], credentials: ApplicationCredentials): ApplicationRecord => ({
  id: row.id,
  appId: row.app_id,
  tenantId: row.tenant_id,
  displayName: row.display_name,
  createdAt: row.created_at,
  ...credentials,
  ...readProperties(row.properties),
});
