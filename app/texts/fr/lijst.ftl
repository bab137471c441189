## Une liste d'initiatives buddy à garder, à imprimer ou à envoyer.

lijst-kies = Mettre sur ma liste
lijst-ook = Déjà { $aantal } sur votre liste.
lijst-uitleg = Mettez jusqu'à dix initiatives buddy sur une liste. Vous pouvez les comparer, les imprimer ou les envoyer.
lijst-toon = Voir ma liste
lijst-titel = Ma liste
lijst-kop = { $aantal ->
    [one] Votre liste : { $aantal } initiative buddy
   *[other] Votre liste : { $aantal } initiatives buddy
}
lijst-leeg-kop = Votre liste est encore vide
lijst-leeg = Cherchez une initiative buddy et mettez-la sur votre liste. Cochez pour cela la case.
lijst-te-veel = Une liste contient dix initiatives buddy au maximum. Nous avons laissé les autres de côté.
lijst-weg = Ne figurent plus dans notre guide : { $namen }.
lijst-haal-weg = Retirer de la liste
lijst-bewaar-kop = Garder ou envoyer
lijst-bewaar = Tout se trouve dans l'adresse de cette page. Nous ne gardons rien.
lijst-adres = Adresse de cette liste
lijst-mail = Envoyer avec votre programme d'e-mail
lijst-mail-onderwerp = Des initiatives buddy qui peuvent convenir
lijst-print = Imprimez cette page pour une liste en grandes lettres, avec un code QR.
lijst-qr = Code QR qui mène à cette liste
lijst-verder = Continuer à chercher
lijst-vraag-zin = Vous pouvez en demander trois, l’une après l’autre, en une demande.
volgorde-kop = Dans quel ordre demandez-vous ?
volgorde-zin = La demande va à votre premier choix. Pas de place, ou pas de réponse en six jours ouvrables ? Elle va au suivant.
volgorde-keuze-1 = Premier choix
volgorde-keuze-2 = Deuxième choix
volgorde-keuze-3 = Troisième choix
volgorde-kies = Choisissez une initiative
volgorde-geen = Aucun
volgorde-apart = Pas encore inscrites : à demander à part
lijst-vraag = Demander un buddy ici
