import type { CauseId } from '../../src/causes/catalogue.ts';
import type { Group } from '../../src/causes/cause.ts';

// What the guide leads to: from each symptom of the article to its causes, and the section where a cause is explained.
// The anchors of the article keep working, in every language.

/** A symptom: its words are `guide.symptom.<id>`. */
export const symptoms = {
  login: [
    'client-missing', 'docker-daemon-not-running', 'docker-socket-permission-denied', 'docker-wrong-endpoint', 'docker-cli-emulated-by-podman',
    'client-version-too-old', 'docker-config-broken', 'credential-helper-missing', 'credential-helper-failing', 'keychain-locked',
    'wsl-desktop-credsstore', 'credential-too-long-for-store', 'disk-full', 'login-not-interactive', 'empty-credentials-in-ci', 'docker-desktop-policy',
    'azure-cli-wrong-subscription', 'entra-session-expired', 'entra-second-step-needed', 'entra-password-expired', 'entra-consent-missing',
    'entra-service-outage', 'token-sso-authorization-missing', 'reference-with-scheme-or-path', 'credentials-wrong-password', 'login-throttled',
    'clock-skew', 'unknown-ca', 'tls-version-not-supported', 'rate-limit', 'registry-service-outage', 'client-bug',
  ],
  unauthorized: [
    'application-not-registered', 'email-used-as-username', 'entra-user-password-not-supported', 'credentials-wrong-password',
    'password-mangled-by-shell', 'empty-credentials-in-ci', 'username-form-wrong', 'username-not-null-guid-with-token', 'token-type-not-accepted',
    'secret-id-used-instead-of-secret-value', 'service-principal-in-other-tenant', 'entra-certificate-not-accepted', 'admin-user-disabled',
    'account-disabled', 'token-disabled', 'subject-removed', 'client-secret-expired', 'token-password-expired', 'password-replaced',
    'token-for-another-registry', 'token-signature-invalid', 'credential-malformed', 'auth-scheme-mismatch', 'acr-arm-audience-disabled', 'clock-skew',
    'role-missing-acrpull', 'acr-abac-roles-not-honored', 'role-assignment-propagation',
  ],
  connect: [
    'registry-does-not-exist', 'login-server-suffix-missing', 'registry-name-uppercase', 'registry-cloud-or-region-wrong', 'registry-name-lookalike',
    'registry-retired', 'azure-cli-wrong-subscription', 'dns-resolution-failure', 'private-endpoint-dns', 'connection-refused', 'network-timeout',
    'mtu-mismatch', 'proxy-misconfigured', 'proxy-blocks-token-endpoint', 'html-instead-of-registry', 'wrong-endpoint-path', 'unknown-ca',
    'server-certificate-invalid', 'tls-hostname-mismatch', 'tls-version-not-supported', 'http-registry-needs-insecure',
    'insecure-registry-not-applied', 'client-certificate-required', 'registry-service-outage', 'reverse-proxy-misconfigured',
  ],
  pull: [
    'not-logged-in', 'auth-config-wrong-server-key', 'wrong-registry-host-logged-in', 'registry-name-uppercase', 'login-server-suffix-missing',
    'auth-config-not-found', 'auth-config-env-override', 'sudo-different-config', 'docker-config-broken',
    'stale-stored-credentials-block-anonymous-pull', 'acr-refresh-token-expired-3h', 'access-token-expired', 'token-password-expired',
    'client-secret-expired', 'role-missing-acrpull', 'role-missing-acrpush', 'role-missing-pull', 'role-missing-push', 'acr-abac-roles-not-honored',
    'scope-map-missing-permission', 'access-token-scope-missing', 'role-assignment-propagation', 'role-missing-delete', 'role-missing-metadata', 'role-missing-restore',
    'other-account-logged-in', 'package-private-visibility', 'image-or-tag-not-found', 'repository-name-invalid',
    'repository-namespace-missing-or-wrong', 'registry-host-duplicated-in-reference', 'wrong-architecture', 'artifact-locked', 'image-soft-deleted',
    'signature-verification-blocks-pull', 'clock-skew', 'anonymous-access-misconfigured', 'token-realm-misconfigured', 'mirror-failing', 'replica-lag',
    'storage-quota-exceeded',
  ],
  refresh: [
    'role-missing-acrpull', 'acr-abac-roles-not-honored', 'role-assignment-propagation', 'entra-session-expired', 'azure-cli-wrong-subscription',
    'service-principal-in-other-tenant', 'firewall-ip-denied', 'public-access-disabled', 'acr-arm-audience-disabled', 'admin-user-disabled',
    'registry-encryption-key-unavailable',
  ],
  service: [
    'aks-wrong-identity', 'node-identity-missing', 'pull-secret-missing', 'pull-secret-wrong-namespace', 'pull-secret-wrong-server-key',
    'pull-secret-malformed', 'pull-secret-token-expired', 'client-secret-expired', 'federated-credential-mismatch', 'empty-credentials-in-ci',
    'role-missing-acrpull', 'role-assignment-propagation', 'role-missing-to-assign-roles', 'firewall-ip-denied', 'public-access-disabled',
    'private-endpoint-dns', 'dns-resolution-failure', 'blob-storage-host-blocked', 'network-timeout', 'proxy-misconfigured',
    'node-runtime-not-configured', 'vantage-differs', 'rate-limit',
  ],
  forbidden: [
    'account-ip-denied', 'firewall-ip-denied', 'public-access-disabled', 'private-endpoint-dns', 'proxy-blocks-token-endpoint', 'html-instead-of-registry',
    'docker-desktop-policy', 'reverse-proxy-misconfigured',
  ],
  settings: [
    'role-missing-arm-reader', 'role-missing-catalog', 'role-missing-to-assign-roles', 'role-assignment-propagation', 'azure-cli-wrong-subscription',
    'firewall-ip-denied', 'public-access-disabled', 'entra-session-expired',
  ],
} as const satisfies Readonly<Record<string, readonly CauseId[]>>;

export type SymptomId = keyof typeof symptoms;

/** The sections with solutions, in their order; their words are `guide.<id>`, `.do` and `.text`. */
export const solutions = [
  { id: 'client', anchor: 'check-docker-configuration', groups: ['docker-not-configured'] },
  { id: 'name', anchor: 'specify-correct-registry-name', groups: ['registry-name'] },
  { id: 'invalid', anchor: 'confirm-credentials-to-access-registry', groups: ['credentials-invalid'] },
  { id: 'right', anchor: 'confirm-credentials-are-authorized-to-access-registry', groups: ['credentials-unauthorized'] },
  { id: 'expired', anchor: 'check-that-credentials-arent-expired', groups: ['credentials-expired'] },
  { id: 'network', anchor: 'check-network-access', groups: ['network'] },
  { id: 'certificate', anchor: 'check-the-certificate', groups: ['tls'] },
  { id: 'service', anchor: 'check-the-registry', groups: ['rate-limit', 'client-bug', 'server-misconfigured'] },
] as const satisfies readonly { id: string; anchor: string; groups: readonly Group[] }[];

/** The kinds of credentials, as `guide.kind.<id>`. */
export const kinds = ['person', 'application', 'identity', 'token', 'admin', 'nobody'] as const;

/** Every cause that a symptom leads to. */
export const guideCauses: ReadonlySet<CauseId> = new Set(Object.values(symptoms).flat());
