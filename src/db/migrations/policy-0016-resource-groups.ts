import { RESOURCE_GROUP } from '../../names/resource-scope.ts';
import type { MakeMigration } from './columns.ts';

// Registries in resource groups, as in Azure: those that are there are in the one that has no row. And pages of role
// assignments in the order of their ids, read without sorting all of them.
export const resourceGroups: MakeMigration = ({ text, end }) => ({
  async up(db) {
    await end(
      db.schema
        .createTable('resource_group')
        .addColumn('tenant_id', text, (column) => column.notNull().references('tenant.id').onDelete('cascade'))
        .addColumn('name', text, (column) => column.notNull())
        .addColumn('properties', text, (column) => column.notNull())
        .addColumn('created_at', text, (column) => column.notNull())
        .addPrimaryKeyConstraint('resource_group_key', ['tenant_id', 'name']),
    ).execute();
    await db.schema.alterTable('registry').addColumn('resource_group', text, (column) => column.notNull().defaultTo(RESOURCE_GROUP)).execute();
    await db.schema.createIndex('role_assignment_by_id').on('role_assignment').columns(['tenant_id', 'id']).execute();
    await db.schema.createIndex('role_assignment_at_scope').on('role_assignment').columns(['tenant_id', 'scope', 'id']).execute();
  },
});
