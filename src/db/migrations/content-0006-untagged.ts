import type { MakeMigration } from './columns.ts';

// Since when a retention policy has seen a manifest without a tag.
export const untagged: MakeMigration = ({ text, keyed }) => ({
  async up(db) {
    await keyed(
      db.schema
        .createTable('untagged_manifest')
        .addColumn('repository_id', text, (column) => column.notNull().references('repository.id').onDelete('cascade'))
        .addColumn('digest', text, (column) => column.notNull())
        .addColumn('seen_at', text, (column) => column.notNull())
        .addPrimaryKeyConstraint('untagged_manifest_key', ['repository_id', 'digest']),
    ).execute();
  },
});
