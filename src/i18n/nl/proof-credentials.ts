export const proofCredentials = {
  'proof.account-disabled':
    'Meld je met hetzelfde account aan op de webpagina’s van het register. Zeggen die dat het is uitgeschakeld, dan is dit het.',
  'proof.admin-user-disabled': `Vraag de instelling op. Is die \`false\`, en is de gebruikersnaam die van het register zelf, dan is dit het.
$ az acr show --name {registryName} --query adminUserEnabled`,
  'proof.aks-wrong-identity': `Laat een node het proberen. Noemt die een andere identiteit dan die met de rol, dan is dit het.
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}`,
  'proof.application-not-registered': `Zoek de gebruikersnaam op. Heet geen toepassing, token of gebruiker zo, dan is dit het.
$ az ad sp show --id {user}`,
  'proof.auth-scheme-mismatch': `Stuur naam en wachtwoord met curl. Is het antwoord 200 terwijl de bewaarde aanmelding wordt geweigerd, dan is dit het.
$ curl --include --user {user} https://{registry}/v2/`,
  'proof.azure-cli-wrong-subscription': `Kijk waar de Azure CLI werkt. Is het niet het abonnement van het register, dan is dit het.
$ az account show --output table`,
  'proof.credential-malformed': `Meld je af en weer aan. Lukt het dan, dan was niet te lezen wat er was bewaard.
$ docker logout {registry}
$ docker login {registry}`,
  'proof.credentials-wrong-password': `Meld je met de hand aan. Worden dezelfde naam en hetzelfde wachtwoord ook daar geweigerd, en zegt niets dat ze zijn verlopen, dan is dit het.
$ docker login {registry} --username {user}`,
  'proof.ecr-wrong-region-or-profile': `Vergelijk het account met de cijfers aan het begin van de host, en de regio met die erin. Verschilt er een, dan is dit het.
$ aws sts get-caller-identity --query Account --output text`,
  'proof.email-used-as-username': 'Zoek een `@` in de gebruikersnaam. Staat die erin, dan is dit het.',
  'proof.empty-credentials-in-ci': `Laat de job zeggen of hij het geheim heeft. Is het antwoord leeg, dan is dit het.
$ test -n "$PASSWORD" && echo present || echo empty`,
  'proof.entra-certificate-not-accepted': `Meld je aan met het certificaat. Komt \`AADSTS700027\` of een vergelijkbare code terug, dan is dit het.
$ az login --service-principal --username {user} --certificate certificate.pem --tenant {tenant}`,
  'proof.entra-second-step-needed': `Meld je aan met een browser. Vraagt die om een tweede factor, dan is dit het.
$ az login`,
  'proof.entra-user-password-not-supported':
    'Kijk van wie het wachtwoord is. Is het dat waarmee een persoon zich bij Microsoft aanmeldt, dan is dit het.',
  'proof.federated-credential-mismatch': `Vergelijk het onderwerp in het antwoord van Entra met de bewaarde. Is er geen letter voor letter gelijk, dan is dit het.
$ az ad app federated-credential list --id {user} --query '[].subject'`,
  'proof.mfa-sso-pat-needed':
    'Meld je aan op de webpagina’s van het register. Vragen die om een tweede factor of sturen ze je naar een andere aanmeldpagina, dan is dit het.',
  'proof.not-logged-in': `Kijk welke aanmeldingen zijn bewaard. Staat het register er niet bij, dan is dit het.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'proof.password-mangled-by-shell': `Meld je met de hand aan en plak het wachtwoord als erom gevraagd wordt. Lukt dat, dan is dit het.
$ docker login {registry} --username {user}`,
  'proof.pull-secret-malformed': `Bekijk het type van het geheim. Is het niet \`kubernetes.io/dockerconfigjson\`, dan is dit het.
$ kubectl get secret {secret} --namespace {namespace} --output custom-columns=TYPE:.type`,
  'proof.pull-secret-missing': `Kijk welke geheimen de pods noemen. Is er geen, dan is dit het.
$ kubectl get pods --namespace {namespace} --output custom-columns=NAME:.metadata.name,SECRETS:.spec.imagePullSecrets`,
  'proof.pull-secret-wrong-namespace': `Zoek het geheim naast de pod. Is het daar niet te vinden, dan is dit het.
$ kubectl get secret {secret} --namespace {namespace}`,
  'proof.pull-secret-wrong-server-key': `Lees voor welke host het geheim is. Is dat niet precies die van de image, dan is dit het.
$ kubectl get secret {secret} --namespace {namespace} --output json | jq --raw-output '.data[".dockerconfigjson"] | @base64d | fromjson | .auths | keys[]'`,
  'proof.secret-id-used-instead-of-secret-value':
    'Kijk naar de vorm van het wachtwoord. Zijn het groepen cijfers en letters met streepjes ertussen, dan is dit het.',
  'proof.service-principal-in-other-tenant': `Meld je aan bij de tenant van het register. Komt \`AADSTS700016\` of \`AADSTS50020\` terug, dan is dit het.
$ az login --service-principal --username {user} --tenant {tenant}`,
  'proof.stale-stored-credentials-block-anonymous-pull': `Meld je af en pull. Lukt dat, dan is dit het.
$ docker logout {registry}
$ docker pull {image}`,
  'proof.subject-removed': 'Vraag een eigenaar of het token of de gebruiker nog bestaat. Zo niet, dan is dit het.',
  'proof.token-disabled': `Vraag een eigenaar naar de status van het token. Is die \`disabled\`, dan is dit het.
$ az acr token show --name {token} --registry {registryName} --query status`,
  'proof.token-for-another-registry':
    'Kijk waar het token is gemaakt. Was dat bij een ander register, account of een andere regio, dan is dit het.',
  'proof.token-signature-invalid': `Meld je opnieuw aan. Werkt de verse aanmelding, dan was het oude token veranderd of afgekapt.
$ docker login {registry}`,
  'proof.token-type-not-accepted':
    'Bekijk het begin van het geheim. Is het dat van een ander product, of van een toegangssleutel zoals `AKIA`, dan is dit het.',
  'proof.username-form-wrong': 'Vergelijk de gebruikersnaam met de vorm die bij deze soort geheim hoort. Verschilt die, dan is dit het.',
  'proof.username-not-null-guid-with-token':
    'Bekijk het begin van het wachtwoord. Is het `eyJ`, en is de gebruikersnaam niet die van nullen, dan is dit het.',
  'proof.access-token-scope-missing': `Meld je opnieuw aan en herhaal het. Lukt het dan, dan was voor het oude token minder gevraagd.
$ docker login {registry}`,
  'proof.acr-abac-roles-not-honored': `Vraag de modus van het register op. Is die \`AbacRepositoryPermissions\`, en heeft de identiteit alleen de klassieke rollen, dan is dit het.
$ az acr show --name {registryName} --query roleAssignmentMode --output tsv`,
  'proof.artifact-locked': `Push dezelfde image onder een nieuwe tag. Lukt dat, dan is dit het.
$ docker tag {image} {registry}/{repository}:test
$ docker push {registry}/{repository}:test`,
  'proof.ecr-iam-missing-get-authorization-token': `Vraag AWS om een registerwachtwoord. Weigert het, dan is dit het.
$ aws ecr get-login-password --region {region}`,
  'proof.entra-consent-missing': 'Lees de code van Entra. Is die `AADSTS65001`, `AADSTS90094` of `AADSTS50105`, dan is dit het.',
  'proof.ghcr-package-not-linked-to-repository':
    'Open de instellingen van het pakket op GitHub. Staat de repository niet onder “Manage Actions access”, dan is dit het.',
  'proof.image-soft-deleted': `Bekijk wat uit de repository verwijderd is. Staat de digest erbij, dan is dit het.
$ az acr manifest list-deleted --registry {registryName} --name {repository}`,
  'proof.node-identity-missing':
    'Kijk of de pods een pull-secret noemen, en of de nodes een rol op het register hebben. Is geen van beide zo, dan is dit het.',
  'proof.other-account-logged-in': `Meld je af, en meld je aan met het account dat je bedoelt. Lukt het dan, dan is dit het.
$ docker logout {registry}
$ docker login {registry} --username {user}`,
  'proof.package-private-visibility': 'Open de webpagina van de image in een privévenster. Is de image daar niet te zien, dan is dit het.',
  'proof.pat-missing-scope':
    'Bekijk het bereik van het token in de instellingen van je account. Ontbreekt dat voor pakketten of registers, dan is dit het.',
  'proof.role-assignment-propagation': `Kijk wanneer de rol is gegeven. Is dat minder dan tien minuten geleden, dan is dit het.
$ az role assignment list --assignee {user} --scope $(az acr show --name {registryName} --query id --output tsv) --output table`,
  'proof.role-missing-acrpull': `Som de rollen van de identiteit op het register op. Is er geen waarmee je mag pullen, dan is dit het.
$ az role assignment list --assignee {user} --scope $(az acr show --name {registryName} --query id --output tsv) --include-inherited --output table`,
  'proof.role-missing-acrpush': `Som de rollen van de identiteit op het register op. Is er geen waarmee je mag pushen, dan is dit het.
$ az role assignment list --assignee {user} --scope $(az acr show --name {registryName} --query id --output tsv) --include-inherited --output table`,
  'proof.role-missing-arm-reader': `Vraag het register als resource op. Wordt dat geweigerd terwijl docker kan pullen, dan is dit het.
$ az acr show --name {registryName}`,
  'proof.role-missing-catalog': `Pull één image met de volledige naam. Lukt dat en wordt alleen de lijst geweigerd, dan is dit het.
$ docker pull {image}`,
  'proof.role-missing-delete': 'Verwijder iets anders in de repository. Wordt ook dat geweigerd terwijl pullen lukt, dan is dit het.',
  'proof.role-missing-metadata': `Pull de image. Lukt dat en worden alleen de tags of kenmerken ervan geweigerd, dan is dit het.
$ docker pull {image}`,
  'proof.role-missing-pull': `Meld je alleen bij het register aan en pull dan. Wordt alleen de pull geweigerd, en kunnen anderen het wel, dan is dit het.
$ docker login {registry}
$ docker pull {image}`,
  'proof.role-missing-push': `Pull uit dezelfde repository en push dan. Wordt alleen de push geweigerd, dan is dit het.
$ docker pull {image}`,
  'proof.role-missing-restore': 'Pull uit dezelfde repository. Lukt dat en wordt alleen de lijst van wat verwijderd is, of het herstel ervan, geweigerd, dan is dit het.',
  'proof.role-missing-to-assign-roles': 'Lees de actie in het antwoord van Azure. Is die `roleAssignments/write`, dan is dit het.',
  'proof.scope-map-missing-permission': `Vraag een eigenaar wat de scopemap bevat. Staat de repository of de actie er niet in, dan is dit het.
$ az acr scope-map show --name {scopeMap} --registry {registryName} --query actions`,
  'proof.token-sso-authorization-missing':
    'Bekijk het token in je GitHub-instellingen. Staat er “Configure SSO” naast, en is je organisatie daar niet geautoriseerd, dan is dit het.',
  'proof.workflow-packages-write-missing': 'Bekijk de rechten van de job. Staat `packages: write` er niet bij, dan is dit het.',
  'proof.access-token-expired': `Meld je opnieuw aan en herhaal het. Lukt het dan, dan is dit het.
$ docker login {registry}`,
  'proof.acr-refresh-token-expired-3h': `Meld je opnieuw aan en herhaal het. Lukt het dan, en was de laatste aanmelding uren geleden, dan is dit het.
$ az acr login --name {registryName}`,
  'proof.client-secret-expired': `Vraag de einddatums op. Is de laatste voorbij, dan is dit het.
$ az ad app credential list --id {user} --query '[].endDateTime'`,
  'proof.cloud-session-expired': `Vraag de opdrachtregel van de cloud wie je bent. Kan die het niet zeggen, dan is dit het.
$ aws sts get-caller-identity
$ gcloud auth print-access-token --quiet | wc -c`,
  'proof.ecr-token-expired-12h': `Haal een nieuw wachtwoord op en herhaal het. Lukt het dan, dan is dit het.
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}`,
  'proof.entra-password-expired': `Meld je aan met een browser. Vraagt die om een nieuw wachtwoord, dan is dit het.
$ az login`,
  'proof.entra-session-expired': `Vraag de Azure CLI om een token. Vraagt hij je om je aan te melden, dan is dit het.
$ az account get-access-token --query expiresOn`,
  'proof.password-replaced': 'Vraag wie het laatste wachtwoord heeft gemaakt, en wanneer. Was dat nadat dit werd bewaard, dan is dit het.',
  'proof.pat-expired': 'Open de lijst met tokens in de instellingen van je account. Is dit verlopen of weg, dan is dit het.',
  'proof.pull-secret-token-expired': `Kijk wanneer het pull-secret is gemaakt. Is dat langer geleden dan drie uur bij Azure of twaalf bij AWS, en bevat het het token van een aanmelding, dan is dit het.
$ kubectl get secret {secret} --namespace {namespace}`,
  'proof.sign-in-code-invalid': `Begin opnieuw met aanmelden en rond het meteen af. Lukt het nu, dan lag het aan de code.
$ az login --use-device-code`,
  'proof.sign-in-declined': 'Vraag wie de code typte of die heeft geweigerd. Zo ja, dan is dit het.',
  'proof.tokens-revoked': 'Vraag een eigenaar of de tokens van het account zijn ingetrokken. Was dat na deze aanmelding, dan is dit het.',
  'proof.token-used-before': 'Meld je één keer aan met een token dat de dienst net heeft gemaakt. Lukt dat, dan is dit het.',
  'proof.token-password-expired': `Vraag een eigenaar naar de einddatum van de wachtwoorden van het token. Is die voorbij, dan is dit het.
$ az acr token show --name {token} --registry {registryName}`,
} as const;
