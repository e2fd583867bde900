import type { EventRow } from '../event.ts';
import { networkOfAddress } from '../../names/ip-address.ts';
import { addTo, beginFlood, eventOfFlood, type Breadth, type Flood } from './flood-event.ts';

/** In each interval, how many refusals are written one by one before the rest is counted. */
export interface FloodLimits {
  readonly milliseconds: number;
  /** Of one source, subject and cause. */
  readonly alike: number;
  /** Of one network, whatever they are; a flood counts as one. */
  readonly ofNetwork: number;
  /** Of all; a flood counts as one. */
  readonly inAll: number;
}

export const usualFloodLimits: FloodLimits = { milliseconds: 60_000, alike: 20, ofNetwork: 500, inAll: 2_000 };

/** What becomes of a batch. */
export interface Guarded {
  /** To be written one by one, closed floods among them. */
  readonly rows: readonly EventRow[];
  /** Floods whose count is another one now. */
  readonly counted: readonly EventRow[];
  /** Correlation ids of floods that are closed: they are among the rows. */
  readonly closed: readonly string[];
  /** The batch is durable: only now it counts. */
  commit(): void;
}

interface Interval {
  readonly number: number;
  readonly floods: ReadonlyMap<string, Flood>;
  /** Rows so far, by key; bounded, since only what is written has an entry. */
  readonly rows: Map<string, number>;
}

const ALL = '';
const begin = (number: number): Interval => ({ number, floods: new Map(), rows: new Map() });

export type FloodGuard = ReturnType<typeof floodGuard>;

/**
 * Refusals alike beyond a rate become one event with their count, and so do those of ever different names and addresses:
 * by network, and if those are ever different too, altogether. So the rows of an interval are bounded, whoever sends what.
 * Served requests, and the first refusals of each kind, are written as they are.
 */
export function floodGuard(limits: FloodLimits) {
  let current = begin(0);
  const numberAt = (now: Date) => Math.floor(now.getTime() / limits.milliseconds);

  return {
    /** @param isLast all floods are closed, whether their interval is over or not */
    take(events: readonly EventRow[], now: Date, isLast = false): Guarded {
      const isOver = isLast || numberAt(now) !== current.number;
      const closing = isOver ? [...current.floods.values()] : [];
      const interval = isOver ? begin(numberAt(now)) : current;
      const floods = new Map(interval.floods);
      const rows = closing.map(eventOfFlood);
      const changed = new Set<string>();
      for (const event of events) {
        const key = event.cause === null ? null : keyFor(event, interval, floods, limits);
        if (key === null) rows.push(event);
        else {
          const flood = floods.get(key.text);
          floods.set(key.text, flood ? addTo(flood, event) : beginFlood(event, key.breadth, key.source));
          changed.add(key.text);
        }
      }
      return {
        rows,
        counted: [...changed].map((key) => eventOfFlood(floods.get(key)!)),
        closed: closing.map(({ event }) => event.correlation_id),
        commit: () => (current = { ...interval, floods }),
      };
    },

    /** Floods wait to be closed. */
    isDue: (now: Date): boolean => current.floods.size > 0 && numberAt(now) !== current.number,

    /** Those floods are in the log already: a batch whose fate was unknown had written them. */
    forget(correlationIds: ReadonlySet<string>): void {
      current = { ...current, floods: new Map([...current.floods].filter(([, { event }]) => !correlationIds.has(event.correlation_id))) };
    },
  };
}

interface FloodKey {
  readonly text: string;
  readonly breadth: Breadth;
  readonly source: string;
}

/** The flood that a refusal is counted in; `null` when it is written, which is noted. */
function keyFor(event: EventRow, { rows }: Interval, floods: ReadonlyMap<string, Flood>, limits: FloodLimits): FloodKey | null {
  const { caller_ip_address: address, identity } = event;
  const network = networkOfAddress(address) ?? address;
  const what = [event.registry_id, event.category, event.operation_name, event.cause, event.credential_kind, event.result_description];
  const same: FloodKey = { text: JSON.stringify(['same', ...what, address, identity]), breadth: 'same', source: address };
  if (floods.has(same.text)) return same;
  const written = (key: string) => rows.get(key) ?? 0;
  const take = (...keys: string[]) => keys.forEach((key) => rows.set(key, written(key) + 1));

  if (written(ALL) >= limits.inAll) {
    return { text: JSON.stringify(['anywhere', ...what]), breadth: 'anywhere', source: '*' };
  }
  if (written(network) >= limits.ofNetwork) {
    const key: FloodKey = { text: JSON.stringify(['network', ...what, network]), breadth: 'network', source: network };
    if (!floods.has(key.text)) take(ALL);
    return key;
  }
  take(ALL, network);
  if (written(same.text) >= limits.alike) return same;
  take(same.text);
  return null;
}
