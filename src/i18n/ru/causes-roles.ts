export const causesRoles = {
  'cause.acr-abac-roles-not-honored.title': 'Этот реестр не учитывает классические роли',
  'cause.acr-abac-roles-not-honored.what':
    'Реестр работает в режиме `RBAC Registry + ABAC Repository Permissions`. В нём AcrPull, AcrPush и AcrDelete ничего не дают, а Owner, Contributor и Reader не открывают доступа к образам.',
  'cause.acr-abac-roles-not-honored.how':
    'Настройка `roleAssignmentMode` — `AbacRepositoryPermissions`, а у учётной записи только те роли, которые этот режим не учитывает.',
  'cause.acr-abac-roles-not-honored.do': `Назначьте роль для репозиториев: Reader, чтобы скачивать, Writer, чтобы отправлять, Contributor, чтобы удалять.
#acr
$ az role assignment create --assignee {subject} --role "Container Registry Repository Reader" --scope $(az acr show --name {registryName} --query id --output tsv)
Чтобы видеть список репозиториев, назначьте ещё \`Container Registry Repository Catalog Lister\`. Посмотреть режим:
$ az acr show --name {registryName} --query roleAssignmentMode --output tsv
#dockgate
$ dockgate role assignment create --assignee {subject} --role "Container Registry Repository Reader" --registry {registry}
Чтобы видеть список репозиториев, назначьте ещё \`Container Registry Repository Catalog Lister\`.`,

  'cause.role-assignment-propagation.title': 'Новое право ещё не везде подействовало',
  'cause.role-assignment-propagation.what':
    'Роль назначена или изменена только что. Azure нужно до десяти минут, а токены, выданные раньше, о ней не знают.',
  'cause.role-assignment-propagation.how': 'Назначение роли существует, и ему меньше десяти минут.',
  'cause.role-assignment-propagation.do': `Подождите десять минут, затем войдите заново, чтобы получить свежий токен:
$ docker logout {registry}
$ az acr login --name {registryName}
На портале откройте приватное окно: старое помнит старые права.`,

  'cause.role-missing-acrpull.title': 'У удостоверения нет в этом реестре роли на скачивание',
  'cause.role-missing-acrpull.what': 'Вход работает, но у удостоверения нет роли, которая позволяет читать образы этого реестра Azure.',
  'cause.role-missing-acrpull.how': 'Токен выдан без `pull`, и ни одной роли, которая это включает, не назначено.',
  'cause.role-missing-acrpull.do': `Её назначает тот, кому можно назначать роли:
$ az role assignment create --assignee {subject} --role AcrPull --scope $(az acr show --name {registryName} --query id --output tsv)
Не позже чем через десять минут войдите снова:
$ docker logout {registry}
$ az acr login --name {registryName}
#acr kubernetes
Для узлов кластера:
$ az aks update --name {cluster} --resource-group {resourceGroup} --attach-acr {registryName}`,

  'cause.role-missing-acrpush.title': 'Скачивать из этого реестра удостоверению можно, отправлять — нет',
  'cause.role-missing-acrpush.what': 'Вход работает, но у удостоверения нет роли, которая позволяет записывать образы в этот реестр Azure.',
  'cause.role-missing-acrpush.how': 'Токен выдан без `push`, и ни одной роли, которая это включает, не назначено.',
  'cause.role-missing-acrpush.do': `Её назначает тот, кому можно назначать роли:
$ az role assignment create --assignee {subject} --role AcrPush --scope $(az acr show --name {registryName} --query id --output tsv)
Не позже чем через десять минут войдите снова:
$ docker logout {registry}
$ az acr login --name {registryName}`,

  'cause.role-missing-arm-reader.title': 'Учётной записи нельзя управлять самим реестром',
  'cause.role-missing-arm-reader.what':
    'Команда читает или меняет реестр как ресурс: его настройки, токены, правила или журналы. У этой учётной записи есть права только на образы или здесь нет никаких.',
  'cause.role-missing-arm-reader.how': 'Управление отказало в действии {action}, которого нет ни в одной из ролей учётной записи.',
  'cause.role-missing-arm-reader.do': `Владелец назначает роль: Reader, чтобы смотреть, или Contributor, чтобы менять.
#acr
$ az role assignment create --assignee {subject} --role Reader --scope $(az acr show --name {registryName} --query id --output tsv)
После этого откройте портал в приватном окне: старое помнит, что права у вас не было.
#dockgate
$ dockgate role assignment create --assignee {subject} --role Reader --registry {registry}
#
Чтобы только скачивать и отправлять, войдите без неё:
$ docker login {registry}`,

  'cause.role-missing-catalog.title': 'Учётной записи нельзя видеть список репозиториев',
  'cause.role-missing-catalog.what':
    'Учётной записи можно пользоваться репозиториями, но не видеть список их всех. Скачивать и отправлять по имени это не мешает.',
  'cause.role-missing-catalog.how': 'Ни одно право учётной записи не включает `catalog/read`.',
  'cause.role-missing-catalog.do': `Укажите репозиторий сами; чтобы скачать или отправить, список не нужен:
$ docker pull {registry}/{repository}:{tag}
Если список нужен, владелец назначает роль, которая его включает.
#acr
$ az role assignment create --assignee {subject} --role AcrPull --scope $(az acr show --name {registryName} --query id --output tsv)
В реестре с разрешениями ABAC это роль \`Container Registry Repository Catalog Lister\`. Ни одна карта областей не даёт токену этого списка.
#dockgate
$ dockgate role assignment create --assignee {subject} --role AcrPull --registry {registry}
В реестре с разрешениями ABAC это роль \`Container Registry Repository Catalog Lister\`.`,

  'cause.role-missing-delete.title': 'Учётной записи нельзя удалять',
  'cause.role-missing-delete.what': 'Вход работает, но у учётной записи нет права удалять в этом репозитории.',
  'cause.role-missing-delete.how': 'Ни одно право учётной записи не включает {action} для {repository}.',
  'cause.role-missing-delete.do': `Владелец назначает роль, которая это включает.
#acr
$ az role assignment create --assignee {subject} --role AcrDelete --scope $(az acr show --name {registryName} --query id --output tsv)
#dockgate
$ dockgate role assignment create --assignee {subject} --role AcrDelete --registry {registry}
Посмотрите, что учётной записи можно и чего было бы достаточно:
$ dockgate can {subject} content/delete {repository} --registry {registry}
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member={subject} --role=roles/artifactregistry.repoAdmin
#ghcr
Токену нужно \`delete:packages\`, а учётной записи — роль Admin для пакета.`,

  'cause.role-missing-metadata.title': 'Учётной записи нельзя читать или менять эти атрибуты',
  'cause.role-missing-metadata.what':
    'Вход работает, но у учётной записи нет права на атрибуты этого репозитория: его теги, сведения об образах и их блокировки.',
  'cause.role-missing-metadata.how': 'Ни одно право учётной записи не включает {action} для {repository}.',
  'cause.role-missing-metadata.do': `Попросите у владельца роль, которая это включает.
#acr
Владелец назначает AcrPull, чтобы читать, или AcrPush, чтобы менять:
$ az role assignment create --assignee {subject} --role AcrPush --scope $(az acr show --name {registryName} --query id --output tsv)
Токену нужно \`metadata/read\` или \`metadata/write\` в его карте областей.
#dockgate
Посмотрите, что учётной записи можно и чего было бы достаточно:
$ dockgate can {subject} {action} {repository} --registry {registry}
Владелец назначает AcrPull, чтобы читать, или AcrPush, чтобы менять:
$ dockgate role assignment create --assignee {subject} --role AcrPush --registry {registry}`,

  'cause.role-missing-pull.title': 'Учётной записи нельзя скачивать из этого репозитория',
  'cause.role-missing-pull.what':
    'Вход работает, но у учётной записи нет права читать этот репозиторий. Некоторые реестры отвечают так же, если репозитория не существует.',
  'cause.role-missing-pull.how': 'Реестр принял учётные данные и не даёт учётной записи права скачивать отсюда.',
  'cause.role-missing-pull.do': `Проверьте, верно ли имя, затем попросите у владельца право скачивать.
#dockgate
$ dockgate can {subject} content/read {repository} --registry {registry}
$ dockgate role assignment create --assignee {subject} --role AcrPull --registry {registry}
#acr
$ az role assignment create --assignee {subject} --role AcrPull --scope $(az acr show --name {registryName} --query id --output tsv)
#ecr
Удостоверению IAM нужны \`ecr:BatchGetImage\`, \`ecr:GetDownloadUrlForLayer\` и \`ecr:BatchCheckLayerAvailability\`. Если оно из другого аккаунта AWS, это должна разрешать и политика самого репозитория:
$ aws ecr get-repository-policy --repository-name {repository} --region {region}
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member={subject} --role=roles/artifactregistry.reader
#docker-hub
В настройках репозитория, в разделе Collaborators, или в командах организации.
#ghcr
В настройках пакета, в разделе «Manage access»; для рабочих процессов — в разделе «Manage Actions access».
#gitlab
Учётной записи нужна в проекте роль Reporter или выше; токену развёртывания нужно \`read_registry\`.
#harbor
В проекте, в разделе Members, или в правах учётной записи робота.
#quay
В настройках репозитория, в разделе User and Robot Permissions.
#artifactory nexus
В целях разрешений (permission targets) или в ролях реестра.
#
Если вы имели в виду другую учётную запись:
$ docker logout {registry}
$ docker login {registry}`,

  'cause.role-missing-push.title': 'Учётной записи нельзя отправлять в этот репозиторий',
  'cause.role-missing-push.what':
    'Вход работает, но у учётной записи нет права записывать в этот репозиторий. Скачивать из него ей, возможно, можно.',
  'cause.role-missing-push.how': 'Реестр принял учётные данные и не даёт учётной записи права отправлять сюда.',
  'cause.role-missing-push.do': `Проверьте, верно ли имя, затем попросите у владельца право отправлять.
#dockgate
$ dockgate can {subject} content/write {repository} --registry {registry}
$ dockgate role assignment create --assignee {subject} --role AcrPush --registry {registry}
#acr
$ az role assignment create --assignee {subject} --role AcrPush --scope $(az acr show --name {registryName} --query id --output tsv)
#ecr
Удостоверению IAM нужны \`ecr:InitiateLayerUpload\`, \`ecr:UploadLayerPart\`, \`ecr:CompleteLayerUpload\`, \`ecr:PutImage\` и \`ecr:BatchCheckLayerAvailability\`.
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member={subject} --role=roles/artifactregistry.writer
#docker-hub
В настройках репозитория, в разделе Collaborators, или в командах организации. Первая часть имени должна быть вашей учётной записью или организацией.
#ghcr
В настройках пакета, в разделе «Manage access»; для рабочих процессов — в разделе «Manage Actions access».
#gitlab
Учётной записи нужна в проекте роль Developer или выше; токену развёртывания нужно \`write_registry\`.
#harbor
В проекте, в разделе Members (роль Developer или выше), или в правах учётной записи робота.
#quay
В настройках репозитория, в разделе User and Robot Permissions, с правом Write.
#artifactory nexus
В целях разрешений (permission targets) или в ролях реестра. Отправляйте в локальный (local) или размещённый (hosted) репозиторий, а не в виртуальный (virtual) или групповой (group).
#
Если вы имели в виду другую учётную запись:
$ docker logout {registry}
$ docker login {registry}`,

  'cause.role-missing-restore.title': 'Учётной записи нельзя видеть или восстанавливать удалённое',
  'cause.role-missing-restore.what': 'Вход работает, но у учётной записи нет прав на то, что хранит политика обратимого удаления реестра.',
  'cause.role-missing-restore.how': 'Ни одно право учётной записи не включает {action} для {repository}.',
  'cause.role-missing-restore.do': `Владелец назначает роль, которая это включает.
#acr
$ az role assignment create --assignee {subject} --role Contributor --scope $(az acr show --name {registryName} --query id --output tsv)
Своя роль получает это с \`registries/deleted/read\` и \`registries/deleted/restore/action\`.
#dockgate
$ dockgate role assignment create --assignee {subject} --role Contributor --registry {registry}
Посмотрите, что учётной записи можно и чего было бы достаточно:
$ dockgate can {subject} {action} {repository} --registry {registry}`,

  'cause.role-missing-to-assign-roles.title': 'Вам нельзя назначать роли',
  'cause.role-missing-to-assign-roles.what':
    'Команда должна дать кому-то роль или право, которого нет у самой вашей учётной записи, а ей это не разрешено. Роли Contributor для этого мало.',
  'cause.role-missing-to-assign-roles.how': 'Azure отказала в действии `Microsoft.Authorization/roleAssignments/write`.',
  'cause.role-missing-to-assign-roles.do': `Пусть команду выполнит Owner или User Access Administrator или даст вам такое право.
#acr
$ az role assignment create --assignee {subject} --role "Role Based Access Control Administrator" --scope $(az acr show --name {registryName} --query id --output tsv)
#dockgate
$ dockgate role assignment create --assignee {subject} --role "Role Based Access Control Administrator" --registry {registry}`,
} as const;
