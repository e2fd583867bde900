import { sql } from 'kysely';
import type { MakeMigration } from './columns.ts';

// Two indexes and no third: correlation ids are UUIDv7, so both grow at their end. An index that is not in the order
// of time costs three quarters of the speed of writing, and more as the table grows.
export const events: MakeMigration = ({ text, integer, end }) => ({
  async up(db) {
    await end(
      db.schema
        .createTable('event')
        .addColumn('correlation_id', text, (column) => column.primaryKey().notNull())
        .addColumn('category', text, (column) => column.notNull())
        .addColumn('time_generated', text, (column) => column.notNull())
        .addColumn('operation_name', text, (column) => column.notNull())
        .addColumn('registry_id', text, (column) => column.notNull())
        .addColumn('login_server', text, (column) => column.notNull())
        .addColumn('caller_ip_address', text, (column) => column.notNull())
        .addColumn('identity', text, (column) => column.notNull())
        .addColumn('duration_ms', integer, (column) => column.notNull())
        .addColumn('result_type', text, (column) => column.notNull())
        .addColumn('result_description', text, (column) => column.notNull())
        .addColumn('user_agent', text, (column) => column.notNull())
        .addColumn('region', text, (column) => column.notNull())
        .addColumn('jwt_id', text)
        .addColumn('repository', text)
        .addColumn('tag', text)
        .addColumn('digest', text)
        .addColumn('media_type', text)
        .addColumn('artifact_type', text)
        .addColumn('size', integer)
        .addColumn('user_tenant_id', text)
        .addColumn('cause', text)
        .addColumn('credential_kind', text, (column) => column.notNull())
        .addColumn('credential_id', text)
        .addColumn('trace', text, (column) => column.notNull()),
    ).execute();
    await db.schema
      .createIndex('event_refused')
      .on('event')
      .columns(['registry_id', 'correlation_id'])
      .where(sql.ref('cause'), 'is not', null)
      .execute();
  },
});
