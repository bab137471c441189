## What is on every page.

site-naam = Buddywijzer
site-titel-pagina = { $titel } – Buddywijzer
site-naar-inhoud = Skip to main content
site-nav = Main menu
site-talen = Languages
site-nav-zoeken = Search
site-nav-word-buddy = Become a buddy
site-nav-opvolgen = Your request
site-nav-over = What is a buddy?
site-nav-postvak = Inbox
site-nav-coordinatoren = Coordinators
site-nav-account = My account
site-uitloggen = Sign out
site-sessie = If you do nothing more, you are signed out at { $uur }. At { $einde } at the latest.
site-sessie-einde = At { $einde } you are signed out.
site-voet-zin = Buddywijzer brings people and buddy programmes in Flanders and Brussels together.
site-voet-over = What is a buddy?
site-voet-privacy = Privacy
site-voet-toegankelijkheid = Accessibility
site-voet-bronnen = Sources
site-voet-inloggen = Sign in for coordinators
site-terug = Back
site-snel-weg = Leave this page quickly
site-druk-af = Print
site-en = { $eerste } and { $laatste }
site-of = { $eerste } or { $laatste }
site-moment = { $dag } at { $uur }
site-fout = Error:
site-fout-titel = Error: { $titel }
site-fouten-titel = There is a problem
site-niet-verplicht = { $label } (optional)

## Months.

maand-1 = January
maand-2 = February
maand-3 = March
maand-4 = April
maand-5 = May
maand-6 = June
maand-7 = July
maand-8 = August
maand-9 = September
maand-10 = October
maand-11 = November
maand-12 = December

## The home page.

thuis-titel = Find a buddy near you
thuis-kop = Someone by your side.
thuis-inleiding = A buddy is a volunteer who makes time for you. A buddy programme finds the buddy who suits you.
thuis-beschrijving = Find a buddy near you. All buddy programmes in Flanders and Brussels in one place.
thuis-aantal = { $aantal } buddy programmes. The stronger the colour, the more there are.
thuis-kaart = Map of Flanders and Brussels: see what there is near you
thuis-wegen = How can we help?
thuis-zelf = I am looking for a buddy
thuis-zelf-zin = For myself. Not sure where to look? We will help you search.
thuis-ander = I am looking for a buddy for someone else
thuis-ander-zin = For your father, your neighbour, your pupil or your client.
thuis-buddy = I want to become a buddy
thuis-buddy-zin = A few hours a month. You are not on your own.
thuis-doelgroepen = Who is the buddy for?
thuis-domeinen = What can a buddy help with?
thuis-plaatsen = Where are you looking?
thuis-provincie = Province of { $naam }
thuis-wat = What is a buddy?
thuis-wat-1 = A buddy is a volunteer who spends time with you for a while.
thuis-wat-2 = You talk, go for walks, practise Dutch or work something out together.
thuis-wat-3 = A coordinator brings you together and helps you both.
thuis-hoe = How it works
thuis-stap-1 = You look for a buddy programme that suits you.
thuis-stap-2 = You ask for a buddy. It takes five minutes.
thuis-stap-3 = A member of staff reads your request and gets in touch.
thuis-stap-4 = You meet your buddy. The two of you decide if you get on.
thuis-meer = Read more about buddies
