export const causesRoles = {
  'cause.acr-abac-roles-not-honored.title': 'Bu kayıt defteri klasik rolleri dikkate almıyor',
  'cause.acr-abac-roles-not-honored.what':
    'Kayıt defteri `RBAC Registry + ABAC Repository Permissions` kipinde. Bu kipte AcrPull, AcrPush ve AcrDelete işe yaramaz; Owner, Contributor ve Reader da görüntülere erişim vermez.',
  'cause.acr-abac-roles-not-honored.how':
    '`roleAssignmentMode` ayarı `AbacRepositoryPermissions` ve hesapta yalnızca bu kipin dikkate almadığı roller var.',
  'cause.acr-abac-roles-not-honored.do': `Depolar için bir rol atayın; çekmek için Reader, göndermek için Writer, silmek için Contributor.
#acr
$ az role assignment create --assignee {subject} --role "Container Registry Repository Reader" --scope $(az acr show --name {registryName} --query id --output tsv)
Depoları listelemek için \`Container Registry Repository Catalog Lister\` rolünü de atayın. Kipi görmek için:
$ az acr show --name {registryName} --query roleAssignmentMode --output tsv
#dockgate
$ dockgate role assignment create --assignee {subject} --role "Container Registry Repository Reader" --registry {registry}
Depoları listelemek için \`Container Registry Repository Catalog Lister\` rolünü de atayın.`,

  'cause.role-assignment-propagation.title': 'Yeni yetki henüz her yere ulaşmadı',
  'cause.role-assignment-propagation.what':
    'Rol az önce atandı ya da değiştirildi. Azure’da bu on dakikayı bulabilir ve daha önce verilen belirteçler bundan habersizdir.',
  'cause.role-assignment-propagation.how': 'Rol ataması var ve on dakikadan yeni.',
  'cause.role-assignment-propagation.do': `On dakika bekleyin, sonra yeni bir belirteç almak için baştan oturum açın:
$ docker logout {registry}
$ az acr login --name {registryName}
Portalda özel pencere kullanın: eski pencere eski yetkileri hatırlar.`,

  'cause.role-missing-acrpull.title': 'Kimliğin bu kayıt defterinde çekme rolü yok',
  'cause.role-missing-acrpull.what':
    'Oturum açılıyor, ama kimliğin bu Azure kayıt defterindeki görüntüleri okumasını sağlayan bir rolü yok.',
  'cause.role-missing-acrpull.how': 'Belirteç `pull` olmadan verildi ve onu içeren bir rol atanmamış.',
  'cause.role-missing-acrpull.do': `Rol atayabilen biri bu rolü verir:
$ az role assignment create --assignee {subject} --role AcrPull --scope $(az acr show --name {registryName} --query id --output tsv)
On dakika kadar sonra yeniden oturum açın:
$ docker logout {registry}
$ az acr login --name {registryName}
#acr kubernetes
Bir kümenin düğümleri için:
$ az aks update --name {cluster} --resource-group {resourceGroup} --attach-acr {registryName}`,

  'cause.role-missing-acrpush.title': 'Kimlik bu kayıt defterinden çekebilir ama ona gönderemez',
  'cause.role-missing-acrpush.what': 'Oturum açılıyor, ama kimliğin bu Azure kayıt defterine görüntü yazmasını sağlayan bir rolü yok.',
  'cause.role-missing-acrpush.how': 'Belirteç `push` olmadan verildi ve onu içeren bir rol atanmamış.',
  'cause.role-missing-acrpush.do': `Rol atayabilen biri bu rolü verir:
$ az role assignment create --assignee {subject} --role AcrPush --scope $(az acr show --name {registryName} --query id --output tsv)
On dakika kadar sonra yeniden oturum açın:
$ docker logout {registry}
$ az acr login --name {registryName}`,

  'cause.role-missing-arm-reader.title': 'Hesap kayıt defterinin kendisini yönetemiyor',
  'cause.role-missing-arm-reader.what':
    'Komut, kayıt defterini bir kaynak olarak okuyor ya da değiştiriyor: ayarlarını, belirteçlerini, kurallarını veya günlüklerini. Bu hesabın yetkileri yalnızca görüntüler için ya da burada hiç yetkisi yok.',
  'cause.role-missing-arm-reader.how': 'Yönetim tarafı {action} eylemini reddetti; hesabın rollerinin hiçbiri onu içermiyor.',
  'cause.role-missing-arm-reader.do': `Sahiplerden biri bir rol atar; bakmak için Reader, değiştirmek için Contributor.
#acr
$ az role assignment create --assignee {subject} --role Reader --scope $(az acr show --name {registryName} --query id --output tsv)
Bundan sonra portalı özel pencerede açın: eski pencere yetkiniz olmadığını hatırlar.
#dockgate
$ dockgate role assignment create --assignee {subject} --role Reader --registry {registry}
#
Yalnızca çekmek ve göndermek için onsuz oturum açın:
$ docker login {registry}`,

  'cause.role-missing-catalog.title': 'Hesap depoları listeleyemiyor',
  'cause.role-missing-catalog.what':
    'Hesap depoları kullanabilir, ama hepsinin listesini göremez. Adla çekmek ve göndermek bundan etkilenmez.',
  'cause.role-missing-catalog.how': 'Hesabın hiçbir yetkisi `catalog/read` içermiyor.',
  'cause.role-missing-catalog.do': `Deponun adını kendiniz yazın; çekmek ve göndermek için liste gerekmez:
$ docker pull {registry}/{repository}:{tag}
Liste gerekiyorsa sahiplerden biri onu içeren bir rol atar.
#acr
$ az role assignment create --assignee {subject} --role AcrPull --scope $(az acr show --name {registryName} --query id --output tsv)
ABAC izinleri kullanan bir kayıt defterinde bu rol \`Container Registry Repository Catalog Lister\` olur. Hiçbir kapsam eşlemesi bir belirtece listeyi vermez.
#dockgate
$ dockgate role assignment create --assignee {subject} --role AcrPull --registry {registry}
ABAC izinleri kullanan bir kayıt defterinde bu rol \`Container Registry Repository Catalog Lister\` olur.`,

  'cause.role-missing-delete.title': 'Hesap silemiyor',
  'cause.role-missing-delete.what': 'Oturum açılıyor, ama hesabın bu depoda silme yetkisi yok.',
  'cause.role-missing-delete.how': 'Hesabın hiçbir yetkisi {repository} deposunda {action} içermiyor.',
  'cause.role-missing-delete.do': `Sahiplerden biri bunu içeren bir rol atar.
#acr
$ az role assignment create --assignee {subject} --role AcrDelete --scope $(az acr show --name {registryName} --query id --output tsv)
#dockgate
$ dockgate role assignment create --assignee {subject} --role AcrDelete --registry {registry}
Hesabın neler yapabildiğine ve neyin yeteceğine bakın:
$ dockgate can {subject} content/delete {repository} --registry {registry}
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member={subject} --role=roles/artifactregistry.repoAdmin
#ghcr
Belirtecin \`delete:packages\` kapsamı, hesabın da pakette Admin rolü olmalıdır.`,

  'cause.role-missing-metadata.title': 'Hesap bu öznitelikleri okuyamıyor ya da değiştiremiyor',
  'cause.role-missing-metadata.what':
    'Oturum açılıyor, ama hesabın bu deponun özniteliklerinde yetkisi yok: etiketlerinde, görüntülerinin ayrıntılarında ve kilitlerinde.',
  'cause.role-missing-metadata.how': 'Hesabın hiçbir yetkisi {repository} deposunda {action} içermiyor.',
  'cause.role-missing-metadata.do': `Bir sahipten bunu içeren bir rol isteyin.
#acr
Sahiplerden biri okumak için AcrPull, değiştirmek için AcrPush atar:
$ az role assignment create --assignee {subject} --role AcrPush --scope $(az acr show --name {registryName} --query id --output tsv)
Bir belirtecin kapsam eşlemesinde \`metadata/read\` ya da \`metadata/write\` bulunmalıdır.
#dockgate
Hesabın neler yapabildiğine ve neyin yeteceğine bakın:
$ dockgate can {subject} {action} {repository} --registry {registry}
Sahiplerden biri okumak için AcrPull, değiştirmek için AcrPush atar:
$ dockgate role assignment create --assignee {subject} --role AcrPush --registry {registry}`,

  'cause.role-missing-pull.title': 'Hesap bu depodan çekemiyor',
  'cause.role-missing-pull.what':
    'Oturum açılıyor, ama hesabın bu depoyu okuma yetkisi yok. Bazı kayıt defterleri, depo olmadığında da aynı yanıtı verir.',
  'cause.role-missing-pull.how': 'Kayıt defteri kimlik bilgilerini kabul etti, ama hesaba burada çekme yetkisi vermiyor.',
  'cause.role-missing-pull.do': `Adın doğru olduğuna bakın, sonra bir sahipten çekme yetkisi isteyin.
#dockgate
$ dockgate can {subject} content/read {repository} --registry {registry}
$ dockgate role assignment create --assignee {subject} --role AcrPull --registry {registry}
#acr
$ az role assignment create --assignee {subject} --role AcrPull --scope $(az acr show --name {registryName} --query id --output tsv)
#ecr
IAM kimliğine \`ecr:BatchGetImage\`, \`ecr:GetDownloadUrlForLayer\` ve \`ecr:BatchCheckLayerAvailability\` gerekir. Başka bir AWS hesabından geliyorsanız deponun kendi ilkesi de buna izin vermelidir:
$ aws ecr get-repository-policy --repository-name {repository} --region {region}
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member={subject} --role=roles/artifactregistry.reader
#docker-hub
Deponun ayarlarında Collaborators altında ya da kuruluşun ekiplerinde.
#ghcr
Paketin ayarlarında “Manage access” altında; iş akışları için “Manage Actions access” altında.
#gitlab
Hesabın projede Reporter ya da daha yüksek bir rolü olmalıdır; dağıtım belirtecine \`read_registry\` gerekir.
#harbor
Projede Members altında ya da robot hesabının izinlerinde.
#quay
Deponun ayarlarında, User and Robot Permissions altında.
#artifactory nexus
Kayıt defterinin izin hedeflerinde ya da rollerinde.
#
Başka bir hesap düşündüyseniz:
$ docker logout {registry}
$ docker login {registry}`,

  'cause.role-missing-push.title': 'Hesap bu depoya gönderemiyor',
  'cause.role-missing-push.what': 'Oturum açılıyor, ama hesabın bu depoya yazma yetkisi yok. Oradan çekebiliyor olabilir.',
  'cause.role-missing-push.how': 'Kayıt defteri kimlik bilgilerini kabul etti, ama hesaba burada gönderme yetkisi vermiyor.',
  'cause.role-missing-push.do': `Adın doğru olduğuna bakın, sonra bir sahipten gönderme yetkisi isteyin.
#dockgate
$ dockgate can {subject} content/write {repository} --registry {registry}
$ dockgate role assignment create --assignee {subject} --role AcrPush --registry {registry}
#acr
$ az role assignment create --assignee {subject} --role AcrPush --scope $(az acr show --name {registryName} --query id --output tsv)
#ecr
IAM kimliğine \`ecr:InitiateLayerUpload\`, \`ecr:UploadLayerPart\`, \`ecr:CompleteLayerUpload\`, \`ecr:PutImage\` ve \`ecr:BatchCheckLayerAvailability\` gerekir.
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member={subject} --role=roles/artifactregistry.writer
#docker-hub
Deponun ayarlarında Collaborators altında ya da kuruluşun ekiplerinde. Adın ilk bölümü hesabınız ya da kuruluşunuz olmalıdır.
#ghcr
Paketin ayarlarında “Manage access” altında; iş akışları için “Manage Actions access” altında.
#gitlab
Hesabın projede Developer ya da daha yüksek bir rolü olmalıdır; dağıtım belirtecine \`write_registry\` gerekir.
#harbor
Projede Members altında (Developer ya da daha yükseği) ya da robot hesabının izinlerinde.
#quay
Deponun ayarlarında, User and Robot Permissions altında, Write ile.
#artifactory nexus
Kayıt defterinin izin hedeflerinde ya da rollerinde. Yerel (local ya da hosted) bir depoya gönderin, sanal (virtual) ya da grup deposuna değil.
#
Başka bir hesap düşündüyseniz:
$ docker logout {registry}
$ docker login {registry}`,

  'cause.role-missing-restore.title': 'Hesap silinenleri göremiyor ya da geri yükleyemiyor',
  'cause.role-missing-restore.what': 'Oturum açılıyor, ama kayıt defterinin geçici silme ilkesinin sakladıkları üzerinde hesabın yetkisi yok.',
  'cause.role-missing-restore.how': 'Hesabın hiçbir yetkisi {repository} deposunda {action} içermiyor.',
  'cause.role-missing-restore.do': `Sahiplerden biri bunu içeren bir rol atar.
#acr
$ az role assignment create --assignee {subject} --role Contributor --scope $(az acr show --name {registryName} --query id --output tsv)
Kendi rolünüz bunu \`registries/deleted/read\` ve \`registries/deleted/restore/action\` ile içerir.
#dockgate
$ dockgate role assignment create --assignee {subject} --role Contributor --registry {registry}
Hesabın neler yapabildiğine ve neyin yeteceğine bakın:
$ dockgate can {subject} {action} {repository} --registry {registry}`,

  'cause.role-missing-to-assign-roles.title': 'Rol atayamıyorsunuz',
  'cause.role-missing-to-assign-roles.what':
    'Komut birine bir rol ya da hesabınızın kendisinde olmayan bir hak verecek, hesabınızın ise buna yetkisi yok. Bunun için Contributor rolü yetmez.',
  'cause.role-missing-to-assign-roles.how': 'Azure, `Microsoft.Authorization/roleAssignments/write` eylemini reddetti.',
  'cause.role-missing-to-assign-roles.do': `Komutu bir Owner ya da User Access Administrator çalıştırsın ya da bu yetkiyi size versin.
#acr
$ az role assignment create --assignee {subject} --role "Role Based Access Control Administrator" --scope $(az acr show --name {registryName} --query id --output tsv)
#dockgate
$ dockgate role assignment create --assignee {subject} --role "Role Based Access Control Administrator" --registry {registry}`,
} as const;
