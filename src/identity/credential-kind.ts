import type { Facts, ServedCauseId } from '../causes/refusal.ts';
import type { Remedy, Step } from '../access/decision.ts';
import type { RegistryPolicy } from '../access/policy.ts';
import type { CredentialKindName, Identification, Subject } from '../access/subject.ts';
import type { Secret } from '../secret.ts';

// Who are they? This folder knows credentials and subjects; it knows no repository and no image.

/** A user name and a secret, as a client presented them. */
export interface Presented {
  readonly userName: string;
  readonly secret: Secret;
  /** With its tenant, whose users and service principals may log in. */
  readonly registry: RegistryPolicy;
  /** The login server the client spoke to, from a checked Host header. */
  readonly host: string;
  /** Somebody logged in from the caller's address lately; absent where that is not known. */
  readonly isKnownSource?: boolean;
  /** The caller's, /24 or /48; absent where that is not known. */
  readonly network?: string;
  readonly at: Date;
}

/** Who a token was made for. Rights are not in it: they are looked up anew at each request. */
export interface Bearer {
  readonly subject: Subject;
  readonly registry: RegistryPolicy;
  /** When the token was made: one from before its subject's tokens were revoked is dead. */
  readonly issuedAt: Date;
  readonly at: Date;
}

/** One way in: one file, one line in the list of app.ts. */
export interface CredentialKind {
  readonly kind: CredentialKindName;
  /** By the shape of the name alone, so that exactly one kind answers and a wrong secret is never tried elsewhere. */
  recognises(userName: string, registry: RegistryPolicy): boolean;
  /** Costs the same for a name that exists and for one that does not. Throws only `rate-limit`. */
  verify(presented: Presented): Promise<Identification>;
  /** Does the subject of a token still stand, with the very password it was made from? */
  resume?(bearer: Bearer): Identification;
}

export const accepted = (subject: Subject, steps: readonly Step[]): Identification => ({
  ok: true,
  subject,
  credentialKind: subject.kind,
  steps,
});

/** A credential that is refused, with what an owner needs to know about it. */
export function rejected(
  who: { kind: CredentialKindName; name: string; credentialId?: string | null },
  cause: ServedCauseId,
  { facts = {}, steps = [], enough = [] }: { facts?: Facts; steps?: readonly Step[]; enough?: readonly Remedy[] } = {},
): Identification & { readonly ok: false } {
  return {
    ok: false,
    cause,
    facts: { subject: who.name, credentialKind: who.kind, ...facts },
    name: who.name,
    credentialKind: who.kind,
    credentialId: who.credentialId ?? null,
    steps,
    enough,
  };
}

/** Everything made for a subject before this instant is dead, whatever it was made from. */
export const isRevoked = ({ issuedAt }: Pick<Bearer, 'issuedAt'>, { validFrom }: { readonly validFrom: Date }): boolean => issuedAt < validFrom;

export const credentialStep = (outcome: 'pass' | 'fail', kind: CredentialKindName, subject: string): Step => ({
  rule: 'credential',
  outcome,
  facts: { kind, subject },
});

export const stateStep = (outcome: 'pass' | 'fail', subject: string, state: string): Step => ({
  rule: 'state',
  outcome,
  facts: { subject, state },
});
