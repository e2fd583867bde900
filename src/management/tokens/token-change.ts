import type { z } from 'zod';
import { Refusal } from '../../causes/refusal.ts';
import type { tokenUpdate } from '../../contract/token.ts';
import { readIpRules } from '../../contract/ip-rules.ts';
import type { TokenChange, TokenRecord } from '../../identity/registries/token-store.ts';

type Properties = Omit<z.infer<typeof tokenUpdate>['properties'], 'scopeMapId'>;

/**
 * Azure's way to delete a password is to send the list of those that stay. It is no way to make one or to move its
 * end: what is sent must be what is there.
 */
export function tokenChange({ status, ipRules, credentials }: Properties, token: TokenRecord): TokenChange {
  const kept: readonly Kept[] | undefined = credentials?.passwords ?? (credentials && token.passwords);
  kept?.forEach((password, index) => {
    const field = `properties.credentials.passwords[${index}]`;
    const existing = token.passwords.find(({ name }) => name === password.name);
    if (!existing) throw new Refusal('request-invalid', { field, defect: 'there is no such password; generateCredentials makes one' });
    refuseOther(`${field}.creationTime`, password.creationTime, existing.createdAt);
    refuseOther(`${field}.expiry`, password.expiry, existing.expiresAt);
  });
  return {
    ...(status === undefined ? {} : { enabled: status === 'enabled' }),
    ...(ipRules ? { ipRules: readIpRules(ipRules, 'properties.ipRules') } : {}),
    ...(kept ? { keep: kept.map(({ name }) => name) } : {}),
  };
}

interface Kept {
  readonly name: string;
  readonly creationTime?: string | null | undefined;
  readonly expiry?: string | null | undefined;
}

function refuseOther(field: string, sent: Kept['expiry'], stored: string | null): void {
  if (sent === undefined || sent === null || Date.parse(sent) === Date.parse(stored ?? '')) return;
  throw new Refusal('request-invalid', { field, defect: 'it cannot be changed; generateCredentials makes a new password' });
}
