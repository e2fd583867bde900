export const causesKubernetes = {
  'cause.aks-wrong-identity.title': 'Klustret hämtar med en annan identitet än du tror',
  'cause.aks-wrong-identity.what':
    'Noderna i ett kluster hämtar med kubelets identitet. Rollen gavs till en annan, till exempel klustrets egen identitet eller ett gammalt huvudnamn för en tjänst.',
  'cause.aks-wrong-identity.how':
    'Identiteten som noderna visar har ingen roll för att hämta från det här registret; en annan identitet har det.',
  'cause.aks-wrong-identity.do': `Anslut registret, så får rätt identitet rollen:
$ az aks update --name {cluster} --resource-group {resourceGroup} --attach-acr {registryName}
Kontrollera sedan från klustret:
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}
Så här ser du vilken identitet noderna använder:
$ az aks show --name {cluster} --resource-group {resourceGroup} --query identityProfile.kubeletidentity.clientId`,

  'cause.node-identity-missing.title': 'Noderna har ingen identitet som registret känner till',
  'cause.node-identity-missing.what':
    'Podden anger ingen pull-hemlighet, och dess nod har ingen molnidentitet med behörighet på det här registret. Hämtningen var anonym.',
  'cause.node-identity-missing.how': 'Händelsen talar om en anonym token, fast registret hör till det moln som klustret körs i.',
  'cause.node-identity-missing.do': `Ge noderna behörighet att hämta.
#acr
$ az aks update --name {cluster} --resource-group {resourceGroup} --attach-acr {registryName}
Kontrollera sedan från klustret:
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}
#ecr
$ aws iam attach-role-policy --role-name {role} --policy-arn arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member=serviceAccount:{serviceAccount} --role=roles/artifactregistry.reader
#!acr !ecr !gar
Eller använd en pull-hemlighet:
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"`,

  'cause.node-runtime-not-configured.title': 'Noderna saknar ett certifikat, en proxy eller en spegel',
  'cause.node-runtime-not-configured.what':
    'Hämtningen misslyckas på en nod i ett kluster. Körmiljön för containrar har där egna certifikat, egen proxy och egna speglar, och något saknas.',
  'cause.node-runtime-not-configured.how': 'Händelsen visar ett TLS- eller nätverksfel från noden, och samma begäran lyckas härifrån.',
  'cause.node-runtime-not-configured.do': `På varje nod läser containerd certifikat och speglar från den här filen:
$ sudo editor /etc/containerd/certs.d/{registry}/hosts.toml
k3s och RKE2 läser /etc/rancher/k3s/registries.yaml och /etc/rancher/rke2/registries.yaml. Starta sedan om körmiljön:
$ sudo systemctl restart containerd
$ sudo systemctl restart k3s`,

  'cause.pull-secret-malformed.title': 'Pull-hemligheten har fel typ eller innehåll',
  'cause.pull-secret-malformed.what':
    'Det finns en pull-hemlighet, men kubelet kan inte använda den: dess typ, dess JSON eller dess kodning är fel, eller så innehåller den en identitetstoken eller namnet på ett arkiv för autentiseringsuppgifter i stället för ett lösenord.',
  'cause.pull-secret-malformed.how':
    'Hemligheten är inte av typen `kubernetes.io/dockerconfigjson`, eller så går innehållet inte att avkoda till ett användarnamn och ett lösenord.',
  'cause.pull-secret-malformed.do': `Gör om den och låt kubectl skriva rätt form:
$ kubectl delete secret {secret} --namespace {namespace}
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"`,

  'cause.pull-secret-missing.title': 'Podden anger ingen pull-hemlighet',
  'cause.pull-secret-missing.what':
    'Varken podden eller dess tjänstkonto anger en pull-hemlighet, så kubelet frågar utan autentiseringsuppgifter. En hemlighet som ingen anger används inte.',
  'cause.pull-secret-missing.how':
    '`imagePullSecrets` är tom i podden och i dess tjänstkonto, eller så fick kontot sin post efter att podden skapades.',
  'cause.pull-secret-missing.do': `Lägg till \`imagePullSecrets\` med \`name: {secret}\` i poddens mall, eller i tjänstkontot:
$ kubectl edit serviceaccount {serviceAccount} --namespace {namespace}
Poddar som redan körs behåller den gamla listan, så ersätt dem:
$ kubectl rollout restart deployment {deployment} --namespace {namespace}`,

  'cause.pull-secret-token-expired.title': 'Tokenen i pull-hemligheten har gått ut',
  'cause.pull-secret-token-expired.what':
    'Pull-hemligheten gjordes av en kortlivad token, tre timmar på Azure eller tolv på AWS, och inget förnyar den.',
  'cause.pull-secret-token-expired.how': 'Tokenen i hemligheten {secret} har passerat sin sluttid.',
  'cause.pull-secret-token-expired.do': `Gör om den med något som varar, till exempel lösenordet för en token med lagringsplatsomfång:
$ kubectl delete secret {secret} --namespace {namespace}
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"
Ännu bättre: låt noderna hämta med sin egen molnidentitet.
#acr
$ az aks update --name {cluster} --resource-group {resourceGroup} --attach-acr {registryName}
#ecr
$ aws iam attach-role-policy --role-name {role} --policy-arn arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member=serviceAccount:{serviceAccount} --role=roles/artifactregistry.reader`,

  'cause.pull-secret-wrong-namespace.title': 'Pull-hemligheten finns inte i poddens namnrymd',
  'cause.pull-secret-wrong-namespace.what':
    'Podden anger en pull-hemlighet som inte finns i dess egen namnrymd. Namnrymder delar inte hemligheter.',
  'cause.pull-secret-wrong-namespace.how': 'Det finns ingen hemlighet {secret} i namnrymden {namespace}.',
  'cause.pull-secret-wrong-namespace.do': `Se var den finns, om den finns någonstans:
$ kubectl get secret --all-namespaces --field-selector metadata.name={secret}
Skapa den i poddens namnrymd:
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"`,

  'cause.pull-secret-wrong-server-key.title': 'Pull-hemligheten är för en annan värd',
  'cause.pull-secret-wrong-server-key.what':
    'Pull-hemligheten har rätt form, men dess värd, port eller sökväg passar inte avbildningen, så kubelet använder den inte.',
  'cause.pull-secret-wrong-server-key.how': 'Hemligheten är för {key}; avbildningen finns på {registry}.',
  'cause.pull-secret-wrong-server-key.do': `Gör om den för värden och porten i avbildningens namn:
$ kubectl delete secret {secret} --namespace {namespace}
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"`,
} as const;
