// Subjects of others: who is taken for whom, by a claim of a token that an issuer outside has signed.

/** An issuer whose tokens are looked at; every other one is refused before anything is fetched. */
export interface TrustedIssuer {
  readonly id: string;
  /** What `iss` must be, letter for letter. */
  readonly issuer: string;
  /** A JSON Web Key Set that was given; `null`: fetched from the issuer. */
  readonly keys: string | null;
  readonly credentials: readonly FederatedCredential[];
}

/**
 * Claims that name one thing for ever. Names that can be given away and taken anew, such as that of a repository's
 * owner, are not among them; `sub` is, since it is compared whole.
 */
export const subjectClaims = ['sub', 'oid', 'repository_id', 'project_id'] as const;
export type SubjectClaim = (typeof subjectClaims)[number];

export const isSubjectClaim = (claim: string): claim is SubjectClaim => (subjectClaims as readonly string[]).includes(claim);

export interface FederatedCredential {
  readonly id: string;
  readonly name: string;
  readonly claim: SubjectClaim;
  readonly value: string;
  /** What `aud` must hold; `null`: the login server that is asked. */
  readonly audience: string | null;
  /** Tokens from before are dead. */
  readonly validFrom: Date;
  /** A token counts until it ends, for clients that keep theirs; otherwise it counts once. */
  readonly reuse: boolean;
  readonly target: FederationTarget;
}

/** Whom a federated subject is taken for: a service principal, or nobody but what a scope map of a registry allows. */
export type FederationTarget =
  | { readonly kind: 'service-principal'; readonly appId: string }
  | { readonly kind: 'scope-map'; readonly scopeMapId: string };

/** A claim is a number at some issuers, and text at others. */
export const claimText = (claims: Readonly<Record<string, unknown>>, claim: string): string | null => {
  const value = claims[claim];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
};

/** The credential that this token's subject is; exact, and the first one in the order that they were made. */
export const findCredential = ({ credentials }: TrustedIssuer, claims: Readonly<Record<string, unknown>>): FederatedCredential | undefined =>
  credentials.find(({ claim, value }) => claimText(claims, claim) === value);
