export const guide = {
  'guide.title': 'När du inte kan logga in på ett register',
  'guide.intro':
    'Den här guiden är för Azure Container Registry och för Dockgate, som har samma inloggning. Den leder från det du ser till det som kan ligga bakom, och därifrån till kommandot som hjälper.',
  'guide.fast': `Snabbast är att låta doktorn titta, på den dator där det misslyckas:
$ dockgate doctor {image}
Om allt du har är ett fel eller en kod ger du den det:
$ dockgate explain CONNECTIVITY_FORBIDDEN_ERROR`,
  'guide.placeholders': 'Ord inom vinkelparenteser står för dina egna värden.',

  'guide.symptoms': 'Symptom',
  'guide.symptoms.intro': 'Du ser ett av de här, eller flera:',
  'guide.symptom.login': 'Du kan inte logga in med `docker login`, med `az acr login` eller med något av dem.',
  'guide.symptom.unauthorized':
    'Du kan inte logga in, och felet är `unauthorized: authentication required` eller `unauthorized: Application not registered with AAD`.',
  'guide.symptom.connect': 'Du kan inte logga in, och Azure CLI säger `Could not connect to the registry login server`.',
  'guide.symptom.pull': 'Du kan inte hämta eller pusha, och felet är `unauthorized: authentication required`.',
  'guide.symptom.refresh':
    '`az acr login` misslyckas med `CONNECTIVITY_REFRESH_TOKEN_ERROR`, och säger `Admin user is disabled` fast du inte menade administratörskontot.',
  'guide.symptom.service':
    'Ett kluster, en pipeline eller en annan tjänst når inte registret, till exempel Azure Kubernetes Service eller Azure DevOps.',
  'guide.symptom.forbidden':
    'Du når inte registret, och felet är `Error response from daemon: login attempt failed with status: 403 Forbidden`. Nyare versioner sätter adressen mellan orden.',
  'guide.symptom.settings': 'Du kan inte se eller ändra registrets inställningar, i portalen eller med kommandoraden.',
  'guide.possible': 'Vad som kan ligga bakom:',

  'guide.causes': 'Orsaker',
  'guide.causes.intro': 'Nästan alltid är det en av de här:',
  'guide.diagnosis': 'Vidare diagnos',
  'guide.diagnosis.doctor':
    'Doktorn undersöker klienten, dess inloggningar, vägen till registret, registrets svar och de behörigheter som det ger. Den ändrar inget, och skickar inte ditt lösenord någon annanstans än till dess eget register.',
  'guide.diagnosis.azure': `Azure har en egen kontroll. Ge dess koder till doktorn för att få veta vad de betyder:
$ az acr check-health --name {registryName} --yes
$ dockgate explain CONNECTIVITY_REFRESH_TOKEN_ERROR
Från ett kluster loggar den här in så som noderna gör; den försöker inte hämta:
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}`,
  'guide.diagnosis.network':
    'Vissa avslag som ser ut som fel lösenord kommer från en brandvägg. Den svarar innan någon tittar på autentiseringsuppgifterna, så inget annat lösenord hjälper.',
  'guide.solutions': 'Lösningar',

  'guide.client': 'Docker är inte konfigurerat på den här datorn',
  'guide.client.do': 'Kontrollera Dockers konfiguration',
  'guide.client.text': `För att logga in, hämta och pusha med docker behövs både kommandot docker och en motor som är igång, i version 18.03 eller senare. Azure CLI anropar dem också:
$ docker version
Där ingen motor kan köras skaffar du en token utan motor och ger den till en annan klient:
$ az acr login --name {registryName} --expose-token`,
  'guide.name': 'Registret finns inte, eller dess namn är fel',
  'guide.name.do': 'Ange registrets rätta namn',
  'guide.name.text': `Docker-kommandona vill ha hela inloggningsservern, med små bokstäver, och med port om den har en:
$ docker login {registry}
Azure CLI vill ha resursens namn, utan suffix, när du har loggat in på Azure:
$ az login
$ az acr login --name {registryName}`,
  'guide.invalid': 'Autentiseringsuppgifterna är inte giltiga',
  'guide.invalid.do': 'Kontrollera autentiseringsuppgifterna',
  'guide.invalid.text': 'Autentiseringsuppgifter är ett par, och båda halvorna måste vara av samma typ:',
  'guide.kind.person':
    'Ditt eget konto: logga in med `az acr login` eller `dockgate login`. Token som de skriver ut hör ihop med användarnamnet `00000000-0000-0000-0000-000000000000`.',
  'guide.kind.application':
    'Tjänstens huvudnamn: dess program-ID (client ID) och dess klienthemlighet, båda från registrets klientorganisation.',
  'guide.kind.identity':
    'En hanterad identitet: inget lösenord alls. Tjänsten hämtar en token av sig själv, så titta på den tjänstens konfiguration.',
  'guide.kind.token': 'En token med lagringsplatsomfång: dess namn och ett av dess lösenord.',
  'guide.kind.admin': 'Administratörskontot: registrets namn och ett av dess två lösenord, om en ägare har slagit på det.',
  'guide.kind.nobody': 'Ingen, där alla får hämta: logga ut först, för en gammal inloggning skickas med och avvisas.',
  'guide.right': 'Autentiseringsuppgifterna är giltiga, men inte för detta',
  'guide.right.do': 'Kontrollera autentiseringsuppgifternas behörigheter',
  'guide.right.text': `För att hämta behöver en identitet minst rollen AcrPull, för att pusha AcrPush. Se först vilket läge registret är i, och vilka roller identiteten har:
$ az acr show --name {registryName} --query roleAssignmentMode --output tsv
$ az role assignment list --assignee {subject} --scope $(az acr show --name {registryName} --query id --output tsv) --output table
I läget \`AbacRepositoryPermissions\` gör de rollerna ingenting. Där är det \`Container Registry Repository Reader\` för att hämta, \`Container Registry Repository Writer\` för att pusha, \`Container Registry Repository Contributor\` för att även ta bort, och \`Container Registry Repository Catalog Lister\` för att lista lagringsplatser. I det andra läget gör i sin tur de här ingenting.
För att se registret i portalen räcker Reader; för att hantera det \`Container Registry Contributor and Data Access Configuration Administrator\`; för att ge roller \`Role Based Access Control Administrator\`.
En ny behörighet behöver upp till tio minuter tills den gäller överallt. Vänta, logga ut och logga in igen:
$ docker logout {registry}
$ az acr login --name {registryName}
Öppna portalen i ett privat fönster i webbläsaren: det gamla minns vad du inte fick se.`,
  'guide.expired': 'Autentiseringsuppgifterna har gått ut',
  'guide.expired.do': 'Kontrollera om autentiseringsuppgifterna har gått ut',
  'guide.expired.text': `En inloggning med ditt eget konto, en hanterad identitet eller en token från tjänstens huvudnamn gäller i tre timmar. Logga in igen:
$ az acr login --name {registryName}
En klienthemlighet har ett slutdatum; en ägare av appen skapar en ny:
$ az ad sp credential reset --id {subject}
Lösenorden för en token med lagringsplatsomfång kan ha ett; en av registrets ägare skapar nya:
$ az acr token credential generate --name {token} --registry {registryName}
$ dockgate token credential generate {token} --registry {registry}
Ett nytt lösenord behöver ungefär en minut tills det fungerar överallt.`,
  'guide.network': 'Nätverket släpper inte igenom dig',
  'guide.network.do': 'Kontrollera vägen till registret',
  'guide.network.text': `Klienten måste nå inloggningsservern och, för lager, den värd som den leder till, båda på port 443 och med TLS 1.2 eller senare. Registret måste släppa in den adress som du kommer från:
$ az acr show --name {registryName} --query publicNetworkAccess --output tsv
$ az acr network-rule list --name {registryName}
En ändrad regel behöver några minuter tills den gäller.`,
  'guide.certificate': 'Anslutningen kan inte göras säker',
  'guide.certificate.do': 'Kontrollera certifikatet',
  'guide.certificate.text':
    'En klient skickar inget lösenord till en värd vars certifikat den inte kan kontrollera. Stäng inte av kontrollen: den som svarar skulle få lösenordet.',
  'guide.service': 'Registret självt svarar inte som det ska',
  'guide.service.do': 'Kontrollera själva registret',
  'guide.service.text':
    'Ibland är det inget fel hos dig: registret är ur funktion, begränsar hur mycket det svarar eller är felkonfigurerat.',

  'guide.how': 'Hur vi vet det',
  'guide.proof': 'För att få veta säkert',
  'guide.asks': 'Doktorn frågar',
  'guide.what': 'Vad du gör',
  'guide.alike': 'Vad som ser likadant ut',

  'guide.logs': 'Titta i loggen',
  'guide.logs.dockgate': `Dockgate registrerar varje avvisad inloggning med dess orsak. En ägare läser den senaste, eller en lista:
$ dockgate why --last
$ dockgate logs failures`,
  'guide.logs.azure':
    'Azure registrerar dem om registrets diagnostikinställningar skickar dem till en Log Analytics-arbetsyta. Tabellen är `ContainerRegistryLoginEvents`; den har identiteten, adressen som den kom från och resultatet. Dockgates logg har samma kolumner.',
  'guide.next': 'Om inget av detta hjälpte',
  'guide.next.slow': `Om det fungerar och bara är långsamt mäter du vart tiden tar vägen:
$ dockgate doctor {image} --slow`,
  'guide.next.bundle': `Ge en rapport utan hemligheter till någon som kan hjälpa:
$ dockgate support-bundle`,
  'guide.next.azure': 'För Azures register frågar du Microsoft eller dess community.',
} as const;
