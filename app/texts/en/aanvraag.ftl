## Around every step.

aanvraag-titel = Request, step { $stap } of { $alle }
aanvraag-stap = Step { $stap } of { $alle }
aanvraag-verder = Continue
aanvraag-voor = Your request is for { $naam }, run by { $organisatie }.
aanvraag-voor-meer = You ask in this order:
aanvraag-voor-meer-zin = If there is no room, or no answer, your request goes to the next one.
aanvraag-volgorde-wijzig = Change the order
aanvraag-leeftijd = Age of participants: { $leeftijd }.
aanvraag-niet-aangesloten = This programme has not joined yet. Your request comes to us, and we will call them.
aanvraag-onderbreken = Your answers are kept for half an hour, only in this browser.
aanvraag-leeg-laten = Leave this empty.

loket-site = Buddywijzer staff
loket-werking = Coordinators of { $naam } ({ $organisatie })
loket-coordinator = Coordinator of { $naam } ({ $organisatie })
loket-plaatsvervanger = Who stands in for the coordinator of { $naam } ({ $organisatie })
loket-organisatie = General desk of { $organisatie }
loket-dispatcher = Intake point { $regio }
loket-dispatcher-brussel = Intake point Brussels

## Names of the fields: on the check page, when following a request and at the desk.

veld-voor-wie = Who it is for
veld-voornaam = First name
veld-leeftijd = Age
veld-gemeente = Municipality
veld-soort = What the buddy does
veld-soort-buddy = What you would like to do
veld-doelgroep = The situation
veld-doelgroep-buddy = Who with
veld-bericht = Message
veld-naam-verwijzer = Name of the person asking
veld-relatie-verwijzer = Connection to the person
veld-relatie-verwijzer-hulpverlener = Organisation
veld-telefoon = Phone
veld-telefoon-naaste = Phone of the person asking
veld-telefoon-hulpverlener = Phone of the person asking
veld-email = Email
veld-email-naaste = Email of the person asking
veld-email-hulpverlener = Email of the person asking
veld-veilig = Safe ways to get in touch
veld-naam-begeleider = Name of the support worker
veld-telefoon-begeleider = Phone of the support worker
veld-volgen = Professional may follow
veld-werkadres = Work address
veld-nieuws = News by email
veld-akkoord = Agreement of the person
veld-toestemming = Consent

## Step 1: who it is for.

voor-wie-kop = Who are you looking for a buddy for?
voor-wie-kop-werking = What would you like to ask?
asker-zelf = I am looking for a buddy for myself
asker-naaste = I am looking for a buddy for someone I know
asker-hulpverlener = I am a professional looking for a buddy for a client
asker-buddy = I want to become a buddy myself
asker-uitleg-naaste = For example your mother, your neighbour or your pupil.
asker-uitleg-hulpverlener = For example from an OCMW, CAW, CGG, GP practice or school.

## You and the person.

akkoord-kop = You and the person
contact-relatie-naaste = How do you know the person?
contact-relatie-naaste-hint = For example: daughter, neighbour, teacher
contact-relatie-hulpverlener = Which organisation do you work for?
akkoord-vraag = Does the person know you are asking for this?
akkoord-hint = We only look for a buddy for someone who wants one themselves.
akkoord-samen = Yes, we are filling this in together
akkoord-mondeling = Yes, the person said yes
akkoord-schriftelijk = Yes, the person said yes in writing
akkoord-nog-niet = No, not yet
akkoord-folder-kop = Ask the person first
akkoord-folder-zin = We send nothing now. Print the leaflet and read it together. Then come back.
akkoord-folder-knop = Open the leaflet

## Who it is.

wie-kop-zelf = Who are you?
wie-kop-ander = Who is it about?
wie-kop-buddy = Who are you?
wie-waarom-zelf = Your age tells us what there is for you.
wie-waarom-ander = Give the first name only. The age tells us what there is.
wie-waarom-buddy = Your age tells us where you can be a buddy.
wie-voornaam-zelf = Your first name
wie-voornaam-ander = The person's first name
wie-voornaam-buddy = Your first name
wie-leeftijd-zelf = How old are you?
wie-leeftijd-ander = How old is the person?
wie-leeftijd-buddy = How old are you?
leeftijd-0-12 = 0 to 12 years old
leeftijd-13-17 = 13 to 17 years old
leeftijd-18-25 = 18 to 25 years old
leeftijd-26-64 = 26 to 64 years old
leeftijd-65-plus = 65 years or older

## Where.

