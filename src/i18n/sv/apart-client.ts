export const apartClient = {
  'apart.client-missing.docker-daemon-not-running': `Fråga klienten efter dess version. Om den skriver ut en finns klienten, och bara dess motor svarar inte.
$ docker --version`,
  'apart.docker-daemon-not-running.docker-socket-permission-denied': `Försök en gång som root. Om det fungerar är motorn igång och bara behörigheten saknas.
$ sudo docker version`,
  'apart.docker-daemon-not-running.docker-wrong-endpoint': `Fråga den här datorns motor direkt. Om den svarar är den igång, och kommandot docker talar med en annan.
$ docker --host unix:///var/run/docker.sock version`,
  'apart.docker-cli-emulated-by-podman.docker-daemon-not-running': `Se vem som svarar på namnet docker. Om det är podman behövs ingen Docker-motor, och ingen saknas.
$ docker --version`,
  'apart.auth-config-not-found.docker-cli-emulated-by-podman': `Se vem som svarar på namnet docker. Om det är podman ligger inloggningen där podman sparar den; om det är Docker läser verktyget en annan fil.
$ docker --version`,
  'apart.client-bug.client-version-too-old':
    'Prova den nyaste versionen av klienten. Om det fungerar där var den gamla för gammal; om den misslyckas på samma sätt är det ett fel i klienten.',
  'apart.client-version-too-old.tls-version-not-supported':
    'Titta på vem som klagar. Ord om en API-version kommer från motorn eller registret; en varning om protokollet eller en handskakning kommer från TLS.',
  'apart.docker-config-broken.not-logged-in': `Läs filen. Om inget skrivs ut är den i ordning, och det finns ingen inloggning i den.
$ python3 -m json.tool ~/.docker/config.json /dev/null`,
  'apart.not-logged-in.sudo-different-config':
    'Kör kommandot en gång med och en gång utan sudo. Om ett av dem fungerar tillhör inloggningen den användaren.',
  'apart.auth-config-not-found.not-logged-in': `Hämta med docker självt. Om det fungerar finns en inloggning som det andra verktyget inte läser; annars finns det ingen.
$ docker pull {image}`,
  'apart.auth-config-wrong-server-key.not-logged-in': `Titta på de sparade inloggningarnas namn. Om ett är nästan registrets är den sparad under fel namn; om inget är det har ingen loggat in.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.auth-config-wrong-server-key.wrong-registry-host-logged-in':
    'Jämför det sparade namnet med avbildningens värd. Om det är samma värd skriven på två sätt är formen fel; om det är två värdar eller portar loggar du in på den andra.',
  'apart.auth-config-env-override.credentials-wrong-password': `Försök utan variabeln. Om det fungerar hade variabeln ett annat lösenord; annars är det sparade fel.
$ env -u DOCKER_AUTH_CONFIG docker pull {image}`,
  'apart.credential-helper-failing.credential-helper-missing': `Starta hjälparen för hand. Om skalet inte hittar den saknas den; om den startar och klagar är det den som misslyckas.
$ docker-credential-{helper} list`,
  'apart.credential-helper-missing.wsl-desktop-credsstore': `Se var du är. Om namnet som skrivs ut slutar på \`microsoft-standard-WSL2\` eller liknande är hjälparen ett Windows-program som måste nås från WSL.
$ uname -r`,
  'apart.credential-helper-failing.keychain-locked':
    'Logga in vid datorns egen skärm och försök där. Om det fungerar var nyckelringen bara låst för den här sessionen.',
  'apart.credential-helper-failing.not-logged-in': `Be hjälparen om dess lista. Om den svarar utan registret har ingen loggat in; om den svarar med ett fel är det hjälparen som misslyckas.
$ docker-credential-{helper} list`,
  'apart.credential-helper-failing.credential-too-long-for-store':
    'Spara ett kort lösenord för något annat register. Om det fungerar var tokenen för lång; annars är det hjälparen som misslyckas.',
  'apart.docker-desktop-policy.firewall-ip-denied': `Fråga registret utan Docker Desktop. Om det svarar 401 är det bara Docker Desktop som förbjuder; om det svarar 403 gör registret det.
$ curl --include https://{registry}/v2/`,
  'apart.empty-credentials-in-ci.login-not-interactive': `Se om hemligheten når jobbet. Om den är tom kommer det först; om den finns saknar kommandot \`--username\` eller \`--password-stdin\`.
$ test -n "$PASSWORD" && echo present || echo empty`,
  'apart.empty-credentials-in-ci.not-logged-in':
    'Se efter om inloggningssteget kördes alls. Om det kördes med en tom hemlighet saknas hemligheten; om det inte finns något sådant steg saknas inloggningen.',
  'apart.role-missing-pull.signature-verification-blocks-pull': `Läs avbildningen med ett verktyg som inte behöver någon motor. Om det fungerar finns behörigheten, och motorns signaturkontroll står i vägen.
$ skopeo inspect docker://{image}`,
  'apart.access-token-expired.clock-skew': `Jämför registrets tid med tiden här. Om de skiljer sig med minuter går en klocka fel; annars är tokenen gammal.
$ curl --silent --head https://{registry}/v2/ | grep -i ^date
$ date -u`,
  'apart.clock-skew.server-certificate-invalid': `Jämför tiden här med någon annan webbplats. Om de skiljer sig mer än en minut går klockan fel; annars är det certifikatet.
$ curl --silent --head http://example.com/ | grep -i ^date
$ date -u`,
  'apart.disk-full.storage-quota-exceeded': `Se hur mycket utrymme som finns här. Om det räcker är det registret som inte har något.
$ df -h`,
  'apart.auth-config-wrong-server-key.registry-name-uppercase':
    'Skriv värden med små bokstäver, i inloggningen och i avbildningens namn. Om det fungerar då skilde bara de stora bokstäverna.',
  'apart.dns-resolution-failure.registry-does-not-exist': `Slå upp ett namn som säkert finns. Om det också misslyckas fungerar inte DNS-servern; annars är registrets namn fel.
$ nslookup example.com`,
  'apart.login-server-suffix-missing.registry-does-not-exist': `Slå upp namnet med suffixet. Om det har en adress saknades bara suffixet.
$ nslookup {registryName}.azurecr.io`,
  'apart.image-or-tag-not-found.login-server-suffix-missing':
    'Leta efter `docker.io/` i felet. Om det finns där fast du menade ett annat register saknas värden i namnet.',
  'apart.registry-cloud-or-region-wrong.registry-does-not-exist':
    'Jämför med värden som molnets egen konsol visar. Om den skiljer sig i suffix, region eller konto pekar namnet på en annan; om det inte finns någon finns inte registret.',
  'apart.registry-does-not-exist.registry-name-lookalike':
    'Se om värden svarar alls. Om den gör det och du inte känner dess ägare liknar den bara din: logga inte in där.',
  'apart.registry-does-not-exist.registry-retired':
    'Läs meddelandena från dem som drev registret. Om de nämner en efterföljare har det flyttat; annars är namnet fel.',
  'apart.html-instead-of-registry.wrong-endpoint-path': `Fråga en värd som säkert är ett register. Om samma slags sida kommer tillbaka är det nätverket som svarar; annars är adressen fel.
$ curl --include https://registry-1.docker.io/v2/`,
  'apart.reference-with-scheme-or-path.repository-name-invalid':
    'Ta bort `https://`, sökvägar och snedstreck i slutet. Om namnet då godtas var det bara de som var för mycket.',
  'apart.registry-host-duplicated-in-reference.repository-name-invalid':
    'Räkna värdarna i det fullständiga namnet. Om det är två är en för mycket; om det är en är någon del efter den inte giltig.',
  'apart.image-or-tag-not-found.repository-namespace-missing-or-wrong':
    'Öppna avbildningen på registrets webbsidor och kopiera dess fullständiga namn. Om delen före avbildningen skiljer sig var det den; om sidan inte heller finns, finns inte avbildningen.',
  'apart.image-or-tag-not-found.wrong-architecture': `Fråga vilka plattformar som finns. Om det finns en lista finns avbildningen, och din plattform är inte med.
$ docker manifest inspect {image}`,
  'apart.image-or-tag-not-found.replica-lag':
    'Hämta några gånger med några sekunders mellanrum. Om det fungerar då och då ligger en kopia efter; om det aldrig gör det finns inte avbildningen.',
  'apart.image-or-tag-not-found.repository-not-created':
    'Se vad som misslyckas. Om det är en hämtning finns inte avbildningen; om det är en push måste lagringsplatsen först skapas.',
  'apart.azure-cli-wrong-subscription.registry-does-not-exist': `Låt registret svara utan Azure CLI. Om det svarar 401 finns det, i en annan prenumeration.
$ curl --include https://{registry}/v2/`,
  'apart.azure-cli-wrong-subscription.role-missing-arm-reader': `Se i vilken prenumeration Azure CLI arbetar. Om det är registrets saknar kontot behörighet att se det.
$ az account show --output table`,
  'apart.connection-refused.wrong-registry-host-logged-in':
    'Jämför portarna i inloggningen och i avbildningens namn. Om de skiljer sig använder du samma; annars lyssnar ingen där.',
  'apart.client-bug.not-logged-in': `Logga in och gör samma sak med en annan klient. Om det fungerar där men inte med din är det fel på din; om båda fungerar saknades bara inloggningen.
$ docker login {registry}`,
  'apart.client-bug.image-or-tag-not-found': `Hämta samma namn med docker. Om det fungerar finns avbildningen, och det är fel på den andra klienten; annars är namnet fel.
$ docker pull {image}`,
  'apart.client-bug.role-missing-push': `Pusha samma avbildning med docker och samma konto. Om det fungerar har kontot behörigheten, och det är fel på den andra klienten.
$ docker push {image}`,
  'apart.client-bug.proxy-misconfigured': `Fråga med curl från samma ställe. Om det svarar men inte klienten ser du efter om klienten känner till proxyn; om den gör det och ändå misslyckas är det fel på den.
$ curl --include https://{registry}/v2/`,
  'apart.auth-config-not-found.auth-config-wrong-server-key': `Se vilken fil verktyget läser och vad som står i den. Om registret finns i den filen med en annan stavning är nyckeln fel; om det bara finns i en annan fil läser verktyget fel fil.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.auth-config-wrong-server-key.credentials-wrong-password': `Logga in för hand med samma lösenord. Om det fungerar är lösenordet rätt, och den sparade posten hittas inte; annars är lösenordet fel.
$ docker login {registry}`,
  'apart.auth-config-wrong-server-key.repository-namespace-missing-or-wrong': `Titta på de sparade inloggningarnas namn. Hos Docker Hub är namnet \`https://index.docker.io/v1/\`, till sista snedstrecket; om det är stavat så tittar du på kontot i avbildningens namn.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.credential-helper-failing.docker-daemon-not-running': `Fråga motorn efter dess version. Om den svarar är det bara hjälparen som misslyckas; annars startar du motorn först.
$ docker version`,
  'apart.credential-helper-failing.sudo-different-config': `Gör det en gång utan sudo. Om det fungerar kan hjälparen inte betjäna den andra användaren; om det misslyckas på samma sätt är det hjälparen som misslyckas.
$ docker login {registry}`,
  'apart.credential-helper-failing.wsl-desktop-credsstore': `Se vilken hjälpare som anges. Om det är \`desktop\` eller något som slutar på \`.exe\` och du är i WSL är det ett Windows-program; om det är en annan startar du den för hand och läser vad den säger.
$ jq .credsStore ~/.docker/config.json`,
  'apart.login-server-suffix-missing.repository-name-invalid':
    'Skriv ut det fullständiga namn som kommandot får. Om inget står före första snedstrecket saknas värden, ofta för att en variabel är tom; om en värd finns där är en senare del ogiltig.',
  'apart.login-server-suffix-missing.repository-namespace-missing-or-wrong':
    'Bestäm vart avbildningen ska. Om den hör hemma i ett annat register än Docker Hub skriver du den värden först; om den hör hemma på Docker Hub skriver du ditt konto först.',
  'apart.ecr-wrong-region-or-profile.wrong-registry-host-logged-in': `Jämför värdarna som du har loggat in på med avbildningens. Om bara konto eller region skiljer gav AWS lösenordet till en annan; om värdarna inte har något gemensamt loggar du in på den rätta.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.ecr-wrong-region-or-profile.repository-not-created': `Lista lagringsplatserna för det konto och den region som står i avbildningens värd. Om den inte finns där skapar du den; om du hittar den i en annan region eller ett annat konto använder du den värden.
$ aws ecr describe-repositories --region {region} --query "repositories[].repositoryName"`,
  'apart.not-logged-in.repository-not-created': `Logga in och pusha igen. Om det fungerar saknades bara inloggningen; om det avvisas på samma sätt skapar du först projektet eller lagringsplatsen på registrets webbsidor.
$ docker login {registry}
$ docker push {image}`,
  'apart.not-logged-in.repository-namespace-missing-or-wrong': `Logga in och försök igen. Om det avvisas på samma sätt tittar du på delen av namnet före avbildningen: den måste vara ditt konto eller ett som släpper in dig.
$ docker login {registry}`,
  'apart.registry-host-duplicated-in-reference.repository-not-created':
    'Räkna värdarna i det fullständiga namnet. Om det är två är en för mycket; om det är en skapar du lagringsplatsen först.',
} as const;
