export const causesCredentialsKind = {
  'cause.auth-scheme-mismatch.title': '儲存的登入是容器登錄無法使用的類型',
  'cause.auth-scheme-mismatch.what': '容器登錄要求使用者名稱和密碼，但只存有身分識別權杖，或正好相反。',
  'cause.auth-scheme-mismatch.how': '容器登錄的質詢要求的配置，是儲存的項目無法回應的。',
  'cause.auth-scheme-mismatch.do': `用使用者名稱和密碼重新登入：
$ docker logout {registry}
$ docker login {registry}
#nexus
由管理員開啟領域 \`Docker Bearer Token Realm\`。`,

  'cause.credential-malformed.title': '無法讀取認證',
  'cause.credential-malformed.what': '`Authorization` 標頭的內容不對：不是 base64、名稱和密碼之間沒有冒號、太長，或根本不是權杖。沒有東西可以比對。',
  'cause.credential-malformed.how': '還沒有查詢任何帳戶，標頭的解碼就失敗了。',
  'cause.credential-malformed.do': `重新登入，讓用戶端寫標頭：
$ docker logout {registry}
$ docker login {registry}
在指令碼裡，讓 curl 寫標頭；它會詢問密碼：
$ curl --user {user} https://{registry}/v2/
在提取祕密或 config.json 裡，\`auth\` 是 \`name:password\` 的 base64 形式，不帶換行。`,

  'cause.ecr-wrong-region-or-profile.title': 'ECR 權杖屬於另一個區域或帳戶',
  'cause.ecr-wrong-region-or-profile.what': '來自 AWS 的容器登錄密碼只適用一個帳戶和區域。這個是為另一個區域、帳戶或設定檔產生的。',
  'cause.ecr-wrong-region-or-profile.how': '登入所寫的帳戶或區域，與映像主機的不同。',
  'cause.ecr-wrong-region-or-profile.do': `用映像名稱裡那個容器登錄的區域和設定檔登入：
$ aws ecr get-login-password --region {region} --profile {profile} | docker login --username AWS --password-stdin {registry}
查看設定檔屬於哪個帳戶：
$ aws sts get-caller-identity --profile {profile}`,

  'cause.email-used-as-username.title': '把電子郵件地址當成了使用者名稱',
  'cause.email-used-as-username.what': '使用者名稱裡有 `@`。這種登入要的是帳戶名稱、權杖名稱或應用程式 ID，不是電子郵件地址。',
  'cause.email-used-as-username.how': '這個名稱是電子郵件地址的格式，而容器登錄沒有叫這個名稱的帳戶。',
  'cause.email-used-as-username.do': `用帳戶自己的名稱。一般使用者這樣登入：
#acr
$ az login
$ az acr login --name {registryName}
#dockgate
$ dockgate login {registry}
#docker-hub
用 Docker ID 和個人存取權杖：
$ docker login docker.io --username {user}
#!acr !dockgate !docker-hub
$ docker login {registry} --username {user}`,

  'cause.entra-user-password-not-supported.title': '個人的 Entra 密碼不能用在這裡',
  'cause.entra-user-password-not-supported.what': '給容器登錄的是個人的 Entra ID 名稱和密碼。個人是在瀏覽器裡或用裝置代碼向 Entra 證明身分；容器登錄不接受他們的密碼。',
  'cause.entra-user-password-not-supported.how': '使用者名稱屬於個人，而容器登錄對個人只接受權杖。',
  'cause.entra-user-password-not-supported.do': `#acr
讓 Azure CLI 代為登入：
$ az login
$ az acr login --name {registryName}
在沒有 Docker 的機器上：
$ az acr login --name {registryName} --expose-token
#dockgate
用瀏覽器登入：
$ dockgate login {registry}
#
管線請用受控識別、服務主體或存放庫範圍的權杖。`,

  'cause.mfa-sso-pat-needed.title': '這個帳戶需要權杖而不是密碼',
  'cause.mfa-sso-pat-needed.what': '帳戶使用雙重要素驗證或單一登入，所以用戶端不能用它的密碼，需要個人存取權杖。',
  'cause.mfa-sso-pat-needed.how': '容器登錄要求個人存取權杖，或拒絕在瀏覽器裡有效的密碼。',
  'cause.mfa-sso-pat-needed.do': `在帳戶設定裡建立個人存取權杖，當作密碼使用：
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin
#docker-hub
權杖在 https://app.docker.com/settings/personal-access-tokens 建立。公開映像只要登出就夠了：
$ docker logout
#ghcr
權杖必須是傳統類型：https://github.com/settings/tokens。公開映像只要登出就夠了：
$ docker logout ghcr.io
#gitlab
提取需要 \`read_registry\`，推送需要 \`write_registry\`。
#harbor
使用單一登入時，密碼是使用者設定檔裡的 CLI 祕密。
#quay
密碼是帳戶設定裡的加密密碼，或機器人的權杖。`,

  'cause.secret-id-used-instead-of-secret-value.title': '用了祕密的 ID，而不是它的值',
  'cause.secret-id-used-instead-of-secret-value.what': 'Entra 列出的用戶端祕密有 ID 和值。密碼是值，只顯示一次；這裡給的是 ID。',
  'cause.secret-id-used-instead-of-secret-value.how': '密碼是 ID 的格式，或 Entra 回應 `AADSTS7000215`。',
  'cause.secret-id-used-instead-of-secret-value.do': `另外建立祕密，複製所印出的 \`password\`：
#!dockgate
$ az ad sp credential reset --id {user} --append
#dockgate
$ dockgate service-principal credential reset {user} --append
#
然後用它登入：
$ docker login {registry} --username {user}`,

  'cause.token-for-another-registry.title': '認證是為另一個容器登錄發出的',
  'cause.token-for-another-registry.what': '權杖是為另一個容器登錄、帳戶或區域產生的，在這裡沒有用。',
  'cause.token-for-another-registry.how': '權杖所寫的對象不是 {registry}。',
  'cause.token-for-another-registry.do': `登入這個容器登錄：
$ docker logout {registry}
$ docker login {registry}
在指令碼裡，權杖要送到哪台主機，就向同一台主機的權杖服務要。`,

  'cause.token-signature-invalid.title': '權杖不是這個容器登錄簽署的',
  'cause.token-signature-invalid.what': '權杖被改動、被截短，或簽署的金鑰是這個容器登錄沒有或不再使用的。',
  'cause.token-signature-invalid.how': '容器登錄用來簽署的金鑰，沒有一個符合這個簽章。',
  'cause.token-signature-invalid.do': `重新登入，取得新的權杖：
$ docker logout {registry}
$ docker login {registry}
如果伺服器搬移或還原之後每個人都遇到，就是金鑰沒有跟著過來：請把資料資料夾整個還原。`,

  'cause.token-type-not-accepted.title': '這裡不接受這種祕密',
  'cause.token-type-not-accepted.what': '祕密也許在別處有效，但容器登錄不接受這一種：該用密碼的地方給了存取權杖、雲端存取金鑰，或應用程式安裝的權杖。',
  'cause.token-type-not-accepted.how': '它的格式顯示是另一種，不是容器登錄接受的類型。',
  'cause.token-type-not-accepted.do': `用它接受的類型。
#acr
服務主體的祕密、權杖的密碼，或用 Azure CLI 登入：
$ az acr login --name {registryName}
#dockgate
權杖的密碼：
$ dockgate token credential generate {token} --registry {registry}
#docker-hub
個人存取權杖，或組織的存取權杖加上以組織名稱作為使用者名稱。
#ghcr
傳統的個人存取權杖，或在工作流程裡用它的 \`GITHUB_TOKEN\`；不接受精細權限的權杖。
#ecr
由 AWS 產生的密碼，不是存取金鑰：
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
#gar
Google Cloud CLI 的存取權杖，或服務帳戶的金鑰加上使用者名稱 \`_json_key\`：
$ gcloud auth print-access-token | docker login --username oauth2accesstoken --password-stdin {registry}
#gitlab
具有 \`read_registry\` 的個人、專案、群組或部署權杖，或在作業裡用 \`CI_REGISTRY_PASSWORD\`。
#harbor
機器人的祕密；使用單一登入時，則是使用者設定檔裡的 CLI 祕密。
#quay
機器人的權杖或加密密碼。
#digitalocean
API 權杖，同時作為使用者名稱和密碼。
#artifactory nexus
那個容器登錄的身分識別權杖、API 金鑰或密碼。`,

  'cause.username-form-wrong.title': '使用者名稱的格式不合這個容器登錄',
  'cause.username-form-wrong.what': '搭配這種祕密，這個容器登錄要特定的使用者名稱，收到的卻是別的。',
  'cause.username-form-wrong.how': '使用者名稱的格式與這個祕密或這個容器登錄不合。',
  'cause.username-form-wrong.do': `用與它相配的使用者名稱。
#acr
服務主體的是應用程式（用戶端）ID，權杖的是權杖名稱，系統管理員帳戶的是 {registryName}；\`az acr login --expose-token\` 的權杖搭配 \`00000000-0000-0000-0000-000000000000\`。
#ecr ecr-public
一律是 \`AWS\`。
#gar
搭配存取權杖是 \`oauth2accesstoken\`，搭配服務帳戶的金鑰是 \`_json_key\`，搭配它的 base64 形式是 \`_json_key_base64\`。
#docker-hub
是 Docker ID，不是電子郵件地址；搭配組織的存取權杖時是組織名稱。
#ghcr
是權杖擁有者的登入名稱。
#gitlab
搭配個人權杖是您的使用者名稱，搭配部署權杖是旁邊顯示的名稱，在作業裡是 \`CI_REGISTRY_USER\`。
#harbor
機器人的是 \`robot$project+name\`，用單引號包起來。
#quay
機器人的是 \`organisation+robot\`；搭配應用程式的權杖是 \`$oauthtoken\`。
#dockgate
服務主體的是應用程式（用戶端）ID，權杖的是權杖名稱，系統管理員帳戶的是 {registryName}。
#
然後用它登入：
$ docker login {registry} --username {user}`,

  'cause.username-not-null-guid-with-token.title': '權杖搭配了錯誤的使用者名稱',
  'cause.username-not-null-guid-with-token.what': '密碼是 `dockgate login` 和 `az acr login --expose-token` 給的那種權杖。它要搭配全是零的使用者名稱，給的卻是別的。',
  'cause.username-not-null-guid-with-token.how': '密碼是這種權杖的格式，而使用者名稱不是 `00000000-0000-0000-0000-000000000000`。',
  'cause.username-not-null-guid-with-token.do': `用這個使用者名稱登入：
$ printf %s "$TOKEN" | docker login {registry} --username 00000000-0000-0000-0000-000000000000 --password-stdin`,
} as const;
