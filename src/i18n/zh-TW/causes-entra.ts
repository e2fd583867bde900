export const causesEntra = {
  'cause.entra-certificate-not-accepted.title': 'Entra 不接受應用程式的憑證',
  'cause.entra-certificate-not-accepted.what': '應用程式用來證明身分的憑證，Entra 不認得是它的、已過期，或憑證鏈無法檢查。',
  'cause.entra-certificate-not-accepted.how': 'Entra 回應 `AADSTS700027`、`AADSTS50012`、`AADSTS700030` 或類似的代碼。',
  'cause.entra-certificate-not-accepted.do': `查看應用程式有哪些憑證，以及各自的到期日：
$ az ad app credential list --id {user} --cert --output table
由應用程式的擁有者上傳目前的憑證：
$ az ad app credential reset --id {user} --cert @certificate.pem --append
應用程式登入的每個地方，都要用與它相配的私密金鑰。`,

  'cause.entra-consent-missing.title': '沒有人允許應用程式這麼做',
  'cause.entra-consent-missing.what': '應用程式向 Entra 要求的權限，這個租用戶的使用者或管理員都還沒有同意，或它沒有指派給這個使用者。',
  'cause.entra-consent-missing.how': 'Entra 回應 `AADSTS65001`、`AADSTS90094`、`AADSTS650056` 或類似的代碼。',
  'cause.entra-consent-missing.do': `由租用戶的管理員同意；如果應用程式要求，也指派這個使用者：
$ az ad app permission admin-consent --id {user}
然後重新登入：
$ az login --tenant {tenant}`,

  'cause.entra-password-expired.title': 'Entra 密碼必須變更',
  'cause.entra-password-expired.what': '這個人的帳戶密碼已過期或被管理員重設，變更之前 Entra 不發權杖。',
  'cause.entra-password-expired.how': 'Entra 回應 `AADSTS50055`、`AADSTS50144` 或 `AADSTS50135`。',
  'cause.entra-password-expired.do': `在瀏覽器登入 https://myaccount.microsoft.com 並在那裡變更。然後在這裡重新登入：
$ az login
$ az acr login --name {registryName}
管線不該用個人帳戶；受控識別或服務主體沒有會這樣到期的密碼。`,

  'cause.entra-second-step-needed.title': 'Entra 要求登入的第二個步驟',
  'cause.entra-second-step-needed.what': '帳戶需要多重要素驗證，或其他只能在瀏覽器裡進行的步驟。光有名稱和密碼拿不到權杖。',
  'cause.entra-second-step-needed.how': 'Entra 回應 `AADSTS50076`、`AADSTS50079`、`AADSTS50074` 或類似的代碼。',
  'cause.entra-second-step-needed.do': `用瀏覽器登入：
$ az login
沒有瀏覽器的地方，用代碼，在另一台裝置上輸入：
$ az login --use-device-code
管線請用受控識別、服務主體或存放庫範圍的權杖。`,

  'cause.entra-service-outage.title': 'Entra 目前無法回應',
  'cause.entra-service-outage.what': 'Microsoft Entra 或它所詢問的目錄本身出了問題，沒有發出權杖。原因不在認證，也不在容器登錄。',
  'cause.entra-service-outage.how': 'Entra 回應伺服器錯誤，或 `AADSTS90033`、`AADSTS50000` 之類的代碼。',
  'cause.entra-service-outage.do': `等一分鐘再重新登入：
$ az login
如果情況持續，請查看 https://azure.status.microsoft。以 \`AADSTS80\` 開頭的代碼來自您自己網路裡檢查密碼的代理程式。`,

  'cause.federated-credential-mismatch.title': '工作流程的身分識別與同盟認證不符',
  'cause.federated-credential-mismatch.what': '管線登入時不用祕密，而它權杖裡的主體、簽發者或對象與應用程式的同盟認證不符，或權杖太舊。',
  'cause.federated-credential-mismatch.how': 'Entra 回應 `AADSTS700213`、`AADSTS70021`、`AADSTS700024` 或類似的代碼。',
  'cause.federated-credential-mismatch.do': `把 Entra 回應所寫的與儲存的逐字比對；分支、標籤、環境和提取要求各有自己的主體：
$ az ad app federated-credential list --id {user} --output json
在 GitHub Actions 裡，作業的 \`permissions:\` 下需要 \`id-token: write\`。`,
} as const;
