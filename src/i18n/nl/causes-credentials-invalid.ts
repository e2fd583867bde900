export const causesCredentialsInvalid = {
  'cause.account-disabled.title': 'Het account is uitgeschakeld',
  'cause.account-disabled.what':
    'De aanmeldgegevens horen bij een gebruiker, robot of token die is uitgeschakeld of ingetrokken. Het wachtwoord telt niet meer.',
  'cause.account-disabled.how': 'Het register zegt dat het account is uitgeschakeld.',
  'cause.account-disabled.do': `Vraag de eigenaar van het register het in te schakelen, of meld je aan met een ander account:
$ docker logout {registry}
$ docker login {registry}`,
  'cause.admin-user-disabled.title': 'Het beheerdersaccount van dit register is uitgeschakeld',
  'cause.admin-user-disabled.what':
    'Het eigen beheerdersaccount van het register is gebruikt, en dat is uitgeschakeld. Het blijft uit tot een eigenaar het aanzet.',
  'cause.admin-user-disabled.how':
    'De gebruikersnaam is die van het beheerdersaccount, en de instelling van het register ervoor staat uit.',
  'cause.admin-user-disabled.do': `Gebruik een eigen account, of een token dat hiervoor is gemaakt.
#acr
$ az acr login --name {registryName}
$ az acr token create --name {token} --registry {registryName} --scope-map _repositories_pull
Moet het toch het beheerdersaccount zijn, dan zet een eigenaar het aan:
$ az acr update --name {registryName} --admin-enabled true
#dockgate
$ dockgate token create {token} --scope-map _repositories_pull --registry {registry}
Moet het toch het beheerdersaccount zijn, dan zet een eigenaar het aan:
$ dockgate admin enable --registry {registry}`,
  'cause.application-not-registered.title': 'De gebruikersnaam is hier niet bekend',
  'cause.application-not-registered.what':
    'De gebruikersnaam is niet het beheerdersaccount en ook geen token, gebruiker of toepassing die dit register kent. Hij is verkeerd gespeld, verwijderd, of hoort bij een ander register of een andere tenant.',
  'cause.application-not-registered.how': 'Het register zocht de naam op bij alle soorten accounts die zo kunnen heten, en vond er geen.',
  'cause.application-not-registered.do': `Controleer de naam. De gebruikersnaam van een token is de naam van het token.
#acr
$ az acr token list --registry {registryName} --output table
#dockgate
$ dockgate token list --registry {registry}
#
De gebruikersnaam van een service-principal is zijn toepassings-ID (client-ID), niet zijn naam of object-ID:
$ az ad sp show --id {subject} --query appId --output tsv
Meld je dan opnieuw aan:
$ docker login {registry}`,
  'cause.azure-cli-wrong-subscription.title': 'De Azure CLI werkt in een ander abonnement',
  'cause.azure-cli-wrong-subscription.what':
    'De Azure CLI is aangemeld, maar het huidige abonnement of de huidige tenant is niet waar het register in zit.',
  'cause.azure-cli-wrong-subscription.how': 'Azure vindt geen register met deze naam in het huidige abonnement.',
  'cause.azure-cli-wrong-subscription.do': `Kies het abonnement waar het in zit:
$ az account list --output table
$ az account set --subscription {subscription}
Zit het in een andere tenant:
$ az login --tenant {tenant}
Daarna:
$ az acr login --name {registryName}`,
  'cause.credentials-wrong-password.title': 'Het wachtwoord is verkeerd',
  'cause.credentials-wrong-password.what':
    'De gebruikersnaam is bekend, maar het wachtwoord of token is niet het juiste. Sommige registers antwoorden hetzelfde als het is ingetrokken of verlopen.',
  'cause.credentials-wrong-password.how': 'Het register vergeleek het aangeboden wachtwoord en weigerde het.',
  'cause.credentials-wrong-password.do': `#!kubernetes
Meld je opnieuw aan en typ of plak het wachtwoord als erom gevraagd wordt, zodat geen shell het verandert:
$ docker login {registry} --username {subject}
#kubernetes
Test het wachtwoord met de hand en maak het pull-secret dan opnieuw met het juiste:
$ docker login {registry} --username {subject}
$ kubectl delete secret {secret} --namespace {namespace}
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={subject} --docker-password="$TOKEN"
#acr
Is het kwijt, dan maakt een eigenaar een nieuw, voor een service-principal, een token of het beheerdersaccount:
$ az ad sp credential reset --id {subject}
$ az acr token credential generate --name {token} --registry {registryName}
$ az acr credential renew --name {registryName} --password-name password
#dockgate
Is het wachtwoord van een token kwijt, dan maakt een eigenaar een nieuw:
$ dockgate token credential generate {token} --registry {registry}
#docker-hub ghcr gitlab gitea
Met tweestapsverificatie of eenmalige aanmelding is het wachtwoord een persoonlijk toegangstoken.
#harbor
Het geheim van een robot wordt maar één keer getoond; “Refresh Secret” onder Robot Accounts van het project geeft een ander. Met eenmalige aanmelding gebruiken mensen het CLI-geheim van hun gebruikersprofiel.
#quay
Het token van een robot staat onder Robot Accounts van de organisatie; mensen gebruiken een versleuteld wachtwoord uit hun accountinstellingen.
#artifactory nexus
Waar mensen zich via eenmalige aanmelding aanmelden, gebruik je een token uit het gebruikersprofiel.
#ecr
Het wachtwoord wordt door AWS gemaakt en is twaalf uur geldig:
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
#gar
Het wachtwoord is een toegangstoken van de Google Cloud CLI:
$ gcloud auth print-access-token | docker login --username oauth2accesstoken --password-stdin {registry}`,
  'cause.empty-credentials-in-ci.title': 'Het wachtwoord is leeg',
  'cause.empty-credentials-in-ci.what':
    'De variabele die het wachtwoord moet bevatten is leeg. Pipelines geven geen geheimen aan forks en bots, en een naam die niet is gedefinieerd is ook leeg.',
  'cause.empty-credentials-in-ci.how': 'Wat de client bereikte is leeg, of de sterretjes waarmee een log een geheim verbergt.',
  'cause.empty-credentials-in-ci.do': `Kijk of de job het geheim heeft, zonder het te tonen:
$ test -n "$PASSWORD" && echo present || echo empty
Definieer het voor deze repository en omgeving onder precies de naam die de job gebruikt. Laat de aanmelding weg bij pull requests van forks, of voer die na de merge uit.`,
  'cause.not-logged-in.title': 'Niemand is aangemeld bij dit register',
  'cause.not-logged-in.what':
    'Het verzoek kwam zonder aanmeldgegevens, en dit register wil hiervoor een aanmelding. Er was geen aanmelding, of de client vond die niet.',
  'cause.not-logged-in.how': 'Het verzoek bevatte geen gebruikersnaam en ook geen token.',
  'cause.not-logged-in.do': `#!kubernetes
Meld je aan en probeer het opnieuw:
$ docker login {registry}
#acr !kubernetes
Met je Azure-account:
$ az acr login --name {registryName}
#ecr !kubernetes
Het wachtwoord komt van AWS:
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
#gar !kubernetes
De helper van Google meldt zich vanzelf aan:
$ gcloud auth configure-docker {registry}
#!kubernetes
Heb je je al eerder aangemeld: gebruik dezelfde gebruiker, dezelfde tool en precies dezelfde host.
#kubernetes
De kubelet gebruikt geen aanmelding van jou. Geef hem een pull-secret:
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"
Noem dat dan onder \`imagePullSecrets\` in de pod of zijn serviceaccount.`,
  'cause.password-mangled-by-shell.title': 'De shell of de pipeline heeft het wachtwoord veranderd',
  'cause.password-mangled-by-shell.what':
    'Aanhalingstekens, een regeleinde of tekens zoals `$`, `%` en `!` zijn onderweg veranderd, zodat het register iets anders ontving dan je bedoelde.',
  'cause.password-mangled-by-shell.how':
    'Wat de client heeft, eindigt op een regeleinde, staat tussen aanhalingstekens, is twee keer gecodeerd, mist wat er na een `$` komt, of is zelf nog een variabele zoals `$PASSWORD`.',
  'cause.password-mangled-by-shell.do': `Geef het wachtwoord via de standaardinvoer door, zonder regeleinde:
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin
Zet gebruikersnamen met een \`$\` tussen enkele aanhalingstekens.
#harbor
Voor een robotaccount:
$ printf %s "$TOKEN" | docker login {registry} --username 'robot$project+name' --password-stdin`,
  'cause.service-principal-in-other-tenant.title': 'De identiteit hoort bij een andere tenant',
  'cause.service-principal-in-other-tenant.what':
    'De toepassing of gebruiker bestaat in een andere Entra-tenant. Het register vertrouwt de directory van zijn eigen tenant en geen andere.',
  'cause.service-principal-in-other-tenant.how':
    'Entra vindt de identiteit niet in de tenant van het register (`AADSTS700016`, `AADSTS50020`), of het token noemt een andere tenant.',
  'cause.service-principal-in-other-tenant.do': `Meld je aan bij de tenant van het register:
$ az login --tenant {tenant}
$ az acr login --name {registryName}
Een toepassing die meerdere tenants mogen gebruiken, voeg je aan deze toe en geef je hier een rol:
$ az ad sp create --id {user}
$ az role assignment create --assignee {user} --role AcrPull --scope $(az acr show --name {registryName} --query id --output tsv)`,
  'cause.sign-in-declined.title': 'Iemand heeft deze aanmelding geweigerd',
  'cause.sign-in-declined.what':
    'Op een van de pagina’s, hier of bij een identiteitsprovider, gaf iemand aan dat die de aanmelding niet zelf was begonnen of niet wilde.',
  'cause.sign-in-declined.how': 'De aanmelding eindigde met `access_denied` of `AADSTS65004`.',
  'cause.sign-in-declined.do': `Was het de jouwe, begin dan opnieuw en meld je aan op de pagina:
$ az login --use-device-code
Is niemand van jullie ermee begonnen, dan probeerde iemand zich via een ander aan te melden. Dat heeft niets opgeleverd.`,

  'cause.stale-stored-credentials-block-anonymous-pull.title': 'Een oude aanmelding blokkeert een openbare image',
  'cause.stale-stored-credentials-block-anonymous-pull.what':
    'Deze image heeft geen aanmelding nodig, maar er zijn oude aanmeldgegevens voor de host bewaard en die worden meegestuurd. Het register weigert die en kijkt niet verder.',
  'cause.stale-stored-credentials-block-anonymous-pull.how': 'Hetzelfde verzoek lukt zonder de bewaarde aanmeldgegevens en mislukt ermee.',
  'cause.stale-stored-credentials-block-anonymous-pull.do': `Verwijder de oude aanmelding en pull dan:
$ docker logout {registry}
$ docker pull {image}`,
  'cause.subject-removed.title': 'Het account achter deze aanmelding is verwijderd',
  'cause.subject-removed.what':
    'De aanmelding was ooit goed, maar het token of de gebruiker waarvoor die is gemaakt, is verwijderd. Alles wat daarvoor was uitgegeven, geldt sindsdien niet meer.',
  'cause.subject-removed.how': 'De aanmeldgegevens zijn door dit register uitgegeven, en het account dat erin staat bestaat niet meer.',
  'cause.subject-removed.do': `Meld je aan met een ander account:
$ docker logout {registry}
$ docker login {registry}
Is een token per ongeluk verwijderd, dan maakt een eigenaar het opnieuw, met nieuwe wachtwoorden:
$ dockgate token create {subject} --scope-map {scopeMap} --registry {registry}`,
  'cause.token-disabled.title': 'Het token is uitgeschakeld',
  'cause.token-disabled.what': 'Dit token met repositorybereik bestaat, maar een eigenaar van het register heeft het uitgeschakeld.',
  'cause.token-disabled.how': 'De status van het token {token} is `disabled`.',
  'cause.token-disabled.do': `Een eigenaar schakelt het in; de wachtwoorden blijven dezelfde.
#acr
$ az acr token update --name {token} --registry {registryName} --status enabled
#dockgate
$ dockgate token update {token} --status enabled --registry {registry}`,
} as const;
