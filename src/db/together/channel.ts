import type pg from 'pg';
import { parseLocation } from '../location.ts';
import { keepConnection } from './standing-connection.ts';

/** News between the processes that share a database, wherever they run. What is told while nobody can hear it is lost. */
export interface Channel {
  tell(text: string): void;
  close(): Promise<void>;
}

/** https://www.postgresql.org/docs/current/sql-notify.html: in the default configuration it must be shorter than 8000 bytes. */
export const LONGEST_NEWS_BYTES = 7_999;

/** `null` on files, where processes hear from each other without the database. @param hear gets what the others tell */
export function openChannel(location: string, name: string, hear: (text: string) => void): Channel | null {
  const place = parseLocation(location);
  if (place.kind === 'sqlite') return null;
  let current: pg.Client | null = null;
  const connection = keepConnection(place.url, {
    async begin(client) {
      const { rows } = await client.query<{ id: number }>('select pg_backend_pid() as id');
      client.on('notification', ({ processId, payload }) => processId !== rows[0]?.id && hear(payload ?? ''));
      await client.query(`listen ${client.escapeIdentifier(name)}`);
      current = client;
    },
    tend: async (client) => void (await client.query('select 1')),
    lost: () => (current = null),
  });
  return {
    tell: (text) => void current?.query('select pg_notify($1, $2)', [name, text]).catch(() => {}),
    close: () => connection.close(),
  };
}
