// How to find out for sure, by hand, whether it is this cause: the credential and its rights.

export const proofCredentials = {
  'proof.account-disabled': 'Sign in to the registry’s web pages with the same account. If they say that it is disabled, it is this.',
  'proof.admin-user-disabled': `Ask for the setting. If it is \`false\`, and the user name is the registry’s own, it is this.
$ az acr show --name {registryName} --query adminUserEnabled`,
  'proof.aks-wrong-identity': `Let a node try. If it names another identity than the one with the role, it is this.
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}`,
  'proof.application-not-registered': `Look the user name up. If no application, token or user is called so, it is this.
$ az ad sp show --id {user}`,
  'proof.auth-scheme-mismatch': `Send name and password with curl. If that answers 200 while the stored login is refused, it is this.
$ curl --include --user {user} https://{registry}/v2/`,
  'proof.azure-cli-wrong-subscription': `See where the Azure CLI works. If it is not the registry’s subscription, it is this.
$ az account show --output table`,
  'proof.credential-malformed': `Log out and in again. If it works then, what was stored could not be read.
$ docker logout {registry}
$ docker login {registry}`,
  'proof.credentials-wrong-password': `Log in by hand. If the same name and password are refused there too, and nothing says that they have expired, it is this.
$ docker login {registry} --username {user}`,
  'proof.ecr-wrong-region-or-profile': `Compare the account with the digits at the beginning of the host, and the region with the one in it. If one differs, it is this.
$ aws sts get-caller-identity --query Account --output text`,
  'proof.email-used-as-username': 'Look for an `@` in the user name. If there is one, it is this.',
  'proof.empty-credentials-in-ci': `Let the job say whether it has the secret. If the answer is empty, it is this.
$ test -n "$PASSWORD" && echo present || echo empty`,
  'proof.entra-certificate-not-accepted': `Sign in with the certificate. If \`AADSTS700027\` or a similar code comes back, it is this.
$ az login --service-principal --username {user} --certificate certificate.pem --tenant {tenant}`,
  'proof.entra-second-step-needed': `Sign in with a browser. If you are asked for a second factor, it is this.
$ az login`,
  'proof.entra-user-password-not-supported':
    'See whose password it is. If it is the one with which a person signs in to Microsoft, it is this.',
  'proof.federated-credential-mismatch': `Compare the subject in Entra’s answer with the stored ones. If none is equal letter by letter, it is this.
$ az ad app federated-credential list --id {user} --query '[].subject'`,
  'proof.mfa-sso-pat-needed':
    'Sign in to the registry’s web pages. If they ask for a second factor or send you to another sign-in page, it is this.',
  'proof.not-logged-in': `See which logins are stored. If the registry is not among them, it is this.
$ jq --raw-output '.auths | keys[]' ~/.docker/config.json`,
  'proof.password-mangled-by-shell': `Log in by hand and paste the password when asked. If that works, it is this.
$ docker login {registry} --username {user}`,
  'proof.pull-secret-malformed': `See the secret’s type. If it is not \`kubernetes.io/dockerconfigjson\`, it is this.
$ kubectl get secret {secret} --namespace {namespace} --output custom-columns=TYPE:.type`,
  'proof.pull-secret-missing': `See which secrets the pods name. If there is none, it is this.
$ kubectl get pods --namespace {namespace} --output custom-columns=NAME:.metadata.name,SECRETS:.spec.imagePullSecrets`,
  'proof.pull-secret-wrong-namespace': `Look for the secret beside the pod. If it is not found there, it is this.
$ kubectl get secret {secret} --namespace {namespace}`,
  'proof.pull-secret-wrong-server-key': `Read for which host the secret is. If it is not exactly that of the image, it is this.
$ kubectl get secret {secret} --namespace {namespace} --output json | jq --raw-output '.data[".dockerconfigjson"] | @base64d | fromjson | .auths | keys[]'`,
  'proof.secret-id-used-instead-of-secret-value':
    'Look at the form of the password. If it is groups of digits and letters with hyphens between them, it is this.',
  'proof.service-principal-in-other-tenant': `Sign in to the registry’s tenant. If \`AADSTS700016\` or \`AADSTS50020\` comes back, it is this.
$ az login --service-principal --username {user} --tenant {tenant}`,
  'proof.stale-stored-credentials-block-anonymous-pull': `Log out and pull. If that works, it is this.
$ docker logout {registry}
$ docker pull {image}`,
  'proof.subject-removed': 'Ask an owner whether the token or user still exists. If not, it is this.',
  'proof.token-disabled': `Ask an owner for the token’s status. If it is \`disabled\`, it is this.
$ az acr token show --name {token} --registry {registryName} --query status`,
  'proof.token-for-another-registry': 'Look where the token was made. If it was at another registry, account or region, it is this.',
  'proof.token-signature-invalid': `Log in again. If the fresh login works, the old token was altered or cut.
$ docker login {registry}`,
  'proof.token-type-not-accepted':
    'Look at the beginning of the secret. If it is that of another product, or of an access key such as `AKIA`, it is this.',
  'proof.username-form-wrong': 'Compare the user name with the form that belongs to this kind of secret. If it differs, it is this.',
  'proof.username-not-null-guid-with-token':
    'Look at the beginning of the password. If it is `eyJ`, and the user name is not the one of zeros, it is this.',
  'proof.access-token-scope-missing': `Log in again and repeat. If it works then, the old token had been asked for less.
$ docker login {registry}`,
  'proof.acr-abac-roles-not-honored': `Ask for the registry’s mode. If it is \`AbacRepositoryPermissions\`, and the identity has only the classic roles, it is this.
$ az acr show --name {registryName} --query roleAssignmentMode --output tsv`,
  'proof.artifact-locked': `Push the same image under a new tag. If that works, it is this.
$ docker tag {image} {registry}/{repository}:test
$ docker push {registry}/{repository}:test`,
  'proof.ecr-iam-missing-get-authorization-token': `Ask AWS for a registry password. If it refuses, it is this.
$ aws ecr get-login-password --region {region}`,
  'proof.entra-consent-missing': 'Read Entra’s code. If it is `AADSTS65001`, `AADSTS90094` or `AADSTS50105`, it is this.',
  'proof.ghcr-package-not-linked-to-repository':
    'Open the package’s settings on GitHub. If the repository is not listed under “Manage Actions access”, it is this.',
  'proof.image-soft-deleted': `List what was deleted from the repository. If the digest is in the list, it is this.
$ az acr manifest list-deleted --registry {registryName} --name {repository}`,
  'proof.node-identity-missing':
    'See whether the pods name a pull secret, and the nodes have a role on the registry. If neither is so, it is this.',
  'proof.other-account-logged-in': `Log out, and log in with the account that you mean. If it works then, it is this.
$ docker logout {registry}
$ docker login {registry} --username {user}`,
  'proof.package-private-visibility': 'Open the image’s web page in a private window. If it cannot be seen there, it is this.',
  'proof.pat-missing-scope':
    'Look at the scopes of the token in your account’s settings. If the one for packages or registries is missing, it is this.',
  'proof.role-assignment-propagation': `Look when the role was given. If that is less than ten minutes ago, it is this.
$ az role assignment list --assignee {user} --scope $(az acr show --name {registryName} --query id --output tsv) --output table`,
  'proof.role-missing-acrpull': `List the roles of the identity on the registry. If there is none that includes pulling, it is this.
$ az role assignment list --assignee {user} --scope $(az acr show --name {registryName} --query id --output tsv) --include-inherited --output table`,
  'proof.role-missing-acrpush': `List the roles of the identity on the registry. If there is none that includes pushing, it is this.
$ az role assignment list --assignee {user} --scope $(az acr show --name {registryName} --query id --output tsv) --include-inherited --output table`,
  'proof.role-missing-arm-reader': `Ask for the registry as a resource. If that is refused while docker can pull, it is this.
$ az acr show --name {registryName}`,
  'proof.role-missing-catalog': `Pull one image by its full name. If that works and only the list is refused, it is this.
$ docker pull {image}`,
  'proof.role-missing-delete': 'Delete something else in the repository. If that is refused too while pulling works, it is this.',
  'proof.role-missing-metadata': `Pull the image. If that works and only its tags or attributes are refused, it is this.
$ docker pull {image}`,
  'proof.role-missing-pull': `Log in to the registry alone, then pull. If only the pull is refused, and others can do it, it is this.
$ docker login {registry}
$ docker pull {image}`,
  'proof.role-missing-push': `Pull from the same repository, then push. If only the push is refused, it is this.
$ docker pull {image}`,
  'proof.role-missing-restore': 'Pull from the same repository. If that works and only the list of what was deleted, or its return, is refused, it is this.',
  'proof.role-missing-to-assign-roles': 'Read the action in Azure’s answer. If it is `roleAssignments/write`, it is this.',
  'proof.scope-map-missing-permission': `Ask an owner what the scope map contains. If the repository or the action is not in it, it is this.
$ az acr scope-map show --name {scopeMap} --registry {registryName} --query actions`,
  'proof.token-sso-authorization-missing':
    'Look at the token in your GitHub settings. If “Configure SSO” stands beside it, and your organisation is not authorised there, it is this.',
  'proof.workflow-packages-write-missing': 'Look at the job’s permissions. If `packages: write` is not there, it is this.',
  'proof.access-token-expired': `Log in again and repeat. If it works then, it is this.
$ docker login {registry}`,
  'proof.acr-refresh-token-expired-3h': `Log in again and repeat. If it works then, and the last login was hours ago, it is this.
$ az acr login --name {registryName}`,
  'proof.client-secret-expired': `Ask for the end dates. If the last one has passed, it is this.
$ az ad app credential list --id {user} --query '[].endDateTime'`,
  'proof.cloud-session-expired': `Ask the cloud’s command line who you are. If it cannot say, it is this.
$ aws sts get-caller-identity
$ gcloud auth print-access-token --quiet | wc -c`,
  'proof.ecr-token-expired-12h': `Fetch a new password and repeat. If it works then, it is this.
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}`,
  'proof.entra-password-expired': `Sign in with a browser. If you are asked for a new password, it is this.
$ az login`,
  'proof.entra-session-expired': `Ask the Azure CLI for a token. If it asks you to sign in, it is this.
$ az account get-access-token --query expiresOn`,
  'proof.password-replaced': 'Ask who made the last password, and when. If that was after this one was stored, it is this.',
  'proof.pat-expired': 'Open the list of tokens in your account’s settings. If this one has expired or is gone, it is this.',
  'proof.pull-secret-token-expired': `Look when the pull secret was made. If that is longer ago than three hours on Azure or twelve on AWS, and it holds a login’s token, it is this.
$ kubectl get secret {secret} --namespace {namespace}`,
  'proof.sign-in-code-invalid': `Start the sign-in again and finish it at once. If it works now, the code was the reason.
$ az login --use-device-code`,
  'proof.sign-in-declined': 'Ask whoever typed the code whether they refused. If they did, it was this.',
  'proof.tokens-revoked': 'Ask an owner whether they revoked the account’s tokens. If that was after this login, it is this.',
  'proof.token-used-before': 'Log in once with a token that the service has just made. If that works, it is this.',
  'proof.token-password-expired': `Ask an owner for the end of the token’s passwords. If it has passed, it is this.
$ az acr token show --name {token} --registry {registryName}`,
} as const;
