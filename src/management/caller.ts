import type { Policy } from '../access/policy.ts';
import type { Identification } from '../access/subject.ts';

/**
 * Whoever may open the socket in the data folder could read the folder: they are the owner. Answers for the first
 * user there is, so that what is made in their name ends with their password.
 */
export function identifyLocalOwner(policy: Policy): Identification {
  const [tenant] = policy.tenants.values();
  const [user] = [...(tenant?.users.values() ?? [])].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (!user) {
    const who = { ok: false, cause: 'subject-removed', name: '', credentialKind: 'user', credentialId: null } as const;
    return { ...who, facts: {}, steps: [], enough: [] };
  }
  const subject = { kind: 'user', id: user.id, name: user.name, credentialId: user.passwordId } as const;
  return { ok: true, subject, credentialKind: 'user', steps: [] };
}

/** A refresh token is for images: whoever finds one in a container client's file cannot manage the registry with it. */
export function withoutImageTokens(identification: Identification): Identification {
  if (!identification.ok || identification.credentialKind === 'directory-token') return identification;
  if (identification.credentialKind === identification.subject.kind) return identification;
  const { subject, credentialKind, steps } = identification;
  const { name, credentialId } = subject;
  const who = { ok: false, name, credentialKind, credentialId, steps } as const;
  return { ...who, cause: 'token-type-not-accepted', facts: { subject: name, credentialKind }, enough: [] };
}
