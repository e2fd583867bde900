export const causesServerMisconfigured = {
  'cause.acr-arm-audience-disabled.title': 'Kayıt defteri, Azure yönetimi için verilen belirteçleri reddediyor',
  'cause.acr-arm-audience-disabled.what':
    'Bu kayıt defterinin bir ilkesi yalnızca kayıt defterleri için verilen belirteçleri kabul ediyor. İstemci ise Azure yönetimi için verilmiş bir belirteç getirdi.',
  'cause.acr-arm-audience-disabled.how': '`azureADAuthenticationAsArmPolicy` ayarı kapalı ve belirtecin hedef kitlesi Azure yönetimi.',
  'cause.acr-arm-audience-disabled.do': `İstemciyi, kayıt defterinin kendi hedef kitlesini istesin diye güncelleyin:
$ az upgrade
Bu olanaklı değilse sahiplerden biri iki türe de izin verir:
$ az acr config authentication-as-arm update --registry {registryName} --status enabled`,

  'cause.anonymous-access-misconfigured.title': 'Anonim erişim yarım ayarlanmış',
  'cause.anonymous-access-misconfigured.what':
    'Kayıt defteri ilk istekte oturum istemiyor; istemciler bu yüzden kimlik bilgilerini hiç göndermiyor, ardından kayıt defteri isteğin kendisini reddediyor.',
  'cause.anonymous-access-misconfigured.how':
    '`/v2/` kimlik bilgisi olmayan bir isteğe 200 yanıtını veriyor; çekme ya da gönderme ise reddediliyor.',
  'cause.anonymous-access-misconfigured.do': `Karşılamaya bakın:
$ curl --include https://{registry}/v2/
Kayıt defterini işleten ya onun \`WWW-Authenticate\` üst bilgisiyle 401 yanıtını vermesini sağlar ya da depoları açar.
#nexus
“Allow anonymous docker pull” ile “Docker Bearer Token Realm” birlikte gerekir.`,

  'cause.htpasswd-hash-unsupported.title': 'Kayıt defterinin parola dosyası yanlış biçimde',
  'cause.htpasswd-hash-unsupported.what':
    'Kayıt defteri kullanıcılarını bir htpasswd dosyasından okuyor ve içindeki parolalar onun bilmediği bir yöntemle karmaya çevrilmiş. Hiçbir oturum açılamıyor.',
  'cause.htpasswd-hash-unsupported.how':
    'Dosyadaki karmalar, kayıt defterinin beklediği bcrypt karmaları değil ya da öndeki ara sunucu bunları denetleyemiyor.',
  'cause.htpasswd-hash-unsupported.do': `Parolaları bcrypt ile yeniden belirleyin, sonra kayıt defterini yeniden başlatın:
$ htpasswd -B {file} {user}`,

  'cause.internal-error.title': 'Kayıt defterinde bir hata oldu',
  'cause.internal-error.what': 'Kayıt defterinin içinde bir şey ters gitti. Bunun nedeni ne kimlik bilgileriniz ne de isteğiniz.',
  'cause.internal-error.how': 'Sunucu, nasıl ele alacağını bilmediği bir hatayla karşılaştı ve onu günlüğüne yazdı.',
  'cause.internal-error.do': `Yeniden deneyin. Sürerse yanıttaki bağıntı kimliğini kayıt defterinin bir sahibine verin; o, şununla daha fazlasını görür:
$ dockgate why {correlationId}
Sunucuyu işleten, hatanın kendisini sunucunun stderr çıktısında bulur.`,

  'cause.mirror-failing.title': 'Aradaki bir yansıtma sunucusu hata veriyor',
  'cause.mirror-failing.what':
    'Altyapı, kayıt defterinin kendisinden önce bir yansıtma sunucusuna soruyor; o ise yanıt vermiyor ya da kendi oturumunu istiyor.',
  'cause.mirror-failing.how': 'Ayarlanmış olan {mirror} yansıtma sunucusu hata veriyor, kayıt defterinin kendisi ise yanıt veriyor.',
  'cause.mirror-failing.do': `#!podman !buildah !skopeo !containerd !kubernetes
Yansıtma sunucusunu onarın ya da /etc/docker/daemon.json içinde \`registry-mirrors\` altından silip altyapıyı yeniden başlatın:
$ sudo systemctl restart docker
#podman buildah skopeo
Yansıtma sunucusunu onarın ya da /etc/containers/registries.conf dosyasından silin.
#containerd kubernetes
Yansıtma sunucusunu onarın ya da her düğümde kayıt defterinin hosts.toml dosyasından silin:
$ sudo editor /etc/containerd/certs.d/{registry}/hosts.toml`,

  'cause.registry-encryption-key-unavailable.title': 'Kayıt defteri kendi şifreleme anahtarına ulaşamıyor',
  'cause.registry-encryption-key-unavailable.what':
    'Kayıt defteri, sahibinin bir anahtarıyla şifrelenmiş; anahtar ya da onu kullanabilen kimlik yok olmuş veya kilitli. Geri gelene dek hiçbir şey okunamaz.',
  'cause.registry-encryption-key-unavailable.how':
    'Sistem durumu denetimi `CMK_ERROR` yanıtını verdi ya da kayıt defteri anahtar kasasını anıyor.',
  'cause.registry-encryption-key-unavailable.do': `Sahiplerden biri anahtarı ya da kimliğini geri yükler; ikisini de şununla görür:
$ az acr encryption show --name {registryName}
Silinen bir anahtar ya da kimlik yalnızca bir süre geri alınabilir.`,

  'cause.registry-service-outage.title': 'Kayıt defteri şu anda yanıt veremiyor',
  'cause.registry-service-outage.what':
    'Kayıt defteri ya da veritabanı veya diski gibi dayandığı bir şey çalışmıyor. Geri gelene dek her şeyi reddeder; bunun nedeni kimlik bilgileriniz değil.',
  'cause.registry-service-outage.how': 'Kayıt defteri bir sunucu hatasıyla (5xx) yanıt verdi ya da gereksindiği bir şey ona yanıt vermedi.',
  'cause.registry-service-outage.do': `Bir dakika bekleyip yeniden deneyin.
#dockgate
Onu işleten, neyin eksik olduğunu sunucunun stderr çıktısında bulur.
#acr
Azure’ın bir şey bildirip bildirmediğine bakın: https://azure.status.microsoft.
#docker-hub
Docker’ın bir şey bildirip bildirmediğine bakın: https://www.dockerstatus.com.
#ghcr
GitHub’ın bir şey bildirip bildirmediğine bakın: https://www.githubstatus.com.
#ecr ecr-public
AWS’nin bir şey bildirip bildirmediğine bakın: https://health.aws.amazon.com/health/status.
#gar
Google’ın bir şey bildirip bildirmediğine bakın: https://status.cloud.google.com.
#gitlab
GitLab’ın bir şey bildirip bildirmediğine bakın: https://status.gitlab.com.
#quay
Quay’in bir şey bildirip bildirmediğine bakın: https://status.redhat.com.`,

  'cause.replica-lag.title': 'Kayıt defterinin bir kopyası geride kalmış',
  'cause.replica-lag.what': 'Kayıt defterinin birkaç bölgede kopyası var; yanıt veren kopyaya görüntü henüz ulaşmamış.',
  'cause.replica-lag.how': 'Aynı istek kimi denemede başarılı, kimi denemede başarısız.',
  'cause.replica-lag.do': `Bir dakika bekleyip yeniden çekin:
$ docker pull {image}
İşlem hatlarında, gönderilen bölgeden çekin ya da birkaç kez deneyin.
#acr
Kopyaların durumuna bakın:
$ az acr replication list --registry {registryName} --output table`,

  'cause.reverse-proxy-misconfigured.title': 'Kayıt defterinin önündeki ara sunucu istekleri değiştiriyor',
  'cause.reverse-proxy-misconfigured.what':
    'Kayıt defterinin önünde bir ara sunucu var; yüklemelerin boyutunu sınırlıyor, üst bilgileri atıyor ya da istemcinin HTTPS üzerinden geldiğini gizliyor.',
  'cause.reverse-proxy-misconfigured.how':
    'Yanıtın durumu 413 ya da yanıt HTTPS’ten `http://` adresine götürüyor veya kayıt defterinin gönderdiği kimlik doğrulama isteği eksik.',
  'cause.reverse-proxy-misconfigured.do': `Gelen üst bilgilere bakın:
$ curl --include https://{registry}/v2/
Ara sunucuyu işleten \`Host\`, \`Authorization\`, \`X-Forwarded-Proto\` ve \`X-Forwarded-For\` üst bilgilerini iletir ve gövde sınırını kaldırır, nginx’te \`client_max_body_size 0\` ile.`,

  'cause.token-realm-misconfigured.title': 'Kayıt defteri istemcileri yanlış bir belirteç adresine gönderiyor',
  'cause.token-realm-misconfigured.what':
    'Kayıt defterinin kimlik doğrulama isteği, belirtecin nereden alınacağını söyler; o adres yanlış: düz HTTP, `localhost`, iki kez yazılmış bir bağlantı noktası ya da başka bir sunucu.',
  'cause.token-realm-misconfigured.how':
    'Kimlik doğrulama isteğinde {realm} yazıyor; bu, {registry} istemcilerinin kullanacağı bir adres değil.',
  'cause.token-realm-misconfigured.do': `Adrese bakın:
$ curl --include https://{registry}/v2/
Kayıt defterini işleten, dış adresini ve öndeki ara sunucunun \`X-Forwarded-Host\` ve \`X-Forwarded-Proto\` üst bilgilerini düzeltir.`,
} as const;
