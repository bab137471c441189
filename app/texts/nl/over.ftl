## /over

over-titel = Wat is een buddy?
over-beschrijving = Wat een buddy is, wat je samen doet en hoe je er een vindt.
over-kop = Wat is een buddy?
over-inleiding = Een buddy is een vrijwilliger die een tijd met je optrekt. Gewoon, van mens tot mens.
over-wat-kop = Wat doe je samen?
over-wat-zin = Dat kies je samen. Je praat, wandelt, drinkt koffie of oefent Nederlands. Of je zoekt samen iets uit.
over-werking-kop = Wat is een buddywerking?
over-werking-zin = Een buddywerking brengt twee mensen bij elkaar: jou en je buddy. Een coördinator zoekt wie bij je past. Die blijft er ook daarna voor jullie allebei.
over-hoe-kop = Hoe vraag je een buddy?
over-stap-1 = Zoek een buddywerking op deze site.
over-stap-2 = Vul het formulier in. Je kiest zelf wat je vertelt.
over-stap-3 = Een medewerker neemt contact met je op.
over-stap-4 = Je leert je buddy kennen. Klikt het niet, dan zeg je dat.
over-zoek-knop = Zoek een buddy
over-ander-kop = Zoek je voor iemand anders?
over-ander-zin = Dat kan. Je bent bijvoorbeeld familie, buur, leerkracht of hulpverlener. Vraag het wel eerst aan de persoon zelf. Zonder ja van de persoon versturen we niets.
over-ander-knop = Vraag een buddy voor iemand
over-buddy-kop = Wil je zelf buddy worden?
over-buddy-zin = Een buddy moet niets bijzonders kunnen. Je luistert, je komt je afspraken na en je hebt wat tijd. De coördinator helpt je op weg.
over-buddy-knop = Word buddy
over-kost-kop = Kost het iets?
over-kost-zin = Vaak is een buddy gratis. Weten we het, dan staat het bij de buddywerking.
over-site-kop = Wie maakt deze site?
over-site-zin = Buddywijzer bundelt alle buddywerkingen die we konden vinden in Vlaanderen en Brussel. We lazen publieke pagina's en schreven de teksten zelf. Organisaties bevestigen hun gegevens nog. Tot dan staat dat erbij.

## /bronnen

bronnen-titel = Bronnen
bronnen-beschrijving = Waar de gegevens van Buddywijzer vandaan komen.
bronnen-kop = Waar de gegevens vandaan komen
bronnen-werkingen-kop = Buddywerkingen en organisaties
bronnen-werkingen-zin = We lazen de feiten op pagina's die iedereen kan lezen. Bij elke buddywerking staat welke. De teksten schreven we zelf.
bronnen-plaatsen-kop = Plaatsen
bronnen-plaatsen-zin = De namen van gemeenten komen van Statbel. Waar ze liggen, weten we van GeoNames.
bronnen-plaatsen-vermelding = Bevat gegevens van Statbel en van GeoNames (CC BY 4.0, aangepast).
bronnen-postcodes-kop = Postcodes
bronnen-postcodes-vermelding = Postcodes: GeoNames (CC BY 4.0, aangepast).
bronnen-streken-kop = Streken
bronnen-streken-zin = Wat bij een streek hoort, staat in Vlaamse regels. Soms was er geen regel en kozen we zelf.
bronnen-themas-kop = Thema's en doelgroepen
bronnen-themas-zin = De thema's komen uit een studie van 2018 over buddy's in Vlaanderen. De woorden kozen we zelf.
bronnen-kaart-kop = Kaart en letters
bronnen-kaart-zin = We tekenden de kaart zelf, met gegevens van Natural Earth en GeoNames (CC BY 4.0, aangepast). Het zijn geen officiële grenzen.
bronnen-letters-zin = De letters heten Atkinson Hyperlegible. Ze zijn van het Braille Institute (SIL Open Font License).

## /privacy

