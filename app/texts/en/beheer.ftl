## Signing in and out.

aanmelden-titel = Sign in
aanmelden-kop = Sign in for coordinators
aanmelden-zin = This is where you read and answer requests. You need an invitation to take part.
aanmelden-email = Email address
aanmelden-wachtzin = Passphrase
aanmelden-code = Code from your phone
aanmelden-code-hint = The six digits in your app
aanmelden-knop = Sign in
aanmelden-bewaard = You were signed out. What you filled in goes along. After signing in you can still send it.
aanmelden-verder-kop = You are signed in again
aanmelden-verder-zin = Just after your session ended you sent something. Do you want to send it now?
aanmelden-verder-knop = Send it now
aanmelden-verder-niet = No, to my inbox
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
inschrijven-erbij-kop = One more desk
inschrijven-erbij-zin = You have an account already. You will read this desk with the same key.
inschrijven-erbij-eerst = Sign in first. Then open this link again.
inschrijven-erbij-knop = Add this desk

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
postvak-afwezig = I will be away
postvak-claims = Whose programme is this? ({ $aantal })
postvak-wachtrij = Check new buddy programmes ({ $aantal })
postvak-overzicht = Overview of the site
postvak-werkingen = Keep your programmes true (waiting: { $aantal })
account-kop = My account
account-klaar = It has been saved.
account-loketten = You read for
account-geen-loket = You read for no desk now.
account-toegang = Your access
account-wachtzin = Choose another passphrase
account-wachtzin-zin = After that you are signed out on other devices. Your phone and your recovery code keep working.
account-wachtzin-nu = Your passphrase of now
account-wachtzin-knop = Save my new passphrase
account-telefoon = Link another phone, or print a new recovery code
account-telefoon-zin = You get both: a code for your phone and a new recovery code. Until you confirm, the old ones work.
account-kwijt = No longer have your phone or your passphrase?
account-herstel = Use your recovery code
account-beheer = Administration of the site
account-beheer-zin = You are an administrator. You can stop somebody's access and you look after the post. It does not let you read requests.
account-beheer-mensen = Who has access?
account-beheer-post = Post that did not arrive
account-beheer-namen = Administrators now: { $namen }.
account-beheer-wie = Who becomes administrator too?
account-beheer-wie-hint = The email address of a colleague with an account
account-beheer-geef = Make administrator too
account-beheer-stop = I no longer want to be administrator
account-beheer-vrij = The site has no administrator any more.
account-beheer-neem = I become administrator
ruimte-kop = Is there room?
ruimte-zin = People see this before they ask. After sixty days it disappears by itself.
ruimte-vraag = Is there room for somebody now?
ruimte-wachtlijst-keuze = There is a waiting list
ruimte-weken = About how many weeks?
ruimte-weken-hint = Only for a waiting list: 1 to 104.
ruimte-knop = Save
ruimte-klaar = Saved. It is on the site at once.
ruimte-geen-werking = You sit at no desk of a programme.
ruimte-nu = This is on the site now
ruimte-weg = Take away
ruimte-anders = Different for some people or somewhere?
ruimte-anders-zin = Leave this empty if it is so for everybody and everywhere.
ruimte-voor-wie = For whom
ruimte-iedereen = For everybody
ruimte-waar = Where
ruimte-waar-hint = A municipality, region or province. Empty: everywhere.
ruimte-link-zin = One click is enough. You need not sign in.
ruimte-link-kop = Is there room at { $naam }?
ruimte-link-dood = The link is too old. Sign in to say whether there is room.
postvak-dekking = Who does what at { $naam }?
postvak-post = { $aantal ->
    [0] Look at the post
    [one] Look at the post: 1 letter did not arrive
   *[other] Look at the post: { $aantal } letters did not arrive
}
postvak-meldingen = What visitors tell us
postvak-melding-keer = Number of reports: { $aantal }, since { $dag }
postvak-bel = Please phone
postvak-bel-zin = These programmes ask to be phoned about a request that lies with them.
postvak-bel-sinds = Asked on { $dag }
postvak-bel-hulpverlener = A professional made this request and can see the number too.
postvak-gebeld = Phoned
vrager-zelf = The person themselves
vrager-naaste = Someone close to the person
vrager-hulpverlener = A professional
vrager-buddy = Someone who wants to become a buddy

