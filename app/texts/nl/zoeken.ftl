## Het zoekformulier.

zoeken-vraag = Waarmee kan een buddy helpen?
zoeken-vraag-hint = Schrijf het in je eigen woorden. Bijvoorbeeld: ik voel mij alleen.
zoeken-waar = Waar?
zoeken-waar-hint = Gemeente of postcode
zoeken-knop = Zoek

## Wat we voorstellen terwijl je typt. Het script zet het aantal in de plaats van het teken #.

suggestie-lijst = Voorstellen
suggestie-een = Eén voorstel. Kies met de pijltjes.
suggestie-meer = { $aantal } voorstellen. Kies met de pijltjes.
suggestie-gemeente = gemeente
suggestie-streek = streek
suggestie-provincie = provincie
suggestie-hier = Zoek rond mij
suggestie-hier-fout = We weten niet waar je bent. Typ je gemeente of postcode.

## De resultaten.

zoeken-titel = Zoek een buddy
zoeken-titel-vraag = Buddy zoeken: { $vraag }
zoeken-beschrijving = Zoek in alle buddywerkingen van Vlaanderen en Brussel.
zoeken-kop-alle = { $aantal ->
    [one] Eén buddywerking in Vlaanderen en Brussel
   *[other] { $aantal } buddywerkingen in Vlaanderen en Brussel
}
zoeken-kop-passend = { $aantal ->
    [one] Eén buddywerking past bij je vraag
   *[other] { $aantal } buddywerkingen passen bij je vraag
}
zoeken-kop-geen = Niets past helemaal bij je vraag
zoeken-verwant = Misschien ook iets voor jou
zoeken-andere = Andere buddywerkingen
zoeken-dichtst = Dit komt het dichtst in de buurt
zoeken-begrepen = We begrepen:
zoeken-rond-jou = Rond jou
zoeken-weg = verwijder
zoeken-weg-alles = Wis alle filters
zoeken-deel = { $deel } ({ $gemeente })
zoeken-bedoeling-volunteer = Wil je zelf buddy worden? Dan kan je je hier aanbieden.
zoeken-bedoeling-volunteer-knop = Word buddy
zoeken-bedoeling-refer = Zoek je voor een cliënt? Je kan samen met je cliënt een buddy aanvragen.
zoeken-bedoeling-refer-knop = Vraag samen een buddy aan
zoeken-filters = Verfijn je vraag
zoeken-filters-toon = Toon resultaten
zoeken-filter-soort = Wat doet de buddy?
zoeken-filter-doelgroep = Voor wie?
zoeken-filter-domein = Welk deel van je leven?
zoeken-filter-provincie = Welke provincie?
zoeken-filter-plaats = Er is nu plaats
zoeken-straal = Hoe ver?
zoeken-straal-alle = Maakt niet uit
zoeken-straal-km = Tot { $km } km
zoeken-sorteer = Wat komt eerst?
zoeken-sorteer-passend = Wat het best past
zoeken-sorteer-afstand = Wat het dichtst is
zoeken-sorteer-bevestigd = Wat laatst bevestigd is
zoeken-sorteer-naam = Op naam
zoeken-bladeren = Meer resultaten
zoeken-vorige = Vorige
zoeken-volgende = Volgende
zoeken-pagina = Pagina { $nu } van { $alle }
zoeken-niets-gevonden = Staat er niets bij voor jou?
zoeken-niets-gevonden-zin = Vertel ons wat je zoekt. Wij zoeken met je mee.
zoeken-niets-gevonden-knop = Vraag hulp bij het zoeken

## Waarom iets in de lijst staat.

treffer-serves-place = Werkt in { $plaats }
treffer-serves-through = Werkt in { $gebied }, ook in { $plaats }
treffer-area-not-stated = Zit in { $plaats }. Vraag of ze ook bij jou komen
treffer-voor = Voor { $label }
treffer-words = { $aantal ->
    [one] Met het woord { $woorden }
   *[other] Met de woorden { $woorden }
}
treffer-also-for = Ook voor { $label }
afstand-km = { $km } km in vogelvlucht
afstand-dichtbij = Heel dichtbij

