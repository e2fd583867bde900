import type { MakeMigration } from './columns.ts';

// Azure's listCredentials answers with the passwords themselves; those that were made before have a hash alone.
export const readableAdminPasswords: MakeMigration = ({ text }) => ({
  async up(db) {
    await db.schema.alterTable('admin_password').addColumn('sealed', text).execute();
  },
});
