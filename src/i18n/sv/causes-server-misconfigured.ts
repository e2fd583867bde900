export const causesServerMisconfigured = {
  'cause.acr-arm-audience-disabled.title': 'Registret avvisar token gjorda för Azures hantering',
  'cause.acr-arm-audience-disabled.what':
    'En princip för det här registret godtar bara token som gjorts för register. Klienten kom med en som gjorts för Azures hantering.',
  'cause.acr-arm-audience-disabled.how':
    'Inställningen `azureADAuthenticationAsArmPolicy` är inaktiverad, och tokenens målgrupp är Azures hantering.',
  'cause.acr-arm-audience-disabled.do': `Uppdatera klienten, så att den begär registrets egen målgrupp:
$ az upgrade
Där det inte går tillåter en ägare båda typerna:
$ az acr config authentication-as-arm update --registry {registryName} --status enabled`,

  'cause.anonymous-access-misconfigured.title': 'Anonym åtkomst är bara halvt konfigurerad',
  'cause.anonymous-access-misconfigured.what':
    'Registret hälsar utomstående utan att be om inloggning, så klienter skickar aldrig sina autentiseringsuppgifter, och sedan avvisar det själva begäran.',
  'cause.anonymous-access-misconfigured.how':
    '`/v2/` svarar med 200 på en begäran utan autentiseringsuppgifter, men hämtningen eller pushen avvisas.',
  'cause.anonymous-access-misconfigured.do': `Se hälsningen:
$ curl --include https://{registry}/v2/
Den som driver registret låter det antingen svara 401 med ett huvud \`WWW-Authenticate\`, eller öppnar lagringsplatserna.
#nexus
Det behöver ”Allow anonymous docker pull” och ”Docker Bearer Token Realm” tillsammans.`,

  'cause.htpasswd-hash-unsupported.title': 'Registrets lösenordsfil har fel format',
  'cause.htpasswd-hash-unsupported.what':
    'Registret läser sina användare från en htpasswd-fil, och lösenorden i den är hashade på ett sätt som det inte känner till. Alla inloggningar misslyckas.',
  'cause.htpasswd-hash-unsupported.how':
    'Hasharna i filen är inte de bcrypt-hashar som ett register väntar sig, eller så kan proxyn framför inte kontrollera sådana.',
  'cause.htpasswd-hash-unsupported.do': `Sätt lösenorden på nytt med bcrypt och starta sedan om registret:
$ htpasswd -B {file} {user}`,

  'cause.internal-error.title': 'Det blev ett fel i registret',
  'cause.internal-error.what': 'Något gick fel inuti registret. Varken dina autentiseringsuppgifter eller din begäran är orsaken.',
  'cause.internal-error.how': 'Servern stötte på ett fel som den inte vet hur den ska hantera, och skrev det i sin logg.',
  'cause.internal-error.do': `Försök igen. Om felet kvarstår ger du svarets korrelations-ID till en av registrets ägare, som ser mer med:
$ dockgate why {correlationId}
Den som driver servern hittar själva felet i det som den skriver till stderr.`,

  'cause.mirror-failing.title': 'En spegel däremellan misslyckas',
  'cause.mirror-failing.what': 'Motorn frågar en spegel före själva registret, och spegeln svarar inte, eller begär en egen inloggning.',
  'cause.mirror-failing.how': 'Spegeln {mirror} är konfigurerad och misslyckas, medan själva registret svarar.',
  'cause.mirror-failing.do': `#!podman !buildah !skopeo !containerd !kubernetes
Åtgärda spegeln, eller ta bort den från \`registry-mirrors\` i /etc/docker/daemon.json och starta om motorn:
$ sudo systemctl restart docker
#podman buildah skopeo
Åtgärda spegeln, eller ta bort den från /etc/containers/registries.conf.
#containerd kubernetes
Åtgärda spegeln, eller ta bort den på varje nod från registrets hosts.toml:
$ sudo editor /etc/containerd/certs.d/{registry}/hosts.toml`,

  'cause.registry-encryption-key-unavailable.title': 'Registret når inte sin egen krypteringsnyckel',
  'cause.registry-encryption-key-unavailable.what':
    'Registret är krypterat med ägarens egen nyckel, och nyckeln, eller identiteten som får använda den, är borta eller låst. Inget går att läsa förrän den är tillbaka.',
  'cause.registry-encryption-key-unavailable.how': 'Hälsokontrollen svarade med `CMK_ERROR`, eller så nämner registret sitt nyckelvalv.',
  'cause.registry-encryption-key-unavailable.do': `En ägare återställer nyckeln eller dess identitet, och ser båda med:
$ az acr encryption show --name {registryName}
En borttagen nyckel eller identitet går bara att återställa under en viss tid.`,

  'cause.registry-service-outage.title': 'Registret kan inte svara just nu',
  'cause.registry-service-outage.what':
    'Registret, eller något som det är beroende av, till exempel dess databas eller disk, är ur funktion. Tills det är tillbaka avvisar det allt; dina autentiseringsuppgifter är inte orsaken.',
  'cause.registry-service-outage.how':
    'Registret svarade med ett serverfel (5xx), eller så fick det inget svar från något som det behöver.',
  'cause.registry-service-outage.do': `Vänta en minut och försök igen.
#dockgate
Den som driver det hittar det som saknas i det som det skriver till stderr.
#acr
Se om Azure rapporterar något: https://azure.status.microsoft.
#docker-hub
Se om Docker rapporterar något: https://www.dockerstatus.com.
#ghcr
Se om GitHub rapporterar något: https://www.githubstatus.com.
#ecr ecr-public
Se om AWS rapporterar något: https://health.aws.amazon.com/health/status.
#gar
Se om Google rapporterar något: https://status.cloud.google.com.
#gitlab
Se om GitLab rapporterar något: https://status.gitlab.com.
#quay
Se om Quay rapporterar något: https://status.redhat.com.`,

  'cause.replica-lag.title': 'En kopia av registret ligger efter',
  'cause.replica-lag.what': 'Registret har kopior i flera regioner, och den som svarade har inte fått avbildningen än.',
  'cause.replica-lag.how': 'Samma begäran lyckas vid vissa försök och misslyckas vid andra.',
  'cause.replica-lag.do': `Vänta en minut och hämta igen:
$ docker pull {image}
I pipelines hämtar du från den region som du pushade till, eller försöker några gånger.
#acr
Se kopiornas läge:
$ az acr replication list --registry {registryName} --output table`,

  'cause.reverse-proxy-misconfigured.title': 'Proxyn framför registret ändrar begäranden',
  'cause.reverse-proxy-misconfigured.what':
    'En proxy står framför registret och begränsar uppladdningarnas storlek, tappar huvuden eller döljer att klienten kom över HTTPS.',
  'cause.reverse-proxy-misconfigured.how':
    'Svaret har status 413, leder från HTTPS till `http://`, eller saknar den uppmaning som ett register skickar.',
  'cause.reverse-proxy-misconfigured.do': `Titta på de huvuden som kommer fram:
$ curl --include https://{registry}/v2/
Den som driver proxyn skickar vidare \`Host\`, \`Authorization\`, \`X-Forwarded-Proto\` och \`X-Forwarded-For\`, och tar bort storleksgränsen, på nginx med \`client_max_body_size 0\`.`,

  'cause.token-realm-misconfigured.title': 'Registret skickar klienter till fel tokenadress',
  'cause.token-realm-misconfigured.what':
    'Registrets uppmaning säger var en token hämtas, och den adressen är fel: vanlig HTTP, `localhost`, en dubblerad port eller en annan värd.',
  'cause.token-realm-misconfigured.how': 'Uppmaningen anger {realm}, som inte är en adress som en klient till {registry} bör använda.',
  'cause.token-realm-misconfigured.do': `Se adressen:
$ curl --include https://{registry}/v2/
Den som driver registret rättar dess externa adress, och huvudena \`X-Forwarded-Host\` och \`X-Forwarded-Proto\` från en proxy framför.`,
} as const;
