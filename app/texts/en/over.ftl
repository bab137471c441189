## /over

over-titel = What is a buddy?
over-beschrijving = What a buddy is, what you do together and how you find one.
over-kop = What is a buddy?
over-inleiding = A buddy is a volunteer who spends time with you for a while. Simply one person with another.
over-wat-kop = What do you do together?
over-wat-zin = You choose that together. You talk, go for a walk, have a coffee or practise Dutch. Or you work something out together.
over-werking-kop = What is a buddy programme?
over-werking-zin = A buddy programme brings two people together: you and your buddy. A coordinator looks for someone who suits you. The coordinator is there for both of you afterwards too.
over-hoe-kop = How do you ask for a buddy?
over-stap-1 = Look for a buddy programme on this site.
over-stap-2 = Fill in the form. You choose what you tell us.
over-stap-3 = A member of staff gets in touch with you.
over-stap-4 = You get to know your buddy. If you do not get on, just say so.
over-zoek-knop = Find a buddy
over-ander-kop = Is the buddy for someone else?
over-ander-zin = That is possible. You may be a relative, neighbour, teacher or professional, for example. Do ask the person first. We send nothing until the person says yes.
over-ander-knop = Ask for a buddy for someone
over-buddy-kop = Would you like to be a buddy yourself?
over-buddy-zin = A buddy does not need special skills. You listen, you keep appointments and you have some time. The coordinator helps you on your way.
over-buddy-knop = Become a buddy
over-kost-kop = Does it cost anything?
over-kost-zin = A buddy is often free. If we know, we say so with the buddy programme.
over-site-kop = Who makes this site?
over-site-zin = Buddywijzer gathers all the buddy programmes we could find in Flanders and Brussels. We read public pages and wrote the texts ourselves. Organisations still have to confirm their details. Until then, we say so.

## /bronnen

bronnen-titel = Sources
bronnen-beschrijving = Where the information on Buddywijzer comes from.
bronnen-kop = Where the information comes from
bronnen-werkingen-kop = Buddy programmes and organisations
bronnen-werkingen-zin = We read the facts on pages that everybody can read. Each listing says which. We wrote the texts ourselves.
bronnen-plaatsen-kop = Places
bronnen-plaatsen-zin = The names of municipalities come from Statbel. Where they are comes from GeoNames.
bronnen-plaatsen-vermelding = Contains data from Statbel and from GeoNames (CC BY 4.0, adapted).
bronnen-postcodes-kop = Postcodes
bronnen-postcodes-vermelding = Postcodes: GeoNames (CC BY 4.0, adapted).
bronnen-streken-kop = Regions
bronnen-streken-zin = Flemish rules say what belongs to a region. Sometimes there was no rule and we chose ourselves.
bronnen-themas-kop = Themes and groups
bronnen-themas-zin = The themes come from a study of 2018 about buddies in Flanders. We chose the words ourselves.
bronnen-kaart-kop = Map and letters
bronnen-kaart-zin = We drew the map ourselves, with data from Natural Earth and GeoNames (CC BY 4.0, adapted). These are not official borders.
bronnen-letters-zin = The letters are called Atkinson Hyperlegible. They are by the Braille Institute (SIL Open Font License).

## /privacy

privacy-titel = Privacy
privacy-beschrijving = What we keep about you and who reads it.
privacy-kop = What we do with your information
privacy-kort = You can search without a name and without an account. We do not track you and we show no adverts.
privacy-zoeken-kop = When you search
privacy-zoeken-zin = We do not keep what you search for. There is no cookie in your browser.
privacy-zoeken-typen = While you type, we suggest words and places. We do not keep any of that either. If you choose “Search near me”, your browser tells us roughly where you are, to within a kilometre. We use that for this one search only.
privacy-aanvraag-kop = When you ask for a buddy
privacy-aanvraag-1 = You choose what you tell us. We never ask for a national register number or a date of birth.
privacy-aanvraag-2 = While you fill in the form, everything is encrypted in one cookie in your own browser. Your follow-up code stays there for a while too. After half an hour all of that is gone.
privacy-aanvraag-3 = Before you send it, you see exactly who can read your request.
privacy-aanvraag-4 = Your name, your contact details and your words are encrypted. Only the people on that list can open them.
privacy-aanvraag-5 = When someone opens your request, we record their name and the time.
privacy-server-kop = What the server does see
privacy-server-zin = The server has to get your request to the right desk. For that, it sees who is asking, your municipality, your age group and what a buddy would do. It also sees which buddy programme you chose and which desks may read it. If you want news, it sees your email address too. We erase that address when your request is closed or withdrawn. To notice misuse it counts for one day how many requests come from one network. Which network that is, it does not keep in readable form.
privacy-eerlijk = Anyone who takes over the server itself can read what arrives or is opened after that. We cannot rule that out. The rest stays encrypted. Thirty days after your request has ended, we erase everything you wrote. If nothing happens with it any more, we erase it after ninety days. When something happened and who read your request, we keep for another ninety days. After that only numbers remain. If you withdraw your request, nobody can open it any more.
privacy-rechten-kop = What you can do
privacy-rechten-zin = With your follow-up code you can see how things stand and who may read your request. You can correct something. You can also withdraw your request, or erase it at once.
privacy-vragen-kop = Questions about your data
privacy-vragen-zin = Do you want to know what we keep about you, or have something corrected or erased? Write to us:
privacy-snel-kop = If somebody is watching
privacy-snel-zin = Every page of a request has a button to leave quickly. Somebody can still go back with the Back button. So close your window too.
privacy-mail-kop = Emails
privacy-mail-zin = Our emails never say what your request is about. Once an email has left, we erase the address and the text. If it does not arrive, we erase it after thirty days.
privacy-loket-kop = If you work at a desk
privacy-loket-zin = We keep your name, your email address and your desks. Your pass phrase and your codes we keep nowhere. We record which request you open, and when. If your access is stopped, your name and address stay.

## /toegankelijkheid

toegankelijk-titel = Accessibility
toegankelijk-beschrijving = What we do so that everyone can use this site.
toegankelijk-kop = A site for everyone
toegankelijk-inleiding = We want everyone to be able to use this site. Even with an old phone, a keyboard or a screen reader.
toegankelijk-wel-kop = What we do
toegankelijk-wel-1 = Everything works without JavaScript.
toegankelijk-wel-2 = Everything works with the keyboard.
toegankelijk-wel-3 = The letters are dark enough. You can make them bigger.
toegankelijk-wel-4 = Our texts are short and plain.
toegankelijk-niet-kop = What still needs to be better
toegankelijk-niet-1 = The French and English texts are new. Some sentences could be clearer.
toegankelijk-niet-2 = Nobody with a disability has tested the site for us yet.
toegankelijk-niet-3 = Some words about buddy programmes are difficult. We are looking for simpler words.
toegankelijk-melden-kop = Is something not working?
toegankelijk-melden-zin = Ask for help through the request form. Tell us what did not work.
toegankelijk-melden-mail = Write to us what did not work, and on which page:
toegankelijk-melden-knop = Go to the form
