import { randomInt } from 'node:crypto';
import type { Database } from '../db/database.ts';
import { uuidv7 } from '../names/uuid.ts';
import { Secret } from '../secret.ts';
import { hashPassword } from './password-hash.ts';
import { raisePolicyRevision } from './policy-revision.ts';

/** Whom the first start makes. The name has an `@`, so its kind cannot be taken for another. */
export const OWNER_NAME = 'owner@dockgate';

// 26 characters out of 31 are 128 bits. None of them looks like another one, and none means anything to a shell.
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 26;

export interface OwnerAccount {
  readonly userName: string;
  readonly password: Secret;
}

/**
 * Makes the owner, with the role Owner on the given registry, unless there is one. Two processes that start at once
 * make one owner: the second one waits for the first one's transaction and gets `null`.
 * @param keep hands the password to a person before the owner exists: if that fails, nothing was made
 */
export async function makeOwner(
  policy: Database<'policy'>,
  registryId: string,
  now: Date,
  keep: (owner: OwnerAccount) => void,
): Promise<OwnerAccount | null> {
  const password = new Secret(Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''));
  const passwordHash = await hashPassword(password);
  return policy.transaction(async (trx) => {
    const existing = await trx.selectFrom('user_account').select('id').limit(1).executeTakeFirst();
    if (existing) return null;
    const owner = { userName: OWNER_NAME, password };
    keep(owner);
    const [id, createdAt] = [uuidv7(now), now.toISOString()];
    await trx
      .insertInto('user_account')
      .values({ id, name: OWNER_NAME, password_id: uuidv7(now), password_hash: passwordHash, status: 'enabled', created_at: createdAt })
      .execute();
    await trx
      .insertInto('role_assignment')
      .values({ id: uuidv7(now), registry_id: registryId, subject_id: id, role: 'Owner', created_at: createdAt })
      .execute();
    await raisePolicyRevision(trx);
    return owner;
  });
}
