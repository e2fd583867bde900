import { webcrypto } from 'node:crypto';
import type { Extension } from '@peculiar/x509';

// Certificates as bad as a test needs them.

// Its own dependency wants this polyfill before it is loaded.
await import('reflect-metadata');
const x509 = await import('@peculiar/x509');
x509.cryptoProvider.set(webcrypto as typeof crypto);

/** PEM. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** One that can sign others, whether it may or not. */
export interface Authority extends Certificate {
  readonly keys: webcrypto.CryptoKeyPair;
}

export interface Wanted {
  /** Alternative names: hosts, or addresses of IPv4 and IPv6. */
  readonly names?: readonly string[];
  readonly commonName?: string;
  readonly organisation?: string;
  readonly from?: Date;
  readonly to?: Date;
  /** With an RSA key of 2,048 bits; otherwise with one of P-256. Signs itself. */
  readonly rsa?: boolean;
}

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const RSA = { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]), hash: 'SHA-256' } as const;
const DAY = 86_400_000;

/** Signs itself, or is signed by an authority above it. @param given the keys of another, for a second certificate of the same authority */
export async function authority({ commonName = 'Test authority', ...wanted }: Wanted = {}, above?: Authority, given?: Authority): Promise<Authority> {
  const keys = given?.keys ?? (await newKeys());
  const made = await sign(keys, { commonName, ...wanted }, above, [new x509.BasicConstraintsExtension(true, undefined, true)]);
  return { ...made, keys };
}

/** A server's own certificate, which should sign nothing; without an authority it signs itself. */
export async function certificate(wanted: Wanted, above?: Authority): Promise<Authority> {
  const keys = await newKeys(wanted);
  const made = await sign(keys, wanted, above, [new x509.BasicConstraintsExtension(false, undefined, true)]);
  return { ...made, keys };
}

const newKeys = ({ rsa = false }: Wanted = {}) => webcrypto.subtle.generateKey(rsa ? RSA : ALGORITHM, true, ['sign', 'verify']);

async function sign(keys: webcrypto.CryptoKeyPair, wanted: Wanted, above: Authority | undefined, extensions: Extension[]): Promise<Certificate> {
  const { names = [], from = new Date(Date.now() - DAY), to = new Date(Date.now() + 90 * DAY) } = wanted;
  const subject = nameOf(wanted);
  const made = await x509.X509CertificateGenerator.create({
    serialNumber: Buffer.from(webcrypto.getRandomValues(new Uint8Array(16)).with(0, 1)).toString('hex'),
    subject,
    issuer: above ? new x509.X509Certificate(above.certificate).subject : subject,
    notBefore: from,
    notAfter: to,
    signingAlgorithm: wanted.rsa ? RSA : ALGORITHM,
    publicKey: keys.publicKey,
    signingKey: (above?.keys ?? keys).privateKey,
    extensions: [...extensions, ...(names.length > 0 ? [new x509.SubjectAlternativeNameExtension(names.map((value) => ({ type: isAddress(value) ? 'ip' : 'dns', value })))] : [])],
  });
  const key = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)).toString('base64');
  return { certificate: `${made.toString('pem')}\n`, key: `-----BEGIN PRIVATE KEY-----\n${key}\n-----END PRIVATE KEY-----\n` };
}

const nameOf = ({ commonName = 'server', organisation }: Wanted): string => `CN=${commonName}${organisation === undefined ? '' : `,O=${organisation}`}`;

const isAddress = (name: string): boolean => /^[\d.]+$|:/.test(name);
