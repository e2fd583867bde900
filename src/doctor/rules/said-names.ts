import type { Rule } from '../diagnose.ts';
import { spread } from './said.ts';

/** Words about names: what was asked for is not there, or is no name. */
export const saidNameRules: readonly Rule[] = [
  ...spread('said:manifest-unknown !said:image-not-local', {
    'image-or-tag-not-found': 0.88, 'replica-lag': 0.03, 'wrong-architecture': 0.03, 'role-missing-pull': 0.04,
    'repository-namespace-missing-or-wrong': 0.05,
  }),
  ...spread('said:manifest-unknown at:acr !said:image-not-local', { 'image-or-tag-not-found': 0.92, 'artifact-locked': 0.03, 'role-missing-acrpull': 0.05 }),
  ...spread('said:image-not-local odd:host-uppercase', { 'registry-name-uppercase': 0.85 }),
  ...spread('said:image-not-local !odd:host-uppercase', {
    'image-or-tag-not-found': 0.8, 'not-logged-in': 0.12, 'repository-namespace-missing-or-wrong': 0.06, 'client-bug': 0.06,
    'login-server-suffix-missing': 0.06,
  }),
  ...spread('said:unknown-not-found !doing:push', { 'image-or-tag-not-found': 0.7, 'repository-namespace-missing-or-wrong': 0.15, 'wrong-endpoint-path': 0.15 }),
  ...spread('said:unknown-not-found doing:push', { 'repository-namespace-missing-or-wrong': 0.45, 'repository-not-created': 0.3, 'wrong-endpoint-path': 0.25 }),
  ...spread('said:registry-shut-down', { 'registry-retired': 0.9 }),
  ...spread('said:own-image-sought-at-localhost', { 'image-or-tag-not-found': 0.75, 'http-registry-needs-insecure': 0.15, 'login-server-suffix-missing': 0.1 }),
  ...spread('odd:host-undefined', { 'client-bug': 0.35, 'login-server-suffix-missing': 0.35, 'empty-credentials-in-ci': 0.3 }),
  ...spread('said:image-never-pulled', { 'image-or-tag-not-found': 0.85 }),
  ...spread('said:name-unknown !doing:push !said:harbor-project-missing', {
    'image-or-tag-not-found': 0.7, 'repository-namespace-missing-or-wrong': 0.2, 'repository-not-created': 0.12,
    'wrong-endpoint-path': 0.05,
  }),
  ...spread('said:name-unknown doing:push', {
    'repository-not-created': 0.7, 'repository-namespace-missing-or-wrong': 0.3, 'image-or-tag-not-found': 0.05,
    'wrong-endpoint-path': 0.05,
  }),
  ...spread('said:ecr-repository-missing !doing:pull', {
    'repository-not-created': 0.92, 'ecr-wrong-region-or-profile': 0.1, 'registry-host-duplicated-in-reference': 0.04,
  }),
  ...spread('said:ecr-repository-missing doing:pull', {
    'repository-not-created': 0.45, 'image-or-tag-not-found': 0.4, 'ecr-wrong-region-or-profile': 0.25,
    'registry-host-duplicated-in-reference': 0.05,
  }),
  ...spread('said:harbor-project-missing !doing:pull !at:gar', { 'repository-not-created': 0.82, 'repository-namespace-missing-or-wrong': 0.45 }),
  ...spread('said:harbor-project-missing doing:pull', { 'repository-not-created': 0.45, 'repository-namespace-missing-or-wrong': 0.5 }),
  ...spread('said:gar-create-on-push', { 'repository-not-created': 0.85, 'role-missing-push': 0.2 }),
  ...spread('said:gar-unknown-repository said:name-unknown', { 'repository-not-created': 0.85 }),
  ...spread('said:ecr-create-action', { 'repository-not-created': 0.55, 'role-missing-push': 0.45 }),
  ...spread('said:namespace-hint', { 'repository-namespace-missing-or-wrong': 0.85 }),
  ...spread('odd:bare-host reached:network', { 'login-server-suffix-missing': 0.5, 'dns-resolution-failure': 0.3 }),
  ...spread('odd:bare-host reached:network at:acr', { 'login-server-suffix-missing': 0.88 }),
  ...spread('said:no-platform', { 'wrong-architecture': 0.95 }),
  ...spread('said:reference-invalid odd:empty-host', { 'login-server-suffix-missing': 0.55, 'repository-name-invalid': 0.45, 'empty-credentials-in-ci': 0.2 }),
  ...spread('said:reference-invalid !odd:empty-host !said:acr-operation-disallowed !said:namespace-hint', {
    'repository-name-invalid': 0.88, 'login-server-suffix-missing': 0.03, 'reference-with-scheme-or-path': 0.1, 'registry-name-uppercase': 0.05,
    'registry-host-duplicated-in-reference': 0.03, 'empty-credentials-in-ci': 0.02,
  }),
  ...spread('said:reference-invalid odd:name-with-scheme', { 'reference-with-scheme-or-path': 0.6 }),
  ...spread('said:reference-invalid odd:host-uppercase', { 'registry-name-uppercase': 0.4 }),
  ...spread('said:reference-invalid odd:host-uppercase !odd:path-uppercase', { 'registry-name-uppercase': 0.95 }),
  ...spread('said:reference-invalid told:host-twice', { 'registry-host-duplicated-in-reference': 0.7 }),
  ...spread('said:acr-uppercase-hint', { 'registry-name-uppercase': 0.93 }),
  ...spread('said:acr-name-invalid', {
    'registry-name-uppercase': 0.4, 'registry-does-not-exist': 0.35, 'login-server-suffix-missing': 0.2,
  }),
  ...spread('said:acr-suffix-ignored', { 'registry-cloud-or-region-wrong': 0.3, 'login-server-suffix-missing': 0.2 }),
  ...spread('said:short-name-unresolved', {
    'login-server-suffix-missing': 0.55, 'image-or-tag-not-found': 0.35, 'not-logged-in': 0.05,
    'repository-namespace-missing-or-wrong': 0.06,
  }),
  ...spread('odd:path-of-other-service said:refused', { 'wrong-endpoint-path': 0.7 }),
  ...spread('odd:path-of-other-service reached:name', { 'wrong-endpoint-path': 0.85 }),
  ...spread('odd:path-of-other-service said:nothing-known', { 'wrong-endpoint-path': 0.6 }),
  ...spread('odd:scheme-as-host reached:network', { 'wrong-endpoint-path': 0.93, 'reference-with-scheme-or-path': 0.4 }),
  ...spread('said:emulated-endpoint', { 'wrong-endpoint-path': 0.85, 'repository-name-invalid': 0.1 }),
  ...spread('said:not-found-status !said:manifest-unknown !said:name-unknown', {
    'wrong-endpoint-path': 0.5, 'image-or-tag-not-found': 0.35, 'repository-not-created': 0.06,
  }),
  ...spread('said:login-status-404', { 'wrong-endpoint-path': 0.85, 'reverse-proxy-misconfigured': 0.15, 'registry-does-not-exist': 0.05 }),
  ...spread('said:login-status-404 told:behind-reverse-proxy', { 'reverse-proxy-misconfigured': 0.6 }),
  ...spread('odd:empty-host', { 'login-server-suffix-missing': 0.7, 'empty-credentials-in-ci': 0.25 }),
  ...spread('odd:host-misspelt', { 'registry-does-not-exist': 0.85, 'registry-name-lookalike': 0.1 }),
  ...spread('odd:suffix-wrong', { 'login-server-suffix-missing': 0.7, 'registry-name-lookalike': 0.12, 'registry-does-not-exist': 0.2 }),
  ...spread('odd:host-inside-name', { 'registry-host-duplicated-in-reference': 0.95 }),
  ...spread('odd:host-uppercase reached:credential !doing:login', { 'registry-name-uppercase': 0.85 }),
  ...spread('odd:host-uppercase reached:right', { 'registry-name-uppercase': 0.8 }),
  ...spread('odd:library-with-owner said:refused', { 'repository-namespace-missing-or-wrong': 0.8 }),
  ...spread('odd:push-to-library said:refused', { 'repository-namespace-missing-or-wrong': 0.8, 'login-server-suffix-missing': 0.3 }),
  ...spread('odd:push-without-namespace said:refused', { 'repository-namespace-missing-or-wrong': 0.7 }),
  ...spread('odd:owner-placeholder said:refused', { 'repository-namespace-missing-or-wrong': 0.85 }),
  ...spread('odd:owner-placeholder said:not-authorised-quay', { 'repository-namespace-missing-or-wrong': 0.85 }),
  ...spread('odd:push-to-hub said:refused with:azure-devops', { 'login-server-suffix-missing': 0.85 }),
  ...spread('odd:push-to-hub said:refused at:acr', { 'login-server-suffix-missing': 0.92 }),
  ...['acr', 'ecr', 'ghcr', 'gar', 'gitlab', 'harbor', 'quay', 'nexus', 'artifactory', 'gitea'].flatMap((vendor) =>
    spread(`odd:push-to-hub at:${vendor}`, { 'login-server-suffix-missing': 0.9 })),
  ...spread('odd:push-to-hub said:refused !at:acr', {
    'repository-namespace-missing-or-wrong': 0.4, 'role-missing-push': 0.25, 'login-server-suffix-missing': 0.2,
    'not-logged-in': 0.25,
  }),
  ...['acr', 'ecr', 'ghcr', 'gar', 'gitlab', 'harbor', 'nexus', 'artifactory'].flatMap((vendor) => spread(`odd:names-hub said:refused at:${vendor}`, {
    'login-server-suffix-missing': 0.85,
  })),
  // Docker leaves out the host of Docker Hub alone.
  ...['acr', 'ecr', 'ghcr', 'gar', 'gitlab', 'harbor', 'quay', 'nexus', 'artifactory', 'gitea'].flatMap((vendor) => ['odd:hub-owner-name', 'odd:official-name'].flatMap((odd) =>
    spread(`${odd} said:pull-access-denied at:${vendor}`, { 'login-server-suffix-missing': 0.85 }))),
  ...spread('odd:command-without-host said:refused', { 'login-server-suffix-missing': 0.35, 'repository-namespace-missing-or-wrong': 0.3 }),
  ...spread('odd:official-name said:pull-access-denied', {
    'image-or-tag-not-found': 0.75, 'repository-namespace-missing-or-wrong': 0.2, 'login-server-suffix-missing': 0.25,
    'not-logged-in': 0.06,
  }),
  ...spread('odd:hosts-differ said:refused', { 'wrong-registry-host-logged-in': 0.7 }),
  ...spread('odd:sudo-in-command said:login-succeeded', { 'sudo-different-config': 0.8 }),
  ...spread('odd:port-sometimes said:refused', { 'wrong-registry-host-logged-in': 0.7, 'auth-config-wrong-server-key': 0.3 }),
  ...spread('odd:old-hub-host said:refused', { 'auth-config-wrong-server-key': 0.2, 'wrong-registry-host-logged-in': 0.15 }),
  ...spread('odd:login-with-path said:login-status-404', { 'wrong-endpoint-path': 0.93 }),
  ...spread('odd:login-with-path reached:credential', { 'wrong-registry-host-logged-in': 0.25, 'auth-config-wrong-server-key': 0.25 }),
  ...spread('said:aws-region !odd:scheme-as-host', { 'ecr-wrong-region-or-profile': 0.75, 'registry-does-not-exist': 0.1 }),
  ...spread('said:acr-login-server-error', {
    'registry-does-not-exist': 0.5, 'azure-cli-wrong-subscription': 0.35, 'role-missing-arm-reader': 0.3,
  }),
  ...spread('said:arm-resource-not-found', {
    'azure-cli-wrong-subscription': 0.45, 'registry-does-not-exist': 0.3, 'role-missing-arm-reader': 0.25,
    'login-server-suffix-missing': 0.08,
  }),
  ...spread('said:arm-no-subscription', {
    'azure-cli-wrong-subscription': 0.65, 'role-missing-arm-reader': 0.2, 'aks-wrong-identity': 0.1, 'entra-session-expired': 0.08,
  }),
  ...spread('said:entra-other-cloud', { 'registry-cloud-or-region-wrong': 0.6, 'azure-cli-wrong-subscription': 0.4 }),
];
