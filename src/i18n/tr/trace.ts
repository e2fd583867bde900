export const trace = {
  'trace.network.pass': '{address} adresini içeri alan: {rule}.',
  'trace.network.fail': '{address} adresini içeri alan bir ağ kuralı yok.',
  'trace.public-access.fail': 'Kayıt defteri ağa kapalı: kurallar ne derse desin {address} adresi içeri alınmıyor.',
  'trace.throttle.pass': '{source} adresinden {subject} adıyla yapılan ve hâlâ sayılan başarısız oturum açma: {limit} üzerinden {failures}.',
  'trace.throttle.fail': '{source} adresinden {subject} adıyla çok fazla başarısız oturum açma var: {limit} üzerinden {failures}. Bir sonrakine {opensAt} anından itibaren bakılır.',
  'trace.credential.pass': '{subject} için kimlik bilgileri doğru (tür: {kind}).',
  'trace.credential.fail': '{subject} için sunulan kimlik bilgileri doğru değil (tür: {kind}).',
  'trace.federation.pass': 'Belirtecin `{claim}` talebi {presented}; {credential} adlı federe kimlik bilgisi de bunu istiyor.',
  'trace.federation.fail': 'Belirtecin `{claim}` talebi {presented}; federe kimlik bilgisinin istediği: {expected}.',
  'trace.token-use.fail': 'Belirteç daha önce sunulmuş; {credential} federe kimlik bilgisi her belirteci bir kez kabul eder.',
  'trace.state.pass': '{subject} etkin.',
  'trace.state.fail': '{subject} etkin değil; durumu: {state}.',
  'trace.expiry.pass': 'Kimlik bilgileri şu zamana kadar geçerli: {expiresAt}.',
  'trace.expiry.soon': 'Kullanılan kimlik bilgisi {name}; {days} {days|one=gün|other=gün} sonra sona eriyor: {expiresAt}.',
  'trace.expiry.today': 'Kullanılan kimlik bilgisi {name}; {hours} {hours|one=saat|other=saat} içinde sona eriyor: {expiresAt}.',
  'trace.expiry.none': 'Kimlik bilgilerinin bitiş tarihi yok.',
  'trace.expiry.fail': 'Kimlik bilgilerinin bitiş zamanı: {expiredAt}.',
  'trace.assertion.pass': '{subject} beyanı, {certificate} sertifikasının anahtarıyla imzalanmış.',
  'trace.assertion.fail': '{subject} beyanı geçerli değil: {defect}.',
  'trace.identity-provider.pass': '{provider} kimlik sağlayıcısı, {subject} kişisinin kim olduğunu `{claim}` talebiyle söylüyor: {presented}.',
  'trace.identity-provider.fail': '{provider} kimlik sağlayıcısının söylediği geçerli değil: `{claim}` talebi {presented}; beklenen: {expected}.',
  'trace.identity-provider.none': '{provider} kimlik sağlayıcısına sorulamadı: {defect}.',
  'trace.second-factor.pass': '{subject}, {provider} kimlik sağlayıcısında ikinci bir adım gösterdi.',
  'trace.second-factor.fail': '{subject} için parolanın yanında ikinci bir adım gerekiyor.',
  'trace.second-factor-code.pass': '{subject} için yazılan ikinci adım kodu doğru.',
  'trace.second-factor-code.fail': '{subject} için yazılan ikinci adım kodu doğru değil ya da daha önce kullanıldı. Art arda yanlış kodlar: {failures} / {limit}.',
  'trace.account-network.pass': '{subject}, {address} adresinden kullanılabilir; izin veren: {rule}.',
  'trace.account-network.fail': '{subject}, {address} adresinden kullanılamaz: kendi adres kurallarından hiçbiri bu adrese izin vermiyor.',
  'trace.token-scope.pass': 'Erişim belirtecinde {action} var.',
  'trace.token-scope.fail': 'Erişim belirtecinde {action} yok. İçindekiler: {carried}.',
  'trace.admin-account.granted': '{name} yönetici hesabının {repositories} üzerinde {action} yetkisi var.',
  'trace.admin-account.not-granted': '{name} yönetici hesabının {repository} deposunda {action} yetkisi yok.',
  'trace.scope-map.granted': '{name} kapsam eşlemesi {repositories} üzerinde {action} yetkisi veriyor.',
  'trace.scope-map.not-granted': '{name} kapsam eşlemesi {repository} deposunda {action} yetkisi vermiyor.',
  'trace.role-assignment.granted': '{scope} üzerinde {principal} için atanan {name} rolü {repositories} üzerinde {action} yetkisi veriyor.',
  'trace.role-assignment.not-granted': '{scope} üzerinde {principal} için atanan {name} rolü {repository} deposunda {action} yetkisi vermiyor.',
  'trace.role-assignment.none': '{scope} üzerinde ya da daha üstte {subject} için atanmış rol yok.',
  'trace.role-condition.granted': '{scope} üzerinde {principal} için atanan {name} rolü {repository} deposunda {action} yetkisi veriyor: koşulu sağlanıyor.',
  'trace.role-condition.not-granted': '{scope} üzerinde {principal} için atanan {name} rolü {action} yetkisini yalnızca koşulu sağlanınca veriyor. Koşul {condition} istiyor, burada ise {claim} değeri {value}.',
  'trace.role-mode.not-granted': '{scope} üzerinde {principal} için atanan {name} rolü {action} için sayılmıyor: kayıt defteri {mode} kipinde.',
  'trace.anonymous-pull.granted': 'Anonim çekme, {repositories} üzerinde herkese {action} yetkisi veriyor.',
  'trace.anonymous-pull.not-granted': 'Anonim çekme, {repository} deposunda {action} yetkisi vermiyor.',
  'trace.own-object.granted': '{subject} bunu kendi hesabıyla yapabilir.',
  'trace.lock.pass': 'Hiçbir şey kilitli değil.',
  'trace.lock.fail': '{what} kilitli: {attribute} kapalı.',

  'enough.grant-action': `{scopeMap} kapsam eşlemesine {repository} deposu için {action} ekleyin:
$ dockgate scope-map update {scopeMap} --add-repository {repository} {action} --registry {registry}`,
  'enough.wider-scope-map': `{token} belirtecine, her depoda {action} içeren {wider} kapsam eşlemesini verin; {scopeMap} sisteme aittir ve olduğu gibi kalır:
$ dockgate token update {token} --scope-map {wider} --registry {registry}`,
  'enough.use-admin-account': `Açıldıktan sonra yönetici hesabını kullanın; hiçbir kapsam eşlemesi {action} içeremez:
$ dockgate admin enable --registry {registry}`,
  'enough.assign-role': `{subject} için {role} rolünü atayın:
$ dockgate role assignment create --assignee {subject} --role {role} --registry {registry}`,
  'enough.assign-role-above': `{subject} için {scope} üzerinde {role} rolünü atayın:
$ dockgate role assignment create --assignee {subject} --role {role} --scope {scope}`,
  'enough.allow-address': `{address} adresine izin verin:
$ dockgate network add {address} --registry {registry}`,
  'enough.open-to-network': `Kayıt defterini yeniden ağa açın:
$ dockgate network public-access on --registry {registry}`,
  'enough.allow-principal-address': `{subject} hizmet sorumlusunun {address} adresinden kullanılmasına izin verin:
$ dockgate service-principal update {subject} --allow-address {address}`,
  'enough.allow-token-reuse': `Belirtecini saklayan istemciler için, {credential} federe kimlik bilgisinde belirtecin süresi dolana kadar sayılmasına izin verin:
$ dockgate federated-credential update {credential} --reuse on --registry {registry}`,
  'enough.allow-token-address': `{token} belirtecinin {address} adresinden kullanılmasına izin verin:
$ dockgate token update {token} --allow-address {address} --registry {registry}`,
  'enough.stop-guessing': `{source} adresinden denemeyi sürdüreni durdurun. Bir sonraki oturum açmaya {opensAt} anından itibaren bakılır; kimin denediğini görün:
$ dockgate logs failures --registry {registry}`,
  'enough.enable-anonymous-pull': `{registry} üzerinden herkes oturum açmadan çekebilsin:
$ dockgate registry update {registry} --anonymous-pull on`,
  'enough.enable-token': `{token} belirtecini etkinleştirin:
$ dockgate token update {token} --status enabled --registry {registry}`,
  'enough.enable-admin': `Yönetici hesabını açın:
$ dockgate admin enable --registry {registry}`,
  'enough.new-password': `{token} belirteci için yeni bir parola oluşturun:
$ dockgate token credential generate {token} --registry {registry}`,
  'enough.new-admin-password': `Yönetici hesabı için yeni bir parola oluşturun:
$ dockgate admin renew --registry {registry}`,
  'enough.new-client-secret': `{subject} hizmet sorumlusu için yeni bir istemci gizli anahtarı oluşturun:
$ dockgate service-principal credential reset {subject}`,
  'enough.new-client-certificate': `{subject} hangi anahtarla imzalıyorsa onun sertifikasını kaydedin:
$ dockgate service-principal certificate add {subject} certificate.pem`,
  'enough.allow-password-grant': `İstiyorsanız programların {tenant} dizininde insanların parolalarıyla oturum açmasına izin verin; tarayıcı ya da cihaz kodu için bir değişiklik gerekmez:
$ dockgate tenant update {tenant} --password-grant on`,
  'enough.enable-service-principal': `{subject} hizmet sorumlusunu etkinleştirin:
$ dockgate service-principal update {subject} --status enabled`,
  'enough.ask-wider-token': `{repository} deposu için {action} içeren bir erişim belirteci isteyin; hesabın bu yetkisi var:
$ curl --user {subject} --get https://{registry}/oauth2/token --data-urlencode service={registry} --data-urlencode scope={scope}`,
  'enough.log-out': `Kimlik bilgisi göndermeyin: {registry} üzerinden herkes çekebilir.
$ docker logout {registry}`,
  'enough.link-identity': `Kişiyi tanıyorsanız bu kimliğin kime ait olduğunu belirtin:
$ dockgate user identity add {subject} --provider {provider} --subject {presented}`,
  'enough.reset-second-factor': `{subject} uygulamasını kaybettiyse bir sonraki oturum açışta yenisini kurmasını sağlayın:
$ dockgate user second-factor reset {subject}`,
  'enough.unlock': `{what} kilidini açın:
$ curl --user {user} --request PATCH --header 'Content-Type: application/json' --data {change} https://{registry}{path}`,
} as const;
