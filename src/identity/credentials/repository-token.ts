import type { Password, Token } from '../../access/policy.ts';
import type { Identification } from '../../access/subject.ts';
import type { Secret } from '../../secret.ts';
import { isTokenName } from '../authenticate.ts';
import { accepted, credentialStep, rejected, stateStep, type CredentialKind } from '../credential-kind.ts';
import { checkExpiry, findByHash } from '../passwords/generated-password.ts';

/** A repository-scoped token: any name that is no other kind's. Its scope map says what it may do. */
export const repositoryToken = (hash: (secret: Secret) => string): CredentialKind => ({
  kind: 'repository-token',
  recognises: isTokenName,

  async verify({ userName, secret, registry, at }) {
    const presented = hash(secret);
    const token = registry.tokens.get(userName.toLowerCase());
    const who = { kind: 'repository-token', name: userName } as const;
    const steps = [credentialStep('fail', 'repository-token', userName)];
    if (!token) return rejected(who, 'application-not-registered', { steps });
    const password = findByHash(token.passwords, presented);
    if (password) return standing(token, password, at);
    const facts = { token: token.name, registry: registry.name };
    return rejected(who, 'credentials-wrong-password', { facts, steps, enough: [{ kind: 'new-password', facts }] });
  },

  resume({ subject, registry, at }) {
    const token = registry.tokens.get(subject.name.toLowerCase());
    const steps = [credentialStep('fail', 'repository-token', subject.name)];
    // A token made anew under the old name is another one.
    if (token?.id !== subject.id) return rejected(subject, 'subject-removed', { steps });
    const password = token.passwords.find(({ id }) => id === subject.credentialId);
    const facts = { token: token.name, registry: registry.name };
    return password
      ? standing(token, password, at)
      : rejected(subject, 'password-replaced', { facts, steps, enough: [{ kind: 'new-password', facts }] });
  },
});

function standing(token: Token, password: Password, at: Date): Identification {
  const who = { kind: 'repository-token', id: token.id, name: token.name, credentialId: password.id } as const;
  const known = credentialStep('pass', 'repository-token', token.name);
  const facts = { token: token.name, password: password.name };
  if (!token.enabled) {
    const steps = [known, stateStep('fail', token.name, 'disabled')];
    return rejected(who, 'token-disabled', { facts, steps, enough: [{ kind: 'enable-token', facts }] });
  }
  const expiry = checkExpiry(password, at);
  const steps = [known, stateStep('pass', token.name, 'enabled'), expiry];
  if (expiry.outcome !== 'fail') return accepted(who, steps);
  return rejected(who, 'token-password-expired', {
    facts: { ...facts, ...expiry.facts },
    steps,
    enough: [{ kind: 'new-password', facts }],
  });
}
