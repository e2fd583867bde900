import type { CauseId } from '../../causes/catalogue.ts';
import type { Rule } from '../diagnose.ts';

// Who the credential is, and what it may do. Where a registry does not say which of several it is, each has a rule:
// the likelier one more.

/** Whoever was told the reason need not guess. */
const untold = ['told'];
const azure = ['at:acr', 'at:dockgate'];

/** What whoever issued a secret says of it counts more than any refusal that it may explain. */
const judged = ['issuer', 'issuer:secret-expired', 'issuer:secret-wrong', 'issuer:application-unknown', 'issuer:disabled', 'issuer:token-expired', 'issuer:token-revoked', 'issuer:scope-missing'];
/** The application was found where it was asked about, whatever became of its secret. */
const foundApplication = ['issuer', 'issuer:secret-expired', 'issuer:secret-wrong', 'issuer:disabled', 'issuer:blocked'];

const whenIssuerAnswers: readonly Rule[] = [
  { cause: 'client-secret-expired', requires: ['issuer:secret-expired'], confidence: 0.98 },
  { cause: 'credentials-wrong-password', requires: ['issuer:secret-wrong'], excludes: ['secret-kind:secret-id'], confidence: 0.94 },
  { cause: 'secret-id-used-instead-of-secret-value', requires: ['issuer:secret-wrong', 'secret-kind:secret-id'], confidence: 0.98 },
  { cause: 'account-disabled', requires: ['issuer:disabled'], confidence: 0.97 },
  // Which tenant is the registry's own, nobody but its owner can tell.
  { cause: 'application-not-registered', requires: ['issuer:application-unknown'], confidence: 0.6 },
  { cause: 'service-principal-in-other-tenant', requires: ['issuer:application-unknown'], confidence: 0.5 },
  ...foundApplication.map((id): Rule => ({ cause: 'service-principal-in-other-tenant', requires: [id, 'credential:application-unknown', 'at:acr'], confidence: 0.96 })),
  { cause: 'service-principal-in-other-tenant', requires: ['issuer', 'credential:client-secret', 'at:acr'], confidence: 0.6 },
  { cause: 'pat-expired', requires: ['issuer:token-expired'], confidence: 0.98 },
  { cause: 'pat-expired', requires: ['issuer:token-revoked'], confidence: 0.93 },
  { cause: 'pat-missing-scope', requires: ['issuer:scope-missing'], confidence: 0.97 },
  { cause: 'token-sso-authorization-missing', requires: ['issuer', 'credential:wrong-password', 'at:ghcr'], confidence: 0.55 },
  // GitLab would say of a token that it has expired or was revoked; GitHub says the same of all that it does not take.
  { cause: 'credentials-wrong-password', requires: ['issuer:token-unknown', 'at:gitlab'], confidence: 0.92 },
  { cause: 'credentials-wrong-password', requires: ['issuer:token-unknown'], confidence: 0.65 },
  { cause: 'pat-expired', requires: ['issuer:token-unknown'], excludes: ['at:gitlab'], confidence: 0.6 },
];

/** A guess from a registry's refusal, which its issuer's answer replaces. */
const unlessJudged = (rule: Rule): Rule => ({ ...rule, excludes: [...(rule.excludes ?? []), ...judged] });

/** Where a registry does not say which of several it is. ACR answers the same to a wrong secret, to one that has ended, and to the id of a secret. */
const guesses: readonly Rule[] = [
  { cause: 'client-secret-expired', requires: ['credential:client-secret'], confidence: 0.6 },
  { cause: 'credentials-wrong-password', requires: ['credential:client-secret'], confidence: 0.55 },
  { cause: 'secret-id-used-instead-of-secret-value', requires: ['credential:client-secret'], confidence: 0.3 },
  { cause: 'credentials-wrong-password', requires: ['credential:wrong-password'], supports: ['at:quay'], excludes: untold, confidence: 0.75 },
  { cause: 'pat-expired', requires: ['credential:wrong-password'], excludes: ['at:quay', 'at:artifactory', ...untold], confidence: 0.4 },
  { cause: 'pat-missing-scope', requires: ['credential:wrong-password', 'at:gitlab'], confidence: 0.4 },
  { cause: 'application-not-registered', requires: ['credential:application-unknown'], excludes: untold, confidence: 0.88 },
];

