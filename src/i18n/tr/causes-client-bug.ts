export const causesClientBug = {
  'cause.client-bug.title': 'İstemcide ya da bir eklentide kusur var',
  'cause.client-bug.what':
    'İstemci, protokolün ya da kendi kılavuzunun söylediğinden başka bir şey yapıyor. Oturum, yetkiler ve kayıt defteri sorunsuz.',
  'cause.client-bug.how': 'Aynı istek başka bir istemciyle ya da bunun başka bir sürümüyle başarılı.',
  'cause.client-bug.do': `Başka bir istemciyle emin olun:
$ skopeo inspect docker://{image}
Sonra hata vereni güncelleyin ya da çalışan son sürüme dönün ve kusuru projesine bildirin.`,

  'cause.client-version-too-old.title': 'İstemci çok eski',
  'cause.client-version-too-old.what': 'İstemcinin bu sürümü, kayıt defterinin ya da altyapının beklediği soru biçimini bilmiyor.',
  'cause.client-version-too-old.how': 'İstemci, karşısındakinin istediği sürümden eski ya da yanıt böyle söylüyor.',
  'cause.client-version-too-old.do': `İki sürüme de bakın, sonra eski olanı güncelleyin; bugünün kayıt defterleri en az Docker 18.03 ister:
$ docker version`,

  'cause.content-too-large.title': 'İçerik, kayıt defterinin kabul ettiğinden büyük',
  'cause.content-too-large.what':
    'Bir manifest, bir katman ya da başka bir istek gövdesi bu kayıt defterinin kabul ettiğinden büyük. Hiçbir şey saklanmadı.',
  'cause.content-too-large.how': 'Bildirilen ya da alınan boyut {limit} bayt sınırını aşıyor.',
  'cause.content-too-large.do': `Büyük katmanı bulup küçültün ya da verileri başka bir yere koyun:
$ docker history {registry}/{repository}:{tag}
Kayıt defterinin bir sahibi sınırı yükseltebilir.`,

  'cause.digest-mismatch.title': 'İçerik özetiyle uyuşmuyor',
  'cause.digest-mismatch.what':
    'Gelen içeriğin özeti istemcinin bildirdiğinden farklı ya da özet kayıt defterinin bildiği bir biçimde yazılmamış. Hiçbir şey saklanmadı.',
  'cause.digest-mismatch.how': 'Kayıt defteri aldığı baytların özetini hesaplayıp ikisini karşılaştırdı.',
  'cause.digest-mismatch.do': `Yeniden gönderin:
$ docker push {registry}/{repository}:{tag}
Yine olursa baytlar yolda ya da diskte değişiyordur: ara sunucu olmadan ve başka bir makineden deneyin.`,

  'cause.manifest-blob-missing.title': 'Görüntü, orada olmayan bir içeriği gösteriyor',
  'cause.manifest-blob-missing.what':
    'Manifest, bu depoda bulunmayan bir katmanı, yapılandırmayı ya da başka bir manifesti gösteriyor. Önce onlar gönderilmelidir.',
  'cause.manifest-blob-missing.how': 'Depoda {digest} yok; manifest ise onu gösteriyor.',
  'cause.manifest-blob-missing.do': `Görüntüyü bütün olarak gönderin:
$ docker push {registry}/{repository}:{tag}
Bir görüntüyü bütün platformlarıyla kopyalamak için:
$ skopeo copy --all docker://{image} docker://{registry}/{repository}:{tag}`,

  'cause.manifest-invalid.title': 'Manifest geçerli değil',
  'cause.manifest-invalid.what': 'Görüntünün tanımı, yani manifesti, kabul edilemiyor: {defect}.',
  'cause.manifest-invalid.how': 'Kayıt defteri manifesti okudu ve medya türüne göre denetledi.',
  'cause.manifest-invalid.do': `Görüntüyü güncel bir araçla yeniden derleyip gönderin:
$ docker buildx build --tag {registry}/{repository}:{tag} --push .
Manifesti kendi aracınız yazdıysa yukarıda belirtileni düzeltin.`,

  'cause.method-not-supported.title': 'Kayıt defteri bu işlemi bilmiyor',
  'cause.method-not-supported.what':
    'Adres var, ama bu yöntemle ya da bu sürümde değil: istemci kayıt defteri için çok eski veya çok yeni ya da kayıt defterleri için yapılmamış.',
  'cause.method-not-supported.how': 'Kayıt defteri `UNSUPPORTED` ile ya da 405 veya 406 durumuyla yanıt verdi.',
  'cause.method-not-supported.do': `İstemciyi güncelleyip yeniden deneyin:
$ docker version
Bir betikte yöntemi ve yolu OCI dağıtım belirtimiyle karşılaştırın.`,

  'cause.page-size-invalid.title': 'Sonuç sayısı geçerli değil',
  'cause.page-size-invalid.what': 'Bir liste, sayfa başına kayıt defterinin kabul etmediği bir sonuç sayısıyla istendi.',
  'cause.page-size-invalid.how': '`n` parametresi, kayıt defterinin sınırları içinde bir tam sayı değil.',
  'cause.page-size-invalid.do': `Bir seferde daha azını isteyin ve sonraki sayfa için \`Link\` üst bilgisini izleyin:
$ curl --user {subject} --get https://{registry}/v2/{repository}/tags/list --data n=100`,

  'cause.range-not-satisfiable.title': 'Olmayan bir parça istendi',
  'cause.range-not-satisfiable.what': 'İstemci, katmanın dışında kalan bir bayt aralığı istedi ya da aralığı yanlış biçimde yazdı.',
  'cause.range-not-satisfiable.how': '`Range` üst bilgisi içeriğin boyutuna uymuyor.',
  'cause.range-not-satisfiable.do': `Yarım kalan indirme olmadan baştan çekin:
$ docker pull {registry}/{repository}:{tag}`,

  'cause.request-invalid.title': 'İstek geçerli değil',
  'cause.request-invalid.what': 'İstekteki bir değer kabul edilemiyor: {field}: {defect}.',
  'cause.request-invalid.how': 'Kayıt defteri bir şey yapmadan önce isteği denetledi; bu alan geçemedi.',
  'cause.request-invalid.do': `Alanı düzeltip isteği yeniden gönderin. Her komutun neleri aldığını şu gösterir:
$ dockgate --help`,

  'cause.resource-conflict.title': 'Değişiklik var olanla çelişiyor',
  'cause.resource-conflict.what': 'Değişiklik bu durumda yapılamıyor. {defect}',
  'cause.resource-conflict.how': 'Kayıt defteri değişikliği şimdiki durumla karşılaştırdı; ikisi birlikte olamıyor.',
  'cause.resource-conflict.do': `Şimdiki duruma bakın, sonra başka bir ad seçin ya da engel olanı değiştirin:
$ dockgate token list --registry {registry}
$ dockgate scope-map list --registry {registry}`,

  'cause.size-mismatch.title': 'İçerik bildirilen uzunlukta değil',
  'cause.size-mismatch.what': 'İstemcinin bildirdiğinden çok ya da az bayt geldi. Hiçbir şey saklanmadı.',
  'cause.size-mismatch.how': 'Kayıt defteri aldığı baytları sayıp iki sayıyı karşılaştırdı.',
  'cause.size-mismatch.do': `Yeniden gönderin:
$ docker push {registry}/{repository}:{tag}
Yine olursa yoldaki bir ara sunucu istekleri kesiyor ya da değiştiriyordur: onsuz deneyin.`,

  'cause.upload-not-found.title': 'Yükleme bilinmiyor',
  'cause.upload-not-found.what':
    'İstemci, olmayan bir yüklemeyi sürdürdü: yükleme bitmiş ya da iptal edilmiş, çok uzun süre boş kalmış veya başka bir kayıt defterinde başlamış.',
  'cause.upload-not-found.how': 'Bu depoda, bu kimlikle açık bir yükleme yok.',
  'cause.upload-not-found.do': `Yeniden gönderin; istemciler yeni bir yüklemeyi kendileri başlatır:
$ docker push {registry}/{repository}:{tag}
Bir yük dengeleyicinin arkasında bütün sunucular verilerini paylaşmalıdır.`,

  'cause.upload-out-of-order.title': 'Yüklemenin bir parçası sırasında değil',
  'cause.upload-out-of-order.what':
    'Bir yüklemenin parçaları boşluksuz birbirini izlemelidir; bu parça sonuncunun bittiği yerde başlamıyor ya da ikisi aynı anda gönderilmiş.',
  'cause.upload-out-of-order.how': '`Content-Range` üst bilgisi, gelen bayt sayısına uymuyor.',
  'cause.upload-out-of-order.do': `Yeniden gönderin:
$ docker push {registry}/{repository}:{tag}
Kendi istemciniz, yüklemenin adresine GET ile nereye kadar gelindiğini sorar ve oradan sürdürür.`,
} as const;
