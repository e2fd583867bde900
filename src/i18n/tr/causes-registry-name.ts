export const causesRegistryName = {
  'cause.blob-not-found.title': 'Depoda bir katman ya da yapılandırma yok',
  'cause.blob-not-found.what':
    '{repository} deposunda istenen özete sahip bir içerik yok. Oraya hiç gönderilmedi, silindi ya da başka bir depoda.',
  'cause.blob-not-found.how': 'Kayıt defteri bu depoda {digest} özetini aradı ve bulamadı.',
  'cause.blob-not-found.do': `İstemci güncel katman listesini okusun diye etiketle çekin:
$ docker pull {registry}/{repository}:{tag}
Katman yine de eksikse görüntüyü derlendiği yerden yeniden gönderin:
$ docker push {registry}/{repository}:{tag}`,

  'cause.image-or-tag-not-found.title': 'Görüntü ya da etiket yok',
  'cause.image-or-tag-not-found.what':
    'Bu adla bir şey yok: depo, etiket ya da özet yanlış yazılmış, silinmiş veya hiç gönderilmemiş. Birçok kayıt defteri, yabancılar bir şey öğrenmesin diye böyle adlara `denied` yanıtını verir.',
  'cause.image-or-tag-not-found.how': 'Kayıt defteri böyle bir depo tanımıyor ya da depoyu tanıyor ama içinde bu etiket veya özet yok.',
  'cause.image-or-tag-not-found.do': `Yazılışı var olanlarla karşılaştırın:
$ skopeo list-tags docker://{registry}/{repository}
#acr
$ az acr repository list --name {registryName} --output table
$ az acr repository show-tags --name {registryName} --repository {repository} --output table
#ecr
$ aws ecr list-images --repository-name {repository} --region {region}
#gar
$ gcloud artifacts docker images list {registry}/{repository} --include-tags
#
Henüz gönderilmediyse:
$ docker tag {repository}:{tag} {registry}/{repository}:{tag}
$ docker push {registry}/{repository}:{tag}`,

  'cause.login-server-suffix-missing.title': 'Adda kayıt defteri sunucusu yok, Docker Hub kullanılıyor',
  'cause.login-server-suffix-missing.what':
    'Sunucusu yazılmamış bir ad Docker Hub’a gider. Bir Azure kayıt defterinin adı, örneğin `myregistry`, onun sunucusu değildir; sunucu, `myregistry.azurecr.io` gibi bir oturum açma sunucusudur.',
  'cause.login-server-suffix-missing.how':
    'Adın ilk bölümünde nokta ve bağlantı noktası yok, `localhost` da değil; istemci bu yüzden onu Docker Hub’daki bir ad olarak okudu.',
  'cause.login-server-suffix-missing.do': `Başına oturum açma sunucusunu yazın:
$ docker tag {image} {registry}/{repository}:{tag}
$ docker push {registry}/{repository}:{tag}
#acr
docker komutları oturum açma sunucusunu ister, Azure CLI yalnızca adı:
$ docker login {registry}
$ az acr login --name {registryName}`,

  'cause.reference-with-scheme-or-path.title': 'Adın içinde https://, bir yol ya da bir parola var',
  'cause.reference-with-scheme-or-path.what':
    'Bir görüntünün ya da kayıt defterinin adı web adresi değildir: `https://`, `/v2/`, sondaki eğik çizgi ve `name:password@` içinde yer almaz.',
  'cause.reference-with-scheme-or-path.how': 'Yazılan adda böyle bir parça var; o çıkarılınca ad geçerli.',
  'cause.reference-with-scheme-or-path.do': `Yalnızca sunucuyu yazın:
$ docker login {registry}
$ docker pull {registry}/{repository}:{tag}
Adın içinde bir parola varsa onu değiştirin: kabuğunuzun geçmişinde ve günlüklerde kalmış olabilir.`,

  'cause.registry-cloud-or-region-wrong.title': 'Kayıt defteri başka bir bulutta, bölgede ya da hesapta',
  'cause.registry-cloud-or-region-wrong.what':
    'Adın biçimi doğru, ama kayıt defterinin bulunduğundan başka bir bulutu, bölgeyi, hesabı ya da projeyi gösteriyor.',
  'cause.registry-cloud-or-region-wrong.how':
    'Yazılan sunucu yanıt vermiyor ya da başkasının; aynı ad başka bir sonekle veya bölgeyle yanıt veriyor.',
  'cause.registry-cloud-or-region-wrong.do': `Sunucuyu, kayıt defterinin oluşturulduğu yerden kopyalayın.
#acr
$ az acr show --name {registryName} --query loginServer --output tsv
Azure bulutlarının kendi sonekleri vardır: \`azurecr.io\`, Çin’de \`azurecr.cn\`, ABD kamu kurumları için \`azurecr.us\`.
#ecr
$ aws ecr describe-repositories --region {region} --query 'repositories[].repositoryUri'
#gar
$ gcloud artifacts repositories list
#
Sonra oturum açarken ve görüntü adında tam bu sunucuyu kullanın:
$ docker login {registry}`,

  'cause.registry-does-not-exist.title': 'Bu adda bir kayıt defteri yok',
  'cause.registry-does-not-exist.what':
    'Bu sunucuda yanıt veren bir kayıt defteri yok: ad yanlış yazılmış ya da kayıt defteri silinmiş veya askıya alınmış.',
  'cause.registry-does-not-exist.how':
    'Başka adlar çözülürken bu ad çözülmüyor ya da arkasındaki sunucu bu adda bir kayıt defteri barındırmadığını söylüyor.',
  'cause.registry-does-not-exist.do': `Oturum açma sunucusunu gerçeğiyle harf harf karşılaştırın.
#acr
$ az acr show --name {registryName} --query loginServer --output tsv
Alan adı etiketi olan kayıt defterlerinin sunucu adında bir karma vardır: \`name-hash.azurecr.io\`.
#dockgate
$ dockgate registry list
#ecr
$ aws ecr describe-repositories --region {region} --query 'repositories[].repositoryUri'
#gar
$ gcloud artifacts repositories list
#!acr !dockgate !ecr !gar
$ nslookup {registry}`,

  'cause.registry-host-duplicated-in-reference.title': 'Kayıt defteri sunucusu adda iki kez geçiyor',
  'cause.registry-host-duplicated-in-reference.what':
    'Görüntü adında bir sunucu iki kez var; çoğu zaman bir değişken onu zaten içerdiği için. İkincisi depo adının parçası oldu.',
  'cause.registry-host-duplicated-in-reference.how': 'Depo adının bir bölümü, kendisi bir kayıt defteri sunucusunun adı.',
  'cause.registry-host-duplicated-in-reference.do': `Birini bırakın:
$ docker pull {registry}/{repository}:{tag}
Bir işlem hattında sunucu ya değişkende ya satırda bulunsun, ikisinde birden değil.`,

  'cause.registry-name-lookalike.title': 'Sunucu, bildiğiniz bir kayıt defterine yalnızca benziyor',
  'cause.registry-name-lookalike.what':
    'Ad, çok bilinen bir kayıt defterinden ya da yapılandırmanızdaki birinden bir iki harf farklı ve başkasına ait.',
  'cause.registry-name-lookalike.how': 'Sunucu adı {expected} adına çok yakın ve yanıt veriyor.',
  'cause.registry-name-lookalike.do': `Orada oturum açmayın. Doğru adı kullanın:
$ docker login {expected}
Yanlış sunucuda bir parola yazdıysanız o parolayı şimdi değiştirin.`,

  'cause.registry-name-uppercase.title': 'Adda büyük harf var',
  'cause.registry-name-uppercase.what':
    'Kayıt defteri sunucuları ve depolar küçük harfle yazılır. Oturum, sunucu nasıl yazıldıysa öyle saklanır; büyük harf onu başka bir sunucu yapar. Depo adında büyük harfe hiç izin yoktur.',
  'cause.registry-name-uppercase.how':
    'Adın olmaması gereken bir yerinde büyük harf var ya da saklanan oturumdan yalnızca büyük harflerle ayrılıyor.',
  'cause.registry-name-uppercase.do': `Oturum açarken ve görüntü adında küçük harf kullanın:
$ docker login {registry}
$ docker pull {registry}/{repository}:{tag}`,

  'cause.registry-retired.title': 'Bu kayıt defteri ya da görüntü taşındı',
  'cause.registry-retired.what': 'Kayıt defteri ya da görüntü, onu işletenlerce kullanımdan kaldırıldı; artık başka bir adı var.',
  'cause.registry-retired.how': 'Ad, kullanımdan kaldırılanlar listesinde; yerini alan: {successor}.',
  'cause.registry-retired.do': `Yeni adı kullanın, Dockerfile’larda, manifestlerde ve işlem hatlarında da:
$ docker pull {successor}`,

  'cause.repository-name-invalid.title': 'Depo ya da etiket adı geçerli değil',
  'cause.repository-name-invalid.what':
    'Depo adının bölümleri `/` ile ayrılır; her bölümde küçük harfler ve rakamlar bulunur, aralarında tek başına `.`, `_`, `__` ya da `-` olabilir. Etiket en çok 128 harf, rakam, `_`, `.` ve `-` içerir ve bu son ikisinden biriyle başlamaz.',
  'cause.repository-name-invalid.how': 'İstenen ad bu kurallara uymuyor.',
  'cause.repository-name-invalid.do': `Görüntüye \`team/web-app:1.4\` gibi geçerli bir ad verin:
$ docker tag {image} {registry}/{repository}:{tag}
$ docker push {registry}/{repository}:{tag}`,

  'cause.repository-namespace-missing-or-wrong.title': 'Addaki hesap ya da proje eksik veya yanlış',
  'cause.repository-namespace-missing-or-wrong.what':
    'Bu kayıt defteri, sunucu ile görüntü arasında bir hesap, kuruluş ya da proje bekler. O bölüm eksik ya da başkasının.',
  'cause.repository-namespace-missing-or-wrong.how':
    'Ad bu kayıt defterinin kullandığı biçimde değil ya da ilk bölümü yazabildiğiniz bir hesap değil.',
  'cause.repository-namespace-missing-or-wrong.do': `Ada kendi hesabınızı ya da projenizi yazın:
#docker-hub
$ docker tag {image} docker.io/{account}/{repository}:{tag}
$ docker push docker.io/{account}/{repository}:{tag}
#gar
Ad şu sıradadır: sunucu, proje, depo, görüntü:
$ docker tag {image} {registry}/{account}/{repository}/{name}:{tag}
$ docker push {registry}/{account}/{repository}/{name}:{tag}
#!docker-hub !gar
$ docker tag {image} {registry}/{account}/{repository}:{tag}
$ docker push {registry}/{account}/{repository}:{tag}`,

  'cause.repository-not-created.title': 'Göndermeden önce depo oluşturulmalı',
  'cause.repository-not-created.what': 'Bu kayıt defteri, bir şey gönderilince kendiliğinden depo oluşturmaz ve bu depo henüz yok.',
  'cause.repository-not-created.how': 'Oturum sorunsuz; gönderme isteğine bilinmeyen depo ya da proje yanıtı geldi.',
  'cause.repository-not-created.do': `Önce onu oluşturun.
#ecr
$ aws ecr create-repository --repository-name {repository} --region {region}
#ecr-public
$ aws ecr-public create-repository --repository-name {repository} --region us-east-1
#gar
$ gcloud artifacts repositories create {repository} --repository-format=docker --location={location}
#harbor
Adın başındaki projeyi Harbor’ın web sayfalarında oluşturun; içindeki depolar gönderirken oluşur.
#quay
Onu Quay’in web sayfalarında oluşturun ya da depo oluşturabilen bir hesapla gönderin.
#gitlab
Ad, var olan bir projenin yoluyla başlamalıdır.
#artifactory nexus
Bir yönetici, Docker görüntüleri için yerel (local ya da hosted) bir depo oluşturur.`,

  'cause.resource-not-found.title': 'Kaynak yok',
  'cause.resource-not-found.what': '{name} adında bir {kind} yok. Yanlış yazılmış, silinmiş ya da başka bir kayıt defterine ait.',
  'cause.resource-not-found.how': 'Ad arandı ve bulunamadı.',
  'cause.resource-not-found.do': `Neler olduğuna bakın:
$ dockgate registry list
$ dockgate token list --registry {registry}
$ dockgate scope-map list --registry {registry}`,

  'cause.wrong-architecture.title': 'Görüntü bu platform için hazırlanmamış',
  'cause.wrong-architecture.what': 'Görüntü var, ama içinde bu makinenin işlemcisi ya da işletim sistemi için bir şey yok.',
  'cause.wrong-architecture.how': 'Görüntünün platform listesinde {platform} yok.',
  'cause.wrong-architecture.do': `Hangi platformların olduğuna bakın:
$ docker manifest inspect {image}
Bu platform için de derleyin:
$ docker buildx build --platform {platform} --tag {image} --push .
Ya da başka bir platformun görüntüsünü öykünmeyle, yavaşça çalıştırın:
$ docker pull --platform linux/amd64 {image}`,

  'cause.wrong-endpoint-path.title': 'Bu adres kayıt defterinin API’si değil',
  'cause.wrong-endpoint-path.what':
    'Sunucu yanıt veriyor, ama adres bir web sayfası, bir chart dizini, bir Git sunucusu ya da başka bir yol; görüntülerin API’si değil.',
  'cause.wrong-endpoint-path.how':
    'İstenen yol API’nin parçası değil ya da bu sunucuda `/v2/` yoluna kayıt defteri olmayan bir şey yanıt veriyor.',
  'cause.wrong-endpoint-path.do': `Ürünün görüntüler için belirttiği sunucu ve bağlantı noktasını kullanın; çoğu zaman web sayfalarınınkinden farklıdır. Kayıt defteri burada 200 ya da 401 yanıtını verir:
$ curl --include https://{registry}/v2/
Yol yazmadan, yalnızca sunucuda oturum açın:
$ docker login {registry}`,

  'cause.wrong-registry-host-logged-in.title': 'Görüntünün kullandığından başka bir sunucuda oturum açık',
  'cause.wrong-registry-host-logged-in.what':
    'Oturum, görüntü adındakinden başka bir sunucu, bağlantı noktası ya da bölge adıyla açılmış. İstemciler her sunucu ve bağlantı noktası için bir oturum tutar.',
  'cause.wrong-registry-host-logged-in.how': '{loggedInHost} için saklanan bir oturum var; görüntü ise {registry} üzerinde.',
  'cause.wrong-registry-host-logged-in.do': `Sunucu adını, bağlantı noktasıyla birlikte, görüntü adında geçtiği gibi yazarak oturum açın:
$ docker login {registry}
Ya da görüntüye, oturum açtığınız sunucunun adını verin:
$ docker tag {image} {loggedInHost}/{repository}:{tag}`,
} as const;
