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
