export const apartWay = {
  'apart.account-ip-denied.firewall-ip-denied': `Vraag het hier zonder aanmeldgegevens. Is het antwoord 403, dan laat het register het adres niet toe; is het 401, dan is alleen het account tot andere adressen beperkt.
$ curl --include https://{registry}/v2/`,
  'apart.firewall-ip-denied.role-missing-pull': `Vraag het zonder aanmeldgegevens. Is het antwoord 403, dan wordt het adres geweigerd en is er naar geen recht gekeken; is het 401, dan ontbreekt het recht.
$ curl --include https://{registry}/v2/`,
  'apart.firewall-ip-denied.public-access-disabled': `Vraag de instelling van het register op. Is die \`Disabled\`, dan wordt geen openbaar adres toegelaten; is die \`Enabled\`, dan staat het jouwe niet op de lijst.
$ az acr show --name {registryName} --query publicNetworkAccess --output tsv`,
  'apart.private-endpoint-dns.public-access-disabled': `Kijk waar de naam heen leidt. Is het een privéadres zoals 10.0.0.5, dan klopt de naam; is het een openbaar adres binnen je netwerk, dan is de DNS-zone niet gekoppeld.
$ nslookup {registry}`,
  'apart.network-timeout.private-endpoint-dns': `Kijk waar de naam heen leidt. Is het een privéadres en ben je buiten dat netwerk, verbind dan de VPN; is het een openbaar adres, dan laat iets de pakketten vallen.
$ nslookup {registry}`,
  'apart.connection-refused.network-timeout': `Let op hoe het mislukt. Meteen betekent dat daar niets luistert; na lang wachten, dat iets de pakketten laat vallen.
$ curl --verbose --max-time 10 https://{registry}/v2/`,
  'apart.network-timeout.proxy-misconfigured': `Probeer het via de proxy van je netwerk. Lukt dat, dan moet de engine die ook gebruiken; zo niet, dan is de weg zelf dicht.
$ curl --include --proxy {proxy} https://{registry}/v2/`,
  'apart.proxy-blocks-token-endpoint.proxy-misconfigured': `Probeer het via de proxy. Weigert de proxy zelf, dan moet die het register doorlaten; antwoordt het register, dan gebruikt de engine de proxy niet.
$ curl --include --proxy {proxy} https://{registry}/v2/`,
  'apart.proxy-blocks-token-endpoint.token-realm-misconfigured': `Bekijk het adres in de header \`WWW-Authenticate\`. Is het een zinnig adres, dan is de weg erheen geblokkeerd; is het \`localhost\` of gewoon HTTP, dan noemt het register een verkeerd adres.
$ curl --include https://{registry}/v2/`,
  'apart.html-instead-of-registry.proxy-blocks-token-endpoint':
    'Open hetzelfde adres in een browser. Verschijnt er een aanmeldpagina van het netwerk, meld je daar dan aan; noemt een filter een reden, laat het register dan toestaan.',
  'apart.blob-storage-host-blocked.network-timeout': `Haal alleen het manifest op. Lukt dat, dan is het register bereikbaar en alleen de host van de lagen niet.
$ docker manifest inspect {image}`,
  'apart.artifact-locked.blob-storage-host-blocked': `Haal alleen het manifest op. Lukt dat en loopt een laag daarna vast, dan is de host van de lagen geblokkeerd; weigert het register met een reden, dan is het artefact vergrendeld.
$ docker manifest inspect {image}`,
  'apart.mtu-mismatch.network-timeout': `Vraag om iets kleins. Lukt dat en blijft een pull hangen, dan gaan grote pakketten verloren; lukt zelfs dat niet, dan komt er niets door.
$ curl --include https://{registry}/v2/`,
  'apart.node-runtime-not-configured.vantage-differs':
    'Kijk waar de fout vandaan komt. Is het een node van een cluster, dan mist de runtime daar iets; is het een builder of een virtuele machine, kijk dan daar.',
  'apart.proxy-misconfigured.vantage-differs': `Kijk wat de engine gebruikt. Heeft die geen proxy terwijl de shell er een heeft, dan is dat het verschil; zijn ze gelijk, dan verschilt de plek in iets anders.
$ docker info | grep -i proxy`,
  'apart.dns-resolution-failure.vantage-differs':
    'Zoek de naam op waar de engine draait. Mislukt het alleen daar, dan vraagt die plek een andere DNS-server.',
  'apart.server-certificate-invalid.unknown-ca': `Kijk wie het certificaat heeft uitgegeven en hoeveel er worden gestuurd. Een openbare uitgever met één certificaat betekent dat de keten onvolledig is; een uitgever van je bedrijf, dat die hier niet bekend is.
$ openssl s_client -connect {host}:{port} -servername {host} -showcerts`,
  'apart.registry-name-lookalike.tls-hostname-mismatch': `Kijk voor wie het certificaat is gemaakt. Is het iemand anders, dan is de host niet de jouwe; is het een andere naam van jou, gebruik dan die.
$ openssl s_client -connect {host}:{port} -servername {host} -showcerts`,
  'apart.http-registry-needs-insecure.insecure-registry-not-applied': `Vraag de engine om zijn lijst. Staat het register er niet in, dan is het nooit opgenomen of is de engine niet herstart; staat het er wel, dan verschilt de vorm.
$ docker info | grep -A 5 'Insecure Registries'`,
  'apart.http-registry-needs-insecure.tls-version-not-supported': `Vraag het zonder TLS. Komt er een antwoord, dan spreekt het register op deze poort gewoon HTTP; zo niet, dan hebben de twee geen gemeenschappelijke versie.
$ curl --include http://{registry}/v2/`,
  'apart.client-certificate-required.tls-version-not-supported': `Lees de melding. \`certificate required\` vraagt om een certificaat van jou; \`protocol version\` of \`handshake failure\` gaat over versies.
$ openssl s_client -connect {host}:{port} -tls1_2`,
  'apart.login-throttled.rate-limit':
    'Meld je af en pull een openbare image uit hetzelfde register. Lukt dat, dan worden alleen het account of zijn aanmeldingen tegengehouden.',
  'apart.mirror-failing.rate-limit':
    'Kijk wie 429 antwoordde. Staat de host van een mirror in de fout, dan is de mirror begrensd en niet het register.',
  'apart.artifact-locked.storage-quota-exceeded':
    'Push een piepkleine image onder een nieuwe tag. Lukt dat, dan was de andere tag vergrendeld; wordt er weer een quotum genoemd, dan is er geen ruimte.',
  'apart.registry-service-outage.token-realm-misconfigured': `Vraag het adres in de header \`WWW-Authenticate\`. Bestaat het niet, dan noemt het register een verkeerd adres; antwoordt het 5xx, dan is er een storing in de dienst.
$ curl --include https://{registry}/v2/`,
  'apart.internal-error.registry-service-outage':
    'Probeer het na een minuut opnieuw, ook met een andere image. Mislukt alles, dan heeft het register een storing; mislukt alleen dit verzoek, dan is het een fout erin.',
  'apart.registry-encryption-key-unavailable.registry-service-outage':
    'Kijk op de statuspagina van de aanbieder. Wordt er niets gemeld en mislukt alleen dit register, dan is het zijn eigen sleutel.',
  'apart.reverse-proxy-misconfigured.token-realm-misconfigured':
    'Vraag het register op zijn eigen machine, buiten de proxy om. Klopt het antwoord daar, dan verandert de proxy het.',
  'apart.content-too-large.reverse-proxy-misconfigured':
    'Bekijk de inhoud van het antwoord. Is het JSON met een code, dan is de grens van het register zelf bereikt; is het een webpagina, dan die van de proxy.',
  'apart.anonymous-access-misconfigured.not-logged-in': `Vraag het zonder aanmeldgegevens. Is het antwoord 200, dan vraagt het register nooit om je aanmelding; is het 401, dan ontbreekt alleen de aanmelding.
$ curl --include https://{registry}/v2/`,
  'apart.method-not-supported.wrong-endpoint-path': `Vraag de hoofdmap van de API. Is het antwoord 200 of 401, dan is het een register dat deze bewerking niet kent; zo niet, dan klopt het adres niet.
$ curl --include https://{registry}/v2/`,
  'apart.registry-service-outage.reverse-proxy-misconfigured': `Vraag het register op zijn eigen machine, buiten de proxy om. Antwoordt het daar 200 of 401, dan ligt het aan de proxy; mislukt het daar ook, dan aan het register.
$ curl --include http://localhost:5000/v2/`,
  'apart.blob-storage-host-blocked.registry-service-outage':
    'Pull vanaf een ander netwerk. Lukt dat, dan is de host van de lagen hier geblokkeerd; mislukt het daar ook, dan is er een storing in de dienst.',
  'apart.dns-resolution-failure.private-endpoint-dns': `Zoek een andere naam op. Mislukt dat ook, dan werkt de DNS-server niet; mislukt binnen je netwerk alleen die van het register, dan ontbreekt daar de privézone ervan.
$ nslookup example.com
$ nslookup {registry}`,
  'apart.dns-resolution-failure.proxy-misconfigured': `Probeer het via de proxy van je netwerk. Lukt dat, dan moet de engine die gebruiken en hoeft hij de naam niet zelf op te zoeken; heb je geen proxy, dan ligt het aan de DNS-server.
$ curl --include --proxy {proxy} https://{registry}/v2/`,
  'apart.dns-resolution-failure.token-realm-misconfigured': `Vergelijk de naam die niet werd gevonden met die in de header \`WWW-Authenticate\`. Is het die en geen openbare naam, dan noemt het register een verkeerd adres; is het de naam van het register zelf, dan ligt het aan de DNS-server.
$ curl --include https://{registry}/v2/`,
  'apart.network-timeout.proxy-blocks-token-endpoint': `Vraag het register zelf. Antwoordt het 401 en mislukt alleen het volgende adres uit de header \`WWW-Authenticate\`, dan is dat geblokkeerd; antwoordt zelfs het register niet, dan komt er niets door.
$ curl --include https://{registry}/v2/`,
  'apart.network-timeout.registry-service-outage': `Vraag het vanaf een ander netwerk. Komt daar een antwoord, dan is de weg vanaf hier dicht; komt ook daar geen antwoord, dan is er een storing in de dienst.
$ curl --include --max-time 10 https://{registry}/v2/`,
  'apart.firewall-ip-denied.network-timeout': `Let op hoe het mislukt. Een antwoord 403 komt van het register, dat je adres niet toelaat; komt er helemaal geen antwoord, dan laat iets de pakketten vallen.
$ curl --include --max-time 10 https://{registry}/v2/`,
  'apart.firewall-ip-denied.proxy-blocks-token-endpoint': `Kijk wie de 403 schreef. JSON, of een header \`Docker-Distribution-Api-Version\`, komt van het register; een webpagina komt van een proxy of filter onderweg.
$ curl --include https://{registry}/v2/`,
  'apart.htpasswd-hash-unsupported.reverse-proxy-misconfigured': `Meld je aan op de eigen machine van het register, buiten de proxy om. Lukt dat, dan raakt de proxy het wachtwoord kwijt; zo niet, kijk dan naar het wachtwoordbestand.
$ curl --include --user {user} http://localhost:5000/v2/`,
  'apart.htpasswd-hash-unsupported.registry-service-outage': `Vraag het zonder wachtwoord. Is het antwoord 401, dan werkt het register en struikelt het alleen over wachtwoorden; is het ook 5xx, dan heeft het een storing.
$ curl --include https://{registry}/v2/`,
  'apart.proxy-misconfigured.unknown-ca': `Kijk wie het certificaat heeft uitgegeven. Is het de proxy van je bedrijf, vertrouw dan hier de uitgever ervan of laat het register buiten de proxy om; is het de eigen uitgever van het register, vertrouw dan die.
$ openssl s_client -connect {host}:{port} -servername {host} -showcerts`,
  'apart.anonymous-access-misconfigured.stale-stored-credentials-block-anonymous-pull': `Meld je af en pull. Lukt dat, dan zat een oude aanmelding in de weg; wordt een openbare image ook dan geweigerd, dan zijn de regels van het register voor anonieme toegang onvolledig.
$ docker logout {registry}
$ docker pull {image}`,
  'apart.private-endpoint-dns.tls-hostname-mismatch': `Vraag de eigen naam van het register op, zonder \`privatelink\`. Leidt die naar het privéadres, dan was alleen de naam verkeerd; leidt die naar een openbaar adres, dan klopt de zone niet.
$ nslookup {registry}`,
} as const;
