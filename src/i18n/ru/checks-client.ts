export const checksClient = {
  'check.container-client.title': 'Какой здесь клиент контейнеров?',
  'check.container-client.ok': 'Программа {name} {version} — это {path}; владелец файла — {owner}.',
  'check.container-client.none': 'Ни {name}, ни другого клиента контейнеров в папках из PATH нет.',
  'check.container-client.other-client': 'Программы {name} здесь нет; есть: {others}.',
  'check.container-client.in-project-folder':
    'Программа {path} не запускалась: PATH ведёт в {culprit}, куда программы может положить проект.',
  'check.container-client.writable-by-others': 'Программа {path} не запускалась: другим можно записывать в {culprit}.',
  'check.container-client.owned-by-another': 'Программа {path} не запускалась: {culprit} принадлежит другому пользователю.',
  'check.container-client.cannot-run': 'Программа {path} не запускалась: {culprit} нельзя прочитать или запустить.',
  'check.container-client.used-instead': 'Вместо неё использована {path}; версия {name} там — {version}.',
  'check.container-client.podman-as-docker': 'Программа {path} — это podman {version} под именем docker.',
  'check.container-client.noisy-podman-as-docker':
    'Программа {path} — это podman {version} под именем docker, и каждый раз она выводит уведомление. Такие инструменты, как Azure CLI, принимают его за ошибку.',

  'check.docker-endpoint.title': 'К какому движку обращается docker?',
  'check.docker-endpoint.ok': 'Команда docker обращается к обычному движку, {endpoint}.',
  'check.docker-endpoint.no-context': 'Выбран контекст {context} ({source}), а такого нет.',
  'check.docker-endpoint.unusable': 'Значение {endpoint} ({source}) — не адрес движка.',
  'check.docker-endpoint.overridden': 'Вместо обычного движка команда docker обращается к {endpoint} ({source}).',

  'check.docker-engine.title': 'Отвечает ли движок Docker?',
  'check.docker-engine.ok': 'На {endpoint} отвечает Docker {version}.',
  'check.docker-engine.absent': 'Сокета {endpoint} нет.',
  'check.docker-engine.refused': 'На {endpoint} никто не слушает.',
  'check.docker-engine.forbidden': 'Вам нельзя открыть {endpoint}: режим доступа — {mode}, группа — {group}.',
  'check.docker-engine.silent': 'На {endpoint} кто-то слушает, но молчит.',
  'check.docker-engine.unreachable': 'Движок на {endpoint} недоступен ({code}).',
  'check.docker-engine.not-an-engine': 'То, что отвечает на {endpoint}, — не движок Docker (код {status}).',
  'check.docker-engine.podman': 'На {endpoint} вместо движка Docker отвечает podman {version}.',
  'check.docker-engine.default-answers': 'Обычный движок этого компьютера, {other}, отвечает.',
  'check.docker-engine.another-answers': 'Другой движок этого компьютера отвечает: {other}.',

  'check.podman-machine.title': 'Работает ли виртуальная машина podman?',
  'check.podman-machine.ok': 'Виртуальная машина {name} работает.',
  'check.podman-machine.none': 'У Podman ещё нет виртуальной машины: её создаёт `podman machine init`.',
  'check.podman-machine.stopped': 'Виртуальная машина {name} остановлена.',

  'check.docker-versions.title': 'Достаточно ли новы команда docker и её движок?',
  'check.docker-versions.ok': 'Версия команды — {version}, движка — {engineVersion}.',
  'check.docker-versions.command-only': 'Версия команды — {version}; ни один движок своей версии не назвал.',
  'check.docker-versions.engine-only': 'Версия движка — {engineVersion}; ни одна команда docker своей версии не назвала.',
  'check.docker-versions.client-too-old': 'Версия команды docker — {version}; нужна {oldest} или новее.',
  'check.docker-versions.engine-too-old': 'Версия движка — {engineVersion}; нужна {oldest} или новее.',
  'check.docker-versions.pinned':
    'Переменная `DOCKER_API_VERSION` закрепляет за командой docker API {apiVersion}; её движку нужен {minimum} или новее.',
  'check.docker-versions.engine-wants-newer': 'Команда docker использует API {apiVersion}; её движку нужен {minimum} или новее.',

  'check.docker-engine-kind.title': 'Что это за движок?',
  'check.docker-engine-kind.ok': 'Движок работает на этом компьютере от имени root ({system}).',
  'check.docker-engine-kind.elsewhere':
    'Движок работает не в той системе, где эта оболочка ({host}, {system}), со своей сетью, своими файлами и сертификатами.',
  'check.docker-engine-kind.rootless': 'Движок работает без root и поэтому читает сертификаты и настройки из домашней папки.',
  'check.docker-engine-kind.containerd-store': 'Образы движок хранит в containerd, и в его сообщениях не сказано, почему отказал реестр.',

  'check.docker-engine-proxy.title': 'Тот ли прокси у движка, что и у этой оболочки?',
  'check.docker-engine-proxy.ok': 'Оба идут к {host} одним путём.',
  'check.docker-engine-proxy.proxy-missing':
    'Эта оболочка идёт к {host} через {shellProxy}. У движка прокси для него нет, а без прокси хост недоступен.',
  'check.docker-engine-proxy.proxy-silent': 'Движок идёт к {host} через {proxy}, а там никто не отвечает.',
  'check.docker-engine-proxy.differs': 'Эта оболочка и движок идут к {host} разными путями.',

  'check.insecure-registries.title': 'Верно ли настроены реестры без TLS?',
  'check.insecure-registries.ok': 'В файле {file} неверных записей нет.',
  'check.insecure-registries.file-broken': 'Файл {file} — неверный JSON, поэтому движок с ним не запускается.',
  'check.insecure-registries.not-applied': 'В файле {file} указано {entry}, а работающий движок этого не знает: его не перезапустили.',
  'check.insecure-registries.with-scheme': 'В файле {file} указано {typed}; в записи нет ни схемы, ни косой черты: {entry}.',
  'check.insecure-registries.without-port': 'В файле {file} указано {entry} без порта, и для {registry} это не действует.',
  'check.insecure-registries.other-port': 'В файле {file} указано {entry}, и для {registry} это не действует.',

  'check.registry-certificates.title': 'Лежат ли сертификаты для этого реестра там, где ищет клиент?',
  'check.registry-certificates.ok': 'В папке {folder} всё как надо.',
  'check.registry-certificates.key-missing':
    'Рядом с {file} нет ключа. Сертификату клиента он нужен; имя сертификата центра должно заканчиваться на .crt.',
  'check.registry-certificates.certificate-missing': 'Рядом с {file} нет сертификата, и клиент на этом останавливается.',
  'check.registry-certificates.wrong-extension': 'Файл {file} не читается: имя сертификата центра должно заканчиваться на .crt.',
  'check.registry-certificates.other-name': 'Папка {folder} — для другого имени, не для {registry}; клиент ищет именно его.',
  'check.registry-certificates.unreadable': 'Файл {file} не удаётся прочитать ({code}).',

  'check.registry-mirror.title': 'Стоит ли перед Docker Hub зеркало?',
  'check.registry-mirror.ok': 'Зеркало не задано.',
  'check.registry-mirror.in-use': 'Образы Docker Hub идут через {mirror}, и оно отвечает.',
  'check.registry-mirror.failing': 'Образы Docker Hub идут через {mirror}, а пригодного ответа от него нет ({code}).',

  'check.signature-verification.title': 'Требует ли этот компьютер подписанных образов?',
  'check.signature-verification.ok': 'Файл {file} подписей не требует.',
  'check.signature-verification.demanded': 'Файл {file} запускает движок с --signature-verification.',

  'check.docker-engine-clock.title': 'Совпадают ли часы движка со здешними?',
  'check.docker-engine-clock.ok': 'Часы расходятся на {seconds} {seconds|one=секунду|few=секунды|many=секунд|other=секунды}.',
  'check.docker-engine-clock.drifting':
    'Часы движка расходятся со здешними на {seconds} {seconds|one=секунду|few=секунды|many=секунд|other=секунды}.',
  'check.docker-engine-clock.wrong':
    'Часы движка расходятся со здешними на {seconds} {seconds|one=секунду|few=секунды|many=секунд|other=секунды}.',

  'check.disk-space.title': 'Есть ли место на диске?',
  'check.disk-space.ok': 'В папке {folder} осталось {mebibytes} MiB.',
  'check.disk-space.full': 'В папку {folder} больше ничего не записать.',
  'check.disk-space.nearly-full': 'В папке {folder} осталось всего {mebibytes} MiB.',

  'check.desktop-policy.title': 'Управляет ли здесь Docker Desktop организация?',
  'check.desktop-policy.ok': 'Признаков того, что им управляет организация, не нашлось.',
  'check.desktop-policy.sign-in-enforced': 'Docker Desktop работает только для участников {organisations} ({file}).',
  'check.desktop-policy.settings-managed': 'Настройки Docker Desktop задают администраторы ({file}).',

  'check.run-by-sudo.title': 'Под тем ли пользователем это запущено, который входил?',
  'check.run-by-sudo.ok': 'Ни один вход пользователя {user} не упущен.',
  'check.run-by-sudo.login-of-caller': 'Это запущено от имени root, для {user}. Вход лежит в {file}, а сейчас действует {other}.',

  'reason.client-elsewhere': 'С {client} образы скачивает не программа на этом компьютере.',
  'reason.no-engine-needed': 'Программе {client} движок Docker не нужен.',
  'reason.no-podman-machine-needed': 'Программе {client} виртуальная машина podman здесь не нужна.',
  'reason.no-podman': 'Podman здесь не установлен.',
  'reason.podman-silent': 'Podman не сообщает о своих виртуальных машинах.',
  'reason.no-docker': 'Docker здесь не установлен.',
  'reason.docker-is-podman': 'Команда docker — это podman, которому движок не нужен.',
  'reason.no-engine': 'Ни один движок Docker не отвечает.',
  'reason.no-engine-info': 'Движок отвечает, но ничего о себе не сообщает.',
  'reason.no-version': 'Ни команда, ни движок не сообщают своей версии.',
  'reason.ssh-not-allowed':
    'До движка {endpoint} можно дойти по ssh, который может запускать другие программы; --allow-exec разрешает это доктору.',
  'reason.endpoint-unusable': 'Значение {endpoint} — не адрес движка.',
  'reason.no-docker-for-ssh': 'Без команды docker к {endpoint} не обратиться.',
  'reason.desktop-has-own-proxy': 'У Docker Desktop свой прокси.',
  'reason.file-unreadable': 'Файл {file} не удаётся прочитать ({code}).',
  'reason.no-signatures-asked': 'Требовать подписей может только собственный пакет Docker от Red Hat.',
  'reason.no-mirror-asked': 'Docker обращается к зеркалам, только когда скачивает с Docker Hub.',
  'reason.mirror-elsewhere': 'Движок обращается к {mirror} из другой сети, не из этой.',
  'reason.no-disk-measured': 'Ни для одной папки не известно, сколько осталось места.',
  'reason.no-desktop': 'Это не Docker Desktop.',
  'reason.no-sudo': 'Это запущено без sudo.',
  'reason.no-certificate-folder': 'Папки с сертификатами нет; клиент доверяет тому же, чему доверяет система.',
} as const;
