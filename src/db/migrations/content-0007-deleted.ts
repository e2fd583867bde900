import type { MakeMigration } from './columns.ts';

// What a soft delete policy keeps. By the names of registry and repository: a repository may go, and come again, meanwhile.
export const deleted: MakeMigration = ({ text, integer, bytes, end, keyed }) => ({
  async up(db) {
    await end(
      db.schema
        .createTable('deleted_manifest')
        .addColumn('registry_id', text, (column) => column.notNull())
        .addColumn('repository', text, (column) => column.notNull())
        .addColumn('digest', text, (column) => column.notNull())
        .addColumn('media_type', text, (column) => column.notNull())
        .addColumn('artifact_type', text)
        .addColumn('subject', text)
        .addColumn('content', bytes, (column) => column.notNull())
        .addColumn('size', integer, (column) => column.notNull())
        .addColumn('image_size', integer, (column) => column.notNull())
        .addColumn('architecture', text)
        .addColumn('os', text)
        .addColumn('config_media_type', text)
        .addColumn('annotations', text)
        .addColumn('locks', text, (column) => column.notNull())
        .addColumn('created_at', text, (column) => column.notNull())
        .addColumn('updated_at', text, (column) => column.notNull())
        .addColumn('deleted_at', text, (column) => column.notNull())
        .addPrimaryKeyConstraint('deleted_manifest_key', ['registry_id', 'repository', 'digest']),
    ).execute();
    await db.schema.createIndex('deleted_manifest_by_time').on('deleted_manifest').columns(['registry_id', 'deleted_at']).execute();

    await keyed(
      db.schema
        .createTable('deleted_reference')
        .addColumn('registry_id', text, (column) => column.notNull())
        .addColumn('repository', text, (column) => column.notNull())
        .addColumn('digest', text, (column) => column.notNull())
        .addColumn('kind', text, (column) => column.notNull())
        .addColumn('target', text, (column) => column.notNull())
        .addColumn('held', integer, (column) => column.notNull())
        .addPrimaryKeyConstraint('deleted_reference_key', ['registry_id', 'repository', 'digest', 'kind', 'target'])
        .addForeignKeyConstraint(
          'reference_of_deleted',
          ['registry_id', 'repository', 'digest'],
          'deleted_manifest',
          ['registry_id', 'repository', 'digest'],
          (key) => key.onDelete('cascade'),
        ),
    ).execute();
    await db.schema.createIndex('deleted_reference_by_target').on('deleted_reference').columns(['target', 'held']).execute();

    await keyed(
      db.schema
        .createTable('deleted_tag')
        .addColumn('registry_id', text, (column) => column.notNull())
        .addColumn('repository', text, (column) => column.notNull())
        .addColumn('name', text, (column) => column.notNull())
        .addColumn('digest', text, (column) => column.notNull())
        .addColumn('locks', text, (column) => column.notNull())
        .addColumn('created_at', text, (column) => column.notNull())
        .addColumn('updated_at', text, (column) => column.notNull())
        .addColumn('deleted_at', text, (column) => column.notNull())
        .addPrimaryKeyConstraint('deleted_tag_key', ['registry_id', 'repository', 'name', 'digest']),
    ).execute();
    await db.schema.createIndex('deleted_tag_by_time').on('deleted_tag').columns(['registry_id', 'deleted_at']).execute();
  },
});
