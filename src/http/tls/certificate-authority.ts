import { webcrypto } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import { Secret } from '../../secret.ts';

// A certificate authority of one's own, for a registry that has no certificate yet. Loaded only with --tls: the
// library that writes X.509 takes longer to load than the rest of the server.

export interface KeyAndCertificate {
  /** PEM. */
  readonly certificate: string;
  readonly key: Secret;
}

const DAY = 86_400_000;
const AUTHORITY_DAYS = 3_650;
/** Apple's clients refuse more than 825 days, even from a private authority. */
const SERVER_DAYS = 397;
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** A new authority. Its name carries the day, so that two of them can be told apart in a trust store. */
export async function makeAuthority(at: Date): Promise<KeyAndCertificate> {
  const x509 = await loadX509();
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serialNumber(),
    name: `CN=Dockgate local authority ${at.toISOString().slice(0, 10)}`,
    ...validity(at, AUTHORITY_DAYS),
    signingAlgorithm: ALGORITHM,
    keys,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  return { certificate: certificate.toString('pem'), key: await exportKey(keys.privateKey) };
}

/**
 * A certificate for these names, RFC 5280 and the rules of today's clients: names stand in the extension, not in CN.
 * @param names host names and IP addresses, at least one
 */
export async function issueCertificate(
  authority: KeyAndCertificate,
  names: readonly { type: 'dns' | 'ip'; value: string }[],
  at: Date,
): Promise<KeyAndCertificate> {
  const x509 = await loadX509();
  const issuer = new x509.X509Certificate(authority.certificate);
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: serialNumber(),
    subject: 'CN=Dockgate',
    issuer: issuer.subject,
    ...validity(at, SERVER_DAYS),
    signingAlgorithm: ALGORITHM,
    publicKey: keys.publicKey,
    signingKey: await importKey(authority.key),
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
      new x509.SubjectAlternativeNameExtension([...names]),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(issuer),
    ],
  });
  return { certificate: certificate.toString('pem'), key: await exportKey(keys.privateKey) };
}

/** Throws when key and certificate do not belong together or are no PEM: better at start than at the first client. */
export function checkPair({ certificate, key }: KeyAndCertificate): void {
  createSecureContext({ cert: certificate, key: key.reveal() });
}

async function loadX509() {
  // The library's own dependency wants this polyfill before it is loaded.
  await import('reflect-metadata');
  const x509 = await import('@peculiar/x509');
  x509.cryptoProvider.set(webcrypto as typeof crypto);
  return x509;
}

/** A minute back, for clients whose clock is slow. */
const validity = (at: Date, days: number) => ({
  notBefore: new Date(at.getTime() - 60_000),
  notAfter: new Date(at.getTime() + days * DAY),
});

const serialNumber = () => Buffer.from(webcrypto.getRandomValues(new Uint8Array(16)).with(0, 1)).toString('hex');

async function exportKey(key: webcrypto.CryptoKey): Promise<Secret> {
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key)).toString('base64');
  return new Secret(`-----BEGIN PRIVATE KEY-----\n${der.replace(/.{64}/g, '$&\n').trimEnd()}\n-----END PRIVATE KEY-----\n`);
}

const importKey = (pem: Secret): Promise<webcrypto.CryptoKey> => {
  const der = Buffer.from(pem.reveal().replace(/-----[A-Z ]+-----|\s/g, ''), 'base64');
  return webcrypto.subtle.importKey('pkcs8', der, ALGORITHM, true, ['sign']);
};
