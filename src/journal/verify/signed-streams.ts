import type { Database } from '../../db/database.ts';
import { isSigned, type KnownKeys } from '../chain/checkpoint-key.ts';
import { columnsOf } from '../chain/checkpoint-store.ts';
import { hashOfCheckpoint, parseCheckpoint, type Checkpoint, type Segment, type SignedCheckpoint } from '../chain/checkpoint.ts';
import type { Problem, Problems } from './problem.ts';

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
  /** The correlation ids between which what retention removed lay: some of it may still be there. */
  removing: Ids | null;
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
/** Retention would have to be as fast as the reading. */
const MOST_ATTEMPTS = 20;

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
  for (let attempt = 1; ; attempt += 1) {
    const found: Problem[] = [];
    const base = await findBase(database, keys);
    const log = await readFrom(database, base, keys, asked, (problem) => found.push(problem));
    // What is missing may have been removed by retention meanwhile.
    if (found.length > 0 && attempt < MOST_ATTEMPTS && (await findBase(database, keys)).number !== base.number) continue;
    found.forEach(problems.add);
    return log;
  }
}

async function readFrom(database: Database<'journal'>, base: Base, keys: KnownKeys, asked: ReadonlySet<number>, add: Problems['add']): Promise<SignedLog> {
  const streams = new Map<number, SignedStream>();
  const hashes = new Map<number, string>();
  let [checkpoints, newest, previous] = [0, base.number - 1, base.previous];
  for await (const row of rowsFrom(database, base.number)) {
    if (row.number !== newest + 1) add({ kind: 'checkpoints-missing', first: newest + 1, last: row.number - 1 });
    const hash = hashOfCheckpoint(row.body);
    if (asked.has(row.number)) hashes.set(row.number, hash);
    const checkpoint = examine(row, keys, add);
    // After a gap nothing says what came before.
    if (checkpoint && row.number === newest + 1 && checkpoint.previous !== previous) add({ kind: 'checkpoint-changed', number: row.number });
    if (checkpoint) take(streams, checkpoint, hash);
    checkpoints += 1;
    [newest, previous] = [row.number, hash];
  }
  return { streams, checkpoints, newest, base: base.number, hashes };
}

/** Up to where the stream was removed, as the newest signed word on it says; `null` when nothing was. */
export async function findDropped(database: Database<'journal'>, keys: KnownKeys, stream: number): Promise<SignedPlace | null> {
  const dropped = database.query.selectFrom('log_checkpoint').selectAll().where('kind', '=', 'dropped').where('stream', '=', stream);
  for (const row of await dropped.orderBy('number', 'desc').limit(PAGE).execute()) {
    const checkpoint = examine(row, keys, () => {});
    if (checkpoint) return placeOf(checkpoint);
  }
  return null;
}

/** Whether a stream of that number was opened by somebody with a known key. */
export async function isOpened(database: Database<'journal'>, keys: KnownKeys, stream: number): Promise<boolean> {
  const row = await database.query.selectFrom('log_checkpoint').selectAll().where('number', '=', stream).executeTakeFirst();
  const checkpoint = row && examine(row, keys, () => {});
  return checkpoint?.kind === 'opened';
}

async function* rowsFrom(database: Database<'journal'>, first: number): AsyncGenerator<Row> {
  for (let next = first; ; ) {
    const rows = await database.query.selectFrom('log_checkpoint').selectAll().where('number', '>=', next).orderBy('number').limit(PAGE).execute();
    yield* rows;
    if (rows.length < PAGE) return;
    next = rows.at(-1)!.number + 1;
  }
}

type Base = NonNullable<Checkpoint['base']>;

/** The newest signed word on where the checkpoints begin. */
async function findBase(database: Database<'journal'>, keys: KnownKeys): Promise<Base> {
  const dropped = database.query.selectFrom('log_checkpoint').select(['body', 'signature']).where('kind', '=', 'dropped');
  for (const row of await dropped.orderBy('number', 'desc').limit(PAGE).execute()) {
    const checkpoint = parseCheckpoint(row.body);
    const key = checkpoint && keys.get(checkpoint.key);
    if (checkpoint?.base && key && isSigned(row, key)) return checkpoint.base;
  }
  return { number: 1, previous: '' };
}

function examine(row: Row, keys: KnownKeys, add: Problems['add']): Checkpoint | null {
  const checkpoint = parseCheckpoint(row.body);
  if (!checkpoint || Object.entries(columnsOf(checkpoint)).some(([name, value]) => row[name as keyof Row] !== value)) {
    add({ kind: 'checkpoint-unreadable', number: row.number });
    return null;
  }
  const key = keys.get(checkpoint.key);
  if (key && isSigned(row, key)) return checkpoint;
  add(key ? { kind: 'signature-wrong', number: row.number } : { kind: 'key-unknown', number: row.number, key: checkpoint.key });
  return null;
}

function take(streams: Map<number, SignedStream>, checkpoint: Checkpoint, hash: string): void {
  const { kind, stream: id, segment } = checkpoint;
  const stream = streams.get(id) ?? { stream: id, begin: null, places: [], removing: null };
  streams.set(id, stream);
  const place = placeOf(checkpoint);
  if (kind === 'opened') stream.begin = { ...place, link: hash };
  else if (kind === 'dropped') {
    stream.begin = place;
    if (segment) stream.removing = around(stream.removing, segment);
  } else stream.places.push(place);
}

const placeOf = ({ number, position, link, segment }: Checkpoint): SignedPlace => ({ number, position, link, segment: segment ?? null });

type Ids = Pick<Segment, 'lowest' | 'highest'>;

/** The ids between the lowest and the highest of both. */
export const around = (one: Ids | null, other: Ids): Ids => ({
  lowest: one && one.lowest < other.lowest ? one.lowest : other.lowest,
  highest: one && one.highest > other.highest ? one.highest : other.highest,
});
