## Signing in and out.

aanmelden-titel = Sign in
aanmelden-kop = Sign in for coordinators
aanmelden-zin = This is where you read and answer requests. You need an invitation to take part.
aanmelden-email = Email address
aanmelden-wachtzin = Passphrase
aanmelden-code = Code from your phone
aanmelden-code-hint = The six digits in your app
aanmelden-knop = Sign in
aanmelden-verloren = You were signed out. This note was not saved. Copy it before you sign in.
aanmelden-herstel = Lost your passphrase or phone?
afgemeld-titel = Signed out
afgemeld-kop = You are signed out
afgemeld-zin = Your key is gone from this browser. Close the window if other people use this computer.
afgemeld-knop = Sign in again

## Recovering with the printed code.

herstel-titel = Recover your access
herstel-kop = Lost your passphrase or phone?
herstel-zin = Get the recovery code you printed. With it, you choose a new passphrase and link a phone again.
herstel-code = Recovery code
herstel-code-hint = Eight groups of four digits and letters
herstel-knop = Continue
herstel-geen-kop = No recovery code any more?
herstel-geen-zin = Then nobody can open your key. Not even us.
herstel-terug = Back to sign in
herstel-code-titel = Recover your access, step 2
herstel-code-zin = Once you confirm, your old passphrase, your old phone and your old recovery code stop working. You are also signed out everywhere.

## Signing up with a link.

inschrijven-titel = Sign up
inschrijven-kop = Set up your access
inschrijven-voor = You get a key for: { $loket }.
inschrijven-naam = Your name
inschrijven-naam-hint = Your colleagues see this name. People who ask for a buddy do not.
inschrijven-email = Your work email address
inschrijven-email-hint = A message comes to this address when a request is waiting.
inschrijven-wachtzin = Choose a passphrase
inschrijven-wachtzin-hint = At least 12 characters. Four ordinary words in a row are easy to remember.
inschrijven-wachtzin2 = Type the passphrase again
inschrijven-afspraken-kop = What we agree
inschrijven-afspraak-1 = You only read requests you have to deal with. Each time you read one, it is recorded.
inschrijven-afspraak-2 = You answer within two weeks, even if there are no places.
inschrijven-afspraak-3 = You pass nothing on without a new agreement from the person.
inschrijven-afspraak-4 = You share your passphrase and your code with nobody.
inschrijven-afspraken = Yes, I follow these agreements.
inschrijven-knop = Continue
inschrijven-code-titel = Sign up, step 2
inschrijven-code-kop = Link your phone
inschrijven-code-stap-1 = Open an app for codes on your phone. For example the app you already use for other sites.
inschrijven-code-stap-2 = Scan this code with the app.
inschrijven-code-stap-3 = Below, enter the six digits that your app shows.
inschrijven-qr = QR code for your app
inschrijven-geheim = Is it not working? Then type these characters into your app:
inschrijven-herstel-kop = Your recovery code
inschrijven-herstel-zin = Print this code and keep it somewhere safe. We only show it once.
inschrijven-herstel-waarom = Without your passphrase or phone, this code is the only way to reach your requests.
inschrijven-code = Code from your phone
inschrijven-code-knop = Confirm
inschrijven-klaar-titel = Signed up
inschrijven-klaar-kop = Your access is ready
inschrijven-klaar-zin = Now sign in with your address, your passphrase and your code.
inschrijven-ongeldig-titel = This link does not work
inschrijven-ongeldig-kop = This link no longer works
inschrijven-ongeldig-zin = The link has been used already or is too old. Ask for a new invitation.

## The inbox.

postvak-titel = Inbox
postvak-kop = Inbox
postvak-loketten = You read for: { $loketten }.
postvak-open = { $aantal ->
    [0] Nothing in progress
    [one] One request in progress
   *[other] { $aantal } requests in progress
}
postvak-leeg = You get an email when something arrives.
postvak-gesloten = Finished
postvak-binnen = Received
postvak-wie = Who is asking
postvak-leeftijd = Age
postvak-soort = What
postvak-werking = Buddy programme
postvak-afzender = Sender
postvak-afzender-nee = Not confirmed yet
postvak-afzender-ja = Confirmed
postvak-taak = Still to tell
postvak-dagen = { $dagen ->
    [0] today
    [one] 1 day
   *[other] { $dagen } days
}
postvak-uitnodigen = Invite a coordinator
postvak-meldingen = What visitors tell us
postvak-melding-keer = Number of reports: { $aantal }, since { $dag }
postvak-melding-klaar = Checked
vrager-zelf = The person themselves
vrager-naaste = Someone close to the person
vrager-hulpverlener = A professional
vrager-buddy = Someone who wants to become a buddy

## A request.

dossier-titel = Request
dossier-kop = Request from { $gemeente }
dossier-kop-zonder = Request
dossier-waarom = Why here?
dossier-bij = Now with: { $loket }.
dossier-inhoud = What it says
dossier-dicht = The content is encrypted. If you open it, this is recorded with your name.
dossier-open-knop = Open the request
dossier-geen-sleutel = Your key does not fit this request. Ask a colleague who already had access to it.
dossier-verloop = What happened
dossier-stand = Take a step
dossier-nieuwe-stand = New status
dossier-nota = Note for your colleagues
dossier-nota-hint = Your note is encrypted too. The person does not read it.
dossier-stand-knop = Save
dossier-klaar = This request is finished. Nothing can change any more.
dossier-buiten = Call or email this programme
dossier-buiten-zin = This buddy programme has not joined yet. Get in touch and ask if there is a place.
dossier-buiten-uitnodigen = Invite { $naam }
taak-kop = Still to do
taak-vertel = At first contact, tell the person about this request. Also say how they can follow or withdraw it.
taak-knop = I told them
dossier-twijfel = May not fit: { $wat }. The person still wanted to ask.
twijfel-aanvrager = who asks
twijfel-taal = the language
twijfel-leeftijd = the age
twijfel-gemeente = the municipality
twijfel-doelgroep = the situation
gebeurtenis-stand = Status: { $stand }
gebeurtenis-gelezen = Opened
gebeurtenis-nota = Note
gebeurtenis-doorgegeven = Passed on to another desk
gebeurtenis-ingetrokken = Withdrawn by the person
gebeurtenis-verteld = Told to the person
gebeurtenis-door = by { $wie }

## Coordinators.

mensen-titel = Coordinators
mensen-kop = Who reads what?
mensen-sinds = since { $datum }
mensen-geen = Nobody yet.
mensen-uitgenodigd = Invited: { $email }, until { $datum }
mensen-uitnodigen = Invite someone
mensen-uitnodigen-zin = The person gets an email with a link. The link works once.
mensen-werking = Buddy programme
mensen-werking-kies = Choose a buddy programme
mensen-email = Email address
mensen-knop = Send the invitation
mensen-gestuurd = The invitation for { $email } is ready to go.
