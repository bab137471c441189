## Wat op elke pagina staat.

site-naam = Buddywijzer
site-titel-pagina = { $titel } – Buddywijzer
site-naar-inhoud = Ga naar de inhoud
site-nav = Hoofdmenu
site-talen = Talen
site-nav-zoeken = Zoeken
site-nav-word-buddy = Word buddy
site-nav-opvolgen = Je aanvraag
site-nav-over = Wat is een buddy?
site-nav-postvak = Postvak
site-nav-coordinatoren = Coördinatoren
site-nav-account = Mijn account
site-uitloggen = Afmelden
site-sessie = Doe je niets meer, dan ben je om { $uur } uur afgemeld. Ten laatste om { $einde } uur.
site-sessie-einde = Om { $einde } uur ben je afgemeld.
site-voet-zin = Buddywijzer brengt mensen en buddywerkingen in Vlaanderen en Brussel bij elkaar.
site-voet-over = Wat is een buddy?
site-voet-privacy = Privacy
site-voet-toegankelijkheid = Toegankelijkheid
site-voet-bronnen = Bronnen
site-voet-inloggen = Aanmelden voor coördinatoren
site-terug = Terug
site-snel-weg = Verlaat deze pagina snel
site-druk-af = Druk af
site-en = { $eerste } en { $laatste }
site-of = { $eerste } of { $laatste }
site-moment = { $dag }, { $uur } uur
site-fout = Fout:
site-fout-titel = Fout: { $titel }
site-fouten-titel = Er klopt iets niet
site-niet-verplicht = { $label } (mag je leeg laten)

## Maanden.

maand-1 = januari
maand-2 = februari
maand-3 = maart
maand-4 = april
maand-5 = mei
maand-6 = juni
maand-7 = juli
maand-8 = augustus
maand-9 = september
maand-10 = oktober
maand-11 = november
maand-12 = december

## De beginpagina.

thuis-titel = Vind een buddy in je buurt
thuis-kop = Iemand die met je meegaat.
thuis-inleiding = Een buddy is een vrijwilliger die tijd voor je maakt. Een buddywerking zoekt de buddy die bij je past.
thuis-beschrijving = Zoek een buddy bij jou in de buurt. Alle buddywerkingen van Vlaanderen en Brussel op één plek.
thuis-aantal = { $aantal } buddywerkingen. Hoe sterker de kleur, hoe meer er werken.
thuis-kaart = Kaart van Vlaanderen en Brussel: bekijk wat er bij jou in de buurt is
thuis-wegen = Hoe kunnen we helpen?
thuis-zelf = Ik zoek een buddy
thuis-zelf-zin = Voor mezelf. Weet je niet waar je moet zoeken? Wij zoeken mee.
thuis-ander = Ik zoek voor iemand anders
thuis-ander-zin = Voor je vader, je buur, je leerling of je cliënt.
thuis-buddy = Ik wil buddy worden
thuis-buddy-zin = Een paar uur per maand. Je staat er niet alleen voor.
thuis-doelgroepen = Voor wie zoek je?
thuis-domeinen = Waarmee kan een buddy helpen?
thuis-plaatsen = Waar zoek je?
thuis-provincie = Provincie { $naam }
thuis-wat = Wat is een buddy?
thuis-wat-1 = Een buddy is een vrijwilliger die een tijd met je optrekt.
thuis-wat-2 = Jullie praten, wandelen, oefenen Nederlands of zoeken samen iets uit.
thuis-wat-3 = Een coördinator brengt jullie bij elkaar en helpt jullie allebei.
thuis-hoe = Zo gaat het
thuis-stap-1 = Je zoekt een buddywerking die bij je past.
thuis-stap-2 = Je vraagt een buddy aan. Dat duurt vijf minuten.
thuis-stap-3 = Een medewerker leest je vraag en neemt contact op.
thuis-stap-4 = Je ontmoet je buddy. Jullie kiezen zelf of het klikt.
thuis-meer = Lees meer over buddy's
