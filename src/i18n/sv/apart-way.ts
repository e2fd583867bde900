export const apartWay = {
  'apart.account-ip-denied.firewall-ip-denied': `Fråga härifrån utan några autentiseringsuppgifter. Om svaret är 403 släpper registret inte in adressen; om det är 401 är det bara kontot som är begränsat till andra adresser.
$ curl --include https://{registry}/v2/`,
  'apart.firewall-ip-denied.role-missing-pull': `Fråga utan några autentiseringsuppgifter. Om svaret är 403 avvisas adressen och ingen behörighet prövades; om det är 401 saknas behörigheten.
$ curl --include https://{registry}/v2/`,
  'apart.firewall-ip-denied.public-access-disabled': `Fråga efter registrets inställning. Om den är \`Disabled\` släpps ingen offentlig adress in; om den är \`Enabled\` står din inte på listan.
$ az acr show --name {registryName} --query publicNetworkAccess --output tsv`,
  'apart.private-endpoint-dns.public-access-disabled': `Se vart namnet leder. Om det är en privat adress som 10.0.0.5 är namnet rätt; om det är en offentlig inne i ditt nätverk är DNS-zonen inte länkad.
$ nslookup {registry}`,
  'apart.network-timeout.private-endpoint-dns': `Se vart namnet leder. Om det är en privat adress och du är utanför det nätverket ansluter du VPN; om det är en offentlig är det något som kastar paketen.
$ nslookup {registry}`,
  'apart.connection-refused.network-timeout': `Se hur det misslyckas. Genast betyder att ingen lyssnar där; efter lång väntan att något kastar paketen.
$ curl --verbose --max-time 10 https://{registry}/v2/`,
  'apart.network-timeout.proxy-misconfigured': `Försök genom ditt nätverks proxy. Om det fungerar måste motorn också använda den; annars är själva vägen stängd.
$ curl --include --proxy {proxy} https://{registry}/v2/`,
  'apart.proxy-blocks-token-endpoint.proxy-misconfigured': `Försök genom proxyn. Om proxyn själv avvisar måste den släppa igenom registret; om registret svarar använder motorn inte proxyn.
$ curl --include --proxy {proxy} https://{registry}/v2/`,
  'apart.proxy-blocks-token-endpoint.token-realm-misconfigured': `Titta på adressen i huvudet \`WWW-Authenticate\`. Om den är rimlig är vägen till den blockerad; om den är \`localhost\` eller vanlig HTTP anger registret den fel.
$ curl --include https://{registry}/v2/`,
  'apart.html-instead-of-registry.proxy-blocks-token-endpoint':
    'Öppna samma adress i en webbläsare. Om nätverkets inloggningssida visas loggar du in där; om ett filter nämner en orsak ber du att registret tillåts.',
  'apart.blob-storage-host-blocked.network-timeout': `Hämta bara manifestet. Om det fungerar går registret att nå, men inte värden för dess lager.
$ docker manifest inspect {image}`,
  'apart.artifact-locked.blob-storage-host-blocked': `Hämta bara manifestet. Om det fungerar och ett lager sedan inte kommer i tid är lagrens värd blockerad; om registret avvisar det med en orsak är artefakten låst.
$ docker manifest inspect {image}`,
  'apart.mtu-mismatch.network-timeout': `Be om något litet. Om det fungerar och en hämtning hänger sig går stora paket förlorade; om inte ens det fungerar kommer inget fram.
$ curl --include https://{registry}/v2/`,
  'apart.node-runtime-not-configured.vantage-differs':
    'Se var felet kommer ifrån. Om det är en nod i ett kluster saknar dess körmiljö något; om det är en byggare eller en virtuell dator tittar du där.',
  'apart.proxy-misconfigured.vantage-differs': `Se vad motorn använder. Om den inte har någon proxy men skalet har det är det skillnaden; om båda är lika skiljer sig stället i något annat.
$ docker info | grep -i proxy`,
  'apart.dns-resolution-failure.vantage-differs':
    'Slå upp namnet där motorn körs. Om det bara misslyckas där frågar det stället en annan DNS-server.',
  'apart.server-certificate-invalid.unknown-ca': `Se vem som utfärdat certifikatet, och hur många som skickas. En offentlig utfärdare med ett enda certifikat betyder att kedjan är ofullständig; en utfärdare i ditt företag att den inte är känd här.
$ openssl s_client -connect {host}:{port} -servername {host} -showcerts`,
  'apart.registry-name-lookalike.tls-hostname-mismatch': `Se för vem certifikatet gjordes. Om det är någon annan är värden inte din; om det är ett annat av dina namn använder du det.
$ openssl s_client -connect {host}:{port} -servername {host} -showcerts`,
  'apart.http-registry-needs-insecure.insecure-registry-not-applied': `Be motorn om dess lista. Om registret inte finns i den har det aldrig lagts till eller motorn inte startats om; om det finns skiljer sig formen.
$ docker info | grep -A 5 'Insecure Registries'`,
  'apart.http-registry-needs-insecure.tls-version-not-supported': `Fråga utan TLS. Om ett svar kommer talar registret vanlig HTTP på den här porten; annars har de två ingen version gemensam.
$ curl --include http://{registry}/v2/`,
  'apart.client-certificate-required.tls-version-not-supported': `Läs varningen. \`certificate required\` ber om ett certifikat från dig; \`protocol version\` eller \`handshake failure\` handlar om versioner.
$ openssl s_client -connect {host}:{port} -tls1_2`,
  'apart.login-throttled.rate-limit':
    'Logga ut och hämta en offentlig avbildning från samma register. Om det fungerar är det bara kontot eller dess inloggningar som hålls tillbaka.',
  'apart.mirror-failing.rate-limit':
    'Se vem som svarade 429. Om en spegels värd står i felet är det spegeln som är begränsad, inte registret.',
  'apart.artifact-locked.storage-quota-exceeded':
    'Pusha en mycket liten avbildning med en ny tagg. Om det fungerar var den andra taggen låst; om en kvot nämns igen finns det inget utrymme.',
  'apart.registry-service-outage.token-realm-misconfigured': `Fråga adressen i huvudet \`WWW-Authenticate\`. Om den inte finns anger registret den fel; om den svarar 5xx är tjänsten ur funktion.
$ curl --include https://{registry}/v2/`,
  'apart.internal-error.registry-service-outage':
    'Försök igen efter en minut, även med en annan avbildning. Om allt misslyckas är registret ur funktion; om bara den här begäran misslyckas är det ett fel i registret.',
  'apart.registry-encryption-key-unavailable.registry-service-outage':
    'Titta på leverantörens statussida. Om inget rapporteras och bara det här registret misslyckas är det dess egen nyckel.',
  'apart.reverse-proxy-misconfigured.token-realm-misconfigured':
    'Fråga registret på dess egen dator, förbi proxyn. Om svaret är rätt där är det proxyn som ändrar det.',
  'apart.content-too-large.reverse-proxy-misconfigured':
    'Titta på svarets innehåll. Om det är JSON med en kod nåddes registrets egen gräns; om det är en webbsida nåddes proxyns.',
  'apart.anonymous-access-misconfigured.not-logged-in': `Fråga utan autentiseringsuppgifter. Om svaret är 200 ber registret aldrig om din inloggning; om det är 401 saknas bara inloggningen.
$ curl --include https://{registry}/v2/`,
  'apart.method-not-supported.wrong-endpoint-path': `Fråga efter API-roten. Om svaret är 200 eller 401 är det ett register som inte känner till den här åtgärden; annars är adressen fel.
$ curl --include https://{registry}/v2/`,
  'apart.registry-service-outage.reverse-proxy-misconfigured': `Fråga registret på dess egen dator, förbi proxyn. Om det svarar 200 eller 401 där är det proxyn; om det misslyckas även där är det registret.
$ curl --include http://localhost:5000/v2/`,
  'apart.blob-storage-host-blocked.registry-service-outage':
    'Hämta från ett annat nätverk. Om det fungerar är lagrens värd blockerad här; om det misslyckas även där är tjänsten ur funktion.',
  'apart.dns-resolution-failure.private-endpoint-dns': `Slå upp ett annat namn. Om det också misslyckas fungerar inte DNS-servern; om bara registrets misslyckas inne i ditt nätverk saknas dess privata zon där.
$ nslookup example.com
$ nslookup {registry}`,
  'apart.dns-resolution-failure.proxy-misconfigured': `Försök genom ditt nätverks proxy. Om det fungerar måste motorn använda den, och behöver inte slå upp namnet själv; om du inte har någon proxy är det DNS-servern.
$ curl --include --proxy {proxy} https://{registry}/v2/`,
  'apart.dns-resolution-failure.token-realm-misconfigured': `Jämför namnet som inte hittades med det i huvudet \`WWW-Authenticate\`. Om det är det och inte är ett offentligt namn anger registret det fel; om det är registrets eget är det DNS-servern.
$ curl --include https://{registry}/v2/`,
  'apart.network-timeout.proxy-blocks-token-endpoint': `Fråga registret självt. Om det svarar 401 och bara nästa adress i huvudet \`WWW-Authenticate\` misslyckas är den blockerad; om inte ens registret svarar kommer inget fram.
$ curl --include https://{registry}/v2/`,
  'apart.network-timeout.registry-service-outage': `Fråga från ett annat nätverk. Om den svarar där är vägen härifrån stängd; om den inte svarar där heller är tjänsten ur funktion.
$ curl --include --max-time 10 https://{registry}/v2/`,
  'apart.firewall-ip-denied.network-timeout': `Se hur det misslyckas. Ett svar med 403 kommer från registret, som inte tillåter din adress; inget svar alls betyder att något kastar paketen.
$ curl --include --max-time 10 https://{registry}/v2/`,
  'apart.firewall-ip-denied.proxy-blocks-token-endpoint': `Titta på vem som skrev svaret 403. JSON, eller ett huvud \`Docker-Distribution-Api-Version\`, kommer från registret; en webbsida kommer från en proxy eller ett filter på vägen.
$ curl --include https://{registry}/v2/`,
  'apart.htpasswd-hash-unsupported.reverse-proxy-misconfigured': `Logga in på registrets egen dator, förbi proxyn. Om det fungerar är det proxyn som tappar lösenordet; annars tittar du på lösenordsfilen.
$ curl --include --user {user} http://localhost:5000/v2/`,
  'apart.htpasswd-hash-unsupported.registry-service-outage': `Fråga utan lösenord. Om svaret är 401 fungerar registret, och bara lösenorden får det att misslyckas; om det också är 5xx är det ur funktion.
$ curl --include https://{registry}/v2/`,
  'apart.proxy-misconfigured.unknown-ca': `Se vem som utfärdat certifikatet. Om det är företagets proxy litar du på dess utfärdare här eller låter registret gå förbi proxyn; om det är registrets egen utfärdare litar du på den.
$ openssl s_client -connect {host}:{port} -servername {host} -showcerts`,
  'apart.anonymous-access-misconfigured.stale-stored-credentials-block-anonymous-pull': `Logga ut och hämta. Om det fungerar stod en gammal inloggning i vägen; om en offentlig avbildning avvisas även då är registrets regler för anonym åtkomst ofullständiga.
$ docker logout {registry}
$ docker pull {image}`,
  'apart.private-endpoint-dns.tls-hostname-mismatch': `Fråga under registrets eget namn, utan \`privatelink\`. Om det leder till den privata adressen var bara namnet fel; om det leder till en offentlig är zonen fel.
$ nslookup {registry}`,
} as const;
