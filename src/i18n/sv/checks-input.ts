export const checksInput = {
  'check.message.title': 'Vad säger det inklistrade felet?',
  'check.message.ok': 'Det säger: `{says}`.',
  'check.message.generic': 'Det säger `{says}`, som många orsaker har gemensamt.',
  'check.message.unknown': 'Doktorn känner inte igen något i det.',

  'check.input-kind.title': 'Vad angavs?',
  'check.input-kind.ok': '{corrected}, på {host}.',
  'check.input-kind.two-readings':
    'Ett ensamt ord är en avbildning på Docker Hub. Om det ska vara ett register behövs hela dess värd, till exempel `{corrected}.azurecr.io`.',

  'check.reference-grammar.title': 'Är namnet giltigt?',
  'check.reference-grammar.ok': '{corrected} är ett giltigt namn.',
  'check.reference-grammar.invalid': 'På position {position}: {defect}.',
  'check.reference-grammar.double-colon': 'Två kolon i rad; före en tagg står ett.',
  'check.reference-grammar.empty-tag': 'Efter det sista tecknet saknas en tagg eller ett digest. En variabel kan ha varit tom.',
  'check.reference-grammar.double-slash': 'Två snedstreck i rad. En variabel mellan dem kan ha varit tom.',
  'check.reference-grammar.leading-slash': 'Namnet börjar med ett snedstreck. En variabel framför det kan ha varit tom.',
  'check.reference-grammar.host-dot': 'En punkt står i slutet av värden.',
  'check.reference-grammar.placeholder': 'En platshållare ersattes inte med sitt värde.',

  'check.letter-case.title': 'Är alla bokstäver små där de måste vara det?',
  'check.letter-case.ok': 'Det finns inga stora bokstäver där inga får finnas.',
  'check.letter-case.host-uppercase': 'Värden har stora bokstäver. Klienter letar efter en inloggning med exakt den stavningen.',
  'check.letter-case.repository-uppercase': 'Namnet på en lagringsplats har inga stora bokstäver.',

  'check.decoration.title': 'Finns det något runt namnet?',
  'check.decoration.ok': 'Inget står runt namnet.',
  'check.decoration.scheme': 'Namnet börjar som en webbadress; det gör inte namnet på en avbildning.',
  'check.decoration.api-path': 'Detta är en sökväg i registrets API och ingen del av namnet.',
  'check.decoration.trailing-slash': 'Namnet slutar med ett snedstreck.',
  'check.decoration.user-info':
    'Ett användarnamn eller ett lösenord står före värden. Det hör inte hemma där, och finns nu i ditt skals historik.',
  'check.decoration.query': 'Det som följer på `?` eller `#` är ingen del av namnet.',
  'check.decoration.quotes': 'Citattecken är en del av namnet.',
  'check.decoration.invisible-character': 'Ett tecken som inte syns är en del av namnet.',
  'check.decoration.backslash': 'Namnet har omvända snedstreck; dess delar skiljs åt med `/`.',
  'check.decoration.typographic-character': 'Ett dokument har bytt ut ett vanligt tecken mot ett annat som ser likadant ut.',
  'check.decoration.lookalike-letter': 'En bokstav ur ett annat alfabet ser ut som en latinsk. Det blir ett annat namn av den.',
  'check.decoration.host-twice': 'Namnet har två värdar; den här är en för mycket.',
  'check.decoration.command': 'Ett kommando angavs; dess sista ord togs för namnet.',
  'check.decoration.space': 'Ett mellanslag eller ett radslut utelämnades.',
  'check.decoration.punctuation': 'Ett skiljetecken i slutet utelämnades.',
  'check.decoration.tolerated': 'Namnet på ett register är bara dess värd; klienter utelämnar detta av sig själva.',

  'check.default-registry.title': 'Leder namnet till det register som menas?',
  'check.default-registry.ok': 'Namnet leder till {registry}.',
  'check.default-registry.known-registry': 'Utan värd är {corrected} ett namn på Docker Hub. Du har en inloggning för {expected}.',
  'check.default-registry.too-deep':
    'Utan värd är {corrected} ett namn på Docker Hub, där ett namn har högst två delar. Värden framför saknas.',
  'check.default-registry.docker-hub': 'Utan värd är {corrected} ett namn på Docker Hub.',

  'check.path-shape.title': 'Har namnet den form som det här registret vill ha?',
  'check.path-shape.ok': '{repository} har formen {expected}.',
  'check.path-shape.unfit': 'Hos {vendor} har namn formen {expected}; det har inte {repository}.',

  'check.lookalike-host.title': 'Är det den värd som menas?',
  'check.lookalike-host.ok': '{host} liknar inget annat register.',
  'check.lookalike-host.mistake': '{host} är inte det register som oftast menas; det är {expected}.',
  'check.lookalike-host.web-page': '{host} är en webbsida; registret är {expected}.',
  'check.lookalike-host.near': '{host} är en bokstav eller två från {expected}.',
  'check.lookalike-host.near-stored': '{host} är en bokstav eller två från {expected}, som du har en inloggning för.',

  'check.retired-registry.title': 'Är registret fortfarande i bruk?',
  'check.retired-registry.ok': '{host} står inte på listan över nedlagda register.',
  'check.retired-registry.moved': '{host} har lagts ner; efterföljaren är {successor}.',
  'check.retired-registry.gone': '{host} har stängts av, och inget tog dess plats.',

  'reason.any-path': 'Det här registret tar namn av vilken form som helst.',
} as const;
