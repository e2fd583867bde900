export const causesRegistryName = {
  'cause.blob-not-found.title': '層或設定不在存放庫裡',
  'cause.blob-not-found.what': '存放庫 {repository} 裡沒有這個摘要的內容。可能從未推送到那裡、已刪除，或在另一個存放庫。',
  'cause.blob-not-found.how': '容器登錄在這個存放庫裡找摘要 {digest}，沒有找到。',
  'cause.blob-not-found.do': `用標籤提取，讓用戶端讀取目前的層清單：
$ docker pull {registry}/{repository}:{tag}
如果這樣還是缺少這一層，請從建置的地方重新推送映像：
$ docker push {registry}/{repository}:{tag}`,

  'cause.image-or-tag-not-found.title': '映像或標籤不存在',
  'cause.image-or-tag-not-found.what': '沒有東西叫這個名稱：存放庫、標籤或摘要拼錯、已刪除，或從未推送。許多容器登錄對這類名稱回應 `denied`，不讓外人得知任何事。',
  'cause.image-or-tag-not-found.how': '容器登錄沒有這個存放庫，或有存放庫但沒有這個標籤或摘要。',
  'cause.image-or-tag-not-found.do': `把拼法與現有的比對：
$ skopeo list-tags docker://{registry}/{repository}
#acr
$ az acr repository list --name {registryName} --output table
$ az acr repository show-tags --name {registryName} --repository {repository} --output table
#ecr
$ aws ecr list-images --repository-name {repository} --region {region}
#gar
$ gcloud artifacts docker images list {registry}/{repository} --include-tags
#
如果映像還沒有推送：
$ docker tag {repository}:{tag} {registry}/{repository}:{tag}
$ docker push {registry}/{repository}:{tag}`,

  'cause.login-server-suffix-missing.title': '名稱沒有容器登錄主機，所以用了 Docker Hub',
  'cause.login-server-suffix-missing.what': '沒有主機的名稱會送到 Docker Hub。Azure 容器登錄的名稱，例如 `myregistry`，不是它的主機；主機是登入伺服器，例如 `myregistry.azurecr.io`。',
  'cause.login-server-suffix-missing.how': '名稱的第一部分沒有點也沒有連接埠，也不是 `localhost`，所以用戶端把它當成 Docker Hub 上的名稱。',
  'cause.login-server-suffix-missing.do': `在前面加上登入伺服器：
$ docker tag {image} {registry}/{repository}:{tag}
$ docker push {registry}/{repository}:{tag}
#acr
docker 命令要登入伺服器；Azure CLI 只要名稱：
$ docker login {registry}
$ az acr login --name {registryName}`,

  'cause.reference-with-scheme-or-path.title': '名稱含有 https://、路徑或密碼',
  'cause.reference-with-scheme-or-path.what': '映像或容器登錄的名稱不是網址：`https://`、`/v2/`、結尾的斜線和 `name:password@` 都不屬於它。',
  'cause.reference-with-scheme-or-path.how': '輸入的內容含有這樣的部分，去掉後就是有效的名稱。',
  'cause.reference-with-scheme-or-path.do': `只用主機：
$ docker login {registry}
$ docker pull {registry}/{repository}:{tag}
如果密碼曾是名稱的一部分，請變更密碼：它可能在殼層的歷程記錄和記錄檔裡。`,

  'cause.registry-cloud-or-region-wrong.title': '容器登錄在另一個雲端、區域或帳戶',
  'cause.registry-cloud-or-region-wrong.what': '名稱的格式對，但指向另一個雲端、區域、帳戶或專案，不是容器登錄所在的那一個。',
  'cause.registry-cloud-or-region-wrong.how': '所寫的主機沒有回應，或屬於別人；同樣的名稱換另一個尾碼或區域就有回應。',
  'cause.registry-cloud-or-region-wrong.do': `從建立容器登錄的地方複製主機。
#acr
$ az acr show --name {registryName} --query loginServer --output tsv
Azure 的各個雲端有自己的尾碼：\`azurecr.io\`，中國是 \`azurecr.cn\`，美國政府是 \`azurecr.us\`。
#ecr
$ aws ecr describe-repositories --region {region} --query 'repositories[].repositoryUri'
#gar
$ gcloud artifacts repositories list
#
然後在登入和映像名稱裡都用這台主機，要完全一致：
$ docker login {registry}`,

  'cause.registry-does-not-exist.title': '沒有叫這個名稱的容器登錄',
  'cause.registry-does-not-exist.what': '這台主機沒有容器登錄回應：名稱拼錯，或容器登錄已刪除或暫停。',
  'cause.registry-does-not-exist.how': '其他名稱能解析，這個卻不能；或它背後的伺服器說沒有叫這個名稱的容器登錄。',
  'cause.registry-does-not-exist.do': `把登入伺服器與真正的逐字比對。
#acr
$ az acr show --name {registryName} --query loginServer --output tsv
有網域名稱標籤的容器登錄，主機裡有雜湊：\`name-hash.azurecr.io\`。
#dockgate
$ dockgate registry list
#ecr
$ aws ecr describe-repositories --region {region} --query 'repositories[].repositoryUri'
#gar
$ gcloud artifacts repositories list
#!acr !dockgate !ecr !gar
$ nslookup {registry}`,

  'cause.registry-host-duplicated-in-reference.title': '名稱裡出現了兩次容器登錄主機',
  'cause.registry-host-duplicated-in-reference.what': '映像名稱裡有兩次主機，通常是因為變數裡已經有了。第二個成了存放庫名稱的一部分。',
  'cause.registry-host-duplicated-in-reference.how': '存放庫名稱的一部分本身就是容器登錄主機的名稱。',
  'cause.registry-host-duplicated-in-reference.do': `只留一個：
$ docker pull {registry}/{repository}:{tag}
在管線裡，主機只寫在變數或那一行的其中一處，不要兩處都寫。`,

  'cause.registry-name-lookalike.title': '主機只是看起來像您認得的容器登錄',
  'cause.registry-name-lookalike.what': '名稱與知名的容器登錄或您設定裡的只差一兩個字母，而且屬於別人。',
  'cause.registry-name-lookalike.how': '主機與 {expected} 很像，而且有回應。',
  'cause.registry-name-lookalike.do': `不要在那裡登入。用正確的名稱：
$ docker login {expected}
如果已在錯誤的主機輸入過密碼，請立刻變更那個密碼。`,

  'cause.registry-name-uppercase.title': '名稱含有大寫字母',
  'cause.registry-name-uppercase.what': '容器登錄主機和存放庫要用小寫字母。登入依輸入的主機儲存，大寫就成了另一個；存放庫名稱則完全不可有大寫。',
  'cause.registry-name-uppercase.how': '名稱在不可有大寫的地方有大寫字母，或與儲存的登入只差大小寫。',
  'cause.registry-name-uppercase.do': `登入和映像名稱都用小寫字母：
$ docker login {registry}
$ docker pull {registry}/{repository}:{tag}`,

  'cause.registry-retired.title': '這個容器登錄或映像已經遷移',
  'cause.registry-retired.what': '容器登錄或映像已由營運者淘汰，現在有另一個名稱。',
  'cause.registry-retired.how': '這個名稱在淘汰清單上；接替它的是 {successor}。',
  'cause.registry-retired.do': `用新的名稱，Dockerfile、資訊清單和管線裡也一樣：
$ docker pull {successor}`,

  'cause.repository-name-invalid.title': '存放庫或標籤的名稱無效',
  'cause.repository-name-invalid.what': '存放庫的名稱由 `/` 分成幾部分，每部分是小寫字母和數字，中間可有單個 `.`、`_`、`__` 或 `-`。標籤最多 128 個字母、數字、`_`、`.` 和 `-`，而且不以最後兩者開頭。',
  'cause.repository-name-invalid.how': '所要的名稱不符合這些規則。',
  'cause.repository-name-invalid.do': `給映像有效的名稱，例如 \`team/web-app:1.4\`：
$ docker tag {image} {registry}/{repository}:{tag}
$ docker push {registry}/{repository}:{tag}`,

  'cause.repository-namespace-missing-or-wrong.title': '名稱裡的帳戶或專案缺少或不對',
  'cause.repository-namespace-missing-or-wrong.what': '這個容器登錄在主機和映像之間要有帳戶、組織或專案。現在缺少，或是別人的。',
  'cause.repository-namespace-missing-or-wrong.how': '名稱不是這個容器登錄使用的格式，或第一部分不是您可以寫入的帳戶。',
  'cause.repository-namespace-missing-or-wrong.do': `在名稱裡放入自己的帳戶或專案：
#docker-hub
$ docker tag {image} docker.io/{account}/{repository}:{tag}
$ docker push docker.io/{account}/{repository}:{tag}
#gar
名稱是主機、專案、存放庫、映像：
$ docker tag {image} {registry}/{account}/{repository}/{name}:{tag}
$ docker push {registry}/{account}/{repository}/{name}:{tag}
#!docker-hub !gar
$ docker tag {image} {registry}/{account}/{repository}:{tag}
$ docker push {registry}/{account}/{repository}:{tag}`,

  'cause.repository-not-created.title': '推送之前必須先建立存放庫',
  'cause.repository-not-created.what': '這個容器登錄不會在推送時建立存放庫，而這個還不存在。',
  'cause.repository-not-created.how': '登入沒有問題，推送得到的回應是存放庫或專案不明。',
  'cause.repository-not-created.do': `先建立它。
#ecr
$ aws ecr create-repository --repository-name {repository} --region {region}
#ecr-public
$ aws ecr-public create-repository --repository-name {repository} --region us-east-1
#gar
$ gcloud artifacts repositories create {repository} --repository-format=docker --location={location}
#harbor
在 Harbor 的網頁建立名稱開頭的專案；裡面的存放庫會隨推送建立。
#quay
在 Quay 的網頁建立它，或用可以建立存放庫的帳戶推送。
#gitlab
名稱必須以現有專案的路徑開頭。
#artifactory nexus
由管理員為 Docker 映像建立 local 或 hosted 存放庫。`,

  'cause.resource-not-found.title': '資源不存在',
  'cause.resource-not-found.what': '沒有名為 {name} 的 {kind}。可能拼錯、已刪除，或屬於另一個容器登錄。',
  'cause.resource-not-found.how': '查過這個名稱，沒有找到。',
  'cause.resource-not-found.do': `查看現有的項目：
$ dockgate registry list
$ dockgate token list --registry {registry}
$ dockgate scope-map list --registry {registry}`,

  'cause.wrong-architecture.title': '映像不是為這個平台建置的',
  'cause.wrong-architecture.what': '映像存在，但沒有適合這台機器處理器或作業系統的內容。',
  'cause.wrong-architecture.how': '映像的平台清單不含 {platform}。',
  'cause.wrong-architecture.do': `查看它有哪些平台：
$ docker manifest inspect {image}
也為這個平台建置：
$ docker buildx build --platform {platform} --tag {image} --push .
或在模擬下執行另一個平台的映像，但會很慢：
$ docker pull --platform linux/amd64 {image}`,

  'cause.wrong-endpoint-path.title': '這個位址不是容器登錄的 API',
  'cause.wrong-endpoint-path.what': '主機有回應，但位址是網頁、chart 索引、Git 伺服器或別的路徑，不是映像的 API。',
  'cause.wrong-endpoint-path.how': '所要的路徑不是 API 的一部分，或這台主機的 `/v2/` 是由不是容器登錄的東西回應。',
  'cause.wrong-endpoint-path.do': `用產品為映像指定的主機和連接埠；常與它的網頁不同。容器登錄在這裡會回應 200 或 401：
$ curl --include https://{registry}/v2/
只登入主機，不帶任何路徑：
$ docker login {registry}`,

  'cause.wrong-registry-host-logged-in.title': '登入的主機與映像用的不同',
  'cause.wrong-registry-host-logged-in.what': '登入的是另一個主機、連接埠或區域名稱，不是映像名稱裡的那個。用戶端為每個主機和連接埠各保存一個登入。',
  'cause.wrong-registry-host-logged-in.how': '儲存的登入是 {loggedInHost} 的；映像在 {registry}。',
  'cause.wrong-registry-host-logged-in.do': `登入與映像名稱裡完全相同的主機，包括連接埠：
$ docker login {registry}
或用已登入的主機為映像重新命名：
$ docker tag {image} {loggedInHost}/{repository}:{tag}`,
} as const;
