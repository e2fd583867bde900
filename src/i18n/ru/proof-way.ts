export const proofWay = {
  'proof.blob-storage-host-blocked': `Обратитесь к хосту слоёв. Если он не отвечает, а реестр отвечает, дело в этом.
$ curl --head https://{host}/`,
  'proof.connection-refused': `Обратитесь к порту. Если сразу приходит \`refused\`, дело в этом.
$ curl --verbose --max-time 10 https://{registry}/v2/`,
  'proof.dns-resolution-failure': `Найдите имя, которое точно существует. Если и это не удаётся, дело в этом.
$ nslookup example.com`,
  'proof.account-ip-denied': `Войдите с той же учётной записью с адреса, для которого она предназначена, например с адреса конвейера. Если там вход удаётся, а отсюда нет, дело в этом.
$ docker login {registry}`,
  'proof.firewall-ip-denied': `Обратитесь без всяких учётных данных. Если ответ — 403 и в нём назван адрес, дело в этом.
$ curl --include https://{registry}/v2/`,
  'proof.html-instead-of-registry': `Обратитесь к другому хосту. Если отвечает та же веб-страница, дело в этом.
$ curl --include https://example.com/`,
  'proof.import-source-failed': `Прочитайте образ в источнике с той машины, где работает сервер. Если не получится точно так же, дело в этом.
$ docker pull {image}`,
  'proof.mtu-mismatch': `Отправьте большой пакет. Если 1472 байта теряются, а 1200 доходят, дело в этом.
$ ping -c 3 -M do -s 1472 {host}
$ ping -c 3 -M do -s 1200 {host}`,
  'proof.network-timeout': `Обратитесь и подождите. Если за десять секунд ничего не приходит, дело в этом.
$ curl --verbose --max-time 10 https://{registry}/v2/`,
  'proof.private-endpoint-dns': `Посмотрите, куда ведёт имя. Если это публичный адрес, хотя вы внутри частной сети, дело в этом.
$ nslookup {registry}`,
  'proof.proxy-blocks-token-endpoint': `Обратитесь через прокси. Если ответ — 403 или 407 и он не от реестра, дело в этом.
$ curl --include --proxy {proxy} https://{registry}/v2/`,
  'proof.proxy-misconfigured': `Сравните прокси оболочки и движка. Если они разные, дело в этом.
$ env | grep -i proxy
$ docker info | grep -i proxy`,
  'proof.public-access-disabled': `Узнайте настройку. Если это \`Disabled\`, дело в этом.
$ az acr show --name {registryName} --query publicNetworkAccess --output tsv`,
  'proof.vantage-differs': 'Сделайте то же там, где работает движок или сборщик. Если не получается только там, дело в этом.',
  'proof.client-certificate-required': `Посмотрите на рукопожатие. Если сервер просит сертификат у клиента, дело в этом.
$ openssl s_client -connect {host}:{port} -servername {host}`,
  'proof.http-registry-needs-insecure': `Обратитесь без TLS. Если ответ приходит, дело в этом.
$ curl --include http://{registry}/v2/`,
  'proof.insecure-registry-not-applied': `Попросите у движка его список. Если хоста с портом в нём нет, дело в этом.
$ docker info | grep -A 5 'Insecure Registries'`,
  'proof.node-runtime-not-configured': `Посмотрите журнал среды выполнения на узле. Если там назван сертификат или прокси, дело в этом.
$ sudo journalctl --unit containerd --since -1h`,
  'proof.server-certificate-invalid': `Посмотрите на сроки и на то, сколько сертификатов отправлено. Если срок прошёл или отправлен только один, дело в этом.
$ openssl s_client -connect {host}:{port} -servername {host} -showcerts`,
  'proof.tls-hostname-mismatch': `Обратитесь с проверкой сертификата. Если ошибка называет другие хосты, а не ваш, дело в этом.
$ curl --verbose https://{registry}/v2/`,
  'proof.tls-version-not-supported': `Запросите TLS 1.2. Если рукопожатие не удаётся, дело в этом.
$ openssl s_client -connect {host}:{port} -tls1_2`,
  'proof.unknown-ca': `Посмотрите, кто выдал сертификат. Если этот компьютер ему не доверяет, дело в этом.
$ curl --verbose https://{registry}/v2/`,
  'proof.login-throttled': `Подождите четверть часа, затем войдите один раз вручную. Если после этого получится, дело в этом.
$ docker login {registry}`,
  'proof.rate-limit': `Прочитайте код ответа. Если это 429, дело в этом; заголовок \`Retry-After\` говорит, сколько ждать.
$ curl --include https://{registry}/v2/`,
  'proof.storage-quota-exceeded': 'Отправьте крошечный образ. Если снова названа квота или хранилище, дело в этом.',
  'proof.acr-arm-audience-disabled': `Узнайте настройку. Если это \`disabled\`, дело в этом.
$ az acr config authentication-as-arm show --registry {registryName}`,
  'proof.anonymous-access-misconfigured': `Обратитесь без учётных данных. Если ответ — 200, а скачать реестр не даёт, дело в этом.
$ curl --include https://{registry}/v2/`,
  'proof.entra-service-outage': `Подождите несколько минут и войдите снова. Если получится без всяких изменений, дело было в этом.
$ az login`,
  'proof.htpasswd-hash-unsupported': `Посчитайте в файле реестра пользователей с паролем bcrypt. Если таких нет, дело в этом.
$ grep --count ':[$]2' {file}`,
  'proof.internal-error': 'Попробуйте снова то же самое и что-нибудь другое. Если каждый раз не удаётся только этот запрос, дело в этом.',
  'proof.mirror-failing': `Узнайте у движка его зеркала и обратитесь к ним. Если зеркало не работает, а реестр отвечает, дело в этом.
$ docker info | grep -A 3 'Registry Mirrors'`,
  'proof.registry-encryption-key-unavailable': `Узнайте о ключе. Если его или удостоверения, которое его читает, нет, дело в этом.
$ az acr encryption show --name {registryName}`,
  'proof.registry-service-outage': `Обратитесь без учётных данных. Если ответ — 5xx два раза подряд, дело в этом.
$ curl --include https://{registry}/v2/`,
  'proof.replica-lag': `Скачайте несколько раз с перерывом в несколько секунд. Если иногда получается, дело в этом.
$ docker pull {image}`,
  'proof.reverse-proxy-misconfigured':
    'Обратитесь к реестру на его собственной машине, минуя прокси. Если там он отвечает иначе, дело в этом.',
  'proof.token-realm-misconfigured': `Посмотрите на адрес в заголовке \`WWW-Authenticate\`. Если это \`localhost\`, обычный HTTP или чужой хост, дело в этом.
$ curl --include https://{registry}/v2/`,
} as const;
