export const guide = {
  'guide.title': 'Als je je niet bij een register kunt aanmelden',
  'guide.intro':
    'Deze gids is voor Azure Container Registry en voor Dockgate, dat dezelfde aanmelding heeft. Hij leidt van wat je ziet naar wat erachter kan zitten, en vandaar naar het commando dat helpt.',
  'guide.fast': `Het snelst is de doctor te laten kijken, op de machine waar het misgaat:
$ dockgate doctor {image}
Heb je alleen een fout of een code, geef hem dan die:
$ dockgate explain CONNECTIVITY_FORBIDDEN_ERROR`,
  'guide.placeholders': 'Woorden tussen punthaken staan voor je eigen waarden.',
  'guide.symptoms': 'Symptomen',
  'guide.symptoms.intro': 'Je ziet een van deze, of meer:',
  'guide.symptom.login': 'Je kunt je niet aanmelden met `docker login`, met `az acr login`, of met geen van beide.',
  'guide.symptom.unauthorized':
    'Je kunt je niet aanmelden, en de fout is `unauthorized: authentication required` of `unauthorized: Application not registered with AAD`.',
  'guide.symptom.connect': 'Je kunt je niet aanmelden, en de Azure CLI zegt `Could not connect to the registry login server`.',
  'guide.symptom.pull': 'Je kunt niet pullen of pushen, en de fout is `unauthorized: authentication required`.',
  'guide.symptom.refresh':
    '`az acr login` mislukt met `CONNECTIVITY_REFRESH_TOKEN_ERROR`, en zegt `Admin user is disabled` hoewel je het beheerdersaccount niet bedoelde.',
  'guide.symptom.service':
    'Een cluster, een pipeline of een andere dienst kan het register niet bereiken, bijvoorbeeld Azure Kubernetes Service of Azure DevOps.',
  'guide.symptom.forbidden':
    'Je kunt het register niet bereiken, en de fout is `Error response from daemon: login attempt failed with status: 403 Forbidden`. In nieuwere versies staat het adres ertussen.',
  'guide.symptom.settings': 'Je kunt de instellingen van het register niet zien of wijzigen, in de portal of met de opdrachtregel.',
  'guide.possible': 'Wat erachter kan zitten:',
  'guide.causes': 'Oorzaken',
  'guide.causes.intro': 'Bijna altijd is het een van deze:',
  'guide.diagnosis': 'Verder onderzoek',
  'guide.diagnosis.doctor':
    'De doctor onderzoekt de client, zijn aanmeldingen, de weg naar het register, de antwoorden van het register en de rechten die het geeft. Hij verandert niets, en stuurt je wachtwoord nergens anders heen dan naar zijn eigen register.',
  'guide.diagnosis.azure': `Azure heeft een eigen controle. Geef de codes ervan aan de doctor om te horen wat ze betekenen:
$ az acr check-health --name {registryName} --yes
$ dockgate explain CONNECTIVITY_REFRESH_TOKEN_ERROR
Vanuit een cluster meldt deze zich aan zoals de nodes; hij probeert niet te pullen:
$ az aks check-acr --name {cluster} --resource-group {resourceGroup} --acr {registry}`,
  'guide.diagnosis.network':
    'Sommige weigeringen die op een verkeerd wachtwoord lijken, komen van een firewall. Die antwoordt voordat iemand naar de aanmeldgegevens kijkt, dus een ander wachtwoord helpt niet.',
  'guide.solutions': 'Oplossingen',
  'guide.client': 'Docker is niet ingesteld op deze machine',
  'guide.client.do': 'Controleer de Docker-configuratie',
  'guide.client.text': `Om met docker aan te melden, te pullen en te pushen zijn het commando docker en een draaiende engine nodig, in versie 18.03 of nieuwer. De Azure CLI roept ze ook aan:
$ docker version
Waar geen engine kan draaien, haal je een token zonder en geef je het aan een andere client:
$ az acr login --name {registryName} --expose-token`,
  'guide.name': 'Het register bestaat niet, of de naam klopt niet',
  'guide.name.do': 'Geef de juiste naam van het register',
  'guide.name.text': `De docker-commando’s willen de hele aanmeldserver, in kleine letters, en met zijn poort als hij er een heeft:
$ docker login {registry}
De Azure CLI wil de naam van de resource, zonder achtervoegsel, nadat je je bij Azure hebt aangemeld:
$ az login
$ az acr login --name {registryName}`,
  'guide.invalid': 'De aanmeldgegevens zijn niet geldig',
  'guide.invalid.do': 'Controleer de aanmeldgegevens',
  'guide.invalid.text': 'Aanmeldgegevens zijn een paar, en beide helften moeten van dezelfde soort zijn:',
  'guide.kind.person':
    'Je eigen account: meld je aan met `az acr login` of `dockgate login`. Bij het token dat ze afdrukken hoort de gebruikersnaam `00000000-0000-0000-0000-000000000000`.',
  'guide.kind.application':
    'Een service-principal: zijn toepassings-ID (client-ID) en zijn clientgeheim, beide uit de tenant van het register.',
  'guide.kind.identity':
    'Een beheerde identiteit: helemaal geen wachtwoord. De dienst haalt zelf een token op, dus kijk naar de configuratie van die dienst.',
  'guide.kind.token': 'Een token met repositorybereik: zijn naam en een van zijn wachtwoorden.',
  'guide.kind.admin':
    'Het beheerdersaccount: de naam van het register en een van zijn twee wachtwoorden, als een eigenaar het heeft aangezet.',
  'guide.kind.nobody': 'Niemand, waar iedereen mag pullen: meld je eerst af, want een oude aanmelding wordt meegestuurd en geweigerd.',
  'guide.right': 'De aanmeldgegevens zijn geldig, maar niet hiervoor',
  'guide.right.do': 'Controleer de rechten van de aanmeldgegevens',
  'guide.right.text': `Om te pullen heeft een identiteit minstens de rol AcrPull nodig; om te pushen AcrPush. Kijk eerst in welke modus het register is en welke rollen de identiteit heeft:
$ az acr show --name {registryName} --query roleAssignmentMode --output tsv
$ az role assignment list --assignee {subject} --scope $(az acr show --name {registryName} --query id --output tsv) --output table
In de modus \`AbacRepositoryPermissions\` doen die rollen niets. Daar is het \`Container Registry Repository Reader\` om te pullen, \`Container Registry Repository Writer\` om te pushen, \`Container Registry Repository Contributor\` om ook te verwijderen, en \`Container Registry Repository Catalog Lister\` om repository’s op te sommen. In de andere modus doen juist deze rollen niets.
Om het register in de portal te zien is Reader genoeg; om het te beheren \`Container Registry Contributor and Data Access Configuration Administrator\`; om rollen te geven \`Role Based Access Control Administrator\`.
Een nieuw recht geldt soms pas na tien minuten overal. Wacht, meld je af, en meld je opnieuw aan:
$ docker logout {registry}
$ az acr login --name {registryName}
Open in de portal een privévenster van de browser: het oude onthoudt wat je niet mocht zien.`,
  'guide.expired': 'De aanmeldgegevens zijn verlopen',
  'guide.expired.do': 'Controleer of de aanmeldgegevens zijn verlopen',
  'guide.expired.text': `Een aanmelding met je eigen account, een beheerde identiteit of het token van een service-principal duurt drie uur. Meld je opnieuw aan:
$ az acr login --name {registryName}
Een clientgeheim heeft een einddatum; een eigenaar van de toepassing maakt een nieuw geheim:
$ az ad sp credential reset --id {subject}
De wachtwoorden van een token met repositorybereik kunnen er een hebben; een eigenaar van het register maakt nieuwe:
$ az acr token credential generate --name {token} --registry {registryName}
$ dockgate token credential generate {token} --registry {registry}
Een nieuw wachtwoord werkt na ongeveer een minuut overal.`,
  'guide.network': 'Het netwerk laat je niet door',
  'guide.network.do': 'Controleer de weg naar het register',
  'guide.network.text': `De client moet de aanmeldserver bereiken en, voor lagen, de host waar die heen leidt, beide op poort 443 en met TLS 1.2 of nieuwer. Het register moet het adres toelaten waar je vandaan komt:
$ az acr show --name {registryName} --query publicNetworkAccess --output tsv
$ az acr network-rule list --name {registryName}
Een gewijzigde regel geldt pas na een paar minuten.`,
  'guide.certificate': 'De verbinding kan niet veilig worden gemaakt',
  'guide.certificate.do': 'Controleer het certificaat',
  'guide.certificate.text':
    'Een client stuurt geen wachtwoord naar een host waarvan hij het certificaat niet kan controleren. Zet de controle niet uit: wie er ook antwoordt, zou het wachtwoord krijgen.',
  'guide.service': 'Het register zelf antwoordt niet zoals het hoort',
  'guide.service.do': 'Controleer het register zelf',
  'guide.service.text':
    'Soms is er bij jou niets mis: het register heeft een storing, begrenst hoeveel het antwoordt, of is verkeerd ingesteld.',
  'guide.how': 'Hoe we het weten',
  'guide.proof': 'Om het zeker te weten',
  'guide.asks': 'De doctor vraagt',
  'guide.what': 'Wat te doen',
  'guide.alike': 'Wat erop lijkt',
  'guide.logs': 'Kijk in het log',
  'guide.logs.dockgate': `Dockgate legt elke geweigerde aanmelding met de oorzaak vast. Een eigenaar leest de laatste, of een lijst:
$ dockgate why --last
$ dockgate logs failures`,
  'guide.logs.azure':
    'Azure legt ze vast als de diagnostische instellingen van het register ze naar een Log Analytics-werkruimte sturen. De tabel is `ContainerRegistryLoginEvents`; daarin staan de identiteit, het adres waar die vandaan kwam en het resultaat. Het log van Dockgate heeft dezelfde kolommen.',
  'guide.next': 'Als dit allemaal niet hielp',
  'guide.next.slow': `Werkt het en is het alleen langzaam, meet dan waar de tijd heen gaat:
$ dockgate doctor {image} --slow`,
  'guide.next.bundle': `Geef een rapport zonder geheimen aan iemand die kan helpen:
$ dockgate support-bundle`,
  'guide.next.azure': 'Vraag het voor registers van Azure aan Microsoft of zijn community.',
} as const;
