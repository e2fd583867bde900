import type { SignedCheckpoint } from '../chain/checkpoint.ts';
import { parseCheckpoint } from '../chain/checkpoint.ts';
import type { ChainedRow } from '../chain/stream-state.ts';
import type { Durable } from '../chain/stream-writer.ts';

/** What leaves for elsewhere: events and checkpoints, as they became durable, and what had to be left out. */
export type Entry =
  | { readonly type: 'event'; readonly time: string; readonly event: ChainedRow }
  | { readonly type: 'checkpoint'; readonly time: string; readonly checkpoint: SignedCheckpoint }
  /** So many entries before this one were not sent: the receiver did not keep up, or did not take them. */
  | { readonly type: 'lost'; readonly time: string; readonly entries: number };

export function entriesOf(durable: Durable): readonly Entry[] {
  if ('events' in durable) return durable.events.map((event) => ({ type: 'event', time: event.time_generated, event }));
  const { body, signature } = durable.checkpoint;
  return [{ type: 'checkpoint', time: parseCheckpoint(body)?.time ?? '', checkpoint: { body, signature } }];
}

/** One flat object for programs that read logs; the names are those of the management API. */
export function fieldsOf(entry: Entry): Readonly<Record<string, unknown>> {
  const { type, time } = entry;
  if (type === 'checkpoint') return { type, time, checkpoint: entry.checkpoint };
  if (type === 'lost') return { type, time, entries: entry.entries };
  const { trace, ...columns } = entry.event;
  const named = Object.entries(columns).map(([name, value]) => [name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()), value] as const);
  return { type, ...Object.fromEntries(named), trace: JSON.parse(trace) as unknown };
}

/** A line of JSON in ASCII: no receiver guesses at an encoding, and nothing in it ends a line. */
export const lineOf = (entry: Entry): string => asciiJson(fieldsOf(entry));

export const asciiJson = (value: unknown): string =>
  JSON.stringify(value).replaceAll(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Whether somebody should look at it. */
export const isRefused = (entry: Entry): boolean => entry.type === 'lost' || (entry.type === 'event' && entry.event.cause !== null);
