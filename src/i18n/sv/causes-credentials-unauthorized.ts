export const causesCredentialsUnauthorized = {
  'cause.access-token-scope-missing.title': 'Åtkomsttokenen begärdes för mindre än vad som behövs',
  'cause.access-token-scope-missing.what':
    'Kontot har den här behörigheten, men åtkomsttokenen i begäran utfärdades för något annat: en annan lagringsplats, eller färre åtgärder.',
  'cause.access-token-scope-missing.how': 'Åtkomsttokenen ger inte {action} för {repository}; dess konto har den behörigheten.',
  'cause.access-token-scope-missing.do': `Begär en token med det omfång som avslagets huvud \`WWW-Authenticate\` anger. Klienter gör det av sig själva; i ett skript:
$ curl --user {subject} --get https://{registry}/oauth2/token --data-urlencode service={registry} --data-urlencode scope=repository:{repository}:pull,push
Om docker eller podman rapporterar detta loggar du in igen:
$ docker login {registry}`,

  'cause.artifact-locked.title': 'Avbildningen eller lagringsplatsen är låst',
  'cause.artifact-locked.what':
    'Kontot får göra detta i allmänhet, men just den här lagringsplatsen, taggen eller avbildningen är skyddad: av ett lås, av karantän, av en regel om att taggar aldrig ändras eller av en genomsökning.',
  'cause.artifact-locked.how':
    'En omkopplare på artefakten (läsa, skriva, ta bort eller lista) är av, eller så nämner registrets svar en sådan regel.',
  'cause.artifact-locked.do': `#acr
Se omkopplarna:
$ az acr repository show --name {registryName} --image {repository}:{tag}
Någon som får ändra dem låser upp:
$ az acr repository update --name {registryName} --image {repository}:{tag} --write-enabled true --delete-enabled true
#dockgate
En ägare ser vem som låste vad med:
$ dockgate why --last
#ecr
Se om taggarna är oföränderliga:
$ aws ecr describe-repositories --repository-names {repository} --region {region} --query 'repositories[].imageTagMutability'
#harbor gitlab quay artifactory
Leta efter regler i inställningarna för lagringsplatsen eller projektet: oföränderliga eller skyddade taggar, genomsökningar som måste bli godkända.
#
Eller låt det vara som det är och pusha med en annan tagg.`,

  'cause.ecr-iam-missing-get-authorization-token.title': 'AWS-identiteten får inte hämta en token för registret',
  'cause.ecr-iam-missing-get-authorization-token.what':
    'Varje inloggning på Amazon ECR börjar med `ecr:GetAuthorizationToken`, och den här AWS-identiteten får inte anropa det. Principen för en lagringsplats kan inte ge den rätten.',
  'cause.ecr-iam-missing-get-authorization-token.how':
    'AWS säger att identiteten inte har behörighet till `ecr:GetAuthorizationToken`, eller så kom ingen token från AWS alls.',
  'cause.ecr-iam-missing-get-authorization-token.do': `Ge rollen en princip som tillåter det på resursen \`*\`, till exempel den som AWS har för att hämta:
$ aws iam attach-role-policy --role-name {role} --policy-arn arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly`,

  'cause.ghcr-package-not-linked-to-repository.title': 'Paketet litar inte på arbetsflödena i den här lagringsplatsen',
  'cause.ghcr-package-not-linked-to-repository.what':
    'Paketet finns på ghcr.io, men ger inte arbetsflödena i den här lagringsplatsen skrivåtkomst. Oftast pushades det först för hand eller från något annat ställe.',
  'cause.ghcr-package-not-linked-to-repository.how': 'GitHub besvarade arbetsflödets token med `permission_denied: write_package`.',
  'cause.ghcr-package-not-linked-to-repository.do':
    'Gå till paketets inställningar och lägg under ”Manage Actions access” till den här lagringsplatsen med rollen ”Write”. För att länka nya paket från början sätter du etiketten `org.opencontainers.image.source` med lagringsplatsens adress i Dockerfile.',

  'cause.image-soft-deleted.title': 'Avbildningen har tagits bort och kan återställas',
  'cause.image-soft-deleted.what':
    'En avbildning med det här digestvärdet har tagits bort från lagringsplatsen, och registrets princip för mjuk borttagning behåller den. Så länge den gör det kan den varken hämtas eller pushas igen.',
  'cause.image-soft-deleted.how': 'Manifestet {digest} finns bland det som har tagits bort från {repository}.',
  'cause.image-soft-deleted.do': `#acr
Återställ den:
$ az acr manifest list-deleted-tags --registry {registryName} --name {repository}
$ az acr manifest restore --registry {registryName} --name {repository}:{tag} --digest {digest}
#dockgate
Återställ den:
$ dockgate image list-deleted {repository} --registry {registry}
$ dockgate image restore {repository}:{tag} --digest {digest} --registry {registry}
#
Saknar du behörighet att återställa, fråga en ägare; eller bygg avbildningen på nytt, så att den får ett annat digestvärde.`,

  'cause.other-account-logged-in.title': 'Du är inloggad med ett annat konto',
  'cause.other-account-logged-in.what': 'Inloggningen fungerar, men med ett konto som du inte menade, och som saknar den här behörigheten.',
  'cause.other-account-logged-in.how': 'Registret ser kontot {account}.',
  'cause.other-account-logged-in.do': `Logga in med det konto som du menade:
$ docker logout {registry}
$ docker login {registry} --username {user}`,

  'cause.package-private-visibility.title': 'Avbildningen är inte offentlig',
  'cause.package-private-visibility.what':
    'Avbildningen väntades vara offentlig, men registret ger den bara till konton med behörighet. Den har aldrig varit offentlig, eller är det inte längre.',
  'cause.package-private-visibility.how': 'Utan autentiseringsuppgifter ger registret ingen behörighet på den här lagringsplatsen.',
  'cause.package-private-visibility.do': `Logga in med ett konto som får läsa den:
$ docker login {registry}
Eller låt en ägare göra den offentlig.
#acr
$ az acr update --name {registryName} --anonymous-pull-enabled true
Det öppnar alla registrets lagringsplatser för hämtning, och kräver nivån Standard eller Premium.
#dockgate
$ dockgate registry update {registry} --anonymous-pull on
Det öppnar alla registrets lagringsplatser för hämtning.
#docker-hub
I lagringsplatsens inställningar, under Visibility.
#ghcr
I paketets inställningar, under ”Change visibility”.
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member=allUsers --role=roles/artifactregistry.reader
#gitlab harbor quay
I inställningarna för projektet eller lagringsplatsen.`,

  'cause.pat-missing-scope.title': 'Tokenen saknar ett omfång',
  'cause.pat-missing-scope.what': 'Kontot får göra detta, men tokenen som det loggade in med skapades med färre omfång.',
  'cause.pat-missing-scope.how': 'Registret godtar tokenen, och omfången som det räknar upp innehåller inte det som behövs.',
  'cause.pat-missing-scope.do': `Skapa en token med det omfång som behövs.
#docker-hub
”Read” för att hämta, ”Read & Write” för att pusha.
#ghcr
\`read:packages\` för att hämta, \`write:packages\` för att pusha, \`delete:packages\` för att ta bort.
#gitlab
\`read_registry\` för att hämta, \`write_registry\` för att pusha.
#harbor
Robotkontot behöver behörigheten ”Pull repository” eller ”Push repository” i det här projektet.
#quay
Robotkontot behöver Read eller Write på den här lagringsplatsen.
#gitea
\`read:package\` för att hämta, \`write:package\` för att pusha.
#digitalocean
Read för att hämta, read och write för att pusha.
#
Logga sedan in med den:
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin`,

  'cause.scope-map-missing-permission.title': 'Tokenens omfångskarta har inte med detta',
  'cause.scope-map-missing-permission.what':
    'Tokenen med lagringsplatsomfång är giltig, men dess omfångskarta, listan över vad den får göra, har inte {action} för {repository}.',
  'cause.scope-map-missing-permission.how': 'Ingen rad i omfångskartan {scopeMap} täcker den här åtgärden på den här lagringsplatsen.',
  'cause.scope-map-missing-permission.do': `En ägare lägger till den; lösenorden förblir desamma.
#acr
$ az acr scope-map update --name {scopeMap} --registry {registryName} --add-repository {repository} {action}
#dockgate
$ dockgate scope-map update {scopeMap} --add-repository {repository} {action} --registry {registry}
Det gäller från nästa begäran.
#
Ingen omfångskarta låter en token lista alla lagringsplatser; administratörskontot får göra det.`,

  'cause.token-sso-authorization-missing.title': 'Tokenen är inte godkänd för enkel inloggning',
  'cause.token-sso-authorization-missing.what':
    'Organisationen kräver enkel inloggning, och den här tokenen har inte godkänts för det, eller så förbjuder en inloggningsprincip den här enheten eller platsen.',
  'cause.token-sso-authorization-missing.how': 'GitHubs svar nämner SAML, eller så svarade Entra med `AADSTS53003`.',
  'cause.token-sso-authorization-missing.do': `#ghcr
Öppna listan över dina personliga åtkomsttoken och välj ”Configure SSO” och ”Authorize” bredvid den här: https://github.com/settings/tokens.
#!ghcr
Logga in från en enhet och en plats som principen tillåter:
$ az login
Tjänstens huvudnamn släpps igenom bara där principen undantar det.`,

  'cause.workflow-packages-write-missing.title': 'Arbetsflödet får inte skriva paket',
  'cause.workflow-packages-write-missing.what':
    'Tokenen för det här jobbet i GitHub Actions får läsa paket men inte skriva dem. Därför fungerar inloggningen på ghcr.io men inte pushen.',
  'cause.workflow-packages-write-missing.how': 'GitHub avvisade pushen, och jobbets behörigheter innehåller inte `packages: write`.',
  'cause.workflow-packages-write-missing.do':
    'Lägg till `packages: write` och `contents: read` under `permissions:` i jobbet. Om de redan finns begränsar inställningarna för organisationen eller lagringsplatsen arbetsflöden till läsning: tillåt ”Read and write permissions” där.',
} as const;
