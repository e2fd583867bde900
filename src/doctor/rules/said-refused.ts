import type { Rule } from '../diagnose.ts';
import { spread } from './said.ts';

// Refusals that name no reason, by registry and by what was tried. `said:refused` stands where nothing more exact was read.

const kubernetes: readonly Rule[] = [
  ...spread('said:refused with:kubernetes at:acr', {
    'role-missing-acrpull': 0.3, 'aks-wrong-identity': 0.25, 'pull-secret-missing': 0.15, 'pull-secret-malformed': 0.08,
    'pull-secret-wrong-server-key': 0.08, 'pull-secret-wrong-namespace': 0.08, 'client-secret-expired': 0.15,
    'credentials-wrong-password': 0.12, 'image-or-tag-not-found': 0.1,
  }),
  ...spread('said:refused with:kubernetes !at:acr', {
    'pull-secret-missing': 0.3, 'pull-secret-wrong-namespace': 0.12, 'pull-secret-wrong-server-key': 0.15,
    'pull-secret-malformed': 0.12, 'credentials-wrong-password': 0.1, 'image-or-tag-not-found': 0.12,
  }),
  ...spread('said:no-basic-auth with:kubernetes', {
    'pull-secret-missing': 0.45, 'pull-secret-wrong-server-key': 0.2, 'pull-secret-wrong-namespace': 0.15,
    'auth-config-not-found': 0.1, 'pull-secret-malformed': 0.1,
  }),
  ...spread('said:refused with:kubernetes at:ecr', {
    'ecr-iam-missing-get-authorization-token': 0.3, 'ecr-token-expired-12h': 0.3, 'node-identity-missing': 0.12,
    'ecr-wrong-region-or-profile': 0.12,
  }),
  ...spread('said:image-pull-status said:refused', { 'pull-secret-missing': 0.1 }),
];

const acr: readonly Rule[] = [
  ...spread('said:refused at:acr doing:push', {
    'role-missing-acrpush': 0.3, 'not-logged-in': 0.2, 'acr-refresh-token-expired-3h': 0.16, 'wrong-registry-host-logged-in': 0.08,
    'credentials-wrong-password': 0.08, 'acr-abac-roles-not-honored': 0.04, 'registry-name-uppercase': 0.05,
    'role-assignment-propagation': 0.06, 'scope-map-missing-permission': 0.06, 'login-server-suffix-missing': 0.04,
    'client-secret-expired': 0.03, 'registry-does-not-exist': 0.02, 'admin-user-disabled': 0.02,
  }),
  ...spread('said:refused at:acr !doing:push !doing:login', {
    'role-missing-acrpull': 0.3, 'not-logged-in': 0.2, 'credentials-wrong-password': 0.12, 'acr-refresh-token-expired-3h': 0.14,
    'image-or-tag-not-found': 0.08, 'scope-map-missing-permission': 0.06, 'registry-name-uppercase': 0.05,
    'wrong-registry-host-logged-in': 0.06, 'acr-abac-roles-not-honored': 0.05, 'role-assignment-propagation': 0.06,
    'stale-stored-credentials-block-anonymous-pull': 0.04, 'client-secret-expired': 0.05, 'admin-user-disabled': 0.04,
    'token-password-expired': 0.04, 'token-disabled': 0.02, 'role-missing-acrpush': 0.08, 'entra-user-password-not-supported': 0.03,
    'username-not-null-guid-with-token': 0.03, 'service-principal-in-other-tenant': 0.02,
    'signature-verification-blocks-pull': 0.01,
  }),
  ...spread('said:refused at:acr doing:login', {
    'credentials-wrong-password': 0.3, 'entra-user-password-not-supported': 0.12, 'admin-user-disabled': 0.08,
    'username-not-null-guid-with-token': 0.08, 'token-password-expired': 0.08, 'client-secret-expired': 0.08,
    'token-disabled': 0.04, 'password-mangled-by-shell': 0.06, 'role-missing-acrpull': 0.1, 'email-used-as-username': 0.04,
    'acr-refresh-token-expired-3h': 0.06, 'application-not-registered': 0.05, 'service-principal-in-other-tenant': 0.03,
  }),
  ...spread('said:refused at:acr doing:list', { 'scope-map-missing-permission': 0.35, 'role-missing-catalog': 0.2, 'role-missing-acrpull': 0.25 }),
  ...spread('said:refused at:acr with:az', {
    'role-missing-acrpull': 0.2, 'entra-session-expired': 0.15, 'azure-cli-wrong-subscription': 0.08,
    'role-missing-arm-reader': 0.1, 'not-logged-in': 0.1,
  }),
  ...spread('said:refused at:acr doing:import', {
    'credentials-wrong-password': 0.25, 'role-missing-acrpull': 0.25, 'role-missing-arm-reader': 0.2, 'not-logged-in': 0.2,
    'registry-host-duplicated-in-reference': 0.05,
  }),
  ...spread('said:forbidden said:refused at:acr !said:unauthorized', { 'firewall-ip-denied': 0.6, 'public-access-disabled': 0.15 }),
  ...spread('said:refused at:acr odd:exposed-token', { 'username-not-null-guid-with-token': 0.6 }),
  ...spread('said:no-basic-auth at:acr', {
    'not-logged-in': 0.4, 'pull-secret-missing': 0.12, 'auth-config-wrong-server-key': 0.12, 'auth-config-not-found': 0.12,
    'wrong-registry-host-logged-in': 0.1, 'sudo-different-config': 0.06,
  }),
  ...spread('said:access-denied at:acr doing:push', {
    'role-missing-acrpush': 0.5, 'scope-map-missing-permission': 0.15, 'login-server-suffix-missing': 0.15,
    'wrong-registry-host-logged-in': 0.1,
  }),
];

