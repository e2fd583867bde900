export const causesRoles = {
  'cause.acr-abac-roles-not-honored.title': 'Det här registret bortser från de klassiska rollerna',
  'cause.acr-abac-roles-not-honored.what':
    'Registret är i läget `RBAC Registry + ABAC Repository Permissions`. Där gör AcrPull, AcrPush och AcrDelete ingenting, och Owner, Contributor och Reader ger ingen åtkomst till avbildningar.',
  'cause.acr-abac-roles-not-honored.how':
    'Inställningen `roleAssignmentMode` är `AbacRepositoryPermissions`, och kontot har bara roller som det läget bortser från.',
  'cause.acr-abac-roles-not-honored.do': `Tilldela en roll för lagringsplatser, med Reader för att hämta, Writer för att pusha, Contributor för att ta bort.
#acr
$ az role assignment create --assignee {subject} --role "Container Registry Repository Reader" --scope $(az acr show --name {registryName} --query id --output tsv)
För att lista lagringsplatser tilldelar du även \`Container Registry Repository Catalog Lister\`. Så här ser du läget:
$ az acr show --name {registryName} --query roleAssignmentMode --output tsv
#dockgate
$ dockgate role assignment create --assignee {subject} --role "Container Registry Repository Reader" --registry {registry}
För att lista lagringsplatser tilldelar du även \`Container Registry Repository Catalog Lister\`.`,

  'cause.role-assignment-propagation.title': 'Den nya behörigheten har inte nått överallt än',
  'cause.role-assignment-propagation.what':
    'Rollen tilldelades eller ändrades nyss. Azure tar upp till tio minuter på sig, och token som utfärdades dessförinnan känner inte till den.',
  'cause.role-assignment-propagation.how': 'Rolltilldelningen finns och är yngre än tio minuter.',
  'cause.role-assignment-propagation.do': `Vänta tio minuter och logga sedan in på nytt för att få en ny token:
$ docker logout {registry}
$ az acr login --name {registryName}
Använd ett privat fönster i portalen: det gamla minns de gamla behörigheterna.`,

  'cause.role-missing-acrpull.title': 'Identiteten har ingen roll för att hämta från registret',
  'cause.role-missing-acrpull.what':
    'Inloggningen fungerar, men identiteten har ingen roll som låter den läsa avbildningar i det här Azure-registret.',
  'cause.role-missing-acrpull.how': 'Tokenen utfärdades utan `pull`, och ingen roll som innehåller det är tilldelad.',
  'cause.role-missing-acrpull.do': `Någon som får tilldela roller ger den:
$ az role assignment create --assignee {subject} --role AcrPull --scope $(az acr show --name {registryName} --query id --output tsv)
Logga in igen efter upp till tio minuter:
$ docker logout {registry}
$ az acr login --name {registryName}
#acr kubernetes
För noderna i ett kluster:
$ az aks update --name {cluster} --resource-group {resourceGroup} --attach-acr {registryName}`,

  'cause.role-missing-acrpush.title': 'Identiteten får hämta från det här registret men inte pusha',
  'cause.role-missing-acrpush.what':
    'Inloggningen fungerar, men identiteten har ingen roll som låter den skriva avbildningar till det här Azure-registret.',
  'cause.role-missing-acrpush.how': 'Tokenen utfärdades utan `push`, och ingen roll som innehåller det är tilldelad.',
  'cause.role-missing-acrpush.do': `Någon som får tilldela roller ger den:
$ az role assignment create --assignee {subject} --role AcrPush --scope $(az acr show --name {registryName} --query id --output tsv)
Logga in igen efter upp till tio minuter:
$ docker logout {registry}
$ az acr login --name {registryName}`,

  'cause.role-missing-arm-reader.title': 'Kontot får inte hantera själva registret',
  'cause.role-missing-arm-reader.what':
    'Kommandot läser eller ändrar registret som resurs: dess inställningar, token, regler eller loggar. Det här kontot har behörighet bara på avbildningar, eller ingen alls här.',
  'cause.role-missing-arm-reader.how': 'Hanteringstjänsten avvisade åtgärden {action}, som inte ingår i någon av kontots roller.',
  'cause.role-missing-arm-reader.do': `En ägare tilldelar en roll, Reader för att titta eller Contributor för att ändra.
#acr
$ az role assignment create --assignee {subject} --role Reader --scope $(az acr show --name {registryName} --query id --output tsv)
Öppna därefter portalen i ett privat fönster: det gamla minns att du inte hade behörighet.
#dockgate
$ dockgate role assignment create --assignee {subject} --role Reader --registry {registry}
#
För att bara hämta och pusha loggar du in utan den:
$ docker login {registry}`,

  'cause.role-missing-catalog.title': 'Kontot får inte lista lagringsplatser',
  'cause.role-missing-catalog.what':
    'Kontot får använda lagringsplatser, men inte se listan över alla. Att hämta och pusha med namn påverkas inte.',
  'cause.role-missing-catalog.how': 'Ingen av kontots behörigheter innehåller `catalog/read`.',
  'cause.role-missing-catalog.do': `Ange själv lagringsplatsens namn; hämtning och push behöver ingen lista:
$ docker pull {registry}/{repository}:{tag}
Om listan behövs tilldelar en ägare en roll som innehåller den.
#acr
$ az role assignment create --assignee {subject} --role AcrPull --scope $(az acr show --name {registryName} --query id --output tsv)
I ett register som använder ABAC-behörigheter är den rollen \`Container Registry Repository Catalog Lister\`. Ingen omfångskarta ger en token listan.
#dockgate
$ dockgate role assignment create --assignee {subject} --role AcrPull --registry {registry}
I ett register som använder ABAC-behörigheter är den rollen \`Container Registry Repository Catalog Lister\`.`,

  'cause.role-missing-delete.title': 'Kontot får inte ta bort',
  'cause.role-missing-delete.what': 'Inloggningen fungerar, men kontot har inte behörighet att ta bort på den här lagringsplatsen.',
  'cause.role-missing-delete.how': 'Ingen av kontots behörigheter innehåller {action} på {repository}.',
  'cause.role-missing-delete.do': `En ägare tilldelar en roll som innehåller den.
#acr
$ az role assignment create --assignee {subject} --role AcrDelete --scope $(az acr show --name {registryName} --query id --output tsv)
#dockgate
$ dockgate role assignment create --assignee {subject} --role AcrDelete --registry {registry}
Se vad kontot får göra och vad som skulle räcka:
$ dockgate can {subject} content/delete {repository} --registry {registry}
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member={subject} --role=roles/artifactregistry.repoAdmin
#ghcr
Tokenen behöver \`delete:packages\`, och kontot rollen Admin på paketet.`,

  'cause.role-missing-metadata.title': 'Kontot får inte läsa eller ändra de här attributen',
  'cause.role-missing-metadata.what':
    'Inloggningen fungerar, men kontot har ingen behörighet på attributen för den här lagringsplatsen: dess taggar, avbildningarnas detaljer och deras lås.',
  'cause.role-missing-metadata.how': 'Ingen av kontots behörigheter innehåller {action} på {repository}.',
  'cause.role-missing-metadata.do': `Be en ägare om en roll som innehåller den.
#acr
En ägare tilldelar AcrPull för att läsa eller AcrPush för att ändra:
$ az role assignment create --assignee {subject} --role AcrPush --scope $(az acr show --name {registryName} --query id --output tsv)
En token behöver \`metadata/read\` eller \`metadata/write\` i sin omfångskarta.
#dockgate
Se vad kontot får göra och vad som skulle räcka:
$ dockgate can {subject} {action} {repository} --registry {registry}
En ägare tilldelar AcrPull för att läsa eller AcrPush för att ändra:
$ dockgate role assignment create --assignee {subject} --role AcrPush --registry {registry}`,

  'cause.role-missing-pull.title': 'Kontot får inte hämta från den här lagringsplatsen',
  'cause.role-missing-pull.what':
    'Inloggningen fungerar, men kontot har inte behörighet att läsa den här lagringsplatsen. Vissa register svarar likadant när lagringsplatsen inte finns.',
  'cause.role-missing-pull.how': 'Registret godtog autentiseringsuppgifterna, och ger inte kontot behörighet att hämta här.',
  'cause.role-missing-pull.do': `Kontrollera att namnet är rätt, och be sedan en ägare om behörighet att hämta.
#dockgate
$ dockgate can {subject} content/read {repository} --registry {registry}
$ dockgate role assignment create --assignee {subject} --role AcrPull --registry {registry}
#acr
$ az role assignment create --assignee {subject} --role AcrPull --scope $(az acr show --name {registryName} --query id --output tsv)
#ecr
IAM-identiteten behöver \`ecr:BatchGetImage\`, \`ecr:GetDownloadUrlForLayer\` och \`ecr:BatchCheckLayerAvailability\`. Från ett annat AWS-konto måste lagringsplatsens egen princip också tillåta det:
$ aws ecr get-repository-policy --repository-name {repository} --region {region}
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member={subject} --role=roles/artifactregistry.reader
#docker-hub
I lagringsplatsens inställningar, under Collaborators, eller i organisationens team.
#ghcr
I paketets inställningar, under ”Manage access”; för arbetsflöden under ”Manage Actions access”.
#gitlab
Kontot behöver rollen Reporter eller högre i projektet; en driftsättningstoken behöver \`read_registry\`.
#harbor
I projektet, under Members, eller i robotkontots behörigheter.
#quay
I lagringsplatsens inställningar, under User and Robot Permissions.
#artifactory nexus
I registrets permission targets eller roller.
#
Om du menade ett annat konto:
$ docker logout {registry}
$ docker login {registry}`,

  'cause.role-missing-push.title': 'Kontot får inte pusha till den här lagringsplatsen',
  'cause.role-missing-push.what':
    'Inloggningen fungerar, men kontot har inte behörighet att skriva till den här lagringsplatsen. Det kanske får hämta från den.',
  'cause.role-missing-push.how': 'Registret godtog autentiseringsuppgifterna, och ger inte kontot behörighet att pusha hit.',
  'cause.role-missing-push.do': `Kontrollera att namnet är rätt, och be sedan en ägare om behörighet att pusha.
#dockgate
$ dockgate can {subject} content/write {repository} --registry {registry}
$ dockgate role assignment create --assignee {subject} --role AcrPush --registry {registry}
#acr
$ az role assignment create --assignee {subject} --role AcrPush --scope $(az acr show --name {registryName} --query id --output tsv)
#ecr
IAM-identiteten behöver \`ecr:InitiateLayerUpload\`, \`ecr:UploadLayerPart\`, \`ecr:CompleteLayerUpload\`, \`ecr:PutImage\` och \`ecr:BatchCheckLayerAvailability\`.
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member={subject} --role=roles/artifactregistry.writer
#docker-hub
I lagringsplatsens inställningar, under Collaborators, eller i organisationens team. Namnets första del måste vara ditt konto eller din organisation.
#ghcr
I paketets inställningar, under ”Manage access”; för arbetsflöden under ”Manage Actions access”.
#gitlab
Kontot behöver rollen Developer eller högre i projektet; en driftsättningstoken behöver \`write_registry\`.
#harbor
I projektet, under Members (Developer eller högre), eller i robotkontots behörigheter.
#quay
I lagringsplatsens inställningar, under User and Robot Permissions, med Write.
#artifactory nexus
I registrets permission targets eller roller. Pusha till en lokal lagringsplats (local eller hosted), inte till en virtuell eller en grupp.
#
Om du menade ett annat konto:
$ docker logout {registry}
$ docker login {registry}`,

  'cause.role-missing-restore.title': 'Kontot får inte se eller återställa det som har tagits bort',
  'cause.role-missing-restore.what': 'Inloggningen fungerar, men kontot har ingen behörighet till det som registrets princip för mjuk borttagning behåller.',
  'cause.role-missing-restore.how': 'Ingen av kontots behörigheter innehåller {action} på {repository}.',
  'cause.role-missing-restore.do': `En ägare tilldelar en roll som innehåller den.
#acr
$ az role assignment create --assignee {subject} --role Contributor --scope $(az acr show --name {registryName} --query id --output tsv)
En egen roll har den med \`registries/deleted/read\` och \`registries/deleted/restore/action\`.
#dockgate
$ dockgate role assignment create --assignee {subject} --role Contributor --registry {registry}
Se vad kontot får göra och vad som skulle räcka:
$ dockgate can {subject} {action} {repository} --registry {registry}`,

  'cause.role-missing-to-assign-roles.title': 'Du får inte tilldela roller',
  'cause.role-missing-to-assign-roles.what':
    'Kommandot ska ge någon en roll, eller en behörighet som ditt konto självt saknar, och det får ditt konto inte göra. Contributor räcker inte för det.',
  'cause.role-missing-to-assign-roles.how': 'Azure avvisade åtgärden `Microsoft.Authorization/roleAssignments/write`.',
  'cause.role-missing-to-assign-roles.do': `Låt en Owner eller User Access Administrator köra kommandot, eller ge dig behörigheten.
#acr
$ az role assignment create --assignee {subject} --role "Role Based Access Control Administrator" --scope $(az acr show --name {registryName} --query id --output tsv)
#dockgate
$ dockgate role assignment create --assignee {subject} --role "Role Based Access Control Administrator" --registry {registry}`,
} as const;
