export const trace = {
  'trace.network.pass': '位址 {address} 由這條規則放行：{rule}。',
  'trace.network.fail': '沒有網路規則放行位址 {address}。',
  'trace.public-access.fail': '這個容器登錄不對網路開放：不論規則為何，位址 {address} 都不放行。',
  'trace.throttle.pass': '從 {source} 以 {subject} 登入失敗、仍然計入的次數：{failures}，上限 {limit}。',
  'trace.throttle.fail': '從 {source} 以 {subject} 登入失敗太多次：{failures}，上限 {limit}。從 {opensAt} 起才會再處理下一次登入。',
  'trace.credential.pass': '{subject} 的認證正確（類型：{kind}）。',
  'trace.credential.fail': '為 {subject} 出示的認證不正確（類型：{kind}）。',
  'trace.federation.pass': '權杖的宣告 `{claim}` 是 {presented}，符合同盟認證 {credential} 的要求。',
  'trace.federation.fail': '權杖的宣告 `{claim}` 是 {presented}；同盟認證要求的是：{expected}。',
  'trace.token-use.fail': '這個權杖先前已經出示過；同盟認證 {credential} 的每個權杖只接受一次。',
  'trace.state.pass': '{subject} 已啟用。',
  'trace.state.fail': '{subject} 沒有啟用；它的狀態是 {state}。',
  'trace.expiry.pass': '認證有效到 {expiresAt}。',
  'trace.expiry.soon': '使用中的認證是 {name}，再過 {days} {days|other=天} 到期：{expiresAt}。',
  'trace.expiry.today': '使用中的認證是 {name}，會在 {hours} {hours|other=小時} 以內到期：{expiresAt}。',
  'trace.expiry.none': '認證沒有到期日。',
  'trace.expiry.fail': '認證已在 {expiredAt} 到期。',
  'trace.assertion.pass': '{subject} 的聲明是用憑證 {certificate} 的金鑰簽署的。',
  'trace.assertion.fail': '{subject} 的聲明無效：{defect}。',
  'trace.identity-provider.pass': '識別提供者 {provider} 用宣告 `{claim}` 說明 {subject} 是誰：{presented}。',
  'trace.identity-provider.fail': '識別提供者 {provider} 所說的無效：宣告 `{claim}` 是 {presented}，而預期的是 {expected}。',
  'trace.identity-provider.none': '無法詢問識別提供者 {provider}：{defect}。',
  'trace.second-factor.pass': '{subject} 在識別提供者 {provider} 出示了第二個要素。',
  'trace.second-factor.fail': '{subject} 除了密碼還需要第二個要素。',
  'trace.second-factor-code.pass': '{subject} 的第二個要素代碼正確。',
  'trace.second-factor-code.fail': '為 {subject} 的第二個要素輸入的代碼不正確，或已經用過。連續錯誤的代碼：{failures} / {limit}。',
  'trace.account-network.pass': '{subject} 可以從 {address} 登入，依規則：{rule}。',
  'trace.account-network.fail': '{subject} 不得從 {address} 登入：它自己的位址規則沒有一條放行這個位址。',
  'trace.token-scope.pass': '存取權杖含有 {action}。',
  'trace.token-scope.fail': '存取權杖不含 {action}。它含有：{carried}。',
  'trace.admin-account.granted': '系統管理員帳戶 {name} 在 {repositories} 有 {action}。',
  'trace.admin-account.not-granted': '系統管理員帳戶 {name} 在 {repository} 沒有 {action}。',
  'trace.scope-map.granted': '範圍對應 {name} 在 {repositories} 授予 {action}。',
  'trace.scope-map.not-granted': '範圍對應 {name} 在 {repository} 不授予 {action}。',
  'trace.role-assignment.granted': '在 {scope} 指派給 {principal} 的角色 {name} 在 {repositories} 授予 {action}。',
  'trace.role-assignment.not-granted': '在 {scope} 指派給 {principal} 的角色 {name} 在 {repository} 不授予 {action}。',
  'trace.role-assignment.none': '在 {scope} 及其上層沒有指派角色給 {subject}。',
  'trace.role-condition.granted': '在 {scope} 指派給 {principal} 的角色 {name} 在 {repository} 授予 {action}：條件成立。',
  'trace.role-condition.not-granted': '在 {scope} 指派給 {principal} 的角色 {name} 只在條件成立時授予 {action}。條件要求 {condition}，而這裡的 {claim} 是 {value}。',
  'trace.role-mode.not-granted': '在 {scope} 指派給 {principal} 的角色 {name} 對 {action} 不起作用：容器登錄處於 {mode} 模式。',
  'trace.anonymous-pull.granted': '匿名提取在 {repositories} 授予每個人 {action}。',
  'trace.anonymous-pull.not-granted': '匿名提取在 {repository} 不授予 {action}。',
  'trace.own-object.granted': '{subject} 可以對自己的帳戶這樣做。',
  'trace.lock.pass': '沒有鎖定任何東西。',
  'trace.lock.fail': '{what} 已鎖定：{attribute} 是關閉的。',

  'enough.grant-action': `把 {repository} 的 {action} 加到範圍對應 {scopeMap}：
$ dockgate scope-map update {scopeMap} --add-repository {repository} {action} --registry {registry}`,
  'enough.wider-scope-map': `給權杖 {token} 範圍對應 {wider}，它在每個存放庫都有 {action}；{scopeMap} 是系統的，維持不變：
$ dockgate token update {token} --scope-map {wider} --registry {registry}`,
  'enough.use-admin-account': `系統管理員帳戶開啟後，用它；任何範圍對應都不能含有 {action}：
$ dockgate admin enable --registry {registry}`,
  'enough.assign-role': `把角色 {role} 指派給 {subject}：
$ dockgate role assignment create --assignee {subject} --role {role} --registry {registry}`,
  'enough.assign-role-above': `在 {scope} 把角色 {role} 指派給 {subject}：
$ dockgate role assignment create --assignee {subject} --role {role} --scope {scope}`,
  'enough.allow-address': `允許位址 {address}：
$ dockgate network add {address} --registry {registry}`,
  'enough.open-to-network': `重新對網路開放這個容器登錄：
$ dockgate network public-access on --registry {registry}`,
  'enough.allow-principal-address': `允許服務主體 {subject} 從 {address} 登入：
$ dockgate service-principal update {subject} --allow-address {address}`,
  'enough.allow-token-reuse': `讓同盟認證 {credential} 的權杖在過期之前一直有效，給會保留權杖的用戶端用：
$ dockgate federated-credential update {credential} --reuse on --registry {registry}`,
  'enough.allow-token-address': `允許權杖 {token} 從 {address} 登入：
$ dockgate token update {token} --allow-address {address} --registry {registry}`,
  'enough.stop-guessing': `停止從 {source} 不斷嘗試登入的程式。從 {opensAt} 起才會再處理登入；查看是誰在嘗試：
$ dockgate logs failures --registry {registry}`,
  'enough.enable-anonymous-pull': `讓每個人不登入就能從 {registry} 提取：
$ dockgate registry update {registry} --anonymous-pull on`,
  'enough.enable-token': `啟用權杖 {token}：
$ dockgate token update {token} --status enabled --registry {registry}`,
  'enough.enable-admin': `開啟系統管理員帳戶：
$ dockgate admin enable --registry {registry}`,
  'enough.new-password': `為權杖 {token} 建立新的密碼：
$ dockgate token credential generate {token} --registry {registry}`,
  'enough.new-admin-password': `為系統管理員帳戶建立新的密碼：
$ dockgate admin renew --registry {registry}`,
  'enough.new-client-secret': `為服務主體 {subject} 建立新的用戶端祕密：
$ dockgate service-principal credential reset {subject}`,
  'enough.new-client-certificate': `註冊 {subject} 簽署所用金鑰的憑證：
$ dockgate service-principal certificate add {subject} certificate.pem`,
  'enough.allow-password-grant': `如果需要，允許程式用使用者的密碼登入 {tenant}；用瀏覽器或裝置代碼則不必變更：
$ dockgate tenant update {tenant} --password-grant on`,
  'enough.enable-service-principal': `啟用服務主體 {subject}：
$ dockgate service-principal update {subject} --status enabled`,
  'enough.ask-wider-token': `要求含有 {repository} 的 {action} 的存取權杖；帳戶有這項權限：
$ curl --user {subject} --get https://{registry}/oauth2/token --data-urlencode service={registry} --data-urlencode scope={scope}`,
  'enough.log-out': `不要送出認證：每個人都可以從 {registry} 提取。
$ docker logout {registry}`,
  'enough.link-identity': `如果您認識這個人，請指出這個身分識別是誰的：
$ dockgate user identity add {subject} --provider {provider} --subject {presented}`,
  'enough.reset-second-factor': `如果 {subject} 遺失了應用程式，請讓他在下次登入時重新設定：
$ dockgate user second-factor reset {subject}`,
  'enough.unlock': `解除 {what} 的鎖定：
$ curl --user {user} --request PATCH --header 'Content-Type: application/json' --data {change} https://{registry}{path}`,
} as const;
