## The page that asks for the code.

opvolgen-titel = Follow your request
opvolgen-kop = Follow your request
opvolgen-zin = After you sent your request, you got a code of twenty digits. Enter it here.
opvolgen-code = Your follow-up code
opvolgen-code-hint = For example: 1234 5678 9012 3456 7890
opvolgen-knop = Show my request
opvolgen-kwijt = Have you lost your code? Then we cannot open your request for you. Please make a new request.

## The status of a request.

opvolgen-stand-titel = Status
opvolgen-stand-kop = How your request is going
opvolgen-stand-kop-aanbod = How your offer is going
opvolgen-loket = Who has your request now?
opvolgen-bel = The coordinator asks you to phone.
opvolgen-verloop = What happened
opvolgen-gedeeld = What we asked
opvolgen-gedeeld-zin = Only the people who may read your request see what you filled in. We do not show it here.
opvolgen-aangevuld = You added something
opvolgen-keten = Who may read your request?
opvolgen-keten-zin = These desks may read it, in this order. One at a time.
opvolgen-beurt-voor = (comes before)
opvolgen-beurt-nu = (has your request now)
opvolgen-beurt-na = (comes after)
opvolgen-intrekken = Withdraw your request
opvolgen-intrekken-zin = Do you no longer want a buddy? Then withdraw your request. You can make a new one later.
opvolgen-intrekken-knop = Withdraw my request
opvolgen-wissen = How long we keep this
opvolgen-bewaard = We erase your request on { $dag }, or later if something still happens with it.
opvolgen-wissen-nu = Erase my request now
opvolgen-wissen-zin = Everything you wrote is gone then, at the desk too. This cannot be undone.
opvolgen-wissen-knop = Yes, erase everything
opvolgen-gewist = Everything you wrote is erased. Do you still want a buddy? Then make a new request.
opvolgen-vervallen = Lapsed
opvolgen-volgende = If nobody answers before { $dag }, your request goes on by itself to
opvolgen-afwezig = The coordinator is away: your request went on
opvolgen-stilte = No answer: your request went on
opvolgen-plaatsvervanger = No answer: a colleague took over
opvolgen-herinnerd = The coordinator was reminded
opvolgen-gevraagd = The desk asked you a question
opvolgen-toch-niet = That question is no longer needed
opvolgen-akkoord = You said yes to one more programme
opvolgen-geen-akkoord = You said no to that question
opvolgen-onleesbaar = Nobody can open your request any more
vraagje-kop = May { $naam } read your request too?
vraagje-zin = Your desk thinks that they can help you. They then read everything you wrote, and the notes with it. If you say no, your request stays where it is.
vraagje-ja = Yes, they may
vraagje-nee = No, rather not
onleesbaar-kop = Send your request again
onleesbaar-zin = Those who could read your request have lost the key. Nobody can open it any more, and neither can we. We are very sorry.
onleesbaar-knop = Fill it in again
opvolgen-vervallen-zin = Nothing happened with your request for 90 days. That is why it lapsed. We are sorry.
aanvulling-kop = Do you want to add or correct something?
aanvulling-hint = At most 500 characters. Only those who may read your request read this too.
aanvulling-knop = Add
aanvulling-klaar = The desk can read your message now.
aanvulling-verloren = The page was open too long. This was not kept. Copy it, and enter your code.

## Confirming an email address that asked for news. This says nothing about the request.

bevestig-titel = Confirm your email address
bevestig-kop = Confirm your email address
bevestig-zin = Would you like an email at this address when there is news? The email does not say what it is about.
bevestig-knop = Yes, confirm my email address
bevestig-niet = Did you not ask for this? Then close this page. You will not get any news.
bevestigd-titel = Email address confirmed
bevestigd-kop = Your email address is confirmed
bevestigd-zin = You will get an email when there is news. You can close this page.
link-dood-titel = This link does not work
link-dood-kop = This link no longer works
link-dood-zin = The link is not complete, or it is no longer needed. You can always follow your request with your code.

## Confirming a work address. Nothing here is about the request.

afzender-titel = Confirm your work address
afzender-kop = Did you make a request on Buddywijzer?
afzender-zin = Someone gave this work address. Confirm that it was you. Then the coordinator knows who the request comes from.
afzender-knop = Yes, that was me
afzender-niet = Was it not you? Then close this page.
afzender-klaar-kop = Your work address is confirmed
afzender-klaar-zin = Thank you. You can close this page.

## Where a request stands, and what that means.

stand-ontvangen = Received
stand-doorgegeven = Passed on
stand-nazicht = Waits for review
stand-gelezen = Read
stand-contact = Contact made
stand-kennismaking = First meeting
stand-wachtlijst = On the waiting list
stand-gekoppeld = There is a buddy
stand-geen-plaats = No places
stand-niet-passend = Not the right fit
stand-niet-bereikt = Not reached
stand-ingetrokken = Withdrawn
stand-afgesloten = Closed
stand-zin-ontvangen = Your request has arrived. Someone will read it soon.
stand-zin-doorgegeven = Your request went on to another desk that can help you. Somebody reads it soon.
stand-zin-nazicht = Your request has arrived. Somebody checks it first. Then it goes on.
stand-zin-gelezen = Someone read your request and is looking at what is possible.
stand-zin-contact = We have been in contact with you.
stand-zin-kennismaking = There will be a first meeting, or it has already happened.
stand-zin-wachtlijst = No buddy is free at the moment. You are on the list.
stand-zin-gekoppeld = A buddy has been found. We wish you both a good time together.
stand-zin-geen-plaats = There are no places at the moment. See if another buddy programme can help you.
stand-zin-niet-passend = Other help suits your request better. Someone will explain what is possible.
stand-zin-niet-bereikt = We could not reach you. Please get in touch yourself, or make a new request.
stand-zin-ingetrokken = You withdrew your request.
stand-zin-afgesloten = Your request is finished.

## Why a request is at this desk. For the person and for the desk.

reden-gekozen = This buddy programme was chosen by the person who asked.
reden-later-gekozen = Whoever asked said yes to this later.
reden-plaatsvervanger = The coordinator is away or passes it on. This is who stands in.
reden-algemeen = No coordinator of the programme can take it now. So the organisation itself looks at it.
reden-niet-aangesloten = The chosen buddy programme has not joined yet. That is why this desk contacts them.
reden-afwezig = Everybody of the chosen programme is away now. That is why this desk takes over.
reden-geen-keuze = No buddy programme was chosen. That is why this desk looks for one that fits.
reden-vangnet = The buddy programme could not help at the moment. That is why this desk takes over.
