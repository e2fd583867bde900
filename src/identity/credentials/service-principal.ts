import type { ClientCertificate, Password, ServicePrincipal } from '../../access/policy.ts';
import type { Identification } from '../../access/subject.ts';
import { isGuid, NULL_GUID } from '../../names/guid.ts';
import type { Secret } from '../../secret.ts';
import { accepted, credentialStep, isRevoked, rejected, stateStep, type Bearer, type CredentialKind } from '../credential-kind.ts';
import { findFederated } from '../federation/find-federated.ts';
import { checkExpiry, findByHash } from '../passwords/generated-password.ts';

/** A client id, which is a GUID, with a client secret. Rights come from role assignments. */
export const servicePrincipal = (hash: (secret: Secret) => string): CredentialKind => ({
  kind: 'service-principal',
  recognises: (userName) => isGuid(userName) && userName !== NULL_GUID,

  async verify({ userName, secret, registry, at }) {
    const presented = hash(secret);
    const found = registry.tenant.servicePrincipals.get(userName.toLowerCase());
    if (found?.kind !== 'Application') return unknown(userName);
    const password = findByHash(found.secrets, presented);
    return password ? withSecret(found, password, at) : wrongSecret(found, secret);
  },

  resume: (bearer) => resumePrincipal('service-principal', bearer),
});

/** A managed identity has no secret that a client could present: it comes with tokens that were made for it. */
export const managedIdentity: CredentialKind = {
  kind: 'managed-identity',
  recognises: () => false,
  verify: async ({ userName }) => unknown(userName),
  resume: (bearer) => resumePrincipal('managed-identity', bearer),
};

const unknown = (appId: string): Identification =>
  rejected({ kind: 'service-principal', name: appId }, 'application-not-registered', {
    steps: [credentialStep('fail', 'service-principal', appId)],
  });

/** Portals show the id of a secret beside its value, and people copy the wrong one of the two. */
function wrongSecret(found: ServicePrincipal, presented: Secret): Identification {
  const who = { kind: 'service-principal', name: found.appId } as const;
  const steps = [credentialStep('fail', 'service-principal', found.appId)];
  const facts = { subject: found.appId };
  const isId = found.secrets.some(({ id }) => id === presented.reveal().toLowerCase());
  const cause = isId ? 'secret-id-used-instead-of-secret-value' : 'credentials-wrong-password';
  return rejected(who, cause, { facts, steps, enough: [{ kind: 'new-client-secret', facts }] });
}

function withSecret(found: ServicePrincipal, secret: Password, at: Date): Identification {
  const expiry = checkExpiry(secret, at);
  const standing = standingPrincipal(found, secret.id);
  if (!standing.ok || expiry.outcome !== 'fail') return { ...standing, steps: [...standing.steps, expiry] };
  const who = { kind: 'service-principal', name: found.appId, credentialId: secret.id } as const;
  const facts = { subject: found.appId, secret: secret.name, ...expiry.facts };
  return rejected(who, 'client-secret-expired', {
    facts,
    steps: [...standing.steps, expiry],
    enough: [{ kind: 'new-client-secret', facts }],
  });
}

/** Tokens end with what they were made from. */
function withCertificate(found: ServicePrincipal, certificate: ClientCertificate, at: Date): Identification {
  const expiry = checkExpiry(certificate, at);
  const standing = standingPrincipal(found, certificate.id);
  if (!standing.ok || expiry.outcome !== 'fail') return { ...standing, steps: [...standing.steps, expiry] };
  const who = { kind: 'service-principal', name: found.appId, credentialId: certificate.id } as const;
  const facts = { subject: found.appId, certificate: certificate.name, problem: 'certificate-expired', ...expiry.facts };
  const enough = [{ kind: 'new-client-certificate', facts: { subject: found.appId } } as const];
  return rejected(who, 'entra-certificate-not-accepted', { facts, steps: [...standing.steps, expiry], enough });
}

/** Does the subject of a token still stand, with the secret or certificate that it was made from? */
function resumePrincipal(kind: 'service-principal' | 'managed-identity', { subject, registry, issuedAt, at }: Bearer): Identification {
  const found = registry.tenant.servicePrincipals.get(subject.name.toLowerCase());
  const steps = [credentialStep('fail', kind, subject.name)];
  if (found?.id !== subject.id) return rejected(subject, 'subject-removed', { steps });
  if (isRevoked({ issuedAt }, found)) return rejected(subject, 'tokens-revoked', { steps });
  if (subject.credentialId === null) return standingPrincipal(found, null);
  const certificate = found.certificates.find(({ id }) => id === subject.credentialId);
  if (certificate) return withCertificate(found, certificate, at);
  const federated = findFederated(registry.tenant, subject.credentialId);
  if (federated?.target.kind === 'service-principal' && federated.target.appId === found.appId) {
    return issuedAt < federated.validFrom ? rejected(subject, 'tokens-revoked', { steps }) : standingPrincipal(found, federated.id);
  }
  const secret = found.secrets.find(({ id }) => id === subject.credentialId);
  if (secret) return withSecret(found, secret, at);
  const facts = { subject: found.appId };
  return rejected(subject, 'password-replaced', { facts, steps, enough: [{ kind: 'new-client-secret', facts }] });
}

/** For whoever proved to be it, by a secret, a certificate, or an assertion that it trusts (then without a credential id). */
export function standingPrincipal(found: ServicePrincipal, credentialId: string | null): Identification {
  const kind = found.kind === 'Application' ? 'service-principal' : 'managed-identity';
  const who = { kind, id: found.id, name: found.appId, credentialId } as const;
  const known = credentialStep('pass', kind, found.appId);
  if (found.enabled) return accepted(who, [known, stateStep('pass', found.appId, 'enabled')]);
  const facts = { subject: found.appId };
  return rejected(who, 'account-disabled', {
    facts,
    steps: [known, stateStep('fail', found.appId, 'disabled')],
    enough: [{ kind: 'enable-service-principal', facts }],
  });
}
