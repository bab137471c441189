## Rond elke stap.

aanvraag-titel = Aanvraag, stap { $stap } van { $alle }
aanvraag-stap = Stap { $stap } van { $alle }
aanvraag-verder = Ga verder
aanvraag-voor = Je aanvraag is voor { $naam } van { $organisatie }.
aanvraag-voor-meer = Je vraagt het in deze volgorde:
aanvraag-voor-meer-zin = Is er geen plaats, of antwoordt niemand? Dan gaat je vraag naar de volgende.
aanvraag-volgorde-wijzig = Wijzig de volgorde
aanvraag-leeftijd = Leeftijd van de deelnemers: { $leeftijd }.
aanvraag-niet-aangesloten = Deze werking is nog niet aangesloten. Je vraag komt bij ons, en wij bellen hen.
aanvraag-onderbreken = Je antwoorden blijven een half uur bewaard, alleen in deze browser.
aanvraag-leeg-laten = Laat dit leeg.

loket-site = Medewerkers van Buddywijzer
loket-werking = Coördinatoren van { $naam } ({ $organisatie })
loket-coordinator = Coördinator van { $naam } ({ $organisatie })
loket-plaatsvervanger = Wie de coördinator vervangt bij { $naam } ({ $organisatie })
loket-organisatie = Algemeen loket van { $organisatie }
loket-dispatcher = Aanmeldpunt { $regio }
loket-dispatcher-brussel = Aanmeldpunt Brussel

## Namen van de velden: op de controlepagina, bij het opvolgen en aan het loket.

veld-voor-wie = Voor wie
veld-voornaam = Voornaam
veld-leeftijd = Leeftijd
veld-gemeente = Gemeente
veld-soort = Wat de buddy doet
veld-soort-buddy = Wat je graag doet
veld-doelgroep = Wat er speelt
veld-doelgroep-buddy = Met wie
veld-bericht = In eigen woorden
veld-naam-verwijzer = Naam van wie het vraagt
veld-relatie-verwijzer = Band met de persoon
veld-relatie-verwijzer-hulpverlener = Organisatie
veld-telefoon = Telefoon
veld-telefoon-naaste = Telefoon van wie het vraagt
veld-telefoon-hulpverlener = Telefoon van wie het vraagt
veld-email = E-mail
veld-email-naaste = E-mail van wie het vraagt
veld-email-hulpverlener = E-mail van wie het vraagt
veld-veilig = Veilig bereiken
veld-naam-begeleider = Naam van de begeleider
veld-telefoon-begeleider = Telefoon van de begeleider
veld-volgen = Hulpverlener mag volgen
veld-werkadres = Werkadres
veld-nieuws = Nieuws per mail
veld-akkoord = Akkoord van de persoon
veld-toestemming = Toestemming

## Stap 1: voor wie.

voor-wie-kop = Voor wie zoek je een buddy?
voor-wie-kop-werking = Wat wil je vragen?
asker-zelf = Ik zoek een buddy voor mezelf
asker-naaste = Ik zoek een buddy voor iemand die ik ken
asker-hulpverlener = Ik ben hulpverlener en zoek voor een cliënt
asker-buddy = Ik wil zelf buddy worden
asker-uitleg-naaste = Bijvoorbeeld je moeder, je buur of je leerling.
asker-uitleg-hulpverlener = Bijvoorbeeld van een OCMW, CAW, CGG, huisarts of school.

## Jij en de persoon.

akkoord-kop = Jij en de persoon
contact-relatie-naaste = Hoe ken je de persoon?
contact-relatie-naaste-hint = Bijvoorbeeld: dochter, buur, leerkracht
contact-relatie-hulpverlener = Voor welke organisatie werk je?
akkoord-vraag = Weet de persoon dat je dit vraagt?
akkoord-hint = We zoeken alleen een buddy voor iemand die dat zelf wil.
akkoord-samen = Ja, we vullen dit samen in
akkoord-mondeling = Ja, de persoon zei ja
akkoord-schriftelijk = Ja, de persoon schreef ja
akkoord-nog-niet = Nee, nog niet
akkoord-folder-kop = Vraag het eerst aan de persoon
akkoord-folder-zin = We versturen nu niets. Druk de folder af en lees hem samen. Kom daarna terug.
akkoord-folder-knop = Open de folder

## Wie het is.

