import type { UserPolicy } from '../../access/policy.ts';
import type { Identification } from '../../access/subject.ts';
import { accepted, credentialStep, isRevoked, rejected, stateStep, type CredentialKind } from '../credential-kind.ts';
import { isIdentityId } from '../outside-users/user-identity-store.ts';
import type { PasswordVerifier } from '../passwords/password-hash.ts';

/** Somebody of the registry's tenant, by a name with an `@`. Rights come from role assignments. */
export const user = (verifyPassword: PasswordVerifier): CredentialKind => ({
  kind: 'user',
  recognises: (userName) => userName.includes('@'),

  async verify({ userName, secret, registry, isKnownSource = false, network = '' }) {
    const user = registry.tenant.users.get(userName.toLowerCase());
    const matches = await verifyPassword(user?.passwordHash, secret, { name: userName.toLowerCase(), isKnownSource, network });
    if (user && matches) return user.requiresSecondFactor ? lacksSecondFactor(user) : standing(user);
    const steps = [credentialStep('fail', 'user', userName)];
    return rejected(
      { kind: 'user', name: userName },
      user ? 'credentials-wrong-password' : 'email-used-as-username',
      { steps },
    );
  },

  resume({ subject, registry, issuedAt }) {
    const user = registry.tenant.users.get(subject.name.toLowerCase());
    const steps = [credentialStep('fail', 'user', subject.name)];
    if (user?.id !== subject.id) return rejected(subject, 'subject-removed', { steps });
    if (isRevoked({ issuedAt }, user)) return rejected(subject, 'tokens-revoked', { steps });
    if (user.passwordId === subject.credentialId) return standing(user);
    if (!isIdentityId(subject.credentialId)) return rejected(subject, 'password-replaced', { steps });
    // Who was signed in by a provider outside, and is not linked to it any more.
    const isLinked = user.identityIds.some((id) => id === subject.credentialId);
    return isLinked ? standing(user, subject.credentialId) : rejected(subject, 'tokens-revoked', { steps });
  },
});

/** Through whichever door: a password alone is too little, even the right one. */
function lacksSecondFactor({ name, passwordId }: UserPolicy): Identification {
  const steps = [credentialStep('pass', 'user', name), { rule: 'second-factor', outcome: 'fail', facts: { subject: name } } as const];
  return rejected({ kind: 'user', name, credentialId: passwordId }, 'entra-second-step-needed', { steps });
}

function standing(user: UserPolicy, credentialId: string | null = user.passwordId): Identification {
  const who = { kind: 'user', id: user.id, name: user.name, credentialId } as const;
  const known = credentialStep('pass', 'user', user.name);
  if (user.enabled) return accepted(who, [known, stateStep('pass', user.name, 'enabled')]);
  return rejected(who, 'account-disabled', { steps: [known, stateStep('fail', user.name, 'disabled')] });
}
