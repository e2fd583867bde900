// OpenID providers outside at which a tenant's people may sign in.

/** Claims that name one person for ever: `sub` at most providers, `oid` at Entra, whose `sub` is another one for each application. */
export const personClaims = ['sub', 'oid'] as const;
export type PersonClaim = (typeof personClaims)[number];

export interface IdentityProvider {
  readonly id: string;
  /** Lower case: what stands in addresses and commands. */
  readonly name: string;
  /** What stands on its button. */
  readonly displayName: string;
  /** What `iss` must be, letter for letter. */
  readonly issuer: string;
  /** What the provider calls this server. */
  readonly clientId: string;
  /** Opened only when the provider is asked. */
  readonly sealedSecret: string;
  readonly claim: PersonClaim;
  /** A second factor that was shown there counts here. */
  readonly countsSecondFactor: boolean;
  /** Whoever has a verified address of exactly one of these is made a user at the first sign-in; empty: nobody is. */
  readonly domains: readonly string[];
  /** Who is whom, by the value of the claim. */
  readonly people: ReadonlyMap<string, OutsideIdentity>;
}

export interface OutsideIdentity {
  /** The credential id of tokens and log. */
  readonly id: string;
  readonly userName: string;
}
