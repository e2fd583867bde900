import type { MakeMigration } from './columns.ts';

// What each of the latest revisions changed, so that a process reads that again and not everything.
export const policyChanges: MakeMigration = ({ text, integer, end }) => ({
  async up(db) {
    await end(
      db.schema
        .createTable('policy_change')
        .addColumn('revision', integer, (column) => column.notNull())
        .addColumn('parts', text, (column) => column.notNull())
        .addColumn('principals', text)
        .addPrimaryKeyConstraint('policy_change_key', ['revision']),
    ).execute();
    await db.schema.createIndex('role_assignment_by_principal').on('role_assignment').column('principal_id').execute();
  },
});
