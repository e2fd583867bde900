export const causesRateLimit = {
  'cause.login-throttled.title': 'Te veel mislukte aanmeldingen',
  'cause.login-throttled.what':
    'Na veel mislukte aanmeldingen heeft het register dit account of adres een tijd gesloten. Zelfs het juiste wachtwoord wordt nu geweigerd.',
  'cause.login-throttled.how': 'Na eerdere weigeringen antwoordt het register met 429, of zegt het dat het account is vergrendeld.',
  'cause.login-throttled.do': `Zoek en stop wat blijft proberen, zoals een pipeline of een cluster met een oud geheim. Wacht en meld je dan één keer aan:
$ docker login {registry}`,
  'cause.rate-limit.title': 'Te veel verzoeken',
  'cause.rate-limit.what': 'Het register heeft zoveel verzoeken van dit account of adres beantwoord als het voorlopig toestaat.',
  'cause.rate-limit.how': 'Het antwoord was 429, Too Many Requests.',
  'cause.rate-limit.do': `Wacht zo lang als de header \`Retry-After\` zegt; de meeste clients doen dat vanzelf. Pull minder tegelijk in pipelines en clusters, en bewaar images in een cache of mirror.
#docker-hub
Docker Hub telt anonieme pulls per adres, en staat meer toe aan wie zich aanmeldt:
$ docker login docker.io
#acr
De grenzen hangen af van de servicelaag; bekijk wat er gebruikt is:
$ az acr show-usage --name {registryName} --output table
#ecr-public
Wie zich aanmeldt, mag meer:
$ aws ecr-public get-login-password --region us-east-1 | docker login --username AWS --password-stdin {registry}
#kubernetes
Met een pull-secret voor het register pullen de nodes als jouw account.`,
  'cause.storage-quota-exceeded.title': 'Het register heeft geen ruimte meer',
  'cause.storage-quota-exceeded.what': 'Wat wordt gepusht, zou meer opslag vragen dan dit register, project of account mag gebruiken.',
  'cause.storage-quota-exceeded.how': 'Het register weigerde de upload en noemde een quotum of zijn opslag.',
  'cause.storage-quota-exceeded.do': `Verwijder images die niemand nodig heeft, of laat het quotum verhogen.
#acr
Bekijk wat er gebruikt en toegestaan is:
$ az acr show-usage --name {registryName} --output table
#harbor
Het quotum van het project staat onder Administration, Project Quotas; opruimen (garbage collection) geeft de ruimte vrij van wat is verwijderd.
#dockgate
Er komt ruimte vrij als het opruimen (garbage collection) heeft gelopen:
$ dockgate gc`,
} as const;
