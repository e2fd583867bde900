import { causes, type CauseId } from '../../causes/catalogue.ts';
import type { Group } from '../../causes/cause.ts';
import type { Layer } from '../messages/pattern.ts';
import type { VendorId } from '../vendors/vendor.ts';

// Where a cause can be at all: at which registries, and in errors of which layer.

const atAzure: readonly VendorId[] = ['acr', 'dockgate'];
const atEcr: readonly VendorId[] = ['ecr', 'ecr-public'];

/** Causes whose meaning binds them to a kind of registry. Where the registry is unknown they stay possible. */
export const onlyAt: Readonly<Partial<Record<CauseId, readonly VendorId[]>>> = {
  'acr-abac-roles-not-honored': atAzure,
  'acr-arm-audience-disabled': atAzure,
  'acr-refresh-token-expired-3h': atAzure,
  'admin-user-disabled': atAzure,
  'aks-wrong-identity': atAzure,
  'application-not-registered': atAzure,
  'azure-cli-wrong-subscription': atAzure,
  'client-secret-expired': atAzure,
  'entra-session-expired': atAzure,
  'entra-user-password-not-supported': atAzure,
  'role-missing-acrpull': atAzure,
  'role-missing-acrpush': atAzure,
  'role-missing-arm-reader': atAzure,
  'role-missing-to-assign-roles': atAzure,
  'scope-map-missing-permission': atAzure,
  'secret-id-used-instead-of-secret-value': atAzure,
  'service-principal-in-other-tenant': atAzure,
  'username-not-null-guid-with-token': atAzure,
  'ecr-iam-missing-get-authorization-token': atEcr,
  'ecr-token-expired-12h': atEcr,
  'ecr-wrong-region-or-profile': atEcr,
  'gcloud-helper-not-configured': ['gar'],
  'ghcr-package-not-linked-to-repository': ['ghcr'],
  'workflow-packages-write-missing': ['ghcr'],
};

/** What speaks so clearly against a cause that it is none. */
export const ruledOutBy: Readonly<Partial<Record<CauseId, readonly string[]>>> = {
  'aks-wrong-identity': ['with:app-service'],
  // Where a helper answers, one is configured.
  'gcloud-helper-not-configured': ['said:helper-getting-failed', 'said:helper-storing-failed', 'said:helper-not-found'],
  // These are words of the registry, which Azure's own rights do not reach.
  'role-missing-arm-reader': ['said:authentication-required', 'said:access-denied', 'said:no-basic-auth'],
  'not-logged-in': ['told:login-worked'],
  // Where a tag is missed, its repository is there.
  'repository-namespace-missing-or-wrong': ['at:acr', 'at:ecr', 'at:ecr-public', 'said:manifest-unknown'],
  'mfa-sso-pat-needed': ['at:ecr', 'at:gar', 'said:entra-assertion-late', 'said:entra-assertion-refused'],
  // There these have names of their own.
  'role-missing-pull': ['at:acr'],
  'role-missing-push': ['at:acr', 'doing:pull'],
  'stale-stored-credentials-block-anonymous-pull': ['told:logout-did-not-help', 'told:logged-out', 'doing:push'],
  'workflow-packages-write-missing': ['doing:pull', 'told:workflow-permissions-given'],
  'role-missing-acrpush': ['doing:pull'],
  'client-version-too-old': ['said:podman-emulation'],
  'connection-refused': ['said:daemon-unreachable'],
  'dns-resolution-failure': ['said:proxy-connect', 'said:doubled-port-in-url', 'said:daemon-unreachable', 'odd:host-undefined'],
  'http-registry-needs-insecure': ['said:proxy-connect', 'at:docker-hub', 'at:ghcr', 'at:ecr', 'at:ecr-public', 'at:gar', 'at:acr', 'at:quay'],
  'network-timeout': ['said:proxy-connect', 'said:daemon-unreachable'],
  'sudo-different-config': ['with:kubernetes'],
  'token-realm-misconfigured': ['said:daemon-unreachable', 'odd:host-undefined'],
  'registry-does-not-exist': ['said:proxy-connect', 'said:doubled-port-in-url', 'said:daemon-unreachable', 'odd:host-undefined'],
  'unknown-ca': ['said:certificate-expired', 'said:certificate-name', 'said:certificate-not-yet-valid'],
  'repository-name-invalid': ['said:emulated-endpoint'],
  'wrong-architecture': ['said:helper-of-windows', 'said:helper-not-runnable'],
  'login-server-suffix-missing': ['said:manifest-unknown'],
  'repository-not-created': ['said:manifest-unknown', 'odd:host-inside-name'],
  'pat-expired': ['said:principal-expired', 'at:acr', 'at:ecr', 'at:ecr-public', 'at:gar', 'at:harbor', 'at:nexus', 'at:zot', 'at:distribution'],
};

