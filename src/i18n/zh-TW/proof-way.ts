export const proofWay = {
  'proof.blob-storage-host-blocked': `向提供層的主機發出要求。如果它沒有回應而容器登錄有，就是這個原因。
$ curl --head https://{host}/`,
  'proof.connection-refused': `連線到這個連接埠。如果立刻出現 \`refused\`，就是這個原因。
$ curl --verbose --max-time 10 https://{registry}/v2/`,
  'proof.dns-resolution-failure': `查詢一個確定存在的名稱。如果也失敗，就是這個原因。
$ nslookup example.com`,
  'proof.account-ip-denied': `用同一個帳戶，從它該用的位址登入，例如管線自己的位址。如果那裡可行而這裡不行，就是這個原因。
$ docker login {registry}`,
  'proof.firewall-ip-denied': `不帶任何認證發出要求。如果回應是 403 並寫了位址，就是這個原因。
$ curl --include https://{registry}/v2/`,
  'proof.html-instead-of-registry': `向另一台主機發出要求。如果回應同樣的網頁，就是這個原因。
$ curl --include https://example.com/`,
  'proof.import-source-failed': `在執行伺服器的機器上讀取來源的映像。如果同樣失敗，就是這個原因。
$ docker pull {image}`,
  'proof.mtu-mismatch': `送一個大封包。如果 1472 位元組遺失而 1200 通過，就是這個原因。
$ ping -c 3 -M do -s 1472 {host}
$ ping -c 3 -M do -s 1200 {host}`,
  'proof.network-timeout': `詢問並等待。如果十秒內什麼都沒有，就是這個原因。
$ curl --verbose --max-time 10 https://{registry}/v2/`,
  'proof.private-endpoint-dns': `看看名稱指向哪裡。如果您在私人網路內部卻是公用位址，就是這個原因。
$ nslookup {registry}`,
  'proof.proxy-blocks-token-endpoint': `透過 Proxy 發出要求。如果回應是 403 或 407，而且不是容器登錄的，就是這個原因。
$ curl --include --proxy {proxy} https://{registry}/v2/`,
  'proof.proxy-misconfigured': `比較殼層和引擎的 Proxy。如果不同，就是這個原因。
$ env | grep -i proxy
$ docker info | grep -i proxy`,
  'proof.public-access-disabled': `查看設定。如果是 \`Disabled\`，就是這個原因。
$ az acr show --name {registryName} --query publicNetworkAccess --output tsv`,
  'proof.vantage-differs': '在引擎或建置器執行的地方做同樣的事。如果只在那裡失敗，就是這個原因。',
  'proof.client-certificate-required': `看交握。如果伺服器要求用戶端的憑證，就是這個原因。
$ openssl s_client -connect {host}:{port} -servername {host}`,
  'proof.http-registry-needs-insecure': `不用 TLS 發出要求。如果有回應，就是這個原因。
$ curl --include http://{registry}/v2/`,
  'proof.insecure-registry-not-applied': `向引擎查詢清單。如果沒有這個主機和連接埠，就是這個原因。
$ docker info | grep -A 5 'Insecure Registries'`,
  'proof.node-runtime-not-configured': `看節點上執行階段的記錄。如果提到憑證或 Proxy，就是這個原因。
$ sudo journalctl --unit containerd --since -1h`,
  'proof.server-certificate-invalid': `看看日期和送出了幾張憑證。如果已過到期時間或只送出一張，就是這個原因。
$ openssl s_client -connect {host}:{port} -servername {host} -showcerts`,
  'proof.tls-hostname-mismatch': `檢查憑證並詢問。如果錯誤寫的主機不是您的，就是這個原因。
$ curl --verbose https://{registry}/v2/`,
  'proof.tls-version-not-supported': `用 TLS 1.2 發出要求。如果交握失敗，就是這個原因。
$ openssl s_client -connect {host}:{port} -tls1_2`,
  'proof.unknown-ca': `看看憑證是誰簽發的。如果這台機器不信任它，就是這個原因。
$ curl --verbose https://{registry}/v2/`,
  'proof.login-throttled': `等一刻鐘，再手動登入一次。如果這樣可行，就是這個原因。
$ docker login {registry}`,
  'proof.rate-limit': `看狀態。如果是 429，就是這個原因；標頭 \`Retry-After\` 寫著要等多久。
$ curl --include https://{registry}/v2/`,
  'proof.storage-quota-exceeded': '推送很小的映像。如果又提到配額或儲存空間，就是這個原因。',
  'proof.acr-arm-audience-disabled': `查看設定。如果是 \`disabled\`，就是這個原因。
$ az acr config authentication-as-arm show --registry {registryName}`,
  'proof.anonymous-access-misconfigured': `不帶認證發出要求。如果回應是 200 而提取被拒絕，就是這個原因。
$ curl --include https://{registry}/v2/`,
  'proof.entra-service-outage': `等幾分鐘再重新登入。如果什麼都沒改就可行，就是這個原因。
$ az login`,
  'proof.htpasswd-hash-unsupported': `數一數容器登錄的檔案裡有 bcrypt 密碼的使用者。如果沒有，就是這個原因。
$ grep --count ':[$]2' {file}`,
  'proof.internal-error': '再試同樣的，也試別的。如果每次都只有這個要求失敗，就是這個原因。',
  'proof.mirror-failing': `向引擎查詢鏡像站，再逐一測試。如果鏡像站失敗而容器登錄有回應，就是這個原因。
$ docker info | grep -A 3 'Registry Mirrors'`,
  'proof.registry-encryption-key-unavailable': `查看金鑰。如果它或讀取它的身分識別不在，就是這個原因。
$ az acr encryption show --name {registryName}`,
  'proof.registry-service-outage': `不帶認證發出要求。如果連續兩次回應 5xx，就是這個原因。
$ curl --include https://{registry}/v2/`,
  'proof.replica-lag': `隔幾秒提取幾次。如果有時可行，就是這個原因。
$ docker pull {image}`,
  'proof.reverse-proxy-misconfigured': '在容器登錄自己的機器上繞過 Proxy 發出要求。如果那裡的回應不同，就是這個原因。',
  'proof.token-realm-misconfigured': `看看 \`WWW-Authenticate\` 標頭裡的位址。如果是 \`localhost\`、純 HTTP 或別人的主機，就是這個原因。
$ curl --include https://{registry}/v2/`,
} as const;
