import type { Database } from '../db/database.ts';
import { lowestUuidv7 } from '../names/uuid.ts';
import { hashedColumns as eventColumns } from './chain/link.ts';
import type { EventRow, EventTrace } from './event.ts';

/** An event as it is read. */
export type LoggedEvent = Omit<EventRow, 'trace'> & { readonly trace: EventTrace };

export interface LastQuery {
  /** `null`: of every registry. */
  readonly registryId: string | null;
  /** The caller's address, canonical. */
  readonly from?: string | undefined;
  /** The identity as it stands in the log. */
  readonly subject?: string | undefined;
  readonly refusedOnly: boolean;
}

export interface FailuresQuery {
  /** `null`: of every registry. */
  readonly registryId: string | null;
  readonly since: Date;
  /** Where the page before ended: its `next`. */
  readonly before?: string | undefined;
  /** Events a page, at most 1,000. */
  readonly limit: number;
}

/** Newest first; `next` is `null` on the last page. */
export interface EventPage {
  readonly events: LoggedEvent[];
  readonly next: string | null;
}

/** How far `last` looks back for an address or a subject that have no index, in events. */
const MOST_LOOKED_AT = 20_000;
const MOST_ON_PAGE = 1_000;

export type EventStore = ReturnType<typeof eventStore>;

/** Questions to the log. An id of another registry answers like one that never was: with nothing. */
export function eventStore(database: Database<'journal'>) {
  const eventsOf = (registryId: string | null) => {
    const events = database.query.selectFrom('event');
    return registryId === null ? events : events.where('registry_id', '=', registryId);
  };
  const chosen = ({ registryId, refusedOnly }: Pick<LastQuery, 'registryId' | 'refusedOnly'>) =>
    refusedOnly ? eventsOf(registryId).where('cause', 'is not', null) : eventsOf(registryId);

  return {
    async findByCorrelationId(registryId: string | null, correlationId: string): Promise<LoggedEvent | undefined> {
      const row = await eventsOf(registryId).select(eventColumns).where('correlation_id', '=', correlationId).executeTakeFirst();
      return row && parsed(row);
    },

    /** The newest event that fits, among the newest 20,000. */
    async last(query: LastQuery): Promise<LoggedEvent | undefined> {
      const oldest = await chosen(query)
        .select('correlation_id')
        .orderBy('correlation_id', 'desc')
        .offset(MOST_LOOKED_AT)
        .limit(1)
        .executeTakeFirst();
      let events = chosen(query).select(eventColumns).orderBy('correlation_id', 'desc').limit(1);
      if (oldest) events = events.where('correlation_id', '>', oldest.correlation_id);
      if (query.from !== undefined) events = events.where('caller_ip_address', '=', query.from);
      if (query.subject !== undefined) events = events.where('identity', '=', query.subject);
      const row = await events.executeTakeFirst();
      return row && parsed(row);
    },

    async failures({ registryId, since, before, limit }: FailuresQuery): Promise<EventPage> {
      const size = Math.min(limit, MOST_ON_PAGE);
      let events = chosen({ registryId, refusedOnly: true })
        .select(eventColumns)
        .where('correlation_id', '>=', lowestUuidv7(since))
        .orderBy('correlation_id', 'desc')
        .limit(size + 1);
      if (before !== undefined) events = events.where('correlation_id', '<', before);
      const rows = await events.execute();
      const page = rows.slice(0, size);
      return { events: page.map(parsed), next: rows.length > size ? (page.at(-1)?.correlation_id ?? null) : null };
    },
  };
}

const parsed = (row: EventRow): LoggedEvent => ({ ...row, trace: JSON.parse(row.trace) as EventTrace });
