export const causesCredentialsKind = {
  'cause.auth-scheme-mismatch.title': 'The stored login is of a kind the registry cannot use',
  'cause.auth-scheme-mismatch.what':
    'The registry asks for a user name and a password and only an identity token is stored, or the other way round.',
  'cause.auth-scheme-mismatch.how': 'The registry’s challenge names a scheme that the stored entry cannot answer.',
  'cause.auth-scheme-mismatch.do': `Log in again with user name and password:
$ docker logout {registry}
$ docker login {registry}
#nexus
An administrator turns on the realm \`Docker Bearer Token Realm\`.`,

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

  'cause.ecr-wrong-region-or-profile.title': 'The ECR token is for another region or account',
  'cause.ecr-wrong-region-or-profile.what':
    'A registry password from AWS is good for one account and region. This one was made for another region, account or profile.',
  'cause.ecr-wrong-region-or-profile.how': 'The login names another account or region than the host of the image does.',
  'cause.ecr-wrong-region-or-profile.do': `Log in with the region and the profile of the registry in the image name:
$ aws ecr get-login-password --region {region} --profile {profile} | docker login --username AWS --password-stdin {registry}
To see whose account the profile is:
$ aws sts get-caller-identity --profile {profile}`,

  'cause.email-used-as-username.title': 'An e-mail address was given as the user name',
  'cause.email-used-as-username.what':
    'The user name has an `@`. A login like this wants an account’s name, a token’s name or an application ID, and no e-mail address.',
  'cause.email-used-as-username.how': 'The name has the form of an e-mail address, and no account of the registry is called so.',
  'cause.email-used-as-username.do': `Use the account’s own name. People sign in this way:
#acr
$ az login
$ az acr login --name {registryName}
#dockgate
$ dockgate login {registry}
#docker-hub
With the Docker ID and a personal access token:
$ docker login docker.io --username {user}
#!acr !dockgate !docker-hub
$ docker login {registry} --username {user}`,

  'cause.entra-user-password-not-supported.title': 'A person’s Entra password cannot be used here',
  'cause.entra-user-password-not-supported.what':
    'A person’s Entra ID name and password were given to the registry. People prove themselves to Entra in a browser or with a device code; registries do not take their passwords.',
  'cause.entra-user-password-not-supported.how':
    'The user name is a person’s, and the registry takes nothing but tokens from people.',
  'cause.entra-user-password-not-supported.do': `#acr
Let the Azure CLI sign you in:
$ az login
$ az acr login --name {registryName}
On a machine without Docker:
$ az acr login --name {registryName} --expose-token
#dockgate
Sign in with a browser:
$ dockgate login {registry}
#
For pipelines, use a managed identity, a service principal or a repository-scoped token.`,

  'cause.mfa-sso-pat-needed.title': 'This account needs a token instead of its password',
  'cause.mfa-sso-pat-needed.what':
    'The account has two-factor authentication or single sign-on, so clients cannot use its password. They need a personal access token.',
  'cause.mfa-sso-pat-needed.how':
    'The registry asks for a personal access token, or refuses a password that works in the browser.',
  'cause.mfa-sso-pat-needed.do': `Make a personal access token in the account’s settings and use it as the password:
$ printf %s "$TOKEN" | docker login {registry} --username {user} --password-stdin
#docker-hub
Tokens are made at https://app.docker.com/settings/personal-access-tokens. For public images, logging out is enough:
$ docker logout
#ghcr
The token has to be a classic one: https://github.com/settings/tokens. For public images, logging out is enough:
$ docker logout ghcr.io
#gitlab
It needs \`read_registry\` to pull and \`write_registry\` to push.
#harbor
With single sign-on, the password is the CLI secret of your user profile.
#quay
The password is an encrypted password from your account settings, or a robot’s token.`,

  'cause.secret-id-used-instead-of-secret-value.title': 'The secret’s ID was used instead of its value',
  'cause.secret-id-used-instead-of-secret-value.what':
    'Entra lists a client secret with an ID and a value. The password is the value, which is shown only once; here the ID was given.',
  'cause.secret-id-used-instead-of-secret-value.how':
    'The password has the form of an ID, or Entra answered with `AADSTS7000215`.',
  'cause.secret-id-used-instead-of-secret-value.do': `Make another secret and copy the \`password\` that is printed:
#!dockgate
$ az ad sp credential reset --id {user} --append
#dockgate
$ dockgate service-principal credential reset {user} --append
#
Then log in with it:
$ docker login {registry} --username {user}`,

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
  'cause.token-type-not-accepted.do': `Use a kind that it takes.
#acr
A service principal’s secret, a token’s password, or a sign-in with the Azure CLI:
$ az acr login --name {registryName}
#dockgate
A token’s password:
$ dockgate token credential generate {token} --registry {registry}
#docker-hub
A personal access token, or an organisation’s access token with the organisation’s name as user name.
#ghcr
A classic personal access token, or in a workflow its \`GITHUB_TOKEN\`; fine-grained tokens are not taken.
#ecr
A password that AWS makes, not an access key:
$ aws ecr get-login-password --region {region} | docker login --username AWS --password-stdin {registry}
#gar
An access token of the Google Cloud CLI, or a service account’s key with \`_json_key\` as the user name:
$ gcloud auth print-access-token | docker login --username oauth2accesstoken --password-stdin {registry}
#gitlab
A personal, project, group or deploy token with \`read_registry\`, or in a job \`CI_REGISTRY_PASSWORD\`.
#harbor
A robot’s secret or, with single sign-on, the CLI secret of your user profile.
#quay
A robot’s token or an encrypted password.
#digitalocean
An API token, as user name and as password.
#artifactory nexus
An identity token, an API key or a password of that registry.`,

  'cause.username-form-wrong.title': 'The user name has the wrong form for this registry',
  'cause.username-form-wrong.what': 'This registry expects a particular user name beside this kind of secret, and got another.',
  'cause.username-form-wrong.how': 'The user name does not have the form that belongs to the secret or to this registry.',
  'cause.username-form-wrong.do': `Use the one that belongs to it.
#acr
A service principal’s is its application (client) ID, a token’s is the token’s name, the admin account’s is {registryName}; the token of \`az acr login --expose-token\` goes with \`00000000-0000-0000-0000-000000000000\`.
#ecr ecr-public
It is always \`AWS\`.
#gar
It is \`oauth2accesstoken\` with an access token, \`_json_key\` with a service account’s key, and \`_json_key_base64\` with its base64 form.
#docker-hub
It is the Docker ID, not the e-mail address; with an organisation’s access token it is the organisation’s name.
#ghcr
It is the login of the token’s owner.
#gitlab
With a personal token it is your user name, with a deploy token the name shown beside it, in a job \`CI_REGISTRY_USER\`.
#harbor
A robot’s is \`robot$project+name\`, in single quotes.
#quay
A robot’s is \`organisation+robot\`; with an application’s token it is \`$oauthtoken\`.
#dockgate
A service principal’s is its application (client) ID, a token’s is the token’s name, the admin account’s is {registryName}.
#
Then log in with it:
$ docker login {registry} --username {user}`,

  'cause.username-not-null-guid-with-token.title': 'A token was used with the wrong user name',
  'cause.username-not-null-guid-with-token.what':
    'The password is a token as `dockgate login` and `az acr login --expose-token` give it. It goes with a user name that consists of zeros, and another was given.',
  'cause.username-not-null-guid-with-token.how':
    'The password has the form of such a token, and the user name is not `00000000-0000-0000-0000-000000000000`.',
  'cause.username-not-null-guid-with-token.do': `Log in with this user name:
$ printf %s "$TOKEN" | docker login {registry} --username 00000000-0000-0000-0000-000000000000 --password-stdin`,
} as const;
