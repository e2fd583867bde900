export const causesEntra = {
  'cause.entra-certificate-not-accepted.title': 'Entra, uygulamanın sertifikasını kabul etmiyor',
  'cause.entra-certificate-not-accepted.what':
    'Uygulama kendini, Entra’nın onun için tanımadığı, süresi dolmuş ya da zinciri denetlenemeyen bir sertifikayla tanıttı.',
  'cause.entra-certificate-not-accepted.how': 'Entra `AADSTS700027`, `AADSTS50012`, `AADSTS700030` ya da benzeri bir kodla yanıt verdi.',
  'cause.entra-certificate-not-accepted.do': `Uygulamanın hangi sertifikaları olduğuna ve ne zamana kadar geçtiklerine bakın:
$ az ad app credential list --id {user} --cert --output table
Uygulamanın bir sahibi güncel sertifikayı yükler:
$ az ad app credential reset --id {user} --cert @certificate.pem --append
Uygulamanın oturum açtığı her yerde bu sertifikanın özel anahtarını kullanın.`,

  'cause.entra-consent-missing.title': 'Uygulamaya bu iş için kimse izin vermemiş',
  'cause.entra-consent-missing.what':
    'Uygulama Entra’dan, bu kiracıda hiçbir kullanıcının ya da yöneticinin onaylamadığı bir izin istiyor ya da bu kullanıcıya atanmamış.',
  'cause.entra-consent-missing.how': 'Entra `AADSTS65001`, `AADSTS90094`, `AADSTS650056` ya da benzeri bir kodla yanıt verdi.',
  'cause.entra-consent-missing.do': `Kiracının bir yöneticisi onay verir, uygulama istiyorsa kullanıcıyı da atar:
$ az ad app permission admin-consent --id {user}
Sonra yeniden oturum açın:
$ az login --tenant {tenant}`,

  'cause.entra-password-expired.title': 'Entra parolasının değiştirilmesi gerekiyor',
  'cause.entra-password-expired.what':
    'Bu kişinin hesabındaki parolanın süresi doldu ya da bir yönetici parolayı sıfırladı; Entra, parola değişmeden belirteç vermez.',
  'cause.entra-password-expired.how': 'Entra `AADSTS50055`, `AADSTS50144` ya da `AADSTS50135` ile yanıt verdi.',
  'cause.entra-password-expired.do': `Tarayıcıda https://myaccount.microsoft.com adresinde oturum açın ve parolayı orada değiştirin. Sonra burada yeniden oturum açın:
$ az login
$ az acr login --name {registryName}
İşlem hatları bir kişinin hesabını kullanmamalıdır; yönetilen kimliğin ya da hizmet sorumlusunun böyle eskiyen bir parolası yoktur.`,

  'cause.entra-second-step-needed.title': 'Entra, oturum açarken ikinci bir adım istiyor',
  'cause.entra-second-step-needed.what':
    'Hesap, çok faktörlü kimlik doğrulaması ya da yalnızca tarayıcıda yapılabilen başka bir adım istiyor. Yalnızca adla ve parolayla belirteç alınamaz.',
  'cause.entra-second-step-needed.how': 'Entra `AADSTS50076`, `AADSTS50079`, `AADSTS50074` ya da benzeri bir kodla yanıt verdi.',
  'cause.entra-second-step-needed.do': `Tarayıcıyla oturum açın:
$ az login
Tarayıcı yoksa başka bir cihazda yazacağınız bir kodla:
$ az login --use-device-code
İşlem hatları için yönetilen kimlik, hizmet sorumlusu ya da depo kapsamlı belirteç kullanın.`,

  'cause.entra-service-outage.title': 'Entra şu anda yanıt veremiyor',
  'cause.entra-service-outage.what':
    'Microsoft Entra’da ya da sorduğu bir dizinde arıza oldu ve belirteç verilmedi. Bunun nedeni ne kimlik bilgileri ne de kayıt defteri.',
  'cause.entra-service-outage.how': 'Entra bir sunucu hatasıyla ya da `AADSTS90033` veya `AADSTS50000` gibi bir kodla yanıt verdi.',
  'cause.entra-service-outage.do': `Bir dakika bekleyip yeniden oturum açın:
$ az login
Sürerse https://azure.status.microsoft adresine bakın. \`AADSTS80\` ile başlayan kodlar, kendi ağınızdaki parola denetleyen aracılardan gelir.`,

  'cause.federated-credential-mismatch.title': 'İş akışının kimliği, federasyonda tanımlı olan değil',
  'cause.federated-credential-mismatch.what':
    'İşlem hattı gizli anahtar olmadan oturum açıyor ve belirtecindeki konu (subject), veren (issuer) ya da hedef kitle (audience), uygulamanın federasyon kimlik bilgileriyle eşleşmiyor veya belirteç çok eski.',
  'cause.federated-credential-mismatch.how': 'Entra `AADSTS700213`, `AADSTS70021`, `AADSTS700024` ya da benzeri bir kodla yanıt verdi.',
  'cause.federated-credential-mismatch.do': `Entra’nın yanıtında yazanı saklananla harf harf karşılaştırın; bir dalın, bir etiketin, bir ortamın ve bir çekme isteğinin her birinin ayrı bir konusu (subject) vardır:
$ az ad app federated-credential list --id {user} --output json
GitHub Actions’ta işin \`permissions:\` bölümünde \`id-token: write\` bulunmalıdır.`,
} as const;
