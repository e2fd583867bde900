import type { Database } from '../../db/database.ts';
import { isSigned, type KnownKeys } from '../chain/checkpoint-key.ts';
import { columnsOf } from '../chain/checkpoint-store.ts';
import { hashOfCheckpoint, parseCheckpoint, type Checkpoint, type Segment, type SignedCheckpoint } from '../chain/checkpoint.ts';
import type { Problems } from './problem.ts';

/** A place in a stream that somebody with a known key signed. */
export interface SignedPlace {
  readonly number: number;
  readonly position: number;
  readonly link: string;
  readonly segment: Segment | null;
}

/** What was signed about one stream. */
export interface SignedStream {
  readonly stream: number;
  /** Where the events that are still there begin: after its opening, or after what retention removed. */
  begin: SignedPlace | null;
  /** In order. */
  readonly places: SignedPlace[];
}

export interface SignedLog {
  readonly streams: ReadonlyMap<number, SignedStream>;
  /** How many checkpoints there are, and the newest one's number; 0 without any. */
  readonly checkpoints: number;
  readonly newest: number;
  /** What is before this one may be gone. */
  readonly base: number;
  /** Hashes by number, of those that were asked for. */
  readonly hashes: ReadonlyMap<number, string>;
}

const PAGE = 1_000;

interface Row extends SignedCheckpoint {
  readonly number: number;
  readonly kind: string;
  readonly stream: number;
  readonly position: number;
  readonly bytes: number;
}

/**
 * Reads all checkpoints: each must be signed by a known key, and follow from the one before. One that does not counts for nothing.
 * @param asked numbers whose hashes are wanted
 */
export async function readSignedStreams(database: Database<'journal'>, keys: KnownKeys, asked: ReadonlySet<number>, problems: Problems): Promise<SignedLog> {
  const base = await findBase(database, keys);
  const streams = new Map<number, SignedStream>();
  const hashes = new Map<number, string>();
  let [checkpoints, newest, previous] = [0, base.number - 1, base.previous];
  for await (const row of rowsFrom(database, base.number)) {
    if (row.number !== newest + 1) problems.add({ kind: 'checkpoints-missing', first: newest + 1, last: row.number - 1 });
    const hash = hashOfCheckpoint(row.body);
    if (asked.has(row.number)) hashes.set(row.number, hash);
    const checkpoint = examine(row, keys, problems);
    // After a gap nothing says what came before.
    if (checkpoint && row.number === newest + 1 && checkpoint.previous !== previous) problems.add({ kind: 'checkpoint-changed', number: row.number });
    if (checkpoint) take(streams, checkpoint, hash);
    checkpoints += 1;
    [newest, previous] = [row.number, hash];
  }
  return { streams, checkpoints, newest, base: base.number, hashes };
}

async function* rowsFrom(database: Database<'journal'>, first: number): AsyncGenerator<Row> {
  for (let next = first; ; ) {
    const rows = await database.query.selectFrom('log_checkpoint').selectAll().where('number', '>=', next).orderBy('number').limit(PAGE).execute();
    yield* rows;
    if (rows.length < PAGE) return;
    next = rows.at(-1)!.number + 1;
  }
}

/** The newest signed word on where the checkpoints begin. */
async function findBase(database: Database<'journal'>, keys: KnownKeys): Promise<{ number: number; previous: string }> {
  const dropped = database.query.selectFrom('log_checkpoint').select(['body', 'signature']).where('kind', '=', 'dropped');
  for (const row of await dropped.orderBy('number', 'desc').limit(PAGE).execute()) {
    const checkpoint = parseCheckpoint(row.body);
    const key = checkpoint && keys.get(checkpoint.key);
    if (checkpoint?.base && key && isSigned(row, key)) return checkpoint.base;
  }
  return { number: 1, previous: '' };
}

function examine(row: Row, keys: KnownKeys, problems: Problems): Checkpoint | null {
  const checkpoint = parseCheckpoint(row.body);
  if (!checkpoint || Object.entries(columnsOf(checkpoint)).some(([name, value]) => row[name as keyof Row] !== value)) {
    problems.add({ kind: 'checkpoint-unreadable', number: row.number });
    return null;
  }
  const key = keys.get(checkpoint.key);
  if (key && isSigned(row, key)) return checkpoint;
  problems.add(key ? { kind: 'signature-wrong', number: row.number } : { kind: 'key-unknown', number: row.number, key: checkpoint.key });
  return null;
}

function take(streams: Map<number, SignedStream>, { kind, stream: id, number, position, link, segment }: Checkpoint, hash: string): void {
  const stream = streams.get(id) ?? { stream: id, begin: null, places: [] };
  streams.set(id, stream);
  const place = { number, position, link, segment: segment ?? null };
  if (kind === 'opened') stream.begin = { ...place, link: hash };
  else if (kind === 'dropped') stream.begin = place;
  else stream.places.push(place);
}
