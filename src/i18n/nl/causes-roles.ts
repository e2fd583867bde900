export const causesRoles = {
  'cause.acr-abac-roles-not-honored.title': 'Dit register negeert de klassieke rollen',
  'cause.acr-abac-roles-not-honored.what':
    'Het register is in de modus `RBAC Registry + ABAC Repository Permissions`. Daarin doen AcrPull, AcrPush en AcrDelete niets, en geven Owner, Contributor en Reader geen toegang tot images.',
  'cause.acr-abac-roles-not-honored.how':
    'De instelling `roleAssignmentMode` is `AbacRepositoryPermissions`, en het account heeft alleen rollen die deze modus negeert.',
  'cause.acr-abac-roles-not-honored.do': `Wijs een rol voor repository’s toe, met Reader om te pullen, Writer om te pushen, Contributor om te verwijderen.
#acr
$ az role assignment create --assignee {subject} --role "Container Registry Repository Reader" --scope $(az acr show --name {registryName} --query id --output tsv)
Wijs ook \`Container Registry Repository Catalog Lister\` toe om repository’s op te sommen. Bekijk de modus:
$ az acr show --name {registryName} --query roleAssignmentMode --output tsv
#dockgate
$ dockgate role assignment create --assignee {subject} --role "Container Registry Repository Reader" --registry {registry}
Wijs ook \`Container Registry Repository Catalog Lister\` toe om repository’s op te sommen.`,
  'cause.role-assignment-propagation.title': 'Het nieuwe recht is nog niet overal aangekomen',
  'cause.role-assignment-propagation.what':
    'De rol is net toegewezen of gewijzigd. Azure doet er tot tien minuten over, en in tokens die eerder zijn uitgegeven staat de rol niet.',
  'cause.role-assignment-propagation.how': 'De roltoewijzing bestaat en is jonger dan tien minuten.',
  'cause.role-assignment-propagation.do': `Wacht tien minuten en meld je dan opnieuw aan voor een vers token:
$ docker logout {registry}
$ az acr login --name {registryName}
Gebruik in de portal een privévenster: het oude onthoudt de oude rechten.`,
  'cause.role-missing-acrpull.title': 'De identiteit heeft geen pullrol op dit register',
  'cause.role-missing-acrpull.what':
    'De aanmelding werkt, maar de identiteit heeft geen rol om images van dit Azure-register te lezen.',
  'cause.role-missing-acrpull.how': 'Het token is uitgegeven zonder `pull`, en er is geen rol toegewezen die dat bevat.',
  'cause.role-missing-acrpull.do': `Laat iemand die rollen mag toewijzen dit uitvoeren:
$ az role assignment create --assignee {subject} --role AcrPull --scope $(az acr show --name {registryName} --query id --output tsv)
Meld je daarna opnieuw aan; het kan tien minuten duren voordat de rol werkt:
$ docker logout {registry}
$ az acr login --name {registryName}
#acr kubernetes
Voor de nodes van een cluster:
$ az aks update --name {cluster} --resource-group {resourceGroup} --attach-acr {registryName}`,
  'cause.role-missing-acrpush.title': 'De identiteit mag uit dit register pullen maar niet pushen',
  'cause.role-missing-acrpush.what':
    'De aanmelding werkt, maar de identiteit heeft geen rol om images naar dit Azure-register te schrijven.',
  'cause.role-missing-acrpush.how': 'Het token is uitgegeven zonder `push`, en er is geen rol toegewezen die dat bevat.',
  'cause.role-missing-acrpush.do': `Laat iemand die rollen mag toewijzen dit uitvoeren:
$ az role assignment create --assignee {subject} --role AcrPush --scope $(az acr show --name {registryName} --query id --output tsv)
Meld je daarna opnieuw aan; het kan tien minuten duren voordat de rol werkt:
$ docker logout {registry}
$ az acr login --name {registryName}`,
  'cause.role-missing-arm-reader.title': 'Het account mag het register zelf niet beheren',
  'cause.role-missing-arm-reader.what':
    'Het commando leest of wijzigt het register als resource: de instellingen, tokens, regels of logs ervan. Dit account heeft alleen rechten op images, of hier helemaal geen.',
  'cause.role-missing-arm-reader.how': 'Het beheer weigerde de actie {action}, die in geen van de rollen van het account zit.',
  'cause.role-missing-arm-reader.do': `Een eigenaar wijst een rol toe, Reader om te kijken of Contributor om te wijzigen.
#acr
$ az role assignment create --assignee {subject} --role Reader --scope $(az acr show --name {registryName} --query id --output tsv)
Open de portal daarna in een privévenster: het oude onthoudt dat je geen recht had.
#dockgate
$ dockgate role assignment create --assignee {subject} --role Reader --registry {registry}
#
Om alleen te pullen en te pushen is die rol niet nodig; meld je zo aan:
$ docker login {registry}`,
  'cause.role-missing-catalog.title': 'Het account mag geen repository’s opsommen',
  'cause.role-missing-catalog.what':
    'Het account mag repository’s gebruiken, maar niet de lijst van allemaal zien. Pullen en pushen op naam blijven werken.',
  'cause.role-missing-catalog.how': 'Geen recht van het account bevat `catalog/read`.',
  'cause.role-missing-catalog.do': `Noem de repository zelf; pullen en pushen hebben geen lijst nodig:
$ docker pull {registry}/{repository}:{tag}
Is de lijst nodig, dan wijst een eigenaar een rol toe die dat toestaat.
#acr
$ az role assignment create --assignee {subject} --role AcrPull --scope $(az acr show --name {registryName} --query id --output tsv)
In een register met ABAC-rechten is die rol \`Container Registry Repository Catalog Lister\`. Geen scopemap geeft een token de lijst.
#dockgate
$ dockgate role assignment create --assignee {subject} --role AcrPull --registry {registry}
In een register met ABAC-rechten is die rol \`Container Registry Repository Catalog Lister\`.`,
  'cause.role-missing-delete.title': 'Het account mag niet verwijderen',
  'cause.role-missing-delete.what': 'De aanmelding werkt, maar het account heeft geen recht om in deze repository te verwijderen.',
  'cause.role-missing-delete.how': 'Geen recht van het account bevat {action} op {repository}.',
  'cause.role-missing-delete.do': `Een eigenaar wijst een rol toe die het bevat.
#acr
$ az role assignment create --assignee {subject} --role AcrDelete --scope $(az acr show --name {registryName} --query id --output tsv)
#dockgate
$ dockgate role assignment create --assignee {subject} --role AcrDelete --registry {registry}
Bekijk wat het account mag en wat genoeg zou zijn:
$ dockgate can {subject} content/delete {repository} --registry {registry}
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member={subject} --role=roles/artifactregistry.repoAdmin
#ghcr
Het token heeft \`delete:packages\` nodig, en het account de rol Admin op het pakket.`,
  'cause.role-missing-metadata.title': 'Het account mag deze kenmerken niet lezen of wijzigen',
  'cause.role-missing-metadata.what':
    'De aanmelding werkt, maar het account heeft geen recht op de kenmerken van deze repository: de tags, de details van de images en hun vergrendelingen.',
  'cause.role-missing-metadata.how': 'Geen recht van het account bevat {action} op {repository}.',
  'cause.role-missing-metadata.do': `Vraag een eigenaar om een rol die het bevat.
#acr
Een eigenaar wijst AcrPull toe om te lezen of AcrPush om te wijzigen:
$ az role assignment create --assignee {subject} --role AcrPush --scope $(az acr show --name {registryName} --query id --output tsv)
Een token heeft \`metadata/read\` of \`metadata/write\` in zijn scopemap nodig.
#dockgate
Bekijk wat het account mag en wat genoeg zou zijn:
$ dockgate can {subject} {action} {repository} --registry {registry}
Een eigenaar wijst AcrPull toe om te lezen of AcrPush om te wijzigen:
$ dockgate role assignment create --assignee {subject} --role AcrPush --registry {registry}`,
  'cause.role-missing-pull.title': 'Het account mag niet uit deze repository pullen',
  'cause.role-missing-pull.what':
    'De aanmelding werkt, maar het account heeft geen recht om deze repository te lezen. Sommige registers antwoorden hetzelfde als de repository niet bestaat.',
  'cause.role-missing-pull.how': 'Het register aanvaardde de aanmeldgegevens, en geeft het account hier geen recht om te pullen.',
  'cause.role-missing-pull.do': `Controleer of de naam klopt, en vraag dan een eigenaar om het recht om te pullen.
#dockgate
$ dockgate can {subject} content/read {repository} --registry {registry}
$ dockgate role assignment create --assignee {subject} --role AcrPull --registry {registry}
#acr
$ az role assignment create --assignee {subject} --role AcrPull --scope $(az acr show --name {registryName} --query id --output tsv)
#ecr
De IAM-identiteit heeft \`ecr:BatchGetImage\`, \`ecr:GetDownloadUrlForLayer\` en \`ecr:BatchCheckLayerAvailability\` nodig. Vanuit een ander AWS-account moet ook het eigen beleid van de repository het toestaan:
$ aws ecr get-repository-policy --repository-name {repository} --region {region}
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member={subject} --role=roles/artifactregistry.reader
#docker-hub
In de instellingen van de repository, onder Collaborators, of in de teams van de organisatie.
#ghcr
In de instellingen van het pakket, onder “Manage access”; voor workflows onder “Manage Actions access”.
#gitlab
Het account heeft in het project de rol Reporter of hoger nodig; een deploytoken heeft \`read_registry\` nodig.
#harbor
In het project, onder Members, of in de rechten van het robotaccount.
#quay
In de instellingen van de repository, onder User and Robot Permissions.
#artifactory nexus
In de permission targets of rollen van het register.
#
Bedoelde je een ander account:
$ docker logout {registry}
$ docker login {registry}`,
  'cause.role-missing-push.title': 'Het account mag niet naar deze repository pushen',
  'cause.role-missing-push.what':
    'De aanmelding werkt, maar het account heeft geen recht om naar deze repository te schrijven. Misschien mag het er wel uit pullen.',
  'cause.role-missing-push.how': 'Het register aanvaardde de aanmeldgegevens, en geeft het account hier geen recht om te pushen.',
  'cause.role-missing-push.do': `Controleer of de naam klopt, en vraag dan een eigenaar om het recht om te pushen.
#dockgate
$ dockgate can {subject} content/write {repository} --registry {registry}
$ dockgate role assignment create --assignee {subject} --role AcrPush --registry {registry}
#acr
$ az role assignment create --assignee {subject} --role AcrPush --scope $(az acr show --name {registryName} --query id --output tsv)
#ecr
De IAM-identiteit heeft \`ecr:InitiateLayerUpload\`, \`ecr:UploadLayerPart\`, \`ecr:CompleteLayerUpload\`, \`ecr:PutImage\` en \`ecr:BatchCheckLayerAvailability\` nodig.
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member={subject} --role=roles/artifactregistry.writer
#docker-hub
In de instellingen van de repository, onder Collaborators, of in de teams van de organisatie. Het eerste deel van de naam moet je account of organisatie zijn.
#ghcr
In de instellingen van het pakket, onder “Manage access”; voor workflows onder “Manage Actions access”.
#gitlab
Het account heeft in het project de rol Developer of hoger nodig; een deploytoken heeft \`write_registry\` nodig.
#harbor
In het project, onder Members (Developer of hoger), of in de rechten van het robotaccount.
#quay
In de instellingen van de repository, onder User and Robot Permissions, met Write.
#artifactory nexus
In de permission targets of rollen van het register. Push naar een lokale of gehoste repository, niet naar een virtuele of een groep.
#
Bedoelde je een ander account:
$ docker logout {registry}
$ docker login {registry}`,
  'cause.role-missing-restore.title': 'Het account mag niet zien of herstellen wat verwijderd is',
  'cause.role-missing-restore.what': 'De aanmelding werkt, maar het account heeft geen recht op wat het beleid voor voorlopig verwijderen van het register bewaart.',
  'cause.role-missing-restore.how': 'Geen recht van het account bevat {action} op {repository}.',
  'cause.role-missing-restore.do': `Een eigenaar wijst een rol toe die het bevat.
#acr
$ az role assignment create --assignee {subject} --role Contributor --scope $(az acr show --name {registryName} --query id --output tsv)
Een eigen rol heeft het met \`registries/deleted/read\` en \`registries/deleted/restore/action\`.
#dockgate
$ dockgate role assignment create --assignee {subject} --role Contributor --registry {registry}
Bekijk wat het account mag en wat genoeg zou zijn:
$ dockgate can {subject} {action} {repository} --registry {registry}`,

  'cause.role-missing-to-assign-roles.title': 'Je mag geen rollen toewijzen',
  'cause.role-missing-to-assign-roles.what':
    'Het commando moet iemand een rol geven, of een recht dat je account zelf niet heeft, en jouw account mag dat niet. Contributor is er niet genoeg voor.',
  'cause.role-missing-to-assign-roles.how': 'Azure weigerde de actie `Microsoft.Authorization/roleAssignments/write`.',
  'cause.role-missing-to-assign-roles.do': `Laat een Owner of User Access Administrator het commando uitvoeren, of jou het recht daartoe geven.
#acr
$ az role assignment create --assignee {subject} --role "Role Based Access Control Administrator" --scope $(az acr show --name {registryName} --query id --output tsv)
#dockgate
$ dockgate role assignment create --assignee {subject} --role "Role Based Access Control Administrator" --registry {registry}`,
} as const;
