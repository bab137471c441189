## Aanmelden en afmelden.

aanmelden-titel = Aanmelden
aanmelden-kop = Aanmelden voor coördinatoren
aanmelden-zin = Hier lees en beantwoord je aanvragen. Je hebt een uitnodiging nodig om mee te doen.
aanmelden-email = E-mailadres
aanmelden-wachtzin = Wachtzin
aanmelden-code = Code van je telefoon
aanmelden-code-hint = De zes cijfers in je app
aanmelden-knop = Meld je aan
aanmelden-bewaard = Je was afgemeld. Wat je invulde, gaat mee. Na het aanmelden kan je het alsnog versturen.
aanmelden-verder-kop = Je bent weer aangemeld
aanmelden-verder-zin = Net voor je afgemeld was, stuurde je iets. Wil je het nu versturen?
aanmelden-verder-knop = Verstuur het nu
aanmelden-verder-niet = Nee, naar mijn postvak
aanmelden-herstel = Wachtzin of telefoon kwijt?
afgemeld-titel = Afgemeld
afgemeld-kop = Je bent afgemeld
afgemeld-zin = Je sleutel is weg uit deze browser. Sluit het venster als anderen deze computer gebruiken.
afgemeld-knop = Meld je opnieuw aan

## Herstellen met de afgedrukte code.

herstel-titel = Toegang herstellen
herstel-kop = Wachtzin of telefoon kwijt?
herstel-zin = Neem de herstelcode die je afdrukte. Daarmee kies je een nieuwe wachtzin en koppel je opnieuw een telefoon.
herstel-code = Herstelcode
herstel-code-hint = Acht groepjes van vier cijfers en letters
herstel-knop = Ga verder
herstel-geen-kop = Geen herstelcode meer?
herstel-geen-zin = Dan kan niemand je sleutel nog openen. Ook wij niet.
herstel-terug = Terug naar aanmelden
herstel-code-titel = Toegang herstellen, stap 2
herstel-code-zin = Als je bevestigt, werken je oude wachtzin, je oude telefoon en je oude herstelcode niet meer. Je wordt ook overal afgemeld.

## Inschrijven met een link.

inschrijven-titel = Inschrijven
inschrijven-kop = Maak je toegang
inschrijven-voor = Je krijgt een sleutel voor: { $loket }.
inschrijven-naam = Je naam
inschrijven-naam-hint = Je collega's zien deze naam. Wie een buddy vraagt, ziet ze niet.
inschrijven-email = E-mailadres van je werk
inschrijven-email-hint = Hier komt een bericht als er een aanvraag wacht.
inschrijven-wachtzin = Kies een wachtzin
inschrijven-wachtzin-hint = Minstens 12 tekens. Vier gewone woorden na elkaar onthoud je goed.
inschrijven-wachtzin2 = Schrijf de wachtzin nog eens
inschrijven-afspraken-kop = Wat we afspreken
inschrijven-afspraak-1 = Je leest alleen aanvragen die je moet behandelen. Elke lezing wordt genoteerd.
inschrijven-afspraak-2 = Je antwoordt binnen twee weken, ook als er geen plaats is.
inschrijven-afspraak-3 = Je geeft niets door zonder een nieuw akkoord van de persoon.
inschrijven-afspraak-4 = Je deelt je wachtzin en je code met niemand.
inschrijven-afspraken = Ja, ik volg deze afspraken.
inschrijven-knop = Ga verder
inschrijven-code-titel = Inschrijven, stap 2
inschrijven-code-kop = Koppel je telefoon
inschrijven-code-stap-1 = Open een app voor codes op je telefoon. Bijvoorbeeld de app die je al voor andere sites gebruikt.
inschrijven-code-stap-2 = Lees deze code in met de app.
inschrijven-code-stap-3 = Vul hieronder de zes cijfers in die je app toont.
inschrijven-qr = QR-code voor je app
inschrijven-geheim = Lukt het niet? Typ dan deze tekens in je app:
inschrijven-herstel-kop = Je herstelcode
inschrijven-herstel-zin = Druk deze code af en berg ze veilig op. We tonen ze maar één keer.
inschrijven-herstel-waarom = Zonder wachtzin of telefoon kom je alleen met deze code nog bij je aanvragen.
inschrijven-code = Code van je telefoon
inschrijven-code-knop = Bevestig
inschrijven-klaar-titel = Ingeschreven
inschrijven-klaar-kop = Je toegang is klaar
inschrijven-klaar-zin = Meld je nu aan met je adres, je wachtzin en je code.
inschrijven-ongeldig-titel = Deze link werkt niet
inschrijven-ongeldig-kop = Deze link werkt niet meer
inschrijven-ongeldig-zin = De link is al gebruikt of te oud. Vraag een nieuwe uitnodiging.
inschrijven-erbij-kop = Een loket erbij
inschrijven-erbij-zin = Je hebt al een account. Je leest dit loket dan met dezelfde sleutel.
inschrijven-erbij-eerst = Meld je eerst aan. Open daarna deze link opnieuw.
inschrijven-erbij-knop = Neem dit loket erbij

