export const apartWay = {
  'apart.account-ip-denied.firewall-ip-denied': `在這裡不帶任何認證發出要求。如果回應是 403，就是容器登錄不放行這個位址；如果是 401，就只有這個帳戶限用其他位址。
$ curl --include https://{registry}/v2/`,
  'apart.firewall-ip-denied.role-missing-pull': `不帶任何認證發出要求。如果回應是 403，就是位址被拒絕，還沒有看權限；如果是 401，就是缺少權限。
$ curl --include https://{registry}/v2/`,
  'apart.firewall-ip-denied.public-access-disabled': `查看容器登錄的設定。如果是 \`Disabled\`，任何公用位址都進不來；如果是 \`Enabled\`，就是您的不在清單上。
$ az acr show --name {registryName} --query publicNetworkAccess --output tsv`,
  'apart.private-endpoint-dns.public-access-disabled': `看看名稱指向哪裡。如果是私人位址，例如 10.0.0.5，名稱就沒錯；如果在您的網路內部卻是公用位址，就是 DNS 區域沒有連結。
$ nslookup {registry}`,
  'apart.network-timeout.private-endpoint-dns': `看看名稱指向哪裡。如果是私人位址而您在那個網路外面，請連上 VPN；如果是公用位址，就是封包在途中被丟棄。
$ nslookup {registry}`,
  'apart.connection-refused.network-timeout': `看看它怎麼失敗。立刻失敗表示那裡沒有服務在監聽；等很久才失敗，表示封包在途中被丟棄。
$ curl --verbose --max-time 10 https://{registry}/v2/`,
  'apart.network-timeout.proxy-misconfigured': `透過您網路的 Proxy 試試。如果可行，引擎也必須用它；如果不行，就是路徑本身不通。
$ curl --include --proxy {proxy} https://{registry}/v2/`,
  'apart.proxy-blocks-token-endpoint.proxy-misconfigured': `透過 Proxy 試試。如果 Proxy 本身拒絕，就要它放行容器登錄；如果容器登錄有回應，就是引擎沒有用 Proxy。
$ curl --include --proxy {proxy} https://{registry}/v2/`,
  'apart.proxy-blocks-token-endpoint.token-realm-misconfigured': `看看 \`WWW-Authenticate\` 標頭裡的位址。如果合理，就是往那裡的路徑被擋住；如果是 \`localhost\` 或純 HTTP，就是容器登錄寫錯了。
$ curl --include https://{registry}/v2/`,
  'apart.html-instead-of-registry.proxy-blocks-token-endpoint': '在瀏覽器開啟同一個位址。如果出現網路的登入頁，就在那裡登入；如果篩選器寫了理由，就請人放行容器登錄。',
  'apart.blob-storage-host-blocked.network-timeout': `只取得資訊清單。如果可行，就連得到容器登錄，只是連不到提供層的主機。
$ docker manifest inspect {image}`,
  'apart.artifact-locked.blob-storage-host-blocked': `只取得資訊清單。如果可行而之後的層逾時，就是提供層的主機被擋住；如果容器登錄附理由拒絕，就是成品鎖定了。
$ docker manifest inspect {image}`,
  'apart.mtu-mismatch.network-timeout': `要一些小的內容。如果可行而提取停住，就是大封包遺失；如果連這個都不行，就是什麼都過不去。
$ curl --include https://{registry}/v2/`,
  'apart.node-runtime-not-configured.vantage-differs': '看看錯誤來自哪裡。如果是叢集的節點，就是它的執行階段缺了什麼；如果是建置器或虛擬機器，就看那裡。',
  'apart.proxy-misconfigured.vantage-differs': `看看引擎用什麼。如果殼層有 Proxy 而它沒有，就差在這裡；如果兩者相同，就是那個地方有別的不同。
$ docker info | grep -i proxy`,
  'apart.dns-resolution-failure.vantage-differs': '在引擎執行的地方查這個名稱。如果只在那裡失敗，就是那裡問的是另一台 DNS 伺服器。',
  'apart.server-certificate-invalid.unknown-ca': `看看憑證是誰簽發的、送出了幾張。公用簽發者而只有一張，表示憑證鏈不完整；貴公司的簽發者，表示這裡不認得它。
$ openssl s_client -connect {host}:{port} -servername {host} -showcerts`,
  'apart.registry-name-lookalike.tls-hostname-mismatch': `看看憑證是給誰的。如果是別人，主機就不是您的；如果是您的另一個名稱，就用那個。
$ openssl s_client -connect {host}:{port} -servername {host} -showcerts`,
  'apart.http-registry-needs-insecure.insecure-registry-not-applied': `向引擎查詢清單。如果容器登錄不在裡面，就是從未列出或引擎沒有重新啟動；如果在，就是寫法不同。
$ docker info | grep -A 5 'Insecure Registries'`,
  'apart.http-registry-needs-insecure.tls-version-not-supported': `不用 TLS 發出要求。如果有回應，容器登錄在這個連接埠用純 HTTP；如果沒有，就是兩者沒有共同的版本。
$ curl --include http://{registry}/v2/`,
  'apart.client-certificate-required.tls-version-not-supported': `看看警示。\`certificate required\` 是要求您的憑證；\`protocol version\` 或 \`handshake failure\` 是版本的問題。
$ openssl s_client -connect {host}:{port} -tls1_2`,
  'apart.login-throttled.rate-limit': '登出，再從同一個容器登錄提取公開映像。如果可行，就只是帳戶或它的登入被限制。',
  'apart.mirror-failing.rate-limit': '看看是誰回應 429。如果錯誤裡寫著鏡像站的主機，受限的就是鏡像站，不是容器登錄。',
  'apart.artifact-locked.storage-quota-exceeded': '用新的標籤推送很小的映像。如果可行，就是另一個標籤鎖定了；如果又提到配額，就是沒有空間。',
  'apart.registry-service-outage.token-realm-misconfigured': `詢問 \`WWW-Authenticate\` 標頭裡的位址。如果不存在，就是容器登錄寫錯了；如果回應 5xx，就是服務故障。
$ curl --include https://{registry}/v2/`,
  'apart.internal-error.registry-service-outage': '一分鐘後再試，也試另一個映像。如果全都失敗，就是容器登錄故障；如果只有這個要求失敗，就是它內部的錯誤。',
  'apart.registry-encryption-key-unavailable.registry-service-outage': '看供應商的狀態頁。如果沒有公告而只有這個容器登錄失敗，就是它自己的金鑰。',
  'apart.reverse-proxy-misconfigured.token-realm-misconfigured': '在容器登錄自己的機器上繞過 Proxy 發出要求。如果那裡的回應正確，就是 Proxy 改動了它。',
  'apart.content-too-large.reverse-proxy-misconfigured': '看看回應的內文。如果是帶代碼的 JSON，就是到了容器登錄自己的上限；如果是網頁，就是 Proxy 的上限。',
  'apart.anonymous-access-misconfigured.not-logged-in': `不帶認證發出要求。如果回應是 200，就是容器登錄從不要您的登入；如果是 401，就只是缺少登入。
$ curl --include https://{registry}/v2/`,
  'apart.method-not-supported.wrong-endpoint-path': `要求 API 的根路徑。如果回應 200 或 401，就是不認得這項操作的容器登錄；如果不是，就是位址不對。
$ curl --include https://{registry}/v2/`,
  'apart.registry-service-outage.reverse-proxy-misconfigured': `在容器登錄自己的機器上繞過 Proxy 發出要求。如果那裡回應 200 或 401，就是 Proxy 的問題；如果那裡也失敗，就是容器登錄的問題。
$ curl --include http://localhost:5000/v2/`,
  'apart.blob-storage-host-blocked.registry-service-outage': '從另一個網路提取。如果可行，就是提供層的主機在這裡被擋住；如果那裡也失敗，就是服務故障。',
  'apart.dns-resolution-failure.private-endpoint-dns': `查詢另一個名稱。如果也失敗，就是 DNS 伺服器的問題；如果在您的網路內部只有容器登錄的名稱查不到，就是那裡缺少它的私人區域。
$ nslookup example.com
$ nslookup {registry}`,
  'apart.dns-resolution-failure.proxy-misconfigured': `透過您網路的 Proxy 試試。如果可行，引擎就必須用它，不必自己查名稱；如果您沒有 Proxy，就是 DNS 伺服器的問題。
$ curl --include --proxy {proxy} https://{registry}/v2/`,
  'apart.dns-resolution-failure.token-realm-misconfigured': `把找不到的名稱與 \`WWW-Authenticate\` 標頭裡的比較。如果就是它而且不是公用名稱，就是容器登錄寫錯了；如果是容器登錄自己的名稱，就是 DNS 伺服器的問題。
$ curl --include https://{registry}/v2/`,
  'apart.network-timeout.proxy-blocks-token-endpoint': `向容器登錄本身發出要求。如果回應 401，只有 \`WWW-Authenticate\` 標頭裡的下一個位址失敗，就是它被擋住；如果連容器登錄都沒有回應，就是什麼都過不去。
$ curl --include https://{registry}/v2/`,
  'apart.network-timeout.registry-service-outage': `從另一個網路發出要求。如果那裡有回應，就是從這裡過去的路徑不通；如果那裡也沒有回應，就是服務故障。
$ curl --include --max-time 10 https://{registry}/v2/`,
  'apart.firewall-ip-denied.network-timeout': `看看它怎麼失敗。403 的回應來自容器登錄，是它不允許您的位址；完全沒有回應，表示封包在途中被丟棄。
$ curl --include --max-time 10 https://{registry}/v2/`,
  'apart.firewall-ip-denied.proxy-blocks-token-endpoint': `看看 403 是誰寫的。JSON 或 \`Docker-Distribution-Api-Version\` 標頭來自容器登錄；網頁來自途中的 Proxy 或篩選器。
$ curl --include https://{registry}/v2/`,
  'apart.htpasswd-hash-unsupported.reverse-proxy-misconfigured': `在容器登錄自己的機器上繞過 Proxy 登入。如果可行，就是 Proxy 丟掉了密碼；如果不行，請看密碼檔。
$ curl --include --user {user} http://localhost:5000/v2/`,
  'apart.htpasswd-hash-unsupported.registry-service-outage': `不帶密碼發出要求。如果回應是 401，容器登錄就正常，只是處理密碼時出錯；如果也是 5xx，就是它故障。
$ curl --include https://{registry}/v2/`,
  'apart.proxy-misconfigured.unknown-ca': `看看憑證是誰簽發的。如果是貴公司的 Proxy，請在這裡信任它的簽發者，或讓容器登錄繞過 Proxy；如果是容器登錄自己的簽發者，請信任它。
$ openssl s_client -connect {host}:{port} -servername {host} -showcerts`,
  'apart.anonymous-access-misconfigured.stale-stored-credentials-block-anonymous-pull': `登出再提取。如果可行，就是舊的登入擋住了；如果這樣連公開映像都被拒絕，就是容器登錄的匿名存取規則不完整。
$ docker logout {registry}
$ docker pull {image}`,
  'apart.private-endpoint-dns.tls-hostname-mismatch': `用容器登錄自己的名稱去查，不要 \`privatelink\`。如果指向私人位址，就只是名稱用錯；如果指向公用位址，就是區域不對。
$ nslookup {registry}`,
} as const;
