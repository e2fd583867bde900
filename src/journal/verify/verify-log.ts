import type { Database } from '../../db/database.ts';
import { isSigned, type KnownKeys } from '../chain/checkpoint-key.ts';
import { newestCheckpoint } from '../chain/checkpoint-store.ts';
import { hashOfCheckpoint, parseCheckpoint, type Checkpoint, type SignedCheckpoint } from '../chain/checkpoint.ts';
import { collectProblems, type Problem, type Problems } from './problem.ts';
import { readSignedStreams, type SignedLog } from './signed-streams.ts';
import { verifyStream, type StreamRow } from './verify-stream.ts';

export interface Verification {
  readonly problems: readonly Problem[];
  /** Of all problems; at most 1,000 of them are listed. */
  readonly problemCount: number;
  readonly events: number;
  /** Of the events, those that no checkpoint covers yet. */
  readonly unsigned: number;
  readonly streams: number;
  readonly checkpoints: number;
  /** How many of the exported checkpoints the log still has. */
  readonly compared: number;
  readonly newest: SignedCheckpoint | null;
}

export interface WhatToVerify {
  readonly database: Database<'journal'>;
  readonly keys: KnownKeys;
  /** Checkpoints that were kept elsewhere. */
  readonly exported: readonly SignedCheckpoint[];
}

const MOST_ATTEMPTS = 5;

/**
 * Whether the log is what was written. It may be in use meanwhile: when retention removed something, all is looked at
 * again. Throws `registry-service-outage` when the database does not answer.
 */
export async function verifyLog(what: WhatToVerify): Promise<Verification> {
  for (let attempt = 1; ; attempt += 1) {
    const dropped = await lastDropped(what.database);
    const verification = await verifyOnce(what);
    if (attempt === MOST_ATTEMPTS || (await lastDropped(what.database)) === dropped) return verification;
  }
}

async function verifyOnce({ database, keys, exported }: WhatToVerify): Promise<Verification> {
  const problems = collectProblems();
  const kept = exported.map((one) => ({ ...one, checkpoint: parseCheckpoint(one.body) }));
  // In this order: whatever is written meanwhile is more than what was counted, and never less than what was signed.
  const counts = await countEvents(database);
  const known = new Set((await streamRows(database)).keys());
  const log = await readSignedStreams(database, keys, new Set(kept.map(({ checkpoint }) => checkpoint?.number ?? 0)), problems);
  const rows = await streamRows(database);
  const compared = kept.filter((one) => compare(one, log, keys, problems)).length;

  let [events, unsigned] = [0, 0];
  for (const signed of log.streams.values()) {
    const examined = await verifyStream(database, signed, rows.get(signed.stream), problems);
    events += examined.events;
    unsigned += examined.unsigned;
    const begin = signed.begin?.position ?? 0;
    const end = Math.max(rows.get(signed.stream)?.position ?? 0, signed.places.at(-1)?.position ?? 0, begin);
    const surplus = (counts.get(signed.stream) ?? 0) - (end - begin);
    if (surplus > 0 && surplus > (await countDropped(database, signed.stream, begin))) {
      problems.add({ kind: 'event-inserted', stream: signed.stream, position: null, correlationId: null });
    }
  }
  for (const [stream, count] of counts) {
    if (!log.streams.has(stream)) problems.add({ kind: 'stream-unknown', stream, events: count });
  }
  for (const [stream, { position }] of rows) {
    if (!log.streams.has(stream) && known.has(stream) && !counts.has(stream)) problems.add({ kind: 'stream-unknown', stream, events: position });
  }
  const newest = (await newestCheckpoint(database)) ?? null;
  const { list, count } = problems;
  return { problems: list, problemCount: count, events, unsigned, streams: log.streams.size, checkpoints: log.checkpoints, compared, newest };
}

type Exported = SignedCheckpoint & { readonly checkpoint: Checkpoint | null };

/** Whether the log still has it; what is older than retention cannot be compared. */
function compare({ body, signature, checkpoint }: Exported, log: SignedLog, keys: KnownKeys, problems: Problems): boolean {
  if (!checkpoint) {
    problems.add({ kind: 'checkpoint-unreadable', number: 0 });
    return false;
  }
  const { number, time, key: id } = checkpoint;
  const key = keys.get(id);
  if (!key) problems.add({ kind: 'key-unknown', number, key: id });
  else if (!isSigned({ body, signature }, key)) problems.add({ kind: 'signature-wrong', number });
  if (number < log.base) return false;
  const isThere = log.hashes.get(number) === hashOfCheckpoint(body);
  if (!isThere) problems.add({ kind: number > log.newest ? 'cut-since-export' : 'rewritten', number, time });
  return isThere;
}

async function countEvents(database: Database<'journal'>): Promise<Map<number, number>> {
  const counted = database.query.selectFrom('event').select(['stream', (count) => count.fn.countAll<number>().as('events')]).groupBy('stream');
  return new Map((await counted.execute()).map(({ stream, events }) => [stream, events]));
}

/** Events that retention is still removing. */
async function countDropped(database: Database<'journal'>, stream: number, position: number): Promise<number> {
  const events = database.query.selectFrom('event').where('stream', '=', stream).where('position', '<=', position);
  return (await events.select((count) => count.fn.countAll<number>().as('count')).executeTakeFirst())?.count ?? 0;
}

async function streamRows(database: Database<'journal'>): Promise<Map<number, StreamRow>> {
  const rows = await database.query.selectFrom('log_stream').select(['stream', 'position', 'segment_from', 'lowest', 'highest']).execute();
  return new Map(rows.map((row) => [row.stream, row]));
}

async function lastDropped(database: Database<'journal'>): Promise<number> {
  const last = database.query.selectFrom('log_checkpoint').select('number').where('kind', '=', 'dropped').orderBy('number', 'desc').limit(1);
  return (await last.executeTakeFirst())?.number ?? 0;
}
