export const checksTls = {
  'check.tls-handshake.title': 'Говорит ли реестр по TLS?',
  'check.tls-handshake.ok': 'Хост {host} говорит по {version}.',
  'check.tls-handshake.speaks-http': 'На порту {port} отвечает HTTP без шифрования ({status}), а клиент настаивает на TLS.',
  'check.tls-handshake.speaks-http-as-allowed': 'На порту {port} отвечает HTTP без шифрования, и здесь клиент это разрешает.',
  'check.tls-handshake.not-tls': 'То, что отвечает на порту {port}, не говорит ни по TLS, ни по HTTP ({code}).',
  'check.tls-handshake.old-version': 'Хост {host} говорит по {version}, а нынешние клиенты это отклоняют.',
  'check.tls-handshake.no-common-version': 'Хост {host} отклоняет все предложенные версии и шифры ({code}).',
  'check.tls-handshake.client-certificate-wanted': 'Хост {host} требует сертификат от клиента ({code}).',
  'check.tls-handshake.broken-off': 'Соединение с {host} открывается и обрывается, когда начинается TLS ({code}).',
  'check.tls-handshake.silent': 'Соединение с {host} открывается, но, когда начинается TLS, ничего не приходит.',

  'check.certificate-chain.title': 'Доверяет ли клиент издателю сертификата?',
  'check.certificate-chain.ok': 'Клиент {client} доверяет {issuer}.',
  'check.certificate-chain.self-signed': 'Сертификат {host} подписан сам собой ({issuer}).',
  'check.certificate-chain.unknown-authority':
    'Сертификат для {host} выдал {issuer}, а {client} этому издателю не доверяет. Доверенные центры он берёт отсюда: {sources}.',
  'check.certificate-chain.same-name':
    'Клиент {client} доверяет центру с именем {issuer}, но ключ у того не тот, которым подписан сертификат {host}.',
  'check.certificate-chain.incomplete': 'Хост {host} отправляет свой сертификат без тех, что ведут к {issuer}.',
  'check.certificate-chain.no-authorities': 'Клиент {client} не находит на этом компьютере списка доверенных центров.',
  'check.certificate-chain.public-authority-missing':
    'Node.js доверяет {issuer}, а среди центров, которые {client} читает из {sources}, его нет.',
  'check.certificate-chain.trusted-by-others': 'Программы этой оболочки доверяют {issuer}, а {client} — нет.',

  'check.certificate-dates.title': 'Действует ли сертификат сейчас?',
  'check.certificate-dates.ok': 'Сертификат действует до {validUntil}.',
  'check.certificate-dates.expired': 'Сертификат {name} действовал до {at}.',
  'check.certificate-dates.not-yet-valid': 'Сертификат {name} начнёт действовать {at}.',
  'check.certificate-dates.ends-soon': 'Сертификат действует до {validUntil}.',

  'check.certificate-name.title': 'Для этого ли имени сертификат?',
  'check.certificate-name.ok': 'Сертификат выдан для {names}.',
  'check.certificate-name.other-names': 'Сертификат выдан для {names}, а не для {host}.',
  'check.certificate-name.common-name-only': 'Имя {names} указано в сертификате только как общее (common name), а его клиенты не читают.',

  'check.tls-interception.title': 'Не вскрывает ли кто-то соединение по пути?',
  'check.tls-interception.ok': 'Ничто не указывает на вскрытие соединения.',
  'check.tls-interception.inspected': 'Сертификат для {host} выдал {issuer}, который вскрывает соединения и подписывает их заново.',
  'check.tls-interception.foreign-authority':
    'Сертификат для {host} выдал {issuer}, хотя для этого хоста подписывают общеизвестные центры.',

  'reason.no-certificate': 'Сертификат не предъявлен.',
  'reason.no-connection': 'Соединения нет ({code}).',
  'reason.not-checked-by-client': 'Клиенту указано здесь это не проверять.',
  'reason.tls-failed': 'Сбой TLS, который ни о чём не говорит ({code} {message}).',
} as const;
