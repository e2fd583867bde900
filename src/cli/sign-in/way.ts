import { z } from 'zod';
import type { Authority } from './authority.ts';
import type { ResourceName, TokenAnswer } from './token-request.ts';
import type { Web } from './web.ts';

// How somebody signs in, as it is kept so that it can be done again without them.

export const keptWay = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), refreshToken: z.string() }),
  z.strictObject({ kind: z.literal('secret'), clientId: z.string(), secret: z.string() }),
  /** The file holds the certificate and its key. */
  z.strictObject({ kind: z.literal('certificate'), clientId: z.string(), file: z.string() }),
  /** The token of a service outside, and where to get it; without a client id the registry itself takes it. */
  z.strictObject({ kind: z.literal('federated'), clientId: z.string().nullable(), source: z.string() }),
  z.strictObject({ kind: z.literal('managed-identity'), clientId: z.string().nullable(), endpoint: z.string().nullable(), header: z.string().nullable() }),
  /** A user name and a password that a container client handed to the credential helper. */
  z.strictObject({ kind: z.literal('given'), userName: z.string(), secret: z.string() }),
]);
export type Way = z.infer<typeof keptWay>;
export type WayOf<Kind extends Way['kind']> = Extract<Way, { kind: Kind }>;

export interface SignInParts {
  readonly web: Web;
  readonly env: Readonly<Record<string, string | undefined>>;
  now(): Date;
}

export interface TokenWish {
  readonly resource: ResourceName;
  readonly authority: Authority;
}

/** A token of the directory for that resource. Throws CommandFailed and Unreachable. */
export type GetToken<Kind extends Way['kind']> = (way: WayOf<Kind>, wish: TokenWish, parts: SignInParts) => Promise<TokenAnswer>;
