export const causesCredentialsExpired = {
  'cause.access-token-expired.title': 'Het kortlevende token is verlopen',
  'cause.access-token-expired.what': 'Het token in het verzoek is maar enkele minuten of uren geldig, en die tijd is om.',
  'cause.access-token-expired.how': 'Het token zegt dat het is geëindigd op {expiredAt}.',
  'cause.access-token-expired.do': `Clients halen vanzelf een nieuw op. Blijft het gebeuren, meld je dan opnieuw aan:
#acr
$ az acr login --name {registryName}
#ecr
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
#ecr-public
$ aws ecr-public get-login-password --region us-east-1 | docker login --username AWS --password-stdin {registry}
Om openbare images te pullen is afmelden genoeg:
$ docker logout {registry}
#gar
$ gcloud auth print-access-token | docker login --username oauth2accesstoken --password-stdin {registry}
#!acr !ecr !ecr-public !gar
$ docker login {registry}`,
  'cause.acr-refresh-token-expired-3h.title': 'De aanmelding is ouder dan drie uur',
  'cause.acr-refresh-token-expired-3h.what':
    'Een aanmelding met `az acr login` of `dockgate login` duurt drie uur. Deze is ouder, of de tijd raakte op tijdens een lange push.',
  'cause.acr-refresh-token-expired-3h.how': 'Het vernieuwingstoken dat de client bewaart, eindigde op {expiredAt}.',
  'cause.acr-refresh-token-expired-3h.do': `Meld je opnieuw aan.
#acr
$ az acr login --name {registryName}
#dockgate
$ dockgate login {registry}
#
Gebruik voor pipelines en lange pushes iets dat langer meegaat, zoals het wachtwoord van een token met repositorybereik.`,
  'cause.client-secret-expired.title': 'Het geheim van de service-principal is verlopen',
  'cause.client-secret-expired.what':
    'Een clientgeheim van een Entra-toepassing heeft een einddatum, meestal een jaar nadat het is gemaakt, en die is voorbij.',
  'cause.client-secret-expired.how': 'Entra antwoordde met `AADSTS7000222`, of de einddatum van het geheim ligt in het verleden.',
  'cause.client-secret-expired.do': `Een eigenaar van de toepassing maakt een nieuw geheim:
#!dockgate
$ az ad sp credential reset --id {user}
#dockgate
$ dockgate service-principal credential reset {user}
#
Zet dat overal waar het oude werd gebruikt (pipelines, pull-secrets, clusters) en meld je er dan mee aan:
$ docker login {registry} --username {user}
#acr kubernetes
Een cluster met een eigen service-principal krijgt het nieuwe geheim met:
$ az aks update-credentials --name {cluster} --resource-group {resourceGroup} --reset-service-principal --service-principal {user} --client-secret "$TOKEN"`,
  'cause.cloud-session-expired.title': 'De opdrachtregel van de cloud is afgemeld',
  'cause.cloud-session-expired.what':
    'Het wachtwoord van het register komt van de opdrachtregel van AWS of Google, en de aanmelding daarvan is afgelopen. Er kan geen nieuw wachtwoord worden gemaakt.',
  'cause.cloud-session-expired.how': 'Die opdrachtregel zegt dat zijn sessie of token is verlopen.',
  'cause.cloud-session-expired.do': `Meld je opnieuw aan bij de cloud.
#ecr ecr-public
$ aws sso login --profile {profile}
Vernieuw zonder eenmalige aanmelding de sleutels van het profiel:
$ aws configure --profile {profile}
#gar
$ gcloud auth login
#
Meld je dan opnieuw aan bij het register.`,
  'cause.ecr-token-expired-12h.title': 'De ECR-aanmelding is ouder dan twaalf uur',
  'cause.ecr-token-expired-12h.what': 'Een registerwachtwoord van AWS is twaalf uur geldig, en dit is ouder.',
  'cause.ecr-token-expired-12h.how':
    'De einddatum in het wachtwoord ligt in het verleden, of AWS zegt dat het autorisatietoken is verlopen.',
  'cause.ecr-token-expired-12h.do': `Haal een nieuw op.
#ecr
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
#ecr-public
$ aws ecr-public get-login-password --region us-east-1 | docker login --username AWS --password-stdin {registry}
#
Doe dit in pipelines in elke job. Op machines die blijven, doet de helper \`ecr-login\` het bij elke pull.
#kubernetes
Een pull-secret met dit wachtwoord gaat niet langer mee: laat de nodes pullen met hun eigen rol, of vernieuw het met een job.`,
  'cause.entra-session-expired.title': 'De Azure CLI is afgemeld',
  'cause.entra-session-expired.what':
    'De Azure CLI kan geen nieuwe tokens krijgen: de aanmelding is beëindigd door de tijd, door een nieuw wachtwoord of door een aanmeldbeleid.',
  'cause.entra-session-expired.how': 'Entra antwoordde met `AADSTS700082`, `AADSTS50173`, `AADSTS70043` of een vergelijkbare code.',
  'cause.entra-session-expired.do': `Meld je opnieuw aan:
$ az login
$ az acr login --name {registryName}
Gebruik voor pipelines een beheerde identiteit of een service-principal; daarvoor hoeft niemand zich aan te melden.`,
  'cause.password-replaced.title': 'Het wachtwoord is inmiddels vervangen',
  'cause.password-replaced.what':
    'Het wachtwoord dat is gebruikt, of waarmee deze aanmelding is gemaakt, is later vernieuwd of verwijderd. Sindsdien geldt het niet meer.',
  'cause.password-replaced.how': 'De aanmeldgegevens zijn gemaakt met een wachtwoord dat het account niet meer heeft.',
  'cause.password-replaced.do': `Meld je aan met het huidige wachtwoord en zet het overal waar het oude stond (pipelines, pull-secrets):
$ docker login {registry} --username {subject}
Heeft niemand het, dan maakt een eigenaar een nieuw wachtwoord.
#acr
$ az acr token credential generate --name {token} --registry {registryName}
$ az acr credential renew --name {registryName} --password-name password
Het tweede is voor het beheerdersaccount. Een nieuw wachtwoord werkt na ongeveer een minuut overal.
#dockgate
$ dockgate token credential generate {token} --registry {registry}`,
  'cause.pat-expired.title': 'Het toegangstoken is verlopen',
  'cause.pat-expired.what':
    'Een token van een persoon, organisatie of robot heeft een einddatum, en die is voorbij. Sommige registers antwoorden hetzelfde als het is ingetrokken.',
  'cause.pat-expired.how': 'De einddatum die het register of zijn webpagina’s voor het token tonen, ligt in het verleden.',
  'cause.pat-expired.do': `Maak een nieuw token in de instellingen van het account, vervang het oude overal waar het staat, en meld je aan:
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin
#docker-hub
Tokens staan onder Account settings, Personal access tokens: https://app.docker.com/settings/personal-access-tokens.
#ghcr
Het moet een klassiek token zijn, met \`read:packages\` of \`write:packages\`: https://github.com/settings/tokens.
#gitlab
Het heeft \`read_registry\` nodig om te pullen en \`write_registry\` om te pushen.
#harbor
De einddatum van een robotaccount wijzig je in het project, onder Robot Accounts; “Refresh Secret” geeft een nieuw geheim.`,
  'cause.sign-in-code-invalid.title': 'De eenmalige code van deze aanmelding geldt niet meer',
  'cause.sign-in-code-invalid.what':
    'Een aanmelding geeft een code die één keer geldt, enkele minuten lang en alleen voor het programma dat erom vroeg. Deze is verlopen, al gebruikt, verkeerd getypt of van een ander programma.',
  'cause.sign-in-code-invalid.how': 'De aanmelding eindigde met `AADSTS70008`, `AADSTS54005`, `AADSTS70019` of een vergelijkbare code.',
  'cause.sign-in-code-invalid.do': `Begin opnieuw met aanmelden en rond het binnen enkele minuten af:
$ az login --use-device-code`,

  'cause.token-used-before.title': 'Het token van de andere dienst is al gebruikt',
  'cause.token-used-before.what':
    'Een token van GitHub Actions, GitLab of een andere uitgever telt bij dit register één keer, en dit is al eerder aangeboden. Het kan een tweede poging met hetzelfde token zijn, of iemand anders die het in handen kreeg.',
  'cause.token-used-before.how': 'Het register onthoudt elk zulk token tot het verloopt, en dit is er een van.',
  'cause.token-used-before.do': `Vraag de dienst vlak voor elke aanmelding om een nieuw token.
#dockgate
Waar een client zijn token bewaart, zoals Kubernetes doet, laat een eigenaar het tellen tot het verloopt:
$ dockgate federated-credential update {credential} --reuse on --registry {registry}`,

  'cause.tokens-revoked.title': 'Alle eerdere tokens van dit account zijn ingetrokken',
  'cause.tokens-revoked.what':
    'Het token was geldig, maar een eigenaar heeft sindsdien alle tokens beëindigd die aan dit account waren gegeven. Een nieuwe aanmelding maakt nieuwe.',
  'cause.tokens-revoked.how': 'Het token is gemaakt vóór het moment waarop de tokens van {subject} zijn ingetrokken.',
  'cause.tokens-revoked.do': `Meld je opnieuw aan, ook in pipelines en pull-secrets die een token bewaren:
$ docker login {registry} --username {subject}`,

  'cause.token-password-expired.title': 'Het wachtwoord van dit token is verlopen',
  'cause.token-password-expired.what':
    'Wachtwoorden van registertokens en robotaccounts kunnen een einddatum hebben, en die van dit wachtwoord is voorbij. Het token zelf is in orde.',
  'cause.token-password-expired.how': 'Het wachtwoord eindigde op {expiredAt}.',
  'cause.token-password-expired.do': `Een eigenaar maakt een nieuw wachtwoord.
#acr
$ az acr token credential generate --name {token} --registry {registryName} --expiration-in-days 90
#dockgate
$ dockgate token credential generate {token} --expiration-in-days 90 --registry {registry}
#harbor
In het project, onder Robot Accounts: verleng de einddatum van het account of kies “Refresh Secret”.
#
Meld je er dan mee aan en vervang het overal waar het oude stond:
$ docker login {registry} --username {token}`,
} as const;
