## Le dépliant à imprimer.

folder-titel = Un buddy, pour vous ?
folder-beschrijving = Une feuille à imprimer : ce qu'est un buddy et ce qui se passe avec vos données.
folder-kop = Un buddy : pour vous ?
folder-inleiding = Quelqu'un veut demander un buddy pour vous. Nous le faisons seulement si vous le voulez.
folder-wat-kop = C'est quoi, un buddy ?
folder-wat = Un buddy est un bénévole qui prend du temps pour vous. Vous parlez, vous marchez ou vous cherchez une solution ensemble. Vous choisissez avec lui.
folder-vraag-kop = Que demandons-nous ?
folder-vraag = Votre prénom, votre âge et votre commune. Et ce que vous aimeriez faire avec un buddy. Vous pouvez en dire plus, mais ce n'est pas obligé.
folder-lezen-kop = Qui lit cela ?
folder-lezen = Seulement les personnes qui cherchent un buddy pour vous. Leur initiative est sur une liste que vous voyez d'abord. Personne d'autre ne peut l'ouvrir.
folder-bewaren-kop = Combien de temps le gardons-nous ?
folder-bewaren = Jusqu'à 30 jours après la fin. Jamais plus de 90 jours après la dernière étape. Ensuite, nous l'effaçons.
folder-kiezen-kop = C'est vous qui choisissez
folder-kiezen = Vous pouvez dire non. Personne ne sera fâché. Si vous dites oui, il y a un code. Avec ce code, vous suivez tout, ou vous arrêtez.
folder-druk = Imprimez cette page. Elle tient sur une feuille.
folder-terug = Demander un buddy
