export const causesCredentialsExpired = {
  'cause.access-token-expired.title': 'The short-lived token has expired',
  'cause.access-token-expired.what': 'The token in the request lives for minutes or hours only, and its time is over.',
  'cause.access-token-expired.how': 'The token says that it ended at {expiredAt}.',
  'cause.access-token-expired.do': `Clients fetch a new one by themselves. If it keeps happening, log in again:
#acr
$ az acr login --name {registryName}
#ecr
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
#ecr-public
$ aws ecr-public get-login-password --region us-east-1 | docker login --username AWS --password-stdin {registry}
To pull public images, logging out is enough:
$ docker logout {registry}
#gar
$ gcloud auth print-access-token | docker login --username oauth2accesstoken --password-stdin {registry}
#!acr !ecr !ecr-public !gar
$ docker login {registry}`,

  'cause.acr-refresh-token-expired-3h.title': 'The login is older than three hours',
  'cause.acr-refresh-token-expired-3h.what':
    'A login made by `az acr login` or `dockgate login` lasts three hours. This one is older, or its time ran out during a long push.',
  'cause.acr-refresh-token-expired-3h.how': 'The refresh token that the client keeps ended at {expiredAt}.',
  'cause.acr-refresh-token-expired-3h.do': `Log in again.
#acr
$ az acr login --name {registryName}
#dockgate
$ dockgate login {registry}
#
For pipelines and long pushes, use something that lasts longer, such as a repository-scoped token’s password.`,

  'cause.client-secret-expired.title': 'The service principal’s secret has expired',
  'cause.client-secret-expired.what':
    'A client secret of an Entra application has an end date, usually a year after it was made, and this one has passed.',
  'cause.client-secret-expired.how': 'Entra answered with `AADSTS7000222`, or the secret’s end date lies in the past.',
  'cause.client-secret-expired.do': `An owner of the application makes a new secret:
#!dockgate
$ az ad sp credential reset --id {user}
#dockgate
$ dockgate service-principal credential reset {user}
#
Put it wherever the old one was used (pipelines, pull secrets, clusters), then log in with it:
$ docker login {registry} --username {user}
#acr kubernetes
A cluster with a service principal of its own gets the new secret with:
$ az aks update-credentials --name {cluster} --resource-group {resourceGroup} --reset-service-principal --service-principal {user} --client-secret "$TOKEN"`,

  'cause.cloud-session-expired.title': 'The cloud’s command line is signed out',
  'cause.cloud-session-expired.what':
    'The registry’s password comes from the command line of AWS or Google, and its own sign-in has run out. It cannot make a new password.',
  'cause.cloud-session-expired.how': 'That command line says that its session or token has expired.',
  'cause.cloud-session-expired.do': `Sign in to the cloud again.
#ecr ecr-public
$ aws sso login --profile {profile}
Without single sign-on, renew the keys of the profile:
$ aws configure --profile {profile}
#gar
$ gcloud auth login
#
Then log in to the registry again.`,

  'cause.ecr-token-expired-12h.title': 'The ECR login is older than twelve hours',
  'cause.ecr-token-expired-12h.what': 'A registry password from AWS lasts twelve hours, and this one is older.',
  'cause.ecr-token-expired-12h.how':
    'The end that is written in the password lies in the past, or AWS says that the authorization token has expired.',
  'cause.ecr-token-expired-12h.do': `Fetch a new one.
#ecr
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
#ecr-public
$ aws ecr-public get-login-password --region us-east-1 | docker login --username AWS --password-stdin {registry}
#
In pipelines, do this in every job. On machines that last, the helper \`ecr-login\` does it for each pull.
#kubernetes
A pull secret with this password lasts no longer: let the nodes pull with their own role, or renew it by a job.`,

  'cause.entra-session-expired.title': 'The Azure CLI is signed out',
  'cause.entra-session-expired.what':
    'The Azure CLI cannot get new tokens: its sign-in was ended by time, by a new password, or by a sign-in policy.',
  'cause.entra-session-expired.how': 'Entra answered with `AADSTS700082`, `AADSTS50173`, `AADSTS70043` or a similar code.',
  'cause.entra-session-expired.do': `Sign in again:
$ az login
$ az acr login --name {registryName}
For pipelines, use a managed identity or a service principal; they need nobody to sign in.`,

  'cause.password-replaced.title': 'The password was replaced by a newer one',
  'cause.password-replaced.what':
    'The password that was used, or with which this login was made, has since been regenerated or deleted. It ended at that moment.',
  'cause.password-replaced.how': 'The credential goes back to a password that the account no longer has.',
  'cause.password-replaced.do': `Log in with the current password, and put it wherever the old one was kept (pipelines, pull secrets):
$ docker login {registry} --username {subject}
If nobody has it, an owner makes another.
#acr
$ az acr token credential generate --name {token} --registry {registryName}
$ az acr credential renew --name {registryName} --password-name password
The second one is for the admin account. A new password needs about a minute before it works everywhere.
#dockgate
$ dockgate token credential generate {token} --registry {registry}`,

  'cause.pat-expired.title': 'The access token has expired',
  'cause.pat-expired.what':
    'A personal, organisation or robot token has an end date, and this one has passed. Some registries answer the same when it was revoked.',
  'cause.pat-expired.how': 'The end date that the registry or its web pages show for the token lies in the past.',
  'cause.pat-expired.do': `Make a new token in the account’s settings, replace the old one wherever it is kept, and log in:
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin
#docker-hub
Tokens are under Account settings, Personal access tokens: https://app.docker.com/settings/personal-access-tokens.
#ghcr
The token has to be a classic one, with \`read:packages\` or \`write:packages\`: https://github.com/settings/tokens.
#gitlab
It needs \`read_registry\` to pull and \`write_registry\` to push.
#harbor
A robot account’s end date is changed in the project, under Robot Accounts; “Refresh Secret” gives a new secret.`,

  'cause.sign-in-code-invalid.title': 'The one-time code of this sign-in does not count any more',
  'cause.sign-in-code-invalid.what':
    'A sign-in hands out a code that counts once, for a few minutes, and only for the program that asked for it. This one has ended, was used before, was typed wrong, or belongs to another program.',
  'cause.sign-in-code-invalid.how': 'The sign-in ended with `AADSTS70008`, `AADSTS54005`, `AADSTS70019` or a similar code.',
  'cause.sign-in-code-invalid.do': `Start the sign-in again, and finish it within a few minutes:
$ az login --use-device-code`,

  'cause.token-used-before.title': 'The token of the other service was used before',
  'cause.token-used-before.what':
    'A token of GitHub Actions, GitLab or another issuer counts once at this registry, and this one was handed in before. It may be a second attempt with the same token, or somebody else who got hold of it.',
  'cause.token-used-before.how': 'The registry remembers every such token until it ends, and this one is among them.',
  'cause.token-used-before.do': `Ask the service for a new token right before each login.
#dockgate
Where a client keeps its token, as Kubernetes does, an owner lets it count until it ends:
$ dockgate federated-credential update {credential} --reuse on --registry {registry}`,

  'cause.tokens-revoked.title': 'All earlier tokens of this account were revoked',
  'cause.tokens-revoked.what':
    'The token was good, but an owner has since ended every token that had been handed out to this account. A new login makes new ones.',
  'cause.tokens-revoked.how': 'The token was made before the instant from which tokens of {subject} count.',
  'cause.tokens-revoked.do': `Log in again, also in pipelines and pull secrets that keep a token:
$ docker login {registry} --username {subject}`,

  'cause.token-password-expired.title': 'The password of this token has expired',
  'cause.token-password-expired.what':
    'Passwords of registry tokens and robot accounts can have an end date, and this one’s has passed. The token itself is in order.',
  'cause.token-password-expired.how': 'The password ended at {expiredAt}.',
  'cause.token-password-expired.do': `An owner makes a new one.
#acr
$ az acr token credential generate --name {token} --registry {registryName} --expiration-in-days 90
#dockgate
$ dockgate token credential generate {token} --expiration-in-days 90 --registry {registry}
#harbor
In the project, under Robot Accounts: extend the account’s end date, or choose “Refresh Secret”.
#
Then log in with it, and replace it wherever the old one was kept:
$ docker login {registry} --username {token}`,
} as const;
