## De pagina van een buddywerking.

werking-beschrijving = { $naam } van { $organisatie }. { $zin }
werking-twijfel-zin = We weten niet zeker of deze buddywerking nog bestaat. Vraag het even na voor je erop rekent.
werking-vraag = Vraag een buddy aan
werking-word-buddy = Word hier buddy
werking-voor-wie = Voor wie?
werking-leeftijd = Leeftijd
werking-leeftijd-tussen = Van { $van } tot { $tot } jaar
werking-leeftijd-vanaf = Vanaf { $van } jaar
werking-leeftijd-tot = Tot en met { $tot } jaar
werking-wie-vraagt = Wie kan een buddy aanvragen?
werking-samen = Wat doen jullie samen?
werking-domeinen = Dit gaat over
werking-ritme = Hoe vaak?
werking-wie-is-buddy = Wie is de buddy?
werking-buddy-leeftijd = Je kan hier buddy worden vanaf { $van } jaar.
werking-waar = Waar?
werking-gebied-niet-gezegd = We weten niet precies in welke gemeenten ze werken. Vraag het na.
werking-adres = Adres
werking-kost = Wat kost het?
werking-gratis = Het is gratis.
werking-betalend = Het is niet gratis. Vraag na hoeveel het kost.
werking-talen = Talen
werking-praktisch = Goed om te weten
werking-contact = Contact
werking-website = Naar de website
werking-mail = Stuur een mail
werking-bel = Bel { $nummer }
werking-geen-contact = We kennen nog geen publiek adres of nummer van deze buddywerking.
werking-geen-contact-zoeken = Vraag je een buddy aan, dan zoeken wij contact met hen.
werking-partners = Werkt samen met
werking-qr = QR-code die naar deze pagina leidt
werking-print = Druk deze pagina af voor een kaartje met een QR-code.
werking-stappen = Zo gaat het
werking-stap-1 = Je vult het formulier in. Dat duurt vijf minuten.
werking-stap-2 = Een medewerker leest je vraag en neemt contact op.
werking-stap-3 = Is er een buddy die past? Dan leren jullie elkaar kennen.
werking-lijkt = Lijkt hierop, in de buurt
werking-bron = Waar komt dit vandaan?
werking-bron-zin = We lazen dit op deze pagina's:
werking-bron-jaar = Het laatste jaar waarin we deze buddywerking actief zagen: { $jaar }.
werking-klopt-niet = Klopt dit niet?
werking-klopt-niet-zin = Vertel het ons. Dan kijken we het na.
groep-bereik = Contact
groep-waar = Waar
groep-voor-wie = Voor wie
groep-wat = Wat ze doen
werking-laatst = Wanneer dit laatst klopte
werking-stil = De organisatie antwoordt al lang niet meer. Bel of mail eerst.
werking-claim = Dit is onze werking
melden-titel = Wat klopt er niet bij { $naam }?
melden-kop = Wat klopt er niet bij { $naam }?
melden-uitleg = Kies wat er niet klopt. We kijken het na bij de organisatie. Je hoeft niets over jezelf te zeggen.
melden-email-hint = We sturen eerst een link om te bevestigen.
melden-email = Wil je antwoord? Jouw mailadres
melden-tekst-hint = Schrijf niets over mensen.
melden-tekst = Wat moet er staan?
melden-knop = Meld het ons
melden-dank-kop = Bedankt
melden-dank = We kijken na wat er bij { $naam } niet klopt.
melden-wat-weg = Deze buddywerking bestaat niet meer
melden-wat-contact = Het adres, nummer of de website klopt niet
melden-wat-waar = Ze werken niet in deze gemeenten
melden-wat-wie = Het is niet voor deze mensen
melden-wat-tekst = Iets anders in de tekst
werking-organisatie = Een buddywerking van

## Talen waarin men spreekt.

taal-nl = Nederlands
taal-fr = Frans
taal-en = Engels
taal-ar = Arabisch
taal-tr = Turks
taal-es = Spaans
taal-de = Duits
taal-uk = Oekraïens

## De pagina van een organisatie.

