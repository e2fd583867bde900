import { Refusal } from '../../causes/refusal.ts';
import type { Instant, PolicyTables } from '../../db/tables.ts';
import type { Sealer } from '../../identity/passwords/sealed-secret.ts';
import { changePolicy, type PolicyDatabase, type PolicyTransaction } from '../../identity/policy/policy-revision.ts';
import type { Cursor } from '../../identity/registries/registry-store.ts';
import { uuidv7 } from '../../names/uuid.ts';
import { Secret } from '../../secret.ts';

export type WebhookAction = 'push' | 'delete';

export interface WebhookProperties {
  readonly isEnabled: boolean;
  /** As somebody wrote it; scope-filter.ts reads it. */
  readonly scope: string;
  readonly actions: readonly WebhookAction[];
  readonly location: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** Where it is told, and with what: an address and headers may hold secrets, and the key of the signature is one. */
export interface WebhookTarget {
  readonly serviceUri: Secret;
  readonly customHeaders: Readonly<Record<string, Secret>>;
  readonly signingSecret: Secret;
}

export interface WebhookRecord {
  readonly id: string;
  readonly name: string;
  readonly properties: WebhookProperties;
  readonly target: WebhookTarget;
  readonly createdAt: Instant;
}

export interface WebhookChange {
  readonly properties: Partial<WebhookProperties>;
  readonly target: Partial<WebhookTarget>;
}

/** As many as a Premium registry may have in Azure. */
const MOST_WEBHOOKS = 500;

/** Names are found in any case. Secrets are sealed. */
export function webhookStore(db: PolicyDatabase, sealer: Sealer) {
  const toRow = (registryId: string, { id, name, properties, target, createdAt }: WebhookRecord): PolicyTables['webhook'] => ({
    id,
    registry_id: registryId,
    name,
    properties: JSON.stringify(properties),
    target: sealer.seal(new Secret(JSON.stringify(revealed(target))), placeOf(id)),
    created_at: createdAt,
  });
  const readRow = (row: PolicyTables['webhook']): WebhookRecord => ({
    id: row.id,
    name: row.name,
    properties: JSON.parse(row.properties) as WebhookProperties,
    target: readTarget(sealer.open(row.target, placeOf(row.id))),
    createdAt: row.created_at,
  });
  const ofRegistry = (trx: PolicyTransaction, registryId: string) => trx.selectFrom('webhook').selectAll().where('registry_id', '=', registryId);
  const findRow = (trx: PolicyTransaction, registryId: string, name: string) => ofRegistry(trx, registryId).where('name', '=', name.toLowerCase()).executeTakeFirst();

  return {
    find: async (registryId: string, name: string): Promise<WebhookRecord | undefined> => {
      const row = await findRow(db.query, registryId, name);
      return row && readRow(row);
    },

    findById: async (id: string): Promise<WebhookRecord | undefined> => {
      const row = await db.query.selectFrom('webhook').selectAll().where('id', '=', id).executeTakeFirst();
      return row && readRow(row);
    },

    page: async (registryId: string, { after, limit }: Cursor): Promise<WebhookRecord[]> => {
      const rows = await ofRegistry(db.query, registryId).where('name', '>', after).orderBy('name').limit(limit).execute();
      return rows.map(readRow);
    },

    async count(registryId: string): Promise<number> {
      const counted = db.query.selectFrom('webhook').where('registry_id', '=', registryId).select(({ fn }) => fn.countAll().as('count'));
      return Number((await counted.executeTakeFirstOrThrow()).count);
    },

    /** Those that are switched on, without what they hold secret. */
    async listening(registryId: string): Promise<{ id: string; properties: WebhookProperties }[]> {
      const rows = await db.query.selectFrom('webhook').select(['id', 'properties']).where('registry_id', '=', registryId).execute();
      return rows.map(({ id, properties }) => ({ id, properties: JSON.parse(properties) as WebhookProperties })).filter(({ properties }) => properties.isEnabled);
    },

    /** Throws `resource-conflict`. */
    create: (registryId: string, name: string, given: Pick<WebhookRecord, 'properties' | 'target'>, at: Date): Promise<WebhookRecord> => {
      const made = { id: uuidv7(at), name: name.toLowerCase(), ...given, createdAt: at.toISOString() };
      return changePolicy(db, async (trx) => {
        const there = await ofRegistry(trx, registryId).execute();
        if (there.some((row) => row.name === made.name)) throw new Refusal('resource-conflict', { defect: `There is a webhook named ${made.name} already.` });
        if (there.length >= MOST_WEBHOOKS) throw new Refusal('resource-conflict', { defect: `The registry has ${MOST_WEBHOOKS} webhooks, more are not possible.` });
        await trx.insertInto('webhook').values(toRow(registryId, made)).execute();
        return made;
      });
    },

    /** Changes what is named. Throws `resource-not-found`. */
    update: (registryId: string, name: string, { properties, target }: WebhookChange): Promise<WebhookRecord> =>
      changePolicy(db, async (trx) => {
        const row = await findRow(trx, registryId, name);
        if (!row) throw new Refusal('resource-not-found', { kind: 'webhook', name });
        const before = readRow(row);
        const changed = { ...before, properties: { ...before.properties, ...properties }, target: { ...before.target, ...target } };
        await trx.updateTable('webhook').set(toRow(registryId, changed)).where('id', '=', row.id).execute();
        return changed;
      }),

    /** False when there is none. */
    remove: (registryId: string, name: string): Promise<boolean> =>
      changePolicy(db, async (trx) => {
        const { numDeletedRows } = await trx.deleteFrom('webhook').where('registry_id', '=', registryId).where('name', '=', name.toLowerCase()).executeTakeFirst();
        return numDeletedRows > 0n;
      }),
  };
}

export type WebhookStore = ReturnType<typeof webhookStore>;

const placeOf = (id: string) => `webhook ${id}`;

export const revealHeaders = (headers: WebhookTarget['customHeaders']): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.reveal()]));

const revealed = ({ serviceUri, customHeaders, signingSecret }: WebhookTarget) => ({
  serviceUri: serviceUri.reveal(),
  customHeaders: revealHeaders(customHeaders),
  signingSecret: signingSecret.reveal(),
});

function readTarget(json: Secret): WebhookTarget {
  const { serviceUri, customHeaders, signingSecret } = JSON.parse(json.reveal()) as ReturnType<typeof revealed>;
  const headers = Object.fromEntries(Object.entries(customHeaders).map(([name, value]) => [name, new Secret(value)]));
  return { serviceUri: new Secret(serviceUri), customHeaders: headers, signingSecret: new Secret(signingSecret) };
}
