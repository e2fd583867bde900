export const proofCredentials = {
  'proof.account-disabled': 'Войдите в веб-интерфейс реестра под той же учётной записью. Если там сказано, что она отключена, дело в этом.',
  'proof.admin-user-disabled': `Узнайте настройку. Если это \`false\`, а имя пользователя — имя самого реестра, дело в этом.
$ az acr show --name {registryName} --query adminUserEnabled`,
  'proof.aks-wrong-identity': `Пусть попробует узел. Если он называет не то удостоверение, у которого есть роль, дело в этом.
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}`,
  'proof.application-not-registered': `Поищите имя пользователя. Если так не называется ни приложение, ни токен, ни пользователь, дело в этом.
$ az ad sp show --id {user}`,
  'proof.auth-scheme-mismatch': `Отправьте имя и пароль через curl. Если ответ — 200, а сохранённый вход отклоняют, дело в этом.
$ curl --include --user {user} https://{registry}/v2/`,
  'proof.azure-cli-wrong-subscription': `Посмотрите, где работает Azure CLI. Если это не подписка реестра, дело в этом.
$ az account show --output table`,
  'proof.credential-malformed': `Выйдите и войдите снова. Если после этого получится, сохранённое не читалось.
$ docker logout {registry}
$ docker login {registry}`,
  'proof.credentials-wrong-password': `Войдите вручную. Если те же имя и пароль отклоняют и там, и ничто не говорит, что их срок истёк, дело в этом.
$ docker login {registry} --username {user}`,
  'proof.ecr-wrong-region-or-profile': `Сравните аккаунт с цифрами в начале имени хоста, а регион — с тем, что в нём указан. Если что-то отличается, дело в этом.
$ aws sts get-caller-identity --query Account --output text`,
  'proof.email-used-as-username': 'Поищите `@` в имени пользователя. Если он есть, дело в этом.',
  'proof.empty-credentials-in-ci': `Пусть задание само скажет, есть ли у него секрет. Если ответ «empty», дело в этом.
$ test -n "$PASSWORD" && echo present || echo empty`,
  'proof.entra-certificate-not-accepted': `Войдите с сертификатом. Если приходит \`AADSTS700027\` или похожий код, дело в этом.
$ az login --service-principal --username {user} --certificate certificate.pem --tenant {tenant}`,
  'proof.entra-second-step-needed': `Войдите через браузер. Если у вас просят второй фактор, дело в этом.
$ az login`,
  'proof.entra-user-password-not-supported': 'Посмотрите, чей это пароль. Если с ним человек входит в Microsoft, дело в этом.',
  'proof.federated-credential-mismatch': `Сравните субъект в ответе Entra с сохранёнными. Если ни один не совпадает буква в букву, дело в этом.
$ az ad app federated-credential list --id {user} --query '[].subject'`,
  'proof.mfa-sso-pat-needed':
    'Войдите в веб-интерфейс реестра. Если там просят второй фактор или отправляют на другую страницу входа, дело в этом.',
  'proof.not-logged-in': `Посмотрите, какие входы сохранены. Если реестра среди них нет, дело в этом.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'proof.password-mangled-by-shell': `Войдите вручную и вставьте пароль по запросу. Если получится, дело в этом.
$ docker login {registry} --username {user}`,
  'proof.pull-secret-malformed': `Посмотрите тип секрета. Если это не \`kubernetes.io/dockerconfigjson\`, дело в этом.
$ kubectl get secret {secret} --namespace {namespace} --output custom-columns=TYPE:.type`,
  'proof.pull-secret-missing': `Посмотрите, какие секреты указывают поды. Если никаких, дело в этом.
$ kubectl get pods --namespace {namespace} --output custom-columns=NAME:.metadata.name,SECRETS:.spec.imagePullSecrets`,
  'proof.pull-secret-wrong-namespace': `Поищите секрет рядом с подом. Если его там нет, дело в этом.
$ kubectl get secret {secret} --namespace {namespace}`,
  'proof.pull-secret-wrong-server-key': `Прочитайте, для какого хоста секрет. Если это не в точности хост образа, дело в этом.
$ kubectl get secret {secret} --namespace {namespace} --output json | jq --raw-output '.data[".dockerconfigjson"] | @base64d | fromjson | .auths | keys[]'`,
  'proof.secret-id-used-instead-of-secret-value':
    'Посмотрите на форму пароля. Если это группы цифр и букв с дефисами между ними, дело в этом.',
  'proof.service-principal-in-other-tenant': `Войдите в тенант реестра. Если приходит \`AADSTS700016\` или \`AADSTS50020\`, дело в этом.
$ az login --service-principal --username {user} --tenant {tenant}`,
  'proof.stale-stored-credentials-block-anonymous-pull': `Выйдите и скачайте. Если получится, дело в этом.
$ docker logout {registry}
$ docker pull {image}`,
  'proof.subject-removed': 'Узнайте у владельца, существует ли ещё этот токен или пользователь. Если нет, дело в этом.',
  'proof.token-disabled': `Узнайте у владельца состояние токена. Если это \`disabled\`, дело в этом.
$ az acr token show --name {token} --registry {registryName} --query status`,
  'proof.token-for-another-registry': 'Посмотрите, где создан токен. Если в другом реестре, аккаунте или регионе, дело в этом.',
  'proof.token-signature-invalid': `Войдите снова. Если со свежим входом получится, старый токен был изменён или обрезан.
$ docker login {registry}`,
  'proof.token-type-not-accepted':
    'Посмотрите на начало секрета. Если это начало секрета другого продукта или ключа доступа, например `AKIA`, дело в этом.',
  'proof.username-form-wrong': 'Сравните имя пользователя с формой, которая положена секрету этого вида. Если она другая, дело в этом.',
  'proof.username-not-null-guid-with-token':
    'Посмотрите на начало пароля. Если это `eyJ`, а имя пользователя — не то, что из нулей, дело в этом.',
  'proof.access-token-scope-missing': `Войдите снова и повторите. Если после этого получится, старый токен был запрошен на меньшее.
$ docker login {registry}`,
  'proof.acr-abac-roles-not-honored': `Узнайте режим реестра. Если это \`AbacRepositoryPermissions\`, а у удостоверения только классические роли, дело в этом.
$ az acr show --name {registryName} --query roleAssignmentMode --output tsv`,
  'proof.artifact-locked': `Отправьте тот же образ под новым тегом. Если получится, дело в этом.
$ docker tag {image} {registry}/{repository}:test
$ docker push {registry}/{repository}:test`,
  'proof.ecr-iam-missing-get-authorization-token': `Попросите у AWS пароль для реестра. Если она отказывает, дело в этом.
$ aws ecr get-login-password --region {region}`,
  'proof.entra-consent-missing': 'Прочитайте код Entra. Если это `AADSTS65001`, `AADSTS90094` или `AADSTS50105`, дело в этом.',
  'proof.ghcr-package-not-linked-to-repository':
    'Откройте настройки пакета на GitHub. Если репозитория нет в разделе «Manage Actions access», дело в этом.',
  'proof.image-soft-deleted': `Посмотрите список удалённого из репозитория. Если дайджест в нём есть, дело в этом.
$ az acr manifest list-deleted --registry {registryName} --name {repository}`,
  'proof.node-identity-missing':
    'Посмотрите, указывают ли поды секрет для скачивания и есть ли у узлов роль в реестре. Если нет ни того ни другого, дело в этом.',
  'proof.other-account-logged-in': `Выйдите и войдите под той учётной записью, которую вы имеете в виду. Если после этого получится, дело в этом.
$ docker logout {registry}
$ docker login {registry} --username {user}`,
  'proof.package-private-visibility': 'Откройте веб-страницу образа в приватном окне. Если его там не видно, дело в этом.',
  'proof.pat-missing-scope':
    'Посмотрите на области доступа токена в настройках вашей учётной записи. Если области для пакетов или реестров нет, дело в этом.',
  'proof.role-assignment-propagation': `Посмотрите, когда роль назначена. Если меньше десяти минут назад, дело в этом.
$ az role assignment list --assignee {user} --scope $(az acr show --name {registryName} --query id --output tsv) --output table`,
  'proof.role-missing-acrpull': `Выведите роли удостоверения в реестре. Если среди них нет такой, которая включает скачивание, дело в этом.
$ az role assignment list --assignee {user} --scope $(az acr show --name {registryName} --query id --output tsv) --include-inherited --output table`,
  'proof.role-missing-acrpush': `Выведите роли удостоверения в реестре. Если среди них нет такой, которая включает отправку, дело в этом.
$ az role assignment list --assignee {user} --scope $(az acr show --name {registryName} --query id --output tsv) --include-inherited --output table`,
  'proof.role-missing-arm-reader': `Запросите реестр как ресурс. Если в этом отказано, а docker скачивать может, дело в этом.
$ az acr show --name {registryName}`,
  'proof.role-missing-catalog': `Скачайте один образ по его полному имени. Если получится, а отказано только в списке, дело в этом.
$ docker pull {image}`,
  'proof.role-missing-delete': 'Удалите в этом репозитории что-нибудь другое. Если отказано и в этом, а скачивать можно, дело в этом.',
  'proof.role-missing-metadata': `Скачайте образ. Если получится, а отказано только в тегах или атрибутах, дело в этом.
$ docker pull {image}`,
  'proof.role-missing-pull': `Войдите только в реестр, затем скачайте. Если отказано только в скачивании, а у других получается, дело в этом.
$ docker login {registry}
$ docker pull {image}`,
  'proof.role-missing-push': `Скачайте из того же репозитория, затем отправьте. Если отказано только в отправке, дело в этом.
$ docker pull {image}`,
  'proof.role-missing-restore': 'Скачайте что-нибудь из того же репозитория. Если получится, а отказано только в списке удалённого или в восстановлении, дело в этом.',
  'proof.role-missing-to-assign-roles': 'Прочитайте действие в ответе Azure. Если это `roleAssignments/write`, дело в этом.',
  'proof.scope-map-missing-permission': `Узнайте у владельца, что входит в карту областей. Если репозитория или действия в ней нет, дело в этом.
$ az acr scope-map show --name {scopeMap} --registry {registryName} --query actions`,
  'proof.token-sso-authorization-missing':
    'Посмотрите на токен в ваших настройках GitHub. Если рядом с ним стоит «Configure SSO», а ваша организация там не разрешена, дело в этом.',
  'proof.workflow-packages-write-missing': 'Посмотрите на разрешения задания. Если `packages: write` там нет, дело в этом.',
  'proof.access-token-expired': `Войдите снова и повторите. Если после этого получится, дело в этом.
$ docker login {registry}`,
  'proof.acr-refresh-token-expired-3h': `Войдите снова и повторите. Если после этого получится, а прошлый вход был несколько часов назад, дело в этом.
$ az acr login --name {registryName}`,
  'proof.client-secret-expired': `Узнайте даты окончания. Если последняя уже прошла, дело в этом.
$ az ad app credential list --id {user} --query '[].endDateTime'`,
  'proof.cloud-session-expired': `Спросите у командной строки облака, кто вы. Если она не может ответить, дело в этом.
$ aws sts get-caller-identity
$ gcloud auth print-access-token --quiet | wc -c`,
  'proof.ecr-token-expired-12h': `Получите новый пароль и повторите. Если после этого получится, дело в этом.
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}`,
  'proof.entra-password-expired': `Войдите через браузер. Если у вас просят новый пароль, дело в этом.
$ az login`,
  'proof.entra-session-expired': `Попросите токен у Azure CLI. Если она просит вас войти, дело в этом.
$ az account get-access-token --query expiresOn`,
  'proof.password-replaced': 'Узнайте, кто и когда создал последний пароль. Если уже после того, как сохранили этот, дело в этом.',
  'proof.pat-expired': 'Откройте список токенов в настройках вашей учётной записи. Если срок этого истёк или его там нет, дело в этом.',
  'proof.pull-secret-token-expired': `Посмотрите, когда создан секрет для скачивания. Если больше трёх часов назад в Azure или двенадцати в AWS, а в нём токен от входа, дело в этом.
$ kubectl get secret {secret} --namespace {namespace}`,
  'proof.sign-in-code-invalid': `Начните вход заново и сразу завершите его. Если теперь получилось, дело было в коде.
$ az login --use-device-code`,
  'proof.sign-in-declined': 'Спросите того, кто вводил код, отказал ли он. Если да, дело в этом.',
  'proof.tokens-revoked': 'Узнайте у владельца, не отозвал ли он токены учётной записи. Если это было после этого входа, дело в этом.',
  'proof.token-used-before': 'Войдите один раз с токеном, который служба только что создала. Если получилось, дело в этом.',
  'proof.token-password-expired': `Узнайте у владельца сроки паролей токена. Если срок прошёл, дело в этом.
$ az acr token show --name {token} --registry {registryName}`,
} as const;
