import { ROW_END, type PackedRows } from '../../db/packed-rows.ts';
import type { EventRow } from '../event.ts';
import type { Added } from './checkpoint-store.ts';
import { emptyExtent, extended, joined, type Extent } from './extent.ts';
import { linkEvent, packEvent, packedColumns, type Place } from './link.ts';

/** Where a stream is: what became durable. */
export interface StreamState {
  readonly place: Place;
  /** Since the last segment. */
  readonly open: Extent;
  /** While the checkpoint of a segment's end is on its way: what came since then. */
  readonly afterCut: Extent | null;
}

export type ChainedRow = EventRow & Place;

/** Events with their places, and what the stream becomes when they are durable. */
export interface Chained {
  readonly rows: readonly ChainedRow[];
  readonly packed: PackedRows;
  readonly place: Place;
  readonly extent: Extent;
}

/** A stream that was opened by this checkpoint. */
export const openedBy = ({ checkpoint, hash }: Added): StreamState => ({
  place: { stream: checkpoint.number, position: 0, link: hash },
  open: emptyExtent(0),
  afterCut: null,
});

/** Gives each event its place. */
export function chain(from: Place, events: readonly EventRow[]): Chained {
  let place = from;
  let extent = emptyExtent(from.position);
  const packed: string[] = [];
  const rows = events.map((event) => {
    const linked = linkEvent(place, event);
    const { stream, position, link } = linked;
    place = { stream, position, link };
    extent = extended(extent, event.correlation_id, linked.text.length);
    packed.push(packEvent(linked));
    return { ...event, stream, position, link };
  });
  return { rows, packed: { columns: packedColumns, text: packed.join(ROW_END) }, place, extent };
}

/** A segment may have been cut, or its end signed, since the events were chained. */
export const advanced = ({ open, afterCut }: StreamState, { place, extent }: Chained): StreamState =>
  afterCut ? { place, open, afterCut: joined(afterCut, extent) } : { place, open: joined(open, extent), afterCut };

/** From here on events count for the next segment. */
export const cut = (state: StreamState): StreamState => ({ ...state, afterCut: emptyExtent(state.place.position) });

/** The segment ended where it was cut, or goes on. */
export function settleCut({ place, open, afterCut }: StreamState, isSigned: boolean): StreamState {
  return { place, open: afterCut && isSigned ? afterCut : joined(open, afterCut), afterCut: null };
}

/** The row from which another process goes on when this one is gone; the columns that are not here are not ours. */
export function rowOfStream(state: StreamState, owner: string) {
  const { from, ...extent } = joined(state.open, state.afterCut);
  return { ...state.place, owner, segment_from: from, ...extent };
}
