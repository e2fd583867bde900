import type { Kysely } from 'kysely';
import type { Database, TablesOf } from '../../db/database.ts';
import type { CheckpointKey } from './checkpoint-key.ts';
import { hashOfCheckpoint, type Checkpoint, type SignedCheckpoint } from './checkpoint.ts';

export type Transaction = Kysely<TablesOf<'journal'>>;

/** Who signs, and when. */
export interface Signing {
  readonly key: CheckpointKey;
  readonly now: () => Date;
}

type Statement = Pick<Checkpoint, 'kind' | 'position' | 'link' | 'segment' | 'base'> & {
  /** `null`: a stream begins with this checkpoint. */
  readonly stream: number | null;
};

/** A checkpoint that was added, and the hash that the next one names. */
export interface Added extends SignedCheckpoint {
  readonly checkpoint: Checkpoint;
  readonly hash: string;
}

/** Signs a statement as the newest checkpoint. `trx` is a transaction in line for the checkpoints: two that sign at once follow one another. */
export async function addCheckpoint(trx: Transaction, { key, now }: Signing, statement: Statement): Promise<Added> {
  const last = await trx.selectFrom('log_checkpoint').select(['number', 'body']).orderBy('number', 'desc').limit(1).executeTakeFirst();
  const number = (last?.number ?? 0) + 1;
  const { kind, stream, position, link, segment, base } = statement;
  const checkpoint: Checkpoint = {
    format: 1,
    number,
    previous: last ? hashOfCheckpoint(last.body) : '',
    time: now().toISOString(),
    key: key.id,
    kind,
    stream: stream ?? number,
    position,
    link,
    ...(segment && { segment }),
    ...(base && { base }),
  };
  const body = JSON.stringify(checkpoint);
  const signature = key.sign(body);
  await trx.insertInto('log_checkpoint').values({ ...columnsOf(checkpoint), body, signature }).execute();
  return { body, signature, checkpoint, hash: hashOfCheckpoint(body) };
}

/** What the table repeats of a checkpoint, so that it can be found. */
export const columnsOf = ({ number, kind, stream, position, segment }: Checkpoint) =>
  ({ number, kind, stream, position, bytes: kind === 'dropped' ? 0 : (segment?.bytes ?? 0) });

/** The newest checkpoint, for somebody who keeps it elsewhere; `undefined` before the first event. */
export async function newestCheckpoint(database: Database<'journal'>): Promise<SignedCheckpoint | undefined> {
  return database.query.selectFrom('log_checkpoint').select(['body', 'signature']).orderBy('number', 'desc').limit(1).executeTakeFirst();
}

