import { hash } from 'node:crypto';
import { TOLERATED_SECONDS } from '../identity/jwt/signed-token.ts';
import type { TokenFacts } from './claims.ts';

const MOST_REMEMBERED = 10_000;
/** Ordinary tokens have some 900 characters. Anybody may ask for one with a hundred scopes, and for ten thousand of those. */
const LONGEST_REMEMBERED = 2_048;

/**
 * Tokens whose signature was good, by their hash, until they end. Whose token it is and what they may do is not in here,
 * so a revocation needs no list. Keys are read at a start only: what one signed is forgotten with the process.
 */
export interface VerifiedTokens<Facts extends TokenFacts> {
  /** What the token says, when it was verified for that audience and is in time at that moment. */
  find(token: string, audience: string, at: Date): Facts | undefined;
  add(token: string, audience: string, facts: Facts): void;
  /** How many are held. */
  readonly size: number;
}

interface Remembered<Facts> {
  readonly facts: Facts;
  readonly audience: string;
}

/** @param most how many are held; then the one that was verified longest ago goes */
export function verifiedTokens<Facts extends TokenFacts = TokenFacts>(most = MOST_REMEMBERED): VerifiedTokens<Facts> {
  const remembered = new Map<string, Remembered<Facts>>();
  return {
    find(token, audience, at) {
      const known = remembered.get(keyOf(token));
      return known && known.audience === audience && isTimely(known.facts, at) ? known.facts : undefined;
    },
    add(token, audience, facts) {
      if (token.length > LONGEST_REMEMBERED) return;
      if (remembered.size >= most) remembered.delete(remembered.keys().next().value!);
      remembered.set(keyOf(token), { facts, audience });
    },
    get size() {
      return remembered.size;
    },
  };
}

const keyOf = (token: string) => hash('sha256', token, 'base64');

/** Also for a clock that was set back: memory must not change an answer. */
function isTimely({ validFrom, expiresAt }: TokenFacts, at: Date): boolean {
  const tolerated = TOLERATED_SECONDS * 1000;
  return at.getTime() >= validFrom.getTime() - tolerated && at.getTime() < expiresAt.getTime() + tolerated;
}
