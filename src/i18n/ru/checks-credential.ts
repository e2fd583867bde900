export const checksCredential = {
  'check.credential-file.title': 'Читается ли файл с входами?',
  'check.credential-file.ok': 'Входы читаются из {file}.',
  'check.credential-file.unreadable': 'Файл {file} не удаётся прочитать ({code}).',
  'check.credential-file.named-missing':
    'Переменная {variable} указывает на {file}, а его нет. Клиент на этом останавливается, даже если образ общедоступный.',
  'check.credential-file.owned-by-another': 'Файл {file} принадлежит другому пользователю (id {owner}).',
  'check.credential-file.gone-with-session':
    'Файла {file} нет. Он лежит в памяти, поэтому после перезагрузки или конца сеанса вход исчезает.',
  'check.credential-file.absent': 'Файла {file} нет: под этим пользователем никто не входил.',

  'check.credential-file-syntax.title': 'В порядке ли файл с входами?',
  'check.credential-file-syntax.ok': 'Файл {file} в порядке.',
  'check.credential-file-syntax.byte-order-mark':
    'Файл {file} начинается с метки порядка байтов, которую поставил редактор Windows; с ней это не JSON.',
  'check.credential-file-syntax.empty': 'Файл {file} пуст; это не JSON.',
  'check.credential-file-syntax.ends-early': 'Файл {file} обрывается в строке {line}: не закрыта скобка или кавычка.',
  'check.credential-file-syntax.trailing-comma': 'В файле {file} лишняя запятая в строке {line}, столбце {column}.',
  'check.credential-file-syntax.comma-missing': 'В файле {file} не хватает запятой перед строкой {line}, столбцом {column}.',
  'check.credential-file-syntax.colon-missing': 'В файле {file} не хватает двоеточия в строке {line}, столбце {column}.',
  'check.credential-file-syntax.comment': 'В файле {file} есть комментарий в строке {line}, столбце {column}; в JSON их не бывает.',
  'check.credential-file-syntax.quotes': 'В файле {file} стоят не те кавычки вместо `"` в строке {line}, столбце {column}.',
  'check.credential-file-syntax.control-character':
    'В файле {file} внутри текста есть конец строки или табуляция, в строке {line}, столбце {column}.',
  'check.credential-file-syntax.bad-escape':
    'В файле {file} обратная косая черта стоит перед символом, которому она не нужна, в строке {line}, столбце {column}. Саму её пишут дважды.',
  'check.credential-file-syntax.unexpected-character':
    'В файле {file} в строке {line}, столбце {column} стоит посторонний символ там, где должно начинаться значение.',
  'check.credential-file-syntax.more-after-end': 'Файл {file} продолжается после своего конца, в строке {line}, столбце {column}.',
  'check.credential-file-syntax.too-deep': 'В файле {file} больше вложенных скобок, чем кому-либо нужно, в строке {line}.',
  'check.credential-file-syntax.not-an-object': 'В файле {file} в строке {line} нет объекта.',
  'check.credential-file-syntax.wrong-type': 'В файле {file} значение неверного типа в строке {line}, столбце {column}.',
  'check.credential-file-syntax.entry-not-base64': 'В файле {file}, строке {line}, значение `auth` для {key} — не base64.',
  'check.credential-file-syntax.entry-no-colon':
    'В файле {file}, строке {line}, значение `auth` для {key} — не запись `name:password` в виде base64.',
  'check.credential-file-syntax.entry-no-user':
    'В файле {file}, строке {line}, в значении `auth` для {key} перед двоеточием нет имени пользователя.',
  'check.credential-file-syntax.entry-not-an-object': 'В файле {file}, строке {line}, запись для {key} — не объект.',
  'check.credential-file-syntax.stray-name':
    'В файле {file}, строке {line}, имени {name} не знает ни один клиент; вероятно, имелось в виду {expected}.',
  'check.credential-file-syntax.hidden-entry':
    'В файле {file}, строке {line}, для {key} стоит пароль. Docker никогда его не читает: вместо этого он обращается к docker-credential-{helper}.',

  'check.stored-login.title': 'Каким входом пользуется клиент?',
  'check.stored-login.ok': 'Клиент пользуется входом, сохранённым для {key} в {place}.',
  'check.stored-login.none': 'Для {registry} клиент {client} не находит входа и обращается без него.',
  'check.stored-login.several': 'Клиент пользуется входом, сохранённым для {key} в {place}; тот, что в {other}, не используется.',

  'check.near-keys.title': 'Нет ли входа для этого реестра под другим именем?',
  'check.near-keys.ok': 'Под другим именем, чем {registry}, входа нет.',
  'check.near-keys.scheme': 'В {place} сохранён вход для {key}; клиент ищет в точности {registry}.',
  'check.near-keys.path': 'В {place} сохранён вход для {key}; клиент ищет {registry}.',
  'check.near-keys.port': 'В {place} сохранён вход для {key}; порт там не тот, что у {registry}.',
  'check.near-keys.case': 'В {place} сохранён вход для {key}; от {registry} он отличается заглавными буквами.',
  'check.near-keys.hub-name': 'Вход в Docker Hub сохранён под именем {key} в {place}, а этот клиент ищет его не там.',
  'check.near-keys.regional-name': 'В {place} сохранён вход для {key}, другого имени {registry}.',
  'check.near-keys.other-region': 'В {place} сохранён вход для {key}, а это другой регион или аккаунт AWS, чем {registry}.',
  'check.near-keys.www': 'В {place} сохранён вход для {key}; от {registry} он отличается на `www.`.',

  'check.credential-helper-starts.title': 'Запускается ли помощник учётных данных?',
  'check.credential-helper-starts.ok': 'Помощник docker-credential-{helper} — это {path}.',
  'check.credential-helper-starts.missing': 'В конфигурации указан помощник {helper}, а программы docker-credential-{helper} в PATH нет.',
  'check.credential-helper-starts.refused':
    'Помощник docker-credential-{helper} не запускался, потому что другие могут его подменить: {said}.',
  'check.credential-helper-starts.not-executable': 'Помощник docker-credential-{helper} нельзя запустить: нет права.',
  'check.credential-helper-starts.wrong-format': 'Помощник docker-credential-{helper} — программа не для этого компьютера.',
  'check.credential-helper-starts.bad-name': 'В конфигурации помощник назван так, как программа называться не может.',
  'check.credential-helper-starts.desktop-in-wsl':
    'В конфигурации указан помощник {helper} из Docker Desktop, а в этом дистрибутиве WSL он не работает.',

  'check.credential-helper-answer.title': 'Даёт ли помощник учётных данных вход?',
  'check.credential-helper-answer.ok': 'Помощник docker-credential-{helper} даёт вход для {key}.',
  'check.credential-helper-answer.timeout':
    'Помощник docker-credential-{helper} не ответил вовремя. Возможно, он ждёт кого-то перед экраном.',
  'check.credential-helper-answer.killed': 'Работу docker-credential-{helper} прервали.',
  'check.credential-helper-answer.locked': 'Помощник docker-credential-{helper} не может открыть связку ключей: {said}',
  'check.credential-helper-answer.no-session-bus': 'Помощнику docker-credential-{helper} нужен сеанс рабочего стола: {said}',
  'check.credential-helper-answer.not-initialized': 'У docker-credential-{helper} ещё нет хранилища: {said}',
  'check.credential-helper-answer.too-long': 'Помощник docker-credential-{helper} не может хранить токен такой длины: {said}',
  'check.credential-helper-answer.invalid-answer': 'Ответ docker-credential-{helper} не той формы, о которой условлено.',
  'check.credential-helper-answer.too-much': 'Помощник docker-credential-{helper} всё выводил и выводил без конца.',
  'check.credential-helper-answer.error': 'Сбой docker-credential-{helper}: {said}',
  'check.credential-helper-answer.empty-secret': 'Помощник docker-credential-{helper} даёт для {key} пустой пароль.',
  'check.credential-helper-answer.not-found': 'У docker-credential-{helper} ничего нет для {key}.',

  'check.secret-kind.title': 'Того ли вида секрет, который принимает реестр?',
  'check.secret-kind.ok': 'Вид секрета — `{kind}`.',
  'check.secret-kind.secret-id': 'Пароль выглядит как ID. Entra показывает для секрета ID и значение; паролем служит значение.',
  'check.secret-kind.access-key': 'Сохранён ключ доступа AWS, а это не пароль реестра.',
  'check.secret-kind.entra-token': 'Пароль — это токен Entra; реестр обменивает его на свой, но как пароль не принимает.',
  'check.secret-kind.access-token': 'Пароль — это токен доступа, какой реестр даёт на несколько минут и для одной цели.',
  'check.secret-kind.foreign': 'Секрет — `{kind}`, а {vendor} такого не принимает.',
  'check.secret-kind.fine-grained': 'Секрет — детальный токен (fine-grained); для образов GitHub принимает классические.',
  'check.secret-kind.password': 'Секрет похож на пароль учётной записи; {vendor} принимает только токены.',

  'check.user-name.title': 'Подходит ли имя пользователя к секрету?',
  'check.user-name.ok': 'Имя пользователя {user} к нему подходит.',
  'check.user-name.not-null-guid': 'Пароль — это токен, к которому положено имя пользователя {expected}; сохранено {user}.',
  'check.user-name.null-guid-without-token': 'Имя пользователя {user} положено токену, а пароль — не токен.',
  'check.user-name.email': 'Имя пользователя {user} — это адрес электронной почты.',
  'check.user-name.unexpected': 'К секрету этого вида положено имя пользователя {expected}; сохранено {user}.',
  'check.user-name.not-an-application':
    'Это секрет приложения в Entra; имя пользователя для него — ID приложения (клиента), а {user} — не ID.',

  'check.secret-mistakes.title': 'Дошёл ли секрет до клиента неиспорченным?',
  'check.secret-mistakes.ok': 'На вид с секретом всё в порядке.',
  'check.secret-mistakes.empty': 'Пароль для {key} в {place} пуст.',
  'check.secret-mistakes.placeholder': 'Пароль для {key} в {place} — заполнитель, который никто не заменил.',
  'check.secret-mistakes.masked': 'Пароль для {key} в {place} — это `***`, как его печатают журналы.',
  'check.secret-mistakes.line-end': 'Пароль для {key} в {place} заканчивается концом строки.',
  'check.secret-mistakes.space-around': 'Пароль для {key} в {place} начинается или заканчивается пробелом.',
  'check.secret-mistakes.byte-order-mark': 'Пароль для {key} в {place} начинается с метки порядка байтов.',
  'check.secret-mistakes.no-break-space': 'В пароле для {key} в {place} есть неразрывный пробел.',
  'check.secret-mistakes.invisible-character': 'В пароле для {key} в {place} есть символ, которого не видно.',
  'check.secret-mistakes.quotes': 'Пароль для {key} в {place} взят в кавычки.',
  'check.secret-mistakes.typographic-character': 'В пароле для {key} в {place} есть кавычка или тире, какие ставят документы.',
  'check.secret-mistakes.encoded-twice': 'Пароль для {key} в {place} — это base64 того, что должно быть паролем.',
  'check.secret-mistakes.name-and-password': 'В пароле для {key} в {place} впереди стоит имя пользователя.',
  'check.secret-mistakes.bearer-prefix': 'Пароль для {key} в {place} начинается со слова из заголовка.',
  'check.secret-mistakes.truncated': 'Пароль для {key} в {place} обрезан.',
  'check.secret-mistakes.user-dollar-eaten':
    'В имени пользователя для {key} в {place} не хватает того, что идёт за `$`: оболочка приняла это за переменную.',
  'check.secret-mistakes.user-placeholder': 'Имя пользователя для {key} в {place} — заполнитель, который никто не заменил.',
  'check.secret-mistakes.user-space': 'Имя пользователя для {key} в {place} начинается или заканчивается пробелом или концом строки.',
  'check.secret-mistakes.swapped': 'Похоже, для {key} в {place} имя пользователя и пароль поменялись местами.',

  'check.secret-expiry.title': 'Действует ли ещё секрет, судя по тому, что в нём записано?',
  'check.secret-expiry.ok': 'Секрет действует до {expiresAt}.',
  'check.secret-expiry.login-expired':
    'Вход для {key} в {place} действовал до {expiredAt}, срок вышел {minutes} {minutes|one=минуту|few=минуты|many=минут|other=минуты} назад.',
  'check.secret-expiry.ecr-password-expired':
    'Пароль от AWS для {key} в {place} действовал до {expiredAt}, срок вышел {minutes} {minutes|one=минуту|few=минуты|many=минут|other=минуты} назад.',
  'check.secret-expiry.token-expired':
    'Токен для {key} в {place} действовал до {expiredAt}, срок вышел {minutes} {minutes|one=минуту|few=минуты|many=минут|other=минуты} назад.',
  'check.secret-expiry.not-yet-valid':
    'Токен для {key} в {place} начнёт действовать {beginsAt}, через {minutes} {minutes|one=минуту|few=минуты|many=минут|other=минуты} по часам этого компьютера.',
  'check.secret-expiry.ends-soon':
    'Токен для {key} в {place} действует до {expiresAt}, ещё {minutes} {minutes|one=минуту|few=минуты|many=минут|other=минуты}.',

  'check.secret-audience.title': 'Для этого ли реестра создан токен?',
  'check.secret-audience.ok': 'Токен создан для {audience}.',
  'check.secret-audience.other-registry': 'Токен для {key} в {place} создан для {audience}.',

  'check.secret-exposure.title': 'Кто может прочитать секрет?',
  'check.secret-exposure.ok': 'Больше никто прочитать его не может.',
  'check.secret-exposure.readable-by-others': 'Другие пользователи этого компьютера могут прочитать {file}, а с ним и пароль для {key}.',
  'check.secret-exposure.plain-file': 'Пароль для {key} лежит в {file} без шифрования.',

  'check.ignored-login.title': 'Нет ли входа, которого клиент не читает?',
  'check.ignored-login.ok': 'Входа, которого клиент не читает, нет.',
  'check.ignored-login.in-store': 'Вход для {registry} есть в docker-credential-{helper}, а {client} туда не обращается.',
  'check.ignored-login.in-other-file': 'Вход для {registry} есть в {file}, а {client} этого файла не читает.',

  'check.login-variables.title': 'Не меняет ли выбор входа какая-нибудь переменная?',
  'check.login-variables.ok': 'Ни одна переменная выбор входа не меняет.',
  'check.login-variables.overrides': 'В переменной {variable} есть вход для {registry}, и он отличается от сохранённого.',
  'check.login-variables.ignored': 'Переменная {variable} задана, но Docker не может её прочитать и не учитывает.',
  'check.login-variables.moved': 'Переменная {variable} ведёт в {other}, где входа для {registry} нет; он есть в {file}.',

  'check.pipeline-secret.title': 'Есть ли у конвейера его секреты?',
  'check.pipeline-secret.ok': 'Заданы: {names}.',
  'check.pipeline-secret.empty': 'Переменная {name} пуста.',
  'check.pipeline-secret.placeholder': 'В переменной {name} стоит заполнитель, который ничем не заменили.',

  'reason.no-keychain': 'Клиент {client} не читает файлов с входами.',
  'reason.no-file': 'Файла с входами нет.',
  'reason.keychain-failed': 'Прочитать {place} не удалось.',
  'reason.no-helper': 'Для этого реестра помощник учётных данных не задан.',
  'reason.no-user-name': 'Имя пользователя не отправляется.',
  'reason.no-end-written': 'Срок в секрете не записан.',
  'reason.no-audience-written': 'В секрете не сказано, для кого он создан.',
  'reason.no-pipeline': 'Это не конвейер.',
  'reason.no-secret-variable': 'Ни одна переменная здесь не называется так, как секрет реестра.',
} as const;
