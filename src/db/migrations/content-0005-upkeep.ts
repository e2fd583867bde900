import type { MakeMigration } from './columns.ts';

// What garbage collection and scrubbing must know.
export const upkeep: MakeMigration = ({ text }) => ({
  async up(db) {
    // When somebody who pushes last relied on it: it stays for a while, although no manifest names it.
    await db.schema.alterTable('repository_blob').addColumn('used_at', text, (column) => column.notNull().defaultTo('')).execute();
    await db.updateTable('repository_blob').set((row) => ({ used_at: row.ref('created_at') })).execute();
    // Since when its bytes are known not to be those of its digest; until they are sent again nobody gets them.
    await db.schema.alterTable('blob').addColumn('damaged_at', text).execute();
  },
});
