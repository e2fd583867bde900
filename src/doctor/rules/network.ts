import type { Rule } from '../diagnose.ts';

// From the name to an open connection.

const engineDiffers = ['proxy-settings:engine-differs', 'proxy-settings:engine-direct', 'proxy-settings:engine-through-proxy'];
const proxyIsCause = ['proxy-settings:only-proxy-works', 'proxy-settings:only-direct-works'];
/** The name was found at a private address, which one reaches from inside only. */
const isPrivate = 'private-link:private-address';

const names: readonly Rule[] = [
  { cause: 'registry-does-not-exist', requires: ['dns:unknown-name'], confidence: 0.92 },
  { cause: 'registry-does-not-exist', requires: ['dns:unknown-as-all-names'], confidence: 0.65 },
  { cause: 'dns-resolution-failure', requires: ['dns:unknown-as-all-names'], confidence: 0.4 },
  { cause: 'dns-resolution-failure', requires: ['dns:no-names'], confidence: 0.93 },
  { cause: 'dns-resolution-failure', requires: ['dns:resolver-failing'], confidence: 0.92 },
  // The name exists and has no address: a private zone without its record, or a name made for something else.
  { cause: 'private-endpoint-dns', requires: ['dns:no-address', 'at:acr'], confidence: 0.75 },
  { cause: 'registry-does-not-exist', requires: ['dns:no-address'], confidence: 0.6 },
  { cause: 'private-endpoint-dns', requires: ['private-link:public-address', 'network-rule:address-denied'], confidence: 0.7 },
  { cause: 'private-endpoint-dns', requires: ['private-link:public-address', 'network-rule:public-access-off'], confidence: 0.93 },
  { cause: 'private-endpoint-dns', requires: ['private-link:public-address', 'tcp:silent'], confidence: 0.7 },
  ...(['silent', 'unreachable', 'refused'] as const).map((how): Rule => ({ cause: 'private-endpoint-dns', requires: [isPrivate, `tcp:${how}`], confidence: 0.88 })),
];

const connections: readonly Rule[] = [
  { cause: 'connection-refused', requires: ['tcp:refused'], excludes: [...proxyIsCause, isPrivate], confidence: 0.93 },
  { cause: 'network-timeout', requires: ['tcp:silent'], excludes: [...proxyIsCause, isPrivate], confidence: 0.85 },
  { cause: 'network-timeout', requires: ['tcp:unreachable'], excludes: [...proxyIsCause, isPrivate], confidence: 0.92 },
  { cause: 'network-timeout', requires: ['tcp:reset'], excludes: proxyIsCause, confidence: 0.85 },
  // A network without a way out sometimes has one by a proxy that nobody told this machine of.
  { cause: 'proxy-misconfigured', requires: ['tcp:silent'], excludes: [...proxyIsCause, isPrivate, ...engineDiffers], confidence: 0.2 },
  { cause: 'network-timeout', requires: ['tls-handshake:broken-off'], confidence: 0.7 },
  { cause: 'proxy-blocks-token-endpoint', requires: ['tls-handshake:broken-off'], confidence: 0.3 },
  { cause: 'mtu-mismatch', requires: ['tls-handshake:silent'], supports: ['tcp:one-family-dead'], confidence: 0.45 },
  { cause: 'network-timeout', requires: ['tls-handshake:silent'], confidence: 0.55 },
];

const proxies: readonly Rule[] = [
  { cause: 'proxy-misconfigured', requires: ['proxy-settings:only-proxy-works'], confidence: 0.95 },
  { cause: 'proxy-misconfigured', requires: ['proxy-settings:only-direct-works'], confidence: 0.92 },
  { cause: 'proxy-misconfigured', requires: ['proxy:unreachable'], confidence: 0.93 },
  { cause: 'proxy-misconfigured', requires: ['proxy:silent'], confidence: 0.55 },
  { cause: 'proxy-misconfigured', requires: ['proxy:wants-login'], confidence: 0.3 },
  ...(['silent', 'unreachable', 'refused'] as const).map((how): Rule => ({ cause: 'proxy-misconfigured', requires: ['proxy-settings:malformed', `tcp:${how}`], confidence: 0.9 })),
  { cause: 'proxy-blocks-token-endpoint', requires: ['proxy:wants-login'], excludes: proxyIsCause, confidence: 0.95 },
  { cause: 'proxy-blocks-token-endpoint', requires: ['proxy:refuses'], excludes: proxyIsCause, confidence: 0.95 },
  { cause: 'proxy-blocks-token-endpoint', requires: ['proxy:closes-connection'], excludes: proxyIsCause, confidence: 0.9 },
  { cause: 'proxy-blocks-token-endpoint', requires: ['proxy:silent'], excludes: proxyIsCause, confidence: 0.5 },
  // Direct or not, a proxy that answers and refuses may be there to refuse: the registry is reached past it.
  { cause: 'proxy-blocks-token-endpoint', requires: ['proxy:refuses', 'proxy-settings:only-direct-works'], confidence: 0.5 },
];

const otherHosts: readonly Rule[] = [
  { cause: 'proxy-blocks-token-endpoint', requires: ['token-host:blocked'], confidence: 0.93 },
  { cause: 'token-realm-misconfigured', requires: ['token-host:unknown-name'], confidence: 0.85 },
  { cause: 'unknown-ca', requires: ['token-host:untrusted'], confidence: 0.85 },
  { cause: 'blob-storage-host-blocked', requires: ['layer-host:blocked'], confidence: 0.95 },
  { cause: 'blob-storage-host-blocked', requires: ['layer-host:untrusted'], confidence: 0.8 },
];

/** A refusal that the registry did not write says nothing of a credential. */
const impostors: readonly Rule[] = [
  { cause: 'proxy-blocks-token-endpoint', requires: ['answer-author:filter'], confidence: 0.93 },
  { cause: 'html-instead-of-registry', requires: ['answer-author:portal'], confidence: 0.96 },
  { cause: 'html-instead-of-registry', requires: ['certificate-name:other-names', 'tls-interception:foreign-authority'], confidence: 0.5 },
];

const clocks: readonly Rule[] = [
  { cause: 'clock-skew', requires: ['clock:ahead'], supports: ['certificate-dates:expired'], confidence: 0.93 },
  { cause: 'clock-skew', requires: ['clock:behind'], supports: ['certificate-dates:not-yet-valid'], confidence: 0.93 },
];

export const networkRules: readonly Rule[] = [...names, ...proxies, ...connections, ...otherHosts, ...impostors, ...clocks];