## A request.

dossier-titel = Request
dossier-papier = Destroy this sheet as soon as you no longer need it. It holds personal data.
dossier-kop = Request from { $gemeente }
dossier-kop-zonder = Request
dossier-waarom = Why here?
dossier-bij = Now with: { $loket }.
grond-gebied = This area: { $gebied }.
grond-doelgroep = This target group: { $doelgroep }.
grond-soort = This kind of help: { $soort }.
grond-minste-werk = Of those who can do this, the least was under way here.
grond-afwezig = The coordinator who gets this otherwise is away.
grond-niemand-dekt = Nobody in particular is named for this question.
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
dossier-blijft = The state stays as it is. Keep only my note.
dossier-doorgeven = Pass on to another desk
dossier-doorgeven-naar = To which desk?
dossier-doorgeven-hint = The person agreed to these desks.
dossier-doorgeven-kies = Choose a desk
dossier-doorgeven-knop = Pass it on
breder-kop = Pass on to a programme that was not chosen
breder-werking = Which buddy programme?
breder-hint = This needs a new yes from the person. They then read everything, your notes too.
breder-kies = Choose a programme
breder-hoe = How do you ask?
breder-opvolgen = Ask on the page where the person follows the request
breder-gezegd = I asked the person, and they said yes
breder-uitleg-opvolgen = The person sees your question with the follow-up code. You get an email when there is an answer.
breder-uitleg-gezegd = Your name and the time are written down. The request goes on at once.
breder-knop = Continue
breder-gevraagd = On { $dag } you asked whether { $naam } may read this too.
breder-ja = The person told me yes: pass it on
breder-toch-niet = Do not ask after all
dossier-klaar = This request is finished. Nothing can change any more.
dossier-gewist = If nothing happens, we erase this on { $dag }.
dossier-leeg = Everything that stood here is erased.
dossier-verleng = Stays on the waiting list
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
gebeurtenis-aanvulling = Added by the person
gebeurtenis-ingetrokken = Withdrawn by the person
gebeurtenis-doorgelaten = Checked and let through
gebeurtenis-misbruik = Closed as misuse
gebeurtenis-verteld = Told to the person
gebeurtenis-vervallen = Lapsed and erased
gebeurtenis-afwezig = Everybody was away: passed on
gebeurtenis-stilte = No answer after six working days: passed on
gebeurtenis-plaatsvervanger = No answer after four working days: to a colleague
gebeurtenis-herinnerd = Reminder sent
gebeurtenis-gevraagd = Asked the person for a new yes
gebeurtenis-toch-niet = No longer asking for a new yes
gebeurtenis-akkoord = The person said yes to one more programme
gebeurtenis-geen-akkoord = The person said no
gebeurtenis-onleesbaar = Nobody can open this any more: the person reads that too
gebeurtenis-door = by { $wie }

## Coordinators.

mensen-titel = Coordinators
mensen-kop = Who reads what?
mensen-sinds = since { $datum }
mensen-geen = Nobody yet.
mensen-uitgenodigd = Invited: { $email }, until { $datum }
mensen-uitnodigen = Invite someone
mensen-uitnodigen-zin = The person gets an email with a link. The link works once.
mensen-email = Email address
mensen-loket = For which desk?
mensen-loket-kies = Choose a desk
mensen-soort-werking = Buddy programmes
mensen-soort-organisatie = Organisations
mensen-soort-verdelen = Intake points and Buddywijzer
mensen-dekking = Who does what?
mensen-knop = Send the invitation
mensen-gestuurd = The invitation for { $email } is ready to go.

## Who does what at a programme.

dekking-titel = Who does what?
dekking-kop = Who does what at { $naam }?
dekking-zin = A request goes to whoever fits best. What you leave empty does not count.
dekking-leeg = Nothing is divided yet. All coordinators read together.
dekking-niemand = There is no coordinator yet. Invite somebody first.
dekking-nieuw = Divide the work
dekking-coordinator = Coordinator
dekking-kies = Choose somebody
dekking-vervanger = Deputy
dekking-vervanger-hint = Takes over when the coordinator is away.
dekking-gebieden = Area
dekking-gebieden-hint = Municipalities, regions or provinces by their Dutch names, with commas in between.
dekking-doelgroepen = For whom
dekking-soorten = What the buddy does
dekking-overal = Everywhere
dekking-iedereen = Everybody
dekking-alles = Anything
dekking-knop = Add
dekking-weg = Take away

