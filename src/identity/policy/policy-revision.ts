import type { Kysely } from 'kysely';
import type { Database } from '../../db/database.ts';
import type { PolicyTables } from '../../db/tables.ts';

export type PolicyDatabase = Database<'policy'>;
export type PolicyTransaction = Kysely<PolicyTables>;

// How often this process changed each database: its own commits are no sign of change to SQLite.
const ownChanges = new WeakMap<PolicyDatabase, number>();

export const countOwnChanges = (db: PolicyDatabase): number => ownChanges.get(db) ?? 0;

/** Tells every worker, when the transaction commits, that the policy is another one. */
export async function raisePolicyRevision(trx: PolicyTransaction): Promise<void> {
  await trx
    .updateTable('policy_revision')
    .set((row) => ({ revision: row('revision', '+', 1) }))
    .execute();
}

/**
 * The way to change who may do what: the revision rises in the same transaction, and this process looks at it again.
 * `work` may run more than once and must change nothing but the database; ids and secrets are made before.
 */
export async function changePolicy<T>(db: PolicyDatabase, work: (trx: PolicyTransaction) => Promise<T>): Promise<T> {
  try {
    return await db.transaction(async (trx) => {
      // First, since the row's lock puts changes in one order on PostgreSQL: they meet here and nowhere else.
      await raisePolicyRevision(trx);
      return work(trx);
    });
  } finally {
    // Also after a failure: a commit whose answer was lost may have happened.
    ownChanges.set(db, countOwnChanges(db) + 1);
  }
}
