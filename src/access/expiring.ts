import { decide } from './decide.ts';
import type { RegistryPolicy, ServicePrincipal } from './policy.ts';
import type { Subject } from './subject.ts';

/** A credential with an end date. */
export interface Ending {
  readonly kind: 'repository-token' | 'service-principal';
  /** Whose it is, as it stands in the log. */
  readonly subject: string;
  readonly id: string;
  /** Of the password, the secret or the certificate. */
  readonly name: string;
  readonly expiresAt: Date;
}

/**
 * What can log in to a registry and ends before an instant, soonest first: the passwords of its tokens, and secrets and
 * certificates of the service principals that have any right on it. What has ended already is among it.
 */
export function endingBefore(registry: RegistryPolicy, until: Date): Ending[] {
  const ofTokens = [...registry.tokens.values()].flatMap(({ name: subject, passwords }) =>
    passwords.map(({ id, name, expiresAt }) => ({ kind: 'repository-token' as const, subject, id, name, expiresAt })),
  );
  const ofPrincipals = [...registry.tenant.servicePrincipals.values()]
    .filter(({ secrets, certificates }) => [...secrets, ...certificates].some(({ expiresAt }) => expiresAt !== null && expiresAt < until))
    .filter((principal) => mayLogIn(principal, registry))
    .flatMap(({ appId, secrets, certificates }) =>
      [...secrets, ...certificates].map(({ id, name, expiresAt }) => ({ kind: 'service-principal' as const, subject: appId, id, name, expiresAt })),
    );
  return [...ofTokens, ...ofPrincipals]
    .filter((one): one is Ending => one.expiresAt !== null && one.expiresAt < until)
    .toSorted((one, other) => one.expiresAt.getTime() - other.expiresAt.getTime());
}

/** Wherever they come from: the rules for addresses say nothing about who somebody is. */
function mayLogIn({ id, appId }: ServicePrincipal, registry: RegistryPolicy): boolean {
  const subject: Subject = { kind: 'service-principal', id, name: appId, credentialId: null };
  const identification = { ok: true, subject, credentialKind: subject.kind, steps: [] } as const;
  const open = { ...registry, networkDefault: 'Allow' as const };
  return decide({ registry: open, identification, action: 'sign-in', repository: null, address: '127.0.0.1' }).allowed;
}
