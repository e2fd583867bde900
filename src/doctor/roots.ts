import type { CauseId } from '../causes/catalogue.ts';

// What a registry sees is often the consequence of something that it cannot see: a login that never left the machine
// looks like no login, a spoilt password like a wrong one.

const noLoginSent: readonly CauseId[] = [
  'docker-config-broken', 'credential-helper-missing', 'credential-helper-failing', 'keychain-locked', 'wsl-desktop-credsstore', 'credential-too-long-for-store',
  'auth-config-wrong-server-key', 'auth-config-not-found', 'sudo-different-config', 'wrong-registry-host-logged-in', 'ecr-wrong-region-or-profile',
  'gcloud-helper-not-configured', 'auth-scheme-mismatch', 'registry-name-uppercase', 'pull-secret-missing', 'pull-secret-wrong-namespace', 'pull-secret-malformed',
  'pull-secret-wrong-server-key', 'aks-wrong-identity', 'login-server-suffix-missing', 'empty-credentials-in-ci',
];
const wrongLoginSent: readonly CauseId[] = [
  'password-mangled-by-shell', 'empty-credentials-in-ci', 'secret-id-used-instead-of-secret-value', 'token-type-not-accepted', 'username-not-null-guid-with-token',
  'username-form-wrong', 'email-used-as-username', 'entra-user-password-not-supported', 'auth-config-env-override', 'token-for-another-registry', 'clock-skew',
  'acr-refresh-token-expired-3h', 'ecr-token-expired-12h', 'access-token-expired', 'mfa-sso-pat-needed', 'stale-stored-credentials-block-anonymous-pull',
];
const wrongName: readonly CauseId[] = [
  'reference-with-scheme-or-path', 'repository-name-invalid', 'registry-host-duplicated-in-reference', 'registry-name-uppercase', 'registry-name-lookalike',
  'login-server-suffix-missing', 'repository-namespace-missing-or-wrong', 'registry-retired',
];

/** To a cause, those that may be behind it: as sure as one of them is, as little is left for it to be the reason itself. */
export const roots: Readonly<Partial<Record<CauseId, readonly CauseId[]>>> = {
  'not-logged-in': noLoginSent,
  'credentials-wrong-password': wrongLoginSent,
  'application-not-registered': wrongLoginSent,
  'credential-malformed': wrongLoginSent,
  'image-or-tag-not-found': wrongName,
  'registry-does-not-exist': ['reference-with-scheme-or-path', 'registry-retired', 'repository-name-invalid', 'login-server-suffix-missing'],
  'dns-resolution-failure': ['login-server-suffix-missing'],
};
