export const causesRegistryName = {
  'cause.blob-not-found.title': 'Ett lager eller en konfiguration finns inte på lagringsplatsen',
  'cause.blob-not-found.what':
    'Lagringsplatsen {repository} har inget innehåll med det digest som efterfrågades. Det har aldrig pushats dit, har tagits bort eller ligger på en annan lagringsplats.',
  'cause.blob-not-found.how': 'Registret sökte efter digest {digest} på den här lagringsplatsen och hittade inget.',
  'cause.blob-not-found.do': `Hämta via tagg, så att klienten läser den aktuella listan över lager:
$ docker pull {registry}/{repository}:{tag}
Om lagret ändå saknas pushar du avbildningen igen därifrån den byggdes:
$ docker push {registry}/{repository}:{tag}`,

  'cause.image-or-tag-not-found.title': 'Avbildningen eller taggen finns inte',
  'cause.image-or-tag-not-found.what':
    'Det finns inget med det här namnet: lagringsplatsen, taggen eller digest är felstavat, har tagits bort eller har aldrig pushats. Många register svarar `denied` på sådana namn, så att utomstående inte får veta något.',
  'cause.image-or-tag-not-found.how':
    'Registret känner inte till någon sådan lagringsplats, eller känner till den men inte den här taggen eller det här digest på den.',
  'cause.image-or-tag-not-found.do': `Jämför stavningen med det som finns:
$ skopeo list-tags docker://{registry}/{repository}
#acr
$ az acr repository list --name {registryName} --output table
$ az acr repository show-tags --name {registryName} --repository {repository} --output table
#ecr
$ aws ecr list-images --repository-name {repository} --region {region}
#gar
$ gcloud artifacts docker images list {registry}/{repository} --include-tags
#
Om den inte har pushats än:
$ docker tag {repository}:{tag} {registry}/{repository}:{tag}
$ docker push {registry}/{repository}:{tag}`,

  'cause.login-server-suffix-missing.title': 'Namnet saknar registervärd, så Docker Hub används',
  'cause.login-server-suffix-missing.what':
    'Ett namn utan värd går till Docker Hub. Namnet på ett Azure-register, som `myregistry`, är inte dess värd; värden är inloggningsservern, som `myregistry.azurecr.io`.',
  'cause.login-server-suffix-missing.how':
    'Namnets första del har varken punkt eller port och är inte `localhost`, så klienten läste det som ett namn på Docker Hub.',
  'cause.login-server-suffix-missing.do': `Sätt inloggningsservern framför:
$ docker tag {image} {registry}/{repository}:{tag}
$ docker push {registry}/{repository}:{tag}
#acr
Docker-kommandona vill ha inloggningsservern; Azure CLI vill ha bara namnet:
$ docker login {registry}
$ az acr login --name {registryName}`,

  'cause.reference-with-scheme-or-path.title': 'Namnet innehåller https://, en sökväg eller ett lösenord',
  'cause.reference-with-scheme-or-path.what':
    'Namnet på en avbildning eller ett register är ingen webbadress: `https://`, `/v2/`, ett snedstreck i slutet och `name:password@` hör inte hemma i det.',
  'cause.reference-with-scheme-or-path.how': 'Det som skrevs innehåller en sådan del, och är ett giltigt namn utan den.',
  'cause.reference-with-scheme-or-path.do': `Använd bara värden:
$ docker login {registry}
$ docker pull {registry}/{repository}:{tag}
Om ett lösenord ingick i namnet byter du det: det kan finnas i skalets historik och i loggar.`,

  'cause.registry-cloud-or-region-wrong.title': 'Registret finns i annat moln, annan region eller annat konto',
  'cause.registry-cloud-or-region-wrong.what':
    'Namnet har rätt form men pekar på ett annat moln, konto eller projekt eller en annan region än där registret finns.',
  'cause.registry-cloud-or-region-wrong.how':
    'Värden svarar inte så som den är skriven, eller är någon annans; samma namn med ett annat suffix eller en annan region svarar.',
  'cause.registry-cloud-or-region-wrong.do': `Kopiera värden från det ställe där registret skapades.
#acr
$ az acr show --name {registryName} --query loginServer --output tsv
Azures moln har egna suffix: \`azurecr.io\`, \`azurecr.cn\` i Kina, \`azurecr.us\` för USA:s myndigheter.
#ecr
$ aws ecr describe-repositories --region {region} --query 'repositories[].repositoryUri'
#gar
$ gcloud artifacts repositories list
#
Använd sedan exakt den värden för inloggningen och i avbildningens namn:
$ docker login {registry}`,

  'cause.registry-does-not-exist.title': 'Det finns inget register med det här namnet',
  'cause.registry-does-not-exist.what':
    'Inget register svarar på den här värden: namnet är felstavat, eller så är registret borttaget eller avstängt.',
  'cause.registry-does-not-exist.how':
    'Namnet går inte att slå upp fast andra gör det, eller så säger servern bakom det att den inte har något register med det namnet.',
  'cause.registry-does-not-exist.do': `Jämför inloggningsservern bokstav för bokstav med den riktiga.
#acr
$ az acr show --name {registryName} --query loginServer --output tsv
Register med en domännamnsetikett har ett hashvärde i värden: \`name-hash.azurecr.io\`.
#dockgate
$ dockgate registry list
#ecr
$ aws ecr describe-repositories --region {region} --query 'repositories[].repositoryUri'
#gar
$ gcloud artifacts repositories list
#!acr !dockgate !ecr !gar
$ nslookup {registry}`,

  'cause.registry-host-duplicated-in-reference.title': 'Registrets värd står två gånger i namnet',
  'cause.registry-host-duplicated-in-reference.what':
    'Avbildningens namn innehåller en värd två gånger, oftast för att en variabel redan innehöll den. Den andra blev en del av lagringsplatsens namn.',
  'cause.registry-host-duplicated-in-reference.how': 'En del av lagringsplatsens namn är i sig namnet på en registervärd.',
  'cause.registry-host-duplicated-in-reference.do': `Lämna bara en kvar:
$ docker pull {registry}/{repository}:{tag}
I en pipeline låter du antingen variabeln eller raden innehålla värden, inte båda.`,

  'cause.registry-name-lookalike.title': 'Värden liknar bara ett register som du känner till',
  'cause.registry-name-lookalike.what':
    'Namnet skiljer sig med en bokstav eller två från ett välkänt register eller från ett i din konfiguration, och tillhör någon annan.',
  'cause.registry-name-lookalike.how': 'Värden är förväxlingsbart lik {expected}, och den svarar.',
  'cause.registry-name-lookalike.do': `Logga inte in där. Använd rätt namn:
$ docker login {expected}
Om du har skrivit ett lösenord hos fel värd byter du det lösenordet nu.`,

  'cause.registry-name-uppercase.title': 'Namnet innehåller stora bokstäver',
  'cause.registry-name-uppercase.what':
    'Registervärdar och lagringsplatser skrivs med små bokstäver. En inloggning sparas under värden så som den skrevs, så stora bokstäver gör den till en annan; i namnet på en lagringsplats är de inte tillåtna alls.',
  'cause.registry-name-uppercase.how':
    'Namnet har en stor bokstav där ingen får finnas, eller skiljer sig från den sparade inloggningen bara i stora bokstäver.',
  'cause.registry-name-uppercase.do': `Använd små bokstäver i inloggningen och i avbildningens namn:
$ docker login {registry}
$ docker pull {registry}/{repository}:{tag}`,

  'cause.registry-retired.title': 'Det här registret eller den här avbildningen har flyttat',
  'cause.registry-retired.what': 'Registret eller avbildningen har lagts ner av dem som ansvarade för det och har nu ett annat namn.',
  'cause.registry-retired.how': 'Namnet står på listan över nedlagda; efterföljaren är {successor}.',
  'cause.registry-retired.do': `Använd det nya namnet, även i Dockerfile-filer, manifest och pipelines:
$ docker pull {successor}`,

  'cause.repository-name-invalid.title': 'Namnet på lagringsplatsen eller taggen är inte giltigt',
  'cause.repository-name-invalid.what':
    'Namnet på en lagringsplats har delar åtskilda av `/`, var och en av små bokstäver och siffror med enstaka `.`, `_`, `__` eller `-` emellan. En tagg har högst 128 bokstäver, siffror, `_`, `.` och `-`, och börjar inte med något av de två sista.',
  'cause.repository-name-invalid.how': 'Namnet som efterfrågades bryter mot de här reglerna.',
  'cause.repository-name-invalid.do': `Ge avbildningen ett giltigt namn, till exempel \`team/web-app:1.4\`:
$ docker tag {image} {registry}/{repository}:{tag}
$ docker push {registry}/{repository}:{tag}`,

  'cause.repository-namespace-missing-or-wrong.title': 'Kontot eller projektet i namnet saknas eller är fel',
  'cause.repository-namespace-missing-or-wrong.what':
    'Det här registret vill ha ett konto, en organisation eller ett projekt mellan värden och avbildningen. Det saknas, eller är någon annans.',
  'cause.repository-namespace-missing-or-wrong.how':
    'Namnet har inte den form som registret använder, eller så är dess första del inget konto som du får skriva till.',
  'cause.repository-namespace-missing-or-wrong.do': `Sätt in ditt eget konto eller projekt i namnet:
#docker-hub
$ docker tag {image} docker.io/{account}/{repository}:{tag}
$ docker push docker.io/{account}/{repository}:{tag}
#gar
Namnet är värd, projekt, lagringsplats, avbildning:
$ docker tag {image} {registry}/{account}/{repository}/{name}:{tag}
$ docker push {registry}/{account}/{repository}/{name}:{tag}
#!docker-hub !gar
$ docker tag {image} {registry}/{account}/{repository}:{tag}
$ docker push {registry}/{account}/{repository}:{tag}`,

  'cause.repository-not-created.title': 'Lagringsplatsen måste skapas innan du pushar',
  'cause.repository-not-created.what': 'Det här registret skapar ingen lagringsplats när något pushas, och den här finns inte än.',
  'cause.repository-not-created.how': 'Inloggningen är rätt, och på pushen kom svaret att lagringsplatsen eller projektet är okänt.',
  'cause.repository-not-created.do': `Skapa den först.
#ecr
$ aws ecr create-repository --repository-name {repository} --region {region}
#ecr-public
$ aws ecr-public create-repository --repository-name {repository} --region us-east-1
#gar
$ gcloud artifacts repositories create {repository} --repository-format=docker --location={location}
#harbor
Skapa det projekt som namnet börjar med på Harbors webbsidor; lagringsplatserna i det kommer med pushen.
#quay
Skapa den på Quays webbsidor, eller låt ett konto som får skapa lagringsplatser pusha.
#gitlab
Namnet måste börja med sökvägen till ett projekt som finns.
#artifactory nexus
En administratör skapar en lokal lagringsplats (local eller hosted) för Docker-avbildningar.`,

  'cause.resource-not-found.title': 'Resursen finns inte',
  'cause.resource-not-found.what':
    'Det finns inget av typen {kind} med namnet {name}. Namnet är felstavat, resursen har tagits bort eller tillhör ett annat register.',
  'cause.resource-not-found.how': 'Namnet söktes upp och hittades inte.',
  'cause.resource-not-found.do': `Se vad som finns:
$ dockgate registry list
$ dockgate token list --registry {registry}
$ dockgate scope-map list --registry {registry}`,

  'cause.wrong-architecture.title': 'Avbildningen är inte gjord för den här plattformen',
  'cause.wrong-architecture.what': 'Avbildningen finns, men har inget för den här datorns processor eller operativsystem.',
  'cause.wrong-architecture.how': 'Avbildningens lista över plattformar innehåller inte {platform}.',
  'cause.wrong-architecture.do': `Se vilka plattformar den har:
$ docker manifest inspect {image}
Bygg den även för den här:
$ docker buildx build --platform {platform} --tag {image} --push .
Eller kör en annan plattforms avbildning, långsamt, under emulering:
$ docker pull --platform linux/amd64 {image}`,

  'cause.wrong-endpoint-path.title': 'Den här adressen är inte registrets API',
  'cause.wrong-endpoint-path.what':
    'Värden svarar, men adressen är en webbsida, ett chart-index, en Git-server eller någon annan sökväg, och inte API-gränssnittet för avbildningar.',
  'cause.wrong-endpoint-path.how':
    'Sökvägen som efterfrågades ingår inte i API-gränssnittet, eller så besvaras `/v2/` på den här värden av något som inte är ett register.',
  'cause.wrong-endpoint-path.do': `Använd den värd och port som produkten anger för avbildningar; de skiljer sig ofta från dess webbsidor. Ett register svarar här med 200 eller 401:
$ curl --include https://{registry}/v2/
Logga in på bara värden, utan någon sökväg:
$ docker login {registry}`,

  'cause.wrong-registry-host-logged-in.title': 'Du är inloggad på en annan värd än avbildningen använder',
  'cause.wrong-registry-host-logged-in.what':
    'Inloggningen gjordes mot en annan värd, en annan port eller ett annat regionalt namn än i avbildningens namn. Klienter sparar en inloggning för varje värd och port.',
  'cause.wrong-registry-host-logged-in.how': 'En inloggning är sparad för {loggedInHost}; avbildningen finns på {registry}.',
  'cause.wrong-registry-host-logged-in.do': `Logga in på värden exakt som den står i avbildningens namn, med porten:
$ docker login {registry}
Eller ge avbildningen namn efter den värd som du är inloggad på:
$ docker tag {image} {loggedInHost}/{repository}:{tag}`,
} as const;
