import { isSubjectClaim, subjectClaims, type FederatedCredential, type FederationTarget } from '../../access/federation.ts';
import { Refusal } from '../../causes/refusal.ts';
import type { PolicyTables } from '../../db/tables.ts';
import { uuidv7 } from '../../names/uuid.ts';
import { changePolicy, type PolicyDatabase, type PolicyTransaction } from '../policy/policy-revision.ts';
import type { Cursor } from '../registries/registry-store.ts';
import { readFederated } from './federation-rows.ts';

export interface NewFederatedCredential {
  readonly name: string;
  /** What `iss` must be, letter for letter. */
  readonly issuer: string;
  readonly claim: string;
  readonly value: string;
  readonly audience: string | null;
  /** A JSON Web Key Set, for an issuer that this server cannot reach. */
  readonly keys: string | null;
  /** The same token counts until it ends; otherwise once. */
  readonly reuse: boolean;
  readonly target: FederationTarget;
}

export interface FederatedRecord extends FederatedCredential {
  readonly issuer: string;
  readonly hasKeys: boolean;
}

export const MOST_FEDERATED = 1_000;
const LONGEST_TEXT = 1_000;
const LONGEST_KEYS = 64 * 1024;

/** Whose federated credentials: names are unique there. */
export interface FederationOwner {
  readonly tenantId: string;
  /** The registry whose scope maps they name, or the client id of the service principal. */
  readonly id: string;
}

/** Which subjects of others are whom in a tenant. An issuer is trusted from its first credential to its last. */
export function federationStore(db: PolicyDatabase) {
  return {
    /** Takes the place of the one of that name. Throws `request-invalid`, `resource-conflict`. */
    put: (owner: FederationOwner, wanted: NewFederatedCredential, at: Date): Promise<FederatedRecord> => {
      refuseUnusable(wanted);
      const [issuerId, id] = [uuidv7(at), uuidv7(at)];
      return changePolicy(db, async (trx) => {
        await removeByName(trx, owner, wanted.name);
        await refuseTooMany(trx, owner.tenantId);
        const issuer = await trustIssuer(trx, { id: issuerId, tenantId: owner.tenantId, issuer: wanted.issuer, keys: wanted.keys, at });
        const row = rowOf(wanted, { id, issuerId: issuer.id, ownerId: owner.id }, at);
        await trx.insertInto('federated_credential').values(row).execute();
        return toRecord(row, issuer);
      });
    },

    find: async (owner: FederationOwner, name: string): Promise<FederatedRecord | undefined> => {
      const row = await ofOwner(db.query, owner).where('federated_credential.name', '=', name).executeTakeFirst();
      return row && toRecord(row, row);
    },

    page: async (owner: FederationOwner, { after, limit }: Cursor): Promise<FederatedRecord[]> => {
      const rows = await ofOwner(db.query, owner).where('federated_credential.name', '>', after).orderBy('federated_credential.name').limit(limit).execute();
      return rows.map((row) => toRecord(row, row));
    },

    /** Every token that was made for it so far is dead. Throws `resource-not-found`. */
    revoke: (owner: FederationOwner, name: string, at: Date): Promise<void> =>
      changePolicy(db, async (trx) => {
        const row = await ofOwner(trx, owner).where('federated_credential.name', '=', name).executeTakeFirst();
        if (!row) throw new Refusal('resource-not-found', { kind: 'federated credential', name });
        await trx.updateTable('federated_credential').set({ valid_from: at.toISOString() }).where('id', '=', row.id).execute();
      }),

    /** How often its tokens count from now on. Throws `resource-not-found`. */
    setReuse: (owner: FederationOwner, name: string, reuse: boolean): Promise<void> =>
      changePolicy(db, async (trx) => {
        const row = await ofOwner(trx, owner).where('federated_credential.name', '=', name).executeTakeFirst();
        if (!row) throw new Refusal('resource-not-found', { kind: 'federated credential', name });
        await trx.updateTable('federated_credential').set({ counts: countsOf({ reuse }) }).where('id', '=', row.id).execute();
      }),

    /** False when it was gone already. */
    remove: (owner: FederationOwner, name: string): Promise<boolean> => changePolicy(db, (trx) => removeByName(trx, owner, name)),
  };
}

function refuseUnusable({ issuer, claim, value, audience, keys }: NewFederatedCredential): void {
  const refuse = (field: string, defect: string) => new Refusal('request-invalid', { field, defect });
  const url = URL.parse(issuer);
  if (!url || (url.protocol !== 'https:' && !['localhost', '127.0.0.1', '[::1]'].includes(url.hostname))) {
    throw refuse('issuer', 'it is not an https address');
  }
  if (url.search !== '' || url.hash !== '' || url.username !== '') throw refuse('issuer', 'it has a query, a fragment or a user name');
  if (!isSubjectClaim(claim)) throw refuse('claim', `it is none of ${subjectClaims.join(', ')}`);
  if (value === '' || value.length > LONGEST_TEXT) throw refuse('subject', `it has no characters, or more than ${LONGEST_TEXT}`);
  if (/[*?]/.test(value)) throw refuse('subject', 'it is compared letter by letter: a wildcard would let others in');
  if (audience === '') throw refuse('audience', 'it is empty');
  if (keys !== null && keys.length > LONGEST_KEYS) throw refuse('keys', `it has more than ${LONGEST_KEYS} characters`);
  if (keys !== null) refuseBadKeys(keys);
}

