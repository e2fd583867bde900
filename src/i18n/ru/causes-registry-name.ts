export const causesRegistryName = {
  'cause.blob-not-found.title': 'Слоя или конфигурации нет в репозитории',
  'cause.blob-not-found.what':
    'В репозитории {repository} нет содержимого с запрошенным дайджестом. Его туда не отправляли, его удалили, или оно лежит в другом репозитории.',
  'cause.blob-not-found.how': 'Реестр искал в этом репозитории дайджест {digest} и ничего не нашёл.',
  'cause.blob-not-found.do': `Скачайте по тегу, чтобы клиент прочитал действующий список слоёв:
$ docker pull {registry}/{repository}:{tag}
Если слоя всё равно нет, отправьте образ ещё раз оттуда, где его собирали:
$ docker push {registry}/{repository}:{tag}`,

  'cause.image-or-tag-not-found.title': 'Такого образа или тега нет',
  'cause.image-or-tag-not-found.what':
    'С таким именем ничего нет: в репозитории, теге или дайджесте опечатка, его удалили или никогда не отправляли. Многие реестры отвечают на такие имена `denied`, чтобы посторонние ничего не узнали.',
  'cause.image-or-tag-not-found.how': 'Реестр не знает такого репозитория или знает его, но не этот тег или дайджест в нём.',
  'cause.image-or-tag-not-found.do': `Сравните написание с тем, что есть:
$ skopeo list-tags docker://{registry}/{repository}
#acr
$ az acr repository list --name {registryName} --output table
$ az acr repository show-tags --name {registryName} --repository {repository} --output table
#ecr
$ aws ecr list-images --repository-name {repository} --region {region}
#gar
$ gcloud artifacts docker images list {registry}/{repository} --include-tags
#
Если его ещё не отправляли:
$ docker tag {repository}:{tag} {registry}/{repository}:{tag}
$ docker push {registry}/{repository}:{tag}`,

  'cause.login-server-suffix-missing.title': 'В имени нет хоста реестра, поэтому берётся Docker Hub',
  'cause.login-server-suffix-missing.what':
    'Имя без хоста ведёт на Docker Hub. Имя реестра Azure, например `myregistry`, — ещё не его хост; хост — это сервер входа, например `myregistry.azurecr.io`.',
  'cause.login-server-suffix-missing.how':
    'В первой части имени нет ни точки, ни порта, и это не `localhost`, поэтому клиент счёл её именем на Docker Hub.',
  'cause.login-server-suffix-missing.do': `Поставьте впереди сервер входа:
$ docker tag {image} {registry}/{repository}:{tag}
$ docker push {registry}/{repository}:{tag}
#acr
Командам docker нужен сервер входа; Azure CLI нужно только имя:
$ docker login {registry}
$ az acr login --name {registryName}`,

  'cause.reference-with-scheme-or-path.title': 'В имени есть https://, путь или пароль',
  'cause.reference-with-scheme-or-path.what':
    'Имя образа или реестра — не веб-адрес: `https://`, `/v2/`, косая черта в конце и `name:password@` в нём лишние.',
  'cause.reference-with-scheme-or-path.how': 'Во введённом есть такая часть, а без неё имя верное.',
  'cause.reference-with-scheme-or-path.do': `Используйте один хост:
$ docker login {registry}
$ docker pull {registry}/{repository}:{tag}
Если в имени был пароль, смените его: он мог остаться в истории вашей оболочки и в журналах.`,

  'cause.registry-cloud-or-region-wrong.title': 'Реестр в другом облаке, регионе или аккаунте',
  'cause.registry-cloud-or-region-wrong.what':
    'Форма имени верна, но оно указывает на другое облако, регион, аккаунт или проект, чем те, где находится реестр.',
  'cause.registry-cloud-or-region-wrong.how':
    'Указанный хост не отвечает или принадлежит кому-то другому; то же имя с другим окончанием или регионом отвечает.',
  'cause.registry-cloud-or-region-wrong.do': `Скопируйте имя хоста оттуда, где реестр создан.
#acr
$ az acr show --name {registryName} --query loginServer --output tsv
У облаков Azure свои окончания: \`azurecr.io\`, \`azurecr.cn\` в Китае, \`azurecr.us\` для государственных органов США.
#ecr
$ aws ecr describe-repositories --region {region} --query 'repositories[].repositoryUri'
#gar
$ gcloud artifacts repositories list
#
Затем используйте именно этот хост и для входа, и в имени образа:
$ docker login {registry}`,

  'cause.registry-does-not-exist.title': 'Реестра с таким именем нет',
  'cause.registry-does-not-exist.what': 'На этом хосте не отвечает ни один реестр: в имени опечатка, или реестр удалён или приостановлен.',
  'cause.registry-does-not-exist.how':
    'Адрес по имени не находится, хотя для других имён находится, или сервер за ним сообщает, что реестра с таким именем у него нет.',
  'cause.registry-does-not-exist.do': `Сравните сервер входа буква за буквой с настоящим.
#acr
$ az acr show --name {registryName} --query loginServer --output tsv
У реестров с меткой доменного имени в хосте есть хеш: \`name-hash.azurecr.io\`.
#dockgate
$ dockgate registry list
#ecr
$ aws ecr describe-repositories --region {region} --query 'repositories[].repositoryUri'
#gar
$ gcloud artifacts repositories list
#!acr !dockgate !ecr !gar
$ nslookup {registry}`,

  'cause.registry-host-duplicated-in-reference.title': 'Хост реестра встречается в имени дважды',
  'cause.registry-host-duplicated-in-reference.what':
    'В имени образа хост указан два раза, обычно потому, что он уже был в переменной. Второй стал частью имени репозитория.',
  'cause.registry-host-duplicated-in-reference.how': 'Часть имени репозитория сама является именем хоста реестра.',
  'cause.registry-host-duplicated-in-reference.do': `Оставьте один из них:
$ docker pull {registry}/{repository}:{tag}
Пусть в конвейере хост будет либо в переменной, либо в строке, но не в обеих.`,

  'cause.registry-name-lookalike.title': 'Хост лишь похож на знакомый вам реестр',
  'cause.registry-name-lookalike.what':
    'Имя на одну-две буквы отличается от известного реестра или от реестра из вашей конфигурации, и принадлежит оно кому-то другому.',
  'cause.registry-name-lookalike.how': 'Хост почти совпадает с {expected}, и он отвечает.',
  'cause.registry-name-lookalike.do': `Не входите туда. Используйте верное имя:
$ docker login {expected}
Если вы вводили пароль на чужом хосте, смените этот пароль сейчас же.`,

  'cause.registry-name-uppercase.title': 'В имени есть заглавные буквы',
  'cause.registry-name-uppercase.what':
    'Хосты реестров и репозитории пишут строчными буквами. Вход сохраняется под тем именем хоста, которое было введено, поэтому с заглавными оно уже другое; в имени репозитория они не допускаются вовсе.',
  'cause.registry-name-uppercase.how':
    'В имени есть заглавная буква там, где её быть не может, или оно отличается от сохранённого входа только заглавными буквами.',
  'cause.registry-name-uppercase.do': `Пишите строчными буквами и при входе, и в имени образа:
$ docker login {registry}
$ docker pull {registry}/{repository}:{tag}`,

  'cause.registry-retired.title': 'Этот реестр или образ переехал',
  'cause.registry-retired.what': 'Те, кто вёл этот реестр или образ, закрыли его, и теперь он называется иначе.',
  'cause.registry-retired.how': 'Имя есть в списке закрытых; его преемник — {successor}.',
  'cause.registry-retired.do': `Используйте новое имя, в том числе в файлах Dockerfile, манифестах и конвейерах:
$ docker pull {successor}`,

  'cause.repository-name-invalid.title': 'Имя репозитория или тега неверно',
  'cause.repository-name-invalid.what':
    'Имя репозитория состоит из частей, разделённых `/`; в каждой — строчные латинские буквы и цифры, между которыми поодиночке стоят `.`, `_`, `__` или `-`. В теге не больше 128 букв, цифр, `_`, `.` и `-`, и он не начинается ни с одного из двух последних.',
  'cause.repository-name-invalid.how': 'Запрошенное имя нарушает эти правила.',
  'cause.repository-name-invalid.do': `Дайте образу верное имя, например \`team/web-app:1.4\`:
$ docker tag {image} {registry}/{repository}:{tag}
$ docker push {registry}/{repository}:{tag}`,

  'cause.repository-namespace-missing-or-wrong.title': 'Учётной записи или проекта в имени нет, или они чужие',
  'cause.repository-namespace-missing-or-wrong.what':
    'Между хостом и образом этому реестру нужна учётная запись, организация или проект. Их нет, или они чужие.',
  'cause.repository-namespace-missing-or-wrong.how':
    'У имени не та форма, которая принята в этом реестре, или его первая часть — не та учётная запись, в которую вам можно записывать.',
  'cause.repository-namespace-missing-or-wrong.do': `Укажите в имени собственную учётную запись или проект:
#docker-hub
$ docker tag {image} docker.io/{account}/{repository}:{tag}
$ docker push docker.io/{account}/{repository}:{tag}
#gar
Имя состоит из хоста, проекта, репозитория и образа:
$ docker tag {image} {registry}/{account}/{repository}/{name}:{tag}
$ docker push {registry}/{account}/{repository}/{name}:{tag}
#!docker-hub !gar
$ docker tag {image} {registry}/{account}/{repository}:{tag}
$ docker push {registry}/{account}/{repository}:{tag}`,

  'cause.repository-not-created.title': 'Перед отправкой репозиторий нужно создать',
  'cause.repository-not-created.what': 'Этот реестр не создаёт репозиторий при отправке, а этого репозитория ещё нет.',
  'cause.repository-not-created.how': 'Вход верный, а на попытку отправить реестр ответил, что такого репозитория или проекта не знает.',
  'cause.repository-not-created.do': `Сначала создайте его.
#ecr
$ aws ecr create-repository --repository-name {repository} --region {region}
#ecr-public
$ aws ecr-public create-repository --repository-name {repository} --region us-east-1
#gar
$ gcloud artifacts repositories create {repository} --repository-format=docker --location={location}
#harbor
Создайте проект, с которого начинается имя, в веб-интерфейсе Harbor; репозитории внутри него появятся при отправке.
#quay
Создайте его в веб-интерфейсе Quay или отправляйте под учётной записью, которой можно создавать репозитории.
#gitlab
Имя должно начинаться с пути существующего проекта.
#artifactory nexus
Администратор создаёт локальный (local) или размещённый (hosted) репозиторий для образов Docker.`,

  'cause.resource-not-found.title': 'Такого ресурса нет',
  'cause.resource-not-found.what':
    'Нет объекта вида {kind} с именем {name}. В имени опечатка, объект удалён или относится к другому реестру.',
  'cause.resource-not-found.how': 'Имя искали и не нашли.',
  'cause.resource-not-found.do': `Посмотрите, что есть:
$ dockgate registry list
$ dockgate token list --registry {registry}
$ dockgate scope-map list --registry {registry}`,

  'cause.wrong-architecture.title': 'Образ собран не для этой платформы',
  'cause.wrong-architecture.what': 'Образ существует, но для процессора или операционной системы этого компьютера в нём ничего нет.',
  'cause.wrong-architecture.how': 'В списке платформ образа нет {platform}.',
  'cause.wrong-architecture.do': `Посмотрите, какие платформы в нём есть:
$ docker manifest inspect {image}
Соберите его и для этой:
$ docker buildx build --platform {platform} --tag {image} --push .
Или запустите образ другой платформы через эмуляцию, хотя это медленно:
$ docker pull --platform linux/amd64 {image}`,

  'cause.wrong-endpoint-path.title': 'Этот адрес — не API реестра',
  'cause.wrong-endpoint-path.what':
    'Хост отвечает, но адрес ведёт на веб-страницу, указатель чартов, сервер Git или ещё куда-то, а не в API для образов.',
  'cause.wrong-endpoint-path.how': 'Запрошенный путь не входит в API, или на `/v2/` этого хоста отвечает что-то, что не является реестром.',
  'cause.wrong-endpoint-path.do': `Используйте хост и порт, которые продукт указывает для образов; часто они не те, что у его веб-интерфейса. Реестр отвечает здесь 200 или 401:
$ curl --include https://{registry}/v2/
Входите на сам хост, без всякого пути:
$ docker login {registry}`,

  'cause.wrong-registry-host-logged-in.title': 'Вход выполнен на другой хост, чем у образа',
  'cause.wrong-registry-host-logged-in.what':
    'Вход выполнен на другой хост, порт или региональное имя, чем в имени образа. Клиенты хранят по одному входу на каждый хост и порт.',
  'cause.wrong-registry-host-logged-in.how': 'Вход сохранён для {loggedInHost}; образ находится на {registry}.',
  'cause.wrong-registry-host-logged-in.do': `Войдите на хост точно так, как он указан в имени образа, вместе с портом:
$ docker login {registry}
Или назовите образ по тому хосту, на который вы вошли:
$ docker tag {image} {loggedInHost}/{repository}:{tag}`,
} as const;
