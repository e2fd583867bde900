export const causesDockerNotConfigured = {
  'cause.auth-config-env-override.title': 'Een omgevingsvariabele gaat voor de bewaarde aanmelding',
  'cause.auth-config-env-override.what':
    '`DOCKER_AUTH_CONFIG` is ingesteld en gaat voor elke aanmelding die op deze machine is bewaard. De aanmeldgegevens erin zijn niet die waarmee je je hebt aangemeld.',
  'cause.auth-config-env-override.how': 'In de variabele staat een vermelding voor {registry} die verschilt van de bewaarde.',
  'cause.auth-config-env-override.do': `Verwijder de variabele in deze shell en probeer het opnieuw:
$ unset DOCKER_AUTH_CONFIG
Stelt een pipeline die met opzet in, zet er dan daar de huidige aanmeldgegevens in.`,
  'cause.auth-config-not-found.title': 'De tool leest de plek met de aanmelding niet',
  'cause.auth-config-not-found.what':
    'Er is een aanmelding op deze machine, maar waar deze tool niet kijkt: in een ander bestand, in een opslag voor aanmeldgegevens, of in een bestand dat hij niet mag openen.',
  'cause.auth-config-not-found.how':
    'De plekken die deze tool leest, in zijn eigen volgorde, bevatten niets voor {registry}; een andere plek op deze machine wel.',
  'cause.auth-config-not-found.do': `Meld je aan met de tool die mislukt:
$ docker login {registry}
#podman buildah skopeo
Of wijs hem het bestand met de aanmelding:
$ podman pull --authfile ~/.docker/config.json {image}
#containerd
\`ctr\` leest geen bestand; geef het telkens de aanmeldgegevens mee:
$ ctr images pull --user {user} {image}
#kaniko
Koppel het bestand als /kaniko/.docker/config.json.
#buildkit
Een builder met een eigen proces neemt de aanmelding van wie de build uitvoert: meld je aan als die gebruiker.
#
Een bestand dat alleen een opslag voor aanmeldgegevens noemt (\`credsStore\`), bevat geen wachtwoord. Het kopiëren of koppelen helpt dus niet.`,
  'cause.auth-config-wrong-server-key.title': 'De aanmelding is onder een andere vorm van de naam bewaard',
  'cause.auth-config-wrong-server-key.what':
    'Er is een aanmelding bewaard, maar de naam verschilt van die in de image: `https://` ervoor, een andere poort, een pad, of een andere spelling van Docker Hub. De client vindt de aanmelding niet en stuurt niets.',
  'cause.auth-config-wrong-server-key.how': 'De configuratie heeft een vermelding voor {key}; de client zoekt precies {registry}.',
  'cause.auth-config-wrong-server-key.do': `Verwijder de oude vermelding en meld je dan aan met de host precies zoals die in de imagenaam staat:
$ docker logout {key}
$ docker login {registry}`,
  'cause.client-missing.title': 'Er is geen containerclient geïnstalleerd',
  'cause.client-missing.what':
    'Er is geen docker, geen podman en geen andere containerclient gevonden, dus niets kan hier aanmelden, pullen of pushen.',
  'cause.client-missing.how': 'Geen van de bekende programma’s staat in een map van het PATH van deze gebruiker.',
  'cause.client-missing.do': `Installeer er een en open dan een nieuwe terminal:
#linux wsl
$ sudo apt-get install podman
#macos
$ brew install podman
#windows
$ winget install RedHat.Podman
#
Is er al een geïnstalleerd, voeg dan de map ervan toe aan PATH. Waar geen engine kan draaien, kopiëren skopeo, crane of oras images zonder.`,
  'cause.clock-skew.title': 'Er loopt een klok verkeerd',
  'cause.clock-skew.what':
    'De klok van deze machine, van de machine van de engine of van het register loopt verkeerd. Goede tokens en certificaten lijken dan verlopen, of nog niet geldig.',
  'cause.clock-skew.how':
    'De tijd van het register en die van hier verschillen meer dan is toegestaan, of een token zegt dat het in de toekomst begint.',
  'cause.clock-skew.do': `Laat de machine de tijd van het netwerk nemen:
#linux
$ sudo timedatectl set-ntp true
#macos
$ sudo sntp -sS time.apple.com
#windows
Als beheerder:
$ w32tm /resync
#wsl
Nadat de computer heeft geslapen:
$ sudo hwclock --hctosys
#
De engine van Docker Desktop heeft een eigen klok; Docker Desktop herstarten zet die goed. Meld je dan opnieuw aan:
$ docker login {registry}`,
  'cause.credential-helper-failing.title': 'De credential-helper meldt een fout',
  'cause.credential-helper-failing.what':
    'Docker vraagt een hulpprogramma om het wachtwoord. Het programma start maar geeft een fout, en Docker stopt dan, ook bij openbare images.',
  'cause.credential-helper-failing.how': '`docker-credential-{helper}` eindigde met een fout in plaats van een antwoord.',
  'cause.credential-helper-failing.do': `Laat hem zeggen wat hij mist en herstel dat:
$ docker-credential-{helper} list
Of doe het zonder: haal zijn naam uit \`credsStore\` en \`credHelpers\` in ~/.docker/config.json en meld je dan opnieuw aan:
$ docker login {registry}`,
  'cause.credential-helper-missing.title': 'De ingestelde credential-helper is niet geïnstalleerd',
  'cause.credential-helper-missing.what':
    'De Docker-configuratie noemt een hulpprogramma dat de wachtwoorden bewaart. Dat programma is er niet of kan niet draaien, dus het register wordt nooit gevraagd.',
  'cause.credential-helper-missing.how':
    'De configuratie noemt `{helper}`, en er kan geen programma `docker-credential-{helper}` worden gestart.',
  'cause.credential-helper-missing.do': `Installeer de helper. Of haal zijn naam uit \`credsStore\` en \`credHelpers\` in ~/.docker/config.json en meld je dan opnieuw aan:
$ docker login {registry}`,
  'cause.credential-too-long-for-store.title': 'Het token is te lang voor de opslag van aanmeldgegevens',
  'cause.credential-too-long-for-store.what':
    'Het register aanvaardde de aanmelding, maar deze machine kon het token niet bewaren: het is langer dan de opslag toestaat. Meestal is dat de Windows Credential Manager.',
  'cause.credential-too-long-for-store.how': 'De fout ontstond bij het bewaren van de aanmeldgegevens, nadat het register ze had aanvaard.',
  'cause.credential-too-long-for-store.do': `Gebruik kortere aanmeldgegevens, zoals het wachtwoord van een token met repositorybereik. Of houd deze host buiten de opslag: geef hem een lege helpernaam onder \`credHelpers\` in config.json en meld je dan opnieuw aan:
$ docker login {registry}`,
  'cause.disk-full.title': 'De schijf is vol',
  'cause.disk-full.what':
    'Een laag, een token of een configuratiebestand kon niet worden geschreven omdat deze machine geen ruimte meer heeft.',
  'cause.disk-full.how': 'De fout `no space left on device` kwam van deze machine en is geen antwoord van het register.',
  'cause.disk-full.do': `Kijk wat er vol is en hoeveel Docker daarvan gebruikt:
$ df -h
$ docker system df
Verwijder wat niet nodig is; lees eerst wat het commando gaat verwijderen:
$ docker system prune`,
  'cause.docker-cli-emulated-by-podman.title': 'Het commando docker is op deze machine geen Docker',
  'cause.docker-cli-emulated-by-podman.what':
    'Hier is `docker` eigenlijk podman, of de tool zoekt een engine die deze machine niet gebruikt. De uitvoer, of de ontbrekende engine, verstoort de aanmelding.',
  'cause.docker-cli-emulated-by-podman.how':
    'Het commando docker antwoordt als podman, of de tool vraagt om de socket van een engine die niet bestaat terwijl podman werkt.',
  'cause.docker-cli-emulated-by-podman.do': `Meld je aan met podman zelf:
$ podman login {registry}
#acr
Of zeg de Azure CLI welke client die moet gebruiken:
$ export DOCKER_COMMAND=podman
$ az acr login --name {registryName}`,
  'cause.docker-config-broken.title': 'Het configuratiebestand van Docker is beschadigd',
  'cause.docker-config-broken.what':
    'De config.json van Docker is niet te lezen, of een van de vermeldingen is niet geldig. Docker drukt een waarschuwing af en gaat verder alsof niemand is aangemeld.',
  'cause.docker-config-broken.how':
    'Het lezen van {file} mislukt, of een waarde van `auth` erin is niet de base64-vorm van `name:password`.',
  'cause.docker-config-broken.do': `Zoek de regel, zonder het bestand te tonen, en verbeter of verwijder hem:
$ python3 -m json.tool {file} /dev/null
Meld je dan opnieuw aan:
$ docker login {registry}`,
  'cause.docker-daemon-not-running.title': 'De Docker-engine draait niet',
  'cause.docker-daemon-not-running.what':
    'Het commando docker is er, maar er antwoordt geen engine. In containers, op build-agents en in Azure Cloud Shell is er soms helemaal geen.',
  'cause.docker-daemon-not-running.how': 'De socket van de engine bestaat niet, of weigert de verbinding.',
  'cause.docker-daemon-not-running.do': `Start de engine:
#linux
$ sudo systemctl start docker
#macos
$ open -a Docker
Met podman:
$ podman machine start
#windows
Start Docker Desktop vanuit het startmenu. Met podman:
$ podman machine start
#wsl
Start Docker Desktop in Windows, met de WSL-integratie voor deze distributie. Of, voor een eigen engine van de distributie:
$ sudo service docker start
#acr
Waar geen engine kan draaien, geeft de Azure CLI een token zonder:
$ az acr login --name {registryName} --expose-token
#dockgate
Waar geen engine kan draaien, haal je een token zonder:
$ dockgate login {registry} --expose-token`,
  'cause.docker-desktop-policy.title': 'Docker Desktop verbiedt dit register',
  'cause.docker-desktop-policy.what':
    'Je organisatie beperkt welke registers Docker Desktop mag gebruiken, en dit hoort er niet bij. Het register is nooit gevraagd.',
  'cause.docker-desktop-policy.how': 'De woorden `has been restricted by your administrators` komen van Docker Desktop.',
  'cause.docker-desktop-policy.do':
    'Vraag de beheerders van je Docker-organisatie om {registry}, en de hosts waarnaar het doorverwijst, toe te staan onder Registry Access Management.',
  'cause.docker-socket-permission-denied.title': 'Je mag de socket van de Docker-engine niet gebruiken',
  'cause.docker-socket-permission-denied.what': 'De engine draait, maar deze gebruiker heeft geen toestemming om zijn socket te openen.',
  'cause.docker-socket-permission-denied.how': 'Het openen van de socket mislukt met `permission denied`.',
  'cause.docker-socket-permission-denied.do': `#linux wsl
Word lid van de groep die hem mag openen en meld je dan af en weer aan. De leden zijn even machtig als root:
$ sudo usermod -aG docker $USER
Of draai een eigen engine, zonder root:
$ dockerd-rootless-setuptool.sh install
#macos
Herstart Docker Desktop; in de instellingen staat “Allow the default Docker socket to be used” onder Advanced.
#windows
Voeg je account toe aan de lokale groep \`docker-users\` en meld je dan af en weer aan:
$ net localgroup docker-users $env:USERNAME /add`,
  'cause.docker-wrong-endpoint.title': 'Het commando docker praat met een andere engine',
  'cause.docker-wrong-endpoint.what':
    '`DOCKER_HOST` of een context stuurt het commando docker naar een andere engine dan je verwacht, en die werkt niet.',
  'cause.docker-wrong-endpoint.how': 'De gebruikte engine is {endpoint}, terwijl de standaardengine van deze machine antwoordt.',
  'cause.docker-wrong-endpoint.do': `Ga terug naar de engine van deze machine:
$ unset DOCKER_HOST DOCKER_CONTEXT
$ docker context use default`,
  'cause.gcloud-helper-not-configured.title': 'Docker is niet ingesteld voor dit register van Google',
  'cause.gcloud-helper-not-configured.what':
    'Docker heeft geen credential-helper voor deze host, dus het verzoek bereikte Google zonder enige identiteit.',
  'cause.gcloud-helper-not-configured.how':
    'De host {registry} is van Google, en de Docker-configuratie heeft er geen vermelding in `credHelpers` voor.',
  'cause.gcloud-helper-not-configured.do': `Registreer de helper voor precies deze host, als de gebruiker die pullt of pusht:
$ gcloud auth configure-docker {registry}`,
  'cause.keychain-locked.title': 'De sleutelhanger is vergrendeld',
  'cause.keychain-locked.what':
    'Het wachtwoord ligt in een sleutelhanger die alleen opengaat voor wie aan het scherm zit. Via SSH, in een service of in CI kan niemand hem openen.',
  'cause.keychain-locked.how': 'De credential-helper zegt dat er geen interactie is toegestaan, of dat er geen aanmeldsessie is.',
  'cause.keychain-locked.do': `#macos
Open hem voor deze sessie:
$ security unlock-keychain
#linux
Open de sleutelhanger van het bureaublad, of stel \`pass\` in met \`pass init\` en de ID van een eigen GPG-sleutel.
#
Houd deze host in een service of in CI buiten de sleutelhanger: geef hem een lege helpernaam onder \`credHelpers\` in config.json en meld je dan opnieuw aan:
$ docker login {registry}`,
  'cause.login-not-interactive.title': 'De aanmelding had geen terminal om het wachtwoord te vragen',
  'cause.login-not-interactive.what':
    'De aanmelding wilde om een gebruikersnaam of wachtwoord vragen, maar draait zonder terminal, zoals in een pipeline.',
  'cause.login-not-interactive.how':
    'De client zegt dat hij niet interactief kan aanmelden, of dat `--password-stdin` een gebruikersnaam nodig heeft.',
  'cause.login-not-interactive.do': `Geef beide mee, het wachtwoord via de standaardinvoer:
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin
Zorg dat de variabele niet leeg is: pipelines geven geen geheimen aan forks.`,
  'cause.signature-verification-blocks-pull.title': 'Handtekeningcontrole op deze machine blokkeert de pull',
  'cause.signature-verification-blocks-pull.what':
    'Het Docker-pakket van Red Hat-systemen kan op ondertekende images staan. Het weigert niet-ondertekende met het woord `unauthorized`, hoewel de aanmelding goed is.',
  'cause.signature-verification-blocks-pull.how':
    'De engine draait met `--signature-verification`; de aanmelding lukt en alleen de pull mislukt.',
  'cause.signature-verification-blocks-pull.do': `Haal \`--signature-verification\` uit OPTIONS in /etc/sysconfig/docker en herstart dan de engine:
$ sudo systemctl restart docker`,
  'cause.sudo-different-config.title': 'De aanmelding is van een andere gebruiker van deze machine',
  'cause.sudo-different-config.what':
    'De aanmelding is als de ene gebruiker gemaakt en het commando draait als een andere: met sudo, in een service, in een andere job. Elk heeft een eigen configuratie, en een die in een runtime-map ligt is weg na een herstart.',
  'cause.sudo-different-config.how': 'Een andere configuratie op deze machine bevat {registry}; de configuratie die dit commando leest, niet.',
  'cause.sudo-different-config.do': `Meld je aan en pull als dezelfde gebruiker:
$ sudo docker login {registry}
$ sudo docker pull {image}
#docker
Of noem de configuratie met de aanmelding:
$ sudo docker --config ~/.docker pull {image}
#podman buildah skopeo
Een aanmelding onder /run/user is weg na een herstart of het einde van de sessie; bewaar die in een bestand dat blijft:
$ podman login --authfile ~/.config/containers/auth.json {registry}`,
  'cause.wsl-desktop-credsstore.title': 'Docker in WSL roept een Windows-programma aan voor wachtwoorden',
  'cause.wsl-desktop-credsstore.what':
    'Binnen WSL noemt de Docker-configuratie de credential-helper van Docker Desktop voor Windows, en die kan daar niet draaien.',
  'cause.wsl-desktop-credsstore.how': '`credsStore` noemt `desktop` of `desktop.exe`, en dat programma start niet in deze distributie.',
  'cause.wsl-desktop-credsstore.do': `Haal binnen WSL de regel \`credsStore\` uit ~/.docker/config.json en meld je dan opnieuw aan:
$ docker login {registry}
Of zet de WSL-integratie voor deze distributie aan in de instellingen van Docker Desktop.`,
} as const;