/** RFC 7517 section 5; a key that both sides know would let whoever checks a token make one. */
function refuseBadKeys(text: string): void {
  const refuse = (defect: string) => new Refusal('request-invalid', { field: 'keys', defect });
  let keys: unknown;
  try {
    ({ keys } = JSON.parse(text) as { keys?: unknown });
  } catch {
    throw refuse('it is not JSON');
  }
  if (!Array.isArray(keys) || keys.length === 0) throw refuse('it has no keys');
  for (const key of keys as readonly Record<string, unknown>[]) {
    if (key?.['kty'] !== 'RSA' && key?.['kty'] !== 'EC' && key?.['kty'] !== 'OKP') throw refuse('it holds a key that is neither RSA, EC nor OKP');
    if ('d' in key) throw refuse('it holds a private key');
  }
}

const otherKeys = (keys: string | null): string =>
  `Other federated credentials trust this issuer with ${keys === null ? 'the keys that it publishes' : 'keys that were given'}: an issuer has the same keys for all of them.`;

type Trusted = Pick<PolicyTables['trusted_issuer'], 'issuer' | 'keys'>;

async function trustIssuer(
  trx: PolicyTransaction,
  { id, tenantId, issuer, keys, at }: { id: string; tenantId: string; issuer: string; keys: string | null; at: Date },
): Promise<Trusted & { readonly id: string }> {
  const known = await trx.selectFrom('trusted_issuer').selectAll().where('tenant_id', '=', tenantId).where('issuer', '=', issuer).executeTakeFirst();
  // Whoever chose the keys of an issuer that others rely on could be any of its subjects.
  if (known && known.keys !== keys) throw new Refusal('resource-conflict', { defect: otherKeys(known.keys) });
  if (known) return known;
  await trx.insertInto('trusted_issuer').values({ id, tenant_id: tenantId, issuer, keys, created_at: at.toISOString() }).execute();
  return { id, issuer, keys };
}

const countsOf = ({ reuse }: Pick<NewFederatedCredential, 'reuse'>) => (reuse ? 'until-it-ends' : 'once');

const rowOf = (
  wanted: NewFederatedCredential,
  { id, issuerId, ownerId }: { id: string; issuerId: string; ownerId: string },
  at: Date,
): PolicyTables['federated_credential'] => ({
  id,
  issuer_id: issuerId,
  owner_id: ownerId,
  name: wanted.name,
  claim: wanted.claim,
  value: wanted.value,
  audience: wanted.audience,
  app_id: wanted.target.kind === 'service-principal' ? wanted.target.appId.toLowerCase() : null,
  scope_map_id: wanted.target.kind === 'scope-map' ? wanted.target.scopeMapId : null,
  valid_from: null,
  counts: countsOf(wanted),
  created_at: at.toISOString(),
});

const toRecord = (row: PolicyTables['federated_credential'], { issuer, keys }: Trusted): FederatedRecord => ({
  ...readFederated(row),
  issuer,
  hasKeys: keys !== null,
});

const ofOwner = (trx: PolicyTransaction, { tenantId, id }: FederationOwner) =>
  trx
    .selectFrom('federated_credential')
    .innerJoin('trusted_issuer', 'trusted_issuer.id', 'federated_credential.issuer_id')
    .selectAll('federated_credential')
    .select(['trusted_issuer.issuer', 'trusted_issuer.keys'])
    .where('tenant_id', '=', tenantId)
    .where('owner_id', '=', id);

async function removeByName(trx: PolicyTransaction, owner: FederationOwner, name: string): Promise<boolean> {
  const row = await ofOwner(trx, owner).where('federated_credential.name', '=', name).executeTakeFirst();
  if (!row) return false;
  await trx.deleteFrom('federated_credential').where('id', '=', row.id).execute();
  const others = await trx.selectFrom('federated_credential').select('id').where('issuer_id', '=', row.issuer_id).limit(1).executeTakeFirst();
  if (!others) await trx.deleteFrom('trusted_issuer').where('id', '=', row.issuer_id).execute();
  return true;
}

async function refuseTooMany(trx: PolicyTransaction, tenantId: string): Promise<void> {
  const { count } = await trx
    .selectFrom('federated_credential')
    .innerJoin('trusted_issuer', 'trusted_issuer.id', 'federated_credential.issuer_id')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('tenant_id', '=', tenantId)
    .executeTakeFirstOrThrow();
  if (Number(count) >= MOST_FEDERATED) throw new Refusal('resource-conflict', { defect: `There are ${MOST_FEDERATED} federated credentials already.` });
}
