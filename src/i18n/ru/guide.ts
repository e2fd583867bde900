export const guide = {
  'guide.title': 'Когда не удаётся войти в реестр',
  'guide.intro':
    'Это руководство — для Azure Container Registry и для Dockgate, у которого такой же вход. Оно ведёт от того, что вы видите, к тому, что за этим может стоять, а оттуда — к команде, которая поможет.',
  'guide.fast': `Быстрее всего — дать посмотреть доктору, на том компьютере, где не получается:
$ dockgate doctor {image}
Если у вас есть только текст ошибки или код, передайте доктору его:
$ dockgate explain CONNECTIVITY_FORBIDDEN_ERROR`,
  'guide.placeholders': 'Слова в угловых скобках замените своими значениями.',
  'guide.symptoms': 'Признаки',
  'guide.symptoms.intro': 'Вы видите что-то одно из этого или сразу несколько:',
  'guide.symptom.login': 'Не удаётся войти через `docker login`, через `az acr login` или ни тем ни другим способом.',
  'guide.symptom.unauthorized':
    'Не удаётся войти, и ошибка — `unauthorized: authentication required` или `unauthorized: Application not registered with AAD`.',
  'guide.symptom.connect': 'Не удаётся войти, и Azure CLI сообщает `Could not connect to the registry login server`.',
  'guide.symptom.pull': 'Не удаётся скачать или отправить, и ошибка — `unauthorized: authentication required`.',
  'guide.symptom.refresh':
    'Команда `az acr login` завершается с `CONNECTIVITY_REFRESH_TOKEN_ERROR` и сообщает `Admin user is disabled`, хотя вы не имели в виду учётную запись администратора.',
  'guide.symptom.service':
    'Кластер, конвейер или другая служба не может обратиться к реестру, например Azure Kubernetes Service или Azure DevOps.',
  'guide.symptom.forbidden':
    'Реестр недоступен, и ошибка — `Error response from daemon: login attempt failed with status: 403 Forbidden`. Более новые версии вставляют между этими словами адрес.',
  'guide.symptom.settings': 'Вам не видны настройки реестра, или изменить их нельзя, на портале или в командной строке.',
  'guide.possible': 'Что за этим может стоять:',
  'guide.causes': 'Причины',
  'guide.causes.intro': 'Почти всегда это что-то из следующего:',
  'guide.diagnosis': 'Дальнейшая диагностика',
  'guide.diagnosis.doctor':
    'Доктор проверяет клиент, его входы, путь к реестру, ответы реестра и права, которые он даёт. Он ничего не меняет и не отправляет ваш пароль никуда, кроме его собственного реестра.',
  'guide.diagnosis.azure': `У Azure есть своя проверка. Передайте её коды доктору, чтобы узнать, что они значат:
$ az acr check-health --name {registryName} --yes
$ dockgate explain CONNECTIVITY_REFRESH_TOKEN_ERROR
Следующая входит в реестр из кластера так же, как это делают узлы; скачивать она не пробует:
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}`,
  'guide.diagnosis.network':
    'Некоторые отказы, похожие на неверный пароль, приходят от брандмауэра. Он отвечает раньше, чем кто-либо посмотрит на учётные данные, поэтому другой пароль не поможет.',
  'guide.solutions': 'Решения',
  'guide.client': 'Docker на этом компьютере не настроен',
  'guide.client.do': 'Проверьте конфигурацию Docker',
  'guide.client.text': `Чтобы входить, скачивать и отправлять через docker, нужны и команда docker, и работающий движок, версии 18.03 или новее. Azure CLI тоже их вызывает:
$ docker version
Где движок запустить нельзя, получите токен без него и передайте другому клиенту:
$ az acr login --name {registryName} --expose-token`,
  'guide.name': 'Реестра не существует, или его имя неверно',
  'guide.name.do': 'Укажите верное имя реестра',
  'guide.name.text': `Командам docker нужен сервер входа целиком, строчными буквами и с портом, если он есть:
$ docker login {registry}
Azure CLI нужно имя ресурса, без окончания, после того как вы вошли в Azure:
$ az login
$ az acr login --name {registryName}`,
  'guide.invalid': 'Учётные данные недействительны',
  'guide.invalid.do': 'Проверьте учётные данные',
  'guide.invalid.text': 'Учётные данные — это пара, и обе половины должны быть одного вида:',
  'guide.kind.person':
    'Ваша собственная учётная запись: войдите через `az acr login` или `dockgate login`. К токену, который они выводят, положено имя пользователя `00000000-0000-0000-0000-000000000000`.',
  'guide.kind.application': 'Субъект-служба: ID его приложения (клиента) и его секрет клиента, оба из тенанта реестра.',
  'guide.kind.identity':
    'Управляемое удостоверение: никакого пароля. Служба получает токен сама, поэтому смотрите конфигурацию этой службы.',
  'guide.kind.token': 'Токен уровня репозитория: его имя и один из его паролей.',
  'guide.kind.admin': 'Учётная запись администратора: имя реестра и один из двух её паролей, если владелец её включил.',
  'guide.kind.nobody':
    'Никакой учётной записи, если скачивать можно всем: сначала выйдите, потому что старый вход отправляется вместе с запросом и получает отказ.',
  'guide.right': 'Учётные данные действительны, но не для этого',
  'guide.right.do': 'Проверьте права учётных данных',
  'guide.right.text': `Чтобы скачивать, удостоверению нужна хотя бы роль AcrPull, чтобы отправлять — AcrPush. Сначала посмотрите, в каком режиме работает реестр и какие роли есть у удостоверения:
$ az acr show --name {registryName} --query roleAssignmentMode --output tsv
$ az role assignment list --assignee {subject} --scope $(az acr show --name {registryName} --query id --output tsv) --output table
В режиме \`AbacRepositoryPermissions\` эти роли ничего не дают. Там нужна \`Container Registry Repository Reader\`, чтобы скачивать, \`Container Registry Repository Writer\`, чтобы отправлять, \`Container Registry Repository Contributor\`, чтобы ещё и удалять, и \`Container Registry Repository Catalog Lister\`, чтобы видеть список репозиториев. В другом режиме, наоборот, ничего не дают эти.
Чтобы видеть реестр на портале, достаточно Reader; чтобы управлять им — \`Container Registry Contributor and Data Access Configuration Administrator\`; чтобы назначать роли — \`Role Based Access Control Administrator\`.
Новому праву нужно до десяти минут, чтобы подействовать везде. Подождите, выйдите и войдите снова:
$ docker logout {registry}
$ az acr login --name {registryName}
На портале откройте приватное окно браузера: старое помнит, чего вам нельзя было видеть.`,
  'guide.expired': 'Срок действия учётных данных истёк',
  'guide.expired.do': 'Проверьте, не истёк ли срок учётных данных',
  'guide.expired.text': `Вход с вашей учётной записью, управляемым удостоверением или токеном субъекта-службы действует три часа. Войдите снова:
$ az acr login --name {registryName}
У секрета клиента есть дата окончания; владелец приложения создаёт новый:
$ az ad sp credential reset --id {subject}
У паролей токена уровня репозитория она тоже может быть; владелец реестра создаёт новые:
$ az acr token credential generate --name {token} --registry {registryName}
$ dockgate token credential generate {token} --registry {registry}
Новому паролю нужно около минуты, чтобы заработать везде.`,
  'guide.network': 'Сеть вас не пропускает',
  'guide.network.do': 'Проверьте путь к реестру',
  'guide.network.text': `Клиенту нужен доступ к серверу входа и, за слоями, к хосту, на который тот ведёт, в обоих случаях через порт 443 и с TLS 1.2 или новее. Реестр должен пропускать адрес, с которого вы приходите:
$ az acr show --name {registryName} --query publicNetworkAccess --output tsv
$ az acr network-rule list --name {registryName}
Изменённому правилу нужно несколько минут, чтобы подействовать.`,
  'guide.certificate': 'Соединение не удаётся сделать безопасным',
  'guide.certificate.do': 'Проверьте сертификат',
  'guide.certificate.text':
    'Клиент не отправляет пароль хосту, сертификат которого не может проверить. Не отключайте эту проверку: пароль достался бы любому, кто ответит.',
  'guide.service': 'Сам реестр отвечает не так, как должен',
  'guide.service.do': 'Проверьте сам реестр',
  'guide.service.text': 'Иногда у вас всё в порядке: неисправен реестр, он ограничивает число ответов или неверно настроен.',
  'guide.how': 'Из чего это видно',
  'guide.proof': 'Чтобы узнать наверняка',
  'guide.asks': 'Доктор спрашивает',
  'guide.what': 'Что делать',
  'guide.alike': 'Что выглядит похоже',
  'guide.logs': 'Загляните в журнал',
  'guide.logs.dockgate': `Dockgate записывает каждый отклонённый вход вместе с причиной. Последний из них или список владелец читает так:
$ dockgate why --last
$ dockgate logs failures`,
  'guide.logs.azure':
    'Azure записывает их, если параметры диагностики реестра отправляют их в рабочую область Log Analytics. Таблица называется `ContainerRegistryLoginEvents`; в ней есть удостоверение, адрес, с которого оно пришло, и результат. В журнале Dockgate те же столбцы.',
  'guide.next': 'Если ничего не помогло',
  'guide.next.slow': `Если всё работает, но медленно, измерьте, на что уходит время:
$ dockgate doctor {image} --slow`,
  'guide.next.bundle': `Передайте отчёт без секретов тому, кто может помочь:
$ dockgate support-bundle`,
  'guide.next.azure': 'По реестрам Azure обращайтесь в Microsoft или к её сообществу.',
} as const;
