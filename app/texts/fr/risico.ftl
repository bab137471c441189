## Ce qui peut mal tourner à un guichet

risico-kop = Y a-t-il un risque de retard ?
risico-zin = Vous voyez ici où une demande peut rester sans réponse. Vous pouvez agir à temps.
risico-goed = Tout est en ordre. Merci d'en prendre soin.
risico-stuk = À réparer d'abord
risico-zwak = À améliorer
risico-herstel = Réparer
risico-overal = toute la zone
risico-gemeenten = { $aantal } communes
risico-nog-niet = { $aantal ->
    [one] Une initiative n'a encore personne ici.
   *[other] { $aantal } initiatives n'ont encore personne ici.
}
risico-gestopt = Plus personne ne peut lire ici. Une demande va maintenant à un autre guichet.
risico-weg = Tout le monde est absent. Une demande va maintenant à un autre guichet.
risico-post = Notre mail à { $wie } n'arrive pas. Vérifiez l'adresse.
risico-afwezig = { $wie } est en absence, et personne ne prend le relais.
risico-gat = Personne n'est choisi pour cette partie : { $wat }. Toute la coordination la lit.
risico-dubbel = Ces personnes font la même chose : { $wie } ({ $wat }). Est-ce voulu ?
risico-sleutel = Une seule personne peut lire ici. Invitez encore quelqu'un.
risico-vervanger = { $wie } remplace, mais n'est pas encore venu lire.
postvak-risico = { $aantal ->
    [one] Une chose est à réparer. Regardez-la.
   *[other] { $aantal } choses sont à réparer. Regardez-les.
}
