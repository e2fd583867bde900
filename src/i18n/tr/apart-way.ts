export const apartWay = {
  'apart.account-ip-denied.firewall-ip-denied': `Buradan hiç kimlik bilgisi olmadan sorun. Yanıt 403 ise kayıt defteri adresi içeri almıyordur; 401 ise yalnızca hesap başka adreslerle sınırlıdır.
$ curl --include https://{registry}/v2/`,
  'apart.firewall-ip-denied.role-missing-pull': `Hiç kimlik bilgisi olmadan sorun. Yanıt 403 ise adres reddedilmiş, yetkiye bakılmamıştır; 401 ise yetki eksiktir.
$ curl --include https://{registry}/v2/`,
  'apart.firewall-ip-denied.public-access-disabled': `Kayıt defterinin ayarını sorun. \`Disabled\` ise hiçbir genel adres içeri alınmaz; \`Enabled\` ise sizinki listede değildir.
$ az acr show --name {registryName} --query publicNetworkAccess --output tsv`,
  'apart.private-endpoint-dns.public-access-disabled': `Adın nereye gittiğine bakın. 10.0.0.5 gibi özel bir adresse ad doğrudur; kendi ağınızın içinde genel bir adresse DNS bölgesi bağlı değildir.
$ nslookup {registry}`,
  'apart.network-timeout.private-endpoint-dns': `Adın nereye gittiğine bakın. Özel bir adresse ve o ağın dışındaysanız VPN’i açın; genel bir adresse bir şey paketleri düşürüyordur.
$ nslookup {registry}`,
  'apart.connection-refused.network-timeout': `Nasıl başarısız olduğunu izleyin. Hemen oluyorsa orada dinleyen yoktur; uzun bir bekleyişten sonra oluyorsa bir şey paketleri düşürüyordur.
$ curl --verbose --max-time 10 https://{registry}/v2/`,
  'apart.network-timeout.proxy-misconfigured': `Ağınızın ara sunucusu üzerinden deneyin. Olursa altyapı da onu kullanmalıdır; olmazsa yolun kendisi kapalıdır.
$ curl --include --proxy {proxy} https://{registry}/v2/`,
  'apart.proxy-blocks-token-endpoint.proxy-misconfigured': `Ara sunucu üzerinden deneyin. Ara sunucunun kendisi reddediyorsa kayıt defterine geçit vermelidir; kayıt defteri yanıt veriyorsa altyapı ara sunucuyu kullanmıyordur.
$ curl --include --proxy {proxy} https://{registry}/v2/`,
  'apart.proxy-blocks-token-endpoint.token-realm-misconfigured': `\`WWW-Authenticate\` üst bilgisindeki adrese bakın. Akla yatkınsa ona giden yol kapalıdır; \`localhost\` ya da düz HTTP ise kayıt defteri onu yanlış belirtiyordur.
$ curl --include https://{registry}/v2/`,
  'apart.html-instead-of-registry.proxy-blocks-token-endpoint':
    'Aynı adresi tarayıcıda açın. Ağın oturum açma sayfası çıkarsa orada oturum açın; bir filtre neden gösteriyorsa kayıt defterine izin verdirin.',
  'apart.blob-storage-host-blocked.network-timeout': `Yalnızca manifesti alın. Olursa kayıt defterine ulaşılıyor, yalnızca katmanlarının sunucusuna ulaşılmıyordur.
$ docker manifest inspect {image}`,
  'apart.artifact-locked.blob-storage-host-blocked': `Yalnızca manifesti alın. Olursa ve sonra bir katman zaman aşımına uğrarsa katmanların sunucusu engellenmiştir; kayıt defteri bir neden göstererek reddederse öğe kilitlidir.
$ docker manifest inspect {image}`,
  'apart.mtu-mismatch.network-timeout': `Küçük bir şey isteyin. Olursa ve çekme takılıyorsa büyük paketler kayboluyordur; o da olmazsa hiçbir şey geçmiyordur.
$ curl --include https://{registry}/v2/`,
  'apart.node-runtime-not-configured.vantage-differs':
    'Hatanın nereden geldiğine bakın. Bir küme düğümüyse çalışma zamanında bir şey eksiktir; bir oluşturucu ya da sanal makineyse oraya bakın.',
  'apart.proxy-misconfigured.vantage-differs': `Altyapının ne kullandığına bakın. Kabukta ara sunucu varken onda yoksa fark budur; ikisi aynıysa orası başka bir şeyde ayrılıyordur.
$ docker info | grep -i proxy`,
  'apart.dns-resolution-failure.vantage-differs':
    'Adı altyapının çalıştığı yerde aratın. Yalnızca orada bulunmuyorsa orası başka bir DNS sunucusuna soruyordur.',
  'apart.server-certificate-invalid.unknown-ca': `Sertifikayı kimin verdiğine ve kaç tane gönderildiğine bakın. Genel bir veren ve tek sertifika, zincirin eksik olduğunu gösterir; şirketinizin bir vereni, onun burada tanınmadığını.
$ openssl s_client -connect {host}:{port} -servername {host} -showcerts`,
  'apart.registry-name-lookalike.tls-hostname-mismatch': `Sertifikanın kimin için oluşturulduğuna bakın. Başkası içinse sunucu sizin değildir; sizin başka bir adınızsa onu kullanın.
$ openssl s_client -connect {host}:{port} -servername {host} -showcerts`,
  'apart.http-registry-needs-insecure.insecure-registry-not-applied': `Altyapıdan listesini isteyin. Kayıt defteri içinde yoksa hiç listelenmemiştir ya da altyapı yeniden başlatılmamıştır; varsa biçim farklıdır.
$ docker info | grep -A 5 'Insecure Registries'`,
  'apart.http-registry-needs-insecure.tls-version-not-supported': `TLS olmadan sorun. Yanıt gelirse kayıt defteri bu bağlantı noktasında düz HTTP konuşuyordur; gelmezse ikisinin ortak bir sürümü yoktur.
$ curl --include http://{registry}/v2/`,
  'apart.client-certificate-required.tls-version-not-supported': `Uyarıyı okuyun. \`certificate required\` sizden bir sertifika ister; \`protocol version\` ya da \`handshake failure\` sürümlerle ilgilidir.
$ openssl s_client -connect {host}:{port} -tls1_2`,
  'apart.login-throttled.rate-limit':
    'Oturumu kapatıp aynı kayıt defterinden herkese açık bir görüntü çekin. Olursa tutulan yalnızca hesap ya da onun oturum açmalarıdır.',
  'apart.mirror-failing.rate-limit':
    '429 yanıtını kimin verdiğine bakın. Hatada bir yansıtma sunucusunun adı geçiyorsa sınırlanan odur, kayıt defteri değil.',
  'apart.artifact-locked.storage-quota-exceeded':
    'Küçücük bir görüntüyü yeni bir etiketle gönderin. Olursa öteki etiket kilitliydi; yine bir kota anılıyorsa yer yoktur.',
  'apart.registry-service-outage.token-realm-misconfigured': `\`WWW-Authenticate\` üst bilgisindeki adrese sorun. Öyle bir adres yoksa kayıt defteri onu yanlış belirtiyordur; 5xx yanıtını veriyorsa hizmet çalışmıyordur.
$ curl --include https://{registry}/v2/`,
  'apart.internal-error.registry-service-outage':
    'Bir dakika sonra, başka bir görüntüyle de yeniden deneyin. Her şey başarısızsa kayıt defteri çalışmıyordur; yalnızca bu istek başarısızsa hata ondadır.',
  'apart.registry-encryption-key-unavailable.registry-service-outage':
    'Sağlayıcının durum sayfasına bakın. Bir şey bildirilmiyorsa ve yalnızca bu kayıt defteri başarısızsa sorun kendi anahtarındadır.',
  'apart.reverse-proxy-misconfigured.token-realm-misconfigured':
    'Kayıt defterine kendi makinesinde, ara sunucuya uğramadan sorun. Orada yanıt doğruysa onu ara sunucu değiştiriyordur.',
  'apart.content-too-large.reverse-proxy-misconfigured':
    'Yanıtın gövdesine bakın. İçinde kod olan bir JSON ise kayıt defterinin kendi sınırına varılmıştır; web sayfasıysa ara sunucununkine.',
  'apart.anonymous-access-misconfigured.not-logged-in': `Kimlik bilgisi olmadan sorun. Yanıt 200 ise kayıt defteri oturumunuzu hiç sormuyordur; 401 ise yalnızca oturum eksiktir.
$ curl --include https://{registry}/v2/`,
  'apart.method-not-supported.wrong-endpoint-path': `API’nin köküne sorun. 200 ya da 401 yanıtını verirse bu işlemi bilmeyen bir kayıt defteridir; vermezse adres yanlıştır.
$ curl --include https://{registry}/v2/`,
  'apart.registry-service-outage.reverse-proxy-misconfigured': `Kayıt defterine kendi makinesinde, ara sunucuya uğramadan sorun. Orada 200 ya da 401 yanıtını verirse kusur ara sunucudadır; orada da başarısızsa kayıt defterindedir.
$ curl --include http://localhost:5000/v2/`,
  'apart.blob-storage-host-blocked.registry-service-outage':
    'Başka bir ağdan çekin. Olursa katmanların sunucusu burada engellenmiştir; orada da başarısızsa hizmet çalışmıyordur.',
  'apart.dns-resolution-failure.private-endpoint-dns': `Başka bir adı aratın. O da bulunmazsa DNS sunucusu çalışmıyordur; ağınızın içinde yalnızca kayıt defterininki bulunmuyorsa orada özel bölgesi eksiktir.
$ nslookup example.com
$ nslookup {registry}`,
  'apart.dns-resolution-failure.proxy-misconfigured': `Ağınızın ara sunucusu üzerinden deneyin. Olursa altyapı onu kullanmalıdır ve adı kendisi aramaz; ara sunucunuz yoksa kusur DNS sunucusundadır.
$ curl --include --proxy {proxy} https://{registry}/v2/`,
  'apart.dns-resolution-failure.token-realm-misconfigured': `Bulunamayan adı \`WWW-Authenticate\` üst bilgisindekiyle karşılaştırın. Oysa ve genel bir ad değilse kayıt defteri onu yanlış belirtiyordur; kayıt defterinin kendi adıysa kusur DNS sunucusundadır.
$ curl --include https://{registry}/v2/`,
  'apart.network-timeout.proxy-blocks-token-endpoint': `Kayıt defterinin kendisine sorun. 401 yanıtını verir ve yalnızca \`WWW-Authenticate\` üst bilgisindeki adres başarısız olursa engellenen odur; kayıt defteri de yanıt vermezse hiçbir şey geçmiyordur.
$ curl --include https://{registry}/v2/`,
  'apart.network-timeout.registry-service-outage': `Başka bir ağdan sorun. Orada yanıt veriyorsa buradan giden yol kapalıdır; orada da vermiyorsa hizmet çalışmıyordur.
$ curl --include --max-time 10 https://{registry}/v2/`,
  'apart.firewall-ip-denied.network-timeout': `Nasıl başarısız olduğunu izleyin. 403 yanıtı, adresinize izin vermeyen kayıt defterinden gelir; hiç yanıt gelmemesi bir şeyin paketleri düşürdüğünü gösterir.
$ curl --include --max-time 10 https://{registry}/v2/`,
  'apart.firewall-ip-denied.proxy-blocks-token-endpoint': `403 yanıtını kimin yazdığına bakın. JSON ya da \`Docker-Distribution-Api-Version\` üst bilgisi kayıt defterinden gelir; bir web sayfası, yoldaki bir ara sunucudan ya da filtreden.
$ curl --include https://{registry}/v2/`,
  'apart.htpasswd-hash-unsupported.reverse-proxy-misconfigured': `Kayıt defterinin kendi makinesinde, ara sunucuya uğramadan oturum açın. Olursa parolayı ara sunucu iletmiyordur; olmazsa parola dosyasına bakın.
$ curl --include --user {user} http://localhost:5000/v2/`,
  'apart.htpasswd-hash-unsupported.registry-service-outage': `Parola olmadan sorun. Yanıt 401 ise kayıt defteri çalışıyor, yalnızca parolalarda hata veriyordur; o da 5xx ise kayıt defteri çalışmıyordur.
$ curl --include https://{registry}/v2/`,
  'apart.proxy-misconfigured.unknown-ca': `Sertifikayı kimin verdiğine bakın. Şirketinizin ara sunucusuysa vereni burada güvenilir yapın ya da kayıt defterine ara sunucusuz gidin; kayıt defterinin kendi vereniyse onu güvenilir yapın.
$ openssl s_client -connect {host}:{port} -servername {host} -showcerts`,
  'apart.anonymous-access-misconfigured.stale-stored-credentials-block-anonymous-pull': `Oturumu kapatıp çekin. Olursa eski bir oturum engel oluyordu; herkese açık bir görüntü o zaman da reddedilirse kayıt defterinin anonim erişim kuralları eksiktir.
$ docker logout {registry}
$ docker pull {image}`,
  'apart.private-endpoint-dns.tls-hostname-mismatch': `Kayıt defterinin kendi adıyla, \`privatelink\` olmadan sorun. Özel adrese gidiyorsa yalnızca ad yanlıştı; genel bir adrese gidiyorsa bölge yanlıştır.
$ nslookup {registry}`,
} as const;
