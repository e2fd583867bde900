import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { MakeMigration } from './columns.ts';

// Who there is: tenants with their users, groups, applications, and the service principals that stand for
// applications and managed identities. Ids that Entra's protocols show are GUIDs.
export const directory: MakeMigration = ({ text, end, keyed }) => ({
  async up(db) {
    await end(
      db.schema
        .createTable('tenant')
        .addColumn('id', text, (column) => column.primaryKey().notNull())
        .addColumn('name', text, (column) => column.notNull().unique())
        .addColumn('properties', text, (column) => column.notNull())
        .addColumn('created_at', text, (column) => column.notNull()),
    ).execute();
    // Everything that is there already belongs to one tenant.
    const id = randomUUID();
    await db.insertInto('tenant').values({ id, name: 'dockgate', properties: '{}', created_at: new Date().toISOString() }).execute();
    for (const table of ['registry', 'user_account']) {
      await db.schema.alterTable(table).addColumn('tenant_id', text, (column) => column.notNull().defaultTo('')).execute();
      await db.updateTable(table).set({ tenant_id: id }).execute();
    }
    await db.schema.alterTable('user_account').addColumn('properties', text, (column) => column.notNull().defaultTo('{}')).execute();

    await end(
      db.schema
        .createTable('application')
        .addColumn('id', text, (column) => column.primaryKey().notNull())
        .addColumn('app_id', text, (column) => column.notNull().unique())
        .addColumn('tenant_id', text, (column) => column.notNull().references('tenant.id'))
        .addColumn('display_name', text, (column) => column.notNull())
        .addColumn('properties', text, (column) => column.notNull())
        .addColumn('created_at', text, (column) => column.notNull()),
    ).execute();

    // Also of a managed identity, which has no application: then `app_id` is its client id.
    await end(
      db.schema
        .createTable('service_principal')
        .addColumn('id', text, (column) => column.primaryKey().notNull())
        .addColumn('tenant_id', text, (column) => column.notNull().references('tenant.id'))
        .addColumn('app_id', text, (column) => column.notNull())
        .addColumn('kind', text, (column) => column.notNull())
        .addColumn('display_name', text, (column) => column.notNull())
        .addColumn('status', text, (column) => column.notNull())
        .addColumn('properties', text, (column) => column.notNull())
        .addColumn('created_at', text, (column) => column.notNull())
        .addUniqueConstraint('service_principal_of_tenant', ['tenant_id', 'app_id']),
    ).execute();

    await end(
      db.schema
        .createTable('client_secret')
        .addColumn('id', text, (column) => column.primaryKey().notNull())
        .addColumn('application_id', text, (column) => column.notNull().references('application.id').onDelete('cascade'))
        .addColumn('name', text, (column) => column.notNull())
        .addColumn('hint', text, (column) => column.notNull())
        .addColumn('hash', text, (column) => column.notNull())
        .addColumn('created_at', text, (column) => column.notNull())
        .addColumn('expires_at', text),
    ).execute();
    await db.schema.createIndex('client_secret_by_application').on('client_secret').column('application_id').execute();

    await end(
      db.schema
        .createTable('client_certificate')
        .addColumn('id', text, (column) => column.primaryKey().notNull())
        .addColumn('application_id', text, (column) => column.notNull().references('application.id').onDelete('cascade'))
        .addColumn('name', text, (column) => column.notNull())
        .addColumn('pem', text, (column) => column.notNull())
        .addColumn('created_at', text, (column) => column.notNull())
        .addColumn('expires_at', text, (column) => column.notNull()),
    ).execute();
    await db.schema.createIndex('client_certificate_by_application').on('client_certificate').column('application_id').execute();

    await end(
      db.schema
        .createTable('directory_group')
        .addColumn('id', text, (column) => column.primaryKey().notNull())
        .addColumn('tenant_id', text, (column) => column.notNull().references('tenant.id'))
        .addColumn('name', text, (column) => column.notNull())
        .addColumn('created_at', text, (column) => column.notNull()),
    ).execute();
    await db.schema.createIndex('directory_group_name').unique().on('directory_group').column('tenant_id').expression(sql`lower(name)`).execute();

    await keyed(
      db.schema
        .createTable('group_member')
        .addColumn('group_id', text, (column) => column.notNull().references('directory_group.id').onDelete('cascade'))
        // A user, a service principal or a group.
        .addColumn('member_id', text, (column) => column.notNull())
        .addPrimaryKeyConstraint('group_member_key', ['group_id', 'member_id']),
    ).execute();
    await db.schema.createIndex('group_member_by_member').on('group_member').column('member_id').execute();
  },
});
