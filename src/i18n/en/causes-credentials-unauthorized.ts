export const causesCredentialsUnauthorized = {
  'cause.access-token-scope-missing.title': 'The access token was asked for less than is needed',
  'cause.access-token-scope-missing.what':
    'The account has this right, but the access token in the request was issued for something else: another repository, or fewer actions.',
  'cause.access-token-scope-missing.how': 'The access token does not carry {action} for {repository}; its account has that right.',
  'cause.access-token-scope-missing.do': `Ask for a token with the scope that the \`WWW-Authenticate\` header of the refusal names. Clients do so by themselves; in a script:
$ curl --user {subject} --get https://{registry}/oauth2/token --data-urlencode service={registry} --data-urlencode scope=repository:{repository}:pull,push
If docker or podman reports this, log in again:
$ docker login {registry}`,

  'cause.artifact-locked.title': 'The image or repository is locked',
  'cause.artifact-locked.what':
    'The account may do this in general, but this repository, tag or image is protected: by a lock, by quarantine, by a rule that tags never change, or by a scan.',
  'cause.artifact-locked.how':
    'A switch of the artifact (read, write, delete or list) is off, or the registry’s answer names such a rule.',
  'cause.artifact-locked.do': `#acr
See the switches:
$ az acr repository show --name {registryName} --image {repository}:{tag}
Somebody who may change them unlocks it:
$ az acr repository update --name {registryName} --image {repository}:{tag} --write-enabled true --delete-enabled true
#dockgate
An owner sees who locked what with:
$ dockgate why --last
#ecr
See whether tags are immutable:
$ aws ecr describe-repositories --repository-names {repository} --region {region} --query 'repositories[].imageTagMutability'
#harbor gitlab quay artifactory
Look for rules in the repository’s or project’s settings: immutable or protected tags, scans that must pass.
#
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

  'cause.image-soft-deleted.title': 'The image was deleted and waits to be restored',
  'cause.image-soft-deleted.what':
    'An image with this digest was deleted from the repository, and the soft delete policy of the registry keeps it. As long as it does, it can be neither pulled nor pushed again.',
  'cause.image-soft-deleted.how': 'The manifest {digest} is among what was deleted from {repository}.',
  'cause.image-soft-deleted.do': `#acr
Restore it:
$ az acr manifest list-deleted-tags --registry {registryName} --name {repository}
$ az acr manifest restore --registry {registryName} --name {repository}:{tag} --digest {digest}
#dockgate
Restore it:
$ dockgate image list-deleted {repository} --registry {registry}
$ dockgate image restore {repository}:{tag} --digest {digest} --registry {registry}
#
Without a right to restore, ask an owner; or build the image anew, so that it has another digest.`,

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
Or let an owner make it public.
#acr
$ az acr update --name {registryName} --anonymous-pull-enabled true
That opens every repository of the registry for pulling, and needs the tier Standard or Premium.
#dockgate
$ dockgate registry update {registry} --anonymous-pull on
That opens every repository of the registry for pulling.
#docker-hub
In the repository’s settings, under Visibility.
#ghcr
In the package’s settings, under “Change visibility”.
#gar
$ gcloud artifacts repositories add-iam-policy-binding {repository} --location={location} --member=allUsers --role=roles/artifactregistry.reader
#gitlab harbor quay
In the settings of the project or repository.`,

  'cause.pat-missing-scope.title': 'The token lacks a scope',
  'cause.pat-missing-scope.what': 'The account may do this, but the token that it logged in with was made with fewer scopes.',
  'cause.pat-missing-scope.how': 'The registry accepts the token, and the scopes it lists do not include the one that is needed.',
  'cause.pat-missing-scope.do': `Make a token with the scope that is needed.
#docker-hub
“Read” to pull, “Read & Write” to push.
#ghcr
\`read:packages\` to pull, \`write:packages\` to push, \`delete:packages\` to delete.
#gitlab
\`read_registry\` to pull, \`write_registry\` to push.
#harbor
The robot account needs the permission “Pull repository” or “Push repository” in this project.
#quay
The robot account needs Read or Write on this repository.
#gitea
\`read:package\` to pull, \`write:package\` to push.
#digitalocean
Read to pull, read and write to push.
#
Then log in with it:
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin`,

  'cause.scope-map-missing-permission.title': 'The token’s scope map does not include this',
  'cause.scope-map-missing-permission.what':
    'The repository-scoped token is good, but its scope map, the list of what it may do, does not have {action} for {repository}.',
  'cause.scope-map-missing-permission.how': 'No line of the scope map {scopeMap} covers this action on this repository.',
  'cause.scope-map-missing-permission.do': `An owner adds it; passwords stay the same.
#acr
$ az acr scope-map update --name {scopeMap} --registry {registryName} --add-repository {repository} {action}
#dockgate
$ dockgate scope-map update {scopeMap} --add-repository {repository} {action} --registry {registry}
It counts from the next request on.
#
No scope map lets a token list all repositories; the admin account may.`,

  'cause.token-sso-authorization-missing.title': 'The token is not cleared for single sign-on',
  'cause.token-sso-authorization-missing.what':
    'The organisation insists on single sign-on, and this token has not been cleared for it, or a sign-in policy forbids this device or place.',
  'cause.token-sso-authorization-missing.how': 'GitHub’s answer speaks of SAML, or Entra answered with `AADSTS53003`.',
  'cause.token-sso-authorization-missing.do': `#ghcr
Open the list of your personal access tokens and choose “Configure SSO” and “Authorize” beside this one: https://github.com/settings/tokens.
#!ghcr
Sign in from a device and a place that the policy allows:
$ az login
A service principal is let through only where the policy leaves it out.`,

  'cause.workflow-packages-write-missing.title': 'The workflow may not write packages',
  'cause.workflow-packages-write-missing.what':
    'The token of this GitHub Actions job may read packages but not write them. So the login to ghcr.io works and the push does not.',
  'cause.workflow-packages-write-missing.how': 'GitHub refused the push, and the job’s permissions do not include `packages: write`.',
  'cause.workflow-packages-write-missing.do':
    'Add `packages: write` and `contents: read` under `permissions:` of the job. If they are there, the settings of the organisation or repository limit workflows to reading: allow “Read and write permissions” there.',
} as const;
