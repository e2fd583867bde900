// Causes that only Microsoft Entra knows; the registry itself sees nothing but a missing or refused token.

export const causesEntra = {
  'cause.entra-certificate-not-accepted.title': 'Entra does not accept the application’s certificate',
  'cause.entra-certificate-not-accepted.what':
    'The application proved itself with a certificate that Entra does not know for it, that has expired, or whose chain cannot be checked.',
  'cause.entra-certificate-not-accepted.how': 'Entra answered with `AADSTS700027`, `AADSTS50012`, `AADSTS700030` or a similar code.',
  'cause.entra-certificate-not-accepted.do': `See which certificates the application has, and until when:
$ az ad app credential list --id {user} --cert --output table
An owner of the application uploads the current one:
$ az ad app credential reset --id {user} --cert @certificate.pem --append
Use the private key that belongs to it wherever the application signs in.`,

  'cause.entra-consent-missing.title': 'Nobody has allowed the application to do this',
  'cause.entra-consent-missing.what':
    'The application asks Entra for a permission that no user or administrator of this tenant has agreed to, or it was not assigned to this user.',
  'cause.entra-consent-missing.how': 'Entra answered with `AADSTS65001`, `AADSTS90094`, `AADSTS650056` or a similar code.',
  'cause.entra-consent-missing.do': `An administrator of the tenant agrees, and assigns the user if the application wants that:
$ az ad app permission admin-consent --id {user}
Then sign in again:
$ az login --tenant {tenant}`,

  'cause.entra-password-expired.title': 'The Entra password has to be changed',
  'cause.entra-password-expired.what':
    'The password of this person’s account has expired or was reset by an administrator, and Entra issues no token before it is changed.',
  'cause.entra-password-expired.how': 'Entra answered with `AADSTS50055`, `AADSTS50144` or `AADSTS50135`.',
  'cause.entra-password-expired.do': `Sign in at https://myaccount.microsoft.com in a browser and change it there. Then sign in again here:
$ az login
$ az acr login --name {registryName}
Pipelines should not use a person’s account; a managed identity or a service principal has no password that ages this way.`,

  'cause.entra-second-step-needed.title': 'Entra wants a second step of the sign-in',
  'cause.entra-second-step-needed.what':
    'The account needs multi-factor authentication, or another step that works only in a browser. A name and a password alone get no token.',
  'cause.entra-second-step-needed.how': 'Entra answered with `AADSTS50076`, `AADSTS50079`, `AADSTS50074` or a similar code.',
  'cause.entra-second-step-needed.do': `Sign in with a browser:
$ az login
Where there is none, with a code that you type on another device:
$ az login --use-device-code
For pipelines, use a managed identity, a service principal or a repository-scoped token.`,

  'cause.entra-service-outage.title': 'Entra cannot answer at the moment',
  'cause.entra-service-outage.what':
    'Microsoft Entra, or a directory that it asks, had a fault of its own and issued no token. Neither the credential nor the registry is the reason.',
  'cause.entra-service-outage.how': 'Entra answered with a server error, or with a code such as `AADSTS90033` or `AADSTS50000`.',
  'cause.entra-service-outage.do': `Wait a minute and sign in again:
$ az login
If it stays, look at https://azure.status.microsoft. Codes that begin with \`AADSTS80\` come from agents in your own network that check passwords.`,

  'cause.federated-credential-mismatch.title': 'The workflow’s identity is not the one that was federated',
  'cause.federated-credential-mismatch.what':
    'The pipeline signs in without a secret, and the subject, issuer or audience in its token does not match the federated credential of the application, or the token is too old.',
  'cause.federated-credential-mismatch.how': 'Entra answered with `AADSTS700213`, `AADSTS70021`, `AADSTS700024` or a similar code.',
  'cause.federated-credential-mismatch.do': `Compare letter by letter what Entra’s answer names with what is stored; a branch, a tag, an environment and a pull request each have a subject of their own:
$ az ad app federated-credential list --id {user} --output json
In GitHub Actions the job needs \`id-token: write\` under \`permissions:\`.`,
} as const;
