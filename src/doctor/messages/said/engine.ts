import { oneOf } from '../one-of.ts';
import type { Patterns } from '../pattern.ts';

/** Docker's engine, compose and buildx: what they make of a registry's answer. */
export const engine = {
  'login-succeeded': { layer: 'registry', weight: 'wrapper', match: /login succeeded/i },
  'pull-access-denied': { layer: 'right', weight: 'generic', match: /pull access denied for (?<image>[^\s,]{1,255})|pull access denied/i },
  'push-access-denied': {
    layer: 'right',
    weight: 'generic',
    match: oneOf(
      /push access denied|insufficient_scope: authorization failed[^\n]{0,60}push/,
    ),
  },
  'access-denied': {
    layer: 'right',
    weight: 'generic',
    match: oneOf(
      /requested access to the resource is denied|access to the requested resource is denied/,
      /access to the resource is denied/,
    ),
  },
  'denied': { layer: 'right', weight: 'generic', match: /(?:^|(?<!permission|access|request)[\s:"])denied(?!: requested access)(?:[:"\s,]|$)|-> denied|\bDENIED\b/ },
  'authentication-required': {
    layer: 'credential',
    weight: 'generic',
    match: oneOf(
      /authentication (?:is )?required|unauthorized[,:]? ?(?:please )?(?:log ?in|authenticate)|requires authentication/,
      /no valid (?:auth|credentials)|authorization (?:is )?required|need to (?:log ?in|authenticate)|not logged in/,
      /login required/,
    ),
  },
  'unauthorized': { layer: 'credential', weight: 'generic', match: /\bunauthorized\b|\bunauthenticated\b|\b401\b|not authorized|permission denied: not auth/i },
  'not-authorised-quay': { layer: 'right', weight: 'generic', match: /access to the requested resource is not authorized/i },
  'vendor-asks-for-login': { layer: 'credential', match: /please (?:log ?in|login) to the [\w ]{2,40} registry|you (?:need|have) to (?:log ?in|login|authenticate) (?:to|with) the registry/i },
  'login-first': { layer: 'credential', match: /please (?:log ?in|login) (?:prior to|before) (?:push|pull)|please (?:log ?in|login) to the registry|you must (?:first )?(?:log ?in|login) (?:to|before) (?:push|pull)/i },
  'no-basic-auth': {
    layer: 'credential',
    weight: 'generic',
    match: oneOf(
      /no basic auth credentials|basic credential not found|no (?:auth|credentials?) (?:found )?for registry/,
      /no credentials? (?:found|available|configured|provided) for|credentials? not found for|no login found for/,
    ),
  },
  'no-auth-entry-lists-others': {
    layer: 'machine',
    match: oneOf(
      /no auth config found for registry|unable to get authconfig/,
      /could not find auth for registry|no matching (?:auth|credential)[^\n]{0,40}(?:key|entry)|no (?:auth\w{0,12} )?credentials (?:found )?for [^\s]{1,120} in [^\s]{0,120}config\.json/,
    ),
  },
  'wrong-password': {
    layer: 'credential',
    match: oneOf(
      /incorrect username or password|wrong (?:username|user name|password|login)\b/,
      /invalid (?:username|user name|user) ?(?:or|and|\/) ?password/,
      /username or password (?:is |was )?(?:incorrect|invalid|wrong)|(?<!may have )invalid (?:username|credentials?|login|password)\b/,
      /bad (?:username|credentials?)|authentication failed|login failed: |failed authentication/,
      /auth(?:entication)? error: invalid|BAD_CREDENTIAL|password (?:is )?(?:incorrect|wrong|invalid)/,
      /could not authenticate|bad_credentials/,
    ),
  },
  'login-status-401': {
    layer: 'credential',
    match: oneOf(
      /(?:login attempt (?:to [^\s]{1,300} )?failed with status|basic auth attempt to [^\s]{1,300} realm "[^"]{0,100}" failed with status): 401/,
    ),
  },
  'login-status-403': { layer: 'network', match: /login attempt (?:to [^\s]{1,300} )?failed with status: 403/i },
  'login-status-404': {
    layer: 'name',
    match: oneOf(
      /login attempt (?:to [^\s]{1,300} )?failed with status: 40[45]|no such (?:realm|registry endpoint)/,
      /\/v2\/?["']?:? [^\n]{0,20}404|404 page not found|status(?: code)?:? 404 ?(?:not found)?[^\n]{0,30}\/v2\/$/,
      /ping(?:ing)? (?:docker |container )?registry[^\n]{0,300} 404\b/,
    ),
  },
  'not-found-status': {
    layer: 'name',
    match: /HTTP 404 response body|unexpected status(?: code)? from \w{3,6} request[^\n]{0,300}: 404\b|(?:unexpected status(?: code)?|status code|response status code|HTTP error|server returned):? (?:code )?404\b/i,
  },
  'login-status-400': { layer: 'credential', match: /login attempt (?:to [^\s]{1,300} )?failed with status: 400/i },
  'edge-forbidden': {
    layer: 'network',
    match: oneOf(
      /your client does not have permission to get url[^\n]{0,300}from this server/,
      /(?:azure front door|cloudflare|cloudfront|akamai|application gateway)[^\n]{0,80}(?:403|forbidden|access denied|blocked)|request could not be satisfied/,
    ),
  },
  'login-status-5xx': { layer: 'registry', match: /(?:login attempt (?:to [^\s]{1,300} )?failed with status|failed with status): 5\d\d/i },
  'personal-access-token-wanted': {
    layer: 'credential',
    match: oneOf(
      /(?:use|with) (?:a )?personal access token|personal access token (?:is )?(?:required|needed)/,
      /must use (?:a )?(?:personal access )?token|password authentication (?:is (?:not supported|disabled)|was removed)/,
      /when sso is enforced|(?:2fa|two-factor|mfa|multi-factor)[^\n]{0,60}(?:token|required|enabled|enforced)/,
      /use (?:an? )?(?:access|cli|api) (?:token|key|secret)[^\n]{0,30} (?:instead|as (?:the )?password)|otp required/,
      /one-time password/,
    ),
  },
  'manifest-unknown': {
    layer: 'name',
    match: oneOf(
      /manifest (?:for (?<image>[^\s]{1,255}) )?(?:not found|unknown)|manifest_?unknown|MANIFEST_UNKNOWN/,
      /manifest tagged by|tag (?:["'\w.:-]{1,128} )?(?:not found|does not exist|unknown)/,
      /failed to resolve (?:source metadata for|reference)[^\n]{0,300}: not found/,
      /reading manifest [^\s]{1,128} in [^\s]{1,255}: (?:manifest unknown|not found)|(?<!\bunknown): not found$/,
      /image [^\s]{1,200} not found|no such manifest|could not find (?:tag|image)|specified tag[^\n]{0,60}(?:not|doesn)/,
      /tag(?:ged)? image[^\n]{0,30}not found|does not have the specified tag|TagInvalid/,
      /could not be found in (?:the )?(?:repository|registry)|image [^\s]{1,200} does not exist/,
      /request to [^\s]{1,300}\/manifests\/[^\s]{1,200}: 404 not found|failed to fetch "[^"\s]{1,128}" from request "\/v2\/|artifact [^\s]{1,200} not found|resource not found: repo\b|source image [^\s]{1,200} does not exist/,
    ),
  },
  'unknown-not-found': { layer: 'name', match: /\bunknown: not found/i },
  'image-not-local': {
    layer: 'name',
    match: oneOf(
      /an image does not exist locally|no such image|image not known|reference does not exist|tag does not exist/,
      /image with reference [^\n]{0,200}was found but/,
      /does not exist locally/,
    ),
  },
  'registry-shut-down': {
    layer: 'name',
    match: /container registry is (?:deprecated|no longer|shutting|shut)|registry (?:has been|was|is being) (?:retired|sunset|shut ?down|decommissioned)/i,
  },
  'image-looked-up': { layer: 'name', weight: 'wrapper', match: /unable to find image '(?<image>[^']{1,255})' locally/i },
  'name-unknown': {
    layer: 'name',
    match: oneOf(
      /name unknown|NAME_UNKNOWN|repository name not known|repository [^\s]{1,255} not found/,
      /repository [^\s]{1,255} does not exist|repository not found|repository_not_found|no such repository/,
      /(?:project|namespace|organization) [^\s]{1,120} (?:not found|does not exist)/,
    ),
  },
  'no-platform': {
    layer: 'name',
    match: oneOf(
      /no matching manifest for|no match for platform|no child with platform|platform \([^)]{1,40}\) does not match/,
      /no image found in (?:image index|manifest list)|cannot be used on this platform/,
      /does not (?:provide|support) the specified platform|was found but (?:does not match|its platform)/,
      /image operating system|exec format error|no (?:host )?supported platform/,
      /not (?:available|found) for (?:the )?(?:platform|architecture)|choosing image instance/,
      /doesn't match the specified platform|does not match the (?:expected|detected host) platform|unsupported os\/arch/,
      /a windows version [^\n]{0,80}(?:incompatible|is required)|manifest list has no/,
    ),
  },
  'reference-invalid': {
    layer: 'name',
    match: oneOf(
      /invalid reference format|(?:repository|image) name [^\n]{0,255}must be lowercase|must be lower ?case/,
      /repository name must be canonical/,
      /(?:couldn't|could not|failed to|error|unable to) pars(?:e|ing) (?:image )?(?:name|reference)/,
      /couldn't parse image|InvalidImageName/,
      /invalid (?:tag|repository|image|container image|image name|reference)(?: name)?:? ?["'`]/,
      /invalid argument "[^"]{1,255}" for "(?:-t|--tag)|repository name component must|NAME_INVALID/,
      /invalid repository name|invalid image name|invalid tag format|tag invalid|tag is invalid/,
      /not a valid (?:repository|image|docker|tag)|is not a valid[^\n]{0,30}(?:tag|image|reference|repository)/,
      /can only contain the (?:runes|characters)|repository can only contain|invalid docker image/,
      /failed to satisfy constraint[^\n]{0,60}(?:repository|image)|repositoryName' failed to satisfy/,
    ),
  },
  'old-registry-protocol': {
    layer: 'machine',
    match: oneOf(
      /this version of docker doesn't support/,
      /schema ?(?:v|version )?1[^\n]{0,60}(?:deprecat|removed|no longer|not supported)/,
      /unsupported (?:manifest )?(?:media ?type|schema|version)/,
      /media type[^\n]{0,80}(?:is no longer supported|not supported|unsupported)|mediatype in manifest/,
      /unknown (?:manifest|media) (?:class|type)|deprecated image format|http: no location header/,
      /could not reach any registry endpoint/,
    ),
  },
  // Dockers before 1.13 wrap every reason in these.
  'old-endpoint': {
    layer: 'registry',
    weight: 'generic',
    match: /v1 ping attempt failed|\/v1\/(?:_ping|users|repositories)|invalid registry endpoint|unable to ping registry endpoint/i,
  },
  'rate-limited': {
    layer: 'limit',
    match: oneOf(
      /toomanyrequests|too many requests|TOOMANYREQUESTS|pull rate limit|rate ?limit(?:ed| exceeded)?|\b429\b/,
      /quota exceeded for quota metric|throttling(?:exception)?|rate exceeded|request limit|retry your request/,
      /exceeded [^\n]{0,40}(?:pulls?|limit of|requests)|data limit exceeded/,
    ),
  },
  'quota-exceeded': {
    layer: 'limit',
    match: oneOf(
      /(?:storage|project|package|registry)[^\n]{0,20} (?:quota|limit)[^\n]{0,20}(?:exceed|reached|will)/,
      /adding [^\n]{0,60}(?:storage resource|exceed the configured)|size quota|insufficient storage|payment required/,
      /\b(?:507|402)\b (?:payment|insufficient)|quota has been (?:reached|exceeded)|over (?:its|the) (?:quota|storage)/,
      /denied: [^\n]{0,60}(?:quota|limit (?:has been )?reached)/,
    ),
  },
  'received-unexpected-status': {
    layer: 'registry',
    match: oneOf(
      /received unexpected http status: 5\d\d|unexpected (?:http )?status(?: code)?[^\n]{0,300} 5\d\d/,
      /invalid status code from registry 5\d\d|response status code 5\d\d/,
      /\b50[0234] (?:internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out)/,
      /(?<!500 server error[^\n]{0,80})internal server error(?![^\n]{0,8}\("|Exception)|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|response code: 5\d\d/,
      /UNAVAILABLE\b|status code:? 5\d\d|received 5\d\d|HTTP ?(?:\/1\.1 )?5\d\d|upstream connect error|unicorn!/,
      /currently (?:unavailable|experiencing|down for)|scheduled maintenance/,
      /we(?:'|’)re having (?:a really bad|trouble)/,
    ),
  },
  'html-body': {
    layer: 'network',
    match: oneOf(
      /invalid character '<' looking for beginning|<html|<!doctype html|expected json[^\n]{0,40}(?:html|<)/,
      /content-?type[^\n]{0,20}text\/html|unexpected content[^\n]{0,30}html/,
    ),
  },
  'forbidden': { layer: 'right', weight: 'generic', match: /\b403\b|\bforbidden\b/i },
} as const satisfies Patterns;
