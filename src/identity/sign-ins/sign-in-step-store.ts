import { Refusal } from '../../causes/refusal.ts';
import type { PolicyTables } from '../../db/tables.ts';
import type { Secret } from '../../secret.ts';
import { newSecret } from '../passwords/secret-hash.ts';
import type { PolicyDatabase } from '../policy/policy-revision.ts';

export type StepKind = PolicyTables['sign_in_step']['kind'];

export interface SignInStep<Detail> {
  /** Its hash: what is kept of it. */
  readonly id: string;
  readonly tenantId: string;
  readonly detail: Detail;
  readonly failures: number;
  readonly wasUsed: boolean;
  readonly expiresAt: Date;
}

interface NewStep<Detail> {
  readonly tenantId: string;
  /** Whom the browser's address stands for. */
  readonly source: string;
  readonly detail: Detail;
}

/** Somebody looks for a phone, or types a password elsewhere. */
const STEP_SECONDS = 600;
const MOST_STEPS = 10_000;
const MOST_STEPS_PER_SOURCE = 50;
/** Of what an application said when it sent somebody here. */
const LONGEST_DETAIL = 16 * 1024;

export type SignInStepStore = ReturnType<typeof signInStepStore>;

/** People between two pages. @param hash the server's keyed hash: what the browser holds is kept as nothing else */
export function signInStepStore(db: PolicyDatabase, hash: (secret: Secret) => string) {
  return {
    /** What the browser is to bring back. Throws `rate-limit` when too many are on their way, `content-too-large`. */
    begin: async <Detail>(kind: StepKind, { tenantId, source, detail }: NewStep<Detail>, at: Date): Promise<Secret> => {
      const step = newSecret();
      const text = JSON.stringify(detail);
      if (text.length > LONGEST_DETAIL) throw new Refusal('content-too-large', { limit: LONGEST_DETAIL });
      const row = {
        id: hash(step),
        tenant_id: tenantId,
        kind,
        source,
        detail: text,
        failures: 0,
        used_at: null,
        expires_at: new Date(at.getTime() + STEP_SECONDS * 1000).toISOString(),
      };
      await db.transaction(async (trx) => {
        const waiting = trx.selectFrom('sign_in_step').where('expires_at', '>', at.toISOString()).where('used_at', 'is', null);
        const counted = waiting.select((row) => row.fn.countAll().as('count'));
        const { count } = await counted.executeTakeFirstOrThrow();
        const { count: ofSource } = await counted.where('source', '=', source).executeTakeFirstOrThrow();
        if (Number(count) >= MOST_STEPS || Number(ofSource) >= MOST_STEPS_PER_SOURCE) throw new Refusal('rate-limit', { retryAfter: 60 });
        await trx.insertInto('sign_in_step').values(row).execute();
      });
      return step;
    },

    /** Undefined for what nobody was given. It may be over, or used. */
    find: async <Detail>(kind: StepKind, step: Secret): Promise<SignInStep<Detail> | undefined> => {
      const row = await db.query.selectFrom('sign_in_step').selectAll().where('id', '=', hash(step)).where('kind', '=', kind).executeTakeFirst();
      return row && { id: row.id, tenantId: row.tenant_id, detail: JSON.parse(row.detail) as Detail, failures: row.failures, wasUsed: row.used_at !== null, expiresAt: new Date(row.expires_at) };
    },

    /** False when somebody was quicker, or it is over. */
    use: async (id: string, at: Date): Promise<boolean> => {
      const waiting = db.query.updateTable('sign_in_step').set({ used_at: at.toISOString() }).where('id', '=', id).where('used_at', 'is', null);
      return (await waiting.where('expires_at', '>', at.toISOString()).executeTakeFirst()).numUpdatedRows === 1n;
    },

    /** A wrong answer: after `most` of them the step is over. */
    failed: async (id: string, most: number, at: Date): Promise<void> => {
      const one = db.query.updateTable('sign_in_step').where('id', '=', id);
      await one.set((row) => ({ failures: row('failures', '+', 1) })).execute();
      await one.where('failures', '>=', most).set({ used_at: at.toISOString() }).execute();
    },
  };
}
