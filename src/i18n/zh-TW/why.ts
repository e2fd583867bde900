export const why = {
  'why.who': '誰',
  'why.what': '什麼',
  'why.when': '何時',
  'why.often': '次數',
  'why.from': '來自',
  'why.client': '用戶端',
  'why.at': '在',
  'why.nobody': '沒有身分',
  'why.clientUnknown': '沒有說明',
  'why.answered': '{what}，回應 {status}',
  'why.registry': '{host}（容器登錄 {registry}）',
  'why.served': '已完成：{operation}',
  'why.may': '{subject} 可以在 {repository} 執行 {action}',
  'why.mayNot': '{subject} 無權在 {repository} 執行 {action}',
  'why.happened': '發生的情況',
  'why.checked': '依序檢查的項目',
  'why.enough': '當時這樣就夠了',
  'why.enoughEach': '當時其中任一項就夠了',
  'why.do': '怎麼做',
  'why.correlationId': '相互關聯 ID',

  'failures.entry': '{who}，來自 {address}，{what}',
  'failures.none': '沒有被拒絕的要求。',

  'managed-identity.trace.credential.pass': '受控識別 {subject} 存在。',
  'managed-identity.trace.credential.fail': '呼叫端所出示的打不開任何受控識別。',
  'managed-identity.cause.credentials-wrong-password.title': '受控識別的祕密不對',
  'managed-identity.cause.credentials-wrong-password.what': '所出示的祕密打不開任何受控識別，或打不開所要求的那一個。產生新的祕密後，舊的就失效。',
  'managed-identity.cause.credentials-wrong-password.do': `產生新的祕密，並用 \`IDENTITY_HEADER\` 交給程式：
$ dockgate managed-identity credential reset {identity}`,
  'managed-identity.cause.not-logged-in.title': '沒有受控識別開放給這個呼叫端',
  'managed-identity.cause.not-logged-in.what': '程式沒有出示祕密，而它的位址不在該受控識別的清單上。如果程式沒有指名，這個位址也可能在好幾個的清單上。',
  'managed-identity.cause.not-logged-in.do': `用 \`IDENTITY_HEADER\` 把該識別的祕密交給程式，或把程式的位址加入清單：
$ dockgate managed-identity credential reset {identity}
$ dockgate managed-identity credential reset {identity} --allow-address {address}`,
} as const;
