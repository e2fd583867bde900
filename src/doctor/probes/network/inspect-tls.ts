import type { X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import type { Probe } from '../../context.ts';
import { sentChain } from '../../network/certificates.ts';
import { handshake } from '../../network/dial.ts';
import { failureOf, isFailure, type Failure } from '../../network/failure.ts';
import { tlsFailureOf, type TlsFailure } from '../../network/tls-failure.ts';
import type { WayOut } from '../../network/way-out.ts';
import { baseUrl } from '../registry/ask-v2.ts';

/** What the target shows of itself before anything is said to it. */
export type Inspection =
  | { readonly kind: 'inspected'; readonly chain: readonly X509Certificate[]; readonly protocol: string }
  | { readonly kind: 'failed'; readonly what: TlsFailure; readonly failure: Failure }
  | { readonly kind: 'unreachable'; readonly failure: Failure };

/**
 * A handshake that trusts nobody, refuses nothing and is followed by not a single byte: dates, names and chain are judged one by one
 * afterwards, where a client stops at the first that is wrong.
 */
export const inspectTls: Probe<Inspection> = async ({ target, requests }) =>
  target ? inspect(baseUrl(target), target.host, { wayOut: requests.wayOut, waitsForObjection: true }) : { kind: 'unreachable', failure: { kind: 'failure', code: 'NO_TARGET', message: '' } };

interface How {
  readonly wayOut: WayOut;
  /** One more round trip, for a server that wants a certificate. */
  readonly waitsForObjection: boolean;
}

/** The same for another host that the registry names. */
export async function inspect(url: URL, host: string, { wayOut, waitsForObjection }: How): Promise<Inspection> {
  const [opened, { pairs }] = await Promise.all([wayOut.open(url), wayOut.trust()]);
  if (isFailure(opened)) return { kind: 'unreachable', failure: opened };
  const shown = pairs.length > 0 ? { cert: pairs.map(({ cert }) => cert), key: pairs.map(({ key }) => key) } : {};
  const begun = performance.now();
  // The oldest version and the weakest cipher: that they are old is a finding, not a failure.
  const safe = await handshake(opened.socket, host, { ...shown, ca: [], rejectUnauthorized: false, minVersion: 'TLSv1', ciphers: 'DEFAULT:@SECLEVEL=0' });
  if (isFailure(safe)) return { kind: 'failed', what: tlsFailureOf(safe), failure: safe };
  const seen: Inspection = { kind: 'inspected', chain: sentChain(safe), protocol: safe.getProtocol() ?? '' };
  const objection = waitsForObjection ? await lateObjection(safe, performance.now() - begun) : null;
  safe.destroy();
  return objection ? { kind: 'failed', what: tlsFailureOf(objection), failure: objection } : seen;
}

const patience = { least: 60, most: 600 } as const;

/** In TLS 1.3 a server that misses a certificate says so only after the handshake, one round trip later. */
function lateObjection(safe: TLSSocket, handshakeMilliseconds: number): Promise<Failure | null> {
  if (safe.getProtocol() !== 'TLSv1.3') return Promise.resolve(null);
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, Math.min(patience.most, Math.max(patience.least, 1.5 * handshakeMilliseconds)), null);
    const end = (result: Failure | null) => {
      clearTimeout(timer);
      resolve(result);
    };
    safe.on('error', (error: NodeJS.ErrnoException) => end(tlsFailureOf(failureOf('tls', error)) === 'client-certificate' ? failureOf('tls', error) : null));
    safe.resume();
  });
}
