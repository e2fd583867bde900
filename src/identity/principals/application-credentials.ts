import type { ClientCertificate } from '../../access/policy.ts';
import { Refusal } from '../../causes/refusal.ts';
import type { Instant } from '../../db/tables.ts';
import type { Secret } from '../../secret.ts';
import { makePassword, passwordRow, type NewPassword } from '../passwords/password-rows.ts';
import type { PolicyTransaction } from '../policy/policy-revision.ts';

// How an application proves to be itself: secrets that we make, and certificates whose key only it has.

export const MOST_CLIENT_SECRETS = 100;
export const MOST_CLIENT_CERTIFICATES = 20;

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

export interface ClientCertificateRecord {
  readonly id: string;
  readonly name: string;
  readonly pem: string;
  readonly createdAt: Instant;
  readonly expiresAt: Instant;
  readonly lastUsedAt: Instant | null;
}

export interface ApplicationCredentials {
  readonly secrets: readonly ClientSecretRecord[];
  readonly certificates: readonly ClientCertificateRecord[];
}

export const noCredentials: ApplicationCredentials = { secrets: [], certificates: [] };

export type NewClientSecret = NewPassword & { readonly hint: string };
export type NewClientCertificate = ClientCertificate & { readonly createdAt: Date };

/** A secret that was just made: its value is shown once, its hash and its hint are kept. Its id is a GUID, as in Entra. */
export function makeClientSecret(name: string, hash: (secret: Secret) => string, at: Date, expiresAt: Date): NewClientSecret {
  const made = makePassword(name, hash, at, expiresAt);
  return { ...made, id: crypto.randomUUID(), hint: made.value.reveal().slice(0, 3) };
}

/** By the applications' object ids, the oldest first. */
export async function readCredentials(db: PolicyTransaction, applicationIds: readonly string[]): Promise<(applicationId: string) => ApplicationCredentials> {
  if (applicationIds.length === 0) return () => noCredentials;
  const secrets = await db
    .selectFrom('client_secret')
    .leftJoin('credential_use', 'credential_use.credential_id', 'client_secret.id')
    .select(['application_id', 'id', 'name', 'hint', 'created_at as createdAt', 'expires_at as expiresAt', 'last_used_at as lastUsedAt'])
    .where('application_id', 'in', applicationIds)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const certificates = await db
    .selectFrom('client_certificate')
    .leftJoin('credential_use', 'credential_use.credential_id', 'client_certificate.id')
    .select(['application_id', 'id', 'name', 'pem', 'created_at as createdAt', 'expires_at as expiresAt', 'last_used_at as lastUsedAt'])
    .where('application_id', 'in', applicationIds)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
  const [secretsOf, certificatesOf] = [Map.groupBy(secrets, (row) => row.application_id), Map.groupBy(certificates, (row) => row.application_id)];
  return (id) => ({
    secrets: (secretsOf.get(id) ?? []).map(({ application_id: _owner, ...secret }) => secret),
    certificates: (certificatesOf.get(id) ?? []).map(({ application_id: _owner, ...certificate }) => certificate),
  });
}

/** Beside those that are there. Throws `resource-conflict` when there are too many. */
export async function insertSecret(trx: PolicyTransaction, applicationId: string, secret: NewClientSecret): Promise<void> {
  const { count } = await trx
    .selectFrom('client_secret')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('application_id', '=', applicationId)
    .executeTakeFirstOrThrow();
  if (Number(count) >= MOST_CLIENT_SECRETS) {
    throw new Refusal('resource-conflict', { defect: `An application has at most ${MOST_CLIENT_SECRETS} client secrets.` });
  }
  await trx.insertInto('client_secret').values({ ...passwordRow(secret), hint: secret.hint, application_id: applicationId }).execute();
}

/** Certificates that stay, by their ids, and new ones; all others are gone. Throws `resource-not-found` for one that is not there. */
export async function replaceCertificates(
  trx: PolicyTransaction,
  applicationId: string,
  { kept, added }: { kept: readonly string[]; added: readonly NewClientCertificate[] },
): Promise<void> {
  const rows = await trx.selectFrom('client_certificate').select('id').where('application_id', '=', applicationId).execute();
  const present = new Set(rows.map(({ id }) => id));
  const missing = kept.find((id) => !present.has(id));
  if (missing !== undefined) throw new Refusal('resource-not-found', { kind: 'certificate', name: missing });
  if (kept.length + added.length > MOST_CLIENT_CERTIFICATES) {
    throw new Refusal('resource-conflict', { defect: `An application has at most ${MOST_CLIENT_CERTIFICATES} certificates.` });
  }
  const gone = [...present].filter((id) => !kept.includes(id));
  if (gone.length > 0) await trx.deleteFrom('client_certificate').where('id', 'in', gone).execute();
  if (added.length === 0) return;
  const values = added.map(({ id, name, pem, createdAt, expiresAt }) => ({
    id,
    application_id: applicationId,
    name,
    pem,
    created_at: createdAt.toISOString(),
    expires_at: expiresAt.toISOString(),
  }));
  await trx.insertInto('client_certificate').values(values).execute();
}
