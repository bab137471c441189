## Een lijst van buddywerkingen om te bewaren, te printen of door te sturen.

lijst-kies = Zet op mijn lijst
lijst-ook = Al { $aantal } op je lijst.
lijst-uitleg = Zet tot tien buddywerkingen op een lijst. Die kan je vergelijken, printen of doorsturen.
lijst-toon = Toon mijn lijst
lijst-titel = Mijn lijst
lijst-kop = { $aantal ->
    [one] Je lijst: één buddywerking
   *[other] Je lijst: { $aantal } buddywerkingen
}
lijst-leeg-kop = Je lijst is nog leeg
lijst-leeg = Zoek een buddywerking en zet ze op je lijst. Vink daarvoor het vakje aan.
lijst-te-veel = Er passen tien buddywerkingen op een lijst. We lieten de andere weg.
lijst-weg = Deze staan niet meer in onze gids: { $namen }.
lijst-haal-weg = Haal van de lijst
lijst-bewaar-kop = Bewaren of doorsturen
lijst-bewaar = Alles staat in het adres van deze pagina. Wij bewaren niets.
lijst-adres = Adres van deze lijst
lijst-mail = Stuur met je mailprogramma
lijst-mail-onderwerp = Buddywerkingen die kunnen passen
lijst-print = Druk deze pagina af voor een lijst in grote letters, met een QR-code.
lijst-qr = QR-code die naar deze lijst leidt
lijst-verder = Zoek verder
lijst-vraag-zin = Je kan er tot drie na elkaar vragen, met één aanvraag.
volgorde-kop = In welke volgorde vraag je het?
volgorde-zin = Je vraag gaat naar je eerste keuze. Is daar geen plaats, of antwoordt niemand in zes werkdagen? Dan gaat ze naar de volgende.
volgorde-keuze-1 = Eerste keuze
volgorde-keuze-2 = Tweede keuze
volgorde-keuze-3 = Derde keuze
volgorde-kies = Kies een buddywerking
volgorde-geen = Geen
volgorde-apart = Nog niet aangesloten: vraag die apart
lijst-vraag = Vraag hier een buddy
