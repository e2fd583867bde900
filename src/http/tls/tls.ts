import { createPrivateKey, X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import { Secret } from '../../secret.ts';
import { checkPair, issueCertificate, makeAuthority, type KeyAndCertificate } from './certificate-authority.ts';

/** Where the authority and its certificate are kept; the file names are this module's, the folder is the caller's. */
export interface TlsFiles {
  find(name: string): Secret | null;
  replace(name: string, content: Secret): void;
}

const RENEW_BEFORE_MS = 30 * 86_400_000;

/**
 * The certificate of an authority that Dockgate made on its first start. It is issued again, by the same authority,
 * when a name is missing from it or it ends within thirty days: clients that trust the authority notice nothing.
 */
export async function ownCertificate(
  files: TlsFiles,
  names: readonly string[],
  at: Date,
): Promise<KeyAndCertificate> {
  const authority = findPair(files, 'ca') ?? keepPair(files, 'ca', await makeAuthority(at));
  const current = findPair(files, 'server');
  if (current && isGood(current, authority, names, at)) return current;
  const wanted = names.map((value) => ({ type: isIP(value) ? 'ip' : 'dns', value }) as const);
  return keepPair(files, 'server', await issueCertificate(authority, wanted, at));
}

/** The authority that `ownCertificate` made; null before. */
export const ownAuthority = (files: TlsFiles): KeyAndCertificate | null => findPair(files, 'ca');

/** A certificate that somebody gave us. Throws when it and its key do not belong together. */
export function givenCertificate(certificate: string, key: Secret): KeyAndCertificate {
  checkPair({ certificate, key });
  return { certificate, key };
}

function isGood(current: KeyAndCertificate, authority: KeyAndCertificate, names: readonly string[], at: Date): boolean {
  const certificate = new X509Certificate(current.certificate);
  const issued = certificate.verify(new X509Certificate(authority.certificate).publicKey);
  const covered = names.every((name) => (isIP(name) ? certificate.checkIP(name) : certificate.checkHost(name)) !== undefined);
  return issued && covered && certificate.validToDate.getTime() - at.getTime() > RENEW_BEFORE_MS;
}

/** A new key beside the old certificate is what an interruption left behind: as good as none. */
function findPair(files: TlsFiles, name: string): KeyAndCertificate | null {
  const [certificate, key] = [files.find(`${name}.crt`)?.reveal(), files.find(`${name}.key`)];
  if (certificate === undefined || key === null) return null;
  return new X509Certificate(certificate).checkPrivateKey(createPrivateKey(key.reveal())) ? { certificate, key } : null;
}

function keepPair(files: TlsFiles, name: string, pair: KeyAndCertificate): KeyAndCertificate {
  files.replace(`${name}.key`, pair.key);
  files.replace(`${name}.crt`, new Secret(pair.certificate));
  return pair;
}
