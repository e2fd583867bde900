export const causesCredentialsInvalid = {
  'cause.account-disabled.title': '帳戶已停用',
  'cause.account-disabled.what': '這份認證屬於已停用或撤銷的使用者、機器人或權杖，密碼已經無效。',
  'cause.account-disabled.how': '容器登錄說這個帳戶已停用。',
  'cause.account-disabled.do': `請容器登錄的擁有者啟用它，或用另一個帳戶登入：
$ docker logout {registry}
$ docker login {registry}`,

  'cause.admin-user-disabled.title': '這個容器登錄的系統管理員帳戶已關閉',
  'cause.admin-user-disabled.what': '用的是容器登錄自己的系統管理員帳戶，而它是關閉的。除非擁有者開啟，否則一直關閉。',
  'cause.admin-user-disabled.how': '使用者名稱是系統管理員帳戶的，而容器登錄的這項設定是關閉的。',
  'cause.admin-user-disabled.do': `用自己的帳戶，或為此用途建立的權杖。
#acr
$ az acr login --name {registryName}
$ az acr token create --name {token} --registry {registryName} --scope-map _repositories_pull
如果一定要用系統管理員帳戶，由擁有者開啟：
$ az acr update --name {registryName} --admin-enabled true
#dockgate
$ dockgate token create {token} --scope-map _repositories_pull --registry {registry}
如果一定要用系統管理員帳戶，由擁有者開啟：
$ dockgate admin enable --registry {registry}`,

  'cause.application-not-registered.title': '這裡不認得這個使用者名稱',
  'cause.application-not-registered.what': '使用者名稱既不是系統管理員帳戶，也不是這個容器登錄認得的權杖、使用者或應用程式。可能拼錯、已刪除，或屬於另一個容器登錄或租用戶。',
  'cause.application-not-registered.how': '容器登錄在可能叫這個名稱的帳戶裡找過，沒有找到。',
  'cause.application-not-registered.do': `檢查名稱。權杖的使用者名稱就是權杖的名稱。
#acr
$ az acr token list --registry {registryName} --output table
#dockgate
$ dockgate token list --registry {registry}
#
服務主體的使用者名稱是它的應用程式（用戶端）ID，不是它的名稱或物件 ID：
$ az ad sp show --id {subject} --query appId --output tsv
然後重新登入：
$ docker login {registry}`,

  'cause.azure-cli-wrong-subscription.title': 'Azure CLI 用的是另一個訂用帳戶',
  'cause.azure-cli-wrong-subscription.what': 'Azure CLI 已登入，但目前的訂用帳戶或租用戶不是容器登錄所在的那一個。',
  'cause.azure-cli-wrong-subscription.how': 'Azure 在目前的訂用帳戶裡找不到這個名稱的容器登錄。',
  'cause.azure-cli-wrong-subscription.do': `選擇容器登錄所在的訂用帳戶：
$ az account list --output table
$ az account set --subscription {subscription}
如果它在另一個租用戶：
$ az login --tenant {tenant}
然後：
$ az acr login --name {registryName}`,

  'cause.credentials-wrong-password.title': '密碼不對',
  'cause.credentials-wrong-password.what': '使用者名稱存在，但密碼或權杖不對。有些容器登錄在撤銷或過期時也這樣回應。',
  'cause.credentials-wrong-password.how': '容器登錄比對了所出示的密碼，並拒絕了它。',
  'cause.credentials-wrong-password.do': `#!kubernetes
重新登入，等到詢問時再輸入或貼上密碼，這樣殼層就不會改動它：
$ docker login {registry} --username {subject}
#kubernetes
先手動測試密碼，再用正確的密碼重建提取祕密：
$ docker login {registry} --username {subject}
$ kubectl delete secret {secret} --namespace {namespace}
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={subject} --docker-password="$TOKEN"
#acr
如果密碼遺失，由擁有者為服務主體、權杖或系統管理員帳戶建立新的：
$ az ad sp credential reset --id {subject}
$ az acr token credential generate --name {token} --registry {registryName}
$ az acr credential renew --name {registryName} --password-name password
#dockgate
如果權杖的密碼遺失，由擁有者建立新的：
$ dockgate token credential generate {token} --registry {registry}
#docker-hub ghcr gitlab gitea
使用雙重要素驗證或單一登入時，密碼是個人存取權杖。
#harbor
機器人的祕密只顯示一次；專案 Robot Accounts 裡的「Refresh Secret」會給新的。使用單一登入時，密碼是使用者設定檔裡的 CLI 祕密。
#quay
機器人的權杖在組織的 Robot Accounts 裡；一般使用者用帳戶設定裡的加密密碼。
#artifactory nexus
以單一登入方式登入的地方，請用使用者設定檔裡的權杖。
#ecr
密碼由 AWS 產生，效期十二小時：
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
#gar
密碼是 Google Cloud CLI 的存取權杖：
$ gcloud auth print-access-token | docker login --username oauth2accesstoken --password-stdin {registry}`,

  'cause.empty-credentials-in-ci.title': '密碼是空的',
  'cause.empty-credentials-in-ci.what': '應該存放密碼的變數是空的。管線不會把祕密交給分支複本和機器人，沒有定義的名稱也是空的。',
  'cause.empty-credentials-in-ci.how': '到達用戶端的內容是空的，或是記錄用來遮住祕密的星號。',
  'cause.empty-credentials-in-ci.do': `查看作業有沒有這個祕密，但不顯示它：
$ test -n "$PASSWORD" && echo present || echo empty
為這個存放庫和環境定義它，名稱要和作業所用的完全相同。來自分支複本的提取要求，請略過登入，或在合併後再執行。`,

  'cause.not-logged-in.title': '沒有人登入這個容器登錄',
  'cause.not-logged-in.what': '要求沒有帶認證，而這個容器登錄只允許已登入的人這麼做。可能沒有登入，或用戶端找不到儲存的登入。',
  'cause.not-logged-in.how': '要求既沒有使用者名稱，也沒有權杖。',
  'cause.not-logged-in.do': `#!kubernetes
登入後再試：
$ docker login {registry}
#acr !kubernetes
用 Azure 帳戶：
$ az acr login --name {registryName}
#ecr !kubernetes
密碼來自 AWS：
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
#gar !kubernetes
Google 的協助程式會自己登入：
$ gcloud auth configure-docker {registry}
#!kubernetes
如果之前登入過：要用同一個使用者、同一個工具、完全相同的主機。
#kubernetes
kubelet 不會用您的登入。給它一個提取祕密：
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"
然後在 Pod 或它的服務帳戶的 \`imagePullSecrets\` 下寫上這個名稱。`,

  'cause.password-mangled-by-shell.title': '殼層或管線改動了密碼',
  'cause.password-mangled-by-shell.what': '引號、換行，或 `$`、`%`、`!` 之類的字元在途中被改掉，所以容器登錄收到的不是原本的內容。',
  'cause.password-mangled-by-shell.how': '用戶端手上的內容以換行結尾、包在引號裡、編碼了兩次、缺少 `$` 後面的部分，或就是 `$PASSWORD` 這樣的預留位置。',
  'cause.password-mangled-by-shell.do': `從標準輸入傳遞密碼，不帶換行：
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin
使用者名稱含有 \`$\` 時，用單引號包起來。
#harbor
機器人帳戶：
$ printf %s "$TOKEN" | docker login {registry} --username 'robot$project+name' --password-stdin`,

  'cause.service-principal-in-other-tenant.title': '這個身分識別屬於另一個租用戶',
  'cause.service-principal-in-other-tenant.what': '應用程式或使用者存在於另一個 Entra 租用戶。容器登錄只信任自己租用戶的目錄。',
  'cause.service-principal-in-other-tenant.how': 'Entra 在容器登錄的租用戶裡找不到這個身分識別（`AADSTS700016`、`AADSTS50020`），或它的權杖寫的是另一個租用戶。',
  'cause.service-principal-in-other-tenant.do': `登入容器登錄的租用戶：
$ az login --tenant {tenant}
$ az acr login --name {registryName}
多租用戶的應用程式要加入這個租用戶，並在這裡給它角色：
$ az ad sp create --id {user}
$ az role assignment create --assignee {user} --role AcrPull --scope $(az acr show --name {registryName} --query id --output tsv)`,

  'cause.sign-in-declined.title': '有人拒絕了這次登入',
  'cause.sign-in-declined.what':
    '在其中一個頁面上（這裡或識別提供者那裡），有人表示這次登入不是自己開始的，或不想登入。',
  'cause.sign-in-declined.how': '登入以 `access_denied` 或 `AADSTS65004` 結束。',
  'cause.sign-in-declined.do': `如果是您開始的，請重新開始，並在頁面上登入：
$ az login --use-device-code
如果不是您這邊的人開始的，就是有人想透過別人登入。對方沒有得到任何權限。`,

  'cause.stale-stored-credentials-block-anonymous-pull.title': '舊的登入擋住了公開映像',
  'cause.stale-stored-credentials-block-anonymous-pull.what': '這個映像不需要登入，但這台主機存有舊的認證並一起送出。容器登錄拒絕了它，就不再往下看。',
  'cause.stale-stored-credentials-block-anonymous-pull.how': '同樣的要求不帶儲存的認證會成功，帶上就失敗。',
  'cause.stale-stored-credentials-block-anonymous-pull.do': `移除舊的登入，再提取：
$ docker logout {registry}
$ docker pull {image}`,

  'cause.subject-removed.title': '這個登入背後的帳戶已刪除',
  'cause.subject-removed.what': '這個登入曾經有效，但它所屬的權杖或使用者已刪除。為它發出的一切從那一刻起失效。',
  'cause.subject-removed.how': '認證是這個容器登錄發出的，但它所寫的帳戶已經不存在。',
  'cause.subject-removed.do': `用另一個帳戶登入：
$ docker logout {registry}
$ docker login {registry}
如果權杖是誤刪的，由擁有者重新建立，密碼也會是新的：
$ dockgate token create {subject} --scope-map {scopeMap} --registry {registry}`,

  'cause.token-disabled.title': '權杖已停用',
  'cause.token-disabled.what': '這個存放庫範圍的權杖存在，但容器登錄的擁有者已停用它。',
  'cause.token-disabled.how': '權杖 {token} 的狀態是 `disabled`。',
  'cause.token-disabled.do': `由擁有者啟用它；密碼不變。
#acr
$ az acr token update --name {token} --registry {registryName} --status enabled
#dockgate
$ dockgate token update {token} --status enabled --registry {registry}`,
} as const;
