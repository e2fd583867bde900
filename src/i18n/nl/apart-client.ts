export const apartClient = {
  'apart.client-missing.docker-daemon-not-running': `Vraag de client naar zijn versie. Drukt hij er een af, dan is de client er en antwoordt alleen zijn engine niet.
$ docker --version`,
  'apart.docker-daemon-not-running.docker-socket-permission-denied': `Probeer het één keer als root. Lukt dat, dan draait de engine en ontbreekt alleen de toestemming.
$ sudo docker version`,
  'apart.docker-daemon-not-running.docker-wrong-endpoint': `Vraag de engine van deze machine rechtstreeks. Antwoordt die, dan draait hij en praat het commando docker met een andere.
$ docker --host unix:///var/run/docker.sock version`,
  'apart.docker-cli-emulated-by-podman.docker-daemon-not-running': `Kijk wie op de naam docker antwoordt. Is het podman, dan is er geen Docker-engine nodig en ontbreekt er ook geen.
$ docker --version`,
  'apart.auth-config-not-found.docker-cli-emulated-by-podman': `Kijk wie op de naam docker antwoordt. Is het podman, dan ligt de aanmelding waar podman die bewaart; is het Docker, dan leest de tool een ander bestand.
$ docker --version`,
  'apart.client-bug.client-version-too-old':
    'Probeer de nieuwste versie van de client. Lukt het daarmee, dan was de oude te oud; mislukt het net zo, dan is het een fout in de client.',
  'apart.client-version-too-old.tls-version-not-supported':
    'Kijk waar de melding vandaan komt. Een zin over een API-versie komt van de engine of het register; een melding over het protocol of een handshake komt van TLS.',
  'apart.docker-config-broken.not-logged-in': `Lees het bestand. Wordt er niets afgedrukt, dan is het in orde en staat er geen aanmelding in.
$ python3 -m json.tool ~/.docker/config.json /dev/null`,
  'apart.not-logged-in.sudo-different-config':
    'Voer het commando één keer met en één keer zonder sudo uit. Lukt een van beide, dan is de aanmelding van die gebruiker.',
  'apart.auth-config-not-found.not-logged-in': `Pull met docker zelf. Lukt dat, dan bestaat er een aanmelding die de andere tool niet leest; zo niet, dan is er geen.
$ docker pull {image}`,
  'apart.auth-config-wrong-server-key.not-logged-in': `Bekijk de namen van de bewaarde aanmeldingen. Lijkt er een sterk op die van het register, dan staat ze onder de verkeerde naam; zo niet, dan heeft niemand zich aangemeld.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.auth-config-wrong-server-key.wrong-registry-host-logged-in':
    'Vergelijk de bewaarde naam met de host van de image. Is het dezelfde host op twee manieren geschreven, dan klopt de vorm niet; zijn het twee hosts of poorten, meld je dan aan bij de andere.',
  'apart.auth-config-env-override.credentials-wrong-password': `Probeer het zonder de variabele. Lukt het, dan bevatte de variabele een ander wachtwoord; zo niet, dan is het bewaarde verkeerd.
$ env -u DOCKER_AUTH_CONFIG docker pull {image}`,
  'apart.credential-helper-failing.credential-helper-missing': `Start de helper met de hand. Vindt de shell hem niet, dan ontbreekt hij; start hij maar meldt hij een fout, dan werkt hij niet goed.
$ docker-credential-{helper} list`,
  'apart.credential-helper-missing.wsl-desktop-credsstore': `Kijk waar je bent. Eindigt de afgedrukte naam op \`microsoft-standard-WSL2\` of iets dergelijks, dan is de helper een Windows-programma dat vanuit WSL bereikbaar moet zijn.
$ uname -r`,
  'apart.credential-helper-failing.keychain-locked':
    'Meld je aan op het scherm van de machine zelf en probeer het daar. Lukt dat, dan was de sleutelhanger alleen voor deze sessie vergrendeld.',
  'apart.credential-helper-failing.not-logged-in': `Vraag de helper om zijn lijst. Antwoordt hij zonder het register, dan heeft niemand zich aangemeld; antwoordt hij met een fout, dan werkt de helper niet goed.
$ docker-credential-{helper} list`,
  'apart.credential-helper-failing.credential-too-long-for-store':
    'Bewaar een kort wachtwoord voor een willekeurig ander register. Lukt dat, dan was het token te lang; zo niet, dan werkt de helper niet goed.',
  'apart.docker-desktop-policy.firewall-ip-denied': `Vraag het register zonder Docker Desktop. Antwoordt het 401, dan verbiedt alleen Docker Desktop het; antwoordt het 403, dan doet het register dat.
$ curl --include https://{registry}/v2/`,
  'apart.empty-credentials-in-ci.login-not-interactive': `Kijk of het geheim de job bereikt. Is het leeg, begin dan daar; is het er wel, dan mist het commando \`--username\` of \`--password-stdin\`.
$ test -n "$PASSWORD" && echo present || echo empty`,
  'apart.empty-credentials-in-ci.not-logged-in':
    'Kijk of de aanmeldstap wel is uitgevoerd. Liep die met een leeg geheim, dan ontbreekt het geheim; is er geen zo’n stap, dan ontbreekt de aanmelding.',
  'apart.role-missing-pull.signature-verification-blocks-pull': `Lees de image met een tool die geen engine nodig heeft. Lukt dat, dan is het recht er en zit de handtekeningcontrole van de engine in de weg.
$ skopeo inspect docker://{image}`,
  'apart.access-token-expired.clock-skew': `Vergelijk de tijd van het register met die van hier. Schelen ze minuten, dan loopt er een klok verkeerd; zo niet, dan is het token oud.
$ curl --silent --head https://{registry}/v2/ | grep -i ^date
$ date -u`,
  'apart.clock-skew.server-certificate-invalid': `Vergelijk de tijd hier met die van een andere website. Schelen ze meer dan een minuut, dan loopt de klok verkeerd; zo niet, dan klopt het certificaat niet.
$ curl --silent --head http://example.com/ | grep -i ^date
$ date -u`,
  'apart.disk-full.storage-quota-exceeded': `Kijk hoeveel ruimte er hier is. Is er genoeg, dan heeft het register geen ruimte meer.
$ df -h`,
  'apart.auth-config-wrong-server-key.registry-name-uppercase':
    'Schrijf de host in kleine letters, bij het aanmelden en in de imagenaam. Lukt het dan, dan lag het alleen aan de hoofdletters.',
  'apart.dns-resolution-failure.registry-does-not-exist': `Zoek een naam op die zeker bestaat. Mislukt dat ook, dan werkt de DNS-server niet; zo niet, dan klopt de naam van het register niet.
$ nslookup example.com`,
  'apart.login-server-suffix-missing.registry-does-not-exist': `Zoek de naam op met het achtervoegsel. Heeft die een adres, dan ontbrak alleen het achtervoegsel.
$ nslookup {registryName}.azurecr.io`,
  'apart.image-or-tag-not-found.login-server-suffix-missing':
    'Zoek `docker.io/` in de fout. Staat het er terwijl je een ander register bedoelde, dan ontbreekt de host in de naam.',
  'apart.registry-cloud-or-region-wrong.registry-does-not-exist':
    'Vergelijk met de host die de console van de cloud zelf toont. Verschilt het achtervoegsel, de regio of het account, dan wijst de naam naar een ander register; is er geen, dan bestaat het register niet.',
  'apart.registry-does-not-exist.registry-name-lookalike':
    'Kijk of de host überhaupt antwoordt. Zo ja, en ken je de eigenaar niet, dan lijkt hij alleen op de jouwe: meld je daar niet aan.',
  'apart.registry-does-not-exist.registry-retired':
    'Lees de berichten van wie het register beheerde. Noemen ze een opvolger, dan is het verhuisd; zo niet, dan klopt de naam niet.',
  'apart.html-instead-of-registry.wrong-endpoint-path': `Vraag een host die zeker een register is. Komt dezelfde soort pagina terug, dan antwoordt het netwerk; zo niet, dan klopt het adres niet.
$ curl --include https://registry-1.docker.io/v2/`,
  'apart.reference-with-scheme-or-path.repository-name-invalid':
    'Haal `https://`, paden en slashes aan het eind weg. Wordt de naam dan aanvaard, dan waren alleen die te veel.',
  'apart.registry-host-duplicated-in-reference.repository-name-invalid':
    'Tel de hosts in de volledige naam. Zijn het er twee, dan is er één te veel; is het er één, dan is een deel erna niet geldig.',
  'apart.image-or-tag-not-found.repository-namespace-missing-or-wrong':
    'Open de image op de webpagina’s van het register en kopieer de volledige naam. Verschilt het deel vóór de image, dan was het dat; bestaat ook de pagina niet, dan bestaat de image niet.',
  'apart.image-or-tag-not-found.wrong-architecture': `Vraag welke platformen er zijn. Is er een lijst, dan bestaat de image en staat jouw platform er niet in.
$ docker manifest inspect {image}`,
  'apart.image-or-tag-not-found.replica-lag':
    'Pull een paar keer, met enkele seconden ertussen. Lukt het af en toe, dan loopt een replica achter; lukt het nooit, dan is de image er niet.',
  'apart.image-or-tag-not-found.repository-not-created':
    'Kijk wat er mislukt. Mislukt een pull, dan is de image er niet; mislukt een push, dan moet de repository eerst worden gemaakt.',
  'apart.azure-cli-wrong-subscription.registry-does-not-exist': `Laat het register antwoorden zonder de Azure CLI. Antwoordt het 401, dan bestaat het, in een ander abonnement.
$ curl --include https://{registry}/v2/`,
  'apart.azure-cli-wrong-subscription.role-missing-arm-reader': `Kijk in welk abonnement de CLI werkt. Is het dat van het register, dan mist het account het recht om het te zien.
$ az account show --output table`,
  'apart.connection-refused.wrong-registry-host-logged-in':
    'Vergelijk de poorten in de aanmelding en in de imagenaam. Verschillen ze, gebruik dan dezelfde; zo niet, dan luistert daar niets.',
  'apart.client-bug.not-logged-in': `Meld je aan en doe hetzelfde met een andere client. Lukt het daarmee en met de jouwe nog steeds niet, dan zit de fout in de jouwe; lukken beide, dan ontbrak alleen de aanmelding.
$ docker login {registry}`,
  'apart.client-bug.image-or-tag-not-found': `Pull dezelfde naam met docker. Lukt dat, dan is de image er en zit de fout in de andere client; zo niet, dan klopt de naam niet.
$ docker pull {image}`,
  'apart.client-bug.role-missing-push': `Push dezelfde image met docker en hetzelfde account. Lukt dat, dan heeft het account het recht en zit de fout in de andere client.
$ docker push {image}`,
  'apart.client-bug.proxy-misconfigured': `Vraag het met curl vanaf dezelfde plek. Komt daar een antwoord en bij de client niet, kijk dan of de client de proxy kent; kent hij die en mislukt het toch, dan zit de fout in de client.
$ curl --include https://{registry}/v2/`,
  'apart.auth-config-not-found.auth-config-wrong-server-key': `Kijk welk bestand de tool leest en wat erin staat. Staat het register in dat bestand met een andere schrijfwijze, dan klopt de sleutel niet; staat het alleen in een ander bestand, dan leest de tool het verkeerde.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.auth-config-wrong-server-key.credentials-wrong-password': `Meld je met de hand aan met hetzelfde wachtwoord. Lukt dat, dan is het wachtwoord goed en wordt de bewaarde vermelding niet gevonden; zo niet, dan is het wachtwoord verkeerd.
$ docker login {registry}`,
  'apart.auth-config-wrong-server-key.repository-namespace-missing-or-wrong': `Bekijk de namen van de bewaarde aanmeldingen. Bij Docker Hub is die \`https://index.docker.io/v1/\`, tot en met de laatste slash; staat het er zo, kijk dan naar het account in de naam van de image.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.credential-helper-failing.docker-daemon-not-running': `Vraag de engine naar zijn versie. Antwoordt die, dan werkt alleen de helper niet goed; zo niet, start dan eerst de engine.
$ docker version`,
  'apart.credential-helper-failing.sudo-different-config': `Doe het één keer zonder sudo. Lukt dat, dan kan de helper de andere gebruiker niet bedienen; mislukt het net zo, dan werkt de helper niet goed.
$ docker login {registry}`,
  'apart.credential-helper-failing.wsl-desktop-credsstore': `Kijk welke helper wordt genoemd. Is het \`desktop\` of eindigt hij op \`.exe\` en ben je in WSL, dan is het een Windows-programma; is het een andere, start die dan met de hand en lees wat hij zegt.
$ jq .credsStore ~/.docker/config.json`,
  'apart.login-server-suffix-missing.repository-name-invalid':
    'Druk de volledige naam af die het commando krijgt. Staat er niets voor de eerste slash, dan ontbreekt de host, vaak doordat een variabele leeg is; staat er een host, dan is een later deel niet geldig.',
  'apart.login-server-suffix-missing.repository-namespace-missing-or-wrong':
    'Bepaal waar de image heen moet. Hoort die in een ander register dan Docker Hub, zet dan die host vooraan; hoort die op Docker Hub, zet dan je account vooraan.',
  'apart.ecr-wrong-region-or-profile.wrong-registry-host-logged-in': `Vergelijk de hosts waarbij je bent aangemeld met die van de image. Verschillen alleen account of regio, dan gaf AWS het wachtwoord van een andere; hebben de hosts niets gemeen, meld je dan aan bij de juiste.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.ecr-wrong-region-or-profile.repository-not-created': `Geef de repository’s van het account en de regio in de host van de image weer. Staat die er niet bij, maak de repository dan; staat die in een andere regio of een ander account, gebruik dan die host.
$ aws ecr describe-repositories --region {region} --query "repositories[].repositoryName"`,
  'apart.not-logged-in.repository-not-created': `Meld je aan en push opnieuw. Lukt het, dan ontbrak alleen de aanmelding; wordt het net zo geweigerd, maak dan eerst het project of de repository op de webpagina’s van het register.
$ docker login {registry}
$ docker push {image}`,
  'apart.not-logged-in.repository-namespace-missing-or-wrong': `Meld je aan en probeer het opnieuw. Wordt het net zo geweigerd, kijk dan naar het deel van de naam voor de image: dat moet je account zijn of een dat je toelaat.
$ docker login {registry}`,
  'apart.registry-host-duplicated-in-reference.repository-not-created':
    'Tel de hosts in de volledige naam. Zijn het er twee, dan is er een te veel; is het er een, maak dan eerst de repository.',
} as const;
