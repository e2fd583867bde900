export const proofWay = {
  'proof.blob-storage-host-blocked': `Fråga lagrens värd. Om den inte svarar medan registret gör det, så är det detta.
$ curl --head https://{host}/`,
  'proof.connection-refused': `Fråga porten. Om den säger \`refused\` genast, så är det detta.
$ curl --verbose --max-time 10 https://{registry}/v2/`,
  'proof.dns-resolution-failure': `Slå upp ett namn som säkert finns. Om det också misslyckas, så är det detta.
$ nslookup example.com`,
  'proof.account-ip-denied': `Logga in med samma konto från en adress som det är avsett för, till exempel pipelinens egen. Om det fungerar där men inte härifrån, så är det detta.
$ docker login {registry}`,
  'proof.firewall-ip-denied': `Fråga utan några autentiseringsuppgifter. Om svaret är 403 och nämner en adress, så är det detta.
$ curl --include https://{registry}/v2/`,
  'proof.html-instead-of-registry': `Fråga en annan värd. Om samma webbsida svarar, så är det detta.
$ curl --include https://example.com/`,
  'proof.import-source-failed': `Läs avbildningen vid källan från datorn som servern körs på. Om det misslyckas på samma sätt är det detta.
$ docker pull {image}`,
  'proof.mtu-mismatch': `Skicka ett stort paket. Om 1472 byte försvinner och 1200 kommer fram, så är det detta.
$ ping -c 3 -M do -s 1472 {host}
$ ping -c 3 -M do -s 1200 {host}`,
  'proof.network-timeout': `Fråga och vänta. Om inget kommer inom tio sekunder, så är det detta.
$ curl --verbose --max-time 10 https://{registry}/v2/`,
  'proof.private-endpoint-dns': `Se vart namnet leder. Om det är en offentlig adress fast du är inne i det privata nätverket, så är det detta.
$ nslookup {registry}`,
  'proof.proxy-blocks-token-endpoint': `Fråga genom proxyn. Om svaret är 403 eller 407 och inte registrets, så är det detta.
$ curl --include --proxy {proxy} https://{registry}/v2/`,
  'proof.proxy-misconfigured': `Jämför proxyinställningarna för skalet och motorn. Om de skiljer sig, så är det detta.
$ env | grep -i proxy
$ docker info | grep -i proxy`,
  'proof.public-access-disabled': `Fråga efter inställningen. Om den är \`Disabled\`, så är det detta.
$ az acr show --name {registryName} --query publicNetworkAccess --output tsv`,
  'proof.vantage-differs': 'Gör samma sak där motorn eller byggaren körs. Om det bara misslyckas där, så är det detta.',
  'proof.client-certificate-required': `Se på handskakningen. Om servern ber om ett certifikat från klienten, så är det detta.
$ openssl s_client -connect {host}:{port} -servername {host}`,
  'proof.http-registry-needs-insecure': `Fråga utan TLS. Om ett svar kommer, så är det detta.
$ curl --include http://{registry}/v2/`,
  'proof.insecure-registry-not-applied': `Be motorn om dess lista. Om värden och porten inte finns i den, så är det detta.
$ docker info | grep -A 5 'Insecure Registries'`,
  'proof.node-runtime-not-configured': `Titta i körmiljöns logg på noden. Om den nämner ett certifikat eller en proxy, så är det detta.
$ sudo journalctl --unit containerd --since -1h`,
  'proof.server-certificate-invalid': `Titta på datumen, och hur många certifikat som skickas. Om slutdatumet har passerat eller bara ett skickas, så är det detta.
$ openssl s_client -connect {host}:{port} -servername {host} -showcerts`,
  'proof.tls-hostname-mismatch': `Fråga med certifikatet kontrollerat. Om felet nämner andra värdar än din, så är det detta.
$ curl --verbose https://{registry}/v2/`,
  'proof.tls-version-not-supported': `Begär TLS 1.2. Om handskakningen misslyckas, så är det detta.
$ openssl s_client -connect {host}:{port} -tls1_2`,
  'proof.unknown-ca': `Se vem som utfärdat certifikatet. Om det inte är någon som den här datorn litar på, så är det detta.
$ curl --verbose https://{registry}/v2/`,
  'proof.login-throttled': `Vänta en kvart och logga sedan in en gång för hand. Om det fungerar då, så är det detta.
$ docker login {registry}`,
  'proof.rate-limit': `Läs status. Om den är 429, så är det detta; huvudet \`Retry-After\` säger hur länge du väntar.
$ curl --include https://{registry}/v2/`,
  'proof.storage-quota-exceeded': 'Pusha en mycket liten avbildning. Om en kvot eller lagringen nämns igen, så är det detta.',
  'proof.acr-arm-audience-disabled': `Fråga efter inställningen. Om den är \`disabled\`, så är det detta.
$ az acr config authentication-as-arm show --registry {registryName}`,
  'proof.anonymous-access-misconfigured': `Fråga utan autentiseringsuppgifter. Om svaret är 200 medan hämtning avvisas, så är det detta.
$ curl --include https://{registry}/v2/`,
  'proof.entra-service-outage': `Vänta några minuter och logga in igen. Om det fungerar utan någon ändring, så var det detta.
$ az login`,
  'proof.htpasswd-hash-unsupported': `Räkna användarna med ett bcrypt-lösenord i registrets fil. Om det inte finns några, så är det detta.
$ grep --count ':[$]2' {file}`,
  'proof.internal-error': 'Försök samma sak igen, och något annat. Om bara den här begäran misslyckas varje gång, så är det detta.',
  'proof.mirror-failing': `Be motorn om dess speglar, och fråga dem. Om en spegel misslyckas medan registret svarar, så är det detta.
$ docker info | grep -A 3 'Registry Mirrors'`,
  'proof.registry-encryption-key-unavailable': `Fråga efter nyckeln. Om den, eller identiteten som läser den, inte finns, så är det detta.
$ az acr encryption show --name {registryName}`,
  'proof.registry-service-outage': `Fråga utan autentiseringsuppgifter. Om svaret är ett 5xx, två gånger i rad, så är det detta.
$ curl --include https://{registry}/v2/`,
  'proof.replica-lag': `Hämta några gånger med några sekunders mellanrum. Om det fungerar då och då, så är det detta.
$ docker pull {image}`,
  'proof.reverse-proxy-misconfigured': 'Fråga registret på dess egen dator, förbi proxyn. Om det svarar annorlunda där, så är det detta.',
  'proof.token-realm-misconfigured': `Titta på adressen i huvudet \`WWW-Authenticate\`. Om den är \`localhost\`, vanlig HTTP eller någon annans värd, så är det detta.
$ curl --include https://{registry}/v2/`,
} as const;
