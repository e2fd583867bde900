import type { Database } from '../../db/database.ts';
import { hashedColumns, linkEvent } from '../chain/link.ts';
import type { ChainedRow } from '../chain/stream-state.ts';
import type { Problem, Problems } from './problem.ts';
import type { SignedPlace, SignedStream } from './signed-streams.ts';

/** Where the stream's own row says that it ends. */
export interface StreamRow {
  readonly stream: number;
  readonly position: number;
  readonly segment_from: number;
  readonly lowest: string;
  readonly highest: string;
}

/** A part of a stream whose beginning is signed. */
interface Part {
  readonly from: { readonly position: number; readonly link: string | null };
  readonly to: number;
  /** The correlation ids between which its events lie; `null`: nothing says so, all of the log is looked through. */
  readonly ids: { readonly lowest: string; readonly highest: string } | null;
}

export interface ExaminedStream {
  readonly events: number;
  /** Of them, after the last signed place. */
  readonly unsigned: number;
}

/** Follows the links of a stream from event to event, and compares them with what was signed. */
export async function verifyStream(
  database: Database<'journal'>,
  { stream, begin, places }: SignedStream,
  row: StreamRow | undefined,
  problems: Problems,
): Promise<ExaminedStream> {
  const kept = places.filter(({ position }) => position > (begin?.position ?? 0));
  const signed = kept.at(-1)?.position ?? begin?.position ?? 0;
  const end = Math.max(row?.position ?? 0, signed);
  const own: Problem[] = [];
  let [events, reached] = [0, begin?.position ?? 0];
  for (const part of partsOf({ stream, begin, places: kept }, row, signed)) {
    const rows = await rowsOf(database, stream, part);
    reached = follow(rows, { ...part, stream, reached, signed: kept }, (problem) => own.push(problem));
    events += rows.length;
  }
  const expected = end - (begin?.position ?? 0);
  if (expected > 0 && events === 0) problems.add({ kind: 'stream-missing', stream, events: expected });
  else {
    own.forEach(problems.add);
    if (reached < end) problems.add({ kind: 'tail-missing', stream, events: end - reached });
  }
  return { events, unsigned: Math.max(0, reached - signed) };
}

/** The segments that are left, then what no segment holds yet. */
function partsOf({ begin, places }: SignedStream, row: StreamRow | undefined, signed: number): Part[] {
  const parts: Part[] = [];
  let from: Part['from'] = begin ?? { position: 0, link: null };
  for (const { position, link, segment } of places) {
    if (!segment) continue;
    parts.push({ from, to: position, ids: segment });
    from = { position, link };
  }
  const end = Math.max(row?.position ?? 0, signed);
  // The row speaks of what came since its own last segment, which may have ended after the checkpoints were read.
  if (row && end > from.position) parts.push({ from, to: row.position, ids: row.segment_from > from.position ? null : row });
  return parts;
}

function rowsOf(database: Database<'journal'>, stream: number, { from, to, ids }: Part): Promise<ChainedRow[]> {
  const events = database.query.selectFrom('event').select([...hashedColumns, 'stream', 'position', 'link']);
  const near = ids ? events.where('correlation_id', '>=', ids.lowest).where('correlation_id', '<=', ids.highest) : events;
  return near
    .where('stream', '=', stream)
    .where('position', '>', from.position)
    .where('position', '<=', to)
    .orderBy('position')
    .execute();
}

interface Following extends Part {
  readonly stream: number;
  /** Where the last event before this part was. */
  readonly reached: number;
  readonly signed: readonly SignedPlace[];
}

/** Returns the position of the last event that was found. */
function follow(rows: readonly ChainedRow[], { stream, from, reached, signed }: Following, add: Problems['add']): number {
  const places = new Map(signed.map((place) => [place.position, place]));
  let position = reached;
  // After a gap, what the next event was linked to is gone; unless it was signed.
  let link = reached === from.position ? from.link : null;
  let agreed = from.position;
  let after: string | null = null;
  let differs = false;
  for (const row of rows) {
    const { correlation_id: correlationId } = row;
    if (row.position === position) add({ kind: 'event-inserted', stream, position, correlationId });
    if (row.position <= position) continue;
    if (row.position > position + 1) {
      add({ kind: 'events-missing', stream, first: position + 1, last: row.position - 1, after });
      link = row.position === from.position + 1 ? from.link : null;
    }
    if (link !== null && linkEvent({ stream, position: row.position - 1, link }, row).link !== row.link) {
      add({ kind: 'event-changed', stream, position: row.position, correlationId });
    }
    [position, link, after] = [row.position, row.link, correlationId];
    const place = places.get(position);
    if (place && place.link !== link && !differs) {
      add({ kind: 'events-not-as-signed', stream, first: agreed + 1, last: position, number: place.number });
      differs = true;
    }
    if (place?.link === link) agreed = position;
  }
  return position;
}
