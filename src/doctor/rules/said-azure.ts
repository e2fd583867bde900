import type { Rule } from '../diagnose.ts';
import { spread } from './said.ts';

/** Exact words of Azure's registry, command line, directory and Kubernetes. */
export const saidAzureRules: readonly Rule[] = [
  ...spread('said:acr-wrong-client-secret', {
    'credentials-wrong-password': 0.35, 'client-secret-expired': 0.45, 'secret-id-used-instead-of-secret-value': 0.12,
    'password-mangled-by-shell': 0.08, 'service-principal-in-other-tenant': 0.04,
  }),
  ...spread('said:acr-not-a-guid', {
    'application-not-registered': 0.6, 'email-used-as-username': 0.2, 'username-form-wrong': 0.3,
    'entra-user-password-not-supported': 0.2,
  }),
  ...spread('said:acr-application-unknown', {
    'application-not-registered': 0.6, 'service-principal-in-other-tenant': 0.2, 'email-used-as-username': 0.12,
    'entra-user-password-not-supported': 0.15, 'admin-user-disabled': 0.08, 'username-form-wrong': 0.05,
  }),
  ...spread('said:acr-application-unknown odd:mail-as-user', { 'email-used-as-username': 0.6, 'entra-user-password-not-supported': 0.55 }),
  ...spread('said:acr-application-unknown told:entra-user', { 'entra-user-password-not-supported': 0.7 }),
  ...spread('said:acr-application-unknown told:admin-named', { 'admin-user-disabled': 0.6 }),
  ...spread('said:acr-admin-disabled !said:acr-refresh-token-refused !said:acr-denied-403', {
    'admin-user-disabled': 0.85, 'role-missing-acrpull': 0.12, 'azure-cli-wrong-subscription': 0.05,
  }),
  ...spread('said:acr-admin-disabled said:acr-refresh-token-refused !said:acr-denied-403', {
    'admin-user-disabled': 0.4, 'role-missing-acrpull': 0.4, 'entra-session-expired': 0.12, 'firewall-ip-denied': 0.1,
    'service-principal-in-other-tenant': 0.08, 'public-access-disabled': 0.05,
  }),
  ...spread('said:acr-both-logins-failed !said:acr-denied-403 !said:acr-denied-5xx !said:az-not-logged-in', {
    'role-missing-acrpull': 0.35, 'admin-user-disabled': 0.3, 'entra-session-expired': 0.2, 'firewall-ip-denied': 0.12,
    'service-principal-in-other-tenant': 0.08, 'public-access-disabled': 0.06, 'acr-arm-audience-disabled': 0.05,
  }),
  ...spread('said:acr-refresh-token-refused !said:acr-denied-403 !said:acr-denied-5xx', {
    'role-missing-acrpull': 0.4, 'entra-session-expired': 0.25, 'role-assignment-propagation': 0.08,
    'service-principal-in-other-tenant': 0.15, 'azure-cli-wrong-subscription': 0.1, 'role-missing-arm-reader': 0.12,
    'admin-user-disabled': 0.12, 'acr-arm-audience-disabled': 0.12, 'acr-abac-roles-not-honored': 0.08,
    'registry-service-outage': 0.05, 'client-secret-expired': 0.06,
  }),
  ...spread('said:acr-access-token-refused', {
    'role-missing-acrpull': 0.4, 'acr-abac-roles-not-honored': 0.2, 'entra-session-expired': 0.15,
    'role-assignment-propagation': 0.1, 'scope-map-missing-permission': 0.1, 'acr-arm-audience-disabled': 0.08,
  }),
  ...spread('said:acr-no-entra-login', {
    'acr-arm-audience-disabled': 0.3, 'azure-cli-wrong-subscription': 0.2, 'registry-cloud-or-region-wrong': 0.15,
    'reverse-proxy-misconfigured': 0.15, 'proxy-blocks-token-endpoint': 0.15,
  }),
  ...spread('said:acr-operation-disallowed', {
    'artifact-locked': 0.8, 'storage-quota-exceeded': 0.08, 'role-missing-push': 0.08, 'role-missing-acrpush': 0.06,
  }),
  ...spread('said:acr-catalog-refused', {
    'scope-map-missing-permission': 0.55, 'role-missing-catalog': 0.35, 'role-missing-acrpull': 0.12,
  }),
  ...spread('said:acr-tags-refused at:acr', {
    'scope-map-missing-permission': 0.5, 'role-missing-metadata': 0.25, 'role-missing-acrpull': 0.25, 'role-missing-catalog': 0.12,
  }),
  ...spread('said:acr-abac-named', { 'acr-abac-roles-not-honored': 0.88 }),
  ...spread('said:acr-arm-audience', { 'acr-arm-audience-disabled': 0.75, 'client-bug': 0.15, 'azure-cli-wrong-subscription': 0.1 }),
  ...spread('said:arm-not-authorised !said:arm-role-assignments !said:arm-other-tenant', {
    'role-missing-arm-reader': 0.75, 'azure-cli-wrong-subscription': 0.12, 'role-missing-acrpull': 0.12,
    'role-missing-acrpush': 0.06, 'role-assignment-propagation': 0.04,
  }),
  ...spread('said:arm-list-credentials', { 'role-missing-arm-reader': 0.4, 'role-missing-acrpull': 0.45, 'admin-user-disabled': 0.15 }),
  ...spread('said:arm-list-credentials said:acr-refresh-token-refused', { 'role-missing-acrpull': 0.8, 'role-missing-arm-reader': 0.3 }),
  ...spread('said:arm-role-assignments !said:arm-principal-elsewhere', { 'role-missing-to-assign-roles': 0.96, 'service-principal-in-other-tenant': 0.04 }),
  ...spread('said:arm-principal-elsewhere', { 'service-principal-in-other-tenant': 0.97, 'role-assignment-propagation': 0.2 }),
  ...spread('said:arm-resource-not-found said:acr-refresh-token-refused', { 'azure-cli-wrong-subscription': 0.93, 'service-principal-in-other-tenant': 0.2 }),
  ...spread('said:arm-role-assignment-failed !said:arm-principal-elsewhere', { 'role-missing-to-assign-roles': 0.93, 'service-principal-in-other-tenant': 0.06 }),
  ...spread('said:arm-role-assignment-failed told:other-tenant !said:arm-role-assignments', { 'service-principal-in-other-tenant': 0.95 }),
  ...spread('said:arm-other-tenant', { 'service-principal-in-other-tenant': 0.5, 'azure-cli-wrong-subscription': 0.47 }),
  ...spread('said:arm-locked-or-policy', { 'artifact-locked': 0.4, 'role-missing-arm-reader': 0.2 }),
  ...spread('said:az-not-logged-in odd:sudo-in-command', { 'sudo-different-config': 0.85 }),
  ...spread('said:az-not-logged-in', { 'not-logged-in': 0.65, 'entra-session-expired': 0.35, 'azure-cli-wrong-subscription': 0.08 }),
  ...spread('said:principal-expired', { 'client-secret-expired': 0.92 }),
  ...spread('said:az-login-wanted !said:az-not-logged-in !said:acr-denied-403 !said:acr-denied-5xx', {
    'entra-session-expired': 0.6, 'not-logged-in': 0.3, 'role-missing-acrpull': 0.08, 'azure-cli-wrong-subscription': 0.08,
  }),
  ...spread('said:aks-principal-refused', { 'client-secret-expired': 0.6, 'credentials-wrong-password': 0.2, 'aks-wrong-identity': 0.1 }),
  ...spread('said:aks-pull-check-failed', { 'role-missing-acrpull': 0.75, 'aks-wrong-identity': 0.25, 'role-assignment-propagation': 0.1 }),
  ...spread('told:exposed-token told:secret-in-cluster with:kubernetes', { 'acr-refresh-token-expired-3h': 0.7 }),
  ...spread('said:no-terminal-for-login with:acr-tasks told:wrong-node-identity', { 'role-missing-acrpull': 0.75 }),
  ...spread('told:acrpull-held told:wrong-node-identity with:kubernetes !reached:name', { 'aks-wrong-identity': 0.85 }),
  ...spread('said:aks-identity-check-failed', { 'aks-wrong-identity': 0.85, 'node-identity-missing': 0.15 }),
  ...spread('said:credential-provider-failed', {
    'aks-wrong-identity': 0.45, 'node-identity-missing': 0.3, 'ecr-iam-missing-get-authorization-token': 0.1,
    'role-missing-acrpull': 0.1,
  }),
  ...spread('said:credential-provider-failed at:ecr', { 'ecr-iam-missing-get-authorization-token': 0.6, 'node-identity-missing': 0.25 }),
  ...spread('said:devops-connection', {
    'client-secret-expired': 0.5, 'wrong-registry-host-logged-in': 0.1, 'not-logged-in': 0.15, 'azure-cli-wrong-subscription': 0.15,
  }),
  ...spread('said:aks-inaccessible-image', {
    'login-server-suffix-missing': 0.2, 'not-logged-in': 0.2, 'credentials-wrong-password': 0.2, 'image-or-tag-not-found': 0.25,
    'role-missing-acrpull': 0.2, 'firewall-ip-denied': 0.12, 'admin-user-disabled': 0.08, 'aks-wrong-identity': 0.06,
  }),
  ...spread('said:acr-denied-403 said:acr-admin-disabled', {
    'firewall-ip-denied': 0.8, 'public-access-disabled': 0.3, 'admin-user-disabled': 0.25,
  }),
  ...spread('said:cannot-manage', {
    'role-missing-arm-reader': 0.55, 'azure-cli-wrong-subscription': 0.2, 'role-missing-catalog': 0.2, 'firewall-ip-denied': 0.1,
    'acr-abac-roles-not-honored': 0.08, 'role-assignment-propagation': 0.08, 'entra-session-expired': 0.08,
  }),

  ...spread('said:cannot-log-in at:acr !said:unauthorized', {
    'docker-daemon-not-running': 0.12, 'registry-does-not-exist': 0.08, 'login-server-suffix-missing': 0.06, 'network-timeout': 0.08,
    'firewall-ip-denied': 0.08, 'dns-resolution-failure': 0.05, 'client-version-too-old': 0.03, 'docker-socket-permission-denied': 0.04,
    'public-access-disabled': 0.03, 'acr-abac-roles-not-honored': 0.03, 'role-assignment-propagation': 0.03, 'registry-name-uppercase': 0.03,
    'stale-stored-credentials-block-anonymous-pull': 0.02,
  }),
  ...spread('said:cannot-reach at:acr !said:login-status-403', {
    'role-missing-acrpull': 0.2, 'aks-wrong-identity': 0.12, 'pull-secret-missing': 0.08, 'client-secret-expired': 0.1,
    'credentials-wrong-password': 0.08, 'image-or-tag-not-found': 0.03, 'acr-abac-roles-not-honored': 0.04,
  }),

  ...spread('said:entra-secret-expired', { 'client-secret-expired': 0.97 }),
  ...spread('said:entra-secret-expired-text', { 'client-secret-expired': 0.93 }),
  ...spread('said:entra-secret-wrong', {
    'secret-id-used-instead-of-secret-value': 0.45, 'credentials-wrong-password': 0.35, 'client-secret-expired': 0.2,
    'password-mangled-by-shell': 0.08,
  }),
  ...spread('said:entra-secret-wrong told:year-later', { 'client-secret-expired': 0.85 }),
  ...spread('said:entra-secret-id-hint', { 'secret-id-used-instead-of-secret-value': 0.5, 'credentials-wrong-password': 0.3 }),
  ...spread('said:entra-certificate-refused', { 'entra-certificate-not-accepted': 0.85, 'client-secret-expired': 0.1 }),
  ...spread('said:entra-application-unknown', {
    'service-principal-in-other-tenant': 0.5, 'application-not-registered': 0.5, 'azure-cli-wrong-subscription': 0.1,
  }),
  ...spread('said:entra-application-disabled', { 'account-disabled': 0.6, 'application-not-registered': 0.35 }),
  ...spread('said:entra-no-secret-sent', { 'empty-credentials-in-ci': 0.7, 'client-bug': 0.1 }),
  ...spread('said:entra-user-password-wrong', {
    'credentials-wrong-password': 0.7, 'entra-user-password-not-supported': 0.25, 'service-principal-in-other-tenant': 0.08,
  }),
  ...spread('said:entra-user-disabled', { 'account-disabled': 0.9 }),
  ...spread('said:entra-password-expired', { 'entra-password-expired': 0.88, 'entra-session-expired': 0.08 }),
  ...spread('said:entra-second-factor', {
    'entra-second-step-needed': 0.6, 'entra-session-expired': 0.25, 'mfa-sso-pat-needed': 0.15,
    'entra-user-password-not-supported': 0.1,
  }),
  ...spread('said:entra-session-ended', { 'entra-session-expired': 0.93, 'cloud-session-expired': 0.05 }),
  ...spread('said:entra-conditional-access', { 'entra-session-expired': 0.8, 'mfa-sso-pat-needed': 0.12, 'firewall-ip-denied': 0.06 }),
  ...spread('said:entra-tenant-unknown', {
    'azure-cli-wrong-subscription': 0.5, 'service-principal-in-other-tenant': 0.4, 'registry-cloud-or-region-wrong': 0.12,
  }),
  ...spread('said:entra-user-of-other-tenant', { 'service-principal-in-other-tenant': 0.5, 'azure-cli-wrong-subscription': 0.5 }),
  ...spread('said:entra-clock', { 'clock-skew': 0.9 }),
  // The tokens that pipelines hand out live for some minutes.
  ...['github-actions', 'gitlab-ci', 'azure-devops'].flatMap((where) => spread(`said:entra-assertion-late with:${where}`, { 'entra-session-expired': 0.7, 'clock-skew': 0.25 })),
  ...spread('said:entra-assertion-late', { 'clock-skew': 0.6, 'entra-session-expired': 0.3, 'federated-credential-mismatch': 0.08 }),
  ...spread('said:entra-assertion-refused', {
    'federated-credential-mismatch': 0.65, 'clock-skew': 0.12, 'application-not-registered': 0.1, 'client-secret-expired': 0.08,
  }),
  ...spread('said:entra-consent-missing', { 'entra-consent-missing': 0.85, 'service-principal-in-other-tenant': 0.08 }),
  ...spread('said:entra-request-malformed', { 'client-bug': 0.4, 'empty-credentials-in-ci': 0.2 }),
  ...spread('said:entra-other-code !said:exact', {
    'entra-session-expired': 0.25, 'credentials-wrong-password': 0.15, 'service-principal-in-other-tenant': 0.12,
  }),
];
