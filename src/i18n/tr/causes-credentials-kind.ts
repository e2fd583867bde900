export const causesCredentialsKind = {
  'cause.auth-scheme-mismatch.title': 'Saklanan oturum, kayıt defterinin kullanamayacağı türden',
  'cause.auth-scheme-mismatch.what':
    'Kayıt defteri kullanıcı adı ve parola istiyor, saklanan ise yalnızca bir kimlik belirteci; ya da tam tersi.',
  'cause.auth-scheme-mismatch.how': 'Kayıt defterinin istediği doğrulama yöntemini saklanan kayıt karşılayamıyor.',
  'cause.auth-scheme-mismatch.do': `Kullanıcı adı ve parolayla yeniden oturum açın:
$ docker logout {registry}
$ docker login {registry}
#nexus
Bir yönetici \`Docker Bearer Token Realm\` ayarını açar.`,

  'cause.credential-malformed.title': 'Kimlik bilgileri okunamıyor',
  'cause.credential-malformed.what':
    '`Authorization` üst bilgisi olması gerektiği gibi değil: base64 değil, ad ile parola arasında iki nokta yok, çok uzun ya da hiç belirteç değil. Karşılaştıracak bir şey yoktu.',
  'cause.credential-malformed.how': 'Üst bilgi, daha bir hesap aranmadan çözülemedi.',
  'cause.credential-malformed.do': `Yeniden oturum açın, üst bilgiyi istemci yazsın:
$ docker logout {registry}
$ docker login {registry}
Bir betikte onu curl yazsın; parolayı sorar:
$ curl --user {user} https://{registry}/v2/
Bir çekme gizli anahtarında ya da config.json dosyasında \`auth\`, \`name:password\` ikilisinin satır sonu içermeyen base64 biçimidir.`,

  'cause.ecr-wrong-region-or-profile.title': 'ECR belirteci başka bir bölge ya da hesap için',
  'cause.ecr-wrong-region-or-profile.what':
    'AWS’den alınan kayıt defteri parolası tek bir hesap ve bölge için geçerlidir. Bu parola başka bir bölge, hesap ya da profil için oluşturulmuş.',
  'cause.ecr-wrong-region-or-profile.how': 'Oturumdaki hesap ya da bölge, görüntünün sunucusundakinden farklı.',
  'cause.ecr-wrong-region-or-profile.do': `Görüntü adındaki kayıt defterinin bölgesi ve profiliyle oturum açın:
$ aws ecr get-login-password --region {region} --profile {profile} | docker login --username AWS --password-stdin {registry}
Profilin hangi hesaba ait olduğunu görmek için:
$ aws sts get-caller-identity --profile {profile}`,

  'cause.email-used-as-username.title': 'Kullanıcı adı olarak bir e-posta adresi verilmiş',
  'cause.email-used-as-username.what':
    'Kullanıcı adında bir `@` var. Bu tür bir oturum hesap adı, belirteç adı ya da uygulama kimliği ister, e-posta adresi değil.',
  'cause.email-used-as-username.how': 'Ad bir e-posta adresi biçiminde ve kayıt defterinde bu adda bir hesap yok.',
  'cause.email-used-as-username.do': `Hesabın kendi adını kullanın. Kişiler şöyle oturum açar:
#acr
$ az login
$ az acr login --name {registryName}
#dockgate
$ dockgate login {registry}
#docker-hub
Docker ID ve bir kişisel erişim belirteciyle:
$ docker login docker.io --username {user}
#!acr !dockgate !docker-hub
$ docker login {registry} --username {user}`,

  'cause.entra-user-password-not-supported.title': 'Kişilerin Entra parolası burada kullanılamaz',
  'cause.entra-user-password-not-supported.what':
    'Kayıt defterine bir kişinin Entra ID adı ve parolası verildi. Kişiler kendilerini Entra’ya tarayıcıda ya da bir cihaz koduyla tanıtır; kayıt defterleri onların parolalarını almaz.',
  'cause.entra-user-password-not-supported.how': 'Kullanıcı adı bir kişinin ve kayıt defteri kişilerden yalnızca belirteç kabul ediyor.',
  'cause.entra-user-password-not-supported.do': `#acr
Oturumunuzu Azure CLI açsın:
$ az login
$ az acr login --name {registryName}
Docker olmayan bir makinede:
$ az acr login --name {registryName} --expose-token
#dockgate
Tarayıcıyla oturum açın:
$ dockgate login {registry}
#
İşlem hatları için yönetilen kimlik, hizmet sorumlusu ya da depo kapsamlı belirteç kullanın.`,

  'cause.mfa-sso-pat-needed.title': 'Bu hesap, parolası yerine bir belirteç istiyor',
  'cause.mfa-sso-pat-needed.what':
    'Hesapta iki aşamalı doğrulama ya da çoklu oturum açma var; istemciler bu yüzden parolasını kullanamıyor. Kişisel erişim belirteci gerekiyor.',
  'cause.mfa-sso-pat-needed.how': 'Kayıt defteri kişisel erişim belirteci istiyor ya da tarayıcıda işe yarayan bir parolayı reddediyor.',
  'cause.mfa-sso-pat-needed.do': `Hesabın ayarlarında bir kişisel erişim belirteci oluşturun ve parola olarak onu kullanın:
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin
#docker-hub
Belirteçler https://app.docker.com/settings/personal-access-tokens adresinde oluşturulur. Herkese açık görüntüler için oturumu kapatmak yeterlidir:
$ docker logout
#ghcr
Belirteç klasik türden olmalıdır: https://github.com/settings/tokens. Herkese açık görüntüler için oturumu kapatmak yeterlidir:
$ docker logout ghcr.io
#gitlab
Çekmek için \`read_registry\`, göndermek için \`write_registry\` gerekir.
#harbor
Çoklu oturum açmada parola, kullanıcı profilinizdeki CLI gizli anahtarıdır.
#quay
Parola, hesap ayarlarınızdaki şifrelenmiş parola ya da bir robotun belirtecidir.`,

  'cause.secret-id-used-instead-of-secret-value.title': 'Gizli anahtarın değeri yerine kimliği kullanılmış',
  'cause.secret-id-used-instead-of-secret-value.what':
    'Entra, bir istemci gizli anahtarını kimliği ve değeriyle listeler. Parola, yalnızca bir kez gösterilen değerdir; burada kimlik verildi.',
  'cause.secret-id-used-instead-of-secret-value.how': 'Parola bir kimlik biçiminde ya da Entra `AADSTS7000215` yanıtını verdi.',
  'cause.secret-id-used-instead-of-secret-value.do': `Başka bir gizli anahtar oluşturun ve yazılan \`password\` değerini kopyalayın:
#!dockgate
$ az ad sp credential reset --id {user} --append
#dockgate
$ dockgate service-principal credential reset {user} --append
#
Sonra onunla oturum açın:
$ docker login {registry} --username {user}`,

  'cause.token-for-another-registry.title': 'Kimlik bilgileri başka bir kayıt defteri için verilmiş',
  'cause.token-for-another-registry.what': 'Belirteç başka bir kayıt defteri, hesap ya da bölge için oluşturulmuş; burada işe yaramaz.',
  'cause.token-for-another-registry.how': 'Belirteçte yazan hedef kitle {registry} değil.',
  'cause.token-for-another-registry.do': `Bu kayıt defterinde oturum açın:
$ docker logout {registry}
$ docker login {registry}
Bir betikte belirteci, göndereceğiniz sunucunun kendi belirteç hizmetinden isteyin.`,

  'cause.token-signature-invalid.title': 'Belirteci bu kayıt defteri imzalamamış',
  'cause.token-signature-invalid.what':
    'Belirteç değiştirilmiş, kesilmiş ya da bu kayıt defterinin bilmediği veya artık kullanmadığı bir anahtarla imzalanmış.',
  'cause.token-signature-invalid.how': 'Kayıt defterinin imza anahtarlarından hiçbiri imzaya uymuyor.',
  'cause.token-signature-invalid.do': `Yeni bir belirteç almak için yeniden oturum açın:
$ docker logout {registry}
$ docker login {registry}
Sunucu taşındığından ya da geri yüklendiğinden beri bunu herkes görüyorsa anahtarlar birlikte gelmemiştir: veri klasörünü bütün olarak geri yükleyin.`,

  'cause.token-type-not-accepted.title': 'Bu tür gizli anahtar burada kabul edilmiyor',
  'cause.token-type-not-accepted.what':
    'Gizli anahtar başka bir şey için geçerli olabilir, ama kayıt defteri bu türü almıyor: parola yerine bir erişim belirteci, bir bulut erişim anahtarı, bir uygulama kurulumunun belirteci.',
  'cause.token-type-not-accepted.how': 'Biçimi, kayıt defterinin aldıklarından başka bir tür olduğunu gösteriyor.',
  'cause.token-type-not-accepted.do': `Kabul ettiği bir tür kullanın.
#acr
Bir hizmet sorumlusunun gizli anahtarı, bir belirtecin parolası ya da Azure CLI ile oturum açma:
$ az acr login --name {registryName}
#dockgate
Bir belirtecin parolası:
$ dockgate token credential generate {token} --registry {registry}
#docker-hub
Bir kişisel erişim belirteci ya da kullanıcı adı olarak kuruluşun adıyla birlikte kuruluşun erişim belirteci.
#ghcr
Klasik bir kişisel erişim belirteci ya da iş akışında onun \`GITHUB_TOKEN\` değeri; ince ayarlı (fine-grained) belirteçler kabul edilmez.
#ecr
Bir erişim anahtarı değil, AWS’nin oluşturduğu parola:
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
#gar
Google Cloud CLI’nin bir erişim belirteci ya da kullanıcı adı \`_json_key\` ile bir hizmet hesabının anahtarı:
$ gcloud auth print-access-token | docker login --username oauth2accesstoken --password-stdin {registry}
#gitlab
\`read_registry\` izni olan bir kişisel, proje, grup ya da dağıtım belirteci veya bir işte \`CI_REGISTRY_PASSWORD\`.
#harbor
Bir robotun gizli anahtarı ya da çoklu oturum açmada kullanıcı profilinizdeki CLI gizli anahtarı.
#quay
Bir robotun belirteci ya da şifrelenmiş bir parola.
#digitalocean
Hem kullanıcı adı hem parola olarak bir API belirteci.
#artifactory nexus
O kayıt defterinin bir kimlik belirteci, API anahtarı ya da parolası.`,

  'cause.username-form-wrong.title': 'Kullanıcı adının biçimi bu kayıt defteri için yanlış',
  'cause.username-form-wrong.what': 'Bu kayıt defteri, bu tür gizli anahtarın yanında belirli bir kullanıcı adı bekler; gelen başka.',
  'cause.username-form-wrong.how': 'Kullanıcı adı, gizli anahtara ya da bu kayıt defterine uygun biçimde değil.',
  'cause.username-form-wrong.do': `Ona ait olanı kullanın.
#acr
Hizmet sorumlusununki uygulama (istemci) kimliği, belirtecinki belirtecin adı, yönetici hesabınınki {registryName}; \`az acr login --expose-token\` ile alınan belirteç \`00000000-0000-0000-0000-000000000000\` ile kullanılır.
#ecr ecr-public
Her zaman \`AWS\` olur.
#gar
Erişim belirteciyle \`oauth2accesstoken\`, hizmet hesabı anahtarıyla \`_json_key\`, o anahtarın base64 biçimiyle \`_json_key_base64\` kullanılır.
#docker-hub
Docker ID kullanılır, e-posta adresi değil; kuruluşun erişim belirteciyle kuruluşun adı.
#ghcr
Belirtecin sahibinin oturum açma adıdır.
#gitlab
Kişisel belirteçle kullanıcı adınız, dağıtım belirteciyle yanında gösterilen ad, bir işte \`CI_REGISTRY_USER\` kullanılır.
#harbor
Robotunki, tek tırnak içinde \`robot$project+name\` olur.
#quay
Robotunki \`organisation+robot\` olur; bir uygulamanın belirteciyle \`$oauthtoken\` kullanılır.
#dockgate
Hizmet sorumlusununki uygulama (istemci) kimliği, belirtecinki belirtecin adı, yönetici hesabınınki {registryName}.
#
Sonra onunla oturum açın:
$ docker login {registry} --username {user}`,

  'cause.username-not-null-guid-with-token.title': 'Belirteç yanlış kullanıcı adıyla kullanılmış',
  'cause.username-not-null-guid-with-token.what':
    'Parola, `dockgate login` ve `az acr login --expose-token` komutlarının verdiği türden bir belirteç. Sıfırlardan oluşan bir kullanıcı adıyla kullanılır; burada başka bir ad verilmiş.',
  'cause.username-not-null-guid-with-token.how':
    'Parola böyle bir belirtecin biçiminde ve kullanıcı adı `00000000-0000-0000-0000-000000000000` değil.',
  'cause.username-not-null-guid-with-token.do': `Bu kullanıcı adıyla oturum açın:
$ printf %s "$TOKEN" | docker login {registry} --username 00000000-0000-0000-0000-000000000000 --password-stdin`,
} as const;
