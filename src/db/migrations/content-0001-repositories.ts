import { sql } from 'kysely';
import type { MakeMigration } from './columns.ts';

export const repositories: MakeMigration = ({ text, integer, bytes, end, keyed }) => ({
  async up(db) {
    await end(
      db.schema
        .createTable('repository')
        .addColumn('id', text, (column) => column.primaryKey().notNull())
        // The registry is in another database: no foreign key.
        .addColumn('registry_id', text, (column) => column.notNull())
        .addColumn('name', text, (column) => column.notNull())
        .addColumn('locks', text, (column) => column.notNull())
        .addColumn('created_at', text, (column) => column.notNull())
        .addColumn('updated_at', text, (column) => column.notNull())
        .addUniqueConstraint('repository_of_registry', ['registry_id', 'name']),
    ).execute();

    await end(
      db.schema
        .createTable('manifest')
        .addColumn('repository_id', text, (column) => column.notNull().references('repository.id').onDelete('cascade'))
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
        .addPrimaryKeyConstraint('manifest_key', ['repository_id', 'digest']),
    ).execute();
    await db.schema
      .createIndex('manifest_by_subject')
      .on('manifest')
      .columns(['repository_id', 'subject', 'digest'])
      .where('subject', 'is not', null)
      .execute();
    // Few are: whether a repository has any costs nothing to ask.
    await db.schema.createIndex('manifest_locked').on('manifest').column('repository_id').where(sql.ref('locks'), '<>', '').execute();
    await db.schema.createIndex('manifest_by_time').on('manifest').columns(['repository_id', 'updated_at', 'digest']).execute();

    await keyed(
      db.schema
        .createTable('manifest_reference')
        .addColumn('repository_id', text, (column) => column.notNull())
        .addColumn('digest', text, (column) => column.notNull())
        .addColumn('kind', text, (column) => column.notNull())
        .addColumn('target', text, (column) => column.notNull())
        .addPrimaryKeyConstraint('manifest_reference_key', ['repository_id', 'digest', 'kind', 'target'])
        .addForeignKeyConstraint('reference_of_manifest', ['repository_id', 'digest'], 'manifest', ['repository_id', 'digest'], (key) =>
          key.onDelete('cascade'),
        ),
    ).execute();
    await db.schema
      .createIndex('manifest_reference_by_target')
      .on('manifest_reference')
      .columns(['repository_id', 'kind', 'target'])
      .execute();

    // Not keyed: without statistics SQLite would find the tags of a manifest by reading all tags of the repository.
    await end(
      db.schema
        .createTable('tag')
        .addColumn('repository_id', text, (column) => column.notNull())
        .addColumn('name', text, (column) => column.notNull())
        .addColumn('digest', text, (column) => column.notNull())
        .addColumn('locks', text, (column) => column.notNull())
        .addColumn('created_at', text, (column) => column.notNull())
        .addColumn('updated_at', text, (column) => column.notNull())
        .addPrimaryKeyConstraint('tag_key', ['repository_id', 'name'])
        // A tag never points into the void, and goes with its manifest.
        .addForeignKeyConstraint('tag_of_manifest', ['repository_id', 'digest'], 'manifest', ['repository_id', 'digest'], (key) =>
          key.onDelete('cascade'),
        ),
    ).execute();
    await db.schema.createIndex('tag_by_digest').on('tag').columns(['repository_id', 'digest']).execute();
    await db.schema.createIndex('tag_by_time').on('tag').columns(['repository_id', 'updated_at', 'name']).execute();
  },
});
