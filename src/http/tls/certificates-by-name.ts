import { X509Certificate } from 'node:crypto';
import { createSecureContext, type SecureContext } from 'node:tls';
import { issueCertificate, type KeyAndCertificate } from './certificate-authority.ts';

export interface NamedCertificates {
  /** What clients get who ask for no name, or for one that is not served. */
  readonly own: KeyAndCertificate;
  readonly authority: KeyAndCertificate;
  /** Is this the host name of a registry? */
  serves(name: string): Promise<boolean>;
  now(): Date;
}

type Answer = (error: Error | null, context?: SecureContext) => void;

interface Issued {
  readonly context: SecureContext;
  readonly endsAt: number;
}

/** A registry's host may change now and then; whoever changes it all day makes no more than this. */
const MOST = 1_000;
const RENEW_BEFORE_MS = 30 * 86_400_000;

/**
 * Which certificate for the name that a client asks for (SNI, RFC 6066 section 3)? Registries that were made after the start have names
 * that the server's own does not hold: each gets one of its own, from the same authority, when it is first asked for. Kept in memory: no
 * client looks at more than the authority.
 */
export function certificatesByName({ own, authority, serves, now }: NamedCertificates): (name: string, answer: Answer) => void {
  const covered = new X509Certificate(own.certificate);
  const issued = new Map<string, Promise<Issued>>();

  const issue = async (name: string): Promise<Issued> => {
    const { certificate, key } = await issueCertificate(authority, [{ type: 'dns', value: name }], now());
    return { context: createSecureContext({ cert: certificate, key: key.reveal(), minVersion: 'TLSv1.2' }), endsAt: new X509Certificate(certificate).validToDate.getTime() };
  };
  const find = async (name: string): Promise<SecureContext | undefined> => {
    if (covered.checkHost(name) !== undefined || !(await serves(name))) return undefined;
    const known = await issued.get(name);
    if (known && known.endsAt - now().getTime() > RENEW_BEFORE_MS) return known.context;
    if (issued.size >= MOST) issued.clear();
    const made = issue(name);
    issued.set(name, made);
    made.catch(() => issued.delete(name));
    return (await made).context;
  };
  // Where it cannot be known, the client gets the server's own, and judges by itself.
  return (name, answer) => void find(name.toLowerCase()).then((context) => answer(null, context), () => answer(null));
}
