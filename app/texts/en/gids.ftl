## The page of a buddy programme.

werking-beschrijving = { $naam } by { $organisatie }. { $zin }
werking-twijfel-zin = We are not sure if this buddy programme still exists. Please check before you count on it.
werking-vraag = Ask for a buddy
werking-word-buddy = Become a buddy here
werking-voor-wie = Who is it for?
werking-leeftijd = Age
werking-leeftijd-tussen = { $van } to { $tot } years old
werking-leeftijd-vanaf = { $van } years or older
werking-leeftijd-tot = Up to and including { $tot } years old
werking-wie-vraagt = Who can ask for a buddy?
werking-samen = What do you do together?
werking-domeinen = This is about
werking-ritme = How often?
werking-wie-is-buddy = Who is the buddy?
werking-buddy-leeftijd = You can become a buddy here from the age of { $van }.
werking-waar = Where?
werking-gebied-niet-gezegd = We do not know exactly which municipalities they work in. Please ask them.
werking-adres = Address
werking-kost = What does it cost?
werking-gratis = It is free.
werking-betalend = It is not free. Ask how much it costs.
werking-talen = Languages
werking-praktisch = Good to know
werking-contact = Contact
werking-website = Go to the website
werking-mail = Send an email
werking-bel = Call { $nummer }
werking-geen-contact = We do not yet know a public address or number for this buddy programme.
werking-geen-contact-zoeken = If you ask for a buddy, we will try to contact them.
werking-partners = Works together with
werking-qr = QR code that leads to this page
werking-print = Print this page for a card with a QR code.
werking-stappen = How it works
werking-stap-1 = You fill in the form. It takes five minutes.
werking-stap-2 = A member of staff reads your request and gets in touch.
werking-stap-3 = Is there a buddy who suits you? Then you get to know each other.
werking-lijkt = Similar and nearby
werking-bron = Where does this come from?
werking-bron-zin = We read this on these pages:
werking-bron-jaar = The last year we saw this buddy programme active: { $jaar }.
werking-klopt-niet = Something wrong?
werking-klopt-niet-zin = Tell us and we will check it.
groep-bereik = Contact
groep-waar = Where
groep-voor-wie = For whom
groep-wat = What they do
werking-laatst = When this last held
werking-stil = The organisation has not answered for a long time. Phone or mail first.
werking-claim = This is our programme
melden-titel = What is wrong with { $naam }?
melden-kop = What is wrong with { $naam }?
melden-uitleg = Choose what is wrong. We will check it with the organisation. You do not have to say anything about yourself.
melden-email-hint = First we send a link to confirm.
melden-email = Do you want an answer? Your e-mail address
melden-tekst-hint = Write nothing about people.
melden-tekst = What should it say?
melden-knop = Tell us
melden-dank-kop = Thank you
melden-dank = We will check what is wrong with { $naam }.
melden-wat-weg = This buddy programme no longer exists
melden-wat-contact = The address, number or website is wrong
melden-wat-waar = They do not work in these municipalities
melden-wat-wie = It is not for these people
melden-wat-tekst = Something else in the text
werking-organisatie = A buddy programme by

## Languages people speak.

taal-nl = Dutch
taal-fr = French
taal-en = English
taal-ar = Arabic
taal-tr = Turkish
taal-es = Spanish
taal-de = German
taal-uk = Ukrainian

## The page of an organisation.

organisatie-titel = { $naam } (organisation)
organisatie-beschrijving = { $naam } and its buddy programmes.
organisatie-leidt = Buddy programmes by { $naam }
organisatie-doet-mee = Takes part in
organisatie-geen = We do not know of a buddy programme by this organisation at the moment.
organisatie-zetel = Based in
organisatie-nummer = Enterprise number:

## The page of a municipality or region.

plaats-kop = Buddy programmes in { $plaats }
plaats-beschrijving = Is there a buddy programme in { $plaats }? See who works there and how to ask for a buddy.
plaats-ja = { $aantal ->
    [one] Yes. One buddy programme works in { $plaats }.
   *[other] Yes. { $aantal } buddy programmes work in { $plaats }.
}
plaats-misschien = { $aantal ->
    [one] Perhaps. One buddy programme works in { $plaats }, but we are not sure that it still exists.
   *[other] Perhaps. { $aantal } buddy programmes work in { $plaats }, but we are not sure that they still exist.
}
plaats-onzeker = { $aantal ->
    [one] We are not sure that one of them still exists.
   *[other] We are not sure that { $aantal } of them still exist.
}
plaats-nee = We do not yet know of a buddy programme that works in { $plaats }. Below is what is nearest.
plaats-nee-niets = We do not yet know of a buddy programme that works in { $plaats }. Tell us what you are looking for and we will help you search.
plaats-delen = This includes: { $delen }.
plaats-verder = Look here too
plaats-voor-wie = Who can find a buddy in { $plaats }?

## The page of a group or theme in a municipality.

plaats-thema-kop-doelgroep = Buddies for { $label } in { $plaats }
plaats-thema-kop-domein = Buddies for { $label } in { $plaats }
plaats-thema-ja = { $aantal ->
    [one] Yes, there is one. One buddy programme offers this in { $plaats }.
   *[other] Yes, there are some. { $aantal } buddy programmes offer this in { $plaats }.
}
plaats-thema-misschien = { $aantal ->
    [one] Perhaps. One buddy programme offers this in { $plaats }, but we are not sure that it still exists.
   *[other] Perhaps. { $aantal } buddy programmes offer this in { $plaats }, but we are not sure that they still exist.
}
plaats-thema-nee = We do not yet know of a buddy programme for this in { $plaats }. Below is what is nearest.
plaats-thema-nee-niets = We do not yet know of a buddy programme for this in or near { $plaats }.
plaats-thema-alles = All buddy programmes in { $plaats }
plaats-thema-overal = This in all of Flanders and Brussels
plaats-hulp-knop = Ask for help with your search

## Headings in a list of buddy programmes.

groep-eigen = In { $plaats } itself
groep-regio = In the region
groep-provincie = In the province of { $naam }
groep-brussel = In Brussels
groep-vlaanderen = In all of Flanders
groep-nabij = Nearby
groep-dichtst = Nearest to you
groep-onbekend = We do not know where they work

## The page of a theme or group.

thema-beschrijving = { $label }: buddy programmes in Flanders and Brussels.
thema-aantal = { $aantal ->
    [one] We know of one buddy programme.
   *[other] We know of { $aantal } buddy programmes.
}
thema-geen = We do not yet know of a buddy programme for this. Tell us what you are looking for and we will help you search.
thema-zoek = Search these near you
thema-andere-doelgroepen = Other groups
thema-andere-domeinen = Other themes
thema-kop-doelgroep = Buddies for { $label }
thema-kop-domein = Buddies for { $label }
