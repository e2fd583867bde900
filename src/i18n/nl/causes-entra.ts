export const causesEntra = {
  'cause.entra-certificate-not-accepted.title': 'Entra aanvaardt het certificaat van de toepassing niet',
  'cause.entra-certificate-not-accepted.what':
    'De toepassing bewees zich met een certificaat dat bij Entra niet voor deze toepassing is geregistreerd, dat verlopen is, of waarvan de keten niet te controleren is.',
  'cause.entra-certificate-not-accepted.how':
    'Entra antwoordde met `AADSTS700027`, `AADSTS50012`, `AADSTS700030` of een vergelijkbare code.',
  'cause.entra-certificate-not-accepted.do': `Kijk welke certificaten de toepassing heeft, en tot wanneer:
$ az ad app credential list --id {user} --cert --output table
Een eigenaar van de toepassing uploadt het huidige:
$ az ad app credential reset --id {user} --cert @certificate.pem --append
Gebruik de bijbehorende privésleutel overal waar de toepassing zich aanmeldt.`,
  'cause.entra-consent-missing.title': 'Niemand heeft de toepassing dit toegestaan',
  'cause.entra-consent-missing.what':
    'De toepassing vraagt Entra om een toestemming die geen gebruiker of beheerder van deze tenant heeft gegeven, of de toepassing is niet aan deze gebruiker toegewezen.',
  'cause.entra-consent-missing.how': 'Entra antwoordde met `AADSTS65001`, `AADSTS90094`, `AADSTS650056` of een vergelijkbare code.',
  'cause.entra-consent-missing.do': `Een beheerder van de tenant geeft toestemming, en wijst de gebruiker toe als de toepassing dat wil:
$ az ad app permission admin-consent --id {user}
Meld je dan opnieuw aan:
$ az login --tenant {tenant}`,
  'cause.entra-password-expired.title': 'Het Entra-wachtwoord moet worden gewijzigd',
  'cause.entra-password-expired.what':
    'Het wachtwoord van het account van deze persoon is verlopen of door een beheerder opnieuw ingesteld, en Entra geeft geen token uit voordat het is gewijzigd.',
  'cause.entra-password-expired.how': 'Entra antwoordde met `AADSTS50055`, `AADSTS50144` of `AADSTS50135`.',
  'cause.entra-password-expired.do': `Meld je in een browser aan op https://myaccount.microsoft.com en wijzig het daar. Meld je dan hier opnieuw aan:
$ az login
$ az acr login --name {registryName}
Pipelines kunnen beter geen account van een persoon gebruiken; een beheerde identiteit of een service-principal heeft geen wachtwoord dat zo veroudert.`,
  'cause.entra-second-step-needed.title': 'Entra wil een tweede stap bij het aanmelden',
  'cause.entra-second-step-needed.what':
    'Het account heeft meervoudige verificatie nodig, of een andere stap die alleen in een browser werkt. Met alleen een naam en een wachtwoord komt er geen token.',
  'cause.entra-second-step-needed.how': 'Entra antwoordde met `AADSTS50076`, `AADSTS50079`, `AADSTS50074` of een vergelijkbare code.',
  'cause.entra-second-step-needed.do': `Meld je aan met een browser:
$ az login
Waar die er niet is, met een code die je op een ander apparaat typt:
$ az login --use-device-code
Gebruik voor pipelines een beheerde identiteit, een service-principal of een token met repositorybereik.`,
  'cause.entra-service-outage.title': 'Entra kan op dit moment niet antwoorden',
  'cause.entra-service-outage.what':
    'Microsoft Entra, of een directory die het vraagt, had zelf een storing en gaf geen token uit. Het ligt niet aan de aanmeldgegevens en niet aan het register.',
  'cause.entra-service-outage.how': 'Entra antwoordde met een serverfout, of met een code zoals `AADSTS90033` of `AADSTS50000`.',
  'cause.entra-service-outage.do': `Wacht een minuut en meld je opnieuw aan:
$ az login
Blijft het misgaan, kijk dan op https://azure.status.microsoft. Codes die met \`AADSTS80\` beginnen, komen van agents in je eigen netwerk die wachtwoorden controleren.`,
  'cause.federated-credential-mismatch.title': 'De workflow heeft een andere identiteit dan Entra verwacht',
  'cause.federated-credential-mismatch.what':
    'De pipeline meldt zich aan zonder geheim, en het onderwerp, de uitgever of de audience in het token komt niet overeen met de federatieve aanmeldgegevens van de toepassing, of het token is te oud.',
  'cause.federated-credential-mismatch.how':
    'Entra antwoordde met `AADSTS700213`, `AADSTS70021`, `AADSTS700024` of een vergelijkbare code.',
  'cause.federated-credential-mismatch.do': `Vergelijk letter voor letter wat het antwoord van Entra noemt met wat is bewaard; een branch, een tag, een omgeving en een pull request hebben elk een eigen onderwerp:
$ az ad app federated-credential list --id {user} --output json
In GitHub Actions heeft de job \`id-token: write\` nodig onder \`permissions:\`.`,
} as const;
