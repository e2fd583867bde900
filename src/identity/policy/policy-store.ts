import type { Policy } from '../../access/policy.ts';
import { loopTurn } from '../../db/loop-turn.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { isSilence, loadPolicy } from './policy-loader.ts';
import { countOwnChanges, type PolicyDatabase } from './policy-revision.ts';

export interface PolicySource {
  /** Who may do what, as of now. A plain value while nothing changed; rejects with `registry-service-outage`. */
  current(): Policy | Promise<Policy>;
  /** The same for a request that has just come in: one look is enough for all that came in together. */
  onArrival(): Policy | Promise<Policy>;
}

/**
 * Holds the policy in memory. On files a look at the file's version tells whether anybody changed anything; on
 * PostgreSQL the revision row is read for every request. Either way a change counts from the next request on, and what it
 * touched is read again.
 */
export async function openPolicy(db: PolicyDatabase, turn: () => number = loopTurn): Promise<PolicySource> {
  let seen = countOwnChanges(db);
  let stale = false;
  let silent = false;
  let loaded = await loadPolicy(db);
  let lookedIn = -1;

  const refresh = oneAtATime(async () => {
    seen = countOwnChanges(db);
    stale = false;
    try {
      loaded = await loadPolicy(db, loaded, silent);
      silent = false;
      return loaded;
    } catch (error) {
      stale = true;
      silent = isSilence(error);
      throw error;
    }
  }, isSilence);

  const current = () => {
    // Asked each time: the sign is given once.
    const moved = db.changedElsewhere();
    stale ||= moved || seen !== countOwnChanges(db);
    if (stale) return refresh.fresh();
    return refresh.running() ?? loaded;
  };

  const onArrival = () => {
    const now = turn();
    if (now === lookedIn && !stale && seen === countOwnChanges(db)) return refresh.running() ?? loaded;
    const found = current();
    // Where the look failed, the next request looks again.
    lookedIn = now;
    return found;
  };

  return { current, onArrival };
}
