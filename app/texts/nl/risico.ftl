## Wat er kan misgaan aan een loket

risico-kop = Blijft er iets liggen?
risico-zin = Hier zie je waar een vraag kan blijven liggen. Zo kan je het op tijd herstellen.
risico-goed = Alles is in orde. Dank je wel om hier zorg voor te dragen.
risico-stuk = Herstel dit eerst
risico-zwak = Dit kan beter
risico-herstel = Herstel dit
risico-overal = heel het gebied
risico-gemeenten = { $aantal } gemeenten
risico-nog-niet = { $aantal ->
    [one] Eén werking heeft hier nog niemand.
   *[other] { $aantal } werkingen hebben hier nog niemand.
}
risico-gestopt = Niemand kan hier nog lezen. Een vraag gaat nu naar een ander loket.
risico-weg = Iedereen is afwezig. Een vraag gaat nu naar een ander loket.
risico-post = Onze mail aan { $wie } komt niet aan. Kijk het adres na.
risico-afwezig = { $wie } is er niet, en niemand neemt over.
risico-gat = Voor dit deel is niemand gekozen: { $wat }. De coördinatoren lezen het samen.
risico-dubbel = Deze mensen doen hetzelfde: { $wie } ({ $wat }). Is dat de bedoeling?
risico-sleutel = Eén persoon kan hier lezen. Nodig nog iemand uit.
risico-vervanger = { $wie } is vervanger, maar meldde zich nog nooit aan.
postvak-risico = { $aantal ->
    [one] Er is één ding te herstellen. Kijk het na.
   *[other] Er zijn { $aantal } dingen te herstellen. Kijk ze na.
}
