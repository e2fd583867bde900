import { Refusal } from '../../causes/refusal.ts';
import type { Instant } from '../../db/tables.ts';
import { uuidv7 } from '../../names/uuid.ts';
import { changePolicy, type PolicyDatabase, type PolicyTransaction } from '../policy/policy-revision.ts';
import { refuseTooMany } from '../principals/directory-limits.ts';
import type { NewUser } from '../principals/user-store.ts';

export interface UserIdentity {
  readonly id: string;
  /** Of the provider. */
  readonly provider: string;
  readonly issuer: string;
  readonly subject: string;
  readonly createdAt: Instant;
}

interface NewIdentity {
  readonly providerId: string;
  readonly subject: string;
}

const MOST_IDENTITIES = 20;

/** Credential ids of this kind are told from those of passwords: what is gone is said of the right one. */
const PREFIX = 'identity-';
export const isIdentityId = (credentialId: string | null): boolean => credentialId?.startsWith(PREFIX) ?? false;

export type UserIdentityStore = ReturnType<typeof userIdentityStore>;

/** Who is who at identity providers outside. */
export function userIdentityStore(db: PolicyDatabase) {
  const rowOf = ({ providerId, subject }: NewIdentity, userId: string, at: Date) => ({
    id: `${PREFIX}${uuidv7(at)}`,
    provider_id: providerId,
    user_id: userId,
    subject,
    created_at: at.toISOString(),
  });

  return {
    of: async (userId: string): Promise<UserIdentity[]> => {
      const rows = await ofUsers(db.query).where('user_id', '=', userId).orderBy('user_identity.created_at').execute();
      return rows.map(({ id, provider, issuer, subject, created_at }) => ({ id, provider, issuer, subject, createdAt: created_at }));
    },

    /** Throws `resource-conflict` when the subject is somebody already. */
    link: (userId: string, identity: NewIdentity, at: Date): Promise<void> => {
      const row = rowOf(identity, userId, at);
      return changePolicy(db, async (trx) => {
        await refuseTaken(trx, identity);
        const mine = await trx.selectFrom('user_identity').select('id').where('user_id', '=', userId).execute();
        if (mine.length >= MOST_IDENTITIES) throw new Refusal('resource-conflict', { defect: `A user has at most ${MOST_IDENTITIES} identities.` });
        await trx.insertInto('user_identity').values(row).execute();
      });
    },

    /** What was handed out after a sign-in with it is dead. False when it was gone already. */
    unlink: (userId: string, id: string): Promise<boolean> =>
      changePolicy(db, async (trx) => {
        const { numDeletedRows } = await trx.deleteFrom('user_identity').where('id', '=', id).where('user_id', '=', userId).executeTakeFirst();
        return numDeletedRows === 1n;
      }),

    /** Somebody new, with the identity they came with. Of two sign-ins at once one makes them. False when the name is taken. */
    createUser: ({ row }: NewUser, identity: NewIdentity, at: Date): Promise<boolean> => {
      const link = rowOf(identity, row.id, at);
      return changePolicy(db, async (trx) => {
        const known = await trx.selectFrom('user_identity').select('id').where('provider_id', '=', identity.providerId).where('subject', '=', identity.subject).executeTakeFirst();
        if (known) return true;
        // Whoever has that name now may be somebody else: only an owner links them.
        if (await trx.selectFrom('user_account').select('id').where('name', '=', row.name).executeTakeFirst()) return false;
        await refuseTooMany(trx, 'user_account', row.tenant_id);
        await trx.insertInto('user_account').values(row).execute();
        await trx.insertInto('user_identity').values(link).execute();
        return true;
      });
    },
  };
}

const ofUsers = (trx: PolicyTransaction) =>
  trx
    .selectFrom('user_identity')
    .innerJoin('identity_provider', 'identity_provider.id', 'user_identity.provider_id')
    .select(['user_identity.id', 'identity_provider.name as provider', 'identity_provider.issuer', 'user_identity.subject', 'user_identity.created_at']);

async function refuseTaken(trx: PolicyTransaction, { providerId, subject }: NewIdentity): Promise<void> {
  const taken = await trx
    .selectFrom('user_identity')
    .innerJoin('user_account', 'user_account.id', 'user_identity.user_id')
    .select('user_account.name')
    .where('provider_id', '=', providerId)
    .where('subject', '=', subject)
    .executeTakeFirst();
  if (taken) throw new Refusal('resource-conflict', { defect: `This subject is ${taken.name} already.` });
}
