export const apartCredentials = {
  'apart.not-logged-in.stale-stored-credentials-block-anonymous-pull': `Выйдите и скачайте. Если получится, образ общедоступный, а мешал старый вход; если нет, вход нужен.
$ docker logout {registry}
$ docker pull {image}`,
  'apart.role-missing-pull.stale-stored-credentials-block-anonymous-pull': `Выйдите и скачайте. Если получится, образ общедоступный, а мешал старый вход; если нет, у учётной записи нет права.
$ docker logout {registry}
$ docker pull {image}`,
  'apart.package-private-visibility.stale-stored-credentials-block-anonymous-pull':
    'Откройте веб-страницу образа в приватном окне. Если его там видно, он общедоступный, а мешает старый вход.',
  'apart.not-logged-in.package-private-visibility': `Войдите и попробуйте снова. Если получится, образ просто не был общедоступным.
$ docker login {registry}`,
  'apart.image-or-tag-not-found.package-private-visibility':
    'Спросите его владельца или откройте его веб-страницу, войдя и не входя. Если она есть только для вошедших, образ не общедоступный; если ни для кого, его не существует.',
  'apart.credentials-wrong-password.username-form-wrong':
    'Сначала посмотрите на имя пользователя. Если оно не той формы, которая нужна этому реестру, к нему не подойдёт никакой пароль.',
  'apart.credentials-wrong-password.token-type-not-accepted':
    'Посмотрите, какого вида секрет. Если этот вид реестр принимает, секрет неверен, отозван или устарел; если нет, создайте секрет нужного вида.',
  'apart.client-secret-expired.credentials-wrong-password': `Спросите саму Entra. \`AADSTS7000222\` говорит, что срок действия секрета истёк, \`AADSTS7000215\` — что секрет неверный.
$ dockgate doctor {registry} --ask-issuer --tenant {tenant}
$ az login --service-principal --username {user} --tenant {tenant}`,
  'apart.client-secret-expired.secret-id-used-instead-of-secret-value':
    'Посмотрите на форму пароля. Группы цифр и букв с дефисами между ними — это ID секрета, а не его значение.',
  'apart.credentials-wrong-password.secret-id-used-instead-of-secret-value':
    'Посмотрите на форму пароля. Группы цифр и букв с дефисами между ними — это ID секрета; в значении есть тильда.',
  'apart.credentials-wrong-password.password-mangled-by-shell': `Войдите вручную и вставьте пароль по запросу. Если получится, его изменила оболочка или конвейер.
$ docker login {registry} --username {user}`,
  'apart.account-disabled.credentials-wrong-password':
    'Войдите в веб-интерфейс реестра под той же учётной записью. Если там сказано, что она отключена, никакой пароль не поможет; если вас впускают, неверен здешний пароль.',
  'apart.credentials-wrong-password.pat-expired':
    'Откройте список токенов в настройках учётной записи. Если срок этого токена истёк или его там нет, создайте другой; если он ещё действует, здесь записан неверный текст.',
  'apart.credentials-wrong-password.password-replaced':
    'Узнайте, кто и когда создал последний пароль. Если уже после того, как его сохранили здесь, пароль заменён.',
  'apart.password-replaced.tokens-revoked':
    'Войдите снова с тем же паролем. Если его примут, отозваны только токены; если откажут, пароль заменён.',
  'apart.credentials-wrong-password.role-missing-pull': `Войдите только в реестр. Если он отказывает, неверны учётные данные; если вход удаётся, им не хватает права на этот репозиторий.
$ docker login {registry}`,
  'apart.credentials-wrong-password.token-for-another-registry':
    'Посмотрите, где создан токен. Если в другом реестре, аккаунте или регионе, он годится только там.',
  'apart.application-not-registered.credentials-wrong-password':
    'Сверьте имя пользователя буква за буквой с учётными записями реестра. Если оно среди них есть, неверен пароль; если нет, неверно имя.',
  'apart.application-not-registered.email-used-as-username':
    'Поищите `@` в имени пользователя. Если он есть, это адрес электронной почты, а не имя учётной записи.',
  'apart.application-not-registered.service-principal-in-other-tenant': `Найдите приложение в тенанте реестра. Если его нет там, но оно есть в другом, оно принадлежит тому, другому.
$ az ad sp show --id {user} --query appOwnerOrganizationId --output tsv`,
  'apart.credentials-wrong-password.service-principal-in-other-tenant': `Войдите с ним в тенант реестра. \`AADSTS700016\` говорит, что приложение там неизвестно, \`AADSTS7000215\` — что секрет неверный.
$ az login --service-principal --username {user} --tenant {tenant}`,
  'apart.client-secret-expired.service-principal-in-other-tenant':
    'Прочитайте код в ответе Entra. `AADSTS7000222` — это секрет с истёкшим сроком, `AADSTS700016` — другой тенант.',
  'apart.client-secret-expired.entra-certificate-not-accepted':
    'Посмотрите, как входит приложение. Если по сертификату, не принят он; если по паролю, истёк срок пароля.',
  'apart.federated-credential-mismatch.service-principal-in-other-tenant':
    'Прочитайте код в ответе Entra. `AADSTS700213` означает, что не совпадает субъект, `AADSTS700016` — другой тенант.',
  'apart.entra-consent-missing.service-principal-in-other-tenant':
    'Прочитайте код в ответе Entra. `AADSTS65001` просит согласия, `AADSTS700016` означает другой тенант.',
  'apart.admin-user-disabled.credentials-wrong-password': `Узнайте настройку реестра. Если это \`false\`, учётная запись отключена, каким бы ни был пароль.
$ az acr show --name {registryName} --query adminUserEnabled`,
  'apart.email-used-as-username.entra-user-password-not-supported':
    'Посмотрите, что это за пароль. Если он от вашей учётной записи Microsoft, его не примет ни один реестр; если он от токена, сменить нужно только имя пользователя.',
  'apart.credentials-wrong-password.mfa-sso-pat-needed':
    'Войдите в веб-интерфейс реестра с тем же паролем. Если вас впускают и просят второй фактор, клиентам нужен токен.',
  'apart.credentials-wrong-password.token-disabled': `Узнайте у владельца состояние токена. Если токен отключён, о пароле судить нельзя.
$ az acr token show --name {token} --registry {registryName} --query status`,
  'apart.token-disabled.token-password-expired': `Узнайте у владельца состояние токена и сроки его паролей. Если состояние — \`enabled\`, истёк срок пароля.
$ az acr token show --name {token} --registry {registryName}`,
  'apart.credentials-wrong-password.token-password-expired': `Узнайте у владельца сроки паролей токена. Если срок прошёл, когда-то пароль был верным.
$ az acr token show --name {token} --registry {registryName}`,
  'apart.credentials-wrong-password.username-not-null-guid-with-token':
    'Посмотрите, как начинается пароль. Если с `eyJ`, это токен, и к нему положено имя пользователя из нулей.',
  'apart.auth-scheme-mismatch.credentials-wrong-password': `Отправьте те же имя и пароль через curl. Если ответ — 200, пароль верный, а сохранённый вход другого вида.
$ curl --include --user {user} https://{registry}/v2/`,
  'apart.credentials-wrong-password.htpasswd-hash-unsupported':
    'Попробуйте чужую учётную запись. Если войти не может никто, дело в файле паролей; если только вы, дело в вашем пароле.',
  'apart.credentials-wrong-password.login-throttled':
    'Подождите четверть часа без попыток, затем войдите один раз вручную. Если получится, учётную запись закрыли из-за множества попыток.',
  'apart.credentials-wrong-password.pull-secret-malformed': `Войдите вручную с теми же именем и паролем. Если получится, секрет в кластере составлен неверно.
$ docker login {registry} --username {user}`,
  'apart.credentials-wrong-password.pull-secret-token-expired':
    'Посмотрите, что в секрете для скачивания. Если пароль начинается с `eyJ` или пользователь — `AWS`, это был токен, который живёт считаные часы.',
  'apart.gcloud-helper-not-configured.not-logged-in': `Поищите хост в \`credHelpers\`. У реестра Google он там должен быть; у других не хватает обычного входа.
$ jq .credHelpers ~/.docker/config.json`,
  'apart.gcloud-helper-not-configured.role-missing-pull':
    'Посмотрите, есть ли в ответе Google слова `Unauthenticated request`. Если есть, никто не назван; если названо право, его нет у учётной записи.',
  'apart.image-or-tag-not-found.role-missing-pull':
    'Попросите того, кому точно можно, скачать образ с тем же именем. Если у него получится, права нет у вас; если нет, неверно имя.',
  'apart.other-account-logged-in.role-missing-pull': `Посмотрите, кем вас видит реестр. Если это не та учётная запись, которую вы имели в виду, войдите под нужной.
$ docker logout {registry}
$ docker login {registry} --username {user}`,
  'apart.pat-missing-scope.role-missing-pull':
    'Сделайте то же в веб-интерфейсе реестра под той же учётной записью. Если получится, право у неё есть, а токену не хватает области доступа.',
  'apart.pat-missing-scope.role-missing-push':
    'Сделайте то же с токеном, у которого есть все области доступа. Если получится, не хватало области; если нет, у учётной записи нет права.',
  'apart.repository-not-created.role-missing-push':
    'Отправьте образ в репозиторий, который существует. Если получится, тот, другой, сначала нужно создать; если нет, не хватает права.',
  'apart.artifact-locked.role-missing-push': `Отправьте тот же образ под новым тегом. Если получится, заблокирован старый тег; если нет, не хватает права отправлять.
$ docker tag {image} {registry}/{repository}:test
$ docker push {registry}/{repository}:test`,
  'apart.artifact-locked.role-missing-delete':
    'Удалите другой тег этого репозитория. Если получится, заблокирован этот; если нет, не хватает права.',
  'apart.pat-missing-scope.token-sso-authorization-missing':
    'Посмотрите на токен в настройках вашей учётной записи. Если область доступа у него есть, а рядом стоит «Configure SSO», дело в едином входе.',
  'apart.acr-abac-roles-not-honored.role-missing-acrpull': `Узнайте режим реестра. Если это \`AbacRepositoryPermissions\`, роль AcrPull там ничего не даёт.
$ az acr show --name {registryName} --query roleAssignmentMode --output tsv`,
  'apart.role-assignment-propagation.role-missing-acrpull': `Посмотрите, назначена ли роль и когда. Если назначена, и меньше десяти минут назад, подождите; если её нет, назначьте.
$ az role assignment list --assignee {user} --scope $(az acr show --name {registryName} --query id --output tsv) --output table`,
  'apart.role-assignment-propagation.role-missing-acrpush': `Посмотрите, назначена ли роль и когда. Если назначена, и меньше десяти минут назад, подождите; если её нет, назначьте.
$ az role assignment list --assignee {user} --scope $(az acr show --name {registryName} --query id --output tsv) --output table`,
  'apart.role-missing-acrpull.role-missing-acrpush':
    'Скачайте любой образ из того же репозитория. Если получится, не хватает только права отправлять.',
  'apart.role-missing-acrpull.role-missing-arm-reader': `Войдите через docker, без Azure CLI. Если после этого скачать удаётся, не хватает только права видеть реестр как ресурс.
$ docker login {registry}`,
  'apart.role-missing-arm-reader.role-missing-to-assign-roles':
    'Посмотрите, какое действие называет ответ Azure. `roleAssignments/write` — это право назначать роли; всё остальное — право видеть или менять реестр.',
  'apart.role-missing-catalog.role-missing-pull': `Скачайте один образ по его полному имени. Если получится, закрыт только список репозиториев.
$ docker pull {image}`,
  'apart.scope-map-missing-permission.token-password-expired': `Войдите только в реестр. Если он отказывает, срок пароля вышел; если вход удаётся, в карте областей нет репозитория или действия.
$ docker login {registry} --username {token}`,
  'apart.image-or-tag-not-found.scope-map-missing-permission': `Узнайте у владельца, что входит в карту областей токена. Если репозиторий в ней есть, неверно имя или тег.
$ az acr scope-map show --name {scopeMap} --registry {registryName} --query actions`,
  'apart.ghcr-package-not-linked-to-repository.workflow-packages-write-missing':
    'Посмотрите на разрешения задания. Если среди них есть `packages: write`, этот репозиторий не пускает сам пакет.',
  'apart.access-token-expired.pull-secret-token-expired':
    'Посмотрите, где лежит токен. Если его отправляет кластер, нужно обновить секрет для скачивания; если ваш собственный клиент, войдите снова.',
  'apart.acr-refresh-token-expired-3h.entra-session-expired': `Попросите токен у Azure CLI. Если он приходит, устарел только вход в реестр; если нет, снова войдите в Azure.
$ az account get-access-token --query expiresOn`,
  'apart.acr-arm-audience-disabled.entra-session-expired': `Попросите токен у Azure CLI. Если он приходит, а реестр всё равно отказывает, реестр принимает только токены, выданные для реестров.
$ az account get-access-token --query expiresOn`,
  'apart.entra-second-step-needed.entra-session-expired': `Войдите один раз через браузер. Если каждый раз просят ещё один фактор, его требует политика; если впускают сразу, просто закончился сеанс.
$ az login`,
  'apart.entra-password-expired.entra-session-expired': `Войдите через браузер. Если просят новый пароль, дело было в нём; если нет, просто закончился сеанс.
$ az login`,
  'apart.entra-service-outage.entra-session-expired': `Подождите несколько минут и войдите снова. Если получится без всяких изменений, сбой был у Entra.
$ az login`,
  'apart.cloud-session-expired.ecr-token-expired-12h': `Спросите у AWS, кто вы. Если она отвечает, устарел только пароль для реестра; если нет, снова войдите в AWS.
$ aws sts get-caller-identity`,
  'apart.ecr-iam-missing-get-authorization-token.ecr-token-expired-12h': `Получите новый пароль. Если AWS его выдаёт, у старого истёк срок; если отказывает, у удостоверения нет права.
$ aws ecr get-login-password --region {region}`,
  'apart.ecr-token-expired-12h.ecr-wrong-region-or-profile': `Сравните аккаунт и регион входа с теми, что в хосте образа. Если они разные, вход не туда; если одинаковые, пароль устарел.
$ aws sts get-caller-identity --query Account --output text`,
  'apart.access-token-expired.cloud-session-expired':
    'Спросите у командной строки облака, кто вы. Если она отвечает, устарел только токен реестра.',
  'apart.pull-secret-missing.pull-secret-wrong-namespace': `Посмотрите, что указывает под. Если он называет секрет, этого секрета нет в его пространстве имён; если не называет, никакой не используется.
$ kubectl get pods --namespace {namespace} --output custom-columns=NAME:.metadata.name,SECRETS:.spec.imagePullSecrets`,
  'apart.pull-secret-malformed.pull-secret-wrong-server-key': `Прочитайте хосты в секрете. Если они читаются и там другой хост, секрет — для него; если не читаются, секрет составлен неверно.
$ kubectl get secret {secret} --namespace {namespace} --output json | jq --raw-output '.data[".dockerconfigjson"] | @base64d | fromjson | .auths | keys[]'`,
  'apart.node-identity-missing.pull-secret-missing':
    'Решите, как должен входить кластер. Если у его узлов есть облачное удостоверение для этого реестра, ему не хватает права; если нет, укажите секрет для скачивания.',
  'apart.aks-wrong-identity.node-identity-missing': `Пусть Azure попробует с узла. Если названо удостоверение, которого вы не ожидали, роль дали другому.
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}`,
  'apart.aks-wrong-identity.role-assignment-propagation': `Сравните удостоверение узлов с тем, у которого есть роль. Если это одно и то же, подождите десять минут.
$ az aks show --name {cluster} --resource-group {resourceGroup} --query identityProfile.kubeletidentity.clientId`,
  'apart.credentials-wrong-password.not-logged-in': `Войдите вручную. Если в этом отказано, неверен пароль; если вход удаётся и остальное после него работает, никто не вошёл.
$ docker login {registry}`,
  'apart.not-logged-in.role-missing-pull': `Войдите и скачайте снова. Если получится, не хватало только входа; если отказ тот же, у учётной записи нет права.
$ docker login {registry}
$ docker pull {image}`,
  'apart.not-logged-in.role-missing-push': `Войдите и отправьте снова. Если получится, не хватало только входа; если отказ тот же, у учётной записи нет права.
$ docker login {registry}
$ docker push {image}`,
  'apart.not-logged-in.role-missing-acrpull': `Войдите в реестр и скачайте снова. Если отказано во входе или только в скачивании, не хватает роли; если удаётся и то и другое, не хватало только входа.
$ az acr login --name {registryName}
$ docker pull {image}`,
  'apart.not-logged-in.role-missing-acrpush': `Войдите в реестр и отправьте снова. Если теперь отказано только в отправке, не хватает роли; если получится, не хватало только входа.
$ az acr login --name {registryName}
$ docker push {image}`,
  'apart.not-logged-in.pull-secret-missing': `Скачайте образ вне кластера, войдя в реестр. Если получится, вход в порядке, только под его не называет; если и там требуется вход, сначала войдите.
$ docker login {registry}
$ docker pull {image}`,
  'apart.acr-refresh-token-expired-3h.role-missing-acrpull': `Войдите снова и сразу скачайте. Если получится, старый вход кончился через три часа; если нет, не хватает роли.
$ az acr login --name {registryName}
$ docker pull {image}`,
  'apart.acr-refresh-token-expired-3h.role-missing-acrpush': `Войдите снова и сразу отправьте. Если получится, старый вход кончился через три часа; если нет, не хватает роли.
$ az acr login --name {registryName}
$ docker push {image}`,
  'apart.repository-namespace-missing-or-wrong.role-missing-push':
    'Отправьте под именем своей учётной записи. Если получится, часть перед образом называла кого-то другого; если вы имели в виду именно ту учётную запись, право должен дать её владелец.',
  'apart.image-or-tag-not-found.not-logged-in': `Войдите и скачайте снова. Если получится, образ был просто закрытым; если ответ тот же, поищите имя в веб-интерфейсе реестра.
$ docker login {registry}
$ docker pull {image}`,
  'apart.image-or-tag-not-found.stale-stored-credentials-block-anonymous-pull': `Выйдите и скачайте. Если получится, образ есть, а мешал старый вход; если нет, поищите его в веб-интерфейсе реестра.
$ docker logout {registry}
$ docker pull {image}`,
  'apart.gcloud-helper-not-configured.role-missing-push': `Зарегистрируйте помощник и отправьте снова. Если получится, не хватало его; если теперь названо разрешение, его нет у учётной записи.
$ gcloud auth configure-docker {registry}
$ docker push {image}`,
  'apart.gcloud-helper-not-configured.sudo-different-config': `Поищите хост в файле того пользователя, под которым работает docker. Если он есть только в вашем, docker работает под другим; если нет ни в одном, зарегистрируйте помощник.
$ sudo jq .credHelpers /root/.docker/config.json`,
  'apart.ecr-wrong-region-or-profile.not-logged-in': `Посмотрите, на каких хостах выполнен вход. Если у одного другой аккаунт или регион, чем у образа, вход не туда; если таких нет, войдите.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.credentials-wrong-password.pat-missing-scope': `Посмотрите на токен в настройках своей учётной записи. Если он там есть и ещё действует, ему не хватает области; если его нет или он истёк, неверен его текст здесь.
$ docker login {registry} --username {user}`,
  'apart.credentials-wrong-password.stale-stored-credentials-block-anonymous-pull': `Выйдите и скачайте. Если получится, образу пароль не нужен, а мешал сохранённый; если нужен вход, пароль неверен.
$ docker logout {registry}
$ docker pull {image}`,
  'apart.credentials-wrong-password.email-used-as-username':
    'Поищите в имени пользователя знак `@`. Если он есть, войдите под именем учётной записи; если нет, неверен пароль.',
  'apart.email-used-as-username.stale-stored-credentials-block-anonymous-pull': `Выйдите и скачайте. Если получится, мешал только сохранённый вход: войдите снова под именем учётной записи, а не с адресом почты.
$ docker logout {registry}
$ docker pull {image}`,
  'apart.pat-expired.token-type-not-accepted':
    'Посмотрите на токен в настройках своей учётной записи. Если он истёк, обновите его; если ещё действует, такие токены здесь не принимают.',
  'apart.pat-missing-scope.token-type-not-accepted':
    'Посмотрите, что это за токен. Если реестр принимает такие, дайте ему область доступа; если нет, создайте токен нужного вида.',
  'apart.pat-missing-scope.workflow-packages-write-missing':
    'Посмотрите, какой токен использует задание. Если `GITHUB_TOKEN`, решают разрешения рабочего процесса; если ваш собственный, его области доступа.',
  'apart.ghcr-package-not-linked-to-repository.pat-missing-scope':
    'Посмотрите, какой токен используется. Если `GITHUB_TOKEN`, пакет должен пускать этот репозиторий; если ваш собственный, ему нужна область `write:packages`.',
  'apart.ecr-iam-missing-get-authorization-token.ecr-wrong-region-or-profile': `Спросите у AWS, кто вы. Если это не тот аккаунт или не та роль, что вы имели в виду, неверен профиль; если всё верно, не хватает разрешения.
$ aws sts get-caller-identity`,
  'apart.pull-secret-missing.pull-secret-wrong-server-key': `Посмотрите, называет ли под секрет. Если нет, не используется никакой; если называет, сравните хост в нём с хостом образа.
$ kubectl get pods --namespace {namespace} --output custom-columns=NAME:.metadata.name,SECRETS:.spec.imagePullSecrets`,
  'apart.image-or-tag-not-found.pull-secret-missing': `Скачайте его на машине, где вход выполнен. Если получится, образ есть, а входа не хватает поду; если нет, неверно имя.
$ docker pull {image}`,
  'apart.aks-wrong-identity.role-missing-acrpull': `Посмотрите, у какого удостоверения есть роль. Если не у удостоверения узлов, роль выдана не тому; если ни у кого, назначьте её.
$ az aks show --name {cluster} --resource-group {resourceGroup} --query identityProfile.kubeletidentity.clientId`,
  'apart.aks-wrong-identity.pull-secret-missing': `Пусть Azure попробует с узла. Если удостоверению узлов отказано, дайте ему роль; если удостоверение вы использовать не собирались, укажите секрет для скачивания.
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}`,
  'apart.package-private-visibility.role-missing-pull':
    'Откройте веб-страницу образа, войдя под той же учётной записью. Если вы её видите, образ просто не общедоступный, и клиентам нужно войти; если нет, у учётной записи нет права.',
  'apart.role-missing-push.wrong-registry-host-logged-in': `Сравните хосты, на которых выполнен вход, с хостом образа, включая порт. Если его среди них нет, войдите на него; если есть, не хватает права.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.role-missing-catalog.scope-map-missing-permission':
    'Посмотрите, кто обращается. Если это токен реестра, действия не хватает в его карте областей; если учётная запись Azure, не хватает роли.',
  'apart.admin-user-disabled.role-missing-acrpull': `Запросите токен реестра. Если он приходит, у вашей учётной записи роль есть, а отключена только учётная запись администратора; если нет, не хватает роли.
$ az acr login --name {registryName} --expose-token --output tsv --query loginServer`,
} as const;
