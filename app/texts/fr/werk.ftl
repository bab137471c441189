# Le bureau au travail : ce qui presse, qui a quoi, et les chiffres.

## Le travail du jour.

postvak-filter = Montrer une partie
postvak-filter-stand = État
postvak-filter-alle = Tout
postvak-filter-van = De qui
postvak-filter-mij = Seulement les miennes
postvak-filter-iedereen = De tout le monde
postvak-filter-knop = Montrer
postvak-filter-weg = Tout montrer
postvak-filter-leeg = Il n’y a rien ainsi.
postvak-gesloten-meer = Voici les { $aantal } dernières.
postvak-voor = À répondre le { $dag } au plus tard
postvak-meer = Plus
werk-dringend = Aujourd’hui
werk-zin-dringend = Le délai pour répondre se termine aujourd’hui, ou est passé.
werk-nieuw = Nouvelles
werk-zin-nieuw = Personne ne les a encore lues.
werk-contact = Prendre contact
werk-zin-contact = Vous les avez lues. La personne vous attend.
werk-verlengen = Liste d’attente : encore utile ?
werk-zin-verlengen = Prolongez-les, sinon elles seront effacées dans les deux semaines.
werk-rest = En cours
werk-zin-rest = Rien à faire ici aujourd’hui.

## Qui a quoi.

team-kop = Qui a quoi ?
team-samen = { $aantal ->
    [0] Ensemble : rien en cours.
    [one] Ensemble : une demande en cours.
   *[other] Ensemble : { $aantal } demandes en cours.
}
team-eigen = { $aantal ->
    [0] Rien en cours.
    [one] Une demande en cours.
   *[other] { $aantal } demandes en cours.
}
team-langst = { $dagen ->
    [0] La plus ancienne est d’aujourd’hui.
    [one] La plus ancienne attend depuis 1 jour.
   *[other] La plus ancienne attend depuis { $dagen } jours.
}
team-weg = En congé jusqu’au { $dag } inclus

## Les chiffres.

cijfers-kop = Chiffres
cijfers-zin = On compte ce qui est arrivé à un bureau, même ce qui a été effacé depuis. Aucune personne n’y figure.
cijfers-geen-loket = Vous n’êtes encore à aucun bureau.
cijfers-van = Chiffres de { $loket }
cijfers-weinig = moins de cinq
cijfers-weinig-zin = Ce n’est pas votre bureau. Nous ne montrons donc pas les petits nombres.
cijfers-uitleg = Pour les jours, c’est la médiane : la moitié est allée plus vite. Le mois est celui de l’arrivée.
cijfers-bestand = Enregistrer ce tableau
cijfers-aanvragen = Enregistrer la liste de vos demandes
cijfers-loket = Bureau
cijfers-kies = Choisissez
cijfers-per = Par
cijfers-per-maand = Mois
cijfers-per-kwartaal = Trimestre
cijfers-per-jaar = Année
cijfers-kwartaal-van = Trimestre { $deel }, { $jaar }
cijfers-periode = Quand
cijfers-gevraagd = Demandes
cijfers-bereikt = Jointes
cijfers-dagen = Jours avant contact
cijfers-rechtstreeks = Hors du site
cijfers-nummer = Numéro
cijfers-gemeente = Commune
uitkomst-loopt = En cours
uitkomst-gekoppeld = Duo formé
uitkomst-geen-plaats = Pas de place
uitkomst-niet-passend = Ne convenait pas
uitkomst-niet-bereikt = Injoignable
uitkomst-ingetrokken = Retirée
uitkomst-vervallen = Expirée
uitkomst-doorgegeven = Transmise
uitkomst-afgesloten = Close autrement

## Les demandes hors du site.

rechtstreeks-kop = Demandes venues hors du site
rechtstreeks-zin = Quelqu’un a appelé, écrit ou est passé ? Comptez cette demande ici. Nous ne demandons pas de nom.
rechtstreeks-maand = Mois
rechtstreeks-afloop = Comment cela s’est-il terminé ?
rechtstreeks-knop = Une de plus
rechtstreeks-min = Une de moins
rechtstreeks-geteld = Déjà compté
