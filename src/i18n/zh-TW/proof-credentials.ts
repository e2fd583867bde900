export const proofCredentials = {
  'proof.account-disabled': '用同一個帳戶登入容器登錄的網頁。如果說已停用，就是這個原因。',
  'proof.admin-user-disabled': `查看設定。如果是 \`false\`，而使用者名稱是容器登錄自己的，就是這個原因。
$ az acr show --name {registryName} --query adminUserEnabled`,
  'proof.aks-wrong-identity': `讓節點試試。如果寫的身分識別不是有角色的那個，就是這個原因。
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}`,
  'proof.application-not-registered': `查詢這個使用者名稱。如果沒有叫這個名稱的應用程式、權杖或使用者，就是這個原因。
$ az ad sp show --id {user}`,
  'proof.auth-scheme-mismatch': `用 curl 送出名稱和密碼。如果回應 200 而儲存的登入被拒絕，就是這個原因。
$ curl --include --user {user} https://{registry}/v2/`,
  'proof.azure-cli-wrong-subscription': `看看 Azure CLI 在哪裡。如果不是容器登錄的訂用帳戶，就是這個原因。
$ az account show --output table`,
  'proof.credential-malformed': `登出再登入。如果這樣可行，就是儲存的內容無法讀取。
$ docker logout {registry}
$ docker login {registry}`,
  'proof.credentials-wrong-password': `手動登入。如果同樣的名稱和密碼在那裡也被拒絕，又沒有說已過期，就是這個原因。
$ docker login {registry} --username {user}`,
  'proof.ecr-wrong-region-or-profile': `把帳戶與主機開頭的數字比較，把區域與主機裡的比較。如果有一個不同，就是這個原因。
$ aws sts get-caller-identity --query Account --output text`,
  'proof.email-used-as-username': '在使用者名稱裡找 `@`。如果有，就是這個原因。',
  'proof.empty-credentials-in-ci': `讓作業說出有沒有這個祕密。如果答案是空的，就是這個原因。
$ test -n "$PASSWORD" && echo present || echo empty`,
  'proof.entra-certificate-not-accepted': `用憑證登入。如果回來 \`AADSTS700027\` 或類似的代碼，就是這個原因。
$ az login --service-principal --username {user} --certificate certificate.pem --tenant {tenant}`,
  'proof.entra-second-step-needed': `用瀏覽器登入。如果要求第二個要素，就是這個原因。
$ az login`,
  'proof.entra-user-password-not-supported': '看看是誰的密碼。如果是個人用來登入 Microsoft 的，就是這個原因。',
  'proof.federated-credential-mismatch': `把 Entra 回應裡的主體與儲存的比較。如果沒有一個逐字相同，就是這個原因。
$ az ad app federated-credential list --id {user} --query '[].subject'`,
  'proof.mfa-sso-pat-needed': '登入容器登錄的網頁。如果要求第二個要素或送到另一個登入頁，就是這個原因。',
  'proof.not-logged-in': `看看儲存了哪些登入。如果沒有這個容器登錄，就是這個原因。
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'proof.password-mangled-by-shell': `手動登入，等到詢問時再貼上密碼。如果可行，就是這個原因。
$ docker login {registry} --username {user}`,
  'proof.pull-secret-malformed': `看看祕密的類型。如果不是 \`kubernetes.io/dockerconfigjson\`，就是這個原因。
$ kubectl get secret {secret} --namespace {namespace} --output custom-columns=TYPE:.type`,
  'proof.pull-secret-missing': `看看 Pod 指定了哪些祕密。如果沒有，就是這個原因。
$ kubectl get pods --namespace {namespace} --output custom-columns=NAME:.metadata.name,SECRETS:.spec.imagePullSecrets`,
  'proof.pull-secret-wrong-namespace': `在 Pod 旁邊找這個祕密。如果找不到，就是這個原因。
$ kubectl get secret {secret} --namespace {namespace}`,
  'proof.pull-secret-wrong-server-key': `看看祕密是給哪台主機的。如果與映像的不完全相同，就是這個原因。
$ kubectl get secret {secret} --namespace {namespace} --output json | jq --raw-output '.data[".dockerconfigjson"] | @base64d | fromjson | .auths | keys[]'`,
  'proof.secret-id-used-instead-of-secret-value': '看看密碼的格式。如果是以連字號分隔的幾組數字和字母，就是這個原因。',
  'proof.service-principal-in-other-tenant': `登入容器登錄的租用戶。如果回來 \`AADSTS700016\` 或 \`AADSTS50020\`，就是這個原因。
$ az login --service-principal --username {user} --tenant {tenant}`,
  'proof.stale-stored-credentials-block-anonymous-pull': `登出再提取。如果可行，就是這個原因。
$ docker logout {registry}
$ docker pull {image}`,
  'proof.subject-removed': '向擁有者詢問權杖或使用者是否還在。如果不在，就是這個原因。',
  'proof.token-disabled': `向擁有者詢問權杖的狀態。如果是 \`disabled\`，就是這個原因。
$ az acr token show --name {token} --registry {registryName} --query status`,
  'proof.token-for-another-registry': '看看權杖是在哪裡建立的。如果是在另一個容器登錄、帳戶或區域，就是這個原因。',
  'proof.token-signature-invalid': `重新登入。如果新的登入可行，就是舊權杖被改動或截短。
$ docker login {registry}`,
  'proof.token-type-not-accepted': '看看祕密的開頭。如果是另一個產品的，或 `AKIA` 之類的存取金鑰，就是這個原因。',
  'proof.username-form-wrong': '把使用者名稱與這種祕密該有的格式比較。如果不同，就是這個原因。',
  'proof.username-not-null-guid-with-token': '看看密碼的開頭。如果是 `eyJ`，而使用者名稱不是全是零的那個，就是這個原因。',
  'proof.access-token-scope-missing': `重新登入再試。如果這樣可行，就是舊權杖要求的比較少。
$ docker login {registry}`,
  'proof.acr-abac-roles-not-honored': `查看容器登錄的模式。如果是 \`AbacRepositoryPermissions\`，而身分識別只有傳統角色，就是這個原因。
$ az acr show --name {registryName} --query roleAssignmentMode --output tsv`,
  'proof.artifact-locked': `用新的標籤推送同一個映像。如果可行，就是這個原因。
$ docker tag {image} {registry}/{repository}:test
$ docker push {registry}/{repository}:test`,
  'proof.ecr-iam-missing-get-authorization-token': `向 AWS 要容器登錄的密碼。如果被拒絕，就是這個原因。
$ aws ecr get-login-password --region {region}`,
  'proof.entra-consent-missing': '看 Entra 的代碼。如果是 `AADSTS65001`、`AADSTS90094` 或 `AADSTS50105`，就是這個原因。',
  'proof.ghcr-package-not-linked-to-repository': '在 GitHub 開啟套件的設定。如果存放庫不在「Manage Actions access」下，就是這個原因。',
  'proof.image-soft-deleted': `列出從存放庫刪除的項目。如果摘要在其中，就是這個原因。
$ az acr manifest list-deleted --registry {registryName} --name {repository}`,
  'proof.node-identity-missing': '看看 Pod 有沒有指定提取祕密、節點在容器登錄有沒有角色。如果都沒有，就是這個原因。',
  'proof.other-account-logged-in': `登出，再用您想用的帳戶登入。如果這樣可行，就是這個原因。
$ docker logout {registry}
$ docker login {registry} --username {user}`,
  'proof.package-private-visibility': '在私密視窗開啟映像的網頁。如果看不到，就是這個原因。',
  'proof.pat-missing-scope': '看看帳戶設定裡權杖的範圍。如果缺少套件或容器登錄的那一項，就是這個原因。',
  'proof.role-assignment-propagation': `看看角色是何時給的。如果不到十分鐘，就是這個原因。
$ az role assignment list --assignee {user} --scope $(az acr show --name {registryName} --query id --output tsv) --output table`,
  'proof.role-missing-acrpull': `列出身分識別在容器登錄的角色。如果沒有包含提取的，就是這個原因。
$ az role assignment list --assignee {user} --scope $(az acr show --name {registryName} --query id --output tsv) --include-inherited --output table`,
  'proof.role-missing-acrpush': `列出身分識別在容器登錄的角色。如果沒有包含推送的，就是這個原因。
$ az role assignment list --assignee {user} --scope $(az acr show --name {registryName} --query id --output tsv) --include-inherited --output table`,
  'proof.role-missing-arm-reader': `把容器登錄當成資源查看。如果被拒絕而 docker 可以提取，就是這個原因。
$ az acr show --name {registryName}`,
  'proof.role-missing-catalog': `用完整名稱提取一個映像。如果可行而只有清單被拒絕，就是這個原因。
$ docker pull {image}`,
  'proof.role-missing-delete': '刪除存放庫裡的另一項。如果也被拒絕而提取可行，就是這個原因。',
  'proof.role-missing-metadata': `提取映像。如果可行而只有標籤或屬性被拒絕，就是這個原因。
$ docker pull {image}`,
  'proof.role-missing-pull': `只登入容器登錄，再提取。如果只有提取被拒絕，而別人可以，就是這個原因。
$ docker login {registry}
$ docker pull {image}`,
  'proof.role-missing-push': `從同一個存放庫提取，再推送。如果只有推送被拒絕，就是這個原因。
$ docker pull {image}`,
  'proof.role-missing-restore': '從同一個存放庫提取。如果可行而只有已刪除項目的清單或還原被拒絕，就是這個原因。',
  'proof.role-missing-to-assign-roles': '看 Azure 回應裡的動作。如果是 `roleAssignments/write`，就是這個原因。',
  'proof.scope-map-missing-permission': `向擁有者詢問範圍對應有什麼。如果沒有這個存放庫或動作，就是這個原因。
$ az acr scope-map show --name {scopeMap} --registry {registryName} --query actions`,
  'proof.token-sso-authorization-missing': '看看 GitHub 設定裡的權杖。如果旁邊有「Configure SSO」，而您的組織還沒有在那裡授權，就是這個原因。',
  'proof.workflow-packages-write-missing': '看看作業的權限。如果沒有 `packages: write`，就是這個原因。',
  'proof.access-token-expired': `重新登入再試。如果這樣可行，就是這個原因。
$ docker login {registry}`,
  'proof.acr-refresh-token-expired-3h': `重新登入再試。如果這樣可行，而上次登入是幾小時前，就是這個原因。
$ az acr login --name {registryName}`,
  'proof.client-secret-expired': `查看到期日。如果最後的也已經過了，就是這個原因。
$ az ad app credential list --id {user} --query '[].endDateTime'`,
  'proof.cloud-session-expired': `問雲端的命令列您是誰。如果它說不出來，就是這個原因。
$ aws sts get-caller-identity
$ gcloud auth print-access-token --quiet | wc -c`,
  'proof.ecr-token-expired-12h': `取得新的密碼再試。如果這樣可行，就是這個原因。
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}`,
  'proof.entra-password-expired': `用瀏覽器登入。如果要求新密碼，就是這個原因。
$ az login`,
  'proof.entra-session-expired': `向 Azure CLI 要權杖。如果它要您登入，就是這個原因。
$ az account get-access-token --query expiresOn`,
  'proof.password-replaced': '問是誰在什麼時候建立了最後的密碼。如果是在儲存這個之後，就是這個原因。',
  'proof.pat-expired': '開啟帳戶設定裡的權杖清單。如果這個已過期或不見了，就是這個原因。',
  'proof.pull-secret-token-expired': `看看提取祕密是何時建立的。如果在 Azure 超過三小時、在 AWS 超過十二小時，而裡面是登入的權杖，就是這個原因。
$ kubectl get secret {secret} --namespace {namespace}`,
  'proof.sign-in-code-invalid': `重新開始登入並馬上完成。如果這次成功，原因就是代碼。
$ az login --use-device-code`,
  'proof.sign-in-declined': '詢問輸入代碼的人是否拒絕了。如果是，就是這個原因。',
  'proof.tokens-revoked': '詢問擁有者是否撤銷了帳戶的權杖。如果是在這次登入之後，就是這個原因。',
  'proof.token-used-before': '用該服務剛產生的權杖登入一次。如果成功，就是這個原因。',
  'proof.token-password-expired': `向擁有者詢問權杖的密碼的到期時間。如果已經過了，就是這個原因。
$ az acr token show --name {token} --registry {registryName}`,
} as const;
