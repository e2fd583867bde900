import type { MakeMigration } from './columns.ts';

// What is to be told, and what was. No foreign key: webhooks are in another set of tables.
export const webhookDeliveries: MakeMigration = ({ text, integer, end }) => ({
  async up(db) {
    await end(
      db.schema
        .createTable('webhook_delivery')
        .addColumn('id', text, (column) => column.primaryKey().notNull())
        .addColumn('webhook_id', text, (column) => column.notNull())
        .addColumn('content', text, (column) => column.notNull())
        .addColumn('state', text, (column) => column.notNull())
        .addColumn('attempts', integer, (column) => column.notNull())
        .addColumn('next_at', text, (column) => column.notNull())
        .addColumn('request', text)
        .addColumn('response', text)
        .addColumn('created_at', text, (column) => column.notNull()),
    ).execute();
    await db.schema.createIndex('webhook_delivery_by_webhook').on('webhook_delivery').columns(['webhook_id', 'id']).execute();
    await db.schema.createIndex('webhook_delivery_by_time').on('webhook_delivery').columns(['state', 'next_at']).execute();
  },
});
