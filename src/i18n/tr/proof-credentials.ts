export const proofCredentials = {
  'proof.account-disabled': 'Kayıt defterinin web sayfalarında aynı hesapla oturum açın. Devre dışı olduğunu söylüyorlarsa neden budur.',
  'proof.admin-user-disabled': `Ayarı sorun. \`false\` ise ve kullanıcı adı kayıt defterinin kendi adıysa neden budur.
$ az acr show --name {registryName} --query adminUserEnabled`,
  'proof.aks-wrong-identity': `Bir düğüm denesin. Rolü taşıyandan başka bir kimlik çıkarsa neden budur.
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}`,
  'proof.application-not-registered': `Kullanıcı adını arayın. Bu adda bir uygulama, belirteç ya da kullanıcı yoksa neden budur.
$ az ad sp show --id {user}`,
  'proof.auth-scheme-mismatch': `Adı ve parolayı curl ile gönderin. Saklanan oturum reddedilirken yanıt 200 olursa neden budur.
$ curl --include --user {user} https://{registry}/v2/`,
  'proof.azure-cli-wrong-subscription': `Azure CLI’nin nerede çalıştığına bakın. Kayıt defterinin aboneliği değilse neden budur.
$ az account show --output table`,
  'proof.credential-malformed': `Oturumu kapatıp açın. O zaman olursa saklanan okunamıyordu.
$ docker logout {registry}
$ docker login {registry}`,
  'proof.credentials-wrong-password': `Elle oturum açın. Aynı ad ve parola orada da reddediliyorsa ve sürelerinin dolduğunu söyleyen yoksa neden budur.
$ docker login {registry} --username {user}`,
  'proof.ecr-wrong-region-or-profile': `Hesabı sunucunun başındaki rakamlarla, bölgeyi de içindekiyle karşılaştırın. Biri farklıysa neden budur.
$ aws sts get-caller-identity --query Account --output text`,
  'proof.email-used-as-username': 'Kullanıcı adında bir `@` arayın. Varsa neden budur.',
  'proof.empty-credentials-in-ci': `Gizli anahtarın olup olmadığını iş söylesin. Yanıt boşsa neden budur.
$ test -n "$PASSWORD" && echo present || echo empty`,
  'proof.entra-certificate-not-accepted': `Sertifikayla oturum açın. \`AADSTS700027\` ya da benzeri bir kod gelirse neden budur.
$ az login --service-principal --username {user} --certificate certificate.pem --tenant {tenant}`,
  'proof.entra-second-step-needed': `Tarayıcıyla oturum açın. İkinci bir adım istenirse neden budur.
$ az login`,
  'proof.entra-user-password-not-supported':
    'Parolanın kime ait olduğuna bakın. Bir kişinin Microsoft’ta oturum açtığı parolaysa neden budur.',
  'proof.federated-credential-mismatch': `Entra’nın yanıtındaki konuyu (subject) saklananlarla karşılaştırın. Hiçbiri harfi harfine aynı değilse neden budur.
$ az ad app federated-credential list --id {user} --query '[].subject'`,
  'proof.mfa-sso-pat-needed':
    'Kayıt defterinin web sayfalarında oturum açın. İkinci bir adım istiyor ya da başka bir oturum açma sayfasına gönderiyorlarsa neden budur.',
  'proof.not-logged-in': `Hangi oturumların saklandığına bakın. Kayıt defteri aralarında değilse neden budur.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'proof.password-mangled-by-shell': `Elle oturum açıp parolayı sorulunca yapıştırın. Olursa neden budur.
$ docker login {registry} --username {user}`,
  'proof.pull-secret-malformed': `Gizli anahtarın türüne bakın. \`kubernetes.io/dockerconfigjson\` değilse neden budur.
$ kubectl get secret {secret} --namespace {namespace} --output custom-columns=TYPE:.type`,
  'proof.pull-secret-missing': `Podların hangi gizli anahtarları belirttiğine bakın. Hiç yoksa neden budur.
$ kubectl get pods --namespace {namespace} --output custom-columns=NAME:.metadata.name,SECRETS:.spec.imagePullSecrets`,
  'proof.pull-secret-wrong-namespace': `Gizli anahtarı podun yanında arayın. Orada bulunmazsa neden budur.
$ kubectl get secret {secret} --namespace {namespace}`,
  'proof.pull-secret-wrong-server-key': `Gizli anahtarın hangi sunucu için olduğunu okuyun. Görüntününkiyle tam aynı değilse neden budur.
$ kubectl get secret {secret} --namespace {namespace} --output json | jq --raw-output '.data[".dockerconfigjson"] | @base64d | fromjson | .auths | keys[]'`,
  'proof.secret-id-used-instead-of-secret-value':
    'Parolanın biçimine bakın. Aralarında kısa çizgi olan rakam ve harf gruplarıysa neden budur.',
  'proof.service-principal-in-other-tenant': `Kayıt defterinin kiracısında oturum açın. \`AADSTS700016\` ya da \`AADSTS50020\` gelirse neden budur.
$ az login --service-principal --username {user} --tenant {tenant}`,
  'proof.stale-stored-credentials-block-anonymous-pull': `Oturumu kapatıp çekin. Olursa neden budur.
$ docker logout {registry}
$ docker pull {image}`,
  'proof.subject-removed': 'Bir sahibe, belirtecin ya da kullanıcının hâlâ olup olmadığını sorun. Yoksa neden budur.',
  'proof.token-disabled': `Bir sahibe belirtecin durumunu sorun. \`disabled\` ise neden budur.
$ az acr token show --name {token} --registry {registryName} --query status`,
  'proof.token-for-another-registry':
    'Belirtecin nerede oluşturulduğuna bakın. Başka bir kayıt defterinde, hesapta ya da bölgedeyse neden budur.',
  'proof.token-signature-invalid': `Yeniden oturum açın. Yeni oturum geçerliyse eski belirteç değiştirilmiş ya da kesilmişti.
$ docker login {registry}`,
  'proof.token-type-not-accepted':
    'Gizli anahtarın başına bakın. Başka bir ürününkiyse ya da `AKIA` gibi bir erişim anahtarınınkiyse neden budur.',
  'proof.username-form-wrong': 'Kullanıcı adını, bu tür gizli anahtara uygun biçimle karşılaştırın. Farklıysa neden budur.',
  'proof.username-not-null-guid-with-token':
    'Parolanın başına bakın. `eyJ` ise ve kullanıcı adı sıfırlardan oluşan ad değilse neden budur.',
  'proof.access-token-scope-missing': `Yeniden oturum açıp tekrarlayın. O zaman olursa eski belirteç daha azı için istenmişti.
$ docker login {registry}`,
  'proof.acr-abac-roles-not-honored': `Kayıt defterinin kipini sorun. \`AbacRepositoryPermissions\` ise ve kimlikte yalnızca klasik roller varsa neden budur.
$ az acr show --name {registryName} --query roleAssignmentMode --output tsv`,
  'proof.artifact-locked': `Aynı görüntüyü yeni bir etiketle gönderin. Olursa neden budur.
$ docker tag {image} {registry}/{repository}:test
$ docker push {registry}/{repository}:test`,
  'proof.ecr-iam-missing-get-authorization-token': `AWS’den bir kayıt defteri parolası isteyin. Reddederse neden budur.
$ aws ecr get-login-password --region {region}`,
  'proof.entra-consent-missing': 'Entra’nın kodunu okuyun. `AADSTS65001`, `AADSTS90094` ya da `AADSTS50105` ise neden budur.',
  'proof.ghcr-package-not-linked-to-repository':
    'Paketin GitHub’daki ayarlarını açın. Depo “Manage Actions access” altında listelenmemişse neden budur.',
  'proof.image-soft-deleted': `Depodan silinenleri listeleyin. Özet listedeyse neden budur.
$ az acr manifest list-deleted --registry {registryName} --name {repository}`,
  'proof.node-identity-missing':
    'Podların bir çekme gizli anahtarı belirtip belirtmediğine ve düğümlerin kayıt defterinde rolü olup olmadığına bakın. İkisi de yoksa neden budur.',
  'proof.other-account-logged-in': `Oturumu kapatın ve düşündüğünüz hesapla oturum açın. O zaman olursa neden budur.
$ docker logout {registry}
$ docker login {registry} --username {user}`,
  'proof.package-private-visibility': 'Görüntünün web sayfasını özel bir pencerede açın. Orada görünmüyorsa neden budur.',
  'proof.pat-missing-scope':
    'Hesabınızın ayarlarında belirtecin kapsamlarına bakın. Paketler ya da kayıt defterleri için olan eksikse neden budur.',
  'proof.role-assignment-propagation': `Rolün ne zaman verildiğine bakın. On dakikadan yeniyse neden budur.
$ az role assignment list --assignee {user} --scope $(az acr show --name {registryName} --query id --output tsv) --output table`,
  'proof.role-missing-acrpull': `Kimliğin kayıt defterindeki rollerini listeleyin. Çekmeyi içeren bir rol yoksa neden budur.
$ az role assignment list --assignee {user} --scope $(az acr show --name {registryName} --query id --output tsv) --include-inherited --output table`,
  'proof.role-missing-acrpush': `Kimliğin kayıt defterindeki rollerini listeleyin. Göndermeyi içeren bir rol yoksa neden budur.
$ az role assignment list --assignee {user} --scope $(az acr show --name {registryName} --query id --output tsv) --include-inherited --output table`,
  'proof.role-missing-arm-reader': `Kayıt defterini kaynak olarak sorun. docker çekebildiği halde bu reddedilirse neden budur.
$ az acr show --name {registryName}`,
  'proof.role-missing-catalog': `Bir görüntüyü tam adıyla çekin. O olur da yalnızca liste reddedilirse neden budur.
$ docker pull {image}`,
  'proof.role-missing-delete': 'Depoda başka bir şeyi silin. Çekme çalıştığı halde o da reddedilirse neden budur.',
  'proof.role-missing-metadata': `Görüntüyü çekin. O olur da yalnızca etiketleri ya da öznitelikleri reddedilirse neden budur.
$ docker pull {image}`,
  'proof.role-missing-pull': `Yalnızca kayıt defterinde oturum açın, sonra çekin. Yalnızca çekme reddediliyorsa ve başkaları çekebiliyorsa neden budur.
$ docker login {registry}
$ docker pull {image}`,
  'proof.role-missing-push': `Aynı depodan çekin, sonra gönderin. Yalnızca gönderme reddediliyorsa neden budur.
$ docker pull {image}`,
  'proof.role-missing-restore': 'Aynı depodan çekin. O olur da yalnızca silinenlerin listesi ya da geri yüklenmesi reddedilirse neden budur.',
  'proof.role-missing-to-assign-roles': 'Azure’ın yanıtındaki eylemi okuyun. `roleAssignments/write` ise neden budur.',
  'proof.scope-map-missing-permission': `Bir sahibe kapsam eşlemesinde ne olduğunu sorun. Depo ya da eylem içinde değilse neden budur.
$ az acr scope-map show --name {scopeMap} --registry {registryName} --query actions`,
  'proof.token-sso-authorization-missing':
    'GitHub ayarlarınızda belirtece bakın. Yanında “Configure SSO” yazıyorsa ve kuruluşunuz orada onaylanmamışsa neden budur.',
  'proof.workflow-packages-write-missing': 'İşin izinlerine bakın. `packages: write` orada değilse neden budur.',
  'proof.access-token-expired': `Yeniden oturum açıp tekrarlayın. O zaman olursa neden budur.
$ docker login {registry}`,
  'proof.acr-refresh-token-expired-3h': `Yeniden oturum açıp tekrarlayın. O zaman olursa ve son oturum saatler önce açıldıysa neden budur.
$ az acr login --name {registryName}`,
  'proof.client-secret-expired': `Bitiş tarihlerini sorun. Sonuncusu geçmişse neden budur.
$ az ad app credential list --id {user} --query '[].endDateTime'`,
  'proof.cloud-session-expired': `Bulutun komut satırına kim olduğunuzu sorun. Söyleyemiyorsa neden budur.
$ aws sts get-caller-identity
$ gcloud auth print-access-token --quiet | wc -c`,
  'proof.ecr-token-expired-12h': `Yeni bir parola alıp tekrarlayın. O zaman olursa neden budur.
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}`,
  'proof.entra-password-expired': `Tarayıcıyla oturum açın. Yeni bir parola istenirse neden budur.
$ az login`,
  'proof.entra-session-expired': `Azure CLI’den bir belirteç isteyin. Sizden oturum açmanızı isterse neden budur.
$ az account get-access-token --query expiresOn`,
  'proof.password-replaced': 'Son parolayı kimin, ne zaman oluşturduğunu sorun. Bu parola saklandıktan sonraysa neden budur.',
  'proof.pat-expired': 'Hesabınızın ayarlarında belirteç listesini açın. Bu belirtecin süresi dolmuşsa ya da artık yoksa neden budur.',
  'proof.pull-secret-token-expired': `Çekme gizli anahtarının ne zaman oluşturulduğuna bakın. Azure’da üç, AWS’de on iki saatten eskiyse ve içinde bir oturumun belirteci varsa neden budur.
$ kubectl get secret {secret} --namespace {namespace}`,
  'proof.sign-in-code-invalid': `Yeniden oturum açmaya başlayın ve hemen bitirin. Şimdi olursa neden koddu.
$ az login --use-device-code`,
  'proof.sign-in-declined': 'Kodu yazan kişiye reddedip reddetmediğini sorun. Reddettiyse neden budur.',
  'proof.tokens-revoked': 'Bir sahibe hesabın belirteçlerini iptal edip etmediğini sorun. Bu oturumdan sonraysa neden budur.',
  'proof.token-used-before': 'Hizmetin az önce oluşturduğu bir belirteçle bir kez oturum açın. Olursa neden budur.',
  'proof.token-password-expired': `Bir sahibe belirtecin parolalarının bitişini sorun. Geçmişse neden budur.
$ az acr token show --name {token} --registry {registryName}`,
} as const;
