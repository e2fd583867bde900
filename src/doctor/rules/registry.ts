import { causes, type CauseId } from '../../causes/catalogue.ts';
import type { Rule } from '../diagnose.ts';
import { vendorIds } from '../vendors/vendor.ts';

// What the registry, or whatever stands in its place, answers before anybody's rights are looked at.

const anyVendor = vendorIds.map((id) => `at:${id}`);
/** Where the host name alone says whose it is: a page there was written by somebody in between. */
const served = (['acr', 'docker-hub', 'ghcr', 'ecr', 'ecr-public', 'gar', 'gitlab', 'quay', 'digitalocean'] as const).map((id) => `at:${id}`);
const networkRules = ['network-rule:address-denied', 'network-rule:public-access-off'];

export const registryRules: readonly Rule[] = [
  { cause: 'firewall-ip-denied', requires: ['network-rule:address-denied'], confidence: 0.95 },
  { cause: 'public-access-disabled', requires: ['network-rule:public-access-off'], confidence: 0.95 },
  { cause: 'public-access-disabled', requires: ['network-rule:address-denied', 'at:acr'], confidence: 0.3 },
  { cause: 'firewall-ip-denied', requires: ['registry-answers:forbidden'], excludes: networkRules, confidence: 0.6 },
  { cause: 'proxy-blocks-token-endpoint', requires: ['registry-answers:forbidden'], excludes: networkRules, confidence: 0.3 },

  { cause: 'html-instead-of-registry', requires: ['registry-answers:forbidden-page'], confidence: 0.75 },
  { cause: 'firewall-ip-denied', requires: ['registry-answers:forbidden-page'], confidence: 0.35 },
  ...served.map((at): Rule => ({ cause: 'html-instead-of-registry', requires: ['registry-answers:page', at], confidence: 0.9 })),
  ...served.map((at): Rule => ({ cause: 'html-instead-of-registry', requires: ['registry-answers:redirected', at], confidence: 0.85 })),
  { cause: 'wrong-endpoint-path', requires: ['registry-answers:page'], excludes: served, confidence: 0.65 },
  { cause: 'html-instead-of-registry', requires: ['registry-answers:page'], confidence: 0.45 },
  { cause: 'wrong-endpoint-path', requires: ['registry-answers:redirected'], excludes: served, confidence: 0.65 },
  { cause: 'html-instead-of-registry', requires: ['registry-answers:redirected'], confidence: 0.45 },
  { cause: 'wrong-endpoint-path', requires: ['registry-answers:not-a-registry'], confidence: 0.85 },
  { cause: 'registry-does-not-exist', requires: ['registry-answers:not-a-registry', 'at:dockgate'], confidence: 0.6 },
  { cause: 'reverse-proxy-misconfigured', requires: ['registry-answers:redirected-to-plain-http'], confidence: 0.9 },

  { cause: 'registry-service-outage', requires: ['registry-answers:server-error'], confidence: 0.85 },
  { cause: 'reverse-proxy-misconfigured', requires: ['registry-answers:server-error'], excludes: served, confidence: 0.35 },
  { cause: 'registry-service-outage', requires: ['anonymous-token:server-error'], confidence: 0.85 },
  { cause: 'html-instead-of-registry', requires: ['anonymous-token:page'], confidence: 0.7 },
  { cause: 'proxy-blocks-token-endpoint', requires: ['anonymous-token:page'], confidence: 0.55 },
  { cause: 'token-realm-misconfigured', requires: ['anonymous-token:no-token'], confidence: 0.65 },
  { cause: 'rate-limit', requires: ['registry-answers:too-many-requests'], confidence: 0.85 },
  { cause: 'login-throttled', requires: ['registry-answers:too-many-requests'], confidence: 0.3 },

  { cause: 'token-realm-misconfigured', requires: ['challenge:realm-loopback'], confidence: 0.96 },
  { cause: 'token-realm-misconfigured', requires: ['challenge:realm-plain-http'], confidence: 0.92 },
  { cause: 'reverse-proxy-misconfigured', requires: ['challenge:realm-plain-http'], confidence: 0.45 },
  { cause: 'token-realm-misconfigured', requires: ['challenge:realm-invalid'], confidence: 0.94 },
  { cause: 'token-realm-misconfigured', requires: ['challenge:realm-missing'], confidence: 0.9 },
  { cause: 'token-realm-misconfigured', requires: ['challenge:malformed'], confidence: 0.8 },
  // A host of its own for tokens is usual, and that nothing ties it to the registry proves nothing.
  { cause: 'token-realm-misconfigured', requires: ['challenge:realm-foreign'], confidence: 0.2 },
  { cause: 'reverse-proxy-misconfigured', requires: ['challenge:missing'], confidence: 0.75 },
  { cause: 'wrong-endpoint-path', requires: ['challenge:missing'], excludes: anyVendor, confidence: 0.4 },
  { cause: 'reverse-proxy-misconfigured', requires: ['challenge:unknown-scheme'], confidence: 0.65 },
  { cause: 'auth-scheme-mismatch', requires: ['challenge:basic-for-identity-token'], confidence: 0.92 },
  { cause: 'anonymous-access-misconfigured', requires: ['login-needed:open-but-refused'], confidence: 0.88 },

  { cause: 'rate-limit', requires: ['rate-limit:exceeded'], confidence: 0.95 },
  { cause: 'rate-limit', requires: ['rate-limit:exceeded-by-address'], confidence: 0.97 },
  { cause: 'rate-limit', requires: ['rate-limit:exceeded-though-logged-in'], confidence: 0.96 },
  { cause: 'rate-limit', requires: ['speed:throttled'], confidence: 0.9 },
  { cause: 'login-throttled', requires: ['login-throttled:locked'], confidence: 0.95 },
  { cause: 'login-throttled', requires: ['login-throttled:throttled'], confidence: 0.65 },
  { cause: 'rate-limit', requires: ['login-throttled:throttled'], confidence: 0.5 },

  // A Dockgate says why; a stranger may be told less than the truth, its owner reads the log.
  ...(Object.keys(causes) as CauseId[]).flatMap((cause): Rule[] =>
    'wire' in causes[cause]
      ? [{ cause, requires: [`told:${cause}`], confidence: cause === 'credentials-wrong-password' ? 0.9 : 0.97 }]
      : [],
  ),
];
