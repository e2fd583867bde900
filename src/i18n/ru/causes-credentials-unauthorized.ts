export const causesCredentialsUnauthorized = {
  'cause.access-token-scope-missing.title': 'Токен доступа запрошен на меньшее, чем нужно',
  'cause.access-token-scope-missing.what':
    'У учётной записи это право есть, но токен доступа в запросе выдан на другое: другой репозиторий или меньше действий.',
  'cause.access-token-scope-missing.how': 'В токене доступа нет {action} для {repository}; у его учётной записи это право есть.',
  'cause.access-token-scope-missing.do': `Запросите токен с той областью, которую называет заголовок \`WWW-Authenticate\` в отказе. Клиенты делают это сами; в сценарии:
$ curl --user {subject} --get https://{registry}/oauth2/token --data-urlencode service={registry} --data-urlencode scope=repository:{repository}:pull,push
Если об этом сообщает docker или podman, войдите снова:
$ docker login {registry}`,

  'cause.artifact-locked.title': 'Образ или репозиторий заблокирован',
  'cause.artifact-locked.what':
    'В целом учётной записи это можно, но этот репозиторий, тег или образ защищён: блокировкой, карантином, правилом о неизменности тегов или сканированием.',
  'cause.artifact-locked.how':
    'Один из переключателей артефакта (чтение, запись, удаление или список) выключен, или ответ реестра называет такое правило.',
  'cause.artifact-locked.do': `#acr
Посмотрите переключатели:
$ az acr repository show --name {registryName} --image {repository}:{tag}
Разблокирует тот, кому можно их менять:
$ az acr repository update --name {registryName} --image {repository}:{tag} --write-enabled true --delete-enabled true
#dockgate
Кто и что заблокировал, владелец увидит так:
$ dockgate why --last
#ecr
Проверьте, не запрещено ли менять теги:
$ aws ecr describe-repositories --repository-names {repository} --region {region} --query 'repositories[].imageTagMutability'
#harbor gitlab quay artifactory
Поищите правила в настройках репозитория или проекта: неизменяемые или защищённые теги, обязательное сканирование.
#
Или оставьте всё как есть и отправьте под другим тегом.`,

  'cause.ecr-iam-missing-get-authorization-token.title': 'Удостоверению AWS нельзя получать токен реестра',
  'cause.ecr-iam-missing-get-authorization-token.what':
    'Любой вход в Amazon ECR начинается с `ecr:GetAuthorizationToken`, а этому удостоверению AWS вызывать его нельзя. Политика репозитория дать такое право не может.',
  'cause.ecr-iam-missing-get-authorization-token.how':
    'AWS сообщает, что удостоверению не разрешён вызов `ecr:GetAuthorizationToken`, или токен от AWS вообще не пришёл.',
  'cause.ecr-iam-missing-get-authorization-token.do': `Дайте роли политику, которая разрешает его для ресурса \`*\`, например готовую политику AWS для скачивания:
$ aws iam attach-role-policy --role-name {role} --policy-arn arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly`,

  'cause.ghcr-package-not-linked-to-repository.title': 'Пакет не доверяет рабочим процессам этого репозитория',
  'cause.ghcr-package-not-linked-to-repository.what':
    'Пакет на ghcr.io существует, но не даёт рабочим процессам этого репозитория права на запись. Обычно его впервые отправили вручную или из другого места.',
  'cause.ghcr-package-not-linked-to-repository.how': 'На токен рабочего процесса GitHub ответил `permission_denied: write_package`.',
  'cause.ghcr-package-not-linked-to-repository.do':
    'В настройках пакета, в разделе «Manage Actions access», добавьте этот репозиторий с ролью «Write». Чтобы новые пакеты были связаны с самого начала, укажите в Dockerfile метку `org.opencontainers.image.source` с адресом репозитория.',

  'cause.image-soft-deleted.title': 'Образ удалён, и его можно восстановить',
  'cause.image-soft-deleted.what':
    'Образ с этим дайджестом удалён из репозитория, а политика обратимого удаления реестра его хранит. Пока она его хранит, его нельзя ни скачать, ни отправить снова.',
  'cause.image-soft-deleted.how': 'Манифест {digest} — среди удалённого из {repository}.',
  'cause.image-soft-deleted.do': `#acr
Восстановите его:
$ az acr manifest list-deleted-tags --registry {registryName} --name {repository}
$ az acr manifest restore --registry {registryName} --name {repository}:{tag} --digest {digest}
#dockgate
Восстановите его:
$ dockgate image list-deleted {repository} --registry {registry}
$ dockgate image restore {repository}:{tag} --digest {digest} --registry {registry}
#
Если у вас нет права восстанавливать, попросите владельца; или соберите образ заново, чтобы его дайджест стал другим.`,

  'cause.other-account-logged-in.title': 'Вход выполнен под другой учётной записью',
  'cause.other-account-logged-in.what': 'Вход работает, но не под той учётной записью, которую вы имели в виду, и у неё нет этого права.',
  'cause.other-account-logged-in.how': 'Реестр видит учётную запись {account}.',
  'cause.other-account-logged-in.do': `Войдите под нужной учётной записью:
$ docker logout {registry}
$ docker login {registry} --username {user}`,

  'cause.package-private-visibility.title': 'Образ не общедоступный',
  'cause.package-private-visibility.what':
    'Предполагалось, что образ общедоступный, но реестр отдаёт его только учётным записям с правом на это. Он никогда не был общедоступным или перестал им быть.',
  'cause.package-private-visibility.how': 'Без учётных данных реестр не даёт на этот репозиторий никаких прав.',
  'cause.package-private-visibility.do': `Войдите под учётной записью, которой можно его читать:
$ docker login {registry}
Или пусть владелец сделает его общедоступным.
#acr
$ az acr update --name {registryName} --anonymous-pull-enabled true
Это откроет для скачивания все репозитории реестра; нужен уровень Standard или Premium.
#dockgate
$ dockgate registry update {registry} --anonymous-pull on
Это откроет для скачивания все репозитории реестра.
#docker-hub
В настройках репозитория, в разделе Visibility.
#ghcr
В настройках пакета, в разделе «Change visibility».
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member=allUsers --role=roles/artifactregistry.reader
#gitlab harbor quay
В настройках проекта или репозитория.`,

  'cause.pat-missing-scope.title': 'Токену не хватает области доступа',
  'cause.pat-missing-scope.what': 'Учётной записи это можно, но токен, с которым выполнен вход, создан с меньшим числом областей.',
  'cause.pat-missing-scope.how': 'Реестр принимает токен, но среди его областей нет той, которая нужна.',
  'cause.pat-missing-scope.do': `Создайте токен с нужной областью.
#docker-hub
«Read», чтобы скачивать, «Read & Write», чтобы отправлять.
#ghcr
Область \`read:packages\`, чтобы скачивать, \`write:packages\`, чтобы отправлять, \`delete:packages\`, чтобы удалять.
#gitlab
Область \`read_registry\`, чтобы скачивать, \`write_registry\`, чтобы отправлять.
#harbor
Учётной записи робота нужно в этом проекте право «Pull repository» или «Push repository».
#quay
Учётной записи робота нужно право Read или Write на этот репозиторий.
#gitea
Область \`read:package\`, чтобы скачивать, \`write:package\`, чтобы отправлять.
#digitalocean
Чтение (read), чтобы скачивать; чтение и запись (read, write), чтобы отправлять.
#
Затем войдите с ним:
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin`,

  'cause.scope-map-missing-permission.title': 'В карте областей токена этого нет',
  'cause.scope-map-missing-permission.what':
    'Токен уровня репозитория исправен, но в его карте областей, то есть списке того, что ему можно, нет {action} для {repository}.',
  'cause.scope-map-missing-permission.how': 'Ни одна строка карты областей {scopeMap} не разрешает этого действия с этим репозиторием.',
  'cause.scope-map-missing-permission.do': `Его добавляет владелец; пароли остаются прежними.
#acr
$ az acr scope-map update --name {scopeMap} --registry {registryName} --add-repository {repository} {action}
#dockgate
$ dockgate scope-map update {scopeMap} --add-repository {repository} {action} --registry {registry}
Это действует уже со следующего запроса.
#
Ни одна карта областей не даёт токену видеть список всех репозиториев; учётной записи администратора это можно.`,

  'cause.token-sso-authorization-missing.title': 'Токен не авторизован для единого входа',
  'cause.token-sso-authorization-missing.what':
    'Организация требует единого входа, а этот токен для него не авторизован, или политика входа запрещает это устройство или место.',
  'cause.token-sso-authorization-missing.how': 'Ответ GitHub упоминает SAML, или Entra ответила `AADSTS53003`.',
  'cause.token-sso-authorization-missing.do': `#ghcr
Откройте список своих личных токенов доступа и рядом с этим выберите «Configure SSO» и «Authorize»: https://github.com/settings/tokens.
#!ghcr
Войдите с устройства и из места, которые разрешает политика:
$ az login
Субъект-служба проходит, только если политика его не охватывает.`,

  'cause.workflow-packages-write-missing.title': 'Рабочему процессу нельзя записывать пакеты',
  'cause.workflow-packages-write-missing.what':
    'Токену этого задания GitHub Actions можно читать пакеты, но не записывать. Поэтому вход в ghcr.io удаётся, а отправить не получается.',
  'cause.workflow-packages-write-missing.how': 'GitHub отказал в отправке, а в разрешениях задания нет `packages: write`.',
  'cause.workflow-packages-write-missing.do':
    'Добавьте `packages: write` и `contents: read` в раздел `permissions:` задания. Если они там есть, рабочие процессы ограничены чтением в настройках организации или репозитория: разрешите там «Read and write permissions».',
} as const;
