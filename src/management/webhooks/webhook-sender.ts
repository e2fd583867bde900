import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../db/database.ts';
import { uuidv7 } from '../../names/uuid.ts';
import type { OutboundClient } from '../../outbound/outbound-client.ts';
import type { RepositoryChange } from '../../registry/repository-change.ts';
import { deliver } from './deliver.ts';
import { deliveryStore, type Delivery } from './delivery-store.ts';
import { actionOf, notificationOf, pingOf } from './notification.ts';
import { isInScope } from './scope-filter.ts';
import type { WebhookStore } from './webhook-store.ts';

export interface SenderParts {
  readonly webhooks: WebhookStore;
  readonly content: Database<'content'>;
  readonly outbound: OutboundClient;
  readonly now: () => Date;
  /** Between an attempt and the next one; after the last of them there is none. */
  readonly pausesMs?: readonly number[];
}

export type WebhookSender = ReturnType<typeof webhookSender>;

const usualPausesMs = [5_000, 30_000, 120_000, 600_000, 3_600_000];
/** Of one process. One that hangs holds its own places alone. */
const MOST_AT_ONCE = 16;
const MOST_OF_ONE = 2;
const LOOK_EVERY_MS = 1_000;
const FORGET_EVERY_MS = 60_000;

/** Tells webhooks what happened, beside the answers. What is to be told is written down first and survives a restart. */
export function webhookSender({ webhooks, content, outbound, now, pausesMs = usualPausesMs }: SenderParts) {
  const deliveries = deliveryStore(content.query);
  const underWay = new Map<string, { readonly webhookId: string; readonly work: Promise<void> }>();
  const ending = new AbortController();
  let nudge = Promise.withResolvers<void>();

  const sendOne = async (delivery: Delivery) => {
    const webhook = await webhooks.findById(delivery.webhook_id);
    if (!webhook) return deliveries.removeOf(delivery.webhook_id);
    const { request, response, outcome } = await deliver({ outbound, signal: ending.signal }, webhook.target, delivery, now());
    const pause = outcome === 'again' ? pausesMs[delivery.attempts - 1] : undefined;
    const again = pause === undefined ? null : new Date(now().getTime() + pause);
    await deliveries.tell(delivery.id, { state: again ? 'waiting' : outcome === 'delivered' ? 'delivered' : 'failed', again, request, response });
  };

  const look = async () => {
    const counts = Map.groupBy(underWay.values(), ({ webhookId }) => webhookId);
    const busy = [...counts].filter(([, { length }]) => length >= MOST_OF_ONE).map(([id]) => id);
    const free = MOST_AT_ONCE - underWay.size;
    // One at a time, so that those of one webhook do not take every place before they are counted.
    for (const delivery of free > 0 ? await deliveries.claim(1, busy, now()) : []) {
      const work = sendOne(delivery).catch(() => {}).finally(() => {
        underWay.delete(delivery.id);
        nudge.resolve();
      });
      underWay.set(delivery.id, { webhookId: delivery.webhook_id, work });
      nudge.resolve();
    }
  };

  const run = async () => {
    for (let forgotten = 0; !ending.signal.aborted; ) {
      nudge = Promise.withResolvers<void>();
      await look().catch(() => {});
      if (performance.now() - forgotten > FORGET_EVERY_MS) {
        forgotten = performance.now();
        await deliveries.forgetOld().catch(() => {});
      }
      await Promise.race([nudge.promise, sleep(LOOK_EVERY_MS, null, { ref: false, signal: ending.signal }).catch(() => {})]);
    }
  };
  const running = run();

  return {
    /** Resolves when it is written down for each webhook that wants to know, before the answer to whoever did it. */
    async notify(change: RepositoryChange): Promise<void> {
      const action = actionOf(change);
      if (action === null) return;
      const listening = (await webhooks.listening(change.registryId)).filter(({ properties }) => properties.actions.includes(action));
      const tags = change.details.tag === undefined ? [null] : change.details.tag.split(',');
      for (const { id: webhookId, properties } of listening) {
        for (const tag of tags.filter((one) => isInScope(properties.scope, change.repository, one))) {
          const id = uuidv7(now());
          await deliveries.add(id, webhookId, notificationOf(id, change, tag), now());
        }
      }
      if (listening.length > 0) nudge.resolve();
    },

    /** @returns the delivery's id */
    async ping(webhookId: string): Promise<string> {
      const id = uuidv7(now());
      await deliveries.add(id, webhookId, pingOf(id, now()), now());
      nudge.resolve();
      return id;
    },

    events: deliveries.list,
    forget: deliveries.removeOf,

    /** What is under way is broken off; that and what waits is sent by the next process. */
    async close(): Promise<void> {
      ending.abort();
      await running;
      await Promise.all([...underWay.values()].map(({ work }) => work));
    },
  };
}