## Wat we over de vraag zeggen.

melding-question-cut = Je vraag was lang. We lazen de eerste { $aantal } tekens.
melding-place-unknown = We kennen geen plaats met de naam “{ $plaats }”. Kijk de naam na, of probeer je postcode.
melding-place-unknown-suggesties = We kennen geen plaats met de naam “{ $plaats }”. Bedoel je { $namen }?
melding-place-corrected = We lazen “{ $getypt }” als { $plaats }.
melding-place-corrected-andere = We lazen “{ $getypt }” als { $plaats }. Of bedoel je { $namen }?
melding-place-ambiguous = “{ $getypt }” bestaat meer dan één keer. We zochten in { $plaats }. Bedoel je een andere plaats?
melding-filter-unknown = We kennen het filter “{ $waarde }” niet. We lieten het weg.
melding-keuze-unknown = De keuze “{ $waarde }” bestaat niet. We lieten ze weg.
melding-parameter-unknown = In het adres stond “{ $naam }”. Dat kennen we niet. We lieten het weg.
melding-too-many-values = Je koos heel veel filters. We gebruikten de eerste { $aantal }.
melding-radius-needs-place = Zeg ook waar. Dan zoeken we tot { $km } km ver.
melding-nothing-fits-woorden = We vonden niets over je vraag. Probeer het met andere woorden. Hieronder staan andere buddywerkingen.
melding-nothing-fits = We vonden niets dat helemaal past. Hieronder staat wat het meest past.
melding-nothing-fits-plaats = In { $plaats } vonden we niets dat helemaal past. Hieronder staat wat het meest past.
melding-nothing-fits-filters = Met deze filters vonden we niets. Hieronder staat wat het meest past.

## Een kaartje van een buddywerking.

kaart-waarom = Waarom dit in je lijst staat
kaart-voor-wie = Voor wie
kaart-samen = Samen
kaart-waar = Waar
kaart-zetel = { $gemeente } en misschien ook erbuiten
kaart-nog = nog { $aantal } plaatsen
kaart-niet-bevestigd = Nog niet bevestigd door de organisatie
kaart-niet-bevestigd-kort = Nog niet bevestigd
ruimte-open = Er is plaats
ruimte-wachtlijst = { $weken ->
    [one] Wachtlijst van ongeveer een week
   *[other] Wachtlijst van ongeveer { $weken } weken
}
ruimte-vol = Nu geen plaats
ruimte-onbekend = Of er plaats is, weten we niet meer
ruimte-gezegd = (gezegd op { $dag })
ruimte-groep = voor { $groep }
ruimte-plek = in { $plek }
ruimte-groep-plek = voor { $groep } in { $plek }
kaart-bevestigd = Bevestigd door de organisatie op { $datum }
kaart-bevestigd-site = Nagekeken door ons op { $datum }
kaart-vraag = Vraag een buddy aan
kaart-word-buddy = Word hier buddy
kaart-bij = bij { $naam }
gebied-vlaanderen = heel Vlaanderen
gebied-brussel = heel Brussel
gebied-regio = regio { $naam }
gebied-provincie = de provincie { $naam }

## Wie buddy wil worden: waar mensen wachten, en wie een werking zoekt.

wachtend-kop = Hier wachten mensen op een buddy
wachtend-zin = Woon je in de buurt? Kijk wie er buddy’s zoekt.
wachtend-getal = In { $gemeente } wachten { $aantal } mensen
wachtend-weinig = In { $gemeente } wachten minder dan vijf mensen
wachtend-vraag = buddy worden
gezocht-aantal = { $aantal ->
    [one] Zoekt nu één buddy
   *[other] Zoekt nu { $aantal } buddy’s
}
gezocht-gezegd = (gezegd op { $dag })
gezocht-tijd-overdag = overdag
gezocht-tijd-avond = ’s avonds
gezocht-tijd-weekend = in het weekend
