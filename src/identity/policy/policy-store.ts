import type { Policy } from '../../access/policy.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { loadPolicy } from './policy-loader.ts';
import { countOwnChanges, type PolicyDatabase } from './policy-revision.ts';

export interface PolicySource {
  /** Who may do what, as of now. A plain value while nothing changed; rejects with `registry-service-outage`. */
  current(): Policy | Promise<Policy>;
}

/**
 * Holds the policy in memory. On files a look at the file's version tells whether anybody changed anything; on
 * PostgreSQL the revision row is read for every request. Either way a change counts from the next request on, and what it
 * touched is read again.
 */
export async function openPolicy(db: PolicyDatabase): Promise<PolicySource> {
  let seen = countOwnChanges(db);
  let stale = false;
  let loaded = await loadPolicy(db);

  const refresh = oneAtATime(async () => {
    seen = countOwnChanges(db);
    stale = false;
    try {
      return (loaded = await loadPolicy(db, loaded));
    } catch (error) {
      stale = true;
      throw error;
    }
  });

  const current = () => {
    // Asked each time: the sign is given once.
    const moved = db.changedElsewhere();
    stale ||= moved || seen !== countOwnChanges(db);
    if (stale) return refresh.fresh();
    return refresh.running() ?? loaded;
  };

  return { current };
}
