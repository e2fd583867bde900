export const causesCredentialsKind = {
  'cause.auth-scheme-mismatch.title': 'Den sparade inloggningen är av fel typ för registret',
  'cause.auth-scheme-mismatch.what': 'Registret ber om användarnamn och lösenord men bara en identitetstoken är sparad, eller tvärtom.',
  'cause.auth-scheme-mismatch.how': 'Registrets uppmaning anger ett schema som den sparade posten inte kan besvara.',
  'cause.auth-scheme-mismatch.do': `Logga in igen med användarnamn och lösenord:
$ docker logout {registry}
$ docker login {registry}
#nexus
En administratör slår på \`Docker Bearer Token Realm\`.`,

  'cause.credential-malformed.title': 'Autentiseringsuppgifterna går inte att läsa',
  'cause.credential-malformed.what':
    'Huvudet `Authorization` är inte vad det utger sig för: inte base64, utan kolon mellan namn och lösenord, för långt eller ingen token alls. Det fanns inget att jämföra.',
  'cause.credential-malformed.how': 'Avkodningen av huvudet misslyckades innan något konto söktes upp.',
  'cause.credential-malformed.do': `Logga in igen och låt klienten skriva huvudet:
$ docker logout {registry}
$ docker login {registry}
I ett skript låter du curl skriva det; det frågar efter lösenordet:
$ curl --user {user} https://{registry}/v2/
I en pull-hemlighet eller en config.json är \`auth\` base64-formen av \`name:password\` utan radbrytning.`,

  'cause.ecr-wrong-region-or-profile.title': 'ECR-tokenen är för en annan region eller ett annat konto',
  'cause.ecr-wrong-region-or-profile.what':
    'Ett registerlösenord från AWS gäller för ett konto och en region. Det här gjordes för en annan region, ett annat konto eller en annan profil.',
  'cause.ecr-wrong-region-or-profile.how': 'Inloggningen anger ett annat konto eller en annan region än avbildningens värd.',
  'cause.ecr-wrong-region-or-profile.do': `Logga in med regionen och profilen för registret i avbildningens namn:
$ aws ecr get-login-password --region {region} --profile {profile} | docker login --username AWS --password-stdin {registry}
Så här ser du vems konto profilen är:
$ aws sts get-caller-identity --profile {profile}`,

  'cause.email-used-as-username.title': 'En e-postadress angavs som användarnamn',
  'cause.email-used-as-username.what':
    'Användarnamnet har ett `@`. En sådan här inloggning vill ha namnet på ett konto, namnet på en token eller ett program-ID, och ingen e-postadress.',
  'cause.email-used-as-username.how': 'Namnet har formen av en e-postadress, och inget konto i registret heter så.',
  'cause.email-used-as-username.do': `Använd kontots eget namn. Människor loggar in så här:
#acr
$ az login
$ az acr login --name {registryName}
#dockgate
$ dockgate login {registry}
#docker-hub
Med Docker-ID och en personlig åtkomsttoken:
$ docker login docker.io --username {user}
#!acr !dockgate !docker-hub
$ docker login {registry} --username {user}`,

  'cause.entra-user-password-not-supported.title': 'En persons Entra-lösenord går inte att använda här',
  'cause.entra-user-password-not-supported.what':
    'En persons namn och lösenord för Entra ID gavs till registret. Människor styrker vilka de är för Entra i en webbläsare eller med en enhetskod; register tar inte emot deras lösenord.',
  'cause.entra-user-password-not-supported.how': 'Användarnamnet är en persons, och registret tar bara emot token från människor.',
  'cause.entra-user-password-not-supported.do': `#acr
Låt Azure CLI logga in dig:
$ az login
$ az acr login --name {registryName}
På en dator utan Docker:
$ az acr login --name {registryName} --expose-token
#dockgate
Logga in med en webbläsare:
$ dockgate login {registry}
#
Använd en hanterad identitet, tjänstens huvudnamn eller en token med lagringsplatsomfång för pipelines.`,

  'cause.mfa-sso-pat-needed.title': 'Kontot behöver en token i stället för sitt lösenord',
  'cause.mfa-sso-pat-needed.what':
    'Kontot har tvåfaktorsautentisering eller enkel inloggning, så klienter kan inte använda dess lösenord. De behöver en personlig åtkomsttoken.',
  'cause.mfa-sso-pat-needed.how': 'Registret ber om en personlig åtkomsttoken, eller avvisar ett lösenord som fungerar i webbläsaren.',
  'cause.mfa-sso-pat-needed.do': `Skapa en personlig åtkomsttoken i kontots inställningar och använd den som lösenord:
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin
#docker-hub
Token skapas på https://app.docker.com/settings/personal-access-tokens. För offentliga avbildningar räcker det att logga ut:
$ docker logout
#ghcr
Det måste vara en klassisk token: https://github.com/settings/tokens. För offentliga avbildningar räcker det att logga ut:
$ docker logout ghcr.io
#gitlab
Den behöver \`read_registry\` för att hämta och \`write_registry\` för att pusha.
#harbor
Med enkel inloggning är lösenordet CLI-hemligheten från din användarprofil.
#quay
Lösenordet är ett krypterat lösenord från dina kontoinställningar, eller token för en robot.`,

  'cause.secret-id-used-instead-of-secret-value.title': 'Hemlighetens ID användes i stället för dess värde',
  'cause.secret-id-used-instead-of-secret-value.what':
    'Entra visar en klienthemlighet med ett ID och ett värde. Lösenordet är värdet, som bara visas en gång; här angavs dess ID.',
  'cause.secret-id-used-instead-of-secret-value.how': 'Lösenordet har formen av ett ID, eller så svarade Entra med `AADSTS7000215`.',
  'cause.secret-id-used-instead-of-secret-value.do': `Skapa en ny hemlighet och kopiera det \`password\` som skrivs ut:
#!dockgate
$ az ad sp credential reset --id {user} --append
#dockgate
$ dockgate service-principal credential reset {user} --append
#
Logga sedan in med den:
$ docker login {registry} --username {user}`,

  'cause.token-for-another-registry.title': 'Autentiseringsuppgifterna utfärdades för ett annat register',
  'cause.token-for-another-registry.what':
    'Tokenen gjordes för ett annat register eller konto eller en annan region, och går inte att använda här.',
  'cause.token-for-another-registry.how': 'Målgruppen som tokenen anger är inte {registry}.',
  'cause.token-for-another-registry.do': `Logga in på det här registret:
$ docker logout {registry}
$ docker login {registry}
I ett skript frågar du tokentjänsten på samma värd som du skickar token till.`,

  'cause.token-signature-invalid.title': 'Tokenen har inte signerats av det här registret',
  'cause.token-signature-invalid.what':
    'Tokenen har ändrats, kortats av eller signerats med en nyckel som det här registret inte har eller inte längre använder.',
  'cause.token-signature-invalid.how': 'Ingen nyckel som registret signerar med passar signaturen.',
  'cause.token-signature-invalid.do': `Logga in igen för att få en ny:
$ docker logout {registry}
$ docker login {registry}
Om alla ser detta sedan servern flyttades eller återställdes följde dess nycklar inte med: återställ datamappen som en helhet.`,

  'cause.token-type-not-accepted.title': 'Den här typen av hemlighet godtas inte här',
  'cause.token-type-not-accepted.what':
    'Hemligheten är kanske giltig för något annat, men registret tar inte emot den här typen: en åtkomsttoken där det ska vara ett lösenord, en åtkomstnyckel för ett moln, en token från en appinstallation.',
  'cause.token-type-not-accepted.how': 'Formen visar en annan typ än dem som registret tar emot.',
  'cause.token-type-not-accepted.do': `Använd en typ som det tar emot.
#acr
Klienthemligheten för tjänstens huvudnamn, lösenordet för en token eller en inloggning med Azure CLI:
$ az acr login --name {registryName}
#dockgate
Lösenordet för en token:
$ dockgate token credential generate {token} --registry {registry}
#docker-hub
En personlig åtkomsttoken, eller en organisations åtkomsttoken med organisationens namn som användarnamn.
#ghcr
En klassisk personlig åtkomsttoken, eller i ett arbetsflöde dess \`GITHUB_TOKEN\`; detaljstyrda token tas inte emot.
#ecr
Ett lösenord som AWS skapar, ingen åtkomstnyckel:
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
#gar
En åtkomsttoken från Google Cloud CLI, eller nyckeln för ett tjänstkonto med \`_json_key\` som användarnamn:
$ gcloud auth print-access-token | docker login --username oauth2accesstoken --password-stdin {registry}
#gitlab
En person-, projekt-, grupp- eller driftsättningstoken med \`read_registry\`, eller i ett jobb \`CI_REGISTRY_PASSWORD\`.
#harbor
En robots hemlighet eller, med enkel inloggning, CLI-hemligheten från din användarprofil.
#quay
Token för en robot eller ett krypterat lösenord.
#digitalocean
En API-token, som användarnamn och som lösenord.
#artifactory nexus
En identitetstoken, en API-nyckel eller ett lösenord för det registret.`,

  'cause.username-form-wrong.title': 'Användarnamnet har fel form för det här registret',
  'cause.username-form-wrong.what':
    'Det här registret väntar sig ett visst användarnamn tillsammans med den här typen av hemlighet, och fick ett annat.',
  'cause.username-form-wrong.how': 'Användarnamnet har inte den form som hör till hemligheten eller till det här registret.',
  'cause.username-form-wrong.do': `Använd det som hör till.
#acr
För tjänstens huvudnamn är det program-ID (client ID), för en token tokenens namn, för administratörskontot {registryName}; token från \`az acr login --expose-token\` hör ihop med \`00000000-0000-0000-0000-000000000000\`.
#ecr ecr-public
Det är alltid \`AWS\`.
#gar
Det är \`oauth2accesstoken\` med en åtkomsttoken, \`_json_key\` med nyckeln för ett tjänstkonto och \`_json_key_base64\` med dess base64-form.
#docker-hub
Det är Docker-ID, inte e-postadressen; med en organisations åtkomsttoken är det organisationens namn.
#ghcr
Det är inloggningsnamnet för tokenens ägare.
#gitlab
Med en personlig token är det ditt användarnamn, med en driftsättningstoken namnet som visas bredvid den, i ett jobb \`CI_REGISTRY_USER\`.
#harbor
För en robot är det \`robot$project+name\`, inom enkla citattecken.
#quay
För en robot är det \`organisation+robot\`; med en token för en app är det \`$oauthtoken\`.
#dockgate
För tjänstens huvudnamn är det program-ID (client ID), för en token tokenens namn, för administratörskontot {registryName}.
#
Logga sedan in med det:
$ docker login {registry} --username {user}`,

  'cause.username-not-null-guid-with-token.title': 'En token användes med fel användarnamn',
  'cause.username-not-null-guid-with-token.what':
    'Lösenordet är en token av det slag som `dockgate login` och `az acr login --expose-token` ger. Den hör ihop med ett användarnamn som består av nollor, och ett annat angavs.',
  'cause.username-not-null-guid-with-token.how':
    'Lösenordet har formen av en sådan token, och användarnamnet är inte `00000000-0000-0000-0000-000000000000`.',
  'cause.username-not-null-guid-with-token.do': `Logga in med det här användarnamnet:
$ printf %s "$TOKEN" | docker login {registry} --username 00000000-0000-0000-0000-000000000000 --password-stdin`,
} as const;
