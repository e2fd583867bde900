import { oneOf } from '../one-of.ts';
import type { Patterns } from '../pattern.ts';

/** Go's x509 and tls, OpenSSL, Node, Java, Python and Windows about certificates. */
export const tlsTexts = {
  'http-on-https': {
    layer: 'tls',
    match: oneOf(
      /server gave http response to https client|first record does not look like a tls handshake|wrong version number/,
      /packet length too long|oversized record received|only secure connections are allowed|unrecognized ssl message|http response on https/,
    ),
  },
  'unknown-authority': {
    layer: 'tls',
    match: oneOf(
      /certificate signed by unknown authority|unable to get (?:local )?issuer|self[- ]?signed(?: certificate)?/,
      /SELF_SIGNED_CERT|UNABLE_TO_GET_ISSUER|unknown (?:ca|certificate authority|issuer)/,
      /certificate (?:is )?not trusted|PKIX path building failed|unable to find valid certification path/,
      /CERTIFICATE_VERIFY_FAILED|certificate verify failed|could not establish trust|RemoteCertificateChainErrors/,
      /SSL certificate problem: (?:unable|self)|secure connection to the registry|tlsv1 alert unknown ca/,
      /bad certificate|certificate chain|x509: certificate is not standards compliant|issuer certificate/,
    ),
  },
  'chain-incomplete': { layer: 'tls', match: /unable to verify the first certificate|UNABLE_TO_VERIFY_LEAF/i },
  'certificate-dates': {
    layer: 'tls',
    match: oneOf(
      /certificate has expired or is not yet valid(?:: current time (?<now>[^\s]{1,40}) is (?<side>after|before) (?<limit>[^\s]{1,40}))?/,
      /certificate (?:has |is )?expired|CERT_HAS_EXPIRED|certificate is not yet valid|CERT_NOT_YET_VALID|NotAfter/,
      /NotTimeValid/,
    ),
  },
  'certificate-not-yet-valid': {
    layer: 'tls',
    match: oneOf(
      /current time [^\s]{1,40} is before|certificate is not yet valid|CERT_NOT_YET_VALID/,
    ),
  },
  'certificate-expired': {
    layer: 'tls',
    match: oneOf(
      /current time [^\s]{1,40} is after|certificate (?:has )?expired\b(?! or)|CERT_HAS_EXPIRED/,
    ),
  },
  'certificate-name': {
    layer: 'tls',
    match: oneOf(
      /certificate is (?:valid for|not valid for)[^\n]{1,300}|ALTNAME_INVALID|relies on legacy common name/,
      /doesn't contain any IP SANs|cannot validate certificate for/,
      /hostname(?:\/ip)? (?:mismatch|doesn't match|does not match)|no alternative (?:certificate )?subject name/,
      /subject alternative|certificate name does not match|RemoteCertificateNameMismatch|not valid for any names/,
    ),
  },
  'certificate-of-interceptor': {
    layer: 'tls',
    match: /certificate is valid for [^\n]{1,200}, not (?:[\w-]{1,40}\.)?(?:docker\.io|ghcr\.io|quay\.io|azurecr\.io|amazonaws\.com|pkg\.dev|gcr\.io|microsoftonline\.com)/i,
  },
  'tls-version': {
    layer: 'tls',
    match: oneOf(
      /protocol version not supported|tlsv1 alert protocol version|unsupported protocol|handshake failure|no cipher/,
      /insufficient security|tls: (?:server selected|no supported versions)/,
      /TLS ?1\.[012] (?:is )?(?:required|not supported)|remote error: tls: (?:handshake|protocol|internal)/,
    ),
  },
  'client-certificate': {
    layer: 'tls',
    match: oneOf(
      /certificate required|missing (?:key|client certificate) |for client certificate|bad certificate[^\n]{0,20}client/,
      /no required ssl certificate was sent|400 The SSL certificate|CA certificates must use the extension/,
    ),
  },
} as const satisfies Patterns;
