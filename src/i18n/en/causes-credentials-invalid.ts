export const causesCredentialsInvalid = {
  'cause.account-disabled.title': 'The account is switched off',
  'cause.account-disabled.what':
    'The credential belongs to a user, robot or token that was disabled or revoked. Its password no longer counts.',
  'cause.account-disabled.how': 'The registry says that the account is disabled.',
  'cause.account-disabled.do': `Ask the owner of the registry to enable it, or log in with another account:
$ docker logout {registry}
$ docker login {registry}`,

  'cause.admin-user-disabled.title': 'The admin account of this registry is switched off',
  'cause.admin-user-disabled.what':
    'The registry’s own admin account was used, and it is switched off. It stays off unless an owner turns it on.',
  'cause.admin-user-disabled.how': 'The user name is that of the admin account, and the registry’s setting for it is off.',
  'cause.admin-user-disabled.do': `Use an account of your own, or a token made for this purpose:
$ dockgate token create {token} --scope-map _repositories_pull --registry {registry}
If it has to be the admin account, an owner turns it on:
$ dockgate admin enable --registry {registry}
On Azure:
$ az acr update --name {registryName} --admin-enabled true`,

  'cause.aks-wrong-identity.title': 'The cluster pulls with another identity than you think',
  'cause.aks-wrong-identity.what':
    'The nodes of a cluster pull with the kubelet’s identity. The role was given to another one, such as the cluster’s own identity or an old service principal.',
  'cause.aks-wrong-identity.how': 'The identity that the nodes present has no pull role on this registry; another one has it.',
  'cause.aks-wrong-identity.do': `Attach the registry, which gives the role to the right identity:
$ az aks update --name {cluster} --resource-group {resourceGroup} --attach-acr {registryName}
Then check from the cluster:
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}
To see which identity the nodes use:
$ az aks show --name {cluster} --resource-group {resourceGroup} --query identityProfile.kubeletidentity.clientId`,

  'cause.application-not-registered.title': 'The user name is not known here',
  'cause.application-not-registered.what':
    'The user name is neither the admin account nor a token, a user or an application that this registry knows. It is misspelt, was deleted, or belongs to another registry or tenant.',
  'cause.application-not-registered.how': 'The registry looked the name up among the accounts that may be called so, and found none.',
  'cause.application-not-registered.do': `Check the name. A token’s user name is the token’s name; on Dockgate an owner sees them with:
$ dockgate token list --registry {registry}
A service principal’s user name is its application (client) ID:
$ az ad sp show --id {subject}
Then log in again:
$ docker login {registry}`,

  'cause.auth-scheme-mismatch.title': 'The stored login is of a kind the registry cannot use',
  'cause.auth-scheme-mismatch.what':
    'The registry asks for a user name and a password and only an identity token is stored, or the other way round.',
  'cause.auth-scheme-mismatch.how': 'The registry’s challenge names a scheme that the stored entry cannot answer.',
  'cause.auth-scheme-mismatch.do': `Log in again with user name and password:
$ docker logout {registry}
$ docker login {registry}
On Nexus, an administrator turns on the realm \`Docker Bearer Token Realm\`.`,

  'cause.azure-cli-wrong-subscription.title': 'The Azure CLI works in another subscription',
  'cause.azure-cli-wrong-subscription.what':
    'The Azure CLI is signed in, but its current subscription or tenant is not the one that holds the registry.',
  'cause.azure-cli-wrong-subscription.how': 'Azure finds no registry of this name in the current subscription.',
  'cause.azure-cli-wrong-subscription.do': `Choose the subscription that holds it:
$ az account list --output table
$ az account set --subscription {subscription}
If it is in another tenant:
$ az login --tenant {tenant}
Then:
$ az acr login --name {registryName}`,

  'cause.credential-malformed.title': 'The credential cannot be read',
  'cause.credential-malformed.what':
    'The `Authorization` header is not what it claims to be: not base64, without a colon between name and password, too long, or no token at all. There was nothing to compare.',
  'cause.credential-malformed.how': 'Decoding the header failed before any account was looked up.',
  'cause.credential-malformed.do': `Log in again and let the client write the header:
$ docker logout {registry}
$ docker login {registry}
In a script, let curl write it; it asks for the password:
$ curl --user {user} https://{registry}/v2/
In a pull secret or a config.json, \`auth\` is the base64 form of \`name:password\` without a line break.`,

  'cause.credentials-wrong-password.title': 'The password is wrong',
  'cause.credentials-wrong-password.what':
    'The user name is known, but the password or token is not the right one. Some registries answer the same when it was revoked or has expired.',
  'cause.credentials-wrong-password.how': 'The registry compared the password that was presented and refused it.',
  'cause.credentials-wrong-password.do': `Log in again and type or paste the password when asked, so that no shell changes it:
$ docker login {registry} --username {subject}
With podman:
$ podman login {registry} --username {subject}
If a token’s password is lost, an owner makes a new one:
$ dockgate token credential generate {token} --registry {registry}`,

  'cause.ecr-wrong-region-or-profile.title': 'The ECR token is for another region or account',
  'cause.ecr-wrong-region-or-profile.what':
    'A registry password from AWS is good for one account and region. This one was made for another region, account or profile.',
  'cause.ecr-wrong-region-or-profile.how': 'The login names another account or region than the host of the image does.',
  'cause.ecr-wrong-region-or-profile.do': `Log in with the region and the profile of the registry in the image name:
$ aws ecr get-login-password --region {region} --profile {profile} | docker login --username AWS --password-stdin {registry}`,

  'cause.email-used-as-username.title': 'An e-mail address was given as the user name',
  'cause.email-used-as-username.what':
    'The user name has an `@`. A login like this wants an account’s name, a token’s name or an application ID, and no e-mail address.',
  'cause.email-used-as-username.how': 'The name has the form of an e-mail address, and no account of the registry is called so.',
  'cause.email-used-as-username.do': `People sign in this way on Dockgate:
$ dockgate login {registry} --expose-token
On Azure:
$ az login
$ az acr login --name {registryName}
On Docker Hub, use the Docker ID:
$ docker login --username {user}`,

  'cause.empty-credentials-in-ci.title': 'The password is empty or only a placeholder',
  'cause.empty-credentials-in-ci.what':
    'The variable that should hold the password is empty, or holds the text of a placeholder that nothing replaced. Pipelines give no secrets to forks and bots.',
  'cause.empty-credentials-in-ci.how': 'What reached the client is empty or literally a placeholder, such as `$PASSWORD` or `***`.',
  'cause.empty-credentials-in-ci.do': `See whether the job has the secret, without showing it:
$ test -n "$PASSWORD" && echo present || echo empty
Define it for this repository and environment under exactly the name that the job uses. For pull requests from forks, leave out the login or run it after the merge.`,

  'cause.entra-user-password-not-supported.title': 'A person’s Entra password cannot be used here',
  'cause.entra-user-password-not-supported.what':
    'A person’s Entra ID name and password were given to the registry. People prove themselves to Entra in a browser or with a device code; registries do not take their passwords.',
  'cause.entra-user-password-not-supported.how':
    'The user name is a person’s, and the registry takes nothing but tokens from people.',
  'cause.entra-user-password-not-supported.do': `Let the Azure CLI sign you in:
$ az login
$ az acr login --name {registryName}
On a machine without Docker:
$ az acr login --name {registryName} --expose-token
For pipelines, use a managed identity, a service principal or a repository-scoped token.`,

  'cause.mfa-sso-pat-needed.title': 'This account needs a token instead of its password',
  'cause.mfa-sso-pat-needed.what':
    'The account has two-factor authentication or single sign-on, so clients cannot use its password. They need a personal access token.',
  'cause.mfa-sso-pat-needed.how':
    'The registry asks for a personal access token, or refuses a password that works in the browser.',
  'cause.mfa-sso-pat-needed.do': `Make a personal access token in the account’s settings and use it as the password:
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin
For public images, logging out is enough:
$ docker logout {registry}`,

  'cause.not-logged-in.title': 'Nobody is logged in to this registry',
  'cause.not-logged-in.what':
    'The request came without a credential, and this registry does not do what was asked for strangers. There was no login, or the client did not find it.',
  'cause.not-logged-in.how': 'The request carried neither a user name nor a token.',
  'cause.not-logged-in.do': `Log in and try again:
$ docker login {registry}
With podman:
$ podman login {registry}
If you have logged in before: use the same user, the same tool and exactly the same host.`,

  'cause.password-mangled-by-shell.title': 'The shell or the pipeline changed the password',
  'cause.password-mangled-by-shell.what':
    'Quotes, a line break or characters such as `$`, `%` and `!` were changed on the way, so the registry received something else than you meant.',
  'cause.password-mangled-by-shell.how':
    'What the client holds ends in a line break, is wrapped in quotes, was encoded twice, or lacks what follows a `$`.',
  'cause.password-mangled-by-shell.do': `Pass the password through standard input without a line break, and put user names that contain \`$\` in single quotes:
$ printf %s "$TOKEN" | docker login {registry} --username 'robot$project+name' --password-stdin`,

  'cause.pull-secret-malformed.title': 'The pull secret has the wrong type or content',
  'cause.pull-secret-malformed.what':
    'There is a pull secret, but the kubelet cannot use it: its type, its JSON or its encoding is wrong, or it holds an identity token or the name of a credential store instead of a password.',
  'cause.pull-secret-malformed.how':
    'The secret is not of the type `kubernetes.io/dockerconfigjson`, or its content does not decode to a user name and a password.',
  'cause.pull-secret-malformed.do': `Make it anew and let kubectl write the right form:
$ kubectl delete secret {secret} --namespace {namespace}
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"`,

  'cause.pull-secret-missing.title': 'The pod names no pull secret',
  'cause.pull-secret-missing.what':
    'Neither the pod nor its service account names a pull secret, so the kubelet asks without a credential. A secret that nobody names is not used.',
  'cause.pull-secret-missing.how':
    '`imagePullSecrets` is empty in the pod and in its service account, or the account received its entry after the pod was made.',
  'cause.pull-secret-missing.do': `Add \`imagePullSecrets\` with \`name: {secret}\` to the pod template, or to the service account:
$ kubectl edit serviceaccount {serviceAccount} --namespace {namespace}
Pods that run already keep the old list, so replace them:
$ kubectl rollout restart deployment {deployment} --namespace {namespace}`,

  'cause.pull-secret-wrong-namespace.title': 'The pull secret is not in the pod’s namespace',
  'cause.pull-secret-wrong-namespace.what':
    'The pod names a pull secret that does not exist in its own namespace. Namespaces do not share secrets.',
  'cause.pull-secret-wrong-namespace.how': 'There is no secret {secret} in the namespace {namespace}.',
  'cause.pull-secret-wrong-namespace.do': `See where it is, if anywhere:
$ kubectl get secret --all-namespaces --field-selector metadata.name={secret}
Create it in the pod’s namespace:
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"`,

  'cause.pull-secret-wrong-server-key.title': 'The pull secret is for another host',
  'cause.pull-secret-wrong-server-key.what':
    'The pull secret is well formed, but its host, port or path does not fit the image, so the kubelet does not use it.',
  'cause.pull-secret-wrong-server-key.how': 'The secret is for {key}; the image is on {registry}.',
  'cause.pull-secret-wrong-server-key.do': `Make it anew for the host and port of the image name:
$ kubectl delete secret {secret} --namespace {namespace}
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"`,

  'cause.secret-id-used-instead-of-secret-value.title': 'The secret’s ID was used instead of its value',
  'cause.secret-id-used-instead-of-secret-value.what':
    'Entra lists a client secret with an ID and a value. The password is the value, which is shown only once; here the ID was given.',
  'cause.secret-id-used-instead-of-secret-value.how':
    'The password has the form of an ID, or Entra answered with `AADSTS7000215`.',
  'cause.secret-id-used-instead-of-secret-value.do': `Make another secret and copy the \`password\` that is printed:
$ az ad sp credential reset --id {user} --append
Then log in with it:
$ docker login {registry} --username {user}`,

  'cause.service-principal-in-other-tenant.title': 'The identity belongs to another tenant',
  'cause.service-principal-in-other-tenant.what':
    'The application or user exists in another Entra tenant. The registry trusts the directory of its own tenant and no other.',
  'cause.service-principal-in-other-tenant.how':
    'Entra does not find the identity in the registry’s tenant (`AADSTS700016`, `AADSTS50020`), or its token names another tenant.',
  'cause.service-principal-in-other-tenant.do': `Sign in to the registry’s tenant:
$ az login --tenant {tenant}
An application that several tenants may use is added to this one, and given its role here:
$ az ad sp create --id {user}
$ az role assignment create --assignee {user} --role AcrPull --scope $(az acr show --name {registryName} --query id --output tsv)`,

  'cause.stale-stored-credentials-block-anonymous-pull.title': 'An old login blocks an image that is public',
  'cause.stale-stored-credentials-block-anonymous-pull.what':
    'This image needs no login, but an old credential for the host is stored and sent along. The registry refuses it and does not look further.',
  'cause.stale-stored-credentials-block-anonymous-pull.how':
    'The same request succeeds without the stored credential and fails with it.',
  'cause.stale-stored-credentials-block-anonymous-pull.do': `Remove the old login, then pull:
$ docker logout {registry}
$ docker pull {image}
With podman:
$ podman logout {registry}
$ podman pull {image}`,

  'cause.subject-removed.title': 'The account behind this login was deleted',
  'cause.subject-removed.what':
    'The login was good once, but the token or user it was made for has been deleted. Everything that was issued for it ended at that moment.',
  'cause.subject-removed.how': 'The credential was issued by this registry, and the account it names no longer exists.',
  'cause.subject-removed.do': `Log in with another account:
$ docker logout {registry}
$ docker login {registry}
If a token was deleted by mistake, an owner makes it anew, with new passwords:
$ dockgate token create {subject} --scope-map {scopeMap} --registry {registry}`,

  'cause.token-disabled.title': 'The token is switched off',
  'cause.token-disabled.what':
    'This repository-scoped token exists, but an owner of the registry has disabled it.',
  'cause.token-disabled.how': 'The status of the token {token} is `disabled`.',
  'cause.token-disabled.do': `An owner enables it; its passwords stay the same:
$ dockgate token update {token} --status enabled --registry {registry}
On Azure:
$ az acr token update --name {token} --registry {registryName} --status enabled`,

  'cause.token-for-another-registry.title': 'The credential was issued for another registry',
  'cause.token-for-another-registry.what':
    'The token was made for another registry, account or region, and is of no use at this one.',
  'cause.token-for-another-registry.how': 'The audience that the token names is not {registry}.',
  'cause.token-for-another-registry.do': `Log in to this registry:
$ docker logout {registry}
$ docker login {registry}
In a script, ask the token service of the same host that you send the token to.`,

  'cause.token-signature-invalid.title': 'The token was not signed by this registry',
  'cause.token-signature-invalid.what':
    'The token was altered, cut short, or signed with a key that this registry does not have or no longer uses.',
  'cause.token-signature-invalid.how': 'No key that the registry signs with fits the signature.',
  'cause.token-signature-invalid.do': `Log in again to get a fresh one:
$ docker logout {registry}
$ docker login {registry}
If everybody sees this since the server was moved or restored, its keys did not come along: restore the data folder as a whole.`,

  'cause.token-type-not-accepted.title': 'This kind of secret is not accepted here',
  'cause.token-type-not-accepted.what':
    'The secret may be valid for something else, but the registry does not take this kind: an access token where a password belongs, a cloud access key, a token of an app installation.',
  'cause.token-type-not-accepted.how': 'Its form shows another kind than those that the registry takes.',
  'cause.token-type-not-accepted.do': `Use a kind that it takes. On Dockgate, a token’s password:
$ dockgate token credential generate {token} --registry {registry}
On Azure:
$ az acr login --name {registryName}
On Amazon ECR:
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
On ghcr.io, a classic personal access token.`,

  'cause.username-form-wrong.title': 'The user name has the wrong form for this registry',
  'cause.username-form-wrong.what': 'This registry expects a particular user name beside this kind of secret, and got another.',
  'cause.username-form-wrong.how': 'The user name does not have the form that belongs to the secret or to this registry.',
  'cause.username-form-wrong.do': `Use the one that belongs to it: \`AWS\` on Amazon ECR, \`oauth2accesstoken\` or \`_json_key\` on Google, the application (client) ID of a service principal, the Docker ID on Docker Hub.
$ docker login {registry} --username {user}`,

  'cause.username-not-null-guid-with-token.title': 'A token was used with the wrong user name',
  'cause.username-not-null-guid-with-token.what':
    'The password is a token as `dockgate login` and `az acr login --expose-token` give it. It goes with a user name that consists of zeros, and another was given.',
  'cause.username-not-null-guid-with-token.how':
    'The password has the form of such a token, and the user name is not `00000000-0000-0000-0000-000000000000`.',
  'cause.username-not-null-guid-with-token.do': `Log in with this user name:
$ printf %s "$TOKEN" | docker login {registry} --username 00000000-0000-0000-0000-000000000000 --password-stdin`,
} as const;
