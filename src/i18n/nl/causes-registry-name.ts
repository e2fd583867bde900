export const causesRegistryName = {
  'cause.blob-not-found.title': 'Een laag of configuratie staat niet in de repository',
  'cause.blob-not-found.what':
    'De repository {repository} bevat geen inhoud met de gevraagde digest. Die is er nooit heen gepusht, is verwijderd, of ligt in een andere repository.',
  'cause.blob-not-found.how': 'Het register zocht de digest {digest} in deze repository en vond niets.',
  'cause.blob-not-found.do': `Pull op tag, zodat de client de huidige lijst met lagen leest:
$ docker pull {registry}/{repository}:{tag}
Ontbreekt de laag ook dan, push de image dan opnieuw vanaf de plek waar die is gebouwd:
$ docker push {registry}/{repository}:{tag}`,
  'cause.image-or-tag-not-found.title': 'De image of tag bestaat niet',
  'cause.image-or-tag-not-found.what':
    'Niets heet zo: de repository, tag of digest is verkeerd gespeld, verwijderd, of nooit gepusht. Veel registers antwoorden `denied` op zulke namen, zodat buitenstaanders niets te weten komen.',
  'cause.image-or-tag-not-found.how': 'Het register kent zo’n repository niet, of wel de repository maar niet deze tag of digest.',
  'cause.image-or-tag-not-found.do': `Vergelijk de spelling met wat er is:
$ skopeo list-tags docker://{registry}/{repository}
#acr
$ az acr repository list --name {registryName} --output table
$ az acr repository show-tags --name {registryName} --repository {repository} --output table
#ecr
$ aws ecr list-images --repository-name {repository} --region {region}
#gar
$ gcloud artifacts docker images list {registry}/{repository} --include-tags
#
Is de image nog niet gepusht:
$ docker tag {repository}:{tag} {registry}/{repository}:{tag}
$ docker push {registry}/{repository}:{tag}`,
  'cause.login-server-suffix-missing.title': 'Zonder registerhost gaat de naam naar Docker Hub',
  'cause.login-server-suffix-missing.what':
    'Een naam zonder host gaat naar Docker Hub. De naam van een Azure-register, zoals `myregistry`, is niet de host ervan; dat is de aanmeldserver, zoals `myregistry.azurecr.io`.',
  'cause.login-server-suffix-missing.how':
    'Het eerste deel van de naam heeft geen punt en geen poort en is niet `localhost`, dus de client las het als een naam op Docker Hub.',
  'cause.login-server-suffix-missing.do': `Zet de aanmeldserver ervoor:
$ docker tag {image} {registry}/{repository}:{tag}
$ docker push {registry}/{repository}:{tag}
#acr
De docker-commando’s willen de aanmeldserver; de Azure CLI wil alleen de naam:
$ docker login {registry}
$ az acr login --name {registryName}`,
  'cause.reference-with-scheme-or-path.title': 'De naam bevat https://, een pad of een wachtwoord',
  'cause.reference-with-scheme-or-path.what':
    'De naam van een image of register is geen webadres: `https://`, `/v2/`, een slash aan het eind en `name:password@` horen er niet in.',
  'cause.reference-with-scheme-or-path.how': 'Wat is getypt, bevat zo’n deel en is zonder dat deel een geldige naam.',
  'cause.reference-with-scheme-or-path.do': `Gebruik alleen de host:
$ docker login {registry}
$ docker pull {registry}/{repository}:{tag}
Stond er een wachtwoord in de naam, wijzig het dan: het kan in de geschiedenis van je shell en in logs staan.`,
  'cause.registry-cloud-or-region-wrong.title': 'Het register staat in een andere cloud, regio of account',
  'cause.registry-cloud-or-region-wrong.what':
    'De naam heeft de juiste vorm, maar wijst naar een andere cloud, een andere regio, een ander account of een ander project dan waar het register in zit.',
  'cause.registry-cloud-or-region-wrong.how':
    'De host zoals die is geschreven antwoordt niet, of is van iemand anders; dezelfde naam met een ander achtervoegsel of een andere regio antwoordt.',
  'cause.registry-cloud-or-region-wrong.do': `Kopieer de host van de plek waar het register is gemaakt.
#acr
$ az acr show --name {registryName} --query loginServer --output tsv
De clouds van Azure hebben eigen achtervoegsels: \`azurecr.io\`, \`azurecr.cn\` in China, \`azurecr.us\` voor de Amerikaanse overheid.
#ecr
$ aws ecr describe-repositories --region {region} --query 'repositories[].repositoryUri'
#gar
$ gcloud artifacts repositories list
#
Gebruik dan precies deze host voor de aanmelding en in de imagenaam:
$ docker login {registry}`,
  'cause.registry-does-not-exist.title': 'Er is geen register met deze naam',
  'cause.registry-does-not-exist.what':
    'Geen register antwoordt op deze host: de naam is verkeerd gespeld, of het register is verwijderd of opgeschort.',
  'cause.registry-does-not-exist.how':
    'De naam wordt niet omgezet terwijl andere dat wel worden, of de server erachter zegt dat hij geen register met deze naam heeft.',
  'cause.registry-does-not-exist.do': `Vergelijk de aanmeldserver letter voor letter met de echte.
#acr
$ az acr show --name {registryName} --query loginServer --output tsv
Registers met een domeinnaamlabel hebben een hash in hun host: \`name-hash.azurecr.io\`.
#dockgate
$ dockgate registry list
#ecr
$ aws ecr describe-repositories --region {region} --query 'repositories[].repositoryUri'
#gar
$ gcloud artifacts repositories list
#!acr !dockgate !ecr !gar
$ nslookup {registry}`,
  'cause.registry-host-duplicated-in-reference.title': 'De registerhost staat twee keer in de naam',
  'cause.registry-host-duplicated-in-reference.what':
    'De imagenaam bevat twee keer een host, meestal omdat een variabele hem al bevatte. De tweede werd deel van de naam van de repository.',
  'cause.registry-host-duplicated-in-reference.how': 'Een deel van de naam van de repository is zelf de naam van een registerhost.',
  'cause.registry-host-duplicated-in-reference.do': `Laat er één staan:
$ docker pull {registry}/{repository}:{tag}
Laat in een pipeline ofwel de variabele ofwel de regel de host bevatten, niet allebei.`,
  'cause.registry-name-lookalike.title': 'De host lijkt alleen op een register dat je kent',
  'cause.registry-name-lookalike.what':
    'De naam verschilt een letter of twee van een bekend register of van een uit je configuratie, en is van iemand anders.',
  'cause.registry-name-lookalike.how': 'De host lijkt sterk op {expected}, en hij antwoordt.',
  'cause.registry-name-lookalike.do': `Meld je daar niet aan. Gebruik de juiste naam:
$ docker login {expected}
Heb je een wachtwoord bij de verkeerde host getypt, wijzig dat wachtwoord dan nu.`,
  'cause.registry-name-uppercase.title': 'De naam bevat hoofdletters',
  'cause.registry-name-uppercase.what':
    'Registerhosts en repository’s worden in kleine letters geschreven. Een aanmelding wordt bewaard onder de host zoals die is getypt, dus hoofdletters maken er een andere van; in de naam van een repository mogen ze helemaal niet.',
  'cause.registry-name-uppercase.how':
    'De naam heeft een hoofdletter waar die niet mag, of verschilt van de bewaarde aanmelding alleen in hoofdletters.',
  'cause.registry-name-uppercase.do': `Gebruik kleine letters in de aanmelding en in de imagenaam:
$ docker login {registry}
$ docker pull {registry}/{repository}:{tag}`,
  'cause.registry-retired.title': 'Dit register of deze image is verhuisd',
  'cause.registry-retired.what': 'Het register of de image is opgeheven door wie het beheerde, en heeft nu een andere naam.',
  'cause.registry-retired.how': 'De naam staat op de lijst van opgeheven namen; de opvolger is {successor}.',
  'cause.registry-retired.do': `Gebruik de nieuwe naam, ook in Dockerfiles, manifesten en pipelines:
$ docker pull {successor}`,
  'cause.repository-name-invalid.title': 'De naam van de repository of tag is niet geldig',
  'cause.repository-name-invalid.what':
    'De naam van een repository heeft delen die door `/` zijn gescheiden, elk van kleine letters en cijfers met een enkele `.`, `_`, `__` of `-` ertussen. Een tag heeft hoogstens 128 letters, cijfers, `_`, `.` en `-`, en begint met geen van die laatste twee.',
  'cause.repository-name-invalid.how': 'De gevraagde naam volgt deze regels niet.',
  'cause.repository-name-invalid.do': `Geef de image een geldige naam, zoals \`team/web-app:1.4\`:
$ docker tag {image} {registry}/{repository}:{tag}
$ docker push {registry}/{repository}:{tag}`,
  'cause.repository-namespace-missing-or-wrong.title': 'Het account of project in de naam ontbreekt of klopt niet',
  'cause.repository-namespace-missing-or-wrong.what':
    'Dit register wil een account, organisatie of project tussen de host en de image. Dat ontbreekt, of is van iemand anders.',
  'cause.repository-namespace-missing-or-wrong.how':
    'De naam heeft niet de vorm die dit register gebruikt, of het eerste deel is geen account waarin je mag schrijven.',
  'cause.repository-namespace-missing-or-wrong.do': `Zet je eigen account of project in de naam:
#docker-hub
$ docker tag {image} docker.io/{account}/{repository}:{tag}
$ docker push docker.io/{account}/{repository}:{tag}
#gar
De naam is host, project, repository, image:
$ docker tag {image} {registry}/{account}/{repository}/{name}:{tag}
$ docker push {registry}/{account}/{repository}/{name}:{tag}
#!docker-hub !gar
$ docker tag {image} {registry}/{account}/{repository}:{tag}
$ docker push {registry}/{account}/{repository}:{tag}`,
  'cause.repository-not-created.title': 'De repository moet vóór de push worden gemaakt',
  'cause.repository-not-created.what': 'Dit register maakt geen repository wanneer er iets wordt gepusht, en deze bestaat nog niet.',
  'cause.repository-not-created.how':
    'De aanmelding is goed, en op de push kwam als antwoord een onbekende repository of een onbekend project.',
  'cause.repository-not-created.do': `Maak de repository eerst.
#ecr
$ aws ecr create-repository --repository-name {repository} --region {region}
#ecr-public
$ aws ecr-public create-repository --repository-name {repository} --region us-east-1
#gar
$ gcloud artifacts repositories create {repository} --repository-format=docker --location={location}
#harbor
Maak het project waarmee de naam begint op de webpagina’s van Harbor; repository’s erin komen met de push.
#quay
Maak de repository op de webpagina’s van Quay, of laat een account pushen dat repository’s mag maken.
#gitlab
De naam moet beginnen met het pad van een bestaand project.
#artifactory nexus
Een beheerder maakt een lokale of gehoste repository voor Docker-images.`,
  'cause.resource-not-found.title': 'De resource bestaat niet',
  'cause.resource-not-found.what':
    'Er is geen {kind} met de naam {name}. Die is verkeerd gespeld, verwijderd, of hoort bij een ander register.',
  'cause.resource-not-found.how': 'De naam is opgezocht en niet gevonden.',
  'cause.resource-not-found.do': `Bekijk wat er is:
$ dockgate registry list
$ dockgate token list --registry {registry}
$ dockgate scope-map list --registry {registry}`,
  'cause.wrong-architecture.title': 'De image is niet voor dit platform gemaakt',
  'cause.wrong-architecture.what': 'De image bestaat, maar bevat niets voor de processor of het besturingssysteem van deze machine.',
  'cause.wrong-architecture.how': 'In de lijst met platformen van de image staat {platform} niet.',
  'cause.wrong-architecture.do': `Bekijk welke platformen de image heeft:
$ docker manifest inspect {image}
Bouw de image ook voor dit platform:
$ docker buildx build --platform {platform} --tag {image} --push .
Of draai de image van een ander platform, langzaam, met emulatie:
$ docker pull --platform linux/amd64 {image}`,
  'cause.wrong-endpoint-path.title': 'Dit adres is niet de API van het register',
  'cause.wrong-endpoint-path.what':
    'De host antwoordt, maar het adres is een webpagina, een chart-index, een Git-server of een ander pad, en niet de API voor images.',
  'cause.wrong-endpoint-path.how':
    'Het gevraagde pad hoort niet bij de API, of op `/v2/` van deze host antwoordt iets dat geen register is.',
  'cause.wrong-endpoint-path.do': `Gebruik de host en poort die het product voor images noemt; die verschillen vaak van de webpagina’s. Een register antwoordt hier met 200 of 401:
$ curl --include https://{registry}/v2/
Meld je alleen bij de host aan, zonder pad:
$ docker login {registry}`,
  'cause.wrong-registry-host-logged-in.title': 'Je bent aangemeld bij een andere host dan de image gebruikt',
  'cause.wrong-registry-host-logged-in.what':
    'De aanmelding is gemaakt bij een andere host, poort of regionale naam dan die in de imagenaam. Clients bewaren één aanmelding per host en poort.',
  'cause.wrong-registry-host-logged-in.how': 'Er is een aanmelding bewaard voor {loggedInHost}; de image staat op {registry}.',
  'cause.wrong-registry-host-logged-in.do': `Meld je aan bij de host precies zoals die in de imagenaam staat, met de poort:
$ docker login {registry}
Of geef de image een naam met de host waarbij je bent aangemeld:
$ docker tag {image} {loggedInHost}/{repository}:{tag}`,
} as const;
