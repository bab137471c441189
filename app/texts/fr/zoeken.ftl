## Le formulaire de recherche.

zoeken-vraag = Comment un buddy peut-il aider ?
zoeken-vraag-hint = Écrivez avec vos propres mots. Par exemple : je n'ai personne à qui parler.
zoeken-waar = Où ?
zoeken-waar-hint = Commune ou code postal
zoeken-knop = Chercher

## Ce que nous proposons pendant la frappe. Le script met le nombre à la place du signe #.

suggestie-lijst = Suggestions
suggestie-een = Une suggestion. Choisissez avec les flèches.
suggestie-meer = { $aantal } suggestions. Choisissez avec les flèches.
suggestie-gemeente = commune
suggestie-streek = région
suggestie-provincie = province
suggestie-hier = Chercher autour de moi
suggestie-hier-fout = Nous ne savons pas où vous êtes. Tapez votre commune ou votre code postal.

## Les résultats.

zoeken-titel = Chercher un buddy
zoeken-titel-vraag = Chercher un buddy : { $vraag }
zoeken-beschrijving = Cherchez dans toutes les initiatives buddy de Flandre et de Bruxelles.
zoeken-kop-alle = { $aantal ->
    [one] { $aantal } initiative buddy en Flandre et à Bruxelles
   *[other] { $aantal } initiatives buddy en Flandre et à Bruxelles
}
zoeken-kop-passend = { $aantal ->
    [one] { $aantal } initiative buddy correspond à votre recherche
   *[other] { $aantal } initiatives buddy correspondent à votre recherche
}
zoeken-kop-geen = Rien ne correspond tout à fait à votre recherche
zoeken-verwant = Peut-être aussi pour vous
zoeken-andere = Autres initiatives buddy
zoeken-dichtst = Voici ce qui s'en approche le plus
zoeken-begrepen = Nous avons compris :
zoeken-rond-jou = Autour de vous
zoeken-weg = retirer
zoeken-weg-alles = Effacer tous les filtres
zoeken-deel = { $deel } ({ $gemeente })
zoeken-bedoeling-volunteer = Vous voulez devenir buddy ? Vous pouvez vous proposer ici.
zoeken-bedoeling-volunteer-knop = Devenir buddy
zoeken-bedoeling-refer = Vous cherchez pour une personne que vous accompagnez ? Vous pouvez demander un buddy avec elle.
zoeken-bedoeling-refer-knop = Demander un buddy ensemble
zoeken-filters = Préciser votre recherche
zoeken-filters-toon = Voir les résultats
zoeken-filter-soort = Que fait le buddy ?
zoeken-filter-doelgroep = Pour qui ?
zoeken-filter-domein = Quelle partie de votre vie ?
zoeken-filter-provincie = Quelle province ?
zoeken-filter-plaats = Il y a de la place
zoeken-straal = À quelle distance ?
zoeken-straal-alle = Peu importe
zoeken-straal-km = Jusqu'à { $km } km
zoeken-sorteer = Que voir en premier ?
zoeken-sorteer-passend = Ce qui convient le mieux
zoeken-sorteer-afstand = Ce qui est le plus près
zoeken-sorteer-bevestigd = Ce qui a été confirmé en dernier
zoeken-sorteer-naam = Par nom
zoeken-bladeren = Plus de résultats
zoeken-vorige = Page précédente
zoeken-volgende = Page suivante
zoeken-pagina = Page { $nu } sur { $alle }
zoeken-niets-gevonden = Vous n'avez pas trouvé ?
zoeken-niets-gevonden-zin = Dites-nous ce que vous cherchez. Nous cherchons avec vous.
zoeken-niets-gevonden-knop = Demander de l'aide pour chercher

## Pourquoi quelque chose figure dans la liste.

treffer-serves-place = Couvre { $plaats }
treffer-serves-through = Couvre { $gebied }, y compris { $plaats }
treffer-area-not-stated = Se trouve à { $plaats }. Demandez si l'équipe vient aussi chez vous
treffer-voor = Pour : { $label }
treffer-words = { $aantal ->
    [one] Avec le mot { $woorden }
   *[other] Avec les mots { $woorden }
}
treffer-also-for = Aussi pour : { $label }
afstand-km = { $km } km à vol d'oiseau
afstand-dichtbij = Tout près

