import { sql } from 'kysely';
import type { MakeMigration } from './columns.ts';

/**
 * All but logins and pulls that were served, which are nearly everything a log holds. A query that says exactly this uses the index;
 * the text must stay as it is.
 */
export const NOTABLE = sql<boolean>`(result_description <> '200' or operation_name not in ('Login', 'Pull'))`;

// What people ask a log for, by the order of time, with the columns that they choose and count by. It grows at its end,
// and an event that is served as usual adds nothing to it.
export const notable: MakeMigration = () => ({
  async up(db) {
    await db.schema
      .createIndex('event_notable')
      .on('event')
      .columns(['registry_id', 'correlation_id', 'time_generated', 'category', 'operation_name', 'result_description', 'identity', 'caller_ip_address', 'cause'])
      .where(NOTABLE)
      .execute();
  },
});
