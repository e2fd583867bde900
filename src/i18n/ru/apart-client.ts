export const apartClient = {
  'apart.client-missing.docker-daemon-not-running': `Спросите у клиента версию. Если он её выводит, клиент есть, и не отвечает только его движок.
$ docker --version`,
  'apart.docker-daemon-not-running.docker-socket-permission-denied': `Попробуйте один раз от имени root. Если получится, движок работает, и не хватает только права.
$ sudo docker version`,
  'apart.docker-daemon-not-running.docker-wrong-endpoint': `Обратитесь прямо к движку этого компьютера. Если он отвечает, он работает, а команда docker обращается к другому.
$ docker --host unix:///var/run/docker.sock version`,
  'apart.docker-cli-emulated-by-podman.docker-daemon-not-running': `Посмотрите, кто откликается на имя docker. Если это podman, движок Docker не нужен и его отсутствие ничему не мешает.
$ docker --version`,
  'apart.auth-config-not-found.docker-cli-emulated-by-podman': `Посмотрите, кто откликается на имя docker. Если это podman, вход лежит там, где его хранит podman; если это Docker, инструмент читает другой файл.
$ docker --version`,
  'apart.client-bug.client-version-too-old':
    'Попробуйте новейшую версию клиента. Если с ней получается, прежняя была слишком старой; если не получается точно так же, это дефект.',
  'apart.client-version-too-old.tls-version-not-supported':
    'Посмотрите, кто жалуется. Слова о версии API приходят от движка или реестра; предупреждение о протоколе или рукопожатии — от TLS.',
  'apart.docker-config-broken.not-logged-in': `Прочитайте файл. Если ничего не выводится, он в порядке, и входа в нём нет.
$ python3 -m json.tool ~/.docker/config.json /dev/null`,
  'apart.not-logged-in.sudo-different-config':
    'Выполните команду один раз с sudo и один раз без. Если получается в одном из случаев, вход принадлежит этому пользователю.',
  'apart.auth-config-not-found.not-logged-in': `Скачайте самим docker. Если получится, вход есть, и другой инструмент его не читает; если нет, входа нет.
$ docker pull {image}`,
  'apart.auth-config-wrong-server-key.not-logged-in': `Посмотрите на имена сохранённых входов. Если одно почти совпадает с именем реестра, вход сохранён не под тем именем; если ни одно, никто не входил.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.auth-config-wrong-server-key.wrong-registry-host-logged-in':
    'Сравните сохранённое имя с хостом образа. Если это один и тот же хост, записанный по-разному, неверна форма; если это разные хосты или порты, войдите на нужный.',
  'apart.auth-config-env-override.credentials-wrong-password': `Попробуйте без этой переменной. Если получится, в ней был другой пароль; если нет, неверен сохранённый.
$ env -u DOCKER_AUTH_CONFIG docker pull {image}`,
  'apart.credential-helper-failing.credential-helper-missing': `Запустите помощника вручную. Если оболочка его не находит, его нет; если он запускается и жалуется, он работает с ошибкой.
$ docker-credential-{helper} list`,
  'apart.credential-helper-missing.wsl-desktop-credsstore': `Посмотрите, где вы находитесь. Если выведенное имя заканчивается на \`microsoft-standard-WSL2\` или похоже на это, помощник — программа Windows, до которой нужно дотянуться из WSL.
$ uname -r`,
  'apart.credential-helper-failing.keychain-locked':
    'Войдите в систему за экраном самого компьютера и попробуйте там. Если получится, связка ключей была лишь заблокирована для этого сеанса.',
  'apart.credential-helper-failing.not-logged-in': `Попросите у помощника его список. Если он отвечает, но реестра в списке нет, никто не входил; если он отвечает ошибкой, помощник работает с ошибкой.
$ docker-credential-{helper} list`,
  'apart.credential-helper-failing.credential-too-long-for-store':
    'Сохраните короткий пароль для любого другого реестра. Если получится, токен был слишком длинным; если нет, помощник работает с ошибкой.',
  'apart.docker-desktop-policy.firewall-ip-denied': `Обратитесь к реестру без Docker Desktop. Если он отвечает 401, запрещает только Docker Desktop; если 403, запрещает реестр.
$ curl --include https://{registry}/v2/`,
  'apart.empty-credentials-in-ci.login-not-interactive': `Посмотрите, доходит ли секрет до задания. Если он пуст, начните с этого; если он есть, в команде не хватает \`--username\` или \`--password-stdin\`.
$ test -n "$PASSWORD" && echo present || echo empty`,
  'apart.empty-credentials-in-ci.not-logged-in':
    'Посмотрите, выполнялся ли шаг входа вообще. Если он выполнился с пустым секретом, не хватает секрета; если такого шага нет, не хватает самого входа.',
  'apart.role-missing-pull.signature-verification-blocks-pull': `Прочитайте образ инструментом, которому не нужен движок. Если получится, право есть, а мешает проверка подписей в движке.
$ skopeo inspect docker://{image}`,
  'apart.access-token-expired.clock-skew': `Сравните время реестра со здешним. Если они расходятся на минуты, часы идут неверно; если нет, токен старый.
$ curl --silent --head https://{registry}/v2/ | grep -i ^date
$ date -u`,
  'apart.clock-skew.server-certificate-invalid': `Сравните здешнее время со временем любого другого сайта. Если они расходятся больше чем на минуту, неверны часы; если нет, дело в сертификате.
$ curl --silent --head http://example.com/ | grep -i ^date
$ date -u`,
  'apart.disk-full.storage-quota-exceeded': `Посмотрите, сколько места здесь. Если достаточно, места нет у реестра.
$ df -h`,
  'apart.auth-config-wrong-server-key.registry-name-uppercase':
    'Напишите хост строчными буквами и при входе, и в имени образа. Если после этого получится, разница была только в заглавных буквах.',
  'apart.dns-resolution-failure.registry-does-not-exist': `Найдите имя, которое точно существует. Если и это не удаётся, не работает DNS-сервер; если удаётся, неверно имя реестра.
$ nslookup example.com`,
  'apart.login-server-suffix-missing.registry-does-not-exist': `Найдите имя с окончанием. Если у него есть адрес, не хватало только окончания.
$ nslookup {registryName}.azurecr.io`,
  'apart.image-or-tag-not-found.login-server-suffix-missing':
    'Поищите в ошибке `docker.io/`. Если оно там есть, хотя вы имели в виду другой реестр, в имени не хватает хоста.',
  'apart.registry-cloud-or-region-wrong.registry-does-not-exist':
    'Сравните с хостом, который показывает консоль самого облака. Если отличается окончание, регион или аккаунт, имя указывает на другой реестр; если там ничего нет, реестра не существует.',
  'apart.registry-does-not-exist.registry-name-lookalike':
    'Посмотрите, отвечает ли хост вообще. Если отвечает, а его владельца вы не знаете, он лишь похож на ваш: не входите туда.',
  'apart.registry-does-not-exist.registry-retired':
    'Прочитайте объявления тех, кто вёл реестр. Если в них назван преемник, реестр переехал; если нет, неверно имя.',
  'apart.html-instead-of-registry.wrong-endpoint-path': `Обратитесь к хосту, который точно является реестром. Если приходит такая же страница, отвечает сеть; если нет, неверен адрес.
$ curl --include https://registry-1.docker.io/v2/`,
  'apart.reference-with-scheme-or-path.repository-name-invalid':
    'Уберите `https://`, пути и косые черты в конце. Если после этого имя принимается, лишними были только они.',
  'apart.registry-host-duplicated-in-reference.repository-name-invalid':
    'Посчитайте хосты в полном имени. Если их два, один лишний; если один, неверна какая-то часть после него.',
  'apart.image-or-tag-not-found.repository-namespace-missing-or-wrong':
    'Откройте образ в веб-интерфейсе реестра и скопируйте его полное имя. Если отличается часть перед образом, дело было в ней; если и страницы нет, нет и образа.',
  'apart.image-or-tag-not-found.wrong-architecture': `Спросите, какие есть платформы. Если список приходит, образ существует, а вашей платформы в нём нет.
$ docker manifest inspect {image}`,
  'apart.image-or-tag-not-found.replica-lag':
    'Скачайте несколько раз с перерывом в несколько секунд. Если иногда получается, отстаёт реплика; если никогда, образа нет.',
  'apart.image-or-tag-not-found.repository-not-created':
    'Посмотрите, что не получается. Если не удаётся скачать, образа нет; если не удаётся отправить, сначала нужно создать репозиторий.',
  'apart.azure-cli-wrong-subscription.registry-does-not-exist': `Пусть реестр ответит без Azure CLI. Если он отвечает 401, он существует, только в другой подписке.
$ curl --include https://{registry}/v2/`,
  'apart.azure-cli-wrong-subscription.role-missing-arm-reader': `Посмотрите, в какой подписке работает CLI. Если это подписка реестра, у учётной записи нет права его видеть.
$ az account show --output table`,
  'apart.connection-refused.wrong-registry-host-logged-in':
    'Сравните порты при входе и в имени образа. Если они разные, используйте один и тот же; если одинаковые, там никто не слушает.',
  'apart.client-bug.not-logged-in': `Войдите и сделайте то же другим клиентом. Если там получается, а у вашего нет, дефект в нём; если получается у обоих, не хватало только входа.
$ docker login {registry}`,
  'apart.client-bug.image-or-tag-not-found': `Скачайте то же имя с помощью docker. Если получится, образ есть, и дефект в другом клиенте; если нет, неверно имя.
$ docker pull {image}`,
  'apart.client-bug.role-missing-push': `Отправьте тот же образ с помощью docker под той же учётной записью. Если получится, право у неё есть, и дефект в другом клиенте.
$ docker push {image}`,
  'apart.client-bug.proxy-misconfigured': `Обратитесь с помощью curl с того же места. Если ему отвечают, а клиенту нет, посмотрите, знает ли клиент о прокси; если знает и всё равно не работает, дефект в нём.
$ curl --include https://{registry}/v2/`,
  'apart.auth-config-not-found.auth-config-wrong-server-key': `Посмотрите, какой файл читает инструмент и что в нём. Если реестр есть в этом файле в другом написании, неверен ключ; если он есть только в другом файле, инструмент читает не тот.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.auth-config-wrong-server-key.credentials-wrong-password': `Войдите вручную с тем же паролем. Если получится, пароль верен, а сохранённая запись не находится; если нет, пароль неверен.
$ docker login {registry}`,
  'apart.auth-config-wrong-server-key.repository-namespace-missing-or-wrong': `Посмотрите на имена сохранённых входов. Для Docker Hub имя — \`https://index.docker.io/v1/\`, до последней косой черты; если оно записано так, посмотрите на учётную запись в имени образа.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.credential-helper-failing.docker-daemon-not-running': `Спросите у движка версию. Если он отвечает, не работает только помощник; если нет, сначала запустите движок.
$ docker version`,
  'apart.credential-helper-failing.sudo-different-config': `Сделайте это один раз без sudo. Если получится, помощник не может служить другому пользователю; если не удаётся так же, не работает помощник.
$ docker login {registry}`,
  'apart.credential-helper-failing.wsl-desktop-credsstore': `Посмотрите, какой помощник назван. Если это \`desktop\` или имя кончается на \`.exe\`, а вы в WSL, это программа Windows; если другой, запустите его вручную и прочитайте, что он говорит.
$ jq .credsStore ~/.docker/config.json`,
  'apart.login-server-suffix-missing.repository-name-invalid':
    'Выведите полное имя, которое получает команда. Если перед первой косой чертой пусто, не хватает хоста, часто из-за пустой переменной; если хост есть, неверна какая-то часть после него.',
  'apart.login-server-suffix-missing.repository-namespace-missing-or-wrong':
    'Решите, куда должен попасть образ. Если в другой реестр, а не в Docker Hub, поставьте вперёд тот хост; если в Docker Hub, поставьте вперёд свою учётную запись.',
  'apart.ecr-wrong-region-or-profile.wrong-registry-host-logged-in': `Сравните хосты, на которых выполнен вход, с хостом образа. Если отличаются только аккаунт или регион, AWS дал пароль для другого; если у хостов нет ничего общего, войдите на нужный.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.ecr-wrong-region-or-profile.repository-not-created': `Перечислите репозитории того аккаунта и региона, что стоят в хосте образа. Если его там нет, создайте; если он находится в другом регионе или аккаунте, используйте хост оттуда.
$ aws ecr describe-repositories --region {region} --query "repositories[].repositoryName"`,
  'apart.not-logged-in.repository-not-created': `Войдите и отправьте снова. Если получится, не хватало только входа; если отказ тот же, сначала создайте проект или репозиторий в веб-интерфейсе реестра.
$ docker login {registry}
$ docker push {image}`,
  'apart.not-logged-in.repository-namespace-missing-or-wrong': `Войдите и попробуйте снова. Если отказ тот же, посмотрите на часть имени перед образом: это должна быть ваша учётная запись или та, которая вас пускает.
$ docker login {registry}`,
  'apart.registry-host-duplicated-in-reference.repository-not-created':
    'Посчитайте хосты в полном имени. Если их два, один лишний; если один, сначала создайте репозиторий.',
} as const;
