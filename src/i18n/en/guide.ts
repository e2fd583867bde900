// The guide's own words: what stands around the causes in docs/guide/. Its anchors are those of the article it grew from.

export const guide = {
  'guide.title': 'When you cannot log in to a registry',
  'guide.intro':
    'This guide is for Azure Container Registry and for Dockgate, which has the same login. It leads from what you see to what can be behind it, and from there to the command that helps.',
  'guide.fast': `The quickest way is to let the doctor look, on the machine where it fails:
$ dockgate doctor {image}
If all you have is an error or a code, give it that:
$ dockgate explain CONNECTIVITY_FORBIDDEN_ERROR`,
  'guide.placeholders': 'Words in angle brackets stand for your own values.',

  'guide.symptoms': 'Symptoms',
  'guide.symptoms.intro': 'You see one of these, or several:',
  'guide.symptom.login': 'You cannot log in with `docker login`, with `az acr login`, or with either.',
  'guide.symptom.unauthorized':
    'You cannot log in, and the error is `unauthorized: authentication required` or `unauthorized: Application not registered with AAD`.',
  'guide.symptom.connect': 'You cannot log in, and the Azure CLI says `Could not connect to the registry login server`.',
  'guide.symptom.pull': 'You cannot pull or push, and the error is `unauthorized: authentication required`.',
  'guide.symptom.refresh':
    '`az acr login` fails with `CONNECTIVITY_REFRESH_TOKEN_ERROR`, and says `Admin user is disabled` although you did not mean the admin account.',
  'guide.symptom.service': 'A cluster, a pipeline or another service cannot reach the registry, for example Azure Kubernetes Service or Azure DevOps.',
  'guide.symptom.forbidden':
    'You cannot reach the registry, and the error is `Error response from daemon: login attempt failed with status: 403 Forbidden`. Newer versions put the address between its words.',
  'guide.symptom.settings': 'You cannot see or change the settings of the registry, in the portal or with the command line.',
  'guide.possible': 'What can be behind it:',

  'guide.causes': 'Causes',
  'guide.causes.intro': 'Nearly always it is one of these:',
  'guide.diagnosis': 'Further diagnosis',
  'guide.diagnosis.doctor':
    'The doctor examines the client, its logins, the way to the registry, the registry’s answers and the rights that it grants. It changes nothing, and sends your password nowhere but to its own registry.',
  'guide.diagnosis.azure': `Azure has a check of its own. Give its codes to the doctor to learn what they mean:
$ az acr check-health --name {registryName} --yes
$ dockgate explain CONNECTIVITY_REFRESH_TOKEN_ERROR
From a cluster, this one logs in as the nodes do; it does not try to pull:
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}`,
  'guide.diagnosis.network':
    'Some refusals that look like a wrong password come from a firewall. It answers before anybody looks at the credential, so no other password helps.',
  'guide.solutions': 'Solutions',

  'guide.client': 'Docker is not set up on this machine',
  'guide.client.do': 'Check the Docker configuration',
  'guide.client.text': `To log in, pull and push with docker, both the docker command and a running engine are needed, in version 18.03 or newer. The Azure CLI calls them too:
$ docker version
Where no engine can run, get a token without one and hand it to another client:
$ az acr login --name {registryName} --expose-token`,
  'guide.name': 'The registry does not exist, or its name is wrong',
  'guide.name.do': 'Give the registry’s right name',
  'guide.name.text': `The docker commands want the whole login server, in small letters, and with its port if it has one:
$ docker login {registry}
The Azure CLI wants the resource’s name, without a suffix, after you have signed in to Azure:
$ az login
$ az acr login --name {registryName}`,
  'guide.invalid': 'The credential is not valid',
  'guide.invalid.do': 'Check the credential',
  'guide.invalid.text': 'A credential is a pair, and both halves have to be of the same kind:',
  'guide.kind.person': 'Your own account: sign in with `az acr login` or `dockgate login`. The token that they print goes with the user name `00000000-0000-0000-0000-000000000000`.',
  'guide.kind.application': 'A service principal: its application (client) ID and its client secret, both from the registry’s tenant.',
  'guide.kind.identity': 'A managed identity: no password at all. The service fetches a token by itself, so look at the configuration of that service.',
  'guide.kind.token': 'A repository-scoped token: its name and one of its passwords.',
  'guide.kind.admin': 'The admin account: the name of the registry and one of its two passwords, if an owner has switched it on.',
  'guide.kind.nobody': 'Nobody, where everybody may pull: log out first, because an old login is sent along and refused.',
  'guide.right': 'The credential is valid, but not for this',
  'guide.right.do': 'Check the rights of the credential',
  'guide.right.text': `To pull, an identity needs the role AcrPull at least; to push, AcrPush. First see which mode the registry is in, and which roles the identity has:
$ az acr show --name {registryName} --query roleAssignmentMode --output tsv
$ az role assignment list --assignee {subject} --scope $(az acr show --name {registryName} --query id --output tsv) --output table
In the mode \`AbacRepositoryPermissions\` those roles do nothing. There it is \`Container Registry Repository Reader\` to pull, \`Container Registry Repository Writer\` to push, \`Container Registry Repository Contributor\` to delete too, and \`Container Registry Repository Catalog Lister\` to list repositories. In the other mode these do nothing in turn.
To see the registry in the portal, Reader is enough; to manage it, \`Container Registry Contributor and Data Access Configuration Administrator\`; to give roles, \`Role Based Access Control Administrator\`.
A new right needs up to ten minutes until it counts everywhere. Wait, log out, and log in again:
$ docker logout {registry}
$ az acr login --name {registryName}
In the portal, open a private window of the browser: the old one remembers what you were not allowed to see.`,
  'guide.expired': 'The credential has expired',
  'guide.expired.do': 'Check whether the credential has expired',
  'guide.expired.text': `A login with your own account, a managed identity or a service principal’s token lasts three hours. Log in again:
$ az acr login --name {registryName}
A client secret has an end date; an owner of the application makes a new one:
$ az ad sp credential reset --id {subject}
The passwords of a repository-scoped token can have one; an owner of the registry makes new ones:
$ az acr token credential generate --name {token} --registry {registryName}
$ dockgate token credential generate {token} --registry {registry}
A new password needs about a minute until it works everywhere.`,
  'guide.network': 'The network does not let you through',
  'guide.network.do': 'Check the way to the registry',
  'guide.network.text': `The client has to reach the login server and, for layers, the host that it leads to, both on port 443 and with TLS 1.2 or newer. The registry has to let in the address from which you come:
$ az acr show --name {registryName} --query publicNetworkAccess --output tsv
$ az acr network-rule list --name {registryName}
A changed rule needs some minutes until it counts.`,
  'guide.certificate': 'The connection cannot be made safe',
  'guide.certificate.do': 'Check the certificate',
  'guide.certificate.text': 'A client sends no password to a host whose certificate it cannot check. Do not turn the check off: whoever answers would get the password.',
  'guide.service': 'The registry itself does not answer as it should',
  'guide.service.do': 'Check the registry itself',
  'guide.service.text': 'Sometimes nothing is wrong with you: the registry is out of order, limits how much it answers, or is set up wrongly.',

  'guide.how': 'How we know',
  'guide.proof': 'To find out for sure',
  'guide.asks': 'The doctor asks',
  'guide.what': 'What to do',
  'guide.alike': 'What looks alike',

  'guide.logs': 'Look into the log',
  'guide.logs.dockgate': `Dockgate records every refused login with its cause. An owner reads the last one, or a list:
$ dockgate why --last
$ dockgate logs failures`,
  'guide.logs.azure':
    'Azure records them if the registry’s diagnostic settings send them to a Log Analytics workspace. The table is `ContainerRegistryLoginEvents`; it has the identity, the address it came from, and the result. Dockgate’s log has the same columns.',
  'guide.next': 'If none of this helped',
  'guide.next.slow': `If it works and is only slow, measure where the time goes:
$ dockgate doctor {image} --slow`,
  'guide.next.bundle': `Hand a report without secrets to somebody who can help:
$ dockgate support-bundle`,
  'guide.next.azure': 'For registries of Azure, ask Microsoft or its community.',
} as const;
