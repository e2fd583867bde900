export const apartWay = {
  'apart.account-ip-denied.firewall-ip-denied': `Обратитесь отсюда без всяких учётных данных. Если ответ — 403, реестр не пропускает сам адрес; если 401, другими адресами ограничена только учётная запись.
$ curl --include https://{registry}/v2/`,
  'apart.firewall-ip-denied.role-missing-pull': `Обратитесь без всяких учётных данных. Если ответ — 403, отказано адресу, и до прав дело не дошло; если 401, не хватает права.
$ curl --include https://{registry}/v2/`,
  'apart.firewall-ip-denied.public-access-disabled': `Узнайте настройку реестра. Если это \`Disabled\`, не пропускают ни один публичный адрес; если \`Enabled\`, вашего адреса нет в списке.
$ az acr show --name {registryName} --query publicNetworkAccess --output tsv`,
  'apart.private-endpoint-dns.public-access-disabled': `Посмотрите, куда ведёт имя. Если это частный адрес вроде 10.0.0.5, имя в порядке; если публичный, а вы внутри своей сети, зона DNS не связана.
$ nslookup {registry}`,
  'apart.network-timeout.private-endpoint-dns': `Посмотрите, куда ведёт имя. Если это частный адрес, а вы вне той сети, подключите VPN; если публичный, что-то отбрасывает пакеты.
$ nslookup {registry}`,
  'apart.connection-refused.network-timeout': `Посмотрите, когда появляется ошибка. Сразу — значит, там никто не слушает; после долгого ожидания — значит, что-то отбрасывает пакеты.
$ curl --verbose --max-time 10 https://{registry}/v2/`,
  'apart.network-timeout.proxy-misconfigured': `Попробуйте через прокси вашей сети. Если получится, его должен использовать и движок; если нет, закрыт сам путь.
$ curl --include --proxy {proxy} https://{registry}/v2/`,
  'apart.proxy-blocks-token-endpoint.proxy-misconfigured': `Попробуйте через прокси. Если отказывает сам прокси, он должен пропустить к реестру; если отвечает реестр, движок не использует прокси.
$ curl --include --proxy {proxy} https://{registry}/v2/`,
  'apart.proxy-blocks-token-endpoint.token-realm-misconfigured': `Посмотрите на адрес в заголовке \`WWW-Authenticate\`. Если он разумный, закрыт путь к нему; если это \`localhost\` или обычный HTTP, реестр называет его неверно.
$ curl --include https://{registry}/v2/`,
  'apart.html-instead-of-registry.proxy-blocks-token-endpoint':
    'Откройте тот же адрес в браузере. Если появляется страница входа в сеть, войдите там; если фильтр называет причину, попросите разрешить реестр.',
  'apart.blob-storage-host-blocked.network-timeout': `Получите один манифест. Если получится, реестр доступен, а недоступен только хост его слоёв.
$ docker manifest inspect {image}`,
  'apart.artifact-locked.blob-storage-host-blocked': `Получите один манифест. Если получится, а слой потом не приходит вовремя, заблокирован хост слоёв; если реестр отказывает и называет причину, заблокирован артефакт.
$ docker manifest inspect {image}`,
  'apart.mtu-mismatch.network-timeout': `Запросите что-нибудь маленькое. Если получится, а скачивание зависает, теряются большие пакеты; если не получается и это, не проходит ничего.
$ curl --include https://{registry}/v2/`,
  'apart.node-runtime-not-configured.vantage-differs':
    'Посмотрите, откуда пришла ошибка. Если с узла кластера, чего-то не хватает его среде выполнения; если из сборщика или виртуальной машины, ищите там.',
  'apart.proxy-misconfigured.vantage-differs': `Посмотрите, чем пользуется движок. Если прокси у него нет, а у оболочки есть, разница в этом; если у них одно и то же, это место отличается чем-то другим.
$ docker info | grep -i proxy`,
  'apart.dns-resolution-failure.vantage-differs':
    'Найдите имя там, где работает движок. Если не получается только там, то место обращается к другому DNS-серверу.',
  'apart.server-certificate-invalid.unknown-ca': `Посмотрите, кто выдал сертификат и сколько их отправлено. Общеизвестный издатель и единственный сертификат — значит, цепочка неполна; издатель вашей компании — значит, здесь его не знают.
$ openssl s_client -connect {host}:{port} -servername {host} -showcerts`,
  'apart.registry-name-lookalike.tls-hostname-mismatch': `Посмотрите, для кого выдан сертификат. Если для кого-то другого, хост не ваш; если для другого вашего имени, используйте его.
$ openssl s_client -connect {host}:{port} -servername {host} -showcerts`,
  'apart.http-registry-needs-insecure.insecure-registry-not-applied': `Попросите у движка его список. Если реестра в нём нет, его не вносили или движок не перезапустили; если есть, отличается форма.
$ docker info | grep -A 5 'Insecure Registries'`,
  'apart.http-registry-needs-insecure.tls-version-not-supported': `Обратитесь без TLS. Если ответ приходит, на этом порту реестр говорит по обычному HTTP; если нет, у сторон нет общей версии.
$ curl --include http://{registry}/v2/`,
  'apart.client-certificate-required.tls-version-not-supported': `Прочитайте предупреждение. \`certificate required\` просит ваш сертификат; \`protocol version\` или \`handshake failure\` касается версий.
$ openssl s_client -connect {host}:{port} -tls1_2`,
  'apart.login-throttled.rate-limit':
    'Выйдите и скачайте общедоступный образ из того же реестра. Если получится, придержали только учётную запись или её попытки входа.',
  'apart.mirror-failing.rate-limit': 'Посмотрите, кто ответил 429. Если в ошибке стоит хост зеркала, ограничено зеркало, а не реестр.',
  'apart.artifact-locked.storage-quota-exceeded':
    'Отправьте крошечный образ под новым тегом. Если получится, был заблокирован другой тег; если снова названа квота, нет места.',
  'apart.registry-service-outage.token-realm-misconfigured': `Обратитесь по адресу из заголовка \`WWW-Authenticate\`. Если его не существует, реестр называет его неверно; если ответ 5xx, служба неисправна.
$ curl --include https://{registry}/v2/`,
  'apart.internal-error.registry-service-outage':
    'Попробуйте снова через минуту, и с другим образом тоже. Если не удаётся ничего, неисправен реестр; если только этот запрос, ошибка связана с ним.',
  'apart.registry-encryption-key-unavailable.registry-service-outage':
    'Посмотрите на страницу состояния поставщика. Если там ничего нет и не работает только этот реестр, дело в его собственном ключе.',
  'apart.reverse-proxy-misconfigured.token-realm-misconfigured':
    'Обратитесь к реестру на его собственной машине, минуя прокси. Если там ответ верный, его меняет прокси.',
  'apart.content-too-large.reverse-proxy-misconfigured':
    'Посмотрите на тело ответа. Если это JSON с кодом, достигнут предел самого реестра; если веб-страница, предел прокси.',
  'apart.anonymous-access-misconfigured.not-logged-in': `Обратитесь без учётных данных. Если ответ — 200, реестр вообще не просит вас войти; если 401, не хватает только входа.
$ curl --include https://{registry}/v2/`,
  'apart.method-not-supported.wrong-endpoint-path': `Запросите корень API. Если ответ 200 или 401, это реестр, который не знает этой операции; если нет, неверен адрес.
$ curl --include https://{registry}/v2/`,
  'apart.registry-service-outage.reverse-proxy-misconfigured': `Обратитесь к реестру на его собственной машине, минуя прокси. Если там он отвечает 200 или 401, виноват прокси; если не работает и там, сам реестр.
$ curl --include http://localhost:5000/v2/`,
  'apart.blob-storage-host-blocked.registry-service-outage':
    'Скачайте из другой сети. Если получится, хост слоёв заблокирован здесь; если не получается и там, неисправна служба.',
  'apart.dns-resolution-failure.private-endpoint-dns': `Найдите другое имя. Если и это не удаётся, не работает DNS-сервер; если внутри вашей сети не находится только имя реестра, там не хватает его частной зоны.
$ nslookup example.com
$ nslookup {registry}`,
  'apart.dns-resolution-failure.proxy-misconfigured': `Попробуйте через прокси вашей сети. Если получится, движок должен пользоваться им, а самому искать имя ему не нужно; если прокси у вас нет, виноват DNS-сервер.
$ curl --include --proxy {proxy} https://{registry}/v2/`,
  'apart.dns-resolution-failure.token-realm-misconfigured': `Сравните ненайденное имя с именем в заголовке \`WWW-Authenticate\`. Если это то же имя и оно не публичное, реестр называет его неверно; если это имя самого реестра, виноват DNS-сервер.
$ curl --include https://{registry}/v2/`,
  'apart.network-timeout.proxy-blocks-token-endpoint': `Обратитесь к самому реестру. Если он отвечает 401, а не работает только следующий адрес из заголовка \`WWW-Authenticate\`, заблокирован он; если не отвечает и реестр, не проходит ничего.
$ curl --include https://{registry}/v2/`,
  'apart.network-timeout.registry-service-outage': `Обратитесь из другой сети. Если там ответ есть, закрыт путь отсюда; если нет и там, неисправна служба.
$ curl --include --max-time 10 https://{registry}/v2/`,
  'apart.firewall-ip-denied.network-timeout': `Посмотрите, как это не удаётся. Ответ 403 приходит от реестра, который не пускает ваш адрес; если ответа нет вовсе, что-то теряет пакеты.
$ curl --include --max-time 10 https://{registry}/v2/`,
  'apart.firewall-ip-denied.proxy-blocks-token-endpoint': `Посмотрите, кто написал 403. JSON или заголовок \`Docker-Distribution-Api-Version\` приходит от реестра; веб-страница — от прокси или фильтра по пути.
$ curl --include https://{registry}/v2/`,
  'apart.htpasswd-hash-unsupported.reverse-proxy-misconfigured': `Войдите на собственной машине реестра, минуя прокси. Если получится, пароль теряет прокси; если нет, посмотрите на файл паролей.
$ curl --include --user {user} http://localhost:5000/v2/`,
  'apart.htpasswd-hash-unsupported.registry-service-outage': `Обратитесь без пароля. Если ответ 401, реестр работает и спотыкается только на паролях; если и тут 5xx, он неисправен.
$ curl --include https://{registry}/v2/`,
  'apart.proxy-misconfigured.unknown-ca': `Посмотрите, кто выдал сертификат. Если прокси вашей компании, доверьте здесь его издателю или пустите реестр мимо прокси; если собственный издатель реестра, доверьте ему.
$ openssl s_client -connect {host}:{port} -servername {host} -showcerts`,
  'apart.anonymous-access-misconfigured.stale-stored-credentials-block-anonymous-pull': `Выйдите и скачайте. Если получится, мешал старый вход; если в общедоступном образе отказано и тогда, правила анонимного доступа в реестре неполны.
$ docker logout {registry}
$ docker pull {image}`,
  'apart.private-endpoint-dns.tls-hostname-mismatch': `Запросите реестр под его собственным именем, без \`privatelink\`. Если оно ведёт на частный адрес, неверным было только имя; если на публичный, неверна зона.
$ nslookup {registry}`,
} as const;
