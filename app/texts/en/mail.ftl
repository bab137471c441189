## Emails. Only a link and neutral words: never what someone wrote.

mail-wacht-onderwerp = Something is waiting at your desk
mail-wacht-tekst =
    Hello,

    Something is waiting for you at your desk on Buddywijzer.
    Answer with this link. It works once, and for a week:

    { $link }

    This email says nothing about the content. That is to protect people.

    Buddywijzer
mail-nazicht-onderwerp = Something waits for review
mail-nazicht-tekst =
    Hello,

    On Buddywijzer something waits until one of you has looked at it.
    Sign in to read it:

    { $link }

    This mail says nothing about the content. That is to protect people.

    Buddywijzer
stuk-onderwerp = Something is broken in who gets requests
stuk-tekst =
    Hello,

    Something is broken in who gets requests.
    Number of points: { $aantal }.
    A request could stay unanswered. See what it is:

    { $link }

    This mail holds no names. That is to protect people.

    Buddywijzer

mail-verloopt-onderwerp = Something at your desk will lapse
mail-verloopt-tekst =
    Hello,

    Something at your desk has not moved for a long time.
    In two weeks we erase it. See whether it still goes on:

    { $link }

    This mail says nothing of the content. That is to protect people.

    Buddywijzer
mail-uitnodiging-onderwerp = Invitation to Buddywijzer
mail-uitnodiging-tekst =
    Hello,

    You have been invited to read requests for: { $loket }.
    Set up your access with this link. It works once.

    { $link }

    Were you not expecting this email? Then do nothing.

    Buddywijzer
mail-bevestig-onderwerp = Confirm your email address
mail-bevestig-tekst =
    Hello,

    Someone entered this email address on Buddywijzer.
    Was it you? Then confirm your email address:

    { $link }

    Was it not you? Then do nothing. You will not get any news at this address.

    Buddywijzer
mail-afzender-onderwerp = Confirm your work address
mail-afzender-tekst =
    Hello,

    Someone gave this work address on Buddywijzer.
    Was that you? Then confirm it here:

    { $link }

    Was it not you? Then do nothing.

    Buddywijzer
mail-nieuws-onderwerp = There is news
mail-nieuws-tekst =
    Hello,

    There is news on Buddywijzer. Use your code to see it at:

    { $link }

    This email does not say what it is about. That is to protect you.

    Buddywijzer
mail-hersteld-onderwerp = Your access has been renewed
mail-hersteld-tekst =
    Hello,

    Your access has been renewed.
    Was this not you? Call your colleague at the desk straight away.

    Buddywijzer

mail-herinner-onderwerp = Something is still waiting at your desk
mail-herinner-tekst =
    Hello,

    Something is still waiting for you at your desk on Buddywijzer.
    Answer with this link. It works once, and for a week:

    { $link }

    If nobody answers, it goes on to another desk.
    This email says nothing about the content. That is to protect people.

    Buddywijzer
mail-antwoord-onderwerp = An answer came to your desk
mail-antwoord-tekst =
    Hello,

    An answer came to your desk on Buddywijzer.
    Sign in to read it:

    { $link }

    This email says nothing about the content. That is to protect people.

    Buddywijzer
mail-voorstel-onderwerp = Confirm your buddy programme
mail-voorstel-tekst =
    Hello,

    You filled in a buddy programme on Buddywijzer.
    Confirm with this link. After that somebody checks it:

    { $link }

    Was this not you? Then you need not do anything.

    Buddywijzer
mail-opgenomen-onderwerp = Your buddy programme is on Buddywijzer
mail-opgenomen-tekst =
    Hello,

    Your buddy programme is on Buddywijzer now:

    { $link }

    Thank you for telling us.

    Buddywijzer
mail-niet-opgenomen-onderwerp = Your buddy programme is not on Buddywijzer
mail-niet-opgenomen-tekst =
    Hello,

    We did not list your buddy programme. This is why:

    { $reden }

    You can always fill it in again.

    Buddywijzer
mail-code-onderwerp = A code for your page on Buddywijzer
mail-code-tekst =
    Hello,

    Somebody wants to keep the page of { $naam } on Buddywijzer.
    The invitation goes to { $naar }.
    Is that a colleague? Give them this code, or type it yourself:

    { $code }

    { $link }

    You do not know of this? Then do nothing.

    Buddywijzer
mail-claim-nee-onderwerp = Your question to keep a page
mail-claim-nee-tekst =
    Hello,

    We could not say yes to your question. This is why:

    { $reden }

    You may always ask again.

    Buddywijzer
mail-eigenaar-onderwerp = Somebody else keeps your page as well
mail-eigenaar-tekst =
    Hello,

    One more person gets an invitation to keep the page of { $naam }.
    Check here whether that is right:

    { $link }

    You do not know them? Take them off on that page, and write to us.

    Buddywijzer
mail-bereik-onderwerp = The contact details of your page change
mail-bereik-tekst =
    Hello,

    Somebody who keeps the page of { $naam } filled in other contact details.
    After three days they are on the site. Is it wrong? Then stop it:

    { $link }

    Is it right? Then do nothing.

    Buddywijzer
mail-klopt-onderwerp = Is your page on Buddywijzer still right?
mail-klopt-tekst =
    Hello,

    Is the page of { $naam } still right? One click is enough:

    { $link }

    That is how people who look for a buddy know it still holds.

    Buddywijzer
mail-wijziging-onderwerp = A decision about your change
mail-wijziging-ja =
    Hello,

    Your change was accepted. It is on the site:

    { $link }

    Buddywijzer
mail-wijziging-nee =
    Hello,

    Your change was not taken over. This is why:

    { $reden }

    See here what stands there:

    { $link }

    Buddywijzer
mail-vraag-onderwerp = A question about your buddy programme
mail-vraag-tekst =
    Hello,

    We have a question about the programme you filled in:

    { $vraag }

    Answer with this link:

    { $link }

    Buddywijzer
mail-gemeld-onderwerp = Do you want an answer to your report?
mail-gemeld-tekst =
    Hello,

    You reported on Buddywijzer that something is wrong.
    Do you want to know what came of it? Then confirm with this link:

    { $link }

    Was it not you? Then do nothing.

    Buddywijzer
mail-melding-onderwerp = Somebody reports something about your page
mail-melding-tekst =
    Hello,

    Somebody says that something on your page is wrong.
    See here what it is:

    { $link }

    Buddywijzer
mail-gemeld-antwoord-onderwerp = Your report about a buddy programme
mail-gemeld-aangepast =
    Hello,

    We changed what you reported. Thank you.

    { $regel }

    { $link }

    Buddywijzer
mail-gemeld-klopt =
    Hello,

    We checked what you reported. It is right as it stands.

    { $regel }

    { $link }

    Buddywijzer
mail-plaats-onderwerp = Do you have room?
mail-plaats-tekst =
    Hello,

    Buddywijzer says whether { $naam } has room now. That may no longer be right: it was said long ago, or a request found no room.

    One click says how it is now:

    { $link }

    The link works for thirty days.

    Buddywijzer
