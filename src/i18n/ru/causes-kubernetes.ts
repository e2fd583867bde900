export const causesKubernetes = {
  'cause.aks-wrong-identity.title': 'Кластер скачивает не под тем удостоверением, о котором вы думаете',
  'cause.aks-wrong-identity.what':
    'Узлы кластера скачивают образы под удостоверением kubelet. Роль же дали другому, например собственному удостоверению кластера или старому субъекту-службе.',
  'cause.aks-wrong-identity.how': 'У удостоверения, которое предъявляют узлы, нет в этом реестре роли на скачивание; она есть у другого.',
  'cause.aks-wrong-identity.do': `Подключите реестр, тогда роль получит нужное удостоверение:
$ az aks update --name {cluster} --resource-group {resourceGroup} --attach-acr {registryName}
Затем проверьте из кластера:
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}
Посмотреть, каким удостоверением пользуются узлы:
$ az aks show --name {cluster} --resource-group {resourceGroup} --query identityProfile.kubeletidentity.clientId`,

  'cause.node-identity-missing.title': 'У узлов нет удостоверения, известного этому реестру',
  'cause.node-identity-missing.what':
    'Под не указывает секрета для скачивания, а у его узла нет облачного удостоверения с правом на этот реестр. Скачивание было анонимным.',
  'cause.node-identity-missing.how': 'В событии говорится об анонимном токене, хотя реестр находится в том же облаке, что и кластер.',
  'cause.node-identity-missing.do': `Дайте узлам право скачивать.
#acr
$ az aks update --name {cluster} --resource-group {resourceGroup} --attach-acr {registryName}
Затем проверьте из кластера:
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}
#ecr
$ aws iam attach-role-policy --role-name {role} --policy-arn arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member=serviceAccount:{serviceAccount} --role=roles/artifactregistry.reader
#!acr !ecr !gar
Или используйте секрет для скачивания:
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"`,

  'cause.node-runtime-not-configured.title': 'Узлам не хватает сертификата, прокси или зеркала',
  'cause.node-runtime-not-configured.what':
    'Скачать не удаётся на узле кластера. У среды выполнения контейнеров там свои сертификаты, прокси и зеркала, и чего-то из этого не хватает.',
  'cause.node-runtime-not-configured.how': 'В событии видна ошибка TLS или сети с узла, а отсюда тот же запрос удаётся.',
  'cause.node-runtime-not-configured.do': `На каждом узле containerd читает сертификаты и зеркала из этого файла:
$ sudo editor /etc/containerd/certs.d/{registry}/hosts.toml
Дистрибутивы k3s и RKE2 читают /etc/rancher/k3s/registries.yaml и /etc/rancher/rke2/registries.yaml. Затем перезапустите среду выполнения:
$ sudo systemctl restart containerd
$ sudo systemctl restart k3s`,

  'cause.pull-secret-malformed.title': 'У секрета для скачивания неверный тип или содержимое',
  'cause.pull-secret-malformed.what':
    'Секрет для скачивания есть, но kubelet не может им воспользоваться: неверен его тип, его JSON или кодировка, или вместо пароля в нём токен удостоверения или имя хранилища учётных данных.',
  'cause.pull-secret-malformed.how':
    'Тип секрета — не `kubernetes.io/dockerconfigjson`, или из его содержимого не получается имя пользователя и пароль.',
  'cause.pull-secret-malformed.do': `Создайте его заново, и пусть нужную форму запишет kubectl:
$ kubectl delete secret {secret} --namespace {namespace}
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"`,

  'cause.pull-secret-missing.title': 'Под не указывает секрета для скачивания',
  'cause.pull-secret-missing.what':
    'Ни под, ни его сервисная учётная запись не указывают секрета для скачивания, поэтому kubelet обращается без учётных данных. Секрет, на который никто не ссылается, не используется.',
  'cause.pull-secret-missing.how':
    '`imagePullSecrets` пусто и в поде, и в его сервисной учётной записи, или запись в ней появилась уже после создания пода.',
  'cause.pull-secret-missing.do': `Добавьте \`imagePullSecrets\` с \`name: {secret}\` в шаблон пода или в сервисную учётную запись:
$ kubectl edit serviceaccount {serviceAccount} --namespace {namespace}
Уже работающие поды сохраняют старый список, поэтому замените их:
$ kubectl rollout restart deployment {deployment} --namespace {namespace}`,

  'cause.pull-secret-token-expired.title': 'Срок действия токена в секрете для скачивания истёк',
  'cause.pull-secret-token-expired.what':
    'Секрет для скачивания создан из краткосрочного токена, который живёт три часа в Azure или двенадцать в AWS, и ничто его не обновляет.',
  'cause.pull-secret-token-expired.how': 'Срок действия токена внутри секрета {secret} вышел.',
  'cause.pull-secret-token-expired.do': `Создайте его заново из того, что действует долго, например из пароля токена уровня репозитория:
$ kubectl delete secret {secret} --namespace {namespace}
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"
Ещё лучше, если узлы будут скачивать под собственным облачным удостоверением.
#acr
$ az aks update --name {cluster} --resource-group {resourceGroup} --attach-acr {registryName}
#ecr
$ aws iam attach-role-policy --role-name {role} --policy-arn arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member=serviceAccount:{serviceAccount} --role=roles/artifactregistry.reader`,

  'cause.pull-secret-wrong-namespace.title': 'Секрета для скачивания нет в пространстве имён пода',
  'cause.pull-secret-wrong-namespace.what':
    'Под указывает секрет для скачивания, которого в его собственном пространстве имён нет. Общих секретов у пространств имён не бывает.',
  'cause.pull-secret-wrong-namespace.how': 'В пространстве имён {namespace} нет секрета {secret}.',
  'cause.pull-secret-wrong-namespace.do': `Посмотрите, где он есть и есть ли вообще:
$ kubectl get secret --all-namespaces --field-selector metadata.name={secret}
Создайте его в пространстве имён пода:
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"`,

  'cause.pull-secret-wrong-server-key.title': 'Секрет для скачивания относится к другому хосту',
  'cause.pull-secret-wrong-server-key.what':
    'Секрет для скачивания составлен верно, но его хост, порт или путь не подходит к образу, поэтому kubelet его не использует.',
  'cause.pull-secret-wrong-server-key.how': 'Секрет — для {key}; образ находится на {registry}.',
  'cause.pull-secret-wrong-server-key.do': `Создайте его заново для хоста и порта из имени образа:
$ kubectl delete secret {secret} --namespace {namespace}
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"`,
} as const;
