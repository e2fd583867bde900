import type { Database } from '../../db/database.ts';
import { addCheckpoint, type Added, type Signing } from './checkpoint-store.ts';

/**
 * Signs where these streams ended, as their rows say: nobody writes them any more. A stream that is closed already, or
 * never got an event, stays as it is.
 */
export async function closeStreams(
  database: Database<'journal'>,
  signing: Signing,
  streams: readonly number[],
  onSigned: (checkpoint: Added) => void = () => {},
): Promise<void> {
  for (const stream of streams) {
    const added = await database.inLine('log_checkpoint', async (trx) => {
      const row = await trx.selectFrom('log_stream').selectAll().where('stream', '=', stream).where('state', '=', 'open').executeTakeFirst();
      if (!row) return null;
      await trx.updateTable('log_stream').set({ state: 'closed' }).where('stream', '=', stream).execute();
      const { position, link, segment_from: from, lowest, highest, bytes } = row;
      return addCheckpoint(trx, signing, { kind: 'closed', stream, position, link, segment: { from, lowest, highest, bytes } });
    });
    if (added) onSigned(added);
  }
}
