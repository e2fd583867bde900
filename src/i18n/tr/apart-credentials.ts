export const apartCredentials = {
  'apart.not-logged-in.stale-stored-credentials-block-anonymous-pull': `Oturumu kapatıp çekin. Olursa görüntü herkese açıktır ve eski bir oturum engel oluyordu; olmazsa oturum açmak gerekir.
$ docker logout {registry}
$ docker pull {image}`,
  'apart.role-missing-pull.stale-stored-credentials-block-anonymous-pull': `Oturumu kapatıp çekin. Olursa görüntü herkese açıktır ve eski oturum engel oluyordu; olmazsa hesabın yetkisi eksiktir.
$ docker logout {registry}
$ docker pull {image}`,
  'apart.package-private-visibility.stale-stored-credentials-block-anonymous-pull':
    'Görüntünün web sayfasını özel bir pencerede açın. Orada görünüyorsa herkese açıktır ve eski bir oturum engel oluyordur.',
  'apart.not-logged-in.package-private-visibility': `Oturum açıp yeniden deneyin. Olursa görüntü yalnızca herkese açık değildi.
$ docker login {registry}`,
  'apart.image-or-tag-not-found.package-private-visibility':
    'Sahibine sorun ya da web sayfasını oturum açıkken ve kapalıyken açın. Yalnızca oturum açanlara görünüyorsa herkese açık değildir; kimseye görünmüyorsa yoktur.',
  'apart.credentials-wrong-password.username-form-wrong':
    'Önce kullanıcı adına bakın. Bu kayıt defterinin istediği biçimde değilse ona hiçbir parola uymaz.',
  'apart.credentials-wrong-password.token-type-not-accepted':
    'Gizli anahtarın türüne bakın. Bu kayıt defterinin aldığı türdense yanlış, iptal edilmiş ya da eskidir; değilse doğru türden bir tane oluşturun.',
  'apart.client-secret-expired.credentials-wrong-password': `Entra’nın kendisine sorun. \`AADSTS7000222\` gizli anahtarın süresinin dolduğunu, \`AADSTS7000215\` yanlış olduğunu söyler.
$ dockgate doctor {registry} --ask-issuer --tenant {tenant}
$ az login --service-principal --username {user} --tenant {tenant}`,
  'apart.client-secret-expired.secret-id-used-instead-of-secret-value':
    'Parolanın biçimine bakın. Aralarında kısa çizgi olan rakam ve harf grupları, gizli anahtarın değeri değil kimliğidir.',
  'apart.credentials-wrong-password.secret-id-used-instead-of-secret-value':
    'Parolanın biçimine bakın. Aralarında kısa çizgi olan rakam ve harf grupları gizli anahtarın kimliğidir; değerin içinde tilde işareti bulunur.',
  'apart.credentials-wrong-password.password-mangled-by-shell': `Elle oturum açıp parolayı sorulunca yapıştırın. Olursa onu kabuk ya da işlem hattı değiştirmiştir.
$ docker login {registry} --username {user}`,
  'apart.account-disabled.credentials-wrong-password':
    'Kayıt defterinin web sayfalarında aynı hesapla oturum açın. Hesabın devre dışı olduğunu söylüyorlarsa hiçbir parola işe yaramaz; içeri alıyorlarsa buradaki parola yanlıştır.',
  'apart.credentials-wrong-password.pat-expired':
    'Hesabın ayarlarında belirteç listesini açın. Bu belirtecin süresi dolmuşsa ya da artık yoksa başkasını oluşturun; hâlâ geçerliyse buradaki metni yanlıştır.',
  'apart.credentials-wrong-password.password-replaced':
    'Son parolayı kimin, ne zaman oluşturduğunu sorun. Burada saklandıktan sonraysa yerini yenisi almıştır.',
  'apart.password-replaced.tokens-revoked':
    'Aynı parolayla yeniden oturum açın. Kabul edilirse yalnızca belirteçler iptal edilmiştir; reddedilirse parolanın yerini yenisi almıştır.',
  'apart.credentials-wrong-password.role-missing-pull': `Yalnızca kayıt defterinde oturum açın. Reddedilirse kimlik bilgileri yanlıştır; olursa bu depoda yetkileri eksiktir.
$ docker login {registry}`,
  'apart.credentials-wrong-password.token-for-another-registry':
    'Belirtecin nerede oluşturulduğuna bakın. Başka bir kayıt defterinde, hesapta ya da bölgedeyse yalnızca orada geçer.',
  'apart.application-not-registered.credentials-wrong-password':
    'Kullanıcı adını kayıt defterinin hesaplarıyla harf harf karşılaştırın. Aralarındaysa parola yanlıştır; değilse ad.',
  'apart.application-not-registered.email-used-as-username':
    'Kullanıcı adında bir `@` arayın. Varsa bu bir e-posta adresidir, hesap adı değil.',
  'apart.application-not-registered.service-principal-in-other-tenant': `Uygulamayı kayıt defterinin kiracısında arayın. Orada değil de başka birinde bulunuyorsa oraya aittir.
$ az ad sp show --id {user} --query appOwnerOrganizationId --output tsv`,
  'apart.credentials-wrong-password.service-principal-in-other-tenant': `Kayıt defterinin kiracısında onunla oturum açın. \`AADSTS700016\` uygulamanın orada tanınmadığını, \`AADSTS7000215\` gizli anahtarın yanlış olduğunu söyler.
$ az login --service-principal --username {user} --tenant {tenant}`,
  'apart.client-secret-expired.service-principal-in-other-tenant':
    'Entra’nın yanıtındaki kodu okuyun. `AADSTS7000222` süresi dolmuş bir gizli anahtar, `AADSTS700016` başka bir kiracı demektir.',
  'apart.client-secret-expired.entra-certificate-not-accepted':
    'Uygulamanın nasıl oturum açtığına bakın. Sertifika kullanıyorsa sertifika kabul edilmiyordur; parola kullanıyorsa parolanın süresi dolmuştur.',
  'apart.federated-credential-mismatch.service-principal-in-other-tenant':
    'Entra’nın yanıtındaki kodu okuyun. `AADSTS700213` konunun (subject) eşleşmediğini gösterir, `AADSTS700016` başka bir kiracıyı.',
  'apart.entra-consent-missing.service-principal-in-other-tenant':
    'Entra’nın yanıtındaki kodu okuyun. `AADSTS65001` onay ister, `AADSTS700016` başka bir kiracı demektir.',
  'apart.admin-user-disabled.credentials-wrong-password': `Kayıt defterinin ayarını sorun. \`false\` yanıtı gelirse parola ne olursa olsun hesap kapalıdır.
$ az acr show --name {registryName} --query adminUserEnabled`,
  'apart.email-used-as-username.entra-user-password-not-supported':
    'Parolanın ne olduğuna bakın. Microsoft hesabınızınkiyse hiçbir kayıt defteri onu almaz; bir belirtecinkiyse yalnızca kullanıcı adı değişmelidir.',
  'apart.credentials-wrong-password.mfa-sso-pat-needed':
    'Kayıt defterinin web sayfalarında aynı parolayla oturum açın. İçeri alıp ikinci bir adım istiyorlarsa istemcilere belirteç gerekir.',
  'apart.credentials-wrong-password.token-disabled': `Kayıt defterinin sahibine belirtecin durumunu sorun. Devre dışıysa parola hakkında bir şey söylenemez.
$ az acr token show --name {token} --registry {registryName} --query status`,
  'apart.token-disabled.token-password-expired': `Kayıt defterinin sahibine belirtecin durumunu ve parolalarının bitişini sorun. Durum \`enabled\` ise parolanın süresi dolmuştur.
$ az acr token show --name {token} --registry {registryName}`,
  'apart.credentials-wrong-password.token-password-expired': `Kayıt defterinin sahibine belirtecin parolalarının bitişini sorun. Geçmişse parola bir zamanlar doğruydu.
$ az acr token show --name {token} --registry {registryName}`,
  'apart.credentials-wrong-password.username-not-null-guid-with-token':
    'Parolanın nasıl başladığına bakın. `eyJ` ile başlıyorsa bir belirteçtir ve sıfırlardan oluşan kullanıcı adıyla kullanılır.',
  'apart.auth-scheme-mismatch.credentials-wrong-password': `Aynı adı ve parolayı curl ile gönderin. Yanıt 200 olursa parola doğrudur ve saklanan oturum başka türdendir.
$ curl --include --user {user} https://{registry}/v2/`,
  'apart.credentials-wrong-password.htpasswd-hash-unsupported':
    'Başka birinin hesabını deneyin. Hiç kimse oturum açamıyorsa sorun parola dosyasındadır; yalnızca siz açamıyorsanız parolanızdadır.',
  'apart.credentials-wrong-password.login-throttled':
    'Denemeden on beş dakika bekleyin, sonra elle bir kez oturum açın. Olursa hesabı çok sayıda deneme kapatmıştı.',
  'apart.credentials-wrong-password.pull-secret-malformed': `Aynı ad ve parolayla elle oturum açın. Olursa kümedeki gizli anahtar hatalı oluşturulmuştur.
$ docker login {registry} --username {user}`,
  'apart.credentials-wrong-password.pull-secret-token-expired':
    'Çekme gizli anahtarının içine bakın. Parolası `eyJ` ile başlıyorsa ya da kullanıcı `AWS` ise bu, birkaç saatlik bir belirteçti.',
  'apart.gcloud-helper-not-configured.not-logged-in': `Sunucuyu \`credHelpers\` altında arayın. Bir Google kayıt defterinde orada olmalıdır; başka yerlerde eksik olan düz bir oturumdur.
$ jq .credHelpers ~/.docker/config.json`,
  'apart.gcloud-helper-not-configured.role-missing-pull':
    'Google’ın yanıtında `Unauthenticated request` arayın. Varsa kimse belirtilmemiştir; yanıt bir izni anıyorsa hesapta o eksiktir.',
  'apart.image-or-tag-not-found.role-missing-pull':
    'Çekebildiği kesin olan birinden aynı adla denemesini isteyin. O çekebiliyorsa sizin yetkiniz eksiktir; çekemiyorsa ad yanlıştır.',
  'apart.other-account-logged-in.role-missing-pull': `Kayıt defterine göre kim olduğunuza bakın. Düşündüğünüzden başka bir hesapsa doğrusuyla oturum açın.
$ docker logout {registry}
$ docker login {registry} --username {user}`,
  'apart.pat-missing-scope.role-missing-pull':
    'Aynısını kayıt defterinin web sayfalarında aynı hesapla yapın. Olursa hesabın yetkisi vardır, belirtecin kapsamı eksiktir.',
  'apart.pat-missing-scope.role-missing-push':
    'Aynısını her kapsamı olan bir belirteçle yapın. Olursa kapsam eksikti; olmazsa hesabın yetkisi eksiktir.',
  'apart.repository-not-created.role-missing-push':
    'Var olan bir depoya gönderin. Olursa öteki önce oluşturulmalıdır; olmazsa yetki eksiktir.',
  'apart.artifact-locked.role-missing-push': `Aynı görüntüyü yeni bir etiketle gönderin. Olursa eski etiket kilitlidir; olmazsa gönderme yetkisi eksiktir.
$ docker tag {image} {registry}/{repository}:test
$ docker push {registry}/{repository}:test`,
  'apart.artifact-locked.role-missing-delete': 'Deponun başka bir etiketini silin. Olursa bu etiket kilitlidir; olmazsa yetki eksiktir.',
  'apart.pat-missing-scope.token-sso-authorization-missing':
    'Hesabınızın ayarlarında belirtece bakın. Kapsamı varsa ve yanında “Configure SSO” yazıyorsa eksik olan çoklu oturum açma onayıdır.',
  'apart.acr-abac-roles-not-honored.role-missing-acrpull': `Kayıt defterinin kipini sorun. \`AbacRepositoryPermissions\` ise AcrPull orada işe yaramaz.
$ az acr show --name {registryName} --query roleAssignmentMode --output tsv`,
  'apart.role-assignment-propagation.role-missing-acrpull': `Rolün atanıp atanmadığına ve ne zaman atandığına bakın. Atanmışsa ve on dakikadan yeniyse bekleyin; yoksa atayın.
$ az role assignment list --assignee {user} --scope $(az acr show --name {registryName} --query id --output tsv) --output table`,
  'apart.role-assignment-propagation.role-missing-acrpush': `Rolün atanıp atanmadığına ve ne zaman atandığına bakın. Atanmışsa ve on dakikadan yeniyse bekleyin; yoksa atayın.
$ az role assignment list --assignee {user} --scope $(az acr show --name {registryName} --query id --output tsv) --output table`,
  'apart.role-missing-acrpull.role-missing-acrpush':
    'Aynı deponun herhangi bir görüntüsünü çekin. Olursa yalnızca gönderme yetkisi eksiktir.',
  'apart.role-missing-acrpull.role-missing-arm-reader': `Azure CLI olmadan, docker ile oturum açın. O zaman çekme olursa yalnızca kayıt defterini kaynak olarak görme yetkisi eksiktir.
$ docker login {registry}`,
  'apart.role-missing-arm-reader.role-missing-to-assign-roles':
    'Azure’ın yanıtında hangi eylemin geçtiğine bakın. `roleAssignments/write` rol verme yetkisidir; başka her şey, kayıt defterini görme ya da değiştirme yetkisidir.',
  'apart.role-missing-catalog.role-missing-pull': `Bir görüntüyü tam adıyla çekin. Olursa kapalı olan yalnızca depo listesidir.
$ docker pull {image}`,
  'apart.scope-map-missing-permission.token-password-expired': `Yalnızca kayıt defterinde oturum açın. Reddedilirse parolanın süresi bitmiştir; olursa kapsam eşlemesinde depo ya da eylem eksiktir.
$ docker login {registry} --username {token}`,
  'apart.image-or-tag-not-found.scope-map-missing-permission': `Kayıt defterinin sahibine belirtecin kapsam eşlemesinde ne olduğunu sorun. Depo içindeyse ad ya da etiket yanlıştır.
$ az acr scope-map show --name {scopeMap} --registry {registryName} --query actions`,
  'apart.ghcr-package-not-linked-to-repository.workflow-packages-write-missing':
    'İşin izinlerine bakın. `packages: write` varsa bu depoyu içeri almayan paketin kendisidir.',
  'apart.access-token-expired.pull-secret-token-expired':
    'Belirtecin nerede durduğuna bakın. Bir küme gönderiyorsa çekme gizli anahtarı yenilenmelidir; kendi istemciniz gönderiyorsa yeniden oturum açın.',
  'apart.acr-refresh-token-expired-3h.entra-session-expired': `Azure CLI’den bir belirteç isteyin. Alıyorsa yalnızca kayıt defterinin oturumu eskiydi; almıyorsa Azure’da yeniden oturum açın.
$ az account get-access-token --query expiresOn`,
  'apart.acr-arm-audience-disabled.entra-session-expired': `Azure CLI’den bir belirteç isteyin. Alıyorsa ve kayıt defteri yine reddediyorsa, kayıt defteri yalnızca kendisi için oluşturulan belirteçleri istiyordur.
$ az account get-access-token --query expiresOn`,
  'apart.entra-second-step-needed.entra-session-expired': `Tarayıcıyla bir kez oturum açın. Her seferinde ek bir adım istenirse bunu bir ilke istiyordur; hemen içeri alınırsanız yalnızca oturum sona ermişti.
$ az login`,
  'apart.entra-password-expired.entra-session-expired': `Tarayıcıyla oturum açın. Yeni bir parola istenirse neden oydu; istenmezse yalnızca oturum sona ermişti.
$ az login`,
  'apart.entra-service-outage.entra-session-expired': `Birkaç dakika bekleyip yeniden oturum açın. Hiçbir şey değişmeden olursa Entra’da arıza vardı.
$ az login`,
  'apart.cloud-session-expired.ecr-token-expired-12h': `AWS’ye kim olduğunuzu sorun. Yanıt gelirse yalnızca kayıt defterinin parolası eskiydi; gelmezse AWS’de yeniden oturum açın.
$ aws sts get-caller-identity`,
  'apart.ecr-iam-missing-get-authorization-token.ecr-token-expired-12h': `Yeni bir parola alın. AWS verirse eskisinin süresi dolmuştu; reddederse kimliğin yetkisi eksiktir.
$ aws ecr get-login-password --region {region}`,
  'apart.ecr-token-expired-12h.ecr-wrong-region-or-profile': `Oturumdaki hesabı ve bölgeyi görüntünün sunucusundakilerle karşılaştırın. Farklıysalar parola başka bir yer içindir; değilseler eskidir.
$ aws sts get-caller-identity --query Account --output text`,
  'apart.access-token-expired.cloud-session-expired':
    'Bulutun komut satırına kim olduğunuzu sorun. Yanıt gelirse yalnızca kayıt defterinin belirteci eskiydi.',
  'apart.pull-secret-missing.pull-secret-wrong-namespace': `Podun ne belirttiğine bakın. Bir gizli anahtar belirtiyorsa o kendi ad alanında değildir; hiç belirtmiyorsa hiçbiri kullanılmaz.
$ kubectl get pods --namespace {namespace} --output custom-columns=NAME:.metadata.name,SECRETS:.spec.imagePullSecrets`,
  'apart.pull-secret-malformed.pull-secret-wrong-server-key': `Gizli anahtardaki sunucuları okuyun. Okunabiliyorsa ve başka bir sunucu yazıyorsa gizli anahtar onun içindir; okunamıyorsa hatalı oluşturulmuştur.
$ kubectl get secret {secret} --namespace {namespace} --output json | jq --raw-output '.data[".dockerconfigjson"] | @base64d | fromjson | .auths | keys[]'`,
  'apart.node-identity-missing.pull-secret-missing':
    'Kümenin nasıl oturum açacağına karar verin. Düğümlerinin bu kayıt defteri için bulut kimliği varsa o kimliğin yetkisi eksiktir; yoksa bir çekme gizli anahtarı belirtin.',
  'apart.aks-wrong-identity.node-identity-missing': `Azure bunu bir düğümden denesin. Beklemediğiniz bir kimlik çıkarsa rol başkasına verilmiştir.
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}`,
  'apart.aks-wrong-identity.role-assignment-propagation': `Düğümlerin kimliğini rolü taşıyan kimlikle karşılaştırın. Aynıysalar on dakika bekleyin.
$ az aks show --name {cluster} --resource-group {resourceGroup} --query identityProfile.kubeletidentity.clientId`,
  'apart.credentials-wrong-password.not-logged-in': `Elle oturum açın. Reddedilirse parola yanlıştır; olursa ve gerisi de o zaman çalışırsa oturum açılmamıştı.
$ docker login {registry}`,
  'apart.not-logged-in.role-missing-pull': `Oturum açıp yeniden çekin. Olursa yalnızca oturum eksikti; aynı biçimde reddedilirse hesabın yetkisi eksiktir.
$ docker login {registry}
$ docker pull {image}`,
  'apart.not-logged-in.role-missing-push': `Oturum açıp yeniden gönderin. Olursa yalnızca oturum eksikti; aynı biçimde reddedilirse hesabın yetkisi eksiktir.
$ docker login {registry}
$ docker push {image}`,
  'apart.not-logged-in.role-missing-acrpull': `Kayıt defterinde oturum açıp yeniden çekin. Oturum ya da yalnızca çekme reddedilirse rol eksiktir; ikisi de olursa yalnızca oturum eksikti.
$ az acr login --name {registryName}
$ docker pull {image}`,
  'apart.not-logged-in.role-missing-acrpush': `Kayıt defterinde oturum açıp yeniden gönderin. O zaman yalnızca gönderme reddedilirse rol eksiktir; olursa yalnızca oturum eksikti.
$ az acr login --name {registryName}
$ docker push {image}`,
  'apart.not-logged-in.pull-secret-missing': `Görüntüyü kümenin dışında, oturum açıkken çekin. Olursa oturum iyidir, yalnızca pod onu belirtmiyordur; orada da oturum isteniyorsa önce bir oturum açın.
$ docker login {registry}
$ docker pull {image}`,
  'apart.acr-refresh-token-expired-3h.role-missing-acrpull': `Yeniden oturum açıp hemen çekin. Olursa eski oturum üç saat sonra bitmişti; olmazsa rol eksiktir.
$ az acr login --name {registryName}
$ docker pull {image}`,
  'apart.acr-refresh-token-expired-3h.role-missing-acrpush': `Yeniden oturum açıp hemen gönderin. Olursa eski oturum üç saat sonra bitmişti; olmazsa rol eksiktir.
$ az acr login --name {registryName}
$ docker push {image}`,
  'apart.repository-namespace-missing-or-wrong.role-missing-push':
    'Kendi hesabınızın adı altına gönderin. Olursa görüntüden önceki bölüm başkasını gösteriyordu; o öteki hesabı istiyorsanız yetkiyi onun sahibi vermelidir.',
  'apart.image-or-tag-not-found.not-logged-in': `Oturum açıp yeniden çekin. Olursa yalnızca özeldi; yanıt değişmezse adı kayıt defterinin web sayfalarında arayın.
$ docker login {registry}
$ docker pull {image}`,
  'apart.image-or-tag-not-found.stale-stored-credentials-block-anonymous-pull': `Oturumu kapatıp çekin. Olursa görüntü oradadır ve eski bir oturum engel oluyordu; olmazsa onu kayıt defterinin web sayfalarında arayın.
$ docker logout {registry}
$ docker pull {image}`,
  'apart.gcloud-helper-not-configured.role-missing-push': `Yardımcıyı tanıtıp yeniden gönderin. Olursa eksik olan oydu; şimdi bir izin anılıyorsa o hesapta eksiktir.
$ gcloud auth configure-docker {registry}
$ docker push {image}`,
  'apart.gcloud-helper-not-configured.sudo-different-config': `Sunucuyu docker’ı çalıştıran kullanıcının dosyasında arayın. Yalnızca sizinkindeyse docker başka biri olarak çalışıyordur; ikisinde de yoksa yardımcıyı tanıtın.
$ sudo jq .credHelpers /root/.docker/config.json`,
  'apart.ecr-wrong-region-or-profile.not-logged-in': `Oturum açılmış sunuculara bakın. Birinin hesabı ya da bölgesi görüntününkinden başkaysa yanlış olan odur; hiç yoksa oturum açın.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.credentials-wrong-password.pat-missing-scope': `Hesabınızın ayarlarında belirtece bakın. Orada listeleniyor ve hâlâ geçerliyse bir kapsamı eksiktir; yoksa ya da süresi dolmuşsa buradaki metni yanlıştır.
$ docker login {registry} --username {user}`,
  'apart.credentials-wrong-password.stale-stored-credentials-block-anonymous-pull': `Oturumu kapatıp çekin. Olursa görüntü parola istemiyordur ve saklanan parola engel oluyordu; oturum gerekiyorsa parola yanlıştır.
$ docker logout {registry}
$ docker pull {image}`,
  'apart.credentials-wrong-password.email-used-as-username':
    'Kullanıcı adında `@` arayın. Varsa onun yerine hesabın adıyla oturum açın; yoksa parola yanlıştır.',
  'apart.email-used-as-username.stale-stored-credentials-block-anonymous-pull': `Oturumu kapatıp çekin. Olursa engel yalnızca saklanan oturumdu: e-posta adresiyle değil, hesabın adıyla yeniden oturum açın.
$ docker logout {registry}
$ docker pull {image}`,
  'apart.pat-expired.token-type-not-accepted':
    'Hesabınızın ayarlarında belirtece bakın. Süresi dolmuşsa yenileyin; hâlâ geçerliyse türü burada kabul edilmiyordur.',
  'apart.pat-missing-scope.token-type-not-accepted':
    'Belirtecin ne tür olduğuna bakın. Bu kayıt defterinin kabul ettiği türdense ona kapsamı verin; değilse doğru türden bir tane oluşturun.',
  'apart.pat-missing-scope.workflow-packages-write-missing':
    'İşin hangi belirteci kullandığına bakın. `GITHUB_TOKEN` ise iş akışının izinleri belirler; sizin bir belirtecinizse onun kapsamları.',
  'apart.ghcr-package-not-linked-to-repository.pat-missing-scope':
    'Hangi belirtecin kullanıldığına bakın. `GITHUB_TOKEN` ise paket bu depoya izin vermelidir; sizin bir belirtecinizse `write:packages` gerekir.',
  'apart.ecr-iam-missing-get-authorization-token.ecr-wrong-region-or-profile': `AWS’ye kim olduğunuzu sorun. Düşündüğünüzden başka bir hesap ya da rolse profil yanlıştır; doğru olansa izni eksiktir.
$ aws sts get-caller-identity`,
  'apart.pull-secret-missing.pull-secret-wrong-server-key': `Podun bir gizli anahtar belirtip belirtmediğine bakın. Belirtmiyorsa hiçbiri kullanılmıyordur; belirtiyorsa içindeki sunucuyu görüntününkiyle karşılaştırın.
$ kubectl get pods --namespace {namespace} --output custom-columns=NAME:.metadata.name,SECRETS:.spec.imagePullSecrets`,
  'apart.image-or-tag-not-found.pull-secret-missing': `Onu oturumu açık bir makinede çekin. Olursa görüntü oradadır ve podun oturumu eksiktir; olmazsa ad yanlıştır.
$ docker pull {image}`,
  'apart.aks-wrong-identity.role-missing-acrpull': `Rolün hangi kimlikte olduğuna bakın. Düğümlerinkinden başka bir kimlikse rol yanlış kimliğe verilmiştir; hiçbirinde yoksa rolü atayın.
$ az aks show --name {cluster} --resource-group {resourceGroup} --query identityProfile.kubeletidentity.clientId`,
  'apart.aks-wrong-identity.pull-secret-missing': `Azure’a bir düğümden denetin. Düğümlerin kimliği reddedilirse ona rolü verin; bir kimlik kullanmak istemiyorsanız bir çekme gizli anahtarı belirtin.
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}`,
  'apart.package-private-visibility.role-missing-pull':
    'Görüntünün web sayfasını aynı hesapla oturum açıp açın. Görüyorsanız yalnızca herkese açık değildir ve istemcilerin oturum açması gerekir; görmüyorsanız hesabın yetkisi eksiktir.',
  'apart.role-missing-push.wrong-registry-host-logged-in': `Oturum açılmış sunucuları görüntününkiyle, bağlantı noktasıyla birlikte karşılaştırın. Aralarında yoksa onda oturum açın; varsa yetki eksiktir.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.role-missing-catalog.scope-map-missing-permission':
    'Kimin sorduğuna bakın. Kayıt defterinin bir belirteciyse kapsam eşlemesinde eylem eksiktir; bir Azure hesabıysa rol eksiktir.',
  'apart.admin-user-disabled.role-missing-acrpull': `Kayıt defterinin belirtecini isteyin. Alıyorsanız hesabınızın rolü vardır, yalnızca yönetici hesabı kapalıdır; almıyorsanız rol eksiktir.
$ az acr login --name {registryName} --expose-token --output tsv --query loginServer`,
} as const;
