export const causesRateLimit = {
  'cause.login-throttled.title': 'Çok fazla başarısız oturum açma',
  'cause.login-throttled.what':
    'Birçok başarısız oturum açma denemesinden sonra kayıt defteri bu hesabı ya da adresi bir süre kapattı. Şimdi doğru parola da reddediliyor.',
  'cause.login-throttled.how': 'Önceki retlerden sonra kayıt defteri 429 yanıtını veriyor ya da hesabın kilitli olduğunu söylüyor.',
  'cause.login-throttled.do': `Sürekli deneyeni, örneğin eski gizli anahtarlı bir işlem hattını ya da kümeyi bulup durdurun. Bekleyin, sonra bir kez oturum açın:
$ docker login {registry}`,

  'cause.rate-limit.title': 'Çok fazla istek',
  'cause.rate-limit.what': 'Kayıt defteri bu hesaptan ya da adresten gelen istekleri şimdilik izin verdiği sayıda yanıtladı.',
  'cause.rate-limit.how': 'Yanıt 429, Too Many Requests oldu.',
  'cause.rate-limit.do': `\`Retry-After\` üst bilgisinin söylediği kadar bekleyin; çoğu istemci bunu kendisi yapar. İşlem hatlarında ve kümelerde aynı anda daha az çekin, görüntüleri önbellekte ya da yansıtma sunucusunda tutun.
#docker-hub
Docker Hub anonim çekmeleri adrese göre sayar, oturum açanlara daha fazlasına izin verir:
$ docker login docker.io
#acr
Sınırlar düzeyle büyür; ne kadarının kullanıldığına bakın:
$ az acr show-usage --name {registryName} --output table
#ecr-public
Oturum açanlara daha fazlasına izin verilir:
$ aws ecr-public get-login-password --region us-east-1 | docker login --username AWS --password-stdin {registry}
#kubernetes
Kayıt defteri için bir çekme gizli anahtarı, düğümlerin sizin hesabınızla çekmesini sağlar.`,

  'cause.storage-quota-exceeded.title': 'Kayıt defterinde yer kalmadı',
  'cause.storage-quota-exceeded.what':
    'Gönderilen içerik, bu kayıt defterinin, projenin ya da hesabın kullanabileceği depolama alanını aşacaktı.',
  'cause.storage-quota-exceeded.how': 'Kayıt defteri yüklemeyi reddetti ve bir kotadan ya da depolama alanından söz etti.',
  'cause.storage-quota-exceeded.do': `Kimsenin gereksinmediği görüntüleri silin ya da kotayı yükseltin.
#acr
Ne kullanıldığına ve neye izin verildiğine bakın:
$ az acr show-usage --name {registryName} --output table
#harbor
Projenin kotası Administration, Project Quotas altındadır; silineni çöp toplama boşaltır.
#dockgate
Çöp toplama çalışınca yer açılır:
$ dockgate gc`,
} as const;
