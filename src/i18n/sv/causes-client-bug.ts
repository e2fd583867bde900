export const causesClientBug = {
  'cause.client-bug.title': 'Klienten eller ett tillägg har ett fel',
  'cause.client-bug.what':
    'Klienten gör något annat än vad protokollet eller dess egen handbok säger. Inloggning, behörigheter och register är i ordning.',
  'cause.client-bug.how': 'Samma begäran lyckas med en annan klient eller en annan version av den här.',
  'cause.client-bug.do': `Kontrollera med en annan klient:
$ skopeo inspect docker://{image}
Uppdatera sedan den som misslyckas, eller gå tillbaka till den senaste version som fungerade, och rapportera felet till dess projekt.`,

  'cause.client-version-too-old.title': 'Klienten är för gammal',
  'cause.client-version-too-old.what':
    'Den här versionen av klienten känner inte till det sätt som registret eller motorn vill bli tillfrågade på.',
  'cause.client-version-too-old.how': 'Klienten är äldre än den version som motparten kräver, eller så säger svaret det.',
  'cause.client-version-too-old.do': `Se båda versionerna och uppdatera sedan den äldre; dagens register kräver minst Docker 18.03:
$ docker version`,

  'cause.content-too-large.title': 'Innehållet är större än registret godtar',
  'cause.content-too-large.what':
    'Ett manifest, ett lager eller något annat i begäran är större än vad det här registret godtar. Inget sparades.',
  'cause.content-too-large.how': 'Den angivna eller mottagna storleken överskrider gränsen på {limit} byte.',
  'cause.content-too-large.do': `Hitta det stora lagret och gör det mindre, eller lägg datan någon annanstans:
$ docker history {registry}/{repository}:{tag}
En av registrets ägare kan höja gränsen.`,

  'cause.digest-mismatch.title': 'Innehållet stämmer inte med sitt digest',
  'cause.digest-mismatch.what':
    'Det som kom fram har ett annat digest än klienten angav, eller så är digest inte skrivet i en form som registret känner till. Inget sparades.',
  'cause.digest-mismatch.how': 'Registret beräknade digest för de byte som det tog emot och jämförde de två.',
  'cause.digest-mismatch.do': `Pusha igen:
$ docker push {registry}/{repository}:{tag}
Om det händer igen ändras byten på vägen eller på disken: försök utan proxy, och från en annan dator.`,

  'cause.manifest-blob-missing.title': 'Avbildningen hänvisar till innehåll som inte finns',
  'cause.manifest-blob-missing.what':
    'Manifestet anger ett lager, en konfiguration eller ett annat manifest som den här lagringsplatsen inte har. De måste pushas först.',
  'cause.manifest-blob-missing.how': 'Lagringsplatsen har inte {digest}, som manifestet anger.',
  'cause.manifest-blob-missing.do': `Pusha avbildningen som en helhet:
$ docker push {registry}/{repository}:{tag}
Så här kopierar du en med alla dess plattformar:
$ skopeo copy --all docker://{image} docker://{registry}/{repository}:{tag}`,

  'cause.manifest-invalid.title': 'Manifestet är inte giltigt',
  'cause.manifest-invalid.what': 'Beskrivningen av avbildningen, dess manifest, kan inte godtas: {defect}.',
  'cause.manifest-invalid.how': 'Registret läste manifestet och kontrollerade det mot dess medietyp.',
  'cause.manifest-invalid.do': `Bygg och pusha avbildningen på nytt med ett aktuellt verktyg:
$ docker buildx build --tag {registry}/{repository}:{tag} --push .
Om ett eget verktyg skrev manifestet rättar du det som anges ovan.`,

  'cause.method-not-supported.title': 'Registret känner inte till den här åtgärden',
  'cause.method-not-supported.what':
    'Adressen finns, men inte med den här metoden eller i den här versionen: klienten är för gammal eller för ny för registret, eller så är den inte avsedd för register.',
  'cause.method-not-supported.how': 'Registret svarade med `UNSUPPORTED`, eller med status 405 eller 406.',
  'cause.method-not-supported.do': `Uppdatera klienten och försök igen:
$ docker version
I ett skript jämför du metod och sökväg med OCI-specifikationen för distribution.`,

  'cause.page-size-invalid.title': 'Antalet resultat är inte giltigt',
  'cause.page-size-invalid.what': 'En lista efterfrågades med ett antal resultat per sida som registret inte godtar.',
  'cause.page-size-invalid.how': 'Parametern `n` är inget heltal inom registrets gränser.',
  'cause.page-size-invalid.do': `Be om färre åt gången, och följ huvudet \`Link\` till nästa sida:
$ curl --user {subject} --get https://{registry}/v2/{repository}/tags/list --data n=100`,

  'cause.range-not-satisfiable.title': 'En del efterfrågades som inte finns',
  'cause.range-not-satisfiable.what': 'Klienten bad om ett byteintervall som ligger utanför lagret, eller skrev intervallet i fel form.',
  'cause.range-not-satisfiable.how': 'Huvudet `Range` passar inte innehållets storlek.',
  'cause.range-not-satisfiable.do': `Hämta igen från början, utan den halvfärdiga nedladdningen:
$ docker pull {registry}/{repository}:{tag}`,

  'cause.request-invalid.title': 'Begäran är inte giltig',
  'cause.request-invalid.what': 'Ett värde i begäran kan inte godtas: {field}: {defect}.',
  'cause.request-invalid.how': 'Registret kontrollerade begäran innan det gjorde något, och det här fältet godtogs inte.',
  'cause.request-invalid.do': `Rätta fältet och skicka begäran igen. Det här visar vad varje kommando tar emot:
$ dockgate --help`,

  'cause.resource-conflict.title': 'Ändringen krockar med det som finns',
  'cause.resource-conflict.what': 'Ändringen kan inte göras som det ser ut nu. {defect}',
  'cause.resource-conflict.how': 'Registret jämförde ändringen med det nuvarande läget, och båda kan inte gälla.',
  'cause.resource-conflict.do': `Titta på det nuvarande läget och välj sedan ett annat namn eller ändra det som står i vägen:
$ dockgate token list --registry {registry}
$ dockgate scope-map list --registry {registry}`,

  'cause.size-mismatch.title': 'Innehållet är inte så långt som angavs',
  'cause.size-mismatch.what': 'Fler eller färre byte kom fram än klienten hade angett. Inget sparades.',
  'cause.size-mismatch.how': 'Registret räknade de byte som det tog emot och jämförde de två talen.',
  'cause.size-mismatch.do': `Pusha igen:
$ docker push {registry}/{repository}:{tag}
Om det händer igen är det en proxy på vägen som kortar eller ändrar begäranden: försök utan den.`,

  'cause.upload-not-found.title': 'Uppladdningen är inte känd',
  'cause.upload-not-found.what':
    'Klienten fortsatte en uppladdning som inte finns: den är avslutad eller avbruten, låg orörd för länge eller påbörjades mot ett annat register.',
  'cause.upload-not-found.how': 'Ingen uppladdning med det här ID-numret är öppen på den här lagringsplatsen.',
  'cause.upload-not-found.do': `Pusha igen; klienter börjar en ny uppladdning av sig själva:
$ docker push {registry}/{repository}:{tag}
Bakom en lastbalanserare måste alla servrar dela sina data.`,

  'cause.upload-out-of-order.title': 'En del av uppladdningen kommer i fel ordning',
  'cause.upload-out-of-order.what':
    'Delarna i en uppladdning måste följa på varandra utan luckor, och den här börjar inte där den förra slutade, eller så skickades två samtidigt.',
  'cause.upload-out-of-order.how': 'Huvudet `Content-Range` passar inte det antal byte som har kommit fram.',
  'cause.upload-out-of-order.do': `Pusha igen:
$ docker push {registry}/{repository}:{tag}
En egen klient frågar uppladdningens adress med GET hur långt den har kommit, och fortsätter därifrån.`,
} as const;
