import { oneOf } from '../one-of.ts';
import type { Patterns } from '../pattern.ts';

/** Azure's registry, command line, resource manager, AKS and DevOps. */
export const azure = {
  'acr-authorisation-link': { layer: 'credential', weight: 'generic', match: /aka\.ms\/acr\/authorization/i },
  'acr-wrong-client-secret': { layer: 'credential', match: /invalid client ?id or client secret/i },
  'acr-not-a-guid': { layer: 'credential', match: /client id must be guid/i },
  'acr-application-unknown': { layer: 'credential', match: /application not registered with aad/i },
  'acr-admin-disabled': {
    layer: 'credential',
    match: oneOf(
      /admin user is disabled|admin (?:user|account)[^\n]{0,40}(?:not enabled|disabled)/,
      /with admin (?:user |account |access |mode )?enabled|admin (?:user|account|access|mode)[^\n]{0,20} (?:must|has to|needs to|should) be enabled/,
      /adminUserEnabled[^\n]{0,12}false|run 'az acr update -n [^\s]{1,60} --admin-enabled true'/,
    ),
  },
  'acr-both-logins-failed': {
    layer: 'credential',
    weight: 'generic',
    match: oneOf(
      /unable to authenticate using aad or admin|unable to get (?:aad authorization tokens|admin user credentials)/,
    ),
  },
  'acr-refresh-token-refused': {
    layer: 'right',
    match: oneOf(
      /CONNECTIVITY_REFRESH_TOKEN_ERROR|access to registry '(?<host>[^']{1,255})' was denied/,
    ),
  },
  'acr-access-token-refused': { layer: 'right', match: /CONNECTIVITY_ACCESS_TOKEN_ERROR/i },
  'acr-denied-403': { layer: 'network', match: /access to registry\b[^\n]{0,255} was denied\. response code: 403/i },
  'acr-denied-5xx': { layer: 'registry', match: /access to registry\b[^\n]{0,255} was denied\. response code: 5\d\d/i },
  'acr-dns-error': { layer: 'network', match: /CONNECTIVITY_DNS_ERROR|failed to reach dns for registry/i },
  'acr-forbidden-error': { layer: 'network', match: /CONNECTIVITY_FORBIDDEN_ERROR/i },
  'acr-challenge-error': { layer: 'registry', match: /CONNECTIVITY_CHALLENGE_ERROR|did not issue a challenge/i },
  'acr-challenge-malformed': { layer: 'registry', match: /CONNECTIVITY_WWW_AUTHENTICATE_ERROR|did not ask properly for a basic/i },
  'acr-no-entra-login': { layer: 'registry', match: /CONNECTIVITY_AAD_LOGIN_ERROR|does not support aad login/i },
  'acr-ssl-error': { layer: 'tls', match: /CONNECTIVITY_SSL_ERROR|unable to establish a secure connection to the registry/i },
  'acr-too-many-requests': { layer: 'limit', match: /CONNECTIVITY_TOOMANYREQUESTS_ERROR/i },
  'acr-login-server-error': { layer: 'name', match: /LOGIN_SERVER_ERROR/ },
  'acr-cannot-connect': { layer: 'network', match: /could not connect to the registry login server(?: '(?<host>[^']{1,255})')?/i },
  'acr-key-error': {
    layer: 'registry',
    match: oneOf(
      /\bCMK_ERROR\b|encryption doesn't exist|customer-managed key/,
      /key ?vault[^\n]{0,80}(?:disabled|not accessible|revoked)/,
    ),
  },
  'acr-docker-command': { layer: 'machine', match: /DOCKER_COMMAND_ERROR/ },
  'acr-docker-daemon': { layer: 'machine', match: /DOCKER_DAEMON_ERROR/ },
  'acr-docker-version': { layer: 'machine', match: /DOCKER_VERSION_ERROR/ },
  'acr-docker-pull': { layer: 'network', match: /DOCKER_PULL_ERROR/ },
  'acr-helm-or-notary': { layer: 'machine', match: /\b(?:HELM|NOTARY)_(?:COMMAND|VERSION)_ERROR\b/ },
  'acr-unexpected': { layer: 'machine', weight: 'generic', match: /\bUNEXPECTED_ERROR\b/ },
  'acr-uppercase-hint': { layer: 'name', match: /uppercase characters are detected in the registry name/i },
  'acr-suffix-ignored': { layer: 'name', weight: 'wrapper', match: /the specified suffix '[^']{0,100}' is ignored/i },
  'acr-name-invalid': {
    layer: 'name',
    match: oneOf(
      /registry name (?:must use only lowercase|cannot contain dashes)/,
      /registry names? may contain (?:only )?alphanumeric|'[^']{1,100}' (?:is not a valid|isn't a valid) registry name/,
      /registry name[^\n]{0,80}5 (?:and|to|-) 50/,
    ),
  },
  'acr-operation-disallowed': {
    layer: 'right',
    match: oneOf(
      /operation is disallowed|quarantined|(?:manifest|repository|tag|image) is locked/,
      /write(?:enabled| is)[^\n]{0,20}(?:false|disabled)|immutab(?:le|ility)|cannot be overwritten/,
      /tag[^\n]{0,60}already exists|cannot overwrite|is read-?only\b/,
    ),
  },
  'acr-catalog-refused': {
    layer: 'right',
    match: oneOf(
      /(?:Name:|"?name"?[:=] ?"?)catalog\b|_catalog[^\n]{0,160}(?:unauthorized|denied|401|403)|registry:catalog:\*/,
    ),
  },
  'acr-tags-refused': {
    layer: 'right',
    match: oneOf(
      /tags\/list[^\n]{0,160}(?:unauthorized|denied|401|403)|metadata[_/]read|scope map/,
      /\/acr\/v1\/[^\n]{0,160}(?:401|unauthorized|403)/,
    ),
  },
  'acr-abac-named': { layer: 'right', match: /abac|AbacRepositoryPermissions|roleAssignmentMode|role assignment (?:permissions )?mode/i },
  'acr-arm-audience': {
    layer: 'credential',
    match: oneOf(
      /authentication-as-arm|azureADAuthenticationAsArmPolicy|arm[- ]audience|InvalidAuthenticationTokenAudience/,
      /audience[^\n]{0,60}(?:not (?:allowed|accepted)|invalid)|invalid (?:token )?audience/,
      /containerregistry\.azure\.net/,
    ),
  },
  'arm-not-authorised': {
    layer: 'right',
    match: oneOf(
      /(?:does not have|doesn't have) (?:authorization|permission|access) to perform (?:the )?action '?Microsoft\.ContainerRegistry\/(?<armAction>[\w/.]{1,120})/,
      /AuthorizationFailed|(?:does not have|doesn't have) (?:authorization|permission) to perform (?:the )?action/,
    ),
  },
  'arm-list-credentials': { layer: 'right', match: /registries\/listCredentials/i },
  'arm-role-assignments': {
    layer: 'right',
    match: oneOf(
      /roleAssignments\/write/,
      /insufficient privileges to complete the operation|does not have permission to (?:assign|create) role/,
      /cannot (?:create|grant|assign)[^\n]{0,60}\broles?\b[^\n]{0,60}(?:owner|user access administrator)|not able to create role assignments?/,
    ),
  },
  'arm-role-assignment-failed': {
    layer: 'right',
    match: oneOf(
      /could not create a role assignment|cannot create (?:a )?role assignment|failed to (?:create|add) (?:a )?role assignment|are you an owner on this subscription/,
    ),
  },
  'arm-principal-elsewhere': {
    layer: 'credential',
    match: oneOf(
      /principal [^\n]{1,80} (?:does not exist|was not found|not found) in (?:the )?(?:directory|tenant)|PrincipalNotFound/,
      /cannot find user or service principal in graph database/,
    ),
  },
  'arm-resource-not-found': {
    layer: 'name',
    match: oneOf(
      /the resource with name '[^']{1,100}' and type '[^']{1,100}' could not be found/,
      /no resource with type [^\n]{1,100} can be found|ResourceNotFound|ResourceGroupNotFound/,
      /resource group '[^']{1,100}' could not be found|was not found in (?:the )?subscription/,
      /(?:registry|resource) [^\n]{0,100} (?:not found|could not be found)[^\n]{0,40}subscription/,
      /no (?:container )?registr(?:y|ies) (?:was |were )?found/,
    ),
  },
  'arm-no-subscription': {
    layer: 'credential',
    match: oneOf(
      /no subscriptions? (?:was |were |are )?found|SubscriptionNotFound/,
      /subscription[^\n]{0,80}(?:doesn't exist|not found|disabled)|MissingSubscriptionRegistration/,
      /Unregistered Subscription|(?<!request to the )wrong tenant/,
      /not? (?:access to )?the (?:selected|current) subscription|please run '?"?az account set/,
    ),
  },
  'arm-other-tenant': { layer: 'credential', match: /InvalidAuthenticationTokenTenant|LinkedAuthorizationFailed|not authorized to access linked subscription|(?:from the|token has (?:a|the)) wrong issuer/i },
  'arm-locked-or-policy': { layer: 'right', match: /ScopeLocked|RequestDisallowedByPolicy|disallowed by policy/i },
  'az-not-logged-in': { layer: 'credential', match: /az login['"]? to (?:setup|access) (?:your )?account|no account (?:found|set)/i },
  'az-login-wanted': {
    layer: 'credential',
    match: oneOf(
      /please (?:try )?(?:run|running) ['"]?az login/,
      /token (?:has been revoked|expired due to inactivity)|interaction_required|InteractionRequired/,
      /refresh token has expired|ExpiredAuthenticationToken|run: az login/,
    ),
  },
  'aks-principal-refused': {
    layer: 'credential',
    match: oneOf(
      /sign in to aad failed|validating service principal credential: failed/,
      /failed to refresh (?:arm )?(?:access )?token|adal: refresh request failed/,
    ),
  },
  'aks-pull-check-failed': { layer: 'right', match: /validating image pull permission: failed|rejected token exchange/i },
  'aks-identity-check-failed': {
    layer: 'credential',
    match: oneOf(
      /validating managed identity existance: failed|getting managed identity token failed/,
      /identity[^\n]{0,20} not found[^\n]{0,40}(?:vmss|node|vm)/,
    ),
  },
  'principal-expired': {
    layer: 'credential',
    match: /(?:service principal|client secret|app(?:lication)? secret|service connection)[^\n]{0,40} expired/i,
  },
  'devops-connection': {
    layer: 'credential',
    match: oneOf(
      /service connection[^\n]{0,120}(?:could not be found|not authorized|expired|invalid|does not exist)/,
      /failed to get (?:azure|acr) (?:login|access) token|could not fetch access token/,
      /the service principal[^\n]{0,40}(?:expired|invalid)/,
    ),
  },
} as const satisfies Patterns;
