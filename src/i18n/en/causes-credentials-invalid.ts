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
  'cause.admin-user-disabled.do': `Use an account of your own, or a token made for this purpose.
#acr
$ az acr login --name {registryName}
$ az acr token create --name {token} --registry {registryName} --scope-map _repositories_pull
If it has to be the admin account, an owner turns it on:
$ az acr update --name {registryName} --admin-enabled true
#dockgate
$ dockgate token create {token} --scope-map _repositories_pull --registry {registry}
If it has to be the admin account, an owner turns it on:
$ dockgate admin enable --registry {registry}`,

  'cause.application-not-registered.title': 'The user name is not known here',
  'cause.application-not-registered.what':
    'The user name is neither the admin account nor a token, a user or an application that this registry knows. It is misspelt, was deleted, or belongs to another registry or tenant.',
  'cause.application-not-registered.how': 'The registry looked the name up among the accounts that may be called so, and found none.',
  'cause.application-not-registered.do': `Check the name. A token’s user name is the token’s name.
#acr
$ az acr token list --registry {registryName} --output table
#dockgate
$ dockgate token list --registry {registry}
#
A service principal’s user name is its application (client) ID, not its name or its object ID:
$ az ad sp show --id {subject} --query appId --output tsv
Then log in again:
$ docker login {registry}`,

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

  'cause.credentials-wrong-password.title': 'The password is wrong',
  'cause.credentials-wrong-password.what':
    'The user name is known, but the password or token is not the right one. Some registries answer the same when it was revoked or has expired.',
  'cause.credentials-wrong-password.how': 'The registry compared the password that was presented and refused it.',
  'cause.credentials-wrong-password.do': `#!kubernetes
Log in again and type or paste the password when asked, so that no shell changes it:
$ docker login {registry} --username {subject}
#kubernetes
Test the password by hand, then make the pull secret anew with the right one:
$ docker login {registry} --username {subject}
$ kubectl delete secret {secret} --namespace {namespace}
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={subject} --docker-password="$TOKEN"
#acr
If it is lost, an owner makes a new one, for a service principal, a token or the admin account:
$ az ad sp credential reset --id {subject}
$ az acr token credential generate --name {token} --registry {registryName}
$ az acr credential renew --name {registryName} --password-name password
#dockgate
If a token’s password is lost, an owner makes a new one:
$ dockgate token credential generate {token} --registry {registry}
#docker-hub ghcr gitlab gitea
With two-factor authentication or single sign-on, the password is a personal access token.
#harbor
A robot’s secret is shown only once; “Refresh Secret” in the project’s Robot Accounts gives another. With single sign-on, people use the CLI secret of their user profile.
#quay
A robot’s token is under Robot Accounts of the organisation; people use an encrypted password from their account settings.
#artifactory nexus
Where people sign in through single sign-on, use a token from the user profile.
#ecr
The password is made by AWS and lasts twelve hours:
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
#gar
The password is an access token of the Google Cloud CLI:
$ gcloud auth print-access-token | docker login --username oauth2accesstoken --password-stdin {registry}`,

  'cause.empty-credentials-in-ci.title': 'The password is empty',
  'cause.empty-credentials-in-ci.what':
    'The variable that should hold the password is empty. Pipelines give no secrets to forks and bots, and a name that is not defined is empty too.',
  'cause.empty-credentials-in-ci.how': 'What reached the client is empty, or the asterisks with which a log hides a secret.',
  'cause.empty-credentials-in-ci.do': `See whether the job has the secret, without showing it:
$ test -n "$PASSWORD" && echo present || echo empty
Define it for this repository and environment under exactly the name that the job uses. For pull requests from forks, leave out the login or run it after the merge.`,

  'cause.not-logged-in.title': 'Nobody is logged in to this registry',
  'cause.not-logged-in.what':
    'The request came without a credential, and at this registry what was asked needs a login. There was no login, or the client did not find it.',
  'cause.not-logged-in.how': 'The request carried neither a user name nor a token.',
  'cause.not-logged-in.do': `#!kubernetes
Log in and try again:
$ docker login {registry}
#acr !kubernetes
With your Azure account:
$ az acr login --name {registryName}
#ecr !kubernetes
The password comes from AWS:
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
#gar !kubernetes
Google’s helper logs in by itself:
$ gcloud auth configure-docker {registry}
#!kubernetes
If you have logged in before: use the same user, the same tool and exactly the same host.
#kubernetes
The kubelet uses no login of yours. Give it a pull secret:
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"
Then name it under \`imagePullSecrets\` in the pod or its service account.`,

  'cause.password-mangled-by-shell.title': 'The shell or the pipeline changed the password',
  'cause.password-mangled-by-shell.what':
    'Quotes, a line break or characters such as `$`, `%` and `!` were changed on the way, so the registry received something else than you meant.',
  'cause.password-mangled-by-shell.how':
    'What the client holds ends in a line break, is wrapped in quotes, was encoded twice, lacks what follows a `$`, or is a placeholder such as `$PASSWORD` itself.',
  'cause.password-mangled-by-shell.do': `Pass the password through standard input without a line break:
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin
Put user names that contain \`$\` in single quotes.
#harbor
For a robot account:
$ printf %s "$TOKEN" | docker login {registry} --username 'robot$project+name' --password-stdin`,

  'cause.service-principal-in-other-tenant.title': 'The identity belongs to another tenant',
  'cause.service-principal-in-other-tenant.what':
    'The application or user exists in another Entra tenant. The registry trusts the directory of its own tenant and no other.',
  'cause.service-principal-in-other-tenant.how':
    'Entra does not find the identity in the registry’s tenant (`AADSTS700016`, `AADSTS50020`), or its token names another tenant.',
  'cause.service-principal-in-other-tenant.do': `Sign in to the registry’s tenant:
$ az login --tenant {tenant}
$ az acr login --name {registryName}
An application that several tenants may use is added to this one, and given its role here:
$ az ad sp create --id {user}
$ az role assignment create --assignee {user} --role AcrPull --scope $(az acr show --name {registryName} --query id --output tsv)`,

  'cause.sign-in-declined.title': 'Somebody refused this sign-in',
  'cause.sign-in-declined.what':
    'On one of its pages, here or at an identity provider, somebody said that they had not started this sign-in, or did not want it.',
  'cause.sign-in-declined.how': 'The sign-in ended with `access_denied` or `AADSTS65004`.',
  'cause.sign-in-declined.do': `If it was yours, start it again and sign in on the page:
$ az login --use-device-code
If nobody of you started it, somebody tried to sign in with another person’s help. They were given nothing.`,

  'cause.stale-stored-credentials-block-anonymous-pull.title': 'An old login blocks an image that is public',
  'cause.stale-stored-credentials-block-anonymous-pull.what':
    'This image needs no login, but an old credential for the host is stored and sent along. The registry refuses it and does not look further.',
  'cause.stale-stored-credentials-block-anonymous-pull.how':
    'The same request succeeds without the stored credential and fails with it.',
  'cause.stale-stored-credentials-block-anonymous-pull.do': `Remove the old login, then pull:
$ docker logout {registry}
$ docker pull {image}`,

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
  'cause.token-disabled.do': `An owner enables it; its passwords stay the same.
#acr
$ az acr token update --name {token} --registry {registryName} --status enabled
#dockgate
$ dockgate token update {token} --status enabled --registry {registry}`,
} as const;