const hub: readonly Rule[] = [
  // These clients look for Docker Hub under its old address alone, to the last slash.
  ...['kaniko', 'crane'].flatMap((client) => spread(`said:authentication-required at:docker-hub with:${client} doing:push`, {
    'auth-config-wrong-server-key': 0.33, 'auth-config-not-found': 0.25,
  })),
  ...spread('said:refused at:docker-hub doing:push', {
    'repository-namespace-missing-or-wrong': 0.32, 'role-missing-push': 0.25, 'not-logged-in': 0.25, 'pat-missing-scope': 0.06,
    'auth-config-wrong-server-key': 0.06, 'auth-config-not-found': 0.1, 'login-server-suffix-missing': 0.1,
    'credential-helper-failing': 0.02,
  }),
  ...spread('said:refused at:docker-hub !doing:push !doing:login', {
    'image-or-tag-not-found': 0.35, 'not-logged-in': 0.25, 'repository-namespace-missing-or-wrong': 0.12, 'role-missing-pull': 0.1,
    'stale-stored-credentials-block-anonymous-pull': 0.1, 'login-server-suffix-missing': 0.12, 'auth-config-not-found': 0.06,
    'auth-config-wrong-server-key': 0.05, 'package-private-visibility': 0.05, 'credentials-wrong-password': 0.06,
    'repository-not-created': 0.02, 'role-missing-push': 0.06,
  }),
  ...spread('said:refused at:docker-hub doing:login', {
    'credentials-wrong-password': 0.35, 'mfa-sso-pat-needed': 0.2, 'email-used-as-username': 0.12, 'password-mangled-by-shell': 0.1,
    'empty-credentials-in-ci': 0.06,
  }),
  ...spread('said:pull-access-denied at:docker-hub', {
    'image-or-tag-not-found': 0.5, 'not-logged-in': 0.2, 'repository-namespace-missing-or-wrong': 0.15,
    'login-server-suffix-missing': 0.12, 'role-missing-pull': 0.1,
  }),
  ...spread('said:no-basic-auth at:docker-hub', {
    'not-logged-in': 0.4, 'auth-config-wrong-server-key': 0.25, 'auth-config-not-found': 0.2,
  }),
];

