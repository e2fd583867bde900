import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '../../db/database.ts';
import { addCheckpoint, type Added, type Signing, type Transaction } from './checkpoint-store.ts';
import { parseCheckpoint, type Checkpoint } from './checkpoint.ts';

/** What is kept at most; `null`: without a limit. */
export interface RetentionLimits {
  /** Events whose segment ended longer ago go. */
  readonly milliseconds: number | null;
  /** The oldest segments go while all segments together are larger, as their events are hashed; the one that is open counts later. */
  readonly bytes: number | null;
}

interface RetentionParts extends Signing {
  readonly database: Database<'journal'>;
  readonly onSigned?: (checkpoint: Added) => void;
}

/** So many events are removed at once, and others may write in between. */
const MOST_AT_ONCE = 500;
const PAUSE_MS = 10;
/** So many checkpoints at most are signed between the opening of a stream and its first events. */
const MOST_AFTER_OPENING = 1_000;
/** Segments of which a process that was killed may have left some events. */
const LAST_DROPPED = 8;

/**
 * Removes whole segments, oldest first. First it is signed that they go and up to where, then they go: whoever verifies
 * meanwhile, or after a loss of power, finds no gap. Resolves with how many segments that were.
 */
export async function dropOldSegments(parts: RetentionParts, limits: RetentionLimits): Promise<number> {
  for (let count = 0; ; count += 1) {
    const added = await parts.database.inLine('log_checkpoint', (trx) => signDrop(trx, parts, limits));
    if (!added) return count;
    parts.onSigned?.(added);
    await removeDropped(parts.database, added.checkpoint);
  }
}

/** Goes on where a process ended in the middle. */
export async function finishDropping(database: Database<'journal'>): Promise<void> {
  const rows = await database.query.selectFrom('log_checkpoint').select('body').where('kind', '=', 'dropped').orderBy('number', 'desc').limit(LAST_DROPPED).execute();
  for (const { body } of rows) {
    const checkpoint = parseCheckpoint(body);
    if (checkpoint) await removeDropped(database, checkpoint);
  }
}

/** Signs that the oldest segment goes, when it is due; `null` when none is. */
async function signDrop(trx: Transaction, { key, now }: RetentionParts, limits: RetentionLimits): Promise<Added | null> {
  const segments = trx.selectFrom('log_checkpoint').innerJoin('log_stream', 'log_stream.stream', 'log_checkpoint.stream')
    .where('log_checkpoint.bytes', '>', 0).whereRef('log_checkpoint.position', '>', 'log_stream.dropped');
  const oldest = await segments.select('log_checkpoint.body').orderBy('log_checkpoint.number').limit(1).executeTakeFirst();
  const segment = oldest && parseCheckpoint(oldest.body);
  if (!segment?.segment) return null;
  const kept = await segments.select(({ fn }) => fn.sum<number | null>('log_checkpoint.bytes').as('bytes')).executeTakeFirst();
  const isOld = limits.milliseconds !== null && now().getTime() - Date.parse(segment.time) > limits.milliseconds;
  const isLarge = limits.bytes !== null && (kept?.bytes ?? 0) > limits.bytes;
  if (!isOld && !isLarge) return null;

  const { stream, position, link } = segment;
  await trx.updateTable('log_stream').set({ dropped: position }).where('stream', '=', stream).execute();
  await trx.deleteFrom('log_stream').where('stream', '=', stream).where('state', '=', 'closed').whereRef('position', '<=', 'dropped').execute();
  const base = await findBase(trx);
  return addCheckpoint(trx, { key, now }, { kind: 'dropped', stream, position, link, segment: segment.segment, base });
}

/** The oldest checkpoint that something still needs: the opening of a stream, or what follows what was dropped of it. */
async function findBase(trx: Transaction): Promise<NonNullable<Checkpoint['base']>> {
  const streams = await trx
    .selectFrom('log_stream')
    .leftJoin('log_checkpoint', (join) =>
      join.onRef('log_checkpoint.stream', '=', 'log_stream.stream').onRef('log_checkpoint.position', '>', 'log_stream.dropped').on('log_checkpoint.kind', '<>', 'dropped'))
    .select(({ fn }) => ['log_stream.stream', 'log_stream.dropped', fn.min('log_checkpoint.number').as('kept')])
    .groupBy(['log_stream.stream', 'log_stream.dropped'])
    .execute();
  const numbers = await Promise.all(streams.map(async ({ stream, dropped, kept }) => (dropped === 0 ? stream : (kept ?? (await lastOf(trx, stream))))));
  const last = await lastOf(trx, null);
  const number = Math.min(last, await firstWithoutRow(trx, last), ...numbers);
  const { body } = await trx.selectFrom('log_checkpoint').select('body').where('number', '=', number).executeTakeFirstOrThrow();
  return { number, previous: parseCheckpoint(body)?.previous ?? '' };
}

/** Where a stream was opened whose first events are still on their way: until then it has no row. One that is old never got any. */
async function firstWithoutRow(trx: Transaction, last: number): Promise<number> {
  const { number } = await trx.selectFrom('log_checkpoint')
    .leftJoin('log_stream', 'log_stream.stream', 'log_checkpoint.number')
    .leftJoin('log_checkpoint as later', (join) => join.onRef('later.stream', '=', 'log_checkpoint.number').onRef('later.number', '>', 'log_checkpoint.number'))
    .select(({ fn }) => fn.min('log_checkpoint.number').as('number'))
    .where('log_checkpoint.kind', '=', 'opened').where('log_checkpoint.number', '>', last - MOST_AFTER_OPENING)
    .where('log_stream.stream', 'is', null).where('later.number', 'is', null)
    .executeTakeFirstOrThrow();
  return number ?? Infinity;
}

/** The newest checkpoint that says that something of the stream was dropped; `null`: the newest of all. */
async function lastOf(trx: Transaction, stream: number | null): Promise<number> {
  let checkpoints = trx.selectFrom('log_checkpoint').select(({ fn }) => fn.max('number').as('number'));
  if (stream !== null) checkpoints = checkpoints.where('stream', '=', stream).where('kind', '=', 'dropped');
  return (await checkpoints.executeTakeFirst())?.number ?? Infinity;
}

async function removeDropped(database: Database<'journal'>, { stream, position, segment, base }: Checkpoint): Promise<void> {
  if (base) await database.query.deleteFrom('log_checkpoint').where('number', '<', base.number).execute();
  if (!segment) return;
  for (let from = segment.lowest; from !== ''; ) {
    const events = database.query.selectFrom('event').where('correlation_id', '>=', from).where('correlation_id', '<=', segment.highest);
    const own = events.where('stream', '=', stream).where('position', '<=', position);
    const next = await own.select('correlation_id').orderBy('correlation_id').offset(MOST_AT_ONCE).limit(1).executeTakeFirst();
    let going = database.query.deleteFrom('event').where('stream', '=', stream).where('position', '<=', position).where('correlation_id', '>=', from);
    going = next ? going.where('correlation_id', '<', next.correlation_id) : going.where('correlation_id', '<=', segment.highest);
    await going.execute();
    from = next?.correlation_id ?? '';
    await sleep(PAUSE_MS);
  }
}
