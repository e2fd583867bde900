export const causesCredentialsKind = {
  'cause.auth-scheme-mismatch.title': 'Сохранённый вход такого вида, который реестру не подходит',
  'cause.auth-scheme-mismatch.what': 'Реестр запрашивает имя пользователя и пароль, а сохранён только токен удостоверения, или наоборот.',
  'cause.auth-scheme-mismatch.how': 'Реестр требует входа по схеме, на которую сохранённая запись ответить не может.',
  'cause.auth-scheme-mismatch.do': `Войдите снова с именем пользователя и паролем:
$ docker logout {registry}
$ docker login {registry}
#nexus
Администратор включает механизм \`Docker Bearer Token Realm\`.`,

  'cause.credential-malformed.title': 'Учётные данные не читаются',
  'cause.credential-malformed.what':
    'Заголовок `Authorization` — не то, чем он себя называет: не base64, без двоеточия между именем и паролем, слишком длинный или вовсе не токен. Сравнивать было нечего.',
  'cause.credential-malformed.how': 'Раскодировать заголовок не удалось, до поиска учётной записи дело не дошло.',
  'cause.credential-malformed.do': `Войдите снова, и пусть заголовок запишет клиент:
$ docker logout {registry}
$ docker login {registry}
В сценарии пусть его запишет curl; пароль он спросит:
$ curl --user {user} https://{registry}/v2/
В секрете для скачивания или в config.json \`auth\` — это запись \`name:password\` в виде base64 без перевода строки.`,

  'cause.ecr-wrong-region-or-profile.title': 'Токен ECR относится к другому региону или аккаунту',
  'cause.ecr-wrong-region-or-profile.what':
    'Пароль для реестра от AWS годится для одного аккаунта и одного региона. Этот выдан для другого региона, аккаунта или профиля.',
  'cause.ecr-wrong-region-or-profile.how': 'Во входе назван другой аккаунт или регион, чем в имени хоста образа.',
  'cause.ecr-wrong-region-or-profile.do': `Войдите с регионом и профилем того реестра, который указан в имени образа:
$ aws ecr get-login-password --region {region} --profile {profile} | docker login --username AWS --password-stdin {registry}
Посмотреть, чей это профиль:
$ aws sts get-caller-identity --profile {profile}`,

  'cause.email-used-as-username.title': 'Вместо имени пользователя указан адрес электронной почты',
  'cause.email-used-as-username.what':
    'В имени пользователя есть `@`. Для такого входа нужно имя учётной записи, имя токена или ID приложения, а не адрес электронной почты.',
  'cause.email-used-as-username.how': 'Имя выглядит как адрес электронной почты, и ни одна учётная запись реестра так не называется.',
  'cause.email-used-as-username.do': `Используйте имя самой учётной записи. Люди входят так:
#acr
$ az login
$ az acr login --name {registryName}
#dockgate
$ dockgate login {registry}
#docker-hub
С Docker ID и личным токеном доступа:
$ docker login docker.io --username {user}
#!acr !dockgate !docker-hub
$ docker login {registry} --username {user}`,

  'cause.entra-user-password-not-supported.title': 'Личный пароль Entra здесь использовать нельзя',
  'cause.entra-user-password-not-supported.what':
    'Реестру переданы имя и пароль человека из Entra ID. Люди подтверждают свою личность в Entra через браузер или код устройства; их паролей реестры не принимают.',
  'cause.entra-user-password-not-supported.how': 'Имя пользователя принадлежит человеку, а от людей реестр принимает только токены.',
  'cause.entra-user-password-not-supported.do': `#acr
Войдите через Azure CLI:
$ az login
$ az acr login --name {registryName}
На компьютере без Docker:
$ az acr login --name {registryName} --expose-token
#dockgate
Войдите через браузер:
$ dockgate login {registry}
#
Для конвейеров возьмите управляемое удостоверение, субъект-службу или токен уровня репозитория.`,

  'cause.mfa-sso-pat-needed.title': 'Этой учётной записи нужен токен вместо пароля',
  'cause.mfa-sso-pat-needed.what':
    'Для учётной записи включена двухфакторная аутентификация или единый вход, поэтому её пароль клиентам не подходит. Им нужен личный токен доступа.',
  'cause.mfa-sso-pat-needed.how': 'Реестр просит личный токен доступа или отклоняет пароль, который работает в браузере.',
  'cause.mfa-sso-pat-needed.do': `Создайте личный токен доступа в настройках учётной записи и используйте его вместо пароля:
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin
#docker-hub
Токены создают на странице https://app.docker.com/settings/personal-access-tokens. Чтобы скачивать общедоступные образы, достаточно выйти:
$ docker logout
#ghcr
Токен должен быть классическим (classic): https://github.com/settings/tokens. Чтобы скачивать общедоступные образы, достаточно выйти:
$ docker logout ghcr.io
#gitlab
Ему нужно право \`read_registry\`, чтобы скачивать, и \`write_registry\`, чтобы отправлять.
#harbor
При едином входе паролем служит CLI secret из вашего профиля.
#quay
Паролем служит зашифрованный пароль из настроек вашей учётной записи или токен робота.`,

  'cause.secret-id-used-instead-of-secret-value.title': 'Вместо значения секрета использован его ID',
  'cause.secret-id-used-instead-of-secret-value.what':
    'Entra показывает для секрета клиента ID и значение. Паролем служит значение, которое видно только один раз; здесь же указан ID.',
  'cause.secret-id-used-instead-of-secret-value.how': 'Пароль выглядит как ID, или Entra ответила `AADSTS7000215`.',
  'cause.secret-id-used-instead-of-secret-value.do': `Создайте ещё один секрет и скопируйте значение \`password\` из вывода:
#!dockgate
$ az ad sp credential reset --id {user} --append
#dockgate
$ dockgate service-principal credential reset {user} --append
#
Затем войдите с ним:
$ docker login {registry} --username {user}`,

  'cause.token-for-another-registry.title': 'Учётные данные выданы для другого реестра',
  'cause.token-for-another-registry.what': 'Токен создан для другого реестра, аккаунта или региона и здесь бесполезен.',
  'cause.token-for-another-registry.how': 'Аудитория, названная в токене, — не {registry}.',
  'cause.token-for-another-registry.do': `Войдите в этот реестр:
$ docker logout {registry}
$ docker login {registry}
В сценарии запрашивайте токен у службы токенов того же хоста, которому его отправляете.`,

  'cause.token-signature-invalid.title': 'Токен подписан не этим реестром',
  'cause.token-signature-invalid.what':
    'Токен изменён, обрезан или подписан ключом, которого у этого реестра нет или который он больше не использует.',
  'cause.token-signature-invalid.how': 'К подписи не подходит ни один из ключей, которыми подписывает реестр.',
  'cause.token-signature-invalid.do': `Войдите снова, чтобы получить свежий:
$ docker logout {registry}
$ docker login {registry}
Если так у всех с тех пор, как сервер перенесли или восстановили, его ключи остались на старом месте: восстановите папку данных целиком.`,

  'cause.token-type-not-accepted.title': 'Такой вид секрета здесь не принимают',
  'cause.token-type-not-accepted.what':
    'Секрет может подходить для чего-то другого, но этот вид реестр не принимает: токен доступа вместо пароля, ключ доступа облака, токен установки приложения.',
  'cause.token-type-not-accepted.how': 'По форме видно, что он другого вида, чем те, которые принимает реестр.',
  'cause.token-type-not-accepted.do': `Возьмите секрет того вида, который принимают.
#acr
Секрет субъекта-службы, пароль токена или вход через Azure CLI:
$ az acr login --name {registryName}
#dockgate
Пароль токена:
$ dockgate token credential generate {token} --registry {registry}
#docker-hub
Личный токен доступа или токен доступа организации, тогда имя пользователя — название организации.
#ghcr
Классический личный токен доступа, а в рабочем процессе — его \`GITHUB_TOKEN\`; детальные токены (fine-grained) не принимают.
#ecr
Пароль, который выдаёт AWS, а не ключ доступа:
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
#gar
Токен доступа из Google Cloud CLI или ключ сервисной учётной записи с именем пользователя \`_json_key\`:
$ gcloud auth print-access-token | docker login --username oauth2accesstoken --password-stdin {registry}
#gitlab
Личный токен, токен проекта, группы или развёртывания с правом \`read_registry\`, а в задании — \`CI_REGISTRY_PASSWORD\`.
#harbor
Секрет робота или, при едином входе, CLI secret из вашего профиля.
#quay
Токен робота или зашифрованный пароль.
#digitalocean
Токен API, и как имя пользователя, и как пароль.
#artifactory nexus
Токен удостоверения, ключ API или пароль этого реестра.`,

  'cause.username-form-wrong.title': 'Форма имени пользователя не подходит этому реестру',
  'cause.username-form-wrong.what': 'К такому секрету этот реестр ждёт определённого имени пользователя, а получил другое.',
  'cause.username-form-wrong.how': 'Имя пользователя не той формы, которая положена этому секрету или этому реестру.',
  'cause.username-form-wrong.do': `Используйте то имя, которое к нему положено.
#acr
Для субъекта-службы это ID приложения (клиента), для токена — имя токена, для учётной записи администратора — {registryName}; к токену из \`az acr login --expose-token\` положено имя \`00000000-0000-0000-0000-000000000000\`.
#ecr ecr-public
Это всегда \`AWS\`.
#gar
Это \`oauth2accesstoken\` с токеном доступа, \`_json_key\` с ключом сервисной учётной записи и \`_json_key_base64\` с этим ключом в виде base64.
#docker-hub
Это Docker ID, а не адрес электронной почты; с токеном доступа организации — название организации.
#ghcr
Это имя владельца токена на GitHub.
#gitlab
С личным токеном это ваше имя пользователя, с токеном развёртывания — имя, показанное рядом с ним, в задании — \`CI_REGISTRY_USER\`.
#harbor
Для робота это \`robot$project+name\`, в одинарных кавычках.
#quay
Для робота это \`organisation+robot\`; с токеном приложения — \`$oauthtoken\`.
#dockgate
Для субъекта-службы это ID приложения (клиента), для токена — имя токена, для учётной записи администратора — {registryName}.
#
Затем войдите с ним:
$ docker login {registry} --username {user}`,

  'cause.username-not-null-guid-with-token.title': 'Токен использован не с тем именем пользователя',
  'cause.username-not-null-guid-with-token.what':
    'Пароль — это токен, какой выдают `dockgate login` и `az acr login --expose-token`. К нему положено имя пользователя из нулей, а указано другое.',
  'cause.username-not-null-guid-with-token.how':
    'Пароль выглядит как такой токен, а имя пользователя — не `00000000-0000-0000-0000-000000000000`.',
  'cause.username-not-null-guid-with-token.do': `Войдите с этим именем пользователя:
$ printf %s "$TOKEN" | docker login {registry} --username 00000000-0000-0000-0000-000000000000 --password-stdin`,
} as const;