## Ce que nous disons de la recherche.

melding-question-cut = Votre texte était long. Nous avons lu les { $aantal } premiers caractères.
melding-place-unknown = Nous ne connaissons pas de lieu appelé « { $plaats } ». Vérifiez le nom, ou essayez votre code postal.
melding-place-unknown-suggesties = Nous ne connaissons pas de lieu appelé « { $plaats } ». Pensez-vous à { $namen } ?
melding-place-corrected = Pour « { $getypt } », nous avons compris { $plaats }.
melding-place-corrected-andere = Pour « { $getypt } », nous avons compris { $plaats }. Ou pensez-vous à { $namen } ?
melding-place-ambiguous = Plusieurs lieux s'appellent « { $getypt } ». Nous avons cherché ici : { $plaats }. Pensez-vous à un autre lieu ?
melding-filter-unknown = Nous ne connaissons pas le filtre « { $waarde } ». Nous l'avons laissé de côté.
melding-keuze-unknown = Le choix « { $waarde } » n'existe pas. Nous l'avons laissé de côté.
melding-parameter-unknown = L'adresse contenait « { $naam } ». Nous ne le connaissons pas. Nous l'avons laissé de côté.
melding-too-many-values = Vous avez choisi beaucoup de filtres. Nous avons utilisé les { $aantal } premiers.
melding-radius-needs-place = Dites aussi où. Nous chercherons alors jusqu'à { $km } km.
melding-nothing-fits-woorden = Nous n'avons rien trouvé à ce sujet. Essayez avec d'autres mots. Voici d'autres initiatives buddy.
melding-nothing-fits = Rien ne convient tout à fait. Voici ce qui convient le mieux.
melding-nothing-fits-plaats = Rien ne convient tout à fait pour ce lieu : { $plaats }. Voici ce qui convient le mieux.
melding-nothing-fits-filters = Rien avec ces filtres. Voici ce qui convient le mieux.

## La fiche courte d'une initiative buddy.

kaart-waarom = Pourquoi ceci est dans votre liste
kaart-voor-wie = Pour qui
kaart-samen = Ensemble
kaart-waar = Où
kaart-zetel = { $gemeente }, et peut-être aussi aux alentours
kaart-nog = { $aantal } autres lieux
kaart-niet-bevestigd = Pas encore confirmé par l'organisation
kaart-niet-bevestigd-kort = Pas encore confirmé
ruimte-open = Il y a de la place
ruimte-wachtlijst = { $weken ->
    [one] Liste d’attente d’environ une semaine
   *[other] Liste d’attente d’environ { $weken } semaines
}
ruimte-vol = Pas de place pour le moment
ruimte-onbekend = Nous ne savons plus s’il y a de la place
ruimte-gezegd = (indiqué le { $dag })
ruimte-groep = pour { $groep }
ruimte-plek = ({ $plek })
ruimte-groep-plek = pour { $groep } ({ $plek })
kaart-bevestigd = Confirmé par l'organisation le { $datum }
kaart-bevestigd-site = Vérifié par nous le { $datum }
kaart-vraag = Demander un buddy
kaart-word-buddy = Devenir buddy ici
kaart-bij = ({ $naam })
gebied-vlaanderen = toute la Flandre
gebied-brussel = tout Bruxelles
gebied-regio = { $naam } (région)
gebied-provincie = { $naam } (province)

## Qui veut devenir buddy : où des personnes attendent, et qui est recherché.

wachtend-kop = Ici, des personnes attendent un buddy
wachtend-zin = Vous habitez tout près ? Voyez qui y cherche des buddys.
wachtend-getal = { $gemeente } : { $aantal } personnes attendent
wachtend-weinig = { $gemeente } : moins de cinq personnes attendent
wachtend-vraag = devenir buddy
gezocht-aantal = { $aantal ->
    [one] Cherche un buddy en ce moment
   *[other] Cherche { $aantal } buddys en ce moment
}
gezocht-gezegd = (dit le { $dag })
gezocht-tijd-overdag = en journée
gezocht-tijd-avond = le soir
gezocht-tijd-weekend = le week-end
