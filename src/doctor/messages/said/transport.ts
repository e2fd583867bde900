import { oneOf } from '../one-of.ts';
import type { Patterns } from '../pattern.ts';

/** Go, Node, OpenSSL, curl, Java and Python about names, connections and proxies. */
export const transport = {
  'no-such-host': {
    layer: 'network',
    match: oneOf(
      /lookup (?<host>[^\s:]{1,255})(?::\d{1,5})?(?: on (?<resolver>[^\s]{1,80}))?: no such host|no such host/,
      /getaddrinfo ENOTFOUND(?: (?<missing>[^\s]{1,255}))?|\bENOTFOUND\b|name or service not known/,
      /could not resolve host(?:name)?:? ?[^\s]{0,255}|nodename nor servname|unknownhostexception/,
      /the remote name could not be resolved|no address associated with hostname|NXDOMAIN|non-existent domain/,
      /name does not resolve|failed to reach dns/,
    ),
  },
  'internal-name-unknown': { layer: 'network', match: /lookup [\w-]{1,63}(?: on [^\s]{1,80})?: (?:no such host|server misbehaving)/i },
  'resolver-failing': {
    layer: 'network',
    match: oneOf(
      // The resolver of a machine answers so for every name without a dot.
      /server misbehaving(?<!lookup [\w-]{1,63}(?: on [^\s]{1,80})?: server misbehaving)|EAI_AGAIN|temporary failure in name resolution/,
      /lookup [^\s]{1,255}(?: on [^\s]{1,80})?: (?:read udp|dial udp|i\/o timeout|no answer|device or resource)/,
      /read udp [^\s]{1,100}(?:: read)?: (?:connection refused|i\/o timeout|no route)/,
      /:53: (?:read: |connect: |write: )?(?:i\/o timeout|connection refused|no route|network is unreachable)|SERVFAIL/,
      /dns (?:lookup|resolution|server)[^\n]{0,40}(?:fail|time|error|refus)|resolv\.conf/,
      /lookup [^\s]{1,255}: (?:try again|network is unreachable)|cannot unmarshal dns message/,
    ),
  },
  'dns-empty-private': {
    layer: 'network',
    match: oneOf(
      /\.privatelink\.|private ?endpoint[^\n]{0,60}(?:dns|resol|ip)|dns routing to (?:private endpoint|registry)/,
      /through private ip is incorrect/,
    ),
  },
  'connection-refused': {
    layer: 'network',
    match: oneOf(
      /connect(?:ion)?: connection refused|\bECONNREFUSED\b|connection refused|actively refused/,
      /failed to connect to [^\s]{1,255} port \d{1,5}/,
    ),
  },
  'own-image-sought-at-localhost': { layer: 'name', match: /docker:\/\/localhost\/|pinging (?:container |docker )?registry localhost:? /i },
  'refused-at-443': { layer: 'network', match: /https:\/\/[^\s"/]{1,255}\/v[12]\/[^\n]{0,120}:443: connect: connection refused/i },
  'timed-out': {
    layer: 'network',
    match: oneOf(
      /i\/o timeout|client\.timeout exceeded|context deadline exceeded|tls handshake timeout|\bETIMEDOUT\b/,
      /connection timed out|operation timed out|read timed? ?out|request canceled while waiting/,
      /net\/http: request canceled|awaiting headers|timeout (?:exceeded|awaiting|expired)|connect timeout/,
      /timed out (?:waiting|after|while)|did not properly respond after a period|no route to host/,
      /network is unreachable|EHOSTUNREACH|ENETUNREACH|host is (?:not reachable|unreachable|down)/,
      // Python's requests wrap every reason in these words.
      /connectex: a connection attempt failed|max retries exceeded(?![^\n]{0,400}(?:SSLError|CERTIFICATE|ProxyError|NameResolution|getaddrinfo|name or service|Errno -[235]\b|Errno 11001|refused|reset by peer|too many \d{3}))/,
      /(?:cannot|could not|unable to|failed to) (?:reach|connect to) (?:the )?(?:registry|server|host)(?! login)/,
      /ConnectTimeoutError|timeout was reached/,
    ),
  },
  'connection-broken': {
    layer: 'network',
    match: oneOf(
      /connection reset by peer|\bECONNRESET\b|broken pipe|\bEPIPE\b|unexpected EOF|(?<!username|password): EOF(?:$|["'\s])|^EOF$/,
      /server closed (?:idle )?connection|forcibly closed|use of closed network connection/,
      /connection (?:was )?(?:closed|aborted|reset)|http2: (?:client|server)|stream error|GOAWAY|socket hang up/,
      /remote end closed|short read|transport is closing|retrieve? layer[^\n]{0,40}retry/,
    ),
  },
  'handshake-timeout': { layer: 'network', match: /tls handshake timeout|handshake (?:timed out|timeout)|408 request time-?out/i },
  'proxy-connect': {
    layer: 'network',
    match: oneOf(
      /proxyconnect tcp|proxy authentication required|\b407\b|cannot connect to proxy|tunnel connection failed/,
      /proxy[- ](?:error|connect|auth)|received http code \d{3} from proxy|unable to connect to (?:the )?proxy/,
      /via proxy|proxyerror|connecting to proxy|from proxy after connect|ERR_TUNNEL|http\.docker\.internal:3128/,
    ),
  },
  // Go tells no more than these words where a proxy refuses CONNECT.
  'tunnel-refused': {
    layer: 'network',
    match: /(?:Get|Head|Post|Put) "?https:\/\/[^\s"]{1,400}"?: (?:Forbidden|Bad Gateway|Service Unavailable|Gateway Time-?out|Not Found|Method Not Allowed|Moved Temporarily|Found)["'`)\s]{0,3}$/,
  },
  'tunnel-forbidden': { layer: 'network', match: /(?:Get|Head|Post|Put) "?https:\/\/[^\s"]{1,400}"?: Forbidden["'`)\s]{0,3}$/ },
  'proxy-block-page': {
    layer: 'network',
    match: oneOf(
      /squid|zscaler|bluecoat|forcepoint|websense|fortigate|fortiguard|mcafee web gateway|netskope|X-Squid/,
      /blocked by (?:your |the )?(?:organi[sz]ation|administrator|policy|firewall|url)|web ?filter/,
      /access to (?:this|the) (?:web ?)?(?:site|page) (?:is|has been) (?:blocked|denied)/,
    ),
  },
  'proxy-authentication': { layer: 'network', match: /proxy authentication required|\b407\b|proxy-authenticate/i },
  'authorised-only': { layer: 'network', match: /AuthorizedOnly|blocked site|url blocked|category[^\n]{0,40}blocked/i },
  'token-host-unreachable': {
    layer: 'network',
    match: oneOf(
      /(?:Get|Post|GET|POST|fetch(?:ing)?|request) ["']?https?:\/\/[^\s"']{1,300}(?:\/token|\/oauth2|\/jwt\/auth|\/service\/token)[^\n]{0,400}(?:timeout|refused|no such host|reset by peer|EOF|canceled|unreachable|misbehaving|x509|deadline exceeded)/,
    ),
  },
  'client-address-denied': {
    layer: 'network',
    match: oneOf(
      /client with ip '?(?<address>[\da-f.:]{3,45})?|is not allowed access/,
      /ip (?:address )?[^\s]{0,60}(?:is )?(?:not allowed|denied|not (?:in|on) the allow)|aka\.ms\/acr\/firewall/,
      /not allowed by (?:the )?(?:network rules|firewall|ip|acl)|firewall rules?|networkruleset|public ?network ?access/,
      /denied by (?:network|ip|firewall) (?:rule|policy|acl)|looks like you don't have access to registry/,
    ),
  },
  'public-access-off': {
    layer: 'network',
    match: oneOf(
      /public ?network ?access[^\n]{0,40}(?:disabled|is disabled|not (?:allowed|enabled))/,
      /public access (?:is )?(?:disabled|not permitted|not allowed)/,
    ),
  },
  'blob-host-unreachable': {
    layer: 'network',
    match: oneOf(
      /error pulling image configuration(?![^\n]{0,400}(?:status: 5\d\d|unauthori|denied|429|too ?many))[^\n]{0,400}(?:timeout|refused|no such host|download failed|reset|EOF|unreachable)/,
      /download failed after attempts(?![^\n]{0,200}(?:5\d\d|unknown|not found|unauthori|denied|429|too ?many))/,
      /(?:blob\.core\.windows\.net|\.data\.azurecr\.io|cloudfront\.net|r2\.cloudflarestorage\.com|production\.cloudflare\.docker\.com|pkg-containers\.githubusercontent\.com|s3[\w.-]{0,60}amazonaws\.com|storage\.googleapis\.com|cdn\d{0,2}\.quay\.io|cloudflare\.docker\.com)[^\n]{0,400}(?:timeout|timed out|refused|no such host|reset|EOF|canceled|unreachable|forbidden|403|denied|blocked|resolve|misbehaving)/,
      /(?:resolve|lookup|connect to|reach) [^\s]{0,120}(?:blob\.core\.windows\.net|\.data\.azurecr\.io|production\.cloudflare\.docker\.com|githubusercontent\.com|cloudfront\.net|r2\.cloudflarestorage\.com)/,
      /failed to copy: httpread ?seeker|error pulling image configuration[^\n]{0,200}\b403\b|<Code>AuthorizationFailure<\/Code>/,
      /httpReadSeeker: failed open[^\n]{0,400}(?:timeout|refused|no such host|reset|EOF|403|unreachable|i\/o)/,
    ),
  },
  'blob-host-named': {
    layer: 'network',
    weight: 'wrapper',
    match: oneOf(
      /blob\.core\.windows\.net|\.data\.azurecr\.io|production\.cloudflare\.docker\.com/,
      /pkg-containers\.githubusercontent\.com|cloudfront\.net|r2\.cloudflarestorage\.com/,
      /prod-[\w-]{1,40}-starport-layer-bucket|cdn\d{0,2}\.quay\.io/,
    ),
  },
  'stalled': {
    layer: 'network',
    weight: 'generic',
    match: oneOf(
      /hangs?\b|stuck at|retrying in \d|packet[^\n]{0,20}(?:too (?:big|large)|fragment)/,
    ),
  },
  'packet-size-named': { layer: 'network', match: /message too long|\bmtu\b/i },
  'doubled-port-in-url': { layer: 'registry', match: /https?:\/\/[^\s/"]{1,200}:(?<port>\d{2,5}):\d{2,5}\//i },
  'hub-token-forbidden': { layer: 'network', match: /auth\.docker\.io[^\n]{0,300}(?:\b403\b|forbidden|denied by|blocked)/i },
  'realm-without-host': {
    layer: 'registry',
    match: oneOf(
      /realm="https?:\/\/(?:[\w-]{0,40}\.?\/|localhost|127\.0\.0\.1|0\.0\.0\.0)|no realm specified/,
      /invalid token auth challenge|no host in request url|https?:\/\/\/|unsupported protocol scheme|realm="[^"h/]|realm=""/,
      /missing (?:realm|bearer realm)|invalid (?:realm|token url)|bearer realm[^\n]{0,30}(?:empty|missing|invalid)/,
      /token (?:url|endpoint|realm)[^\n]{0,40}(?:wrong|invalid|http:\/\/)/,
      /\s"?http:\/\/[^\s"]{1,200}\/(?:token|jwt\/auth|service\/token|auth)[^\n]{0,300}(?:refused|timeout|no such host|EOF|HTTPS|400|deadline exceeded|canceled)/,
    ),
  },
  'realm-unreachable-local': {
    layer: 'registry',
    match: oneOf(
      /\/v2\/"?: (?:Get|Post) "?https?:\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0|[\w-]{1,63})[:/][^\n]{0,300}(?:refused|timeout|no such host|misbehaving)/,
      /(?:localhost|127\.0\.0\.1|0\.0\.0\.0|host\.docker\.internal|\.local|\.internal|\.svc)(?::\d{1,5})?\/(?:token|jwt\/auth|service\/token|auth(?:\/|\?)|v2\/token|oauth2?)[^\n]{0,300}(?:refused|timeout|no such host|x509|EOF)/,
    ),
  },
  'upload-over-http': { layer: 'registry', match: /(?:Patch|Put|Post) "?https:\/\/[^\s"]{1,300}\/blobs\/uploads[^\n]{0,400}server gave http response/i },
  'method-refused': { layer: 'registry', match: /HTTP (?:status )?405|\b405 (?:method )?not allowed|\bmethod not allowed/i },
  'location-scheme-lost': {
    layer: 'registry',
    match: oneOf(
      /http: server gave http response[^\n]{0,40}\/v2\/[^\n]{0,200}uploads|unsupported redirect|location header/,
      /redirect[^\n]{0,30}(?:http:\/\/|loop)|413 (?:request entity|payload|content) too large|request entity too large/,
      /client intended to send too large body|\b413\b|stopped after 10 redirects|missing content-length|411 length/,
      /digest header|x-forwarded|unexpected blob upload|plain http request was sent to https port|no valid upload/,
      /blob upload (?:unknown|invalid)|\bunknown blob\b|blob unknown to registry|blob_?upload_?(?:unknown|invalid)|Docker-Distribution-Api-Version|unexpected repsonse/,
      /redirected to (?:the )?(?:login|sign[- ]?in)|expected (?:a )?challenge/,
      /no (?:supported )?(?:authentication|auth) (?:scheme|challenge)/,
      /did not (?:issue|ask)[^\n]{0,40}(?:challenge|authentication)|malformed www-authenticate|(?:unexpected|received)[^\n]{0,60} 30[1278]\b|unexpected http status: 20[0-9]\b/,
      /no (?:successful )?auth(?:entication)? challenge/,
    ),
  },
} as const satisfies Patterns;
