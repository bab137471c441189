## Wat er kan misgaan aan een loket

nazicht-kop = Blijft er iets liggen?
nazicht-zin = Hier zie je waar een vraag kan blijven liggen. Zo kan je het op tijd herstellen.
nazicht-goed = Alles is in orde. Dank je wel om hier zorg voor te dragen.
nazicht-stuk = Herstel dit eerst
nazicht-zwak = Dit kan beter
nazicht-herstel = Herstel dit
nazicht-overal = heel het gebied
nazicht-gemeenten = { $aantal } gemeenten
nazicht-nog-niet = { $aantal ->
    [one] Eén werking heeft hier nog niemand.
   *[other] { $aantal } werkingen hebben hier nog niemand.
}
nazicht-gestopt = Niemand kan hier nog lezen. Een vraag gaat nu naar een ander loket.
nazicht-weg = Iedereen is afwezig. Een vraag gaat nu naar een ander loket.
nazicht-post = Onze mail aan { $wie } komt niet aan. Kijk het adres na.
nazicht-afwezig = { $wie } is er niet, en niemand neemt over.
nazicht-gat = Voor dit deel is niemand gekozen: { $wat }. De coördinatoren lezen het samen.
nazicht-dubbel = Deze mensen doen hetzelfde: { $wie } ({ $wat }). Is dat de bedoeling?
nazicht-sleutel = Eén persoon kan hier lezen. Nodig nog iemand uit.
nazicht-vervanger = { $wie } is vervanger, maar was hier nog nooit.
postvak-nazicht = { $aantal ->
    [one] Er is één ding te herstellen. Kijk het na.
   *[other] Er zijn { $aantal } dingen te herstellen. Kijk ze na.
}
