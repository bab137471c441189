# Het loket aan het werk: wat vandaag moet, wie wat heeft, en de cijfers.

## Het werk van vandaag.

postvak-filter = Toon een deel
postvak-filter-stand = Stand
postvak-filter-alle = Alle
postvak-filter-van = Van wie
postvak-filter-mij = Alleen van mij
postvak-filter-iedereen = Van iedereen
postvak-filter-knop = Toon
postvak-filter-weg = Toon alles
postvak-filter-leeg = Zo staat er niets.
postvak-gesloten-meer = Dit zijn de laatste { $aantal }.
postvak-voor = Antwoord ten laatste op { $dag }
postvak-meer = Meer
werk-dringend = Vandaag
werk-zin-dringend = De tijd om te antwoorden is vandaag om, of al voorbij.
werk-nieuw = Nieuw
werk-zin-nieuw = Nog niemand las deze.
werk-contact = Contact maken
werk-zin-contact = Je las ze al. De persoon wacht op je.
werk-verlengen = Wachtlijst: nog nodig?
werk-zin-verlengen = Verleng ze, of ze worden binnen twee weken gewist.
werk-rest = Loopt
werk-zin-rest = Hier hoeft vandaag niets.

## Wie heeft wat.

team-kop = Wie heeft wat?
team-samen = { $aantal ->
    [0] Samen: niets open.
    [one] Samen: één aanvraag open.
   *[other] Samen: { $aantal } aanvragen open.
}
team-eigen = { $aantal ->
    [0] Niets open.
    [one] Eén aanvraag open.
   *[other] { $aantal } aanvragen open.
}
team-langst = { $dagen ->
    [0] De oudste is van vandaag.
    [one] De oudste wacht 1 dag.
   *[other] De oudste wacht { $dagen } dagen.
}
team-weg = Weg tot en met { $dag }

## De cijfers.

cijfers-kop = Cijfers
cijfers-zin = Geteld is wat bij een loket aankwam, ook wat intussen gewist is. Personen staan hier niet.
cijfers-geen-loket = Je zit nog aan geen loket.
cijfers-van = Cijfers van { $loket }
cijfers-weinig = minder dan vijf
cijfers-weinig-zin = Dit is niet jouw loket. Kleine getallen tonen we daarom niet.
cijfers-uitleg = Bij dagen staat de middelste: de helft was sneller. De maand is die waarin de vraag aankwam.
cijfers-bestand = Bewaar deze tabel
cijfers-aanvragen = Bewaar je lijst van aanvragen
cijfers-loket = Loket
cijfers-kies = Kies
cijfers-per = Per
cijfers-per-maand = Maand
cijfers-per-kwartaal = Kwartaal
cijfers-per-jaar = Jaar
cijfers-kwartaal-van = Kwartaal { $deel }, { $jaar }
cijfers-periode = Wanneer
cijfers-gevraagd = Gevraagd
cijfers-bereikt = Bereikt
cijfers-dagen = Dagen tot contact
cijfers-rechtstreeks = Buiten de site
cijfers-nummer = Nummer
cijfers-gemeente = Gemeente
uitkomst-loopt = Loopt nog
uitkomst-gekoppeld = Gekoppeld
uitkomst-geen-plaats = Geen plaats
uitkomst-niet-passend = Paste niet
uitkomst-niet-bereikt = Niet bereikt
uitkomst-ingetrokken = Ingetrokken
uitkomst-vervallen = Vervallen
uitkomst-doorgegeven = Ging verder
uitkomst-afgesloten = Anders afgerond

## Vragen van buiten de site.

rechtstreeks-kop = Vragen van buiten de site
rechtstreeks-zin = Belde of mailde iemand, of kwam iemand langs? Tel die vraag hier mee. We vragen geen naam.
rechtstreeks-maand = Maand
rechtstreeks-afloop = Hoe liep het af?
rechtstreeks-knop = Eén erbij
rechtstreeks-min = Eén eraf
rechtstreeks-geteld = Al geteld
