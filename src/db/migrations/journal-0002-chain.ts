import { sql } from 'kysely';
import type { MakeMigration } from './columns.ts';

// The chain of the log: each event names its place in a stream and the link that ends there. Still no third index: what
// belongs to a segment is found by the correlation ids between which the segment lies.
export const chain: MakeMigration = ({ text, integer, end }) => ({
  async up(db) {
    const event = () => db.schema.alterTable('event');
    await event().addColumn('attempts', integer, (column) => column.notNull().defaultTo(1)).execute();
    await event().addColumn('last_at', text).execute();
    await event().addColumn('stream', integer, (column) => column.notNull().defaultTo(0)).execute();
    await event().addColumn('position', integer, (column) => column.notNull().defaultTo(0)).execute();
    await event().addColumn('link', text, (column) => column.notNull().defaultTo('')).execute();

    await end(
      db.schema
        .createTable('log_stream')
        .addColumn('stream', integer, (column) => column.primaryKey().notNull())
        .addColumn('owner', text, (column) => column.notNull())
        .addColumn('state', text, (column) => column.notNull().defaultTo('open'))
        .addColumn('dropped', integer, (column) => column.notNull().defaultTo(0))
        .addColumn('position', integer, (column) => column.notNull())
        .addColumn('link', text, (column) => column.notNull())
        .addColumn('segment_from', integer, (column) => column.notNull())
        .addColumn('lowest', text, (column) => column.notNull())
        .addColumn('highest', text, (column) => column.notNull())
        .addColumn('bytes', integer, (column) => column.notNull()),
    ).execute();

    await end(
      db.schema
        .createTable('log_checkpoint')
        .addColumn('number', integer, (column) => column.primaryKey().notNull())
        .addColumn('kind', text, (column) => column.notNull())
        .addColumn('stream', integer, (column) => column.notNull())
        .addColumn('position', integer, (column) => column.notNull())
        .addColumn('bytes', integer, (column) => column.notNull())
        .addColumn('body', text, (column) => column.notNull())
        .addColumn('signature', text, (column) => column.notNull()),
    ).execute();
    await db.schema
      .createIndex('log_checkpoint_segment')
      .on('log_checkpoint')
      .column('number')
      .where(sql.ref('bytes'), '>', sql.lit(0))
      .execute();

    await end(
      db.schema
        .createTable('log_flood')
        .addColumn('correlation_id', text, (column) => column.primaryKey().notNull())
        .addColumn('stream', integer, (column) => column.notNull())
        .addColumn('event', text, (column) => column.notNull()),
    ).execute();
  },
});
