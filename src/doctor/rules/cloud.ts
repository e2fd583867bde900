import type { Rule } from '../diagnose.ts';

/** An ended session harms only the next login, unless one is refused or needed. */
const loginFails = ['credential:rejected', 'credential:expired', 'login-needed:needed'];

/** What the clouds' own command lines know, and what a pipeline shows. */
export const cloudRules: readonly Rule[] = [
  { cause: 'entra-session-expired', requires: ['azure-session:ended'], supports: loginFails, confidence: 0.88 },
  { cause: 'entra-second-step-needed', requires: ['azure-session:second-step'], confidence: 0.88 },
  // A policy often wants no more than a fresh sign-in; which one it is, only its owner sees.
  { cause: 'entra-session-expired', requires: ['azure-session:blocked'], confidence: 0.6 },
  { cause: 'entra-second-step-needed', requires: ['azure-session:blocked'], confidence: 0.4 },
  { cause: 'azure-cli-wrong-subscription', requires: ['azure-session:other-tenant'], confidence: 0.65 },
  { cause: 'service-principal-in-other-tenant', requires: ['azure-session:other-tenant'], supports: ['account:service-principal'], confidence: 0.4 },
  { cause: 'client-secret-expired', requires: ['azure-session:secret-expired'], confidence: 0.96 },
  { cause: 'federated-credential-mismatch', requires: ['azure-session:assertion-refused'], confidence: 0.9 },
  { cause: 'entra-session-expired', requires: ['azure-session:refused'], confidence: 0.4 },
  { cause: 'cloud-session-expired', requires: ['aws-identity:ended'], supports: loginFails, confidence: 0.88 },
  { cause: 'cloud-session-expired', requires: ['google-session:ended'], supports: loginFails, confidence: 0.88 },
  { cause: 'ecr-wrong-region-or-profile', requires: ['aws-identity:no-profile'], confidence: 0.93 },
  // A policy may let another account in, so something has to have been refused.
  ...['credential:rejected', 'login-needed:needed', 'may-pull:refused', 'repository:unknown-name'].map((refusal): Rule => ({
    cause: 'ecr-wrong-region-or-profile',
    requires: ['aws-identity:other-account', refusal],
    supports: ['aws-identity:other-region'],
    confidence: 0.72,
  })),
  { cause: 'ecr-wrong-region-or-profile', requires: ['aws-identity:other-region', 'credential:rejected'], confidence: 0.6 },

  // The registry answers, so it exists; `az` looks for it elsewhere.
  { cause: 'azure-cli-wrong-subscription', requires: ['acr-settings:not-found', 'registry-answers'], confidence: 0.85 },
  { cause: 'admin-user-disabled', requires: ['acr-settings:admin-off'], confidence: 0.97 },
  { cause: 'token-disabled', requires: ['acr-token:disabled'], confidence: 0.97 },
  { cause: 'token-password-expired', requires: ['acr-token:expired'], confidence: 0.96 },
  { cause: 'password-replaced', requires: ['acr-token:replaced-since'], supports: ['credential:rejected'], confidence: 0.88 },
  { cause: 'credentials-wrong-password', requires: ['acr-token:without-password'], confidence: 0.85 },
  { cause: 'credentials-wrong-password', requires: ['acr-token:missing', 'credential:rejected'], confidence: 0.8 },
  { cause: 'acr-arm-audience-disabled', requires: ['acr-settings:arm-tokens-off', 'credential:rejected', 'account:refresh-token'], confidence: 0.6 },
  { cause: 'public-access-disabled', requires: ['acr-settings:public-access-off', 'network-rule:address-denied'], confidence: 0.95 },
  { cause: 'public-access-disabled', requires: ['acr-settings:public-access-off', 'private-link:public-address'], confidence: 0.9 },
  { cause: 'firewall-ip-denied', requires: ['acr-settings:address-rules', 'network-rule:address-denied'], excludes: ['acr-settings:public-access-off'], confidence: 0.97 },

  { cause: 'acr-abac-roles-not-honored', requires: ['acr-roles:not-honoured', 'acr-settings:abac'], confidence: 0.96 },
  { cause: 'role-missing-acrpull', requires: ['acr-roles:not-honoured'], excludes: ['acr-settings:abac'], confidence: 0.85 },
  { cause: 'role-missing-acrpush', requires: ['acr-roles:pull-only'], confidence: 0.95 },
  { cause: 'role-missing-acrpull', requires: ['acr-roles:none', 'doing:pull'], confidence: 0.93 },
  { cause: 'role-missing-acrpush', requires: ['acr-roles:none', 'doing:push'], confidence: 0.93 },
  ...['may-pull:refused', 'may-pull:not-granted', 'may-push:not-granted', 'credential:rejected'].map((refusal): Rule => ({
    cause: 'role-assignment-propagation',
    requires: ['acr-roles:recent', refusal],
    confidence: 0.9,
  })),
  { cause: 'node-identity-missing', requires: ['managed-identity:none', 'with:kubernetes'], confidence: 0.85 },

  { cause: 'gcloud-helper-not-configured', requires: ['google-setup:not-registered', 'login-needed:needed'], confidence: 0.85 },
  { cause: 'gcloud-helper-not-configured', requires: ['google-setup:for-other-hosts', 'login-needed:needed'], confidence: 0.95 },
  { cause: 'repository-not-created', requires: ['google-session:repository-missing'], confidence: 0.9 },

  { cause: 'workflow-packages-write-missing', requires: ['job-permissions:packages-not-writable', 'at:ghcr', 'doing:push'], confidence: 0.95 },
  { cause: 'workflow-packages-write-missing', requires: ['job-permissions:packages-not-readable', 'at:ghcr', 'login-needed:needed'], confidence: 0.6 },
  { cause: 'workflow-packages-write-missing', requires: ['job-permissions:by-default', 'at:ghcr', 'may-push:not-granted'], confidence: 0.75 },
  { cause: 'federated-credential-mismatch', requires: ['job-identity:id-token-missing'], confidence: 0.9 },
  { cause: 'empty-credentials-in-ci', requires: ['job-permissions:fork', 'login-needed:needed'], confidence: 0.85 },
  { cause: 'empty-credentials-in-ci', requires: ['job-permissions:dependabot', 'login-needed:needed'], confidence: 0.85 },
  { cause: 'sudo-different-config', requires: ['login-place:with-sudo', 'login-needed:needed'], confidence: 0.8 },
  { cause: 'sudo-different-config', requires: ['login-place:other-job', 'login-needed:needed'], confidence: 0.9 },
  { cause: 'sudo-different-config', requires: ['login-place:other-folder', 'login-needed:needed'], confidence: 0.8 },
  { cause: 'not-logged-in', requires: ['login-place:after-use', 'login-needed:needed'], confidence: 0.9 },
  { cause: 'login-server-suffix-missing', requires: ['pipeline-registry:without-connection', 'at:docker-hub'], confidence: 0.6 },
];
