import { X509Certificate } from 'node:crypto';
import { Refusal } from '../../../causes/refusal.ts';
import type { KeyCredentialChange } from '../../../contract/directory/credential.ts';
import type { NewClientCertificate } from '../../../identity/principals/application-credentials.ts';

const LEAST_RSA_BITS = 2_048;

/** The list that replaces an application's certificates: ids of those that stay, and new ones. Throws `request-invalid`. */
export function readCertificates(entries: readonly KeyCredentialChange[], at: Date): { kept: readonly string[]; added: readonly NewClientCertificate[] } {
  const kept: string[] = [];
  const added: NewClientCertificate[] = [];
  entries.forEach((entry, index) => {
    const field = `keyCredentials[${index}]`;
    if (entry.key) added.push(readCertificate(entry, `${field}.key`, at));
    else if (entry.keyId) kept.push(entry.keyId.toLowerCase());
    else throw new Refusal('request-invalid', { field, defect: 'it has neither a key nor the keyId of one that stays' });
  });
  return { kept: [...new Set(kept)], added };
}

function readCertificate({ key, displayName }: KeyCredentialChange, field: string, at: Date): NewClientCertificate {
  const refuse = (defect: string) => new Refusal('request-invalid', { field, defect });
  const certificate = parse(key!);
  if (!certificate) throw refuse('it is no certificate: send its DER form in base64');
  const expiresAt = new Date(certificate.validTo);
  if (expiresAt <= at) throw refuse('the certificate has expired');
  const { asymmetricKeyType, asymmetricKeyDetails } = certificate.publicKey;
  const isStrong =
    asymmetricKeyType === 'rsa'
      ? (asymmetricKeyDetails?.modulusLength ?? 0) >= LEAST_RSA_BITS
      : asymmetricKeyType === 'ec' && asymmetricKeyDetails?.namedCurve === 'prime256v1';
  if (!isStrong) throw refuse(`its key is neither RSA of at least ${LEAST_RSA_BITS} bits nor P-256`);
  const name = displayName ?? certificate.subject.replaceAll('\n', ', ');
  return { id: crypto.randomUUID(), name: name.slice(0, 256), pem: certificate.toString(), createdAt: at, expiresAt };
}

/** Some clients send the base64 of the PEM text instead of that of the certificate. */
function parse(key: string): X509Certificate | null {
  try {
    return new X509Certificate(Buffer.from(key, 'base64'));
  } catch {
    return null;
  }
}
