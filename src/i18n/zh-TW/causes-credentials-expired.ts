export const causesCredentialsExpired = {
  'cause.access-token-expired.title': '短期權杖已過期',
  'cause.access-token-expired.what': '要求裡的權杖只有幾分鐘或幾小時的效期，現在已經過期。',
  'cause.access-token-expired.how': '權杖上寫著它在 {expiredAt} 到期。',
  'cause.access-token-expired.do': `用戶端會自己取得新的。如果一直發生，請重新登入：
#acr
$ az acr login --name {registryName}
#ecr
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
#ecr-public
$ aws ecr-public get-login-password --region us-east-1 | docker login --username AWS --password-stdin {registry}
要提取公開映像，登出就夠了：
$ docker logout {registry}
#gar
$ gcloud auth print-access-token | docker login --username oauth2accesstoken --password-stdin {registry}
#!acr !ecr !ecr-public !gar
$ docker login {registry}`,

  'cause.acr-refresh-token-expired-3h.title': '登入已超過三小時',
  'cause.acr-refresh-token-expired-3h.what': '用 `az acr login` 或 `dockgate login` 登入的效期是三小時。這次登入已超過，或在長時間的推送途中到期。',
  'cause.acr-refresh-token-expired-3h.how': '用戶端保存的重新整理權杖在 {expiredAt} 到期。',
  'cause.acr-refresh-token-expired-3h.do': `重新登入。
#acr
$ az acr login --name {registryName}
#dockgate
$ dockgate login {registry}
#
管線和長時間的推送，請用效期較長的方式，例如存放庫範圍的權杖的密碼。`,

  'cause.client-secret-expired.title': '服務主體的祕密已過期',
  'cause.client-secret-expired.what': 'Entra 應用程式的用戶端祕密有到期日，通常是建立後一年，而這個已經過了。',
  'cause.client-secret-expired.how': 'Entra 回應 `AADSTS7000222`，或祕密的到期日已經過去。',
  'cause.client-secret-expired.do': `由應用程式的擁有者建立新的祕密：
#!dockgate
$ az ad sp credential reset --id {user}
#dockgate
$ dockgate service-principal credential reset {user}
#
放到用到舊祕密的每個地方（管線、提取祕密、叢集），再用它登入：
$ docker login {registry} --username {user}
#acr kubernetes
有自己服務主體的叢集，用這個命令換上新的祕密：
$ az aks update-credentials --name {cluster} --resource-group {resourceGroup} --reset-service-principal --service-principal {user} --client-secret "$TOKEN"`,

  'cause.cloud-session-expired.title': '雲端的命令列已登出',
  'cause.cloud-session-expired.what': '容器登錄的密碼來自 AWS 或 Google 的命令列，而它自己的登入已經到期，無法產生新的密碼。',
  'cause.cloud-session-expired.how': '那個命令列說它的工作階段或權杖已過期。',
  'cause.cloud-session-expired.do': `重新登入雲端。
#ecr ecr-public
$ aws sso login --profile {profile}
不使用單一登入時，請更新命令列設定檔的金鑰：
$ aws configure --profile {profile}
#gar
$ gcloud auth login
#
然後重新登入容器登錄。`,

  'cause.ecr-token-expired-12h.title': 'ECR 的登入已超過十二小時',
  'cause.ecr-token-expired-12h.what': '來自 AWS 的容器登錄密碼效期是十二小時，這個已經超過。',
  'cause.ecr-token-expired-12h.how': '寫在密碼裡的到期時間已經過去，或 AWS 說授權權杖已過期。',
  'cause.ecr-token-expired-12h.do': `取得新的密碼。
#ecr
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
#ecr-public
$ aws ecr-public get-login-password --region us-east-1 | docker login --username AWS --password-stdin {registry}
#
在管線裡，每個作業都要做一次。在長期使用的機器上，協助程式 \`ecr-login\` 會在每次提取時自動處理。
#kubernetes
用這個密碼建立的提取祕密，效期也一樣：讓節點用自己的角色提取，或用排程作業更新。`,

  'cause.entra-session-expired.title': 'Azure CLI 已登出',
  'cause.entra-session-expired.what': 'Azure CLI 無法取得新的權杖：它的登入因為到期、換了密碼或登入原則而結束。',
  'cause.entra-session-expired.how': 'Entra 回應 `AADSTS700082`、`AADSTS50173`、`AADSTS70043` 或類似的代碼。',
  'cause.entra-session-expired.do': `重新登入：
$ az login
$ az acr login --name {registryName}
管線請用受控識別或服務主體，不需要有人登入。`,

  'cause.password-replaced.title': '密碼已被新的取代',
  'cause.password-replaced.what': '所用的密碼，或這次登入當時的密碼，後來已重新產生或刪除，從那一刻起失效。',
  'cause.password-replaced.how': '這份認證來自帳戶已經沒有的密碼。',
  'cause.password-replaced.do': `用目前的密碼登入，並放到保存舊密碼的每個地方（管線、提取祕密）：
$ docker login {registry} --username {subject}
如果沒有人有這個密碼，就由擁有者另外建立。
#acr
$ az acr token credential generate --name {token} --registry {registryName}
$ az acr credential renew --name {registryName} --password-name password
第二個用於系統管理員帳戶。新密碼大約要一分鐘才會在各處生效。
#dockgate
$ dockgate token credential generate {token} --registry {registry}`,

  'cause.pat-expired.title': '存取權杖已過期',
  'cause.pat-expired.what': '個人、組織或機器人的權杖有到期日，而這個已經過了。有些容器登錄在權杖被撤銷時也這樣回應。',
  'cause.pat-expired.how': '容器登錄或它的網頁所顯示的權杖到期日已經過去。',
  'cause.pat-expired.do': `在帳戶設定裡建立新的權杖，換掉各處保存的舊權杖，再登入：
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin
#docker-hub
權杖在 Account settings 的 Personal access tokens：https://app.docker.com/settings/personal-access-tokens。
#ghcr
權杖必須是傳統類型，具有 \`read:packages\` 或 \`write:packages\`：https://github.com/settings/tokens。
#gitlab
提取需要 \`read_registry\`，推送需要 \`write_registry\`。
#harbor
機器人帳戶的到期日在專案的 Robot Accounts 裡變更；「Refresh Secret」會給新的祕密。`,

  'cause.sign-in-code-invalid.title': '這次登入的一次性代碼已經無效',
  'cause.sign-in-code-invalid.what':
    '登入時發出的代碼只能用一次，有效幾分鐘，而且只給要求它的程式使用。這個代碼已過期、已用過、輸入錯誤，或屬於別的程式。',
  'cause.sign-in-code-invalid.how': '登入以 `AADSTS70008`、`AADSTS54005`、`AADSTS70019` 或類似的代碼結束。',
  'cause.sign-in-code-invalid.do': `重新開始登入，並在幾分鐘內完成：
$ az login --use-device-code`,

  'cause.token-used-before.title': '另一個服務的權杖已經用過',
  'cause.token-used-before.what':
    'GitHub Actions、GitLab 或其他簽發者的權杖在這個容器登錄只能用一次，而這一個先前已經出示過。可能是用同一個權杖再試一次，也可能是別人取得了它。',
  'cause.token-used-before.how': '容器登錄會記住每個這樣的權杖直到它過期，而這一個就在其中。',
  'cause.token-used-before.do': `每次登入之前，向該服務要求新的權杖。
#dockgate
如果用戶端會保留權杖，例如 Kubernetes，擁有者可以讓它在過期之前一直有效：
$ dockgate federated-credential update {credential} --reuse on --registry {registry}`,

  'cause.tokens-revoked.title': '這個帳戶先前的所有權杖都已撤銷',
  'cause.tokens-revoked.what':
    '權杖原本有效，但擁有者後來終止了發給這個帳戶的所有權杖。重新登入就會產生新的。',
  'cause.tokens-revoked.how': '權杖的建立時間早於 {subject} 的權杖開始有效的時間。',
  'cause.tokens-revoked.do': `重新登入，保存權杖的管線與提取祕密也一樣：
$ docker login {registry} --username {subject}`,

  'cause.token-password-expired.title': '這個權杖的密碼已過期',
  'cause.token-password-expired.what': '容器登錄權杖和機器人帳戶的密碼可以有到期日，而這個已經過了。權杖本身沒有問題。',
  'cause.token-password-expired.how': '密碼已在 {expiredAt} 到期。',
  'cause.token-password-expired.do': `由擁有者建立新的。
#acr
$ az acr token credential generate --name {token} --registry {registryName} --expiration-in-days 90
#dockgate
$ dockgate token credential generate {token} --expiration-in-days 90 --registry {registry}
#harbor
在專案的 Robot Accounts 裡：延長帳戶的到期日，或選擇「Refresh Secret」。
#
然後用它登入，並換掉各處保存的舊密碼：
$ docker login {registry} --username {token}`,
} as const;
