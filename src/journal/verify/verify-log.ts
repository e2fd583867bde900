import type { Database } from '../../db/database.ts';
import { isSigned, type KnownKeys } from '../chain/checkpoint-key.ts';
import { newestCheckpoint } from '../chain/checkpoint-store.ts';
import { hashOfCheckpoint, parseCheckpoint, type Checkpoint, type SignedCheckpoint } from '../chain/checkpoint.ts';
import { hashedColumns } from '../chain/link.ts';
import type { ChainedRow } from '../chain/stream-state.ts';
import { finish, followStream, isBehind, settleUntil, skip, take, type Following } from './follow-stream.ts';
import { collectProblems, type Problem, type Problems } from './problem.ts';
import { findDropped, isOpened, readSignedStreams, type SignedLog } from './signed-streams.ts';

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
  /** Is told now and then how many events were looked at. */
  readonly onProgress?: (events: number) => void;
}

/** Events that are held in memory at once, for each stream about as many more. */
const PAGE = 1_000;

/**
 * Whether the log is what was written. It may be in use meanwhile: what is written later is more than what is looked at, and what
 * retention removes is signed before it goes. Throws `registry-service-outage` when the database does not answer.
 */
export async function verifyLog({ database, keys, exported, onProgress = () => {} }: WhatToVerify): Promise<Verification> {
  const problems = collectProblems();
  const kept = exported.map((one) => ({ ...one, checkpoint: parseCheckpoint(one.body) }));
  const log = await readSignedStreams(database, keys, new Set(kept.map(({ checkpoint }) => checkpoint?.number ?? 0)), problems);
  const ends = await endsOfStreams(database);
  const compared = kept.filter((one) => compare(one, log, keys, problems)).length;
  const streams = new Map([...log.streams.values()].map((signed) => [signed.stream, followStream(signed, ends.get(signed.stream) ?? 0, problems)]));

  const unknown = await readEvents({ database, keys }, streams, onProgress);
  for (const following of streams.values()) if (following.reached < following.end) await skipDropped({ database, keys }, following);
  const endsNow = await endsOfStreams(database);
  let [events, unsigned] = [0, 0];
  for (const [stream, following] of streams) {
    const followed = finish(following, endsNow.get(stream) ?? 0);
    events += followed.events;
    unsigned += followed.unsigned;
  }
  // One without events has a row that says how many there should be.
  for (const [stream, position] of ends) if (!streams.has(stream) && !unknown.has(stream)) unknown.set(stream, position);
  for (const [stream, count] of unknown) {
    if (!(await isOpened(database, keys, stream))) problems.add({ kind: 'stream-unknown', stream, events: count });
  }
  const newest = (await newestCheckpoint(database)) ?? null;
  const { list, count } = problems;
  return { problems: list, problemCount: count, events, unsigned, streams: log.streams.size, checkpoints: log.checkpoints, compared, newest };
}

type Known = Pick<WhatToVerify, 'database' | 'keys'>;

/** Hands each event to its stream. Resolves with how many there are of streams that nobody signed, or that began since. */
async function readEvents(known: Known, streams: ReadonlyMap<number, Following>, onProgress: (events: number) => void): Promise<Map<number, number>> {
  const unknown = new Map<number, number>();
  let events = 0;
  for await (const rows of pagesOf(known.database)) {
    for (const row of rows) {
      const following = streams.get(row.stream);
      if (following) take(following, row);
      else unknown.set(row.stream, (unknown.get(row.stream) ?? 0) + 1);
    }
    const { correlation_id: id } = rows.at(-1)!;
    for (const following of streams.values()) {
      if (!isBehind(following, id)) continue;
      await skipDropped(known, following);
      settleUntil(following, id);
    }
    events += rows.length;
    onProgress(events);
  }
  return unknown;
}

/** All events that are there now, in the order of their ids. */
async function* pagesOf(database: Database<'journal'>): AsyncGenerator<ChainedRow[]> {
  const newest = await database.query.selectFrom('event').select('correlation_id').orderBy('correlation_id', 'desc').limit(1).executeTakeFirst();
  if (!newest) return;
  const events = database.query.selectFrom('event').select([...hashedColumns, 'stream', 'position', 'link'])
    .where('correlation_id', '<=', newest.correlation_id).orderBy('correlation_id').limit(PAGE);
  for (let after = ''; ; ) {
    const rows = await events.where('correlation_id', '>', after).execute();
    if (rows.length > 0) yield rows;
    if (rows.length < PAGE) return;
    after = rows.at(-1)!.correlation_id;
  }
}

async function skipDropped({ database, keys }: Known, following: Following): Promise<void> {
  const dropped = await findDropped(database, keys, following.stream);
  if (dropped) skip(following, dropped);
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

async function endsOfStreams(database: Database<'journal'>): Promise<Map<number, number>> {
  const rows = await database.query.selectFrom('log_stream').select(['stream', 'position']).execute();
  return new Map(rows.map(({ stream, position }) => [stream, position]));
}
