import { isSubjectClaim, type FederatedCredential, type FederationTarget, type TrustedIssuer } from '../../access/federation.ts';
import type { PolicyTables } from '../../db/tables.ts';

export const readIssuer = (row: PolicyTables['trusted_issuer'], credentials: readonly PolicyTables['federated_credential'][]): TrustedIssuer => ({
  id: row.id,
  issuer: row.issuer,
  keys: row.keys,
  credentials: credentials.map(readFederated),
});

export function readFederated(row: PolicyTables['federated_credential']): FederatedCredential {
  const { claim } = row;
  return {
    id: row.id,
    name: row.name,
    claim: isSubjectClaim(claim) ? claim : 'sub',
    value: row.value,
    audience: row.audience,
    validFrom: new Date(row.valid_from ?? 0),
    reuse: row.counts === 'until-it-ends',
    target: targetOf(row),
  };
}

function targetOf({ app_id, scope_map_id }: PolicyTables['federated_credential']): FederationTarget {
  return app_id === null ? { kind: 'scope-map', scopeMapId: scope_map_id ?? '' } : { kind: 'service-principal', appId: app_id };
}
