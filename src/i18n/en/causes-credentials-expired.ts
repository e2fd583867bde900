export const causesCredentialsExpired = {
  'cause.access-token-expired.title': 'The short-lived token has expired',
  'cause.access-token-expired.what': 'The token in the request lives for minutes or hours only, and its time is over.',
  'cause.access-token-expired.how': 'The token says that it ended at {expiredAt}.',
  'cause.access-token-expired.do': `Clients fetch a new one by themselves. If it keeps happening, log in again:
$ docker login {registry}
Azure:
$ az acr login --name {registryName}
AWS:
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
Google:
$ gcloud auth print-access-token | docker login --username oauth2accesstoken --password-stdin {registry}`,

  'cause.acr-refresh-token-expired-3h.title': 'The login is older than three hours',
  'cause.acr-refresh-token-expired-3h.what':
    'A login made by `az acr login` or `dockgate login` lasts three hours. This one is older, or its time ran out during a long push.',
  'cause.acr-refresh-token-expired-3h.how': 'The refresh token that the client keeps ended at {expiredAt}.',
  'cause.acr-refresh-token-expired-3h.do': `Log in again. Azure:
$ az acr login --name {registryName}
Dockgate:
$ dockgate login {registry} --expose-token
For pipelines and long pushes, use something that lasts longer, such as a token’s password.`,

  'cause.client-secret-expired.title': 'The service principal’s secret has expired',
  'cause.client-secret-expired.what':
    'A client secret of an Entra application has an end date, usually a year after it was made, and this one has passed.',
  'cause.client-secret-expired.how': 'Entra answered with `AADSTS7000222`, or the secret’s end date lies in the past.',
  'cause.client-secret-expired.do': `An owner of the application makes a new secret:
$ az ad sp credential reset --id {user}
Put it wherever the old one was used (pipelines, pull secrets, clusters), then log in with it:
$ docker login {registry} --username {user}`,

  'cause.cloud-session-expired.title': 'The cloud’s command line is signed out',
  'cause.cloud-session-expired.what':
    'The registry’s password comes from the command line of AWS or Google, and its own sign-in has run out. It cannot make a new password.',
  'cause.cloud-session-expired.how': 'That command line says that its session or token has expired.',
  'cause.cloud-session-expired.do': `Sign in to the cloud again. AWS:
$ aws sso login --profile {profile}
Google:
$ gcloud auth login
Then log in to the registry again.`,

  'cause.ecr-token-expired-12h.title': 'The ECR login is older than twelve hours',
  'cause.ecr-token-expired-12h.what': 'A registry password from AWS lasts twelve hours, and this one is older.',
  'cause.ecr-token-expired-12h.how':
    'The end that is written in the password lies in the past, or AWS says that the authorization token has expired.',
  'cause.ecr-token-expired-12h.do': `Fetch a new one:
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
In pipelines, do this in every job. On machines that last, the helper \`ecr-login\` does it for each pull.`,

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
If it was a token’s and nobody has it, an owner makes another:
$ dockgate token credential generate {token} --registry {registry}
On Azure, a new password needs about a minute before it works everywhere.`,

  'cause.pat-expired.title': 'The access token has expired',
  'cause.pat-expired.what':
    'A personal, organisation or robot token has an end date, and this one has passed. Some registries answer the same when it was revoked.',
  'cause.pat-expired.how': 'The end date that the registry or its web pages show for the token lies in the past.',
  'cause.pat-expired.do': `Make a new token in the account’s settings, replace the old one wherever it is kept, and log in:
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin`,

  'cause.pull-secret-token-expired.title': 'The token in the pull secret has expired',
  'cause.pull-secret-token-expired.what':
    'The pull secret was made from a short-lived token, three hours on Azure or twelve on AWS, and nothing renews it.',
  'cause.pull-secret-token-expired.how': 'The token inside the secret {secret} has passed its end.',
  'cause.pull-secret-token-expired.do': `Make it anew from something that lasts, such as a repository-scoped token’s password:
$ kubectl delete secret {secret} --namespace {namespace}
$ kubectl create secret docker-registry {secret} --namespace {namespace} --docker-server={registry} --docker-username={user} --docker-password="$TOKEN"
Better still, let the nodes pull with their own cloud identity.`,

  'cause.token-password-expired.title': 'The password of this token has expired',
  'cause.token-password-expired.what':
    'Passwords of registry tokens and robot accounts can have an end date, and this one’s has passed. The token itself is in order.',
  'cause.token-password-expired.how': 'The password ended at {expiredAt}.',
  'cause.token-password-expired.do': `An owner makes a new one:
$ dockgate token credential generate {token} --expiration-in-days 90 --registry {registry}
On Azure:
$ az acr token credential generate --name {token} --registry {registryName} --expiration-in-days 90
Then log in with it:
$ docker login {registry} --username {token}`,
} as const;
