import { Refusal } from '../../causes/refusal.ts';
import type { PolicyTables } from '../../db/tables.ts';
import { Secret } from '../../secret.ts';
import type { PolicyDatabase } from '../policy/policy-revision.ts';
import { newSecret } from '../passwords/secret-hash.ts';
import { newUserCode } from './user-code.ts';
import type { SignedIn, TokenWish } from './token-wish.ts';

/** What a device asked for, and what the person who types its code is shown of it. */
export interface DeviceWish extends TokenWish {
  /** Of the device, canonical. */
  readonly address: string;
}

export interface DeviceCode {
  /** Its hash: what is kept of it. */
  readonly id: string;
  readonly tenantId: string;
  readonly wish: DeviceWish;
  readonly state: PolicyTables['device_code']['state'];
  /** Who signed in; `null` until then. */
  readonly signedIn: SignedIn | null;
  readonly expiresAt: Date;
}

/** What a device is told when it asks. */
export type Polled =
  | { readonly kind: 'pending' }
  | { readonly kind: 'too-soon' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'expired'; readonly code: DeviceCode }
  | { readonly kind: 'declined'; readonly code: DeviceCode }
  | { readonly kind: 'redeemed'; readonly code: DeviceCode }
  | { readonly kind: 'approved'; readonly code: DeviceCode; readonly signedIn: SignedIn };

export const DEVICE_CODE_SECONDS = 900;
/** How long a device waits before it asks again. */
export const POLL_SECONDS = 3;
/** Clients keep their own time, and the network delays one request more than the next. */
const POLL_GRACE_MILLISECONDS = 500;

const MOST_CODES = 10_000;
const MOST_CODES_PER_SOURCE = 50;

export type DeviceCodeStore = ReturnType<typeof deviceCodeStore>;

/** Codes of devices that cannot show a browser, RFC 8628. @param hash the server's keyed hash: a code is kept as nothing else */
export function deviceCodeStore(db: PolicyDatabase, hash: (secret: Secret) => string) {
  return {
    /** Throws `rate-limit` when too many are waiting. @param source whom the device's address stands for */
    create: async (tenantId: string, wish: DeviceWish, source: string, at: Date): Promise<{ deviceCode: Secret; userCode: string }> => {
      const deviceCode = newSecret();
      const userCode = newUserCode();
      const row = {
        id: hash(deviceCode),
        user_code: hash(new Secret(userCode)),
        tenant_id: tenantId,
        source,
        wish: JSON.stringify(wish),
        state: 'pending' as const,
        subject: null,
        asked_at: null,
        expires_at: new Date(at.getTime() + DEVICE_CODE_SECONDS * 1000).toISOString(),
      };
      await db.transaction(async (trx) => {
        const waiting = trx.selectFrom('device_code').where('expires_at', '>', at.toISOString());
        const counted = waiting.select((row) => row.fn.countAll().as('count'));
        const { count } = await counted.executeTakeFirstOrThrow();
        const { count: ofSource } = await counted.where('source', '=', source).executeTakeFirstOrThrow();
        if (Number(count) >= MOST_CODES || Number(ofSource) >= MOST_CODES_PER_SOURCE) throw new Refusal('rate-limit', { retryAfter: 60 });
        await trx.insertInto('device_code').values(row).execute();
      });
      return { deviceCode, userCode };
    },

    /** What a person typed, in any case and with any dashes; codes that ended or were used are none. */
    findByUserCode: async (typed: string, at: Date): Promise<DeviceCode | undefined> => {
      const code = typed.toUpperCase().replace(/[^A-Z]/g, '').slice(0, 100);
      const row = await db.query.selectFrom('device_code').selectAll().where('user_code', '=', hash(new Secret(code))).executeTakeFirst();
      const found = row && readRow(row);
      return found?.state === 'pending' && at < found.expiresAt ? found : undefined;
    },

    /** One that somebody found before, unless it ended or was used meanwhile. */
    findWaiting: async (id: string, at: Date): Promise<DeviceCode | undefined> => {
      const row = await db.query.selectFrom('device_code').selectAll().where('id', '=', id).executeTakeFirst();
      const found = row && readRow(row);
      return found?.state === 'pending' && at < found.expiresAt ? found : undefined;
    },

    /** Somebody signed in, or said that it was not them. False when the code is not waiting any more. */
    decide: async (id: string, decision: { state: 'approved'; signedIn: SignedIn } | { state: 'declined' }, at: Date): Promise<boolean> => {
      const subject = decision.state === 'approved' ? JSON.stringify(decision.signedIn) : null;
      const waiting = db.query.updateTable('device_code').set({ state: decision.state, subject }).where('id', '=', id).where('state', '=', 'pending');
      return (await waiting.where('expires_at', '>', at.toISOString()).executeTakeFirst()).numUpdatedRows === 1n;
    },

    /** The device asks. Of several who ask at once for a code that was approved, one gets it. */
    poll: (deviceCode: Secret, at: Date): Promise<Polled> =>
      db.transaction(async (trx): Promise<Polled> => {
        const mine = trx.selectFrom('device_code').selectAll().where('id', '=', hash(deviceCode));
        const row = await mine.executeTakeFirst();
        if (!row) return { kind: 'unknown' };
        const code = readRow(row);
        const update = trx.updateTable('device_code').where('id', '=', row.id);
        if (row.state === 'declined' || row.state === 'redeemed') return { kind: row.state, code };
        if (at >= code.expiresAt) return { kind: 'expired', code };
        if (row.state === 'approved' && code.signedIn) {
          await update.set({ state: 'redeemed' }).execute();
          return { kind: 'approved', code, signedIn: code.signedIn };
        }
        await update.set({ asked_at: at.toISOString() }).execute();
        return { kind: isTooSoon(row.asked_at, at) ? 'too-soon' : 'pending' };
      }),
  };
}

const isTooSoon = (before: string | null, at: Date): boolean =>
  before !== null && at.getTime() - new Date(before).getTime() < POLL_SECONDS * 1000 - POLL_GRACE_MILLISECONDS;

const readRow = (row: PolicyTables['device_code']): DeviceCode => ({
  id: row.id,
  tenantId: row.tenant_id,
  wish: JSON.parse(row.wish) as DeviceWish,
  state: row.state,
  signedIn: row.subject === null ? null : (JSON.parse(row.subject) as SignedIn),
  expiresAt: new Date(row.expires_at),
});
