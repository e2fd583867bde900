import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { noticedSoon } from '../postgres.ts';

// What processes on several machines do together needs a connection that stays: a lock ends with it, and news comes by it.

export interface StandingConnection {
  close(): Promise<void>;
}

export interface Standing {
  /** With each new connection. When it fails, the connection is given up and another one is made. */
  begin(client: pg.Client): Promise<void>;
  /** Every two seconds, so that a connection which leads nowhere is noticed. Fails likewise. */
  tend(client: pg.Client): Promise<void>;
  /** The connection that there was is gone. */
  lost(): void;
}

/** A server that is asked so often and does not answer for so long is not there. */
const TEND_MS = 2_000;
const ANSWER_WITHIN_MS = 2_000;
const AGAIN_AFTER_MS = 500;

/** Keeps one connection to a PostgreSQL server, for as long as it is not closed. */
export function keepConnection(url: string, standing: Standing): StandingConnection {
  const ending = new AbortController();
  const { signal } = ending;
  const pause = (milliseconds: number) => sleep(milliseconds, null, { ref: false, signal }).catch(() => {});

  const stay = async () => {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: ANSWER_WITHIN_MS, query_timeout: ANSWER_WITHIN_MS, keepAlive: true });
    const gone = Promise.withResolvers<never>();
    gone.promise.catch(() => {});
    client.on('error', gone.reject).on('end', () => gone.reject(new Error('the connection ended')));
    try {
      await client.connect();
      await noticedSoon(client);
      await standing.begin(client);
      while (!signal.aborted) {
        await standing.tend(client);
        await Promise.race([gone.promise, pause(TEND_MS)]);
      }
    } finally {
      standing.lost();
      // One that leads nowhere is not waited for.
      await Promise.race([client.end().catch(() => {}), pause(AGAIN_AFTER_MS)]);
    }
  };
  const run = async () => {
    while (!signal.aborted) {
      await stay().catch(() => {});
      await pause(AGAIN_AFTER_MS);
    }
  };
  const running = run();
  return {
    close: () => {
      ending.abort();
      return running;
    },
  };
}