const clouds: readonly Rule[] = [
  ...spread('said:refused at:ghcr doing:push', {
    'pat-missing-scope': 0.25, 'workflow-packages-write-missing': 0.2, 'ghcr-package-not-linked-to-repository': 0.2,
    'role-missing-push': 0.12, 'repository-namespace-missing-or-wrong': 0.12, 'not-logged-in': 0.15,
    'credentials-wrong-password': 0.06, 'pat-expired': 0.05,
  }),
  ...spread('said:refused said:forbidden at:ghcr doing:push', {
    'ghcr-package-not-linked-to-repository': 0.35, 'workflow-packages-write-missing': 0.3, 'pat-missing-scope': 0.25, 'role-missing-push': 0.15,
  }),
  ...spread('said:refused at:ghcr !doing:push !doing:login', {
    'stale-stored-credentials-block-anonymous-pull': 0.3, 'image-or-tag-not-found': 0.25, 'package-private-visibility': 0.25,
    'not-logged-in': 0.15, 'pat-missing-scope': 0.12, 'role-missing-pull': 0.08, 'token-type-not-accepted': 0.08,
    'pat-expired': 0.06, 'credentials-wrong-password': 0.06, 'ghcr-package-not-linked-to-repository': 0.06,
    'pull-secret-missing': 0.03,
  }),
  ...spread('said:refused said:denied at:ghcr !doing:push !doing:login', {
    'stale-stored-credentials-block-anonymous-pull': 0.4, 'image-or-tag-not-found': 0.3, 'package-private-visibility': 0.1,
    'pat-missing-scope': 0.15, 'token-type-not-accepted': 0.1,
  }),
  ...spread('said:refused said:denied at:ghcr doing:login', {
    'pat-missing-scope': 0.25, 'credentials-wrong-password': 0.3, 'pat-expired': 0.3, 'token-type-not-accepted': 0.2,
    'mfa-sso-pat-needed': 0.12,
  }),
  ...spread('said:refused at:ghcr doing:pull told:workflow-permissions', {
    'role-missing-pull': 0.55, 'ghcr-package-not-linked-to-repository': 0.2, 'pat-missing-scope': 0.15,
  }),
  ...spread('said:refused said:authentication-required at:ghcr !doing:push', { 'package-private-visibility': 0.3, 'not-logged-in': 0.3 }),
  ...spread('said:refused said:unauthorized at:ghcr !said:denied !doing:push', {
    'package-private-visibility': 0.5, 'not-logged-in': 0.3, 'image-or-tag-not-found': 0.25,
  }),
  ...spread('said:no-basic-auth at:ecr', {
    'not-logged-in': 0.25, 'ecr-wrong-region-or-profile': 0.28, 'wrong-registry-host-logged-in': 0.14, 'ecr-iam-missing-get-authorization-token': 0.12,
    'credential-helper-failing': 0.12, 'auth-config-wrong-server-key': 0.12, 'sudo-different-config': 0.12,
    'ecr-token-expired-12h': 0.1, 'client-version-too-old': 0.08, 'credential-helper-missing': 0.06, 'auth-config-not-found': 0.1,
    'client-bug': 0.04,
  }),
  ...spread('said:refused at:ecr !said:no-basic-auth', {
    'ecr-token-expired-12h': 0.25, 'ecr-wrong-region-or-profile': 0.2, 'role-missing-pull': 0.2, 'not-logged-in': 0.15,
    'ecr-iam-missing-get-authorization-token': 0.15, 'role-missing-push': 0.1, 'repository-not-created': 0.05, 'clock-skew': 0.03,
  }),
  ...spread('said:refused at:ecr-public', {
    'stale-stored-credentials-block-anonymous-pull': 0.6, 'ecr-token-expired-12h': 0.3, 'image-or-tag-not-found': 0.12,
    'ecr-iam-missing-get-authorization-token': 0.08,
  }),
  ...spread('said:refused at:gar !doing:pull', {
    'gcloud-helper-not-configured': 0.38, 'role-missing-push': 0.3, 'not-logged-in': 0.1, 'auth-config-not-found': 0.12,
    'wrong-registry-host-logged-in': 0.1, 'sudo-different-config': 0.08, 'client-bug': 0.05, 'repository-not-created': 0.06,
  }),
  ...spread('said:refused at:gar doing:pull', {
    'gcloud-helper-not-configured': 0.3, 'role-missing-pull': 0.35, 'pull-secret-missing': 0.06, 'not-logged-in': 0.1,
    'image-or-tag-not-found': 0.12, 'auth-config-not-found': 0.1, 'wrong-registry-host-logged-in': 0.08, 'client-bug': 0.04,
  }),
];

