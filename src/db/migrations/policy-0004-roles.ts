import { randomUUID } from 'node:crypto';
import { PROVIDER, RESOURCE_GROUP, SUBSCRIPTION_ID } from '../../names/resource-scope.ts';
import type { MakeMigration } from './columns.ts';

// Roles as Azure has them: assignments at scopes, with conditions, and definitions of one's own.
const OWNER = '8e3af657-a8ff-443c-a75c-2fe8c4bcb635';
const registries = `/subscriptions/${SUBSCRIPTION_ID}/resourceGroups/${RESOURCE_GROUP}/providers/${PROVIDER}/registries`;

interface Before {
  id: string;
  subject_id: string;
  created_at: string;
  name: string;
  tenant_id: string;
}

export const roles: MakeMigration = ({ text, end }) => ({
  async up(db) {
    const before: Before[] = await db
      .selectFrom('role_assignment')
      .innerJoin('registry', 'registry.id', 'role_assignment.registry_id')
      .select(['role_assignment.id', 'subject_id', 'role_assignment.created_at', 'registry.name', 'registry.tenant_id'])
      // There was no other role yet.
      .where('role', '=', 'Owner')
      .execute();
    const { count } = await db.selectFrom('registry').select((row) => row.fn.countAll().as('count')).executeTakeFirstOrThrow();
    await db.schema.dropTable('role_assignment').execute();

    await end(
      db.schema
        .createTable('role_definition')
        .addColumn('id', text, (column) => column.notNull())
        .addColumn('tenant_id', text, (column) => column.notNull().references('tenant.id').onDelete('cascade'))
        .addColumn('name', text, (column) => column.notNull())
        .addColumn('properties', text, (column) => column.notNull())
        .addColumn('created_at', text, (column) => column.notNull())
        .addColumn('created_by', text, (column) => column.notNull())
        .addColumn('updated_at', text, (column) => column.notNull())
        .addColumn('updated_by', text, (column) => column.notNull())
        .addPrimaryKeyConstraint('role_definition_key', ['id'])
        .addUniqueConstraint('role_definition_of_tenant', ['tenant_id', 'name']),
    ).execute();

    await end(
      db.schema
        .createTable('role_assignment')
        .addColumn('id', text, (column) => column.notNull())
        .addColumn('tenant_id', text, (column) => column.notNull().references('tenant.id').onDelete('cascade'))
        .addColumn('scope', text, (column) => column.notNull())
        .addColumn('principal_id', text, (column) => column.notNull())
        .addColumn('principal_type', text, (column) => column.notNull())
        // No foreign key: Azure's own roles are no rows.
        .addColumn('role_definition_id', text, (column) => column.notNull())
        .addColumn('condition', text)
        .addColumn('description', text, (column) => column.notNull())
        .addColumn('created_at', text, (column) => column.notNull())
        .addColumn('created_by', text, (column) => column.notNull())
        .addColumn('updated_at', text, (column) => column.notNull())
        .addColumn('updated_by', text, (column) => column.notNull())
        .addPrimaryKeyConstraint('role_assignment_key', ['id'])
        .addUniqueConstraint('role_assignment_of_principal', ['tenant_id', 'scope', 'principal_id', 'role_definition_id']),
    ).execute();

    const row = ({ id, subject_id, created_at, tenant_id }: Before, scope: string) => ({
      id,
      tenant_id,
      scope,
      principal_id: subject_id,
      principal_type: 'User',
      role_definition_id: OWNER,
      condition: null,
      description: '',
      created_at,
      created_by: '',
      updated_at: created_at,
      updated_by: '',
    });
    for (const each of before) await db.insertInto('role_assignment').values(row(each, `${registries}/${each.name}`)).execute();
    // Who owned every registry could make new ones: that is now said by one assignment above them all.
    const owned = Map.groupBy(before, (each) => each.subject_id);
    for (const each of [...owned.values()].filter((rows) => rows.length === Number(count))) {
      await db.insertInto('role_assignment').values(row({ ...each[0]!, id: randomUUID() }, '/')).execute();
    }
  },
});
