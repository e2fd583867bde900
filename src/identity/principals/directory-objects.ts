import type { PolicyTransaction } from '../policy/policy-revision.ts';

/** Anything that has an object id, as far as a list of members shows it. */
export type DirectoryObjectRecord = { readonly id: string } & (
  | { readonly kind: 'user'; readonly name: string; readonly displayName: string | null }
  | { readonly kind: 'service-principal'; readonly appId: string; readonly displayName: string; readonly type: 'Application' | 'ManagedIdentity' }
  | { readonly kind: 'group'; readonly displayName: string }
);

/** Those of these ids that a tenant has, in the order of their ids. */
export async function findObjects(db: PolicyTransaction, tenantId: string, ids: readonly string[]): Promise<DirectoryObjectRecord[]> {
  const wanted = [...new Set(ids.map((id) => id.toLowerCase()))];
  if (wanted.length === 0) return [];
  const users = await db.selectFrom('user_account').select(['id', 'name', 'properties']).where('tenant_id', '=', tenantId).where('id', 'in', wanted).execute();
  const principals = await db
    .selectFrom('service_principal')
    .select(['id', 'app_id', 'display_name', 'kind'])
    .where('tenant_id', '=', tenantId)
    .where('id', 'in', wanted)
    .execute();
  const groups = await db.selectFrom('directory_group').select(['id', 'name']).where('tenant_id', '=', tenantId).where('id', 'in', wanted).execute();
  const found: DirectoryObjectRecord[] = [
    ...users.map(({ id, name, properties }) => ({ kind: 'user' as const, id, name, displayName: (JSON.parse(properties) as { displayName?: string | null }).displayName ?? null })),
    ...principals.map(({ id, app_id, display_name, kind }) => ({ kind: 'service-principal' as const, id, appId: app_id, displayName: display_name, type: kind })),
    ...groups.map(({ id, name }) => ({ kind: 'group' as const, id, displayName: name })),
  ];
  return found.toSorted((one, other) => (one.id < other.id ? -1 : 1));
}
