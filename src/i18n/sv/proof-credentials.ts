export const proofCredentials = {
  'proof.account-disabled': 'Logga in på registrets webbsidor med samma konto. Om de säger att det är inaktiverat, så är det detta.',
  'proof.admin-user-disabled': `Fråga efter inställningen. Om den är \`false\`, och användarnamnet är registrets eget, så är det detta.
$ az acr show --name {registryName} --query adminUserEnabled`,
  'proof.aks-wrong-identity': `Låt en nod försöka. Om den anger en annan identitet än den med rollen, så är det detta.
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}`,
  'proof.application-not-registered': `Slå upp användarnamnet. Om ingen app, token eller användare heter så, så är det detta.
$ az ad sp show --id {user}`,
  'proof.auth-scheme-mismatch': `Skicka namn och lösenord med curl. Om svaret är 200 medan den sparade inloggningen avvisas, så är det detta.
$ curl --include --user {user} https://{registry}/v2/`,
  'proof.azure-cli-wrong-subscription': `Se var Azure CLI arbetar. Om det inte är registrets prenumeration, så är det detta.
$ az account show --output table`,
  'proof.credential-malformed': `Logga ut och in igen. Om det fungerar då gick det som var sparat inte att läsa.
$ docker logout {registry}
$ docker login {registry}`,
  'proof.credentials-wrong-password': `Logga in för hand. Om samma namn och lösenord avvisas också där, och inget säger att de har gått ut, så är det detta.
$ docker login {registry} --username {user}`,
  'proof.ecr-wrong-region-or-profile': `Jämför kontot med siffrorna i början av värden, och regionen med den i värden. Om något skiljer sig, så är det detta.
$ aws sts get-caller-identity --query Account --output text`,
  'proof.email-used-as-username': 'Leta efter ett `@` i användarnamnet. Om det finns ett, så är det detta.',
  'proof.empty-credentials-in-ci': `Låt jobbet säga om det har hemligheten. Om svaret är ”empty”, så är det detta.
$ test -n "$PASSWORD" && echo present || echo empty`,
  'proof.entra-certificate-not-accepted': `Logga in med certifikatet. Om \`AADSTS700027\` eller en liknande kod kommer tillbaka, så är det detta.
$ az login --service-principal --username {user} --certificate certificate.pem --tenant {tenant}`,
  'proof.entra-second-step-needed': `Logga in med en webbläsare. Om du tillfrågas om en andra faktor, så är det detta.
$ az login`,
  'proof.entra-user-password-not-supported':
    'Se vems lösenord det är. Om det är det som en person loggar in på Microsoft med, så är det detta.',
  'proof.federated-credential-mismatch': `Jämför ämnet i Entras svar med de sparade. Om inget är lika bokstav för bokstav, så är det detta.
$ az ad app federated-credential list --id {user} --query '[].subject'`,
  'proof.mfa-sso-pat-needed':
    'Logga in på registrets webbsidor. Om de ber om en andra faktor eller skickar dig till en annan inloggningssida, så är det detta.',
  'proof.not-logged-in': `Se vilka inloggningar som är sparade. Om registret inte är med bland dem, så är det detta.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'proof.password-mangled-by-shell': `Logga in för hand och klistra in lösenordet när det efterfrågas. Om det fungerar, så är det detta.
$ docker login {registry} --username {user}`,
  'proof.pull-secret-malformed': `Se hemlighetens typ. Om den inte är \`kubernetes.io/dockerconfigjson\`, så är det detta.
$ kubectl get secret {secret} --namespace {namespace} --output custom-columns=TYPE:.type`,
  'proof.pull-secret-missing': `Se vilka hemligheter poddarna anger. Om det inte finns någon, så är det detta.
$ kubectl get pods --namespace {namespace} --output custom-columns=NAME:.metadata.name,SECRETS:.spec.imagePullSecrets`,
  'proof.pull-secret-wrong-namespace': `Leta efter hemligheten bredvid podden. Om den inte hittas där, så är det detta.
$ kubectl get secret {secret} --namespace {namespace}`,
  'proof.pull-secret-wrong-server-key': `Läs för vilken värd hemligheten är. Om det inte är exakt avbildningens, så är det detta.
$ kubectl get secret {secret} --namespace {namespace} --output json | jq --raw-output '.data[".dockerconfigjson"] | @base64d | fromjson | .auths | keys[]'`,
  'proof.secret-id-used-instead-of-secret-value':
    'Titta på lösenordets form. Om det är grupper av siffror och bokstäver med bindestreck emellan, så är det detta.',
  'proof.service-principal-in-other-tenant': `Logga in i registrets klientorganisation. Om \`AADSTS700016\` eller \`AADSTS50020\` kommer tillbaka, så är det detta.
$ az login --service-principal --username {user} --tenant {tenant}`,
  'proof.stale-stored-credentials-block-anonymous-pull': `Logga ut och hämta. Om det fungerar, så är det detta.
$ docker logout {registry}
$ docker pull {image}`,
  'proof.subject-removed': 'Fråga en ägare om tokenen eller användaren fortfarande finns. Om inte, så är det detta.',
  'proof.token-disabled': `Fråga en ägare efter tokenens status. Om den är \`disabled\`, så är det detta.
$ az acr token show --name {token} --registry {registryName} --query status`,
  'proof.token-for-another-registry':
    'Se var tokenen skapades. Om det var vid ett annat register eller konto eller i en annan region, så är det detta.',
  'proof.token-signature-invalid': `Logga in igen. Om den nya inloggningen fungerar var den gamla tokenen ändrad eller avkortad.
$ docker login {registry}`,
  'proof.token-type-not-accepted':
    'Titta på hemlighetens början. Om den är en annan produkts, eller den för en åtkomstnyckel som `AKIA`, så är det detta.',
  'proof.username-form-wrong':
    'Jämför användarnamnet med den form som hör till den här typen av hemlighet. Om det skiljer sig, så är det detta.',
  'proof.username-not-null-guid-with-token':
    'Titta på lösenordets början. Om den är `eyJ`, och användarnamnet inte är det av nollor, så är det detta.',
  'proof.access-token-scope-missing': `Logga in igen och upprepa. Om det fungerar då hade den gamla tokenen begärts för mindre.
$ docker login {registry}`,
  'proof.acr-abac-roles-not-honored': `Fråga efter registrets läge. Om det är \`AbacRepositoryPermissions\`, och identiteten bara har de klassiska rollerna, så är det detta.
$ az acr show --name {registryName} --query roleAssignmentMode --output tsv`,
  'proof.artifact-locked': `Pusha samma avbildning med en ny tagg. Om det fungerar, så är det detta.
$ docker tag {image} {registry}/{repository}:test
$ docker push {registry}/{repository}:test`,
  'proof.ecr-iam-missing-get-authorization-token': `Be AWS om ett lösenord till registret. Om det avvisas, så är det detta.
$ aws ecr get-login-password --region {region}`,
  'proof.entra-consent-missing': 'Läs Entras kod. Om den är `AADSTS65001`, `AADSTS90094` eller `AADSTS50105`, så är det detta.',
  'proof.ghcr-package-not-linked-to-repository':
    'Öppna paketets inställningar på GitHub. Om lagringsplatsen inte står med under ”Manage Actions access”, så är det detta.',
  'proof.image-soft-deleted': `Lista det som har tagits bort från lagringsplatsen. Om digestvärdet finns i listan, så är det detta.
$ az acr manifest list-deleted --registry {registryName} --name {repository}`,
  'proof.node-identity-missing':
    'Se om poddarna anger en pull-hemlighet, och om noderna har en roll på registret. Om inget av det stämmer, så är det detta.',
  'proof.other-account-logged-in': `Logga ut, och logga in med det konto som du menar. Om det fungerar då, så är det detta.
$ docker logout {registry}
$ docker login {registry} --username {user}`,
  'proof.package-private-visibility': 'Öppna avbildningens webbsida i ett privat fönster. Om den inte syns där, så är det detta.',
  'proof.pat-missing-scope':
    'Titta på tokenens omfång i ditt kontos inställningar. Om det för paket eller register saknas, så är det detta.',
  'proof.role-assignment-propagation': `Se när rollen gavs. Om det är mindre än tio minuter sedan, så är det detta.
$ az role assignment list --assignee {user} --scope $(az acr show --name {registryName} --query id --output tsv) --output table`,
  'proof.role-missing-acrpull': `Lista identitetens roller på registret. Om det inte finns någon som innehåller hämtning, så är det detta.
$ az role assignment list --assignee {user} --scope $(az acr show --name {registryName} --query id --output tsv) --include-inherited --output table`,
  'proof.role-missing-acrpush': `Lista identitetens roller på registret. Om det inte finns någon som innehåller push, så är det detta.
$ az role assignment list --assignee {user} --scope $(az acr show --name {registryName} --query id --output tsv) --include-inherited --output table`,
  'proof.role-missing-arm-reader': `Fråga efter registret som resurs. Om det avvisas medan docker kan hämta, så är det detta.
$ az acr show --name {registryName}`,
  'proof.role-missing-catalog': `Hämta en avbildning med dess fullständiga namn. Om det fungerar och bara listan avvisas, så är det detta.
$ docker pull {image}`,
  'proof.role-missing-delete': 'Ta bort något annat på lagringsplatsen. Om det också avvisas medan hämtning fungerar, så är det detta.',
  'proof.role-missing-metadata': `Hämta avbildningen. Om det fungerar och bara dess taggar eller attribut avvisas, så är det detta.
$ docker pull {image}`,
  'proof.role-missing-pull': `Logga in på bara registret, och hämta sedan. Om bara hämtningen avvisas, och andra kan göra den, så är det detta.
$ docker login {registry}
$ docker pull {image}`,
  'proof.role-missing-push': `Hämta från samma lagringsplats, och pusha sedan. Om bara pushen avvisas, så är det detta.
$ docker pull {image}`,
  'proof.role-missing-restore': 'Hämta från samma lagringsplats. Om det fungerar och bara listan över det borttagna, eller återställningen, avvisas, så är det detta.',
  'proof.role-missing-to-assign-roles': 'Läs åtgärden i Azures svar. Om den är `roleAssignments/write`, så är det detta.',
  'proof.scope-map-missing-permission': `Fråga en ägare vad omfångskartan innehåller. Om lagringsplatsen eller åtgärden inte finns i den, så är det detta.
$ az acr scope-map show --name {scopeMap} --registry {registryName} --query actions`,
  'proof.token-sso-authorization-missing':
    'Titta på tokenen i dina GitHub-inställningar. Om ”Configure SSO” står bredvid den, och din organisation inte är godkänd där, så är det detta.',
  'proof.workflow-packages-write-missing': 'Titta på jobbets behörigheter. Om `packages: write` inte finns där, så är det detta.',
  'proof.access-token-expired': `Logga in igen och upprepa. Om det fungerar då, så är det detta.
$ docker login {registry}`,
  'proof.acr-refresh-token-expired-3h': `Logga in igen och upprepa. Om det fungerar då, och den senaste inloggningen var för flera timmar sedan, så är det detta.
$ az acr login --name {registryName}`,
  'proof.client-secret-expired': `Fråga efter slutdatumen. Om det sista har passerat, så är det detta.
$ az ad app credential list --id {user} --query '[].endDateTime'`,
  'proof.cloud-session-expired': `Fråga molnets kommandorad vem du är. Om den inte kan säga det, så är det detta.
$ aws sts get-caller-identity
$ gcloud auth print-access-token --quiet | wc -c`,
  'proof.ecr-token-expired-12h': `Hämta ett nytt lösenord och upprepa. Om det fungerar då, så är det detta.
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}`,
  'proof.entra-password-expired': `Logga in med en webbläsare. Om du ombeds ange ett nytt lösenord, så är det detta.
$ az login`,
  'proof.entra-session-expired': `Be Azure CLI om en token. Om det ber dig logga in, så är det detta.
$ az account get-access-token --query expiresOn`,
  'proof.password-replaced':
    'Fråga vem som skapade det senaste lösenordet, och när. Om det var efter att det här sparades, så är det detta.',
  'proof.pat-expired': 'Öppna listan över token i ditt kontos inställningar. Om den här har gått ut eller är borta, så är det detta.',
  'proof.pull-secret-token-expired': `Se när pull-hemligheten skapades. Om det är mer än tre timmar sedan på Azure eller tolv på AWS, och den innehåller en inloggnings token, så är det detta.
$ kubectl get secret {secret} --namespace {namespace}`,
  'proof.sign-in-code-invalid': `Börja om med inloggningen och avsluta den genast. Om det går nu var koden orsaken.
$ az login --use-device-code`,
  'proof.sign-in-declined': 'Fråga den som skrev koden om den nekade. Om ja är det detta.',
  'proof.tokens-revoked': 'Fråga en ägare om kontots token har återkallats. Om det var efter den här inloggningen, så är det detta.',
  'proof.token-used-before': 'Logga in en gång med en token som tjänsten just har skapat. Om det går, så är det detta.',
  'proof.token-password-expired': `Fråga en ägare när tokenens lösenord slutar gälla. Om det är passerat, så är det detta.
$ az acr token show --name {token} --registry {registryName}`,
} as const;
