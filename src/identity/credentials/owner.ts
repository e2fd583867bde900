import type { UserPolicy } from '../../access/policy.ts';
import type { Identification } from '../../access/subject.ts';
import { accepted, credentialStep, rejected, stateStep, type CredentialKind } from '../credential-kind.ts';
import type { PasswordVerifier } from '../password-hash.ts';

/** Somebody whose name has an `@`: the owner that the first start makes. Rights come from role assignments. */
export const owner = (verifyPassword: PasswordVerifier): CredentialKind => ({
  kind: 'owner',
  recognises: (userName) => userName.includes('@'),

  async verify({ userName, secret, users }) {
    const user = users.get(userName.toLowerCase());
    const matches = await verifyPassword(user?.passwordHash, secret);
    if (user && matches) return standing(user);
    const steps = [credentialStep('fail', 'owner', userName)];
    return rejected(
      { kind: 'owner', name: userName },
      user ? 'credentials-wrong-password' : 'email-used-as-username',
      { steps },
    );
  },

  resume({ subject, users }) {
    const user = users.get(subject.name.toLowerCase());
    const steps = [credentialStep('fail', 'owner', subject.name)];
    if (user?.id !== subject.id) return rejected(subject, 'subject-removed', { steps });
    return user.passwordId === subject.credentialId
      ? standing(user)
      : rejected(subject, 'password-replaced', { steps });
  },
});

function standing(user: UserPolicy): Identification {
  const who = { kind: 'owner', id: user.id, name: user.name, credentialId: user.passwordId } as const;
  const known = credentialStep('pass', 'owner', user.name);
  if (user.enabled) return accepted(who, [known, stateStep('pass', user.name, 'enabled')]);
  return rejected(who, 'account-disabled', { steps: [known, stateStep('fail', user.name, 'disabled')] });
}
