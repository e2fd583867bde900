export const causesNetwork = {
  'cause.blob-storage-host-blocked.title': 'Värden som levererar lagren är blockerad',
  'cause.blob-storage-host-blocked.what':
    'Registret går att nå, men det levererar lager från en annan värd, och en brandvägg eller proxy släpper inte igenom den.',
  'cause.blob-storage-host-blocked.how': 'Avbildningens manifest kom fram, men anslutningen till {host} för ett lager misslyckades.',
  'cause.blob-storage-host-blocked.do': `Testa anslutningen, och se till att port 443 till den här värden tillåts:
$ curl --head https://{host}/
#acr
Lagren kommer från \`*.blob.core.windows.net\`, eller från registrets egna värdar:
$ az acr update --name {registryName} --data-endpoint-enabled true
$ az acr show-endpoints --name {registryName}
#docker-hub
Lagren kommer från \`production.cloudflare.docker.com\` och \`docker-images-prod.*.r2.cloudflarestorage.com\`; listan finns på https://docs.docker.com/desktop/setup/allow-list/.
#ghcr
Lagren kommer från \`pkg-containers.githubusercontent.com\`.
#ecr
Lagren kommer från \`prod-{region}-starport-layer-bucket.s3.{region}.amazonaws.com\`; inne i en VPC från dess S3-slutpunkt.
#ecr-public
Lagren kommer från \`*.cloudfront.net\`.
#quay
Lagren kommer från \`cdn.quay.io\` och värdar som \`cdn01.quay.io\`.
#gar
Lagren kommer från \`storage.googleapis.com\` och från registrets egen värd.
#gitlab
Lagren kommer från GitLab-serverns objektlagring; på gitlab.com är det \`storage.googleapis.com\` och \`cdn.registry.gitlab-static.net\`.`,

  'cause.connection-refused.title': 'Ingen lyssnar på den här porten',
  'cause.connection-refused.what': 'Datorn svarar, men ingen tjänst är öppen på den här porten. Utan siffra i namnet är porten 443.',
  'cause.connection-refused.how': 'Anslutningen till {registry} avvisades genast.',
  'cause.connection-refused.do': `Kontrollera porten i namnet, och att registret är igång:
$ curl --include https://{registry}/v2/
#dockgate
Starta det på registrets dator:
$ dockgate serve`,

  'cause.dns-resolution-failure.title': 'Namn går inte att slå upp härifrån',
  'cause.dns-resolution-failure.what':
    'Den DNS-server som datorn eller dess motor frågar svarar inte, eller vägrar att svara om det här namnet.',
  'cause.dns-resolution-failure.how':
    'Uppslagningen misslyckades, och felet ligger hos DNS-servern: andra namn misslyckas också, eller så kom inget svar.',
  'cause.dns-resolution-failure.do': `Jämför den konfigurerade DNS-servern med en offentlig:
$ nslookup {registry}
$ nslookup {registry} 1.1.1.1
Om bara den andra svarar rättar du datorns DNS-inställningar.
#docker
Motorn har egna DNS-inställningar: sätt \`dns\` i /etc/docker/daemon.json och starta om den:
$ sudo systemctl restart docker
#kubernetes
Det är noderna som slår upp namn, inte poddarna: rätta DNS-inställningarna för noderna eller deras nätverk.`,

  'cause.account-ip-denied.title': 'Kontot får inte användas från den här adressen',
  'cause.account-ip-denied.what':
    'Inloggningen är rätt, men kontot får bara användas från vissa adresser, och {address} är inte en av dem. Andra konton kan fungera härifrån.',
  'cause.account-ip-denied.how':
    'Registret godtog inloggningen för {subject} och avvisade sedan adressen {address}, som ingen av kontots egna regler släpper in.',
  'cause.account-ip-denied.do': `Använd kontot från en adress som det är avsett för, eller ett annat konto härifrån.
#dockgate
Den som hanterar registret tillåter kontot från den här adressen:
$ dockgate token update {token} --allow-address {address} --registry {registry}`,

  'cause.firewall-ip-denied.title': 'Din nätverksadress är inte tillåten',
  'cause.firewall-ip-denied.what':
    'Registret tar bara emot begäranden från vissa adresser, och din är inte en av dem. Användarnamn och lösenord prövades inte.',
  'cause.firewall-ip-denied.how': 'Ingen nätverksregel i registret släpper in den adress som begäran kom från.',
  'cause.firewall-ip-denied.do': `En ägare tillåter adressen.
#acr
$ az acr network-rule add --name {registryName} --ip-address {address}
Det tar några minuter innan den gäller. Reglerna tar bara offentliga IPv4-adresser.
#dockgate
$ dockgate network add {address} --registry {registry}
#acr kubernetes
Ett kluster kommer från adressen för sin utgående IP eller gateway, och den måste vara fast:
$ az aks show --name {cluster} --resource-group {resourceGroup} --query networkProfile.loadBalancerProfile.effectiveOutboundIPs
#
Eller anslut från ett nätverk som är tillåtet, till exempel via VPN. Bakom en proxy är det proxyns adress som räknas.`,

  'cause.html-instead-of-registry.title': 'En webbsida svarar i stället för registret',
  'cause.html-instead-of-registry.what':
    'Något i nätverket svarar i registrets ställe: inloggningssidan för ett gästnätverk, ett filter eller en brandvägg.',
  'cause.html-instead-of-registry.how': 'Svaret är en webbsida, och andra värdar ger samma sida.',
  'cause.html-instead-of-registry.do': `Öppna valfri sida i en webbläsare och logga in på nätverket, eller be dess administratörer att släppa igenom {registry}. Registrets eget svar är JSON:
$ curl --include https://{registry}/v2/`,

  'cause.import-source-failed.title': 'Avbildningen kunde inte läsas där den skulle importeras ifrån',
  'cause.import-source-failed.what':
    'Registret skulle importera en avbildning, och platsen den kommer ifrån lämnade inte ut den: {defect}. Inget av avbildningen syns här.',
  'cause.import-source-failed.how': 'Registret frågade själv källan och skrev ned vad den svarade, eller att den inte svarade.',
  'cause.import-source-failed.do': `Läs avbildningen vid källan från en annan dator. Om det fungerar, titta på vägen från den här servern dit och importera sedan igen; det som redan har kopierats hämtas inte på nytt:
$ docker pull {image}`,

  'cause.mtu-mismatch.title': 'Stora paket kommer inte fram',
  'cause.mtu-mismatch.what':
    'Små paket når registret men stora försvinner, oftast för att ett VPN eller ett överlagrat nätverk tar mindre paket än datorn skickar. En trasig väg över IPv6 ser ungefär likadan ut.',
  'cause.mtu-mismatch.how': 'Anslutningen öppnas och hänger sig så snart mer än lite data skickas.',
  'cause.mtu-mismatch.do': `Hitta den största storleken som går igenom; 1472 betyder att de vanliga 1500 fungerar:
$ ping -M do -s 1472 {host}
Skicka mindre paket från det gränssnitt som leder dit:
$ sudo ip link set dev {interface} mtu 1400
Om bara IPv4 fungerar rättar du IPv6 eller stänger av det:
$ curl --ipv4 --include https://{registry}/v2/`,

  'cause.network-timeout.title': 'Registret går inte att nå i tid',
  'cause.network-timeout.what':
    'Det kom inget svar alls: en brandvägg kastar anslutningen, en rutt saknas, eller så går registret bara att nå från ett annat nätverk.',
  'cause.network-timeout.how': 'Anslutningen till {registry} varken godtogs eller avvisades inom tidsgränsen, eller så bröts den.',
  'cause.network-timeout.do': `Se hur långt den kommer:
$ curl --verbose --max-time 10 https://{registry}/v2/
Om nätverket kräver en proxy måste motorn också känna till den. Be annars att port 443 öppnas till {registry} och till värden för dess lager.`,

  'cause.private-endpoint-dns.title': 'Registrets privata adress hittas inte',
  'cause.private-endpoint-dns.what':
    'Registret har en privat slutpunkt, men här leder namnet till den offentliga adressen, eller till en privat som inte går att nå från det här nätverket.',
  'cause.private-endpoint-dns.how': 'Namnet går via `privatelink`, och adressen i slutet passar inte det här nätverket.',
  'cause.private-endpoint-dns.do': `Se vart namnet leder:
$ nslookup {registry}
#acr
Länka den privata DNS-zonen till det här virtuella nätverket:
$ az network private-dns link vnet create --resource-group {resourceGroup} --zone-name privatelink.azurecr.io --name {linkName} --virtual-network {network} --registration-enabled false
Egna DNS-servrar måste vidarebefordra till 168.63.129.16. Utifrån ansluter du VPN först.
#!acr
Låt nätverket fråga den DNS-server som känner till den privata adressen, eller anslut VPN först.`,

  'cause.proxy-blocks-token-endpoint.title': 'En proxy eller ett filter släpper inte igenom registret',
  'cause.proxy-blocks-token-endpoint.what':
    'Något på vägen avvisar registret, eller den andra värden som utfärdar dess token: en proxy, ett filter eller en spegel.',
  'cause.proxy-blocks-token-endpoint.how':
    'Proxyn själv svarade med 403 eller 407 eller stängde anslutningen, eller så går registret att nå men inte {realm}, som utfärdar dess token.',
  'cause.proxy-blocks-token-endpoint.do': `Be att {registry} och {realm} tillåts på port 443. Om proxyn kräver användarnamn och lösenord anger du dem i motorns proxyinställningar. Testa genom proxyn:
$ curl --include --proxy {proxy} https://{registry}/v2/`,

  'cause.proxy-misconfigured.title': 'Motorn har ingen proxy, eller fel proxy',
  'cause.proxy-misconfigured.what':
    'Skalet och containermotorn har skilda proxyinställningar. Motorns saknas eller är fel, eller så skickar de en värd genom proxyn som borde nås direkt.',
  'cause.proxy-misconfigured.how': 'Registret går att nå på ett sätt, direkt eller genom proxyn, och motorn använder det andra.',
  'cause.proxy-misconfigured.do': `#docker
Se vad motorn använder:
$ docker info | grep -i proxy
Sätt \`http-proxy\`, \`https-proxy\` och \`no-proxy\` under \`proxies\` i /etc/docker/daemon.json; värdar i ditt eget nätverk hör hemma i \`no-proxy\`. Starta sedan om den:
$ sudo systemctl restart docker
Docker Desktop har en egen sida för detta, under Settings, Resources, Proxies. Proxyinställningarna i config.json gäller containrar, inte hämtningar.
#kubernetes containerd
Sätt \`HTTPS_PROXY\` och \`NO_PROXY\` för körmiljöns tjänst på varje nod och starta sedan om den:
$ sudo systemctl edit containerd
$ sudo systemctl restart containerd
#!docker !kubernetes !containerd
Se vad skalet använder, och sätt \`HTTPS_PROXY\` och \`NO_PROXY\` där klienten körs; värdar i ditt eget nätverk hör hemma i \`NO_PROXY\`:
$ env | grep -i proxy`,

  'cause.public-access-disabled.title': 'Registret är stängt för det offentliga nätverket',
  'cause.public-access-disabled.what':
    'Offentlig åtkomst till det här registret är avstängd; det svarar bara på sina privata slutpunkter. Användarnamn och lösenord prövades inte.',
  'cause.public-access-disabled.how': 'Registret avvisar offentliga adresser, och dess inställning `publicNetworkAccess` är `Disabled`.',
  'cause.public-access-disabled.do': `Anslut från det privata nätverket, till exempel via VPN. Eller så öppnar en ägare det igen:
$ az acr update --name {registryName} --public-network-enabled true
En befintlig nätverksregel gäller bara när offentlig åtkomst är på.`,

  'cause.vantage-differs.title': 'Det fungerar här, men inte där motorn körs',
  'cause.vantage-differs.what':
    'Begäran gjordes någon annanstans än i det här skalet: i motorns virtuella dator, en byggare, en fjärrmotor eller en nod i ett kluster. Alla har sitt eget nätverk, sina certifikat och sin klocka.',
  'cause.vantage-differs.how': 'Samma begäran lyckas härifrån, och felet kommer från det andra stället.',
  'cause.vantage-differs.do': `Ta reda på var det körs:
$ docker context show
$ docker buildx inspect
Ställ sedan in proxy, certifikat och DNS på det stället, och kör doktorn där.`,
} as const;
