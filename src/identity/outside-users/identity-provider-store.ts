import { personClaims, type IdentityProvider, type PersonClaim } from '../../access/identity-provider.ts';
import { Refusal } from '../../causes/refusal.ts';
import type { Instant, PolicyTables } from '../../db/tables.ts';
import { uuidv7 } from '../../names/uuid.ts';
import type { Secret } from '../../secret.ts';
import type { Sealer } from '../passwords/sealed-secret.ts';
import { changePolicy, type PolicyDatabase, type PolicyTransaction } from '../policy/policy-revision.ts';

/** What the JSON of `identity_provider.properties` holds. */
export interface IdentityProviderProperties {
  readonly displayName: string;
  readonly claim: PersonClaim;
  readonly countsSecondFactor: boolean;
  readonly domains: readonly string[];
}

export type IdentityProviderRecord = Omit<IdentityProvider, 'people' | 'sealedSecret'> & { readonly createdAt: Instant };

export interface NewIdentityProvider extends IdentityProviderProperties {
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: Secret;
}

export type IdentityProviderChange = Partial<IdentityProviderProperties & { readonly clientId: string; readonly clientSecret: Secret }>;

/** Each has a button. */
export const MOST_PROVIDERS = 20;
const MOST_DOMAINS = 100;
const LONGEST_TEXT = 1_000;
const DOMAIN = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/;

/** Whose people sign in where. */
export function identityProviderStore(db: PolicyDatabase, { seal }: Sealer) {
  return {
    /** Throws `request-invalid`, `resource-conflict`. */
    create: (tenantId: string, wanted: NewIdentityProvider, at: Date): Promise<IdentityProviderRecord> => {
      const { name, issuer, clientId, clientSecret, ...properties } = wanted;
      refuseIssuer(issuer);
      refuseUnusable(wanted);
      const id = uuidv7(at);
      const row = {
        id,
        tenant_id: tenantId,
        name: name.toLowerCase(),
        issuer,
        client_id: clientId,
        client_secret: seal(clientSecret, placeOf(id)),
        properties: JSON.stringify(properties),
        created_at: at.toISOString(),
      };
      return changePolicy(db, async (trx) => {
        const others = await trx.selectFrom('identity_provider').select(['name', 'issuer']).where('tenant_id', '=', tenantId).execute();
        if (others.length >= MOST_PROVIDERS) throw new Refusal('resource-conflict', { defect: `A tenant has at most ${MOST_PROVIDERS} identity providers.` });
        if (others.some((other) => other.name === row.name)) throw new Refusal('resource-conflict', { defect: `There is an identity provider named ${row.name} already.` });
        if (others.some((other) => other.issuer === issuer)) throw new Refusal('resource-conflict', { defect: 'There is an identity provider with this issuer already.' });
        await trx.insertInto('identity_provider').values(row).execute();
        return readRecord(row);
      });
    },

    all: async (tenantId: string): Promise<IdentityProviderRecord[]> =>
      (await db.query.selectFrom('identity_provider').selectAll().where('tenant_id', '=', tenantId).orderBy('name').execute()).map(readRecord),

    /** By name or id. */
    find: async (tenantId: string, named: string): Promise<IdentityProviderRecord | undefined> => {
      const row = await findRow(db.query, tenantId, named);
      return row && readRecord(row);
    },

    /** Changes what is named; the issuer stays, since it says who everybody is. Throws `resource-not-found`, `request-invalid`. */
    update: (tenantId: string, named: string, { clientId, clientSecret, ...change }: IdentityProviderChange): Promise<IdentityProviderRecord> =>
      changePolicy(db, async (trx) => {
        const row = await findRow(trx, tenantId, named);
        if (!row) throw new Refusal('resource-not-found', { kind: 'identity provider', name: named });
        const changed = {
          client_id: clientId ?? row.client_id,
          client_secret: clientSecret ? seal(clientSecret, placeOf(row.id)) : row.client_secret,
          properties: JSON.stringify({ ...readProperties(row.properties), ...change }),
        };
        const record = readRecord({ ...row, ...changed });
        refuseUnusable(record);
        await trx.updateTable('identity_provider').set(changed).where('id', '=', row.id).execute();
        return record;
      }),

    /** With who was whom: what was handed out after a sign-in there is dead. False when it was gone already. */
    remove: (tenantId: string, named: string): Promise<boolean> =>
      changePolicy(db, async (trx) => {
        const row = await findRow(trx, tenantId, named);
        if (row) await trx.deleteFrom('identity_provider').where('id', '=', row.id).execute();
        return row !== undefined;
      }),
  };
}

/** Where a provider's secret is opened. */
export const placeOf = (providerId: string): string => `identity provider ${providerId}`;

/** What discovery can be asked of, as of every issuer outside. */
function refuseIssuer(issuer: string): void {
  const refuse = (defect: string) => new Refusal('request-invalid', { field: 'issuer', defect });
  const url = URL.parse(issuer);
  if (!url || (url.protocol !== 'https:' && !['localhost', '127.0.0.1', '[::1]'].includes(url.hostname))) throw refuse('it is not an https address');
  if (url.search !== '' || url.hash !== '' || url.username !== '') throw refuse('it has a query, a fragment or a user name');
}

function refuseUnusable({ displayName, claim, domains, clientId }: IdentityProviderProperties & { readonly clientId: string }): void {
  const refuse = (field: string, defect: string) => new Refusal('request-invalid', { field, defect });
  if (!personClaims.includes(claim)) throw refuse('claim', `it is none of ${personClaims.join(', ')}`);
  for (const [field, text] of Object.entries({ displayName, clientId })) {
    if (text === '' || text.length > LONGEST_TEXT) throw refuse(field, `it has no characters, or more than ${LONGEST_TEXT}`);
  }
  if (domains.length > MOST_DOMAINS) throw refuse('domains', `there are more than ${MOST_DOMAINS}`);
  const wrong = domains.findIndex((domain) => !DOMAIN.test(domain));
  if (wrong !== -1) throw refuse(`domains[${wrong}]`, 'it is no domain in lower case, such as example.com: no wildcard, nothing else');
}

async function findRow(trx: PolicyTransaction, tenantId: string, named: string) {
  const asked = named.toLowerCase();
  const all = trx.selectFrom('identity_provider').selectAll().where('tenant_id', '=', tenantId);
  return all.where((row) => row.or([row('id', '=', asked), row('name', '=', asked)])).executeTakeFirst();
}

const readProperties = (json: string): IdentityProviderProperties => JSON.parse(json) as IdentityProviderProperties;

const readRecord = (row: PolicyTables['identity_provider']): IdentityProviderRecord => ({
  id: row.id,
  name: row.name,
  issuer: row.issuer,
  clientId: row.client_id,
  createdAt: row.created_at,
  ...readProperties(row.properties),
});

/** As decisions need it. @param people who is whom there */
export function readProvider(row: PolicyTables['identity_provider'], people: IdentityProvider['people']): IdentityProvider {
  const { createdAt: _, ...record } = readRecord(row);
  return { ...record, sealedSecret: row.client_secret, people };
}
