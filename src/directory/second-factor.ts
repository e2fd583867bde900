import type { TenantPolicy } from '../access/policy.ts';
import type { Identification } from '../access/subject.ts';
import { rejected } from '../identity/credential-kind.ts';
import type { SignInMethod } from '../identity/sign-ins/token-wish.ts';

/**
 * Whoever needs a second factor is not signed in without one: neither by the right password, nor by what an earlier
 * sign-in left that had none. Entra names the resource to them.
 * @param methods by which they signed in
 */
export function needSecondFactor(found: Identification, tenant: TenantPolicy, resource: string, methods: readonly SignInMethod[] = []): Identification {
  if (!found.ok) return found.cause === 'entra-second-step-needed' ? { ...found, facts: { ...found.facts, resource } } : found;
  if (found.subject.kind !== 'user') return found;
  const user = tenant.users.get(found.subject.name);
  if (!user?.requiresSecondFactor || methods.includes('mfa')) return found;
  const { name, credentialId } = found.subject;
  const steps = [...found.steps, { rule: 'second-factor', outcome: 'fail', facts: { subject: name } } as const];
  return rejected({ kind: 'user', name, credentialId }, 'entra-second-step-needed', { facts: { resource }, steps });
}
