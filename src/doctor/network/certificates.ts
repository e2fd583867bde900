import { X509Certificate } from 'node:crypto';
import { isIP } from 'node:net';
import type { TLSSocket } from 'node:tls';
import type { TrustStore } from './root-certificates.ts';

// A certificate is judged in three ways that do not hide each other: who issued it, for which names, until when.

/**
 * `unknown-authority`: the chain ends at an authority that is not in the store. `same-name`: one of that name is, but with
 * another key. `incomplete`: an authority of that organisation is, and what leads there was not sent.
 */
export interface ChainVerdict {
  readonly kind: 'trusted' | 'self-signed' | 'unknown-authority' | 'same-name' | 'incomplete';
  readonly issuer: string;
  /** From the server's own certificate to the authority, as far as it leads. What else was sent does not matter. */
  readonly path: readonly X509Certificate[];
}

export type DatesVerdict =
  | { readonly kind: 'valid'; readonly daysLeft: number; readonly validUntil: Date }
  | { readonly kind: 'expired' | 'not-yet-valid'; readonly at: Date; readonly holder: string };

const LONGEST_CHAIN = 10;
const DAY = 86_400_000;

/** The certificates as the server sent them, its own first. Only for a connection that trusts nobody: Node adds roots that it knows. */
export function sentChain(socket: TLSSocket): X509Certificate[] {
  const chain: X509Certificate[] = [];
  let next = socket.getPeerX509Certificate();
  while (next && chain.length < LONGEST_CHAIN && !chain.some(({ fingerprint256 }) => fingerprint256 === next?.fingerprint256)) {
    chain.push(next);
    next = next.issuerCertificate;
  }
  return chain;
}

/** Certificates of a store that can be read, found by the name of their holder. */
type Authorities = ReadonlyMap<string, readonly X509Certificate[]>;

const known = new WeakMap<TrustStore, Authorities>();

/** Read once a store. */
function authoritiesOf(store: TrustStore): Authorities {
  const authorities = known.get(store) ?? readAuthorities(store);
  known.set(store, authorities);
  return authorities;
}

function readAuthorities({ certificates }: TrustStore): Authorities {
  const read = certificates.flatMap((pem) => {
    try {
      return [new X509Certificate(pem)];
    } catch {
      return [];
    }
  });
  return groupBySubject(read);
}

/** Whether the chain leads to an authority of the store. Dates and names do not matter here. */
export function judgeChain(chain: readonly X509Certificate[], store: TrustStore): ChainVerdict {
  const authorities = authoritiesOf(store);
  const [leaf] = chain;
  if (!leaf) return { kind: 'unknown-authority', issuer: '', path: [] };
  const path = [leaf];
  let current = leaf;
  for (let step = 0; step < LONGEST_CHAIN; step += 1) {
    const known = [current.subject, current.issuer].flatMap((name) => authorities.get(name) ?? []);
    const root = known.find((candidate) => candidate.raw.equals(current.raw) || isIssuedBy(current, candidate));
    if (root) return { kind: 'trusted', issuer: nameOf(current.issuer), path: root.raw.equals(current.raw) ? path : [...path, root] };
    const next = chain.find((candidate) => candidate !== current && candidate.ca && isIssuedBy(current, candidate));
    if (!next) break;
    current = next;
    path.push(next);
  }
  return { kind: whyUntrusted(leaf, current, authorities), issuer: nameOf(current.issuer), path };
}

function whyUntrusted(leaf: X509Certificate, last: X509Certificate, authorities: Authorities): Exclude<ChainVerdict['kind'], 'trusted'> {
  if (authorities.has(last.issuer)) return 'same-name';
  if (isIssuedBy(last, last)) return last === leaf ? 'self-signed' : 'unknown-authority';
  const organisation = part(last.issuer, 'O');
  const isKnown = organisation !== null && [...authorities.keys()].some((subject) => part(subject, 'O') === organisation);
  return isKnown ? 'incomplete' : 'unknown-authority';
}

/** One that has expired spoils the whole path. */
export function judgeDates(path: readonly X509Certificate[], now: Date): DatesVerdict {
  const times = path.map((certificate) => ({ holder: nameOf(certificate.subject), from: new Date(certificate.validFrom), to: new Date(certificate.validTo) }));
  const future = times.find(({ from }) => from > now);
  if (future) return { kind: 'not-yet-valid', at: future.from, holder: future.holder };
  const past = times.find(({ to }) => to < now);
  if (past) return { kind: 'expired', at: past.to, holder: past.holder };
  const validUntil = new Date(Math.min(...times.map(({ to }) => to.getTime())));
  return { kind: 'valid', daysLeft: Math.floor((validUntil.getTime() - now.getTime()) / DAY), validUntil };
}

/** As Go does: among the alternative names, one star for the whole first label, the common name never. */
export function isFor(leaf: X509Certificate, host: string): boolean {
  if (isIP(host)) return leaf.checkIP(host) !== undefined;
  return leaf.checkHost(host, { subject: 'never', partialWildcards: false, multiLabelWildcards: false, singleLabelSubdomains: false }) !== undefined;
}

/** Its alternative names; none is no rarity in old certificates. */
export const namesOf = ({ subjectAltName = '' }: X509Certificate): string[] =>
  [...subjectAltName.matchAll(/(?:^|, )(?:DNS|IP Address):([^,]*)/g)].map(([, name]) => name!);

/** What people know a certificate's holder or issuer by: its common name, or else its organisation. */
export const nameOf = (distinguishedName: string): string =>
  part(distinguishedName, 'CN') ?? part(distinguishedName, 'O') ?? part(distinguishedName, 'OU') ?? distinguishedName.replaceAll('\n', ', ');

/** A line `CN=…` of a name as Node writes it. */
const part = (distinguishedName: string, key: string): string | null =>
  distinguishedName.split('\n').find((line) => line.startsWith(`${key}=`))?.slice(key.length + 1) ?? null;

/** False also where a certificate is too odd to be checked. */
function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);
  } catch {
    return false;
  }
}

function groupBySubject(certificates: readonly X509Certificate[]): Authorities {
  const groups = new Map<string, X509Certificate[]>();
  for (const certificate of certificates) groups.set(certificate.subject, [...(groups.get(certificate.subject) ?? []), certificate]);
  return groups;
}
