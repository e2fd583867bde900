export const apartClient = {
  'apart.client-missing.docker-daemon-not-running': `İstemciye sürümünü sorun. Yazıyorsa istemci orada, yalnızca altyapısı yanıt vermiyor.
$ docker --version`,
  'apart.docker-daemon-not-running.docker-socket-permission-denied': `Bir kez root olarak deneyin. Olursa altyapı çalışıyor, yalnızca izin eksik.
$ sudo docker version`,
  'apart.docker-daemon-not-running.docker-wrong-endpoint': `Bu makinenin altyapısına doğrudan sorun. Yanıt veriyorsa çalışıyor ve docker komutu başka biriyle konuşuyor.
$ docker --host unix:///var/run/docker.sock version`,
  'apart.docker-cli-emulated-by-podman.docker-daemon-not-running': `docker adına kimin yanıt verdiğine bakın. podman ise Docker altyapısı gerekmez, eksik de değildir.
$ docker --version`,
  'apart.auth-config-not-found.docker-cli-emulated-by-podman': `docker adına kimin yanıt verdiğine bakın. podman ise oturum, podman nerede saklıyorsa oradadır; Docker ise araç başka bir dosyayı okuyordur.
$ docker --version`,
  'apart.client-bug.client-version-too-old':
    'İstemcinin en yeni sürümünü deneyin. Onunla olursa eskisi çok eskiydi; aynı biçimde hata verirse bir kusurdur.',
  'apart.client-version-too-old.tls-version-not-supported':
    'Kimin yakındığına bakın. API sürümünden söz eden altyapıdır ya da kayıt defteridir; protokol ya da el sıkışma uyarısı TLS’ten gelir.',
  'apart.docker-config-broken.not-logged-in': `Dosyayı okuyun. Hiçbir şey yazılmazsa dosya sorunsuzdur ve içinde oturum yoktur.
$ python3 -m json.tool ~/.docker/config.json /dev/null`,
  'apart.not-logged-in.sudo-different-config':
    'Komutu bir kez sudo ile, bir kez onsuz çalıştırın. Biri çalışırsa oturum o kullanıcınındır.',
  'apart.auth-config-not-found.not-logged-in': `docker’ın kendisiyle çekin. Olursa bir oturum var ve öteki araç onu okumuyor; olmazsa oturum yok.
$ docker pull {image}`,
  'apart.auth-config-wrong-server-key.not-logged-in': `Saklanan oturumların adlarına bakın. Biri kayıt defterininkine çok yakınsa oturum yanlış adla saklanmıştır; hiçbiri değilse oturum açılmamıştır.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.auth-config-wrong-server-key.wrong-registry-host-logged-in':
    'Saklanan adı görüntünün sunucusuyla karşılaştırın. Aynı sunucunun iki yazılışıysa biçim yanlıştır; iki ayrı sunucu ya da bağlantı noktasıysa ötekinde oturum açın.',
  'apart.auth-config-env-override.credentials-wrong-password': `Değişken olmadan deneyin. Olursa değişkende başka bir parola vardı; olmazsa saklanan parola yanlıştır.
$ env -u DOCKER_AUTH_CONFIG docker pull {image}`,
  'apart.credential-helper-failing.credential-helper-missing': `Yardımcıyı elle başlatın. Kabuk onu bulamıyorsa eksiktir; başlayıp yakınıyorsa hata veriyordur.
$ docker-credential-{helper} list`,
  'apart.credential-helper-missing.wsl-desktop-credsstore': `Nerede olduğunuza bakın. Yazılan ad \`microsoft-standard-WSL2\` ya da benzeriyle bitiyorsa yardımcı, WSL’den ulaşılması gereken bir Windows programıdır.
$ uname -r`,
  'apart.credential-helper-failing.keychain-locked':
    'Makinenin kendi ekranında oturum açıp orada deneyin. Olursa anahtar zinciri yalnızca bu oturum için kilitliydi.',
  'apart.credential-helper-failing.not-logged-in': `Yardımcıdan listesini isteyin. Yanıtta kayıt defteri yoksa oturum açılmamıştır; yanıt bir hataysa yardımcı bozuktur.
$ docker-credential-{helper} list`,
  'apart.credential-helper-failing.credential-too-long-for-store':
    'Başka herhangi bir kayıt defteri için kısa bir parola saklayın. Olursa belirteç çok uzundu; olmazsa yardımcı hata veriyordur.',
  'apart.docker-desktop-policy.firewall-ip-denied': `Kayıt defterine Docker Desktop olmadan sorun. 401 yanıtını verirse yalnızca Docker Desktop izin vermiyordur; 403 verirse kayıt defteri izin vermiyordur.
$ curl --include https://{registry}/v2/`,
  'apart.empty-credentials-in-ci.login-not-interactive': `Gizli anahtarın işe ulaşıp ulaşmadığına bakın. Boşsa önce o gelir; varsa komutta \`--username\` ya da \`--password-stdin\` eksiktir.
$ test -n "$PASSWORD" && echo present || echo empty`,
  'apart.empty-credentials-in-ci.not-logged-in':
    'Oturum açma adımının çalışıp çalışmadığına bakın. Boş bir gizli anahtarla çalıştıysa eksik olan gizli anahtardır; böyle bir adım yoksa eksik olan oturumdur.',
  'apart.role-missing-pull.signature-verification-blocks-pull': `Görüntüyü, altyapı gerektirmeyen bir araçla okuyun. Olursa yetki vardır ve altyapının imza denetimi engel oluyordur.
$ skopeo inspect docker://{image}`,
  'apart.access-token-expired.clock-skew': `Kayıt defterinin saatini buradakiyle karşılaştırın. Dakikalarca fark varsa bir saat yanlıştır; yoksa belirteç eskidir.
$ curl --silent --head https://{registry}/v2/ | grep -i ^date
$ date -u`,
  'apart.clock-skew.server-certificate-invalid': `Buradaki saati başka herhangi bir web sitesininkiyle karşılaştırın. Fark bir dakikadan fazlaysa saat yanlıştır; değilse sertifika.
$ curl --silent --head http://example.com/ | grep -i ^date
$ date -u`,
  'apart.disk-full.storage-quota-exceeded': `Burada ne kadar yer olduğuna bakın. Yeterliyse yeri kalmayan kayıt defteridir.
$ df -h`,
  'apart.auth-config-wrong-server-key.registry-name-uppercase':
    'Sunucuyu oturum açarken ve görüntü adında küçük harfle yazın. O zaman olursa fark yalnızca büyük harflerdeydi.',
  'apart.dns-resolution-failure.registry-does-not-exist': `Var olduğu kesin olan bir adı aratın. O da bulunmazsa DNS sunucusu çalışmıyordur; bulunursa kayıt defterinin adı yanlıştır.
$ nslookup example.com`,
  'apart.login-server-suffix-missing.registry-does-not-exist': `Adı sonekiyle aratın. Bir adresi varsa yalnızca sonek eksikti.
$ nslookup {registryName}.azurecr.io`,
  'apart.image-or-tag-not-found.login-server-suffix-missing':
    'Hatada `docker.io/` arayın. Başka bir kayıt defteri düşündüğünüz halde oradaysa adda sunucu eksiktir.',
  'apart.registry-cloud-or-region-wrong.registry-does-not-exist':
    'Bulutun kendi konsolunda görünen sunucuyla karşılaştırın. Sonek, bölge ya da hesap farklıysa ad başka bir kayıt defterini gösteriyor; orada hiç yoksa kayıt defteri yoktur.',
  'apart.registry-does-not-exist.registry-name-lookalike':
    'Sunucunun yanıt verip vermediğine bakın. Veriyorsa ve sahibini tanımıyorsanız yalnızca sizinkine benziyordur: orada oturum açmayın.',
  'apart.registry-does-not-exist.registry-retired':
    'Kayıt defterini işletenlerin duyurularını okuyun. Yerini alan bir ad yazıyorsa taşınmıştır; yazmıyorsa ad yanlıştır.',
  'apart.html-instead-of-registry.wrong-endpoint-path': `Kayıt defteri olduğu kesin olan bir sunucuya sorun. Aynı tür sayfa gelirse yanıt veren ağdır; gelmezse adres yanlıştır.
$ curl --include https://registry-1.docker.io/v2/`,
  'apart.reference-with-scheme-or-path.repository-name-invalid':
    '`https://`, yolları ve sondaki eğik çizgileri çıkarın. Ad o zaman kabul edilirse yalnızca onlar fazlaydı.',
  'apart.registry-host-duplicated-in-reference.repository-name-invalid':
    'Tam addaki sunucuları sayın. İki taneyse biri fazladır; bir taneyse sonraki bölümlerden biri geçerli değildir.',
  'apart.image-or-tag-not-found.repository-namespace-missing-or-wrong':
    'Görüntüyü kayıt defterinin web sayfalarında açıp tam adını kopyalayın. Görüntüden önceki bölüm farklıysa neden oydu; sayfa da yoksa görüntü yoktur.',
  'apart.image-or-tag-not-found.wrong-architecture': `Hangi platformların olduğunu sorun. Bir liste gelirse görüntü vardır ve sizin platformunuz içinde değildir.
$ docker manifest inspect {image}`,
  'apart.image-or-tag-not-found.replica-lag':
    'Birkaç saniye arayla birkaç kez çekin. Arada bir olursa bir kopya geride kalmıştır; hiç olmazsa görüntü orada değildir.',
  'apart.image-or-tag-not-found.repository-not-created':
    'Neyin başarısız olduğuna bakın. Çekme başarısızsa görüntü orada değildir; gönderme başarısızsa önce depo oluşturulmalıdır.',
  'apart.azure-cli-wrong-subscription.registry-does-not-exist': `Kayıt defterine Azure CLI olmadan sorun. 401 yanıtını verirse vardır, ama başka bir aboneliktedir.
$ curl --include https://{registry}/v2/`,
  'apart.azure-cli-wrong-subscription.role-missing-arm-reader': `Azure CLI’nin hangi abonelikte çalıştığına bakın. Kayıt defterininkiyse hesabın onu görme yetkisi eksiktir.
$ az account show --output table`,
  'apart.connection-refused.wrong-registry-host-logged-in':
    'Oturumdaki ve görüntü adındaki bağlantı noktalarını karşılaştırın. Farklıysalar aynısını kullanın; değilseler orada dinleyen yoktur.',
  'apart.client-bug.not-logged-in': `Oturum açıp aynısını başka bir istemciyle yapın. Onunla olur, sizinkiyle yine olmazsa kusur sizinkindedir; ikisiyle de olursa yalnızca oturum eksikti.
$ docker login {registry}`,
  'apart.client-bug.image-or-tag-not-found': `Aynı adı docker ile çekin. Olursa görüntü oradadır ve kusur öteki istemcidedir; olmazsa ad yanlıştır.
$ docker pull {image}`,
  'apart.client-bug.role-missing-push': `Aynı görüntüyü docker ile, aynı hesapla gönderin. Olursa hesabın yetkisi vardır ve kusur öteki istemcidedir.
$ docker push {image}`,
  'apart.client-bug.proxy-misconfigured': `Aynı yerden curl ile sorun. Ona yanıt gelip istemciye gelmiyorsa istemciye ara sunucunun bildirilip bildirilmediğine bakın; bildirilmişse ve yine olmuyorsa kusur istemcidedir.
$ curl --include https://{registry}/v2/`,
  'apart.auth-config-not-found.auth-config-wrong-server-key': `Aracın hangi dosyayı okuduğuna ve içinde ne olduğuna bakın. Kayıt defteri o dosyada başka bir yazılışla duruyorsa anahtar yanlıştır; yalnızca başka bir dosyadaysa araç yanlış dosyayı okuyordur.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.auth-config-wrong-server-key.credentials-wrong-password': `Aynı parolayla elle oturum açın. Olursa parola doğrudur ve saklanan kayıt bulunamıyordur; olmazsa parola yanlıştır.
$ docker login {registry}`,
  'apart.auth-config-wrong-server-key.repository-namespace-missing-or-wrong': `Saklanan oturumların adlarına bakın. Docker Hub’da ad, son eğik çizgisine kadar \`https://index.docker.io/v1/\` olmalıdır; öyle yazılmışsa görüntü adındaki hesaba bakın.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.credential-helper-failing.docker-daemon-not-running': `Altyapıya sürümünü sorun. Yanıt veriyorsa yalnızca yardımcı hata veriyordur; vermiyorsa önce altyapıyı başlatın.
$ docker version`,
  'apart.credential-helper-failing.sudo-different-config': `Bir kez sudo olmadan yapın. Olursa yardımcı öteki kullanıcı için çalışamıyordur; aynı biçimde başarısızsa yardımcı hata veriyordur.
$ docker login {registry}`,
  'apart.credential-helper-failing.wsl-desktop-credsstore': `Hangi yardımcının belirtildiğine bakın. \`desktop\` ise ya da \`.exe\` ile bitiyorsa ve WSL’deyseniz bir Windows programıdır; başka bir yardımcıysa onu elle başlatıp ne dediğini okuyun.
$ jq .credsStore ~/.docker/config.json`,
  'apart.login-server-suffix-missing.repository-name-invalid':
    'Komutun aldığı tam adı yazdırın. İlk eğik çizgiden önce bir şey yoksa sunucu eksiktir, çoğu kez boş bir değişken yüzünden; sunucu varsa sonraki bölümlerden biri geçerli değildir.',
  'apart.login-server-suffix-missing.repository-namespace-missing-or-wrong':
    'Görüntünün nereye gideceğine karar verin. Docker Hub’dan başka bir kayıt defterinde olacaksa başa o sunucuyu yazın; Docker Hub’da olacaksa hesabınızı.',
  'apart.ecr-wrong-region-or-profile.wrong-registry-host-logged-in': `Oturum açılmış sunucuları görüntününkiyle karşılaştırın. Yalnızca hesap ya da bölge farklıysa AWS başkasının parolasını vermiştir; sunucuların ortak yanı yoksa doğru olanda oturum açın.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.ecr-wrong-region-or-profile.repository-not-created': `Görüntünün sunucusundaki hesabın ve bölgenin depolarını listeleyin. Orada yoksa depoyu oluşturun; başka bir bölgede ya da hesapta buluyorsanız onun sunucusunu kullanın.
$ aws ecr describe-repositories --region {region} --query "repositories[].repositoryName"`,
  'apart.not-logged-in.repository-not-created': `Oturum açıp yeniden gönderin. Olursa yalnızca oturum eksikti; aynı biçimde reddedilirse önce projeyi ya da depoyu kayıt defterinin web sayfalarında oluşturun.
$ docker login {registry}
$ docker push {image}`,
  'apart.not-logged-in.repository-namespace-missing-or-wrong': `Oturum açıp yeniden deneyin. Aynı biçimde reddedilirse adın görüntüden önceki bölümüne bakın: sizin hesabınız ya da size izin veren bir hesap olmalıdır.
$ docker login {registry}`,
  'apart.registry-host-duplicated-in-reference.repository-not-created':
    'Tam addaki sunucuları sayın. İki taneyse biri fazladır; bir taneyse önce depoyu oluşturun.',
} as const;
