export const apartCredentials = {
  'apart.not-logged-in.stale-stored-credentials-block-anonymous-pull': `Meld je af en pull. Lukt dat, dan is de image openbaar en zat een oude aanmelding in de weg; zo niet, dan is een aanmelding nodig.
$ docker logout {registry}
$ docker pull {image}`,
  'apart.role-missing-pull.stale-stored-credentials-block-anonymous-pull': `Meld je af en pull. Lukt dat, dan is de image openbaar en zat de oude aanmelding in de weg; zo niet, dan mist het account het recht.
$ docker logout {registry}
$ docker pull {image}`,
  'apart.package-private-visibility.stale-stored-credentials-block-anonymous-pull':
    'Open de webpagina van de image in een privévenster. Is de image daar te zien, dan is die openbaar en zit een oude aanmelding in de weg.',
  'apart.not-logged-in.package-private-visibility': `Meld je aan en probeer het opnieuw. Lukt het, dan was de image alleen niet openbaar.
$ docker login {registry}`,
  'apart.image-or-tag-not-found.package-private-visibility':
    'Vraag de eigenaar, of open de webpagina aangemeld en afgemeld. Is de image er alleen voor wie is aangemeld, dan is die niet openbaar; is die er voor niemand, dan bestaat de image niet.',
  'apart.credentials-wrong-password.username-form-wrong':
    'Kijk eerst naar de gebruikersnaam. Heeft die niet de vorm die dit register wil, dan past er geen wachtwoord bij.',
  'apart.credentials-wrong-password.token-type-not-accepted':
    'Kijk wat voor geheim het is. Is het van een soort die dit register aanneemt, dan is het verkeerd, ingetrokken of oud; zo niet, maak er dan een van de juiste soort.',
  'apart.client-secret-expired.credentials-wrong-password': `Vraag het Entra zelf. \`AADSTS7000222\` zegt dat het geheim is verlopen, \`AADSTS7000215\` dat het verkeerd is.
$ dockgate doctor {registry} --ask-issuer --tenant {tenant}
$ az login --service-principal --username {user} --tenant {tenant}`,
  'apart.client-secret-expired.secret-id-used-instead-of-secret-value':
    'Kijk naar de vorm van het wachtwoord. Groepen cijfers en letters met streepjes ertussen zijn de ID van het geheim en niet de waarde.',
  'apart.credentials-wrong-password.secret-id-used-instead-of-secret-value':
    'Kijk naar de vorm van het wachtwoord. Groepen cijfers en letters met streepjes ertussen zijn de ID van het geheim; een waarde bevat een tilde.',
  'apart.credentials-wrong-password.password-mangled-by-shell': `Meld je met de hand aan en plak het wachtwoord als erom gevraagd wordt. Lukt dat, dan heeft de shell of de pipeline het veranderd.
$ docker login {registry} --username {user}`,
  'apart.account-disabled.credentials-wrong-password':
    'Meld je met hetzelfde account aan op de webpagina’s van het register. Zeggen die dat het is uitgeschakeld, dan helpt geen wachtwoord; laten ze je binnen, dan is het wachtwoord hier verkeerd.',
  'apart.credentials-wrong-password.pat-expired':
    'Open de lijst met tokens in de instellingen van het account. Is dit token verlopen of weg, maak dan een ander; is het nog goed, dan klopt de tekst hier niet.',
  'apart.credentials-wrong-password.password-replaced':
    'Vraag wie het laatste wachtwoord heeft gemaakt, en wanneer. Was dat nadat het hier werd bewaard, dan is het vervangen.',
  'apart.password-replaced.tokens-revoked':
    'Meld je opnieuw aan met hetzelfde wachtwoord. Wordt het aanvaard, dan zijn alleen de tokens ingetrokken; wordt het geweigerd, dan is het wachtwoord vervangen.',
  'apart.credentials-wrong-password.role-missing-pull': `Meld je alleen bij het register aan. Wordt dat geweigerd, dan zijn de aanmeldgegevens verkeerd; lukt het, dan missen ze het recht op deze repository.
$ docker login {registry}`,
  'apart.credentials-wrong-password.token-for-another-registry':
    'Kijk waar het token is gemaakt. Was dat bij een ander register, account of een andere regio, dan geldt het alleen daar.',
  'apart.application-not-registered.credentials-wrong-password':
    'Vergelijk de gebruikersnaam letter voor letter met de accounts van het register. Staat hij erbij, dan is het wachtwoord verkeerd; zo niet, dan is de naam dat.',
  'apart.application-not-registered.email-used-as-username':
    'Zoek een `@` in de gebruikersnaam. Staat die erin, dan is het een e-mailadres en geen naam van een account.',
  'apart.application-not-registered.service-principal-in-other-tenant': `Zoek de toepassing op in de tenant van het register. Staat die daar niet maar in een andere wel, dan hoort de toepassing bij die andere.
$ az ad sp show --id {user} --query appOwnerOrganizationId --output tsv`,
  'apart.credentials-wrong-password.service-principal-in-other-tenant': `Meld je ermee aan bij de tenant van het register. \`AADSTS700016\` zegt dat de toepassing daar niet bekend is, \`AADSTS7000215\` dat het geheim verkeerd is.
$ az login --service-principal --username {user} --tenant {tenant}`,
  'apart.client-secret-expired.service-principal-in-other-tenant':
    'Lees de code in het antwoord van Entra. `AADSTS7000222` is een verlopen geheim, `AADSTS700016` een andere tenant.',
  'apart.client-secret-expired.entra-certificate-not-accepted':
    'Kijk hoe de toepassing zich aanmeldt. Gebruikt die een certificaat, dan wordt dat niet aanvaard; gebruikt die een wachtwoord, dan is dat verlopen.',
  'apart.federated-credential-mismatch.service-principal-in-other-tenant':
    'Lees de code in het antwoord van Entra. `AADSTS700213` betekent dat het onderwerp niet overeenkomt, `AADSTS700016` een andere tenant.',
  'apart.entra-consent-missing.service-principal-in-other-tenant':
    'Lees de code in het antwoord van Entra. `AADSTS65001` vraagt om toestemming, `AADSTS700016` betekent een andere tenant.',
  'apart.admin-user-disabled.credentials-wrong-password': `Vraag de instelling van het register op. Staat er \`false\`, dan is het account uit, met welk wachtwoord dan ook.
$ az acr show --name {registryName} --query adminUserEnabled`,
  'apart.email-used-as-username.entra-user-password-not-supported':
    'Kijk wat het wachtwoord is. Is het dat van je Microsoft-account, dan neemt geen register het aan; is het dat van een token, dan hoeft alleen de gebruikersnaam anders.',
  'apart.credentials-wrong-password.mfa-sso-pat-needed':
    'Meld je met hetzelfde wachtwoord aan op de webpagina’s van het register. Laten ze je binnen en vragen ze om een tweede factor, dan hebben clients een token nodig.',
  'apart.credentials-wrong-password.token-disabled': `Vraag de eigenaar naar de status van het token. Is het uitgeschakeld, dan valt over het wachtwoord niets te zeggen.
$ az acr token show --name {token} --registry {registryName} --query status`,
  'apart.token-disabled.token-password-expired': `Vraag de eigenaar naar de status van het token en de einddatum van de wachtwoorden. Is de status \`enabled\`, dan is het wachtwoord verlopen.
$ az acr token show --name {token} --registry {registryName}`,
  'apart.credentials-wrong-password.token-password-expired': `Vraag de eigenaar naar de einddatum van de wachtwoorden van het token. Is die voorbij, dan was het wachtwoord ooit goed.
$ az acr token show --name {token} --registry {registryName}`,
  'apart.credentials-wrong-password.username-not-null-guid-with-token':
    'Kijk hoe het wachtwoord begint. Is dat met `eyJ`, dan is het een token en hoort er de gebruikersnaam van nullen bij.',
  'apart.auth-scheme-mismatch.credentials-wrong-password': `Stuur dezelfde naam en hetzelfde wachtwoord met curl. Is het antwoord 200, dan klopt het wachtwoord en is de bewaarde aanmelding van een andere soort.
$ curl --include --user {user} https://{registry}/v2/`,
  'apart.credentials-wrong-password.htpasswd-hash-unsupported':
    'Probeer het account van iemand anders. Kan niemand zich aanmelden, dan ligt het aan het wachtwoordbestand; kun alleen jij het niet, dan ligt het aan je wachtwoord.',
  'apart.credentials-wrong-password.login-throttled':
    'Wacht een kwartier zonder te proberen en meld je dan één keer met de hand aan. Lukt dat, dan was het account door te veel pogingen gesloten.',
  'apart.credentials-wrong-password.pull-secret-malformed': `Meld je met de hand aan met dezelfde naam en hetzelfde wachtwoord. Lukt dat, dan is het geheim in het cluster niet goed gemaakt.
$ docker login {registry} --username {user}`,
  'apart.credentials-wrong-password.pull-secret-token-expired':
    'Kijk wat het pull-secret bevat. Begint het wachtwoord met `eyJ` of is de gebruiker `AWS`, dan was het een token dat maar enkele uren geldig is.',
  'apart.gcloud-helper-not-configured.not-logged-in': `Zoek de host onder \`credHelpers\`. Bij een register van Google hoort hij daar te staan; elders ontbreekt een gewone aanmelding.
$ jq .credHelpers ~/.docker/config.json`,
  'apart.gcloud-helper-not-configured.role-missing-pull':
    'Kijk of het antwoord van Google `Unauthenticated request` zegt. Zo ja, dan werd er niemand genoemd; noemt het een recht, dan mist het account dat.',
  'apart.image-or-tag-not-found.role-missing-pull':
    'Vraag iemand die zeker mag pullen het met dezelfde naam te doen. Lukt het, dan mis jij het recht; lukt het niet, dan klopt de naam niet.',
  'apart.other-account-logged-in.role-missing-pull': `Kijk wie je voor het register bent. Is het een ander account dan je bedoelde, meld je dan aan met het juiste.
$ docker logout {registry}
$ docker login {registry} --username {user}`,
  'apart.pat-missing-scope.role-missing-pull':
    'Doe hetzelfde op de webpagina’s van het register met hetzelfde account. Lukt dat, dan heeft het account het recht en mist het token het bereik.',
  'apart.pat-missing-scope.role-missing-push':
    'Doe hetzelfde met een token dat elk bereik heeft. Lukt dat, dan ontbrak het bereik; zo niet, dan mist het account het recht.',
  'apart.repository-not-created.role-missing-push':
    'Push naar een repository die bestaat. Lukt dat, dan moet de andere eerst worden gemaakt; zo niet, dan ontbreekt het recht.',
  'apart.artifact-locked.role-missing-push': `Push dezelfde image onder een nieuwe tag. Lukt dat, dan is de oude tag vergrendeld; zo niet, dan ontbreekt het recht om te pushen.
$ docker tag {image} {registry}/{repository}:test
$ docker push {registry}/{repository}:test`,
  'apart.artifact-locked.role-missing-delete':
    'Verwijder een andere tag van de repository. Lukt dat, dan is deze vergrendeld; zo niet, dan ontbreekt het recht.',
  'apart.pat-missing-scope.token-sso-authorization-missing':
    'Bekijk het token in de instellingen van je account. Heeft het het bereik en staat er “Configure SSO” naast, dan ligt het aan de eenmalige aanmelding.',
  'apart.acr-abac-roles-not-honored.role-missing-acrpull': `Vraag de modus van het register op. Is die \`AbacRepositoryPermissions\`, dan doet AcrPull daar niets.
$ az acr show --name {registryName} --query roleAssignmentMode --output tsv`,
  'apart.role-assignment-propagation.role-missing-acrpull': `Kijk of de rol is toegewezen, en wanneer. Is dat minder dan tien minuten geleden, wacht dan; is de rol er niet, wijs die dan toe.
$ az role assignment list --assignee {user} --scope $(az acr show --name {registryName} --query id --output tsv) --output table`,
  'apart.role-assignment-propagation.role-missing-acrpush': `Kijk of de rol is toegewezen, en wanneer. Is dat minder dan tien minuten geleden, wacht dan; is de rol er niet, wijs die dan toe.
$ az role assignment list --assignee {user} --scope $(az acr show --name {registryName} --query id --output tsv) --output table`,
  'apart.role-missing-acrpull.role-missing-acrpush':
    'Pull een willekeurige image uit dezelfde repository. Lukt dat, dan ontbreekt alleen het recht om te pushen.',
  'apart.role-missing-acrpull.role-missing-arm-reader': `Meld je aan met docker en zonder de Azure CLI. Lukt de pull dan, dan ontbreekt alleen het recht om het register als resource te zien.
$ docker login {registry}`,
  'apart.role-missing-arm-reader.role-missing-to-assign-roles':
    'Kijk welke actie het antwoord van Azure noemt. `roleAssignments/write` is het recht om rollen te geven; al het andere is het recht om het register te zien of te wijzigen.',
  'apart.role-missing-catalog.role-missing-pull': `Pull één image met de volledige naam. Lukt dat, dan is alleen de lijst met repository’s gesloten.
$ docker pull {image}`,
  'apart.scope-map-missing-permission.token-password-expired': `Meld je alleen bij het register aan. Wordt dat geweigerd, dan is het wachtwoord afgelopen; lukt het, dan mist de scopemap de repository of de actie.
$ docker login {registry} --username {token}`,
  'apart.image-or-tag-not-found.scope-map-missing-permission': `Vraag de eigenaar wat de scopemap van het token bevat. Staat de repository erin, dan klopt de naam of de tag niet.
$ az acr scope-map show --name {scopeMap} --registry {registryName} --query actions`,
  'apart.ghcr-package-not-linked-to-repository.workflow-packages-write-missing':
    'Bekijk de rechten van de job. Staat `packages: write` erbij, dan laat het pakket zelf deze repository niet toe.',
  'apart.access-token-expired.pull-secret-token-expired':
    'Kijk waar het token ligt. Stuurt een cluster het, dan moet het pull-secret worden vernieuwd; doet je eigen client dat, meld je dan opnieuw aan.',
  'apart.acr-refresh-token-expired-3h.entra-session-expired': `Vraag de Azure CLI om een token. Krijgt hij er een, dan was alleen de aanmelding bij het register oud; zo niet, meld je dan opnieuw aan bij Azure.
$ az account get-access-token --query expiresOn`,
  'apart.acr-arm-audience-disabled.entra-session-expired': `Vraag de Azure CLI om een token. Krijgt hij er een en weigert het register het toch, dan wil het register alleen tokens die voor registers zijn gemaakt.
$ az account get-access-token --query expiresOn`,
  'apart.entra-second-step-needed.entra-session-expired': `Meld je één keer met een browser aan. Vraagt die elke keer om een extra factor, dan wil een beleid dat; laat die je meteen binnen, dan was alleen de sessie afgelopen.
$ az login`,
  'apart.entra-password-expired.entra-session-expired': `Meld je met een browser aan. Vraagt die om een nieuw wachtwoord, dan was het dat; zo niet, dan was alleen de sessie afgelopen.
$ az login`,
  'apart.entra-service-outage.entra-session-expired': `Wacht een paar minuten en meld je opnieuw aan. Lukt het zonder dat er iets veranderd is, dan had Entra een storing.
$ az login`,
  'apart.cloud-session-expired.ecr-token-expired-12h': `Vraag AWS wie je bent. Komt er een antwoord, dan was alleen het wachtwoord van het register oud; zo niet, meld je dan opnieuw aan bij AWS.
$ aws sts get-caller-identity`,
  'apart.ecr-iam-missing-get-authorization-token.ecr-token-expired-12h': `Haal een nieuw wachtwoord op. Geeft AWS er een, dan was het oude verlopen; weigert AWS, dan mist de identiteit het recht.
$ aws ecr get-login-password --region {region}`,
  'apart.ecr-token-expired-12h.ecr-wrong-region-or-profile': `Vergelijk account en regio in de aanmelding met die in de host van de image. Verschillen ze, dan is het de verkeerde; zo niet, dan is het wachtwoord oud.
$ aws sts get-caller-identity --query Account --output text`,
  'apart.access-token-expired.cloud-session-expired':
    'Vraag de opdrachtregel van de cloud wie je bent. Komt er een antwoord, dan was alleen het token van het register oud.',
  'apart.pull-secret-missing.pull-secret-wrong-namespace': `Kijk wat de pod noemt. Noemt hij een geheim, dan staat dat niet in zijn naamruimte; noemt hij er geen, dan wordt er geen gebruikt.
$ kubectl get pods --namespace {namespace} --output custom-columns=NAME:.metadata.name,SECRETS:.spec.imagePullSecrets`,
  'apart.pull-secret-malformed.pull-secret-wrong-server-key': `Lees de hosts van het geheim. Zijn ze te lezen en staat er een andere host, dan is het voor die; zijn ze niet te lezen, dan is het geheim niet goed gemaakt.
$ kubectl get secret {secret} --namespace {namespace} --output json | jq --raw-output '.data[".dockerconfigjson"] | @base64d | fromjson | .auths | keys[]'`,
  'apart.node-identity-missing.pull-secret-missing':
    'Bepaal hoe het cluster zich moet aanmelden. Hebben de nodes een cloudidentiteit voor dit register, dan mist die het recht; zo niet, noem dan een pull-secret.',
  'apart.aks-wrong-identity.node-identity-missing': `Laat Azure het vanaf een node proberen. Wordt er een identiteit genoemd die je niet verwachtte, dan is de rol aan een andere gegeven.
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}`,
  'apart.aks-wrong-identity.role-assignment-propagation': `Vergelijk de identiteit van de nodes met de identiteit die de rol heeft. Zijn ze gelijk, wacht dan tien minuten.
$ az aks show --name {cluster} --resource-group {resourceGroup} --query identityProfile.kubeletidentity.clientId`,
  'apart.credentials-wrong-password.not-logged-in': `Meld je met de hand aan. Wordt dat geweigerd, dan is het wachtwoord verkeerd; lukt het en werkt de rest dan ook, dan had niemand zich aangemeld.
$ docker login {registry}`,
  'apart.not-logged-in.role-missing-pull': `Meld je aan en pull opnieuw. Lukt het, dan ontbrak alleen de aanmelding; wordt het net zo geweigerd, dan mist het account het recht.
$ docker login {registry}
$ docker pull {image}`,
  'apart.not-logged-in.role-missing-push': `Meld je aan en push opnieuw. Lukt het, dan ontbrak alleen de aanmelding; wordt het net zo geweigerd, dan mist het account het recht.
$ docker login {registry}
$ docker push {image}`,
  'apart.not-logged-in.role-missing-acrpull': `Meld je aan bij het register en pull opnieuw. Wordt de aanmelding geweigerd, of alleen de pull, dan ontbreekt de rol; lukken beide, dan ontbrak alleen de aanmelding.
$ az acr login --name {registryName}
$ docker pull {image}`,
  'apart.not-logged-in.role-missing-acrpush': `Meld je aan bij het register en push opnieuw. Wordt dan alleen de push geweigerd, dan ontbreekt de rol; lukt het, dan ontbrak alleen de aanmelding.
$ az acr login --name {registryName}
$ docker push {image}`,
  'apart.not-logged-in.pull-secret-missing': `Pull de image buiten het cluster, aangemeld. Lukt dat, dan is de aanmelding goed en noemt alleen de pod die niet; wordt ook daar om een aanmelding gevraagd, maak er dan eerst een.
$ docker login {registry}
$ docker pull {image}`,
  'apart.acr-refresh-token-expired-3h.role-missing-acrpull': `Meld je opnieuw aan en pull meteen. Lukt dat, dan was de oude aanmelding na drie uur afgelopen; zo niet, dan ontbreekt de rol.
$ az acr login --name {registryName}
$ docker pull {image}`,
  'apart.acr-refresh-token-expired-3h.role-missing-acrpush': `Meld je opnieuw aan en push meteen. Lukt dat, dan was de oude aanmelding na drie uur afgelopen; zo niet, dan ontbreekt de rol.
$ az acr login --name {registryName}
$ docker push {image}`,
  'apart.repository-namespace-missing-or-wrong.role-missing-push':
    'Push onder de naam van je eigen account. Lukt dat, dan noemde het deel voor de image iemand anders; bedoel je dat andere account, dan moet de eigenaar ervan je het recht geven.',
  'apart.image-or-tag-not-found.not-logged-in': `Meld je aan en pull opnieuw. Lukt het, dan was de image alleen privé; blijft het antwoord gelijk, zoek dan de naam op de webpagina’s van het register.
$ docker login {registry}
$ docker pull {image}`,
  'apart.image-or-tag-not-found.stale-stored-credentials-block-anonymous-pull': `Meld je af en pull. Lukt dat, dan is de image er en zat een oude aanmelding in de weg; zo niet, zoek de image dan op de webpagina’s van het register.
$ docker logout {registry}
$ docker pull {image}`,
  'apart.gcloud-helper-not-configured.role-missing-push': `Meld de helper aan en push opnieuw. Lukt dat, dan ontbrak die; wordt er nu een recht genoemd, dan mist het account dat.
$ gcloud auth configure-docker {registry}
$ docker push {image}`,
  'apart.gcloud-helper-not-configured.sudo-different-config': `Zoek de host in het bestand van de gebruiker die docker uitvoert. Staat die alleen in het jouwe, dan draait docker als iemand anders; staat die in geen van beide, meld de helper dan aan.
$ sudo jq .credHelpers /root/.docker/config.json`,
  'apart.ecr-wrong-region-or-profile.not-logged-in': `Bekijk de hosts waarbij je bent aangemeld. Heeft er een een ander account of een andere regio dan de image, dan is het de verkeerde; is er geen, meld je dan aan.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.credentials-wrong-password.pat-missing-scope': `Bekijk het token in de instellingen van je account. Staat het daar en is het nog goed, dan mist het een bereik; is het weg of verlopen, dan klopt de tekst ervan hier niet.
$ docker login {registry} --username {user}`,
  'apart.credentials-wrong-password.stale-stored-credentials-block-anonymous-pull': `Meld je af en pull. Lukt dat, dan heeft de image geen wachtwoord nodig en zat het bewaarde in de weg; is een aanmelding nodig, dan is het wachtwoord verkeerd.
$ docker logout {registry}
$ docker pull {image}`,
  'apart.credentials-wrong-password.email-used-as-username':
    'Zoek een `@` in de gebruikersnaam. Staat die er, meld je dan aan met de naam van het account; zo niet, dan is het wachtwoord verkeerd.',
  'apart.email-used-as-username.stale-stored-credentials-block-anonymous-pull': `Meld je af en pull. Lukt dat, dan zat alleen de bewaarde aanmelding in de weg: meld je opnieuw aan met de naam van het account en niet met het e-mailadres.
$ docker logout {registry}
$ docker pull {image}`,
  'apart.pat-expired.token-type-not-accepted':
    'Bekijk het token in de instellingen van je account. Is het verlopen, vernieuw het dan; is het nog goed, dan wordt die soort hier niet aangenomen.',
  'apart.pat-missing-scope.token-type-not-accepted':
    'Kijk wat voor token het is. Is het een soort die dit register aanneemt, geef het dan het bereik; zo niet, maak er dan een van de juiste soort.',
  'apart.pat-missing-scope.workflow-packages-write-missing':
    'Kijk welk token de job gebruikt. Is het `GITHUB_TOKEN`, dan beslissen de rechten van de workflow; is het een van jou, dan beslist het bereik ervan.',
  'apart.ghcr-package-not-linked-to-repository.pat-missing-scope':
    'Kijk welk token wordt gebruikt. Is het `GITHUB_TOKEN`, dan moet het pakket deze repository toelaten; is het een van jou, dan heeft het `write:packages` nodig.',
  'apart.ecr-iam-missing-get-authorization-token.ecr-wrong-region-or-profile': `Vraag AWS wie je bent. Is het een ander account of een andere rol dan je bedoelde, dan klopt het profiel niet; is het de juiste, dan mist die het recht.
$ aws sts get-caller-identity`,
  'apart.pull-secret-missing.pull-secret-wrong-server-key': `Kijk of de pod een geheim noemt. Noemt hij er geen, dan wordt er geen gebruikt; noemt hij er een, vergelijk dan de host daarin met die van de image.
$ kubectl get pods --namespace {namespace} --output custom-columns=NAME:.metadata.name,SECRETS:.spec.imagePullSecrets`,
  'apart.image-or-tag-not-found.pull-secret-missing': `Pull de image op een machine die is aangemeld. Lukt dat, dan is de image er en mist de pod de aanmelding; zo niet, dan klopt de naam niet.
$ docker pull {image}`,
  'apart.aks-wrong-identity.role-missing-acrpull': `Kijk welke identiteit de rol heeft. Is het een andere dan die van de nodes, dan kreeg de verkeerde de rol; heeft geen enkele die rol, wijs die dan toe.
$ az aks show --name {cluster} --resource-group {resourceGroup} --query identityProfile.kubeletidentity.clientId`,
  'apart.aks-wrong-identity.pull-secret-missing': `Laat Azure het vanaf een node proberen. Wordt de identiteit van de nodes geweigerd, geef die dan de rol; wil je geen identiteit gebruiken, noem dan een pull-secret.
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}`,
  'apart.package-private-visibility.role-missing-pull':
    'Open de webpagina van de image, aangemeld met hetzelfde account. Zie je de image, dan is die alleen niet openbaar en moeten clients zich aanmelden; zo niet, dan mist het account het recht.',
  'apart.role-missing-push.wrong-registry-host-logged-in': `Vergelijk de hosts waarbij je bent aangemeld met die van de image, ook de poort. Staat die er niet bij, meld je er dan aan; staat die er wel bij, dan ontbreekt het recht.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.role-missing-catalog.scope-map-missing-permission':
    'Kijk wie het vraagt. Is het een token van het register, dan mist zijn scopemap de actie; is het een account van Azure, dan ontbreekt een rol.',
  'apart.admin-user-disabled.role-missing-acrpull': `Vraag om het token van het register. Krijg je er een, dan heeft je account een rol en staat alleen het beheerdersaccount uit; zo niet, dan ontbreekt de rol.
$ az acr login --name {registryName} --expose-token --output tsv --query loginServer`,
} as const;
