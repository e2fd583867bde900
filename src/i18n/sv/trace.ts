export const trace = {
  'trace.network.pass': 'Adressen {address} släpps in av: {rule}.',
  'trace.network.fail': 'Adressen {address} släpps inte in av någon nätverksregel.',
  'trace.public-access.fail': 'Registret är stängt för nätverket: adressen {address} släpps inte in, vad reglerna än säger.',
  'trace.throttle.pass': 'Misslyckade inloggningar från {source} som {subject} som fortfarande räknas: {failures} av {limit}.',
  'trace.throttle.fail': 'För många misslyckade inloggningar från {source} som {subject}: {failures} av {limit}. Nästa prövas från och med {opensAt}.',
  'trace.credential.pass': 'Autentiseringsuppgifterna för {subject} är rätt (typ: {kind}).',
  'trace.credential.fail': 'Autentiseringsuppgifterna som angavs för {subject} är inte rätt (typ: {kind}).',
  'trace.federation.pass': 'Anspråket `{claim}` i token är {presented}, som den federerade autentiseringsuppgiften {credential} kräver.',
  'trace.federation.fail': 'Anspråket `{claim}` i token är {presented}; en federerad autentiseringsuppgift kräver: {expected}.',
  'trace.token-use.fail': 'Token har visats upp förut; den federerade autentiseringsuppgiften {credential} godtar varje token en gång.',
  'trace.state.pass': 'Kontot {subject} är aktiverat.',
  'trace.state.fail': 'Kontot {subject} är inte aktiverat; dess tillstånd är {state}.',
  'trace.expiry.pass': 'Autentiseringsuppgifterna gäller till {expiresAt}.',
  'trace.expiry.soon': '{name} används och slutar gälla om {days} {days|one=dag|other=dagar}, {expiresAt}.',
  'trace.expiry.today': '{name} används och slutar gälla inom {hours} {hours|one=timme|other=timmar}, {expiresAt}.',
  'trace.expiry.none': 'Autentiseringsuppgifterna har inget slutdatum.',
  'trace.expiry.fail': 'Autentiseringsuppgifterna slutade gälla {expiredAt}.',
  'trace.assertion.pass': 'Försäkran från {subject} är signerad med nyckeln till certifikatet {certificate}.',
  'trace.assertion.fail': 'Försäkran från {subject} gäller inte: {defect}.',
  'trace.identity-provider.pass': 'Identitetsleverantören {provider} säger vem {subject} är, med anspråket `{claim}`: {presented}.',
  'trace.identity-provider.fail': 'Det som identitetsleverantören {provider} sade gäller inte: anspråket `{claim}` är {presented}, och förväntat var {expected}.',
  'trace.identity-provider.none': 'Identitetsleverantören {provider} gick inte att fråga: {defect}.',
  'trace.second-factor.pass': '{subject} visade en andra faktor hos identitetsleverantören {provider}.',
  'trace.second-factor.fail': '{subject} behöver en andra faktor utöver lösenordet.',
  'trace.second-factor-code.pass': 'Koden för den andra faktorn för {subject} stämmer.',
  'trace.second-factor-code.fail': 'Koden som skrevs för den andra faktorn för {subject} stämmer inte eller har redan använts. Felaktiga koder i rad: {failures} av {limit}.',
  'trace.account-network.pass': '{subject} får logga in från {address}, enligt: {rule}.',
  'trace.account-network.fail': '{subject} får inte logga in från {address}: ingen av kontots egna adressregler tillåter adressen.',
  'trace.token-scope.pass': 'Åtkomsttokenen ger {action}.',
  'trace.token-scope.fail': 'Åtkomsttokenen ger inte {action}. Den ger: {carried}.',
  'trace.admin-account.granted': 'Administratörskontot {name} har {action} på {repositories}.',
  'trace.admin-account.not-granted': 'Administratörskontot {name} har inte {action} på {repository}.',
  'trace.scope-map.granted': 'Omfångskartan {name} ger {action} på {repositories}.',
  'trace.scope-map.not-granted': 'Omfångskartan {name} ger inte {action} på {repository}.',
  'trace.role-assignment.granted': 'Rollen {name}, tilldelad {principal} på {scope}, ger {action} på {repositories}.',
  'trace.role-assignment.not-granted': 'Rollen {name}, tilldelad {principal} på {scope}, ger inte {action} på {repository}.',
  'trace.role-assignment.none': 'Ingen roll är tilldelad {subject} på {scope} eller ovanför.',
  'trace.role-condition.granted': 'Rollen {name}, tilldelad {principal} på {scope}, ger {action} på {repository}: villkoret är uppfyllt.',
  'trace.role-condition.not-granted': 'Rollen {name}, tilldelad {principal} på {scope}, ger {action} bara där villkoret är uppfyllt. Det kräver {condition}, och här är {claim} {value}.',
  'trace.role-mode.not-granted': 'Rollen {name}, tilldelad {principal} på {scope}, räknas inte för {action}: registret är i läget {mode}.',
  'trace.anonymous-pull.granted': 'Anonym hämtning ger alla {action} på {repositories}.',
  'trace.anonymous-pull.not-granted': 'Anonym hämtning ger inte {action} på {repository}.',
  'trace.own-object.granted': '{subject} får göra detta med sitt eget konto.',
  'trace.lock.pass': 'Inget är låst.',
  'trace.lock.fail': '{what} är låst: {attribute} är av.',

  'enough.grant-action': `Lägg till {action} på {repository} i omfångskartan {scopeMap}:
$ dockgate scope-map update {scopeMap} --add-repository {repository} {action} --registry {registry}`,
  'enough.wider-scope-map': `Ge token {token} omfångskartan {wider}, som har {action} på alla lagringsplatser; {scopeMap} är systemets egen och förblir som den är:
$ dockgate token update {token} --scope-map {wider} --registry {registry}`,
  'enough.use-admin-account': `Använd administratörskontot, när det är på; ingen omfångskarta kan innehålla {action}:
$ dockgate admin enable --registry {registry}`,
  'enough.assign-role': `Tilldela rollen {role} till {subject}:
$ dockgate role assignment create --assignee {subject} --role {role} --registry {registry}`,
  'enough.assign-role-above': `Tilldela rollen {role} till {subject} på {scope}:
$ dockgate role assignment create --assignee {subject} --role {role} --scope {scope}`,
  'enough.allow-address': `Tillåt adressen {address}:
$ dockgate network add {address} --registry {registry}`,
  'enough.open-to-network': `Öppna registret för nätverket igen:
$ dockgate network public-access on --registry {registry}`,
  'enough.allow-principal-address': `Tillåt tjänstens huvudnamn {subject} från {address}:
$ dockgate service-principal update {subject} --allow-address {address}`,
  'enough.allow-token-reuse': `Låt en token gälla tills den går ut hos den federerade autentiseringsuppgiften {credential}, för klienter som behåller sin:
$ dockgate federated-credential update {credential} --reuse on --registry {registry}`,
  'enough.allow-token-address': `Tillåt token {token} från {address}:
$ dockgate token update {token} --allow-address {address} --registry {registry}`,
  'enough.stop-guessing': `Stoppa det som fortsätter att försöka från {source}. Nästa inloggning prövas från och med {opensAt}; se vem som försöker:
$ dockgate logs failures --registry {registry}`,
  'enough.enable-anonymous-pull': `Låt alla hämta från {registry} utan inloggning:
$ dockgate registry update {registry} --anonymous-pull on`,
  'enough.enable-token': `Aktivera token {token}:
$ dockgate token update {token} --status enabled --registry {registry}`,
  'enough.enable-admin': `Slå på administratörskontot:
$ dockgate admin enable --registry {registry}`,
  'enough.new-password': `Skapa ett nytt lösenord för token {token}:
$ dockgate token credential generate {token} --registry {registry}`,
  'enough.new-admin-password': `Skapa ett nytt lösenord för administratörskontot:
$ dockgate admin renew --registry {registry}`,
  'enough.new-client-secret': `Skapa en ny klienthemlighet för tjänstens huvudnamn {subject}:
$ dockgate service-principal credential reset {subject}`,
  'enough.new-client-certificate': `Registrera certifikatet vars nyckel {subject} signerar med:
$ dockgate service-principal certificate add {subject} certificate.pem`,
  'enough.allow-password-grant': `Låt program logga in personer i {tenant} med deras lösenord, om du vill det; en webbläsare eller enhetskod kräver ingen ändring:
$ dockgate tenant update {tenant} --password-grant on`,
  'enough.enable-service-principal': `Aktivera tjänstens huvudnamn {subject}:
$ dockgate service-principal update {subject} --status enabled`,
  'enough.ask-wider-token': `Begär en åtkomsttoken som ger {action} på {repository}; kontot har den behörigheten:
$ curl --user {subject} --get https://{registry}/oauth2/token --data-urlencode service={registry} --data-urlencode scope={scope}`,
  'enough.log-out': `Skicka inga autentiseringsuppgifter: alla får hämta från {registry}.
$ docker logout {registry}`,
  'enough.link-identity': `Ange vems identiteten är, om du känner personen:
$ dockgate user identity add {subject} --provider {provider} --subject {presented}`,
  'enough.reset-second-factor': `Om {subject} har förlorat appen, låt personen lägga upp en ny vid nästa inloggning:
$ dockgate user second-factor reset {subject}`,
  'enough.unlock': `Lås upp {what}:
$ curl --user {user} --request PATCH --header 'Content-Type: application/json' --data {change} https://{registry}{path}`,
} as const;
