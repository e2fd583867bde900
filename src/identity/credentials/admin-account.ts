import type { Remedy } from '../../access/decision.ts';
import type { Password, RegistryPolicy } from '../../access/policy.ts';
import type { Identification } from '../../access/subject.ts';
import type { Facts } from '../../causes/refusal.ts';
import type { Secret } from '../../secret.ts';
import { accepted, credentialStep, rejected, stateStep, type CredentialKind } from '../credential-kind.ts';
import { findByHash } from '../passwords/generated-password.ts';

/** The registry's own account: its name is the registry's, it has two passwords, and it is off by default. */
export const adminAccount = (hash: (secret: Secret) => string): CredentialKind => ({
  kind: 'admin-account',
  recognises: (userName, registry) => userName.toLowerCase() === registry.name,

  async verify({ secret, registry }) {
    const password = findByHash(registry.adminPasswords, hash(secret));
    return password ? standing(registry, password) : wrong(registry);
  },

  resume({ subject, registry }) {
    const password = registry.adminPasswords.find(({ id }) => id === subject.credentialId);
    const who = { kind: 'admin-account', name: registry.name, credentialId: subject.credentialId } as const;
    const steps = [credentialStep('fail', 'admin-account', registry.name)];
    return password ? standing(registry, password) : rejected(who, 'password-replaced', { steps, ...newPassword(registry) });
  },
});

function standing(registry: RegistryPolicy, password: Password): Identification {
  const who = { kind: 'admin-account', name: registry.name, id: registry.id, credentialId: password.id } as const;
  const known = credentialStep('pass', 'admin-account', registry.name);
  if (registry.adminUserEnabled) return accepted(who, [known, stateStep('pass', registry.name, 'enabled')]);
  const facts = { registry: registry.name };
  return rejected(who, 'admin-user-disabled', {
    facts,
    steps: [known, stateStep('fail', registry.name, 'disabled')],
    enough: [{ kind: 'enable-admin', facts }],
  });
}

function wrong(registry: RegistryPolicy): Identification {
  const who = { kind: 'admin-account', name: registry.name } as const;
  return rejected(who, 'credentials-wrong-password', {
    steps: [credentialStep('fail', 'admin-account', registry.name)],
    ...newPassword(registry),
  });
}

/** Enough unless the account is off as well. */
function newPassword({ name, adminUserEnabled }: RegistryPolicy): { facts: Facts; enough: Remedy[] } {
  const facts = { registry: name };
  return { facts, enough: adminUserEnabled ? [{ kind: 'new-admin-password', facts }] : [] };
}