wie-kop-zelf = Wie ben je?
wie-kop-ander = Over wie gaat het?
wie-kop-buddy = Wie ben je?
wie-waarom-zelf = Met je leeftijd zien we wat er voor jou is.
wie-waarom-ander = Geef alleen de voornaam. Met de leeftijd zien we wat er is.
wie-waarom-buddy = Met je leeftijd zien we waar je buddy kan zijn.
wie-voornaam-zelf = Je voornaam
wie-voornaam-ander = De voornaam van de persoon
wie-voornaam-buddy = Je voornaam
wie-leeftijd-zelf = Hoe oud ben je?
wie-leeftijd-ander = Hoe oud is de persoon?
wie-leeftijd-buddy = Hoe oud ben je?
leeftijd-0-12 = 0 tot 12 jaar
leeftijd-13-17 = 13 tot 17 jaar
leeftijd-18-25 = 18 tot 25 jaar
leeftijd-26-64 = 26 tot 64 jaar
leeftijd-65-plus = 65 jaar of ouder

## Waar.

waar-kop-zelf = In welke gemeente woon je?
waar-kop-ander = In welke gemeente woont de persoon?
waar-kop-buddy = In welke gemeente woon je?
waar-waarom-zelf = Zo zoeken we een buddy die bij jou in de buurt woont.
waar-waarom-ander = Zo zoeken we een buddy in de buurt van de persoon.
waar-waarom-buddy = Zo weten we waar je buddy kan zijn.
waar-gemeente = Gemeente of postcode

## Wat een buddy zou doen.

wat-kop-zelf = Waarmee kan een buddy je helpen?
wat-kop-ander = Waarmee kan een buddy helpen?
wat-kop-buddy = Wat wil je doen als buddy?
wat-soort-hint = Kies alles wat past.
wat-soort = Kies wat je zoekt
wat-soort-buddy = Kies wat je graag doet

## Meer vertellen.

meer-kop-zelf = Wil je er iets bij zeggen?
meer-kop-ander = Wil de persoon er iets bij zeggen?
meer-kop-buddy = Wil je er iets bij zeggen?
wat-doelgroep-zelf = Wat speelt er bij jou?
wat-doelgroep-ander = Wat speelt er bij de persoon?
wat-doelgroep-buddy = Met wie wil je graag optrekken?
wat-doelgroep-hint-zelf = Dit mag je leeg laten. Het helpt om een buddy te vinden die je situatie kent.
wat-doelgroep-hint-ander = Dit mag je leeg laten. Kies alleen wat de persoon wil delen.
wat-doelgroep-hint-buddy = Dit mag je leeg laten.
wat-bericht-zelf = Vertel het in je eigen woorden
wat-bericht-ander = Vertel het in eigen woorden
wat-bericht-buddy = Vertel iets over jezelf
wat-bericht-hint = Een paar zinnen is genoeg. Zet hier geen rijksregisternummer en geen diagnose.

## Een hulpverlener.

werk-kop = Jij en deze aanvraag
werk-volgen = Mag jij volgen hoe het loopt?
werk-volgen-hint = Vraag het aan de persoon. Je ziet hoever het staat, niet wat jullie bespreken.
volgen-ja = Ja, de persoon vindt dat goed
volgen-nee = Nee
werk-adres = Mailadres van je werk
werk-adres-hint = Je krijgt één mail met een link. Zo weet de coördinator dat jij het bent. Je aanvraag wacht daar niet op.

## Contact.

contact-kop-zelf = Hoe bereiken we je?
contact-kop-ander = Hoe bereiken we je?
contact-kop-buddy = Hoe bereiken we je?
contact-waarom-zelf = Geef een telefoonnummer of een mailadres. Eén van de twee is genoeg.
contact-waarom-ander = Geef jouw telefoonnummer of mailadres. We nemen eerst contact op met jou.
contact-waarom-buddy = Geef een telefoonnummer of een mailadres. Eén van de twee is genoeg.
contact-naam = Jouw naam
contact-telefoon-zelf = Telefoonnummer
contact-telefoon-ander = Jouw telefoonnummer
contact-telefoon-buddy = Telefoonnummer
contact-email-zelf = E-mailadres
contact-email-ander = Jouw e-mailadres
contact-email-buddy = E-mailadres
contact-nieuws = Stuur me een mail als er nieuws is. In de mail staat niet waarover het gaat.
contact-nieuws-hint = Je krijgt eerst een mail om je adres te bevestigen.

