export const apartCredentials = {
  'apart.not-logged-in.stale-stored-credentials-block-anonymous-pull': `登出再提取。如果可行，映像就是公開的，是舊的登入擋住了；如果不行，就需要登入。
$ docker logout {registry}
$ docker pull {image}`,
  'apart.role-missing-pull.stale-stored-credentials-block-anonymous-pull': `登出再提取。如果可行，映像就是公開的，是舊的登入擋住了；如果不行，就是帳戶缺少權限。
$ docker logout {registry}
$ docker pull {image}`,
  'apart.package-private-visibility.stale-stored-credentials-block-anonymous-pull': '在私密視窗開啟映像的網頁。如果看得到，它就是公開的，是舊的登入擋住了。',
  'apart.not-logged-in.package-private-visibility': `登入再試。如果可行，就只是映像不公開。
$ docker login {registry}`,
  'apart.image-or-tag-not-found.package-private-visibility': '問它的擁有者，或在登入和登出時各開啟一次網頁。如果只有登入的人看得到，就是不公開；如果誰都看不到，就是不存在。',
  'apart.credentials-wrong-password.username-form-wrong': '先看使用者名稱。如果不是這個容器登錄要的格式，什麼密碼都配不上。',
  'apart.credentials-wrong-password.token-type-not-accepted': '看看是哪種祕密。如果是容器登錄接受的類型，就是不對、已撤銷或太舊；如果不是，請建立對的類型。',
  'apart.client-secret-expired.credentials-wrong-password': `直接問 Entra。\`AADSTS7000222\` 表示祕密已過期，\`AADSTS7000215\` 表示祕密不對。
$ dockgate doctor {registry} --ask-issuer --tenant {tenant}
$ az login --service-principal --username {user} --tenant {tenant}`,
  'apart.client-secret-expired.secret-id-used-instead-of-secret-value': '看看密碼的格式。以連字號分隔的幾組數字和字母是祕密的 ID，不是它的值。',
  'apart.credentials-wrong-password.secret-id-used-instead-of-secret-value': '看看密碼的格式。以連字號分隔的幾組數字和字母是祕密的 ID；值裡有波浪號。',
  'apart.credentials-wrong-password.password-mangled-by-shell': `手動登入，等到詢問時再貼上密碼。如果可行，就是殼層或管線改動了它。
$ docker login {registry} --username {user}`,
  'apart.account-disabled.credentials-wrong-password': '用同一個帳戶登入容器登錄的網頁。如果說已停用，什麼密碼都沒用；如果讓您進去，就是這裡的密碼不對。',
  'apart.credentials-wrong-password.pat-expired': '開啟帳戶設定裡的權杖清單。如果這個已過期或不見了，請另外建立；如果還有效，就是這裡的內容不對。',
  'apart.credentials-wrong-password.password-replaced': '問是誰在什麼時候建立了最後的密碼。如果是在存到這裡之後，就是被取代了。',
  'apart.password-replaced.tokens-revoked':
    '用同樣的密碼重新登入。如果被接受，就只是權杖被撤銷；如果被拒絕，就是密碼被取代。',
  'apart.credentials-wrong-password.role-missing-pull': `只登入容器登錄。如果被拒絕，就是認證不對；如果成功，就是缺少這個存放庫的權限。
$ docker login {registry}`,
  'apart.credentials-wrong-password.token-for-another-registry': '看看權杖是在哪裡建立的。如果是在另一個容器登錄、帳戶或區域，就只在那裡有效。',
  'apart.application-not-registered.credentials-wrong-password': '把使用者名稱與容器登錄的帳戶逐字比對。如果在其中，就是密碼不對；如果不在，就是名稱不對。',
  'apart.application-not-registered.email-used-as-username': '在使用者名稱裡找 `@`。如果有，就是電子郵件地址，不是帳戶名稱。',
  'apart.application-not-registered.service-principal-in-other-tenant': `在容器登錄的租用戶裡查這個應用程式。如果這裡找不到，在另一個租用戶找到，就是屬於那一個。
$ az ad sp show --id {user} --query appOwnerOrganizationId --output tsv`,
  'apart.credentials-wrong-password.service-principal-in-other-tenant': `用它登入容器登錄的租用戶。\`AADSTS700016\` 表示那裡不認得應用程式，\`AADSTS7000215\` 表示祕密不對。
$ az login --service-principal --username {user} --tenant {tenant}`,
  'apart.client-secret-expired.service-principal-in-other-tenant': '看 Entra 回應裡的代碼。`AADSTS7000222` 是祕密已過期，`AADSTS700016` 是另一個租用戶。',
  'apart.client-secret-expired.entra-certificate-not-accepted': '看看應用程式怎麼登入。如果用憑證，就是憑證不被接受；如果用密碼，就是密碼已過期。',
  'apart.federated-credential-mismatch.service-principal-in-other-tenant': '看 Entra 回應裡的代碼。`AADSTS700213` 表示主體不符，`AADSTS700016` 是另一個租用戶。',
  'apart.entra-consent-missing.service-principal-in-other-tenant': '看 Entra 回應裡的代碼。`AADSTS65001` 要求同意，`AADSTS700016` 表示另一個租用戶。',
  'apart.admin-user-disabled.credentials-wrong-password': `查看容器登錄的設定。如果是 \`false\`，帳戶就是關閉的，不論密碼是什麼。
$ az acr show --name {registryName} --query adminUserEnabled`,
  'apart.email-used-as-username.entra-user-password-not-supported': '看看密碼是什麼。如果是 Microsoft 帳戶的，沒有容器登錄會接受；如果是權杖的，只要換使用者名稱。',
  'apart.credentials-wrong-password.mfa-sso-pat-needed': '用同一個密碼登入容器登錄的網頁。如果讓您進去並要第二個要素，用戶端就需要權杖。',
  'apart.credentials-wrong-password.token-disabled': `向擁有者詢問權杖的狀態。如果已停用，就無法判斷密碼對不對。
$ az acr token show --name {token} --registry {registryName} --query status`,
  'apart.token-disabled.token-password-expired': `向擁有者詢問權杖的狀態和密碼的到期時間。如果狀態是 \`enabled\`，就是密碼已過期。
$ az acr token show --name {token} --registry {registryName}`,
  'apart.credentials-wrong-password.token-password-expired': `向擁有者詢問權杖的密碼的到期時間。如果已經過了，密碼曾經是對的。
$ az acr token show --name {token} --registry {registryName}`,
  'apart.credentials-wrong-password.username-not-null-guid-with-token': '看看密碼的開頭。如果是 `eyJ`，它就是權杖，要搭配全是零的使用者名稱。',
  'apart.auth-scheme-mismatch.credentials-wrong-password': `用 curl 送出同樣的名稱和密碼。如果回應 200，密碼就是對的，而儲存的登入是另一種。
$ curl --include --user {user} https://{registry}/v2/`,
  'apart.credentials-wrong-password.htpasswd-hash-unsupported': '試試別人的帳戶。如果誰都無法登入，就是密碼檔的問題；如果只有您不行，就是您的密碼。',
  'apart.credentials-wrong-password.login-throttled': '等一刻鐘，期間不要嘗試，再手動登入一次。如果可行，就是太多次嘗試關閉了帳戶。',
  'apart.credentials-wrong-password.pull-secret-malformed': `用同樣的名稱和密碼手動登入。如果可行，就是叢集裡的祕密建立得不對。
$ docker login {registry} --username {user}`,
  'apart.credentials-wrong-password.pull-secret-token-expired': '看看提取祕密裡是什麼。如果密碼以 `eyJ` 開頭或使用者是 `AWS`，它就是只有幾小時效期的權杖。',
  'apart.gcloud-helper-not-configured.not-logged-in': `在 \`credHelpers\` 下找這台主機。如果是 Google 的容器登錄就該在那裡；其他地方則是缺少一般的登入。
$ jq .credHelpers ~/.docker/config.json`,
  'apart.gcloud-helper-not-configured.role-missing-pull': '看看 Google 的回應有沒有 `Unauthenticated request`。如果有，就是沒有身分；如果寫了權限，就是帳戶缺少它。',
  'apart.image-or-tag-not-found.role-missing-pull': '請一個確定可以提取的人用同樣的名稱試。如果可行，就是您缺少權限；如果也不行，就是名稱不對。',
  'apart.other-account-logged-in.role-missing-pull': `看看容器登錄把您當成誰。如果不是您想用的帳戶，就用對的帳戶登入。
$ docker logout {registry}
$ docker login {registry} --username {user}`,
  'apart.pat-missing-scope.role-missing-pull': '用同一個帳戶在容器登錄的網頁做同樣的事。如果可行，帳戶就有權限，是權杖缺少範圍。',
  'apart.pat-missing-scope.role-missing-push': '用具有所有範圍的權杖做同樣的事。如果可行，就是缺少範圍；如果不行，就是帳戶缺少權限。',
  'apart.repository-not-created.role-missing-push': '推送到已存在的存放庫。如果可行，另一個就必須先建立；如果不行，就是缺少權限。',
  'apart.artifact-locked.role-missing-push': `用新的標籤推送同一個映像。如果可行，就是舊標籤鎖定了；如果不行，就是缺少推送的權限。
$ docker tag {image} {registry}/{repository}:test
$ docker push {registry}/{repository}:test`,
  'apart.artifact-locked.role-missing-delete': '刪除存放庫的另一個標籤。如果可行，就是這個鎖定了；如果不行，就是缺少權限。',
  'apart.pat-missing-scope.token-sso-authorization-missing': '看看帳戶設定裡的權杖。如果有範圍，而旁邊有「Configure SSO」，就是單一登入的問題。',
  'apart.acr-abac-roles-not-honored.role-missing-acrpull': `查看容器登錄的模式。如果是 \`AbacRepositoryPermissions\`，AcrPull 在那裡沒有作用。
$ az acr show --name {registryName} --query roleAssignmentMode --output tsv`,
  'apart.role-assignment-propagation.role-missing-acrpull': `看看角色有沒有指派、何時指派。如果有，而且不到十分鐘，就等一等；如果沒有，就指派。
$ az role assignment list --assignee {user} --scope $(az acr show --name {registryName} --query id --output tsv) --output table`,
  'apart.role-assignment-propagation.role-missing-acrpush': `看看角色有沒有指派、何時指派。如果有，而且不到十分鐘，就等一等；如果沒有，就指派。
$ az role assignment list --assignee {user} --scope $(az acr show --name {registryName} --query id --output tsv) --output table`,
  'apart.role-missing-acrpull.role-missing-acrpush': '提取同一個存放庫的任何映像。如果可行，就只缺推送的權限。',
  'apart.role-missing-acrpull.role-missing-arm-reader': `用 docker 登入，不用 Azure CLI。如果這樣可以提取，就只缺把容器登錄當成資源查看的權限。
$ docker login {registry}`,
  'apart.role-missing-arm-reader.role-missing-to-assign-roles': '看看 Azure 的回應寫的是哪個動作。`roleAssignments/write` 是給予角色的權限；其他的是查看或變更容器登錄的權限。',
  'apart.role-missing-catalog.role-missing-pull': `用完整名稱提取一個映像。如果可行，就只是存放庫清單不開放。
$ docker pull {image}`,
  'apart.scope-map-missing-permission.token-password-expired': `只登入容器登錄。如果被拒絕，就是密碼已到期；如果成功，就是範圍對應缺少存放庫或動作。
$ docker login {registry} --username {token}`,
  'apart.image-or-tag-not-found.scope-map-missing-permission': `向擁有者詢問權杖的範圍對應有什麼。如果存放庫在裡面，就是名稱或標籤不對。
$ az acr scope-map show --name {scopeMap} --registry {registryName} --query actions`,
  'apart.ghcr-package-not-linked-to-repository.workflow-packages-write-missing': '看看作業的權限。如果含有 `packages: write`，就是套件本身不允許這個存放庫。',
  'apart.access-token-expired.pull-secret-token-expired': '看看權杖在哪裡。如果是叢集送出的，必須更新提取祕密；如果是您自己的用戶端，請重新登入。',
  'apart.acr-refresh-token-expired-3h.entra-session-expired': `向 Azure CLI 要權杖。如果拿得到，就只是容器登錄的登入太舊；如果拿不到，請重新登入 Azure。
$ az account get-access-token --query expiresOn`,
  'apart.acr-arm-audience-disabled.entra-session-expired': `向 Azure CLI 要權杖。如果拿得到而容器登錄仍拒絕，就是它只要為容器登錄發出的權杖。
$ az account get-access-token --query expiresOn`,
  'apart.entra-second-step-needed.entra-session-expired': `用瀏覽器登入一次。如果每次都要另一個要素，就是原則要求；如果立刻讓您進去，就只是工作階段結束了。
$ az login`,
  'apart.entra-password-expired.entra-session-expired': `用瀏覽器登入。如果要求新密碼，就是這個原因；如果沒有，就只是工作階段結束了。
$ az login`,
  'apart.entra-service-outage.entra-session-expired': `等幾分鐘再重新登入。如果什麼都沒改就可行，就是 Entra 出了問題。
$ az login`,
  'apart.cloud-session-expired.ecr-token-expired-12h': `問 AWS 您是誰。如果有回應，就只是容器登錄的密碼太舊；如果沒有，請重新登入 AWS。
$ aws sts get-caller-identity`,
  'apart.ecr-iam-missing-get-authorization-token.ecr-token-expired-12h': `取得新的密碼。如果 AWS 給了，就是舊的已過期；如果拒絕，就是身分識別缺少權限。
$ aws ecr get-login-password --region {region}`,
  'apart.ecr-token-expired-12h.ecr-wrong-region-or-profile': `把登入裡的帳戶和區域與映像主機裡的比較。如果不同，就是用錯了；如果相同，就是密碼太舊。
$ aws sts get-caller-identity --query Account --output text`,
  'apart.access-token-expired.cloud-session-expired': '問雲端的命令列您是誰。如果有回應，就只是容器登錄的權杖太舊。',
  'apart.pull-secret-missing.pull-secret-wrong-namespace': `看看 Pod 指定了什麼。如果指定了祕密，就是它不在 Pod 的命名空間；如果沒有，就是沒用任何祕密。
$ kubectl get pods --namespace {namespace} --output custom-columns=NAME:.metadata.name,SECRETS:.spec.imagePullSecrets`,
  'apart.pull-secret-malformed.pull-secret-wrong-server-key': `讀取祕密的主機。如果讀得到而寫的是另一台主機，就是給那一台的；如果讀不到，就是祕密建立得不對。
$ kubectl get secret {secret} --namespace {namespace} --output json | jq --raw-output '.data[".dockerconfigjson"] | @base64d | fromjson | .auths | keys[]'`,
  'apart.node-identity-missing.pull-secret-missing': '決定叢集該怎麼登入。如果節點有這個容器登錄的雲端身分識別，就是它缺少權限；如果沒有，請指定提取祕密。',
  'apart.aks-wrong-identity.node-identity-missing': `讓 Azure 從節點試試。如果寫的身分識別不是您預期的，就是角色給了另一個。
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}`,
  'apart.aks-wrong-identity.role-assignment-propagation': `比較節點的身分識別與有角色的那個。如果相同，等十分鐘。
$ az aks show --name {cluster} --resource-group {resourceGroup} --query identityProfile.kubeletidentity.clientId`,
  'apart.credentials-wrong-password.not-logged-in': `手動登入。如果被拒絕，就是密碼不對；如果成功，而其餘也可行了，就是沒有人登入。
$ docker login {registry}`,
  'apart.not-logged-in.role-missing-pull': `登入後再提取。如果可行，就只是缺少登入；如果同樣被拒絕，就是帳戶缺少權限。
$ docker login {registry}
$ docker pull {image}`,
  'apart.not-logged-in.role-missing-push': `登入後再推送。如果可行，就只是缺少登入；如果同樣被拒絕，就是帳戶缺少權限。
$ docker login {registry}
$ docker push {image}`,
  'apart.not-logged-in.role-missing-acrpull': `登入容器登錄後再提取。如果登入被拒絕，或只有提取被拒絕，就是缺少角色；如果都可行，就只是缺少登入。
$ az acr login --name {registryName}
$ docker pull {image}`,
  'apart.not-logged-in.role-missing-acrpush': `登入容器登錄後再推送。如果這時只有推送被拒絕，就是缺少角色；如果可行，就只是缺少登入。
$ az acr login --name {registryName}
$ docker push {image}`,
  'apart.not-logged-in.pull-secret-missing': `在叢集外面登入後提取映像。如果可行，登入就沒問題，只是 Pod 沒有指定它；如果那裡也要求登入，請先登入。
$ docker login {registry}
$ docker pull {image}`,
  'apart.acr-refresh-token-expired-3h.role-missing-acrpull': `重新登入並立刻提取。如果可行，就是舊的登入三小時後失效了；如果不行，就是缺少角色。
$ az acr login --name {registryName}
$ docker pull {image}`,
  'apart.acr-refresh-token-expired-3h.role-missing-acrpush': `重新登入並立刻推送。如果可行，就是舊的登入三小時後失效了；如果不行，就是缺少角色。
$ az acr login --name {registryName}
$ docker push {image}`,
  'apart.repository-namespace-missing-or-wrong.role-missing-push': '推送到您自己帳戶的名稱下。如果可行，就是映像前面的部分寫了別人；如果您要的就是那個帳戶，必須由它的擁有者給您權限。',
  'apart.image-or-tag-not-found.not-logged-in': `登入後再提取。如果可行，就只是私人的；如果回應不變，請在容器登錄的網頁找這個名稱。
$ docker login {registry}
$ docker pull {image}`,
  'apart.image-or-tag-not-found.stale-stored-credentials-block-anonymous-pull': `登出再提取。如果可行，映像就在，是舊的登入擋住了；如果不行，請在容器登錄的網頁找它。
$ docker logout {registry}
$ docker pull {image}`,
  'apart.gcloud-helper-not-configured.role-missing-push': `設定協助程式後再推送。如果可行，就是缺少它；如果這時提到某個權限，就是帳戶缺少它。
$ gcloud auth configure-docker {registry}
$ docker push {image}`,
  'apart.gcloud-helper-not-configured.sudo-different-config': `在執行 docker 的使用者的檔案裡找主機。如果只在您自己的檔案裡，就是 docker 以別人的身分執行；如果都沒有，請設定協助程式。
$ sudo jq .credHelpers /root/.docker/config.json`,
  'apart.ecr-wrong-region-or-profile.not-logged-in': `看看登入了哪些主機。如果有一個的帳戶或區域與映像的不同，就是登入錯了；如果一個都沒有，請登入。
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.credentials-wrong-password.pat-missing-scope': `在帳戶的設定裡看這個權杖。如果列在那裡而且還有效，就是缺少範圍；如果不見了或已過期，就是這裡的內容不對。
$ docker login {registry} --username {user}`,
  'apart.credentials-wrong-password.stale-stored-credentials-block-anonymous-pull': `登出再提取。如果可行，映像就不需要密碼，是儲存的密碼擋住了；如果需要登入，就是密碼不對。
$ docker logout {registry}
$ docker pull {image}`,
  'apart.credentials-wrong-password.email-used-as-username': '在使用者名稱裡找 `@`。如果有，請改用帳戶的名稱登入；如果沒有，就是密碼不對。',
  'apart.email-used-as-username.stale-stored-credentials-block-anonymous-pull': `登出再提取。如果可行，就只是儲存的登入擋住了：請用帳戶的名稱重新登入，不要用電子郵件地址。
$ docker logout {registry}
$ docker pull {image}`,
  'apart.pat-expired.token-type-not-accepted': '在帳戶的設定裡看這個權杖。如果已過期，請更新；如果還有效，就是這裡不接受這一種。',
  'apart.pat-missing-scope.token-type-not-accepted': '看看這是哪一種權杖。如果是這個容器登錄接受的，請給它範圍；如果不是，請建立對的種類。',
  'apart.pat-missing-scope.workflow-packages-write-missing': '看看作業用的是哪個權杖。如果是 `GITHUB_TOKEN`，就由工作流程的權限決定；如果是您自己的，就由它的範圍決定。',
  'apart.ghcr-package-not-linked-to-repository.pat-missing-scope':
    '看看用的是哪個權杖。如果是 `GITHUB_TOKEN`，套件就必須允許這個存放庫；如果是您自己的，就需要 `write:packages`。',
  'apart.ecr-iam-missing-get-authorization-token.ecr-wrong-region-or-profile': `問 AWS 您是誰。如果不是您想用的帳戶或角色，就是設定檔不對；如果沒錯，就是缺少權限。
$ aws sts get-caller-identity`,
  'apart.pull-secret-missing.pull-secret-wrong-server-key': `看看 Pod 有沒有指定祕密。如果沒有，就是沒有使用；如果有，請把裡面的主機與映像的主機比較。
$ kubectl get pods --namespace {namespace} --output custom-columns=NAME:.metadata.name,SECRETS:.spec.imagePullSecrets`,
  'apart.image-or-tag-not-found.pull-secret-missing': `在已登入的機器上提取。如果可行，映像就在，是 Pod 缺少登入；如果不行，就是名稱不對。
$ docker pull {image}`,
  'apart.aks-wrong-identity.role-missing-acrpull': `看看哪個身分識別有這個角色。如果不是節點的那個，就是角色給錯了；如果都沒有，請指派。
$ az aks show --name {cluster} --resource-group {resourceGroup} --query identityProfile.kubeletidentity.clientId`,
  'apart.aks-wrong-identity.pull-secret-missing': `讓 Azure 從節點試一次。如果節點的身分識別被拒絕，請給它角色；如果您不想用身分識別，請指定提取祕密。
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}`,
  'apart.package-private-visibility.role-missing-pull': '用同一個帳戶登入後開啟映像的網頁。如果看得到，就只是不公開，用戶端必須登入；如果看不到，就是帳戶缺少權限。',
  'apart.role-missing-push.wrong-registry-host-logged-in': `把已登入的主機與映像的主機比較，包括連接埠。如果不在其中，請登入它；如果在，就是缺少權限。
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.role-missing-catalog.scope-map-missing-permission': '看看是誰在要求。如果是容器登錄的權杖，就是它的範圍對應缺少這個動作；如果是 Azure 的帳戶，就是缺少角色。',
  'apart.admin-user-disabled.role-missing-acrpull': `要求容器登錄的權杖。如果拿得到，您的帳戶就有角色，只是系統管理員帳戶關閉了；如果拿不到，就是缺少角色。
$ az acr login --name {registryName} --expose-token --output tsv --query loginServer`,
} as const;
