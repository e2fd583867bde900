import { oneOf } from '../one-of.ts';
import type { Patterns } from '../pattern.ts';

/** What other registries answer with, in their own words. */
export const vendorTexts = {
  'ghcr-write-package': { layer: 'right', match: /permission_denied: (?:write_package|create_package)|write_package/i },
  'ghcr-read-package': { layer: 'right', match: /permission_denied: read_package|read_package/i },
  'ghcr-installation': { layer: 'right', match: /installation not allowed to (?:create|write|update)/i },
  'ghcr-scopes': {
    layer: 'right',
    match: oneOf(
      /does not match expected scopes|token (?:provided )?(?:has|have) (?:not|insufficient)[^\n]{0,20}scopes?/,
      /your token has not been granted the required scopes|needs? (?:one of )?(?:the )?(?:following )?scopes?/,
      /(?:read|write|delete):packages|missing (?:required )?scopes?|insufficient (?:token )?scopes?/,
      /insufficient permissions? for (?:this )?token|(?:requires|required) scopes?/,
    ),
  },
  'ghcr-saml': { layer: 'right', match: /saml|organization has enabled or enforced|resource protected by organization/i },
  'ghcr-no-installation': { layer: 'right', match: /the requested installation does not exist/i },
  'github-packages-unauthenticated': { layer: 'credential', match: /could not be authenticated by the github packages service|ensure your access token is valid and has the appropriate scopes/i },
  'insufficient-scopes-of-token': { layer: 'right', match: /access token has insufficient scopes/i },
  'ghcr-unauthenticated': { layer: 'credential', match: /unauthenticated: user cannot be authenticated/i },
  'github-not-accessible': { layer: 'right', match: /resource not accessible by (?:integration|personal access token)/i },
  'token-expired-text': {
    layer: 'credential',
    match: oneOf(
      /token (?:has |is )?expired|expired (?:access |personal access |refresh )?token/,
      /(?:\bpat|personal access token|access token|password|deploy token|robot account|secret|credentials?|\bkey)[^\n]{0,40}(?:has|have|is|are|was)(?: already)? expired/,
      /expired credentials|token verification[^\n]{0,30}expired|jwt (?:is )?expired|token is either expired/,
      /authorization token has expired/,
    ),
  },
  'robot-expired': { layer: 'credential', match: /(?:robot|deploy token|token password|service account|scoped token)[^\n]{0,60} expired/i },
  'ecr-token-expired': {
    layer: 'credential',
    match: oneOf(
      /your authorization token has expired|reauthenticate and try again|ecr[^\n]{0,60}token[^\n]{0,20}expired/,
    ),
  },
  'ecr-no-token-right': {
    layer: 'right',
    match: oneOf(
      /not authorized to perform: ecr(?:-public)?:GetAuthorizationToken|^\s{0,4}ecr:GetAuthorizationToken\s{0,4}$/,
      /GetAuthorizationToken[^\n]{0,200}(?:denied|not authorized|no identity-based)|(?:denied|not authorized|lacks?|missing|needs?|grant)[^\n]{0,160}GetAuthorizationToken/,
    ),
  },
  'ecr-pull-action': {
    layer: 'right',
    match: oneOf(
      /not authorized to perform: ecr:(?:BatchGetImage|GetDownloadUrlForLayer|BatchCheckLayerAvailability|DescribeImages|ListImages|DescribeRepositories)|does not have permission to access the ECR image/,
    ),
  },
  'ecr-push-action': {
    layer: 'right',
    match: oneOf(
      /not authorized to perform: ecr:(?:InitiateLayerUpload|UploadLayerPart|CompleteLayerUpload|PutImage|BatchDeleteImage)/,
    ),
  },
  'ecr-create-action': { layer: 'right', match: /not authorized to perform: ecr:CreateRepository/i },
  'ecr-not-authorised-other': {
    layer: 'right',
    match: oneOf(
      /is not authorized to perform: [\w-]{1,30}:\w{1,60}|AccessDeniedException|AccessDenied\b|explicit deny/,
    ),
  },
  'ecr-repository-missing': {
    layer: 'name',
    match: oneOf(
      /the repository with name '(?<repository>[^']{1,255})' does not exist in the registry with id '(?<account>[^']{1,40})'/,
      /RepositoryNotFoundException/,
    ),
  },
  'ecr-not-authorised': { layer: 'credential', weight: 'generic', match: /\bnot authorized\b/i },
  'aws-no-credentials': {
    layer: 'credential',
    match: oneOf(
      /unable to locate credentials|NoCredentialProviders|no valid providers in chain|no ec2 imds role found/,
      /failed to refresh cached credentials|could not load credentials from any providers/,
      /failed to retrieve credentials/,
    ),
  },
  'aws-profile-missing': { layer: 'credential', match: /config profile \([^)]{1,80}\) could not be found|the config profile\b/i },
  'aws-session-expired': {
    layer: 'credential',
    match: oneOf(
      /ExpiredToken(?:Exception)?|security token included in the request is (?:expired|invalid)/,
      /UnrecognizedClientException|InvalidClientTokenId/,
      /sso session (?:associated with this profile )?(?:has|is)(?: either)? expired/,
      /token has expired and refresh failed|RequestExpired/,
    ),
  },
  'aws-signature-time': {
    layer: 'machine',
    match: oneOf(
      /signature (?:not yet current|expired)|SignatureDoesNotMatch|RequestTimeTooSkewed|InvalidSignatureException/,
    ),
  },
  'aws-region': {
    layer: 'name',
    match: oneOf(
      /you must specify a region/,
      /ecr(?:\.api)?\.(?<region>[\w-]{4,20})\.amazonaws\.com[^\n]{0,80}(?:no such host|could not connect|resolve)/,
      /could not connect to the endpoint url|invalid (?:region|endpoint)/,
    ),
  },
  'gar-unauthenticated': { layer: 'credential', match: /unauthenticated request|unauthenticated requests do not have permission/i },
  'gar-download-denied': {
    layer: 'right',
    match: oneOf(
      /permission "?'?(?:artifactregistry\.repositories\.(?:downloadArtifacts|get|list)|storage\.(?:objects\.(?:get|list)|buckets\.get)|artifactregistry\.\w{1,40}\.(?:get|list))"?'? denied/,
      /does not have storage\.(?:objects|buckets)\.(?:get|list) access|must have permission to read the image/,
    ),
  },
  'gar-upload-denied': {
    layer: 'right',
    match: oneOf(
      /permission "?'?(?:artifactregistry\.repositories\.uploadArtifacts|storage\.(?:objects|buckets)\.create)"?'? denied/,
      /does not have storage\.(?:objects|buckets)\.create|token exchange failed for project/,
    ),
  },
  'gar-manifest-denied': { layer: 'right', match: /permission denied for "[^"]{1,128}" from request "\/v2\//i },
  'gar-create-on-push': { layer: 'right', match: /createOnPush|gcr\.io repo does not exist|creating on push/i },
  'gar-unknown-repository': { layer: 'name', match: /repository "[^"]{1,255}" not found|or it may not exist/i },
  'gcr-needed-permissions': {
    layer: 'credential',
    weight: 'generic',
    match: oneOf(
      /you don't have the needed permissions to perform this operation|caller does not have permission/,
      /unable to access the repository, please check that you have permission|to authenticate your request, follow the steps|advanced-authentication|docker-credential-gcr/,
      /failed to retrieve oauth/,
    ),
  },
  'gcloud-token-failed': {
    layer: 'credential',
    match: oneOf(
      /(?:problem|error)[^\n]{0,30}refreshing (?:your )?(?:current )?auth tokens|gcloud auth login/,
      /reauthentication (?:failed|required|is needed)|invalid_grant|application default credentials/,
      /could not find default credentials|you do not currently have an active account/,
    ),
  },
  'gcloud-configure-hint': {
    layer: 'machine',
    match: oneOf(
      /gcloud auth configure-docker(?<!^[$#>] ?gcloud auth configure-docker)|gcloud credential helper|gcloud\.(?:cmd|ps1)|docker-credential-gcloud/,
    ),
  },
  'gitlab-basic-denied': { layer: 'credential', match: /http basic: access denied/i },
  'gitlab-forbidden': { layer: 'right', match: /denied: access forbidden|access forbidden/i },
  'harbor-action-push': {
    layer: 'right',
    match: oneOf(
      /unauthorized to access repository: (?<repository>[^\s,]{1,255}), action: (?:push|push,pull|\w{0,10},?push)/,
    ),
  },
  'harbor-action-pull': { layer: 'right', match: /unauthorized to access repository: (?<repository>[^\s,]{1,255}), action: pull/i },
  'harbor-project-missing': {
    layer: 'name',
    match: oneOf(
      /project (?:name:?)?\s?[^\s]{1,120} not found|project[^\n]{0,20}does not exist|name_unknown[^\n]{0,40}project/,
    ),
  },
  'quay-robot': {
    layer: 'credential',
    match: oneOf(
      /could not find robot with|invalid robot|robot account[^\n]{0,60}(?:not (?:exist|found)|invalid|disabled|wrong)/,
    ),
  },
  'user-disabled': {
    layer: 'credential',
    match: oneOf(
      /(?:user|account|namespace)[^\n]{0,30} (?:has been|is|was) (?:disabled|deactivated|suspended|locked|blocked|banned)/,
    ),
  },
  'token-disabled-text': { layer: 'credential', match: /(?:token|robot)\b[^\n]{0,30} (?:has been|is|was) (?:disabled|deactivated|suspended|locked|blocked)/i },
  'gitea-package-access': { layer: 'right', match: /reqPackageAccess/ },
  'artifactory-manifest-right': {
    layer: 'right',
    match: oneOf(
      /is forbidden for user|the client does not have permission for manifest|does not have permission to (?:pull|manifest)/,
      /download[^\n]{0,40}blocked|blocked by xray/,
      /artifact [^\n]{0,80}was not downloaded/,
    ),
  },
  'artifactory-deploy-right': {
    layer: 'right',
    match: /not enough permissions to (?:delete|overwrite|deploy)|not permitted to deploy|does not have permission to (?:push|deploy)/i,
  },
  'artifactory-upstream': {
    layer: 'registry',
    match: oneOf(
      /upstream (?:repository|registry)[^\n]{0,80}(?:not configured|unavailable|error)/,
      /remote repository[^\n]{0,60}(?:offline|unavailable|fail|blocked)|assumed offline/,
    ),
  },
  'upstream-mirror': {
    layer: 'registry',
    match: oneOf(
      /(?:mirror|pull-?through|cache rule|proxy ?cache|upstream)[^\n]{0,120}(?:fail|error|unauthorized|denied|unavailable|refused|too many)/,
    ),
  },
  'htpasswd-trouble': {
    layer: 'registry',
    match: oneOf(
      /crypt(?:_r)?\(?\)?:? ?(?:failed|error)|bcrypt|hashedPassword is not the hash|hashed secret too short/,
      /htpasswd[^\n]{0,80}(?:not|invalid|fail|unsupported|error|missing|md5|apr1|sha)/,
      /error authenticating user[^\n]{0,120}(?:authentication failure|hash)|crypto\/bcrypt/,
    ),
  },
  'registry-hides-challenge': {
    layer: 'registry',
    match: oneOf(
      /anonymous[^\n]{0,60}(?:access|policy|read|pull)[^\n]{0,60}(?:denied|disabled|enabled|fail)|realm "?sonatype/,
      /docker bearer token realm/,
    ),
  },
  'token-signature': {
    layer: 'registry',
    match: oneOf(
      /token signed by untrusted key|failed to verify token|unable to (?:verify|parse) (?:the )?token|signing key/,
      /rootcertbundle|kid[^\n]{0,40}(?:not found|unknown)|token (?:intended for|issuer|audience)[^\n]{0,60}/,
      /invalid issuer|signature is invalid/,
    ),
  },
  'token-not-yet-valid': {
    layer: 'machine',
    match: oneOf(
      /token (?:is )?not (?:to be )?(?:used|valid) (?:before|yet)|used before issued|not before/,
      /nbf[^\n]{0,40}(?:future|clock)|clock (?:skew|drift)|time (?:skew|drift)/,
      /token used too early|issued in the future|must be a short-lived token|account for clock differences/,
    ),
  },
  'token-kind-refused': {
    layer: 'credential',
    match: oneOf(
      /(?:fine-grained|classic|project|group|deploy|oauth|job|app|installation|bearer|basic|access)[^\n]{0,40}tokens? (?:is|are) not (?:supported|allowed|accepted|valid for)/,
      /does not (?:support|accept|allow) [^\n]{0,40}(?:access|bearer|oauth|job|fine-grained|id) tokens?\b/,
    ),
  },
  'multiple-auth': {
    layer: 'credential',
    match: oneOf(
      /unsupported auth(?:entication)? (?:type|method|scheme)/,
      /authentication (?:method|type|scheme) not (?:supported|allowed)/,
      /basic auth(?:entication)? (?:is )?(?:not supported|disabled)|not supported auth|token type/,
    ),
  },
  'repository-private': {
    layer: 'right',
    match: oneOf(
      /(?:repository|package|image|project) is private|private (?:repository|package|image)s? (?:require|limit)/,
      /not public/,
    ),
  },
  'namespace-hint': {
    layer: 'name',
    match: oneOf(
      /cannot push a "?root"? repository|project 'project:[^']{1,100}' not found or deleted/,
      /(?:name invalid|NAME_INVALID"?,"message":"?|NAME_INVALID[:"]?):? ?missing|missing image name|pushes should be of the form|pushes require (?:2|two) or (?:3|three) path segments/,
      /(?:namespace|user|organi[sz]ation|owner|account) (?:["'\w.-]{1,100} )?(?:does not exist|not found|is invalid|unknown|mismatch)/,
      /insufficient_scope[^\n]{0,60}namespace|invalid namespace|you (?:are not|aren't) (?:a member|the owner)/,
    ),
  },
} as const satisfies Patterns;
