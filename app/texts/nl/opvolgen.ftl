## De pagina die de code vraagt.

opvolgen-titel = Volg je aanvraag
opvolgen-kop = Volg je aanvraag
opvolgen-zin = Na het versturen kreeg je een code van twintig cijfers. Vul die hier in.
opvolgen-code = Je opvolgcode
opvolgen-code-hint = Bijvoorbeeld: 1234 5678 9012 3456 7890
opvolgen-knop = Toon mijn aanvraag
opvolgen-kwijt = Ben je je code kwijt? Dan kunnen wij je aanvraag niet voor je openen. Doe dan een nieuwe aanvraag.

## De stand van een aanvraag.

opvolgen-stand-titel = Stand
opvolgen-stand-kop = Zo staat het met je aanvraag
opvolgen-stand-kop-aanbod = Zo staat het met je aanbod
opvolgen-loket = Wie heeft je aanvraag nu?
opvolgen-bel = De coördinator vraagt dat je even belt.
opvolgen-verloop = Wat er gebeurde
opvolgen-gedeeld = Wat we vroegen
opvolgen-gedeeld-zin = Wat je hier invulde, ziet alleen wie je aanvraag mag lezen. Wij tonen het hier niet.
opvolgen-aangevuld = Jij voegde iets toe
opvolgen-keten = Wie mag je aanvraag lezen?
opvolgen-keten-zin = Deze loketten mogen ze lezen, in deze volgorde. Eén tegelijk.
opvolgen-beurt-voor = (komt hiervoor)
opvolgen-beurt-nu = (heeft je aanvraag nu)
opvolgen-beurt-na = (komt hierna)
opvolgen-intrekken = Je aanvraag intrekken
opvolgen-intrekken-zin = Wil je toch geen buddy? Trek je aanvraag dan in. Je kan later een nieuwe doen.
opvolgen-intrekken-knop = Trek mijn aanvraag in
opvolgen-wissen = Hoelang we dit bewaren
opvolgen-bewaard = We wissen je aanvraag op { $dag }, of later als er nog iets mee gebeurt.
opvolgen-wissen-nu = Wis mijn aanvraag nu
opvolgen-wissen-zin = Alles wat je schreef is dan weg, ook bij het loket. Dit kan je niet terugdraaien.
opvolgen-wissen-knop = Ja, wis alles
opvolgen-gewist = Alles wat je schreef, is gewist. Wil je nog een buddy? Doe dan een nieuwe aanvraag.
opvolgen-vervallen = Vervallen
opvolgen-volgende = Antwoordt niemand voor { $dag }? Dan gaat je vraag vanzelf naar
opvolgen-afwezig = De coördinator is afwezig: je vraag ging verder
opvolgen-stilte = Geen antwoord: je vraag ging verder
opvolgen-plaatsvervanger = Geen antwoord: een collega nam het over
opvolgen-herinnerd = De coördinator kreeg een herinnering
opvolgen-gevraagd = Het loket stelde je een vraag
opvolgen-toch-niet = Die vraag is niet meer nodig
opvolgen-akkoord = Je zei ja op nog een werking
opvolgen-geen-akkoord = Je zei nee op die vraag
opvolgen-onleesbaar = Niemand kan je aanvraag nog openen
vraagje-kop = Mag { $naam } je aanvraag ook lezen?
vraagje-zin = Je loket denkt dat zij je kunnen helpen. Zij lezen dan alles wat je schreef, en de nota's erbij. Zeg je nee? Dan blijft je aanvraag waar ze is.
vraagje-ja = Ja, dat mag
vraagje-nee = Nee, liever niet
onleesbaar-kop = Stuur je aanvraag opnieuw
onleesbaar-zin = Wie je aanvraag mocht lezen, is de sleutel kwijt. Niemand kan ze nog openen. Ook wij niet. Dat spijt ons erg.
onleesbaar-knop = Vul ze opnieuw in
opvolgen-vervallen-zin = Er gebeurde 90 dagen niets met je aanvraag. Daarom is ze vervallen. Dat spijt ons.
aanvulling-kop = Wil je iets toevoegen of verbeteren?
aanvulling-hint = Hoogstens 500 tekens. Alleen wie je aanvraag mag lezen, leest dit ook.
aanvulling-knop = Voeg toe
aanvulling-klaar = Het loket kan je bericht nu lezen.
aanvulling-verloren = De pagina stond te lang open. Dit is niet bewaard. Kopieer het, en vul je code in.

