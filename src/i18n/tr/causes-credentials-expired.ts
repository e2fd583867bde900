export const causesCredentialsExpired = {
  'cause.access-token-expired.title': 'Kısa ömürlü belirtecin süresi doldu',
  'cause.access-token-expired.what': 'İstekteki belirteç yalnızca dakikalarca ya da saatlerce geçerlidir ve zamanı geçmiş.',
  'cause.access-token-expired.how': 'Belirteçte yazan bitiş zamanı: {expiredAt}.',
  'cause.access-token-expired.do': `İstemciler yenisini kendileri alır. Yine de sürüyorsa yeniden oturum açın:
#acr
$ az acr login --name {registryName}
#ecr
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
#ecr-public
$ aws ecr-public get-login-password --region us-east-1 | docker login --username AWS --password-stdin {registry}
Herkese açık görüntüleri çekmek için oturumu kapatmak yeterlidir:
$ docker logout {registry}
#gar
$ gcloud auth print-access-token | docker login --username oauth2accesstoken --password-stdin {registry}
#!acr !ecr !ecr-public !gar
$ docker login {registry}`,

  'cause.acr-refresh-token-expired-3h.title': 'Oturum üç saatten eski',
  'cause.acr-refresh-token-expired-3h.what':
    '`az acr login` ya da `dockgate login` ile açılan oturum üç saat sürer. Bu oturum daha eski ya da süresi uzun bir gönderme sırasında bitti.',
  'cause.acr-refresh-token-expired-3h.how': 'İstemcideki yenileme belirtecinin bitiş zamanı: {expiredAt}.',
  'cause.acr-refresh-token-expired-3h.do': `Yeniden oturum açın.
#acr
$ az acr login --name {registryName}
#dockgate
$ dockgate login {registry}
#
İşlem hatları ve uzun göndermeler için daha uzun süren bir şey kullanın, örneğin depo kapsamlı bir belirtecin parolasını.`,

  'cause.client-secret-expired.title': 'Hizmet sorumlusunun gizli anahtarının süresi doldu',
  'cause.client-secret-expired.what':
    'Bir Entra uygulamasının istemci gizli anahtarının bir bitiş tarihi vardır, çoğu zaman oluşturulduktan bir yıl sonra; bunun tarihi geçmiş.',
  'cause.client-secret-expired.how': 'Entra `AADSTS7000222` yanıtını verdi ya da gizli anahtarın bitiş tarihi geçmişte.',
  'cause.client-secret-expired.do': `Uygulamanın bir sahibi yeni bir gizli anahtar oluşturur:
#!dockgate
$ az ad sp credential reset --id {user}
#dockgate
$ dockgate service-principal credential reset {user}
#
Onu eskisinin kullanıldığı her yere yazın (işlem hatları, çekme gizli anahtarları, kümeler), sonra onunla oturum açın:
$ docker login {registry} --username {user}
#acr kubernetes
Kendi hizmet sorumlusu olan bir küme yeni gizli anahtarı şöyle alır:
$ az aks update-credentials --name {cluster} --resource-group {resourceGroup} --reset-service-principal --service-principal {user} --client-secret "$TOKEN"`,

  'cause.cloud-session-expired.title': 'Bulutun komut satırında oturum kapanmış',
  'cause.cloud-session-expired.what':
    'Kayıt defterinin parolası AWS’nin ya da Google’ın komut satırından gelir; onun kendi oturumunun süresi bitmiş. Yeni parola oluşturamıyor.',
  'cause.cloud-session-expired.how': 'O komut satırı, oturumunun ya da belirtecinin süresinin dolduğunu söylüyor.',
  'cause.cloud-session-expired.do': `Bulutta yeniden oturum açın.
#ecr ecr-public
$ aws sso login --profile {profile}
Çoklu oturum açma yoksa profilin anahtarlarını yenileyin:
$ aws configure --profile {profile}
#gar
$ gcloud auth login
#
Sonra kayıt defterinde yeniden oturum açın.`,

  'cause.ecr-token-expired-12h.title': 'ECR oturumu on iki saatten eski',
  'cause.ecr-token-expired-12h.what': 'AWS’den alınan kayıt defteri parolası on iki saat geçerlidir; bu daha eski.',
  'cause.ecr-token-expired-12h.how':
    'Parolanın içinde yazan bitiş zamanı geçmişte ya da AWS yetki belirtecinin süresinin dolduğunu söylüyor.',
  'cause.ecr-token-expired-12h.do': `Yenisini alın.
#ecr
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
#ecr-public
$ aws ecr-public get-login-password --region us-east-1 | docker login --username AWS --password-stdin {registry}
#
İşlem hatlarında bunu her işte yapın. Kalıcı makinelerde \`ecr-login\` yardımcısı her çekmede bunu yapar.
#kubernetes
Bu parolayla oluşturulan çekme gizli anahtarı da daha uzun sürmez: düğümler kendi rolleriyle çeksin ya da onu bir işle yenileyin.`,

  'cause.entra-session-expired.title': 'Azure CLI’de oturum kapanmış',
  'cause.entra-session-expired.what':
    'Azure CLI yeni belirteç alamıyor: oturumu zamanla, yeni bir parolayla ya da bir oturum açma ilkesiyle sona ermiş.',
  'cause.entra-session-expired.how': 'Entra `AADSTS700082`, `AADSTS50173`, `AADSTS70043` ya da benzeri bir kodla yanıt verdi.',
  'cause.entra-session-expired.do': `Yeniden oturum açın:
$ az login
$ az acr login --name {registryName}
İşlem hatları için yönetilen kimlik ya da hizmet sorumlusu kullanın; bunlarda kimsenin oturum açması gerekmez.`,

  'cause.password-replaced.title': 'Parolanın yerini daha yenisi aldı',
  'cause.password-replaced.what':
    'Kullanılan ya da bu oturumun açıldığı parola sonradan yenilendi veya silindi. O anda geçerliğini yitirdi.',
  'cause.password-replaced.how': 'Kimlik bilgileri, hesabın artık taşımadığı bir paroladan geliyor.',
  'cause.password-replaced.do': `Güncel parolayla oturum açın ve onu eskisinin durduğu her yere yazın (işlem hatları, çekme gizli anahtarları):
$ docker login {registry} --username {subject}
Parola kimsede yoksa sahiplerden biri başkasını oluşturur.
#acr
$ az acr token credential generate --name {token} --registry {registryName}
$ az acr credential renew --name {registryName} --password-name password
İkincisi yönetici hesabı içindir. Yeni bir parolanın her yerde geçmesi bir dakika kadar sürer.
#dockgate
$ dockgate token credential generate {token} --registry {registry}`,

  'cause.pat-expired.title': 'Erişim belirtecinin süresi doldu',
  'cause.pat-expired.what':
    'Kişisel belirteçlerin, kuruluş ve robot belirteçlerinin bir bitiş tarihi vardır; bununki geçmiş. Bazı kayıt defterleri iptal edilene de aynı yanıtı verir.',
  'cause.pat-expired.how': 'Kayıt defterinin ya da web sayfalarının belirteç için gösterdiği bitiş tarihi geçmişte.',
  'cause.pat-expired.do': `Hesabın ayarlarında yeni bir belirteç oluşturun, eskisini durduğu her yerde değiştirin ve oturum açın:
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin
#docker-hub
Belirteçler “Account settings”, “Personal access tokens” altındadır: https://app.docker.com/settings/personal-access-tokens.
#ghcr
Belirteç klasik türden olmalı, \`read:packages\` ya da \`write:packages\` kapsamını taşımalıdır: https://github.com/settings/tokens.
#gitlab
Çekmek için \`read_registry\`, göndermek için \`write_registry\` gerekir.
#harbor
Robot hesabının bitiş tarihi projede, Robot Accounts altında değiştirilir; “Refresh Secret” yeni bir gizli anahtar verir.`,

  'cause.sign-in-code-invalid.title': 'Bu oturum açmanın tek kullanımlık kodu artık geçerli değil',
  'cause.sign-in-code-invalid.what':
    'Oturum açarken bir kez, birkaç dakika süreyle ve yalnızca isteyen program için geçerli bir kod verilir. Bu kodun süresi dolmuş, kod daha önce kullanılmış, yanlış yazılmış ya da başka bir programa ait.',
  'cause.sign-in-code-invalid.how': 'Oturum açma `AADSTS70008`, `AADSTS54005`, `AADSTS70019` ya da benzeri bir kodla sona erdi.',
  'cause.sign-in-code-invalid.do': `Yeniden oturum açmaya başlayın ve birkaç dakika içinde bitirin:
$ az login --use-device-code`,

  'cause.token-used-before.title': 'Diğer hizmetin belirteci daha önce kullanılmış',
  'cause.token-used-before.what':
    'GitHub Actions, GitLab ya da başka bir verenin belirteci bu kayıt defterinde bir kez sayılır ve bu belirteç daha önce sunulmuş. Aynı belirteçle ikinci bir deneme olabilir ya da onu ele geçiren başka biri.',
  'cause.token-used-before.how': 'Kayıt defteri böyle her belirteci süresi dolana kadar hatırlar ve bu da onların arasında.',
  'cause.token-used-before.do': `Her oturumdan hemen önce hizmetten yeni bir belirteç isteyin.
#dockgate
İstemci, Kubernetes gibi, belirtecini saklıyorsa bir sahip onun süresi dolana kadar sayılmasına izin verir:
$ dockgate federated-credential update {credential} --reuse on --registry {registry}`,

  'cause.tokens-revoked.title': 'Bu hesabın daha önceki tüm belirteçleri iptal edildi',
  'cause.tokens-revoked.what':
    'Belirteç geçerliydi, ancak sahiplerden biri sonradan bu hesaba verilmiş tüm belirteçleri sona erdirdi. Yeniden oturum açınca yenileri oluşturulur.',
  'cause.tokens-revoked.how': 'Belirteç, {subject} hesabının belirteçleri iptal edilmeden önce oluşturulmuş.',
  'cause.tokens-revoked.do': `Yeniden oturum açın; belirteç saklayan işlem hatlarında ve çekme gizli anahtarlarında da:
$ docker login {registry} --username {subject}`,

  'cause.token-password-expired.title': 'Bu belirtecin parolasının süresi doldu',
  'cause.token-password-expired.what':
    'Kayıt defteri belirteçlerinin ve robot hesaplarının parolalarında bitiş tarihi olabilir; bununki geçmiş. Belirtecin kendisi sorunsuz.',
  'cause.token-password-expired.how': 'Parolanın bitiş zamanı: {expiredAt}.',
  'cause.token-password-expired.do': `Sahiplerden biri yenisini oluşturur.
#acr
$ az acr token credential generate --name {token} --registry {registryName} --expiration-in-days 90
#dockgate
$ dockgate token credential generate {token} --expiration-in-days 90 --registry {registry}
#harbor
Projede, Robot Accounts altında: hesabın bitiş tarihini uzatın ya da “Refresh Secret” seçin.
#
Sonra onunla oturum açın ve eskisinin durduğu her yerde değiştirin:
$ docker login {registry} --username {token}`,
} as const;
