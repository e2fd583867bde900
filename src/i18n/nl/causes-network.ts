export const causesNetwork = {
  'cause.blob-storage-host-blocked.title': 'De host die de lagen levert is geblokkeerd',
  'cause.blob-storage-host-blocked.what':
    'Het register is bereikbaar, maar levert lagen vanaf een andere host, en een firewall of proxy laat die niet door.',
  'cause.blob-storage-host-blocked.how': 'Het manifest van de image is geleverd, en de verbinding met {host} voor een laag mislukte.',
  'cause.blob-storage-host-blocked.do': `Test de verbinding en laat poort 443 van deze host toestaan:
$ curl --head https://{host}/
#acr
Lagen komen van \`*.blob.core.windows.net\`, of van eigen hosts van het register:
$ az acr update --name {registryName} --data-endpoint-enabled true
$ az acr show-endpoints --name {registryName}
#docker-hub
Lagen komen van \`production.cloudflare.docker.com\` en \`docker-images-prod.*.r2.cloudflarestorage.com\`; de lijst staat op https://docs.docker.com/desktop/setup/allow-list/.
#ghcr
Lagen komen van \`pkg-containers.githubusercontent.com\`.
#ecr
Lagen komen van \`prod-{region}-starport-layer-bucket.s3.{region}.amazonaws.com\`; binnen een VPC van het S3-eindpunt daarvan.
#ecr-public
Lagen komen van \`*.cloudfront.net\`.
#quay
Lagen komen van \`cdn.quay.io\` en hosts zoals \`cdn01.quay.io\`.
#gar
Lagen komen van \`storage.googleapis.com\` en van de host van het register zelf.
#gitlab
Lagen komen uit de objectopslag van de GitLab-server; op gitlab.com zijn dat \`storage.googleapis.com\` en \`cdn.registry.gitlab-static.net\`.`,
  'cause.connection-refused.title': 'Op deze poort luistert niets',
  'cause.connection-refused.what':
    'De machine antwoordt, maar op deze poort staat geen dienst open. Zonder nummer in de naam is de poort 443.',
  'cause.connection-refused.how': 'De verbinding met {registry} werd meteen geweigerd.',
  'cause.connection-refused.do': `Controleer de poort in de naam, en of het register draait:
$ curl --include https://{registry}/v2/
#dockgate
Start het op de machine van het register:
$ dockgate serve`,
  'cause.dns-resolution-failure.title': 'Namen kunnen van hier niet worden omgezet',
  'cause.dns-resolution-failure.what':
    'De DNS-server die deze machine of de engine vraagt, antwoordt niet, of weigert te antwoorden voor deze naam.',
  'cause.dns-resolution-failure.how':
    'Het opzoeken mislukte, en dat ligt aan de DNS-server: andere namen mislukken ook, of er kwam geen antwoord.',
  'cause.dns-resolution-failure.do': `Vergelijk de ingestelde DNS-server met een openbare:
$ nslookup {registry}
$ nslookup {registry} 1.1.1.1
Antwoordt alleen de tweede, verbeter dan de DNS-instellingen van deze machine.
#docker
De engine heeft eigen DNS-instellingen: stel \`dns\` in /etc/docker/daemon.json in en herstart hem:
$ sudo systemctl restart docker
#kubernetes
De nodes zoeken namen op, niet de pods: verbeter de DNS-instellingen van de nodes of van hun netwerk.`,
  'cause.account-ip-denied.title': 'Dit account mag niet vanaf dit adres worden gebruikt',
  'cause.account-ip-denied.what':
    'De aanmelding klopt, maar het account mag alleen vanaf bepaalde adressen worden gebruikt, en {address} hoort daar niet bij. Andere accounts kunnen hier wel werken.',
  'cause.account-ip-denied.how':
    'Het register nam de aanmelding van {subject} aan en weigerde daarna het adres {address}, dat door geen van de eigen regels van het account wordt toegelaten.',
  'cause.account-ip-denied.do': `Gebruik het account vanaf een adres waarvoor het bedoeld is, of hier een ander account.
#dockgate
Wie het register beheert, laat het account vanaf dit adres toe:
$ dockgate token update {token} --allow-address {address} --registry {registry}`,

  'cause.firewall-ip-denied.title': 'Je netwerkadres is niet toegestaan',
  'cause.firewall-ip-denied.what':
    'Het register aanvaardt alleen verzoeken van bepaalde adressen, en het jouwe hoort daar niet bij. Naar gebruikersnaam en wachtwoord is niet gekeken.',
  'cause.firewall-ip-denied.how': 'Geen netwerkregel van het register laat het adres toe waar het verzoek vandaan kwam.',
  'cause.firewall-ip-denied.do': `Een eigenaar staat het adres toe.
#acr
$ az acr network-rule add --name {registryName} --ip-address {address}
Het duurt een paar minuten voordat de regel geldt. Regels nemen alleen openbare IPv4-adressen aan.
#dockgate
$ dockgate network add {address} --registry {registry}
#acr kubernetes
Een cluster komt van het adres van zijn uitgaande IP of gateway, en dat moet een vast adres zijn:
$ az aks show --name {cluster} --resource-group {resourceGroup} --query networkProfile.loadBalancerProfile.effectiveOutboundIPs
#
Of verbind vanuit een netwerk dat is toegestaan, bijvoorbeeld via de VPN. Achter een proxy telt het adres van de proxy.`,
  'cause.html-instead-of-registry.title': 'Er antwoordt een webpagina in plaats van het register',
  'cause.html-instead-of-registry.what':
    'Iets in het netwerk antwoordt op de plaats van het register: de aanmeldpagina van een gastnetwerk, een filter of een firewall.',
  'cause.html-instead-of-registry.how': 'Het antwoord is een webpagina, en andere hosts geven dezelfde pagina.',
  'cause.html-instead-of-registry.do': `Open een willekeurige pagina in een browser en meld je aan bij het netwerk, of vraag de beheerders om {registry} door te laten. Het antwoord van een register zelf is JSON:
$ curl --include https://{registry}/v2/`,
  'cause.import-source-failed.title': 'De image kon niet worden gelezen waar die vandaan moest komen',
  'cause.import-source-failed.what':
    'Dit register moest een image importeren, en de bron leverde die niet: {defect}. Van de image is hier niets te zien.',
  'cause.import-source-failed.how': 'Dit register vroeg het zelf aan de bron en schreef op wat die antwoordde, of dat er geen antwoord kwam.',
  'cause.import-source-failed.do': `Lees de image bij de bron vanaf een andere machine. Lukt dat, kijk dan naar de weg van deze server daarheen en importeer opnieuw; wat al gekopieerd is, wordt niet nog eens opgehaald:
$ docker pull {image}`,

  'cause.mtu-mismatch.title': 'Grote pakketten komen niet door',
  'cause.mtu-mismatch.what':
    'Kleine pakketten bereiken het register en grote verdwijnen, meestal omdat een VPN of een overlaynetwerk kleinere aanneemt dan deze machine stuurt. Een kapotte IPv6-route lijkt daar veel op.',
  'cause.mtu-mismatch.how': 'De verbinding gaat open en blijft hangen zodra er meer dan een kleine hoeveelheid gegevens wordt gestuurd.',
  'cause.mtu-mismatch.do': `Zoek de grootste maat die doorkomt; bij 1472 is de gebruikelijke 1500 goed:
$ ping -M do -s 1472 {host}
Stuur kleinere pakketten vanaf de interface die erheen leidt:
$ sudo ip link set dev {interface} mtu 1400
Werkt alleen IPv4, herstel IPv6 dan of zet het uit:
$ curl --ipv4 --include https://{registry}/v2/`,
  'cause.network-timeout.title': 'Het register antwoordt niet op tijd',
  'cause.network-timeout.what':
    'Er kwam helemaal geen antwoord: een firewall laat de verbinding vallen, een route ontbreekt, of het register is alleen vanuit een ander netwerk bereikbaar.',
  'cause.network-timeout.how': 'De verbinding met {registry} werd binnen de gestelde tijd niet aanvaard en niet geweigerd, of brak af.',
  'cause.network-timeout.do': `Kijk hoe ver het komt:
$ curl --verbose --max-time 10 https://{registry}/v2/
Heeft dit netwerk een proxy nodig, dan moet de engine die ook kennen. Vraag anders om poort 443 naar {registry}, en naar de host van de lagen, te openen.`,
  'cause.private-endpoint-dns.title': 'Het privéadres van het register wordt niet gevonden',
  'cause.private-endpoint-dns.what':
    'Het register heeft een privé-eindpunt, maar hier leidt de naam naar het openbare adres, of naar een privéadres dat vanuit dit netwerk niet bereikbaar is.',
  'cause.private-endpoint-dns.how': 'De naam loopt via `privatelink`, en het adres aan het eind past niet bij dit netwerk.',
  'cause.private-endpoint-dns.do': `Kijk waar de naam heen leidt:
$ nslookup {registry}
#acr
Koppel de privé-DNS-zone aan dit virtuele netwerk:
$ az network private-dns link vnet create --resource-group {resourceGroup} --zone-name privatelink.azurecr.io --name {linkName} --virtual-network {network} --registration-enabled false
Eigen DNS-servers moeten doorsturen naar 168.63.129.16. Verbind van buiten eerst de VPN.
#!acr
Laat dit netwerk de DNS-server vragen die het privéadres kent, of verbind eerst de VPN.`,
  'cause.proxy-blocks-token-endpoint.title': 'Een proxy of filter laat het register niet door',
  'cause.proxy-blocks-token-endpoint.what':
    'Iets onderweg weigert het register, of de andere host die de tokens ervan uitgeeft: een proxy, een filter of een mirror.',
  'cause.proxy-blocks-token-endpoint.how':
    'De proxy zelf antwoordde met 403 of 407 of sloot de verbinding, of het register is bereikbaar en de tokenhost {realm} niet.',
  'cause.proxy-blocks-token-endpoint.do': `Vraag om {registry} en {realm} op poort 443 toe te staan. Wil de proxy een gebruikersnaam en wachtwoord, zet die dan in de proxyinstellingen van de engine. Test via de proxy:
$ curl --include --proxy {proxy} https://{registry}/v2/`,
  'cause.proxy-misconfigured.title': 'De engine heeft geen proxy, of de verkeerde',
  'cause.proxy-misconfigured.what':
    'De shell en de containerengine hebben aparte proxyinstellingen. Die van de engine ontbreken of zijn verkeerd, of sturen een host door de proxy die rechtstreeks bereikt moet worden.',
  'cause.proxy-misconfigured.how':
    'Het register is op één manier bereikbaar, rechtstreeks of via de proxy, en de engine gebruikt de andere.',
  'cause.proxy-misconfigured.do': `#docker
Kijk wat de engine gebruikt:
$ docker info | grep -i proxy
Stel \`http-proxy\`, \`https-proxy\` en \`no-proxy\` onder \`proxies\` in /etc/docker/daemon.json in; hosts binnen je netwerk horen in \`no-proxy\`. Herstart hem dan:
$ sudo systemctl restart docker
Docker Desktop heeft hier een eigen pagina voor, onder Settings, Resources, Proxies. De proxy’s in config.json zijn voor containers, niet voor pulls.
#kubernetes containerd
Stel op elke node \`HTTPS_PROXY\` en \`NO_PROXY\` in voor de service van de runtime en herstart die dan:
$ sudo systemctl edit containerd
$ sudo systemctl restart containerd
#!docker !kubernetes !containerd
Kijk wat de shell gebruikt, en stel \`HTTPS_PROXY\` en \`NO_PROXY\` in waar de client draait; hosts binnen je netwerk horen in \`NO_PROXY\`:
$ env | grep -i proxy`,
  'cause.public-access-disabled.title': 'Het register is gesloten voor het openbare netwerk',
  'cause.public-access-disabled.what':
    'Openbare toegang tot dit register is uitgeschakeld; het antwoordt alleen op zijn privé-eindpunten. Naar gebruikersnaam en wachtwoord is niet gekeken.',
  'cause.public-access-disabled.how': 'Het register weigert openbare adressen, en de instelling `publicNetworkAccess` is `Disabled`.',
  'cause.public-access-disabled.do': `Verbind vanuit het privénetwerk, bijvoorbeeld via de VPN. Of een eigenaar opent het weer:
$ az acr update --name {registryName} --public-network-enabled true
Een bestaande netwerkregel geldt alleen zolang openbare toegang aanstaat.`,
  'cause.vantage-differs.title': 'Het lukt hier, maar niet waar de engine draait',
  'cause.vantage-differs.what':
    'Het verzoek is ergens anders gedaan dan in deze shell: in de virtuele machine van de engine, een builder, een engine op afstand of een node van een cluster. Elk heeft een eigen netwerk, eigen certificaten en een eigen klok.',
  'cause.vantage-differs.how': 'Hetzelfde verzoek lukt van hier, en de fout komt van de andere plek.',
  'cause.vantage-differs.do': `Zoek uit waar het draait:
$ docker context show
$ docker buildx inspect
Stel dan proxy, certificaten en DNS op die plek in, en draai de doctor daar.`,
} as const;
