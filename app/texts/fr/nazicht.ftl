## Ce qui peut mal tourner à un guichet

nazicht-kop = Y a-t-il un risque de retard ?
nazicht-zin = Vous voyez ici où une demande peut rester sans réponse. Vous pouvez agir à temps.
nazicht-goed = Tout est en ordre. Merci d'en prendre soin.
nazicht-stuk = À réparer d'abord
nazicht-zwak = À améliorer
nazicht-herstel = Réparer
nazicht-overal = toute la zone
nazicht-gemeenten = { $aantal } communes
nazicht-nog-niet = { $aantal ->
    [one] Une initiative n'a encore personne ici.
   *[other] { $aantal } initiatives n'ont encore personne ici.
}
nazicht-gestopt = Plus personne ne peut lire ici. Une demande va maintenant à un autre guichet.
nazicht-weg = Tout le monde est absent. Une demande va maintenant à un autre guichet.
nazicht-post = Notre mail à { $wie } n'arrive pas. Vérifiez l'adresse.
nazicht-afwezig = { $wie } est en absence, et personne ne prend le relais.
nazicht-gat = Personne n'est choisi pour cette partie : { $wat }. Toute la coordination la lit.
nazicht-dubbel = Ces personnes font la même chose : { $wie } ({ $wat }). Est-ce voulu ?
nazicht-sleutel = Une seule personne peut lire ici. Invitez encore quelqu'un.
nazicht-vervanger = { $wie } remplace, mais ne s'est encore jamais connecté.
postvak-nazicht = { $aantal ->
    [one] Une chose est à réparer. Regardez-la.
   *[other] { $aantal } choses sont à réparer. Regardez-les.
}