const others: readonly Rule[] = [
  ...['gitlab', 'harbor', 'quay', 'artifactory', 'nexus', 'gitea', 'zot', 'distribution', 'digitalocean', 'dockgate', 'unknown'].flatMap((vendor) => [
    ...spread(`said:refused at:${vendor} doing:push`, {
      'role-missing-push': 0.22, 'not-logged-in': 0.2, 'repository-namespace-missing-or-wrong': 0.15, 'pat-missing-scope': 0.08,
      'credentials-wrong-password': 0.08, 'wrong-registry-host-logged-in': 0.1, 'reverse-proxy-misconfigured': 0.1,
      'auth-config-wrong-server-key': 0.05, 'login-server-suffix-missing': 0.05, 'client-bug': 0.04,
      'anonymous-access-misconfigured': 0.03, 'repository-not-created': 0.05,
    }),
    ...spread(`said:refused at:${vendor} doing:pull`, {
      'not-logged-in': 0.25, 'role-missing-pull': 0.2, 'image-or-tag-not-found': 0.15, 'credentials-wrong-password': 0.1,
      'auth-config-wrong-server-key': 0.08, 'auth-config-not-found': 0.1, 'wrong-registry-host-logged-in': 0.08, 'client-bug': 0.05,
      'stale-stored-credentials-block-anonymous-pull': 0.05, 'pull-secret-missing': 0.06,
      'repository-namespace-missing-or-wrong': 0.06, 'pat-missing-scope': 0.05, 'wrong-endpoint-path': 0.03,
    }),
    ...spread(`said:refused at:${vendor} doing:login`, {
      'credentials-wrong-password': 0.35, 'mfa-sso-pat-needed': 0.12, 'password-mangled-by-shell': 0.12,
      'reverse-proxy-misconfigured': 0.1, 'htpasswd-hash-unsupported': 0.06, 'wrong-endpoint-path': 0.05,
      'token-realm-misconfigured': 0.05, 'empty-credentials-in-ci': 0.05, 'anonymous-access-misconfigured': 0.04,
      'client-bug': 0.04,
    }),
    ...spread(`said:refused at:${vendor} !doing:pull !doing:push !doing:login`, {
      'not-logged-in': 0.2, 'credentials-wrong-password': 0.2, 'role-missing-pull': 0.12, 'role-missing-push': 0.1,
      'image-or-tag-not-found': 0.08, 'mfa-sso-pat-needed': 0.06, 'repository-namespace-missing-or-wrong': 0.08,
      'reverse-proxy-misconfigured': 0.05, 'client-bug': 0.04, 'acr-refresh-token-expired-3h': 0.04,
      'registry-name-uppercase': 0.02,
    }),
    ...spread(`said:no-basic-auth at:${vendor} !with:kubernetes`, {
      'not-logged-in': 0.35, 'auth-config-wrong-server-key': 0.18, 'auth-config-not-found': 0.15, 'sudo-different-config': 0.08,
      'wrong-registry-host-logged-in': 0.1, 'credential-helper-failing': 0.05, 'client-version-too-old': 0.03,
    }),
  ]),
  ...spread('said:refused said:forbidden at:docker-hub !said:denied !said:unauthorized', { 'proxy-blocks-token-endpoint': 0.5, 'firewall-ip-denied': 0.2 }),
  ...spread('said:refused said:forbidden at:ecr !said:unauthorized', { 'role-missing-pull': 0.45, 'ecr-wrong-region-or-profile': 0.15, 'role-missing-push': 0.2 }),
  ...spread('said:refused said:forbidden at:unknown !said:denied !said:unauthorized', {
    'role-missing-pull': 0.2, 'role-missing-push': 0.2, 'proxy-blocks-token-endpoint': 0.2, 'firewall-ip-denied': 0.2, 'reverse-proxy-misconfigured': 0.15,
  }),
  ...spread('said:access-denied at:unknown !doing:pull !with:kubernetes', {
    'role-missing-push': 0.28, 'repository-namespace-missing-or-wrong': 0.25, 'not-logged-in': 0.22, 'login-server-suffix-missing': 0.1,
  }),
  ...spread('odd:app-token-user said:refused at:ghcr', { 'token-type-not-accepted': 0.5 }),
  ...spread('said:refused at:gitlab', {
    'pat-missing-scope': 0.15, 'mfa-sso-pat-needed': 0.15, 'pat-expired': 0.1, 'token-type-not-accepted': 0.06,
  }),
  ...spread('said:refused at:gitea', { 'pat-missing-scope': 0.3, 'repository-namespace-missing-or-wrong': 0.15 }),
  // Its answer to a project that is not there is the same as to a missing right.
  ...spread('said:refused at:harbor doing:push told:login-worked', { 'repository-not-created': 0.3 }),
  ...spread('said:refused at:harbor doing:push', { 'repository-not-created': 0.18, 'repository-namespace-missing-or-wrong': 0.15 }),
  ...['harbor', 'gar', 'gitlab', 'ghcr', 'quay', 'docker-hub'].flatMap((vendor) => spread(`odd:single-part-name at:${vendor}`, { 'repository-namespace-missing-or-wrong': 0.88 })),
  ...spread('said:refused at:harbor', {
    'wrong-registry-host-logged-in': 0.12, 'password-mangled-by-shell': 0.08, 'mfa-sso-pat-needed': 0.08,
    'token-password-expired': 0.06,
  }),
  ...spread('said:refused at:nexus', {
    'anonymous-access-misconfigured': 0.2, 'wrong-endpoint-path': 0.12, 'wrong-registry-host-logged-in': 0.1,
  }),
  ...spread('said:refused at:zot', { 'anonymous-access-misconfigured': 0.3, 'htpasswd-hash-unsupported': 0.12 }),
  ...spread('said:refused at:distribution', {
    'htpasswd-hash-unsupported': 0.2, 'reverse-proxy-misconfigured': 0.15, 'token-realm-misconfigured': 0.08,
  }),
  ...spread('said:refused with:old-docker', { 'client-version-too-old': 0.15, 'reverse-proxy-misconfigured': 0.06 }),
  ...spread('said:refused told:public-image !told:logout-did-not-help', { 'stale-stored-credentials-block-anonymous-pull': 0.6 }),
  ...spread('said:refused told:public-image told:old-login-left', { 'stale-stored-credentials-block-anonymous-pull': 0.8 }),
  ...spread('said:refused told:login-at-hub !at:docker-hub', { 'wrong-registry-host-logged-in': 0.6 }),
  ...spread('said:refused told:anonymous-policy', { 'anonymous-access-misconfigured': 0.6 }),
  ...spread('said:refused told:just-assigned', { 'role-assignment-propagation': 0.55 }),
  ...spread('said:refused with:containerd', { 'auth-config-not-found': 0.15, 'auth-config-wrong-server-key': 0.12 }),
  ...spread('said:refused with:kaniko', { 'auth-config-not-found': 0.25 }),
  ...spread('said:refused with:skopeo', { 'auth-config-not-found': 0.12 }),
  ...spread('said:refused with:buildah', { 'auth-config-not-found': 0.12 }),
  ...spread('said:image-looked-up said:no-reason', { 'image-or-tag-not-found': 0.5 }),
  ...spread('odd:secret-for-other-host', { 'pull-secret-wrong-server-key': 0.88 }),
  ...spread('odd:hub-key-odd at:docker-hub', { 'auth-config-wrong-server-key': 0.85 }),
  ...spread('odd:secret-malformed', { 'pull-secret-malformed': 0.85 }),
  ...spread('odd:auths-lack-host', { 'wrong-registry-host-logged-in': 0.6, 'auth-config-wrong-server-key': 0.3, 'not-logged-in': 0.2 }),
  ...spread('said:no-reason with:kubernetes at:acr', {
    'role-missing-acrpull': 0.2, 'image-or-tag-not-found': 0.2, 'aks-wrong-identity': 0.12, 'pull-secret-missing': 0.12,
    'firewall-ip-denied': 0.08,
  }),
  ...spread('said:no-reason with:kubernetes !at:acr', {
    'image-or-tag-not-found': 0.3, 'pull-secret-missing': 0.25, 'rate-limit': 0.06, 'dns-resolution-failure': 0.06,
    'wrong-architecture': 0.04,
  }),
  ...spread('said:no-reason !with:kubernetes', { 'image-or-tag-not-found': 0.2, 'not-logged-in': 0.15, 'network-timeout': 0.08 }),
  ...spread('said:nothing-known', {
    'client-bug': 0.12, 'network-timeout': 0.08, 'proxy-misconfigured': 0.06, 'credentials-wrong-password': 0.06,
    'not-logged-in': 0.06,
  }),
  ...spread('said:cannot-log-in !at:acr', { 'credentials-wrong-password': 0.25, 'docker-daemon-not-running': 0.1, 'network-timeout': 0.1 }),
];

export const saidRefusedRules: readonly Rule[] = [...kubernetes, ...acr, ...hub, ...clouds, ...others];
