import { hash } from 'node:crypto';
import type { Identification } from '../../access/subject.ts';
import type { ThrottleState } from '../../access/throttle.ts';
import type { ServedCauseId } from '../../causes/refusal.ts';
import { NULL_GUID } from '../../names/guid.ts';
import { sourceOf } from '../../names/ip-address.ts';
import { drainingCounts, type DrainingCounts } from './draining-counts.ts';
import { stormBrake, type StormBrake } from './storm-brake.ts';

/** A name and a secret that came from somewhere. */
export interface Attempt {
  /** Whose name it is: of a registry, or at the directory of a tenant. */
  readonly registryId: string;
  readonly userName: string;
  /** The caller's, canonical. */
  readonly address: string;
  readonly at: Date;
}

export interface ThrottleLimits {
  /** Failed logins of one user name from one source. */
  readonly perName: number;
  /** Failed logins from one source, whatever the names. */
  readonly perSource: number;
  /** In which a full count is forgotten, evenly. */
  readonly seconds: number;
}

/**
 * Counts failed logins by where they come from, so that guessing is slow and nobody can lock out anybody elsewhere: a
 * name is never closed as such, only from the source that failed. Memory is bounded; what is forgotten lets more
 * through, and never closes anything.
 */
export interface LoginThrottle {
  /** To be asked before a secret is looked at. Names that exist and names that do not are counted alike. */
  stateOf(attempt: Attempt): ThrottleState;
  /** What came of it. */
  examined(attempt: Attempt, found: Identification): void;
  /** To be awaited before a refusal is answered: in a storm of them it takes a while. */
  readonly refused: StormBrake['refused'];
  /** How many wait there now. */
  readonly held: StormBrake['held'];
  /** Somebody logged in from there lately. */
  isKnownSource(address: string): boolean;
  /** What another worker has counted. */
  hear(change: ThrottleChange): void;
}

/** What is counted, for the other workers of the machine; `at` in milliseconds, null where a count is forgotten. */
export type ThrottleChange = readonly [what: 'name' | 'source' | 'known', key: string, at: number | null];

/** Of each kind; some 10 MB when all are held. */
const MOST_KEYS = 50_000;
const MOST_KNOWN_SOURCES = 10_000;

/** @param tell is handed each change that the other workers should hear of */
export function loginThrottle(limits: ThrottleLimits, tell: (change: ThrottleChange) => void = () => {}): LoginThrottle {
  const milliseconds = limits.seconds * 1000;
  const byName = drainingCounts({ limit: limits.perName, milliseconds, mostKeys: MOST_KEYS });
  const bySource = drainingCounts({ limit: limits.perSource, milliseconds, mostKeys: MOST_KEYS });
  const known = new Set<string>();

  const apply = ([what, key, at]: ThrottleChange) => {
    if (what === 'known') remember(known, key);
    else if (at === null) (what === 'name' ? byName : bySource).forget(key);
    else (what === 'name' ? byName : bySource).add(key, new Date(at));
  };
  const change = (...change: ThrottleChange) => {
    apply(change);
    tell(change);
  };

  return {
    stateOf(attempt) {
      const source = sourceOf(attempt.address);
      const ofSource = stateIn(bySource, source, attempt.at, { source, subject: '*', limit: limits.perSource });
      const key = nameKey(attempt, source);
      if (key === null || ofSource.opensAt !== null) return ofSource;
      return stateIn(byName, key, attempt.at, { source, subject: attempt.userName, limit: limits.perName });
    },
    examined(attempt, found) {
      const source = sourceOf(attempt.address);
      const key = nameKey(attempt, source);
      const at = attempt.at.getTime();
      if (found.ok) {
        if (key !== null && byName.count(key, attempt.at) > 0) change('name', key, null);
        if (!known.has(source)) change('known', source, null);
      } else if (isWrong(found)) {
        if (key !== null) change('name', key, at);
        change('source', source, at);
      }
    },
    // As many as an address may have in all, within a second: no person does that.
    ...stormBrake({ perSecond: limits.perSource }),
    isKnownSource: (address) => known.has(sourceOf(address)),
    hear: apply,
  };
}

function stateIn(counts: DrainingCounts, key: string, at: Date, where: Pick<ThrottleState, 'source' | 'subject' | 'limit'>): ThrottleState {
  const opensAt = counts.opensAt(key, at);
  const retryAfter = opensAt === null ? 0 : Math.ceil((opensAt.getTime() - at.getTime()) / 1000);
  return { ...where, failures: counts.count(key, at), opensAt, retryAfter };
}

/** Of one length, however long the name is. Null where the name is everybody's: the null GUID goes with any refresh token. */
function nameKey({ registryId, userName }: Attempt, source: string): string | null {
  if (userName === NULL_GUID) return null;
  return hash('sha256', JSON.stringify([source, registryId, userName.toLowerCase()]), 'base64url').slice(0, 22);
}

/** Refused although the secret was none that somebody could have guessed, or before it was looked at. */
const noGuesses: ReadonlySet<ServedCauseId> = new Set([
  'acr-refresh-token-expired-3h',
  'clock-skew',
  'token-for-another-registry',
  'token-type-not-accepted',
  'rate-limit',
  'registry-service-outage',
]);

/** Whoever holds the right secret of something that is disabled or has ended guesses nothing: its credential is known. */
const isWrong = ({ credentialId, cause }: Identification & { ok: false }) => credentialId === null && !noGuesses.has(cause);

function remember(known: Set<string>, source: string): void {
  known.delete(source);
  known.add(source);
  if (known.size > MOST_KNOWN_SOURCES) known.delete(known.keys().next().value!);
}
