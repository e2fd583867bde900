export const proofClient = {
  'proof.auth-config-env-override': `Değişkenin tanımlı olup olmadığına bakın. Yanıt 0 değilse saklanan oturum yerine o kullanılıyordur.
$ env | grep --count DOCKER_AUTH_CONFIG`,
  'proof.auth-config-not-found': `docker’ın kendisiyle çekin. O olur da öteki araç olmazsa öteki başka bir yeri okuyordur.
$ docker pull {image}`,
  'proof.auth-config-wrong-server-key': `Saklanan oturumların adlarına bakın. Biri kayıt defterininkine çok yakın ama tam aynı değilse neden budur.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'proof.client-missing': `Sürümleri sorun. Kabuk ikisini de tanımıyorsa neden budur.
$ docker --version
$ podman --version`,
  'proof.clock-skew': `Buradaki saati herhangi bir web sitesininkiyle karşılaştırın. Fark bir dakikadan fazlaysa neden budur.
$ date -u
$ curl --silent --head http://example.com/ | grep -i ^date`,
  'proof.credential-helper-failing': `Yardımcıdan listesini isteyin. Başlayıp hatayla yanıt veriyorsa neden budur.
$ docker-credential-{helper} list`,
  'proof.credential-helper-missing': `Yardımcıyı elle başlatın. Kabuk onu bulamıyorsa neden budur.
$ docker-credential-{helper} list`,
  'proof.credential-too-long-for-store': 'Hatanın sonuna bakın. Oturumun açıldığını, saklamanın başarısız olduğunu söylüyorsa neden budur.',
  'proof.disk-full': `Ne kadar yer kaldığına bakın. Bir şey 100 % gösteriyorsa neden budur.
$ df -h`,
  'proof.docker-cli-emulated-by-podman': `docker adına kimin yanıt verdiğine bakın. podman ise neden budur.
$ docker --version`,
  'proof.docker-config-broken': `Dosyayı okuyun. Satır numaralı bir hata yazılırsa neden budur.
$ python3 -m json.tool ~/.docker/config.json /dev/null`,
  'proof.docker-daemon-not-running': `İki sürümü de sorun. Yalnızca istemcininki yazılırsa neden budur.
$ docker version`,
  'proof.docker-desktop-policy':
    'Docker Desktop’ı açın. Ayarları bir kuruluşça kilitlenmişse hangi kayıt defterlerine izin verildiğine onun yöneticileri karar verir.',
  'proof.docker-socket-permission-denied': `Bir kez root olarak deneyin. Olursa neden budur.
$ sudo docker version`,
  'proof.docker-wrong-endpoint': `Hangi altyapıya sorulduğuna bakın. Varsayılan değilse ve bunu istemediyseniz neden budur.
$ docker context ls`,
  'proof.gcloud-helper-not-configured': `Sunucuyu yardımcılar arasında arayın. Orada değilse neden budur.
$ jq .credHelpers ~/.docker/config.json`,
  'proof.keychain-locked': 'Aynısını makinenin kendi ekranında yapın. Orada olursa neden budur.',
  'proof.login-not-interactive': `Bir terminal olup olmadığına bakın. Yanıt hayırsa istemci parolayı soramaz.
$ test -t 0 && echo yes || echo no`,
  'proof.signature-verification-blocks-pull': `Seçeneği arayın. Yazılırsa neden budur.
$ grep signature-verification /etc/sysconfig/docker`,
  'proof.sudo-different-config': `Oturumun kimin için saklandığına bakın. İki dosyadan yalnızca birinde kayıt defteri varsa neden budur.
$ grep --count {registry} ~/.docker/config.json
$ sudo grep --count {registry} /root/.docker/config.json`,
  'proof.wsl-desktop-credsstore': `Hangi yardımcının adının geçtiğine bakın. \`desktop\` ya da \`desktop.exe\` ise ve burası WSL ise neden budur.
$ jq .credsStore ~/.docker/config.json`,
  'proof.client-bug': `Aynısını başka bir istemciyle ya da bunun başka bir sürümüyle yapın. Orada olursa neden budur.
$ skopeo inspect docker://{image}`,
  'proof.client-version-too-old': `Sürümü sorun. 18.03 sürümünden ya da hatanın istediğinden eskiyse neden budur.
$ docker version`,
  'proof.content-too-large': `Katmanların boyutunu kayıt defterinin sınırıyla karşılaştırın. Biri daha büyükse neden budur.
$ docker history {image}`,
  'proof.digest-mismatch': 'Başka bir makineden bir kez daha gönderin. Orada olursa baytlar yolda ya da bu diskte değişmiştir.',
  'proof.manifest-blob-missing': `Manifestin neleri gösterdiğine bakın. Bir katmanı bu depoya hiç gönderilmemişse neden budur.
$ docker manifest inspect {image}`,
  'proof.manifest-invalid': 'Güncel bir araçla yeniden derlenmiş bir görüntü gönderin. O kabul edilirse sorun manifestteydi.',
  'proof.method-not-supported': 'Ne istendiğine bakın. Kayıt defteri 405 ya da `UNSUPPORTED` yanıtını veriyorsa neden budur.',
  'proof.page-size-invalid': 'Daha azını isteyin. 100 tanesi kabul edilirse neden budur.',
  'proof.range-not-satisfiable': `Baştan çekin. Olursa sorun yarım kalan indirmedeydi.
$ docker pull {image}`,
  'proof.request-invalid': 'Yanıtta adı geçen alana bakın. Yanındaki kurala uymuyorsa neden budur.',
  'proof.resource-conflict': 'Şimdiki duruma bakın. Oluşturmak istediğiniz zaten oradaysa neden budur.',
  'proof.size-mismatch': 'Ara sunucu olmadan gönderin. Olursa yoldaki bir şey istekleri kesiyordur.',
  'proof.upload-not-found': `Yeniden gönderin. Olursa ilk yükleme çok uzun süre boş kalmıştı.
$ docker push {image}`,
  'proof.upload-out-of-order': `docker ile gönderin. Olursa öteki istemci parçalarını yanlış sırayla gönderiyordur.
$ docker push {image}`,
  'proof.blob-not-found': `Etiketle baştan çekin. O da başarısızsa kayıt defterinde katman eksiktir.
$ docker pull {image}`,
  'proof.image-or-tag-not-found': `Görebilen biri tam bu adı arasın. O da bulamazsa neden budur.
$ skopeo list-tags docker://{registry}/{repository}`,
  'proof.login-server-suffix-missing': 'Adın ilk bölümüne bakın. İçinde “.” ve “:” yoksa neden budur.',
  'proof.reference-with-scheme-or-path':
    'Ne yazıldığına bakın. İçinde `https://`, `/v2/`, sunucudan önce bir `@` ya da sonda bir eğik çizgi varsa neden budur.',
  'proof.registry-cloud-or-region-wrong':
    'Sunucuyu bulutun kendi konsolunda görünenle karşılaştırın. Sonek, bölge ya da hesap farklıysa neden budur.',
  'proof.registry-does-not-exist': `Bu adı ve var olduğu kesin olan bir adı aratın. Yalnızca kayıt defterininkinin adresi yoksa neden budur.
$ nslookup {registry}
$ nslookup example.com`,
  'proof.registry-host-duplicated-in-reference': 'Kullanılan tam addaki sunucuları sayın. İki taneyse neden budur.',
  'proof.registry-name-lookalike':
    'Sunucuyu bildiğinizle harf harf karşılaştırın. Tek bir harf bile farklıysa neden budur: bu açıklığa kavuşmadan hiçbir yerde oturum açmayın.',
  'proof.registry-name-uppercase': 'Sunucuda ve depoda büyük harf arayın. Varsa neden budur.',
  'proof.registry-retired': 'Kayıt defterini sahibinin duyurularında arayın. Yerini alan bir ad yazıyorsa neden budur.',
  'proof.repository-name-invalid': 'Boşluk, büyük harf, yan yana iki “:” ya da iki “.” arayın. Biri varsa neden budur.',
  'proof.repository-namespace-missing-or-wrong':
    'Tam adı kayıt defterinin web sayfalarından kopyalayın. İçinde sizinkinde olmayan bir bölüm varsa neden budur.',
  'proof.repository-not-created':
    'Deponun orada olup olmadığına bakın. Yoksa ve bu kayıt defteri onu kendiliğinden oluşturmuyorsa neden budur.',
  'proof.resource-not-found': 'Neler olduğunu listeleyin. Ad listede değilse neden budur.',
  'proof.wrong-architecture': `Hangi platformların olduğunu sorun. Sizinki listede değilse neden budur.
$ docker manifest inspect {image}`,
  'proof.wrong-endpoint-path': `API’nin köküne sorun. Ne 200, ne 401 gelirse neden budur.
$ curl --include https://{registry}/v2/`,
  'proof.wrong-registry-host-logged-in': `Saklanan adları görüntünün sunucusu ve bağlantı noktasıyla karşılaştırın. Farklıysalar neden budur.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
} as const;
