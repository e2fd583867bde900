export const causesKubernetes = {
  'cause.aks-wrong-identity.title': 'Küme, düşündüğünüzden başka bir kimlikle çekiyor',
  'cause.aks-wrong-identity.what':
    'Bir kümenin düğümleri kubelet kimliğiyle çeker. Rol başka bir kimliğe verilmiş, örneğin kümenin kendi kimliğine ya da eski bir hizmet sorumlusuna.',
  'cause.aks-wrong-identity.how': 'Düğümlerin sunduğu kimliğin bu kayıt defterinde çekme rolü yok; başka bir kimliğin var.',
  'cause.aks-wrong-identity.do': `Kayıt defterini bağlayın; bu, rolü doğru kimliğe verir:
$ az aks update --name {cluster} --resource-group {resourceGroup} --attach-acr {registryName}
Sonra kümeden denetleyin:
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}
Düğümlerin hangi kimliği kullandığını görmek için:
$ az aks show --name {cluster} --resource-group {resourceGroup} --query identityProfile.kubeletidentity.clientId`,

  'cause.node-identity-missing.title': 'Düğümlerin, bu kayıt defterinin tanıdığı bir kimliği yok',
  'cause.node-identity-missing.what':
    'Pod bir çekme gizli anahtarı belirtmiyor, düğümünün de bu kayıt defterinde yetkili bir bulut kimliği yok. Çekme anonim yapıldı.',
  'cause.node-identity-missing.how':
    'Kayıt defteri kümenin çalıştığı buluta ait olduğu halde olay kaydı anonim bir belirteçten söz ediyor.',
  'cause.node-identity-missing.do': `Düğümlere çekme yetkisi verin.
#acr
$ az aks update --name {cluster} --resource-group {resourceGroup} --attach-acr {registryName}
Sonra kümeden denetleyin:
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}
#ecr
$ aws iam attach-role-policy --role-name {role} --policy-arn arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member=serviceAccount:{serviceAccount} --role=roles/artifactregistry.reader
#!acr !ecr !gar
Ya da bir çekme gizli anahtarı kullanın:
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"`,

  'cause.node-runtime-not-configured.title': 'Düğümlerde sertifika, ara sunucu ya da yansıtma sunucusu eksik',
  'cause.node-runtime-not-configured.what':
    'Çekme, bir kümenin düğümünde başarısız oluyor. Oradaki kapsayıcı çalışma zamanının kendi sertifikaları, ara sunucusu ve yansıtma sunucuları vardır ve bir şey eksik.',
  'cause.node-runtime-not-configured.how': 'Olay kaydı düğümden gelen bir TLS ya da ağ hatası gösteriyor; aynı istek buradan başarılı.',
  'cause.node-runtime-not-configured.do': `containerd her düğümde sertifikaları ve yansıtma sunucularını bu dosyadan okur:
$ sudo editor /etc/containerd/certs.d/{registry}/hosts.toml
k3s ve RKE2, /etc/rancher/k3s/registries.yaml ve /etc/rancher/rke2/registries.yaml dosyalarını okur. Sonra çalışma zamanını yeniden başlatın:
$ sudo systemctl restart containerd
$ sudo systemctl restart k3s`,

  'cause.pull-secret-malformed.title': 'Çekme gizli anahtarının türü ya da içeriği yanlış',
  'cause.pull-secret-malformed.what':
    'Bir çekme gizli anahtarı var, ama kubelet onu kullanamıyor: türü, JSON biçimi ya da kodlaması yanlış; ya da parola yerine bir kimlik belirteci ya da bir kimlik bilgisi kasasının adını içeriyor.',
  'cause.pull-secret-malformed.how':
    'Gizli anahtarın türü `kubernetes.io/dockerconfigjson` değil ya da içeriği çözülünce bir kullanıcı adı ve parola çıkmıyor.',
  'cause.pull-secret-malformed.do': `Yeniden oluşturun, doğru biçimi kubectl yazsın:
$ kubectl delete secret {secret} --namespace {namespace}
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"`,

  'cause.pull-secret-missing.title': 'Pod bir çekme gizli anahtarı belirtmiyor',
  'cause.pull-secret-missing.what':
    'Ne pod ne de hizmet hesabı bir çekme gizli anahtarı belirtiyor; kubelet bu yüzden kimlik bilgisi olmadan soruyor. Kimsenin belirtmediği bir gizli anahtar kullanılmaz.',
  'cause.pull-secret-missing.how': '`imagePullSecrets` podda ve hizmet hesabında boş ya da hesap bu kaydı pod oluşturulduktan sonra almış.',
  'cause.pull-secret-missing.do': `\`imagePullSecrets\` altında \`name: {secret}\` satırını pod şablonuna ya da hizmet hesabına ekleyin:
$ kubectl edit serviceaccount {serviceAccount} --namespace {namespace}
Çalışan podlar eski listeyi korur; bu yüzden onları yenileyin:
$ kubectl rollout restart deployment {deployment} --namespace {namespace}`,

  'cause.pull-secret-token-expired.title': 'Çekme gizli anahtarındaki belirtecin süresi doldu',
  'cause.pull-secret-token-expired.what':
    'Çekme gizli anahtarı, Azure’da üç, AWS’de on iki saatlik kısa ömürlü bir belirteçten oluşturulmuş ve onu yenileyen bir şey yok.',
  'cause.pull-secret-token-expired.how': '{secret} gizli anahtarındaki belirtecin süresi geçmiş.',
  'cause.pull-secret-token-expired.do': `Onu, depo kapsamlı bir belirtecin parolası gibi kalıcı bir şeyle yeniden oluşturun:
$ kubectl delete secret {secret} --namespace {namespace}
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"
Daha iyisi, düğümler kendi bulut kimlikleriyle çeksin.
#acr
$ az aks update --name {cluster} --resource-group {resourceGroup} --attach-acr {registryName}
#ecr
$ aws iam attach-role-policy --role-name {role} --policy-arn arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member=serviceAccount:{serviceAccount} --role=roles/artifactregistry.reader`,

  'cause.pull-secret-wrong-namespace.title': 'Çekme gizli anahtarı podun ad alanında değil',
  'cause.pull-secret-wrong-namespace.what':
    'Pod, kendi ad alanında olmayan bir çekme gizli anahtarını belirtiyor. Ad alanları gizli anahtarları paylaşmaz.',
  'cause.pull-secret-wrong-namespace.how': '{namespace} ad alanında {secret} adında bir gizli anahtar yok.',
  'cause.pull-secret-wrong-namespace.do': `Bir yerde varsa nerede olduğuna bakın:
$ kubectl get secret --all-namespaces --field-selector metadata.name={secret}
Onu podun ad alanında oluşturun:
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"`,

  'cause.pull-secret-wrong-server-key.title': 'Çekme gizli anahtarı başka bir sunucu için',
  'cause.pull-secret-wrong-server-key.what':
    'Çekme gizli anahtarının biçimi doğru, ama sunucusu, bağlantı noktası ya da yolu görüntüye uymuyor; kubelet bu yüzden onu kullanmıyor.',
  'cause.pull-secret-wrong-server-key.how': 'Gizli anahtar {key} için; görüntü ise {registry} üzerinde.',
  'cause.pull-secret-wrong-server-key.do': `Onu, görüntü adındaki sunucu ve bağlantı noktası için yeniden oluşturun:
$ kubectl delete secret {secret} --namespace {namespace}
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"`,
} as const;
