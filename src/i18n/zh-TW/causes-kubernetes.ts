export const causesKubernetes = {
  'cause.aks-wrong-identity.title': '叢集提取用的身分識別與您想的不同',
  'cause.aks-wrong-identity.what': '叢集的節點用 kubelet 的身分識別提取。角色給了另一個，例如叢集自己的身分識別或舊的服務主體。',
  'cause.aks-wrong-identity.how': '節點出示的身分識別在這個容器登錄沒有提取角色；另一個有。',
  'cause.aks-wrong-identity.do': `附加容器登錄，這會把角色給正確的身分識別：
$ az aks update --name {cluster} --resource-group {resourceGroup} --attach-acr {registryName}
然後從叢集檢查：
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}
查看節點用哪個身分識別：
$ az aks show --name {cluster} --resource-group {resourceGroup} --query identityProfile.kubeletidentity.clientId`,

  'cause.node-identity-missing.title': '節點沒有這個容器登錄認得的身分識別',
  'cause.node-identity-missing.what': 'Pod 沒有指定提取祕密，它的節點也沒有對這個容器登錄有權限的雲端身分識別。提取是匿名的。',
  'cause.node-identity-missing.how': '事件提到匿名權杖，而容器登錄屬於叢集所在的雲端。',
  'cause.node-identity-missing.do': `給節點提取的權限。
#acr
$ az aks update --name {cluster} --resource-group {resourceGroup} --attach-acr {registryName}
然後從叢集檢查：
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}
#ecr
$ aws iam attach-role-policy --role-name {role} --policy-arn arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member=serviceAccount:{serviceAccount} --role=roles/artifactregistry.reader
#!acr !ecr !gar
或用提取祕密：
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"`,

  'cause.node-runtime-not-configured.title': '節點缺少憑證、Proxy 或鏡像站',
  'cause.node-runtime-not-configured.what': '提取在叢集的節點上失敗。那裡的容器執行階段有自己的憑證、Proxy 和鏡像站，而缺了某一項。',
  'cause.node-runtime-not-configured.how': '事件顯示節點的 TLS 或網路錯誤，而同樣的要求從這裡會成功。',
  'cause.node-runtime-not-configured.do': `在每個節點上，containerd 從這個檔案讀取憑證和鏡像站：
$ sudo editor /etc/containerd/certs.d/{registry}/hosts.toml
k3s 和 RKE2 讀取 /etc/rancher/k3s/registries.yaml 和 /etc/rancher/rke2/registries.yaml。然後重新啟動執行階段：
$ sudo systemctl restart containerd
$ sudo systemctl restart k3s`,

  'cause.pull-secret-malformed.title': '提取祕密的類型或內容不對',
  'cause.pull-secret-malformed.what': '有提取祕密，但 kubelet 無法使用：它的類型、JSON 或編碼不對，或裡面是身分識別權杖或認證存放區的名稱，而不是密碼。',
  'cause.pull-secret-malformed.how': '祕密的類型不是 `kubernetes.io/dockerconfigjson`，或內容解碼後不是使用者名稱和密碼。',
  'cause.pull-secret-malformed.do': `重新建立，讓 kubectl 寫出正確的格式：
$ kubectl delete secret {secret} --namespace {namespace}
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"`,

  'cause.pull-secret-missing.title': 'Pod 沒有指定提取祕密',
  'cause.pull-secret-missing.what': 'Pod 和它的服務帳戶都沒有指定提取祕密，所以 kubelet 沒有帶認證就發出要求。沒有人指定的祕密不會被使用。',
  'cause.pull-secret-missing.how': 'Pod 和它的服務帳戶的 `imagePullSecrets` 都是空的，或服務帳戶是在 Pod 建立之後才有這個項目。',
  'cause.pull-secret-missing.do': `把 \`imagePullSecrets\` 和 \`name: {secret}\` 加到 Pod 範本或服務帳戶：
$ kubectl edit serviceaccount {serviceAccount} --namespace {namespace}
已在執行的 Pod 保留舊的清單，所以要換掉：
$ kubectl rollout restart deployment {deployment} --namespace {namespace}`,

  'cause.pull-secret-token-expired.title': '提取祕密裡的權杖已過期',
  'cause.pull-secret-token-expired.what': '提取祕密是用短期權杖建立的，Azure 是三小時，AWS 是十二小時，而沒有東西更新它。',
  'cause.pull-secret-token-expired.how': '祕密 {secret} 裡的權杖已經過了到期時間。',
  'cause.pull-secret-token-expired.do': `用效期較長的認證重新建立，例如存放庫範圍的權杖的密碼：
$ kubectl delete secret {secret} --namespace {namespace}
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"
更好的是讓節點用自己的雲端身分識別提取。
#acr
$ az aks update --name {cluster} --resource-group {resourceGroup} --attach-acr {registryName}
#ecr
$ aws iam attach-role-policy --role-name {role} --policy-arn arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member=serviceAccount:{serviceAccount} --role=roles/artifactregistry.reader`,

  'cause.pull-secret-wrong-namespace.title': '提取祕密不在 Pod 的命名空間裡',
  'cause.pull-secret-wrong-namespace.what': 'Pod 指定的提取祕密不在它自己的命名空間裡。命名空間之間不共用祕密。',
  'cause.pull-secret-wrong-namespace.how': '命名空間 {namespace} 裡沒有祕密 {secret}。',
  'cause.pull-secret-wrong-namespace.do': `查看它在哪裡（如果有的話）：
$ kubectl get secret --all-namespaces --field-selector metadata.name={secret}
在 Pod 的命名空間裡建立它：
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"`,

  'cause.pull-secret-wrong-server-key.title': '提取祕密是給另一台主機的',
  'cause.pull-secret-wrong-server-key.what': '提取祕密的格式正確，但它的主機、連接埠或路徑與映像不合，所以 kubelet 不用它。',
  'cause.pull-secret-wrong-server-key.how': '祕密是給 {key} 的；映像在 {registry}。',
  'cause.pull-secret-wrong-server-key.do': `用映像名稱裡的主機和連接埠重新建立：
$ kubectl delete secret {secret} --namespace {namespace}
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"`,
} as const;
