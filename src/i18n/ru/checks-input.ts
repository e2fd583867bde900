export const checksInput = {
  'check.message.title': 'О чём говорит вставленная ошибка?',
  'check.message.ok': 'В ней сказано: `{says}`.',
  'check.message.generic': 'В ней сказано `{says}`, а это общее для многих причин.',
  'check.message.unknown': 'В ней нет ничего, что знал бы доктор.',

  'check.input-kind.title': 'Что указано?',
  'check.input-kind.ok': 'Это {corrected}, на {host}.',
  'check.input-kind.two-readings':
    'Одно слово — это образ Docker Hub. Если имелся в виду реестр, нужен его хост целиком, например `{corrected}.azurecr.io`.',

  'check.reference-grammar.title': 'Верно ли имя?',
  'check.reference-grammar.ok': 'Имя {corrected} верное.',
  'check.reference-grammar.invalid': 'На позиции {position}: {defect}.',
  'check.reference-grammar.double-colon': 'Два двоеточия подряд; перед тегом стоит одно.',
  'check.reference-grammar.empty-tag': 'После последнего знака нет тега или дайджеста. Возможно, переменная была пуста.',
  'check.reference-grammar.double-slash': 'Две косые черты подряд. Возможно, переменная между ними была пуста.',
  'check.reference-grammar.leading-slash': 'Имя начинается с косой черты. Возможно, переменная перед ней была пуста.',
  'check.reference-grammar.host-dot': 'В конце хоста стоит точка.',
  'check.reference-grammar.placeholder': 'Вместо заполнителя не подставлено значение.',

  'check.letter-case.title': 'Все ли буквы строчные там, где должны быть?',
  'check.letter-case.ok': 'Заглавных букв нет там, где их быть не может.',
  'check.letter-case.host-uppercase': 'В хосте есть заглавные буквы. Клиенты ищут вход именно под таким написанием.',
  'check.letter-case.repository-uppercase': 'В имени репозитория не бывает заглавных букв.',

  'check.decoration.title': 'Нет ли вокруг имени лишнего?',
  'check.decoration.ok': 'Вокруг имени ничего нет.',
  'check.decoration.scheme': 'Имя начинается как веб-адрес; имя образа так не начинается.',
  'check.decoration.api-path': 'Это путь API реестра, а не часть имени.',
  'check.decoration.trailing-slash': 'Имя заканчивается косой чертой.',
  'check.decoration.user-info':
    'Перед хостом стоит имя пользователя или пароль. Ему здесь не место, и теперь он остался в истории вашей оболочки.',
  'check.decoration.query': 'То, что идёт за `?` или `#`, в имя не входит.',
  'check.decoration.quotes': 'В имя попали кавычки.',
  'check.decoration.invisible-character': 'В имя попал символ, которого не видно.',
  'check.decoration.backslash': 'В имени есть обратные косые черты; его части разделяет `/`.',
  'check.decoration.typographic-character': 'Документ заменил обычный символ другим, похожим на него.',
  'check.decoration.lookalike-letter': 'Буква другого алфавита похожа на латинскую. С ней это уже другое имя.',
  'check.decoration.host-twice': 'В имени два хоста; этот лишний.',
  'check.decoration.command': 'Введена команда; за имя принято её последнее слово.',
  'check.decoration.space': 'Пробел или конец строки отброшен.',
  'check.decoration.punctuation': 'Знак препинания в конце отброшен.',
  'check.decoration.tolerated': 'Имя реестра — это только его хост; лишнее клиенты отбрасывают сами.',

  'check.default-registry.title': 'Ведёт ли имя к тому реестру, который имеется в виду?',
  'check.default-registry.ok': 'Имя ведёт к {registry}.',
  'check.default-registry.known-registry': 'Без хоста {corrected} — это имя на Docker Hub. У вас есть вход для {expected}.',
  'check.default-registry.too-deep':
    'Без хоста {corrected} — это имя на Docker Hub, а там в имени не больше двух частей. Впереди не хватает хоста.',
  'check.default-registry.docker-hub': 'Без хоста {corrected} — это имя на Docker Hub.',

  'check.path-shape.title': 'Та ли форма имени, которая нужна этому реестру?',
  'check.path-shape.ok': 'Имя {repository} имеет форму {expected}.',
  'check.path-shape.unfit': 'У {vendor} имена имеют форму {expected}; {repository} ей не соответствует.',

  'check.lookalike-host.title': 'Тот ли это хост, который имеется в виду?',
  'check.lookalike-host.ok': 'Имя {host} не похоже ни на один другой реестр.',
  'check.lookalike-host.mistake': 'Хост {host} — не тот реестр, который обычно имеют в виду; тот — {expected}.',
  'check.lookalike-host.web-page': 'По адресу {host} находится веб-страница; реестр — {expected}.',
  'check.lookalike-host.near': 'Имя {host} на одну-две буквы отличается от {expected}.',
  'check.lookalike-host.near-stored': 'Имя {host} на одну-две буквы отличается от {expected}, для которого у вас есть вход.',

  'check.retired-registry.title': 'Работает ли ещё этот реестр?',
  'check.retired-registry.ok': 'Хоста {host} нет в списке закрытых реестров.',
  'check.retired-registry.moved': 'Реестр {host} закрыт; его преемник — {successor}.',
  'check.retired-registry.gone': 'Реестр {host} отключён, и замены ему нет.',

  'reason.any-path': 'Этот реестр принимает имена любой формы.',
} as const;
