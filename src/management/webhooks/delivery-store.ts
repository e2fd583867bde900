import type { Kysely } from 'kysely';
import type { ContentTables, Instant } from '../../db/tables.ts';

export interface Delivery {
  readonly id: string;
  readonly webhook_id: string;
  readonly content: string;
  readonly attempts: number;
}

/** As it was sent, without what is secret. */
export interface SentMessage {
  readonly method: string;
  readonly requestUri: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What came back; status 0 when nothing did. */
export interface AnswerMessage {
  readonly statusCode: number;
  readonly reasonPhrase: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: string;
}

export interface DeliveryRow extends Delivery {
  readonly state: ContentTables['webhook_delivery']['state'];
  readonly next_at: Instant;
  readonly request: SentMessage | null;
  readonly response: AnswerMessage | null;
}

/** Of one webhook. */
export const MOST_WAITING = 1_000;
export const MOST_KEPT = 100;
/** Longer than any attempt: whoever sends one has said by then how it went, or died. */
const CLAIMED_FOR_MS = 60_000;

const notSent: AnswerMessage = { statusCode: 0, reasonPhrase: `not sent: ${MOST_WAITING} deliveries to this webhook were waiting`, headers: {}, content: '' };

/** Deliveries of webhooks, waiting and over; any process may send them. `db`: the query handle, or a transaction's. */
export function deliveryStore(db: Kysely<ContentTables>) {
  const ofWebhook = (webhookId: string) => db.selectFrom('webhook_delivery').where('webhook_id', '=', webhookId);
  return {
    /** One too many is written down as not sent. */
    async add(id: string, webhookId: string, content: object, now: Date): Promise<void> {
      const { count } = await ofWebhook(webhookId).where('state', '=', 'waiting').select(({ fn }) => fn.countAll().as('count')).executeTakeFirstOrThrow();
      const isFull = Number(count) >= MOST_WAITING;
      const row = { id, webhook_id: webhookId, content: JSON.stringify(content), attempts: 0, request: null, next_at: now.toISOString(), created_at: now.toISOString() };
      await db
        .insertInto('webhook_delivery')
        .values({ ...row, state: isFull ? 'failed' : 'waiting', response: isFull ? JSON.stringify(notSent) : null })
        .execute();
    },

    /** The next ones to send, for this process alone; none of webhooks that have enough under way. */
    async claim(most: number, busy: readonly string[], now: Date): Promise<Delivery[]> {
      const at = now.toISOString();
      let due = db.selectFrom('webhook_delivery').select('id').where('state', '=', 'waiting').where('next_at', '<=', at).orderBy('next_at').limit(most);
      if (busy.length > 0) due = due.where('webhook_id', 'not in', busy);
      // Nobody is kept from writing while there is nothing to do.
      if (!(await due.executeTakeFirst())) return [];
      return db
        .updateTable('webhook_delivery')
        .set(({ eb }) => ({ attempts: eb('attempts', '+', 1), next_at: new Date(now.getTime() + CLAIMED_FOR_MS).toISOString() }))
        .where('id', 'in', due)
        .where('state', '=', 'waiting')
        .where('next_at', '<=', at)
        .returning(['id', 'webhook_id', 'content', 'attempts'])
        .execute();
    },

    /** How an attempt went: `again` at that time, or not at all. */
    async tell(id: string, outcome: { state: DeliveryRow['state']; again: Date | null; request: SentMessage; response: AnswerMessage }): Promise<void> {
      const { state, again, request, response } = outcome;
      const columns = { state, request: JSON.stringify(request), response: JSON.stringify(response), ...(again ? { next_at: again.toISOString() } : {}) };
      await db.updateTable('webhook_delivery').set(columns).where('id', '=', id).execute();
    },

    /** The newest first. */
    async list(webhookId: string): Promise<DeliveryRow[]> {
      const rows = await ofWebhook(webhookId).selectAll().orderBy('id', 'desc').limit(MOST_KEPT).execute();
      return rows.map((row) => ({
        ...row,
        request: row.request === null ? null : (JSON.parse(row.request) as SentMessage),
        response: row.response === null ? null : (JSON.parse(row.response) as AnswerMessage),
      }));
    },

    removeOf: async (webhookId: string): Promise<void> => void (await db.deleteFrom('webhook_delivery').where('webhook_id', '=', webhookId).execute()),

    /** Of those that are over each webhook keeps the newest. */
    async forgetOld(): Promise<void> {
      const many = await db
        .selectFrom('webhook_delivery')
        .select('webhook_id')
        .where('state', '!=', 'waiting')
        .groupBy('webhook_id')
        .having(({ fn }) => fn.countAll(), '>', MOST_KEPT)
        .execute();
      for (const { webhook_id: webhookId } of many) {
        const kept = ofWebhook(webhookId).where('state', '!=', 'waiting').select('id').orderBy('id', 'desc').limit(MOST_KEPT);
        await db.deleteFrom('webhook_delivery').where('webhook_id', '=', webhookId).where('state', '!=', 'waiting').where('id', 'not in', kept).execute();
      }
    },
  };
}