waar-kop-zelf = Which municipality do you live in?
waar-kop-ander = Which municipality does the person live in?
waar-kop-buddy = Which municipality do you live in?
waar-waarom-zelf = This helps us look for a buddy who lives near you.
waar-waarom-ander = This helps us look for a buddy near the person.
waar-waarom-buddy = This tells us where you can be a buddy.
waar-gemeente = Municipality or postcode

## What a buddy would do.

wat-kop-zelf = What can a buddy help you with?
wat-kop-ander = What can a buddy help with?
wat-kop-buddy = What would you like to do as a buddy?
wat-soort-hint = Choose everything that fits.
wat-soort = Choose what you are looking for
wat-soort-buddy = Choose what you would like to do

## Saying more.

meer-kop-zelf = Would you like to add anything?
meer-kop-ander = Would the person like to add anything?
meer-kop-buddy = Would you like to add anything?
wat-doelgroep-zelf = What is going on for you?
wat-doelgroep-ander = What is going on for the person?
wat-doelgroep-buddy = Who would you like to spend time with?
wat-doelgroep-hint-zelf = You can leave this blank. It helps us find a buddy who knows your situation.
wat-doelgroep-hint-ander = You can leave this blank. Only choose what the person wants to share.
wat-doelgroep-hint-buddy = You can leave this blank.
wat-bericht-zelf = Tell us in your own words
wat-bericht-ander = Tell us in your own words
wat-bericht-buddy = Tell us something about yourself
wat-bericht-hint = A few sentences are enough. Do not put a national register number or a diagnosis here.

## A professional.

werk-kop = You and this request
werk-volgen = May you follow how it is going?
werk-volgen-hint = Ask the person. You see how far it is, not what is said.
volgen-ja = Yes, the person is happy with that
volgen-nee = No
werk-adres = Your work email address
werk-adres-hint = You get one email with a link. It tells the coordinator that it is you. Your request does not wait for it.

## Contact.

contact-kop-zelf = How can we reach you?
contact-kop-ander = How can we reach you?
contact-kop-buddy = How can we reach you?
contact-waarom-zelf = Give a phone number or an email address. One of the two is enough.
contact-waarom-ander = Give your own phone number or email address. We will contact you first.
contact-waarom-buddy = Give a phone number or an email address. One of the two is enough.
contact-naam = Your name
contact-telefoon-zelf = Phone number
contact-telefoon-ander = Your phone number
contact-telefoon-buddy = Phone number
contact-email-zelf = Email address
contact-email-ander = Your email address
contact-email-buddy = Email address
contact-nieuws = Send me an email when there is news. The email does not say what it is about.
contact-nieuws-hint = First you get an email to confirm your address.

## Safe ways to get in touch.

veilig-kop = How can we reach you safely?
contact-veilig = What should we be careful about?
contact-veilig-hint = You can leave this blank. Tick what we should keep in mind.
veilig-geen-bericht = Do not leave a voice message
veilig-niet-bellen = Do not call
veilig-via-begeleider = Get in touch through the support worker
veilig-begeleider-kop = Your support worker
veilig-begeleider-zin = Fill this in only if we should call your support worker.
veilig-begeleider-naam = Name of your support worker
veilig-begeleider-telefoon = Phone of your support worker

## Consent.

toestemming-kop-zelf = Who may read your request?
toestemming-kop-ander = Who may read the request?
toestemming-kop-buddy = Who may read your offer?
toestemming-lezers = Only these people can read what you wrote:
toestemming-volgorde = The first on the list gets your request. If they cannot help, the next one takes over.
toestemming-waarvoor = What for
toestemming-doel = To look for a buddy and get in touch about it. For nothing else.
toestemming-doel-buddy = To talk with you about becoming a buddy. For nothing else.
toestemming-wat = This goes along
toestemming-hoelang = How long we keep it
toestemming-duur = Until 30 days after it ends. Never longer than 90 days after the last step. Then we erase it.
toestemming-jong = Are you younger than 18? You may ask this by yourself. Only the people on this list read what you wrote. We send nothing to your parents or your school. Feel free to talk about it with someone you trust.
toestemming-kind = For a child under 13, a parent or guardian asks for the buddy. Is that not you? Then fill this in together with them.
toestemming-slot = We keep your request encrypted. Only these people have a key.
toestemming-terugtrekken = You can always withdraw your request later. You do that with your follow-up code.
toestemming-zin-zelf = Yes, these people may read my request.
toestemming-zin-ander = Yes, the person knows who will read this and is happy with that.
toestemming-zin-buddy = Yes, these people may read my offer.
toestemming-zin-ouder = Yes, I am the parent or guardian, or they are here with me. These people may read the request.
toestemming-zin-kind = Yes, a parent or guardian knows who will read this and is happy with that.

