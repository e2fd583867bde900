export const causesKubernetes = {
  'cause.aks-wrong-identity.title': 'Het cluster pullt met een andere identiteit dan je denkt',
  'cause.aks-wrong-identity.what':
    'De nodes van een cluster pullen met de identiteit van de kubelet. De rol is aan een andere gegeven, zoals de eigen identiteit van het cluster of een oude service-principal.',
  'cause.aks-wrong-identity.how': 'De identiteit die de nodes tonen, heeft geen pullrol op dit register; een andere heeft die wel.',
  'cause.aks-wrong-identity.do': `Koppel het register; daarmee krijgt de juiste identiteit de rol:
$ az aks update --name {cluster} --resource-group {resourceGroup} --attach-acr {registryName}
Controleer dan vanuit het cluster:
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}
Bekijk welke identiteit de nodes gebruiken:
$ az aks show --name {cluster} --resource-group {resourceGroup} --query identityProfile.kubeletidentity.clientId`,
  'cause.node-identity-missing.title': 'De nodes hebben geen identiteit die dit register kent',
  'cause.node-identity-missing.what':
    'De pod noemt geen pull-secret, en zijn node heeft geen cloudidentiteit met een recht op dit register. De pull was anoniem.',
  'cause.node-identity-missing.how':
    'De gebeurtenis noemt een anoniem token, hoewel het register hoort bij de cloud waarin het cluster draait.',
  'cause.node-identity-missing.do': `Geef de nodes het recht om te pullen.
#acr
$ az aks update --name {cluster} --resource-group {resourceGroup} --attach-acr {registryName}
Controleer dan vanuit het cluster:
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}
#ecr
$ aws iam attach-role-policy --role-name {role} --policy-arn arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member=serviceAccount:{serviceAccount} --role=roles/artifactregistry.reader
#!acr !ecr !gar
Of gebruik een pull-secret:
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"`,
  'cause.node-runtime-not-configured.title': 'De nodes missen een certificaat, een proxy of een mirror',
  'cause.node-runtime-not-configured.what':
    'De pull mislukt op een node van een cluster. De containerruntime daar heeft eigen certificaten, een eigen proxy en eigen mirrors, en er ontbreekt iets.',
  'cause.node-runtime-not-configured.how': 'De gebeurtenis toont een TLS- of netwerkfout van de node, en hetzelfde verzoek lukt van hier.',
  'cause.node-runtime-not-configured.do': `Op elke node leest containerd certificaten en mirrors uit dit bestand:
$ sudo editor /etc/containerd/certs.d/{registry}/hosts.toml
k3s en RKE2 lezen /etc/rancher/k3s/registries.yaml en /etc/rancher/rke2/registries.yaml. Herstart dan de runtime:
$ sudo systemctl restart containerd
$ sudo systemctl restart k3s`,
  'cause.pull-secret-malformed.title': 'Het pull-secret heeft het verkeerde type of de verkeerde inhoud',
  'cause.pull-secret-malformed.what':
    'Er is een pull-secret, maar de kubelet kan het niet gebruiken: het type, de JSON of de codering is verkeerd, of het bevat een identiteitstoken of de naam van een opslag in plaats van een wachtwoord.',
  'cause.pull-secret-malformed.how':
    'Het geheim is niet van het type `kubernetes.io/dockerconfigjson`, of de inhoud levert geen gebruikersnaam en wachtwoord op.',
  'cause.pull-secret-malformed.do': `Maak het opnieuw en laat kubectl de juiste vorm schrijven:
$ kubectl delete secret {secret} --namespace {namespace}
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"`,
  'cause.pull-secret-missing.title': 'De pod noemt geen pull-secret',
  'cause.pull-secret-missing.what':
    'De pod noemt geen pull-secret en zijn serviceaccount ook niet, dus de kubelet vraagt zonder aanmeldgegevens. Een geheim dat niemand noemt, wordt niet gebruikt.',
  'cause.pull-secret-missing.how':
    '`imagePullSecrets` is leeg in de pod en in zijn serviceaccount, of het account kreeg de vermelding nadat de pod was gemaakt.',
  'cause.pull-secret-missing.do': `Voeg \`imagePullSecrets\` met \`name: {secret}\` toe aan de podsjabloon, of aan het serviceaccount:
$ kubectl edit serviceaccount {serviceAccount} --namespace {namespace}
Pods die al draaien houden de oude lijst, dus vervang ze:
$ kubectl rollout restart deployment {deployment} --namespace {namespace}`,
  'cause.pull-secret-token-expired.title': 'Het token in het pull-secret is verlopen',
  'cause.pull-secret-token-expired.what':
    'Het pull-secret is gemaakt van een kortlevend token, drie uur bij Azure of twaalf bij AWS, en niets vernieuwt het.',
  'cause.pull-secret-token-expired.how': 'De einddatum van het token in het geheim {secret} is voorbij.',
  'cause.pull-secret-token-expired.do': `Maak het opnieuw van iets dat langer meegaat, zoals het wachtwoord van een token met repositorybereik:
$ kubectl delete secret {secret} --namespace {namespace}
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"
Nog beter: laat de nodes pullen met hun eigen cloudidentiteit.
#acr
$ az aks update --name {cluster} --resource-group {resourceGroup} --attach-acr {registryName}
#ecr
$ aws iam attach-role-policy --role-name {role} --policy-arn arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member=serviceAccount:{serviceAccount} --role=roles/artifactregistry.reader`,
  'cause.pull-secret-wrong-namespace.title': 'Het pull-secret staat niet in de naamruimte van de pod',
  'cause.pull-secret-wrong-namespace.what':
    'De pod noemt een pull-secret dat in zijn eigen naamruimte niet bestaat. Naamruimten delen geen geheimen.',
  'cause.pull-secret-wrong-namespace.how': 'Er is geen geheim {secret} in de naamruimte {namespace}.',
  'cause.pull-secret-wrong-namespace.do': `Kijk of het in een andere naamruimte staat:
$ kubectl get secret --all-namespaces --field-selector metadata.name={secret}
Maak het in de naamruimte van de pod:
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"`,
  'cause.pull-secret-wrong-server-key.title': 'Het pull-secret is voor een andere host',
  'cause.pull-secret-wrong-server-key.what':
    'Het pull-secret is goed gevormd, maar de host, poort of het pad past niet bij de image, dus de kubelet gebruikt het niet.',
  'cause.pull-secret-wrong-server-key.how': 'Het geheim is voor {key}; de image staat op {registry}.',
  'cause.pull-secret-wrong-server-key.do': `Maak het opnieuw voor de host en poort van de imagenaam:
$ kubectl delete secret {secret} --namespace {namespace}
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"`,
} as const;
