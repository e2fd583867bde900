export const proofWay = {
  'proof.blob-storage-host-blocked': `Katmanların sunucusuna sorun. Kayıt defteri yanıt verirken o vermiyorsa neden budur.
$ curl --head https://{host}/`,
  'proof.connection-refused': `Bağlantı noktasına sorun. Hemen \`refused\` diyorsa neden budur.
$ curl --verbose --max-time 10 https://{registry}/v2/`,
  'proof.dns-resolution-failure': `Var olduğu kesin olan bir adı aratın. O da bulunmazsa neden budur.
$ nslookup example.com`,
  'proof.account-ip-denied': `Aynı hesapla, kullanılması gereken bir adresten, örneğin işlem hattının kendi adresinden oturum açın. Orada oluyor, buradan olmuyorsa neden budur.
$ docker login {registry}`,
  'proof.firewall-ip-denied': `Hiç kimlik bilgisi olmadan sorun. Yanıt 403 ise ve bir adres anıyorsa neden budur.
$ curl --include https://{registry}/v2/`,
  'proof.html-instead-of-registry': `Başka bir sunucuya sorun. Aynı web sayfası yanıt veriyorsa neden budur.
$ curl --include https://example.com/`,
  'proof.import-source-failed': `Görüntüyü sunucunun çalıştığı makineden kaynağında okuyun. Aynı biçimde olmazsa neden budur.
$ docker pull {image}`,
  'proof.mtu-mismatch': `Büyük bir paket gönderin. 1472 bayt kayboluyor, 1200 bayt geçiyorsa neden budur.
$ ping -c 3 -M do -s 1472 {host}
$ ping -c 3 -M do -s 1200 {host}`,
  'proof.network-timeout': `Sorun ve bekleyin. On saniye içinde bir şey gelmezse neden budur.
$ curl --verbose --max-time 10 https://{registry}/v2/`,
  'proof.private-endpoint-dns': `Adın nereye gittiğine bakın. Özel ağın içinde olduğunuz halde genel bir adresse neden budur.
$ nslookup {registry}`,
  'proof.proxy-blocks-token-endpoint': `Ara sunucu üzerinden sorun. Yanıt 403 ya da 407 ise ve kayıt defterinin değilse neden budur.
$ curl --include --proxy {proxy} https://{registry}/v2/`,
  'proof.proxy-misconfigured': `Kabuğun ve altyapının ara sunucularını karşılaştırın. Farklıysalar neden budur.
$ env | grep -i proxy
$ docker info | grep -i proxy`,
  'proof.public-access-disabled': `Ayarı sorun. \`Disabled\` ise neden budur.
$ az acr show --name {registryName} --query publicNetworkAccess --output tsv`,
  'proof.vantage-differs': 'Aynısını altyapının ya da oluşturucunun çalıştığı yerde yapın. Yalnızca orada başarısızsa neden budur.',
  'proof.client-certificate-required': `El sıkışmayı izleyin. Sunucu istemciden sertifika istiyorsa neden budur.
$ openssl s_client -connect {host}:{port} -servername {host}`,
  'proof.http-registry-needs-insecure': `TLS olmadan sorun. Yanıt gelirse neden budur.
$ curl --include http://{registry}/v2/`,
  'proof.insecure-registry-not-applied': `Altyapıdan listesini isteyin. Sunucu ve bağlantı noktası içinde yoksa neden budur.
$ docker info | grep -A 5 'Insecure Registries'`,
  'proof.node-runtime-not-configured': `Düğümdeki çalışma zamanının günlüğüne bakın. Bir sertifika ya da ara sunucu anıyorsa neden budur.
$ sudo journalctl --unit containerd --since -1h`,
  'proof.server-certificate-invalid': `Tarihlere ve kaç sertifika gönderildiğine bakın. Süre geçmişse ya da yalnızca bir tane gönderiliyorsa neden budur.
$ openssl s_client -connect {host}:{port} -servername {host} -showcerts`,
  'proof.tls-hostname-mismatch': `Sertifikayı denetleterek sorun. Hatada sizinkinden başka sunucular anılıyorsa neden budur.
$ curl --verbose https://{registry}/v2/`,
  'proof.tls-version-not-supported': `TLS 1.2 isteyin. El sıkışma başarısız olursa neden budur.
$ openssl s_client -connect {host}:{port} -tls1_2`,
  'proof.unknown-ca': `Sertifikayı kimin verdiğine bakın. Bu makinenin güvenmediği biriyse neden budur.
$ curl --verbose https://{registry}/v2/`,
  'proof.login-throttled': `On beş dakika bekleyin, sonra elle bir kez oturum açın. O zaman olursa neden budur.
$ docker login {registry}`,
  'proof.rate-limit': `Durumu okuyun. 429 ise neden budur; ne kadar bekleneceğini \`Retry-After\` üst bilgisi söyler.
$ curl --include https://{registry}/v2/`,
  'proof.storage-quota-exceeded': 'Küçücük bir görüntü gönderin. Yine bir kota ya da depolama alanı anılırsa neden budur.',
  'proof.acr-arm-audience-disabled': `Ayarı sorun. \`disabled\` ise neden budur.
$ az acr config authentication-as-arm show --registry {registryName}`,
  'proof.anonymous-access-misconfigured': `Kimlik bilgisi olmadan sorun. Çekme reddedilirken yanıt 200 ise neden budur.
$ curl --include https://{registry}/v2/`,
  'proof.entra-service-outage': `Birkaç dakika bekleyip yeniden oturum açın. Hiçbir şey değişmeden olursa neden buydu.
$ az login`,
  'proof.htpasswd-hash-unsupported': `Kayıt defterinin dosyasında bcrypt parolası olan kullanıcıları sayın. Hiç yoksa neden budur.
$ grep --count ':[$]2' {file}`,
  'proof.internal-error': 'Aynısını ve başka bir şeyi yeniden deneyin. Her seferinde yalnızca bu istek başarısızsa neden budur.',
  'proof.mirror-failing': `Altyapıdan yansıtma sunucularını öğrenip onlara sorun. Kayıt defteri yanıt verirken biri hata veriyorsa neden budur.
$ docker info | grep -A 3 'Registry Mirrors'`,
  'proof.registry-encryption-key-unavailable': `Anahtarı sorun. Anahtar ya da onu okuyan kimlik orada değilse neden budur.
$ az acr encryption show --name {registryName}`,
  'proof.registry-service-outage': `Kimlik bilgisi olmadan sorun. Yanıt art arda iki kez 5xx ise neden budur.
$ curl --include https://{registry}/v2/`,
  'proof.replica-lag': `Birkaç saniye arayla birkaç kez çekin. Arada bir olursa neden budur.
$ docker pull {image}`,
  'proof.reverse-proxy-misconfigured':
    'Kayıt defterine kendi makinesinde, ara sunucuya uğramadan sorun. Orada başka türlü yanıt veriyorsa neden budur.',
  'proof.token-realm-misconfigured': `\`WWW-Authenticate\` üst bilgisindeki adrese bakın. \`localhost\`, düz HTTP ya da başkasının sunucusuysa neden budur.
$ curl --include https://{registry}/v2/`,
} as const;