## When something may not fit.

past-niet-titel = Request
past-niet-kop = This programme may not fit
past-niet-zin = This is what we know about { $naam }:
past-niet-aanvrager = Here, a professional makes the request.
past-niet-taal = They speak: { $wat }.
past-niet-leeftijd = Age of participants: { $wat }.
past-niet-gemeente = They do not work in { $wat }.
past-niet-doelgroep = They are mostly there for: { $wat }.
past-niet-wel-kop = This may fit
past-niet-kies = Choose { $naam }
past-niet-zelf-kop = You decide
past-niet-zonder = Find something for me
past-niet-zonder-deze = Leave this programme out
past-niet-toch-zin = Do you still want to ask here? You can. We tell the coordinator what may not fit.
past-niet-toch = Continue anyway
past-niet-wijzig = Change your answers

## When somebody is still too young.

kind-kop = Ask this together with a parent
kind-zin = Are you younger than 13? Then a parent or guardian asks for the buddy. Fill this in together.
kind-bewaard = What you already wrote stays here.
kind-knop = We are filling this in together
te-jong-kop = You are still too young for this
te-jong-zin = How nice that you want to help! To be a buddy you need to be a little older. Please come back later.
te-jong-werking = How nice that you want to help! At { $naam } you are at least { $leeftijd } years old.

## Step 6: check.

nakijken-kop = Check your answers
nakijken-zin = Is everything right? Then send your request.
nakijken-zin-buddy = Is everything right? Then send your offer.
nakijken-wijzig = Change
nakijken-wijzig-veld = Change: { $veld }
nakijken-leeg = Not filled in
nakijken-ja = Yes
nakijken-lezers = Who can read this
nakijken-knop = Send

## After sending.

verstuurd-titel = Sent
verstuurd-kop = Your request has been sent
verstuurd-kop-buddy = Your offer has been sent
verstuurd-code = This is your follow-up code
verstuurd-bewaar = Write this code down or print this page. After half an hour we no longer show it.
verstuurd-waarom = The code lets you see how your request is going. You can also use it to withdraw your request.
verstuurd-hoe = What happens now?
verstuurd-stap-aangesloten = The coordinators of { $naam } read your request.
verstuurd-stap-volgende = If there is no room, or no answer in six working days, your request goes to your next choice.
verstuurd-stap-bellen = We read your request and contact { $naam }.
verstuurd-stap-zoeken = We read your request and look for a buddy programme that fits.
verstuurd-stap-zoeken-buddy = We read your offer and look for a buddy programme that fits.
verstuurd-stap-contact = Someone gets in touch. This can take a few days.
verstuurd-stap-contact-buddy = Someone gets in touch to have a chat. This can take a few days.
verstuurd-stap-nieuws = Confirm your address with the email you get. After that we email you when there is news, without any details.
verstuurd-volgen = The person is happy for you to follow how it goes. Give this code to the person too.
verstuurd-niet-volgen = This code is for the person. Pass it on and do not keep it yourself.
verstuurd-stap-afzender = Confirm your work address with the email you get.
verstuurd-stap-code-persoon = The person checks with the code whenever they like.
verstuurd-stap-code = Check with your code whenever you like.
verstuurd-opvolgen = Follow your request
verstuurd-dringend = Do you need help right now? Call 106 (Tele-Onthaal). If there is danger, call 112.

## When it does not work.

koekjes-titel = Turn on cookies
koekjes-zin = Your browser does not keep cookies. We need one to remember your answers.
koekjes-hoe = Allow cookies for this site. Then start again.
opnieuw-knop = Start again
al-verstuurd-kop = This request has already been sent
al-verstuurd-zin = We received it once. You do not need to do anything else.
al-verstuurd-opvolgen = Follow your request with your code
verlopen-kop = It has been too long
verlopen-zin = We keep answers for half an hour. Then we erase them, to protect you.
verdrongen-kop = This request is gone
verdrongen-zin = You started other requests in the meantime. That is why this one is gone.
verloren-kop = What you just wrote
verloren-zin = This was not saved and not sent. Copy it if you still need it.
niet-open-kop = You cannot make a request here yet
niet-open-zin = Nobody can read requests yet. Please contact the buddy programme yourself.
niet-open-zonder = Nobody can read requests yet. We know no address or number of this buddy programme either. See whether another one suits you.
niet-open-zoek = Find a buddy programme
niet-bewaard-kop = We could not send your request
niet-bewaard-zin = Something went wrong on our side. Your request was not sent. What you wrote is below.