## Het postvak.

postvak-titel = Postvak
postvak-kop = Postvak
postvak-loketten = Je leest voor: { $loketten }.
postvak-open = { $aantal ->
    [0] Er loopt niets
    [one] Eén aanvraag loopt
   *[other] { $aantal } aanvragen lopen
}
postvak-leeg = Je krijgt een mail als er iets aankomt.
postvak-gesloten = Afgerond
postvak-binnen = Binnen
postvak-wie = Wie vraagt
postvak-leeftijd = Leeftijd
postvak-soort = Wat
postvak-werking = Buddywerking
postvak-afzender = Afzender
postvak-afzender-nee = Nog niet bevestigd
postvak-afzender-ja = Bevestigd
postvak-taak = Nog te vertellen
postvak-dagen = { $dagen ->
    [0] vandaag
    [one] 1 dag
   *[other] { $dagen } dagen
}
postvak-uitnodigen = Nodig een coördinator uit
postvak-afwezig = Ik ben er even niet
postvak-claims = Van wie is deze werking? ({ $aantal })
postvak-wachtrij = Nieuwe buddywerkingen nakijken ({ $aantal })
postvak-overzicht = Overzicht van de site
postvak-werkingen = Je werkingen bijhouden (wacht: { $aantal })
account-kop = Mijn account
account-klaar = Het is bewaard.
account-loketten = Je leest voor
account-geen-loket = Je leest nu voor geen enkel loket.
account-toegang = Je toegang
account-wachtzin = Kies een andere wachtzin
account-wachtzin-zin = Daarna ben je op andere toestellen afgemeld. Je telefoon en je herstelcode blijven werken.
account-wachtzin-nu = Je wachtzin van nu
account-wachtzin-knop = Bewaar mijn nieuwe wachtzin
account-telefoon = Koppel een andere telefoon, of druk een nieuwe herstelcode af
account-telefoon-zin = Je krijgt allebei: een code voor je telefoon en een nieuwe herstelcode. Tot je bevestigt, werken de oude.
account-kwijt = Heb je je telefoon of je wachtzin niet meer?
account-herstel = Gebruik je herstelcode
account-beheer = Beheer van de site
account-beheer-zin = Je bent beheerder. Je kan iemands toegang stoppen en je kijkt naar de post. Aanvragen lezen kan je daarmee niet.
account-beheer-mensen = Wie heeft toegang?
account-beheer-post = Post die niet aankwam
account-beheer-namen = Beheerders nu: { $namen }.
account-beheer-wie = Wie wordt ook beheerder?
account-beheer-wie-hint = Het e-mailadres van een collega met een account
account-beheer-geef = Maak ook beheerder
account-beheer-stop = Ik wil geen beheerder meer zijn
account-beheer-vrij = De site heeft geen beheerder meer.
account-beheer-neem = Ik word beheerder
ruimte-kop = Is er plaats?
ruimte-zin = Wie een buddy zoekt, ziet dit voor hij vraagt. Na zestig dagen verdwijnt het vanzelf.
ruimte-vraag = Is er nu plaats voor iemand?
ruimte-wachtlijst-keuze = Er is een wachtlijst
ruimte-weken = Hoeveel weken ongeveer?
ruimte-weken-hint = Alleen bij een wachtlijst: 1 tot 104.
ruimte-knop = Bewaar
ruimte-klaar = Bewaard. Het staat meteen op de site.
ruimte-geen-werking = Je zit aan geen loket van een buddywerking.
ruimte-nu = Dit staat er nu
ruimte-weg = Haal weg
ruimte-anders = Anders voor sommige mensen of ergens?
ruimte-anders-zin = Laat dit leeg als het voor iedereen en overal zo is.
ruimte-voor-wie = Voor wie
ruimte-iedereen = Voor iedereen
ruimte-waar = Waar
ruimte-waar-hint = Een gemeente, streek of provincie. Leeg: overal.
ruimte-link-zin = Eén klik is genoeg. Je moet je niet aanmelden.
ruimte-link-kop = Is er plaats bij { $naam }?
ruimte-link-dood = De link is te oud. Meld je aan om te zeggen of er plaats is.
postvak-dekking = Wie doet wat bij { $naam }?
postvak-post = { $aantal ->
    [0] Bekijk de post
    [one] Bekijk de post: 1 brief kwam niet aan
   *[other] Bekijk de post: { $aantal } brieven kwamen niet aan
}
postvak-meldingen = Wat bezoekers melden
postvak-melding-keer = { $aantal } keer gemeld, sinds { $dag }
postvak-bel = Bel even
postvak-bel-zin = Deze werkingen vragen een telefoontje over een aanvraag die bij hen ligt.
postvak-bel-sinds = Gevraagd op { $dag }
postvak-bel-hulpverlener = Een hulpverlener vroeg dit aan en kan het telefoonnummer ook zien.
postvak-gebeld = Gebeld
vrager-zelf = De persoon zelf
vrager-naaste = Een naaste
vrager-hulpverlener = Een hulpverlener
vrager-buddy = Iemand die buddy wil worden

