export const trace = {
  'trace.network.pass': 'Адрес {address} разрешён правилом: {rule}.',
  'trace.network.fail': 'Адрес {address} не разрешён ни одним сетевым правилом.',
  'trace.public-access.fail': 'Реестр закрыт для сети: адрес {address} не пропускается, что бы ни говорили правила.',
  'trace.throttle.pass': 'Неудачные попытки входа с {source} под именем {subject}, которые ещё учитываются: {failures} из {limit}.',
  'trace.throttle.fail': 'Слишком много неудачных попыток входа с {source} под именем {subject}: {failures} из {limit}. Следующая будет рассмотрена начиная с {opensAt}.',

  'trace.credential.pass': 'Учётные данные {subject} верны (вид: {kind}).',
  'trace.credential.fail': 'Предъявленные учётные данные {subject} неверны (вид: {kind}).',

  'trace.federation.pass': 'Утверждение `{claim}` в токене — {presented}, как и требуют федеративные учётные данные {credential}.',
  'trace.federation.fail': 'Утверждение `{claim}` в токене — {presented}; федеративные учётные данные требуют: {expected}.',
  'trace.token-use.fail': 'Токен уже предъявляли; федеративные учётные данные {credential} принимают каждый токен один раз.',
  'trace.state.pass': 'Учётная запись {subject} включена.',
  'trace.state.fail': 'Учётная запись {subject} не включена; её состояние — {state}.',

  'trace.expiry.pass': 'Учётные данные действуют до {expiresAt}.',
  'trace.expiry.soon': 'Используются учётные данные {name}; они перестанут действовать через {days} {days|one=день|few=дня|many=дней|other=дня}: {expiresAt}.',
  'trace.expiry.today': 'Используются учётные данные {name}; они перестанут действовать в течение {hours} {hours|one=часа|few=часов|many=часов|other=часа}: {expiresAt}.',
  'trace.expiry.none': 'У учётных данных нет даты окончания.',
  'trace.expiry.fail': 'Учётные данные действовали до {expiredAt}.',
  'trace.assertion.pass': 'Утверждение {subject} подписано ключом сертификата {certificate}.',
  'trace.assertion.fail': 'Утверждение {subject} не принимается: {defect}.',
  'trace.identity-provider.pass': 'Поставщик удостоверений {provider} сообщает, кто такой {subject}, утверждением `{claim}`: {presented}.',
  'trace.identity-provider.fail': 'Ответ поставщика удостоверений {provider} не годится: утверждение `{claim}` — {presented}, а ожидалось: {expected}.',
  'trace.identity-provider.none': 'Поставщика удостоверений {provider} не удалось спросить: {defect}.',
  'trace.second-factor.pass': '{subject} показывает второй фактор у поставщика удостоверений {provider}.',
  'trace.second-factor.fail': 'Для {subject}, кроме пароля, нужен второй фактор.',
  'trace.second-factor-code.pass': 'Код второго фактора для {subject} верен.',
  'trace.second-factor-code.fail': 'Код второго фактора для {subject} неверен или уже использован. Неверных кодов подряд: {failures} из {limit}.',
  'trace.account-network.pass': '{subject} может обращаться с адреса {address} по правилу: {rule}.',
  'trace.account-network.fail': '{subject} не может обращаться с адреса {address}: ни одно из собственных правил учётной записи его не пропускает.',

  'trace.token-scope.pass': 'В токене доступа есть {action}.',
  'trace.token-scope.fail': 'В токене доступа нет {action}. В нём есть: {carried}.',

  'trace.admin-account.granted': 'У учётной записи администратора {name} есть {action} для {repositories}.',
  'trace.admin-account.not-granted': 'У учётной записи администратора {name} нет {action} для {repository}.',

  'trace.scope-map.granted': 'Карта областей {name} даёт {action} для {repositories}.',
  'trace.scope-map.not-granted': 'Карта областей {name} не даёт {action} для {repository}.',

  'trace.role-assignment.granted': 'Роль {name}, назначенная для {principal} в области {scope}, даёт {action} для {repositories}.',
  'trace.role-assignment.not-granted': 'Роль {name}, назначенная для {principal} в области {scope}, не даёт {action} для {repository}.',
  'trace.role-assignment.none': 'Для {subject} не назначено ни одной роли ни в области {scope}, ни выше.',
  'trace.role-condition.granted': 'Роль {name}, назначенная для {principal} в области {scope}, даёт {action} для {repository}: её условие выполнено.',
  'trace.role-condition.not-granted': 'Роль {name}, назначенная для {principal} в области {scope}, даёт {action} только там, где выполнено её условие. Оно требует {condition}, а здесь {claim} — {value}.',
  'trace.role-mode.not-granted': 'Роль {name}, назначенная для {principal} в области {scope}, не учитывается для {action}: реестр работает в режиме {mode}.',

  'trace.anonymous-pull.granted': 'Анонимное скачивание даёт {action} для {repositories} всем.',
  'trace.anonymous-pull.not-granted': 'Анонимное скачивание не даёт {action} для {repository}.',
  'trace.own-object.granted': '{subject} может делать это со своей учётной записью.',

  'trace.lock.pass': 'Ничего не заблокировано.',
  'trace.lock.fail': 'Заблокировано: {what}; атрибут {attribute} выключен.',

  'enough.grant-action': `Добавьте {action} для {repository} в карту областей {scopeMap}:
$ dockgate scope-map update {scopeMap} --add-repository {repository} {action} --registry {registry}`,
  'enough.wider-scope-map': `Дайте токену {token} карту областей {wider}, в которой есть {action} для всех репозиториев; {scopeMap} — системная, она остаётся как есть:
$ dockgate token update {token} --scope-map {wider} --registry {registry}`,
  'enough.use-admin-account': `Используйте учётную запись администратора, когда она включена; ни в какой карте областей {action} быть не может:
$ dockgate admin enable --registry {registry}`,
  'enough.assign-role': `Назначьте роль {role} для {subject}:
$ dockgate role assignment create --assignee {subject} --role {role} --registry {registry}`,
  'enough.assign-role-above': `Назначьте роль {role} для {subject} в области {scope}:
$ dockgate role assignment create --assignee {subject} --role {role} --scope {scope}`,
  'enough.allow-address': `Разрешите адрес {address}:
$ dockgate network add {address} --registry {registry}`,
  'enough.open-to-network': `Снова откройте реестр для сети:
$ dockgate network public-access on --registry {registry}`,
  'enough.allow-principal-address': `Разрешите субъекту-службе {subject} обращаться с адреса {address}:
$ dockgate service-principal update {subject} --allow-address {address}`,
  'enough.allow-token-reuse': `Разрешите токену действовать до конца срока в федеративных учётных данных {credential}, для клиентов, которые хранят свой токен:
$ dockgate federated-credential update {credential} --reuse on --registry {registry}`,
  'enough.allow-token-address': `Разрешите токену {token} обращаться с адреса {address}:
$ dockgate token update {token} --allow-address {address} --registry {registry}`,
  'enough.stop-guessing': `Остановите то, что продолжает попытки с {source}. Следующая попытка входа будет рассмотрена начиная с {opensAt}; посмотрите, кто пытается войти:
$ dockgate logs failures --registry {registry}`,
  'enough.enable-anonymous-pull': `Разрешите всем скачивать из {registry} без входа:
$ dockgate registry update {registry} --anonymous-pull on`,
  'enough.enable-token': `Включите токен {token}:
$ dockgate token update {token} --status enabled --registry {registry}`,
  'enough.enable-admin': `Включите учётную запись администратора:
$ dockgate admin enable --registry {registry}`,
  'enough.new-password': `Создайте новый пароль для токена {token}:
$ dockgate token credential generate {token} --registry {registry}`,
  'enough.new-admin-password': `Создайте новый пароль для учётной записи администратора:
$ dockgate admin renew --registry {registry}`,
  'enough.new-client-secret': `Создайте новый секрет клиента для субъекта-службы {subject}:
$ dockgate service-principal credential reset {subject}`,
  'enough.new-client-certificate': `Зарегистрируйте сертификат, ключом которого подписывает {subject}:
$ dockgate service-principal certificate add {subject} certificate.pem`,
  'enough.allow-password-grant': `Если это нужно, разрешите программам входить в {tenant} с паролями людей; для браузера или кода устройства ничего менять не надо:
$ dockgate tenant update {tenant} --password-grant on`,
  'enough.enable-service-principal': `Включите субъект-службу {subject}:
$ dockgate service-principal update {subject} --status enabled`,
  'enough.ask-wider-token': `Запросите токен доступа, в котором есть {action} для {repository}; у учётной записи это право есть:
$ curl --user {subject} --get https://{registry}/oauth2/token --data-urlencode service={registry} --data-urlencode scope={scope}`,
  'enough.log-out': `Не отправляйте учётных данных: скачивать из {registry} можно всем.
$ docker logout {registry}`,
  'enough.link-identity': `Укажите, чьё это удостоверение, если вы знаете этого человека:
$ dockgate user identity add {subject} --provider {provider} --subject {presented}`,
  'enough.reset-second-factor': `Если приложение {subject} потеряно, дайте настроить новое при следующем входе:
$ dockgate user second-factor reset {subject}`,
  'enough.unlock': `Снимите блокировку с {what}:
$ curl --user {user} --request PATCH --header 'Content-Type: application/json' --data {change} https://{registry}{path}`,
} as const;
