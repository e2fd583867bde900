import type { Rule } from '../diagnose.ts';

// From an open connection to one that is safe.

const clockIsWrong = ['clock:ahead', 'clock:behind'];

export const tlsRules: readonly Rule[] = [
  { cause: 'http-registry-needs-insecure', requires: ['tls-handshake:speaks-http'], confidence: 0.97 },
  // Neither TLS nor HTTP: the port belongs to something else.
  { cause: 'wrong-endpoint-path', requires: ['tls-handshake:not-tls'], confidence: 0.75 },
  { cause: 'http-registry-needs-insecure', requires: ['tls-handshake:not-tls'], confidence: 0.35 },
  { cause: 'tls-version-not-supported', requires: ['tls-handshake:old-version'], confidence: 0.97 },
  { cause: 'tls-version-not-supported', requires: ['tls-handshake:no-common-version'], confidence: 0.75 },
  // Before TLS 1.3 a server that misses a certificate says no more than that the handshake failed.
  { cause: 'client-certificate-required', requires: ['tls-handshake:no-common-version'], confidence: 0.35 },
  { cause: 'client-certificate-required', requires: ['tls-handshake:client-certificate-wanted'], confidence: 0.96 },

  { cause: 'unknown-ca', requires: ['certificate-chain:unknown-authority'], supports: ['tls-interception:inspected', 'tls-interception:foreign-authority'], confidence: 0.93 },
  { cause: 'unknown-ca', requires: ['certificate-chain:self-signed'], supports: ['tls-interception:inspected'], confidence: 0.95 },
  { cause: 'unknown-ca', requires: ['certificate-chain:same-name'], confidence: 0.93 },
  { cause: 'unknown-ca', requires: ['certificate-chain:trusted-by-others'], confidence: 0.95 },
  { cause: 'unknown-ca', requires: ['certificate-chain:public-authority-missing'], confidence: 0.95 },
  { cause: 'unknown-ca', requires: ['certificate-chain:no-authorities'], confidence: 0.93 },
  { cause: 'server-certificate-invalid', requires: ['certificate-chain:incomplete'], confidence: 0.85 },
  { cause: 'unknown-ca', requires: ['certificate-chain:incomplete'], confidence: 0.4 },

  { cause: 'server-certificate-invalid', requires: ['certificate-dates:expired'], excludes: clockIsWrong, confidence: 0.93 },
  { cause: 'server-certificate-invalid', requires: ['certificate-dates:not-yet-valid'], excludes: clockIsWrong, confidence: 0.85 },
  { cause: 'clock-skew', requires: ['certificate-dates:not-yet-valid'], excludes: ['clock', 'clock:drifting'], confidence: 0.5 },

  { cause: 'tls-hostname-mismatch', requires: ['certificate-name:other-names'], confidence: 0.95 },
  { cause: 'tls-hostname-mismatch', requires: ['certificate-name:common-name-only'], confidence: 0.95 },
];
