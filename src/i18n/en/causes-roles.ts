export const causesRoles = {
  'cause.acr-abac-roles-not-honored.title': 'This registry ignores the classic roles',
  'cause.acr-abac-roles-not-honored.what':
    'The registry is in the mode `RBAC Registry + ABAC Repository Permissions`. There AcrPull, AcrPush and AcrDelete do nothing, and Owner, Contributor and Reader give no access to images.',
  'cause.acr-abac-roles-not-honored.how':
    'The setting `roleAssignmentMode` is `AbacRepositoryPermissions`, and the account has only roles that this mode ignores.',
  'cause.acr-abac-roles-not-honored.do': `Assign a role for repositories, with Reader to pull, Writer to push, Contributor to delete.
#acr
$ az role assignment create --assignee {subject} --role "Container Registry Repository Reader" --scope $(az acr show --name {registryName} --query id --output tsv)
To list repositories, assign \`Container Registry Repository Catalog Lister\` too. To see the mode:
$ az acr show --name {registryName} --query roleAssignmentMode --output tsv
#dockgate
$ dockgate role assignment create --assignee {subject} --role "Container Registry Repository Reader" --registry {registry}
To list repositories, assign \`Container Registry Repository Catalog Lister\` too.`,

  'cause.role-assignment-propagation.title': 'The new right has not arrived everywhere yet',
  'cause.role-assignment-propagation.what':
    'The role was assigned or changed a moment ago. Azure takes up to ten minutes, and tokens that were issued before do not know of it.',
  'cause.role-assignment-propagation.how': 'The role assignment exists and is younger than ten minutes.',
  'cause.role-assignment-propagation.do': `Wait ten minutes, then log in anew to get a fresh token:
$ docker logout {registry}
$ az acr login --name {registryName}
In the portal, use a private window: the old one remembers the old rights.`,

  'cause.role-missing-acrpull.title': 'The identity has no pull role on this registry',
  'cause.role-missing-acrpull.what': 'The login works, but the identity has no role that lets it read images of this Azure registry.',
  'cause.role-missing-acrpull.how': 'The token was issued without `pull`, and no role that includes it is assigned.',
  'cause.role-missing-acrpull.do': `Somebody who may assign roles gives it:
$ az role assignment create --assignee {subject} --role AcrPull --scope $(az acr show --name {registryName} --query id --output tsv)
Up to ten minutes later, log in again:
$ docker logout {registry}
$ az acr login --name {registryName}
#acr kubernetes
For the nodes of a cluster:
$ az aks update --name {cluster} --resource-group {resourceGroup} --attach-acr {registryName}`,

  'cause.role-missing-acrpush.title': 'The identity may pull from this registry but not push',
  'cause.role-missing-acrpush.what': 'The login works, but the identity has no role that lets it write images to this Azure registry.',
  'cause.role-missing-acrpush.how': 'The token was issued without `push`, and no role that includes it is assigned.',
  'cause.role-missing-acrpush.do': `Somebody who may assign roles gives it:
$ az role assignment create --assignee {subject} --role AcrPush --scope $(az acr show --name {registryName} --query id --output tsv)
Up to ten minutes later, log in again:
$ docker logout {registry}
$ az acr login --name {registryName}`,

  'cause.role-missing-arm-reader.title': 'The account may not manage the registry itself',
  'cause.role-missing-arm-reader.what':
    'The command reads or changes the registry as a resource: its settings, tokens, rules or logs. This account has rights on images only, or none here.',
  'cause.role-missing-arm-reader.how': 'Management refused the action {action}, which none of the account’s roles includes.',
  'cause.role-missing-arm-reader.do': `An owner assigns a role, Reader to look or Contributor to change.
#acr
$ az role assignment create --assignee {subject} --role Reader --scope $(az acr show --name {registryName} --query id --output tsv)
After that, open the portal in a private window: the old one remembers that you had no right.
#dockgate
$ dockgate role assignment create --assignee {subject} --role Reader --registry {registry}
#
To pull and push only, log in without it:
$ docker login {registry}`,

  'cause.role-missing-catalog.title': 'The account may not list repositories',
  'cause.role-missing-catalog.what':
    'The account may use repositories, but not see the list of all of them. Pulling and pushing by name are not affected.',
  'cause.role-missing-catalog.how': 'No right of the account includes `catalog/read`.',
  'cause.role-missing-catalog.do': `Name the repository yourself; pull and push need no list:
$ docker pull {registry}/{repository}:{tag}
If the list is needed, an owner assigns a role that includes it.
#acr
$ az role assignment create --assignee {subject} --role AcrPull --scope $(az acr show --name {registryName} --query id --output tsv)
In a registry that uses ABAC permissions, that role is \`Container Registry Repository Catalog Lister\`. No scope map gives a token the list.
#dockgate
$ dockgate role assignment create --assignee {subject} --role AcrPull --registry {registry}
In a registry that uses ABAC permissions, that role is \`Container Registry Repository Catalog Lister\`.`,

  'cause.role-missing-delete.title': 'The account may not delete',
  'cause.role-missing-delete.what': 'The login works, but the account has no right to delete in this repository.',
  'cause.role-missing-delete.how': 'No right of the account includes {action} on {repository}.',
  'cause.role-missing-delete.do': `An owner assigns a role that includes it.
#acr
$ az role assignment create --assignee {subject} --role AcrDelete --scope $(az acr show --name {registryName} --query id --output tsv)
#dockgate
$ dockgate role assignment create --assignee {subject} --role AcrDelete --registry {registry}
See what the account may do and what would be enough:
$ dockgate can {subject} content/delete {repository} --registry {registry}
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member={subject} --role=roles/artifactregistry.repoAdmin
#ghcr
The token needs \`delete:packages\`, and the account the role Admin on the package.`,

  'cause.role-missing-metadata.title': 'The account may not read or change these attributes',
  'cause.role-missing-metadata.what':
    'The login works, but the account has no right on the attributes of this repository: its tags, its images’ details and their locks.',
  'cause.role-missing-metadata.how': 'No right of the account includes {action} on {repository}.',
  'cause.role-missing-metadata.do': `Ask an owner for a role that includes it.
#acr
An owner assigns AcrPull to read or AcrPush to change:
$ az role assignment create --assignee {subject} --role AcrPush --scope $(az acr show --name {registryName} --query id --output tsv)
A token needs \`metadata/read\` or \`metadata/write\` in its scope map.
#dockgate
See what the account may do and what would be enough:
$ dockgate can {subject} {action} {repository} --registry {registry}
An owner assigns AcrPull to read or AcrPush to change:
$ dockgate role assignment create --assignee {subject} --role AcrPush --registry {registry}`,

  'cause.role-missing-pull.title': 'The account may not pull from this repository',
  'cause.role-missing-pull.what':
    'The login works, but the account has no right to read this repository. Some registries answer the same when the repository does not exist.',
  'cause.role-missing-pull.how': 'The registry accepted the credential, and grants the account no right to pull here.',
  'cause.role-missing-pull.do': `Check that the name is right, then ask an owner for the right to pull.
#dockgate
$ dockgate can {subject} content/read {repository} --registry {registry}
$ dockgate role assignment create --assignee {subject} --role AcrPull --registry {registry}
#acr
$ az role assignment create --assignee {subject} --role AcrPull --scope $(az acr show --name {registryName} --query id --output tsv)
#ecr
The IAM identity needs \`ecr:BatchGetImage\`, \`ecr:GetDownloadUrlForLayer\` and \`ecr:BatchCheckLayerAvailability\`. From another AWS account, the repository’s own policy has to allow it too:
$ aws ecr get-repository-policy --repository-name {repository} --region {region}
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member={subject} --role=roles/artifactregistry.reader
#docker-hub
In the repository’s settings, under Collaborators, or in the organisation’s teams.
#ghcr
In the package’s settings, under “Manage access”; for workflows, under “Manage Actions access”.
#gitlab
The account needs the role Reporter or higher in the project; a deploy token needs \`read_registry\`.
#harbor
In the project, under Members, or in the permissions of the robot account.
#quay
In the repository’s settings, under User and Robot Permissions.
#artifactory nexus
In the permission targets or roles of the registry.
#
If you meant another account:
$ docker logout {registry}
$ docker login {registry}`,

  'cause.role-missing-push.title': 'The account may not push to this repository',
  'cause.role-missing-push.what': 'The login works, but the account has no right to write to this repository. It may be able to pull from it.',
  'cause.role-missing-push.how': 'The registry accepted the credential, and grants the account no right to push here.',
  'cause.role-missing-push.do': `Check that the name is right, then ask an owner for the right to push.
#dockgate
$ dockgate can {subject} content/write {repository} --registry {registry}
$ dockgate role assignment create --assignee {subject} --role AcrPush --registry {registry}
#acr
$ az role assignment create --assignee {subject} --role AcrPush --scope $(az acr show --name {registryName} --query id --output tsv)
#ecr
The IAM identity needs \`ecr:InitiateLayerUpload\`, \`ecr:UploadLayerPart\`, \`ecr:CompleteLayerUpload\`, \`ecr:PutImage\` and \`ecr:BatchCheckLayerAvailability\`.
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member={subject} --role=roles/artifactregistry.writer
#docker-hub
In the repository’s settings, under Collaborators, or in the organisation’s teams. The first part of the name has to be your account or organisation.
#ghcr
In the package’s settings, under “Manage access”; for workflows, under “Manage Actions access”.
#gitlab
The account needs the role Developer or higher in the project; a deploy token needs \`write_registry\`.
#harbor
In the project, under Members (Developer or higher), or in the permissions of the robot account.
#quay
In the repository’s settings, under User and Robot Permissions, with Write.
#artifactory nexus
In the permission targets or roles of the registry. Push to a local or hosted repository, not to a virtual or group one.
#
If you meant another account:
$ docker logout {registry}
$ docker login {registry}`,

  'cause.role-missing-restore.title': 'The account may not see or restore what was deleted',
  'cause.role-missing-restore.what': 'The login works, but the account has no right on what the soft delete policy of the registry keeps.',
  'cause.role-missing-restore.how': 'No right of the account includes {action} on {repository}.',
  'cause.role-missing-restore.do': `An owner assigns a role that includes it.
#acr
$ az role assignment create --assignee {subject} --role Contributor --scope $(az acr show --name {registryName} --query id --output tsv)
A role of your own has it with \`registries/deleted/read\` and \`registries/deleted/restore/action\`.
#dockgate
$ dockgate role assignment create --assignee {subject} --role Contributor --registry {registry}
See what the account may do and what would be enough:
$ dockgate can {subject} {action} {repository} --registry {registry}`,

  'cause.role-missing-to-assign-roles.title': 'You may not assign roles',
  'cause.role-missing-to-assign-roles.what':
    'The command is to give somebody a role, or a right that your account lacks itself, and your account may not do that. Contributor is not enough for it.',
  'cause.role-missing-to-assign-roles.how': 'Azure refused the action `Microsoft.Authorization/roleAssignments/write`.',
  'cause.role-missing-to-assign-roles.do': `Let an Owner or User Access Administrator run the command, or give you the right to do so.
#acr
$ az role assignment create --assignee {subject} --role "Role Based Access Control Administrator" --scope $(az acr show --name {registryName} --query id --output tsv)
#dockgate
$ dockgate role assignment create --assignee {subject} --role "Role Based Access Control Administrator" --registry {registry}`,
} as const;
