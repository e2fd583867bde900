export const causesServerMisconfigured = {
  'cause.acr-arm-audience-disabled.title': '容器登錄拒絕為 Azure 管理發出的權杖',
  'cause.acr-arm-audience-disabled.what': '這個容器登錄的原則只接受為容器登錄發出的權杖。用戶端帶來的是為 Azure 管理發出的。',
  'cause.acr-arm-audience-disabled.how': '設定 `azureADAuthenticationAsArmPolicy` 已停用，而權杖的對象是 Azure 的管理。',
  'cause.acr-arm-audience-disabled.do': `更新用戶端，讓它以容器登錄本身為對象要求權杖：
$ az upgrade
無法這麼做時，由擁有者允許兩種：
$ az acr config authentication-as-arm update --registry {registryName} --status enabled`,

  'cause.anonymous-access-misconfigured.title': '匿名存取只設定了一半',
  'cause.anonymous-access-misconfigured.what': '首次連線時容器登錄不要求登入，所以用戶端從不送出認證，然後它又拒絕要求本身。',
  'cause.anonymous-access-misconfigured.how': '`/v2/` 對不帶認證的要求回應 200，而提取或推送卻被拒絕。',
  'cause.anonymous-access-misconfigured.do': `查看首次連線的回應：
$ curl --include https://{registry}/v2/
由營運容器登錄的人讓它回應 401 並帶 \`WWW-Authenticate\` 標頭，或開放存放庫。
#nexus
需要同時有「Allow anonymous docker pull」和「Docker Bearer Token Realm」。`,

  'cause.htpasswd-hash-unsupported.title': '容器登錄的密碼檔格式不對',
  'cause.htpasswd-hash-unsupported.what': '容器登錄從 htpasswd 檔讀取使用者，而裡面密碼的雜湊方式是它不認得的。每次登入都失敗。',
  'cause.htpasswd-hash-unsupported.how': '檔案裡的雜湊不是容器登錄要的 bcrypt，或前面的 Proxy 無法檢查這種雜湊。',
  'cause.htpasswd-hash-unsupported.do': `用 bcrypt 重新設定密碼，再重新啟動容器登錄：
$ htpasswd -B {file} {user}`,

  'cause.internal-error.title': '容器登錄發生錯誤',
  'cause.internal-error.what': '容器登錄內部出了問題。原因不在認證，也不在要求。',
  'cause.internal-error.how': '伺服器遇到不知如何處理的錯誤，並寫進了記錄檔。',
  'cause.internal-error.do': `再試一次。如果情況持續，請把回應裡的相互關聯 ID 交給容器登錄的擁有者，擁有者可以看到更多：
$ dockgate why {correlationId}
營運伺服器的人可以在它寫到 stderr 的內容裡找到錯誤本身。`,

  'cause.mirror-failing.title': '中間的鏡像站故障',
  'cause.mirror-failing.what': '引擎在問容器登錄之前先問鏡像站，而鏡像站沒有回應，或要求它自己的登入。',
  'cause.mirror-failing.how': '設定了鏡像站 {mirror}，它失敗了，而容器登錄本身有回應。',
  'cause.mirror-failing.do': `#!podman !buildah !skopeo !containerd !kubernetes
修好鏡像站，或從 /etc/docker/daemon.json 的 \`registry-mirrors\` 移除它，並重新啟動引擎：
$ sudo systemctl restart docker
#podman buildah skopeo
修好鏡像站，或從 /etc/containers/registries.conf 移除它。
#containerd kubernetes
修好鏡像站，或在每個節點從容器登錄的 hosts.toml 移除它：
$ sudo editor /etc/containerd/certs.d/{registry}/hosts.toml`,

  'cause.registry-encryption-key-unavailable.title': '容器登錄連不到自己的加密金鑰',
  'cause.registry-encryption-key-unavailable.what': '容器登錄用擁有者的金鑰加密，而金鑰或可使用它的身分識別不見了或被鎖定。恢復之前什麼都不能讀取。',
  'cause.registry-encryption-key-unavailable.how': '健康狀態檢查回應 `CMK_ERROR`，或容器登錄提到它的金鑰保存庫。',
  'cause.registry-encryption-key-unavailable.do': `由擁有者還原金鑰或它的身分識別，兩者都可以這樣查看：
$ az acr encryption show --name {registryName}
刪除的金鑰或身分識別只能在一段時間內復原。`,

  'cause.registry-service-outage.title': '容器登錄目前無法回應',
  'cause.registry-service-outage.what': '容器登錄，或它所依賴的資料庫、磁碟等故障了。恢復之前它會拒絕一切；原因不在您的認證。',
  'cause.registry-service-outage.how': '容器登錄回應伺服器錯誤（5xx），或它所需的東西沒有回應它。',
  'cause.registry-service-outage.do': `等一分鐘再試。
#dockgate
營運它的人可以在它寫到 stderr 的內容裡找到缺了什麼。
#acr
查看 Azure 是否有公告：https://azure.status.microsoft。
#docker-hub
查看 Docker 是否有公告：https://www.dockerstatus.com。
#ghcr
查看 GitHub 是否有公告：https://www.githubstatus.com。
#ecr ecr-public
查看 AWS 是否有公告：https://health.aws.amazon.com/health/status。
#gar
查看 Google 是否有公告：https://status.cloud.google.com。
#gitlab
查看 GitLab 是否有公告：https://status.gitlab.com。
#quay
查看 Quay 是否有公告：https://status.redhat.com。`,

  'cause.replica-lag.title': '容器登錄的複本落後',
  'cause.replica-lag.what': '容器登錄在幾個區域有複本，而回應的那一個還沒有收到映像。',
  'cause.replica-lag.how': '同樣的要求有時成功，有時失敗。',
  'cause.replica-lag.do': `等一分鐘再提取：
$ docker pull {image}
在管線裡，從推送到的那個區域提取，或多試幾次。
#acr
查看各複本的狀態：
$ az acr replication list --registry {registryName} --output table`,

  'cause.reverse-proxy-misconfigured.title': '容器登錄前面的 Proxy 改動了要求',
  'cause.reverse-proxy-misconfigured.what': '容器登錄前面有 Proxy，它限制上傳大小、丟掉標頭，或隱藏用戶端是用 HTTPS 連來的。',
  'cause.reverse-proxy-misconfigured.how': '回應的狀態是 413、從 HTTPS 導向 `http://`，或缺少容器登錄會送的質詢。',
  'cause.reverse-proxy-misconfigured.do': `查看收到的標頭：
$ curl --include https://{registry}/v2/
由營運 Proxy 的人轉送 \`Host\`、\`Authorization\`、\`X-Forwarded-Proto\` 和 \`X-Forwarded-For\`，並解除內文的限制，在 nginx 用 \`client_max_body_size 0\`。`,

  'cause.token-realm-misconfigured.title': '容器登錄把用戶端送到錯誤的權杖位址',
  'cause.token-realm-misconfigured.what': '容器登錄的質詢寫著去哪裡取得權杖，而那個位址不對：純 HTTP、`localhost`、重複的連接埠或另一台主機。',
  'cause.token-realm-misconfigured.how': '質詢寫的是 {realm}，那不是 {registry} 的用戶端該用的位址。',
  'cause.token-realm-misconfigured.do': `查看位址：
$ curl --include https://{registry}/v2/
由營運容器登錄的人修正它的外部位址，以及前面 Proxy 的 \`X-Forwarded-Host\` 和 \`X-Forwarded-Proto\` 標頭。`,
} as const;
