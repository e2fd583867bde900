export const causesClientBug = {
  'cause.client-bug.title': 'De client of een plug-in bevat een fout',
  'cause.client-bug.what':
    'De client doet iets anders dan het protocol of zijn eigen handleiding zegt. Aanmelding, rechten en register zijn in orde.',
  'cause.client-bug.how': 'Hetzelfde verzoek lukt met een andere client of een andere versie van deze.',
  'cause.client-bug.do': `Controleer het met een andere client:
$ skopeo inspect docker://{image}
Werk dan de client bij die niet goed werkt, of ga terug naar de laatste versie die werkte, en meld de fout bij zijn project.`,
  'cause.client-version-too-old.title': 'De client is te oud',
  'cause.client-version-too-old.what':
    'Deze versie van de client kent de manier niet waarop het register of de engine gevraagd wil worden.',
  'cause.client-version-too-old.how': 'De client is ouder dan de versie die de andere kant nodig heeft, of dat staat in het antwoord.',
  'cause.client-version-too-old.do': `Bekijk beide versies en werk de oudste bij; de registers van nu vragen minstens Docker 18.03:
$ docker version`,
  'cause.content-too-large.title': 'De inhoud is groter dan het register aanvaardt',
  'cause.content-too-large.what':
    'Een manifest, een laag of een ander verzoek is groter dan dit register aanvaardt. Er is niets opgeslagen.',
  'cause.content-too-large.how': 'De aangekondigde of ontvangen grootte is meer dan de grens van {limit} bytes.',
  'cause.content-too-large.do': `Zoek de grote laag en maak die kleiner, of zet de gegevens ergens anders:
$ docker history {registry}/{repository}:{tag}
Een eigenaar van het register kan de grens verhogen.`,
  'cause.digest-mismatch.title': 'De inhoud komt niet overeen met de digest',
  'cause.digest-mismatch.what':
    'Wat aankwam heeft een andere digest dan de client aankondigde, of de digest heeft geen vorm die het register kent. Er is niets opgeslagen.',
  'cause.digest-mismatch.how': 'Het register berekende de digest van de ontvangen bytes en vergeleek de twee.',
  'cause.digest-mismatch.do': `Push opnieuw:
$ docker push {registry}/{repository}:{tag}
Gebeurt het weer, dan veranderen de bytes onderweg of op de schijf: probeer het zonder proxy, en vanaf een andere machine.`,
  'cause.manifest-blob-missing.title': 'De image verwijst naar inhoud die er niet is',
  'cause.manifest-blob-missing.what':
    'Het manifest noemt een laag, een configuratie of een ander manifest dat deze repository niet heeft. Die moeten eerst worden gepusht.',
  'cause.manifest-blob-missing.how': 'De repository heeft {digest} niet, en het manifest noemt die.',
  'cause.manifest-blob-missing.do': `Push de image als geheel:
$ docker push {registry}/{repository}:{tag}
Kopieer een image met alle platformen:
$ skopeo copy --all docker://{image} docker://{registry}/{repository}:{tag}`,
  'cause.manifest-invalid.title': 'Het manifest is niet geldig',
  'cause.manifest-invalid.what': 'De beschrijving van de image, het manifest, kan niet worden aanvaard: {defect}.',
  'cause.manifest-invalid.how': 'Het register las het manifest en controleerde het aan de hand van het mediatype.',
  'cause.manifest-invalid.do': `Bouw en push de image opnieuw met een actuele tool:
$ docker buildx build --tag {registry}/{repository}:{tag} --push .
Heeft een eigen tool het manifest geschreven, verbeter dan wat hierboven staat.`,
  'cause.method-not-supported.title': 'Het register kent deze bewerking niet',
  'cause.method-not-supported.what':
    'Het adres bestaat, maar niet met deze methode of in deze versie: de client is te oud of te nieuw voor het register, of is niet voor registers bedoeld.',
  'cause.method-not-supported.how': 'Het register antwoordde met `UNSUPPORTED`, of met status 405 of 406.',
  'cause.method-not-supported.do': `Werk de client bij en probeer het opnieuw:
$ docker version
Vergelijk in een script methode en pad met de OCI-distributiespecificatie.`,
  'cause.page-size-invalid.title': 'Het aantal resultaten is niet geldig',
  'cause.page-size-invalid.what': 'Er is een lijst gevraagd met een aantal resultaten per pagina dat het register niet aanvaardt.',
  'cause.page-size-invalid.how': 'De parameter `n` is geen geheel getal binnen de grenzen van het register.',
  'cause.page-size-invalid.do': `Vraag er minder tegelijk en volg de header \`Link\` naar de volgende pagina:
$ curl --user {subject} --get https://{registry}/v2/{repository}/tags/list --data n=100`,
  'cause.range-not-satisfiable.title': 'Er is een deel gevraagd dat niet bestaat',
  'cause.range-not-satisfiable.what':
    'De client vroeg een bereik van bytes dat buiten de laag ligt, of schreef het bereik in een verkeerde vorm.',
  'cause.range-not-satisfiable.how': 'De header `Range` past niet bij de grootte van de inhoud.',
  'cause.range-not-satisfiable.do': `Pull opnieuw vanaf het begin, zonder de halve download:
$ docker pull {registry}/{repository}:{tag}`,
  'cause.request-invalid.title': 'Het verzoek is niet geldig',
  'cause.request-invalid.what': 'Een waarde in het verzoek kan niet worden aanvaard: {field}: {defect}.',
  'cause.request-invalid.how': 'Het register controleerde het verzoek voordat het iets deed, en dit veld voldeed niet.',
  'cause.request-invalid.do': `Verbeter het veld en stuur het verzoek opnieuw. Wat elk commando aanneemt, zie je met:
$ dockgate --help`,
  'cause.resource-conflict.title': 'De wijziging botst met wat er al is',
  'cause.resource-conflict.what': 'De wijziging kan zoals het nu staat niet worden gemaakt. {defect}',
  'cause.resource-conflict.how': 'Het register vergeleek de wijziging met de huidige toestand, en ze gaan niet samen.',
  'cause.resource-conflict.do': `Bekijk de huidige toestand en kies dan een andere naam, of verander wat in de weg zit:
$ dockgate token list --registry {registry}
$ dockgate scope-map list --registry {registry}`,
  'cause.size-mismatch.title': 'De inhoud is niet zo lang als aangekondigd',
  'cause.size-mismatch.what': 'Er kwamen meer of minder bytes aan dan de client had aangekondigd. Er is niets opgeslagen.',
  'cause.size-mismatch.how': 'Het register telde de ontvangen bytes en vergeleek de twee getallen.',
  'cause.size-mismatch.do': `Push opnieuw:
$ docker push {registry}/{repository}:{tag}
Gebeurt het weer, dan verkort of verandert een proxy onderweg de verzoeken: probeer het zonder.`,
  'cause.upload-not-found.title': 'De upload is niet bekend',
  'cause.upload-not-found.what':
    'De client ging verder met een upload die niet bestaat: die was klaar of geannuleerd, lag te lang stil, of begon bij een ander register.',
  'cause.upload-not-found.how': 'In deze repository staat geen upload met deze ID open.',
  'cause.upload-not-found.do': `Push opnieuw; clients beginnen vanzelf een nieuwe upload:
$ docker push {registry}/{repository}:{tag}
Achter een load balancer moeten alle servers hun gegevens delen.`,
  'cause.upload-out-of-order.title': 'Een stuk van de upload staat niet op zijn plaats',
  'cause.upload-out-of-order.what':
    'De stukken van een upload moeten zonder gaten op elkaar volgen. Dit stuk begint niet waar het vorige eindigde, of er zijn er twee tegelijk gestuurd.',
  'cause.upload-out-of-order.how': 'De header `Content-Range` past niet bij het aantal bytes dat is aangekomen.',
  'cause.upload-out-of-order.do': `Push opnieuw:
$ docker push {registry}/{repository}:{tag}
Een eigen client vraagt het adres van de upload met GET hoe ver die is, en gaat vandaar verder.`,
} as const;
