export const causesRateLimit = {
  'cause.login-throttled.title': 'Слишком много неудачных попыток входа',
  'cause.login-throttled.what':
    'После множества неудачных попыток входа реестр на время закрыл эту учётную запись или этот адрес. Сейчас отклоняется даже верный пароль.',
  'cause.login-throttled.how': 'После прежних отказов реестр отвечает 429 или сообщает, что учётная запись заблокирована.',
  'cause.login-throttled.do': `Найдите и остановите то, что продолжает попытки, например конвейер или кластер со старым секретом. Подождите, затем войдите один раз:
$ docker login {registry}`,

  'cause.rate-limit.title': 'Слишком много запросов',
  'cause.rate-limit.what': 'Реестр уже ответил на столько запросов от этой учётной записи или с этого адреса, сколько пока допускает.',
  'cause.rate-limit.how': 'Ответ был 429, Too Many Requests.',
  'cause.rate-limit.do': `Подождите столько, сколько указано в заголовке \`Retry-After\`; большинство клиентов делает это само. Скачивайте в конвейерах и кластерах меньше за раз и держите образы в кеше или на зеркале.
#docker-hub
Анонимные скачивания Docker Hub считает по адресам, а тем, кто вошёл, разрешает больше:
$ docker login docker.io
#acr
Пределы растут с уровнем; посмотрите, сколько уже израсходовано:
$ az acr show-usage --name {registryName} --output table
#ecr-public
Тем, кто вошёл, разрешено больше:
$ aws ecr-public get-login-password --region us-east-1 | docker login --username AWS --password-stdin {registry}
#kubernetes
С секретом для скачивания узлы скачивают из реестра под вашей учётной записью.`,

  'cause.storage-quota-exceeded.title': 'В реестре не осталось места',
  'cause.storage-quota-exceeded.what': 'То, что отправляется, превысило бы объём, положенный этому реестру, проекту или учётной записи.',
  'cause.storage-quota-exceeded.how': 'Реестр отказал в загрузке и назвал квоту или своё хранилище.',
  'cause.storage-quota-exceeded.do': `Удалите образы, которые никому не нужны, или попросите увеличить квоту.
#acr
Посмотрите, сколько занято и сколько разрешено:
$ az acr show-usage --name {registryName} --output table
#harbor
Квота проекта находится в разделе Administration, Project Quotas; место удалённого освобождает сборка мусора.
#dockgate
Место освобождается после сборки мусора:
$ dockgate gc`,
} as const;