organisatie-titel = { $naam } (organisatie)
organisatie-beschrijving = { $naam } en haar buddywerkingen.
organisatie-leidt = Buddywerkingen van { $naam }
organisatie-doet-mee = Doet mee aan
organisatie-geen = We kennen nu geen buddywerking van deze organisatie.
organisatie-zetel = Zit in
organisatie-nummer = Ondernemingsnummer:

## De pagina van een gemeente of streek.

plaats-kop = Buddywerkingen in { $plaats }
plaats-beschrijving = Bestaat er een buddywerking in { $plaats }? Kijk hier wie er werkt en hoe je een buddy vraagt.
plaats-ja = { $aantal ->
    [one] Ja. Eén buddywerking werkt in { $plaats }.
   *[other] Ja. { $aantal } buddywerkingen werken in { $plaats }.
}
plaats-misschien = { $aantal ->
    [one] Misschien. Eén buddywerking werkt in { $plaats }, maar we weten niet zeker of ze nog bestaat.
   *[other] Misschien. { $aantal } buddywerkingen werken in { $plaats }, maar we weten niet zeker of ze nog bestaan.
}
plaats-onzeker = { $aantal ->
    [one] Van één weten we niet zeker of ze nog bestaat.
   *[other] Van { $aantal } weten we niet zeker of ze nog bestaan.
}
plaats-nee = We kennen nog geen buddywerking die in { $plaats } werkt. Hieronder staat wat het dichtst in de buurt is.
plaats-nee-niets = We kennen nog geen buddywerking die in { $plaats } werkt. Vertel ons wat je zoekt, dan zoeken wij mee.
plaats-delen = Hier horen bij: { $delen }.
plaats-verder = Kijk ook hier
plaats-voor-wie = Voor wie is er iets in { $plaats }?

## De pagina van een doelgroep of domein in een gemeente.

plaats-thema-kop-doelgroep = Buddy's voor { $label } in { $plaats }
plaats-thema-kop-domein = Buddy's rond { $label } in { $plaats }
plaats-thema-ja = { $aantal ->
    [one] Ja, dat bestaat. Eén buddywerking doet dit in { $plaats }.
   *[other] Ja, dat bestaat. { $aantal } buddywerkingen doen dit in { $plaats }.
}
plaats-thema-misschien = { $aantal ->
    [one] Misschien. Eén buddywerking doet dit in { $plaats }, maar we weten niet zeker of ze nog bestaat.
   *[other] Misschien. { $aantal } buddywerkingen doen dit in { $plaats }, maar we weten niet zeker of ze nog bestaan.
}
plaats-thema-nee = We kennen hiervoor nog geen buddywerking in { $plaats }. Hieronder staat wat het dichtst in de buurt is.
plaats-thema-nee-niets = We kennen hiervoor nog geen buddywerking in { $plaats } of in de buurt.
plaats-thema-alles = Alle buddywerkingen in { $plaats }
plaats-thema-overal = Dit in heel Vlaanderen en Brussel
plaats-hulp-knop = Vraag hulp bij het zoeken

## Kopjes in een lijst van buddywerkingen.

groep-eigen = In { $plaats } zelf
groep-regio = In de streek
groep-provincie = In de provincie { $naam }
groep-brussel = In Brussel
groep-vlaanderen = In heel Vlaanderen
groep-nabij = In de buurt
groep-dichtst = Dit staat het dichtst bij
groep-onbekend = We weten niet waar ze werken

## De pagina van een domein of doelgroep.

thema-beschrijving = { $label }: buddywerkingen in Vlaanderen en Brussel.
thema-aantal = { $aantal ->
    [one] We kennen één buddywerking.
   *[other] We kennen { $aantal } buddywerkingen.
}
thema-geen = We kennen hier nog geen buddywerking voor. Vertel ons wat je zoekt, dan zoeken wij mee.
thema-zoek = Zoek hierin bij jou in de buurt
thema-andere-doelgroepen = Andere groepen
thema-andere-domeinen = Andere thema's
thema-kop-doelgroep = Buddy's voor { $label }
thema-kop-domein = Buddy's rond { $label }
