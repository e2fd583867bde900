export const proofClient = {
  'proof.auth-config-env-override': `Se om variabeln är satt. Om svaret inte är 0 används den i stället för den sparade inloggningen.
$ env | grep --count DOCKER_AUTH_CONFIG`,
  'proof.auth-config-not-found': `Hämta med docker självt. Om det fungerar men det andra verktyget inte gör det, läser det ett annat ställe.
$ docker pull {image}`,
  'proof.auth-config-wrong-server-key': `Titta på de sparade inloggningarnas namn. Om ett är nästan registrets men inte exakt, så är det detta.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'proof.client-missing': `Fråga efter versionerna. Om skalet inte känner till någon av dem, så är det detta.
$ docker --version
$ podman --version`,
  'proof.clock-skew': `Jämför tiden här med någon webbplats. Om de skiljer sig mer än en minut, så är det detta.
$ date -u
$ curl --silent --head http://example.com/ | grep -i ^date`,
  'proof.credential-helper-failing': `Be hjälparen om dess lista. Om den startar och svarar med ett fel, så är det detta.
$ docker-credential-{helper} list`,
  'proof.credential-helper-missing': `Starta hjälparen för hand. Om skalet inte hittar den, så är det detta.
$ docker-credential-{helper} list`,
  'proof.credential-too-long-for-store':
    'Titta på slutet av felet. Om det säger att inloggningen lyckades men inte gick att spara, så är det detta.',
  'proof.disk-full': `Se hur mycket utrymme som är kvar. Om något står på 100 %, så är det detta.
$ df -h`,
  'proof.docker-cli-emulated-by-podman': `Se vem som svarar på namnet docker. Om det är podman, så är det detta.
$ docker --version`,
  'proof.docker-config-broken': `Läs filen. Om ett fel med ett radnummer skrivs ut, så är det detta.
$ python3 -m json.tool ~/.docker/config.json /dev/null`,
  'proof.docker-daemon-not-running': `Fråga efter båda versionerna. Om bara klientens skrivs ut, så är det detta.
$ docker version`,
  'proof.docker-desktop-policy':
    'Öppna Docker Desktop. Om dess inställningar är låsta av en organisation bestämmer dess administratörer vilka register som är tillåtna.',
  'proof.docker-socket-permission-denied': `Försök en gång som root. Om det fungerar, så är det detta.
$ sudo docker version`,
  'proof.docker-wrong-endpoint': `Se vilken motor som tillfrågas. Om det inte är den förvalda och du inte menade den, så är det detta.
$ docker context ls`,
  'proof.gcloud-helper-not-configured': `Leta efter värden bland hjälparna. Om den inte finns där, så är det detta.
$ jq .credHelpers ~/.docker/config.json`,
  'proof.keychain-locked': 'Gör samma sak vid datorns egen skärm. Om det fungerar där, så är det detta.',
  'proof.login-not-interactive': `Se om det finns en terminal. Om svaret är ”no” kan klienten inte fråga efter ett lösenord.
$ test -t 0 && echo yes || echo no`,
  'proof.signature-verification-blocks-pull': `Leta efter alternativet. Om det skrivs ut, så är det detta.
$ grep signature-verification /etc/sysconfig/docker`,
  'proof.sudo-different-config': `Se för vem inloggningen sparades. Om bara en av de två filerna nämner registret, så är det detta.
$ grep --count {registry} ~/.docker/config.json
$ sudo grep --count {registry} /root/.docker/config.json`,
  'proof.wsl-desktop-credsstore': `Se vilken hjälpare som anges. Om det är \`desktop\` eller \`desktop.exe\`, och detta är WSL, så är det detta.
$ jq .credsStore ~/.docker/config.json`,
  'proof.client-bug': `Gör samma sak med en annan klient, eller en annan version av den här. Om det fungerar där, så är det detta.
$ skopeo inspect docker://{image}`,
  'proof.client-version-too-old': `Fråga efter versionen. Om den är äldre än 18.03, eller än vad felet begär, så är det detta.
$ docker version`,
  'proof.content-too-large': `Jämför lagrens storlek med registrets gräns. Om något är större, så är det detta.
$ docker history {image}`,
  'proof.digest-mismatch': 'Pusha en gång till från en annan dator. Om det fungerar där ändrades byten på vägen eller på den här disken.',
  'proof.manifest-blob-missing': `Titta på vad manifestet anger. Om något av dess lager aldrig har pushats till den här lagringsplatsen, så är det detta.
$ docker manifest inspect {image}`,
  'proof.manifest-invalid': 'Pusha en avbildning som byggts på nytt med ett aktuellt verktyg. Om den godtas var det fel på manifestet.',
  'proof.method-not-supported': 'Se vad som efterfrågades. Om registret svarar 405 eller `UNSUPPORTED`, så är det detta.',
  'proof.page-size-invalid': 'Be om färre. Om 100 godtas, så är det detta.',
  'proof.range-not-satisfiable': `Hämta igen från början. Om det fungerar var det fel på den halvfärdiga nedladdningen.
$ docker pull {image}`,
  'proof.request-invalid': 'Titta på fältet som svaret nämner. Om det bryter mot regeln bredvid, så är det detta.',
  'proof.resource-conflict': 'Titta på det nuvarande läget. Om det som du vill skapa redan finns, så är det detta.',
  'proof.size-mismatch': 'Pusha utan proxy. Om det fungerar är det något på vägen som kortar av begäranden.',
  'proof.upload-not-found': `Pusha igen. Om det fungerar hade den första uppladdningen legat orörd för länge.
$ docker push {image}`,
  'proof.upload-out-of-order': `Pusha med docker. Om det fungerar skickar den andra klienten sina delar i fel ordning.
$ docker push {image}`,
  'proof.blob-not-found': `Hämta via tagg från början. Om det också misslyckas saknas lagret i registret.
$ docker pull {image}`,
  'proof.image-or-tag-not-found': `Låt någon som får se den leta efter exakt det här namnet. Om det inte hittas då heller, så är det detta.
$ skopeo list-tags docker://{registry}/{repository}`,
  'proof.login-server-suffix-missing': 'Titta på namnets första del. Om den varken har punkt eller kolon, så är det detta.',
  'proof.reference-with-scheme-or-path':
    'Titta på det som skrevs. Om det har `https://`, `/v2/`, ett `@` före värden eller ett snedstreck i slutet, så är det detta.',
  'proof.registry-cloud-or-region-wrong':
    'Jämför värden med den som molnets egen konsol visar. Om suffix, region eller konto skiljer sig, så är det detta.',
  'proof.registry-does-not-exist': `Slå upp namnet, och ett som säkert finns. Om bara registrets saknar adress, så är det detta.
$ nslookup {registry}
$ nslookup example.com`,
  'proof.registry-host-duplicated-in-reference': 'Räkna värdarna i det fullständiga namn som användes. Om det är två, så är det detta.',
  'proof.registry-name-lookalike':
    'Jämför värden bokstav för bokstav med den som du känner till. Om en enda bokstav skiljer sig, så är det detta: logga inte in någonstans innan det är klarlagt.',
  'proof.registry-name-uppercase': 'Leta efter stora bokstäver i värd och lagringsplats. Om det finns någon, så är det detta.',
  'proof.registry-retired': 'Sök efter registret i meddelandena från dess ägare. Om de nämner en efterföljare, så är det detta.',
  'proof.repository-name-invalid':
    'Leta efter mellanslag, stora bokstäver, två kolon eller två punkter i rad. Om det finns något sådant, så är det detta.',
  'proof.repository-namespace-missing-or-wrong':
    'Kopiera det fullständiga namnet från registrets webbsidor. Om det har en del som ditt saknar, så är det detta.',
  'proof.repository-not-created':
    'Se om lagringsplatsen finns. Om den inte gör det, och det här registret inte skapar den av sig själv, så är det detta.',
  'proof.resource-not-found': 'Lista det som finns. Om namnet inte är med i listan, så är det detta.',
  'proof.wrong-architecture': `Fråga vilka plattformar som finns. Om din inte är med i listan, så är det detta.
$ docker manifest inspect {image}`,
  'proof.wrong-endpoint-path': `Fråga efter API-roten. Om varken 200 eller 401 kommer tillbaka, så är det detta.
$ curl --include https://{registry}/v2/`,
  'proof.wrong-registry-host-logged-in': `Jämför de sparade namnen med avbildningens värd och port. Om de skiljer sig, så är det detta.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
} as const;
