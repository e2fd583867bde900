import type { Database } from '../../src/db/database.ts';
import { generateCheckpointKey, openCheckpointKey } from '../../src/journal/chain/checkpoint-key.ts';
import { openJournal, type Journal, type JournalParts } from '../../src/journal/journal.ts';

/** A log with a key of its own, at a database that is open already. However alike refusals are, each is written: tests look for them. */
export const openTestJournal = (location: string, database: Database<'journal'>, more: Partial<JournalParts> = {}): Promise<Journal> =>
  openJournal({
    location,
    database,
    key: openCheckpointKey(generateCheckpointKey()),
    processId: process.pid,
    now: () => new Date(),
    floods: { milliseconds: 60_000, alike: Infinity, ofNetwork: Infinity, inAll: Infinity },
    ...more,
  });
