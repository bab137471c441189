## Welke buddy’s een werking zoekt.

gezocht-kop = Welke buddy’s zoek je nu?
gezocht-uitleg = Wie buddy wil worden, ziet dit op je pagina. Na een half jaar verdwijnt het vanzelf.
gezocht-hoeveel = Hoeveel buddy’s zoek je?
gezocht-hoeveel-hint = Van 1 tot 50.
gezocht-soort = Wat doen ze samen? Dit mag je overslaan.
gezocht-taal = Welke taal spreken ze? Dit mag je overslaan.
gezocht-wanneer = Wanneer hebben ze tijd? Dit mag je overslaan.
gezocht-waar = In welke gemeente? (mag leeg blijven)
gezocht-waar-hint = Laat dit leeg als het overal mag zijn.
gezocht-zin = Eén zin over wie je zoekt (mag leeg blijven)
gezocht-zin-hint = Hoogstens 120 tekens, zonder link. Schrijf geen namen.
gezocht-knop = Bewaar
gezocht-niemand = We zoeken nu niemand
gezocht-klaar = Bewaard. Het staat meteen op de site.
gezocht-geen = Je zit aan geen loket van een buddywerking.
