export const causesDockerNotConfigured = {
  'cause.auth-config-env-override.title': 'Переменная среды подменяет сохранённый вход',
  'cause.auth-config-env-override.what':
    'Задана переменная `DOCKER_AUTH_CONFIG`, и она важнее любого входа, сохранённого на этом компьютере. В ней лежат не те учётные данные, с которыми вы входили.',
  'cause.auth-config-env-override.how': 'В переменной есть запись для {registry}, и она отличается от сохранённой.',
  'cause.auth-config-env-override.do': `Уберите переменную в этой оболочке и попробуйте снова:
$ unset DOCKER_AUTH_CONFIG
Если её намеренно задаёт конвейер, запишите в неё там действующие учётные данные.`,

  'cause.auth-config-not-found.title': 'Инструмент не читает то место, где сохранён вход',
  'cause.auth-config-not-found.what':
    'Вход на этом компьютере есть, но не там, где этот инструмент его ищет: в другом файле, в хранилище учётных данных или в файле, который ему нельзя открыть.',
  'cause.auth-config-not-found.how':
    'В местах, которые читает этот инструмент, в его порядке, для {registry} ничего нет; в другом месте этого компьютера запись есть.',
  'cause.auth-config-not-found.do': `Войдите тем инструментом, у которого не получается:
$ docker login {registry}
#podman buildah skopeo
Или укажите ему файл, в котором сохранён вход:
$ podman pull --authfile ~/.docker/config.json {image}
#containerd
Программа \`ctr\` не читает файлов; передавайте ей учётные данные каждый раз:
$ ctr images pull --user {user} {image}
#kaniko
Подключите файл как /kaniko/.docker/config.json.
#buildkit
Отдельный сборщик берёт вход того, кто запускает сборку: войдите под этим пользователем.
#
В файле, который лишь называет хранилище учётных данных (\`credsStore\`), пароля нет, поэтому копировать или подключать его бесполезно.`,

  'cause.auth-config-wrong-server-key.title': 'Вход сохранён под другой формой имени',
  'cause.auth-config-wrong-server-key.what':
    'Вход сохранён, но его имя отличается от имени в образе: впереди `https://`, другой порт, путь или другое написание Docker Hub. Клиент его не находит и ничего не отправляет.',
  'cause.auth-config-wrong-server-key.how': 'В конфигурации есть запись для {key}; клиент ищет в точности {registry}.',
  'cause.auth-config-wrong-server-key.do': `Удалите старую запись, затем войдите с именем хоста точно как в имени образа:
$ docker logout {key}
$ docker login {registry}`,

  'cause.client-missing.title': 'Не установлен ни один клиент контейнеров',
  'cause.client-missing.what':
    'Не нашлось ни docker, ни podman, ни другого клиента контейнеров, поэтому войти, скачать или отправить образ здесь нечем.',
  'cause.client-missing.how': 'Ни одной из известных программ нет в папках из переменной PATH этого пользователя.',
  'cause.client-missing.do': `Установите один из них, затем откройте новый терминал:
#linux wsl
$ sudo apt-get install podman
#macos
$ brew install podman
#windows
$ winget install RedHat.Podman
#
Если клиент уже установлен, добавьте его папку в PATH. Где движок запустить нельзя, skopeo, crane или oras копируют образы без него.`,

  'cause.clock-skew.title': 'Часы идут неверно',
  'cause.clock-skew.what':
    'Часы этого компьютера, машины с движком или реестра сбиты. Тогда исправные токены и сертификаты выглядят просроченными или ещё не действующими.',
  'cause.clock-skew.how':
    'Время реестра и здешнее время расходятся больше допустимого, или токен утверждает, что начнёт действовать в будущем.',
  'cause.clock-skew.do': `Пусть компьютер берёт время из сети:
#linux
$ sudo timedatectl set-ntp true
#macos
$ sudo sntp -sS time.apple.com
#windows
От имени администратора:
$ w32tm /resync
#wsl
После сна компьютера:
$ sudo hwclock --hctosys
#
У движка Docker Desktop свои часы; перезапуск Docker Desktop их подводит. Затем войдите снова:
$ docker login {registry}`,

  'cause.credential-helper-failing.title': 'Помощник учётных данных сообщает об ошибке',
  'cause.credential-helper-failing.what':
    'Docker просит пароль у программы-помощника. Программа запускается, но завершается с ошибкой, и Docker останавливается, даже если образ общедоступный.',
  'cause.credential-helper-failing.how': 'Программа `docker-credential-{helper}` вместо ответа завершилась с ошибкой.',
  'cause.credential-helper-failing.do': `Пусть она скажет, чего ей не хватает; устраните это:
$ docker-credential-{helper} list
Или обойдитесь без неё: уберите её имя из \`credsStore\` и \`credHelpers\` в ~/.docker/config.json, затем войдите снова:
$ docker login {registry}`,

  'cause.credential-helper-missing.title': 'Указанный в настройках помощник учётных данных не установлен',
  'cause.credential-helper-missing.what':
    'В конфигурации Docker указана программа-помощник, которая хранит пароли. Здесь её нет или она не запускается, поэтому до реестра запрос не доходит.',
  'cause.credential-helper-missing.how': 'В конфигурации указан `{helper}`, а программу `docker-credential-{helper}` запустить не удаётся.',
  'cause.credential-helper-missing.do': `Установите помощника. Или уберите его имя из \`credsStore\` и \`credHelpers\` в ~/.docker/config.json, затем войдите снова:
$ docker login {registry}`,

  'cause.credential-too-long-for-store.title': 'Токен слишком длинный для хранилища учётных данных',
  'cause.credential-too-long-for-store.what':
    'Реестр принял вход, но этот компьютер не смог сохранить токен: он длиннее, чем позволяет хранилище. Чаще всего так бывает с Windows Credential Manager.',
  'cause.credential-too-long-for-store.how': 'Ошибка возникла при сохранении учётных данных, уже после того, как реестр их принял.',
  'cause.credential-too-long-for-store.do': `Возьмите учётные данные покороче, например пароль токена уровня репозитория. Или исключите этот хост из хранилища: задайте для него в \`credHelpers\` файла config.json пустое имя помощника, затем войдите снова:
$ docker login {registry}`,

  'cause.disk-full.title': 'Диск заполнен',
  'cause.disk-full.what': 'Слой, токен или файл конфигурации не удалось записать: на этом компьютере не осталось места.',
  'cause.disk-full.how': 'Ошибка `no space left on device` возникла на этом компьютере; это не ответ реестра.',
  'cause.disk-full.do': `Посмотрите, что заполнено и сколько из этого занимает Docker:
$ df -h
$ docker system df
Удалите ненужное; сначала прочитайте, что именно удалит команда:
$ docker system prune`,

  'cause.docker-cli-emulated-by-podman.title': 'Команда docker на этом компьютере — не Docker',
  'cause.docker-cli-emulated-by-podman.what':
    'За командой `docker` здесь скрывается podman, или инструмент ищет движок, которого этот компьютер не использует. Вход срывается из-за чужого вывода или из-за отсутствия движка.',
  'cause.docker-cli-emulated-by-podman.how':
    'Команда docker отвечает как podman, или инструмент обращается к сокету движка, которого нет, а podman работает.',
  'cause.docker-cli-emulated-by-podman.do': `Войдите самим podman:
$ podman login {registry}
#acr
Или укажите Azure CLI, каким клиентом пользоваться:
$ export DOCKER_COMMAND=podman
$ az acr login --name {registryName}`,

  'cause.docker-config-broken.title': 'Файл конфигурации Docker повреждён',
  'cause.docker-config-broken.what':
    'Файл config.json программы Docker не читается, или одна из его записей неверна. Docker выводит предупреждение и продолжает так, будто никто не входил.',
  'cause.docker-config-broken.how':
    'Файл {file} не удаётся прочитать, или значение `auth` в нём — не запись `name:password` в виде base64.',
  'cause.docker-config-broken.do': `Найдите нужную строку, не показывая файл, и исправьте или удалите её:
$ python3 -m json.tool {file} /dev/null
Затем войдите снова:
$ docker login {registry}`,

  'cause.docker-daemon-not-running.title': 'Движок Docker не запущен',
  'cause.docker-daemon-not-running.what':
    'Команда docker есть, но движок ей не отвечает. В контейнерах, на агентах сборки и в Azure Cloud Shell его может не быть вовсе.',
  'cause.docker-daemon-not-running.how': 'Сокета движка нет, или он отказывает в подключении.',
  'cause.docker-daemon-not-running.do': `Запустите движок:
#linux
$ sudo systemctl start docker
#macos
$ open -a Docker
С podman:
$ podman machine start
#windows
Запустите Docker Desktop из меню «Пуск». С podman:
$ podman machine start
#wsl
Запустите Docker Desktop в Windows, включив в нём интеграцию с WSL для этого дистрибутива. Или, если движок у дистрибутива свой:
$ sudo service docker start
#acr
Где движок запустить нельзя, Azure CLI выдаст токен и без него:
$ az acr login --name {registryName} --expose-token
#dockgate
Где движок запустить нельзя, получите токен без него:
$ dockgate login {registry} --expose-token`,

  'cause.docker-desktop-policy.title': 'Docker Desktop запрещает этот реестр',
  'cause.docker-desktop-policy.what':
    'Ваша организация ограничила список реестров, с которыми может работать Docker Desktop, и этого реестра в нём нет. К самому реестру никто не обращался.',
  'cause.docker-desktop-policy.how': 'Слова `has been restricted by your administrators` пишет Docker Desktop.',
  'cause.docker-desktop-policy.do':
    'Попросите администраторов вашей организации в Docker разрешить {registry} и хосты, на которые он перенаправляет, в разделе Registry Access Management.',

  'cause.docker-socket-permission-denied.title': 'Нет права пользоваться сокетом движка Docker',
  'cause.docker-socket-permission-denied.what': 'Движок работает, но у этого пользователя нет права открыть его сокет.',
  'cause.docker-socket-permission-denied.how': 'При открытии сокета возникает ошибка `permission denied`.',
  'cause.docker-socket-permission-denied.do': `#linux wsl
Вступите в группу, которой это разрешено, затем выйдите из системы и войдите снова. Её участники так же всесильны, как root:
$ sudo usermod -aG docker $USER
Или запустите собственный движок, без прав root:
$ dockerd-rootless-setuptool.sh install
#macos
Перезапустите Docker Desktop; в его настройках, в разделе Advanced, есть «Allow the default Docker socket to be used».
#windows
Добавьте свою учётную запись в локальную группу \`docker-users\`, затем выйдите из системы и войдите снова:
$ net localgroup docker-users $env:USERNAME /add`,

  'cause.docker-wrong-endpoint.title': 'Команда docker обращается к другому движку',
  'cause.docker-wrong-endpoint.what':
    'Переменная `DOCKER_HOST` или контекст направляет команду docker не к тому движку, который вы имели в виду, и он не справляется.',
  'cause.docker-wrong-endpoint.how': 'Используется движок {endpoint}, хотя движок этого компьютера по умолчанию отвечает.',
  'cause.docker-wrong-endpoint.do': `Вернитесь к движку этого компьютера:
$ unset DOCKER_HOST DOCKER_CONTEXT
$ docker context use default`,

  'cause.gcloud-helper-not-configured.title': 'Docker не настроен для этого реестра Google',
  'cause.gcloud-helper-not-configured.what':
    'У Docker нет помощника учётных данных для этого хоста, поэтому запрос дошёл до Google без какого-либо удостоверения.',
  'cause.gcloud-helper-not-configured.how':
    'Хост {registry} принадлежит Google, а в конфигурации Docker нет записи `credHelpers` для него.',
  'cause.gcloud-helper-not-configured.do': `Зарегистрируйте помощника именно для этого хоста, под тем пользователем, который скачивает или отправляет образы:
$ gcloud auth configure-docker {registry}`,

  'cause.keychain-locked.title': 'Связка ключей заблокирована',
  'cause.keychain-locked.what':
    'Пароль лежит в связке ключей, которая открывается только тому, кто сидит перед экраном. По SSH, в службе или в CI открыть её некому.',
  'cause.keychain-locked.how': 'Помощник учётных данных сообщает, что взаимодействие с пользователем запрещено или что нет сеанса входа.',
  'cause.keychain-locked.do': `#macos
Откройте её на время этого сеанса:
$ security unlock-keychain
#linux
Откройте связку ключей рабочего стола или настройте \`pass\` командой \`pass init\` с ID вашего ключа GPG.
#
В службе или в CI не держите этот хост в связке ключей: задайте для него в \`credHelpers\` файла config.json пустое имя помощника, затем войдите снова:
$ docker login {registry}`,

  'cause.login-not-interactive.title': 'Нет терминала, чтобы спросить пароль при входе',
  'cause.login-not-interactive.what':
    'При входе нужно было спросить имя пользователя или пароль, но терминала нет, как это бывает в конвейере.',
  'cause.login-not-interactive.how':
    'Клиент сообщает, что не может выполнить вход интерактивно или что для `--password-stdin` нужно имя пользователя.',
  'cause.login-not-interactive.do': `Передайте и то и другое, пароль — через стандартный ввод:
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin
Убедитесь, что переменная не пуста: форкам конвейеры секретов не передают.`,

  'cause.signature-verification-blocks-pull.title': 'Проверка подписей на этом компьютере не даёт скачать образ',
  'cause.signature-verification-blocks-pull.what':
    'Пакет Docker в системах Red Hat может требовать подписанных образов. Неподписанные он отклоняет со словом `unauthorized`, хотя вход в порядке.',
  'cause.signature-verification-blocks-pull.how': 'Движок запущен с `--signature-verification`; вход проходит, не удаётся только скачать.',
  'cause.signature-verification-blocks-pull.do': `Уберите \`--signature-verification\` из OPTIONS в файле /etc/sysconfig/docker, затем перезапустите движок:
$ sudo systemctl restart docker`,

  'cause.sudo-different-config.title': 'Вход принадлежит другому пользователю компьютера',
  'cause.sudo-different-config.what':
    'Вход выполнен под одним пользователем, а команда запущена под другим: через sudo, в службе, в другом задании. У каждого своя конфигурация, а та, что лежит во временной папке сеанса, после перезагрузки исчезает.',
  'cause.sudo-different-config.how':
    'Запись для {registry} есть в другой конфигурации на этом компьютере; в той, которую читает эта команда, её нет.',
  'cause.sudo-different-config.do': `Входите и скачивайте под одним и тем же пользователем:
$ sudo docker login {registry}
$ sudo docker pull {image}
#docker
Или укажите конфигурацию, в которой сохранён вход:
$ sudo docker --config ~/.docker pull {image}
#podman buildah skopeo
Вход из /run/user исчезает после перезагрузки или конца сеанса; храните его в постоянном файле:
$ podman login --authfile ~/.config/containers/auth.json {registry}`,

  'cause.wsl-desktop-credsstore.title': 'Docker в WSL обращается за паролями к программе Windows',
  'cause.wsl-desktop-credsstore.what':
    'Внутри WSL в конфигурации Docker указан помощник учётных данных Docker Desktop для Windows, а он там не запускается.',
  'cause.wsl-desktop-credsstore.how':
    'В `credsStore` указан `desktop` или `desktop.exe`, и эта программа в данном дистрибутиве не запускается.',
  'cause.wsl-desktop-credsstore.do': `Внутри WSL удалите строку \`credsStore\` из ~/.docker/config.json, затем войдите снова:
$ docker login {registry}
Или включите интеграцию с WSL для этого дистрибутива в настройках Docker Desktop.`,
} as const;
