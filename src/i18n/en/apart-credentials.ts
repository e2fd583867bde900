// The test that tells two causes apart that look alike: the credential and its rights.

export const apartCredentials = {
  'apart.not-logged-in.stale-stored-credentials-block-anonymous-pull': `Log out and pull. If that works, the image is public and an old login was in the way; if not, a login is needed.
$ docker logout {registry}
$ docker pull {image}`,
  'apart.role-missing-pull.stale-stored-credentials-block-anonymous-pull': `Log out and pull. If that works, the image is public and the old login was in the way; if not, the account lacks the right.
$ docker logout {registry}
$ docker pull {image}`,
  'apart.package-private-visibility.stale-stored-credentials-block-anonymous-pull':
    'Open the image’s web page in a private window. If it can be seen there, it is public, and an old login is in the way.',
  'apart.not-logged-in.package-private-visibility': `Log in and try again. If it works, the image was only not public.
$ docker login {registry}`,
  'apart.image-or-tag-not-found.package-private-visibility':
    'Ask its owner, or open its web page signed in and signed out. If it is there only for those who are signed in, it is not public; if for nobody, it does not exist.',
  'apart.credentials-wrong-password.username-form-wrong':
    'Look at the user name first. If it has not the form that this registry wants, no password fits it.',
  'apart.credentials-wrong-password.token-type-not-accepted':
    'Look at what kind of secret it is. If it is of a kind that this registry takes, it is wrong, revoked or old; if not, make one of the right kind.',
  'apart.client-secret-expired.credentials-wrong-password': `Ask Entra itself. \`AADSTS7000222\` says that the secret has expired, \`AADSTS7000215\` that it is wrong.
$ dockgate doctor {registry} --ask-issuer --tenant {tenant}
$ az login --service-principal --username {user} --tenant {tenant}`,
  'apart.client-secret-expired.secret-id-used-instead-of-secret-value':
    'Look at the form of the password. Groups of digits and letters with hyphens between them are the secret’s ID and not its value.',
  'apart.credentials-wrong-password.secret-id-used-instead-of-secret-value':
    'Look at the form of the password. Groups of digits and letters with hyphens between them are the secret’s ID; a value contains a tilde.',
  'apart.credentials-wrong-password.password-mangled-by-shell': `Log in by hand and paste the password when asked. If that works, the shell or the pipeline changed it.
$ docker login {registry} --username {user}`,
  'apart.account-disabled.credentials-wrong-password':
    'Sign in to the registry’s web pages with the same account. If they say that it is disabled, no password helps; if they let you in, the password here is wrong.',
  'apart.credentials-wrong-password.pat-expired':
    'Open the list of tokens in the account’s settings. If this one has expired or is gone, make another; if it is still good, its text here is wrong.',
  'apart.credentials-wrong-password.password-replaced':
    'Ask who made the last password, and when. If that was after it was stored here, it was replaced.',
  'apart.password-replaced.tokens-revoked':
    'Log in again with the same password. If it is accepted, only the tokens were revoked; if it is refused, the password was replaced.',
  'apart.credentials-wrong-password.role-missing-pull': `Log in to the registry alone. If that is refused, the credential is wrong; if it succeeds, it lacks the right on this repository.
$ docker login {registry}`,
  'apart.credentials-wrong-password.token-for-another-registry':
    'Look where the token was made. If it was at another registry, account or region, it is good only there.',
  'apart.application-not-registered.credentials-wrong-password':
    'Check the user name letter by letter against the registry’s accounts. If it is among them, the password is wrong; if not, the name is.',
  'apart.application-not-registered.email-used-as-username':
    'Look for an `@` in the user name. If there is one, it is an e-mail address and no account’s name.',
  'apart.application-not-registered.service-principal-in-other-tenant': `Look the application up in the registry’s tenant. If it is not found there but in another, it belongs to that one.
$ az ad sp show --id {user} --query appOwnerOrganizationId --output tsv`,
  'apart.credentials-wrong-password.service-principal-in-other-tenant': `Sign in to the registry’s tenant with it. \`AADSTS700016\` says that the application is not known there, \`AADSTS7000215\` that the secret is wrong.
$ az login --service-principal --username {user} --tenant {tenant}`,
  'apart.client-secret-expired.service-principal-in-other-tenant':
    'Read the code in Entra’s answer. `AADSTS7000222` is an expired secret, `AADSTS700016` another tenant.',
  'apart.client-secret-expired.entra-certificate-not-accepted':
    'Look how the application signs in. If it uses a certificate, that is not accepted; if a password, that has expired.',
  'apart.federated-credential-mismatch.service-principal-in-other-tenant':
    'Read the code in Entra’s answer. `AADSTS700213` means that the subject does not match, `AADSTS700016` another tenant.',
  'apart.entra-consent-missing.service-principal-in-other-tenant':
    'Read the code in Entra’s answer. `AADSTS65001` asks for consent, `AADSTS700016` means another tenant.',
  'apart.admin-user-disabled.credentials-wrong-password': `Ask for the registry’s setting. If it says \`false\`, the account is off, whatever the password.
$ az acr show --name {registryName} --query adminUserEnabled`,
  'apart.email-used-as-username.entra-user-password-not-supported':
    'See what the password is. If it is the one of your Microsoft account, no registry takes it; if it is a token’s, only the user name has to change.',
  'apart.credentials-wrong-password.mfa-sso-pat-needed':
    'Sign in to the registry’s web pages with the same password. If they let you in and ask for a second factor, clients need a token.',
  'apart.credentials-wrong-password.token-disabled': `Ask the owner for the token’s status. If it is disabled, the password cannot be judged.
$ az acr token show --name {token} --registry {registryName} --query status`,
  'apart.token-disabled.token-password-expired': `Ask the owner for the token’s status and the end of its passwords. If the status is \`enabled\`, the password has expired.
$ az acr token show --name {token} --registry {registryName}`,
  'apart.credentials-wrong-password.token-password-expired': `Ask the owner for the end of the token’s passwords. If it has passed, the password was right once.
$ az acr token show --name {token} --registry {registryName}`,
  'apart.credentials-wrong-password.username-not-null-guid-with-token':
    'Look how the password begins. If it is `eyJ`, it is a token, and goes with the user name of zeros.',
  'apart.auth-scheme-mismatch.credentials-wrong-password': `Send the same name and password with curl. If that answers 200, the password is right, and the stored login is of another kind.
$ curl --include --user {user} https://{registry}/v2/`,
  'apart.credentials-wrong-password.htpasswd-hash-unsupported':
    'Try the account of somebody else. If nobody can log in, the password file is at fault; if only you cannot, your password is.',
  'apart.credentials-wrong-password.login-throttled':
    'Wait a quarter of an hour without trying, then log in once by hand. If that works, too many attempts had closed the account.',
  'apart.credentials-wrong-password.pull-secret-malformed': `Log in by hand with the same name and password. If that works, the secret in the cluster is badly made.
$ docker login {registry} --username {user}`,
  'apart.credentials-wrong-password.pull-secret-token-expired':
    'Look what the pull secret holds. If its password begins with `eyJ` or the user is `AWS`, it was a token that lives for hours.',
  'apart.gcloud-helper-not-configured.not-logged-in': `Look for the host under \`credHelpers\`. At a Google registry it should be there; elsewhere a plain login is missing.
$ jq .credHelpers ~/.docker/config.json`,
  'apart.gcloud-helper-not-configured.role-missing-pull':
    'Look whether Google’s answer says `Unauthenticated request`. If it does, nobody was named; if it names a permission, the account lacks it.',
  'apart.image-or-tag-not-found.role-missing-pull':
    'Ask somebody who surely may pull it, with the same name. If they can, you lack the right; if they cannot, the name is wrong.',
  'apart.other-account-logged-in.role-missing-pull': `See who you are for the registry. If it is another account than you meant, log in with the right one.
$ docker logout {registry}
$ docker login {registry} --username {user}`,
  'apart.pat-missing-scope.role-missing-pull':
    'Do the same in the registry’s web pages with the same account. If that works, the account has the right and the token lacks the scope.',
  'apart.pat-missing-scope.role-missing-push':
    'Do the same with a token that has every scope. If that works, the scope was missing; if not, the account lacks the right.',
  'apart.repository-not-created.role-missing-push':
    'Push to a repository that exists. If that works, the other one has to be created first; if not, the right is missing.',
  'apart.artifact-locked.role-missing-push': `Push the same image under a new tag. If that works, the old tag is locked; if not, the right to push is missing.
$ docker tag {image} {registry}/{repository}:test
$ docker push {registry}/{repository}:test`,
  'apart.artifact-locked.role-missing-delete':
    'Delete another tag of the repository. If that works, this one is locked; if not, the right is missing.',
  'apart.pat-missing-scope.token-sso-authorization-missing':
    'Look at the token in your account’s settings. If it has the scope and “Configure SSO” stands beside it, it is the single sign-on.',
  'apart.acr-abac-roles-not-honored.role-missing-acrpull': `Ask for the registry’s mode. If it is \`AbacRepositoryPermissions\`, AcrPull does nothing there.
$ az acr show --name {registryName} --query roleAssignmentMode --output tsv`,
  'apart.role-assignment-propagation.role-missing-acrpull': `Look whether the role is assigned, and when. If it is, and less than ten minutes ago, wait; if it is not there, assign it.
$ az role assignment list --assignee {user} --scope $(az acr show --name {registryName} --query id --output tsv) --output table`,
  'apart.role-assignment-propagation.role-missing-acrpush': `Look whether the role is assigned, and when. If it is, and less than ten minutes ago, wait; if it is not there, assign it.
$ az role assignment list --assignee {user} --scope $(az acr show --name {registryName} --query id --output tsv) --output table`,
  'apart.role-missing-acrpull.role-missing-acrpush':
    'Pull any image of the same repository. If that works, only the right to push is missing.',
  'apart.role-missing-acrpull.role-missing-arm-reader': `Log in with docker and without the Azure CLI. If the pull works then, only the right to see the registry as a resource is missing.
$ docker login {registry}`,
  'apart.role-missing-arm-reader.role-missing-to-assign-roles':
    'See which action Azure’s answer names. `roleAssignments/write` is the right to give roles; anything else is the right to see or change the registry.',
  'apart.role-missing-catalog.role-missing-pull': `Pull one image by its full name. If that works, only the list of repositories is closed.
$ docker pull {image}`,
  'apart.scope-map-missing-permission.token-password-expired': `Log in to the registry alone. If that is refused, the password has ended; if it succeeds, the scope map lacks the repository or the action.
$ docker login {registry} --username {token}`,
  'apart.image-or-tag-not-found.scope-map-missing-permission': `Ask the owner what the token’s scope map contains. If the repository is in it, the name or the tag is wrong.
$ az acr scope-map show --name {scopeMap} --registry {registryName} --query actions`,
  'apart.ghcr-package-not-linked-to-repository.workflow-packages-write-missing':
    'Look at the job’s permissions. If they include `packages: write`, the package itself does not let this repository in.',
  'apart.access-token-expired.pull-secret-token-expired':
    'See where the token lies. If a cluster sends it, the pull secret has to be renewed; if your own client does, log in again.',
  'apart.acr-refresh-token-expired-3h.entra-session-expired': `Ask the Azure CLI for a token. If it gets one, only the registry’s login was old; if not, sign in to Azure again.
$ az account get-access-token --query expiresOn`,
  'apart.acr-arm-audience-disabled.entra-session-expired': `Ask the Azure CLI for a token. If it gets one and the registry still refuses it, the registry wants tokens made for registries only.
$ az account get-access-token --query expiresOn`,
  'apart.entra-second-step-needed.entra-session-expired': `Sign in with a browser once. If it asks for another factor every time, a policy wants it; if it lets you in at once, the session had only ended.
$ az login`,
  'apart.entra-password-expired.entra-session-expired': `Sign in with a browser. If it asks for a new password, that was it; if not, the session had only ended.
$ az login`,
  'apart.entra-service-outage.entra-session-expired': `Wait some minutes and sign in again. If it works without any change, Entra had a fault.
$ az login`,
  'apart.cloud-session-expired.ecr-token-expired-12h': `Ask AWS who you are. If it answers, only the registry’s password was old; if not, sign in to AWS again.
$ aws sts get-caller-identity`,
  'apart.ecr-iam-missing-get-authorization-token.ecr-token-expired-12h': `Fetch a new password. If AWS gives one, the old one had expired; if it refuses, the identity lacks the right.
$ aws ecr get-login-password --region {region}`,
  'apart.ecr-token-expired-12h.ecr-wrong-region-or-profile': `Compare account and region in the login with those in the image’s host. If they differ, it is the wrong one; if not, the password is old.
$ aws sts get-caller-identity --query Account --output text`,
  'apart.access-token-expired.cloud-session-expired':
    'Ask the cloud’s command line who you are. If it answers, only the registry’s token was old.',
  'apart.pull-secret-missing.pull-secret-wrong-namespace': `See what the pod names. If it names a secret, that is not in its namespace; if it names none, none is used.
$ kubectl get pods --namespace {namespace} --output custom-columns=NAME:.metadata.name,SECRETS:.spec.imagePullSecrets`,
  'apart.pull-secret-malformed.pull-secret-wrong-server-key': `Read the secret’s hosts. If they can be read and another host stands there, it is for that one; if they cannot be read, the secret is badly made.
$ kubectl get secret {secret} --namespace {namespace} --output json | jq --raw-output '.data[".dockerconfigjson"] | @base64d | fromjson | .auths | keys[]'`,
  'apart.node-identity-missing.pull-secret-missing':
    'Decide how the cluster should log in. If its nodes have a cloud identity for this registry, that lacks the right; if not, name a pull secret.',
  'apart.aks-wrong-identity.node-identity-missing': `Let Azure try it from a node. If an identity is named that you did not expect, the role was given to another one.
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}`,
  'apart.aks-wrong-identity.role-assignment-propagation': `Compare the identity of the nodes with the one that has the role. If they are the same, wait ten minutes.
$ az aks show --name {cluster} --resource-group {resourceGroup} --query identityProfile.kubeletidentity.clientId`,
  'apart.credentials-wrong-password.not-logged-in': `Log in by hand. If that is refused, the password is wrong; if it succeeds and the rest works then, nobody had logged in.
$ docker login {registry}`,
  'apart.not-logged-in.role-missing-pull': `Log in and pull again. If it works, only the login was missing; if it is refused in the same way, the account lacks the right.
$ docker login {registry}
$ docker pull {image}`,
  'apart.not-logged-in.role-missing-push': `Log in and push again. If it works, only the login was missing; if it is refused in the same way, the account lacks the right.
$ docker login {registry}
$ docker push {image}`,
  'apart.not-logged-in.role-missing-acrpull': `Log in to the registry and pull again. If the login is refused, or only the pull is, the role is missing; if both work, only the login was.
$ az acr login --name {registryName}
$ docker pull {image}`,
  'apart.not-logged-in.role-missing-acrpush': `Log in to the registry and push again. If only the push is refused then, the role is missing; if it works, only the login was.
$ az acr login --name {registryName}
$ docker push {image}`,
  'apart.not-logged-in.pull-secret-missing': `Pull the image outside the cluster, logged in. If that works, the login is good, and only the pod does not name it; if it asks for a login there too, make one first.
$ docker login {registry}
$ docker pull {image}`,
  'apart.acr-refresh-token-expired-3h.role-missing-acrpull': `Log in again and pull at once. If that works, the old login had run out after three hours; if not, the role is missing.
$ az acr login --name {registryName}
$ docker pull {image}`,
  'apart.acr-refresh-token-expired-3h.role-missing-acrpush': `Log in again and push at once. If that works, the old login had run out after three hours; if not, the role is missing.
$ az acr login --name {registryName}
$ docker push {image}`,
  'apart.repository-namespace-missing-or-wrong.role-missing-push':
    'Push under your own account’s name. If that works, the part before the image named somebody else; if you mean that other account, its owner has to give you the right.',
  'apart.image-or-tag-not-found.not-logged-in': `Log in and pull again. If it works, it was only private; if the answer stays the same, look for the name in the registry’s web pages.
$ docker login {registry}
$ docker pull {image}`,
  'apart.image-or-tag-not-found.stale-stored-credentials-block-anonymous-pull': `Log out and pull. If that works, the image is there and an old login was in the way; if not, look for it in the registry’s web pages.
$ docker logout {registry}
$ docker pull {image}`,
  'apart.gcloud-helper-not-configured.role-missing-push': `Register the helper and push again. If that works, it was missing; if a permission is named now, the account lacks it.
$ gcloud auth configure-docker {registry}
$ docker push {image}`,
  'apart.gcloud-helper-not-configured.sudo-different-config': `Look for the host in the file of the user that runs docker. If it is only in your own, docker runs as somebody else; if it is in neither, register the helper.
$ sudo jq .credHelpers /root/.docker/config.json`,
  'apart.ecr-wrong-region-or-profile.not-logged-in': `Look at the hosts that are logged in to. If one has another account or region than the image, it is the wrong one; if there is none, log in.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.credentials-wrong-password.pat-missing-scope': `Look at the token in your account’s settings. If it is listed there and still good, it lacks a scope; if it is gone or expired, its text here is wrong.
$ docker login {registry} --username {user}`,
  'apart.credentials-wrong-password.stale-stored-credentials-block-anonymous-pull': `Log out and pull. If that works, the image needs no password, and the stored one was in the way; if a login is needed, the password is wrong.
$ docker logout {registry}
$ docker pull {image}`,
  'apart.credentials-wrong-password.email-used-as-username':
    'Look for an `@` in the user name. If there is one, log in with the account’s name instead; if there is none, the password is wrong.',
  'apart.email-used-as-username.stale-stored-credentials-block-anonymous-pull': `Log out and pull. If that works, only the stored login was in the way: log in again with the account’s name and not with the e-mail address.
$ docker logout {registry}
$ docker pull {image}`,
  'apart.pat-expired.token-type-not-accepted':
    'Look at the token in your account’s settings. If it has expired, renew it; if it is still good, its kind is not taken here.',
  'apart.pat-missing-scope.token-type-not-accepted':
    'Look what kind of token it is. If it is of a kind that this registry takes, give it the scope; if not, make one of the right kind.',
  'apart.pat-missing-scope.workflow-packages-write-missing':
    'Look which token the job uses. If it is `GITHUB_TOKEN`, the workflow’s permissions decide; if it is one of yours, its scopes do.',
  'apart.ghcr-package-not-linked-to-repository.pat-missing-scope':
    'Look which token is used. If it is `GITHUB_TOKEN`, the package has to let this repository in; if it is one of yours, it needs `write:packages`.',
  'apart.ecr-iam-missing-get-authorization-token.ecr-wrong-region-or-profile': `Ask AWS who you are. If it is another account or role than you meant, the profile is wrong; if it is the right one, it lacks the permission.
$ aws sts get-caller-identity`,
  'apart.pull-secret-missing.pull-secret-wrong-server-key': `See whether the pod names a secret. If it names none, none is used; if it names one, compare the host in it with that of the image.
$ kubectl get pods --namespace {namespace} --output custom-columns=NAME:.metadata.name,SECRETS:.spec.imagePullSecrets`,
  'apart.image-or-tag-not-found.pull-secret-missing': `Pull it on a machine that is logged in. If that works, the image is there, and the pod lacks the login; if not, the name is wrong.
$ docker pull {image}`,
  'apart.aks-wrong-identity.role-missing-acrpull': `Look which identity has the role. If it is another one than that of the nodes, the role went to the wrong one; if none has it, assign it.
$ az aks show --name {cluster} --resource-group {resourceGroup} --query identityProfile.kubeletidentity.clientId`,
  'apart.aks-wrong-identity.pull-secret-missing': `Let Azure try it from a node. If the nodes’ identity is refused, give it the role; if you do not mean to use an identity, name a pull secret.
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}`,
  'apart.package-private-visibility.role-missing-pull':
    'Open the image’s web page signed in with the same account. If you see it, it only is not public, and clients have to log in; if not, the account lacks the right.',
  'apart.role-missing-push.wrong-registry-host-logged-in': `Compare the hosts that are logged in to with that of the image, port included. If it is not among them, log in to it; if it is, the right is missing.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'apart.role-missing-catalog.scope-map-missing-permission':
    'See who asks. If it is a token of the registry, its scope map lacks the action; if it is an account of Azure, a role is missing.',
  'apart.admin-user-disabled.role-missing-acrpull': `Ask for the registry’s token. If you get one, your account has a role, and only the admin account is off; if not, the role is missing.
$ az acr login --name {registryName} --expose-token --output tsv --query loginServer`,
} as const;
