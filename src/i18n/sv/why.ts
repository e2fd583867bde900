export const why = {
  'why.who': 'vem',
  'why.what': 'vad',
  'why.when': 'när',
  'why.often': 'hur ofta',
  'why.from': 'från',
  'why.client': 'klient',
  'why.at': 'hos',
  'why.nobody': 'ingen',
  'why.clientUnknown': 'den sade det inte',
  'why.answered': '{what}, besvarat med {status}',
  'why.registry': '{host} (registret {registry})',
  'why.served': 'Detta levererades: {operation}',
  'why.may': '{subject} får göra {action} på {repository}',
  'why.mayNot': '{subject} får inte göra {action} på {repository}',
  'why.happened': 'Vad som hände',
  'why.checked': 'Vad som kontrollerades, i ordning',
  'why.enough': 'Detta hade räckt',
  'why.enoughEach': 'Var och en av dessa hade räckt',
  'why.do': 'Vad du gör',
  'why.correlationId': 'korrelations-ID',

  'failures.entry': '{who} från {address}, {what}',
  'failures.none': 'Inget avvisades.',

  'managed-identity.trace.credential.pass': 'Den hanterade identiteten {subject} är känd.',
  'managed-identity.trace.credential.fail': 'Det som den anropande angav öppnar ingen hanterad identitet.',
  'managed-identity.cause.credentials-wrong-password.title': 'Den hanterade identitetens hemlighet är fel',
  'managed-identity.cause.credentials-wrong-password.what': 'Hemligheten som angavs öppnar ingen hanterad identitet, eller inte den som efterfrågades. En ny hemlighet gör den förra ogiltig.',
  'managed-identity.cause.credentials-wrong-password.do': `Skapa en ny hemlighet och ge den till programmet i \`IDENTITY_HEADER\`:
$ dockgate managed-identity credential reset {identity}`,
  'managed-identity.cause.not-logged-in.title': 'Ingen hanterad identitet är öppen för den som anropar',
  'managed-identity.cause.not-logged-in.what': 'Programmet frågade utan hemlighet och från en adress som inte står på listan för den hanterade identiteten. Om det inte sade vilken kan adressen stå på listan för flera.',
  'managed-identity.cause.not-logged-in.do': `Ge programmet identitetens hemlighet i \`IDENTITY_HEADER\`, eller sätt upp programmets adress på listan:
$ dockgate managed-identity credential reset {identity}
$ dockgate managed-identity credential reset {identity} --allow-address {address}`,
} as const;
