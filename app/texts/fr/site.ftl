## Ce qui figure sur chaque page.

site-naam = Buddywijzer
site-titel-pagina = { $titel } – Buddywijzer
site-naar-inhoud = Aller au contenu
site-nav = Menu principal
site-talen = Langues
site-nav-zoeken = Chercher
site-nav-word-buddy = Devenir buddy
site-nav-opvolgen = Votre demande
site-nav-over = Un buddy, c'est quoi ?
site-nav-postvak = Boîte de réception
site-nav-coordinatoren = Coordination
site-nav-account = Mon compte
site-uitloggen = Se déconnecter
site-sessie = Sans action de votre part, vous serez déconnecté à { $uur }. Au plus tard à { $einde }.
site-sessie-einde = À { $einde }, vous serez déconnecté.
site-voet-zin = Buddywijzer met en contact les personnes et les initiatives buddy, en Flandre et à Bruxelles.
site-voet-over = Un buddy, c'est quoi ?
site-voet-privacy = Vie privée
site-voet-toegankelijkheid = Accessibilité
site-voet-bronnen = Sources
site-voet-inloggen = Connexion pour la coordination
site-terug = Retour
site-snel-weg = Quitter vite cette page
site-druk-af = Imprimer
site-en = { $eerste } et { $laatste }
site-of = { $eerste } ou { $laatste }
site-moment = { $dag } à { $uur }
site-fout = Erreur :
site-fout-titel = Erreur : { $titel }
site-fouten-titel = Quelque chose n'est pas correct
site-niet-verplicht = { $label } (vous pouvez laisser vide)

## Mois.

maand-1 = janvier
maand-2 = février
maand-3 = mars
maand-4 = avril
maand-5 = mai
maand-6 = juin
maand-7 = juillet
maand-8 = août
maand-9 = septembre
maand-10 = octobre
maand-11 = novembre
maand-12 = décembre

## La page d'accueil.

thuis-titel = Trouvez un buddy près de chez vous
thuis-kop = Quelqu'un à vos côtés.
thuis-inleiding = Un buddy est une personne bénévole qui prend du temps pour vous. Une initiative buddy cherche qui vous convient.
thuis-beschrijving = Cherchez un buddy près de chez vous. Toutes les initiatives buddy de Flandre et de Bruxelles en un seul endroit.
thuis-aantal = { $aantal } initiatives buddy. Plus la couleur est forte, plus il y en a.
thuis-kaart = Carte de la Flandre et de Bruxelles : voyez ce qui existe près de chez vous
thuis-wegen = Comment pouvons-nous vous aider ?
thuis-zelf = Je cherche un buddy
thuis-zelf-zin = Pour moi. Vous ne savez pas où chercher ? Nous cherchons avec vous.
thuis-ander = Je cherche pour quelqu'un d'autre
thuis-ander-zin = Pour un parent, une voisine, un élève ou une personne que vous accompagnez.
thuis-buddy = Je veux devenir buddy
thuis-buddy-zin = Quelques heures par mois. On vous accompagne.
thuis-doelgroepen = Pour qui cherchez-vous ?
thuis-domeinen = Comment un buddy peut-il aider ?
thuis-plaatsen = Où cherchez-vous ?
thuis-provincie = { $naam } (province)
thuis-wat = Un buddy, c'est quoi ?
thuis-wat-1 = Un buddy est une personne bénévole qui passe du temps avec vous pendant une période.
thuis-wat-2 = Vous parlez, vous vous promenez, vous pratiquez le néerlandais. Ou vous cherchez une solution ensemble.
thuis-wat-3 = Une personne coordonne : elle forme votre duo et reste là pour vous deux.
thuis-hoe = Comment ça se passe
thuis-stap-1 = Vous cherchez une initiative buddy qui vous convient.
thuis-stap-2 = Vous demandez un buddy. Cela prend cinq minutes.
thuis-stap-3 = Une personne de l'équipe lit votre demande et prend contact.
thuis-stap-4 = Vous rencontrez votre buddy. Vous voyez ensemble si le courant passe.
thuis-meer = En savoir plus sur les buddys
