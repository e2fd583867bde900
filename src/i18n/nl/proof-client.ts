export const proofClient = {
  'proof.auth-config-env-override': `Kijk of de variabele is ingesteld. Is het antwoord niet 0, dan wordt die gebruikt in plaats van de bewaarde aanmelding.
$ env | grep --count DOCKER_AUTH_CONFIG`,
  'proof.auth-config-not-found': `Pull met docker zelf. Lukt dat en de andere tool niet, dan leest die een andere plek.
$ docker pull {image}`,
  'proof.auth-config-wrong-server-key': `Bekijk de namen van de bewaarde aanmeldingen. Is er een bijna maar niet precies die van het register, dan is dit het.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'proof.client-missing': `Vraag de versies op. Kent de shell geen van beide, dan is dit het.
$ docker --version
$ podman --version`,
  'proof.clock-skew': `Vergelijk de tijd hier met die van een website. Schelen ze meer dan een minuut, dan is dit het.
$ date -u
$ curl --silent --head http://example.com/ | grep -i ^date`,
  'proof.credential-helper-failing': `Vraag de helper om zijn lijst. Start hij en antwoordt hij met een fout, dan is dit het.
$ docker-credential-{helper} list`,
  'proof.credential-helper-missing': `Start de helper met de hand. Vindt de shell hem niet, dan is dit het.
$ docker-credential-{helper} list`,
  'proof.credential-too-long-for-store':
    'Bekijk het eind van de fout. Staat er dat de aanmelding lukte en het bewaren mislukte, dan is dit het.',
  'proof.disk-full': `Kijk hoeveel ruimte er over is. Staat er iets op 100 %, dan is dit het.
$ df -h`,
  'proof.docker-cli-emulated-by-podman': `Kijk wie op de naam docker antwoordt. Is het podman, dan is dit het.
$ docker --version`,
  'proof.docker-config-broken': `Lees het bestand. Wordt er een fout met een regelnummer afgedrukt, dan is dit het.
$ python3 -m json.tool ~/.docker/config.json /dev/null`,
  'proof.docker-daemon-not-running': `Vraag beide versies op. Wordt alleen die van de client afgedrukt, dan is dit het.
$ docker version`,
  'proof.docker-desktop-policy':
    'Open Docker Desktop. Zijn de instellingen vergrendeld door een organisatie, dan bepalen de beheerders daarvan welke registers zijn toegestaan.',
  'proof.docker-socket-permission-denied': `Probeer het één keer als root. Lukt dat, dan is dit het.
$ sudo docker version`,
  'proof.docker-wrong-endpoint': `Kijk welke engine wordt gevraagd. Is het niet de standaardengine en bedoelde je dat niet, dan is dit het.
$ docker context ls`,
  'proof.gcloud-helper-not-configured': `Zoek de host bij de helpers. Staat hij er niet, dan is dit het.
$ jq .credHelpers ~/.docker/config.json`,
  'proof.keychain-locked': 'Doe hetzelfde op het scherm van de machine zelf. Lukt het daar, dan is dit het.',
  'proof.login-not-interactive': `Kijk of er een terminal is. Is het antwoord nee, dan kan de client niet om een wachtwoord vragen.
$ test -t 0 && echo yes || echo no`,
  'proof.signature-verification-blocks-pull': `Zoek de optie. Wordt die afgedrukt, dan is dit het.
$ grep signature-verification /etc/sysconfig/docker`,
  'proof.sudo-different-config': `Kijk voor wie de aanmelding is bewaard. Noemt maar een van de twee bestanden het register, dan is dit het.
$ grep --count {registry} ~/.docker/config.json
$ sudo grep --count {registry} /root/.docker/config.json`,
  'proof.wsl-desktop-credsstore': `Kijk welke helper wordt genoemd. Is het \`desktop\` of \`desktop.exe\`, en is dit WSL, dan is dit het.
$ jq .credsStore ~/.docker/config.json`,
  'proof.client-bug': `Doe hetzelfde met een andere client, of een andere versie van deze. Lukt het daarmee, dan is dit het.
$ skopeo inspect docker://{image}`,
  'proof.client-version-too-old': `Vraag de versie op. Is die ouder dan 18.03, of dan wat de fout vraagt, dan is dit het.
$ docker version`,
  'proof.content-too-large': `Vergelijk de grootte van de lagen met de grens van het register. Is er een groter, dan is dit het.
$ docker history {image}`,
  'proof.digest-mismatch': 'Push nog eens vanaf een andere machine. Lukt het daar, dan veranderden de bytes onderweg of op deze schijf.',
  'proof.manifest-blob-missing': `Bekijk wat het manifest noemt. Is een laag ervan nooit naar deze repository gepusht, dan is dit het.
$ docker manifest inspect {image}`,
  'proof.manifest-invalid': 'Push een image die opnieuw met een actuele tool is gebouwd. Wordt die aanvaard, dan lag het aan het manifest.',
  'proof.method-not-supported': 'Kijk wat er werd gevraagd. Antwoordt het register 405 of `UNSUPPORTED`, dan is dit het.',
  'proof.page-size-invalid': 'Vraag er minder. Worden er 100 aanvaard, dan is dit het.',
  'proof.range-not-satisfiable': `Pull opnieuw vanaf het begin. Lukt dat, dan lag het aan de halve download.
$ docker pull {image}`,
  'proof.request-invalid': 'Bekijk het veld dat het antwoord noemt. Volgt het de regel ernaast niet, dan is dit het.',
  'proof.resource-conflict': 'Bekijk de huidige toestand. Is wat je wilt maken er al, dan is dit het.',
  'proof.size-mismatch': 'Push zonder proxy. Lukt dat, dan kapt iets onderweg verzoeken af.',
  'proof.upload-not-found': `Push opnieuw. Lukt dat, dan had de eerste upload te lang stilgelegen.
$ docker push {image}`,
  'proof.upload-out-of-order': `Push met docker. Lukt dat, dan stuurt de andere client zijn stukken in een verkeerde volgorde.
$ docker push {image}`,
  'proof.blob-not-found': `Pull op tag vanaf het begin. Mislukt dat ook, dan ontbreekt de laag in het register.
$ docker pull {image}`,
  'proof.image-or-tag-not-found': `Laat iemand die de image mag zien precies deze naam zoeken. Vindt ook die niets, dan is dit het.
$ skopeo list-tags docker://{registry}/{repository}`,
  'proof.login-server-suffix-missing': 'Bekijk het eerste deel van de naam. Heeft het geen punt en geen dubbelepunt, dan is dit het.',
  'proof.reference-with-scheme-or-path':
    'Bekijk wat er is getypt. Staat er `https://`, `/v2/`, een `@` voor de host of een slash aan het eind, dan is dit het.',
  'proof.registry-cloud-or-region-wrong':
    'Vergelijk de host met de host die de console van de cloud zelf toont. Verschilt het achtervoegsel, de regio of het account, dan is dit het.',
  'proof.registry-does-not-exist': `Zoek de naam op, en een die zeker bestaat. Heeft alleen die van het register geen adres, dan is dit het.
$ nslookup {registry}
$ nslookup example.com`,
  'proof.registry-host-duplicated-in-reference': 'Tel de hosts in de volledige naam die is gebruikt. Zijn het er twee, dan is dit het.',
  'proof.registry-name-lookalike':
    'Vergelijk de host letter voor letter met de host die je kent. Verschilt er één letter, dan is dit het: meld je nergens aan voordat dat is opgelost.',
  'proof.registry-name-uppercase': 'Zoek hoofdletters in host en repository. Staat er een, dan is dit het.',
  'proof.registry-retired': 'Zoek het register op in de berichten van de eigenaar. Noemen die een opvolger, dan is dit het.',
  'proof.repository-name-invalid':
    'Zoek spaties, hoofdletters, twee dubbelepunten of twee punten achter elkaar. Staat er een, dan is dit het.',
  'proof.repository-namespace-missing-or-wrong':
    'Kopieer de volledige naam van de webpagina’s van het register. Heeft die een deel dat de jouwe mist, dan is dit het.',
  'proof.repository-not-created': 'Kijk of de repository er is. Is die er niet, en maakt dit register repository’s niet vanzelf, dan is dit het.',
  'proof.resource-not-found': 'Som op wat er is. Staat de naam niet in de lijst, dan is dit het.',
  'proof.wrong-architecture': `Vraag welke platformen er zijn. Staat het jouwe niet in de lijst, dan is dit het.
$ docker manifest inspect {image}`,
  'proof.wrong-endpoint-path': `Vraag de hoofdmap van de API. Komt er geen 200 en geen 401 terug, dan is dit het.
$ curl --include https://{registry}/v2/`,
  'proof.wrong-registry-host-logged-in': `Vergelijk de bewaarde namen met de host en poort van de image. Verschillen ze, dan is dit het.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
} as const;
