export const checksInput = {
  'check.message.title': 'Yapıştırılan hata ne diyor?',
  'check.message.ok': 'Şöyle diyor: `{says}`.',
  'check.message.generic': '`{says}` diyor; bu, birçok nedende ortaktır.',
  'check.message.unknown': 'Doktor içinde tanıdığı bir şey bulamadı.',

  'check.input-kind.title': 'Ne belirtildi?',
  'check.input-kind.ok': '{corrected}, sunucu {host}.',
  'check.input-kind.two-readings':
    'Tek bir sözcük, Docker Hub’daki bir görüntüdür. Bir kayıt defteri ise sunucusunun tamamı gerekir, örneğin `{corrected}.azurecr.io`.',

  'check.reference-grammar.title': 'Ad geçerli mi?',
  'check.reference-grammar.ok': '{corrected} geçerli bir ad.',
  'check.reference-grammar.invalid': 'Konum {position}: {defect}.',
  'check.reference-grammar.double-colon': 'Yan yana iki tane “:” var; etiketin önüne bir tane konur.',
  'check.reference-grammar.empty-tag': 'Son işaretten sonra bir etiket ya da özet eksik. Bir değişken boş kalmış olabilir.',
  'check.reference-grammar.double-slash': 'Art arda iki eğik çizgi var. Aralarındaki bir değişken boş kalmış olabilir.',
  'check.reference-grammar.leading-slash': 'Ad eğik çizgiyle başlıyor. Önündeki bir değişken boş kalmış olabilir.',
  'check.reference-grammar.host-dot': 'Sunucunun sonunda bir nokta var.',
  'check.reference-grammar.placeholder': 'Bir yer tutucunun yerine değeri konmamış.',

  'check.letter-case.title': 'Küçük olması gereken bütün harfler küçük mü?',
  'check.letter-case.ok': 'Olmaması gereken yerde büyük harf yok.',
  'check.letter-case.host-uppercase': 'Sunucuda büyük harf var. İstemciler oturumu tam bu yazılışla arar.',
  'check.letter-case.repository-uppercase': 'Depo adında büyük harf olmaz.',

  'check.decoration.title': 'Adın çevresinde fazladan bir şey var mı?',
  'check.decoration.ok': 'Adın çevresinde bir şey yok.',
  'check.decoration.scheme': 'Ad bir web adresi gibi başlıyor; görüntü adı öyle başlamaz.',
  'check.decoration.api-path': 'Bu, kayıt defterinin API yolu; adın parçası değil.',
  'check.decoration.trailing-slash': 'Ad eğik çizgiyle bitiyor.',
  'check.decoration.user-info':
    'Sunucunun önünde bir kullanıcı adı ya da parola var. Yeri orası değil; üstelik artık kabuğunuzun geçmişinde.',
  'check.decoration.query': '`?` ya da `#` işaretinden sonrası adın parçası değil.',
  'check.decoration.quotes': 'Adın içinde tırnak var.',
  'check.decoration.invisible-character': 'Adın içinde görünmeyen bir karakter var.',
  'check.decoration.backslash': 'Adda ters eğik çizgi var; bölümleri `/` ile ayrılır.',
  'check.decoration.typographic-character': 'Bir belge, düz bir karakterin yerine ona benzeyen başka birini koymuş.',
  'check.decoration.lookalike-letter': 'Başka bir alfabenin bir harfi Latin harfine benziyor. Bu, adı başka bir ad yapar.',
  'check.decoration.host-twice': 'Adda iki sunucu var; bu fazla.',
  'check.decoration.command': 'Bir komut verildi; ad olarak son sözcüğü alındı.',
  'check.decoration.space': 'Bir boşluk ya da satır sonu atlandı.',
  'check.decoration.punctuation': 'Sondaki bir noktalama işareti atlandı.',
  'check.decoration.tolerated': 'Bir kayıt defterinin adı yalnızca sunucusudur; istemciler bunu kendileri atlar.',

  'check.default-registry.title': 'Ad, düşünülen kayıt defterine gidiyor mu?',
  'check.default-registry.ok': 'Ad {registry} kayıt defterine gidiyor.',
  'check.default-registry.known-registry':
    'Sunucu olmayınca {corrected} Docker Hub’da bir addır. Sizin ise {expected} için oturumunuz var.',
  'check.default-registry.too-deep':
    'Sunucu olmayınca {corrected} Docker Hub’da bir addır; orada adlar en çok iki bölümlüdür. Öndeki sunucu eksik.',
  'check.default-registry.docker-hub': 'Sunucu olmayınca {corrected} Docker Hub’da bir addır.',

  'check.path-shape.title': 'Ad bu kayıt defterinin istediği biçimde mi?',
  'check.path-shape.ok': '{repository} şu biçimde: {expected}.',
  'check.path-shape.unfit': '{vendor} üzerinde adlar {expected} biçimindedir; {repository} öyle değil.',

  'check.lookalike-host.title': 'Sunucu, düşünülen sunucu mu?',
  'check.lookalike-host.ok': '{host} başka bir kayıt defterine benzemiyor.',
  'check.lookalike-host.mistake': '{host} çoğu zaman düşünülen kayıt defteri değil; o, {expected} olur.',
  'check.lookalike-host.web-page': '{host} bir web sayfası; kayıt defteri {expected}.',
  'check.lookalike-host.near': '{host}, {expected} adından bir iki harf farklı.',
  'check.lookalike-host.near-stored': '{host}, oturumunuz olan {expected} adından bir iki harf farklı.',

  'check.retired-registry.title': 'Kayıt defteri hâlâ kullanımda mı?',
  'check.retired-registry.ok': '{host} kullanımdan kaldırılan kayıt defterleri listesinde değil.',
  'check.retired-registry.moved': '{host} kullanımdan kaldırıldı; yerini alan: {successor}.',
  'check.retired-registry.gone': '{host} kapatıldı ve yerini alan olmadı.',

  'reason.any-path': 'Bu kayıt defteri her biçimde ad kabul eder.',
} as const;
