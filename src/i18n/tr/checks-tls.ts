export const checksTls = {
  'check.tls-handshake.title': 'Kayıt defteri TLS konuşuyor mu?',
  'check.tls-handshake.ok': '{host}, {version} konuşuyor.',
  'check.tls-handshake.speaks-http':
    '{port} numaralı bağlantı noktası şifrelemesiz HTTP konuşuyor ({status}), istemci ise TLS’te ısrar ediyor.',
  'check.tls-handshake.speaks-http-as-allowed':
    '{port} numaralı bağlantı noktası şifrelemesiz HTTP konuşuyor; istemci buna burada izin veriyor.',
  'check.tls-handshake.not-tls': '{port} numaralı bağlantı noktasında yanıt veren ne TLS konuşuyor ne de HTTP ({code}).',
  'check.tls-handshake.old-version': '{host}, {version} konuşuyor; bugünün istemcileri bunu reddeder.',
  'check.tls-handshake.no-common-version': '{host}, önerilen her sürümü ve şifreleme yöntemini reddediyor ({code}).',
  'check.tls-handshake.client-certificate-wanted': '{host} istemciden sertifika istiyor ({code}).',
  'check.tls-handshake.broken-off': '{host} bağlantısı açılıyor ve TLS başlayınca kopuyor ({code}).',
  'check.tls-handshake.silent': '{host} bağlantısı açılıyor ve TLS başlayınca hiçbir şey gelmiyor.',

  'check.certificate-chain.title': 'İstemci, sertifikayı verene güveniyor mu?',
  'check.certificate-chain.ok': '{client}, {issuer} yetkilisine güveniyor.',
  'check.certificate-chain.self-signed': '{host} sertifikası kendini imzalıyor ({issuer}).',
  'check.certificate-chain.unknown-authority': '{host} sertifikasını {issuer} vermiş; {client} ona güvenmiyor. Okuduğu yerler: {sources}.',
  'check.certificate-chain.same-name':
    '{client}, {issuer} adlı bir yetkiliye güveniyor, ama onun anahtarı {host} sertifikasını imzalayandan başka.',
  'check.certificate-chain.incomplete': '{host} sertifikasını, {issuer} yetkilisine götürenler olmadan gönderiyor.',
  'check.certificate-chain.no-authorities': '{client} bu makinede güvenilen yetkililer listesi bulamıyor.',
  'check.certificate-chain.public-authority-missing':
    'Node.js, {issuer} yetkilisine güveniyor; {client} ise onu {sources} içinde okuduğu yetkililer arasında bulamıyor.',
  'check.certificate-chain.trusted-by-others': 'Bu kabuğun programları {issuer} yetkilisine güveniyor, {client} güvenmiyor.',

  'check.certificate-dates.title': 'Sertifika şu anda geçerli mi?',
  'check.certificate-dates.ok': 'Şu zamana kadar geçerli: {validUntil}.',
  'check.certificate-dates.expired': '{name} sertifikasının bitiş zamanı: {at}.',
  'check.certificate-dates.not-yet-valid': '{name} sertifikasının başlangıç zamanı: {at}.',
  'check.certificate-dates.ends-soon': 'Bitiş zamanı: {validUntil}.',

  'check.certificate-name.title': 'Sertifika bu ad için mi?',
  'check.certificate-name.ok': '{names} için.',
  'check.certificate-name.other-names': '{names} için, {host} için değil.',
  'check.certificate-name.common-name-only': '{names} yalnızca ortak ad (common name) olarak yazılmış; istemciler onu okumaz.',

  'check.tls-interception.title': 'Yolda bağlantıyı açan biri var mı?',
  'check.tls-interception.ok': 'Bağlantıyı birinin açtığını gösteren bir şey yok.',
  'check.tls-interception.inspected': '{host} için sertifikayı, bağlantıları açıp yeniden imzalayan {issuer} vermiş.',
  'check.tls-interception.foreign-authority': '{host} için sertifikayı {issuer} vermiş; bu sunucu için ise genel yetkililer imza atar.',

  'reason.no-certificate': 'Sertifika gösterilmedi.',
  'reason.no-connection': 'Bağlantı yok ({code}).',
  'reason.not-checked-by-client': 'İstemciye, burada denetlememesi söylenmiş.',
  'reason.tls-failed': 'TLS, bir şey söylemeyen bir biçimde başarısız oldu ({code} {message}).',
} as const;
