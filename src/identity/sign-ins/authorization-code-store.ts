import type { Secret } from '../../secret.ts';
import type { PolicyDatabase } from '../policy/policy-revision.ts';
import { newSecret } from '../passwords/secret-hash.ts';
import type { SignedIn, TokenWish } from './token-wish.ts';

/** What an application asked for when it sent somebody to the sign-in page. */
export interface CodeWish extends TokenWish {
  readonly redirectUri: string;
  /** RFC 7636: base64url of the SHA-256 of what only the application knows. */
  readonly challenge: string;
  readonly nonce: string | null;
}

export interface AuthorizationCode {
  readonly tenantId: string;
  readonly wish: CodeWish;
  readonly signedIn: SignedIn;
  readonly wasUsed: boolean;
  readonly expiresAt: Date;
}

/** RFC 6749 section 4.1.2 recommends at most ten minutes; a browser hands it on at once. */
const CODE_SECONDS = 120;

export type AuthorizationCodeStore = ReturnType<typeof authorizationCodeStore>;

/** Codes that a browser takes back to an application. @param hash the server's keyed hash: a code is kept as nothing else */
export function authorizationCodeStore(db: PolicyDatabase, hash: (secret: Secret) => string) {
  return {
    create: async (tenantId: string, wish: CodeWish, signedIn: SignedIn, at: Date): Promise<Secret> => {
      const code = newSecret();
      const row = {
        id: hash(code),
        tenant_id: tenantId,
        wish: JSON.stringify(wish),
        subject: JSON.stringify(signedIn),
        used_at: null,
        expires_at: new Date(at.getTime() + CODE_SECONDS * 1000).toISOString(),
      };
      await db.query.insertInto('authorization_code').values(row).execute();
      return code;
    },

    /** The code's first use; whoever comes later is told that it was used. Undefined for what is no code. */
    use: (code: Secret, at: Date): Promise<AuthorizationCode | undefined> =>
      db.transaction(async (trx) => {
        const row = await trx.selectFrom('authorization_code').selectAll().where('id', '=', hash(code)).executeTakeFirst();
        if (!row) return undefined;
        await trx.updateTable('authorization_code').set({ used_at: at.toISOString() }).where('id', '=', row.id).execute();
        return {
          tenantId: row.tenant_id,
          wish: JSON.parse(row.wish) as CodeWish,
          signedIn: JSON.parse(row.subject) as SignedIn,
          wasUsed: row.used_at !== null,
          expiresAt: new Date(row.expires_at),
        };
      }),
  };
}
