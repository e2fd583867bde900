export const causesDockerNotConfigured = {
  'cause.auth-config-env-override.title': 'En miljövariabel går före den sparade inloggningen',
  'cause.auth-config-env-override.what':
    '`DOCKER_AUTH_CONFIG` är satt och går före alla inloggningar som är sparade på den här datorn. Autentiseringsuppgifterna i den är inte de som du loggade in med.',
  'cause.auth-config-env-override.how': 'Variabeln innehåller en post för {registry}, och den skiljer sig från den sparade.',
  'cause.auth-config-env-override.do': `Ta bort variabeln i det här skalet och försök igen:
$ unset DOCKER_AUTH_CONFIG
Om en pipeline sätter den med avsikt lägger du in de aktuella autentiseringsuppgifterna där.`,

  'cause.auth-config-not-found.title': 'Verktyget läser inte stället där inloggningen finns',
  'cause.auth-config-not-found.what':
    'Det finns en inloggning på den här datorn, men där verktyget inte letar: i en annan fil, i ett arkiv för autentiseringsuppgifter eller i en fil som det inte får öppna.',
  'cause.auth-config-not-found.how':
    'Där verktyget letar, i dess egen ordning, finns inget för {registry}; på ett annat ställe på datorn finns det.',
  'cause.auth-config-not-found.do': `Logga in med det verktyg som misslyckas:
$ docker login {registry}
#podman buildah skopeo
Eller visa det var filen med inloggningen finns:
$ podman pull --authfile ~/.docker/config.json {image}
#containerd
\`ctr\` läser ingen fil; ge det autentiseringsuppgifterna varje gång:
$ ctr images pull --user {user} {image}
#kaniko
Montera filen som /kaniko/.docker/config.json.
#buildkit
En fristående byggare använder inloggningen för den som startar bygget: logga in som den användaren.
#
En fil som bara anger ett arkiv för autentiseringsuppgifter (\`credsStore\`) innehåller inget lösenord, så det hjälper inte att kopiera eller montera den.`,

  'cause.auth-config-wrong-server-key.title': 'Inloggningen är sparad under en annan form av namnet',
  'cause.auth-config-wrong-server-key.what':
    'En inloggning är sparad, men under ett annat namn än det i avbildningen: `https://` framför, en annan port, en sökväg eller ett annat sätt att skriva Docker Hub. Klienten hittar den inte och skickar ingenting.',
  'cause.auth-config-wrong-server-key.how': 'Konfigurationen har en post för {key}; klienten letar efter exakt {registry}.',
  'cause.auth-config-wrong-server-key.do': `Ta bort den gamla posten och logga sedan in med värden exakt som den står i avbildningens namn:
$ docker logout {key}
$ docker login {registry}`,

  'cause.client-missing.title': 'Ingen containerklient är installerad',
  'cause.client-missing.what':
    'Varken docker, podman eller någon annan containerklient hittades, så härifrån går det inte att logga in, hämta eller pusha.',
  'cause.client-missing.how': 'Inget av de kända programmen finns i någon mapp i användarens PATH.',
  'cause.client-missing.do': `Installera en och öppna sedan en ny terminal:
#linux wsl
$ sudo apt-get install podman
#macos
$ brew install podman
#windows
$ winget install RedHat.Podman
#
Om en redan är installerad lägger du till dess mapp i PATH. Där ingen motor kan köras kopierar skopeo, crane eller oras avbildningar utan motor.`,

  'cause.clock-skew.title': 'En klocka går fel',
  'cause.clock-skew.what':
    'Klockan på den här datorn, på motorns dator eller hos registret går fel. Då ser giltiga token och certifikat ut som om de hade gått ut, eller inte gäller än.',
  'cause.clock-skew.how':
    'Registrets tid och tiden här skiljer sig mer än vad som godtas, eller så säger en token att den börjar gälla i framtiden.',
  'cause.clock-skew.do': `Låt datorn hämta tiden från nätverket:
#linux
$ sudo timedatectl set-ntp true
#macos
$ sudo sntp -sS time.apple.com
#windows
Som administratör:
$ w32tm /resync
#wsl
När datorn har varit i viloläge:
$ sudo hwclock --hctosys
#
Motorn i Docker Desktop har en egen klocka; den ställs när du startar om Docker Desktop. Logga sedan in igen:
$ docker login {registry}`,

  'cause.credential-helper-failing.title': 'Autentiseringshjälparen rapporterar ett fel',
  'cause.credential-helper-failing.what':
    'Docker frågar ett hjälpprogram efter lösenordet. Programmet startar men misslyckas, och då avbryter Docker, även för offentliga avbildningar.',
  'cause.credential-helper-failing.how': '`docker-credential-{helper}` avslutades med ett fel i stället för ett svar.',
  'cause.credential-helper-failing.do': `Låt det säga vad det saknar, och åtgärda det:
$ docker-credential-{helper} list
Eller klara dig utan det: ta bort namnet från \`credsStore\` och \`credHelpers\` i ~/.docker/config.json och logga sedan in igen:
$ docker login {registry}`,

  'cause.credential-helper-missing.title': 'Den konfigurerade autentiseringshjälparen är inte installerad',
  'cause.credential-helper-missing.what':
    'Dockers konfiguration anger ett hjälpprogram som förvarar lösenorden. Programmet finns inte här eller kan inte köras, så registret tillfrågas aldrig.',
  'cause.credential-helper-missing.how':
    'Konfigurationen anger `{helper}`, och det går inte att starta något program `docker-credential-{helper}`.',
  'cause.credential-helper-missing.do': `Installera autentiseringshjälparen. Eller ta bort namnet från \`credsStore\` och \`credHelpers\` i ~/.docker/config.json och logga sedan in igen:
$ docker login {registry}`,

  'cause.credential-too-long-for-store.title': 'Tokenen är för lång för arkivet med autentiseringsuppgifter',
  'cause.credential-too-long-for-store.what':
    'Registret godtog inloggningen, men den här datorn kunde inte spara tokenen: den är längre än arkivet tillåter. Oftast är det Windows Credential Manager.',
  'cause.credential-too-long-for-store.how':
    'Felet uppstod när autentiseringsuppgifterna skulle sparas, efter att registret hade godtagit dem.',
  'cause.credential-too-long-for-store.do': `Använd kortare autentiseringsuppgifter, till exempel lösenordet för en token med lagringsplatsomfång. Eller håll den här värden utanför arkivet: ge den ett tomt hjälparnamn under \`credHelpers\` i config.json och logga sedan in igen:
$ docker login {registry}`,

  'cause.disk-full.title': 'Disken är full',
  'cause.disk-full.what':
    'Ett lager, en token eller en konfigurationsfil kunde inte skrivas eftersom det inte finns något ledigt utrymme på den här datorn.',
  'cause.disk-full.how': 'Felet `no space left on device` kom från den här datorn och är inget svar från registret.',
  'cause.disk-full.do': `Se vad som är fullt, och hur mycket av det som Docker använder:
$ df -h
$ docker system df
Ta bort det som inte behövs; läs först vad kommandot tänker ta bort:
$ docker system prune`,

  'cause.docker-cli-emulated-by-podman.title': 'Kommandot docker är inte Docker på den här datorn',
  'cause.docker-cli-emulated-by-podman.what':
    'Här är `docker` i själva verket podman, eller så letar verktyget efter en motor som datorn inte använder. Dess utskrift, eller motorn som saknas, stoppar inloggningen.',
  'cause.docker-cli-emulated-by-podman.how':
    'Kommandot docker svarar som podman, eller så frågar verktyget efter en motorsocket som inte finns medan podman fungerar.',
  'cause.docker-cli-emulated-by-podman.do': `Logga in med podman självt:
$ podman login {registry}
#acr
Eller tala om för Azure CLI vilken klient det ska använda:
$ export DOCKER_COMMAND=podman
$ az acr login --name {registryName}`,

  'cause.docker-config-broken.title': 'Dockers konfigurationsfil är skadad',
  'cause.docker-config-broken.what':
    'Dockers config.json går inte att läsa, eller så är någon av posterna ogiltig. Docker skriver en varning och fortsätter som om ingen vore inloggad.',
  'cause.docker-config-broken.how':
    'Det går inte att läsa {file}, eller så är ett `auth`-värde i den inte base64-formen av `name:password`.',
  'cause.docker-config-broken.do': `Hitta raden utan att visa filen, och rätta eller ta bort den:
$ python3 -m json.tool {file} /dev/null
Logga sedan in igen:
$ docker login {registry}`,

  'cause.docker-daemon-not-running.title': 'Docker-motorn är inte igång',
  'cause.docker-daemon-not-running.what':
    'Kommandot docker finns, men ingen motor svarar. I containrar, på byggagenter och i Azure Cloud Shell finns det kanske ingen alls.',
  'cause.docker-daemon-not-running.how': 'Motorns socket finns inte, eller så avvisar den anslutningen.',
  'cause.docker-daemon-not-running.do': `Starta motorn:
#linux
$ sudo systemctl start docker
#macos
$ open -a Docker
Med podman:
$ podman machine start
#windows
Starta Docker Desktop från Start-menyn. Med podman:
$ podman machine start
#wsl
Starta Docker Desktop i Windows, med WSL-integrationen för den här distributionen påslagen. Eller, för en motor i själva distributionen:
$ sudo service docker start
#acr
Där ingen motor kan köras ger Azure CLI en token utan motor:
$ az acr login --name {registryName} --expose-token
#dockgate
Där ingen motor kan köras skaffar du en token utan motor:
$ dockgate login {registry} --expose-token`,

  'cause.docker-desktop-policy.title': 'Docker Desktop tillåter inte det här registret',
  'cause.docker-desktop-policy.what':
    'Din organisation begränsar vilka register som Docker Desktop får använda, och det här är inte ett av dem. Registret tillfrågades aldrig.',
  'cause.docker-desktop-policy.how': 'Orden `has been restricted by your administrators` kommer från Docker Desktop.',
  'cause.docker-desktop-policy.do':
    'Be administratörerna för din Docker-organisation att tillåta {registry}, och de värdar som det hänvisar vidare till, under Registry Access Management.',

  'cause.docker-socket-permission-denied.title': 'Du får inte använda Docker-motorns socket',
  'cause.docker-socket-permission-denied.what': 'Motorn är igång, men den här användaren har inte behörighet att öppna dess socket.',
  'cause.docker-socket-permission-denied.how': 'Försöket att öppna socketen misslyckas med `permission denied`.',
  'cause.docker-socket-permission-denied.do': `#linux wsl
Gå med i gruppen som får öppna den, och logga sedan ut och in igen. Medlemmarna har lika stor makt som root:
$ sudo usermod -aG docker $USER
Eller kör en egen motor, utan root:
$ dockerd-rootless-setuptool.sh install
#macos
Starta om Docker Desktop; under Advanced i inställningarna finns ”Allow the default Docker socket to be used”.
#windows
Lägg till ditt konto i den lokala gruppen \`docker-users\` och logga sedan ut och in igen:
$ net localgroup docker-users $env:USERNAME /add`,

  'cause.docker-wrong-endpoint.title': 'Kommandot docker talar med en annan motor',
  'cause.docker-wrong-endpoint.what':
    '`DOCKER_HOST` eller en kontext skickar kommandot docker till en annan motor än du tror, och den misslyckas.',
  'cause.docker-wrong-endpoint.how': 'Motorn som används är {endpoint}, medan den här datorns förvalda motor svarar.',
  'cause.docker-wrong-endpoint.do': `Gå tillbaka till den här datorns motor:
$ unset DOCKER_HOST DOCKER_CONTEXT
$ docker context use default`,

  'cause.gcloud-helper-not-configured.title': 'Docker är inte konfigurerat för det här Google-registret',
  'cause.gcloud-helper-not-configured.what':
    'Docker har ingen autentiseringshjälpare för den här värden, så begäran nådde Google utan någon identitet.',
  'cause.gcloud-helper-not-configured.how':
    'Värden {registry} tillhör Google, och Dockers konfiguration har ingen `credHelpers`-post för den.',
  'cause.gcloud-helper-not-configured.do': `Registrera hjälparen för exakt den här värden, som den användare som hämtar eller pushar:
$ gcloud auth configure-docker {registry}`,

  'cause.keychain-locked.title': 'Nyckelringen är låst',
  'cause.keychain-locked.what':
    'Lösenordet ligger i en nyckelring som bara öppnas för någon som sitter vid skärmen. Över SSH, i en tjänst eller i CI kan ingen öppna den.',
  'cause.keychain-locked.how':
    'Autentiseringshjälparen säger att ingen interaktion är tillåten, eller att det inte finns någon inloggningssession.',
  'cause.keychain-locked.do': `#macos
Öppna den för den här sessionen:
$ security unlock-keychain
#linux
Öppna skrivbordets nyckelring, eller ställ in \`pass\` med \`pass init\` och ID för en av dina GPG-nycklar.
#
I en tjänst eller i CI håller du den här värden utanför nyckelringen: ge den ett tomt hjälparnamn under \`credHelpers\` i config.json och logga sedan in igen:
$ docker login {registry}`,

  'cause.login-not-interactive.title': 'Inloggningen hade ingen terminal att fråga efter lösenord i',
  'cause.login-not-interactive.what':
    'Inloggningen ville fråga efter ett användarnamn eller ett lösenord, men körs utan terminal, som i en pipeline.',
  'cause.login-not-interactive.how':
    'Klienten säger att den inte kan logga in interaktivt, eller att `--password-stdin` kräver ett användarnamn.',
  'cause.login-not-interactive.do': `Ge den båda, lösenordet via standard in:
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin
Kontrollera att variabeln inte är tom: pipelines ger inga hemligheter till forkar.`,

  'cause.signature-verification-blocks-pull.title': 'Signaturkontroller på den här datorn stoppar hämtningen',
  'cause.signature-verification-blocks-pull.what':
    'Dockerpaketet i Red Hat-system kan kräva signerade avbildningar. Det avvisar osignerade med ordet `unauthorized`, fast inloggningen är rätt.',
  'cause.signature-verification-blocks-pull.how':
    'Motorn körs med `--signature-verification`; inloggningen går igenom och bara hämtningen misslyckas.',
  'cause.signature-verification-blocks-pull.do': `Ta bort \`--signature-verification\` från OPTIONS i /etc/sysconfig/docker och starta sedan om motorn:
$ sudo systemctl restart docker`,

  'cause.sudo-different-config.title': 'Inloggningen tillhör en annan användare på datorn',
  'cause.sudo-different-config.what':
    'Inloggningen gjordes som en användare och kommandot körs som en annan: med sudo, i en tjänst, i ett annat jobb. Var och en har sin egen konfiguration, och en som ligger i en körtidsmapp är borta efter en omstart.',
  'cause.sudo-different-config.how':
    'En annan konfiguration på datorn innehåller {registry}; den som det här kommandot läser gör det inte.',
  'cause.sudo-different-config.do': `Logga in och hämta som samma användare:
$ sudo docker login {registry}
$ sudo docker pull {image}
#docker
Eller ange den konfiguration som innehåller inloggningen:
$ sudo docker --config ~/.docker pull {image}
#podman buildah skopeo
En inloggning under /run/user är borta efter en omstart eller när sessionen slutar; spara den i en fil som finns kvar:
$ podman login --authfile ~/.config/containers/auth.json {registry}`,

  'cause.wsl-desktop-credsstore.title': 'Docker i WSL anropar ett Windows-program för lösenord',
  'cause.wsl-desktop-credsstore.what':
    'Inne i WSL anger Dockers konfiguration autentiseringshjälparen från Docker Desktop för Windows, och den kan inte köras där.',
  'cause.wsl-desktop-credsstore.how':
    '`credsStore` anger `desktop` eller `desktop.exe`, och det programmet startar inte i den här distributionen.',
  'cause.wsl-desktop-credsstore.do': `Ta bort raden \`credsStore\` från ~/.docker/config.json inne i WSL och logga sedan in igen:
$ docker login {registry}
Eller slå på WSL-integrationen för den här distributionen i inställningarna för Docker Desktop.`,
} as const;
