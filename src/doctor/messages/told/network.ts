import { oneOf } from '../one-of.ts';

/** People about the way to the registry and about certificates. */
export const toldOfNetwork = {
  'layers-fail-only': oneOf(
    /\bcdn\b|cloudfront|production\.cloudflare|cloudflare (?:cdn|storage|r2|host)|blob (?:storage|host|endpoint|url|download)|blob\.core/,
    /only [^;]{0,80} (?:is|are) allowed[^;]{0,60}(?:cloudflare|\bcdn|storage|\bblob|\bs3|cloudfront)/,
    /layer(?:s| host| download)? (?:fail|download|cannot|time|host|are|is|hang|stall)/,
    /(?:layers?|blobs?) (?:only|from)|manifest (?:is |was )?(?:works|ok|fine|pulled|fetched|read)|data endpoint/,
    /\*\.azurecr|allow(?:ed|s)?[^.]{0,40}azurecr|azurecr[^.]{0,40}(?:only )?allow/,
    /login (?:works|succeeds|is fine|ok)[^.]{0,60}(?:layer|blob|download|pull (?:fails|hangs|times))/,
    /storage (?:account|host|endpoint)|githubusercontent|s3 (?:endpoint|bucket|gateway)/,
    /redirect(?:ed|s)? (?:host|to (?:another|blob|storage|s3|a cdn))|egress (?:lock|restrict|rule)/,
  ),
  'dns-named': oneOf(
    /\bdns\b|resolv|name ?server|8\.8\.8\.8|1\.1\.1\.1|hosts file|dnsmasq|coredns|kube-?dns|127\.0\.0\.53/,
    /systemd-resolved|pi-?hole|name resolution|search domain/,
  ),
  'address-rules': oneOf(
    /firewall|selected[- ]networks?|allow(?:ed)?[- ]?list|white ?list/,
    /(?:client|public|outbound|egress|runner|agent|source|office|home|nat|node|own|build) ip/,
    /\bips? (?:is |are |was |were )?(?:not )?(?:allowed|blocked|listed|permitted|added|denied)|\bip (?:rule|range|filter|restriction|acl)|network rules?/,
    /vnet (?:rule|integration)|trusted (?:microsoft )?services|hosted (?:agent|runner)|service endpoint/,
    /public (?:network )?access|restricted (?:network|registry|to)|not (?:in|on) the (?:list|allow)|network acl/,
    /(?:from|on) (?:some|certain|specific|this|that|one|our) (?:ips?|address(?:es)?|servers?|hosts?) only|only (?:from|on) (?:some|certain|specific|this|one) (?:ips?|address|server)|hetzner|\bovh\b|linode/,
  ),
  'private-link': oneOf(
    /private (?:end ?points?|link|dns|ip|zone|azure dns)|privatelink|dns zone|custom dns/,
    /(?:hub|spoke|peered|peering|linked|on-?prem\w{0,8}) (?:vnet|network|dns|zone)|vnet link|zone (?:is )?not linked/,
    /conditional forwarder|(?:a-|a |dns )?record (?:is |was )?(?:missing|wrong|not)/,
  ),
  'packets-too-large': oneOf(
    /\bmtu\b|jumbo|fragment|overlay|vxlan|wireguard|openvpn|ipsec|open ?stack|calico|flannel|pppoe|gre tunnel/,
    /\b(?:9000|8950|1450|1400|1500|1360)\b|(?:pull|push|download|transfer|request)\w{0,3} (?:hangs?|stalls?|freez)/,
    /hang(?:s|ing)|large (?:packets|requests|uploads?|layers) (?:hang|fail|time)|\bvpn\b|mss\b/,
  ),
  'slow-or-blocked': oneOf(
    /slow|time-?outs?|times out|timed out|bandwidth|port (?:443|blocked|closed|not open)|blocked|nsg|security group/,
    /\b(?:no|network|static|default) route|routing (?:table|issue|problem)|egress|outbound|nat gateway|corporate (?:windows|network|laptop|machine|pc|lan)|ipv6|\bchina\b/,
    /great firewall|unreachable|cannot reach|no internet|internet (?:access|connection)|air-?gap|offline/,
    /private subnet|gateway|peering|satellite|unstable|flaky|congest|intermittent|wi-?fi|hotel/,
    /mobile/,
  ),
  'proxy-interferes': oneOf(
    /(?:corporate|company|authenticat\w{2,5}|transparent|intercepting|http|https|inspecting|school|university|enterprise|forward|caching|web|squid|security|mandatory) (?:[\w-]{1,20} )?(?:proxy|proxies|firewall|gateway|filter)/,
    /proxy (?:blocks?|refus|does not|denies|rejects|itself|returns?|answers?|in front|requires|needs|strips|with|rewrites|filters)/,
    /zscaler|netskope|bluecoat|palo alto|fortinet|(?:web|content|url) filter/,
    /great firewall|\bchina\b|sanction|auth\.docker\.io/,
    /token (?:host|endpoint|server)[^.]{0,40}(?:block|not (?:allowed|reach)|unreach)/,
    /block(?:s|ed|ing)? (?:the )?(?:token|auth|registry|hub|docker)|embargo|country|region block|iran|russia|crimea/,
  ),
  'proxy-settings': oneOf(
    /https?_proxy|no_proxy/,
    /proxy (?:is |was |are |were |settings?|variables?|configur\w{0,6}|set|env\w{0,8}|for the (?:daemon|engine|service)|only|address|url|port|in (?:the )?(?:shell|environment|internet explorer|systemd|daemon|docker|settings|config))/,
    /(?:no|without(?: a| the| any)?|wrong|missing|stale|old|set(?:ting)?(?: the| a)?|system|manual|docker(?:'s)?|daemon(?:'s)?|needs? (?:a|the|its)) proxy/,
    /daemon (?:has|had|does not|did not|needs|with|without|uses|ignores|knows)[^.]{0,30}proxy|http-proxy\.conf/,
    /internet explorer|\.pac\b|(?<!reverse |reverse-|nginx |cloudflare |traefik |apache )\bprox(?:y|ies)\b(?! (?:registry|repository|repo|cache|pass|container|host))/,
  ),
  'plain-http': oneOf(
    /plain[- ]http|http[- ]only/,
    /(?:serves?|speaks?|over|uses?|using|via|runs? on|listen\w{0,3} on|only) (?:plain |only )?http\b(?!s)/,
    /insecure[- ]?(?:registr|list|flag)|without (?:tls|https|ssl|a certificate|certificates)/,
    /no (?:tls|https|ssl|certificate)|unencrypted|http:\/\/|skip[_-]verify|tls-verify|daemon\.json|local registry/,
  ),
  'private-authority': oneOf(
    /(?<!not |isn't |no )self-?signed|private ca|own ca|internal ca|custom ca/,
    /(?:company|corporate|enterprise|root|private|internal|own|local|custom|organisation's|home-made) (?:root )?(?:ca\b|certificate|authority|pki|cert)/,
    /ca (?:certificate|file|bundle|cert)|intercept|inspect|\bmitm\b|zscaler|ssl (?:inspection|intercept)/,
    /tls inspection|corporate (?:proxy|network|firewall|laptop)|not trusted|trust store|certs\.d|mkcert|minikube/,
    /let'?s encrypt staging|antivirus|kaspersky|avast|update-ca|ca-certificates/,
  ),
  'certificate-out-of-date': oneOf(
    /(?:certificate|cert|chain|intermediate|tls)[^.]{0,40}(?:expired|renew|ran out|incomplete|missing|not (?:renewed|sent)|lapsed|out of date)/,
    /expired (?:certificate|cert|tls|intermediate|root|ca)|let'?s encrypt|dst root/,
    /(?:incomplete|missing) (?:chain|intermediate)|full ?chain|without (?:the |its |an? )?(?:chain|intermediate)|\bleaf\b|many users/,
    /(?:at|since) the same (?:moment|time)|intermediate/,
  ),
  'certificate-official': oneOf(
    /not (?:a )?self-?signed|(?:valid|trusted|official|commercial|bought|purchased|paid|real|public|wildcard|sectigo|digicert|godaddy|comodo|let'?s encrypt) (?:ssl |tls )?cert/,
  ),
  'certificate-of-other-name': oneOf(
    /\bsans?\b|subject alternative|common name/,
    /(?:other|another|different|wrong) (?:host ?name|domain|name|certificate)|host ?name/,
    /(?:by|via|with|through|using) (?:its |the |an? )?(?:ip|address|alias|internal name|short name)|ip address/,
    /wildcard certificate|mismatch|ingress (?:default )?certificate|default certificate|fake certificate/,
    /internal (?:name|dns)|localhost/,
  ),
  'throttled': oneOf(
    /rate[- ]?limit|anonymous limit|pull limit|\blimits?\b|throttl|too many|shared (?:ip|nat|runner|address)/,
    /nat (?:address|gateway)|quota|codebuild|\d{2,4} (?:parallel|pulls|builds|jobs)|burst|100 pulls|200 pulls/,
    /unauthenticated pulls|large cluster|scale[- ]?(?:out|up)/,
  ),
  'behind-reverse-proxy': oneOf(
    /(?:nginx|haproxy|traefik|apache|caddy|envoy|ingress|load[- ]?balancer|\balb\b|\belb\b|\bf5\b|istio|kong|cloudflare|reverse[- ]proxy|application gateway|iis|front door)/,
    /x-forwarded|proxy_pass|client_max_body|buffer/,
    /behind (?:an? |the )?(?:additional|reverse|second|nginx|load|ingress)|in front|tls termination/,
    /terminat\w{2,5} tls|sub-?path|rewrites?|strip/,
  ),
  'realm-named': oneOf(
    /realm|auth_token_realm|token (?:url|address)|token (?:server|service)[^.]{0,20}(?:address|url|wrong|configured)|external ?(?:_|-)?url|external_hostname/,
    /hostname (?:setting|variable|is)|x-forwarded-host|root_url/,
    /auth(?:entication)? (?:server|service) (?:address|url)|challenge|www-authenticate|domain variable|public url/,
    /base url|issuer|host(?:name)? (?:in|of) (?:the )?(?:config|harbor\.yml)/,
  ),
  'bcrypt-named': /htpasswd|bcrypt|\bmd5\b|apr1|sha1?\b|crypt\b|password file|hash|-B\b/i,
  'anonymous-policy': oneOf(
    /anonymous (?:access|read|pull|policy|user|download|mode|permission)/,
    /anonymous(?:ly)? (?:is |was )?(?:enabled|allowed|on|disabled|readable)|allow anonymous|(?:answers|returns) 200|never (?:challenged|asks|logs in)|REQUIRE_SIGNIN|bearer token realm/,
    /public (?:read|pull) (?:is )?(?:enabled|allowed|access)|half configured|anonymous/,
  ),
  'outage-named': oneOf(
    /outage|incident|status page|degraded|(?:all|several|other) users|everyone|everybody|(?:is|was|were|went|goes|being) down\b|disruption/,
    /maintenance|unavailable|service(?:'s)? side|intermittent|recovered|resolved (?:itself|by itself|on its own)/,
    /(?:fixed|works) (?:itself|again|later)|overload|temporar|sporadic|\b5\d\d\b|flaky/,
    /for some (?:hours|minutes)|server[- ]side|database|redis|quota of the registry/,
    /storage (?:backend|account) (?:down|fail|missing)|self-hosted[^.]{0,30}(?:down|crash|fail|restart)/,
  ),
  'arm-audience-off': oneOf(
    /arm[- ]audience|authentication-as-arm|azureadauthenticationasarm|policy (?:that )?(?:disables|refuses|forbids)/,
    /arm tokens?|azure policy|audience/,
  ),
  'outage-certain': /outage|incident|status page|degraded|(?:many|all|several|multiple|other) (?:users|people) (?:report|see|have|get|are)|(?:many|all) (?:users|people)|everyone|everybody|maintenance|disruption/i,
} as const;
