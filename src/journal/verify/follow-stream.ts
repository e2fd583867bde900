import { isLinkOf } from '../chain/link.ts';
import type { ChainedRow } from '../chain/stream-state.ts';
import type { Problems } from './problem.ts';
import { around, type SignedPlace, type SignedStream } from './signed-streams.ts';

// Events come in the order of their correlation ids, which is nearly that of their stream: a few wait for their turn.

/** A stream that is followed from event to event, and how far that is. */
export interface Following {
  readonly stream: number;
  readonly places: ReadonlyMap<number, SignedPlace>;
  /** Those of which not all events came. */
  readonly segments: SignedPlace[];
  readonly signed: number;
  /** Where it ends, as far as that was known at the beginning. */
  readonly end: number;
  readonly add: Problems['add'];
  readonly waiting: Map<number, ChainedRow>;
  /** What is before it was removed by retention, or is being removed, between these ids. */
  begin: number;
  removing: SignedStream['removing'];
  reached: number;
  /** `null` after a gap: what the next event was linked to is not there. */
  link: string | null;
  /** The last event. */
  last: string | null;
  events: number;
  /** The last place that was signed as it is, and whether one was not since then. */
  agreed: number;
  differs: boolean;
  /** The furthest event that came after the beginning. */
  newest: ChainedRow | null;
}

export interface Followed {
  /** Events that were found between its beginning and its end. */
  readonly events: number;
  /** Of them, after the last signed place. */
  readonly unsigned: number;
}

/** @param position where the stream's own row says that it ends */
export function followStream({ stream, begin, places, removing }: SignedStream, position: number, { add }: Problems): Following {
  const first = begin?.position ?? 0;
  const kept = places.filter((place) => place.position > first);
  const signed = kept.at(-1)?.position ?? first;
  return {
    stream, removing, signed, add,
    places: new Map(kept.map((place) => [place.position, place])),
    segments: kept.filter(({ segment }) => segment !== null),
    end: Math.max(position, signed),
    waiting: new Map(),
    begin: first,
    reached: first,
    link: begin?.link ?? null,
    last: null,
    events: 0,
    agreed: first,
    differs: false,
    newest: null,
  };
}

/** The next event by its id. */
export function take(of: Following, row: ChainedRow): void {
  const { position } = row;
  if (position <= of.begin) {
    if (!isBeingRemoved(of, row)) addInserted(of, row);
  } else if (position > of.end) {
    if (!of.newest || position > of.newest.position) of.newest = row;
  } else if (position <= of.reached || of.waiting.has(position)) {
    addInserted(of, row);
  } else if (position === of.reached + 1) {
    step(of, row);
    goOn(of);
  } else of.waiting.set(position, row);
}

/** Whether all events of a segment should have come, since all with ids up to this one have, and some did not. */
export function isBehind({ segments, reached }: Following, id: string): boolean {
  while (segments[0] && segments[0].position <= reached) segments.shift();
  return endsBy(segments[0], id);
}

/** What did not come was removed meanwhile, up to this place. */
export function skip(of: Following, { position, link, segment }: SignedPlace): void {
  if (segment) of.removing = around(of.removing, segment);
  of.begin = Math.max(of.begin, position);
  if (position <= of.reached) return;
  Object.assign(of, { reached: position, link, agreed: position, differs: false });
  for (const at of of.waiting.keys()) if (at <= position) of.waiting.delete(at);
  goOn(of);
}

/** Names what is missing of the segments that end at or before this id. */
export function settleUntil(of: Following, id: string): void {
  while (endsBy(of.segments[0], id)) settle(of, of.segments.shift()!.position);
}

/** All events have come. @param position where the stream's own row says by now that it ends */
export function finish(of: Following, position: number): Followed {
  settle(of, Infinity);
  const { stream, events, begin, end, reached, signed, newest } = of;
  if (newest && newest.position > position) addInserted(of, newest);
  if (events === 0 && end > begin) of.add({ kind: 'stream-missing', stream, events: end - begin });
  else if (reached < end) of.add({ kind: 'tail-missing', stream, events: end - reached });
  return { events, unsigned: Math.max(0, reached - Math.max(signed, begin)) };
}

function step(of: Following, row: ChainedRow): void {
  const { stream, places, add } = of;
  const { position, correlation_id: correlationId } = row;
  if (position > of.reached + 1) {
    add({ kind: 'events-missing', stream, first: of.reached + 1, last: position - 1, after: of.last });
    of.link = places.get(position - 1)?.link ?? null;
  }
  if (of.link !== null && !isLinkOf(row.link, { stream, position: position - 1, link: of.link }, row)) add({ kind: 'event-changed', stream, position, correlationId });
  of.reached = position;
  of.link = row.link;
  of.last = correlationId;
  of.events += 1;
  const place = places.get(position);
  if (!place) return;
  const isAsSigned = place.link === row.link;
  if (isAsSigned) of.agreed = position;
  else if (!of.differs) add({ kind: 'events-not-as-signed', stream, first: of.agreed + 1, last: position, number: place.number });
  of.differs = !isAsSigned;
}

/** Those that waited and whose turn it is. */
function goOn(of: Following): void {
  for (let next = of.waiting.get(of.reached + 1); next; next = of.waiting.get(of.reached + 1)) {
    of.waiting.delete(next.position);
    step(of, next);
  }
}

/** No event up to this position is still to come. */
function settle(of: Following, until: number): void {
  for (const at of [...of.waiting.keys()].filter((at) => at <= until).toSorted((a, b) => a - b)) {
    step(of, of.waiting.get(at)!);
    of.waiting.delete(at);
  }
  goOn(of);
}

const endsBy = (place: SignedPlace | undefined, id: string): boolean => (place?.segment ? place.segment.highest <= id : false);

const isBeingRemoved = ({ removing }: Following, { correlation_id: id }: ChainedRow) => removing !== null && id >= removing.lowest && id <= removing.highest;

const addInserted = ({ stream, add }: Following, { position, correlation_id: correlationId }: ChainedRow) =>
  add({ kind: 'event-inserted', stream, position, correlationId });
