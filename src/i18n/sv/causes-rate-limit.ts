export const causesRateLimit = {
  'cause.login-throttled.title': 'För många misslyckade inloggningar',
  'cause.login-throttled.what':
    'Efter många misslyckade inloggningar har registret stängt det här kontot eller den här adressen ett tag. Även rätt lösenord avvisas nu.',
  'cause.login-throttled.how': 'Efter tidigare avslag svarar registret med 429, eller säger att kontot är låst.',
  'cause.login-throttled.do': `Hitta och stoppa det som fortsätter att försöka, till exempel en pipeline eller ett kluster med en gammal hemlighet. Vänta, och logga sedan in en gång:
$ docker login {registry}`,

  'cause.rate-limit.title': 'För många begäranden',
  'cause.rate-limit.what':
    'Registret har besvarat så många begäranden från det här kontot eller den här adressen som det tillåter för tillfället.',
  'cause.rate-limit.how': 'Svaret var 429, Too Many Requests.',
  'cause.rate-limit.do': `Vänta så länge som huvudet \`Retry-After\` säger; de flesta klienter gör det av sig själva. Hämta mindre på en gång i pipelines och kluster, och spara avbildningar i en cache eller spegel.
#docker-hub
Docker Hub räknar anonyma hämtningar per adress och tillåter fler för den som loggar in:
$ docker login docker.io
#acr
Gränserna växer med nivån; se vad som är använt:
$ az acr show-usage --name {registryName} --output table
#ecr-public
Den som loggar in får hämta mer:
$ aws ecr-public get-login-password --region us-east-1 | docker login --username AWS --password-stdin {registry}
#kubernetes
Med en pull-hemlighet för registret hämtar noderna som ditt konto.`,

  'cause.storage-quota-exceeded.title': 'Registret har inget utrymme kvar',
  'cause.storage-quota-exceeded.what': 'Det som pushas skulle ta mer lagring än registret, projektet eller kontot får använda.',
  'cause.storage-quota-exceeded.how': 'Registret avvisade uppladdningen och nämnde en kvot eller sin lagring.',
  'cause.storage-quota-exceeded.do': `Ta bort avbildningar som ingen behöver, eller be att kvoten höjs.
#acr
Se vad som är använt och tillåtet:
$ az acr show-usage --name {registryName} --output table
#harbor
Projektets kvot finns under Administration, Project Quotas; skräpinsamling frigör det som har tagits bort.
#dockgate
Utrymmet blir ledigt när skräpinsamlingen har körts:
$ dockgate gc`,
} as const;
