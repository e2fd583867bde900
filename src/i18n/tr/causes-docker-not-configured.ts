export const causesDockerNotConfigured = {
  'cause.auth-config-env-override.title': 'Bir ortam değişkeni, saklanan oturumun yerine geçiyor',
  'cause.auth-config-env-override.what':
    '`DOCKER_AUTH_CONFIG` tanımlı ve bu makinede saklanan bütün oturumların önüne geçiyor. İçindeki kimlik bilgileri, oturum açarken kullandıklarınız değil.',
  'cause.auth-config-env-override.how': 'Değişkende {registry} için bir kayıt var ve bu kayıt, saklanandan farklı.',
  'cause.auth-config-env-override.do': `Bu kabukta değişkeni kaldırıp yeniden deneyin:
$ unset DOCKER_AUTH_CONFIG
Bir işlem hattı onu bilerek tanımlıyorsa güncel kimlik bilgilerini oraya yazın.`,

  'cause.auth-config-not-found.title': 'Araç, oturumun saklandığı yeri okumuyor',
  'cause.auth-config-not-found.what':
    'Bu makinede açılmış bir oturum var, ama bu aracın bakmadığı bir yerde: başka bir dosyada, bir kimlik bilgisi kasasında ya da açmaya izni olmayan bir dosyada.',
  'cause.auth-config-not-found.how': 'Bu aracın sırayla okuduğu yerlerde {registry} için bir şey yok; bu makinedeki başka bir yerde var.',
  'cause.auth-config-not-found.do': `Hata veren aracın kendisiyle oturum açın:
$ docker login {registry}
#podman buildah skopeo
Ya da araca oturumun durduğu dosyayı gösterin:
$ podman pull --authfile ~/.docker/config.json {image}
#containerd
\`ctr\` hiçbir dosya okumaz; kimlik bilgilerini her seferinde verin:
$ ctr images pull --user {user} {image}
#kaniko
Dosyayı /kaniko/.docker/config.json olarak bağlayın.
#buildkit
Ayrı bir oluşturucu, derlemeyi çalıştıran kişinin oturumunu kullanır: o kullanıcıyla oturum açın.
#
Yalnızca bir kimlik bilgisi kasasının adını taşıyan (\`credsStore\`) dosyada parola yoktur; onu kopyalamak ya da bağlamak işe yaramaz.`,

  'cause.auth-config-wrong-server-key.title': 'Oturum, adın başka bir biçimiyle saklanmış',
  'cause.auth-config-wrong-server-key.what':
    'Saklanan bir oturum var, ama adı görüntüdekinden farklı: başında `https://`, başka bir bağlantı noktası, bir yol ya da Docker Hub’ın başka bir yazılışı. İstemci onu bulamıyor ve hiçbir şey göndermiyor.',
  'cause.auth-config-wrong-server-key.how': 'Yapılandırmada {key} için bir kayıt var; istemci ise tam olarak {registry} adını arıyor.',
  'cause.auth-config-wrong-server-key.do': `Eski kaydı silin, sonra sunucu adını görüntü adında geçtiği gibi yazarak oturum açın:
$ docker logout {key}
$ docker login {registry}`,

  'cause.client-missing.title': 'Kurulu bir kapsayıcı istemcisi yok',
  'cause.client-missing.what':
    'Ne docker ne podman ne de başka bir kapsayıcı istemcisi bulundu; bu yüzden burada oturum açılamaz, çekme ve gönderme yapılamaz.',
  'cause.client-missing.how': 'Bilinen programların hiçbiri bu kullanıcının PATH klasörlerinde değil.',
  'cause.client-missing.do': `Birini kurun, sonra yeni bir terminal açın:
#linux wsl
$ sudo apt-get install podman
#macos
$ brew install podman
#windows
$ winget install RedHat.Podman
#
Biri kuruluysa klasörünü PATH değişkenine ekleyin. Altyapının çalışamadığı yerde skopeo, crane ya da oras görüntüleri onsuz kopyalar.`,

  'cause.clock-skew.title': 'Saatlerden biri yanlış',
  'cause.clock-skew.what':
    'Bu makinenin, altyapının çalıştığı makinenin ya da kayıt defterinin saati şaşmış. O zaman geçerli belirteçler ve sertifikalar süresi dolmuş ya da henüz başlamamış görünür.',
  'cause.clock-skew.how':
    'Kayıt defterinin saatiyle buradaki saat arasındaki fark hoş görülenden büyük ya da bir belirteç gelecekte başladığını söylüyor.',
  'cause.clock-skew.do': `Makine saati ağdan alsın:
#linux
$ sudo timedatectl set-ntp true
#macos
$ sudo sntp -sS time.apple.com
#windows
Yönetici olarak:
$ w32tm /resync
#wsl
Bilgisayar uykudan uyandıktan sonra:
$ sudo hwclock --hctosys
#
Docker Desktop altyapısının kendi saati vardır; Docker Desktop yeniden başlayınca ayarlanır. Sonra yeniden oturum açın:
$ docker login {registry}`,

  'cause.credential-helper-failing.title': 'Kimlik bilgisi yardımcısı hata bildiriyor',
  'cause.credential-helper-failing.what':
    'Docker parolayı bir yardımcı programdan istiyor. Program başlıyor ama hata veriyor; Docker da herkese açık görüntülerde bile orada duruyor.',
  'cause.credential-helper-failing.how': '`docker-credential-{helper}` yanıt vermek yerine hatayla sonlandı.',
  'cause.credential-helper-failing.do': `Neyin eksik olduğunu kendisi söylesin, siz de onu giderin:
$ docker-credential-{helper} list
Ya da onsuz devam edin: adını ~/.docker/config.json dosyasındaki \`credsStore\` ve \`credHelpers\` altından silin, sonra yeniden oturum açın:
$ docker login {registry}`,

  'cause.credential-helper-missing.title': 'Yapılandırmadaki kimlik bilgisi yardımcısı kurulu değil',
  'cause.credential-helper-missing.what':
    'Docker yapılandırmasında parolaları saklayan bir yardımcı programın adı var. O program burada yok ya da çalışamıyor; bu yüzden kayıt defterine hiç sorulmuyor.',
  'cause.credential-helper-missing.how':
    'Yapılandırmada `{helper}` adı geçiyor, ama `docker-credential-{helper}` diye bir program başlatılamıyor.',
  'cause.credential-helper-missing.do': `Yardımcıyı kurun. Ya da adını ~/.docker/config.json dosyasındaki \`credsStore\` ve \`credHelpers\` altından silin, sonra yeniden oturum açın:
$ docker login {registry}`,

  'cause.credential-too-long-for-store.title': 'Belirteç, kimlik bilgisi kasası için çok uzun',
  'cause.credential-too-long-for-store.what':
    'Kayıt defteri oturumu kabul etti, ama bu makine belirteci saklayamadı: kasanın izin verdiğinden uzun. Çoğu zaman bu kasa Windows Credential Manager olur.',
  'cause.credential-too-long-for-store.how': 'Hata, kayıt defteri kimlik bilgilerini kabul ettikten sonra, saklanırken çıktı.',
  'cause.credential-too-long-for-store.do': `Daha kısa bir kimlik bilgisi kullanın, örneğin depo kapsamlı bir belirtecin parolasını. Ya da bu sunucuyu kasanın dışında tutun: config.json içinde \`credHelpers\` altında ona boş bir yardımcı adı verin, sonra yeniden oturum açın:
$ docker login {registry}`,

  'cause.disk-full.title': 'Disk dolu',
  'cause.disk-full.what': 'Bu makinede yer kalmadığı için bir katman, bir belirteç ya da bir yapılandırma dosyası yazılamadı.',
  'cause.disk-full.how': '`no space left on device` hatası bu makineden geldi; kayıt defterinin yanıtı değil.',
  'cause.disk-full.do': `Neyin dolu olduğuna ve ne kadarını Docker’ın kullandığına bakın:
$ df -h
$ docker system df
Gerekmeyeni silin; önce komutun neyi sileceğini okuyun:
$ docker system prune`,

  'cause.docker-cli-emulated-by-podman.title': 'Bu makinede docker komutu Docker değil',
  'cause.docker-cli-emulated-by-podman.what':
    'Burada `docker` aslında podman ya da araç bu makinede kullanılmayan bir altyapıyı arıyor. Çıktısı veya eksik altyapı oturum açmayı bozuyor.',
  'cause.docker-cli-emulated-by-podman.how':
    'docker komutu podman olarak yanıt veriyor ya da podman çalışırken araç var olmayan bir altyapının soketini arıyor.',
  'cause.docker-cli-emulated-by-podman.do': `Doğrudan podman ile oturum açın:
$ podman login {registry}
#acr
Ya da Azure CLI’ye hangi istemciyi kullanacağını söyleyin:
$ export DOCKER_COMMAND=podman
$ az acr login --name {registryName}`,

  'cause.docker-config-broken.title': 'Docker yapılandırma dosyası bozuk',
  'cause.docker-config-broken.what':
    'Docker’ın config.json dosyası okunamıyor ya da kayıtlarından biri geçersiz. Docker bir uyarı yazıp kimse oturum açmamış gibi devam ediyor.',
  'cause.docker-config-broken.how':
    '{file} dosyası okunamıyor ya da içindeki bir `auth` değeri `name:password` ikilisinin base64 biçimi değil.',
  'cause.docker-config-broken.do': `Dosyayı ekrana dökmeden satırı bulun, düzeltin ya da silin:
$ python3 -m json.tool {file} /dev/null
Sonra yeniden oturum açın:
$ docker login {registry}`,

  'cause.docker-daemon-not-running.title': 'Docker altyapısı çalışmıyor',
  'cause.docker-daemon-not-running.what':
    'docker komutu var, ama ona yanıt veren bir altyapı yok. Kapsayıcılarda, derleme aracılarında ve Azure Cloud Shell’de hiç olmayabilir.',
  'cause.docker-daemon-not-running.how': 'Altyapının soketi yok ya da bağlantıyı reddediyor.',
  'cause.docker-daemon-not-running.do': `Altyapıyı başlatın:
#linux
$ sudo systemctl start docker
#macos
$ open -a Docker
podman ile:
$ podman machine start
#windows
Docker Desktop’ı Başlat menüsünden açın. podman ile:
$ podman machine start
#wsl
Docker Desktop’ı Windows’ta, bu dağıtım için WSL tümleştirmesi açık olarak başlatın. Ya da dağıtımın kendi altyapısı için:
$ sudo service docker start
#acr
Altyapının çalışamadığı yerde Azure CLI onsuz bir belirteç verir:
$ az acr login --name {registryName} --expose-token
#dockgate
Altyapının çalışamadığı yerde onsuz bir belirteç alın:
$ dockgate login {registry} --expose-token`,

  'cause.docker-desktop-policy.title': 'Docker Desktop bu kayıt defterine izin vermiyor',
  'cause.docker-desktop-policy.what':
    'Kuruluşunuz Docker Desktop’ın kullanabileceği kayıt defterlerini sınırlıyor ve bu onların arasında değil. Kayıt defterine hiç sorulmadı.',
  'cause.docker-desktop-policy.how': '`has been restricted by your administrators` sözleri Docker Desktop’tan geliyor.',
  'cause.docker-desktop-policy.do':
    'Docker kuruluşunuzun yöneticilerinden, {registry} ile yönlendirdiği sunuculara Registry Access Management altında izin vermelerini isteyin.',

  'cause.docker-socket-permission-denied.title': 'Docker altyapısının soketini kullanma izniniz yok',
  'cause.docker-socket-permission-denied.what': 'Altyapı çalışıyor, ama bu kullanıcının onun soketini açma izni yok.',
  'cause.docker-socket-permission-denied.how': 'Soketi açarken `permission denied` hatası geliyor.',
  'cause.docker-socket-permission-denied.do': `#linux wsl
Soketi açabilen gruba katılın, sonra oturumu kapatıp açın. Grubun üyeleri root kadar güçlüdür:
$ sudo usermod -aG docker $USER
Ya da root olmadan kendi altyapınızı çalıştırın:
$ dockerd-rootless-setuptool.sh install
#macos
Docker Desktop’ı yeniden başlatın; ayarlarında, Advanced altında “Allow the default Docker socket to be used” vardır.
#windows
Hesabınızı yerel \`docker-users\` grubuna ekleyin, sonra oturumu kapatıp açın:
$ net localgroup docker-users $env:USERNAME /add`,

  'cause.docker-wrong-endpoint.title': 'docker komutu başka bir altyapıyla konuşuyor',
  'cause.docker-wrong-endpoint.what':
    '`DOCKER_HOST` ya da bir bağlam, docker komutunu beklediğinizden başka bir altyapıya gönderiyor ve o altyapı hata veriyor.',
  'cause.docker-wrong-endpoint.how': 'Kullanılan altyapı {endpoint}; bu makinenin varsayılan altyapısı ise yanıt veriyor.',
  'cause.docker-wrong-endpoint.do': `Bu makinenin altyapısına dönün:
$ unset DOCKER_HOST DOCKER_CONTEXT
$ docker context use default`,

  'cause.gcloud-helper-not-configured.title': 'Docker bu Google kayıt defteri için ayarlanmamış',
  'cause.gcloud-helper-not-configured.what': 'Docker’da bu sunucu için bir kimlik bilgisi yardımcısı yok; istek Google’a kimliksiz ulaştı.',
  'cause.gcloud-helper-not-configured.how':
    '{registry} sunucusu Google’ın ve Docker yapılandırmasında onun için bir `credHelpers` kaydı yok.',
  'cause.gcloud-helper-not-configured.do': `Yardımcıyı tam bu sunucu için, çeken ya da gönderen kullanıcıyla kaydedin:
$ gcloud auth configure-docker {registry}`,

  'cause.keychain-locked.title': 'Anahtar zinciri kilitli',
  'cause.keychain-locked.what':
    'Parola, yalnızca ekran başındaki birine açılan bir anahtar zincirinde. SSH üzerinden, bir hizmette ya da CI içinde onu kimse açamaz.',
  'cause.keychain-locked.how': 'Kimlik bilgisi yardımcısı, etkileşime izin olmadığını ya da bir Windows oturumu bulunmadığını söylüyor.',
  'cause.keychain-locked.do': `#macos
Bu oturum için açın:
$ security unlock-keychain
#linux
Masaüstünün anahtarlığını açın ya da \`pass\` aracını \`pass init\` ve bir GPG anahtarınızın kimliğiyle kurun.
#
Bir hizmette ya da CI içinde bu sunucuyu anahtar zincirinin dışında tutun: config.json içinde \`credHelpers\` altında ona boş bir yardımcı adı verin, sonra yeniden oturum açın:
$ docker login {registry}`,

  'cause.login-not-interactive.title': 'Oturum açarken parolayı soracak bir terminal yoktu',
  'cause.login-not-interactive.what':
    'Oturum açmak için kullanıcı adı ya da parola sorulacaktı, ama komut bir işlem hattındaki gibi terminalsiz çalışıyor.',
  'cause.login-not-interactive.how':
    'İstemci, etkileşimli oturum açamadığını ya da `--password-stdin` için bir kullanıcı adı gerektiğini söylüyor.',
  'cause.login-not-interactive.do': `İkisini de verin, parolayı standart girdiden:
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin
Değişkenin boş olmadığından emin olun: işlem hatları çatallara gizli anahtar vermez.`,

  'cause.signature-verification-blocks-pull.title': 'Bu makinedeki imza denetimi görüntünün çekilmesini engelliyor',
  'cause.signature-verification-blocks-pull.what':
    'Red Hat sistemlerinin Docker paketi imzalı görüntü şart koşabilir. Oturum sorunsuz olsa bile imzasızları `unauthorized` sözüyle reddeder.',
  'cause.signature-verification-blocks-pull.how':
    'Altyapı `--signature-verification` ile çalışıyor; oturum açılıyor, yalnızca çekme başarısız oluyor.',
  'cause.signature-verification-blocks-pull.do': `/etc/sysconfig/docker dosyasında OPTIONS içinden \`--signature-verification\` seçeneğini çıkarın, sonra altyapıyı yeniden başlatın:
$ sudo systemctl restart docker`,

  'cause.sudo-different-config.title': 'Oturum, bu makinenin başka bir kullanıcısına ait',
  'cause.sudo-different-config.what':
    'Oturumu bir kullanıcı açtı, komut ise başka bir kullanıcıyla çalışıyor: sudo ile, bir hizmette, başka bir işte. Her birinin kendi yapılandırması vardır; çalışma klasöründe duran, yeniden başlatmadan sonra kaybolur.',
  'cause.sudo-different-config.how': 'Bu makinedeki başka bir yapılandırmada {registry} var; bu komutun okuduğunda yok.',
  'cause.sudo-different-config.do': `Aynı kullanıcıyla oturum açıp çekin:
$ sudo docker login {registry}
$ sudo docker pull {image}
#docker
Ya da oturumun durduğu yapılandırmayı belirtin:
$ sudo docker --config ~/.docker pull {image}
#podman buildah skopeo
/run/user altındaki bir oturum, yeniden başlatınca ya da oturum kapanınca kaybolur; onu kalıcı bir dosyada tutun:
$ podman login --authfile ~/.config/containers/auth.json {registry}`,

  'cause.wsl-desktop-credsstore.title': 'WSL içindeki Docker, parola için bir Windows programı çağırıyor',
  'cause.wsl-desktop-credsstore.what':
    'WSL içinde Docker yapılandırması, Docker Desktop for Windows ürününün kimlik bilgisi yardımcısını gösteriyor; o da orada çalışamıyor.',
  'cause.wsl-desktop-credsstore.how': '`credsStore` içinde `desktop` ya da `desktop.exe` yazıyor ve bu program bu dağıtımda başlamıyor.',
  'cause.wsl-desktop-credsstore.do': `WSL içinde ~/.docker/config.json dosyasından \`credsStore\` satırını silin, sonra yeniden oturum açın:
$ docker login {registry}
Ya da Docker Desktop ayarlarında bu dağıtım için WSL tümleştirmesini açın.`,
} as const;
