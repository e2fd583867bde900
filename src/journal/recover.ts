import { openBatchWriter } from '../db/batch-writer.ts';
import type { Database } from '../db/database.ts';
import { closeStreams } from './chain/close-streams.ts';
import type { Signing } from './chain/checkpoint-store.ts';
import { streamWriter, type Durable } from './chain/stream-writer.ts';
import type { EventRow } from './event.ts';
import { findWritten, removeFloods } from './event-writer.ts';
import { ownerOf } from './owner.ts';

export interface RecoveryParts extends Signing {
  readonly location: string;
  readonly database: Database<'journal'>;
  /** The process that does it. */
  readonly processId: number;
  readonly onDurable?: (durable: Durable) => void;
}

const MOST_AT_ONCE = 500;

/**
 * Puts in order what processes left that ended without closing the log: floods that they counted become events, and
 * their streams are signed where they ended. Nobody else may write with the key, or, when one process is named, that one is gone.
 */
export async function recoverLog({ location, database, processId, onDurable, ...signing }: RecoveryParts, gone: number | 'all'): Promise<void> {
  const streams = await streamsOf(database, signing, gone);
  if (streams.length === 0) return;
  const floods = await database.query.selectFrom('log_flood').select(['correlation_id', 'event']).where('stream', 'in', streams.map(({ stream }) => stream)).execute();
  const writer = await openBatchWriter(location, 'journal');
  const own = streamWriter({ ...signing, database, writer, owner: ownerOf(signing.key, processId), onDurable });
  try {
    for (let first = 0; first < floods.length; first += MOST_AT_ONCE) {
      const some = floods.slice(first, first + MOST_AT_ONCE);
      const ids = some.map((flood) => flood.correlation_id);
      const written = await findWritten(database, ids);
      const events = some.filter((flood) => !written.has(flood.correlation_id)).map(({ event }) => JSON.parse(event) as EventRow);
      await own.write(events, () => [removeFloods(ids)]);
    }
    await closeStreams(database, signing, streams.filter(({ state }) => state === 'open').map(({ stream }) => stream), (checkpoint) =>
      onDurable?.({ checkpoint }),
    );
    await own.close();
  } finally {
    await writer.close();
  }
}

function streamsOf(database: Database<'journal'>, { key }: Signing, gone: number | 'all') {
  const streams = database.query.selectFrom('log_stream').select(['stream', 'state']);
  // All that begin so: 0 is the character after the slash.
  const owned = gone === 'all' ? streams.where('owner', '>', `${key.id}/`).where('owner', '<', `${key.id}0`) : streams.where('owner', '=', ownerOf(key, gone));
  return owned.execute();
}
