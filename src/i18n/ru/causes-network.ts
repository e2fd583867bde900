export const causesNetwork = {
  'cause.blob-storage-host-blocked.title': 'Хост, с которого идут слои, заблокирован',
  'cause.blob-storage-host-blocked.what': 'Реестр доступен, но слои он отдаёт с другого хоста, а его не пропускает брандмауэр или прокси.',
  'cause.blob-storage-host-blocked.how': 'Манифест образа получен, а подключиться к {host} за слоем не удалось.',
  'cause.blob-storage-host-blocked.do': `Проверьте подключение и попросите открыть порт 443 этого хоста:
$ curl --head https://{host}/
#acr
Слои идут с \`*.blob.core.windows.net\` или с собственных хостов реестра:
$ az acr update --name {registryName} --data-endpoint-enabled true
$ az acr show-endpoints --name {registryName}
#docker-hub
Слои идут с \`production.cloudflare.docker.com\` и \`docker-images-prod.*.r2.cloudflarestorage.com\`; список — на https://docs.docker.com/desktop/setup/allow-list/.
#ghcr
Слои идут с \`pkg-containers.githubusercontent.com\`.
#ecr
Слои идут с \`prod-{region}-starport-layer-bucket.s3.{region}.amazonaws.com\`; внутри VPC — с её конечной точки S3.
#ecr-public
Слои идут с \`*.cloudfront.net\`.
#quay
Слои идут с \`cdn.quay.io\` и хостов вроде \`cdn01.quay.io\`.
#gar
Слои идут с \`storage.googleapis.com\` и с хоста самого реестра.
#gitlab
Слои идут из объектного хранилища сервера GitLab; на gitlab.com это \`storage.googleapis.com\` и \`cdn.registry.gitlab-static.net\`.`,

  'cause.connection-refused.title': 'На этом порту никто не слушает',
  'cause.connection-refused.what': 'Машина отвечает, но на этом порту нет ни одной службы. Если числа в имени нет, порт — 443.',
  'cause.connection-refused.how': 'Подключение к {registry} было сразу отклонено.',
  'cause.connection-refused.do': `Проверьте порт в имени и то, запущен ли реестр:
$ curl --include https://{registry}/v2/
#dockgate
На машине реестра запустите его:
$ dockgate serve`,

  'cause.dns-resolution-failure.title': 'Адреса по именам отсюда не находятся',
  'cause.dns-resolution-failure.what':
    'DNS-сервер, к которому обращается этот компьютер или его движок, не отвечает или отказывается отвечать для этого имени.',
  'cause.dns-resolution-failure.how': 'Узнать адрес не удалось, и дело в DNS-сервере: другие имена тоже не находятся, или ответа не было.',
  'cause.dns-resolution-failure.do': `Сравните настроенный DNS-сервер с общедоступным:
$ nslookup {registry}
$ nslookup {registry} 1.1.1.1
Если отвечает только второй, исправьте настройки DNS этого компьютера.
#docker
У движка свои настройки DNS: задайте \`dns\` в /etc/docker/daemon.json и перезапустите его:
$ sudo systemctl restart docker
#kubernetes
Имена ищут узлы, а не поды: исправьте настройки DNS узлов или их сети.`,

  'cause.account-ip-denied.title': 'С этого адреса учётную запись использовать нельзя',
  'cause.account-ip-denied.what':
    'Данные для входа верны, но эту учётную запись можно использовать только с определённых адресов, и {address} среди них нет. Другие учётные записи отсюда могут работать.',
  'cause.account-ip-denied.how':
    'Реестр принял вход {subject}, а затем отказал адресу {address}: ни одно из собственных правил учётной записи его не пропускает.',
  'cause.account-ip-denied.do': `Используйте учётную запись с адреса, для которого она предназначена, или другую учётную запись отсюда.
#dockgate
Тот, кто управляет реестром, разрешает учётной записи этот адрес:
$ dockgate token update {token} --allow-address {address} --registry {registry}`,

  'cause.firewall-ip-denied.title': 'Вашему сетевому адресу доступ не разрешён',
  'cause.firewall-ip-denied.what':
    'Реестр принимает запросы только с определённых адресов, и вашего среди них нет. До имени пользователя и пароля дело не дошло.',
  'cause.firewall-ip-denied.how': 'Ни одно сетевое правило реестра не пропускает адрес, с которого пришёл запрос.',
  'cause.firewall-ip-denied.do': `Адрес разрешает владелец.
#acr
$ az acr network-rule add --name {registryName} --ip-address {address}
Правило начинает действовать через несколько минут. Правила принимают только публичные адреса IPv4.
#dockgate
$ dockgate network add {address} --registry {registry}
#acr kubernetes
Кластер приходит с адреса своего исходящего IP или шлюза, и этот адрес должен быть постоянным:
$ az aks show --name {cluster} --resource-group {resourceGroup} --query networkProfile.loadBalancerProfile.effectiveOutboundIPs
#
Или подключитесь из разрешённой сети, например через VPN. За прокси важен адрес прокси.`,

  'cause.html-instead-of-registry.title': 'Вместо реестра отвечает веб-страница',
  'cause.html-instead-of-registry.what':
    'Вместо реестра отвечает что-то другое в сети: страница входа гостевой сети, фильтр или брандмауэр.',
  'cause.html-instead-of-registry.how': 'Ответ — веб-страница, и на обращение к другим хостам приходит та же страница.',
  'cause.html-instead-of-registry.do': `Откройте любую страницу в браузере и войдите в сеть или попросите её администраторов пропустить {registry}. Сам реестр отвечает в виде JSON:
$ curl --include https://{registry}/v2/`,

  'cause.import-source-failed.title': 'Образ не удалось прочитать там, откуда его импортируют',
  'cause.import-source-failed.what':
    'Реестру поручили импортировать образ, но источник его не отдал: {defect}. Здесь от этого образа ничего не видно.',
  'cause.import-source-failed.how': 'Реестр сам обратился к источнику и записал, что тот ответил или что он не ответил.',
  'cause.import-source-failed.do': `Прочитайте образ в источнике с другой машины. Если получится, проверьте путь от этого сервера до источника и повторите импорт; уже скопированное не загружается снова:
$ docker pull {image}`,

  'cause.mtu-mismatch.title': 'Большие пакеты не проходят',
  'cause.mtu-mismatch.what':
    'Маленькие пакеты доходят до реестра, а большие пропадают: обычно VPN или наложенная сеть принимает пакеты меньше тех, что отправляет этот компьютер. Очень похоже ведёт себя неисправный путь IPv6.',
  'cause.mtu-mismatch.how': 'Соединение открывается, но зависает, как только данных становится чуть больше.',
  'cause.mtu-mismatch.do': `Найдите наибольший размер, который проходит; 1472 означает, что обычные 1500 годятся:
$ ping -M do -s 1472 {host}
Отправляйте пакеты меньшего размера с интерфейса, который туда ведёт:
$ sudo ip link set dev {interface} mtu 1400
Если по одному IPv4 всё работает, исправьте или отключите IPv6:
$ curl --ipv4 --include https://{registry}/v2/`,

  'cause.network-timeout.title': 'Реестр не отвечает вовремя',
  'cause.network-timeout.what':
    'Ответа не было вовсе: брандмауэр отбрасывает соединение, нет маршрута, или реестр доступен только из другой сети.',
  'cause.network-timeout.how': 'За отведённое время подключение к {registry} не было ни принято, ни отклонено, или оно оборвалось.',
  'cause.network-timeout.do': `Посмотрите, как далеко оно доходит:
$ curl --verbose --max-time 10 https://{registry}/v2/
Если этой сети нужен прокси, о нём должен знать и движок. Иначе попросите открыть порт 443 к {registry} и к хосту его слоёв.`,

  'cause.private-endpoint-dns.title': 'Частный адрес реестра не находится',
  'cause.private-endpoint-dns.what':
    'У реестра есть частная конечная точка, но здесь его имя ведёт на публичный адрес или на частный, который из этой сети недоступен.',
  'cause.private-endpoint-dns.how': 'Имя проходит через `privatelink`, а адрес в конце не подходит к этой сети.',
  'cause.private-endpoint-dns.do': `Посмотрите, куда ведёт имя:
$ nslookup {registry}
#acr
Свяжите частную зону DNS с этой виртуальной сетью:
$ az network private-dns link vnet create --resource-group {resourceGroup} --zone-name privatelink.azurecr.io --name {linkName} --virtual-network {network} --registration-enabled false
Ваши собственные DNS-серверы должны пересылать запросы на 168.63.129.16. Снаружи сначала подключите VPN.
#!acr
Пусть эта сеть спрашивает DNS-сервер, который знает частный адрес, или сначала подключите VPN.`,

  'cause.proxy-blocks-token-endpoint.title': 'Прокси или фильтр не пропускает к реестру',
  'cause.proxy-blocks-token-endpoint.what':
    'Что-то на пути не пускает к реестру или к другому хосту, который выдаёт для него токены: прокси, фильтр или зеркало.',
  'cause.proxy-blocks-token-endpoint.how':
    'Прокси сам ответил 403 или 407 или закрыл соединение, либо реестр доступен, а хост его токенов {realm} — нет.',
  'cause.proxy-blocks-token-endpoint.do': `Попросите разрешить {registry} и {realm} на порту 443. Если прокси требует имя пользователя и пароль, впишите их в настройки прокси движка. Проверьте через прокси:
$ curl --include --proxy {proxy} https://{registry}/v2/`,

  'cause.proxy-misconfigured.title': 'У движка нет прокси или указан не тот',
  'cause.proxy-misconfigured.what':
    'У оболочки и у движка контейнеров настройки прокси раздельные. У движка их нет, они неверны или направляют через прокси хост, к которому нужно обращаться напрямую.',
  'cause.proxy-misconfigured.how': 'Реестр доступен одним путём, напрямую или через прокси, а движок использует другой.',
  'cause.proxy-misconfigured.do': `#docker
Посмотрите, чем пользуется движок:
$ docker info | grep -i proxy
Задайте \`http-proxy\`, \`https-proxy\` и \`no-proxy\` в разделе \`proxies\` файла /etc/docker/daemon.json; хостам вашей сети место в \`no-proxy\`. Затем перезапустите движок:
$ sudo systemctl restart docker
В Docker Desktop для этого есть отдельная страница: Settings, Resources, Proxies. Прокси из config.json нужны контейнерам, а не скачиванию.
#kubernetes containerd
Задайте \`HTTPS_PROXY\` и \`NO_PROXY\` для службы среды выполнения на каждом узле, затем перезапустите её:
$ sudo systemctl edit containerd
$ sudo systemctl restart containerd
#!docker !kubernetes !containerd
Посмотрите, чем пользуется оболочка, и задайте \`HTTPS_PROXY\` и \`NO_PROXY\` там, где работает клиент; хостам вашей сети место в \`NO_PROXY\`:
$ env | grep -i proxy`,

  'cause.public-access-disabled.title': 'Реестр закрыт для публичной сети',
  'cause.public-access-disabled.what':
    'Публичный доступ к этому реестру выключен; он отвечает только через свои частные конечные точки. До имени пользователя и пароля дело не дошло.',
  'cause.public-access-disabled.how': 'Реестр отказывает публичным адресам, а его настройка `publicNetworkAccess` — `Disabled`.',
  'cause.public-access-disabled.do': `Подключитесь из частной сети, например через VPN. Или пусть владелец снова его откроет:
$ az acr update --name {registryName} --public-network-enabled true
Существующее сетевое правило действует, только пока публичный доступ включён.`,

  'cause.vantage-differs.title': 'Отсюда работает, а там, где работает движок, — нет',
  'cause.vantage-differs.what':
    'Запрос отправлен не из этой оболочки: из виртуальной машины движка, из сборщика, с удалённого движка или с узла кластера. У каждого своя сеть, свои сертификаты и часы.',
  'cause.vantage-differs.how': 'Отсюда тот же запрос удаётся, а ошибка приходит из другого места.',
  'cause.vantage-differs.do': `Выясните, где он выполняется:
$ docker context show
$ docker buildx inspect
Затем настройте прокси, сертификаты и DNS в том месте и запустите доктора там.`,
} as const;
