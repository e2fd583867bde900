export const causesTls = {
  'cause.client-certificate-required.title': 'Kayıt defteri istemciden sertifika istiyor',
  'cause.client-certificate-required.what':
    'Bu kayıt defteri yalnızca sertifika gösteren istemcileri kabul ediyor. Hiç gönderilmedi ya da iki dosyasının adı istemcinin beklediği gibi değil.',
  'cause.client-certificate-required.how': 'Sertifika olmadığı için sunucu bağlantıyı kapattı ya da altyapı eksik bir anahtar bildiriyor.',
  'cause.client-certificate-required.do': `Dosya çiftini altyapının baktığı yere, tam bu uzantılarla koyun:
$ sudo mkdir -p /etc/docker/certs.d/{registry}
$ sudo cp client.cert client.key /etc/docker/certs.d/{registry}/
\`.crt\` ile biten dosyalar sertifika yetkilisi sayılır.`,

  'cause.http-registry-needs-insecure.title': 'Kayıt defteri, HTTPS beklenen yerde HTTP konuşuyor',
  'cause.http-registry-needs-insecure.what':
    'Kayıt defteri bu bağlantı noktasında şifrelenmemiş HTTP konuşuyor, istemci ise HTTPS’te ısrar ediyor. Ya da addaki bağlantı noktası HTTPS’inki değil.',
  'cause.http-registry-needs-insecure.how': 'Yanıtın ilk baytları TLS değil, düz HTTP.',
  'cause.http-registry-needs-insecure.do': `En iyisi, kayıt defteri HTTPS konuşsun.
#dockgate
$ dockgate serve --tls
#docker
Güvendiğiniz bir ağda HTTP’ye izin verin: {registry} adını /etc/docker/daemon.json içinde \`insecure-registries\` listesine ekleyip altyapıyı yeniden başlatın. O zaman yol üzerindeki herkes parolaları okuyabilir:
$ sudo systemctl restart docker
#podman
Güvendiğiniz bir ağda HTTP’ye izin verin. O zaman yol üzerindeki herkes parolaları okuyabilir:
$ podman pull --tls-verify=false {image}
#containerd kubernetes
Güvendiğiniz bir ağda, her düğümdeki hosts.toml dosyasında kayıt defterini \`http://\` ile yazın:
$ sudo editor /etc/containerd/certs.d/{registry}/hosts.toml`,

  'cause.insecure-registry-not-applied.title': 'insecure-registries kaydının etkisi yok',
  'cause.insecure-registry-not-applied.what':
    'Kayıt defteri güvensiz olarak listelenmiş, ama görüntü adındakinden başka bir biçimde; ya da altyapı sonradan yeniden başlatılmamış.',
  'cause.insecure-registry-not-applied.how': 'Kayıtta `https://` var ya da bağlantı noktası yok veya çalışan altyapı onu listelemiyor.',
  'cause.insecure-registry-not-applied.do': `#!podman !buildah !skopeo
/etc/docker/daemon.json içine sunucuyu ve bağlantı noktasını görüntü adındaki gibi, \`https://\` olmadan yazın. Sonra altyapıyı yeniden başlatın ve kaydı arayın:
$ sudo systemctl restart docker
$ docker info | grep -A 5 'Insecure Registries'
#podman buildah skopeo
/etc/containers/registries.conf içine sunucuyu ve bağlantı noktasını görüntü adındaki gibi, altına da \`insecure = true\` yazın:
$ podman info | grep -A 10 registries`,

  'cause.server-certificate-invalid.title': 'Kayıt defterinin sertifikasının süresi dolmuş ya da zinciri eksik',
  'cause.server-certificate-invalid.what':
    'Kayıt defterinin sertifikasının süresi geçmiş ya da henüz başlamamış veya bilinen bir verene götüren ara sertifikalar olmadan geliyor.',
  'cause.server-certificate-invalid.how': 'Buradaki saat doğru olduğu halde sertifikanın tarihleri ya da zinciri geçersiz.',
  'cause.server-certificate-invalid.do': `Ne gönderildiğine bakın:
$ openssl s_client -connect {host}:{port} -servername {host} -showcerts
Kayıt defterini işleten, sertifikayı yeniler ve bütün zinciri gönderir. Doğrulamayı kapatmayın: parola, yanıt veren kimse ona gider.`,

  'cause.tls-hostname-mismatch.title': 'Sertifika başka bir sunucu adı için',
  'cause.tls-hostname-mismatch.what': 'Sunucunun gösterdiği sertifikada istenen ad yok. Ad yanlış ya da başka bir makine yanıt veriyor.',
  'cause.tls-hostname-mismatch.how': 'Sertifika {names} için geçerli, {host} için değil.',
  'cause.tls-hostname-mismatch.do': `Sertifikada bulunan bir ad kullanın:
$ docker login {registry}
Ad doğruysa kayıt defterini işleten, bu adı alternatif adları arasında taşıyan bir sertifika alır; yalnızca ortak ad (common name) yetmez.`,

  'cause.tls-version-not-supported.title': 'İstemcinin ve kayıt defterinin ortak bir TLS sürümü yok',
  'cause.tls-version-not-supported.what':
    'İki taraf, ikisinin de kabul ettiği bir şifreleme bulamadı. Çoğu zaman biri eskidir; örneğin Azure, TLS 1.2 ya da daha yenisini ister.',
  'cause.tls-version-not-supported.how': 'El sıkışma, sürüm ya da şifreleme yöntemiyle ilgili bir uyarıyla bitti.',
  'cause.tls-version-not-supported.do': `Hangi tarafın geride kaldığını görmek için her sürümü deneyin:
$ openssl s_client -connect {host}:{port} -tls1_2
Sonra istemciyi ve işletim sistemini ya da kayıt defterinin sunucusunu güncelleyin.`,

  'cause.unknown-ca.title': 'Sertifikayı verene burada güvenilmiyor',
  'cause.unknown-ca.what':
    'Bu istemci, kayıt defterinin sertifikasını veren yetkiliyi tanımıyor: özel bir yetkili, bir Dockgate’in kendisi için oluşturduğu ya da bağlantıları açıp yeniden imzalayan bir şirket ara sunucusu.',
  'cause.unknown-ca.how': 'Zincir {issuer} ile bitiyor; o ise istemcinin güvendiği yetkililer arasında değil.',
  'cause.unknown-ca.do': `Yetkilinin sertifikasını, kayıt defterini ya da ara sunucuyu işletenden alın.
#docker podman buildah skopeo
Onu istemcinin baktığı yere koyun:
$ sudo mkdir -p /etc/docker/certs.d/{registry}
$ sudo cp ca.crt /etc/docker/certs.d/{registry}/ca.crt
#kubernetes containerd
Onu her düğüme koyun, kayıt defterinin hosts.toml dosyasında \`ca\` olarak yazın, sonra çalışma zamanını yeniden başlatın:
$ sudo editor /etc/containerd/certs.d/{registry}/hosts.toml
$ sudo systemctl restart containerd
#linux wsl
Debian ve Ubuntu’da bütün sistem için:
$ sudo cp ca.crt /usr/local/share/ca-certificates/
$ sudo update-ca-certificates
$ sudo systemctl restart docker
#macos
Bütün sistem için; sonra Docker Desktop’ı yeniden başlatın:
$ sudo security add-trusted-cert -d -r trustRoot -k /Library/Keychains/System.keychain ca.crt
#windows
Bütün sistem için; sonra Docker Desktop’ı yeniden başlatın:
$ Import-Certificate -FilePath ca.crt -CertStoreLocation Cert:\\LocalMachine\\Root`,
} as const;
