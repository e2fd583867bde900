export const causesClientBug = {
  'cause.client-bug.title': 'В клиенте или подключаемом модуле есть дефект',
  'cause.client-bug.what':
    'Клиент делает не то, что предписывает протокол или его собственное руководство. Вход, права и реестр в порядке.',
  'cause.client-bug.how': 'Тот же запрос удаётся с другим клиентом или с другой версией этого.',
  'cause.client-bug.do': `Убедитесь с помощью другого клиента:
$ skopeo inspect docker://{image}
Затем обновите тот, у которого не получается, или вернитесь к последней работавшей версии и сообщите о дефекте его разработчикам.`,

  'cause.client-version-too-old.title': 'Клиент слишком старый',
  'cause.client-version-too-old.what': 'Эта версия клиента не знает того способа обращения, которого требует реестр или движок.',
  'cause.client-version-too-old.how': 'Клиент старше версии, которая нужна другой стороне, или об этом говорит ответ.',
  'cause.client-version-too-old.do': `Посмотрите обе версии, затем обновите более старую; нынешним реестрам нужен Docker не старше 18.03:
$ docker version`,

  'cause.content-too-large.title': 'Содержимое больше, чем принимает реестр',
  'cause.content-too-large.what': 'Манифест, слой или другое тело запроса больше, чем принимает этот реестр. Ничего не сохранено.',
  'cause.content-too-large.how': 'Объявленный или полученный размер превышает предел в {limit} байт.',
  'cause.content-too-large.do': `Найдите большой слой и уменьшите его или разместите данные в другом месте:
$ docker history {registry}/{repository}:{tag}
Владелец реестра может поднять предел.`,

  'cause.digest-mismatch.title': 'Содержимое не соответствует своему дайджесту',
  'cause.digest-mismatch.what':
    'У полученных данных другой дайджест, чем объявил клиент, или дайджест записан в форме, которой реестр не знает. Ничего не сохранено.',
  'cause.digest-mismatch.how': 'Реестр вычислил дайджест полученных байтов и сравнил оба значения.',
  'cause.digest-mismatch.do': `Отправьте ещё раз:
$ docker push {registry}/{repository}:{tag}
Если это повторится, байты меняются в пути или на диске: попробуйте без прокси и с другого компьютера.`,

  'cause.manifest-blob-missing.title': 'Образ ссылается на содержимое, которого здесь нет',
  'cause.manifest-blob-missing.what':
    'Манифест называет слой, конфигурацию или другой манифест, которых нет в этом репозитории. Сначала нужно отправить их.',
  'cause.manifest-blob-missing.how': 'В репозитории нет {digest}, который назван в манифесте.',
  'cause.manifest-blob-missing.do': `Отправьте образ целиком:
$ docker push {registry}/{repository}:{tag}
Чтобы скопировать образ со всеми его платформами:
$ skopeo copy --all docker://{image} docker://{registry}/{repository}:{tag}`,

  'cause.manifest-invalid.title': 'Манифест неверен',
  'cause.manifest-invalid.what': 'Описание образа, его манифест, принять нельзя: {defect}.',
  'cause.manifest-invalid.how': 'Реестр прочитал манифест и проверил его по типу содержимого.',
  'cause.manifest-invalid.do': `Соберите образ заново современным инструментом и отправьте его:
$ docker buildx build --tag {registry}/{repository}:{tag} --push .
Если манифест записал ваш собственный инструмент, исправьте то, что названо выше.`,

  'cause.method-not-supported.title': 'Реестр не знает этой операции',
  'cause.method-not-supported.what':
    'Адрес существует, но не с этим методом или не в этой версии: клиент слишком старый или слишком новый для реестра, или он не предназначен для реестров.',
  'cause.method-not-supported.how': 'Реестр ответил `UNSUPPORTED` или кодом 405 или 406.',
  'cause.method-not-supported.do': `Обновите клиент и попробуйте снова:
$ docker version
В сценарии сверьте метод и путь со спецификацией OCI distribution.`,

  'cause.page-size-invalid.title': 'Число результатов указано неверно',
  'cause.page-size-invalid.what': 'Запрошен список с таким числом результатов на странице, которого реестр не принимает.',
  'cause.page-size-invalid.how': 'Параметр `n` — не целое число в пределах, заданных реестром.',
  'cause.page-size-invalid.do': `Запрашивайте понемногу и переходите к следующей странице по заголовку \`Link\`:
$ curl --user {subject} --get https://{registry}/v2/{repository}/tags/list --data n=100`,

  'cause.range-not-satisfiable.title': 'Запрошена часть, которой не существует',
  'cause.range-not-satisfiable.what': 'Клиент запросил диапазон байтов за пределами слоя или записал диапазон в неверной форме.',
  'cause.range-not-satisfiable.how': 'Заголовок `Range` не согласуется с размером содержимого.',
  'cause.range-not-satisfiable.do': `Скачайте заново с начала, без незаконченной загрузки:
$ docker pull {registry}/{repository}:{tag}`,

  'cause.request-invalid.title': 'Запрос неверен',
  'cause.request-invalid.what': 'Одно из значений в запросе принять нельзя: {field}: {defect}.',
  'cause.request-invalid.how': 'Реестр проверил запрос, прежде чем что-либо делать, и это поле не прошло проверку.',
  'cause.request-invalid.do': `Исправьте поле и отправьте запрос снова. Что принимает каждая команда, показывает:
$ dockgate --help`,

  'cause.resource-conflict.title': 'Изменение противоречит тому, что уже есть',
  'cause.resource-conflict.what': 'При нынешнем положении дел это изменение невозможно. {defect}',
  'cause.resource-conflict.how': 'Реестр сравнил изменение с текущим состоянием: вместе они невозможны.',
  'cause.resource-conflict.do': `Посмотрите текущее состояние, затем выберите другое имя или измените то, что мешает:
$ dockgate token list --registry {registry}
$ dockgate scope-map list --registry {registry}`,

  'cause.size-mismatch.title': 'Длина содержимого не та, что была объявлена',
  'cause.size-mismatch.what': 'Пришло больше или меньше байтов, чем объявил клиент. Ничего не сохранено.',
  'cause.size-mismatch.how': 'Реестр посчитал полученные байты и сравнил оба числа.',
  'cause.size-mismatch.do': `Отправьте ещё раз:
$ docker push {registry}/{repository}:{tag}
Если это повторится, прокси по пути обрезает или меняет запросы: попробуйте без него.`,

  'cause.upload-not-found.title': 'Такая загрузка неизвестна',
  'cause.upload-not-found.what':
    'Клиент продолжил загрузку, которой нет: она завершена или отменена, слишком долго простаивала или началась в другом реестре.',
  'cause.upload-not-found.how': 'Загрузка с этим ID в этом репозитории не открыта.',
  'cause.upload-not-found.do': `Отправьте ещё раз; клиенты сами начинают новую загрузку:
$ docker push {registry}/{repository}:{tag}
За балансировщиком нагрузки у всех серверов должны быть общие данные.`,

  'cause.upload-out-of-order.title': 'Часть загрузки пришла не по порядку',
  'cause.upload-out-of-order.what':
    'Части загрузки должны идти друг за другом без пропусков, а эта начинается не там, где закончилась предыдущая, или две были отправлены сразу.',
  'cause.upload-out-of-order.how': 'Заголовок `Content-Range` не согласуется с числом полученных байтов.',
  'cause.upload-out-of-order.do': `Отправьте ещё раз:
$ docker push {registry}/{repository}:{tag}
Если клиент ваш собственный, он спрашивает у адреса загрузки методом GET, сколько уже передано, и продолжает оттуда.`,
} as const;