const whenRejected: readonly Rule[] = [
  { cause: 'ecr-token-expired-12h', requires: ['credential:expired', 'at:ecr'], confidence: 0.96 },
  { cause: 'ecr-token-expired-12h', requires: ['credential:expired', 'at:ecr-public'], confidence: 0.96 },
  { cause: 'pat-expired', requires: ['credential:expired', 'at:artifactory'], confidence: 0.92 },
  { cause: 'pat-expired', requires: ['credential:expired', 'at:quay'], confidence: 0.92 },
  { cause: 'access-token-expired', requires: ['credential:expired'], excludes: ['at:ecr', 'at:ecr-public', 'at:artifactory', 'at:quay'], confidence: 0.85 },
  { cause: 'account-disabled', requires: ['credential:account-disabled'], confidence: 0.95 },
  { cause: 'admin-user-disabled', requires: ['credential:admin-disabled'], confidence: 0.95 },
  { cause: 'service-principal-in-other-tenant', requires: ['credential:application-unknown', 'account:service-principal'], confidence: 0.45 },
  { cause: 'username-form-wrong', requires: ['credential:user-form'], confidence: 0.92 },
  { cause: 'mfa-sso-pat-needed', requires: ['credential:token-needed'], confidence: 0.93 },
  { cause: 'mfa-sso-pat-needed', requires: ['credential:sso-needed', 'at:docker-hub'], confidence: 0.95 },
  { cause: 'token-sso-authorization-missing', requires: ['credential:sso-needed'], excludes: ['at:docker-hub'], confidence: 0.94 },
  { cause: 'pat-missing-scope', requires: ['credential:scope-missing'], confidence: 0.93 },
  { cause: 'ecr-iam-missing-get-authorization-token', requires: ['credential:login-not-permitted'], confidence: 0.96 },
  { cause: 'role-missing-pull', requires: ['credential:not-permitted'], confidence: 0.6 },
  { cause: 'pat-missing-scope', requires: ['credential:not-permitted', 'at:gitlab'], confidence: 0.65 },

  ...guesses.map(unlessJudged),
  { cause: 'ecr-token-expired-12h', requires: ['credential:rejected', 'at:ecr'], confidence: 0.7 },
  { cause: 'ecr-token-expired-12h', requires: ['credential:rejected', 'at:ecr-public'], confidence: 0.7 },
  { cause: 'access-token-expired', requires: ['credential:rejected', 'at:gar'], confidence: 0.62 },
  { cause: 'acr-refresh-token-expired-3h', requires: ['credential:rejected', 'at:acr', 'account:refresh-token'], excludes: untold, confidence: 0.75 },
  { cause: 'credentials-wrong-password', requires: ['credential:rejected'], excludes: ['account:service-principal', 'account:refresh-token', ...untold], confidence: 0.6 },
  { cause: 'credentials-wrong-password', requires: ['credential:rejected', 'account:refresh-token'], excludes: untold, confidence: 0.35 },
  // A wrong secret of an application is refused in other words: this is one without any right.
  { cause: 'role-missing-acrpull', requires: ['credential:rejected', 'at:acr', 'account:service-principal'], confidence: 0.8 },
  { cause: 'admin-user-disabled', requires: ['credential:rejected', 'at:acr', 'account:admin'], confidence: 0.45 },
  { cause: 'token-password-expired', requires: ['credential:rejected', 'at:acr', 'account:repository-token'], confidence: 0.45 },
  { cause: 'token-disabled', requires: ['credential:rejected', 'at:acr', 'account:repository-token'], confidence: 0.35 },
  { cause: 'pat-expired', requires: ['credential:rejected'], excludes: [...azure, 'at:ecr', 'at:ecr-public', 'at:gar', ...untold], confidence: 0.4 },
  { cause: 'access-token-expired', requires: ['credential:wrong-password', 'account:workflow'], confidence: 0.6 },
];

/** The right that is missing, by who was refused: at ACR a role by name, for a repository-scoped token its scope map. */
function missing(observation: string, general: CauseId, acrRole: CauseId): Rule[] {
  // Whoever wants to push is told of that right.
  const excludes = observation.startsWith('may-pull') ? ['doing:push'] : [];
  const withExcludes = (rule: Rule): Rule => ({ ...rule, excludes: [...excludes, ...(rule.excludes ?? [])] });
  return neighbours(observation, general, acrRole).map(withExcludes);
}

function neighbours(observation: string, general: CauseId, acrRole: CauseId): Rule[] {
  return [
    ...azure.map((at): Rule => ({ cause: 'scope-map-missing-permission', requires: [observation, at, 'account:repository-token'], excludes: untold, confidence: 0.88 })),
    { cause: acrRole, requires: [observation, 'at:acr'], excludes: ['account:repository-token'], confidence: 0.8 },
    { cause: 'acr-abac-roles-not-honored', requires: [observation, 'at:acr'], excludes: ['account:repository-token', 'account:admin'], confidence: 0.35 },
    { cause: 'role-assignment-propagation', requires: [observation, 'at:acr'], excludes: ['account:repository-token', 'account:admin'], confidence: 0.25 },
    {
      cause: general,
      requires: [observation],
      supports: ['refusal-reason:not-permitted'],
      excludes: ['at:acr', 'refusal-reason:scope-missing', 'refusal-reason:sso-needed', 'refusal-reason:package-not-linked', ...untold],
      confidence: 0.75,
    },
    { cause: 'other-account-logged-in', requires: [observation], excludes: ['refusal-reason:scope-missing', 'refusal-reason:sso-needed', 'refusal-reason:package-not-linked', ...untold], confidence: 0.25 },
    ...(['at:ghcr', 'at:gitlab', 'at:docker-hub'] as const).map((at): Rule => ({ cause: 'pat-missing-scope', requires: [observation, at], excludes: untold, confidence: 0.45 })),
  ];
}

