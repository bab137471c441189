## Aanmelden en afmelden.

aanmelden-titel = Aanmelden
aanmelden-kop = Aanmelden voor coördinatoren
aanmelden-zin = Hier lees en beantwoord je aanvragen. Je hebt een uitnodiging nodig om mee te doen.
aanmelden-email = E-mailadres
aanmelden-wachtzin = Wachtzin
aanmelden-code = Code van je telefoon
aanmelden-code-hint = De zes cijfers in je app
aanmelden-knop = Meld je aan
aanmelden-verloren = Je was afgemeld. Deze nota is niet bewaard. Kopieer ze voor je je aanmeldt.
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
postvak-meldingen = Wat bezoekers melden
postvak-melding-keer = { $aantal } keer gemeld, sinds { $dag }
postvak-melding-klaar = Nagekeken
vrager-zelf = De persoon zelf
vrager-naaste = Een naaste
vrager-hulpverlener = Een hulpverlener
vrager-buddy = Iemand die buddy wil worden

## Een aanvraag.

dossier-titel = Aanvraag
dossier-kop = Aanvraag uit { $gemeente }
dossier-kop-zonder = Aanvraag
dossier-waarom = Waarom hier?
dossier-bij = Ligt nu bij: { $loket }.
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
dossier-klaar = Deze aanvraag is afgerond. Er kan niets meer veranderen.
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
gebeurtenis-doorgegeven = Doorgegeven aan een ander loket
gebeurtenis-ingetrokken = Ingetrokken door de persoon
gebeurtenis-verteld = Verteld aan de persoon
gebeurtenis-door = door { $wie }

## Coördinatoren.

mensen-titel = Coördinatoren
mensen-kop = Wie leest wat?
mensen-sinds = sinds { $datum }
mensen-geen = Nog niemand.
mensen-uitgenodigd = Uitgenodigd: { $email }, tot { $datum }
mensen-uitnodigen = Nodig iemand uit
mensen-uitnodigen-zin = De persoon krijgt een mail met een link. De link werkt één keer.
mensen-werking = Buddywerking
mensen-werking-kies = Kies een buddywerking
mensen-email = E-mailadres
mensen-knop = Verstuur de uitnodiging
mensen-gestuurd = De uitnodiging voor { $email } is klaar om te vertrekken.
