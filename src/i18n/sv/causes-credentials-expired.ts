export const causesCredentialsExpired = {
  'cause.access-token-expired.title': 'Den kortlivade tokenen har gått ut',
  'cause.access-token-expired.what': 'Tokenen i begäran lever bara i minuter eller timmar, och dess tid är slut.',
  'cause.access-token-expired.how': 'Tokenen säger att den slutade gälla {expiredAt}.',
  'cause.access-token-expired.do': `Klienter hämtar en ny av sig själva. Om det fortsätter att hända loggar du in igen:
#acr
$ az acr login --name {registryName}
#ecr
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
#ecr-public
$ aws ecr-public get-login-password --region us-east-1 | docker login --username AWS --password-stdin {registry}
För att hämta offentliga avbildningar räcker det att logga ut:
$ docker logout {registry}
#gar
$ gcloud auth print-access-token | docker login --username oauth2accesstoken --password-stdin {registry}
#!acr !ecr !ecr-public !gar
$ docker login {registry}`,

  'cause.acr-refresh-token-expired-3h.title': 'Inloggningen är äldre än tre timmar',
  'cause.acr-refresh-token-expired-3h.what':
    'En inloggning med `az acr login` eller `dockgate login` gäller i tre timmar. Den här är äldre, eller så tog tiden slut under en lång push.',
  'cause.acr-refresh-token-expired-3h.how': 'Uppdateringstokenen som klienten har sparat slutade gälla {expiredAt}.',
  'cause.acr-refresh-token-expired-3h.do': `Logga in igen.
#acr
$ az acr login --name {registryName}
#dockgate
$ dockgate login {registry}
#
För pipelines och långa pushar använder du något som varar längre, till exempel lösenordet för en token med lagringsplatsomfång.`,

  'cause.client-secret-expired.title': 'Klienthemligheten för tjänstens huvudnamn har gått ut',
  'cause.client-secret-expired.what':
    'En klienthemlighet för en Entra-app har ett slutdatum, oftast ett år efter att den skapades, och det har passerat.',
  'cause.client-secret-expired.how': 'Entra svarade med `AADSTS7000222`, eller så ligger hemlighetens slutdatum i det förflutna.',
  'cause.client-secret-expired.do': `En ägare av appen skapar en ny hemlighet:
#!dockgate
$ az ad sp credential reset --id {user}
#dockgate
$ dockgate service-principal credential reset {user}
#
Lägg in den överallt där den gamla användes (pipelines, pull-hemligheter, kluster) och logga sedan in med den:
$ docker login {registry} --username {user}
#acr kubernetes
Ett kluster med eget huvudnamn för tjänsten får den nya hemligheten med:
$ az aks update-credentials --name {cluster} --resource-group {resourceGroup} --reset-service-principal --service-principal {user} --client-secret "$TOKEN"`,

  'cause.cloud-session-expired.title': 'Molnets kommandorad är utloggad',
  'cause.cloud-session-expired.what':
    'Registrets lösenord kommer från kommandoraden för AWS eller Google, och dess egen inloggning har gått ut. Den kan inte skapa något nytt lösenord.',
  'cause.cloud-session-expired.how': 'Kommandoraden säger att dess session eller token har gått ut.',
  'cause.cloud-session-expired.do': `Logga in på molnet igen.
#ecr ecr-public
$ aws sso login --profile {profile}
Utan enkel inloggning förnyar du profilens nycklar:
$ aws configure --profile {profile}
#gar
$ gcloud auth login
#
Logga sedan in på registret igen.`,

  'cause.ecr-token-expired-12h.title': 'ECR-inloggningen är äldre än tolv timmar',
  'cause.ecr-token-expired-12h.what': 'Ett registerlösenord från AWS gäller i tolv timmar, och det här är äldre.',
  'cause.ecr-token-expired-12h.how':
    'Den sluttid som står i lösenordet ligger i det förflutna, eller så säger AWS att tokenen har gått ut.',
  'cause.ecr-token-expired-12h.do': `Hämta ett nytt.
#ecr
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
#ecr-public
$ aws ecr-public get-login-password --region us-east-1 | docker login --username AWS --password-stdin {registry}
#
I pipelines gör du detta i varje jobb. På datorer som finns kvar gör hjälparen \`ecr-login\` det för varje hämtning.
#kubernetes
En pull-hemlighet med det här lösenordet varar inte längre: låt noderna hämta med sin egen roll, eller förnya den med ett jobb.`,

  'cause.entra-session-expired.title': 'Azure CLI är utloggat',
  'cause.entra-session-expired.what':
    'Azure CLI kan inte få nya token: dess inloggning avslutades av tiden, av ett nytt lösenord eller av en inloggningsprincip.',
  'cause.entra-session-expired.how': 'Entra svarade med `AADSTS700082`, `AADSTS50173`, `AADSTS70043` eller en liknande kod.',
  'cause.entra-session-expired.do': `Logga in igen:
$ az login
$ az acr login --name {registryName}
För pipelines använder du en hanterad identitet eller tjänstens huvudnamn; då behöver ingen logga in.`,

  'cause.password-replaced.title': 'Lösenordet har ersatts av ett nyare',
  'cause.password-replaced.what':
    'Lösenordet som användes, eller som den här inloggningen gjordes med, har sedan dess skapats om eller tagits bort. Det slutade gälla i det ögonblicket.',
  'cause.password-replaced.how': 'Autentiseringsuppgifterna bygger på ett lösenord som kontot inte längre har.',
  'cause.password-replaced.do': `Logga in med det aktuella lösenordet och lägg in det överallt där det gamla var sparat (pipelines, pull-hemligheter):
$ docker login {registry} --username {subject}
Om ingen har det skapar en ägare ett nytt.
#acr
$ az acr token credential generate --name {token} --registry {registryName}
$ az acr credential renew --name {registryName} --password-name password
Det andra är för administratörskontot. Ett nytt lösenord behöver ungefär en minut innan det fungerar överallt.
#dockgate
$ dockgate token credential generate {token} --registry {registry}`,

  'cause.pat-expired.title': 'Åtkomsttokenen har gått ut',
  'cause.pat-expired.what':
    'En token för en person, en organisation eller en robot har ett slutdatum, och det har passerat. Vissa register svarar likadant när den har återkallats.',
  'cause.pat-expired.how': 'Slutdatumet som registret eller dess webbsidor visar för tokenen ligger i det förflutna.',
  'cause.pat-expired.do': `Skapa en ny token i kontots inställningar, ersätt den gamla överallt där den är sparad och logga in:
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin
#docker-hub
Token finns under Account settings, Personal access tokens: https://app.docker.com/settings/personal-access-tokens.
#ghcr
Det måste vara en klassisk token, med \`read:packages\` eller \`write:packages\`: https://github.com/settings/tokens.
#gitlab
Den behöver \`read_registry\` för att hämta och \`write_registry\` för att pusha.
#harbor
Slutdatumet för ett robotkonto ändras i projektet, under Robot Accounts; ”Refresh Secret” ger en ny hemlighet.`,

  'cause.sign-in-code-invalid.title': 'Inloggningens engångskod gäller inte längre',
  'cause.sign-in-code-invalid.what':
    'En inloggning lämnar ut en kod som gäller en gång, i några minuter och bara för det program som bad om den. Den här har gått ut, har använts förut, skrevs fel eller hör till ett annat program.',
  'cause.sign-in-code-invalid.how': 'Inloggningen slutade med `AADSTS70008`, `AADSTS54005`, `AADSTS70019` eller en liknande kod.',
  'cause.sign-in-code-invalid.do': `Börja om med inloggningen och avsluta den inom några minuter:
$ az login --use-device-code`,

  'cause.token-used-before.title': 'Den andra tjänstens token har redan använts',
  'cause.token-used-before.what':
    'En token från GitHub Actions, GitLab eller en annan utfärdare gäller en gång hos det här registret, och den här har redan lämnats in. Det kan vara ett nytt försök med samma token, eller någon annan som har kommit över den.',
  'cause.token-used-before.how': 'Registret minns varje sådan token tills den går ut, och den här är en av dem.',
  'cause.token-used-before.do': `Be tjänsten om en ny token strax före varje inloggning.
#dockgate
Där en klient behåller sin token, som Kubernetes gör, låter en ägare den gälla tills den går ut:
$ dockgate federated-credential update {credential} --reuse on --registry {registry}`,

  'cause.tokens-revoked.title': 'Kontots alla tidigare token har återkallats',
  'cause.tokens-revoked.what':
    'Token var giltig, men en ägare har sedan dess avslutat alla token som kontot hade fått. En ny inloggning skapar nya.',
  'cause.tokens-revoked.how': 'Token skapades innan kontots token återkallades: bara senare token för {subject} gäller.',
  'cause.tokens-revoked.do': `Logga in igen, även i pipelines och pull-hemligheter som sparar en token:
$ docker login {registry} --username {subject}`,

  'cause.token-password-expired.title': 'Lösenordet för den här tokenen har gått ut',
  'cause.token-password-expired.what':
    'Lösenord för registrets token och robotkonton kan ha ett slutdatum, och det här har passerat sitt. Själva tokenen är i ordning.',
  'cause.token-password-expired.how': 'Lösenordet slutade gälla {expiredAt}.',
  'cause.token-password-expired.do': `En ägare skapar ett nytt.
#acr
$ az acr token credential generate --name {token} --registry {registryName} --expiration-in-days 90
#dockgate
$ dockgate token credential generate {token} --expiration-in-days 90 --registry {registry}
#harbor
I projektet, under Robot Accounts: förläng kontots slutdatum, eller välj ”Refresh Secret”.
#
Logga sedan in med det, och ersätt det gamla överallt där det är sparat:
$ docker login {registry} --username {token}`,
} as const;
