export const why = {
  'why.who': 'кто',
  'why.what': 'что',
  'why.when': 'когда',
  'why.often': 'сколько раз',
  'why.from': 'откуда',
  'why.client': 'клиент',
  'why.at': 'где',
  'why.nobody': 'никто',
  'why.clientUnknown': 'не назвался',
  'why.answered': '{what}, ответ {status}',
  'why.registry': '{host} (реестр {registry})',
  'why.served': 'Это было выполнено: {operation}',
  'why.may': '{subject}: действие {action} для {repository} разрешено',
  'why.mayNot': '{subject}: действие {action} для {repository} не разрешено',
  'why.happened': 'Что произошло',
  'why.checked': 'Что проверялось, по порядку',
  'why.enough': 'Этого было бы достаточно',
  'why.enoughEach': 'Достаточно было бы любого из этого',
  'why.do': 'Что делать',
  'why.correlationId': 'ID корреляции',

  'failures.entry': '{who} с адреса {address}, {what}',
  'failures.none': 'Отказов не было.',

  'managed-identity.trace.credential.pass': 'Управляемое удостоверение {subject} известно.',
  'managed-identity.trace.credential.fail': 'То, что предъявил вызывающий, не открывает ни одного управляемого удостоверения.',
  'managed-identity.cause.credentials-wrong-password.title': 'Неверный секрет управляемого удостоверения',
  'managed-identity.cause.credentials-wrong-password.what': 'Предъявленный секрет не подходит ни к одному управляемому удостоверению или не подходит к тому, которое запрошено. Новый секрет отменяет прежний.',
  'managed-identity.cause.credentials-wrong-password.do': `Создайте новый секрет и передайте его программе в \`IDENTITY_HEADER\`:
$ dockgate managed-identity credential reset {identity}`,
  'managed-identity.cause.not-logged-in.title': 'Вызывающему не открыто ни одно управляемое удостоверение',
  'managed-identity.cause.not-logged-in.what': 'Программа обратилась без секрета и с адреса, которого нет в списке управляемого удостоверения. Если она не назвала удостоверение, адрес может быть в списках нескольких.',
  'managed-identity.cause.not-logged-in.do': `Передайте программе секрет удостоверения в \`IDENTITY_HEADER\` или внесите её адрес в список:
$ dockgate managed-identity credential reset {identity}
$ dockgate managed-identity credential reset {identity} --allow-address {address}`,
} as const;
