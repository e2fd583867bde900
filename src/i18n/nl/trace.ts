export const trace = {
  'trace.network.pass': 'Het adres {address} wordt toegelaten door: {rule}.',
  'trace.network.fail': 'Het adres {address} wordt door geen netwerkregel toegelaten.',
  'trace.public-access.fail': 'Het register is dicht voor het netwerk: het adres {address} wordt niet toegelaten, wat de regels ook zeggen.',
  'trace.throttle.pass': 'Mislukte aanmeldingen vanaf {source} als {subject} die nog meetellen: {failures} van {limit}.',
  'trace.throttle.fail': 'Te veel mislukte aanmeldingen vanaf {source} als {subject}: {failures} van {limit}. Vanaf {opensAt} wordt de volgende weer in behandeling genomen.',
  'trace.credential.pass': 'De aanmeldgegevens van {subject} kloppen (soort: {kind}).',
  'trace.credential.fail': 'De aangeboden aanmeldgegevens voor {subject} kloppen niet (soort: {kind}).',
  'trace.federation.pass': 'De claim `{claim}` van het token is {presented}, zoals de federatieve aanmeldgegevens {credential} eisen.',
  'trace.federation.fail': 'De claim `{claim}` van het token is {presented}; federatieve aanmeldgegevens eisen: {expected}.',
  'trace.token-use.fail': 'Het token is al eerder aangeboden; de federatieve aanmeldgegevens {credential} nemen elk token één keer aan.',
  'trace.state.pass': '{subject} is ingeschakeld.',
  'trace.state.fail': '{subject} is niet ingeschakeld; de toestand is {state}.',
  'trace.expiry.pass': 'De aanmeldgegevens zijn geldig tot {expiresAt}.',
  'trace.expiry.soon': '{name} is in gebruik en eindigt over {days} {days|one=dag|other=dagen}, op {expiresAt}.',
  'trace.expiry.today': '{name} is in gebruik en eindigt binnen {hours} {hours|one=uur|other=uur}, op {expiresAt}.',
  'trace.expiry.none': 'De aanmeldgegevens hebben geen einddatum.',
  'trace.expiry.fail': 'De aanmeldgegevens eindigden op {expiredAt}.',
  'trace.assertion.pass': 'De verklaring van {subject} is ondertekend met de sleutel van het certificaat {certificate}.',
  'trace.assertion.fail': 'De verklaring van {subject} is niet geldig: {defect}.',
  'trace.identity-provider.pass': 'De identiteitsprovider {provider} zegt wie {subject} is, met de claim `{claim}`: {presented}.',
  'trace.identity-provider.fail': 'Wat de identiteitsprovider {provider} zei, telt niet: de claim `{claim}` is {presented}, en verwacht werd {expected}.',
  'trace.identity-provider.none': 'De identiteitsprovider {provider} kon niet worden gevraagd: {defect}.',
  'trace.second-factor.pass': '{subject} toonde een tweede factor bij de identiteitsprovider {provider}.',
  'trace.second-factor.fail': '{subject} heeft naast het wachtwoord een tweede factor nodig.',
  'trace.second-factor-code.pass': 'De code van de tweede factor van {subject} klopt.',
  'trace.second-factor-code.fail': 'De code die voor de tweede factor van {subject} is getypt, klopt niet of is al gebruikt. Verkeerde codes na elkaar: {failures} van {limit}.',
  'trace.account-network.pass': '{subject} mag vanaf {address} komen, volgens: {rule}.',
  'trace.account-network.fail': '{subject} mag niet vanaf {address} komen: geen van de eigen adresregels laat dit adres toe.',
  'trace.token-scope.pass': 'Het toegangstoken bevat {action}.',
  'trace.token-scope.fail': 'Het toegangstoken bevat {action} niet. Het bevat: {carried}.',
  'trace.admin-account.granted': 'Het beheerdersaccount {name} heeft {action} op {repositories}.',
  'trace.admin-account.not-granted': 'Het beheerdersaccount {name} heeft {action} niet op {repository}.',
  'trace.scope-map.granted': 'De scopemap {name} geeft {action} op {repositories}.',
  'trace.scope-map.not-granted': 'De scopemap {name} geeft {action} niet op {repository}.',
  'trace.role-assignment.granted': 'De rol {name}, toegewezen aan {principal} op {scope}, geeft {action} op {repositories}.',
  'trace.role-assignment.not-granted': 'De rol {name}, toegewezen aan {principal} op {scope}, geeft {action} niet op {repository}.',
  'trace.role-assignment.none': 'Op {scope} en daarboven is geen rol toegewezen aan {subject}.',
  'trace.role-condition.granted': 'De rol {name}, toegewezen aan {principal} op {scope}, geeft {action} op {repository}: aan de voorwaarde is voldaan.',
  'trace.role-condition.not-granted': 'De rol {name}, toegewezen aan {principal} op {scope}, geeft {action} alleen waar aan de voorwaarde is voldaan. Die wil {condition}, en hier is {claim} {value}.',
  'trace.role-mode.not-granted': 'De rol {name}, toegewezen aan {principal} op {scope}, telt niet voor {action}: het register is in de modus {mode}.',
  'trace.anonymous-pull.granted': 'Anoniem pullen geeft iedereen {action} op {repositories}.',
  'trace.anonymous-pull.not-granted': 'Anoniem pullen geeft {action} niet op {repository}.',
  'trace.own-object.granted': '{subject} mag dit met het eigen account doen.',
  'trace.lock.pass': 'Er is niets vergrendeld.',
  'trace.lock.fail': '{what} is vergrendeld: {attribute} staat uit.',
  'enough.grant-action': `Voeg {action} op {repository} toe aan de scopemap {scopeMap}:
$ dockgate scope-map update {scopeMap} --add-repository {repository} {action} --registry {registry}`,
  'enough.wider-scope-map': `Geef het token {token} de scopemap {wider}, die {action} op elke repository heeft; {scopeMap} is van het systeem en blijft zoals die is:
$ dockgate token update {token} --scope-map {wider} --registry {registry}`,
  'enough.use-admin-account': `Gebruik het beheerdersaccount, zodra het aanstaat; geen scopemap kan {action} bevatten:
$ dockgate admin enable --registry {registry}`,
  'enough.assign-role': `Wijs de rol {role} toe aan {subject}:
$ dockgate role assignment create --assignee {subject} --role {role} --registry {registry}`,
  'enough.assign-role-above': `Wijs de rol {role} op {scope} toe aan {subject}:
$ dockgate role assignment create --assignee {subject} --role {role} --scope {scope}`,
  'enough.allow-address': `Sta het adres {address} toe:
$ dockgate network add {address} --registry {registry}`,
  'enough.open-to-network': `Open het register weer voor het netwerk:
$ dockgate network public-access on --registry {registry}`,
  'enough.allow-principal-address': `Laat de service-principal {subject} vanaf {address} toe:
$ dockgate service-principal update {subject} --allow-address {address}`,
  'enough.allow-token-reuse': `Laat bij de federatieve aanmeldgegevens {credential} een token tellen tot het verloopt, voor clients die het hunne bewaren:
$ dockgate federated-credential update {credential} --reuse on --registry {registry}`,
  'enough.allow-token-address': `Laat het token {token} vanaf {address} toe:
$ dockgate token update {token} --allow-address {address} --registry {registry}`,
  'enough.stop-guessing': `Stop wat vanaf {source} blijft proberen. Vanaf {opensAt} wordt een aanmelding weer in behandeling genomen; bekijk wie het probeert:
$ dockgate logs failures --registry {registry}`,
  'enough.enable-anonymous-pull': `Laat iedereen zonder aanmelding uit {registry} pullen:
$ dockgate registry update {registry} --anonymous-pull on`,
  'enough.enable-token': `Schakel het token {token} in:
$ dockgate token update {token} --status enabled --registry {registry}`,
  'enough.enable-admin': `Zet het beheerdersaccount aan:
$ dockgate admin enable --registry {registry}`,
  'enough.new-password': `Maak een nieuw wachtwoord voor het token {token}:
$ dockgate token credential generate {token} --registry {registry}`,
  'enough.new-admin-password': `Maak een nieuw wachtwoord voor het beheerdersaccount:
$ dockgate admin renew --registry {registry}`,
  'enough.new-client-secret': `Maak een nieuw clientgeheim voor de service-principal {subject}:
$ dockgate service-principal credential reset {subject}`,
  'enough.new-client-certificate': `Registreer het certificaat bij de sleutel waarmee {subject} ondertekent:
$ dockgate service-principal certificate add {subject} certificate.pem`,
  'enough.allow-password-grant': `Laat programma’s mensen met hun wachtwoord aanmelden bij {tenant}, als je dat wilt; voor een browser of een apparaatcode is geen wijziging nodig:
$ dockgate tenant update {tenant} --password-grant on`,
  'enough.enable-service-principal': `Schakel de service-principal {subject} in:
$ dockgate service-principal update {subject} --status enabled`,
  'enough.ask-wider-token': `Vraag een toegangstoken dat {action} op {repository} bevat; het account heeft dat recht:
$ curl --user {subject} --get https://{registry}/oauth2/token --data-urlencode service={registry} --data-urlencode scope={scope}`,
  'enough.log-out': `Stuur geen aanmeldgegevens: iedereen mag uit {registry} pullen.
$ docker logout {registry}`,
  'enough.link-identity': `Zeg van wie deze identiteit is, als je de persoon kent:
$ dockgate user identity add {subject} --provider {provider} --subject {presented}`,
  'enough.reset-second-factor': `Is {subject} de app kwijt, laat dan bij de volgende aanmelding een nieuwe instellen:
$ dockgate user second-factor reset {subject}`,
  'enough.unlock': `Ontgrendel {what}:
$ curl --user {user} --request PATCH --header 'Content-Type: application/json' --data {change} https://{registry}{path}`,
} as const;
