## La carte avec toutes les communes.

plattegrond-titel = Carte
plattegrond-beschrijving = Carte de la Flandre et de Bruxelles : combien d'initiatives buddy dans chaque commune ?
plattegrond-kop = Y a-t-il quelque chose près de chez vous ?
plattegrond-inleiding = Choisissez votre commune. Plus la couleur est forte, plus il y a d'initiatives buddy.
plattegrond-naam = Carte de la Flandre et de Bruxelles
plattegrond-naar-lijst = Vous préférez une liste ?
plattegrond-lijst = Toutes les communes
plattegrond-weinig = Moins
plattegrond-veel = Plus
plattegrond-groter = Agrandir
plattegrond-kleiner = Réduire
plattegrond-toon = Voir sur la carte
plattegrond-treffers = Carte des initiatives buddy trouvées
plattegrond-gebied = Carte de la zone couverte par { $naam }
plattegrond-plaats = Carte : { $plaats } et environs
plattegrond-bron = La carte est un dessin. Ce ne sont pas des limites officielles.
