export const causesTls = {
  'cause.client-certificate-required.title': 'Het register wil een certificaat van de client',
  'cause.client-certificate-required.what':
    'Dit register aanvaardt alleen clients die een certificaat tonen. Er is er geen gestuurd, of de twee bestanden heten niet zoals de client verwacht.',
  'cause.client-certificate-required.how':
    'De server verbrak de verbinding omdat er een certificaat ontbrak, of de engine meldt een ontbrekende sleutel.',
  'cause.client-certificate-required.do': `Zet het paar waar de engine kijkt, met precies deze uitgangen:
$ sudo mkdir -p /etc/docker/certs.d/{registry}
$ sudo cp client.cert client.key /etc/docker/certs.d/{registry}/
Bestanden die op \`.crt\` eindigen, gelden als certificaatautoriteiten.`,
  'cause.http-registry-needs-insecure.title': 'Het register spreekt HTTP waar HTTPS wordt verwacht',
  'cause.http-registry-needs-insecure.what':
    'Op deze poort spreekt het register onversleuteld HTTP, en de client staat op HTTPS. Of de poort in de naam is niet die voor HTTPS.',
  'cause.http-registry-needs-insecure.how': 'De eerste bytes van het antwoord zijn gewoon HTTP en geen TLS.',
  'cause.http-registry-needs-insecure.do': `Het beste is het register HTTPS te laten spreken.
#dockgate
$ dockgate serve --tls
#docker
Sta in een netwerk dat je vertrouwt HTTP toe: voeg {registry} toe aan \`insecure-registries\` in /etc/docker/daemon.json en herstart de engine. Iedereen onderweg kan de wachtwoorden dan lezen:
$ sudo systemctl restart docker
#podman
Sta in een netwerk dat je vertrouwt HTTP toe. Iedereen onderweg kan de wachtwoorden dan lezen:
$ podman pull --tls-verify=false {image}
#containerd kubernetes
Noem het register in een netwerk dat je vertrouwt met \`http://\` in zijn hosts.toml op elke node:
$ sudo editor /etc/containerd/certs.d/{registry}/hosts.toml`,
  'cause.insecure-registry-not-applied.title': 'De vermelding in insecure-registries werkt niet',
  'cause.insecure-registry-not-applied.what':
    'Het register staat als onveilig vermeld, maar in een andere vorm dan in de imagenaam, of de engine is daarna niet herstart.',
  'cause.insecure-registry-not-applied.how': 'De vermelding heeft `https://` of mist de poort, of de draaiende engine toont die niet.',
  'cause.insecure-registry-not-applied.do': `#!podman !buildah !skopeo
Schrijf in /etc/docker/daemon.json host en poort precies zoals in de imagenaam, zonder \`https://\`. Herstart dan de engine en zoek de vermelding:
$ sudo systemctl restart docker
$ docker info | grep -A 5 'Insecure Registries'
#podman buildah skopeo
Schrijf in /etc/containers/registries.conf host en poort precies zoals in de imagenaam, met \`insecure = true\` eronder:
$ podman info | grep -A 10 registries`,
  'cause.server-certificate-invalid.title': 'Het certificaat van het register is verlopen of onvolledig',
  'cause.server-certificate-invalid.what':
    'Het certificaat van het register is verlopen of nog niet geldig, of komt zonder de tussencertificaten die naar een bekende uitgever leiden.',
  'cause.server-certificate-invalid.how': 'De datums van het certificaat of de keten kloppen niet, terwijl de klok hier goed loopt.',
  'cause.server-certificate-invalid.do': `Bekijk wat er wordt gestuurd:
$ openssl s_client -connect {host}:{port} -servername {host} -showcerts
Wie het register beheert, vernieuwt het certificaat en stuurt de hele keten. Zet de controle niet uit: dan gaat het wachtwoord naar wie er ook antwoordt.`,
  'cause.tls-hostname-mismatch.title': 'Het certificaat is voor een andere hostnaam',
  'cause.tls-hostname-mismatch.what':
    'Het certificaat dat de host toont, bevat de gevraagde naam niet. De naam klopt niet, of een andere machine antwoordt.',
  'cause.tls-hostname-mismatch.how': 'Het certificaat is geldig voor {names}, en niet voor {host}.',
  'cause.tls-hostname-mismatch.do': `Gebruik een naam die in het certificaat staat:
$ docker login {registry}
Klopt de naam, dan vraagt wie het register beheert een certificaat aan met deze naam bij de alternatieve namen; de algemene naam alleen telt niet.`,
  'cause.tls-version-not-supported.title': 'Client en register hebben geen gemeenschappelijke TLS-versie',
  'cause.tls-version-not-supported.what':
    'De twee kanten vonden geen versleuteling die beide aanvaarden. Meestal is een van beide oud; Azure wil bijvoorbeeld TLS 1.2 of nieuwer.',
  'cause.tls-version-not-supported.how': 'De handshake eindigde met een melding over de versie of de versleuteling.',
  'cause.tls-version-not-supported.do': `Probeer elke versie, om te zien welke kant achterloopt:
$ openssl s_client -connect {host}:{port} -tls1_2
Werk dan de client en zijn besturingssysteem bij, of de server van het register.`,
  'cause.unknown-ca.title': 'De uitgever van het certificaat wordt hier niet vertrouwd',
  'cause.unknown-ca.what':
    'Deze client kent de autoriteit niet die het certificaat van het register heeft uitgegeven: een eigen autoriteit, de autoriteit die een Dockgate voor zichzelf maakt, of de proxy van een bedrijf die verbindingen opent en opnieuw ondertekent.',
  'cause.unknown-ca.how': 'De keten eindigt bij {issuer}, en die hoort niet bij de autoriteiten die de client vertrouwt.',
  'cause.unknown-ca.do': `Vraag het certificaat van de autoriteit aan wie het register of de proxy beheert.
#docker podman buildah skopeo
Zet het waar de client kijkt:
$ sudo mkdir -p /etc/docker/certs.d/{registry}
$ sudo cp ca.crt /etc/docker/certs.d/{registry}/ca.crt
#kubernetes containerd
Zet het op elke node, noem het als \`ca\` in de hosts.toml van het register en herstart dan de runtime:
$ sudo editor /etc/containerd/certs.d/{registry}/hosts.toml
$ sudo systemctl restart containerd
#linux wsl
Voor het hele systeem, op Debian en Ubuntu:
$ sudo cp ca.crt /usr/local/share/ca-certificates/
$ sudo update-ca-certificates
$ sudo systemctl restart docker
#macos
Voor het hele systeem; herstart daarna Docker Desktop:
$ sudo security add-trusted-cert -d -r trustRoot -k /Library/Keychains/System.keychain ca.crt
#windows
Voor het hele systeem; herstart daarna Docker Desktop:
$ Import-Certificate -FilePath ca.crt -CertStoreLocation Cert:\\LocalMachine\\Root`,
} as const;
