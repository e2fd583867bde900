export const why = {
  'why.who': 'kim',
  'why.what': 'ne',
  'why.when': 'ne zaman',
  'why.often': 'kaç kez',
  'why.from': 'nereden',
  'why.client': 'istemci',
  'why.at': 'nerede',
  'why.nobody': 'hiç kimse',
  'why.clientUnknown': 'söylemedi',
  'why.answered': '{what}, yanıt: {status}',
  'why.registry': '{host} (kayıt defteri: {registry})',
  'why.served': 'Bu istek karşılandı: {operation}',
  'why.may': '{subject}, {repository} üzerinde {action} yapabilir',
  'why.mayNot': '{subject}, {repository} üzerinde {action} yapamaz',
  'why.happened': 'Ne oldu',
  'why.checked': 'Sırasıyla neler denetlendi',
  'why.enough': 'Bu yeterli olurdu',
  'why.enoughEach': 'Bunların her biri yeterli olurdu',
  'why.do': 'Ne yapmalı',
  'why.correlationId': 'bağıntı kimliği',

  'failures.entry': '{who}, {address} adresinden, {what}',
  'failures.none': 'Hiçbir şey reddedilmedi.',

  'managed-identity.trace.credential.pass': '{subject} yönetilen kimliği tanınıyor.',
  'managed-identity.trace.credential.fail': 'Çağıranın sundukları hiçbir yönetilen kimliği açmıyor.',
  'managed-identity.cause.credentials-wrong-password.title': 'Yönetilen kimliğin gizli anahtarı yanlış',
  'managed-identity.cause.credentials-wrong-password.what': 'Sunulan gizli anahtar hiçbir yönetilen kimliği ya da istenen kimliği açmıyor. Yeni bir gizli anahtar bir öncekini geçersiz kılar.',
  'managed-identity.cause.credentials-wrong-password.do': `Yeni bir gizli anahtar oluşturun ve programa \`IDENTITY_HEADER\` içinde verin:
$ dockgate managed-identity credential reset {identity}`,
  'managed-identity.cause.not-logged-in.title': 'Bu çağırana açık bir yönetilen kimlik yok',
  'managed-identity.cause.not-logged-in.what': 'Program gizli anahtar sunmadan ve yönetilen kimlik için listelenmemiş bir adresten sordu. Hangi kimliği istediğini söylemediyse adres birkaçı için listelenmiş olabilir.',
  'managed-identity.cause.not-logged-in.do': `Kimliğin gizli anahtarını programa \`IDENTITY_HEADER\` içinde verin ya da programın adresini listeye ekleyin:
$ dockgate managed-identity credential reset {identity}
$ dockgate managed-identity credential reset {identity} --allow-address {address}`,
} as const;
