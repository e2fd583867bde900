import type { RegistryName } from '../names/registry-name.ts';
import { TENANT_SCOPE } from '../names/resource-scope.ts';
import type { Secret } from '../secret.ts';
import { hashPassword } from './passwords/password-hash.ts';
import { newPersonPassword } from './passwords/person-password.ts';
import { changePolicy, type PolicyDatabase } from './policy/policy-revision.ts';
import { insertRegistry, newRegistry, ownerRow } from './registries/registry-store.ts';
import { firstTenantId } from './principals/tenant-store.ts';
import { insertFirstUser, newUser } from './principals/user-store.ts';

/** Whom the first start makes. The name has an `@`, so its kind cannot be taken for another. */
export const OWNER_NAME = 'owner@dockgate';

export interface OwnerAccount {
  readonly userName: string;
  readonly password: Secret;
}

/**
 * Makes the owner, who has the role Owner on everything there will be, and the first registry, unless there is a user. Two processes that
 * start at once make one owner: the second one waits for the first one's transaction and gets `null`.
 * @param keep hands the password to a person before the owner exists: if that fails, nothing was made. It may be
 *   called again with the same owner.
 */
export async function makeOwner(
  db: PolicyDatabase,
  registry: RegistryName,
  at: Date,
  keep: (owner: OwnerAccount) => void,
): Promise<OwnerAccount | null> {
  const existing = await db.query.selectFrom('user_account').select('id').limit(1).executeTakeFirst();
  if (existing) return null;
  const password = newPersonPassword();
  const tenantId = await firstTenantId(db.query);
  const user = newUser(tenantId, OWNER_NAME, await hashPassword(password), at);
  const first = newRegistry(registry, {}, { ownerId: null, at, tenantId });
  const everything = ownerRow(tenantId, user.row.id, TENANT_SCOPE, at);
  const owner = { userName: OWNER_NAME, password };
  return changePolicy(db, async (trx) => {
    if (!(await insertFirstUser(trx, user))) return null;
    keep(owner);
    await insertRegistry(trx, first);
    await trx.insertInto('role_assignment').values(everything).execute();
    return owner;
  });
}
