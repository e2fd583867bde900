export const causesCredentialsUnauthorized = {
  'cause.access-token-scope-missing.title': 'Erişim belirteci gerekenden azı için istenmiş',
  'cause.access-token-scope-missing.what':
    'Hesabın bu yetkisi var, ama istekteki erişim belirteci başka bir şey için verilmiş: başka bir depo ya da daha az eylem için.',
  'cause.access-token-scope-missing.how': 'Erişim belirtecinde {repository} deposu için {action} yok; hesabın ise bu yetkisi var.',
  'cause.access-token-scope-missing.do': `Ret yanıtındaki \`WWW-Authenticate\` üst bilgisinin belirttiği kapsamla bir belirteç isteyin. İstemciler bunu kendileri yapar; bir betikte:
$ curl --user {subject} --get https://{registry}/oauth2/token --data-urlencode service={registry} --data-urlencode scope=repository:{repository}:pull,push
Bunu docker ya da podman bildiriyorsa yeniden oturum açın:
$ docker login {registry}`,

  'cause.artifact-locked.title': 'Görüntü ya da depo kilitli',
  'cause.artifact-locked.what':
    'Hesap genel olarak bunu yapabilir, ama bu depo, etiket ya da görüntü korunuyor: bir kilit, karantina, etiketlerin hiç değişmemesi kuralı ya da bir tarama yüzünden.',
  'cause.artifact-locked.how':
    'Öğenin kilit ayarlarından biri (okuma, yazma, silme ya da listeleme) kapalı ya da kayıt defterinin yanıtı böyle bir kuralı anıyor.',
  'cause.artifact-locked.do': `#acr
Kilit ayarlarına bakın:
$ az acr repository show --name {registryName} --image {repository}:{tag}
Onları değiştirebilen biri kilidi açar:
$ az acr repository update --name {registryName} --image {repository}:{tag} --write-enabled true --delete-enabled true
#dockgate
Neyi kimin kilitlediğini sahiplerden biri şöyle görür:
$ dockgate why --last
#ecr
Etiketlerin değişmez olup olmadığına bakın:
$ aws ecr describe-repositories --repository-names {repository} --region {region} --query 'repositories[].imageTagMutability'
#harbor gitlab quay artifactory
Deponun ya da projenin ayarlarında kurallara bakın: değişmez ya da korunan etiketler, geçilmesi gereken taramalar.
#
Ya da olduğu gibi bırakıp başka bir etiketle gönderin.`,

  'cause.ecr-iam-missing-get-authorization-token.title': 'AWS kimliği kayıt defteri belirteci alamıyor',
  'cause.ecr-iam-missing-get-authorization-token.what':
    'Amazon ECR’de her oturum açma `ecr:GetAuthorizationToken` ile başlar ve bu AWS kimliği onu çağıramıyor. Bir deponun ilkesi bu yetkiyi veremez.',
  'cause.ecr-iam-missing-get-authorization-token.how':
    'AWS, kimliğin `ecr:GetAuthorizationToken` için yetkisi olmadığını söylüyor ya da AWS’den hiç belirteç gelmedi.',
  'cause.ecr-iam-missing-get-authorization-token.do': `Role, \`*\` kaynağı üzerinde buna izin veren bir ilke ekleyin, örneğin AWS’nin çekme için hazırladığını:
$ aws iam attach-role-policy --role-name {role} --policy-arn arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly`,

  'cause.ghcr-package-not-linked-to-repository.title': 'Paket bu deponun iş akışlarına güvenmiyor',
  'cause.ghcr-package-not-linked-to-repository.what':
    'Paket ghcr.io üzerinde var, ama bu deponun iş akışlarına yazma erişimi vermiyor. Çoğu zaman ilk kez elle ya da başka yerden gönderilmiştir.',
  'cause.ghcr-package-not-linked-to-repository.how': 'GitHub, iş akışının belirtecine `permission_denied: write_package` yanıtını verdi.',
  'cause.ghcr-package-not-linked-to-repository.do':
    'Paketin ayarlarında, “Manage Actions access” altında bu depoyu “Write” rolüyle ekleyin. Yeni paketler baştan bağlansın diye Dockerfile içine, değeri deponun adresi olan `org.opencontainers.image.source` etiketini (label) yazın.',

  'cause.image-soft-deleted.title': 'Görüntü silinmiş, geri yüklenmeyi bekliyor',
  'cause.image-soft-deleted.what':
    'Bu özete sahip bir görüntü depodan silindi ve kayıt defterinin geçici silme ilkesi onu saklıyor. Sakladığı sürece ne çekilebilir ne de yeniden gönderilebilir.',
  'cause.image-soft-deleted.how': '{digest} bildirimi, {repository} deposundan silinenlerin arasında.',
  'cause.image-soft-deleted.do': `#acr
Geri yükleyin:
$ az acr manifest list-deleted-tags --registry {registryName} --name {repository}
$ az acr manifest restore --registry {registryName} --name {repository}:{tag} --digest {digest}
#dockgate
Geri yükleyin:
$ dockgate image list-deleted {repository} --registry {registry}
$ dockgate image restore {repository}:{tag} --digest {digest} --registry {registry}
#
Geri yükleme yetkiniz yoksa sahiplerden birine sorun; ya da görüntüyü yeniden derleyin, o zaman özeti değişir.`,

  'cause.other-account-logged-in.title': 'Başka bir hesapla oturum açmışsınız',
  'cause.other-account-logged-in.what': 'Oturum açılıyor, ama düşündüğünüzden başka bir hesapla; o hesabın da bu yetkisi yok.',
  'cause.other-account-logged-in.how': 'Kayıt defteri {account} hesabını görüyor.',
  'cause.other-account-logged-in.do': `Düşündüğünüz hesapla oturum açın:
$ docker logout {registry}
$ docker login {registry} --username {user}`,

  'cause.package-private-visibility.title': 'Görüntü herkese açık değil',
  'cause.package-private-visibility.what':
    'Görüntünün herkese açık olması bekleniyordu, ama kayıt defteri onu yalnızca yetkisi olan hesaplara veriyor. Hiç açık olmamış ya da artık açık değil.',
  'cause.package-private-visibility.how': 'Kimlik bilgisi olmadan kayıt defteri bu depoda hiçbir yetki vermiyor.',
  'cause.package-private-visibility.do': `Okuyabilen bir hesapla oturum açın:
$ docker login {registry}
Ya da sahiplerden biri görüntüyü herkese açsın.
#acr
$ az acr update --name {registryName} --anonymous-pull-enabled true
Bu, kayıt defterinin bütün depolarını çekmeye açar; Standard ya da Premium düzeyi gerekir.
#dockgate
$ dockgate registry update {registry} --anonymous-pull on
Bu, kayıt defterinin bütün depolarını çekmeye açar.
#docker-hub
Deponun ayarlarında, Visibility altında.
#ghcr
Paketin ayarlarında, “Change visibility” altında.
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member=allUsers --role=roles/artifactregistry.reader
#gitlab harbor quay
Projenin ya da deponun ayarlarında.`,

  'cause.pat-missing-scope.title': 'Belirteçte bir kapsam eksik',
  'cause.pat-missing-scope.what': 'Hesap bunu yapabilir, ama oturum açarken kullandığı belirteç daha az kapsamla oluşturulmuş.',
  'cause.pat-missing-scope.how': 'Kayıt defteri belirteci kabul ediyor; saydığı kapsamlar arasında gereken yok.',
  'cause.pat-missing-scope.do': `Gereken kapsamla bir belirteç oluşturun.
#docker-hub
Çekmek için “Read”, göndermek için “Read & Write”.
#ghcr
Çekmek için \`read:packages\`, göndermek için \`write:packages\`, silmek için \`delete:packages\`.
#gitlab
Çekmek için \`read_registry\`, göndermek için \`write_registry\`.
#harbor
Robot hesabının bu projede “Pull repository” ya da “Push repository” izni olmalıdır.
#quay
Robot hesabının bu depoda Read ya da Write yetkisi olmalıdır.
#gitea
Çekmek için \`read:package\`, göndermek için \`write:package\`.
#digitalocean
Çekmek için okuma, göndermek için okuma ve yazma.
#
Sonra onunla oturum açın:
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin`,

  'cause.scope-map-missing-permission.title': 'Belirtecin kapsam eşlemesinde bu yok',
  'cause.scope-map-missing-permission.what':
    'Depo kapsamlı belirteç sorunsuz, ama kapsam eşlemesinde, yani yapabileceklerinin listesinde, {repository} deposu için {action} yok.',
  'cause.scope-map-missing-permission.how': '{scopeMap} kapsam eşlemesinin hiçbir satırı bu depoda bu eylemi kapsamıyor.',
  'cause.scope-map-missing-permission.do': `Sahiplerden biri onu ekler; parolalar aynı kalır.
#acr
$ az acr scope-map update --name {scopeMap} --registry {registryName} --add-repository {repository} {action}
#dockgate
$ dockgate scope-map update {scopeMap} --add-repository {repository} {action} --registry {registry}
Bir sonraki istekten itibaren geçerlidir.
#
Hiçbir kapsam eşlemesi bir belirtece bütün depoları listeletmez; yönetici hesabı listeleyebilir.`,

  'cause.token-sso-authorization-missing.title': 'Belirteç çoklu oturum açma için onaylanmamış',
  'cause.token-sso-authorization-missing.what':
    'Kuruluş çoklu oturum açmayı şart koşuyor ve bu belirteç onun için onaylanmamış ya da bir oturum açma ilkesi bu cihaza veya yere izin vermiyor.',
  'cause.token-sso-authorization-missing.how': 'GitHub’ın yanıtı SAML’den söz ediyor ya da Entra `AADSTS53003` yanıtını verdi.',
  'cause.token-sso-authorization-missing.do': `#ghcr
Kişisel erişim belirteçlerinizin listesini açıp bu belirtecin yanında “Configure SSO” ve “Authorize” seçin: https://github.com/settings/tokens.
#!ghcr
İlkenin izin verdiği bir cihazdan ve yerden oturum açın:
$ az login
Hizmet sorumlusu, yalnızca ilkenin dışında bırakıldığı yerde geçer.`,

  'cause.workflow-packages-write-missing.title': 'İş akışı paket yazamıyor',
  'cause.workflow-packages-write-missing.what':
    'Bu GitHub Actions işinin belirteci paketleri okuyabilir ama yazamaz. Bu yüzden ghcr.io oturumu açılıyor, gönderme ise olmuyor.',
  'cause.workflow-packages-write-missing.how': 'GitHub gönderme isteğini reddetti ve işin izinlerinde `packages: write` yok.',
  'cause.workflow-packages-write-missing.do':
    'İşin `permissions:` bölümüne `packages: write` ve `contents: read` ekleyin. Oradalarsa kuruluşun ya da deponun ayarları iş akışlarını okumayla sınırlıyordur: orada “Read and write permissions” seçeneğine izin verin.',
} as const;
