import type { FederatedCredential } from '../../access/federation.ts';
import type { Identification } from '../../access/subject.ts';
import { accepted, credentialStep, rejected, type CredentialKind } from '../credential-kind.ts';
import { findFederated } from '../federation/find-federated.ts';

/** Somebody of an outside issuer who may do what a scope map says. They come with tokens, never with a name and a secret. */
export const federatedSubject: CredentialKind = {
  kind: 'federated-subject',
  recognises: () => false,
  verify: async ({ userName }) => rejected({ kind: 'federated-subject', name: userName }, 'application-not-registered'),

  resume({ subject, registry, issuedAt }) {
    const found = findFederated(registry.tenant, subject.id);
    const steps = [credentialStep('fail', 'federated-subject', subject.name)];
    if (found?.target.kind !== 'scope-map') return rejected(subject, 'subject-removed', { steps });
    // A new value under the old name is somebody else.
    if (found.value !== subject.name) return rejected(subject, 'password-replaced', { steps });
    return issuedAt < found.validFrom ? rejected(subject, 'tokens-revoked', { steps }) : standingFederated(found);
  },
};

export const standingFederated = ({ id, value }: FederatedCredential): Identification =>
  accepted({ kind: 'federated-subject', id, name: value, credentialId: id }, [credentialStep('pass', 'federated-subject', value)]);
