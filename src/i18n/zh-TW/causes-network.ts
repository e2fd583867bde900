export const causesNetwork = {
  'cause.blob-storage-host-blocked.title': '提供層的主機被擋住了',
  'cause.blob-storage-host-blocked.what': '連得到容器登錄，但它從另一台主機提供層，而防火牆或 Proxy 不讓那台主機通過。',
  'cause.blob-storage-host-blocked.how': '映像的資訊清單有提供，但為了層連到 {host} 時失敗。',
  'cause.blob-storage-host-blocked.do': `測試連線，並請人開放這台主機的連接埠 443：
$ curl --head https://{host}/
#acr
層來自 \`*.blob.core.windows.net\`，或容器登錄自己的主機：
$ az acr update --name {registryName} --data-endpoint-enabled true
$ az acr show-endpoints --name {registryName}
#docker-hub
層來自 \`production.cloudflare.docker.com\` 和 \`docker-images-prod.*.r2.cloudflarestorage.com\`；清單在 https://docs.docker.com/desktop/setup/allow-list/。
#ghcr
層來自 \`pkg-containers.githubusercontent.com\`。
#ecr
層來自 \`prod-{region}-starport-layer-bucket.s3.{region}.amazonaws.com\`；在 VPC 裡則來自它的 S3 端點。
#ecr-public
層來自 \`*.cloudfront.net\`。
#quay
層來自 \`cdn.quay.io\` 和 \`cdn01.quay.io\` 之類的主機。
#gar
層來自 \`storage.googleapis.com\` 和容器登錄本身的主機。
#gitlab
層來自 GitLab 伺服器的物件儲存體；在 gitlab.com 上是 \`storage.googleapis.com\` 和 \`cdn.registry.gitlab-static.net\`。`,

  'cause.connection-refused.title': '沒有服務在監聽這個連接埠',
  'cause.connection-refused.what': '機器有回應，但這個連接埠沒有開啟服務。名稱裡沒有寫數字時，連接埠是 443。',
  'cause.connection-refused.how': '連到 {registry} 的連線立刻被拒絕。',
  'cause.connection-refused.do': `檢查名稱裡的連接埠，以及容器登錄是否在執行：
$ curl --include https://{registry}/v2/
#dockgate
在容器登錄的機器上啟動它：
$ dockgate serve`,

  'cause.dns-resolution-failure.title': '從這裡無法解析名稱',
  'cause.dns-resolution-failure.what': '這台機器或它的引擎所詢問的 DNS 伺服器沒有回應，或拒絕回答這個名稱。',
  'cause.dns-resolution-failure.how': '查詢失敗，而且是 DNS 伺服器的問題：其他名稱也失敗，或沒有任何回應。',
  'cause.dns-resolution-failure.do': `把設定的 DNS 伺服器與公用的比較：
$ nslookup {registry}
$ nslookup {registry} 1.1.1.1
如果只有第二個有回應，請修正這台機器的 DNS 設定。
#docker
引擎有自己的 DNS 設定：在 /etc/docker/daemon.json 設定 \`dns\` 並重新啟動：
$ sudo systemctl restart docker
#kubernetes
查詢名稱的是節點，不是 Pod：請修正節點或它們網路的 DNS 設定。`,

  'cause.account-ip-denied.title': '這個帳戶不能從這個位址使用',
  'cause.account-ip-denied.what':
    '登入是對的，但這個帳戶只能從特定位址使用，而 {address} 不在其中。其他帳戶從這裡也許可以用。',
  'cause.account-ip-denied.how':
    '容器登錄接受了 {subject} 的登入，接著拒絕了位址 {address}，因為帳戶自己的規則沒有一條放行它。',
  'cause.account-ip-denied.do': `從這個帳戶該用的位址使用它，或在這裡用另一個帳戶。
#dockgate
由管理容器登錄的人允許這個帳戶從這個位址登入：
$ dockgate token update {token} --allow-address {address} --registry {registry}`,

  'cause.firewall-ip-denied.title': '容器登錄不允許您的網路位址',
  'cause.firewall-ip-denied.what':
    '容器登錄只接受來自特定位址的要求，而您的位址不在其中。還沒有檢查使用者名稱和密碼。',
  'cause.firewall-ip-denied.how': '容器登錄沒有任何網路規則放行要求的來源位址。',
  'cause.firewall-ip-denied.do': `由擁有者允許這個位址。
#acr
$ az acr network-rule add --name {registryName} --ip-address {address}
要幾分鐘才會生效。規則只接受公用 IPv4 位址。
#dockgate
$ dockgate network add {address} --registry {registry}
#acr kubernetes
叢集來自它的輸出 IP 或閘道的位址，那必須是固定的：
$ az aks show --name {cluster} --resource-group {resourceGroup} --query networkProfile.loadBalancerProfile.effectiveOutboundIPs
#
或從允許的網路連線，例如透過 VPN。在 Proxy 後面時，算的是 Proxy 的位址。`,

  'cause.html-instead-of-registry.title': '回應的是網頁，不是容器登錄',
  'cause.html-instead-of-registry.what': '網路裡有別的東西代替容器登錄回應：訪客網路的登入頁、篩選器或防火牆。',
  'cause.html-instead-of-registry.how': '回應是網頁，而且其他主機也得到同樣的網頁。',
  'cause.html-instead-of-registry.do': `在瀏覽器開啟任何網頁並登入網路，或請網路管理員放行 {registry}。容器登錄自己的回應是 JSON：
$ curl --include https://{registry}/v2/`,

  'cause.import-source-failed.title': '無法從匯入來源讀取映像',
  'cause.import-source-failed.what':
    '這個容器登錄要匯入一個映像，但來源沒有提供：{defect}。這裡看不到該映像的任何部分。',
  'cause.import-source-failed.how': '容器登錄自行詢問來源，並記下來源的回應，或沒有回應。',
  'cause.import-source-failed.do': `從另一台機器讀取來源的映像。如果可行，請檢查這台伺服器到來源的路徑，再匯入一次；已複製的部分不會重新下載：
$ docker pull {image}`,

  'cause.mtu-mismatch.title': '大的封包過不去',
  'cause.mtu-mismatch.what': '小封包到得了容器登錄，大的就消失，通常是因為 VPN 或重疊網路能接受的封包比這台機器送的小。IPv6 路徑故障看起來也差不多。',
  'cause.mtu-mismatch.how': '連線建立後，只要送出的資料稍多就停住。',
  'cause.mtu-mismatch.do': `找出能通過的最大大小；1472 表示一般的 1500 沒有問題：
$ ping -M do -s 1472 {host}
從連往那裡的介面送較小的封包：
$ sudo ip link set dev {interface} mtu 1400
如果只用 IPv4 可行，請修正或關閉 IPv6：
$ curl --ipv4 --include https://{registry}/v2/`,

  'cause.network-timeout.title': '容器登錄沒有在時限內回應',
  'cause.network-timeout.what': '完全沒有回應：防火牆丟棄連線、缺少路由，或容器登錄只能從另一個網路連到。',
  'cause.network-timeout.how': '連到 {registry} 的連線在時限內既沒有被接受也沒有被拒絕，或中途斷了。',
  'cause.network-timeout.do': `查看連線到了哪一步：
$ curl --verbose --max-time 10 https://{registry}/v2/
如果這個網路需要 Proxy，引擎也必須設定它。否則請人開放連往 {registry} 及其層的主機的連接埠 443。`,

  'cause.private-endpoint-dns.title': '找不到容器登錄的私人位址',
  'cause.private-endpoint-dns.what': '容器登錄有私人端點，但在這裡它的名稱指向公用位址，或指向這個網路連不到的私人位址。',
  'cause.private-endpoint-dns.how': '名稱經過 `privatelink`，而最後的位址與這個網路不合。',
  'cause.private-endpoint-dns.do': `查看名稱指向哪裡：
$ nslookup {registry}
#acr
把私人 DNS 區域連結到這個虛擬網路：
$ az network private-dns link vnet create --resource-group {resourceGroup} --zone-name privatelink.azurecr.io --name {linkName} --virtual-network {network} --registration-enabled false
自己的 DNS 伺服器必須轉送到 168.63.129.16。從外部請先連上 VPN。
#!acr
讓這個網路詢問知道私人位址的 DNS 伺服器，或先連上 VPN。`,

  'cause.proxy-blocks-token-endpoint.title': 'Proxy 或篩選器不讓容器登錄通過',
  'cause.proxy-blocks-token-endpoint.what': '途中有東西拒絕容器登錄，或拒絕發出權杖的另一台主機：Proxy、篩選器或鏡像站。',
  'cause.proxy-blocks-token-endpoint.how': 'Proxy 本身回應 403 或 407，或關閉連線；或連得到容器登錄，但連不到它的權杖主機 {realm}。',
  'cause.proxy-blocks-token-endpoint.do': `請人在連接埠 443 放行 {registry} 和 {realm}。如果 Proxy 要使用者名稱和密碼，請寫在引擎的 Proxy 設定裡。透過 Proxy 測試：
$ curl --include --proxy {proxy} https://{registry}/v2/`,

  'cause.proxy-misconfigured.title': '引擎沒有 Proxy，或設錯了',
  'cause.proxy-misconfigured.what': '殼層和容器引擎的 Proxy 設定是分開的。引擎的設定缺少或不對，或把該直接連的主機也送過 Proxy。',
  'cause.proxy-misconfigured.how': '容器登錄只有一種方式連得到（直接或透過 Proxy），而引擎用的是另一種。',
  'cause.proxy-misconfigured.do': `#docker
查看引擎用什麼：
$ docker info | grep -i proxy
在 /etc/docker/daemon.json 的 \`proxies\` 下設定 \`http-proxy\`、\`https-proxy\` 和 \`no-proxy\`；您網路內部的主機要放在 \`no-proxy\`。然後重新啟動：
$ sudo systemctl restart docker
Docker Desktop 有自己的頁面，在 Settings、Resources、Proxies 下。config.json 裡的 Proxy 是給容器用的，不是給提取用的。
#kubernetes containerd
在每個節點為執行階段的服務設定 \`HTTPS_PROXY\` 和 \`NO_PROXY\`，再重新啟動：
$ sudo systemctl edit containerd
$ sudo systemctl restart containerd
#!docker !kubernetes !containerd
查看殼層用什麼，並在用戶端執行的地方設定 \`HTTPS_PROXY\` 和 \`NO_PROXY\`；您網路內部的主機要放在 \`NO_PROXY\`：
$ env | grep -i proxy`,

  'cause.public-access-disabled.title': '容器登錄不對公用網路開放',
  'cause.public-access-disabled.what': '這個容器登錄的公用存取已關閉，只在私人端點回應。還沒有檢查使用者名稱和密碼。',
  'cause.public-access-disabled.how': '容器登錄拒絕公用位址，它的設定 `publicNetworkAccess` 是 `Disabled`。',
  'cause.public-access-disabled.do': `從私人網路連線，例如透過 VPN。或由擁有者重新開放：
$ az acr update --name {registryName} --public-network-enabled true
現有的網路規則只有在公用存取開啟時才有效。`,

  'cause.vantage-differs.title': '在這裡可行，在引擎執行的地方卻不行',
  'cause.vantage-differs.what': '要求不是從這個殼層發出的，而是從別處：引擎的虛擬機器、建置器、遠端引擎或叢集的節點。每個地方有自己的網路、憑證和時鐘。',
  'cause.vantage-differs.how': '同樣的要求從這裡會成功，而錯誤來自另一個地方。',
  'cause.vantage-differs.do': `找出它在哪裡執行：
$ docker context show
$ docker buildx inspect
然後在那裡設定 Proxy、憑證和 DNS，並在那裡執行 doctor。`,
} as const;
