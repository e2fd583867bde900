import type { Password, RegistryPolicy } from '../access/policy.ts';
import { anonymous, type Identification, type Subject } from '../access/subject.ts';
import type { Bearer } from './credential-kind.ts';

// Who somebody would be if they came now, or at another time: for questions about what they may do. Nothing is proved,
// so nothing of this ever answers a request for an image.

/** Everybody who may come to a registry, by the name that its log has of them. Nobody without a name comes first. */
export function subjectsOf(registry: RegistryPolicy, at: Date): Subject[] {
  const { tenant } = registry;
  return [
    anonymous,
    { kind: 'admin-account', id: registry.id, name: registry.name, credentialId: longest(registry.adminPasswords, at) },
    ...[...registry.tokens.values()].map(({ id, name, passwords }): Subject => ({ kind: 'repository-token', id, name, credentialId: longest(passwords, at) })),
    ...[...tenant.users.values()].map(({ id, name, passwordId }): Subject => ({ kind: 'user', id, name, credentialId: passwordId })),
    ...[...tenant.servicePrincipals.values()].map(({ id, appId, kind, secrets }): Subject => ({
      kind: kind === 'Application' ? 'service-principal' : 'managed-identity',
      id,
      name: appId,
      // It may also come with a certificate or an assertion: rights do not hang on a secret.
      credentialId: secrets.some((secret) => isValid(secret, at)) ? longest(secrets, at) : null,
    })),
    ...[...tenant.trustedIssuers.values()].flatMap(({ credentials }) => credentials).flatMap(({ id, value, target }): Subject[] =>
      target.kind === 'scope-map' && registry.scopeMaps.has(target.scopeMapId) ? [{ kind: 'federated-subject', id, name: value, credentialId: id }] : [],
    ),
  ];
}

/** By name in any case, by object id, by the display name of a service principal, or `anonymous`. Undefined when nobody is called so. */
export function findSubject(text: string, registry: RegistryPolicy, at: Date): Subject | undefined {
  const asked = text.toLowerCase();
  const all = subjectsOf(registry, at);
  const byId = (wanted: string) => all.find(({ id, kind }) => kind !== 'admin-account' && id === wanted);
  return all.find(({ name }) => name.toLowerCase() === asked) ?? byId(asked) ?? byId(displayed(registry, asked) ?? '');
}

const displayed = ({ tenant }: RegistryPolicy, name: string): string | undefined =>
  [...tenant.servicePrincipals.values()].find(({ displayName }) => displayName.toLowerCase() === name)?.id;

/** With the credential that lasts longest: its state and its end count as they would. @param resume as for a token that was made that moment */
export const imagine = (subject: Subject, registry: RegistryPolicy, at: Date, resume: (bearer: Bearer) => Identification): Identification =>
  resume({ subject, registry, issuedAt: at, at });

const isValid = ({ expiresAt }: Password, at: Date) => expiresAt === null || expiresAt > at;

function longest(passwords: readonly Password[], at: Date): string | null {
  const end = ({ expiresAt }: Password) => expiresAt?.getTime() ?? Infinity;
  const sorted = passwords.toSorted((one, other) => end(other) - end(one));
  return (sorted.find((password) => isValid(password, at)) ?? sorted[0])?.id ?? null;
}
