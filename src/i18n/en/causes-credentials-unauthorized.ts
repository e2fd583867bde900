export const causesCredentialsUnauthorized = {
  'cause.access-token-scope-missing.title': 'The access token was asked for less than is needed',
  'cause.access-token-scope-missing.what':
    'The account has this right, but the access token in the request was issued for something else: another repository, or fewer actions.',
  'cause.access-token-scope-missing.how': 'The access token does not carry {action} for {repository}; its account has that right.',
  'cause.access-token-scope-missing.do': `Ask for a token with the scope that the \`WWW-Authenticate\` header of the refusal names. Clients do so by themselves; in a script:
$ curl --user {subject} --get https://{registry}/oauth2/token --data-urlencode service={registry} --data-urlencode scope=repository:{repository}:pull,push
If docker or podman reports this, log in again:
$ docker login {registry}`,

  'cause.acr-abac-roles-not-honored.title': 'This registry ignores the classic roles',
  'cause.acr-abac-roles-not-honored.what':
    'The registry is in the mode `RBAC Registry + ABAC Repository Permissions`. There AcrPull, AcrPush and AcrDelete do nothing, and Owner, Contributor and Reader give no access to images.',
  'cause.acr-abac-roles-not-honored.how':
    'The setting `roleAssignmentMode` is `AbacRepositoryPermissions`, and the account has only roles that this mode ignores.',
  'cause.acr-abac-roles-not-honored.do': `Assign a role for repositories, with Reader to pull, Writer to push, Contributor to delete:
$ az role assignment create --assignee {subject} --role "Container Registry Repository Reader" --scope $(az acr show --name {registryName} --query id --output tsv)
To list repositories, assign \`Container Registry Repository Catalog Lister\` too.`,

  'cause.artifact-locked.title': 'The image or repository is locked',
  'cause.artifact-locked.what':
    'The account may do this in general, but this repository, tag or image is protected: by a lock, by quarantine, by a rule that tags never change, or by a scan.',
  'cause.artifact-locked.how':
    'A switch of the artifact (read, write, delete or list) is off, or the registry’s answer names such a rule.',
  'cause.artifact-locked.do': `See the switches:
$ az acr repository show --name {registryName} --image {repository}:{tag}
Somebody who may change them unlocks it:
$ az acr repository update --name {registryName} --image {repository}:{tag} --write-enabled true --delete-enabled true
Or leave it as it is and push under another tag.`,

  'cause.ecr-iam-missing-get-authorization-token.title': 'The AWS identity may not fetch a registry token',
  'cause.ecr-iam-missing-get-authorization-token.what':
    'Every login to Amazon ECR begins with `ecr:GetAuthorizationToken`, and this AWS identity may not call it. The policy of a repository cannot grant it.',
  'cause.ecr-iam-missing-get-authorization-token.how':
    'AWS says that the identity is not authorized for `ecr:GetAuthorizationToken`, or no token came from AWS at all.',
  'cause.ecr-iam-missing-get-authorization-token.do': `Give the role a policy that allows it on the resource \`*\`, such as the one of AWS for pulling:
$ aws iam attach-role-policy --role-name {role} --policy-arn arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly`,

  'cause.ghcr-package-not-linked-to-repository.title': 'The package does not trust this repository’s workflows',
  'cause.ghcr-package-not-linked-to-repository.what':
    'The package exists on ghcr.io, but gives the workflows of this repository no write access. Usually it was first pushed by hand or from elsewhere.',
  'cause.ghcr-package-not-linked-to-repository.how': 'GitHub answered the workflow’s token with `permission_denied: write_package`.',
  'cause.ghcr-package-not-linked-to-repository.do':
    'In the settings of the package, under “Manage Actions access”, add this repository with the role “Write”. To link new packages from the start, put the label `org.opencontainers.image.source` with the repository’s address into the Dockerfile.',

  'cause.node-identity-missing.title': 'The nodes have no identity that this registry knows',
  'cause.node-identity-missing.what':
    'The pod names no pull secret, and its node has no cloud identity with a right on this registry. The pull was anonymous.',
  'cause.node-identity-missing.how':
    'The event speaks of an anonymous token, although the registry belongs to the cloud that the cluster runs in.',
  'cause.node-identity-missing.do': `Give the nodes the right. AKS:
$ az aks update --name {cluster} --resource-group {resourceGroup} --attach-acr {registryName}
EKS:
$ aws iam attach-role-policy --role-name {role} --policy-arn arn:aws:iam::aws:policy/AmazonEC2ContainerRegistryReadOnly
GKE:
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member=serviceAccount:{serviceAccount} --role=roles/artifactregistry.reader`,

  'cause.other-account-logged-in.title': 'You are logged in with another account',
  'cause.other-account-logged-in.what': 'The login works, but with an account that you did not mean, and which lacks this right.',
  'cause.other-account-logged-in.how': 'The registry sees the account {account}.',
  'cause.other-account-logged-in.do': `Log in with the account that you meant:
$ docker logout {registry}
$ docker login {registry} --username {user}`,

  'cause.package-private-visibility.title': 'The image is not public',
  'cause.package-private-visibility.what':
    'The image was expected to be public, but the registry gives it only to accounts with a right. It never was public, or is no longer.',
  'cause.package-private-visibility.how': 'Without a credential, the registry grants nothing on this repository.',
  'cause.package-private-visibility.do': `Log in with an account that may read it:
$ docker login {registry}
Or let an owner make it public. On Dockgate that opens every repository of the registry for pulling:
$ dockgate registry update {registry} --anonymous-pull on
On Azure, the same:
$ az acr update --name {registryName} --anonymous-pull-enabled true`,

  'cause.pat-missing-scope.title': 'The token lacks a scope',
  'cause.pat-missing-scope.what': 'The account may do this, but the token that it logged in with was made with fewer scopes.',
  'cause.pat-missing-scope.how': 'The registry accepts the token, and the scopes it lists do not include the one that is needed.',
  'cause.pat-missing-scope.do': `Make a token with the scope: \`read:packages\` or \`write:packages\` on GitHub, \`read_registry\` or \`write_registry\` on GitLab, read or write on Docker Hub. Then log in with it:
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin`,

  'cause.role-assignment-propagation.title': 'The new right has not arrived everywhere yet',
  'cause.role-assignment-propagation.what':
    'The role was assigned or changed a moment ago. Azure takes up to ten minutes, and tokens that were issued before do not know of it.',
  'cause.role-assignment-propagation.how': 'The role assignment exists and is younger than ten minutes.',
  'cause.role-assignment-propagation.do': `Wait ten minutes, then log in anew to get a fresh token:
$ docker logout {registry}
$ az acr login --name {registryName}`,

  'cause.role-missing-acrpull.title': 'The identity has no pull role on this registry',
  'cause.role-missing-acrpull.what': 'The login works, but the identity has no role that lets it read images of this Azure registry.',
  'cause.role-missing-acrpull.how': 'The token was issued without `pull`, and no role that includes it is assigned.',
  'cause.role-missing-acrpull.do': `Somebody who may assign roles gives it:
$ az role assignment create --assignee {subject} --role AcrPull --scope $(az acr show --name {registryName} --query id --output tsv)
Some minutes later, log in again:
$ az acr login --name {registryName}`,

  'cause.role-missing-acrpush.title': 'The identity may pull from this registry but not push',
  'cause.role-missing-acrpush.what': 'The login works, but the identity has no role that lets it write images to this Azure registry.',
  'cause.role-missing-acrpush.how': 'The token was issued without `push`, and no role that includes it is assigned.',
  'cause.role-missing-acrpush.do': `Somebody who may assign roles gives it:
$ az role assignment create --assignee {subject} --role AcrPush --scope $(az acr show --name {registryName} --query id --output tsv)
Some minutes later, log in again:
$ az acr login --name {registryName}`,

  'cause.role-missing-arm-reader.title': 'The account may not manage the registry itself',
  'cause.role-missing-arm-reader.what':
    'The command reads or changes the registry as a resource: its settings, tokens, rules or logs. This account has rights on images only, or none here.',
  'cause.role-missing-arm-reader.how': 'Management refused the action {action}, which none of the account’s roles includes.',
  'cause.role-missing-arm-reader.do': `An owner assigns a role, Reader to look or Contributor to change. On Dockgate:
$ dockgate role assignment create --assignee {subject} --role Reader --registry {registry}
On Azure:
$ az role assignment create --assignee {subject} --role Reader --scope $(az acr show --name {registryName} --query id --output tsv)
To pull and push only, log in without it:
$ docker login {registry}`,

  'cause.role-missing-catalog.title': 'The account may not list repositories',
  'cause.role-missing-catalog.what':
    'The account may use repositories, but not see the list of all of them. Pulling and pushing by name are not affected.',
  'cause.role-missing-catalog.how': 'No right of the account includes `catalog/read`.',
  'cause.role-missing-catalog.do': `Name the repository yourself; pull and push need no list:
$ docker pull {registry}/{repository}:{tag}
If the list is needed, an owner assigns a role that includes it:
$ dockgate role assignment create --assignee {subject} --role AcrPull --registry {registry}
In a registry that uses ABAC permissions, that role is \`Container Registry Repository Catalog Lister\`.`,

  'cause.role-missing-delete.title': 'The account may not delete',
  'cause.role-missing-delete.what': 'The login works, but the account has no right to delete in this repository.',
  'cause.role-missing-delete.how': 'No right of the account includes {action} on {repository}.',
  'cause.role-missing-delete.do': `See what the account may do and what would be enough:
$ dockgate can {subject} content/delete {repository} --registry {registry}
An owner assigns a role that includes it:
$ dockgate role assignment create --assignee {subject} --role AcrDelete --registry {registry}
On Azure:
$ az role assignment create --assignee {subject} --role AcrDelete --scope $(az acr show --name {registryName} --query id --output tsv)`,

  'cause.role-missing-metadata.title': 'The account may not read or change these attributes',
  'cause.role-missing-metadata.what':
    'The login works, but the account has no right on the attributes of this repository: its tags, its images’ details and their locks.',
  'cause.role-missing-metadata.how': 'No right of the account includes {action} on {repository}.',
  'cause.role-missing-metadata.do': `See what the account may do and what would be enough:
$ dockgate can {subject} {action} {repository} --registry {registry}
An owner assigns a role that includes it, AcrPull to read or AcrPush to change:
$ dockgate role assignment create --assignee {subject} --role AcrPush --registry {registry}`,

  'cause.role-missing-pull.title': 'The account may not pull from this repository',
  'cause.role-missing-pull.what':
    'The login works, but the account has no right to read this repository. Some registries answer the same when the repository does not exist.',
  'cause.role-missing-pull.how': 'The registry accepted the credential, and grants the account no right to pull here.',
  'cause.role-missing-pull.do': `Check that the name is right, then ask an owner of the registry for the right to pull. On Dockgate:
$ dockgate can {subject} content/read {repository} --registry {registry}
$ dockgate role assignment create --assignee {subject} --role AcrPull --registry {registry}
If you meant another account:
$ docker logout {registry}
$ docker login {registry}`,

  'cause.role-missing-push.title': 'The account may not push to this repository',
  'cause.role-missing-push.what': 'The login works, but the account has no right to write to this repository. It may be able to pull from it.',
  'cause.role-missing-push.how': 'The registry accepted the credential, and grants the account no right to push here.',
  'cause.role-missing-push.do': `Check that the name is right, then ask an owner of the registry for the right to push. On Dockgate:
$ dockgate can {subject} content/write {repository} --registry {registry}
$ dockgate role assignment create --assignee {subject} --role AcrPush --registry {registry}
If you meant another account:
$ docker logout {registry}
$ docker login {registry}`,

  'cause.role-missing-to-assign-roles.title': 'You may not assign roles',
  'cause.role-missing-to-assign-roles.what':
    'The command is to give an identity a role on the registry, and your account may not do that. Contributor is not enough for it.',
  'cause.role-missing-to-assign-roles.how': 'Azure refused the action `Microsoft.Authorization/roleAssignments/write`.',
  'cause.role-missing-to-assign-roles.do': `Let an Owner or User Access Administrator run the command, or give you the right to:
$ az role assignment create --assignee {subject} --role "Role Based Access Control Administrator" --scope $(az acr show --name {registryName} --query id --output tsv)`,

  'cause.scope-map-missing-permission.title': 'The token’s scope map does not include this',
  'cause.scope-map-missing-permission.what':
    'The repository-scoped token is good, but its scope map, the list of what it may do, does not have {action} for {repository}.',
  'cause.scope-map-missing-permission.how': 'No line of the scope map {scopeMap} covers this action on this repository.',
  'cause.scope-map-missing-permission.do': `An owner adds it; passwords stay the same, and it counts from the next request on:
$ dockgate scope-map update {scopeMap} --add-repository {repository} {action} --registry {registry}
On Azure:
$ az acr scope-map update --name {scopeMap} --registry {registryName} --add-repository {repository} {action}
No scope map lets a token list all repositories; the admin account may.`,

  'cause.token-sso-authorization-missing.title': 'The token is not cleared for single sign-on',
  'cause.token-sso-authorization-missing.what':
    'The organisation insists on single sign-on, and this token has not been cleared for it, or a sign-in policy forbids this device or place.',
  'cause.token-sso-authorization-missing.how': 'GitHub’s answer speaks of SAML, or Entra answered with `AADSTS53003`.',
  'cause.token-sso-authorization-missing.do': `On GitHub, open the list of your personal access tokens and choose “Configure SSO” and “Authorize” beside this one. With Entra, sign in from a device and a place that the policy allows:
$ az login`,

  'cause.workflow-packages-write-missing.title': 'The workflow may not write packages',
  'cause.workflow-packages-write-missing.what':
    'The token of this GitHub Actions job may read packages but not write them. So the login to ghcr.io works and the push does not.',
  'cause.workflow-packages-write-missing.how': 'GitHub refused the push, and the job’s permissions do not include `packages: write`.',
  'cause.workflow-packages-write-missing.do':
    'Add `packages: write` and `contents: read` under `permissions:` of the job. If they are there, the settings of the organisation or repository limit workflows to reading: allow “Read and write permissions” there.',
} as const;
