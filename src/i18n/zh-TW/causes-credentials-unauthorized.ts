export const causesCredentialsUnauthorized = {
  'cause.access-token-scope-missing.title': '存取權杖要求的比需要的少',
  'cause.access-token-scope-missing.what': '帳戶有這項權限，但要求裡的存取權杖是為別的用途發出的：另一個存放庫，或較少的動作。',
  'cause.access-token-scope-missing.how': '存取權杖不含 {repository} 的 {action}；它的帳戶有這項權限。',
  'cause.access-token-scope-missing.do': `依拒絕回應的 \`WWW-Authenticate\` 標頭所寫的範圍要求權杖。用戶端會自己這麼做；在指令碼裡：
$ curl --user {subject} --get https://{registry}/oauth2/token --data-urlencode service={registry} --data-urlencode scope=repository:{repository}:pull,push
如果是 docker 或 podman 回報的，請重新登入：
$ docker login {registry}`,

  'cause.artifact-locked.title': '映像或存放庫已鎖定',
  'cause.artifact-locked.what': '帳戶一般可以這麼做，但這個存放庫、標籤或映像受到保護：鎖定、隔離、標籤不可變更的規則，或掃描。',
  'cause.artifact-locked.how': '成品的一個開關（讀取、寫入、刪除或列出）是關閉的，或容器登錄的回應提到這類規則。',
  'cause.artifact-locked.do': `#acr
查看這些開關：
$ az acr repository show --name {registryName} --image {repository}:{tag}
由可以變更的人解除鎖定：
$ az acr repository update --name {registryName} --image {repository}:{tag} --write-enabled true --delete-enabled true
#dockgate
擁有者可以查看誰鎖定了什麼：
$ dockgate why --last
#ecr
查看標籤是否不可變更：
$ aws ecr describe-repositories --repository-names {repository} --region {region} --query 'repositories[].imageTagMutability'
#harbor gitlab quay artifactory
在存放庫或專案的設定裡找規則：不可變更或受保護的標籤、必須通過的掃描。
#
或維持原狀，改用另一個標籤推送。`,

  'cause.ecr-iam-missing-get-authorization-token.title': '這個 AWS 身分識別無權取得容器登錄權杖',
  'cause.ecr-iam-missing-get-authorization-token.what': '每次登入 Amazon ECR 都從 `ecr:GetAuthorizationToken` 開始，而這個 AWS 身分識別無權呼叫它。存放庫的原則無法授予這一項。',
  'cause.ecr-iam-missing-get-authorization-token.how': 'AWS 說這個身分識別沒有 `ecr:GetAuthorizationToken` 的授權，或 AWS 根本沒有給權杖。',
  'cause.ecr-iam-missing-get-authorization-token.do': `給角色一個允許對資源 \`*\` 這麼做的原則，例如 AWS 用於提取的那一個：
$ aws iam attach-role-policy --role-name {role} --policy-arn arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly`,

  'cause.ghcr-package-not-linked-to-repository.title': '套件不信任這個存放庫的工作流程',
  'cause.ghcr-package-not-linked-to-repository.what': '套件在 ghcr.io 上存在，但不給這個存放庫的工作流程寫入權。通常是因為它最初是手動或從別處推送的。',
  'cause.ghcr-package-not-linked-to-repository.how': 'GitHub 對工作流程的權杖回應 `permission_denied: write_package`。',
  'cause.ghcr-package-not-linked-to-repository.do': '在套件設定的「Manage Actions access」下，以「Write」角色加入這個存放庫。要讓新套件一開始就連結，請把含存放庫位址的標記 `org.opencontainers.image.source` 寫進 Dockerfile。',

  'cause.image-soft-deleted.title': '映像已刪除，等待還原',
  'cause.image-soft-deleted.what':
    '有這個摘要的映像已從存放庫刪除，而容器登錄的虛刪除原則保留著它。保留期間，它不能提取，也不能再推送。',
  'cause.image-soft-deleted.how': '資訊清單 {digest} 在從 {repository} 刪除的項目之中。',
  'cause.image-soft-deleted.do': `#acr
還原它：
$ az acr manifest list-deleted-tags --registry {registryName} --name {repository}
$ az acr manifest restore --registry {registryName} --name {repository}:{tag} --digest {digest}
#dockgate
還原它：
$ dockgate image list-deleted {repository} --registry {registry}
$ dockgate image restore {repository}:{tag} --digest {digest} --registry {registry}
#
如果沒有還原的權限，請擁有者處理；或重新建置映像，讓它有另一個摘要。`,

  'cause.other-account-logged-in.title': '登入的是另一個帳戶',
  'cause.other-account-logged-in.what': '登入有效，但不是您想用的帳戶，而這個帳戶沒有這項權限。',
  'cause.other-account-logged-in.how': '容器登錄看到的帳戶是 {account}。',
  'cause.other-account-logged-in.do': `用您想用的帳戶登入：
$ docker logout {registry}
$ docker login {registry} --username {user}`,

  'cause.package-private-visibility.title': '映像不是公開的',
  'cause.package-private-visibility.what': '原以為映像是公開的，但容器登錄只給有權限的帳戶。它從來不是公開的，或現在不再公開。',
  'cause.package-private-visibility.how': '沒有認證時，容器登錄對這個存放庫不授予任何權限。',
  'cause.package-private-visibility.do': `用可以讀取它的帳戶登入：
$ docker login {registry}
或請擁有者把它設為公開。
#acr
$ az acr update --name {registryName} --anonymous-pull-enabled true
這會開放整個容器登錄的所有存放庫供提取，而且需要 Standard 或 Premium 層級。
#dockgate
$ dockgate registry update {registry} --anonymous-pull on
這會開放整個容器登錄的所有存放庫供提取。
#docker-hub
在存放庫設定的 Visibility 下。
#ghcr
在套件設定的「Change visibility」下。
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member=allUsers --role=roles/artifactregistry.reader
#gitlab harbor quay
在專案或存放庫的設定裡。`,

  'cause.pat-missing-scope.title': '權杖缺少範圍',
  'cause.pat-missing-scope.what': '帳戶可以這麼做，但登入所用的權杖在建立時範圍較少。',
  'cause.pat-missing-scope.how': '容器登錄接受這個權杖，但它列出的範圍不含所需的那一項。',
  'cause.pat-missing-scope.do': `建立具有所需範圍的權杖。
#docker-hub
提取用「Read」，推送用「Read & Write」。
#ghcr
提取用 \`read:packages\`，推送用 \`write:packages\`，刪除用 \`delete:packages\`。
#gitlab
提取用 \`read_registry\`，推送用 \`write_registry\`。
#harbor
機器人帳戶在這個專案需要「Pull repository」或「Push repository」權限。
#quay
機器人帳戶在這個存放庫需要 Read 或 Write。
#gitea
提取用 \`read:package\`，推送用 \`write:package\`。
#digitalocean
提取要有讀取，推送要有讀取和寫入。
#
然後用它登入：
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin`,

  'cause.scope-map-missing-permission.title': '權杖的範圍對應不含這一項',
  'cause.scope-map-missing-permission.what': '存放庫範圍的權杖沒有問題，但它的範圍對應（也就是可做事項的清單）沒有 {repository} 的 {action}。',
  'cause.scope-map-missing-permission.how': '範圍對應 {scopeMap} 裡沒有一行涵蓋這個存放庫的這個動作。',
  'cause.scope-map-missing-permission.do': `由擁有者加入；密碼不變。
#acr
$ az acr scope-map update --name {scopeMap} --registry {registryName} --add-repository {repository} {action}
#dockgate
$ dockgate scope-map update {scopeMap} --add-repository {repository} {action} --registry {registry}
從下一個要求起生效。
#
沒有範圍對應能讓權杖列出所有存放庫；系統管理員帳戶可以。`,

  'cause.token-sso-authorization-missing.title': '權杖沒有通過單一登入的核可',
  'cause.token-sso-authorization-missing.what': '組織要求單一登入，而這個權杖還沒有通過核可，或登入原則禁止這台裝置或這個地點。',
  'cause.token-sso-authorization-missing.how': 'GitHub 的回應提到 SAML，或 Entra 回應 `AADSTS53003`。',
  'cause.token-sso-authorization-missing.do': `#ghcr
開啟個人存取權杖的清單，在這個權杖旁邊選擇「Configure SSO」和「Authorize」：https://github.com/settings/tokens。
#!ghcr
從原則允許的裝置和地點登入：
$ az login
服務主體只有在原則把它排除時才能通過。`,

  'cause.workflow-packages-write-missing.title': '工作流程無權寫入套件',
  'cause.workflow-packages-write-missing.what': '這個 GitHub Actions 作業的權杖可以讀取套件，但無權寫入。所以登入 ghcr.io 會成功，推送卻不行。',
  'cause.workflow-packages-write-missing.how': 'GitHub 拒絕了推送，而作業的權限不含 `packages: write`。',
  'cause.workflow-packages-write-missing.do': '在作業的 `permissions:` 下加入 `packages: write` 和 `contents: read`。如果已經有了，就是組織或存放庫的設定把工作流程限制為只能讀取：在那裡允許「Read and write permissions」。',
} as const;
