export const causesTls = {
  'cause.client-certificate-required.title': 'Реестр требует сертификат от клиента',
  'cause.client-certificate-required.what':
    'Этот реестр принимает только клиентов, которые предъявляют сертификат. Сертификат не был отправлен, или два его файла названы не так, как ожидает клиент.',
  'cause.client-certificate-required.how':
    'Сервер прервал соединение, потому что не получил сертификата, или движок сообщает, что не хватает ключа.',
  'cause.client-certificate-required.do': `Положите пару файлов туда, где её ищет движок, именно с такими окончаниями имён:
$ sudo mkdir -p /etc/docker/certs.d/{registry}
$ sudo cp client.cert client.key /etc/docker/certs.d/{registry}/
Файлы с окончанием \`.crt\` считаются сертификатами центров сертификации.`,

  'cause.http-registry-needs-insecure.title': 'Реестр говорит по HTTP там, где ожидается HTTPS',
  'cause.http-registry-needs-insecure.what':
    'На этом порту реестр отвечает по незашифрованному HTTP, а клиент настаивает на HTTPS. Или порт в имени — не тот, что для HTTPS.',
  'cause.http-registry-needs-insecure.how': 'Первые байты ответа — обычный HTTP, а не TLS.',
  'cause.http-registry-needs-insecure.do': `Лучше всего, если реестр заговорит по HTTPS.
#dockgate
$ dockgate serve --tls
#docker
В сети, которой вы доверяете, разрешите HTTP: добавьте {registry} в \`insecure-registries\` в файле /etc/docker/daemon.json и перезапустите движок. Тогда пароли сможет прочитать любой на пути запроса:
$ sudo systemctl restart docker
#podman
В сети, которой вы доверяете, разрешите HTTP. Тогда пароли сможет прочитать любой на пути запроса:
$ podman pull --tls-verify=false {image}
#containerd kubernetes
В сети, которой вы доверяете, укажите реестр с \`http://\` в его файле hosts.toml на каждом узле:
$ sudo editor /etc/containerd/certs.d/{registry}/hosts.toml`,

  'cause.insecure-registry-not-applied.title': 'Запись в insecure-registries не действует',
  'cause.insecure-registry-not-applied.what':
    'Реестр числится в списке небезопасных, но в другой форме, чем в имени образа, или после этого движок не перезапустили.',
  'cause.insecure-registry-not-applied.how': 'В записи стоит `https://` или не хватает порта, или у работающего движка её в списке нет.',
  'cause.insecure-registry-not-applied.do': `#!podman !buildah !skopeo
В /etc/docker/daemon.json запишите хост и порт точно как в имени образа, без \`https://\`. Затем перезапустите движок и найдите запись:
$ sudo systemctl restart docker
$ docker info | grep -A 5 'Insecure Registries'
#podman buildah skopeo
В /etc/containers/registries.conf запишите хост и порт точно как в имени образа, а ниже — \`insecure = true\`:
$ podman info | grep -A 10 registries`,

  'cause.server-certificate-invalid.title': 'Сертификат реестра просрочен или неполон',
  'cause.server-certificate-invalid.what':
    'Срок действия сертификата реестра истёк или ещё не начался, или сертификат передан без промежуточных, ведущих к известному издателю.',
  'cause.server-certificate-invalid.how': 'Сроки сертификата или его цепочка не проходят проверку, хотя часы здесь идут верно.',
  'cause.server-certificate-invalid.do': `Посмотрите, что отправляет сервер:
$ openssl s_client -connect {host}:{port} -servername {host} -showcerts
Сертификат обновляет и полную цепочку отправляет тот, кто управляет реестром. Не отключайте проверку: пароль достался бы любому, кто ответит.`,

  'cause.tls-hostname-mismatch.title': 'Сертификат выдан для другого имени хоста',
  'cause.tls-hostname-mismatch.what':
    'В сертификате, который предъявляет хост, нет запрошенного имени. Имя указано неверно, или отвечает другая машина.',
  'cause.tls-hostname-mismatch.how': 'Сертификат действителен для {names}, но не для {host}.',
  'cause.tls-hostname-mismatch.do': `Используйте имя, которое есть в сертификате:
$ docker login {registry}
Если имя верное, тот, кто управляет реестром, получает сертификат с этим именем среди альтернативных; одного общего имени (common name) недостаточно.`,

  'cause.tls-version-not-supported.title': 'У клиента и реестра нет общей версии TLS',
  'cause.tls-version-not-supported.what':
    'Стороны не нашли шифрования, которое приняли бы обе. Обычно одна из них устарела; Azure, например, требует TLS 1.2 или новее.',
  'cause.tls-version-not-supported.how': 'Рукопожатие прервалось с предупреждением о версии или о шифре.',
  'cause.tls-version-not-supported.do': `Попробуйте каждую версию, чтобы увидеть, какая сторона отстала:
$ openssl s_client -connect {host}:{port} -tls1_2
Затем обновите клиент и его операционную систему или сервер реестра.`,

  'cause.unknown-ca.title': 'Издателю сертификата здесь не доверяют',
  'cause.unknown-ca.what':
    'Этот клиент не знает центра, который выдал сертификат реестра: это частный центр, собственный центр Dockgate или корпоративный прокси, который вскрывает соединения и подписывает их заново.',
  'cause.unknown-ca.how': 'Цепочка заканчивается на {issuer}; среди центров, которым доверяет клиент, его нет.',
  'cause.unknown-ca.do': `Получите сертификат этого центра у того, кто управляет реестром или прокси.
#docker podman buildah skopeo
Положите его туда, где его ищет клиент:
$ sudo mkdir -p /etc/docker/certs.d/{registry}
$ sudo cp ca.crt /etc/docker/certs.d/{registry}/ca.crt
#kubernetes containerd
Положите его на каждый узел, укажите как \`ca\` в файле hosts.toml реестра, затем перезапустите среду выполнения:
$ sudo editor /etc/containerd/certs.d/{registry}/hosts.toml
$ sudo systemctl restart containerd
#linux wsl
Для всей системы, в Debian и Ubuntu:
$ sudo cp ca.crt /usr/local/share/ca-certificates/
$ sudo update-ca-certificates
$ sudo systemctl restart docker
#macos
Для всей системы; затем перезапустите Docker Desktop:
$ sudo security add-trusted-cert -d -r trustRoot -k /Library/Keychains/System.keychain ca.crt
#windows
Для всей системы; затем перезапустите Docker Desktop:
$ Import-Certificate -FilePath ca.crt -CertStoreLocation Cert:\\LocalMachine\\Root`,
} as const;
