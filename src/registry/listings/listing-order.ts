import { sql, type RawBuilder } from 'kysely';
import { Refusal } from '../../causes/refusal.ts';
import type { Instant } from '../../db/tables.ts';

// Lists by name or by the time of the last change. Pages are cut by key, so that the thousandth costs what the first
// does; a name or time that changes between two pages moves one entry and no other.

/** As ACR spells it; `none` is by name, or by digest. */
export type OrderBy = 'none' | 'timedesc' | 'timeasc';

/** The entry behind which a page begins. */
export interface Marker {
  readonly key: string;
  /** Needed for the orders by time; null where somebody gave the entry's name alone. */
  readonly at: Instant | null;
}

// In no tag, digest or repository name.
const SEPARATOR = '~';

/** The parameter `orderby`, which ACR's own links leave empty. Throws `request-invalid`. */
export function parseOrderBy(query: URLSearchParams): OrderBy {
  const orderBy = query.get('orderby') || 'none';
  if (orderBy === 'none' || orderBy === 'timedesc' || orderBy === 'timeasc') return orderBy;
  throw new Refusal('request-invalid', { field: 'orderby', defect: 'it is neither none nor timedesc nor timeasc' });
}

/** `last` of a link: the entry's name, and before it the time by which it was listed. */
export const formatMarker = (orderBy: OrderBy, key: string, at: Instant): string =>
  orderBy === 'none' ? key : `${at}${SEPARATOR}${key}`;

export function parseMarker(orderBy: OrderBy, last: string): Marker {
  const cut = orderBy === 'none' ? -1 : last.indexOf(SEPARATOR);
  return cut < 0 ? { key: last, at: null } : { key: last.slice(cut + 1), at: last.slice(0, cut) };
}

/** SQL for the rows behind the marker; `column` is the table's own key within a repository. */
export function isBehind(orderBy: OrderBy, column: 'name' | 'digest', { key, at }: Marker): RawBuilder<boolean> {
  if (orderBy === 'none') return sql<boolean>`${sql.ref(column)} > ${key}`;
  const side = sql.raw(orderBy === 'timedesc' ? '<' : '>');
  return sql<boolean>`(updated_at, ${sql.ref(column)}) ${side} (${at}, ${key})`;
}

export function orderOf(orderBy: OrderBy, column: 'name' | 'digest'): RawBuilder<unknown> {
  if (orderBy === 'none') return sql`${sql.ref(column)}`;
  const direction = sql.raw(orderBy === 'timedesc' ? 'desc' : 'asc');
  return sql`updated_at ${direction}, ${sql.ref(column)} ${direction}`;
}

/**
 * The marker of `last`. Our own links carry the time; whoever gives a name alone means the entry as it is now, which
 * `timeOf` finds. Throws `request-invalid` when it is gone.
 */
export async function findMarker(
  orderBy: OrderBy,
  last: string | null,
  timeOf: (key: string) => Promise<Instant | undefined>,
): Promise<Marker | null> {
  if (last === null) return null;
  const marker = parseMarker(orderBy, last);
  if (orderBy === 'none' || marker.at !== null) return marker;
  const at = await timeOf(marker.key);
  if (at === undefined) throw new Refusal('request-invalid', { field: 'last', defect: 'there is no such entry any more' });
  return { key: marker.key, at };
}
