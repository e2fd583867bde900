export const causesEntra = {
  'cause.entra-certificate-not-accepted.title': 'Entra godtar inte appens certifikat',
  'cause.entra-certificate-not-accepted.what':
    'Appen styrkte sig med ett certifikat som Entra inte känner till för den, som har gått ut eller vars kedja inte går att kontrollera.',
  'cause.entra-certificate-not-accepted.how': 'Entra svarade med `AADSTS700027`, `AADSTS50012`, `AADSTS700030` eller en liknande kod.',
  'cause.entra-certificate-not-accepted.do': `Se vilka certifikat appen har, och hur länge de gäller:
$ az ad app credential list --id {user} --cert --output table
En ägare av appen laddar upp det aktuella:
$ az ad app credential reset --id {user} --cert @certificate.pem --append
Använd den privata nyckel som hör till det överallt där appen loggar in.`,

  'cause.entra-consent-missing.title': 'Ingen har tillåtit appen att göra detta',
  'cause.entra-consent-missing.what':
    'Appen ber Entra om en behörighet som ingen användare eller administratör i klientorganisationen har samtyckt till, eller så har den inte tilldelats den här användaren.',
  'cause.entra-consent-missing.how': 'Entra svarade med `AADSTS65001`, `AADSTS90094`, `AADSTS650056` eller en liknande kod.',
  'cause.entra-consent-missing.do': `En administratör för klientorganisationen samtycker, och tilldelar användaren om appen kräver det:
$ az ad app permission admin-consent --id {user}
Logga sedan in igen:
$ az login --tenant {tenant}`,

  'cause.entra-password-expired.title': 'Entra-lösenordet måste bytas',
  'cause.entra-password-expired.what':
    'Lösenordet för personens konto har gått ut eller återställts av en administratör, och Entra utfärdar ingen token innan det är bytt.',
  'cause.entra-password-expired.how': 'Entra svarade med `AADSTS50055`, `AADSTS50144` eller `AADSTS50135`.',
  'cause.entra-password-expired.do': `Logga in på https://myaccount.microsoft.com i en webbläsare och byt det där. Logga sedan in igen här:
$ az login
$ az acr login --name {registryName}
Pipelines bör inte använda en persons konto; en hanterad identitet eller tjänstens huvudnamn har inget lösenord som åldras så.`,

  'cause.entra-second-step-needed.title': 'Entra vill ha ett andra steg i inloggningen',
  'cause.entra-second-step-needed.what':
    'Kontot kräver multifaktorautentisering, eller något annat steg som bara fungerar i en webbläsare. Enbart namn och lösenord ger ingen token.',
  'cause.entra-second-step-needed.how': 'Entra svarade med `AADSTS50076`, `AADSTS50079`, `AADSTS50074` eller en liknande kod.',
  'cause.entra-second-step-needed.do': `Logga in med en webbläsare:
$ az login
Där det inte finns någon, med en kod som du skriver på en annan enhet:
$ az login --use-device-code
Använd en hanterad identitet, tjänstens huvudnamn eller en token med lagringsplatsomfång för pipelines.`,

  'cause.entra-service-outage.title': 'Entra kan inte svara just nu',
  'cause.entra-service-outage.what':
    'Microsoft Entra, eller en katalog som det frågar, hade ett eget fel och utfärdade ingen token. Varken autentiseringsuppgifterna eller registret är orsaken.',
  'cause.entra-service-outage.how': 'Entra svarade med ett serverfel, eller med en kod som `AADSTS90033` eller `AADSTS50000`.',
  'cause.entra-service-outage.do': `Vänta en minut och logga in igen:
$ az login
Om felet kvarstår tittar du på https://azure.status.microsoft. Koder som börjar med \`AADSTS80\` kommer från agenter i ditt eget nätverk som kontrollerar lösenord.`,

  'cause.federated-credential-mismatch.title': 'Arbetsflödets identitet är inte den som federerades',
  'cause.federated-credential-mismatch.what':
    'Pipelinen loggar in utan hemlighet, och ämnet, utfärdaren eller målgruppen i dess token stämmer inte med appens federerade autentiseringsuppgifter, eller så är tokenen för gammal.',
  'cause.federated-credential-mismatch.how': 'Entra svarade med `AADSTS700213`, `AADSTS70021`, `AADSTS700024` eller en liknande kod.',
  'cause.federated-credential-mismatch.do': `Jämför bokstav för bokstav det som Entras svar anger med det som är sparat; en gren, en tagg, en miljö och en pull request har var sitt ämne:
$ az ad app federated-credential list --id {user} --output json
I GitHub Actions behöver jobbet \`id-token: write\` under \`permissions:\`.`,
} as const;