/** Where somebody's words around an error are no sign of a cause, though the error itself may be. */
export const notByWords: Readonly<Partial<Record<CauseId, readonly string[]>>> = {
  // A mail address there is that of a Microsoft account.
  'email-used-as-username': ['at:acr'],
  // What is pushed need not be there yet.
  'image-or-tag-not-found': ['doing:push'],
  'role-missing-acrpush': ['doing:login', 'with:app-service'],
};

const refusal: readonly Layer[] = ['credential', 'right', 'name'];
const ofGroup: Readonly<Record<Group, readonly Layer[]>> = {
  'docker-not-configured': ['machine', ...refusal],
  'registry-name': refusal,
  'credentials-invalid': refusal,
  'credentials-unauthorized': refusal,
  'credentials-expired': refusal,
  network: ['network', 'registry'],
  tls: ['tls'],
  'rate-limit': ['limit'],
  'client-bug': ['machine', 'registry', 'network', ...refusal],
  'server-misconfigured': ['registry', 'network', ...refusal],
};
const ofCause: Readonly<Partial<Record<CauseId, readonly Layer[]>>> = {
  'client-version-too-old': ['machine', 'tls', 'registry', ...refusal],
  'clock-skew': ['machine', 'tls', 'credential', 'right'],
  'credential-too-long-for-store': ['machine'],
  'disk-full': ['machine', 'registry'],
  'docker-cli-emulated-by-podman': ['machine'],
  'docker-daemon-not-running': ['machine'],
  'docker-socket-permission-denied': ['machine'],
  'wsl-desktop-credsstore': ['machine'],
  'empty-credentials-in-ci': ['machine', 'name', ...refusal],
  'firewall-ip-denied': ['network', 'right', 'registry'],
  'proxy-blocks-token-endpoint': ['network', 'registry', 'right', 'credential'],
  'registry-does-not-exist': ['network', 'name'],
  'role-assignment-propagation': ['credential', 'right', 'name'],
  'token-realm-misconfigured': ['network', 'registry', 'tls', 'credential', 'name'],
  'reverse-proxy-misconfigured': ['network', 'registry', 'credential', 'right', 'name', 'tls'],
  'wrong-architecture': ['name'],
  'wrong-endpoint-path': ['name', 'registry', 'network', 'credential'],
  'wrong-registry-host-logged-in': ['credential', 'right', 'network', 'tls'],
  'repository-name-invalid': ['name'],
  'keychain-locked': ['machine'],
  'private-endpoint-dns': ['network', 'registry', 'right'],
  'login-server-suffix-missing': ['network', ...refusal],
  'ecr-wrong-region-or-profile': ['network', ...refusal],
  'rate-limit': ['limit', 'network', 'registry'],
  'http-registry-needs-insecure': ['tls', 'network'],
  'registry-service-outage': ['registry', 'network', 'limit', ...refusal],
};

const layers: readonly Layer[] = ['machine', 'name', 'network', 'tls', 'registry', 'credential', 'right', 'limit'];

/** The `reached:` observations beside which this cause is not to be thought of. */
export function fitsLayer(cause: CauseId): string[] {
  const fitting = ofCause[cause] ?? ofGroup[causes[cause].group];
  return layers.filter((layer) => !fitting.includes(layer)).map((layer) => `reached:${layer}`);
}