## Veilig bereiken.

veilig-kop = Hoe bereiken we je veilig?
contact-veilig = Waar moeten we op letten?
contact-veilig-hint = Dit mag je leeg laten. Kruis aan waar we aan moeten denken.
veilig-geen-bericht = Spreek geen bericht in
veilig-niet-bellen = Bel niet
veilig-via-begeleider = Neem contact op via de begeleider
veilig-begeleider-kop = Je begeleider
veilig-begeleider-zin = Vul dit alleen in als we je begeleider moeten bellen.
veilig-begeleider-naam = Naam van je begeleider
veilig-begeleider-telefoon = Telefoon van je begeleider

## Toestemming.

toestemming-kop-zelf = Wie mag je aanvraag lezen?
toestemming-kop-ander = Wie mag de aanvraag lezen?
toestemming-kop-buddy = Wie mag je aanbod lezen?
toestemming-lezers = Alleen deze mensen kunnen lezen wat je schreef:
toestemming-volgorde = De eerste krijgt je aanvraag. Kan die niet helpen, dan neemt de volgende over.
toestemming-waarvoor = Waarvoor
toestemming-doel = Om een buddy te zoeken en daarvoor contact op te nemen. Voor niets anders.
toestemming-doel-buddy = Om met je te praten over buddy worden. Voor niets anders.
toestemming-wat = Dit gaat mee
toestemming-hoelang = Hoelang we het bewaren
toestemming-duur = Tot 30 dagen na het einde. Nooit langer dan 90 dagen na de laatste stap. Daarna wissen we het.
toestemming-jong = Ben je jonger dan 18? Je mag dit alleen vragen. Alleen de mensen op deze lijst lezen wat je schreef. Wij sturen niets naar je ouders of je school. Praat er gerust over met iemand die je vertrouwt.
toestemming-kind = Voor een kind jonger dan 13 vraagt een ouder of voogd de buddy aan. Ben je dat niet? Vul dit dan samen met hen in.
toestemming-slot = We bewaren je aanvraag versleuteld. Alleen deze mensen hebben een sleutel.
toestemming-terugtrekken = Je kan je aanvraag later altijd intrekken. Dat doe je met je opvolgcode.
toestemming-zin-zelf = Ja, deze mensen mogen mijn aanvraag lezen.
toestemming-zin-ander = Ja, de persoon weet wie dit leest en vindt dat goed.
toestemming-zin-buddy = Ja, deze mensen mogen mijn aanbod lezen.
toestemming-zin-ouder = Ja, ik ben de ouder of voogd, of die vult dit samen met mij in. Deze mensen mogen de aanvraag lezen.
toestemming-zin-kind = Ja, een ouder of voogd weet wie dit leest en vindt dat goed.

## Als iets misschien niet past.

past-niet-titel = Aanvraag
past-niet-kop = Deze werking past misschien niet
past-niet-zin = Dit weten we van { $naam }:
past-niet-aanvrager = Hier vraagt een hulpverlener de buddy aan.
past-niet-taal = Ze spreken er: { $wat }.
past-niet-leeftijd = Leeftijd van de deelnemers: { $wat }.
past-niet-gemeente = Ze werken niet in { $wat }.
past-niet-doelgroep = Ze zijn er vooral voor: { $wat }.
past-niet-wel-kop = Dit past misschien wel
past-niet-kies = Kies { $naam }
past-niet-zelf-kop = Jij beslist
past-niet-zonder = Laat ons iets zoeken
past-niet-zonder-deze = Laat deze werking weg
past-niet-toch-zin = Wil je het toch hier vragen? Dat mag. We zeggen aan de coördinator wat misschien niet past.
past-niet-toch = Ga toch verder
past-niet-wijzig = Wijzig wat je invulde

## Als iemand nog te jong is.

kind-kop = Vraag dit samen met een ouder
kind-zin = Ben je jonger dan 13? Dan vraagt een ouder of voogd de buddy aan. Vul dit samen in.
kind-bewaard = Wat je al schreef, blijft staan.
kind-knop = We vullen dit samen in
te-jong-kop = Je bent hier nog te jong voor
te-jong-zin = Fijn dat je wil helpen! Om buddy te zijn, moet je nog wat groter worden. Kom later zeker terug.
te-jong-werking = Fijn dat je wil helpen! Bij { $naam } ben je minstens { $leeftijd } jaar.

