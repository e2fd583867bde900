export const guide = {
  'guide.title': 'Bir kayıt defterinde oturum açamadığınızda',
  'guide.intro':
    'Bu kılavuz Azure Container Registry ve onunla aynı biçimde oturum açılan Dockgate içindir. Gördüğünüzden yola çıkıp arkasında ne olabileceğine, oradan da işe yarayan komuta götürür.',
  'guide.fast': `En hızlı yol, sorunun olduğu makinede doktora baktırmaktır:
$ dockgate doctor {image}
Elinizde yalnızca bir hata ya da kod varsa doktora onu verin:
$ dockgate explain CONNECTIVITY_FORBIDDEN_ERROR`,
  'guide.placeholders': 'Açılı ayraç içindeki sözcüklerin yerine kendi değerlerinizi yazın.',

  'guide.symptoms': 'Belirtiler',
  'guide.symptoms.intro': 'Bunlardan birini ya da birkaçını görürsünüz:',
  'guide.symptom.login': '`docker login` ile, `az acr login` ile ya da ikisiyle de oturum açamıyorsunuz.',
  'guide.symptom.unauthorized':
    'Oturum açamıyorsunuz ve hata `unauthorized: authentication required` ya da `unauthorized: Application not registered with AAD`.',
  'guide.symptom.connect': 'Oturum açamıyorsunuz ve Azure CLI `Could not connect to the registry login server` diyor.',
  'guide.symptom.pull': 'Çekemiyor ya da gönderemiyorsunuz ve hata `unauthorized: authentication required`.',
  'guide.symptom.refresh':
    '`az acr login` komutu `CONNECTIVITY_REFRESH_TOKEN_ERROR` ile başarısız oluyor ve yönetici hesabını kullanmak istemediğiniz halde `Admin user is disabled` diyor.',
  'guide.symptom.service':
    'Bir küme, işlem hattı ya da başka bir hizmet kayıt defterine ulaşamıyor, örneğin Azure Kubernetes Service ya da Azure DevOps.',
  'guide.symptom.forbidden':
    'Kayıt defterine ulaşamıyorsunuz ve hata `Error response from daemon: login attempt failed with status: 403 Forbidden`. Yeni sürümler bu sözlerin arasına adresi koyar.',
  'guide.symptom.settings': 'Kayıt defterinin ayarlarını portalda ya da komut satırında göremiyor veya değiştiremiyorsunuz.',
  'guide.possible': 'Arkasında şunlar olabilir:',

  'guide.causes': 'Nedenler',
  'guide.causes.intro': 'Neredeyse her zaman bunlardan biridir:',
  'guide.diagnosis': 'Daha ayrıntılı tanı',
  'guide.diagnosis.doctor':
    'Doktor istemciyi, oturumlarını, kayıt defterine giden yolu, kayıt defterinin yanıtlarını ve verdiği yetkileri inceler. Hiçbir şeyi değiştirmez; parolanızı kendi kayıt defterinden başka bir yere göndermez.',
  'guide.diagnosis.azure': `Azure’ın kendi denetimi vardır. Kodlarının ne anlama geldiğini öğrenmek için onları doktora verin:
$ az acr check-health --name {registryName} --yes
$ dockgate explain CONNECTIVITY_REFRESH_TOKEN_ERROR
Kümeden bakan bu denetim, düğümler gibi oturum açar; çekmeyi denemez:
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}`,
  'guide.diagnosis.network':
    'Yanlış parola gibi görünen bazı retler bir güvenlik duvarından gelir. O, kimlik bilgilerine daha kimse bakmadan yanıt verir; başka bir parola işe yaramaz.',
  'guide.solutions': 'Çözümler',

  'guide.client': 'Docker bu makinede ayarlı değil',
  'guide.client.do': 'Docker yapılandırmasını denetleyin',
  'guide.client.text': `docker ile oturum açmak, çekmek ve göndermek için hem docker komutu hem de çalışan bir altyapı gerekir; sürümleri 18.03 ya da daha yeni olmalıdır. Azure CLI de bunları çağırır:
$ docker version
Altyapının çalışamadığı yerde onsuz bir belirteç alın ve başka bir istemciye verin:
$ az acr login --name {registryName} --expose-token`,
  'guide.name': 'Kayıt defteri yok ya da adı yanlış',
  'guide.name.do': 'Kayıt defterinin doğru adını verin',
  'guide.name.text': `docker komutları oturum açma sunucusunun tamamını ister: küçük harflerle, bağlantı noktası varsa onunla birlikte:
$ docker login {registry}
Azure CLI, Azure’da oturum açtıktan sonra, kaynağın adını soneksiz ister:
$ az login
$ az acr login --name {registryName}`,
  'guide.invalid': 'Kimlik bilgileri geçerli değil',
  'guide.invalid.do': 'Kimlik bilgilerini denetleyin',
  'guide.invalid.text': 'Kimlik bilgileri bir çifttir ve iki yarısı aynı türden olmalıdır:',
  'guide.kind.person':
    'Kendi hesabınız: `az acr login` ya da `dockgate login` ile oturum açın. Yazdıkları belirteç `00000000-0000-0000-0000-000000000000` kullanıcı adıyla kullanılır.',
  'guide.kind.application':
    'Hizmet sorumlusu: uygulama (istemci) kimliği ve istemci gizli anahtarı, ikisi de kayıt defterinin kiracısından.',
  'guide.kind.identity':
    'Yönetilen kimlik: parolası hiç yoktur. Hizmet belirteci kendisi alır; bu yüzden o hizmetin yapılandırmasına bakın.',
  'guide.kind.token': 'Depo kapsamlı belirteç: adı ve parolalarından biri.',
  'guide.kind.admin': 'Yönetici hesabı: kayıt defterinin adı ve iki parolasından biri; sahiplerden biri hesabı açtıysa.',
  'guide.kind.nobody': 'Hiç kimse, herkesin çekebildiği yerde: önce oturumu kapatın, çünkü eski bir oturum da gönderilir ve reddedilir.',
  'guide.right': 'Kimlik bilgileri geçerli, ama bunun için değil',
  'guide.right.do': 'Kimlik bilgilerinin yetkilerini denetleyin',
  'guide.right.text': `Bir kimliğin çekmek için en az AcrPull, göndermek için AcrPush rolü olmalıdır. Önce kayıt defterinin hangi kipte olduğuna ve kimliğin hangi rolleri taşıdığına bakın:
$ az acr show --name {registryName} --query roleAssignmentMode --output tsv
$ az role assignment list --assignee {subject} --scope $(az acr show --name {registryName} --query id --output tsv) --output table
\`AbacRepositoryPermissions\` kipinde bu roller işe yaramaz. Orada çekmek için \`Container Registry Repository Reader\`, göndermek için \`Container Registry Repository Writer\`, silmek için de \`Container Registry Repository Contributor\`, depoları listelemek için \`Container Registry Repository Catalog Lister\` gerekir. Öteki kipte ise bunlar işe yaramaz.
Kayıt defterini portalda görmek için Reader yeter; yönetmek için \`Container Registry Contributor and Data Access Configuration Administrator\`, rol vermek için \`Role Based Access Control Administrator\` gerekir.
Yeni bir yetkinin her yerde geçerli olması on dakikayı bulabilir. Bekleyin, oturumu kapatın ve yeniden oturum açın:
$ docker logout {registry}
$ az acr login --name {registryName}
Portalda tarayıcının özel penceresini açın: eski pencere, görmenize izin verilmeyenleri hatırlar.`,
  'guide.expired': 'Kimlik bilgilerinin süresi doldu',
  'guide.expired.do': 'Kimlik bilgilerinin süresinin dolup dolmadığını denetleyin',
  'guide.expired.text': `Kendi hesabınızla, yönetilen kimlikle ya da bir hizmet sorumlusunun belirteciyle açılan oturum üç saat sürer. Yeniden oturum açın:
$ az acr login --name {registryName}
İstemci gizli anahtarının bir bitiş tarihi vardır; uygulamanın bir sahibi yenisini oluşturur:
$ az ad sp credential reset --id {subject}
Depo kapsamlı bir belirtecin parolalarında bitiş tarihi olabilir; kayıt defterinin bir sahibi yenilerini oluşturur:
$ az acr token credential generate --name {token} --registry {registryName}
$ dockgate token credential generate {token} --registry {registry}
Yeni bir parolanın her yerde geçmesi bir dakika kadar sürer.`,
  'guide.network': 'Ağ size geçit vermiyor',
  'guide.network.do': 'Kayıt defterine giden yolu denetleyin',
  'guide.network.text': `İstemci, oturum açma sunucusuna ve katmanlar için onun yönlendirdiği sunucuya ulaşmalıdır; ikisine de 443 numaralı bağlantı noktasından, TLS 1.2 ya da daha yenisiyle. Kayıt defteri de geldiğiniz adresi içeri almalıdır:
$ az acr show --name {registryName} --query publicNetworkAccess --output tsv
$ az acr network-rule list --name {registryName}
Değişen bir kuralın geçerli olması birkaç dakika sürer.`,
  'guide.certificate': 'Bağlantı güvenli kurulamıyor',
  'guide.certificate.do': 'Sertifikayı denetleyin',
  'guide.certificate.text':
    'İstemci, sertifikasını denetleyemediği bir sunucuya parola göndermez. Denetimi kapatmayın: parola, yanıt veren kimse onun eline geçer.',
  'guide.service': 'Kayıt defterinin kendisi gerektiği gibi yanıt vermiyor',
  'guide.service.do': 'Kayıt defterinin kendisini denetleyin',
  'guide.service.text': 'Bazen sizde bir sorun yoktur: kayıt defteri çalışmıyordur, yanıtlarını sınırlıyordur ya da yanlış ayarlanmıştır.',

  'guide.how': 'Nereden biliyoruz',
  'guide.proof': 'Kesin bilgi için',
  'guide.asks': 'Doktor sorar',
  'guide.what': 'Ne yapmalı',
  'guide.alike': 'Benzer görünenler',

  'guide.logs': 'Günlüğe bakın',
  'guide.logs.dockgate': `Dockgate reddedilen her oturum açma denemesini nedeniyle kaydeder. Sahiplerden biri sonuncusunu ya da bir listeyi okur:
$ dockgate why --last
$ dockgate logs failures`,
  'guide.logs.azure':
    'Kayıt defterinin tanılama ayarları bunları bir Log Analytics çalışma alanına gönderiyorsa Azure kaydeder. Tablonun adı `ContainerRegistryLoginEvents`; içinde kimlik, geldiği adres ve sonuç bulunur. Dockgate’in günlüğünde aynı sütunlar vardır.',
  'guide.next': 'Bunların hiçbiri işe yaramadıysa',
  'guide.next.slow': `Çalışıyor ama yalnızca yavaşsa, zamanın nerede geçtiğini ölçün:
$ dockgate doctor {image} --slow`,
  'guide.next.bundle': `Yardım edebilecek birine, içinde gizli anahtar olmayan bir rapor verin:
$ dockgate support-bundle`,
  'guide.next.azure': 'Azure kayıt defterleri için Microsoft’a ya da topluluğuna sorun.',
} as const;
