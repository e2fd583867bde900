import { Refusal } from '../../causes/refusal.ts';
import { parseAddress } from '../../names/ip-address.ts';
import { uuidv7 } from '../../names/uuid.ts';
import type { Secret } from '../../secret.ts';
import type { PolicyDatabase } from '../policy/policy-revision.ts';
import { newSecret } from '../passwords/secret-hash.ts';

/** Who may take a managed identity's tokens: whoever has its secret, and whoever asks from a listed address. */
export interface ManagedIdentityAccess {
  readonly servicePrincipalId: string;
  readonly tenantId: string;
  /** The client id. */
  readonly appId: string;
  readonly resourceId: string | null;
  readonly secretId: string;
  readonly secretHash: string;
  /** Canonical. */
  readonly addresses: readonly string[];
}

export const MOST_ADDRESSES = 100;

/** Read for each request: the endpoint answers a program or two of this machine, a few times an hour. */
export function managedIdentityAccess(db: PolicyDatabase) {
  return {
    all: async (): Promise<ManagedIdentityAccess[]> => {
      const rows = await db.query
        .selectFrom('managed_identity_access')
        .innerJoin('service_principal', 'service_principal.id', 'managed_identity_access.service_principal_id')
        .select(['service_principal_id', 'tenant_id', 'app_id', 'properties', 'secret_id', 'secret_hash', 'addresses'])
        .orderBy('service_principal_id')
        .execute();
      return rows.map((row) => ({
        servicePrincipalId: row.service_principal_id,
        tenantId: row.tenant_id,
        appId: row.app_id,
        resourceId: (JSON.parse(row.properties) as { resourceId?: string }).resourceId ?? null,
        secretId: row.secret_id,
        secretHash: row.secret_hash,
        addresses: JSON.parse(row.addresses) as string[],
      }));
    },

    /**
     * A new secret, which takes the place of the one before. Throws `request-invalid`.
     * @param addresses of those who need no secret; `null`: they stay as they are
     */
    renew: async (servicePrincipalId: string, hash: (secret: Secret) => string, at: Date, addresses: readonly string[] | null = null): Promise<Secret> => {
      const secret = newSecret();
      const listed = addresses?.map(readAddress);
      const changed = { secret_id: uuidv7(at), secret_hash: hash(secret) };
      const row = { service_principal_id: servicePrincipalId, ...changed, addresses: JSON.stringify(listed ?? []), created_at: at.toISOString() };
      await db.query
        .insertInto('managed_identity_access')
        .values(row)
        .onConflict((conflict) =>
          conflict.column('service_principal_id').doUpdateSet({ ...changed, ...(listed ? { addresses: row.addresses } : {}) }),
        )
        .execute();
      return secret;
    },
  };
}

function readAddress(text: string, index: number): string {
  const address = parseAddress(text);
  if (address !== null && index < MOST_ADDRESSES) return address;
  throw new Refusal('request-invalid', { field: `addresses[${index}]`, defect: address === null ? 'it is not an address' : `there are more than ${MOST_ADDRESSES}` });
}