## Being away.

afwezig-titel = Away
afwezig-kop = When are you away?
afwezig-zin = New requests then go to somebody else. What stands with you goes to your deputy on the first day.
afwezig-blijft-kop = This stays with you
afwezig-blijft = There is no deputy for these. Pass them on yourself, or they wait until you are back.
afwezig-terug = Back earlier? Remove your absence. What has moved stays with your deputy: ask for it back.
afwezig-van = First day
afwezig-tot = Last day
afwezig-dag-hint = For example 2026-12-24
afwezig-van-tot = From { $van } until { $tot }
afwezig-knop = Save
afwezig-weg = Take away

## Answering from the mail.

antwoord-titel = Something waits
antwoord-inhoud = The rest is sealed. You read it after you sign in.
antwoord-vraag = What is your answer?
antwoord-opgenomen = I take this up
antwoord-hint-opgenomen = Then read the request and get in touch.
antwoord-geen-plaats = No room now
antwoord-hint-geen-plaats = The request goes on to another desk.
antwoord-niet-voor-ons = Not for us
antwoord-hint-niet-voor-ons = The request goes on to another desk.
antwoord-bellen = Phone me
antwoord-bellen-hint = We phone { $nummer }.
antwoord-hint-bellen = We phone you first.
antwoord-knop = Send my answer
antwoord-lezen = Sign in and read the request
antwoord-loket = To your desk
antwoord-dank = Thank you, that is noted
antwoord-klaar-opgenomen = The person sees that somebody looks at it. Sign in to read it.
antwoord-klaar-geen-plaats = The request went on. The person sees that.
antwoord-klaar-niet-voor-ons = The request went on. The person sees that.
antwoord-klaar-bellen = You will be phoned. The request stays with you meanwhile.
antwoord-dood-kop = This link no longer works
antwoord-dood-zin = Somebody answered already, or the link is older than a week. Sign in and look at your inbox.
antwoord-doorgegeven-kop = Already passed on
antwoord-doorgegeven-zin = This request went on. It is now with
antwoord-voorbij-kop = This request has ended
antwoord-voorbij-zin = The person took it back, or it is done. You need not do anything.

## The demo.

demo-kop = Play somebody in this demo
demo-zin = All of this is made up. No mail leaves.
demo-post-kop = Letters of the demo
mensen-stop = Stop access
mensen-stop-zin = { $naam } is then signed out at once and can read nothing here any more. This cannot be undone.
mensen-stop-knop = Yes, stop access
mensen-gestopt = Access is stopped. The person is signed out everywhere.

## What waits for review.

nazicht-kop = { $aantal ->
    [one] One request waits for review
   *[other] { $aantal } requests wait for review
}
nazicht-zin = This looked like misuse. Perhaps somebody does ask for help. Read it, and choose what to do.
nazicht-meer = Here are the oldest: { $aantal }. The others follow.
nazicht-een-kop = Waits for review
nazicht-een-zin = This looked like misuse. Read it first. Does somebody ask for help? Then let it through.
nazicht-doorlaten = Let through
nazicht-misbruik = Close as misuse
nazicht-misbruik-zin = Are you sure? Whoever asked this gets no answer any more.
nazicht-misbruik-knop = Yes, close it

## The post.

post-titel = Post
post-kop = What happens to our mails
post-wachtend = Waiting to leave
post-vertrokken = Left
post-mislukt = Not delivered
post-mislukt-kop = What did not arrive
post-geen = Everything arrived.
post-aan = To
post-onbekend = unknown
post-geschreven = Written
post-fout = Error code
post-opnieuw = Try again
post-weg = Drop it
post-soort-wacht = Something waits at a desk
post-soort-nazicht = Something waits for review
post-soort-bevestig = Asks to confirm an address
post-soort-nieuws = News about a request
post-soort-uitnodiging = Invitation
post-soort-stuk = Something is broken in who gets requests
post-soort-plaats = Asks whether there is still room
post-soort-ander = Another mail
