import type { Kysely } from 'kysely';
import type { Database } from '../database.ts';
import type { PolicyTables } from '../tables.ts';

/** Something that every server of one database must have alike, such as a key file. */
export interface SharedPart {
  readonly part: string;
  /** Of a file with several keys one for each: those of two servers must have one in common. None: it is not there. */
  readonly fingerprints: readonly string[];
}

/**
 * The parts of which the database knows other fingerprints alone: this server was given the wrong ones. When there are none, those
 * of this server are known from now on. Of two servers that start at once with a new database, the second one is told.
 */
export function strangeParts(db: Database<'policy'>, parts: readonly SharedPart[], now: Date): Promise<string[]> {
  return db.transaction(async (trx) => {
    const known = Map.groupBy(await trx.selectFrom('shared_part').selectAll().execute(), ({ part }) => part);
    const strange = parts.filter(({ part, fingerprints }) => {
      const rows = known.get(part);
      return rows !== undefined && !rows.some(({ fingerprint }) => fingerprints.includes(fingerprint));
    });
    if (strange.length === 0) await add(trx, parts, now);
    return strange.map(({ part }) => part);
  });
}

async function add(trx: Kysely<PolicyTables>, parts: readonly SharedPart[], now: Date): Promise<void> {
  const rows = parts.flatMap(({ part, fingerprints }) => fingerprints.map((fingerprint) => ({ part, fingerprint, seen_at: now.toISOString() })));
  if (rows.length > 0) await trx.insertInto('shared_part').values(rows).onConflict((conflict) => conflict.doNothing()).execute();
}

export async function knownFingerprints(db: Database<'policy'>, part: string): Promise<string[]> {
  const rows = await db.query.selectFrom('shared_part').select('fingerprint').where('part', '=', part).execute();
  return rows.map(({ fingerprint }) => fingerprint);
}

/** Whatever the next server has counts from then on. */
export async function forgetSharedParts(db: Database<'policy'>): Promise<void> {
  await db.query.deleteFrom('shared_part').execute();
}