const whenNotAllowed: readonly Rule[] = [
  ...['may-pull:not-granted', 'may-pull:refused'].flatMap((id) => missing(id, 'role-missing-pull', 'role-missing-acrpull')),
  ...['may-push:not-granted', 'may-push:refused'].flatMap((id) => missing(id, 'role-missing-push', 'role-missing-acrpush')),
  // Registries that hide what one may not see answer the same for what is not there.
  ...['may-pull:not-granted', 'may-pull:refused'].map((id): Rule => ({
    cause: 'image-or-tag-not-found', requires: [id, 'repository:missing-or-hidden'], excludes: ['doing:push', 'refusal-reason:scope-missing', 'refusal-reason:sso-needed', ...untold], confidence: 0.5,
  })),
  { cause: 'pat-missing-scope', requires: ['refusal-reason:scope-missing'], confidence: 0.94 },
  { cause: 'token-sso-authorization-missing', requires: ['refusal-reason:sso-needed'], confidence: 0.94 },
  { cause: 'ghcr-package-not-linked-to-repository', requires: ['refusal-reason:package-not-linked', 'account:workflow'], confidence: 0.85 },
  { cause: 'workflow-packages-write-missing', requires: ['refusal-reason:package-not-linked', 'account:workflow'], confidence: 0.45 },
  { cause: 'role-missing-push', requires: ['refusal-reason:package-not-linked'], excludes: ['account:workflow'], confidence: 0.75 },
  { cause: 'workflow-packages-write-missing', requires: ['refusal-reason:not-permitted', 'account:workflow', 'at:ghcr', 'doing:push'], confidence: 0.88 },
  { cause: 'storage-quota-exceeded', requires: ['refusal-reason:quota'], confidence: 0.95 },
  { cause: 'artifact-locked', requires: ['artifact-policy:protected'], confidence: 0.93 },
];

const whenAbsent: readonly Rule[] = [
  { cause: 'repository-not-created', requires: ['repository:project-missing', 'doing:push'], confidence: 0.93 },
  { cause: 'image-or-tag-not-found', requires: ['repository:project-missing'], excludes: ['doing:push'], confidence: 0.85 },
  { cause: 'repository-not-created', requires: ['repository:unknown-name', 'doing:push'], excludes: untold, confidence: 0.94 },
  { cause: 'image-or-tag-not-found', requires: ['repository:unknown-name'], excludes: ['doing:push', ...untold], confidence: 0.93 },
  // Everybody may see the project, and the image is still not there.
  { cause: 'image-or-tag-not-found', requires: ['repository:missing-or-hidden', 'public-project:public'], excludes: ['doing:push'], confidence: 0.93 },
  { cause: 'image-or-tag-not-found', requires: ['image:unknown-tag'], excludes: untold, confidence: 0.95 },
  // A virtual repository of Artifactory answers 404 for an image that a scan has blocked.
  { cause: 'artifact-locked', requires: ['image:unknown-tag', 'at:artifactory'], confidence: 0.3 },
  { cause: 'wrong-architecture', requires: ['image:platform-absent'], confidence: 0.96 },
  // It can be pulled, and started where the machine can emulate.
  { cause: 'wrong-architecture', requires: ['image:of-other-platform'], confidence: 0.45 },
];

export const accessRules: readonly Rule[] = [
  { cause: 'stale-stored-credentials-block-anonymous-pull', requires: ['anonymous-access:blocked-by-credential'], confidence: 0.97 },
  { cause: 'not-logged-in', requires: ['login-needed:needed'], confidence: 0.92 },
  { cause: 'package-private-visibility', requires: ['login-needed:needed', 'at:ghcr'], excludes: ['doing:push'], confidence: 0.4 },
  { cause: 'image-or-tag-not-found', requires: ['login-needed:needed', 'repository:missing-or-hidden'], excludes: ['doing:push'], confidence: 0.35 },
  ...whenIssuerAnswers,
  ...whenRejected,
  ...whenNotAllowed,
  ...whenAbsent,
];
