export const causesCredentialsInvalid = {
  'cause.account-disabled.title': 'Учётная запись отключена',
  'cause.account-disabled.what':
    'Учётные данные принадлежат пользователю, роботу или токену, который отключён или отозван. Его пароль больше не действует.',
  'cause.account-disabled.how': 'Реестр сообщает, что учётная запись отключена.',
  'cause.account-disabled.do': `Попросите владельца реестра включить её или войдите под другой учётной записью:
$ docker logout {registry}
$ docker login {registry}`,

  'cause.admin-user-disabled.title': 'Учётная запись администратора этого реестра отключена',
  'cause.admin-user-disabled.what':
    'Использована собственная учётная запись администратора реестра, а она отключена и останется отключённой, пока её не включит владелец.',
  'cause.admin-user-disabled.how': 'Имя пользователя — имя учётной записи администратора, а в настройках реестра она отключена.',
  'cause.admin-user-disabled.do': `Используйте собственную учётную запись или токен, созданный для этой задачи.
#acr
$ az acr login --name {registryName}
$ az acr token create --name {token} --registry {registryName} --scope-map _repositories_pull
Если нужна именно учётная запись администратора, её включает владелец:
$ az acr update --name {registryName} --admin-enabled true
#dockgate
$ dockgate token create {token} --scope-map _repositories_pull --registry {registry}
Если нужна именно учётная запись администратора, её включает владелец:
$ dockgate admin enable --registry {registry}`,

  'cause.application-not-registered.title': 'Имя пользователя здесь неизвестно',
  'cause.application-not-registered.what':
    'Это имя не принадлежит ни учётной записи администратора, ни токену, пользователю или приложению, известному этому реестру. В нём опечатка, его удалили, или оно относится к другому реестру или тенанту.',
  'cause.application-not-registered.how': 'Реестр искал имя среди всех учётных записей, которые могут так называться, и не нашёл.',
  'cause.application-not-registered.do': `Проверьте имя. Имя пользователя для токена — это имя самого токена.
#acr
$ az acr token list --registry {registryName} --output table
#dockgate
$ dockgate token list --registry {registry}
#
Имя пользователя для субъекта-службы — это ID его приложения (клиента), а не название и не ID объекта:
$ az ad sp show --id {subject} --query appId --output tsv
Затем войдите снова:
$ docker login {registry}`,

  'cause.azure-cli-wrong-subscription.title': 'Azure CLI работает в другой подписке',
  'cause.azure-cli-wrong-subscription.what': 'В Azure CLI вход выполнен, но её текущая подписка или тенант — не те, где находится реестр.',
  'cause.azure-cli-wrong-subscription.how': 'В текущей подписке Azure не находит реестра с таким именем.',
  'cause.azure-cli-wrong-subscription.do': `Выберите подписку, в которой он находится:
$ az account list --output table
$ az account set --subscription {subscription}
Если он в другом тенанте:
$ az login --tenant {tenant}
Затем:
$ az acr login --name {registryName}`,

  'cause.credentials-wrong-password.title': 'Неверный пароль',
  'cause.credentials-wrong-password.what':
    'Имя пользователя известно, но пароль или токен к нему не подходит. Некоторые реестры отвечают так же, если он отозван или его срок истёк.',
  'cause.credentials-wrong-password.how': 'Реестр сравнил предъявленный пароль и отклонил его.',
  'cause.credentials-wrong-password.do': `#!kubernetes
Войдите снова и введите или вставьте пароль по запросу, чтобы его не изменила оболочка:
$ docker login {registry} --username {subject}
#kubernetes
Проверьте пароль вручную, затем создайте секрет для скачивания заново с верным паролем:
$ docker login {registry} --username {subject}
$ kubectl delete secret {secret} --namespace {namespace}
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={subject} --docker-password="$TOKEN"
#acr
Если он утерян, владелец создаёт новый — для субъекта-службы, токена или учётной записи администратора:
$ az ad sp credential reset --id {subject}
$ az acr token credential generate --name {token} --registry {registryName}
$ az acr credential renew --name {registryName} --password-name password
#dockgate
Если пароль токена утерян, владелец создаёт новый:
$ dockgate token credential generate {token} --registry {registry}
#docker-hub ghcr gitlab gitea
При двухфакторной аутентификации или едином входе паролем служит личный токен доступа.
#harbor
Секрет робота показывают только один раз; «Refresh Secret» в разделе Robot Accounts проекта выдаёт другой. При едином входе люди используют CLI secret из своего профиля.
#quay
Токен робота находится в разделе Robot Accounts организации; люди используют зашифрованный пароль из настроек своей учётной записи.
#artifactory nexus
Где люди входят через единый вход, используйте токен из профиля пользователя.
#ecr
Пароль выдаёт AWS, и он действует двенадцать часов:
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
#gar
Паролем служит токен доступа из Google Cloud CLI:
$ gcloud auth print-access-token | docker login --username oauth2accesstoken --password-stdin {registry}`,

  'cause.empty-credentials-in-ci.title': 'Пароль пуст',
  'cause.empty-credentials-in-ci.what':
    'Переменная, в которой должен быть пароль, пуста. Форкам и ботам конвейеры секретов не передают, а имя, которое не задано, тоже пусто.',
  'cause.empty-credentials-in-ci.how': 'До клиента дошла пустая строка или звёздочки, которыми журнал скрывает секрет.',
  'cause.empty-credentials-in-ci.do': `Проверьте, есть ли секрет у задания, не показывая его:
$ test -n "$PASSWORD" && echo present || echo empty
Задайте его для этого репозитория и этой среды точно под тем именем, которое использует задание. Для запросов на слияние из форков пропускайте вход или выполняйте его после слияния.`,

  'cause.not-logged-in.title': 'Вход в этот реестр не выполнен',
  'cause.not-logged-in.what':
    'Запрос пришёл без учётных данных, а этому реестру для такого действия нужен вход. Входа не было, или клиент его не нашёл.',
  'cause.not-logged-in.how': 'В запросе не было ни имени пользователя, ни токена.',
  'cause.not-logged-in.do': `#!kubernetes
Войдите и попробуйте снова:
$ docker login {registry}
#acr !kubernetes
С вашей учётной записью Azure:
$ az acr login --name {registryName}
#ecr !kubernetes
Пароль выдаёт AWS:
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
#gar !kubernetes
Помощник Google выполняет вход сам:
$ gcloud auth configure-docker {registry}
#!kubernetes
Если вы уже входили: используйте того же пользователя, тот же инструмент и точно тот же хост.
#kubernetes
Компонент kubelet не использует ваш вход. Дайте ему секрет для скачивания:
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"
Затем укажите его в \`imagePullSecrets\` пода или его сервисной учётной записи.`,

  'cause.password-mangled-by-shell.title': 'Оболочка или конвейер изменили пароль',
  'cause.password-mangled-by-shell.what':
    'Кавычки, перевод строки или символы вроде `$`, `%` и `!` изменились по пути, и реестр получил не то, что вы имели в виду.',
  'cause.password-mangled-by-shell.how':
    'То, что хранит клиент, заканчивается переводом строки, взято в кавычки, закодировано дважды, обрывается перед `$` или само является заполнителем вроде `$PASSWORD`.',
  'cause.password-mangled-by-shell.do': `Передайте пароль через стандартный ввод без перевода строки:
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin
Имена пользователей, в которых есть \`$\`, берите в одинарные кавычки.
#harbor
Для учётной записи робота:
$ printf %s "$TOKEN" | docker login {registry} --username 'robot$project+name' --password-stdin`,

  'cause.service-principal-in-other-tenant.title': 'Удостоверение принадлежит другому тенанту',
  'cause.service-principal-in-other-tenant.what':
    'Приложение или пользователь существует в другом тенанте Entra. Реестр доверяет только каталогу собственного тенанта.',
  'cause.service-principal-in-other-tenant.how':
    'Entra не находит удостоверения в тенанте реестра (`AADSTS700016`, `AADSTS50020`), или в токене назван другой тенант.',
  'cause.service-principal-in-other-tenant.do': `Войдите в тенант реестра:
$ az login --tenant {tenant}
$ az acr login --name {registryName}
Приложение, которым могут пользоваться несколько тенантов, добавляют в этот и здесь же назначают ему роль:
$ az ad sp create --id {user}
$ az role assignment create --assignee {user} --role AcrPull --scope $(az acr show --name {registryName} --query id --output tsv)`,

  'cause.sign-in-declined.title': 'От этого входа отказались',
  'cause.sign-in-declined.what':
    'На одной из страниц, здесь или у поставщика удостоверений, кто-то ответил, что не начинал этот вход или не хочет его.',
  'cause.sign-in-declined.how': 'Вход завершился с `access_denied` или `AADSTS65004`.',
  'cause.sign-in-declined.do': `Если вход начали вы, начните его снова и войдите на странице:
$ az login --use-device-code
Если никто из вас его не начинал, кто-то пытался войти с чужой помощью. Он ничего не получил.`,

  'cause.stale-stored-credentials-block-anonymous-pull.title': 'Старый вход мешает скачать общедоступный образ',
  'cause.stale-stored-credentials-block-anonymous-pull.what':
    'Для этого образа вход не нужен, но для хоста сохранены старые учётные данные, и они отправляются вместе с запросом. Реестр отклоняет их и дальше не смотрит.',
  'cause.stale-stored-credentials-block-anonymous-pull.how': 'Тот же запрос удаётся без сохранённых учётных данных и не удаётся с ними.',
  'cause.stale-stored-credentials-block-anonymous-pull.do': `Удалите старый вход, затем скачайте:
$ docker logout {registry}
$ docker pull {image}`,

  'cause.subject-removed.title': 'Учётная запись, под которой выполнен вход, удалена',
  'cause.subject-removed.what':
    'Когда-то вход был верным, но токен или пользователь, для которого он выполнен, удалён. В тот же момент перестало действовать всё, что было ему выдано.',
  'cause.subject-removed.how': 'Учётные данные выданы этим реестром, а названной в них учётной записи больше нет.',
  'cause.subject-removed.do': `Войдите под другой учётной записью:
$ docker logout {registry}
$ docker login {registry}
Если токен удалили по ошибке, владелец создаёт его заново, с новыми паролями:
$ dockgate token create {subject} --scope-map {scopeMap} --registry {registry}`,

  'cause.token-disabled.title': 'Токен отключён',
  'cause.token-disabled.what': 'Этот токен уровня репозитория существует, но владелец реестра его отключил.',
  'cause.token-disabled.how': 'Состояние токена {token} — `disabled`.',
  'cause.token-disabled.do': `Его включает владелец; пароли остаются прежними.
#acr
$ az acr token update --name {token} --registry {registryName} --status enabled
#dockgate
$ dockgate token update {token} --status enabled --registry {registry}`,
} as const;