## Een mailadres bevestigen dat nieuws vroeg. Over de aanvraag staat hier niets.

bevestig-titel = Bevestig je mailadres
bevestig-kop = Bevestig je mailadres
bevestig-zin = Wil je op dit mailadres een mail krijgen als er nieuws is? In de mail staat niet waarover het gaat.
bevestig-knop = Ja, bevestig mijn mailadres
bevestig-niet = Heb je dit niet gevraagd? Sluit dan deze pagina. Je krijgt geen nieuws.
bevestigd-titel = Mailadres bevestigd
bevestigd-kop = Je mailadres is bevestigd
bevestigd-zin = Je krijgt een mail als er nieuws is. Je mag deze pagina sluiten.
link-dood-titel = Deze link werkt niet
link-dood-kop = Deze link werkt niet meer
link-dood-zin = De link is niet volledig, of ze is niet meer nodig. Je kan je aanvraag altijd volgen met je code.

## Een werkadres bevestigen. Over de aanvraag staat hier niets.

afzender-titel = Bevestig je werkadres
afzender-kop = Deed jij een aanvraag op Buddywijzer?
afzender-zin = Iemand gaf dit werkadres op. Bevestig dat jij het was. Dan weet de coördinator van wie de aanvraag komt.
afzender-knop = Ja, dat was ik
afzender-niet = Was jij het niet? Sluit dan deze pagina.
afzender-klaar-kop = Je werkadres is bevestigd
afzender-klaar-zin = Bedankt. Je mag deze pagina sluiten.

## Waar een aanvraag staat, en wat dat wil zeggen.

stand-ontvangen = Ontvangen
stand-doorgegeven = Doorgegeven
stand-nazicht = Wacht op nazicht
stand-gelezen = Gelezen
stand-contact = Contact gelegd
stand-kennismaking = Kennismaking
stand-wachtlijst = Op de wachtlijst
stand-gekoppeld = Er is een buddy
stand-geen-plaats = Geen plaats
stand-niet-passend = Past niet
stand-niet-bereikt = Niet bereikt
stand-ingetrokken = Ingetrokken
stand-afgesloten = Afgesloten
stand-zin-ontvangen = Je aanvraag is aangekomen. Iemand leest ze binnenkort.
stand-zin-doorgegeven = Je aanvraag ging naar een ander loket dat je kan helpen. Iemand leest ze binnenkort.
stand-zin-nazicht = Je aanvraag is aangekomen. Iemand kijkt ze eerst na. Daarna gaat ze verder.
stand-zin-gelezen = Iemand las je aanvraag en bekijkt wat er kan.
stand-zin-contact = Er is contact met je geweest.
stand-zin-kennismaking = Er komt een kennismaking, of die is er al geweest.
stand-zin-wachtlijst = Er is nu geen buddy vrij. Je staat op de lijst.
stand-zin-gekoppeld = Er is een buddy gevonden. We wensen jullie een fijne tijd.
stand-zin-geen-plaats = Er is nu geen plaats. Kijk of een andere buddywerking je kan helpen.
stand-zin-niet-passend = Andere hulp past beter bij je vraag. Iemand legt je uit wat er kan.
stand-zin-niet-bereikt = We konden je niet bereiken. Neem zelf contact op, of doe een nieuwe aanvraag.
stand-zin-ingetrokken = Je trok je aanvraag in.
stand-zin-afgesloten = Je aanvraag is afgerond.

## Waarom een aanvraag bij dit loket ligt. Voor de persoon en voor het loket.

reden-gekozen = Wie vroeg, koos hier zelf voor.
reden-later-gekozen = Wie vroeg, zei hier later ja op.
reden-plaatsvervanger = De coördinator is er niet of geeft het door. Dit is de vervanger.
reden-algemeen = Geen coördinator van de werking kan het nu opnemen. Daarom kijkt de organisatie zelf.
reden-niet-aangesloten = De gekozen buddywerking doet hier nog niet mee. Daarom belt dit loket hen.
reden-afwezig = Iedereen van de gekozen werking is nu afwezig. Daarom helpt dit loket.
reden-geen-keuze = Er is nog niets gekozen. Daarom zoekt dit loket wat past.
reden-vangnet = De buddywerking had nu geen plaats of hulp. Daarom helpt dit loket.
