export const guide = {
  'guide.title': '無法登入容器登錄時',
  'guide.intro': '這份指南適用於 Azure Container Registry，也適用於登入方式相同的 Dockgate。它從看到的現象，引導到背後可能的原因，再到有幫助的命令。',
  'guide.fast': `最快的方法是在失敗的那台機器上讓 doctor 檢查：
$ dockgate doctor {image}
如果手上只有錯誤或代碼，就交給它：
$ dockgate explain CONNECTIVITY_FORBIDDEN_ERROR`,
  'guide.placeholders': '角括號裡的字要換成您自己的值。',

  'guide.symptoms': '症狀',
  'guide.symptoms.intro': '會看到其中一項或幾項：',
  'guide.symptom.login': '無法用 `docker login`、`az acr login` 或兩者登入。',
  'guide.symptom.unauthorized': '無法登入，錯誤是 `unauthorized: authentication required` 或 `unauthorized: Application not registered with AAD`。',
  'guide.symptom.connect': '無法登入，Azure CLI 說 `Could not connect to the registry login server`。',
  'guide.symptom.pull': '無法提取或推送，錯誤是 `unauthorized: authentication required`。',
  'guide.symptom.refresh': '`az acr login` 失敗，出現 `CONNECTIVITY_REFRESH_TOKEN_ERROR`，並說 `Admin user is disabled`，而您想用的並不是系統管理員帳戶。',
  'guide.symptom.service': '叢集、管線或其他服務連不到容器登錄，例如 Azure Kubernetes Service 或 Azure DevOps。',
  'guide.symptom.forbidden': '連不到容器登錄，錯誤是 `Error response from daemon: login attempt failed with status: 403 Forbidden`。較新的版本會在中間寫出位址。',
  'guide.symptom.settings': '在入口網站或用命令列，無法查看或變更容器登錄的設定。',
  'guide.possible': '背後可能的原因：',

  'guide.causes': '原因',
  'guide.causes.intro': '幾乎都是其中一項：',
  'guide.diagnosis': '進一步診斷',
  'guide.diagnosis.doctor': 'doctor 會檢查用戶端、它的登入、連往容器登錄的路徑、容器登錄的回應和它授予的權限。它不改變任何東西，您的密碼也只送到它自己的容器登錄。',
  'guide.diagnosis.azure': `Azure 有自己的檢查。把它的代碼交給 doctor，就知道意思：
$ az acr check-health --name {registryName} --yes
$ dockgate explain CONNECTIVITY_REFRESH_TOKEN_ERROR
這一個從叢集以節點的方式登入；它不會嘗試提取：
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}`,
  'guide.diagnosis.network': '有些看起來像密碼不對的拒絕來自防火牆。它在檢查認證之前就回應，所以換密碼也沒用。',
  'guide.solutions': '解決方法',

  'guide.client': '這台機器上的 Docker 還沒有設定好',
  'guide.client.do': '檢查 Docker 的設定',
  'guide.client.text': `用 docker 登入、提取和推送，需要 docker 命令和執行中的引擎，版本 18.03 或更新。Azure CLI 也會呼叫它們：
$ docker version
無法執行引擎的地方，不用引擎取得權杖，再交給另一個用戶端：
$ az acr login --name {registryName} --expose-token`,
  'guide.name': '容器登錄不存在，或名稱不對',
  'guide.name.do': '使用容器登錄的正確名稱',
  'guide.name.text': `docker 命令要完整的登入伺服器，用小寫；有連接埠就加上：
$ docker login {registry}
Azure CLI 要資源的名稱，不帶尾碼，而且要先登入 Azure：
$ az login
$ az acr login --name {registryName}`,
  'guide.invalid': '認證無效',
  'guide.invalid.do': '檢查認證',
  'guide.invalid.text': '認證由兩部分組成，兩者必須是同一種：',
  'guide.kind.person': '您自己的帳戶：用 `az acr login` 或 `dockgate login` 登入。它們印出的權杖要搭配使用者名稱 `00000000-0000-0000-0000-000000000000`。',
  'guide.kind.application': '服務主體：它的應用程式（用戶端）ID 和用戶端祕密，兩者都屬於容器登錄的租用戶。',
  'guide.kind.identity': '受控識別：完全沒有密碼。服務會自己取得權杖，所以要看那個服務的設定。',
  'guide.kind.token': '存放庫範圍的權杖：它的名稱和它的一個密碼。',
  'guide.kind.admin': '系統管理員帳戶：容器登錄的名稱和兩個密碼之一，前提是擁有者已開啟它。',
  'guide.kind.nobody': '在每個人都可提取的地方，不用帳戶：先登出，因為舊的登入會一起送出並被拒絕。',
  'guide.right': '認證有效，但不能用於這件事',
  'guide.right.do': '檢查認證的權限',
  'guide.right.text': `提取時，身分識別至少需要 AcrPull 角色；推送時需要 AcrPush。先查看容器登錄的模式，以及身分識別有哪些角色：
$ az acr show --name {registryName} --query roleAssignmentMode --output tsv
$ az role assignment list --assignee {subject} --scope $(az acr show --name {registryName} --query id --output tsv) --output table
在 \`AbacRepositoryPermissions\` 模式，這些角色沒有作用。在那裡，提取用 \`Container Registry Repository Reader\`，推送用 \`Container Registry Repository Writer\`，還要刪除就用 \`Container Registry Repository Contributor\`，列出存放庫用 \`Container Registry Repository Catalog Lister\`。反過來，這些在另一種模式沒有作用。
在入口網站查看容器登錄，Reader 就夠；管理它用 \`Container Registry Contributor and Data Access Configuration Administrator\`；給予角色用 \`Role Based Access Control Administrator\`。
新的權限最多要十分鐘才會在各處生效。等一等，登出，再重新登入：
$ docker logout {registry}
$ az acr login --name {registryName}
在入口網站請開啟瀏覽器的私密視窗：舊視窗記得您先前無權查看什麼。`,
  'guide.expired': '認證已過期',
  'guide.expired.do': '檢查認證是否已過期',
  'guide.expired.text': `用自己的帳戶、受控識別或服務主體的權杖登入，效期是三小時。重新登入：
$ az acr login --name {registryName}
用戶端祕密有到期日；由應用程式的擁有者建立新的：
$ az ad sp credential reset --id {subject}
存放庫範圍的權杖的密碼可以有到期日；由容器登錄的擁有者建立新的：
$ az acr token credential generate --name {token} --registry {registryName}
$ dockgate token credential generate {token} --registry {registry}
新密碼大約要一分鐘才會在各處生效。`,
  'guide.network': '網路不讓您通過',
  'guide.network.do': '檢查連往容器登錄的路徑',
  'guide.network.text': `用戶端必須連得到登入伺服器，也要連得到它為層導向的主機，兩者都在連接埠 443，使用 TLS 1.2 或更新。容器登錄必須放行您的來源位址：
$ az acr show --name {registryName} --query publicNetworkAccess --output tsv
$ az acr network-rule list --name {registryName}
規則變更後要幾分鐘才會生效。`,
  'guide.certificate': '無法建立安全的連線',
  'guide.certificate.do': '檢查憑證',
  'guide.certificate.text': '用戶端不會把密碼送到無法檢查憑證的主機。不要關閉檢查：否則密碼會落到任何回應的主機手上。',
  'guide.service': '容器登錄本身沒有正常回應',
  'guide.service.do': '檢查容器登錄本身',
  'guide.service.text': '有時問題不在您這邊：容器登錄故障、限制回應的數量，或設定不對。',

  'guide.how': '如何得知',
  'guide.proof': '如何確定',
  'guide.asks': 'doctor 詢問',
  'guide.what': '怎麼做',
  'guide.alike': '看起來相似的',

  'guide.logs': '查看記錄',
  'guide.logs.dockgate': `Dockgate 會記下每次被拒絕的登入和原因。擁有者可以讀取最後一筆或清單：
$ dockgate why --last
$ dockgate logs failures`,
  'guide.logs.azure': '如果容器登錄的診斷設定把登入送到 Log Analytics 工作區，Azure 就會記錄。資料表是 `ContainerRegistryLoginEvents`；裡面有身分識別、來源位址和結果。Dockgate 的記錄有同樣的欄位。',
  'guide.next': '如果這些都沒有幫助',
  'guide.next.slow': `如果能用而只是慢，測量時間花在哪裡：
$ dockgate doctor {image} --slow`,
  'guide.next.bundle': `把不含祕密的報告交給能幫忙的人：
$ dockgate support-bundle`,
  'guide.next.azure': 'Azure 的容器登錄，請詢問 Microsoft 或它的社群。',
} as const;
