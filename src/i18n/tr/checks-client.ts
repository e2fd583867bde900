export const checksClient = {
  'check.container-client.title': 'Burada hangi kapsayıcı istemcisi var?',
  'check.container-client.none': 'Ne {name}, ne de başka bir kapsayıcı istemcisi PATH klasörlerinden birinde.',
  'check.container-client.other-client': '{name} burada yok; olanlar: {others}.',
  'check.container-client.in-project-folder': '{path} çalıştırılmadı: PATH, bir projenin program koyabildiği {culprit} yoluna gidiyor.',
  'check.container-client.writable-by-others': '{path} çalıştırılmadı: {culprit} yoluna başkaları yazabiliyor.',
  'check.container-client.owned-by-another': '{path} çalıştırılmadı: {culprit} başka bir kullanıcıya ait.',
  'check.container-client.cannot-run': '{path} çalıştırılmadı: {culprit} okunamıyor ya da çalıştırılamıyor.',
  'check.container-client.used-instead': 'Yerine {path} kullanıldı; oradaki {name} sürümü {version}.',
  'check.container-client.podman-as-docker': '{path}, docker adı altında podman {version}.',
  'check.container-client.noisy-podman-as-docker':
    '{path}, docker adı altında podman {version} ve her seferinde bir bildirim yazıyor. Azure CLI gibi araçlar bunu hata sayar.',

  'check.docker-endpoint.title': 'docker hangi altyapıyla konuşuyor?',
  'check.docker-endpoint.ok': 'Alışılmış olanla konuşuyor: {endpoint}.',
  'check.docker-endpoint.no-context': '{context} bağlamı seçilmiş ({source}), ama bu adda bir bağlam yok.',
  'check.docker-endpoint.unusable': '{endpoint} ({source}) bir altyapının adresi değil.',
  'check.docker-endpoint.overridden': 'Alışılmış olan yerine {endpoint} ({source}) ile konuşuyor.',

  'check.docker-engine.title': 'Docker altyapısı yanıt veriyor mu?',
  'check.docker-engine.ok': 'Docker {version}, {endpoint} adresinde yanıt veriyor.',
  'check.docker-engine.absent': '{endpoint} adresinde soket yok.',
  'check.docker-engine.refused': '{endpoint} adresinde dinleyen yok.',
  'check.docker-engine.forbidden': '{endpoint} soketini açma izniniz yok: kipi {mode}, grubu {group}.',
  'check.docker-engine.silent': '{endpoint} adresinde bir şey dinliyor, ama bir şey söylemiyor.',
  'check.docker-engine.unreachable': '{endpoint} adresine ulaşılamıyor ({code}).',
  'check.docker-engine.not-an-engine': '{endpoint} adresinde yanıt veren, bir Docker altyapısı değil (durum {status}).',
  'check.docker-engine.podman': '{endpoint} adresinde, bir Docker altyapısının yerinde podman {version} yanıt veriyor.',
  'check.docker-engine.default-answers': 'Bu makinenin alışılmış altyapısı {other} ise yanıt veriyor.',
  'check.docker-engine.another-answers': 'Bu makinenin başka bir altyapısı ise yanıt veriyor: {other}.',


  'check.docker-versions.title': 'docker komutu ve altyapısı yeterince yeni mi?',
  'check.docker-versions.ok': 'Komutun sürümü {version}, altyapınınki {engineVersion}.',
  'check.docker-versions.client-too-old': 'docker komutunun sürümü {version}; {oldest} ya da daha yeni olmalı.',
  'check.docker-versions.engine-too-old': 'Altyapının sürümü {engineVersion}; {oldest} ya da daha yeni olmalı.',
  'check.docker-versions.engine-wants-newer': 'docker komutu API {apiVersion} konuşuyor; altyapısı {minimum} ya da daha yenisini istiyor.',

  'check.docker-engine-kind.title': 'Altyapı ne tür?',
  'check.docker-engine-kind.ok': 'Bu makinede root olarak çalışıyor ({system}).',
  'check.docker-engine-kind.elsewhere':
    'Bu kabuktan başka bir sistemde çalışıyor ({host}, {system}); kendi ağı, dosyaları ve sertifikaları var.',
  'check.docker-engine-kind.rootless': 'root olmadan çalışıyor; bu yüzden sertifikalarını ve ayarlarını ev klasöründen okuyor.',
  'check.docker-engine-kind.containerd-store':
    'Görüntüleri containerd içinde tutuyor ve iletileri, kayıt defterinin neden reddettiğini söylemiyor.',

  'check.docker-engine-proxy.title': 'Altyapı bu kabukla aynı ara sunucuyu mu kullanıyor?',
  'check.docker-engine-proxy.ok': 'İkisi de {host} sunucusuna aynı yoldan gidiyor.',
  'check.docker-engine-proxy.proxy-missing':
    'Bu kabuk {host} sunucusuna {shellProxy} üzerinden gidiyor. Altyapının bunun için ara sunucusu yok ve onsuz oraya ulaşılamıyor.',
  'check.docker-engine-proxy.proxy-silent': 'Altyapı {host} sunucusuna {proxy} üzerinden gidiyor ve orada yanıt veren yok.',
  'check.docker-engine-proxy.differs': 'Bu kabuk ve altyapı {host} sunucusuna ayrı yollardan gidiyor.',

  'check.insecure-registries.title': 'TLS kullanmayan kayıt defterleri gerektiği gibi ayarlanmış mı?',
  'check.insecure-registries.ok': '{file} dosyasında buna aykırı bir şey yok.',
  'check.insecure-registries.file-broken': '{file} geçerli JSON değil; altyapı bu yüzden onunla başlamıyor.',
  'check.insecure-registries.not-applied': '{file} dosyasında {entry} var ve çalışan altyapı onu bilmiyor: yeniden başlatılmamış.',
  'check.insecure-registries.with-scheme': '{file} dosyasında {typed} var; bir kayıtta şema ve eğik çizgi bulunmaz: {entry}.',
  'check.insecure-registries.without-port':
    '{file} dosyasında {entry} bağlantı noktası olmadan yazılmış; {registry} için geçerli sayılmaz.',
  'check.insecure-registries.other-port': '{file} dosyasında {entry} var; {registry} için geçerli sayılmaz.',

  'check.registry-certificates.title': 'Bu kayıt defterinin sertifikaları istemcinin baktığı yerde mi?',
  'check.registry-certificates.ok': '{folder} gerektiği gibi.',
  'check.registry-certificates.key-missing':
    '{file} dosyasının yanında anahtarı yok. İstemci sertifikasına anahtar gerekir; yetkilininki .crt ile bitmelidir.',
  'check.registry-certificates.certificate-missing': '{file} dosyasının yanında sertifikası yok ve istemci orada duruyor.',
  'check.registry-certificates.wrong-extension': '{file} okunmuyor: bir yetkilinin sertifikası .crt ile bitmelidir.',
  'check.registry-certificates.other-name': '{folder} klasörü {registry} değil, başka bir ad için; istemci tam olarak onu arıyor.',
  'check.registry-certificates.unreadable': '{file} okunamıyor ({code}).',

  'check.registry-mirror.title': 'Docker Hub’ın önünde bir yansıtma sunucusu var mı?',
  'check.registry-mirror.ok': 'Ayarlanmış olan yok.',
  'check.registry-mirror.in-use': 'Docker Hub görüntüleri {mirror} üzerinden geliyor; o da yanıt veriyor.',
  'check.registry-mirror.failing': 'Docker Hub görüntüleri {mirror} üzerinden geliyor; ondan işe yarar bir yanıt gelmiyor ({code}).',

  'check.signature-verification.title': 'Bu makine imzalı görüntü şart koşuyor mu?',
  'check.signature-verification.ok': '{file} imza istemiyor.',
  'check.signature-verification.demanded': '{file}, altyapıyı --signature-verification ile başlatıyor.',

  'check.docker-engine-clock.title': 'Altyapının saati buradakiyle uyuşuyor mu?',
  'check.docker-engine-clock.ok': 'Aralarındaki fark {seconds} {seconds|one=saniye|other=saniye}.',
  'check.docker-engine-clock.drifting': 'Altyapının saatiyle buradaki arasındaki fark {seconds} {seconds|one=saniye|other=saniye}.',
  'check.docker-engine-clock.wrong': 'Altyapının saatiyle buradaki arasındaki fark {seconds} {seconds|one=saniye|other=saniye}.',

  'check.disk-space.title': 'Diskte yer var mı?',
  'check.disk-space.ok': '{folder} klasöründe {mebibytes} MiB yer var.',
  'check.disk-space.full': '{folder} altına artık bir şey yazılamıyor.',
  'check.disk-space.nearly-full': '{folder} altında yalnızca {mebibytes} MiB yer kaldı.',

  'check.desktop-policy.title': 'Docker Desktop burada bir kuruluşça mı yönetiliyor?',
  'check.desktop-policy.ok': 'Bunu gösteren bir şey bulunmadı.',
  'check.desktop-policy.sign-in-enforced': 'Docker Desktop yalnızca şu kuruluşların üyeleri için çalışıyor: {organisations} ({file}).',
  'check.desktop-policy.settings-managed': 'Docker Desktop ayarlarını yöneticiler belirliyor ({file}).',

  'check.run-by-sudo.title': 'Bu, oturumu açan kullanıcıyla mı çalışıyor?',
  'check.run-by-sudo.ok': '{user} kullanıcısından eksik kalan bir şey yok.',
  'check.run-by-sudo.login-of-caller': 'Bu, {user} için root olarak çalışıyor. Oturum {file} dosyasında; şimdi geçerli olan ise {other}.',

  'reason.client-elsewhere': '{client} ile görüntüleri çeken, bu makinedeki bir program değil.',
  'reason.no-engine-needed': '{client} için Docker altyapısı gerekmez.',
  'reason.no-docker': 'Docker burada kurulu değil.',
  'reason.docker-is-podman': 'docker komutu podman; ona altyapı gerekmez.',
  'reason.no-engine': 'Yanıt veren bir Docker altyapısı yok.',
  'reason.no-engine-info': 'Altyapı yanıt veriyor, ama kendisi hakkında bir şey söylemiyor.',
  'reason.no-version': 'Ne komut, ne de altyapı sürümünü söylüyor.',
  'reason.ssh-not-allowed':
    '{endpoint} altyapısına ssh ile ulaşılıyor; bu başka programlar başlatabilir. --allow-exec doktora buna izin verir.',
  'reason.endpoint-unusable': '{endpoint} bir altyapının adresi değil.',
  'reason.no-docker-for-ssh': 'docker komutu olmadan {endpoint} adresine sorulamaz.',
  'reason.desktop-has-own-proxy': 'Docker Desktop’ın kendi ara sunucusu var.',
  'reason.file-unreadable': '{file} okunamıyor ({code}).',
  'reason.no-signatures-asked': 'Yalnızca Red Hat’in kendi Docker paketi imza isteyebilir.',
  'reason.no-mirror-asked': 'Docker yansıtma sunucularına yalnızca Docker Hub’dan çekerken sorar.',
  'reason.mirror-elsewhere': 'Altyapı {mirror} sunucusuna bundan başka bir ağdan soruyor.',
  'reason.no-disk-measured': 'Hiçbir klasör ne kadar yer kaldığını söylemiyor.',
  'reason.no-desktop': 'Bu Docker Desktop değil.',
  'reason.no-sudo': 'Bu, sudo ile çalışmıyor.',
  'reason.no-certificate-folder': 'Ayarlanmış bir sertifika klasörü yok; istemci, sistemin güvendiklerine güveniyor.',
} as const;