privacy-titel = Privacy
privacy-beschrijving = Wat we van je bewaren en wie het leest.
privacy-kop = Wat we met je gegevens doen
privacy-kort = Zoeken kan zonder naam en zonder account. We volgen je niet en we tonen geen reclame.
privacy-zoeken-kop = Als je zoekt
privacy-zoeken-zin = We bewaren niet wat je zoekt. Er staat geen cookie in je browser.
privacy-zoeken-typen = Terwijl je typt, stellen we woorden en plaatsen voor. Ook daarvan bewaren we niets. Kies je “Zoek rond mij”, dan krijgen we van je browser ongeveer waar je bent, op een kilometer na. Dat dient alleen voor die ene zoekvraag.
privacy-aanvraag-kop = Als je een buddy vraagt
privacy-aanvraag-1 = Je kiest zelf wat je vertelt. We vragen nooit een rijksregisternummer of een geboortedatum.
privacy-aanvraag-2 = Terwijl je invult, staat alles versleuteld in één cookie in je eigen browser. Ook je opvolgcode staat daar even in. Na een half uur zijn die weg.
privacy-aanvraag-3 = Voor je verstuurt, zie je precies wie je aanvraag kan lezen.
privacy-aanvraag-4 = Je naam, je contact en je woorden zijn versleuteld. Alleen de mensen op die lijst kunnen ze openen.
privacy-aanvraag-5 = Wie je aanvraag opent, wordt met naam en uur genoteerd.
privacy-server-kop = Wat de server wel ziet
privacy-server-zin = De server moet je aanvraag bij het juiste loket krijgen. Daarvoor ziet hij wie vraagt, je gemeente, je leeftijdsgroep en wat een buddy zou doen. Hij ziet ook welke buddywerking je koos en welke loketten mogen lezen. Wil je nieuws, dan ook je mailadres. Dat wissen we als je aanvraag is afgesloten of ingetrokken. Om misbruik te zien, telt hij een dag lang hoeveel aanvragen van één netwerk komen. Welk netwerk dat is, bewaart hij niet leesbaar.
privacy-eerlijk = Wie de server zelf overneemt, kan lezen wat daarna aankomt of geopend wordt. Dat kunnen we niet uitsluiten. De rest blijft versleuteld. Dertig dagen nadat je aanvraag is afgerond, wissen we alles wat je schreef. Gebeurt er niets meer mee, dan wissen we het na negentig dagen. Wanneer er iets gebeurde en wie je aanvraag las, bewaren we daarna nog negentig dagen. Dan blijven alleen aantallen over. Trek je je aanvraag in, dan kan niemand ze nog openen.
privacy-rechten-kop = Wat je kan doen
privacy-rechten-zin = Met je opvolgcode zie je hoe het staat en wie je aanvraag mag lezen. Je kan er iets mee verbeteren. Je kan je aanvraag er ook mee intrekken of meteen wissen.
privacy-vragen-kop = Vragen over je gegevens
privacy-vragen-zin = Wil je weten wat we van je bewaren, of iets laten verbeteren of wissen? Schrijf ons:
privacy-snel-kop = Als iemand meekijkt
privacy-snel-zin = Op elke pagina van een aanvraag staat een knop om snel weg te gaan. Met de knop Vorige kan iemand wel nog terug. Sluit daarom ook je venster.
privacy-mail-kop = Mails
privacy-mail-zin = In onze mails staat nooit waarover je aanvraag gaat. Is een mail weg, dan wissen we het adres en de tekst. Komt een mail niet aan, dan wissen we die na dertig dagen.
privacy-loket-kop = Als je bij een loket werkt
privacy-loket-zin = We bewaren je naam, je mailadres en je loketten. Je wachtzin en je codes bewaren we nergens. We noteren welke aanvraag je opent, en wanneer. Stopt je toegang, dan blijven je naam en je adres staan.

## /toegankelijkheid

toegankelijk-titel = Toegankelijkheid
toegankelijk-beschrijving = Wat we doen zodat iedereen deze site kan gebruiken.
toegankelijk-kop = Een site voor iedereen
toegankelijk-inleiding = We willen dat iedereen deze site kan gebruiken. Ook met een oude telefoon, een toetsenbord of een schermlezer.
toegankelijk-wel-kop = Wat we doen
toegankelijk-wel-1 = Alles werkt zonder JavaScript.
toegankelijk-wel-2 = Alles werkt met het toetsenbord.
toegankelijk-wel-3 = De letters zijn donker genoeg. Je kan ze groter zetten.
toegankelijk-wel-4 = Onze teksten zijn kort en gewoon.
toegankelijk-niet-kop = Wat nog beter moet
toegankelijk-niet-1 = De Franse en Engelse teksten zijn nieuw. Sommige zinnen kunnen nog duidelijker.
toegankelijk-niet-2 = Nog niemand met een beperking heeft de site voor ons getest.
toegankelijk-niet-3 = Sommige woorden over buddywerkingen zijn moeilijk. We zoeken eenvoudiger woorden.
toegankelijk-melden-kop = Lukt er iets niet?
toegankelijk-melden-zin = Vraag hulp via het aanvraagformulier. Zeg erbij wat niet lukte.
toegankelijk-melden-mail = Schrijf ons wat niet lukte, en op welke pagina:
toegankelijk-melden-knop = Naar het formulier
