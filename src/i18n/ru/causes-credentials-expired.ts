export const causesCredentialsExpired = {
  'cause.access-token-expired.title': 'Срок действия краткосрочного токена истёк',
  'cause.access-token-expired.what': 'Токен в запросе живёт лишь минуты или часы, и его время вышло.',
  'cause.access-token-expired.how': 'В токене сказано, что он действовал до {expiredAt}.',
  'cause.access-token-expired.do': `Клиенты сами получают новый. Если это повторяется, войдите снова:
#acr
$ az acr login --name {registryName}
#ecr
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
#ecr-public
$ aws ecr-public get-login-password --region us-east-1 | docker login --username AWS --password-stdin {registry}
Чтобы скачивать общедоступные образы, достаточно выйти:
$ docker logout {registry}
#gar
$ gcloud auth print-access-token | docker login --username oauth2accesstoken --password-stdin {registry}
#!acr !ecr !ecr-public !gar
$ docker login {registry}`,

  'cause.acr-refresh-token-expired-3h.title': 'Входу больше трёх часов',
  'cause.acr-refresh-token-expired-3h.what':
    'Вход через `az acr login` или `dockgate login` действует три часа. Этот старше, или его время вышло во время долгой отправки.',
  'cause.acr-refresh-token-expired-3h.how': 'Токен обновления, который хранит клиент, действовал до {expiredAt}.',
  'cause.acr-refresh-token-expired-3h.do': `Войдите снова.
#acr
$ az acr login --name {registryName}
#dockgate
$ dockgate login {registry}
#
Для конвейеров и долгих отправок возьмите то, что действует дольше, например пароль токена уровня репозитория.`,

  'cause.client-secret-expired.title': 'Срок действия секрета субъекта-службы истёк',
  'cause.client-secret-expired.what':
    'У секрета клиента приложения Entra есть дата окончания, обычно через год после создания, и она прошла: срок истёк.',
  'cause.client-secret-expired.how': 'Entra ответила `AADSTS7000222`, или дата окончания секрета уже в прошлом.',
  'cause.client-secret-expired.do': `Владелец приложения создаёт новый секрет:
#!dockgate
$ az ad sp credential reset --id {user}
#dockgate
$ dockgate service-principal credential reset {user}
#
Подставьте его везде, где использовался старый (конвейеры, секреты для скачивания, кластеры), затем войдите с ним:
$ docker login {registry} --username {user}
#acr kubernetes
Кластер с собственным субъектом-службой получает новый секрет так:
$ az aks update-credentials --name {cluster} --resource-group {resourceGroup} --reset-service-principal --service-principal {user} --client-secret "$TOKEN"`,

  'cause.cloud-session-expired.title': 'В командной строке облака вход больше не действует',
  'cause.cloud-session-expired.what':
    'Пароль для реестра выдаёт командная строка AWS или Google, а её собственный вход закончился. Выдать новый пароль она не может.',
  'cause.cloud-session-expired.how': 'Командная строка сообщает, что срок действия её сеанса или токена истёк.',
  'cause.cloud-session-expired.do': `Войдите в облако снова.
#ecr ecr-public
$ aws sso login --profile {profile}
Без единого входа обновите ключи профиля:
$ aws configure --profile {profile}
#gar
$ gcloud auth login
#
Затем снова войдите в реестр.`,

  'cause.ecr-token-expired-12h.title': 'Входу в ECR больше двенадцати часов',
  'cause.ecr-token-expired-12h.what': 'Пароль для реестра от AWS действует двенадцать часов, а этот старше.',
  'cause.ecr-token-expired-12h.how':
    'Срок, записанный в пароле, уже в прошлом, или AWS сообщает, что срок действия токена авторизации истёк.',
  'cause.ecr-token-expired-12h.do': `Получите новый.
#ecr
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
#ecr-public
$ aws ecr-public get-login-password --region us-east-1 | docker login --username AWS --password-stdin {registry}
#
В конвейерах делайте это в каждом задании. На постоянных машинах помощник \`ecr-login\` делает это при каждом скачивании.
#kubernetes
Секрет для скачивания с этим паролем живёт не дольше: пусть узлы скачивают под собственной ролью, или обновляйте секрет заданием по расписанию.`,

  'cause.entra-session-expired.title': 'В Azure CLI вход больше не действует',
  'cause.entra-session-expired.what':
    'Azure CLI не может получить новые токены: вход завершён по времени, из-за нового пароля или по политике входа.',
  'cause.entra-session-expired.how': 'Entra ответила `AADSTS700082`, `AADSTS50173`, `AADSTS70043` или похожим кодом.',
  'cause.entra-session-expired.do': `Войдите снова:
$ az login
$ az acr login --name {registryName}
Для конвейеров возьмите управляемое удостоверение или субъект-службу: им не нужно, чтобы кто-то входил.`,

  'cause.password-replaced.title': 'Пароль заменён более новым',
  'cause.password-replaced.what':
    'Пароль, который использован сейчас или с которым выполнен этот вход, с тех пор создан заново или удалён. В тот же момент он перестал действовать.',
  'cause.password-replaced.how': 'Учётные данные получены по паролю, которого у учётной записи больше нет.',
  'cause.password-replaced.do': `Войдите с действующим паролем и подставьте его везде, где хранился старый (конвейеры, секреты для скачивания):
$ docker login {registry} --username {subject}
Если его ни у кого нет, владелец создаёт другой.
#acr
$ az acr token credential generate --name {token} --registry {registryName}
$ az acr credential renew --name {registryName} --password-name password
Вторая команда — для учётной записи администратора. Новому паролю нужно около минуты, чтобы заработать везде.
#dockgate
$ dockgate token credential generate {token} --registry {registry}`,

  'cause.pat-expired.title': 'Срок действия токена доступа истёк',
  'cause.pat-expired.what':
    'У личного токена, токена организации или робота есть дата окончания, и она прошла: срок истёк. Некоторые реестры отвечают так же, если токен отозван.',
  'cause.pat-expired.how': 'Дата окончания, которую показывает для токена реестр или его сайт, уже в прошлом.',
  'cause.pat-expired.do': `Создайте новый токен в настройках учётной записи, замените старый везде, где он хранится, и войдите:
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin
#docker-hub
Токены находятся в разделе Account settings, Personal access tokens: https://app.docker.com/settings/personal-access-tokens.
#ghcr
Токен должен быть классическим (classic), с правом \`read:packages\` или \`write:packages\`: https://github.com/settings/tokens.
#gitlab
Ему нужно право \`read_registry\`, чтобы скачивать, и \`write_registry\`, чтобы отправлять.
#harbor
Дата окончания учётной записи робота меняется в проекте, в разделе Robot Accounts; «Refresh Secret» выдаёт новый секрет.`,

  'cause.sign-in-code-invalid.title': 'Одноразовый код этого входа больше не действует',
  'cause.sign-in-code-invalid.what':
    'При входе выдаётся код, который действует один раз, несколько минут и только для той программы, что его запросила. Срок этого кода истёк, его уже использовали, ввели с ошибкой или он принадлежит другой программе.',
  'cause.sign-in-code-invalid.how': 'Вход завершился с `AADSTS70008`, `AADSTS54005`, `AADSTS70019` или похожим кодом.',
  'cause.sign-in-code-invalid.do': `Начните вход заново и завершите его за несколько минут:
$ az login --use-device-code`,

  'cause.token-used-before.title': 'Токен другой службы уже был использован',
  'cause.token-used-before.what':
    'Токен GitHub Actions, GitLab или другого издателя действует в этом реестре один раз, а этот уже предъявляли. Возможно, это повторная попытка с тем же токеном или кто-то другой, к кому он попал.',
  'cause.token-used-before.how': 'Реестр помнит каждый такой токен до конца его срока, и этот среди них есть.',
  'cause.token-used-before.do': `Запрашивайте у службы новый токен прямо перед каждым входом.
#dockgate
Если клиент хранит свой токен, как это делает Kubernetes, владелец разрешает ему действовать до конца срока:
$ dockgate federated-credential update {credential} --reuse on --registry {registry}`,

  'cause.tokens-revoked.title': 'Все прежние токены этой учётной записи отозваны',
  'cause.tokens-revoked.what':
    'Токен был действительным, но владелец с тех пор прекратил действие всех токенов, выданных этой учётной записи. При новом входе создаются новые.',
  'cause.tokens-revoked.how': 'Токен создан раньше, чем были отозваны токены {subject}; действуют только более поздние.',
  'cause.tokens-revoked.do': `Войдите снова, в том числе в конвейерах и секретах для скачивания, где хранится токен:
$ docker login {registry} --username {subject}`,

  'cause.token-password-expired.title': 'Срок действия пароля этого токена истёк',
  'cause.token-password-expired.what':
    'У паролей токенов реестра и учётных записей роботов может быть дата окончания, и у этого она прошла: срок истёк. Сам токен в порядке.',
  'cause.token-password-expired.how': 'Пароль действовал до {expiredAt}.',
  'cause.token-password-expired.do': `Владелец создаёт новый.
#acr
$ az acr token credential generate --name {token} --registry {registryName} --expiration-in-days 90
#dockgate
$ dockgate token credential generate {token} --expiration-in-days 90 --registry {registry}
#harbor
В проекте, в разделе Robot Accounts: продлите срок учётной записи или выберите «Refresh Secret».
#
Затем войдите с ним и замените его везде, где хранился старый:
$ docker login {registry} --username {token}`,
} as const;
