export const proofClient = {
  'proof.auth-config-env-override': `Посмотрите, задана ли переменная. Если ответ не 0, вместо сохранённого входа используется она.
$ env | grep --count DOCKER_AUTH_CONFIG`,
  'proof.auth-config-not-found': `Скачайте самим docker. Если получится, а у другого инструмента нет, он читает другое место.
$ docker pull {image}`,
  'proof.auth-config-wrong-server-key': `Посмотрите на имена сохранённых входов. Если одно почти, но не полностью совпадает с именем реестра, дело в этом.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'proof.client-missing': `Запросите версии. Если оболочка не знает ни одной из команд, дело в этом.
$ docker --version
$ podman --version`,
  'proof.clock-skew': `Сравните здешнее время со временем любого сайта. Если они расходятся больше чем на минуту, дело в этом.
$ date -u
$ curl --silent --head http://example.com/ | grep -i ^date`,
  'proof.credential-helper-failing': `Попросите у помощника его список. Если он запускается и отвечает ошибкой, дело в этом.
$ docker-credential-{helper} list`,
  'proof.credential-helper-missing': `Запустите помощника вручную. Если оболочка его не находит, дело в этом.
$ docker-credential-{helper} list`,
  'proof.credential-too-long-for-store':
    'Посмотрите на конец ошибки. Если там сказано, что вход удался, а сохранить не получилось, дело в этом.',
  'proof.disk-full': `Посмотрите, сколько осталось места. Если где-то стоит 100 %, дело в этом.
$ df -h`,
  'proof.docker-cli-emulated-by-podman': `Посмотрите, кто откликается на имя docker. Если это podman, дело в этом.
$ docker --version`,
  'proof.docker-config-broken': `Прочитайте файл. Если выводится ошибка с номером строки, дело в этом.
$ python3 -m json.tool ~/.docker/config.json /dev/null`,
  'proof.docker-daemon-not-running': `Запросите обе версии. Если выводится только версия клиента, дело в этом.
$ docker version`,
  'proof.docker-desktop-policy':
    'Откройте Docker Desktop. Если его настройки закреплены организацией, какие реестры разрешены, решают её администраторы.',
  'proof.docker-socket-permission-denied': `Попробуйте один раз от имени root. Если получится, дело в этом.
$ sudo docker version`,
  'proof.docker-wrong-endpoint': `Посмотрите, к какому движку идёт обращение. Если это не движок по умолчанию и вы имели в виду не его, дело в этом.
$ docker context ls`,
  'proof.gcloud-helper-not-configured': `Поищите хост среди помощников. Если его там нет, дело в этом.
$ jq .credHelpers ~/.docker/config.json`,
  'proof.keychain-locked': 'Сделайте то же за экраном самого компьютера. Если там получится, дело в этом.',
  'proof.login-not-interactive': `Посмотрите, есть ли терминал. Если ответ «no», клиенту негде спросить пароль.
$ test -t 0 && echo yes || echo no`,
  'proof.signature-verification-blocks-pull': `Поищите этот параметр. Если он выводится, дело в этом.
$ grep signature-verification /etc/sysconfig/docker`,
  'proof.sudo-different-config': `Посмотрите, для кого сохранён вход. Если реестр назван только в одном из двух файлов, дело в этом.
$ grep --count {registry} ~/.docker/config.json
$ sudo grep --count {registry} /root/.docker/config.json`,
  'proof.wsl-desktop-credsstore': `Посмотрите, какой помощник указан. Если это \`desktop\` или \`desktop.exe\`, а вы в WSL, дело в этом.
$ jq .credsStore ~/.docker/config.json`,
  'proof.client-bug': `Сделайте то же другим клиентом или другой версией этого. Если там получится, дело в этом.
$ skopeo inspect docker://{image}`,
  'proof.client-version-too-old': `Запросите версию. Если она старше 18.03 или той, что требует ошибка, дело в этом.
$ docker version`,
  'proof.content-too-large': `Сравните размеры слоёв с пределом реестра. Если какой-то слой больше, дело в этом.
$ docker history {image}`,
  'proof.digest-mismatch': 'Отправьте ещё раз с другого компьютера. Если там получится, байты изменились в пути или на этом диске.',
  'proof.manifest-blob-missing': `Посмотрите, что называет манифест. Если какой-то его слой никогда не отправляли в этот репозиторий, дело в этом.
$ docker manifest inspect {image}`,
  'proof.manifest-invalid': 'Отправьте образ, собранный заново современным инструментом. Если он принят, дело было в манифесте.',
  'proof.method-not-supported': 'Посмотрите, что было запрошено. Если реестр отвечает 405 или `UNSUPPORTED`, дело в этом.',
  'proof.page-size-invalid': 'Запросите меньше. Если 100 принимаются, дело в этом.',
  'proof.range-not-satisfiable': `Скачайте заново с начала. Если получится, дело было в незаконченной загрузке.
$ docker pull {image}`,
  'proof.request-invalid': 'Посмотрите на поле, которое называет ответ. Если оно нарушает правило, указанное рядом, дело в этом.',
  'proof.resource-conflict': 'Посмотрите текущее состояние. Если то, что вы хотите создать, уже есть, дело в этом.',
  'proof.size-mismatch': 'Отправьте без прокси. Если получится, запросы обрезает что-то по пути.',
  'proof.upload-not-found': `Отправьте ещё раз. Если получится, первая загрузка слишком долго простаивала.
$ docker push {image}`,
  'proof.upload-out-of-order': `Отправьте с помощью docker. Если получится, другой клиент отправляет части в неверном порядке.
$ docker push {image}`,
  'proof.blob-not-found': `Скачайте по тегу с начала. Если и это не удаётся, слоя нет в реестре.
$ docker pull {image}`,
  'proof.image-or-tag-not-found': `Пусть тот, кому это видно, поищет именно это имя. Если и он не найдёт, дело в этом.
$ skopeo list-tags docker://{registry}/{repository}`,
  'proof.login-server-suffix-missing': 'Посмотрите на первую часть имени. Если в ней нет ни точки, ни двоеточия, дело в этом.',
  'proof.reference-with-scheme-or-path':
    'Посмотрите, что было введено. Если там есть `https://`, `/v2/`, `@` перед хостом или косая черта в конце, дело в этом.',
  'proof.registry-cloud-or-region-wrong':
    'Сравните хост с тем, который показывает консоль самого облака. Если окончание, регион или аккаунт другие, дело в этом.',
  'proof.registry-does-not-exist': `Найдите это имя и ещё одно, которое точно существует. Если адреса нет только у имени реестра, дело в этом.
$ nslookup {registry}
$ nslookup example.com`,
  'proof.registry-host-duplicated-in-reference': 'Посчитайте хосты в полном имени, которое было использовано. Если их два, дело в этом.',
  'proof.registry-name-lookalike':
    'Сравните хост буква за буквой с тем, который вы знаете. Если отличается хоть одна буква, дело в этом: никуда не входите, пока это не выяснится.',
  'proof.registry-name-uppercase': 'Поищите заглавные буквы в хосте и репозитории. Если есть хоть одна, дело в этом.',
  'proof.registry-retired': 'Найдите реестр в объявлениях его владельца. Если там назван преемник, дело в этом.',
  'proof.repository-name-invalid': 'Поищите пробелы, заглавные буквы, два двоеточия или две точки подряд. Если что-то есть, дело в этом.',
  'proof.repository-namespace-missing-or-wrong':
    'Скопируйте полное имя из веб-интерфейса реестра. Если в нём есть часть, которой нет в вашем, дело в этом.',
  'proof.repository-not-created': 'Посмотрите, есть ли такой репозиторий. Если его нет, а этот реестр сам его не создаёт, дело в этом.',
  'proof.resource-not-found': 'Выведите список того, что есть. Если имени в списке нет, дело в этом.',
  'proof.wrong-architecture': `Спросите, какие есть платформы. Если вашей в списке нет, дело в этом.
$ docker manifest inspect {image}`,
  'proof.wrong-endpoint-path': `Запросите корень API. Если не приходит ни 200, ни 401, дело в этом.
$ curl --include https://{registry}/v2/`,
  'proof.wrong-registry-host-logged-in': `Сравните сохранённые имена с хостом и портом образа. Если они разные, дело в этом.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
} as const;
