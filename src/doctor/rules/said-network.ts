import type { Rule } from '../diagnose.ts';
import { spread } from './said.ts';

/** Words about the way to the registry, its certificate, its health and its limits. Later rules of a file lose against surer ones. */
export const saidNetworkRules: readonly Rule[] = [
  ...spread('said:no-such-host !at:acr !said:doubled-port-in-url', {
    'dns-resolution-failure': 0.6, 'registry-does-not-exist': 0.3, 'private-endpoint-dns': 0.04, 'proxy-misconfigured': 0.08,
    'token-realm-misconfigured': 0.03,
  }),
  ...spread('said:no-such-host at:acr', {
    'registry-does-not-exist': 0.55, 'dns-resolution-failure': 0.35, 'private-endpoint-dns': 0.15,
    'registry-cloud-or-region-wrong': 0.05, 'login-server-suffix-missing': 0.06,
  }),
  ...spread('said:no-such-host told:private-link', { 'private-endpoint-dns': 0.85 }),
  ...spread('said:no-such-host at:docker-hub', {
    'dns-resolution-failure': 0.85, 'proxy-misconfigured': 0.15, 'registry-does-not-exist': 0.03,
  }),
  ...spread('said:no-such-host at:ghcr', { 'dns-resolution-failure': 0.85 }),
  ...spread('said:no-such-host at:quay', { 'dns-resolution-failure': 0.75 }),
  ...spread('said:no-such-host at:ecr', {
    'dns-resolution-failure': 0.5, 'ecr-wrong-region-or-profile': 0.35, 'private-endpoint-dns': 0.2, 'registry-does-not-exist': 0.2,
  }),
  ...spread('odd:other-host-looked-up !said:proxy-connect', { 'token-realm-misconfigured': 0.75 }),
  ...spread('said:internal-name-unknown !odd:bare-host', { 'token-realm-misconfigured': 0.65, 'dns-resolution-failure': 0.3 }),
  ...spread('said:acr-dns-error', {
    'registry-does-not-exist': 0.5, 'dns-resolution-failure': 0.4, 'private-endpoint-dns': 0.15,
    'registry-cloud-or-region-wrong': 0.15, 'azure-cli-wrong-subscription': 0.06,
  }),
  ...spread('odd:realm-elsewhere reached:network', { 'token-realm-misconfigured': 0.88 }),
  ...spread('odd:realm-elsewhere reached:tls', { 'token-realm-misconfigured': 0.9 }),
  ...spread('odd:realm-elsewhere reached:registry', { 'token-realm-misconfigured': 0.88 }),
  ...spread('said:resolver-failing', { 'dns-resolution-failure': 0.95, 'proxy-misconfigured': 0.04, 'private-endpoint-dns': 0.04 }),
  ...spread('said:dns-empty-private !said:certificate-name', { 'private-endpoint-dns': 0.88, 'dns-resolution-failure': 0.1 }),
  ...spread('said:connection-refused !said:proxy-connect !said:own-image-sought-at-localhost !said:token-host-unreachable', {
    'connection-refused': 0.35, 'registry-service-outage': 0.3, 'network-timeout': 0.15, 'proxy-misconfigured': 0.15,
    'http-registry-needs-insecure': 0.06, 'wrong-endpoint-path': 0.06, 'wrong-registry-host-logged-in': 0.04,
    'token-realm-misconfigured': 0.05,
  }),
  // Without being told otherwise, clients ask for HTTPS, where a registry of one's own may not listen.
  ...['harbor', 'distribution', 'nexus', 'gitlab', 'gitea', 'artifactory', 'zot', 'unknown'].flatMap((vendor) =>
    spread(`said:refused-at-443 at:${vendor}`, { 'http-registry-needs-insecure': 0.45 })),
  ...spread('said:timed-out !said:proxy-connect !said:token-host-unreachable', {
    'network-timeout': 0.72, 'proxy-misconfigured': 0.12, 'proxy-blocks-token-endpoint': 0.08, 'firewall-ip-denied': 0.06,
    'dns-resolution-failure': 0.05, 'private-endpoint-dns': 0.06, 'registry-service-outage': 0.08, 'mtu-mismatch': 0.06,
  }),
  ...spread('said:timed-out said:token-host-unreachable', {
    'network-timeout': 0.45, 'proxy-blocks-token-endpoint': 0.3, 'registry-service-outage': 0.2, 'proxy-misconfigured': 0.15,
  }),
  ...spread('said:token-host-unreachable !said:timed-out', {
    'proxy-blocks-token-endpoint': 0.45, 'network-timeout': 0.2, 'token-realm-misconfigured': 0.1,
  }),
  ...spread('said:timed-out told:private-link', { 'private-endpoint-dns': 0.75 }),
  ...spread('said:timed-out told:layers-fail-only', { 'blob-storage-host-blocked': 0.7 }),
  ...spread('said:timed-out told:packets-too-large', { 'mtu-mismatch': 0.75 }),
  ...spread('said:timed-out told:address-rules', { 'firewall-ip-denied': 0.4 }),
  ...spread('said:timed-out told:proxy-settings !said:blob-host-unreachable', { 'proxy-misconfigured': 0.85 }),
  ...spread('said:timed-out told:dns-named', { 'dns-resolution-failure': 0.5 }),
  ...spread('said:timed-out told:outage-certain', { 'registry-service-outage': 0.65 }),
  ...spread('said:no-such-host told:proxy-settings', { 'proxy-misconfigured': 0.75 }),
  ...spread('said:connection-broken told:plain-http', { 'http-registry-needs-insecure': 0.7 }),
  ...spread('said:handshake-timeout', { 'mtu-mismatch': 0.3, 'network-timeout': 0.5, 'proxy-misconfigured': 0.12, 'rate-limit': 0.02 }),
  ...spread('said:connection-broken !said:proxy-connect', {
    'network-timeout': 0.3, 'proxy-blocks-token-endpoint': 0.3, 'reverse-proxy-misconfigured': 0.15, 'proxy-misconfigured': 0.15,
    'registry-service-outage': 0.12, 'mtu-mismatch': 0.12, 'blob-storage-host-blocked': 0.06, 'client-bug': 0.05,
  }),
  ...spread('said:packet-size-named', { 'mtu-mismatch': 0.9 }),
  ...spread('said:stalled', { 'mtu-mismatch': 0.3, 'network-timeout': 0.3 }),
  ...spread('said:proxy-connect', { 'proxy-misconfigured': 0.75, 'proxy-blocks-token-endpoint': 0.3 }),
  ...spread('said:tunnel-refused !said:tunnel-forbidden', { 'proxy-misconfigured': 0.5, 'proxy-blocks-token-endpoint': 0.3, 'registry-service-outage': 0.25 }),
  ...spread('said:tunnel-forbidden', { 'proxy-blocks-token-endpoint': 0.7, 'proxy-misconfigured': 0.3, 'firewall-ip-denied': 0.08 }),
  ...spread('said:proxy-block-page', { 'proxy-blocks-token-endpoint': 0.85, 'html-instead-of-registry': 0.1, 'proxy-misconfigured': 0.1 }),
  ...spread('said:proxy-authentication', { 'proxy-misconfigured': 0.8, 'proxy-blocks-token-endpoint': 0.3 }),
  ...spread('said:hub-token-forbidden', { 'proxy-blocks-token-endpoint': 0.8, 'login-throttled': 0.06 }),
  ...spread('said:authorised-only', { 'proxy-blocks-token-endpoint': 0.7, 'proxy-misconfigured': 0.3 }),
  ...spread('said:client-address-denied !said:public-access-off', { 'firewall-ip-denied': 0.95, 'public-access-disabled': 0.12, 'private-endpoint-dns': 0.1 }),
  ...spread('said:public-access-off', { 'public-access-disabled': 0.6, 'firewall-ip-denied': 0.5, 'private-endpoint-dns': 0.15 }),
  ...spread('said:acr-forbidden-error', { 'firewall-ip-denied': 0.85, 'public-access-disabled': 0.3, 'private-endpoint-dns': 0.15 }),
  ...spread('said:acr-denied-403', {
    'firewall-ip-denied': 0.75, 'public-access-disabled': 0.25, 'role-missing-acrpull': 0.1, 'private-endpoint-dns': 0.12,
    'admin-user-disabled': 0.1,
  }),
  ...spread('said:login-status-403 !at:acr', {
    'firewall-ip-denied': 0.4, 'proxy-blocks-token-endpoint': 0.3, 'html-instead-of-registry': 0.12,
    'reverse-proxy-misconfigured': 0.15, 'wrong-endpoint-path': 0.1, 'credentials-wrong-password': 0.08, 'role-missing-pull': 0.08,
  }),
  ...spread('said:login-status-403 at:acr', {
    'firewall-ip-denied': 0.85, 'public-access-disabled': 0.3, 'private-endpoint-dns': 0.12, 'proxy-blocks-token-endpoint': 0.1,
    'html-instead-of-registry': 0.05,
  }),
  ...spread('said:blob-host-unreachable', {
    'blob-storage-host-blocked': 0.85, 'network-timeout': 0.12, 'dns-resolution-failure': 0.06, 'firewall-ip-denied': 0.03,
    'proxy-misconfigured': 0.05,
  }),
  ...spread('said:blob-host-named reached:network', { 'blob-storage-host-blocked': 0.75 }),
  ...spread('said:edge-forbidden', { 'firewall-ip-denied': 0.7, 'proxy-blocks-token-endpoint': 0.25 }),
  ...spread('said:html-body said:forbidden', { 'proxy-blocks-token-endpoint': 0.4, 'firewall-ip-denied': 0.4, 'html-instead-of-registry': 0.15 }),
  ...spread('said:html-body said:not-found-status', { 'wrong-endpoint-path': 0.6, 'reverse-proxy-misconfigured': 0.3 }),
  ...spread('said:upload-over-http', { 'reverse-proxy-misconfigured': 0.9 }),
  ...spread('said:method-refused !said:html-body', { 'reverse-proxy-misconfigured': 0.45, 'wrong-endpoint-path': 0.35, 'method-not-supported': 0.3 }),
  ...spread('said:method-refused said:html-body', { 'reverse-proxy-misconfigured': 0.75, 'wrong-endpoint-path': 0.3 }),
  ...spread('said:html-body said:location-scheme-lost', { 'reverse-proxy-misconfigured': 0.88 }),
  ...spread('said:html-body', {
    'reverse-proxy-misconfigured': 0.25, 'html-instead-of-registry': 0.2, 'proxy-blocks-token-endpoint': 0.3,
    'wrong-endpoint-path': 0.25, 'registry-service-outage': 0.15, 'mtu-mismatch': 0.05,
  }),
  ...spread('said:html-body said:received-unexpected-status', { 'registry-service-outage': 0.5, 'reverse-proxy-misconfigured': 0.3 }),
  ...spread('said:html-body told:packets-too-large', { 'mtu-mismatch': 0.75 }),
  ...spread('said:acr-cannot-connect', {
    'registry-does-not-exist': 0.35, 'dns-resolution-failure': 0.2, 'network-timeout': 0.35, 'private-endpoint-dns': 0.15,
    'firewall-ip-denied': 0.12, 'public-access-disabled': 0.1, 'proxy-misconfigured': 0.15, 'docker-daemon-not-running': 0.03,
    'login-server-suffix-missing': 0.06, 'unknown-ca': 0.05,
  }),
  ...spread('said:entra-tenant-restricted', { 'proxy-blocks-token-endpoint': 0.75 }),
  ...spread('said:cannot-reach !said:login-status-403', {
    'network-timeout': 0.3, 'firewall-ip-denied': 0.25, 'private-endpoint-dns': 0.12, 'dns-resolution-failure': 0.12,
    'registry-does-not-exist': 0.12, 'public-access-disabled': 0.1, 'proxy-misconfigured': 0.08,
  }),

  ...spread('said:http-on-https !odd:realm-elsewhere !said:upload-over-http', {
    'http-registry-needs-insecure': 0.88, 'insecure-registry-not-applied': 0.15, 'credentials-wrong-password': 0.04,
    'reverse-proxy-misconfigured': 0.05, 'proxy-misconfigured': 0.04,
  }),
  ...spread('said:http-on-https told:proxy-settings', { 'proxy-misconfigured': 0.6 }),
  ...spread('said:unknown-authority', { 'unknown-ca': 0.9, 'server-certificate-invalid': 0.1, 'node-runtime-not-configured': 0.03 }),
  ...spread('said:unknown-authority told:certificate-out-of-date !told:private-authority', { 'server-certificate-invalid': 0.85 }),
  ...spread('said:chain-incomplete', { 'server-certificate-invalid': 0.5, 'unknown-ca': 0.5 }),
  ...spread('said:unknown-authority told:certificate-official', { 'server-certificate-invalid': 0.94 }),
  ...spread('said:acr-ssl-error', { 'unknown-ca': 0.7, 'proxy-misconfigured': 0.3, 'tls-version-not-supported': 0.1 }),
  // The large public registries renew theirs in time.
  ...['docker-hub', 'ghcr', 'ecr', 'ecr-public', 'gar', 'acr', 'quay'].flatMap((vendor) =>
    spread(`said:certificate-dates at:${vendor} !said:certificate-not-yet-valid`, { 'clock-skew': 0.72, 'unknown-ca': 0.06 })),
  ...spread('said:certificate-dates !said:certificate-not-yet-valid !said:certificate-expired', {
    'server-certificate-invalid': 0.65, 'clock-skew': 0.4,
  }),
  ...spread('said:certificate-not-yet-valid', { 'clock-skew': 0.93, 'server-certificate-invalid': 0.1 }),
  ...spread('said:certificate-expired', { 'server-certificate-invalid': 0.85, 'clock-skew': 0.2 }),
  ...spread('said:certificate-of-interceptor', {
    'proxy-blocks-token-endpoint': 0.6, 'tls-hostname-mismatch': 0.45, 'dns-resolution-failure': 0.12, 'unknown-ca': 0.1,
  }),
  ...spread('said:certificate-name !said:certificate-of-interceptor', {
    'tls-hostname-mismatch': 0.93, 'dns-resolution-failure': 0.04, 'proxy-blocks-token-endpoint': 0.05,
    'private-endpoint-dns': 0.04,
  }),
  ...spread('said:tls-version', {
    'tls-version-not-supported': 0.5, 'client-version-too-old': 0.35, 'proxy-misconfigured': 0.1,
    'http-registry-needs-insecure': 0.1, 'unknown-ca': 0.08,
  }),
  ...spread('said:client-certificate', { 'client-certificate-required': 0.9 }),

  ...spread('said:rate-limited', { 'rate-limit': 0.95, 'login-throttled': 0.06, 'not-logged-in': 0.05 }),
  ...spread('said:acr-too-many-requests', { 'rate-limit': 0.85, 'login-throttled': 0.3 }),
  ...spread('said:entra-throttled', { 'login-throttled': 0.55, 'rate-limit': 0.5 }),
  ...spread('said:entra-user-locked', { 'login-throttled': 0.75, 'credentials-wrong-password': 0.3 }),
  ...spread('said:quota-exceeded', { 'storage-quota-exceeded': 0.85, 'rate-limit': 0.15 }),

  ...spread('said:received-unexpected-status !said:html-body !said:tunnel-refused', {
    'registry-service-outage': 0.75, 'reverse-proxy-misconfigured': 0.25, 'internal-error': 0.06, 'htpasswd-hash-unsupported': 0.04,
    'proxy-blocks-token-endpoint': 0.06,
  }),
  ...spread('said:received-unexpected-status told:proxy-interferes', { 'proxy-blocks-token-endpoint': 0.3 }),
  ...['credential', 'right'].flatMap((layer) => spread(`told:outage-certain reached:${layer}`, { 'registry-service-outage': 0.55 })),
  ...spread('said:acr-denied-5xx', { 'registry-service-outage': 0.88, 'network-timeout': 0.1, 'proxy-blocks-token-endpoint': 0.05 }),
  ...spread('said:login-status-5xx', {
    'registry-service-outage': 0.5, 'reverse-proxy-misconfigured': 0.4, 'htpasswd-hash-unsupported': 0.2,
  }),
  ...spread('said:login-status-5xx told:bcrypt-named', { 'htpasswd-hash-unsupported': 0.85 }),
  ...spread('said:received-unexpected-status told:bcrypt-named', { 'htpasswd-hash-unsupported': 0.85 }),
  ...spread('said:registry-unavailable-reason', { 'registry-service-outage': 0.6, 'network-timeout': 0.3 }),
  ...spread('said:entra-outage', { 'entra-service-outage': 0.85, 'entra-session-expired': 0.08 }),
  ...spread('said:acr-key-error', { 'registry-encryption-key-unavailable': 0.85, 'registry-service-outage': 0.1 }),
  ...spread('said:htpasswd-trouble', { 'htpasswd-hash-unsupported': 0.88, 'credentials-wrong-password': 0.15 }),
  ...spread('said:doubled-port-in-url', { 'token-realm-misconfigured': 0.92, 'reverse-proxy-misconfigured': 0.3 }),
  ...spread('said:realm-without-host', { 'token-realm-misconfigured': 0.9, 'reverse-proxy-misconfigured': 0.15 }),
  ...spread('said:realm-unreachable-local', { 'token-realm-misconfigured': 0.75, 'dns-resolution-failure': 0.12 }),
  ...spread('said:location-scheme-lost', {
    'reverse-proxy-misconfigured': 0.72, 'registry-service-outage': 0.1, 'client-bug': 0.08, 'token-realm-misconfigured': 0.1,
  }),
  ...spread('said:acr-challenge-error', { 'firewall-ip-denied': 0.25,
    'reverse-proxy-misconfigured': 0.3, 'proxy-blocks-token-endpoint': 0.35, 'registry-service-outage': 0.3,
    'anonymous-access-misconfigured': 0.1,
  }),
  ...spread('said:acr-challenge-malformed', { 'proxy-blocks-token-endpoint': 0.45, 'reverse-proxy-misconfigured': 0.35 }),
  ...spread('said:token-signature', {
    'token-realm-misconfigured': 0.35, 'reverse-proxy-misconfigured': 0.15, 'clock-skew': 0.1, 'token-signature-invalid': 0.4,
  }),
  ...spread('said:registry-hides-challenge', { 'anonymous-access-misconfigured': 0.8 }),
  ...spread('said:artifactory-upstream', {
    'image-or-tag-not-found': 0.4, 'mirror-failing': 0.35, 'role-missing-pull': 0.15, 'registry-service-outage': 0.1,
  }),
  ...spread('said:upstream-mirror', { 'mirror-failing': 0.45, 'proxy-blocks-token-endpoint': 0.2 }),
];
