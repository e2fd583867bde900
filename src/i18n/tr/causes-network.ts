export const causesNetwork = {
  'cause.blob-storage-host-blocked.title': 'Katmanları sunan sunucu engellenmiş',
  'cause.blob-storage-host-blocked.what':
    'Kayıt defterine ulaşılıyor, ama katmanları başka bir sunucudan veriyor ve bir güvenlik duvarı ya da ara sunucu ona geçit vermiyor.',
  'cause.blob-storage-host-blocked.how': 'Görüntünün manifesti alındı; bir katman için {host} bağlantısı ise kurulamadı.',
  'cause.blob-storage-host-blocked.do': `Bağlantıyı deneyin ve bu sunucunun 443 numaralı bağlantı noktasına izin verdirin:
$ curl --head https://{host}/
#acr
Katmanlar \`*.blob.core.windows.net\` adresinden ya da kayıt defterinin kendi sunucularından gelir:
$ az acr update --name {registryName} --data-endpoint-enabled true
$ az acr show-endpoints --name {registryName}
#docker-hub
Katmanlar \`production.cloudflare.docker.com\` ve \`docker-images-prod.*.r2.cloudflarestorage.com\` adreslerinden gelir; liste: https://docs.docker.com/desktop/setup/allow-list/.
#ghcr
Katmanlar \`pkg-containers.githubusercontent.com\` adresinden gelir.
#ecr
Katmanlar \`prod-{region}-starport-layer-bucket.s3.{region}.amazonaws.com\` adresinden gelir; bir VPC içinde onun S3 uç noktasından.
#ecr-public
Katmanlar \`*.cloudfront.net\` adresinden gelir.
#quay
Katmanlar \`cdn.quay.io\` ve \`cdn01.quay.io\` gibi sunuculardan gelir.
#gar
Katmanlar \`storage.googleapis.com\` adresinden ve kayıt defterinin kendi sunucusundan gelir.
#gitlab
Katmanlar GitLab sunucusunun nesne depolamasından gelir; gitlab.com üzerinde bu, \`storage.googleapis.com\` ve \`cdn.registry.gitlab-static.net\` olur.`,

  'cause.connection-refused.title': 'Bu bağlantı noktasında dinleyen yok',
  'cause.connection-refused.what':
    'Makine yanıt veriyor, ama bu bağlantı noktasında açık bir hizmet yok. Adda numara yoksa bağlantı noktası 443 olur.',
  'cause.connection-refused.how': '{registry} bağlantısı hemen reddedildi.',
  'cause.connection-refused.do': `Addaki bağlantı noktasını ve kayıt defterinin çalışıp çalışmadığını kontrol edin:
$ curl --include https://{registry}/v2/
#dockgate
Kayıt defterini kendi makinesinde başlatın:
$ dockgate serve`,

  'cause.dns-resolution-failure.title': 'Adlar buradan çözülemiyor',
  'cause.dns-resolution-failure.what':
    'Bu makinenin ya da altyapısının sorduğu DNS sunucusu yanıt vermiyor ya da bu ad için yanıt vermeyi reddediyor.',
  'cause.dns-resolution-failure.how': 'Arama başarısız oldu ve sorun DNS sunucusunda: başka adlar da çözülmüyor ya da hiç yanıt gelmedi.',
  'cause.dns-resolution-failure.do': `Ayarlanmış DNS sunucusunu herkese açık biriyle karşılaştırın:
$ nslookup {registry}
$ nslookup {registry} 1.1.1.1
Yalnızca ikincisi yanıt veriyorsa bu makinenin DNS ayarlarını düzeltin.
#docker
Altyapının kendi DNS ayarları vardır: /etc/docker/daemon.json içinde \`dns\` değerini yazın ve altyapıyı yeniden başlatın:
$ sudo systemctl restart docker
#kubernetes
Adları podlar değil, düğümler arar: düğümlerin ya da ağlarının DNS ayarlarını düzeltin.`,

  'cause.account-ip-denied.title': 'Bu hesap bu adresten kullanılamaz',
  'cause.account-ip-denied.what':
    'Oturum açma bilgileri doğru, ama hesap yalnızca belirli adreslerden kullanılabilir ve {address} onların arasında değil. Başka hesaplar buradan çalışabilir.',
  'cause.account-ip-denied.how':
    'Kayıt defteri {subject} için oturum açmayı kabul etti, sonra {address} adresini reddetti; hesabın kendi kurallarından hiçbiri onu içeri almıyor.',
  'cause.account-ip-denied.do': `Hesabı kullanılması gereken bir adresten kullanın ya da buradan başka bir hesap kullanın.
#dockgate
Kayıt defterini yöneten kişi hesabın bu adresten kullanılmasına izin verir:
$ dockgate token update {token} --allow-address {address} --registry {registry}`,

  'cause.firewall-ip-denied.title': 'Ağ adresinize izin verilmiyor',
  'cause.firewall-ip-denied.what':
    'Kayıt defteri yalnızca belirli adreslerden gelen istekleri kabul ediyor ve sizinki onların arasında değil. Kullanıcı adına ve parolaya bakılmadı.',
  'cause.firewall-ip-denied.how': 'Kayıt defterinin hiçbir ağ kuralı, isteğin geldiği adresi içeri almıyor.',
  'cause.firewall-ip-denied.do': `Sahiplerden biri adrese izin verir.
#acr
$ az acr network-rule add --name {registryName} --ip-address {address}
Geçerli olması birkaç dakika sürer. Kurallar yalnızca genel IPv4 adresleri alır.
#dockgate
$ dockgate network add {address} --registry {registry}
#acr kubernetes
Bir küme, giden IP’sinin ya da ağ geçidinin adresinden gelir; bu adres sabit olmalıdır:
$ az aks show --name {cluster} --resource-group {resourceGroup} --query networkProfile.loadBalancerProfile.effectiveOutboundIPs
#
Ya da izin verilen bir ağdan, örneğin VPN üzerinden bağlanın. Bir ara sunucunun arkasında geçerli olan, ara sunucunun adresidir.`,

  'cause.html-instead-of-registry.title': 'Kayıt defteri yerine bir web sayfası yanıt veriyor',
  'cause.html-instead-of-registry.what':
    'Ağdaki bir şey kayıt defterinin yerine yanıt veriyor: konuk ağının oturum açma sayfası, bir filtre ya da bir güvenlik duvarı.',
  'cause.html-instead-of-registry.how': 'Yanıt bir web sayfası; başka sunuculara da aynı sayfa geliyor.',
  'cause.html-instead-of-registry.do': `Tarayıcıda herhangi bir sayfa açıp ağda oturum açın ya da ağ yöneticilerinden {registry} için geçiş isteyin. Kayıt defterinin kendi yanıtı JSON olur:
$ curl --include https://{registry}/v2/`,

  'cause.import-source-failed.title': 'Görüntü, içe aktarılacağı yerden okunamadı',
  'cause.import-source-failed.what':
    'Bu kayıt defterinden bir görüntüyü içe aktarması istendi, ama kaynak görüntüyü vermedi: {defect}. Görüntünün hiçbir parçası burada görünmez.',
  'cause.import-source-failed.how': 'Bu kayıt defteri kaynağa kendisi sordu ve yanıtını ya da yanıtsız kaldığını yazdı.',
  'cause.import-source-failed.do': `Görüntüyü başka bir makineden kaynağında okuyun. Olursa bu sunucudan oraya giden yola bakın, sonra yeniden içe aktarın; kopyalanmış olan yeniden getirilmez:
$ docker pull {image}`,

  'cause.mtu-mismatch.title': 'Büyük paketler geçmiyor',
  'cause.mtu-mismatch.what':
    'Küçük paketler kayıt defterine ulaşıyor, büyükler kayboluyor; çoğu zaman bir VPN ya da bindirme ağı, bu makinenin gönderdiğinden küçük paketler aldığı için. Bozuk bir IPv6 yolu da buna çok benzer.',
  'cause.mtu-mismatch.how': 'Bağlantı açılıyor, sonra biraz daha çok veri gönderilir gönderilmez takılıyor.',
  'cause.mtu-mismatch.do': `Geçen en büyük boyutu bulun; 1472, alışılmış 1500 değerinin uygun olduğunu gösterir:
$ ping -M do -s 1472 {host}
Oraya giden arabirimden daha küçük paketler gönderin:
$ sudo ip link set dev {interface} mtu 1400
Yalnızca IPv4 çalışıyorsa IPv6 bağlantısını düzeltin ya da kapatın:
$ curl --ipv4 --include https://{registry}/v2/`,

  'cause.network-timeout.title': 'Kayıt defterine zamanında ulaşılamıyor',
  'cause.network-timeout.what':
    'Hiç yanıt gelmedi: bir güvenlik duvarı bağlantıyı düşürüyor, bir yönlendirme eksik ya da kayıt defterine yalnızca başka bir ağdan ulaşılıyor.',
  'cause.network-timeout.how': '{registry} bağlantısı süre sınırı içinde ne kabul ne de reddedildi; ya da koptu.',
  'cause.network-timeout.do': `Nereye kadar gittiğine bakın:
$ curl --verbose --max-time 10 https://{registry}/v2/
Bu ağ ara sunucu istiyorsa altyapı da onu bilmelidir. Değilse {registry} ve katmanlarının sunucusu için 443 numaralı bağlantı noktasının açılmasını isteyin.`,

  'cause.private-endpoint-dns.title': 'Kayıt defterinin özel adresi bulunamıyor',
  'cause.private-endpoint-dns.what':
    'Kayıt defterinin özel bir uç noktası var, ama adı burada genel adrese ya da bu ağdan ulaşılamayan bir özel adrese gidiyor.',
  'cause.private-endpoint-dns.how': 'Ad `privatelink` üzerinden geçiyor ve sonundaki adres bu ağa uymuyor.',
  'cause.private-endpoint-dns.do': `Adın nereye gittiğine bakın:
$ nslookup {registry}
#acr
Özel DNS bölgesini bu sanal ağa bağlayın:
$ az network private-dns link vnet create --resource-group {resourceGroup} --zone-name privatelink.azurecr.io --name {linkName} --virtual-network {network} --registration-enabled false
Kendi DNS sunucularınız 168.63.129.16 adresine iletmelidir. Dışarıdan bağlanıyorsanız önce VPN’i açın.
#!acr
Bu ağ, özel adresi bilen DNS sunucusuna sorsun ya da önce VPN’i açın.`,

  'cause.proxy-blocks-token-endpoint.title': 'Bir ara sunucu ya da filtre, kayıt defterine geçit vermiyor',
  'cause.proxy-blocks-token-endpoint.what':
    'Yoldaki bir şey kayıt defterini ya da belirteçlerini veren öteki sunucuyu reddediyor: bir ara sunucu, bir filtre ya da bir yansıtma sunucusu.',
  'cause.proxy-blocks-token-endpoint.how':
    'Ara sunucunun kendisi 403 ya da 407 yanıtını verdi veya bağlantıyı kapattı; ya da kayıt defterine ulaşılıyor, {realm} belirteç sunucusuna ise ulaşılamıyor.',
  'cause.proxy-blocks-token-endpoint.do': `{registry} ve {realm} için 443 numaralı bağlantı noktasına izin isteyin. Ara sunucu kullanıcı adı ve parola istiyorsa bunları altyapının ara sunucu ayarlarına yazın. Ara sunucu üzerinden deneyin:
$ curl --include --proxy {proxy} https://{registry}/v2/`,

  'cause.proxy-misconfigured.title': 'Altyapıda ara sunucu yok ya da yanlış',
  'cause.proxy-misconfigured.what':
    'Kabuğun ve kapsayıcı altyapısının ara sunucu ayarları ayrıdır. Altyapınınkiler eksik ya da yanlış; ya da doğrudan ulaşılması gereken bir sunucuyu ara sunucudan geçiriyor.',
  'cause.proxy-misconfigured.how':
    'Kayıt defterine bir yoldan, doğrudan ya da ara sunucuyla ulaşılıyor; altyapı ise öteki yolu kullanıyor.',
  'cause.proxy-misconfigured.do': `#docker
Altyapının ne kullandığına bakın:
$ docker info | grep -i proxy
/etc/docker/daemon.json içinde \`proxies\` altında \`http-proxy\`, \`https-proxy\` ve \`no-proxy\` değerlerini yazın; ağınızın içindeki sunucular \`no-proxy\` içinde durmalıdır. Sonra altyapıyı yeniden başlatın:
$ sudo systemctl restart docker
Docker Desktop’ta bunun ayrı bir sayfası vardır: Settings, Resources, Proxies. config.json içindeki ara sunucular kapsayıcılar içindir, çekme için değil.
#kubernetes containerd
Her düğümde çalışma zamanı hizmeti için \`HTTPS_PROXY\` ve \`NO_PROXY\` değerlerini yazın, sonra onu yeniden başlatın:
$ sudo systemctl edit containerd
$ sudo systemctl restart containerd
#!docker !kubernetes !containerd
Kabuğun ne kullandığına bakın ve istemcinin çalıştığı yerde \`HTTPS_PROXY\` ve \`NO_PROXY\` değerlerini yazın; ağınızın içindeki sunucular \`NO_PROXY\` içinde durmalıdır:
$ env | grep -i proxy`,

  'cause.public-access-disabled.title': 'Kayıt defteri genel ağa kapalı',
  'cause.public-access-disabled.what':
    'Bu kayıt defterine genel erişim kapalı; yalnızca özel uç noktalarında yanıt veriyor. Kullanıcı adına ve parolaya bakılmadı.',
  'cause.public-access-disabled.how': 'Kayıt defteri genel adresleri reddediyor ve `publicNetworkAccess` ayarı `Disabled`.',
  'cause.public-access-disabled.do': `Özel ağdan, örneğin VPN üzerinden bağlanın. Ya da sahiplerden biri erişimi yeniden açsın:
$ az acr update --name {registryName} --public-network-enabled true
Var olan bir ağ kuralı yalnızca genel erişim açıkken geçerlidir.`,

  'cause.vantage-differs.title': 'Burada çalışıyor, ama altyapının çalıştığı yerde değil',
  'cause.vantage-differs.what':
    'İstek bu kabuktan değil başka bir yerden yapıldı: altyapının sanal makinesinden, bir oluşturucudan, uzak bir altyapıdan ya da bir kümenin düğümünden. Her birinin kendi ağı, sertifikaları ve saati vardır.',
  'cause.vantage-differs.how': 'Aynı istek buradan başarılı; hata öteki yerden geliyor.',
  'cause.vantage-differs.do': `Nerede çalıştığını bulun:
$ docker context show
$ docker buildx inspect
Sonra ara sunucuyu, sertifikaları ve DNS’i orada ayarlayın ve doktoru orada çalıştırın.`,
} as const;
