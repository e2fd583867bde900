export const causesEntra = {
  'cause.entra-certificate-not-accepted.title': 'Entra не принимает сертификат приложения',
  'cause.entra-certificate-not-accepted.what':
    'Приложение предъявило сертификат, который Entra для него не знает, срок которого истёк или цепочку которого нельзя проверить.',
  'cause.entra-certificate-not-accepted.how': 'Entra ответила `AADSTS700027`, `AADSTS50012`, `AADSTS700030` или похожим кодом.',
  'cause.entra-certificate-not-accepted.do': `Посмотрите, какие сертификаты есть у приложения и до какого времени они действуют:
$ az ad app credential list --id {user} --cert --output table
Владелец приложения загружает действующий:
$ az ad app credential reset --id {user} --cert @certificate.pem --append
Везде, где приложение выполняет вход, используйте закрытый ключ от этого сертификата.`,

  'cause.entra-consent-missing.title': 'Приложению никто не разрешил это делать',
  'cause.entra-consent-missing.what':
    'Приложение просит у Entra разрешения, на которое не согласился ни один пользователь или администратор этого тенанта, или оно не назначено этому пользователю.',
  'cause.entra-consent-missing.how': 'Entra ответила `AADSTS65001`, `AADSTS90094`, `AADSTS650056` или похожим кодом.',
  'cause.entra-consent-missing.do': `Администратор тенанта даёт согласие и назначает приложение пользователю, если оно этого требует:
$ az ad app permission admin-consent --id {user}
Затем войдите снова:
$ az login --tenant {tenant}`,

  'cause.entra-password-expired.title': 'Пароль Entra нужно сменить',
  'cause.entra-password-expired.what':
    'Срок действия пароля этой личной учётной записи истёк, или его сбросил администратор, и Entra не выдаёт токенов, пока он не сменён.',
  'cause.entra-password-expired.how': 'Entra ответила `AADSTS50055`, `AADSTS50144` или `AADSTS50135`.',
  'cause.entra-password-expired.do': `Войдите на https://myaccount.microsoft.com в браузере и смените его там. Затем снова войдите здесь:
$ az login
$ az acr login --name {registryName}
Конвейерам не стоит пользоваться личной учётной записью; у управляемого удостоверения или субъекта-службы нет пароля, который так стареет.`,

  'cause.entra-second-step-needed.title': 'Для входа Entra требует второго шага',
  'cause.entra-second-step-needed.what':
    'Учётной записи нужна многофакторная аутентификация или другой шаг, который возможен только в браузере. За одно имя и пароль токена не дают.',
  'cause.entra-second-step-needed.how': 'Entra ответила `AADSTS50076`, `AADSTS50079`, `AADSTS50074` или похожим кодом.',
  'cause.entra-second-step-needed.do': `Войдите через браузер:
$ az login
Где браузера нет — с кодом, который вы введёте на другом устройстве:
$ az login --use-device-code
Для конвейеров возьмите управляемое удостоверение, субъект-службу или токен уровня репозитория.`,

  'cause.entra-service-outage.title': 'Entra сейчас не может ответить',
  'cause.entra-service-outage.what':
    'У Microsoft Entra или у каталога, к которому она обращается, произошёл собственный сбой, и токен не выдан. Дело не в учётных данных и не в реестре.',
  'cause.entra-service-outage.how': 'Entra ответила ошибкой сервера или кодом вроде `AADSTS90033` или `AADSTS50000`.',
  'cause.entra-service-outage.do': `Подождите минуту и войдите снова:
$ az login
Если не проходит, посмотрите https://azure.status.microsoft. Коды, которые начинаются с \`AADSTS80\`, приходят от агентов в вашей собственной сети, которые проверяют пароли.`,

  'cause.federated-credential-mismatch.title': 'Удостоверение рабочего процесса — не то, которое федерировано',
  'cause.federated-credential-mismatch.what':
    'Конвейер входит без секрета, и субъект, издатель или аудитория в его токене не совпадают с федеративными учётными данными приложения, или токен слишком старый.',
  'cause.federated-credential-mismatch.how': 'Entra ответила `AADSTS700213`, `AADSTS70021`, `AADSTS700024` или похожим кодом.',
  'cause.federated-credential-mismatch.do': `Сравните буква за буквой то, что называет ответ Entra, с тем, что сохранено; у ветки, тега, среды и запроса на слияние субъекты разные:
$ az ad app federated-credential list --id {user} --output json
В GitHub Actions заданию нужно \`id-token: write\` в разделе \`permissions:\`.`,
} as const;
