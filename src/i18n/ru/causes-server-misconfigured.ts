export const causesServerMisconfigured = {
  'cause.acr-arm-audience-disabled.title': 'Реестр отклоняет токены для управления Azure',
  'cause.acr-arm-audience-disabled.what':
    'По политике этого реестра принимаются только токены, выданные для реестров. Клиент принёс токен, выданный для управления Azure.',
  'cause.acr-arm-audience-disabled.how': 'Настройка `azureADAuthenticationAsArmPolicy` отключена, а аудитория токена — управление Azure.',
  'cause.acr-arm-audience-disabled.do': `Обновите клиент, чтобы он запрашивал аудиторию самого реестра:
$ az upgrade
Где это невозможно, владелец разрешает оба вида:
$ az acr config authentication-as-arm update --registry {registryName} --status enabled`,

  'cause.anonymous-access-misconfigured.title': 'Анонимный доступ настроен лишь наполовину',
  'cause.anonymous-access-misconfigured.what':
    'При первом обращении реестр не просит войти, поэтому клиенты не отправляют учётных данных, а затем он отказывает в самом запросе.',
  'cause.anonymous-access-misconfigured.how': 'На запрос без учётных данных `/v2/` отвечает 200, а скачать или отправить реестр не даёт.',
  'cause.anonymous-access-misconfigured.do': `Посмотрите, как он встречает:
$ curl --include https://{registry}/v2/
Тот, кто управляет реестром, либо настраивает ответ 401 с заголовком \`WWW-Authenticate\`, либо открывает репозитории.
#nexus
Нужны вместе «Allow anonymous docker pull» и «Docker Bearer Token Realm».`,

  'cause.htpasswd-hash-unsupported.title': 'У файла паролей реестра неверный формат',
  'cause.htpasswd-hash-unsupported.what':
    'Реестр берёт пользователей из файла htpasswd, а пароли в нём захешированы способом, которого он не знает. Войти не удаётся никому.',
  'cause.htpasswd-hash-unsupported.how': 'Хеши в файле — не bcrypt, которого ждёт реестр, или прокси перед реестром не умеет их проверять.',
  'cause.htpasswd-hash-unsupported.do': `Задайте пароли заново с bcrypt, затем перезапустите реестр:
$ htpasswd -B {file} {user}`,

  'cause.internal-error.title': 'В реестре произошла ошибка',
  'cause.internal-error.what': 'Что-то пошло не так внутри реестра. Дело не в ваших учётных данных и не в вашем запросе.',
  'cause.internal-error.how': 'Сервер столкнулся с ошибкой, которую не умеет обработать, и записал её в журнал.',
  'cause.internal-error.do': `Попробуйте снова. Если не проходит, сообщите ID корреляции из ответа владельцу реестра; подробнее он увидит так:
$ dockgate why {correlationId}
Тот, кто управляет сервером, найдёт саму ошибку в том, что сервер пишет в stderr.`,

  'cause.mirror-failing.title': 'Не работает зеркало на пути',
  'cause.mirror-failing.what':
    'Прежде чем обратиться к самому реестру, движок обращается к зеркалу, а оно не отвечает или требует собственного входа.',
  'cause.mirror-failing.how': 'Зеркало {mirror} настроено и не работает, а сам реестр отвечает.',
  'cause.mirror-failing.do': `#!podman !buildah !skopeo !containerd !kubernetes
Почините зеркало или уберите его из \`registry-mirrors\` в файле /etc/docker/daemon.json и перезапустите движок:
$ sudo systemctl restart docker
#podman buildah skopeo
Почините зеркало или уберите его из /etc/containers/registries.conf.
#containerd kubernetes
Почините зеркало или уберите его на каждом узле из файла hosts.toml реестра:
$ sudo editor /etc/containerd/certs.d/{registry}/hosts.toml`,

  'cause.registry-encryption-key-unavailable.title': 'Реестру недоступен его ключ шифрования',
  'cause.registry-encryption-key-unavailable.what':
    'Реестр зашифрован ключом владельца, и этот ключ или удостоверение, которому можно им пользоваться, пропали или заблокированы. Пока их не вернут, прочитать ничего нельзя.',
  'cause.registry-encryption-key-unavailable.how':
    'Проверка работоспособности вернула `CMK_ERROR`, или реестр называет своё хранилище ключей.',
  'cause.registry-encryption-key-unavailable.do': `Владелец восстанавливает ключ или его удостоверение; увидеть их он может так:
$ az acr encryption show --name {registryName}
Удалённый ключ или удостоверение можно вернуть лишь в течение некоторого времени.`,

  'cause.registry-service-outage.title': 'Реестр сейчас не может ответить',
  'cause.registry-service-outage.what':
    'Реестр или то, от чего он зависит, например база данных или диск, неисправны. До восстановления он отказывает во всём; дело не в ваших учётных данных.',
  'cause.registry-service-outage.how': 'Реестр ответил ошибкой сервера (5xx), или ему самому не ответило то, что ему нужно.',
  'cause.registry-service-outage.do': `Подождите минуту и попробуйте снова.
#dockgate
Тот, кто им управляет, найдёт, чего не хватает, в том, что реестр пишет в stderr.
#acr
Посмотрите, не сообщает ли о чём-нибудь Azure: https://azure.status.microsoft.
#docker-hub
Посмотрите, не сообщает ли о чём-нибудь Docker: https://www.dockerstatus.com.
#ghcr
Посмотрите, не сообщает ли о чём-нибудь GitHub: https://www.githubstatus.com.
#ecr ecr-public
Посмотрите, не сообщает ли о чём-нибудь AWS: https://health.aws.amazon.com/health/status.
#gar
Посмотрите, не сообщает ли о чём-нибудь Google: https://status.cloud.google.com.
#gitlab
Посмотрите, не сообщает ли о чём-нибудь GitLab: https://status.gitlab.com.
#quay
Посмотрите, не сообщает ли о чём-нибудь Quay: https://status.redhat.com.`,

  'cause.replica-lag.title': 'Реплика реестра отстаёт',
  'cause.replica-lag.what': 'У реестра есть копии в нескольких регионах, и та, что ответила, ещё не получила этот образ.',
  'cause.replica-lag.how': 'Один и тот же запрос то удаётся, то нет.',
  'cause.replica-lag.do': `Подождите минуту и скачайте снова:
$ docker pull {image}
В конвейерах скачивайте из того региона, куда отправляли, или пробуйте несколько раз.
#acr
Посмотрите состояние копий:
$ az acr replication list --registry {registryName} --output table`,

  'cause.reverse-proxy-misconfigured.title': 'Прокси перед реестром меняет запросы',
  'cause.reverse-proxy-misconfigured.what':
    'Перед реестром стоит прокси, который ограничивает размер загрузок, отбрасывает заголовки или скрывает, что клиент пришёл по HTTPS.',
  'cause.reverse-proxy-misconfigured.how':
    'У ответа код 413, он ведёт с HTTPS на `http://`, или в нём нет запроса на вход, который отправляет реестр.',
  'cause.reverse-proxy-misconfigured.do': `Посмотрите, какие заголовки приходят:
$ curl --include https://{registry}/v2/
Тот, кто управляет прокси, передаёт дальше \`Host\`, \`Authorization\`, \`X-Forwarded-Proto\` и \`X-Forwarded-For\` и снимает ограничение на тело запроса, в nginx — через \`client_max_body_size 0\`.`,

  'cause.token-realm-misconfigured.title': 'Реестр направляет клиентов за токеном не туда',
  'cause.token-realm-misconfigured.what':
    'Реестр сообщает, где получить токен, и этот адрес неверен: обычный HTTP, `localhost`, удвоенный порт или другой хост.',
  'cause.token-realm-misconfigured.how': 'Реестр называет {realm}, а клиенту, который работает с {registry}, этот адрес не подходит.',
  'cause.token-realm-misconfigured.do': `Посмотрите на адрес:
$ curl --include https://{registry}/v2/
Тот, кто управляет реестром, исправляет его внешний адрес и заголовки \`X-Forwarded-Host\` и \`X-Forwarded-Proto\` прокси перед ним.`,
} as const;
