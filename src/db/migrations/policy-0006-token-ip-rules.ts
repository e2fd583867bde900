import type { MakeMigration } from './columns.ts';

// From where a token may be used: what is there already from anywhere, as before.
export const tokenIpRules: MakeMigration = ({ text }) => ({
  async up(db) {
    await db.schema.alterTable('token').addColumn('ip_rules', text, (column) => column.notNull().defaultTo('[]')).execute();
  },
});
