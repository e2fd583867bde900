import type { MakeMigration } from './columns.ts';

export const blobs: MakeMigration = ({ text, integer, end, keyed }) => ({
  async up(db) {
    await end(
      db.schema
        .createTable('blob')
        .addColumn('digest', text, (column) => column.primaryKey().notNull())
        .addColumn('storage_key', text, (column) => column.notNull().unique())
        .addColumn('size', integer, (column) => column.notNull())
        .addColumn('created_at', text, (column) => column.notNull()),
    ).execute();

    await keyed(
      db.schema
        .createTable('repository_blob')
        .addColumn('repository_id', text, (column) => column.notNull().references('repository.id').onDelete('cascade'))
        // The row of a blob that a repository serves cannot be removed.
        .addColumn('digest', text, (column) => column.notNull().references('blob.digest'))
        .addColumn('created_at', text, (column) => column.notNull())
        .addPrimaryKeyConstraint('repository_blob_key', ['repository_id', 'digest']),
    ).execute();
    await db.schema.createIndex('repository_blob_by_digest').on('repository_blob').column('digest').execute();

    // No foreign key: an upload outlives its repository until its bytes are cleaned up by its row.
    await end(
      db.schema
        .createTable('upload')
        .addColumn('id', text, (column) => column.primaryKey().notNull())
        .addColumn('repository_id', text, (column) => column.notNull())
        .addColumn('subject_id', text, (column) => column.notNull())
        .addColumn('received', integer, (column) => column.notNull())
        .addColumn('sha256', text)
        .addColumn('writer', text)
        .addColumn('writer_until', text)
        .addColumn('started_at', text, (column) => column.notNull())
        .addColumn('updated_at', text, (column) => column.notNull()),
    ).execute();
    await db.schema.createIndex('upload_by_repository').on('upload').column('repository_id').execute();
    await db.schema.createIndex('upload_by_time').on('upload').column('updated_at').execute();
  },
});