## Stap 6: nakijken.

nakijken-kop = Kijk je antwoorden na
nakijken-zin = Klopt alles? Verstuur dan je aanvraag.
nakijken-zin-buddy = Klopt alles? Verstuur dan je aanbod.
nakijken-wijzig = Wijzig
nakijken-wijzig-veld = { $veld } wijzigen
nakijken-leeg = Niet ingevuld
nakijken-ja = Ja
nakijken-lezers = Wie dit kan lezen
nakijken-knop = Verstuur

## Na het versturen.

verstuurd-titel = Verstuurd
verstuurd-kop = Je aanvraag is verstuurd
verstuurd-kop-buddy = Je aanbod is verstuurd
verstuurd-code = Dit is je opvolgcode
verstuurd-bewaar = Schrijf deze code op of druk deze pagina af. Na een half uur tonen we ze niet meer.
verstuurd-waarom = Met de code zie je hoe het met je aanvraag staat. Je kan er ook je aanvraag mee intrekken.
verstuurd-hoe = Wat gebeurt er nu?
verstuurd-stap-aangesloten = De coördinatoren van { $naam } lezen je aanvraag.
verstuurd-stap-volgende = Is er geen plaats, of antwoordt niemand in zes werkdagen? Dan gaat je vraag naar je volgende keuze.
verstuurd-stap-bellen = Wij lezen je aanvraag en nemen contact op met { $naam }.
verstuurd-stap-zoeken = Wij lezen je aanvraag en zoeken een buddywerking die past.
verstuurd-stap-zoeken-buddy = Wij lezen je aanbod en zoeken een buddywerking die past.
verstuurd-stap-contact = Iemand neemt contact op. Dat kan een paar dagen duren.
verstuurd-stap-contact-buddy = Iemand neemt contact op voor een gesprek. Dat kan een paar dagen duren.
verstuurd-stap-nieuws = Bevestig je adres met de mail die je krijgt. Daarna mailen we je bij nieuws, zonder inhoud.
verstuurd-volgen = De persoon vindt het goed dat jij volgt hoe het loopt. Geef deze code ook aan de persoon.
verstuurd-niet-volgen = Deze code is voor de persoon. Geef ze door en hou ze zelf niet bij.
verstuurd-stap-afzender = Bevestig je werkadres met de mail die je krijgt.
verstuurd-stap-code-persoon = De persoon kijkt met de code wanneer die wil.
verstuurd-stap-code = Kijk met je code wanneer je wil.
verstuurd-opvolgen = Volg je aanvraag
verstuurd-dringend = Heb je nu meteen hulp nodig? Bel 106 (Tele-Onthaal). Is er gevaar, bel dan 112.

## Als het niet gaat.

koekjes-titel = Zet cookies aan
koekjes-zin = Je browser bewaart geen cookies. We hebben er één nodig om je antwoorden bij te houden.
koekjes-hoe = Laat cookies toe voor deze site. Begin dan opnieuw.
opnieuw-knop = Begin opnieuw
al-verstuurd-kop = Deze aanvraag is al verstuurd
al-verstuurd-zin = We hebben ze één keer ontvangen. Je hoeft niets meer te doen.
al-verstuurd-opvolgen = Volg je aanvraag met je code
verlopen-kop = Het is te lang geleden
verlopen-zin = We bewaren antwoorden een half uur. Daarna wissen we ze, om jou te beschermen.
verdrongen-kop = Deze aanvraag is weg
verdrongen-zin = Je begon intussen andere aanvragen. Deze is daarom weg.
verloren-kop = Wat je net schreef
verloren-zin = Dit is niet bewaard en niet verstuurd. Kopieer het als je het nog nodig hebt.
niet-open-kop = Je kan hier nog geen aanvraag doen
niet-open-zin = Niemand kan aanvragen nu al lezen. Neem zelf contact op met de buddywerking.
niet-open-zonder = Niemand kan aanvragen nu al lezen. Van deze buddywerking kennen we ook nog geen adres of nummer. Kijk of een andere bij je past.
niet-open-zoek = Zoek een buddywerking
niet-bewaard-kop = We konden je aanvraag niet versturen
niet-bewaard-zin = Er ging iets mis bij ons. Je aanvraag is niet verstuurd. Wat je schreef, staat hieronder.
