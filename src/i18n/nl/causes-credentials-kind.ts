export const causesCredentialsKind = {
  'cause.auth-scheme-mismatch.title': 'De bewaarde aanmelding is van een soort die het register niet kan gebruiken',
  'cause.auth-scheme-mismatch.what':
    'Het register vraagt om een gebruikersnaam en een wachtwoord en er is alleen een identiteitstoken bewaard, of omgekeerd.',
  'cause.auth-scheme-mismatch.how': 'De uitdaging van het register noemt een schema waarop de bewaarde vermelding geen antwoord heeft.',
  'cause.auth-scheme-mismatch.do': `Meld je opnieuw aan met gebruikersnaam en wachtwoord:
$ docker logout {registry}
$ docker login {registry}
#nexus
Een beheerder zet de realm \`Docker Bearer Token Realm\` aan.`,
  'cause.credential-malformed.title': 'De aanmeldgegevens zijn niet te lezen',
  'cause.credential-malformed.what':
    'De header `Authorization` is niet wat hij beweert te zijn: geen base64, geen dubbelepunt tussen naam en wachtwoord, te lang, of helemaal geen token. Er viel niets te vergelijken.',
  'cause.credential-malformed.how': 'Het decoderen van de header mislukte voordat er een account werd opgezocht.',
  'cause.credential-malformed.do': `Meld je opnieuw aan en laat de client de header schrijven:
$ docker logout {registry}
$ docker login {registry}
Laat curl hem in een script schrijven; het vraagt om het wachtwoord:
$ curl --user {user} https://{registry}/v2/
In een pull-secret of een config.json is \`auth\` de base64-vorm van \`name:password\` zonder regeleinde.`,
  'cause.ecr-wrong-region-or-profile.title': 'Het ECR-token is voor een andere regio of een ander account',
  'cause.ecr-wrong-region-or-profile.what':
    'Een registerwachtwoord van AWS geldt voor één account en regio. Dit is gemaakt voor een andere regio, een ander account of een ander profiel.',
  'cause.ecr-wrong-region-or-profile.how': 'De aanmelding noemt een ander account of een andere regio dan de host van de image.',
  'cause.ecr-wrong-region-or-profile.do': `Meld je aan met de regio en het profiel van het register in de imagenaam:
$ aws ecr get-login-password --region {region} --profile {profile} | docker login --username AWS --password-stdin {registry}
Bekijk van welk account het profiel is:
$ aws sts get-caller-identity --profile {profile}`,
  'cause.email-used-as-username.title': 'Er is een e-mailadres als gebruikersnaam opgegeven',
  'cause.email-used-as-username.what':
    'De gebruikersnaam bevat een `@`. Bij een aanmelding als deze hoort de naam van een account, de naam van een token of een toepassings-ID, en geen e-mailadres.',
  'cause.email-used-as-username.how': 'De naam heeft de vorm van een e-mailadres, en geen account van het register heet zo.',
  'cause.email-used-as-username.do': `Gebruik de eigen naam van het account. Mensen melden zich zo aan:
#acr
$ az login
$ az acr login --name {registryName}
#dockgate
$ dockgate login {registry}
#docker-hub
Met de Docker ID en een persoonlijk toegangstoken:
$ docker login docker.io --username {user}
#!acr !dockgate !docker-hub
$ docker login {registry} --username {user}`,
  'cause.entra-user-password-not-supported.title': 'Het Entra-wachtwoord van een persoon werkt hier niet',
  'cause.entra-user-password-not-supported.what':
    'Het register kreeg de Entra ID-naam en het wachtwoord van een persoon. Mensen bewijzen zich bij Entra in een browser of met een apparaatcode; registers nemen hun wachtwoorden niet aan.',
  'cause.entra-user-password-not-supported.how':
    'De gebruikersnaam is die van een persoon, en het register neemt van mensen alleen tokens aan.',
  'cause.entra-user-password-not-supported.do': `#acr
Laat de Azure CLI je aanmelden:
$ az login
$ az acr login --name {registryName}
Op een machine zonder Docker:
$ az acr login --name {registryName} --expose-token
#dockgate
Meld je aan met een browser:
$ dockgate login {registry}
#
Gebruik voor pipelines een beheerde identiteit, een service-principal of een token met repositorybereik.`,
  'cause.mfa-sso-pat-needed.title': 'Dit account heeft een token nodig in plaats van het wachtwoord',
  'cause.mfa-sso-pat-needed.what':
    'Het account heeft tweestapsverificatie of eenmalige aanmelding, dus clients kunnen het wachtwoord niet gebruiken. Ze hebben een persoonlijk toegangstoken nodig.',
  'cause.mfa-sso-pat-needed.how':
    'Het register vraagt om een persoonlijk toegangstoken, of weigert een wachtwoord dat in de browser werkt.',
  'cause.mfa-sso-pat-needed.do': `Maak een persoonlijk toegangstoken in de instellingen van het account en gebruik het als wachtwoord:
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin
#docker-hub
Tokens maak je op https://app.docker.com/settings/personal-access-tokens. Voor openbare images is afmelden genoeg:
$ docker logout
#ghcr
Het moet een klassiek token zijn: https://github.com/settings/tokens. Voor openbare images is afmelden genoeg:
$ docker logout ghcr.io
#gitlab
Het heeft \`read_registry\` nodig om te pullen en \`write_registry\` om te pushen.
#harbor
Met eenmalige aanmelding is het wachtwoord het CLI-geheim van je gebruikersprofiel.
#quay
Het wachtwoord is een versleuteld wachtwoord uit je accountinstellingen, of het token van een robot.`,
  'cause.secret-id-used-instead-of-secret-value.title': 'De ID van het geheim is gebruikt in plaats van de waarde',
  'cause.secret-id-used-instead-of-secret-value.what':
    'Entra toont een clientgeheim met een ID en een waarde. Het wachtwoord is de waarde, die maar één keer te zien is; hier is de ID opgegeven.',
  'cause.secret-id-used-instead-of-secret-value.how': 'Het wachtwoord heeft de vorm van een ID, of Entra antwoordde met `AADSTS7000215`.',
  'cause.secret-id-used-instead-of-secret-value.do': `Maak een ander geheim en kopieer de \`password\` die wordt afgedrukt:
#!dockgate
$ az ad sp credential reset --id {user} --append
#dockgate
$ dockgate service-principal credential reset {user} --append
#
Meld je er dan mee aan:
$ docker login {registry} --username {user}`,
  'cause.token-for-another-registry.title': 'De aanmeldgegevens zijn voor een ander register uitgegeven',
  'cause.token-for-another-registry.what':
    'Het token is gemaakt voor een ander register, account of een andere regio, en werkt niet bij dit register.',
  'cause.token-for-another-registry.how': 'De audience die het token noemt, is niet {registry}.',
  'cause.token-for-another-registry.do': `Meld je aan bij dit register:
$ docker logout {registry}
$ docker login {registry}
Vraag in een script de tokendienst van dezelfde host waar je het token heen stuurt.`,
  'cause.token-signature-invalid.title': 'Het token is niet door dit register ondertekend',
  'cause.token-signature-invalid.what':
    'Het token is veranderd, afgekapt, of ondertekend met een sleutel die dit register niet heeft of niet meer gebruikt.',
  'cause.token-signature-invalid.how': 'Geen sleutel waarmee het register ondertekent, past bij de handtekening.',
  'cause.token-signature-invalid.do': `Meld je opnieuw aan om een vers token te krijgen:
$ docker logout {registry}
$ docker login {registry}
Ziet iedereen dit sinds de server is verhuisd of teruggezet, dan zijn de sleutels niet meegekomen: zet de gegevensmap als geheel terug.`,
  'cause.token-type-not-accepted.title': 'Deze soort geheim wordt hier niet aanvaard',
  'cause.token-type-not-accepted.what':
    'Het geheim is misschien voor iets anders geldig, maar het register neemt deze soort niet aan: een toegangstoken waar een wachtwoord hoort, een toegangssleutel van een cloud, een token van een app-installatie.',
  'cause.token-type-not-accepted.how': 'De vorm toont een andere soort dan het register aanneemt.',
  'cause.token-type-not-accepted.do': `Gebruik een soort die het aanneemt.
#acr
Het geheim van een service-principal, het wachtwoord van een token, of een aanmelding met de Azure CLI:
$ az acr login --name {registryName}
#dockgate
Het wachtwoord van een token:
$ dockgate token credential generate {token} --registry {registry}
#docker-hub
Een persoonlijk toegangstoken, of een toegangstoken van een organisatie met de naam van de organisatie als gebruikersnaam.
#ghcr
Een klassiek persoonlijk toegangstoken, of in een workflow zijn \`GITHUB_TOKEN\`; fijnmazige tokens worden niet aangenomen.
#ecr
Een wachtwoord dat AWS maakt, geen toegangssleutel:
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
#gar
Een toegangstoken van de Google Cloud CLI, of de sleutel van een serviceaccount met \`_json_key\` als gebruikersnaam:
$ gcloud auth print-access-token | docker login --username oauth2accesstoken --password-stdin {registry}
#gitlab
Een persoonlijk, project-, groeps- of deploytoken met \`read_registry\`, of in een job \`CI_REGISTRY_PASSWORD\`.
#harbor
Het geheim van een robot of, met eenmalige aanmelding, het CLI-geheim van je gebruikersprofiel.
#quay
Het token van een robot of een versleuteld wachtwoord.
#digitalocean
Een API-token, als gebruikersnaam en als wachtwoord.
#artifactory nexus
Een identiteitstoken, een API-sleutel of een wachtwoord van dat register.`,
  'cause.username-form-wrong.title': 'De gebruikersnaam heeft de verkeerde vorm voor dit register',
  'cause.username-form-wrong.what': 'Dit register verwacht bij deze soort geheim een bepaalde gebruikersnaam, en kreeg een andere.',
  'cause.username-form-wrong.how': 'De gebruikersnaam heeft niet de vorm die bij het geheim of bij dit register hoort.',
  'cause.username-form-wrong.do': `Gebruik de naam die erbij hoort.
#acr
Die van een service-principal is zijn toepassings-ID (client-ID), die van een token de naam van het token, die van het beheerdersaccount {registryName}; bij het token van \`az acr login --expose-token\` hoort \`00000000-0000-0000-0000-000000000000\`.
#ecr ecr-public
Hij is altijd \`AWS\`.
#gar
Hij is \`oauth2accesstoken\` bij een toegangstoken, \`_json_key\` bij de sleutel van een serviceaccount, en \`_json_key_base64\` bij de base64-vorm daarvan.
#docker-hub
Hij is de Docker ID, niet het e-mailadres; bij een toegangstoken van een organisatie is hij de naam van de organisatie.
#ghcr
Hij is de aanmeldnaam van de eigenaar van het token.
#gitlab
Bij een persoonlijk token is hij je gebruikersnaam, bij een deploytoken de naam die ernaast staat, in een job \`CI_REGISTRY_USER\`.
#harbor
Die van een robot is \`robot$project+name\`, tussen enkele aanhalingstekens.
#quay
Die van een robot is \`organisation+robot\`; bij het token van een toepassing is hij \`$oauthtoken\`.
#dockgate
Die van een service-principal is zijn toepassings-ID (client-ID), die van een token de naam van het token, die van het beheerdersaccount {registryName}.
#
Meld je er dan mee aan:
$ docker login {registry} --username {user}`,
  'cause.username-not-null-guid-with-token.title': 'Een token is met de verkeerde gebruikersnaam gebruikt',
  'cause.username-not-null-guid-with-token.what':
    'Het wachtwoord is een token zoals `dockgate login` en `az acr login --expose-token` het geven. Daar hoort een gebruikersnaam van alleen nullen bij, en er is een andere opgegeven.',
  'cause.username-not-null-guid-with-token.how':
    'Het wachtwoord heeft de vorm van zo’n token, en de gebruikersnaam is niet `00000000-0000-0000-0000-000000000000`.',
  'cause.username-not-null-guid-with-token.do': `Meld je aan met deze gebruikersnaam:
$ printf %s "$TOKEN" | docker login {registry} --username 00000000-0000-0000-0000-000000000000 --password-stdin`,
} as const;