## Een aanvraag.

dossier-titel = Aanvraag
dossier-papier = Vernietig dit blad als je het niet meer nodig hebt. Wat erop staat, is persoonlijk.
dossier-kop = Aanvraag uit { $gemeente }
dossier-kop-zonder = Aanvraag
dossier-waarom = Waarom hier?
dossier-bij = Ligt nu bij: { $loket }.
grond-gebied = Dit gebied: { $gebied }.
grond-doelgroep = Deze doelgroep: { $doelgroep }.
grond-soort = Dit soort hulp: { $soort }.
grond-minste-werk = Van wie dit kan doen, liep hier het minst.
grond-afwezig = De coördinator die dit anders krijgt, is er niet.
grond-niemand-dekt = Voor deze vraag is niemand apart aangewezen.
dossier-inhoud = Wat er staat
dossier-dicht = De inhoud is versleuteld. Als je ze opent, wordt dat genoteerd met je naam.
dossier-open-knop = Open de aanvraag
dossier-geen-sleutel = Jouw sleutel past niet op deze aanvraag. Vraag een collega die er al toegang toe had.
dossier-verloop = Wat er gebeurde
dossier-stand = Zet een stap
dossier-nieuwe-stand = Nieuwe stand
dossier-nota = Nota voor je collega's
dossier-nota-hint = Ook je nota is versleuteld. De persoon leest ze niet.
dossier-stand-knop = Bewaar
dossier-blijft = De stand blijft zoals ze is. Bewaar alleen mijn nota.
dossier-doorgeven = Geef door aan een ander loket
dossier-doorgeven-naar = Naar welk loket?
dossier-doorgeven-hint = De persoon gaf toestemming voor deze loketten.
dossier-doorgeven-kies = Kies een loket
dossier-doorgeven-knop = Geef door
breder-kop = Geef door aan een werking die niet gekozen is
breder-werking = Welke buddywerking?
breder-hint = Daarvoor is een nieuw ja van de persoon nodig. Zij lezen dan alles, ook jullie nota's.
breder-kies = Kies een werking
breder-hoe = Hoe vraag je het?
breder-opvolgen = Vraag het op de pagina waar de persoon de aanvraag volgt
breder-gezegd = Ik vroeg het aan de persoon, en die zei ja
breder-uitleg-opvolgen = De persoon ziet je vraag met de opvolgcode. Je krijgt een mail als er een antwoord is.
breder-uitleg-gezegd = Je naam en dit uur komen in het verloop. De aanvraag gaat meteen door.
breder-knop = Ga verder
breder-gevraagd = Op { $dag } vroegen jullie of { $naam } dit ook mag lezen.
breder-ja = De persoon zei mij ja: geef door
breder-toch-niet = Vraag het toch niet
dossier-klaar = Deze aanvraag is afgerond. Er kan niets meer veranderen.
dossier-gewist = Als er niets gebeurt, wissen we dit op { $dag }.
dossier-leeg = Alles wat hier stond, is gewist.
dossier-verleng = Blijft op de wachtlijst
dossier-buiten = Bel of mail deze werking
dossier-buiten-zin = Deze buddywerking is nog niet aangesloten. Neem contact op en vraag of er plaats is.
dossier-buiten-uitnodigen = Nodig { $naam } uit
taak-kop = Nog te doen
taak-vertel = Vertel de persoon bij het eerste contact over deze aanvraag. Zeg ook hoe die ze kan volgen of intrekken.
taak-knop = Ik heb het verteld
dossier-twijfel = Past misschien niet: { $wat }. De persoon wou het toch vragen.
twijfel-aanvrager = wie het vraagt
twijfel-taal = de taal
twijfel-leeftijd = de leeftijd
twijfel-gemeente = de gemeente
twijfel-doelgroep = wat er speelt
gebeurtenis-stand = Stand: { $stand }
gebeurtenis-gelezen = Geopend
gebeurtenis-nota = Nota
gebeurtenis-aanvulling = Aangevuld door de persoon
gebeurtenis-ingetrokken = Ingetrokken door de persoon
gebeurtenis-doorgelaten = Nagekeken en doorgelaten
gebeurtenis-misbruik = Afgesloten als misbruik
gebeurtenis-verteld = Verteld aan de persoon
gebeurtenis-vervallen = Vervallen en gewist
gebeurtenis-afwezig = Iedereen was afwezig: doorgegeven
gebeurtenis-stilte = Geen antwoord na zes werkdagen: doorgegeven
gebeurtenis-plaatsvervanger = Geen antwoord na vier werkdagen: naar een collega
gebeurtenis-herinnerd = Herinnering gestuurd
gebeurtenis-gevraagd = Nieuw akkoord gevraagd aan de persoon
gebeurtenis-toch-niet = Nieuw akkoord niet meer gevraagd
gebeurtenis-akkoord = De persoon zei ja op nog een werking
gebeurtenis-geen-akkoord = De persoon zei nee
gebeurtenis-onleesbaar = Niemand kan dit nog openen: de persoon leest dat ook
gebeurtenis-door = door { $wie }

