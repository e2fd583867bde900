import { Refusal } from '../../causes/refusal.ts';
import type { Instant, PolicyTables } from '../../db/tables.ts';
import { uuidv7 } from '../../names/uuid.ts';
import type { Secret } from '../../secret.ts';
import type { Sealer } from '../passwords/sealed-secret.ts';
import { changePolicy, type PolicyDatabase } from '../policy/policy-revision.ts';
import { findStep, newTotpSecret, readCode } from './totp.ts';

/** Whoever types codes knows the password already: closing this account's second step to them locks nobody else out. */
export const MOST_WRONG_CODES = 10;
const CLOSED_MS = 15 * 60_000;

export interface SecondFactorRecord {
  /** The credential id of the log. */
  readonly id: string;
  readonly state: PolicyTables['second_factor']['state'];
  readonly createdAt: Instant;
}

/** What came of a code. `failures`: wrong ones in a row, with this one. */
export type CodeVerdict =
  | { readonly kind: 'right' }
  | { readonly kind: 'wrong'; readonly failures: number }
  /** No code is looked at for so many seconds. */
  | { readonly kind: 'closed'; readonly failures: number; readonly retryAfter: number }
  | { readonly kind: 'none' };

export type SecondFactorStore = ReturnType<typeof secondFactorStore>;

/** Second factors of users: one each, an authenticator app. */
export function secondFactorStore(db: PolicyDatabase, { seal, open }: Sealer) {
  const placeOf = (userId: string) => `second factor of ${userId}`;

  return {
    find: async (userId: string): Promise<SecondFactorRecord | undefined> => {
      const row = await db.query.selectFrom('second_factor').select(['id', 'state', 'created_at']).where('user_id', '=', userId).executeTakeFirst();
      return row && { id: row.id, state: row.state, createdAt: row.created_at };
    },

    /**
     * A new secret, to be shown once. Takes the place of one that nobody has confirmed; of one that is in use only
     * when `replaces` says so, otherwise throws `resource-conflict`.
     */
    begin: async (userId: string, { state, replaces }: { state: 'shown' | 'handed-out'; replaces: boolean }, at: Date): Promise<Secret> => {
      const secret = newTotpSecret();
      const row = { id: uuidv7(at), user_id: userId, secret: seal(secret, placeOf(userId)), state, last_step: 0, failures: 0, failed_at: null, created_at: at.toISOString() };
      await db.transaction(async (trx) => {
        const before = await trx.selectFrom('second_factor').select('state').where('user_id', '=', userId).executeTakeFirst();
        if (before && before.state !== 'shown' && !replaces) throw new Refusal('resource-conflict', { defect: 'There is a second factor already: reset it first.' });
        await trx.deleteFrom('second_factor').where('user_id', '=', userId).execute();
        await trx.insertInto('second_factor').values(row).execute();
      });
      return secret;
    },

    /** Each code counts once, on whichever worker it is tried. The first right one confirms the factor. */
    tryCode: (userId: string, typed: string, at: Date): Promise<CodeVerdict> =>
      db.transaction(async (trx): Promise<CodeVerdict> => {
        const row = await trx.selectFrom('second_factor').selectAll().where('user_id', '=', userId).executeTakeFirst();
        if (!row) return { kind: 'none' };
        const closedUntil = row.failed_at === null ? 0 : new Date(row.failed_at).getTime() + CLOSED_MS;
        const failures = at.getTime() < closedUntil ? row.failures : 0;
        if (failures >= MOST_WRONG_CODES) return { kind: 'closed', failures, retryAfter: Math.ceil((closedUntil - at.getTime()) / 1000) };
        const step = findStep(open(row.secret, placeOf(userId)), readCode(typed), at);
        const change = trx.updateTable('second_factor').where('user_id', '=', userId);
        if (step === null || step <= row.last_step) {
          await change.set({ failures: failures + 1, failed_at: at.toISOString() }).execute();
          return { kind: 'wrong', failures: failures + 1 };
        }
        await change.set({ last_step: step, failures: 0, failed_at: null, state: 'confirmed' }).execute();
        return { kind: 'right' };
      }),

    /** Every token the person has is dead with it: whoever found the app may have used it. False when there was none. */
    reset: (userId: string, at: Date): Promise<boolean> =>
      changePolicy(db, async (trx) => {
        const { numDeletedRows } = await trx.deleteFrom('second_factor').where('user_id', '=', userId).executeTakeFirst();
        const user = await trx.selectFrom('user_account').select('properties').where('id', '=', userId).executeTakeFirst();
        if (numDeletedRows === 0n || !user) return false;
        const properties = JSON.stringify({ ...(JSON.parse(user.properties) as object), validFrom: at.toISOString() });
        await trx.updateTable('user_account').set({ properties }).where('id', '=', userId).execute();
        return true;
      }),
  };
}
