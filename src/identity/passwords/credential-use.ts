import type { PolicyDatabase } from '../policy/policy-revision.ts';

const FLUSH_MILLISECONDS = 1_000;
/** Rows of one statement: each has two parameters, and SQLite takes some thousands. */
const ROWS_AT_ONCE = 500;

export interface CredentialUse {
  /** A password was accepted. Costs nothing: it is written behind the answer, once a second at most. */
  used(credentialId: string, at: Date): void;
  /** Writes what is pending. When the database does not answer it rejects, and nothing is lost. */
  flush(): Promise<void>;
  /** Writes what is pending, if the database answers, and stops. */
  close(): Promise<void>;
}

/** Remembers when each password was last used. It is no change of rights, so it never raises the policy's revision. */
export function openCredentialUse(db: PolicyDatabase): CredentialUse {
  const pending = new Map<string, string>();
  const stamp = (id: string, instant: string) => {
    if ((pending.get(id) ?? '') < instant) pending.set(id, instant);
  };

  const flush = async () => {
    const stamps = [...pending];
    pending.clear();
    try {
      for (let start = 0; start < stamps.length; start += ROWS_AT_ONCE) {
        await write(db, stamps.slice(start, start + ROWS_AT_ONCE));
      }
    } catch (error) {
      for (const [id, instant] of stamps) stamp(id, instant);
      throw error;
    }
  };

  // A stamp that cannot be written waits for the next turn: no answer depends on it.
  let running = Promise.resolve();
  const timer = setInterval(() => {
    running = running.then(flush).catch(() => undefined);
  }, FLUSH_MILLISECONDS);
  timer.unref();

  return {
    used: (credentialId, at) => stamp(credentialId, at.toISOString()),
    flush,
    close: async () => {
      clearInterval(timer);
      await running;
      await flush().catch(() => undefined);
    },
  };
}

async function write(db: PolicyDatabase, stamps: readonly (readonly [string, string])[]): Promise<void> {
  await db.query
    .insertInto('credential_use')
    .values(stamps.map(([credential_id, last_used_at]) => ({ credential_id, last_used_at })))
    .onConflict((conflict) =>
      conflict
        .column('credential_id')
        .doUpdateSet((row) => ({ last_used_at: row.ref('excluded.last_used_at') }))
        // Another worker may have seen a later use.
        .whereRef('credential_use.last_used_at', '<', 'excluded.last_used_at'),
    )
    .execute();
}

/** When each of these was last used, by its id. */
export async function lastUses(db: PolicyDatabase, credentialIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (let start = 0; start < credentialIds.length; start += ROWS_AT_ONCE) {
    const ids = credentialIds.slice(start, start + ROWS_AT_ONCE);
    const rows = await db.query.selectFrom('credential_use').selectAll().where('credential_id', 'in', ids).execute();
    for (const { credential_id, last_used_at } of rows) found.set(credential_id, last_used_at);
  }
  return found;
}