## Coördinatoren.

mensen-titel = Coördinatoren
mensen-kop = Wie leest wat?
mensen-sinds = sinds { $datum }
mensen-geen = Nog niemand.
mensen-uitgenodigd = Uitgenodigd: { $email }, tot { $datum }
mensen-uitnodigen = Nodig iemand uit
mensen-uitnodigen-zin = De persoon krijgt een mail met een link. De link werkt één keer.
mensen-email = E-mailadres
mensen-loket = Voor welk loket?
mensen-loket-kies = Kies een loket
mensen-soort-werking = Buddywerkingen
mensen-soort-organisatie = Organisaties
mensen-soort-verdelen = Aanmeldpunten en Buddywijzer
mensen-dekking = Wie doet wat?
mensen-knop = Verstuur de uitnodiging
mensen-gestuurd = De uitnodiging voor { $email } is klaar om te vertrekken.

## Wie doet wat bij een werking.

dekking-titel = Wie doet wat?
dekking-kop = Wie doet wat bij { $naam }?
dekking-zin = Een aanvraag gaat naar wie het best past. Wat je niet invult, telt niet mee.
dekking-leeg = Er is nog niets verdeeld. Alle coördinatoren lezen samen.
dekking-niemand = Er is nog geen coördinator. Nodig eerst iemand uit.
dekking-nieuw = Verdeel het werk
dekking-coordinator = Coördinator
dekking-kies = Kies iemand
dekking-vervanger = Vervanger
dekking-vervanger-hint = Neemt over als de coördinator er niet is.
dekking-gebieden = Gebied
dekking-gebieden-hint = Gemeenten, streken of provincies. Zet er een komma tussen.
dekking-doelgroepen = Voor wie
dekking-soorten = Wat de buddy doet
dekking-overal = Overal
dekking-iedereen = Iedereen
dekking-alles = Alles
dekking-knop = Voeg toe
dekking-weg = Neem weg

## Afwezig zijn.

afwezig-titel = Afwezig
afwezig-kop = Wanneer ben je er niet?
afwezig-zin = Nieuwe aanvragen gaan dan naar iemand anders. Wat bij jou ligt, gaat op de eerste dag naar je vervanger.
afwezig-blijft-kop = Dit blijft bij jou
afwezig-blijft = Hiervoor is er geen vervanger. Geef ze zelf door, of ze wachten tot je terug bent.
afwezig-terug = Vroeger terug? Neem je afwezigheid weg. Wat al verhuisde, blijft bij je vervanger: vraag het gerust terug.
afwezig-van = Eerste dag
afwezig-tot = Laatste dag
afwezig-dag-hint = Bijvoorbeeld 2026-12-24
afwezig-van-tot = Van { $van } tot en met { $tot }
afwezig-knop = Bewaar
afwezig-weg = Neem weg

