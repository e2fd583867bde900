export const causesCredentialsInvalid = {
  'cause.account-disabled.title': 'Hesap devre dışı',
  'cause.account-disabled.what':
    'Kimlik bilgileri, devre dışı bırakılmış ya da iptal edilmiş bir kullanıcıya, robota veya belirtece ait. Parolası artık geçmiyor.',
  'cause.account-disabled.how': 'Kayıt defteri, hesabın devre dışı olduğunu söylüyor.',
  'cause.account-disabled.do': `Kayıt defterinin sahibinden hesabı etkinleştirmesini isteyin ya da başka bir hesapla oturum açın:
$ docker logout {registry}
$ docker login {registry}`,

  'cause.admin-user-disabled.title': 'Bu kayıt defterinin yönetici hesabı kapalı',
  'cause.admin-user-disabled.what':
    'Kayıt defterinin kendi yönetici hesabı kullanıldı ve o hesap kapalı. Bir sahip açmadıkça kapalı kalır.',
  'cause.admin-user-disabled.how': 'Kullanıcı adı yönetici hesabınınki ve kayıt defterinde onun ayarı kapalı.',
  'cause.admin-user-disabled.do': `Kendi hesabınızı ya da bu iş için oluşturulmuş bir belirteci kullanın.
#acr
$ az acr login --name {registryName}
$ az acr token create --name {token} --registry {registryName} --scope-map _repositories_pull
Mutlaka yönetici hesabı gerekiyorsa sahiplerden biri onu açar:
$ az acr update --name {registryName} --admin-enabled true
#dockgate
$ dockgate token create {token} --scope-map _repositories_pull --registry {registry}
Mutlaka yönetici hesabı gerekiyorsa sahiplerden biri onu açar:
$ dockgate admin enable --registry {registry}`,

  'cause.application-not-registered.title': 'Kullanıcı adı burada bilinmiyor',
  'cause.application-not-registered.what':
    'Kullanıcı adı ne yönetici hesabı ne de bu kayıt defterinin tanıdığı bir belirteç, kullanıcı ya da uygulama. Yanlış yazılmış, silinmiş ya da başka bir kayıt defterine veya kiracıya ait.',
  'cause.application-not-registered.how': 'Kayıt defteri bu adı, öyle adlandırılabilecek hesaplar arasında aradı ve bulamadı.',
  'cause.application-not-registered.do': `Adı kontrol edin. Bir belirtecin kullanıcı adı, belirtecin kendi adıdır.
#acr
$ az acr token list --registry {registryName} --output table
#dockgate
$ dockgate token list --registry {registry}
#
Hizmet sorumlusunun kullanıcı adı, uygulama (istemci) kimliğidir; adı ya da nesne kimliği değil:
$ az ad sp show --id {subject} --query appId --output tsv
Sonra yeniden oturum açın:
$ docker login {registry}`,

  'cause.azure-cli-wrong-subscription.title': 'Azure CLI başka bir abonelikte çalışıyor',
  'cause.azure-cli-wrong-subscription.what':
    'Azure CLI’de oturum açık, ama geçerli aboneliği ya da kiracısı kayıt defterinin bulunduğu değil.',
  'cause.azure-cli-wrong-subscription.how': 'Azure, geçerli abonelikte bu adda bir kayıt defteri bulamıyor.',
  'cause.azure-cli-wrong-subscription.do': `Kayıt defterinin bulunduğu aboneliği seçin:
$ az account list --output table
$ az account set --subscription {subscription}
Başka bir kiracıdaysa:
$ az login --tenant {tenant}
Sonra:
$ az acr login --name {registryName}`,

  'cause.credentials-wrong-password.title': 'Parola yanlış',
  'cause.credentials-wrong-password.what':
    'Kullanıcı adı tanınıyor, ama parola ya da belirteç doğru değil. Bazı kayıt defterleri, iptal edilmiş ya da süresi dolmuş olanlara da aynı yanıtı verir.',
  'cause.credentials-wrong-password.how': 'Kayıt defteri sunulan parolayı karşılaştırdı ve reddetti.',
  'cause.credentials-wrong-password.do': `#!kubernetes
Yeniden oturum açın; parolayı, kabuk değiştirmesin diye, sorulunca yazın ya da yapıştırın:
$ docker login {registry} --username {subject}
#kubernetes
Parolayı elle deneyin, sonra çekme gizli anahtarını doğru parolayla yeniden oluşturun:
$ docker login {registry} --username {subject}
$ kubectl delete secret {secret} --namespace {namespace}
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={subject} --docker-password="$TOKEN"
#acr
Parola kaybolduysa sahiplerden biri hizmet sorumlusu, belirteç ya da yönetici hesabı için yenisini oluşturur:
$ az ad sp credential reset --id {subject}
$ az acr token credential generate --name {token} --registry {registryName}
$ az acr credential renew --name {registryName} --password-name password
#dockgate
Bir belirtecin parolası kaybolduysa sahiplerden biri yenisini oluşturur:
$ dockgate token credential generate {token} --registry {registry}
#docker-hub ghcr gitlab gitea
İki aşamalı doğrulama ya da çoklu oturum açma varsa parola, kişisel erişim belirtecidir.
#harbor
Bir robotun gizli anahtarı yalnızca bir kez gösterilir; projenin Robot Accounts bölümündeki “Refresh Secret” yenisini verir. Çoklu oturum açmada kişiler, kullanıcı profillerindeki CLI gizli anahtarını kullanır.
#quay
Bir robotun belirteci kuruluşun Robot Accounts bölümündedir; kişiler, hesap ayarlarındaki şifrelenmiş parolayı kullanır.
#artifactory nexus
Kişilerin çoklu oturum açma kullandığı yerde kullanıcı profilindeki bir belirteci kullanın.
#ecr
Parolayı AWS oluşturur ve parola on iki saat geçerlidir:
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
#gar
Parola, Google Cloud CLI’nin bir erişim belirtecidir:
$ gcloud auth print-access-token | docker login --username oauth2accesstoken --password-stdin {registry}`,

  'cause.empty-credentials-in-ci.title': 'Parola boş',
  'cause.empty-credentials-in-ci.what':
    'Parolayı taşıması gereken değişken boş. İşlem hatları çatallara ve botlara gizli anahtar vermez; tanımlanmamış bir ad da boştur.',
  'cause.empty-credentials-in-ci.how': 'İstemciye ulaşan değer boş ya da günlüğün gizli anahtar yerine gösterdiği yıldızlar.',
  'cause.empty-credentials-in-ci.do': `Gizli anahtarın işe ulaşıp ulaşmadığına, onu göstermeden bakın:
$ test -n "$PASSWORD" && echo present || echo empty
Gizli anahtarı bu depo ve ortam için, tam işin kullandığı adla tanımlayın. Çatallardan gelen çekme isteklerinde oturum açma adımını çıkarın ya da birleştirmeden sonra çalıştırın.`,

  'cause.not-logged-in.title': 'Bu kayıt defterinde oturum açılmamış',
  'cause.not-logged-in.what':
    'İstek kimlik bilgisi olmadan geldi ve bu kayıt defterinde istenen iş için oturum gerekiyor. Oturum açılmamıştı ya da istemci onu bulamadı.',
  'cause.not-logged-in.how': 'İstekte ne kullanıcı adı vardı ne de belirteç.',
  'cause.not-logged-in.do': `#!kubernetes
Oturum açıp yeniden deneyin:
$ docker login {registry}
#acr !kubernetes
Azure hesabınızla:
$ az acr login --name {registryName}
#ecr !kubernetes
Parola AWS’den gelir:
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
#gar !kubernetes
Google’ın yardımcısı oturumu kendisi açar:
$ gcloud auth configure-docker {registry}
#!kubernetes
Daha önce oturum açtıysanız: aynı kullanıcıyı, aynı aracı ve tam olarak aynı sunucuyu kullanın.
#kubernetes
kubelet sizin oturumunuzu kullanmaz. Ona bir çekme gizli anahtarı verin:
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"
Sonra adını podda ya da hizmet hesabında \`imagePullSecrets\` altına yazın.`,

  'cause.password-mangled-by-shell.title': 'Parolayı kabuk ya da işlem hattı değiştirdi',
  'cause.password-mangled-by-shell.what':
    'Tırnaklar, bir satır sonu ya da `$`, `%` ve `!` gibi karakterler yolda değişti; kayıt defterine sizin düşündüğünüzden başka bir şey ulaştı.',
  'cause.password-mangled-by-shell.how':
    'İstemcideki değer satır sonuyla bitiyor, tırnak içinde, iki kez kodlanmış, bir `$` işaretinden sonrası eksik ya da `$PASSWORD` gibi bir yer tutucunun kendisi.',
  'cause.password-mangled-by-shell.do': `Parolayı standart girdiden, satır sonu olmadan verin:
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin
İçinde \`$\` bulunan kullanıcı adlarını tek tırnak içine alın.
#harbor
Bir robot hesabı için:
$ printf %s "$TOKEN" | docker login {registry} --username 'robot$project+name' --password-stdin`,

  'cause.service-principal-in-other-tenant.title': 'Kimlik başka bir kiracıya ait',
  'cause.service-principal-in-other-tenant.what':
    'Uygulama ya da kullanıcı başka bir Entra kiracısında. Kayıt defteri yalnızca kendi kiracısının dizinine güvenir.',
  'cause.service-principal-in-other-tenant.how':
    'Entra bu kimliği kayıt defterinin kiracısında bulamıyor (`AADSTS700016`, `AADSTS50020`) ya da belirteçte başka bir kiracı yazıyor.',
  'cause.service-principal-in-other-tenant.do': `Kayıt defterinin kiracısında oturum açın:
$ az login --tenant {tenant}
$ az acr login --name {registryName}
Birden çok kiracının kullanabildiği bir uygulama bu kiracıya eklenir ve rolünü burada alır:
$ az ad sp create --id {user}
$ az role assignment create --assignee {user} --role AcrPull --scope $(az acr show --name {registryName} --query id --output tsv)`,

  'cause.sign-in-declined.title': 'Bu oturum açma reddedildi',
  'cause.sign-in-declined.what':
    'Sayfalardan birinde, burada ya da bir kimlik sağlayıcısında, biri oturum açmayı kendisinin başlatmadığını ya da istemediğini söyledi.',
  'cause.sign-in-declined.how': 'Oturum açma `access_denied` ya da `AADSTS65004` ile sona erdi.',
  'cause.sign-in-declined.do': `Siz başlattıysanız yeniden başlatın ve sayfada oturum açın:
$ az login --use-device-code
Sizden kimse başlatmadıysa biri başkası üzerinden oturum açmayı denemiş. Hiçbir erişim elde etmedi.`,

  'cause.stale-stored-credentials-block-anonymous-pull.title': 'Eski bir oturum, herkese açık bir görüntüyü engelliyor',
  'cause.stale-stored-credentials-block-anonymous-pull.what':
    'Bu görüntü için oturum gerekmez, ama sunucu için eski kimlik bilgileri saklanmış ve istekle birlikte gidiyor. Kayıt defteri onları reddediyor ve ötesine bakmıyor.',
  'cause.stale-stored-credentials-block-anonymous-pull.how': 'Aynı istek saklanan kimlik bilgileri olmadan başarılı, onlarla başarısız.',
  'cause.stale-stored-credentials-block-anonymous-pull.do': `Eski oturumu silin, sonra çekin:
$ docker logout {registry}
$ docker pull {image}`,

  'cause.subject-removed.title': 'Bu oturumun arkasındaki hesap silinmiş',
  'cause.subject-removed.what':
    'Oturum bir zamanlar geçerliydi, ama ait olduğu belirteç ya da kullanıcı silindi. Onun için verilen her şey o anda sona erdi.',
  'cause.subject-removed.how': 'Kimlik bilgilerini bu kayıt defteri vermiş ve içlerinde adı geçen hesap artık yok.',
  'cause.subject-removed.do': `Başka bir hesapla oturum açın:
$ docker logout {registry}
$ docker login {registry}
Bir belirteç yanlışlıkla silindiyse sahiplerden biri onu yeni parolalarla yeniden oluşturur:
$ dockgate token create {subject} --scope-map {scopeMap} --registry {registry}`,

  'cause.token-disabled.title': 'Belirteç devre dışı',
  'cause.token-disabled.what': 'Bu depo kapsamlı belirteç var, ama kayıt defterinin bir sahibi onu devre dışı bırakmış.',
  'cause.token-disabled.how': '{token} belirtecinin durumu `disabled`.',
  'cause.token-disabled.do': `Sahiplerden biri onu etkinleştirir; parolaları aynı kalır.
#acr
$ az acr token update --name {token} --registry {registryName} --status enabled
#dockgate
$ dockgate token update {token} --status enabled --registry {registry}`,
} as const;
