export const checksCredential = {
  'check.credential-file.title': 'Oturumların durduğu dosya okunabiliyor mu?',
  'check.credential-file.ok': 'Oturumlar {file} dosyasından okunuyor.',
  'check.credential-file.unreadable': '{file} okunamıyor ({code}).',
  'check.credential-file.named-missing':
    '{variable} değişkeni, olmayan {file} dosyasını gösteriyor. İstemci, herkese açık bir görüntüde bile orada duruyor.',
  'check.credential-file.owned-by-another': '{file} başka bir kullanıcıya ait (kimlik {owner}).',
  'check.credential-file.gone-with-session':
    '{file} yok. Bellekte durur; bu yüzden oturum, yeniden başlatınca ya da oturum kapanınca kaybolur.',
  'check.credential-file.absent': '{file} yok: bu kullanıcıyla oturum açılmamış.',

  'check.credential-file-syntax.title': 'Oturumların durduğu dosya sorunsuz mu?',
  'check.credential-file-syntax.ok': '{file} sorunsuz.',
  'check.credential-file-syntax.byte-order-mark':
    '{file}, bir Windows düzenleyicisinin koyduğu bir bayt sırası işaretiyle başlıyor; böyle olunca JSON sayılmaz.',
  'check.credential-file-syntax.empty': '{file} boş; bu JSON değil.',
  'check.credential-file-syntax.ends-early': '{file} erken bitiyor, satır {line}: bir ayraç ya da tırnak kapatılmamış.',
  'check.credential-file-syntax.trailing-comma': '{file} içinde bir virgül fazla: satır {line}, sütun {column}.',
  'check.credential-file-syntax.comma-missing': '{file} içinde bir virgül eksik: satır {line}, sütun {column} öncesinde.',
  'check.credential-file-syntax.colon-missing': '{file} içinde bir iki nokta eksik: satır {line}, sütun {column}.',
  'check.credential-file-syntax.comment': '{file} içinde bir açıklama var: satır {line}, sütun {column}; JSON içinde açıklama olmaz.',
  'check.credential-file-syntax.quotes': '{file} içinde `"` yerine başka tırnak var: satır {line}, sütun {column}.',
  'check.credential-file-syntax.control-character':
    '{file} içinde bir metnin ortasında satır sonu ya da sekme var: satır {line}, sütun {column}.',
  'check.credential-file-syntax.bad-escape':
    '{file} içinde, gerek olmayan bir karakterin önünde ters eğik çizgi var: satır {line}, sütun {column}. Ters eğik çizginin kendisi iki kez yazılır.',
  'check.credential-file-syntax.unexpected-character':
    '{file} içinde bir değerin başlaması gereken yerde bir karakter var: satır {line}, sütun {column}.',
  'check.credential-file-syntax.more-after-end': '{file} bittikten sonra sürüyor: satır {line}, sütun {column}.',
  'check.credential-file-syntax.too-deep': '{file} içinde gereğinden çok iç içe ayraç var: satır {line}.',
  'check.credential-file-syntax.not-an-object': '{file} içinde bir nesne yok: satır {line}.',
  'check.credential-file-syntax.wrong-type': '{file} içinde yanlış türde bir değer var: satır {line}, sütun {column}.',
  'check.credential-file-syntax.entry-not-base64': '{file}, satır {line}: {key} için yazılan `auth` base64 değil.',
  'check.credential-file-syntax.entry-no-colon':
    '{file}, satır {line}: {key} için yazılan `auth`, `name:password` ikilisinin base64 biçimi değil.',
  'check.credential-file-syntax.entry-no-user':
    '{file}, satır {line}: {key} için yazılan `auth` içinde iki noktanın önünde kullanıcı adı yok.',
  'check.credential-file-syntax.entry-not-an-object': '{file}, satır {line}: {key} kaydı bir nesne değil.',
  'check.credential-file-syntax.stray-name':
    '{file}, satır {line}: {name} adını hiçbir istemci bilmez; büyük olasılıkla {expected} düşünülmüş.',
  'check.credential-file-syntax.hidden-entry':
    '{file}, satır {line}: {key} altında bir parola duruyor. Docker onu hiç okumaz, çünkü onun yerine docker-credential-{helper} programına sorulur.',

  'check.stored-login.title': 'İstemci hangi oturumu kullanıyor?',
  'check.stored-login.ok': '{place} içindeki {key} oturumunu kullanıyor.',
  'check.stored-login.none': '{registry} için {client} bir oturum bulamıyor ve onsuz soruyor.',
  'check.stored-login.several': '{place} içindeki {key} oturumunu kullanıyor; {other} içindeki kullanılmıyor.',

  'check.near-keys.title': 'Bu kayıt defteri için başka bir adla oturum var mı?',
  'check.near-keys.ok': '{registry} dışında bir adla oturum yok.',
  'check.near-keys.scheme': '{place} içinde {key} için bir oturum saklanmış; istemci tam olarak {registry} adını arıyor.',
  'check.near-keys.path': '{place} içinde {key} için bir oturum saklanmış; istemci {registry} adını arıyor.',
  'check.near-keys.port': '{place} içinde {key} için bir oturum saklanmış; bağlantı noktası {registry} adındakinden farklı.',
  'check.near-keys.case': '{place} içinde {key} için bir oturum saklanmış; {registry} adından büyük harfleriyle ayrılıyor.',
  'check.near-keys.hub-name': 'Docker Hub için bir oturum {place} içinde {key} adıyla saklanmış; bu istemci onu orada aramıyor.',
  'check.near-keys.regional-name': '{place} içinde {key} için bir oturum saklanmış; bu, {registry} için başka bir ad.',
  'check.near-keys.other-region':
    '{place} içinde {key} için bir oturum saklanmış; bu, AWS’nin {registry} adındakinden başka bir bölgesi ya da hesabı.',
  'check.near-keys.www': '{place} içinde {key} için bir oturum saklanmış; {registry} adından `www.` ile ayrılıyor.',

  'check.credential-helper-starts.title': 'Kimlik bilgisi yardımcısı başlıyor mu?',
  'check.credential-helper-starts.ok': 'docker-credential-{helper} burada: {path}.',
  'check.credential-helper-starts.missing':
    'Yapılandırmada {helper} yardımcısının adı var; PATH içinde docker-credential-{helper} diye bir program yok.',
  'check.credential-helper-starts.refused': 'docker-credential-{helper} çalıştırılmadı, çünkü başkaları onu değiştirebilir: {said}.',
  'check.credential-helper-starts.not-executable': 'docker-credential-{helper} çalıştırma izni yok.',
  'check.credential-helper-starts.wrong-format': 'docker-credential-{helper} bu makine için bir program değil.',
  'check.credential-helper-starts.bad-name': 'Yapılandırmada yardımcı için, program adı olmayan bir şey yazıyor.',
  'check.credential-helper-starts.desktop-in-wsl':
    'Yapılandırmada Docker Desktop’ın {helper} yardımcısı var; o, bu WSL dağıtımında çalışmıyor.',

  'check.credential-helper-answer.title': 'Kimlik bilgisi yardımcısı bir oturum veriyor mu?',
  'check.credential-helper-answer.ok': 'docker-credential-{helper}, {key} için bir oturum veriyor.',
  'check.credential-helper-answer.timeout': 'docker-credential-{helper} zamanında yanıt vermedi. Ekran başındaki birini bekliyor olabilir.',
  'check.credential-helper-answer.killed': 'docker-credential-{helper} sonlandırıldı.',
  'check.credential-helper-answer.locked': 'docker-credential-{helper} anahtar zincirini açamıyor: {said}',
  'check.credential-helper-answer.no-session-bus': 'docker-credential-{helper} bir masaüstü oturumu istiyor: {said}',
  'check.credential-helper-answer.not-initialized': 'docker-credential-{helper} için henüz bir kasa yok: {said}',
  'check.credential-helper-answer.too-long': 'docker-credential-{helper} bu uzunlukta bir belirteci saklayamıyor: {said}',
  'check.credential-helper-answer.invalid-answer': 'docker-credential-{helper} kararlaştırılan biçimde olmayan bir yanıt verdi.',
  'check.credential-helper-answer.too-much': 'docker-credential-{helper} yazmayı bırakmadı.',
  'check.credential-helper-answer.error': 'docker-credential-{helper} hata verdi: {said}',
  'check.credential-helper-answer.empty-secret': 'docker-credential-{helper}, {key} için boş bir parola veriyor.',
  'check.credential-helper-answer.not-found': 'docker-credential-{helper} içinde {key} için bir şey yok.',

  'check.secret-kind.title': 'Gizli anahtar, kayıt defterinin aldığı türden mi?',
  'check.secret-kind.ok': 'Türü: `{kind}`.',
  'check.secret-kind.secret-id': 'Parola bir kimlik biçiminde. Entra bir gizli anahtarı kimliği ve değeriyle listeler; parola, değerdir.',
  'check.secret-kind.access-key': 'Bir AWS erişim anahtarı saklanmış; bu, kayıt defteri parolası değildir.',
  'check.secret-kind.entra-token': 'Parola bir Entra belirteci; kayıt defteri onu kendi belirteciyle değiştirir, ama parola olarak almaz.',
  'check.secret-kind.access-token': 'Parola, kayıt defterlerinin birkaç dakika için ve tek bir amaçla verdiği bir erişim belirteci.',
  'check.secret-kind.foreign': 'Gizli anahtar bir `{kind}`; {vendor} bunu almıyor.',
  'check.secret-kind.fine-grained': 'Gizli anahtar ince ayarlı (fine-grained) bir belirteç; GitHub görüntüler için klasik olanları alır.',
  'check.secret-kind.password': 'Gizli anahtar bir hesabın parolasına benziyor; {vendor} yalnızca belirteç alır.',

  'check.user-name.title': 'Kullanıcı adı gizli anahtara uyuyor mu?',
  'check.user-name.ok': '{user} kullanıcı adı ona uyuyor.',
  'check.user-name.not-null-guid': 'Parola, {expected} kullanıcı adıyla kullanılan bir belirteç; saklanan ise {user}.',
  'check.user-name.null-guid-without-token': '{user} kullanıcı adı bir belirteçle kullanılır; parola ise belirteç değil.',
  'check.user-name.email': '{user} kullanıcı adı bir e-posta adresi.',
  'check.user-name.unexpected': 'Bu tür gizli anahtar {expected} kullanıcı adıyla kullanılır; saklanan ise {user}.',
  'check.user-name.not-an-application':
    'Gizli anahtar bir Entra uygulamasının; kullanıcı adı uygulama (istemci) kimliğidir, {user} ise öyle değil.',

  'check.secret-mistakes.title': 'Gizli anahtar istemciye bozulmadan ulaştı mı?',
  'check.secret-mistakes.ok': 'Gizli anahtarda göze çarpan bir sorun yok.',
  'check.secret-mistakes.empty': '{place} içinde {key} için saklanan parola boş.',
  'check.secret-mistakes.placeholder': '{place} içinde {key} için saklanan parola, yerine değer konmamış bir yer tutucu.',
  'check.secret-mistakes.masked': '{place} içinde {key} için saklanan parola, günlüklerin yazdığı gibi `***`.',
  'check.secret-mistakes.line-end': '{place} içinde {key} için saklanan parola satır sonuyla bitiyor.',
  'check.secret-mistakes.space-around': '{place} içinde {key} için saklanan parola boşlukla başlıyor ya da bitiyor.',
  'check.secret-mistakes.byte-order-mark': '{place} içinde {key} için saklanan parola bayt sırası işaretiyle başlıyor.',
  'check.secret-mistakes.no-break-space': '{place} içinde {key} için saklanan parolada bölünmez boşluk var.',
  'check.secret-mistakes.invisible-character': '{place} içinde {key} için saklanan parolada görünmeyen bir karakter var.',
  'check.secret-mistakes.quotes': '{place} içinde {key} için saklanan parola tırnak içinde.',
  'check.secret-mistakes.typographic-character':
    '{place} içinde {key} için saklanan parolada, belgelerin koyduğu türden bir tırnak ya da çizgi var.',
  'check.secret-mistakes.encoded-twice': '{place} içinde {key} için saklanan parola, asıl parolanın base64 biçimi.',
  'check.secret-mistakes.name-and-password': '{place} içinde {key} için saklanan parolanın önünde kullanıcı adı var.',
  'check.secret-mistakes.bearer-prefix': '{place} içinde {key} için saklanan parola bir üst bilgi sözcüğüyle başlıyor.',
  'check.secret-mistakes.truncated': '{place} içinde {key} için saklanan parola kesilmiş.',
  'check.secret-mistakes.user-dollar-eaten':
    '{place} içinde {key} için saklanan kullanıcı adında bir `$` işaretinden sonrası eksik: kabuk onu değişken sanmış.',
  'check.secret-mistakes.user-placeholder': '{place} içinde {key} için saklanan kullanıcı adı, yerine değer konmamış bir yer tutucu.',
  'check.secret-mistakes.user-space':
    '{place} içinde {key} için saklanan kullanıcı adı boşlukla ya da satır sonuyla başlıyor veya bitiyor.',
  'check.secret-mistakes.swapped': '{place} içinde {key} için kullanıcı adı ile parola yer değiştirmiş görünüyor.',

  'check.secret-expiry.title': 'Gizli anahtar, içinde yazana göre hâlâ geçerli mi?',
  'check.secret-expiry.ok': 'Şu zamana kadar geçerli: {expiresAt}.',
  'check.secret-expiry.login-expired':
    '{place} içindeki {key} oturumunun bitişi {expiredAt}; {minutes} {minutes|one=dakika|other=dakika} önce bitti.',
  'check.secret-expiry.ecr-password-expired':
    '{place} içinde {key} için saklanan AWS parolasının bitişi {expiredAt}; {minutes} {minutes|one=dakika|other=dakika} önce bitti.',
  'check.secret-expiry.token-expired':
    '{place} içinde {key} için saklanan belirtecin bitişi {expiredAt}; {minutes} {minutes|one=dakika|other=dakika} önce bitti.',
  'check.secret-expiry.not-yet-valid':
    '{place} içinde {key} için saklanan belirtecin başlangıcı {beginsAt}; bu makinenin saatine göre {minutes} {minutes|one=dakika|other=dakika} sonra.',
  'check.secret-expiry.ends-soon':
    '{place} içinde {key} için saklanan belirtecin bitişi {expiresAt}; {minutes} {minutes|one=dakika|other=dakika} sonra bitecek.',

  'check.secret-audience.title': 'Belirteç bu kayıt defteri için mi oluşturulmuş?',
  'check.secret-audience.ok': '{audience} için oluşturulmuş.',
  'check.secret-audience.other-registry': '{place} içinde {key} için saklanan belirteç {audience} için oluşturulmuş.',

  'check.secret-exposure.title': 'Gizli anahtarı kimler okuyabilir?',
  'check.secret-exposure.ok': 'Gizli anahtarı başka kimse okuyamaz.',
  'check.secret-exposure.readable-by-others': 'Bu makinenin öteki kullanıcıları {file} dosyasını, onunla da {key} parolasını okuyabilir.',
  'check.secret-exposure.plain-file': '{key} parolası {file} içinde şifrelenmeden duruyor.',

  'check.ignored-login.title': 'İstemcinin okumadığı bir oturum var mı?',
  'check.ignored-login.ok': 'İstemcinin okumadığı bir oturum yok.',
  'check.ignored-login.in-store': '{registry} için bir oturum docker-credential-{helper} içinde; {client} ona sormuyor.',
  'check.ignored-login.in-other-file': '{registry} için bir oturum {file} içinde; {client} onu okumuyor.',

  'check.login-variables.title': 'Kullanılan oturumu bir değişken değiştiriyor mu?',
  'check.login-variables.ok': 'Hangi oturumun kullanılacağını değiştiren bir değişken yok.',
  'check.login-variables.overrides': '{variable} içinde {registry} için bir oturum var ve saklanandan farklı.',
  'check.login-variables.ignored': '{variable} tanımlı, ama Docker onu okuyamıyor ve yok sayıyor.',
  'check.login-variables.moved': '{variable}, {registry} için oturum bulunmayan {other} yerine götürüyor; {file} içinde bir tane var.',

  'check.pipeline-secret.title': 'İşlem hattının gizli anahtarları yerinde mi?',
  'check.pipeline-secret.ok': 'Tanımlı olanlar: {names}.',
  'check.pipeline-secret.empty': '{name} değişkeni boş.',
  'check.pipeline-secret.placeholder': '{name} değişkeninde, yerine değer konmamış bir yer tutucu var.',

  'reason.no-keychain': '{client} oturum dosyası okumuyor.',
  'reason.no-file': 'Oturumların durduğu bir dosya yok.',
  'reason.keychain-failed': '{place} okunamadı.',
  'reason.no-helper': 'Bu kayıt defteri için ayarlanmış bir kimlik bilgisi yardımcısı yok.',
  'reason.no-user-name': 'Kullanıcı adı gönderilmiyor.',
  'reason.no-end-written': 'İçinde bir bitiş zamanı yazmıyor.',
  'reason.no-audience-written': 'Kimin için oluşturulduğunu söylemiyor.',
  'reason.no-pipeline': 'Bu bir işlem hattı değil.',
  'reason.no-secret-variable': 'Buradaki değişkenlerin hiçbirinin adı, kayıt defteri gizli anahtarı olanlara benzemiyor.',
} as const;
