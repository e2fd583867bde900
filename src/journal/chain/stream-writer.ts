import type { BatchWriter, Change } from '../../db/batch-writer.ts';
import type { Database } from '../../db/database.ts';
import { Refusal } from '../../causes/refusal.ts';
import type { EventRow } from '../event.ts';
import { closeStreams } from './close-streams.ts';
import { addCheckpoint, type Added, type Signing } from './checkpoint-store.ts';
import { advanced, chain, cut, openedBy, rowOfStream, settleCut, type ChainedRow, type StreamState } from './stream-state.ts';

export interface StreamParts extends Signing {
  readonly database: Database<'journal'>;
  readonly writer: BatchWriter;
  /** This process, as the streams say whose they are. */
  readonly owner: string;
  /** Is told of what became durable, in order. */
  readonly onDurable?: ((durable: Durable) => void) | undefined;
  readonly limits?: SegmentLimits | undefined;
}

export type Durable = { readonly events: readonly ChainedRow[] } | { readonly checkpoint: Added };

/** A segment ends with the first checkpoint after either. */
export interface SegmentLimits {
  readonly events: number;
  readonly milliseconds: number;
}

/** Whoever verifies holds one segment in memory. */
const USUAL_LIMITS: SegmentLimits = { events: 25_000, milliseconds: 3_600_000 };

export type StreamWriter = ReturnType<typeof streamWriter>;

/**
 * Writes events into a stream of this process. It is opened by the first event, and after a failure that leaves
 * unknown what was written: the old one then ends wherever it did.
 */
export function streamWriter({ database, writer, owner, onDurable = () => {}, limits = USUAL_LIMITS, ...signing }: StreamParts) {
  let state: StreamState | null = null;
  let signed = 0;
  let cutAt = 0;
  const left: number[] = [];

  const sign = async (statement: Parameters<typeof addCheckpoint>[2]): Promise<Added> => {
    const checkpoint = await database.inLine('log_checkpoint', (trx) => addCheckpoint(trx, signing, statement));
    onDurable({ checkpoint });
    return checkpoint;
  };

  const open = async (): Promise<StreamState> => {
    signed = 0;
    cutAt = signing.now().getTime();
    return openedBy(await sign({ kind: 'opened', stream: null, position: 0, link: '' }));
  };

  /** Signs where the stream is now. */
  const signState = async (current: StreamState): Promise<void> => {
    const { place, open: { from } } = current;
    const isDue = place.position - from >= limits.events || signing.now().getTime() - cutAt >= limits.milliseconds;
    if (isDue) state = cut(current);
    let isDone = false;
    try {
      await sign({ kind: isDue ? 'segment' : 'signed', ...place, ...(isDue && { segment: current.open }) });
      isDone = true;
    } finally {
      // Another stream may have begun meanwhile.
      if (state?.place.stream === place.stream) {
        state = settleCut(state, isDone);
        if (isDone) signed = place.position;
        if (isDone && isDue) cutAt = signing.now().getTime();
      }
    }
  };

  return {
    /**
     * Durable when it resolves, all of it. `further` is what else belongs to the batch, for the stream of that number.
     * Rejects as BatchWriter does, and then nothing counts.
     */
    async write(events: readonly EventRow[], further: (stream: number) => readonly Change[] = () => []): Promise<void> {
      const current = (state ??= await open());
      const chained = chain(current.place, events);
      const head: Change = { table: 'log_stream', kind: 'put', key: 'stream', rows: [rowOfStream(advanced(current, chained), owner)] };
      const changes: Change[] = [{ table: 'event', kind: 'insert', key: 'correlation_id', rows: chained.rows, packed: chained.packed }, head];
      try {
        await writer.write([...changes, ...further(current.place.stream)]);
      } catch (error) {
        if (error instanceof Refusal) {
          left.push(current.place.stream);
          state = null;
        }
        throw error;
      }
      state = advanced(state, chained);
      if (events.length > 0) onDurable({ events: chained.rows });
    },

    /** Signs how far the streams of this process are, as far as that moved. */
    async sign(): Promise<void> {
      if (left.length > 0) await closeStreams(database, signing, left.splice(0), (checkpoint) => onDurable({ checkpoint }));
      if (state && state.place.position > signed) await signState(state);
    },

    /** More was written than a segment should hold. */
    isDue: () => state !== null && state.place.position - (state.afterCut ?? state.open).from >= limits.events,

    /** Ends the stream; no `write` may be under way. */
    async close(): Promise<void> {
      const streams = [...left.splice(0), ...(state ? [state.place.stream] : [])];
      state = null;
      await closeStreams(database, signing, streams, (checkpoint) => onDurable({ checkpoint }));
    },
  };
}
