import { isUniqueViolation } from '../db/errors.ts';
import type { Change } from '../db/batch-writer.ts';
import type { Database } from '../db/database.ts';
import type { StreamWriter } from './chain/stream-writer.ts';
import type { EventRow } from './event.ts';
import type { FloodGuard, Guarded } from './flood/flood-guard.ts';

const key = 'correlation_id';

export interface EventWriterParts {
  readonly stream: StreamWriter;
  readonly guard: FloodGuard;
  readonly database: Database<'journal'>;
  readonly now: () => Date;
}

/** Writes a batch: events go into the stream, floods are counted beside it, in one and the same transaction. */
export async function writeEvents({ stream, guard, database, now }: EventWriterParts, events: readonly EventRow[], isLast = false): Promise<void> {
  const guarded = guard.take(events, now(), isLast);
  if (guarded.rows.length + guarded.counted.length === 0) return;
  try {
    await stream.write(guarded.rows, (number) => floodChanges(guarded, number));
  } catch (error) {
    // A connection that broke at the end of a batch leaves unknown whether it was written. If it was, its floods are there.
    if (guarded.closed.length > 0 && isUniqueViolation(error)) guard.forget(await findWritten(database, guarded.closed));
    throw error;
  }
  guarded.commit();
}

const floodChanges = ({ counted, closed }: Guarded, stream: number): Change[] => [
  { table: 'log_flood', kind: 'put', key, rows: counted.map((event) => ({ [key]: event.correlation_id, stream, event: JSON.stringify(event) })) },
  removeFloods(closed),
];

export const removeFloods = (correlationIds: readonly string[]): Change =>
  ({ table: 'log_flood', kind: 'remove', key, rows: correlationIds.map((id) => ({ [key]: id })) });

/** Which of these events are in the log. */
export async function findWritten(database: Database<'journal'>, correlationIds: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await database.query.selectFrom('event').select(key).where(key, 'in', [...correlationIds]).execute();
  return new Set(found.map((row) => row[key]));
}
