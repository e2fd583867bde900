import type { Rule } from '../diagnose.ts';
import { spread } from './said.ts';

/** Exact words of other registries, clouds, Kubernetes and their clients. */
export const saidVendorRules: readonly Rule[] = [
  ...spread('said:wrong-password !at:acr !at:docker-hub', {
    'credentials-wrong-password': 0.5, 'mfa-sso-pat-needed': 0.12, 'password-mangled-by-shell': 0.1, 'email-used-as-username': 0.06,
    'pat-expired': 0.08, 'token-type-not-accepted': 0.08, 'stale-stored-credentials-block-anonymous-pull': 0.06,
    'token-password-expired': 0.08,
  }),
  ...spread('said:wrong-password at:docker-hub !doing:pull', {
    'credentials-wrong-password': 0.5, 'mfa-sso-pat-needed': 0.2, 'email-used-as-username': 0.12, 'password-mangled-by-shell': 0.12,
    'pat-expired': 0.08, 'empty-credentials-in-ci': 0.05,
  }),
  ...spread('said:wrong-password at:docker-hub doing:pull', {
    'stale-stored-credentials-block-anonymous-pull': 0.5, 'credentials-wrong-password': 0.35, 'mfa-sso-pat-needed': 0.12,
    'email-used-as-username': 0.2, 'pat-expired': 0.06,
  }),
  ...spread('said:wrong-password at:acr', {
    'credentials-wrong-password': 0.4, 'acr-refresh-token-expired-3h': 0.15, 'entra-user-password-not-supported': 0.1,
    'username-not-null-guid-with-token': 0.08, 'admin-user-disabled': 0.08, 'client-secret-expired': 0.08,
    'role-missing-acrpull': 0.1,
  }),
  // Their windows take the mail address, the registry does not.
  ...spread('said:wrong-password at:docker-hub doing:pull with:desktop', { 'email-used-as-username': 0.6 }),
  ...spread('said:podman-login-refused at:docker-hub doing:pull', {
    'stale-stored-credentials-block-anonymous-pull': 0.7, 'credentials-wrong-password': 0.3,
  }),
  ...spread('said:podman-login-refused !at:docker-hub doing:pull', {
    'credentials-wrong-password': 0.45, 'stale-stored-credentials-block-anonymous-pull': 0.35, 'mfa-sso-pat-needed': 0.08, 'pat-expired': 0.08,
  }),
  ...spread('said:podman-login-refused !doing:pull', {
    'credentials-wrong-password': 0.6, 'mfa-sso-pat-needed': 0.1, 'reverse-proxy-misconfigured': 0.04,
  }),
  ...spread('odd:dollar-in-quotes reached:credential', { 'password-mangled-by-shell': 0.85 }),
  ...spread('odd:dollar-in-quotes reached:right', { 'password-mangled-by-shell': 0.6 }),
  ...spread('odd:echo-on-windows reached:credential', { 'password-mangled-by-shell': 0.7 }),
  ...spread('odd:dollar-in-quotes said:nothing-known', { 'password-mangled-by-shell': 0.85 }),
  ...spread('told:mail-address said:refused at:acr', { 'entra-user-password-not-supported': 0.6, 'email-used-as-username': 0.4 }),
  ...spread('told:mail-address told:entra-user said:refused at:acr', { 'entra-user-password-not-supported': 0.85 }),
  ...spread('odd:mail-as-user reached:credential !at:acr', { 'email-used-as-username': 0.75 }),
  ...spread('odd:mail-as-user reached:credential at:acr', { 'entra-user-password-not-supported': 0.65, 'email-used-as-username': 0.3 }),
  ...spread('odd:mail-as-user reached:credential at:acr with:az', { 'entra-user-password-not-supported': 0.95 }),
  ...spread('said:login-status-401', {
    'credentials-wrong-password': 0.55, 'password-mangled-by-shell': 0.1, 'htpasswd-hash-unsupported': 0.15,
    'reverse-proxy-misconfigured': 0.15, 'mfa-sso-pat-needed': 0.06, 'wrong-endpoint-path': 0.04,
  }),
  ...spread('said:personal-access-token-wanted', {
    'mfa-sso-pat-needed': 0.93, 'credentials-wrong-password': 0.05, 'token-type-not-accepted': 0.08,
  }),
  ...spread('said:token-expired-text !at:ecr !at:ecr-public !at:acr', {
    'pat-expired': 0.65, 'token-password-expired': 0.25, 'access-token-expired': 0.08,
    'stale-stored-credentials-block-anonymous-pull': 0.08,
  }),
  ...spread('said:token-expired-text at:acr', {
    'acr-refresh-token-expired-3h': 0.4, 'token-password-expired': 0.3, 'client-secret-expired': 0.3, 'entra-session-expired': 0.1,
  }),
  ...spread('said:token-expired-text told:robot-or-scoped-token', { 'token-password-expired': 0.8 }),
  ...spread('told:token-ran-out told:robot-or-scoped-token said:refused', { 'token-password-expired': 0.75 }),
  ...spread('said:robot-expired', { 'token-password-expired': 0.9 }),
  ...spread('said:user-disabled !said:acr-admin-disabled', { 'account-disabled': 0.8, 'token-disabled': 0.15, 'login-throttled': 0.06 }),
  ...spread('said:token-disabled-text', { 'token-disabled': 0.88, 'account-disabled': 0.15 }),
  ...spread('said:vendor-asks-for-login', { 'not-logged-in': 0.8, 'auth-config-not-found': 0.15 }),
  ...spread('said:login-first', { 'not-logged-in': 0.9, 'auth-config-not-found': 0.08 }),
  ...spread('said:quay-robot', { 'credentials-wrong-password': 0.4, 'username-form-wrong': 0.3, 'password-mangled-by-shell': 0.2 }),

  ...spread('said:ghcr-write-package', {
    'ghcr-package-not-linked-to-repository': 0.6, 'workflow-packages-write-missing': 0.35, 'pat-missing-scope': 0.2,
    'role-missing-push': 0.06,
  }),
  ...spread('said:ghcr-write-package told:workflow-permissions !told:package-not-linked', { 'workflow-packages-write-missing': 0.75 }),
  ...spread('said:ghcr-write-package told:workflow-permissions-given', { 'ghcr-package-not-linked-to-repository': 0.85 }),
  ...spread('said:refused told:workflow-permissions-given at:ghcr doing:push', { 'ghcr-package-not-linked-to-repository': 0.8 }),
  ...spread('odd:packages-read-only at:ghcr doing:push', { 'workflow-packages-write-missing': 0.85 }),
  ...spread('said:ghcr-read-package', {
    'ghcr-package-not-linked-to-repository': 0.35, 'pat-missing-scope': 0.35, 'role-missing-pull': 0.3,
    'package-private-visibility': 0.15,
  }),
  ...spread('said:ghcr-installation', {
    'workflow-packages-write-missing': 0.82, 'ghcr-package-not-linked-to-repository': 0.25, 'pat-missing-scope': 0.04,
  }),
  ...spread('said:ghcr-scopes', { 'pat-missing-scope': 0.9, 'token-type-not-accepted': 0.08, 'workflow-packages-write-missing': 0.06 }),
  ...spread('said:ghcr-saml', { 'token-sso-authorization-missing': 0.55, 'mfa-sso-pat-needed': 0.4, 'pat-missing-scope': 0.1 }),
  ...spread('said:github-packages-unauthenticated', {
    'pat-missing-scope': 0.42, 'credentials-wrong-password': 0.28, 'pat-expired': 0.15, 'token-type-not-accepted': 0.1,
  }),
  ...spread('said:ghcr-no-installation', { 'repository-namespace-missing-or-wrong': 0.75, 'ghcr-package-not-linked-to-repository': 0.15, 'pat-missing-scope': 0.12 }),
  ...spread('said:insufficient-scopes-of-token', { 'pat-missing-scope': 0.92 }),
  ...spread('said:ghcr-unauthenticated', {
    'pat-expired': 0.4, 'credentials-wrong-password': 0.35, 'token-type-not-accepted': 0.2, 'pat-missing-scope': 0.08,
  }),
  ...spread('said:github-not-accessible', {
    'workflow-packages-write-missing': 0.7, 'pat-missing-scope': 0.2, 'token-type-not-accepted': 0.12,
  }),

  ...spread('said:ecr-token-expired odd:public-ecr-host', { 'stale-stored-credentials-block-anonymous-pull': 0.97 }),
  ...spread('said:ecr-token-expired', { 'ecr-token-expired-12h': 0.96, 'clock-skew': 0.03 }),
  ...spread('said:login-status-400 at:ecr', { 'ecr-wrong-region-or-profile': 0.6, 'password-mangled-by-shell': 0.35, 'credentials-wrong-password': 0.08 }),
  ...spread('odd:regions-differ', { 'ecr-wrong-region-or-profile': 0.93 }),
  ...spread('said:login-status-400 !at:ecr', {
    'wrong-endpoint-path': 0.3, 'reverse-proxy-misconfigured': 0.25, 'http-registry-needs-insecure': 0.15, 'credentials-wrong-password': 0.15, 'token-type-not-accepted': 0.1,
  }),
  ...spread('said:ecr-no-token-right', { 'ecr-iam-missing-get-authorization-token': 0.95 }),
  ...spread('said:ecr-pull-action', {
    'role-missing-pull': 0.88, 'ecr-wrong-region-or-profile': 0.1, 'ecr-iam-missing-get-authorization-token': 0.06,
  }),
  ...spread('said:ecr-push-action', { 'role-missing-push': 0.9, 'ecr-wrong-region-or-profile': 0.08 }),
  ...spread('said:ecr-not-authorised-other !said:ecr-no-token-right !said:ecr-pull-action !said:ecr-push-action', {
    'ecr-iam-missing-get-authorization-token': 0.35, 'role-missing-pull': 0.3, 'role-missing-push': 0.2,
    'ecr-wrong-region-or-profile': 0.12,
  }),
  ...spread('said:aws-no-credentials', {
    'ecr-iam-missing-get-authorization-token': 0.4, 'ecr-wrong-region-or-profile': 0.3, 'not-logged-in': 0.3,
    'empty-credentials-in-ci': 0.15,
  }),
  ...spread('said:aws-profile-missing', { 'ecr-wrong-region-or-profile': 0.75, 'not-logged-in': 0.1 }),
  ...spread('said:oauth-token-refused said:wrong-password at:docker-hub', { 'credentials-wrong-password': 0.6 }),
  ...spread('said:aws-session-expired', {
    'cloud-session-expired': 0.4, 'ecr-token-expired-12h': 0.3, 'ecr-wrong-region-or-profile': 0.2,
    'credentials-wrong-password': 0.12,
  }),

  ...spread('said:gar-unauthenticated odd:sudo-in-command', { 'sudo-different-config': 0.85 }),
  ...spread('said:gar-unauthenticated told:other-system-user', { 'sudo-different-config': 0.75 }),
  ...spread('said:gar-unauthenticated', {
    'gcloud-helper-not-configured': 0.55, 'not-logged-in': 0.25, 'sudo-different-config': 0.12, 'auth-config-not-found': 0.1,
    'wrong-registry-host-logged-in': 0.06,
  }),
  ...spread('said:gar-download-denied !said:gar-unauthenticated', {
    'role-missing-pull': 0.88, 'image-or-tag-not-found': 0.1, 'gcloud-helper-not-configured': 0.08, 'repository-not-created': 0.06,
  }),
  ...spread('said:gar-upload-denied !said:gar-unauthenticated', {
    'role-missing-push': 0.85, 'repository-not-created': 0.12, 'gcloud-helper-not-configured': 0.1,
  }),
  ...spread('said:gar-manifest-denied !doing:push', { 'role-missing-pull': 0.5, 'role-missing-push': 0.35, 'gcloud-helper-not-configured': 0.15 }),
  ...spread('said:gar-manifest-denied doing:push', { 'role-missing-push': 0.75, 'gcloud-helper-not-configured': 0.15 }),
  ...spread('said:gcr-needed-permissions told:login-worked', { 'role-missing-push': 0.4, 'wrong-registry-host-logged-in': 0.3 }),
  ...spread('said:gcr-needed-permissions', {
    'gcloud-helper-not-configured': 0.5, 'role-missing-push': 0.3, 'role-missing-pull': 0.15, 'not-logged-in': 0.12,
  }),
  ...spread('said:gcloud-token-failed', {
    'cloud-session-expired': 0.4, 'gcloud-helper-not-configured': 0.2, 'not-logged-in': 0.3, 'credential-helper-failing': 0.15,
  }),
  ...spread('said:gcloud-configure-hint', { 'gcloud-helper-not-configured': 0.5, 'credential-helper-missing': 0.15 }),
  ...spread('said:gcloud-configure-hint said:helper-not-found', { 'credential-helper-missing': 0.93 }),

  ...spread('said:gitlab-basic-denied', {
    'not-logged-in': 0.05, 'credentials-wrong-password': 0.3, 'mfa-sso-pat-needed': 0.3, 'pat-expired': 0.25,
    'pat-missing-scope': 0.2, 'token-type-not-accepted': 0.08,
  }),
  ...spread('said:gitlab-forbidden', {
    'not-logged-in': 0.15, 'pat-missing-scope': 0.35, 'role-missing-pull': 0.25, 'role-missing-push': 0.2,
    'credentials-wrong-password': 0.1, 'mfa-sso-pat-needed': 0.1, 'token-password-expired': 0.06, 'pat-expired': 0.08,
  }),
  ...spread('said:harbor-action-push', {
    'role-missing-push': 0.5, 'repository-namespace-missing-or-wrong': 0.25, 'repository-not-created': 0.18,
    'wrong-registry-host-logged-in': 0.2, 'credentials-wrong-password': 0.08, 'not-logged-in': 0.22,
    'reverse-proxy-misconfigured': 0.06,
  }),
  ...spread('said:harbor-action-pull', {
    'role-missing-pull': 0.45, 'not-logged-in': 0.2, 'repository-namespace-missing-or-wrong': 0.12, 'image-or-tag-not-found': 0.12,
    'credentials-wrong-password': 0.1, 'pull-secret-missing': 0.06, 'wrong-registry-host-logged-in': 0.1,
  }),
  ...spread('said:gitea-package-access', {
    'pat-missing-scope': 0.55, 'repository-namespace-missing-or-wrong': 0.25, 'role-missing-push': 0.25,
  }),
  ...spread('said:artifactory-manifest-right', {
    'role-missing-pull': 0.6, 'image-or-tag-not-found': 0.25, 'role-missing-push': 0.15, 'artifact-locked': 0.08,
    'wrong-endpoint-path': 0.05,
  }),
  ...spread('said:artifactory-deploy-right', { 'role-missing-push': 0.88, 'artifact-locked': 0.08 }),
  ...spread('said:artifactory-manifest-right said:artifactory-upstream', { 'image-or-tag-not-found': 0.55 }),
  ...spread('said:not-authorised-quay !doing:push', {
    'package-private-visibility': 0.3, 'not-logged-in': 0.3, 'image-or-tag-not-found': 0.2, 'role-missing-pull': 0.2, 'pull-secret-missing': 0.06,
    'repository-namespace-missing-or-wrong': 0.1,
  }),
  ...spread('said:not-authorised-quay doing:push', {
    'role-missing-push': 0.35, 'repository-namespace-missing-or-wrong': 0.35, 'not-logged-in': 0.2, 'role-missing-pull': 0.15,
    'package-private-visibility': 0.1, 'image-or-tag-not-found': 0.08,
  }),
  ...spread('said:token-kind-refused', { 'token-type-not-accepted': 0.9 }),
  ...spread('said:multiple-auth', { 'token-type-not-accepted': 0.5, 'auth-scheme-mismatch': 0.3, 'client-bug': 0.15 }),
  ...spread('said:repository-private', { 'package-private-visibility': 0.75, 'role-missing-pull': 0.2 }),
  ...spread('said:invalid-token', {
    'token-type-not-accepted': 0.3, 'access-token-expired': 0.2, 'credentials-wrong-password': 0.25, 'pat-expired': 0.2,
    'clock-skew': 0.1,
  }),
  ...spread('said:acr-tags-refused !at:acr', { 'role-missing-pull': 0.3, 'pat-missing-scope': 0.25, 'role-missing-catalog': 0.15 }),

  ...spread('said:pull-secrets-missing', { 'pull-secret-wrong-namespace': 0.5, 'pull-secret-missing': 0.48 }),
  ...spread('said:pull-secret-unfit', { 'pull-secret-malformed': 0.88 }),
  ...spread('said:anonymous-token-refused at:acr with:buildx !with:kubernetes', {
    'not-logged-in': 0.4, 'auth-config-not-found': 0.25, 'role-missing-acrpull': 0.12, 'acr-refresh-token-expired-3h': 0.1,
    'wrong-registry-host-logged-in': 0.06, 'registry-name-uppercase': 0.04,
  }),
  ...spread('said:anonymous-token-refused at:acr !with:buildx', {
    'aks-wrong-identity': 0.3, 'role-missing-acrpull': 0.42, 'pull-secret-missing': 0.2, 'node-identity-missing': 0.15,
    'not-logged-in': 0.15, 'firewall-ip-denied': 0.06, 'pull-secret-wrong-namespace': 0.06, 'pull-secret-wrong-server-key': 0.06,
    'role-assignment-propagation': 0.06, 'client-secret-expired': 0.08, 'image-or-tag-not-found': 0.04,
  }),
  ...spread('said:anonymous-token-refused at:unknown', { 'aks-wrong-identity': 0.2, 'role-missing-acrpull': 0.2 }),
  ...spread('said:anonymous-token-refused said:forbidden at:acr', { 'firewall-ip-denied': 0.7, 'public-access-disabled': 0.15 }),
  ...spread('said:anonymous-token-refused at:ghcr !with:kubernetes', { 'package-private-visibility': 0.42 }),
  ...spread('said:anonymous-token-refused !at:acr !with:kubernetes', {
    'not-logged-in': 0.4, 'auth-config-not-found': 0.2, 'package-private-visibility': 0.15, 'image-or-tag-not-found': 0.15,
    'auth-config-wrong-server-key': 0.08, 'wrong-registry-host-logged-in': 0.06, 'role-missing-pull': 0.06,
  }),
  ...spread('said:anonymous-token-refused !at:acr with:kubernetes', {
    'pull-secret-missing': 0.35, 'not-logged-in': 0.35, 'image-or-tag-not-found': 0.15, 'pull-secret-wrong-namespace': 0.1,
    'pull-secret-wrong-server-key': 0.12, 'auth-config-not-found': 0.15, 'package-private-visibility': 0.12,
    'auth-config-wrong-server-key': 0.06, 'node-identity-missing': 0.06,
  }),
  ...spread('said:oauth-token-refused at:acr', {
    'client-secret-expired': 0.25, 'role-missing-acrpull': 0.35, 'credentials-wrong-password': 0.25, 'aks-wrong-identity': 0.15,
    'acr-refresh-token-expired-3h': 0.06, 'role-assignment-propagation': 0.06,
  }),
  ...spread('said:oauth-token-refused said:forbidden !at:acr', { 'role-missing-pull': 0.6 }),
  ...spread('said:oauth-token-refused said:forbidden at:acr', { 'firewall-ip-denied': 0.6 }),
  ...spread('said:oauth-token-refused !at:acr', {
    'credentials-wrong-password': 0.45, 'pat-expired': 0.15, 'mfa-sso-pat-needed': 0.12, 'token-type-not-accepted': 0.1,
    'pull-secret-malformed': 0.06, 'stale-stored-credentials-block-anonymous-pull': 0.08, 'pull-secret-token-expired': 0.05,
    'pat-missing-scope': 0.06,
  }),
];
