export const causesRateLimit = {
  'cause.login-throttled.title': 'Too many failed logins',
  'cause.login-throttled.what':
    'After many failed logins the registry has closed this account or address for a while. Even the right password is refused now.',
  'cause.login-throttled.how': 'After earlier refusals the registry answers with 429, or says that the account is locked.',
  'cause.login-throttled.do': `Find and stop what keeps trying, such as a pipeline or a cluster with an old secret. Wait, then log in once:
$ docker login {registry}`,

  'cause.rate-limit.title': 'Too many requests',
  'cause.rate-limit.what': 'The registry has answered as many requests from this account or address as it allows for now.',
  'cause.rate-limit.how': 'The answer was 429, Too Many Requests.',
  'cause.rate-limit.do': `Wait for as long as the \`Retry-After\` header says; most clients do so by themselves. Pull less at once in pipelines and clusters, and keep images in a cache or mirror.
#docker-hub
Docker Hub counts anonymous pulls by address, and allows more to those who log in:
$ docker login docker.io
#acr
The limits grow with the tier; see what is used:
$ az acr show-usage --name {registryName} --output table
#ecr-public
More is allowed to those who log in:
$ aws ecr-public get-login-password --region us-east-1 | docker login --username AWS --password-stdin {registry}
#kubernetes
A pull secret for the registry makes the nodes pull as your account.`,

  'cause.storage-quota-exceeded.title': 'The registry has no room left',
  'cause.storage-quota-exceeded.what': 'What is being pushed would exceed the storage that this registry, project or account may use.',
  'cause.storage-quota-exceeded.how': 'The registry refused the upload and named a quota or its storage.',
  'cause.storage-quota-exceeded.do': `Delete images that nobody needs, or have the quota raised.
#acr
See what is used and allowed:
$ az acr show-usage --name {registryName} --output table
#harbor
The project’s quota is under Administration, Project Quotas; garbage collection frees what was deleted.
#dockgate
Space becomes free when garbage collection has run:
$ dockgate gc`,
} as const;
