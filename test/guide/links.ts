// Where each link of the article leads in the guide, by its address without what differs between the translations.

interface Answer {
  /** An anchor of the guide. */
  readonly section?: string;
  /** Why it has no section of its own, or what stands there instead. */
  readonly reason?: string;
}

const toReference = 'A command’s reference: the guide writes out the command where it is needed.';

export const links: Readonly<Record<string, Answer>> = {
  '#check-docker-configuration': { section: 'check-docker-configuration' },
  '#specify-correct-registry-name': { section: 'specify-correct-registry-name' },
  '#confirm-credentials-to-access-registry': { section: 'confirm-credentials-to-access-registry' },
  '#confirm-credentials-are-authorized-to-access-registry': { section: 'confirm-credentials-are-authorized-to-access-registry' },
  '#check-that-credentials-arent-expired': { section: 'check-that-credentials-arent-expired' },
  'container-registry-troubleshoot-access.md': { section: 'check-network-access' },
  'container-registry-troubleshoot-performance.md': { section: 'next-steps', reason: '`dockgate doctor --slow` measures what that page describes.' },
  'container-registry-check-health.md': { section: 'further-diagnosis' },
  'container-registry-health-error-reference.md': { section: 'further-diagnosis', reason: '`dockgate explain` knows every code of it.' },
  'container-registry-authentication.md#authentication-options': { section: 'confirm-credentials-to-access-registry' },
  'container-registry-authentication.md#individual-login-with-azure-ad': { section: 'confirm-credentials-to-access-registry' },
  'container-registry-authentication.md#admin-account': { section: 'admin-user-disabled' },
  'container-registry-auth-service-principal.md': { section: 'confirm-credentials-to-access-registry' },
  'container-registry-authentication-managed-identity.md': { section: 'confirm-credentials-to-access-registry' },
  'container-registry-repository-scoped-permissions.md': { section: 'scope-map-missing-permission' },
  'container-registry-repository-scoped-permissions.md#regenerate-token-passwords': { section: 'token-password-expired' },
  'container-registry-faq.md': { section: 'symptoms', reason: 'Its questions about logins are causes here, each found from its symptom.' },
  'container-registry-faq.md#az-acr-login-succeeds-but-docker-fails-with-error-unauthorized-authentication-required': { section: 'registry-name-uppercase' },
  'container-registry-faq.md#how-do-i-enable-anonymous-pull-access': { section: 'stale-stored-credentials-block-anonymous-pull' },
  'container-registry-roles.md': { section: 'confirm-credentials-are-authorized-to-access-registry' },
  'container-registry-diagnostics-audit-logs.md': { section: 'advanced-troubleshooting' },
  'container-registry-diagnostics-audit-logs.md#registry-authentication-failures': { section: 'advanced-troubleshooting' },
  'container-registry-best-practices.md': { reason: 'It is about running a registry, not about a login that fails.' },
  '../role-based-access-control/role-assignments-portal.md': { section: 'role-missing-acrpull', reason: 'As a command instead of clicks in the portal.' },
  '../active-directory/develop/reference-aadsts-error-codes.md': { section: 'further-diagnosis', reason: '`dockgate explain` knows every code of it that a login can meet.' },
  '../active-directory/develop/howto-create-service-principal-portal.md': { section: 'service-principal-in-other-tenant', reason: 'As a command instead of clicks in the portal.' },
  '../active-directory/develop/howto-create-service-principal-portal.md#option-2-create-a-new-application-secret': { section: 'client-secret-expired' },
  '../active-directory/develop/howto-create-service-principal-portal.md#create-a-new-application-secret': { section: 'client-secret-expired' },
  '/cli/azure/acr#az_acr_check_health': { section: 'further-diagnosis', reason: toReference },
  '/cli/azure/acr#az_acr_login': { section: 'specify-correct-registry-name', reason: toReference },
  '/cli/azure/aks#az_aks_check_acr': { section: 'further-diagnosis', reason: toReference },
  '/cli/azure/ad/sp/credential#az_ad_sp_credential_reset': { section: 'client-secret-expired', reason: toReference },
  '/cli/azure/authenticate-azure-cli': { section: 'specify-correct-registry-name', reason: toReference },
  '/answers/products/': { section: 'next-steps' },
  'https://docs.microsoft.com/answers/products/': { section: 'next-steps' },
  'https://azure.microsoft.com/support/community/': { section: 'next-steps' },
  'https://azure.microsoft.com/support/create-ticket/': { section: 'next-steps' },
};

/** The translations differ in how anchors of commands are written. */
export const answerTo = (href: string): Answer | undefined => links[href] ?? links[href.replace(/#az-.*$/, (anchor) => anchor.replaceAll('-', '_'))];
