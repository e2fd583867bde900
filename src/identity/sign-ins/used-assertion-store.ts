import { createHash } from 'node:crypto';
import type { PolicyDatabase } from '../policy/policy-revision.ts';
import { inBatches } from './in-batches.ts';

/** A token that somebody signed for one use. */
export interface TokenUse {
  /** Who signed it. */
  readonly issuer: string;
  /** Its `jti`, or what else it has alone. */
  readonly jwtId: string;
  /** From when on it would be refused anyway. */
  readonly expiresAt: Date;
}

export interface AssertionUse extends TokenUse {
  /** For which resource a token is asked. */
  readonly audience: string;
  /** Whom the caller's address stands for. */
  readonly source: string;
}

export type UsedAssertionStore = ReturnType<typeof usedAssertionStore>;

const assertionOf = ({ issuer, jwtId }: TokenUse): string => createHash('sha256').update(JSON.stringify([issuer, jwtId])).digest('base64url');

/** Signed assertions that were accepted, on whichever worker. */
export function usedAssertionStore(db: PolicyDatabase) {
  return {
    /**
     * False when it was used before. Microsoft's library keeps one assertion for ten minutes and asks with it for each
     * resource once: that, and from the same source, is no second use.
     */
    use: ({ audience, source, expiresAt, ...signed }: AssertionUse): Promise<boolean> => {
      const assertion = assertionOf({ ...signed, expiresAt });
      return db.transaction(async (trx) => {
        const before = await trx.selectFrom('used_assertion').select(['audience', 'source']).where('assertion', '=', assertion).execute();
        if (before.some((use) => use.audience === audience || use.source !== source)) return false;
        await trx.insertInto('used_assertion').values({ assertion, audience, source, expires_at: expiresAt.toISOString() }).execute();
        return true;
      });
    },

    /** False when it was used before, by whomever and for whatever. Those that come at once share a flush of the disk. */
    useOnce: inBatches((uses: readonly TokenUse[]) => useAll(db, uses)),
  };
}

/** For each whether it is the first use; of equal ones the first. */
async function useAll(db: PolicyDatabase, uses: readonly TokenUse[]): Promise<readonly boolean[]> {
  const rows = uses.map((use) => ({ assertion: assertionOf(use), audience: '', source: '', expires_at: use.expiresAt.toISOString() }));
  // In one order, so that two batches on PostgreSQL never wait for each other.
  const wanted = rows.toSorted((one, other) => (one.assertion < other.assertion ? -1 : 1));
  const first = await db.transaction(async (trx) => {
    const names = rows.map(({ assertion }) => assertion);
    const before = await trx.selectFrom('used_assertion').select('assertion').where('assertion', 'in', names).execute();
    const used = new Set(before.map(({ assertion }) => assertion));
    const unused = wanted.filter(({ assertion }) => !used.has(assertion));
    if (unused.length === 0) return [];
    return trx.insertInto('used_assertion').values(unused).onConflict((conflict) => conflict.doNothing()).returning('assertion').execute();
  });
  const won = new Set(first.map(({ assertion }) => assertion));
  return rows.map(({ assertion }) => won.delete(assertion));
}
