export const causesTls = {
  'cause.client-certificate-required.title': 'Registret vill ha ett certifikat från klienten',
  'cause.client-certificate-required.what':
    'Det här registret tar bara emot klienter som visar ett certifikat. Inget skickades, eller så heter de två filerna inte så som klienten väntar sig.',
  'cause.client-certificate-required.how':
    'Servern avslutade anslutningen för att ett certifikat saknades, eller så rapporterar motorn att en nyckel saknas.',
  'cause.client-certificate-required.do': `Lägg paret där motorn letar, med exakt de här ändelserna:
$ sudo mkdir -p /etc/docker/certs.d/{registry}
$ sudo cp client.cert client.key /etc/docker/certs.d/{registry}/
Filer som slutar på \`.crt\` tas för certifikatutfärdare.`,

  'cause.http-registry-needs-insecure.title': 'Registret talar HTTP där HTTPS väntas',
  'cause.http-registry-needs-insecure.what':
    'På den här porten talar registret okrypterad HTTP, och klienten kräver HTTPS. Eller så är porten i namnet inte den för HTTPS.',
  'cause.http-registry-needs-insecure.how': 'Svarets första byte är vanlig HTTP och inte TLS.',
  'cause.http-registry-needs-insecure.do': `Bäst är att låta registret tala HTTPS.
#dockgate
$ dockgate serve --tls
#docker
I ett nätverk som du litar på kan du tillåta HTTP: lägg till {registry} i \`insecure-registries\` i /etc/docker/daemon.json och starta om motorn. Alla på vägen kan då läsa lösenorden:
$ sudo systemctl restart docker
#podman
I ett nätverk som du litar på kan du tillåta HTTP. Alla på vägen kan då läsa lösenorden:
$ podman pull --tls-verify=false {image}
#containerd kubernetes
I ett nätverk som du litar på anger du registret med \`http://\` i dess hosts.toml på varje nod:
$ sudo editor /etc/containerd/certs.d/{registry}/hosts.toml`,

  'cause.insecure-registry-not-applied.title': 'Posten i insecure-registries har ingen verkan',
  'cause.insecure-registry-not-applied.what':
    'Registret står med som osäkert, men i en annan form än i avbildningens namn, eller så startades motorn inte om efteråt.',
  'cause.insecure-registry-not-applied.how': 'Posten har `https://` eller saknar porten, eller så har den motor som körs inte med den.',
  'cause.insecure-registry-not-applied.do': `#!podman !buildah !skopeo
Skriv värd och port i /etc/docker/daemon.json exakt som i avbildningens namn, utan \`https://\`. Starta sedan om motorn och leta efter posten:
$ sudo systemctl restart docker
$ docker info | grep -A 5 'Insecure Registries'
#podman buildah skopeo
Skriv värd och port i /etc/containers/registries.conf exakt som i avbildningens namn, med \`insecure = true\` under:
$ podman info | grep -A 10 registries`,

  'cause.server-certificate-invalid.title': 'Registrets certifikat har gått ut eller är ofullständigt',
  'cause.server-certificate-invalid.what':
    'Registrets certifikat har passerat sitt slutdatum, gäller inte än eller kommer utan de mellanliggande certifikat som leder till en känd utfärdare.',
  'cause.server-certificate-invalid.how': 'Certifikatets datum eller dess kedja håller inte, fast klockan här går rätt.',
  'cause.server-certificate-invalid.do': `Titta på det som skickas:
$ openssl s_client -connect {host}:{port} -servername {host} -showcerts
Den som driver registret förnyar certifikatet och skickar hela kedjan. Stäng inte av kontrollen: lösenordet skulle gå till vem som helst som svarar.`,

  'cause.tls-hostname-mismatch.title': 'Certifikatet är för ett annat värdnamn',
  'cause.tls-hostname-mismatch.what':
    'Certifikatet som värden visar innehåller inte det namn som efterfrågades. Namnet är fel, eller så svarar en annan dator.',
  'cause.tls-hostname-mismatch.how': 'Certifikatet gäller för {names}, och inte för {host}.',
  'cause.tls-hostname-mismatch.do': `Använd ett namn som certifikatet innehåller:
$ docker login {registry}
Om namnet är rätt skaffar den som driver registret ett certifikat med det här namnet bland dess alternativa namn; enbart common name räknas inte.`,

  'cause.tls-version-not-supported.title': 'Klienten och registret har ingen TLS-version gemensam',
  'cause.tls-version-not-supported.what':
    'De två sidorna hittade ingen kryptering som båda godtar. Oftast är en av dem gammal; Azure, till exempel, vill ha TLS 1.2 eller senare.',
  'cause.tls-version-not-supported.how': 'Handskakningen slutade med en varning om versionen eller chiffret.',
  'cause.tls-version-not-supported.do': `Prova varje version för att se vilken sida som ligger efter:
$ openssl s_client -connect {host}:{port} -tls1_2
Uppdatera sedan klienten och dess operativsystem, eller registrets server.`,

  'cause.unknown-ca.title': 'Certifikatets utfärdare är inte betrodd här',
  'cause.unknown-ca.what':
    'Klienten känner inte till den som utfärdade registrets certifikat: en privat utfärdare, den som en Dockgate gör åt sig själv, eller ett företags proxy som öppnar anslutningar och signerar dem på nytt.',
  'cause.unknown-ca.how': 'Kedjan slutar vid {issuer}, som inte är bland de utfärdare som klienten litar på.',
  'cause.unknown-ca.do': `Hämta utfärdarens certifikat från den som driver registret eller proxyn.
#docker podman buildah skopeo
Lägg det där klienten letar:
$ sudo mkdir -p /etc/docker/certs.d/{registry}
$ sudo cp ca.crt /etc/docker/certs.d/{registry}/ca.crt
#kubernetes containerd
Lägg det på varje nod, ange det som \`ca\` i registrets hosts.toml och starta sedan om körmiljön:
$ sudo editor /etc/containerd/certs.d/{registry}/hosts.toml
$ sudo systemctl restart containerd
#linux wsl
För hela systemet, på Debian och Ubuntu:
$ sudo cp ca.crt /usr/local/share/ca-certificates/
$ sudo update-ca-certificates
$ sudo systemctl restart docker
#macos
För hela systemet; starta sedan om Docker Desktop:
$ sudo security add-trusted-cert -d -r trustRoot -k /Library/Keychains/System.keychain ca.crt
#windows
För hela systemet; starta sedan om Docker Desktop:
$ Import-Certificate -FilePath ca.crt -CertStoreLocation Cert:\\LocalMachine\\Root`,
} as const;