## Antwoorden uit de mail.

antwoord-titel = Er wacht iets
antwoord-inhoud = De rest is versleuteld. Je leest ze nadat je je aanmeldt.
antwoord-vraag = Wat antwoord je?
antwoord-opgenomen = Ik neem dit op
antwoord-hint-opgenomen = Lees daarna de aanvraag en neem contact op.
antwoord-geen-plaats = Nu geen plaats
antwoord-hint-geen-plaats = De aanvraag gaat verder naar een ander loket.
antwoord-niet-voor-ons = Niet voor ons
antwoord-hint-niet-voor-ons = De aanvraag gaat verder naar een ander loket.
antwoord-bellen = Bel mij
antwoord-bellen-hint = We bellen naar { $nummer }.
antwoord-hint-bellen = We bellen je eerst.
antwoord-knop = Verstuur mijn antwoord
antwoord-lezen = Meld je aan en lees de aanvraag
antwoord-loket = Naar je loket
antwoord-dank = Dank je, dat is genoteerd
antwoord-klaar-opgenomen = De persoon ziet dat iemand de aanvraag bekijkt. Meld je aan om ze te lezen.
antwoord-klaar-geen-plaats = De aanvraag ging verder. De persoon ziet dat.
antwoord-klaar-niet-voor-ons = De aanvraag ging verder. De persoon ziet dat.
antwoord-klaar-bellen = Je krijgt een telefoontje. De aanvraag blijft intussen bij jou.
antwoord-dood-kop = Deze link werkt niet meer
antwoord-dood-zin = Er is al geantwoord, of de link is ouder dan een week. Meld je aan en kijk in je postvak.
antwoord-doorgegeven-kop = Al doorgegeven
antwoord-doorgegeven-zin = Deze aanvraag ging verder. Ze ligt nu bij
antwoord-voorbij-kop = Deze aanvraag is afgelopen
antwoord-voorbij-zin = De persoon trok ze in, of ze is afgerond. Je hoeft niets meer te doen.

## De demo.

demo-kop = Speel iemand in deze demo
demo-zin = Alles is verzonnen. Er vertrekt geen enkele mail.
demo-post-kop = Brieven van de demo
mensen-stop = Zet toegang stop
mensen-stop-zin = { $naam } is dan meteen afgemeld en kan hier niets meer lezen. Dit kan je niet ongedaan maken.
mensen-stop-knop = Ja, zet de toegang stop
mensen-gestopt = De toegang is gestopt. De persoon is overal afgemeld.

## Wat wacht op nazicht.

nazicht-kop = { $aantal ->
    [one] Eén aanvraag wacht op nazicht
   *[other] { $aantal } aanvragen wachten op nazicht
}
nazicht-zin = Dit leek op misbruik. Misschien vraagt er toch iemand hulp. Lees het, en kies wat ermee moet.
nazicht-meer = Hier staan de oudste: { $aantal }. De rest komt erna.
nazicht-een-kop = Wacht op nazicht
nazicht-een-zin = Dit leek op misbruik. Lees het eerst. Vraagt hier iemand hulp? Laat het dan door.
nazicht-doorlaten = Doorlaten
nazicht-misbruik = Afsluiten als misbruik
nazicht-misbruik-zin = Weet je het zeker? Wie dit vroeg, krijgt dan geen antwoord meer.
nazicht-misbruik-knop = Ja, sluit dit af

## De post.

post-titel = Post
post-kop = Wat er met onze mails gebeurt
post-wachtend = Wacht om te vertrekken
post-vertrokken = Vertrokken
post-mislukt = Niet aangekomen
post-mislukt-kop = Wat niet aankwam
post-geen = Alles kwam aan.
post-aan = Voor
post-onbekend = onbekend
post-geschreven = Geschreven
post-fout = Foutcode
post-opnieuw = Probeer opnieuw
post-weg = Laat vallen
post-soort-wacht = Er wacht iets aan een loket
post-soort-nazicht = Er wacht iets op nazicht
post-soort-bevestig = Vraag om een adres te bevestigen
post-soort-nieuws = Nieuws over een aanvraag
post-soort-uitnodiging = Uitnodiging
post-soort-stuk = Iets is stuk in wie aanvragen krijgt
post-soort-plaats = Vraag of er nog plaats is
post-soort-ander = Een andere mail
