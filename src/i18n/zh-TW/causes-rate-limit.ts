export const causesRateLimit = {
  'cause.login-throttled.title': '登入失敗太多次',
  'cause.login-throttled.what': '登入失敗很多次後，容器登錄把這個帳戶或位址暫時關閉。現在連正確的密碼也會被拒絕。',
  'cause.login-throttled.how': '先前拒絕之後，容器登錄回應 429，或說帳戶已鎖定。',
  'cause.login-throttled.do': `找出並停止不斷嘗試登入的程式，例如用舊祕密的管線或叢集。等一等，再登入一次：
$ docker login {registry}`,

  'cause.rate-limit.title': '要求太多',
  'cause.rate-limit.what': '容器登錄對這個帳戶或位址，已經回應了目前允許的最多要求。',
  'cause.rate-limit.how': '回應是 429，Too Many Requests。',
  'cause.rate-limit.do': `依 \`Retry-After\` 標頭所寫的時間等待；多數用戶端會自己這麼做。管線和叢集一次少提取一些，並把映像放在快取或鏡像站。
#docker-hub
Docker Hub 依位址計算匿名提取，登入的人可以提取更多：
$ docker login docker.io
#acr
上限隨層級提高；查看用了多少：
$ az acr show-usage --name {registryName} --output table
#ecr-public
登入的人可以提取更多：
$ aws ecr-public get-login-password --region us-east-1 | docker login --username AWS --password-stdin {registry}
#kubernetes
有了容器登錄的提取祕密，節點就以您的帳戶提取。`,

  'cause.storage-quota-exceeded.title': '容器登錄沒有空間了',
  'cause.storage-quota-exceeded.what': '要推送的內容會超過這個容器登錄、專案或帳戶可用的儲存空間。',
  'cause.storage-quota-exceeded.how': '容器登錄拒絕了上傳，並提到配額或它的儲存空間。',
  'cause.storage-quota-exceeded.do': `刪除沒有人需要的映像，或請人提高配額。
#acr
查看用了多少、可用多少：
$ az acr show-usage --name {registryName} --output table
#harbor
專案的配額在 Administration、Project Quotas 下；垃圾回收（garbage collection）會釋放已刪除的空間。
#dockgate
垃圾回收（garbage collection）執行後才會有空間：
$ dockgate gc`,
} as const;
