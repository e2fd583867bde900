import type { Failure } from './failure.ts';

/**
 * `not-tls`: what answered speaks something else. `no-common-version`: version or cipher. `client-certificate`: it wants one.
 * `untrusted`: the handshake came far enough to see a certificate that we refuse. `silent`: nothing came back.
 */
export type TlsFailure = 'not-tls' | 'no-common-version' | 'client-certificate' | 'untrusted' | 'broken-off' | 'silent' | 'other';

// OpenSSL's reasons. Node 20 names some of them in the message only, with the code EPROTO. Servers that want a certificate say
// so only in TLS 1.3; before it that is `handshake failure`, as for a cipher.
const reasons: readonly (readonly [TlsFailure, RegExp])[] = [
  ['not-tls', /wrong.version.number|packet.length.too.long|http.request|record.layer.failure|unexpected.message/i],
  ['client-certificate', /certificate.required|bad.certificate|unknown.ca\b/i],
  ['no-common-version', /protocol.version|unsupported.protocol|handshake.failure|no.shared.cipher|insufficient.security|no.protocols.available|inappropriate.fallback|dh.key.too.small|version.too.low/i],
  ['untrusted', /^(?:CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_|ERR_TLS_CERT_|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH|CRL_|EE_KEY_|CA_MD_)/],
  ['broken-off', /ECONNRESET|EPIPE|ECONNABORTED|socket hang up|unexpected.eof/i],
  ['silent', /ETIMEDOUT/],
];

export const tlsFailureOf = ({ code, message }: Pick<Failure, 'code' | 'message'>): TlsFailure =>
  reasons.find(([, pattern]) => pattern.test(code))?.[0] ?? reasons.find(([, pattern]) => pattern.test(message))?.[0] ?? 'other';
