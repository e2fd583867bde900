export const causesRoles = {
  'cause.acr-abac-roles-not-honored.title': '這個容器登錄忽略傳統角色',
  'cause.acr-abac-roles-not-honored.what': '容器登錄處於 `RBAC Registry + ABAC Repository Permissions` 模式。在那裡 AcrPull、AcrPush 和 AcrDelete 沒有作用，Owner、Contributor 和 Reader 也不給映像的存取權。',
  'cause.acr-abac-roles-not-honored.how': '設定 `roleAssignmentMode` 是 `AbacRepositoryPermissions`，而帳戶只有這個模式忽略的角色。',
  'cause.acr-abac-roles-not-honored.do': `指派存放庫的角色：提取用 Reader，推送用 Writer，刪除用 Contributor。
#acr
$ az role assignment create --assignee {subject} --role "Container Registry Repository Reader" --scope $(az acr show --name {registryName} --query id --output tsv)
要列出存放庫，還要指派 \`Container Registry Repository Catalog Lister\`。查看模式：
$ az acr show --name {registryName} --query roleAssignmentMode --output tsv
#dockgate
$ dockgate role assignment create --assignee {subject} --role "Container Registry Repository Reader" --registry {registry}
要列出存放庫，還要指派 \`Container Registry Repository Catalog Lister\`。`,

  'cause.role-assignment-propagation.title': '新的權限還沒有到達各處',
  'cause.role-assignment-propagation.what': '角色是剛才指派或變更的。Azure 最多要十分鐘，而之前發出的權杖裡還沒有它。',
  'cause.role-assignment-propagation.how': '角色指派存在，而且不到十分鐘。',
  'cause.role-assignment-propagation.do': `等十分鐘，再重新登入取得新的權杖：
$ docker logout {registry}
$ az acr login --name {registryName}
在入口網站請用私密視窗：舊視窗記得舊的權限。`,

  'cause.role-missing-acrpull.title': '這個身分識別在這個容器登錄沒有提取角色',
  'cause.role-missing-acrpull.what': '登入有效，但這個身分識別沒有能讀取這個 Azure 容器登錄映像的角色。',
  'cause.role-missing-acrpull.how': '發出的權杖不含 `pull`，也沒有指派包含它的角色。',
  'cause.role-missing-acrpull.do': `請有權指派角色的人執行：
$ az role assignment create --assignee {subject} --role AcrPull --scope $(az acr show --name {registryName} --query id --output tsv)
等候生效（最多十分鐘），再重新登入：
$ docker logout {registry}
$ az acr login --name {registryName}
#acr kubernetes
叢集的節點：
$ az aks update --name {cluster} --resource-group {resourceGroup} --attach-acr {registryName}`,

  'cause.role-missing-acrpush.title': '這個身分識別可以從這個容器登錄提取，但無權推送',
  'cause.role-missing-acrpush.what': '登入有效，但這個身分識別沒有能把映像寫入這個 Azure 容器登錄的角色。',
  'cause.role-missing-acrpush.how': '發出的權杖不含 `push`，也沒有指派包含它的角色。',
  'cause.role-missing-acrpush.do': `請有權指派角色的人執行：
$ az role assignment create --assignee {subject} --role AcrPush --scope $(az acr show --name {registryName} --query id --output tsv)
等候生效（最多十分鐘），再重新登入：
$ docker logout {registry}
$ az acr login --name {registryName}`,

  'cause.role-missing-arm-reader.title': '帳戶無權管理容器登錄本身',
  'cause.role-missing-arm-reader.what': '這個命令把容器登錄當成資源來讀取或變更：它的設定、權杖、規則或記錄。這個帳戶只有映像的權限，或在這裡沒有權限。',
  'cause.role-missing-arm-reader.how': '管理端拒絕了動作 {action}，帳戶的角色都不含它。',
  'cause.role-missing-arm-reader.do': `由擁有者指派角色，查看用 Reader，變更用 Contributor。
#acr
$ az role assignment create --assignee {subject} --role Reader --scope $(az acr show --name {registryName} --query id --output tsv)
之後在私密視窗開啟入口網站：舊視窗記得您沒有權限。
#dockgate
$ dockgate role assignment create --assignee {subject} --role Reader --registry {registry}
#
如果只要提取和推送，不需要這個角色；這樣登入：
$ docker login {registry}`,

  'cause.role-missing-catalog.title': '帳戶無權列出存放庫',
  'cause.role-missing-catalog.what': '帳戶可以使用存放庫，但無權查看完整的清單。依名稱提取和推送不受影響。',
  'cause.role-missing-catalog.how': '帳戶的權限都不含 `catalog/read`。',
  'cause.role-missing-catalog.do': `自己寫出存放庫的名稱；提取和推送不需要清單：
$ docker pull {registry}/{repository}:{tag}
如果需要清單，由擁有者指派包含它的角色。
#acr
$ az role assignment create --assignee {subject} --role AcrPull --scope $(az acr show --name {registryName} --query id --output tsv)
在使用 ABAC 權限的容器登錄，那個角色是 \`Container Registry Repository Catalog Lister\`。沒有範圍對應能給權杖這份清單。
#dockgate
$ dockgate role assignment create --assignee {subject} --role AcrPull --registry {registry}
在使用 ABAC 權限的容器登錄，那個角色是 \`Container Registry Repository Catalog Lister\`。`,

  'cause.role-missing-delete.title': '帳戶無權刪除',
  'cause.role-missing-delete.what': '登入有效，但帳戶沒有在這個存放庫刪除的權限。',
  'cause.role-missing-delete.how': '帳戶的權限都不含 {repository} 的 {action}。',
  'cause.role-missing-delete.do': `由擁有者指派包含它的角色。
#acr
$ az role assignment create --assignee {subject} --role AcrDelete --scope $(az acr show --name {registryName} --query id --output tsv)
#dockgate
$ dockgate role assignment create --assignee {subject} --role AcrDelete --registry {registry}
查看帳戶可以做什麼、怎樣才夠：
$ dockgate can {subject} content/delete {repository} --registry {registry}
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member={subject} --role=roles/artifactregistry.repoAdmin
#ghcr
權杖需要 \`delete:packages\`，帳戶在套件上需要 Admin 角色。`,

  'cause.role-missing-metadata.title': '帳戶無權讀取或變更這些屬性',
  'cause.role-missing-metadata.what': '登入有效，但帳戶對這個存放庫的屬性沒有權限：標籤、映像的詳細資料和鎖定。',
  'cause.role-missing-metadata.how': '帳戶的權限都不含 {repository} 的 {action}。',
  'cause.role-missing-metadata.do': `請擁有者給予包含它的角色。
#acr
由擁有者指派，讀取用 AcrPull，變更用 AcrPush：
$ az role assignment create --assignee {subject} --role AcrPush --scope $(az acr show --name {registryName} --query id --output tsv)
權杖的範圍對應需要 \`metadata/read\` 或 \`metadata/write\`。
#dockgate
查看帳戶可以做什麼、怎樣才夠：
$ dockgate can {subject} {action} {repository} --registry {registry}
由擁有者指派，讀取用 AcrPull，變更用 AcrPush：
$ dockgate role assignment create --assignee {subject} --role AcrPush --registry {registry}`,

  'cause.role-missing-pull.title': '帳戶無權從這個存放庫提取',
  'cause.role-missing-pull.what': '登入有效，但帳戶沒有讀取這個存放庫的權限。有些容器登錄在存放庫不存在時也這樣回應。',
  'cause.role-missing-pull.how': '容器登錄接受了認證，但不給帳戶在這裡提取的權限。',
  'cause.role-missing-pull.do': `檢查名稱是否正確，再請擁有者給予提取的權限。
#dockgate
$ dockgate can {subject} content/read {repository} --registry {registry}
$ dockgate role assignment create --assignee {subject} --role AcrPull --registry {registry}
#acr
$ az role assignment create --assignee {subject} --role AcrPull --scope $(az acr show --name {registryName} --query id --output tsv)
#ecr
IAM 身分識別需要 \`ecr:BatchGetImage\`、\`ecr:GetDownloadUrlForLayer\` 和 \`ecr:BatchCheckLayerAvailability\`。來自另一個 AWS 帳戶時，存放庫自己的原則也必須允許：
$ aws ecr get-repository-policy --repository-name {repository} --region {region}
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member={subject} --role=roles/artifactregistry.reader
#docker-hub
在存放庫設定的 Collaborators 下，或在組織的團隊裡。
#ghcr
在套件設定的「Manage access」下；工作流程則在「Manage Actions access」下。
#gitlab
帳戶在專案裡需要 Reporter 或更高的角色；部署權杖需要 \`read_registry\`。
#harbor
在專案的 Members 下，或在機器人帳戶的權限裡。
#quay
在存放庫設定的 User and Robot Permissions 下。
#artifactory nexus
在容器登錄的權限目標或角色裡。
#
如果想用的是另一個帳戶：
$ docker logout {registry}
$ docker login {registry}`,

  'cause.role-missing-push.title': '帳戶無權推送到這個存放庫',
  'cause.role-missing-push.what': '登入有效，但帳戶沒有寫入這個存放庫的權限。它也許可以從這裡提取。',
  'cause.role-missing-push.how': '容器登錄接受了認證，但不給帳戶在這裡推送的權限。',
  'cause.role-missing-push.do': `檢查名稱是否正確，再請擁有者給予推送的權限。
#dockgate
$ dockgate can {subject} content/write {repository} --registry {registry}
$ dockgate role assignment create --assignee {subject} --role AcrPush --registry {registry}
#acr
$ az role assignment create --assignee {subject} --role AcrPush --scope $(az acr show --name {registryName} --query id --output tsv)
#ecr
IAM 身分識別需要 \`ecr:InitiateLayerUpload\`、\`ecr:UploadLayerPart\`、\`ecr:CompleteLayerUpload\`、\`ecr:PutImage\` 和 \`ecr:BatchCheckLayerAvailability\`。
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member={subject} --role=roles/artifactregistry.writer
#docker-hub
在存放庫設定的 Collaborators 下，或在組織的團隊裡。名稱的第一部分必須是您的帳戶或組織。
#ghcr
在套件設定的「Manage access」下；工作流程則在「Manage Actions access」下。
#gitlab
帳戶在專案裡需要 Developer 或更高的角色；部署權杖需要 \`write_registry\`。
#harbor
在專案的 Members 下（Developer 或更高），或在機器人帳戶的權限裡。
#quay
在存放庫設定的 User and Robot Permissions 下，給予 Write。
#artifactory nexus
在容器登錄的權限目標或角色裡。推送到 local 或 hosted 存放庫，不是 virtual 或 group 存放庫。
#
如果想用的是另一個帳戶：
$ docker logout {registry}
$ docker login {registry}`,

  'cause.role-missing-restore.title': '帳戶無權查看或還原已刪除的項目',
  'cause.role-missing-restore.what': '登入有效，但帳戶對容器登錄的虛刪除原則所保留的項目沒有權限。',
  'cause.role-missing-restore.how': '帳戶的權限都不含 {repository} 的 {action}。',
  'cause.role-missing-restore.do': `由擁有者指派包含它的角色。
#acr
$ az role assignment create --assignee {subject} --role Contributor --scope $(az acr show --name {registryName} --query id --output tsv)
自訂的角色以 \`registries/deleted/read\` 和 \`registries/deleted/restore/action\` 包含它。
#dockgate
$ dockgate role assignment create --assignee {subject} --role Contributor --registry {registry}
查看帳戶可以做什麼、怎樣才夠：
$ dockgate can {subject} {action} {repository} --registry {registry}`,

  'cause.role-missing-to-assign-roles.title': '沒有權限指派角色',
  'cause.role-missing-to-assign-roles.what': '這個命令要給某人一個角色，或您的帳戶自己沒有的權限，而您的帳戶無權這麼做。Contributor 不夠。',
  'cause.role-missing-to-assign-roles.how': 'Azure 拒絕了動作 `Microsoft.Authorization/roleAssignments/write`。',
  'cause.role-missing-to-assign-roles.do': `請 Owner 或 User Access Administrator 執行這個命令，或給您這項權限。
#acr
$ az role assignment create --assignee {subject} --role "Role Based Access Control Administrator" --scope $(az acr show --name {registryName} --query id --output tsv)
#dockgate
$ dockgate role assignment create --assignee {subject} --role "Role Based Access Control Administrator" --registry {registry}`,
} as const;
