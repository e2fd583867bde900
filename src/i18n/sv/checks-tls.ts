export const checksTls = {
  'check.tls-handshake.title': 'Talar registret TLS?',
  'check.tls-handshake.ok': '{host} talar {version}.',
  'check.tls-handshake.speaks-http': 'Port {port} talar HTTP utan kryptering ({status}), och klienten kräver TLS.',
  'check.tls-handshake.speaks-http-as-allowed': 'Port {port} talar HTTP utan kryptering, vilket klienten tillåter här.',
  'check.tls-handshake.not-tls': 'Det som svarar på port {port} talar varken TLS eller HTTP ({code}).',
  'check.tls-handshake.old-version': '{host} talar {version}, som dagens klienter avvisar.',
  'check.tls-handshake.no-common-version': '{host} avvisar alla versioner och chiffer som erbjuds ({code}).',
  'check.tls-handshake.client-certificate-wanted': '{host} vill ha ett certifikat från klienten ({code}).',
  'check.tls-handshake.broken-off': 'Anslutningen till {host} öppnas, och bryts när TLS börjar ({code}).',
  'check.tls-handshake.silent': 'Anslutningen till {host} öppnas, och inget kommer tillbaka när TLS börjar.',

  'check.certificate-chain.title': 'Litar klienten på certifikatets utfärdare?',
  'check.certificate-chain.ok': '{client} litar på {issuer}.',
  'check.certificate-chain.self-signed': 'Certifikatet för {host} signerar sig självt ({issuer}).',
  'check.certificate-chain.unknown-authority':
    'Certifikatet för {host} kommer från {issuer}, som {client} inte litar på. Den läser {sources}.',
  'check.certificate-chain.same-name':
    '{client} litar på en utfärdare som heter {issuer}, men en med en annan nyckel än den som signerade certifikatet för {host}.',
  'check.certificate-chain.incomplete': '{host} skickar sitt certifikat utan dem som leder till {issuer}.',
  'check.certificate-chain.no-authorities': '{client} hittar ingen lista över betrodda utfärdare på den här datorn.',
  'check.certificate-chain.public-authority-missing':
    'Node.js litar på {issuer}, som saknas bland de utfärdare som {client} läser i {sources}.',
  'check.certificate-chain.trusted-by-others': 'Program i det här skalet litar på {issuer}, och det gör inte {client}.',

  'check.certificate-dates.title': 'Gäller certifikatet nu?',
  'check.certificate-dates.ok': 'Det gäller till {validUntil}.',
  'check.certificate-dates.expired': 'Certifikatet för {name} slutade gälla {at}.',
  'check.certificate-dates.not-yet-valid': 'Certifikatet för {name} börjar gälla {at}.',
  'check.certificate-dates.ends-soon': 'Det slutar gälla {validUntil}.',

  'check.certificate-name.title': 'Är certifikatet för det här namnet?',
  'check.certificate-name.ok': 'Det är för {names}.',
  'check.certificate-name.other-names': 'Det är för {names}, och inte för {host}.',
  'check.certificate-name.common-name-only': 'Det anger {names} bara som sitt common name, som klienter inte läser.',

  'check.tls-interception.title': 'Öppnar någon anslutningen på vägen?',
  'check.tls-interception.ok': 'Inget tyder på att någon öppnar anslutningen.',
  'check.tls-interception.inspected': 'Certifikatet för {host} kommer från {issuer}, som öppnar anslutningar och signerar dem på nytt.',
  'check.tls-interception.foreign-authority':
    'Certifikatet för {host} kommer från {issuer}, och offentliga utfärdare signerar för den här värden.',

  'reason.no-certificate': 'Inget certifikat visades.',
  'reason.no-connection': 'Det finns ingen anslutning ({code}).',
  'reason.not-checked-by-client': 'Klienten har fått veta att den inte ska kontrollera det här.',
  'reason.tls-failed': 'TLS misslyckades på ett sätt som inte säger något ({code} {message}).',
} as const;
