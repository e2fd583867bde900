export const causesCredentialsInvalid = {
  'cause.account-disabled.title': 'Kontot är avstängt',
  'cause.account-disabled.what':
    'Autentiseringsuppgifterna tillhör en användare, robot eller token som har inaktiverats eller återkallats. Lösenordet gäller inte längre.',
  'cause.account-disabled.how': 'Registret säger att kontot är inaktiverat.',
  'cause.account-disabled.do': `Be registrets ägare att aktivera det, eller logga in med ett annat konto:
$ docker logout {registry}
$ docker login {registry}`,

  'cause.admin-user-disabled.title': 'Registrets administratörskonto är avstängt',
  'cause.admin-user-disabled.what':
    'Registrets eget administratörskonto användes, och det är avstängt. Det förblir avstängt tills en ägare slår på det.',
  'cause.admin-user-disabled.how': 'Användarnamnet är administratörskontots, och registrets inställning för det är avstängd.',
  'cause.admin-user-disabled.do': `Använd ett eget konto, eller en token som skapats för ändamålet.
#acr
$ az acr login --name {registryName}
$ az acr token create --name {token} --registry {registryName} --scope-map _repositories_pull
Om det måste vara administratörskontot slår en ägare på det:
$ az acr update --name {registryName} --admin-enabled true
#dockgate
$ dockgate token create {token} --scope-map _repositories_pull --registry {registry}
Om det måste vara administratörskontot slår en ägare på det:
$ dockgate admin enable --registry {registry}`,

  'cause.application-not-registered.title': 'Användarnamnet är inte känt här',
  'cause.application-not-registered.what':
    'Användarnamnet är varken administratörskontot eller någon token, användare eller app som registret känner till. Det är felstavat, borttaget eller hör till ett annat register eller en annan klientorganisation.',
  'cause.application-not-registered.how': 'Registret sökte namnet bland de konton som kan heta så och hittade inget.',
  'cause.application-not-registered.do': `Kontrollera namnet. Användarnamnet för en token är tokenens namn.
#acr
$ az acr token list --registry {registryName} --output table
#dockgate
$ dockgate token list --registry {registry}
#
För tjänstens huvudnamn är användarnamnet dess program-ID (client ID), inte namnet eller objekt-ID:
$ az ad sp show --id {subject} --query appId --output tsv
Logga sedan in igen:
$ docker login {registry}`,

  'cause.azure-cli-wrong-subscription.title': 'Azure CLI arbetar i en annan prenumeration',
  'cause.azure-cli-wrong-subscription.what':
    'Azure CLI är inloggat, men dess aktuella prenumeration eller klientorganisation är inte den som har registret.',
  'cause.azure-cli-wrong-subscription.how': 'Azure hittar inget register med det namnet i den aktuella prenumerationen.',
  'cause.azure-cli-wrong-subscription.do': `Välj den prenumeration som har det:
$ az account list --output table
$ az account set --subscription {subscription}
Om det finns i en annan klientorganisation:
$ az login --tenant {tenant}
Sedan:
$ az acr login --name {registryName}`,

  'cause.credentials-wrong-password.title': 'Lösenordet är fel',
  'cause.credentials-wrong-password.what':
    'Användarnamnet är känt, men lösenordet eller tokenen är inte rätt. Vissa register svarar likadant när det har återkallats eller har gått ut.',
  'cause.credentials-wrong-password.how': 'Registret jämförde lösenordet som kom och avvisade det.',
  'cause.credentials-wrong-password.do': `#!kubernetes
Logga in igen och skriv eller klistra in lösenordet när det efterfrågas, så att inget skal ändrar det:
$ docker login {registry} --username {subject}
#kubernetes
Testa lösenordet för hand och gör sedan om pull-hemligheten med det rätta:
$ docker login {registry} --username {subject}
$ kubectl delete secret {secret} --namespace {namespace}
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={subject} --docker-password="$TOKEN"
#acr
Om det är borta skapar en ägare ett nytt, för tjänstens huvudnamn, en token eller administratörskontot:
$ az ad sp credential reset --id {subject}
$ az acr token credential generate --name {token} --registry {registryName}
$ az acr credential renew --name {registryName} --password-name password
#dockgate
Om lösenordet för en token är borta skapar en ägare ett nytt:
$ dockgate token credential generate {token} --registry {registry}
#docker-hub ghcr gitlab gitea
Med tvåfaktorsautentisering eller enkel inloggning är lösenordet en personlig åtkomsttoken.
#harbor
En robots hemlighet visas bara en gång; ”Refresh Secret” bland projektets Robot Accounts ger en ny. Med enkel inloggning använder människor CLI-hemligheten från sin användarprofil.
#quay
Token för en robot finns under Robot Accounts i organisationen; människor använder ett krypterat lösenord från sina kontoinställningar.
#artifactory nexus
Där människor loggar in med enkel inloggning använder du en token från användarprofilen.
#ecr
Lösenordet skapas av AWS och gäller i tolv timmar:
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
#gar
Lösenordet är en åtkomsttoken från Google Cloud CLI:
$ gcloud auth print-access-token | docker login --username oauth2accesstoken --password-stdin {registry}`,

  'cause.empty-credentials-in-ci.title': 'Lösenordet är tomt',
  'cause.empty-credentials-in-ci.what':
    'Variabeln som ska innehålla lösenordet är tom. Pipelines ger inga hemligheter till forkar och botar, och ett namn som inte är definierat är också tomt.',
  'cause.empty-credentials-in-ci.how': 'Det som nådde klienten är tomt, eller de asterisker som en logg döljer en hemlighet med.',
  'cause.empty-credentials-in-ci.do': `Se om jobbet har hemligheten, utan att visa den:
$ test -n "$PASSWORD" && echo present || echo empty
Definiera den för den här lagringsplatsen och miljön under exakt det namn som jobbet använder. För pull requests från forkar hoppar du över inloggningen eller kör den efter sammanslagningen.`,

  'cause.not-logged-in.title': 'Ingen är inloggad på det här registret',
  'cause.not-logged-in.what':
    'Begäran kom utan autentiseringsuppgifter, och utan dem gör det här registret inte det som begärdes. Det fanns ingen inloggning, eller så hittade klienten den inte.',
  'cause.not-logged-in.how': 'Begäran hade varken användarnamn eller token med sig.',
  'cause.not-logged-in.do': `#!kubernetes
Logga in och försök igen:
$ docker login {registry}
#acr !kubernetes
Med ditt Azure-konto:
$ az acr login --name {registryName}
#ecr !kubernetes
Lösenordet kommer från AWS:
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
#gar !kubernetes
Googles hjälpare loggar in av sig själv:
$ gcloud auth configure-docker {registry}
#!kubernetes
Om du har loggat in tidigare: använd samma användare, samma verktyg och exakt samma värd.
#kubernetes
Klustrets kubelet använder ingen av dina inloggningar. Ge den en pull-hemlighet:
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"
Ange den sedan under \`imagePullSecrets\` i podden eller dess tjänstkonto.`,

  'cause.password-mangled-by-shell.title': 'Skalet eller pipelinen ändrade lösenordet',
  'cause.password-mangled-by-shell.what':
    'Citattecken, en radbrytning eller tecken som `$`, `%` och `!` ändrades på vägen, så registret fick något annat än du menade.',
  'cause.password-mangled-by-shell.how':
    'Det som klienten har slutar med en radbrytning, står inom citattecken, har kodats två gånger, saknar det som följer på ett `$` eller är själv en platshållare som `$PASSWORD`.',
  'cause.password-mangled-by-shell.do': `Skicka lösenordet via standard in utan radbrytning:
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin
Sätt användarnamn som innehåller \`$\` inom enkla citattecken.
#harbor
För ett robotkonto:
$ printf %s "$TOKEN" | docker login {registry} --username 'robot$project+name' --password-stdin`,

  'cause.service-principal-in-other-tenant.title': 'Identiteten tillhör en annan klientorganisation',
  'cause.service-principal-in-other-tenant.what':
    'Appen eller användaren finns i en annan klientorganisation i Entra. Registret litar bara på katalogen i sin egen klientorganisation.',
  'cause.service-principal-in-other-tenant.how':
    'Entra hittar inte identiteten i registrets klientorganisation (`AADSTS700016`, `AADSTS50020`), eller så anger dess token en annan klientorganisation.',
  'cause.service-principal-in-other-tenant.do': `Logga in i registrets klientorganisation:
$ az login --tenant {tenant}
$ az acr login --name {registryName}
En app som flera klientorganisationer får använda läggs till i den här och får sin roll här:
$ az ad sp create --id {user}
$ az role assignment create --assignee {user} --role AcrPull --scope $(az acr show --name {registryName} --query id --output tsv)`,

  'cause.sign-in-declined.title': 'Någon nekade den här inloggningen',
  'cause.sign-in-declined.what':
    'På en av sidorna, här eller hos en identitetsleverantör, uppgav någon att den inte hade påbörjat inloggningen, eller inte ville ha den.',
  'cause.sign-in-declined.how': 'Inloggningen slutade med `access_denied` eller `AADSTS65004`.',
  'cause.sign-in-declined.do': `Om det var din, börja om och logga in på sidan:
$ az login --use-device-code
Om ingen av er påbörjade den försökte någon logga in genom någon annan. Det gav ingen åtkomst.`,

  'cause.stale-stored-credentials-block-anonymous-pull.title': 'En gammal inloggning stoppar en avbildning som är offentlig',
  'cause.stale-stored-credentials-block-anonymous-pull.what':
    'Den här avbildningen kräver ingen inloggning, men gamla autentiseringsuppgifter för värden är sparade och skickas med. Registret avvisar dem och tittar inte vidare.',
  'cause.stale-stored-credentials-block-anonymous-pull.how':
    'Samma begäran lyckas utan de sparade autentiseringsuppgifterna och misslyckas med dem.',
  'cause.stale-stored-credentials-block-anonymous-pull.do': `Ta bort den gamla inloggningen och hämta sedan:
$ docker logout {registry}
$ docker pull {image}`,

  'cause.subject-removed.title': 'Kontot bakom den här inloggningen har tagits bort',
  'cause.subject-removed.what':
    'Inloggningen var giltig en gång, men den token eller användare som den gjordes för har tagits bort. Allt som utfärdats för den slutade gälla i det ögonblicket.',
  'cause.subject-removed.how': 'Autentiseringsuppgifterna utfärdades av det här registret, och kontot som de anger finns inte längre.',
  'cause.subject-removed.do': `Logga in med ett annat konto:
$ docker logout {registry}
$ docker login {registry}
Om en token togs bort av misstag skapar en ägare den på nytt, med nya lösenord:
$ dockgate token create {subject} --scope-map {scopeMap} --registry {registry}`,

  'cause.token-disabled.title': 'Tokenen är avstängd',
  'cause.token-disabled.what': 'Den här token med lagringsplatsomfång finns, men en av registrets ägare har inaktiverat den.',
  'cause.token-disabled.how': 'Status för token {token} är `disabled`.',
  'cause.token-disabled.do': `En ägare aktiverar den; lösenorden förblir desamma.
#acr
$ az acr token update --name {token} --registry {registryName} --status enabled
#dockgate
$ dockgate token update {token} --status enabled --registry {registry}`,
} as const;
