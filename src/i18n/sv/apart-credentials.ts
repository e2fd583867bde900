export const apartCredentials = {
  'apart.not-logged-in.stale-stored-credentials-block-anonymous-pull': `Logga ut och hämta. Om det fungerar är avbildningen offentlig och en gammal inloggning stod i vägen; annars behövs en inloggning.
$ docker logout {registry}
$ docker pull {image}`,
  'apart.role-missing-pull.stale-stored-credentials-block-anonymous-pull': `Logga ut och hämta. Om det fungerar är avbildningen offentlig och den gamla inloggningen stod i vägen; annars saknar kontot behörigheten.
$ docker logout {registry}
$ docker pull {image}`,
  'apart.package-private-visibility.stale-stored-credentials-block-anonymous-pull':
    'Öppna avbildningens webbsida i ett privat fönster. Om den syns där är den offentlig, och en gammal inloggning står i vägen.',
  'apart.not-logged-in.package-private-visibility': `Logga in och försök igen. Om det fungerar var avbildningen bara inte offentlig.
$ docker login {registry}`,
  'apart.image-or-tag-not-found.package-private-visibility':
    'Fråga dess ägare, eller öppna dess webbsida inloggad och utloggad. Om den bara finns för den som är inloggad är den inte offentlig; om den inte finns för någon finns den inte.',
  'apart.credentials-wrong-password.username-form-wrong':
    'Titta först på användarnamnet. Om det inte har den form som registret vill ha passar inget lösenord till det.',
  'apart.credentials-wrong-password.token-type-not-accepted':
    'Se vilket slags hemlighet det är. Om den är av en typ som registret tar emot är den fel, återkallad eller gammal; annars skapar du en av rätt typ.',
  'apart.client-secret-expired.credentials-wrong-password': `Fråga Entra själv. \`AADSTS7000222\` säger att hemligheten har gått ut, \`AADSTS7000215\` att den är fel.
$ dockgate doctor {registry} --ask-issuer --tenant {tenant}
$ az login --service-principal --username {user} --tenant {tenant}`,
  'apart.client-secret-expired.secret-id-used-instead-of-secret-value':
    'Titta på lösenordets form. Grupper av siffror och bokstäver med bindestreck emellan är hemlighetens ID och inte dess värde.',
  'apart.credentials-wrong-password.secret-id-used-instead-of-secret-value':
    'Titta på lösenordets form. Grupper av siffror och bokstäver med bindestreck emellan är hemlighetens ID; ett värde innehåller ett tildetecken.',
  'apart.credentials-wrong-password.password-mangled-by-shell': `Logga in för hand och klistra in lösenordet när det efterfrågas. Om det fungerar ändrade skalet eller pipelinen det.
$ docker login {registry} --username {user}`,
  'apart.account-disabled.credentials-wrong-password':
    'Logga in på registrets webbsidor med samma konto. Om de säger att det är inaktiverat hjälper inget lösenord; om du släpps in är lösenordet här fel.',
  'apart.credentials-wrong-password.pat-expired':
    'Öppna listan över token i kontots inställningar. Om den här har gått ut eller är borta skapar du en ny; om den fortfarande gäller är dess text här fel.',
  'apart.credentials-wrong-password.password-replaced':
    'Fråga vem som skapade det senaste lösenordet, och när. Om det var efter att det här sparades har det ersatts.',
  'apart.password-replaced.tokens-revoked':
    'Logga in igen med samma lösenord. Om det godtas har bara token återkallats; om det avvisas har lösenordet ersatts.',
  'apart.credentials-wrong-password.role-missing-pull': `Logga in på bara registret. Om det avvisas är autentiseringsuppgifterna fel; om det lyckas saknar de behörigheten på den här lagringsplatsen.
$ docker login {registry}`,
  'apart.credentials-wrong-password.token-for-another-registry':
    'Se var tokenen skapades. Om det var vid ett annat register eller konto eller i en annan region gäller den bara där.',
  'apart.application-not-registered.credentials-wrong-password':
    'Jämför användarnamnet bokstav för bokstav med registrets konton. Om det är ett av dem är lösenordet fel; annars är namnet fel.',
  'apart.application-not-registered.email-used-as-username':
    'Leta efter ett `@` i användarnamnet. Om det finns ett är det en e-postadress och inte namnet på ett konto.',
  'apart.application-not-registered.service-principal-in-other-tenant': `Slå upp appen i registrets klientorganisation. Om den inte hittas där men i en annan hör den till den.
$ az ad sp show --id {user} --query appOwnerOrganizationId --output tsv`,
  'apart.credentials-wrong-password.service-principal-in-other-tenant': `Logga in i registrets klientorganisation med den. \`AADSTS700016\` säger att appen inte är känd där, \`AADSTS7000215\` att hemligheten är fel.
$ az login --service-principal --username {user} --tenant {tenant}`,
  'apart.client-secret-expired.service-principal-in-other-tenant':
    'Läs koden i Entras svar. `AADSTS7000222` är en hemlighet som har gått ut, `AADSTS700016` en annan klientorganisation.',
  'apart.client-secret-expired.entra-certificate-not-accepted':
    'Se hur appen loggar in. Om den använder ett certifikat godtas det inte; om den använder ett lösenord har det gått ut.',
  'apart.federated-credential-mismatch.service-principal-in-other-tenant':
    'Läs koden i Entras svar. `AADSTS700213` betyder att ämnet inte stämmer, `AADSTS700016` en annan klientorganisation.',
  'apart.entra-consent-missing.service-principal-in-other-tenant':
    'Läs koden i Entras svar. `AADSTS65001` ber om samtycke, `AADSTS700016` betyder en annan klientorganisation.',
  'apart.admin-user-disabled.credentials-wrong-password': `Fråga efter registrets inställning. Om den säger \`false\` är kontot avstängt, vilket lösenordet än är.
$ az acr show --name {registryName} --query adminUserEnabled`,
  'apart.email-used-as-username.entra-user-password-not-supported':
    'Se vilket lösenordet är. Om det är ditt Microsoft-kontos tar inget register emot det; om det är lösenordet för en token behöver bara användarnamnet ändras.',
  'apart.credentials-wrong-password.mfa-sso-pat-needed':
    'Logga in på registrets webbsidor med samma lösenord. Om du släpps in och tillfrågas om en andra faktor behöver klienter en token.',
  'apart.credentials-wrong-password.token-disabled': `Fråga ägaren efter tokenens status. Om den är inaktiverad går lösenordet inte att bedöma.
$ az acr token show --name {token} --registry {registryName} --query status`,
  'apart.token-disabled.token-password-expired': `Fråga ägaren efter tokenens status och när dess lösenord slutar gälla. Om status är \`enabled\` har lösenordet gått ut.
$ az acr token show --name {token} --registry {registryName}`,
  'apart.credentials-wrong-password.token-password-expired': `Fråga ägaren när tokenens lösenord slutar gälla. Om det är passerat var lösenordet rätt en gång.
$ az acr token show --name {token} --registry {registryName}`,
  'apart.credentials-wrong-password.username-not-null-guid-with-token':
    'Se hur lösenordet börjar. Om det är `eyJ` är det en token, och hör ihop med användarnamnet av nollor.',
  'apart.auth-scheme-mismatch.credentials-wrong-password': `Skicka samma namn och lösenord med curl. Om svaret är 200 är lösenordet rätt, och den sparade inloggningen är av en annan typ.
$ curl --include --user {user} https://{registry}/v2/`,
  'apart.credentials-wrong-password.htpasswd-hash-unsupported':
    'Prova någon annans konto. Om ingen kan logga in är det fel på lösenordsfilen; om bara du inte kan är det ditt lösenord.',
  'apart.credentials-wrong-password.login-throttled':
    'Vänta en kvart utan att försöka och logga sedan in en gång för hand. Om det fungerar hade för många försök stängt kontot.',
  'apart.credentials-wrong-password.pull-secret-malformed': `Logga in för hand med samma namn och lösenord. Om det fungerar är hemligheten i klustret felaktigt skapad.
$ docker login {registry} --username {user}`,
  'apart.credentials-wrong-password.pull-secret-token-expired':
    'Se vad pull-hemligheten innehåller. Om dess lösenord börjar med `eyJ` eller användaren är `AWS` var det en token som lever i timmar.',
  'apart.gcloud-helper-not-configured.not-logged-in': `Leta efter värden under \`credHelpers\`. Vid ett Google-register ska den finnas där; annars saknas en vanlig inloggning.
$ jq .credHelpers ~/.docker/config.json`,
  'apart.gcloud-helper-not-configured.role-missing-pull':
    'Se om Googles svar säger `Unauthenticated request`. Om det gör det angavs ingen; om det nämner en behörighet saknar kontot den.',
  'apart.image-or-tag-not-found.role-missing-pull':
    'Fråga någon som säkert får hämta den, med samma namn. Om det går saknar du behörigheten; om det inte går är namnet fel.',
  'apart.other-account-logged-in.role-missing-pull': `Se vem du är för registret. Om det är ett annat konto än du menade loggar du in med det rätta.
$ docker logout {registry}
$ docker login {registry} --username {user}`,
  'apart.pat-missing-scope.role-missing-pull':
    'Gör samma sak på registrets webbsidor med samma konto. Om det fungerar har kontot behörigheten och tokenen saknar omfånget.',
  'apart.pat-missing-scope.role-missing-push':
    'Gör samma sak med en token som har alla omfång. Om det fungerar saknades omfånget; annars saknar kontot behörigheten.',
  'apart.repository-not-created.role-missing-push':
    'Pusha till en lagringsplats som finns. Om det fungerar måste den andra skapas först; annars saknas behörigheten.',
  'apart.artifact-locked.role-missing-push': `Pusha samma avbildning med en ny tagg. Om det fungerar är den gamla taggen låst; annars saknas behörigheten att pusha.
$ docker tag {image} {registry}/{repository}:test
$ docker push {registry}/{repository}:test`,
  'apart.artifact-locked.role-missing-delete':
    'Ta bort en annan tagg på lagringsplatsen. Om det fungerar är den här låst; annars saknas behörigheten.',
  'apart.pat-missing-scope.token-sso-authorization-missing':
    'Titta på tokenen i ditt kontos inställningar. Om den har omfånget och ”Configure SSO” står bredvid är det den enkla inloggningen.',
  'apart.acr-abac-roles-not-honored.role-missing-acrpull': `Fråga efter registrets läge. Om det är \`AbacRepositoryPermissions\` gör AcrPull ingenting där.
$ az acr show --name {registryName} --query roleAssignmentMode --output tsv`,
  'apart.role-assignment-propagation.role-missing-acrpull': `Se om rollen är tilldelad, och när. Om den är det, och för mindre än tio minuter sedan, väntar du; om den inte finns där tilldelar du den.
$ az role assignment list --assignee {user} --scope $(az acr show --name {registryName} --query id --output tsv) --output table`,
  'apart.role-assignment-propagation.role-missing-acrpush': `Se om rollen är tilldelad, och när. Om den är det, och för mindre än tio minuter sedan, väntar du; om den inte finns där tilldelar du den.
$ az role assignment list --assignee {user} --scope $(az acr show --name {registryName} --query id --output tsv) --output table`,
  'apart.role-missing-acrpull.role-missing-acrpush':
    'Hämta valfri avbildning från samma lagringsplats. Om det fungerar saknas bara behörigheten att pusha.',
  'apart.role-missing-acrpull.role-missing-arm-reader': `Logga in med docker och utan Azure CLI. Om hämtningen då fungerar saknas bara behörigheten att se registret som resurs.
$ docker login {registry}`,
  'apart.role-missing-arm-reader.role-missing-to-assign-roles':
    'Se vilken åtgärd Azures svar nämner. `roleAssignments/write` är behörigheten att ge roller; allt annat är behörigheten att se eller ändra registret.',
  'apart.role-missing-catalog.role-missing-pull': `Hämta en avbildning med dess fullständiga namn. Om det fungerar är bara listan över lagringsplatser stängd.
$ docker pull {image}`,
  'apart.scope-map-missing-permission.token-password-expired': `Logga in på bara registret. Om det avvisas har lösenordet slutat gälla; om det lyckas saknar omfångskartan lagringsplatsen eller åtgärden.
$ docker login {registry} --username {token}`,
  'apart.image-or-tag-not-found.scope-map-missing-permission': `Fråga ägaren vad tokenens omfångskarta innehåller. Om lagringsplatsen finns i den är namnet eller taggen fel.
$ az acr scope-map show --name {scopeMap} --registry {registryName} --query actions`,
  'apart.ghcr-package-not-linked-to-repository.workflow-packages-write-missing':
    'Titta på jobbets behörigheter. Om de innehåller `packages: write` är det paketet självt som inte släpper in den här lagringsplatsen.',
  'apart.access-token-expired.pull-secret-token-expired':
    'Se var tokenen ligger. Om ett kluster skickar den måste pull-hemligheten förnyas; om din egen klient gör det loggar du in igen.',
  'apart.acr-refresh-token-expired-3h.entra-session-expired': `Be Azure CLI om en token. Om det får en var bara registrets inloggning gammal; annars loggar du in på Azure igen.
$ az account get-access-token --query expiresOn`,
  'apart.acr-arm-audience-disabled.entra-session-expired': `Be Azure CLI om en token. Om det får en och registret ändå avvisar den vill registret bara ha token gjorda för register.
$ az account get-access-token --query expiresOn`,
  'apart.entra-second-step-needed.entra-session-expired': `Logga in med en webbläsare en gång. Om den ber om en till faktor varje gång är det en princip som kräver det; om den släpper in dig direkt hade bara sessionen slutat.
$ az login`,
  'apart.entra-password-expired.entra-session-expired': `Logga in med en webbläsare. Om den ber om ett nytt lösenord var det detta; annars hade bara sessionen slutat.
$ az login`,
  'apart.entra-service-outage.entra-session-expired': `Vänta några minuter och logga in igen. Om det fungerar utan någon ändring hade Entra ett fel.
$ az login`,
  'apart.cloud-session-expired.ecr-token-expired-12h': `Fråga AWS vem du är. Om det svarar var bara registrets lösenord gammalt; annars loggar du in på AWS igen.
$ aws sts get-caller-identity`,
  'apart.ecr-iam-missing-get-authorization-token.ecr-token-expired-12h': `Hämta ett nytt lösenord. Om AWS ger ett hade det gamla gått ut; om det avvisar saknar identiteten behörigheten.
$ aws ecr get-login-password --region {region}`,
  'apart.ecr-token-expired-12h.ecr-wrong-region-or-profile': `Jämför konto och region i inloggningen med dem i avbildningens värd. Om de skiljer sig är det fel inloggning; annars är lösenordet gammalt.
$ aws sts get-caller-identity --query Account --output text`,
  'apart.access-token-expired.cloud-session-expired':
    'Fråga molnets kommandorad vem du är. Om den svarar var bara registrets token gammal.',
  'apart.pull-secret-missing.pull-secret-wrong-namespace': `Se vad podden anger. Om den anger en hemlighet finns den inte i dess namnrymd; om den inte anger någon används ingen.
$ kubectl get pods --namespace {namespace} --output custom-columns=NAME:.metadata.name,SECRETS:.spec.imagePullSecrets`,
  'apart.pull-secret-malformed.pull-secret-wrong-server-key': `Läs hemlighetens värdar. Om de går att läsa och en annan värd står där är den för den värden; om de inte går att läsa är hemligheten felaktigt skapad.
$ kubectl get secret {secret} --namespace {namespace} --output json | jq --raw-output '.data[".dockerconfigjson"] | @base64d | fromjson | .auths | keys[]'`,
  'apart.node-identity-missing.pull-secret-missing':
    'Bestäm hur klustret ska logga in. Om dess noder har en molnidentitet för det här registret saknar den behörigheten; annars anger du en pull-hemlighet.',
  'apart.aks-wrong-identity.node-identity-missing': `Låt Azure försöka från en nod. Om en identitet anges som du inte väntade dig gavs rollen till en annan.
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}`,
  'apart.aks-wrong-identity.role-assignment-propagation': `Jämför nodernas identitet med den som har rollen. Om de är samma väntar du tio minuter.
$ az aks show --name {cluster} --resource-group {resourceGroup} --query identityProfile.kubeletidentity.clientId`,
  'apart.credentials-wrong-password.not-logged-in': `Logga in för hand. Om det avvisas är lösenordet fel; om det lyckas och resten sedan fungerar hade ingen loggat in.
$ docker login {registry}`,
  'apart.not-logged-in.role-missing-pull': `Logga in och hämta igen. Om det fungerar saknades bara inloggningen; om det avvisas på samma sätt saknar kontot behörigheten.
$ docker login {registry}
$ docker pull {image}`,
  'apart.not-logged-in.role-missing-push': `Logga in och pusha igen. Om det fungerar saknades bara inloggningen; om det avvisas på samma sätt saknar kontot behörigheten.
$ docker login {registry}
$ docker push {image}`,
  'apart.not-logged-in.role-missing-acrpull': `Logga in på registret och hämta igen. Om inloggningen avvisas, eller bara hämtningen, saknas rollen; om båda fungerar saknades bara inloggningen.
$ az acr login --name {registryName}
$ docker pull {image}`,
  'apart.not-logged-in.role-missing-acrpush': `Logga in på registret och pusha igen. Om bara pushen avvisas då saknas rollen; om den fungerar saknades bara inloggningen.
$ az acr login --name {registryName}
$ docker push {image}`,
  'apart.not-logged-in.pull-secret-missing': `Hämta avbildningen utanför klustret, inloggad. Om det fungerar är inloggningen bra, och bara podden anger den inte; om en inloggning krävs även där skapar du först en.
$ docker login {registry}
$ docker pull {image}`,
  'apart.acr-refresh-token-expired-3h.role-missing-acrpull': `Logga in igen och hämta genast. Om det fungerar hade den gamla inloggningen gått ut efter tre timmar; annars saknas rollen.
$ az acr login --name {registryName}
$ docker pull {image}`,
  'apart.acr-refresh-token-expired-3h.role-missing-acrpush': `Logga in igen och pusha genast. Om det fungerar hade den gamla inloggningen gått ut efter tre timmar; annars saknas rollen.
$ az acr login --name {registryName}
$ docker push {image}`,
  'apart.repository-namespace-missing-or-wrong.role-missing-push':
    'Pusha under ditt eget kontos namn. Om det fungerar angav delen före avbildningen någon annan; om du menar det andra kontot måste dess ägare ge dig behörigheten.',
  'apart.image-or-tag-not-found.not-logged-in': `Logga in och hämta igen. Om det fungerar var den bara privat; om svaret är detsamma letar du efter namnet på registrets webbsidor.
$ docker login {registry}
$ docker pull {image}`,
  'apart.image-or-tag-not-found.stale-stored-credentials-block-anonymous-pull': `Logga ut och hämta. Om det fungerar finns avbildningen, och en gammal inloggning stod i vägen; annars letar du efter den på registrets webbsidor.
$ docker logout {registry}
$ docker pull {image}`,
  'apart.gcloud-helper-not-configured.role-missing-push': `Registrera hjälparen och pusha igen. Om det fungerar var det den som saknades; om en behörighet nu nämns saknar kontot den.
$ gcloud auth configure-docker {registry}
$ docker push {image}`,
  'apart.gcloud-helper-not-configured.sudo-different-config': `Leta efter värden i filen hos den användare som kör docker. Om den bara finns i din egen körs docker som någon annan; om den inte finns i någon registrerar du hjälparen.
$ sudo jq .credHelpers /root/.docker/config.json`,
  'apart.ecr-wrong-region-or-profile.not-logged-in': `Titta på de värdar som du har loggat in på. Om en har ett annat konto eller en annan region än avbildningen är det fel värd; om det inte finns någon loggar du in.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.credentials-wrong-password.pat-missing-scope': `Titta på tokenen i ditt kontos inställningar. Om den finns där och fortfarande gäller saknar den ett omfång; om den är borta eller har gått ut är dess text här fel.
$ docker login {registry} --username {user}`,
  'apart.credentials-wrong-password.stale-stored-credentials-block-anonymous-pull': `Logga ut och hämta. Om det fungerar behöver avbildningen inget lösenord, och det sparade stod i vägen; om en inloggning behövs är lösenordet fel.
$ docker logout {registry}
$ docker pull {image}`,
  'apart.credentials-wrong-password.email-used-as-username':
    'Leta efter ett `@` i användarnamnet. Om det finns ett loggar du in med kontots namn i stället; annars är lösenordet fel.',
  'apart.email-used-as-username.stale-stored-credentials-block-anonymous-pull': `Logga ut och hämta. Om det fungerar stod bara den sparade inloggningen i vägen: logga in igen med kontots namn och inte med e-postadressen.
$ docker logout {registry}
$ docker pull {image}`,
  'apart.pat-expired.token-type-not-accepted':
    'Titta på tokenen i ditt kontos inställningar. Om den har gått ut förnyar du den; om den fortfarande gäller tas dess sort inte emot här.',
  'apart.pat-missing-scope.token-type-not-accepted':
    'Titta på vilken sorts token det är. Om det är en sort som registret tar emot ger du den omfånget; annars skapar du en av rätt sort.',
  'apart.pat-missing-scope.workflow-packages-write-missing':
    'Titta på vilken token jobbet använder. Om det är `GITHUB_TOKEN` avgör arbetsflödets behörigheter; om det är en av dina avgör dess omfång.',
  'apart.ghcr-package-not-linked-to-repository.pat-missing-scope':
    'Titta på vilken token som används. Om det är `GITHUB_TOKEN` måste paketet släppa in den här lagringsplatsen; om det är en av dina behöver den `write:packages`.',
  'apart.ecr-iam-missing-get-authorization-token.ecr-wrong-region-or-profile': `Fråga AWS vem du är. Om det är ett annat konto eller en annan roll än du menade är profilen fel; om det är rätt saknas behörigheten.
$ aws sts get-caller-identity`,
  'apart.pull-secret-missing.pull-secret-wrong-server-key': `Se om podden anger en hemlighet. Om den inte anger någon används ingen; om den anger en jämför du värden i den med avbildningens.
$ kubectl get pods --namespace {namespace} --output custom-columns=NAME:.metadata.name,SECRETS:.spec.imagePullSecrets`,
  'apart.image-or-tag-not-found.pull-secret-missing': `Hämta den på en dator som är inloggad. Om det fungerar finns avbildningen, och podden saknar inloggningen; annars är namnet fel.
$ docker pull {image}`,
  'apart.aks-wrong-identity.role-missing-acrpull': `Titta på vilken identitet som har rollen. Om det är en annan än nodernas har rollen getts till fel identitet; om ingen har den tilldelar du den.
$ az aks show --name {cluster} --resource-group {resourceGroup} --query identityProfile.kubeletidentity.clientId`,
  'apart.aks-wrong-identity.pull-secret-missing': `Låt Azure försöka från en nod. Om nodernas identitet avvisas ger du den rollen; om du inte tänkt använda någon identitet anger du en pull-hemlighet.
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}`,
  'apart.package-private-visibility.role-missing-pull':
    'Öppna avbildningens webbsida inloggad med samma konto. Om du ser den är den bara inte offentlig, och klienter måste logga in; annars saknar kontot behörigheten.',
  'apart.role-missing-push.wrong-registry-host-logged-in': `Jämför värdarna som du har loggat in på med avbildningens, även porten. Om den inte finns bland dem loggar du in på den; om den finns saknas behörigheten.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.role-missing-catalog.scope-map-missing-permission':
    'Se vem som frågar. Om det är en av registrets token saknar dess omfångskarta åtgärden; om det är ett Azure-konto saknas en roll.',
  'apart.admin-user-disabled.role-missing-acrpull': `Be om registrets token. Om du får en har ditt konto en roll, och bara administratörskontot är avstängt; annars saknas rollen.
$ az acr login --name {registryName} --expose-token --output tsv --query loginServer`,
} as const;
