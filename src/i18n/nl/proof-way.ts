export const proofWay = {
  'proof.blob-storage-host-blocked': `Vraag de host van de lagen. Antwoordt die niet terwijl het register dat wel doet, dan is dit het.
$ curl --head https://{host}/`,
  'proof.connection-refused': `Vraag de poort. Staat er meteen \`refused\`, dan is dit het.
$ curl --verbose --max-time 10 https://{registry}/v2/`,
  'proof.dns-resolution-failure': `Zoek een naam op die zeker bestaat. Mislukt dat ook, dan is dit het.
$ nslookup example.com`,
  'proof.account-ip-denied': `Meld je met hetzelfde account aan vanaf een adres waarvoor het bedoeld is, zoals dat van de pipeline. Lukt het daar en hier niet, dan is dit het.
$ docker login {registry}`,
  'proof.firewall-ip-denied': `Vraag het zonder aanmeldgegevens. Is het antwoord 403 en noemt het een adres, dan is dit het.
$ curl --include https://{registry}/v2/`,
  'proof.html-instead-of-registry': `Vraag een andere host. Antwoordt dezelfde webpagina, dan is dit het.
$ curl --include https://example.com/`,
  'proof.import-source-failed': `Lees de image bij de bron vanaf de machine waarop de server draait. Mislukt dat op dezelfde manier, dan is het dit.
$ docker pull {image}`,
  'proof.mtu-mismatch': `Stuur een groot pakket. Gaan 1472 bytes verloren en komen 1200 door, dan is dit het.
$ ping -c 3 -M do -s 1472 {host}
$ ping -c 3 -M do -s 1200 {host}`,
  'proof.network-timeout': `Vraag en wacht. Komt er binnen tien seconden niets, dan is dit het.
$ curl --verbose --max-time 10 https://{registry}/v2/`,
  'proof.private-endpoint-dns': `Kijk waar de naam heen leidt. Is het een openbaar adres hoewel je in het privénetwerk bent, dan is dit het.
$ nslookup {registry}`,
  'proof.proxy-blocks-token-endpoint': `Vraag via de proxy. Is het antwoord 403 of 407 en niet van het register, dan is dit het.
$ curl --include --proxy {proxy} https://{registry}/v2/`,
  'proof.proxy-misconfigured': `Vergelijk de proxy’s van de shell en de engine. Verschillen ze, dan is dit het.
$ env | grep -i proxy
$ docker info | grep -i proxy`,
  'proof.public-access-disabled': `Vraag de instelling op. Is die \`Disabled\`, dan is dit het.
$ az acr show --name {registryName} --query publicNetworkAccess --output tsv`,
  'proof.vantage-differs': 'Doe hetzelfde waar de engine of de builder draait. Mislukt het alleen daar, dan is dit het.',
  'proof.client-certificate-required': `Let op de handshake. Vraagt de server om een certificaat van de client, dan is dit het.
$ openssl s_client -connect {host}:{port} -servername {host}`,
  'proof.http-registry-needs-insecure': `Vraag het zonder TLS. Komt er een antwoord, dan is dit het.
$ curl --include http://{registry}/v2/`,
  'proof.insecure-registry-not-applied': `Vraag de engine om zijn lijst. Staan de host en poort er niet in, dan is dit het.
$ docker info | grep -A 5 'Insecure Registries'`,
  'proof.node-runtime-not-configured': `Bekijk het log van de runtime op de node. Noemt het een certificaat of een proxy, dan is dit het.
$ sudo journalctl --unit containerd --since -1h`,
  'proof.server-certificate-invalid': `Bekijk de datums, en hoeveel certificaten er worden gestuurd. Is het einde voorbij of wordt er maar één gestuurd, dan is dit het.
$ openssl s_client -connect {host}:{port} -servername {host} -showcerts`,
  'proof.tls-hostname-mismatch': `Vraag het met controle van het certificaat. Noemt de fout andere hosts dan de jouwe, dan is dit het.
$ curl --verbose https://{registry}/v2/`,
  'proof.tls-version-not-supported': `Vraag om TLS 1.2. Mislukt de handshake, dan is dit het.
$ openssl s_client -connect {host}:{port} -tls1_2`,
  'proof.unknown-ca': `Kijk wie het certificaat heeft uitgegeven. Is het niemand die deze machine vertrouwt, dan is dit het.
$ curl --verbose https://{registry}/v2/`,
  'proof.login-throttled': `Wacht een kwartier en meld je dan één keer met de hand aan. Lukt het dan, dan is dit het.
$ docker login {registry}`,
  'proof.rate-limit': `Lees de status. Is die 429, dan is dit het; de header \`Retry-After\` zegt hoelang je moet wachten.
$ curl --include https://{registry}/v2/`,
  'proof.storage-quota-exceeded': 'Push een piepkleine image. Wordt er weer een quotum of de opslag genoemd, dan is dit het.',
  'proof.acr-arm-audience-disabled': `Vraag de instelling op. Is die \`disabled\`, dan is dit het.
$ az acr config authentication-as-arm show --registry {registryName}`,
  'proof.anonymous-access-misconfigured': `Vraag het zonder aanmeldgegevens. Is het antwoord 200 terwijl pullen wordt geweigerd, dan is dit het.
$ curl --include https://{registry}/v2/`,
  'proof.entra-service-outage': `Wacht een paar minuten en meld je opnieuw aan. Lukt het zonder dat er iets veranderd is, dan was dit het.
$ az login`,
  'proof.htpasswd-hash-unsupported': `Tel de gebruikers met een bcrypt-wachtwoord in het bestand van het register. Zijn er geen, dan is dit het.
$ grep --count ':[$]2' {file}`,
  'proof.internal-error': 'Probeer hetzelfde nog eens, en iets anders. Mislukt alleen dit ene verzoek elke keer, dan is dit het.',
  'proof.mirror-failing': `Vraag de engine om zijn mirrors, en vraag die. Mislukt een mirror terwijl het register antwoordt, dan is dit het.
$ docker info | grep -A 3 'Registry Mirrors'`,
  'proof.registry-encryption-key-unavailable': `Vraag de sleutel op. Is die, of de identiteit die hem leest, er niet, dan is dit het.
$ az acr encryption show --name {registryName}`,
  'proof.registry-service-outage': `Vraag het zonder aanmeldgegevens. Is het antwoord een 5xx, twee keer achter elkaar, dan is dit het.
$ curl --include https://{registry}/v2/`,
  'proof.replica-lag': `Pull een paar keer, met enkele seconden ertussen. Lukt het af en toe, dan is dit het.
$ docker pull {image}`,
  'proof.reverse-proxy-misconfigured':
    'Vraag het register op zijn eigen machine, buiten de proxy om. Antwoordt het daar anders, dan is dit het.',
  'proof.token-realm-misconfigured': `Bekijk het adres in de header \`WWW-Authenticate\`. Is het \`localhost\`, gewoon HTTP of de host van een ander, dan is dit het.
$ curl --include https://{registry}/v2/`,
} as const;
