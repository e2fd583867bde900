import type { Kysely } from 'kysely';
import type { Database } from '../../db/database.ts';
import type { PolicyTables } from '../../db/tables.ts';
import { observeWrites, recordChange, type Touching } from './policy-changes.ts';

export type PolicyDatabase = Database<'policy'>;
export type PolicyTransaction = Kysely<PolicyTables>;

// How often this process changed each database: its own commits are no sign of change to SQLite.
const ownChanges = new WeakMap<PolicyDatabase, number>();

export const countOwnChanges = (db: PolicyDatabase): number => ownChanges.get(db) ?? 0;

/** The next revision: every worker sees, when the transaction commits, that the policy is another one. */
async function raisePolicyRevision(trx: PolicyTransaction): Promise<number> {
  const { revision } = await trx
    .updateTable('policy_revision')
    .set((row) => ({ revision: row('revision', '+', 1) }))
    .returning('revision')
    .executeTakeFirstOrThrow();
  return revision;
}

/**
 * The way to change who may do what: the revision rises in the same transaction, and this process looks at it again.
 * `work` may run more than once and must change nothing but the database; ids and secrets are made before.
 */
export async function changePolicy<T>(db: PolicyDatabase, work: (trx: PolicyTransaction, touching: Touching) => Promise<T>): Promise<T> {
  try {
    return await db.transaction(async (trx) => {
      // First, since the row's lock puts changes in one order on PostgreSQL: they meet here and nowhere else.
      const revision = await raisePolicyRevision(trx);
      const { plugin, touched, ...touching } = observeWrites();
      const made = await work(trx.withPlugin(plugin), touching);
      await recordChange(trx, revision, touched());
      return made;
    });
  } finally {
    // Also after a failure: a commit whose answer was lost may have happened.
    ownChanges.set(db, countOwnChanges(db) + 1);
  }
}
