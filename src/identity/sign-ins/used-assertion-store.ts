import { createHash } from 'node:crypto';
import type { PolicyDatabase } from '../policy/policy-revision.ts';

export interface AssertionUse {
  /** Who signed it. */
  readonly issuer: string;
  readonly jwtId: string;
  /** For which resource a token is asked. */
  readonly audience: string;
  /** Whom the caller's address stands for. */
  readonly source: string;
  /** From when on it would be refused anyway. */
  readonly expiresAt: Date;
}

export type UsedAssertionStore = ReturnType<typeof usedAssertionStore>;

/** Signed assertions that were accepted, on whichever worker. */
export function usedAssertionStore(db: PolicyDatabase) {
  return {
    /**
     * False when it was used before. Microsoft's library keeps one assertion for ten minutes and asks with it for each
     * resource once: that, and from the same source, is no second use.
     */
    use: ({ issuer, jwtId, audience, source, expiresAt }: AssertionUse): Promise<boolean> => {
      const assertion = createHash('sha256').update(JSON.stringify([issuer, jwtId])).digest('base64url');
      return db.transaction(async (trx) => {
        const before = await trx.selectFrom('used_assertion').select(['audience', 'source']).where('assertion', '=', assertion).execute();
        if (before.some((use) => use.audience === audience || use.source !== source)) return false;
        await trx.insertInto('used_assertion').values({ assertion, audience, source, expires_at: expiresAt.toISOString() }).execute();
        return true;
      });
    },
  };
}
