export const causesCredentialsUnauthorized = {
  'cause.access-token-scope-missing.title': 'Voor het toegangstoken is minder gevraagd dan nodig is',
  'cause.access-token-scope-missing.what':
    'Het account heeft dit recht, maar het toegangstoken in het verzoek is voor iets anders uitgegeven: een andere repository, of minder acties.',
  'cause.access-token-scope-missing.how': 'Het toegangstoken bevat {action} niet voor {repository}; het account heeft dat recht wel.',
  'cause.access-token-scope-missing.do': `Vraag een token met het bereik dat de header \`WWW-Authenticate\` van de weigering noemt. Clients doen dat vanzelf; in een script:
$ curl --user {subject} --get https://{registry}/oauth2/token --data-urlencode service={registry} --data-urlencode scope=repository:{repository}:pull,push
Melden docker of podman dit, meld je dan opnieuw aan:
$ docker login {registry}`,
  'cause.artifact-locked.title': 'De image of repository is vergrendeld',
  'cause.artifact-locked.what':
    'Het account mag dit in het algemeen, maar deze repository, tag of image is beschermd: door een vergrendeling, door quarantaine, door een regel dat tags nooit veranderen, of door een scan.',
  'cause.artifact-locked.how':
    'Een schakelaar van het artefact (lezen, schrijven, verwijderen of opsommen) staat uit, of het antwoord van het register noemt zo’n regel.',
  'cause.artifact-locked.do': `#acr
Bekijk de schakelaars:
$ az acr repository show --name {registryName} --image {repository}:{tag}
Iemand die ze mag wijzigen, ontgrendelt het:
$ az acr repository update --name {registryName} --image {repository}:{tag} --write-enabled true --delete-enabled true
#dockgate
Een eigenaar ziet wie wat heeft vergrendeld met:
$ dockgate why --last
#ecr
Kijk of tags onveranderlijk zijn:
$ aws ecr describe-repositories --repository-names {repository} --region {region} --query 'repositories[].imageTagMutability'
#harbor gitlab quay artifactory
Zoek regels in de instellingen van de repository of het project: onveranderlijke of beschermde tags, scans die goed moeten aflopen.
#
Of laat het zoals het is en push onder een andere tag.`,
  'cause.ecr-iam-missing-get-authorization-token.title': 'De AWS-identiteit mag geen registertoken ophalen',
  'cause.ecr-iam-missing-get-authorization-token.what':
    'Elke aanmelding bij Amazon ECR begint met `ecr:GetAuthorizationToken`, en deze AWS-identiteit mag dat niet aanroepen. Het beleid van een repository kan het niet geven.',
  'cause.ecr-iam-missing-get-authorization-token.how':
    'AWS zegt dat de identiteit geen recht heeft op `ecr:GetAuthorizationToken`, of er kwam helemaal geen token van AWS.',
  'cause.ecr-iam-missing-get-authorization-token.do': `Geef de rol een beleid dat het toestaat op de resource \`*\`, zoals dat van AWS om te pullen:
$ aws iam attach-role-policy --role-name {role} --policy-arn arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly`,
  'cause.ghcr-package-not-linked-to-repository.title': 'Het pakket vertrouwt de workflows van deze repository niet',
  'cause.ghcr-package-not-linked-to-repository.what':
    'Het pakket bestaat op ghcr.io, maar geeft de workflows van deze repository geen schrijftoegang. Meestal is het eerst met de hand of van elders gepusht.',
  'cause.ghcr-package-not-linked-to-repository.how':
    'GitHub beantwoordde het token van de workflow met `permission_denied: write_package`.',
  'cause.ghcr-package-not-linked-to-repository.do':
    'Voeg in de instellingen van het pakket, onder “Manage Actions access”, deze repository toe met de rol “Write”. Om nieuwe pakketten meteen te koppelen, zet je het label `org.opencontainers.image.source` met het adres van de repository in de Dockerfile.',
  'cause.image-soft-deleted.title': 'De image is verwijderd en kan worden hersteld',
  'cause.image-soft-deleted.what':
    'Een image met deze digest is uit de repository verwijderd, en het beleid voor voorlopig verwijderen van het register bewaart die. Zolang dat zo is, kan die niet worden gepulld en niet opnieuw worden gepusht.',
  'cause.image-soft-deleted.how': 'Het manifest {digest} is bij wat uit {repository} verwijderd is.',
  'cause.image-soft-deleted.do': `#acr
Herstel de image:
$ az acr manifest list-deleted-tags --registry {registryName} --name {repository}
$ az acr manifest restore --registry {registryName} --name {repository}:{tag} --digest {digest}
#dockgate
Herstel de image:
$ dockgate image list-deleted {repository} --registry {registry}
$ dockgate image restore {repository}:{tag} --digest {digest} --registry {registry}
#
Heb je geen recht om te herstellen, vraag het een eigenaar; of bouw de image opnieuw, zodat die een andere digest krijgt.`,

  'cause.other-account-logged-in.title': 'Je bent met een ander account aangemeld',
  'cause.other-account-logged-in.what': 'De aanmelding werkt, maar met een account dat je niet bedoelde en dat dit recht mist.',
  'cause.other-account-logged-in.how': 'Het register ziet het account {account}.',
  'cause.other-account-logged-in.do': `Meld je aan met het account dat je bedoelde:
$ docker logout {registry}
$ docker login {registry} --username {user}`,
  'cause.package-private-visibility.title': 'De image is niet openbaar',
  'cause.package-private-visibility.what':
    'De image werd openbaar verwacht, maar het register geeft die alleen aan accounts met een recht. De image is nooit openbaar geweest, of is dat niet meer.',
  'cause.package-private-visibility.how': 'Zonder aanmeldgegevens geeft het register geen enkel recht op deze repository.',
  'cause.package-private-visibility.do': `Meld je aan met een account dat de image mag lezen:
$ docker login {registry}
Of laat een eigenaar de image openbaar maken.
#acr
$ az acr update --name {registryName} --anonymous-pull-enabled true
Daarmee kan iedereen uit elke repository van het register pullen; de servicelaag Standard of Premium is ervoor nodig.
#dockgate
$ dockgate registry update {registry} --anonymous-pull on
Daarmee kan iedereen uit elke repository van het register pullen.
#docker-hub
In de instellingen van de repository, onder Visibility.
#ghcr
In de instellingen van het pakket, onder “Change visibility”.
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member=allUsers --role=roles/artifactregistry.reader
#gitlab harbor quay
In de instellingen van het project of de repository.`,
  'cause.pat-missing-scope.title': 'Het token mist een bereik',
  'cause.pat-missing-scope.what': 'Het account mag dit, maar het token waarmee het is aangemeld, is met minder bereik gemaakt.',
  'cause.pat-missing-scope.how': 'Het register aanvaardt het token, en het nodige bereik staat niet in de lijst die het toont.',
  'cause.pat-missing-scope.do': `Maak een token met het bereik dat nodig is.
#docker-hub
“Read” om te pullen, “Read & Write” om te pushen.
#ghcr
\`read:packages\` om te pullen, \`write:packages\` om te pushen, \`delete:packages\` om te verwijderen.
#gitlab
\`read_registry\` om te pullen, \`write_registry\` om te pushen.
#harbor
Het robotaccount heeft het recht “Pull repository” of “Push repository” in dit project nodig.
#quay
Het robotaccount heeft Read of Write op deze repository nodig.
#gitea
\`read:package\` om te pullen, \`write:package\` om te pushen.
#digitalocean
Lezen om te pullen, lezen en schrijven om te pushen.
#
Meld je er dan mee aan:
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin`,
  'cause.scope-map-missing-permission.title': 'De scopemap van het token bevat dit niet',
  'cause.scope-map-missing-permission.what':
    'Het token met repositorybereik is goed, maar zijn scopemap, de lijst van wat het mag, bevat {action} niet voor {repository}.',
  'cause.scope-map-missing-permission.how': 'Geen regel van de scopemap {scopeMap} dekt deze actie op deze repository.',
  'cause.scope-map-missing-permission.do': `Een eigenaar voegt het toe; wachtwoorden blijven dezelfde.
#acr
$ az acr scope-map update --name {scopeMap} --registry {registryName} --add-repository {repository} {action}
#dockgate
$ dockgate scope-map update {scopeMap} --add-repository {repository} {action} --registry {registry}
Het geldt vanaf het volgende verzoek.
#
Met geen enkele scopemap kan een token alle repository’s opsommen; het beheerdersaccount mag dat wel.`,
  'cause.token-sso-authorization-missing.title': 'Het token is niet vrijgegeven voor eenmalige aanmelding',
  'cause.token-sso-authorization-missing.what':
    'De organisatie staat op eenmalige aanmelding en dit token is daarvoor niet vrijgegeven, of een aanmeldbeleid verbiedt dit apparaat of deze plek.',
  'cause.token-sso-authorization-missing.how': 'Het antwoord van GitHub noemt SAML, of Entra antwoordde met `AADSTS53003`.',
  'cause.token-sso-authorization-missing.do': `#ghcr
Open de lijst met je persoonlijke toegangstokens en kies “Configure SSO” en “Authorize” naast dit token: https://github.com/settings/tokens.
#!ghcr
Meld je aan vanaf een apparaat en een plek die het beleid toestaat:
$ az login
Een service-principal wordt alleen doorgelaten waar het beleid hem uitzondert.`,
  'cause.workflow-packages-write-missing.title': 'De workflow mag geen pakketten schrijven',
  'cause.workflow-packages-write-missing.what':
    'Het token van deze GitHub Actions-job mag pakketten lezen maar niet schrijven. Daarom werkt de aanmelding bij ghcr.io wel en de push niet.',
  'cause.workflow-packages-write-missing.how': 'GitHub weigerde de push, en `packages: write` staat niet bij de rechten van de job.',
  'cause.workflow-packages-write-missing.do':
    'Voeg `packages: write` en `contents: read` toe onder `permissions:` van de job. Staan ze er al, dan beperken de instellingen van de organisatie of repository workflows tot lezen: sta daar “Read and write permissions” toe.',
} as const;
