export const causesServerMisconfigured = {
  'cause.acr-arm-audience-disabled.title': 'Het register weigert tokens die voor Azure-beheer zijn gemaakt',
  'cause.acr-arm-audience-disabled.what':
    'Een beleid van dit register aanvaardt alleen tokens die voor registers zijn gemaakt. De client bracht er een mee dat voor het beheer van Azure is gemaakt.',
  'cause.acr-arm-audience-disabled.how':
    'De instelling `azureADAuthenticationAsArmPolicy` is uitgeschakeld, en de audience van het token is het beheer van Azure.',
  'cause.acr-arm-audience-disabled.do': `Werk de client bij, zodat hij om de eigen audience van het register vraagt:
$ az upgrade
Waar dat niet kan, staat een eigenaar beide soorten toe:
$ az acr config authentication-as-arm update --registry {registryName} --status enabled`,
  'cause.anonymous-access-misconfigured.title': 'Anonieme toegang is maar half ingesteld',
  'cause.anonymous-access-misconfigured.what':
    'Bij het eerste contact vraagt het register niet om een aanmelding, dus clients sturen hun aanmeldgegevens nooit, en daarna weigert het het verzoek zelf.',
  'cause.anonymous-access-misconfigured.how':
    '`/v2/` antwoordt met 200 op een verzoek zonder aanmeldgegevens, terwijl de pull of push wordt geweigerd.',
  'cause.anonymous-access-misconfigured.do': `Bekijk dat eerste antwoord:
$ curl --include https://{registry}/v2/
Wie het register beheert, laat het met 401 en een header \`WWW-Authenticate\` antwoorden, of opent de repository’s.
#nexus
Het heeft “Allow anonymous docker pull” en de “Docker Bearer Token Realm” samen nodig.`,
  'cause.htpasswd-hash-unsupported.title': 'Het wachtwoordbestand van het register heeft de verkeerde vorm',
  'cause.htpasswd-hash-unsupported.what':
    'Het register leest zijn gebruikers uit een htpasswd-bestand, en de wachtwoorden erin zijn gehasht op een manier die het niet kent. Elke aanmelding mislukt.',
  'cause.htpasswd-hash-unsupported.how':
    'De hashes in het bestand zijn niet die van bcrypt die een register verwacht, of de proxy ervoor kan die niet controleren.',
  'cause.htpasswd-hash-unsupported.do': `Stel de wachtwoorden opnieuw in met bcrypt en herstart dan het register:
$ htpasswd -B {file} {user}`,
  'cause.internal-error.title': 'Er ging iets mis in het register zelf',
  'cause.internal-error.what': 'Het register kon het verzoek niet afmaken. Het ligt niet aan je aanmeldgegevens en niet aan je verzoek.',
  'cause.internal-error.how': 'De server kwam een fout tegen waar hij geen raad mee wist, en schreef die in zijn log.',
  'cause.internal-error.do': `Probeer het opnieuw. Blijft het misgaan, geef de correlatie-ID van het antwoord dan aan een eigenaar van het register, die meer ziet met:
$ dockgate why {correlationId}
Wie de server beheert, vindt de fout zelf in wat die naar stderr schrijft.`,
  'cause.mirror-failing.title': 'Een mirror ertussen werkt niet',
  'cause.mirror-failing.what':
    'De engine vraagt een mirror vóór het register zelf, en de mirror antwoordt niet of vraagt om een eigen aanmelding.',
  'cause.mirror-failing.how': 'De mirror {mirror} is ingesteld en werkt niet, terwijl het register zelf antwoordt.',
  'cause.mirror-failing.do': `#!podman !buildah !skopeo !containerd !kubernetes
Herstel de mirror, of haal hem uit \`registry-mirrors\` in /etc/docker/daemon.json en herstart de engine:
$ sudo systemctl restart docker
#podman buildah skopeo
Herstel de mirror, of haal hem uit /etc/containers/registries.conf.
#containerd kubernetes
Herstel de mirror, of haal hem op elke node uit de hosts.toml van het register:
$ sudo editor /etc/containerd/certs.d/{registry}/hosts.toml`,
  'cause.registry-encryption-key-unavailable.title': 'Het register kan niet bij zijn eigen versleutelingssleutel',
  'cause.registry-encryption-key-unavailable.what':
    'Het register is versleuteld met een sleutel van de eigenaar, en de sleutel, of de identiteit die hem mag gebruiken, is weg of vergrendeld. Er is niets te lezen tot die terug is.',
  'cause.registry-encryption-key-unavailable.how':
    'De gezondheidscontrole antwoordde met `CMK_ERROR`, of het register noemt zijn sleutelkluis.',
  'cause.registry-encryption-key-unavailable.do': `Een eigenaar herstelt de sleutel of zijn identiteit, en ziet beide met:
$ az acr encryption show --name {registryName}
Een verwijderde sleutel of identiteit is maar enige tijd te herstellen.`,
  'cause.registry-service-outage.title': 'Het register kan op dit moment niet antwoorden',
  'cause.registry-service-outage.what':
    'Het register, of iets waar het van afhangt zoals de database of schijf, heeft een storing. Tot het terug is, weigert het alles; het ligt niet aan je aanmeldgegevens.',
  'cause.registry-service-outage.how':
    'Het register antwoordde met een serverfout (5xx), of kreeg geen antwoord van iets dat het nodig heeft.',
  'cause.registry-service-outage.do': `Wacht een minuut en probeer het opnieuw.
#dockgate
Wie het beheert, vindt wat er ontbreekt in wat het naar stderr schrijft.
#acr
Kijk of Azure iets meldt: https://azure.status.microsoft.
#docker-hub
Kijk of Docker iets meldt: https://www.dockerstatus.com.
#ghcr
Kijk of GitHub iets meldt: https://www.githubstatus.com.
#ecr ecr-public
Kijk of AWS iets meldt: https://health.aws.amazon.com/health/status.
#gar
Kijk of Google iets meldt: https://status.cloud.google.com.
#gitlab
Kijk of GitLab iets meldt: https://status.gitlab.com.
#quay
Kijk of Quay iets meldt: https://status.redhat.com.`,
  'cause.replica-lag.title': 'Een replica van het register loopt achter',
  'cause.replica-lag.what': 'Het register heeft kopieën in meerdere regio’s, en de kopie die antwoordde, heeft de image nog niet ontvangen.',
  'cause.replica-lag.how': 'Hetzelfde verzoek lukt bij sommige pogingen en mislukt bij andere.',
  'cause.replica-lag.do': `Wacht een minuut en pull opnieuw:
$ docker pull {image}
Pull in pipelines uit de regio waarheen is gepusht, of probeer het een paar keer.
#acr
Bekijk de toestand van de kopieën:
$ az acr replication list --registry {registryName} --output table`,
  'cause.reverse-proxy-misconfigured.title': 'De proxy voor het register verandert verzoeken',
  'cause.reverse-proxy-misconfigured.what':
    'Er staat een proxy voor het register die de grootte van uploads begrenst, headers weglaat, of verbergt dat de client via HTTPS kwam.',
  'cause.reverse-proxy-misconfigured.how':
    'Het antwoord heeft status 413, leidt van HTTPS naar `http://`, of mist de uitdaging die een register stuurt.',
  'cause.reverse-proxy-misconfigured.do': `Bekijk de headers die aankomen:
$ curl --include https://{registry}/v2/
Wie de proxy beheert, geeft \`Host\`, \`Authorization\`, \`X-Forwarded-Proto\` en \`X-Forwarded-For\` door, en heft de grens voor de inhoud op, bij nginx met \`client_max_body_size 0\`.`,
  'cause.token-realm-misconfigured.title': 'Het register stuurt clients naar een verkeerd tokenadres',
  'cause.token-realm-misconfigured.what':
    'De uitdaging van het register zegt waar een token te halen is, en dat adres is verkeerd: gewoon HTTP, `localhost`, een dubbele poort of een andere host.',
  'cause.token-realm-misconfigured.how':
    'De uitdaging noemt {realm}, en dat is geen adres dat een client van {registry} zou moeten gebruiken.',
  'cause.token-realm-misconfigured.do': `Bekijk het adres:
$ curl --include https://{registry}/v2/
Wie het register beheert, verbetert het externe adres, en de headers \`X-Forwarded-Host\` en \`X-Forwarded-Proto\` van een proxy ervoor.`,
} as const;
