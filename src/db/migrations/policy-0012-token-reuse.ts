import type { MakeMigration } from './columns.ts';

// How often a token of an issuer outside counts: once, also for who is trusted already.
export const tokenReuse: MakeMigration = ({ text }) => ({
  async up(db) {
    await db.schema.alterTable('federated_credential').addColumn('counts', text, (column) => column.notNull().defaultTo('once')).execute();
  },
});
