## Quels buddys une initiative cherche.

gezocht-kop = Quels buddys cherchez-vous ?
gezocht-uitleg = Qui veut devenir buddy voit ceci sur votre page. Après six mois, cela disparaît tout seul.
gezocht-hoeveel = Combien de buddys cherchez-vous ?
gezocht-hoeveel-hint = De 1 à 50.
gezocht-soort = Que font-ils ensemble ? Vous pouvez passer cette question.
gezocht-taal = Quelle langue parlent-ils ? Vous pouvez passer cette question.
gezocht-wanneer = Quand ont-ils du temps ? Vous pouvez passer cette question.
gezocht-waar = Dans quelle commune ? (facultatif)
gezocht-waar-hint = Laissez vide si cela peut être partout.
gezocht-zin = Une phrase sur qui vous cherchez (facultatif)
gezocht-zin-hint = 120 signes au plus, sans lien. N’écrivez pas de noms.
gezocht-knop = Enregistrer
gezocht-niemand = Nous ne cherchons personne
gezocht-klaar = Enregistré. C’est tout de suite sur le site.
gezocht-geen = Vous n’êtes à aucun guichet d’une initiative.
