## Het logboek: wie wat opende, doorgaf of kreeg.

logboek-kop = Journal
logboek-zin = Ici figure qui a lu, transmis ou reçu un accès à votre guichet. Le contenu des demandes n’y figure pas.
logboek-leeg = Rien ne s’est encore passé.
logboek-meer = Voici les { $aantal } derniers.
logboek-aanvraag = (demande { $naam })
logboek-gewist = (demande effacée)
logboek-vanzelf = Automatiquement
logboek-gelezen = Lu
logboek-verzegeld = Scellée pour qui peut la lire
logboek-vergeten = Anciennes lignes effacées
logboek-sleutel = Clé faite pour
logboek-doorgegeven = Transmis
logboek-akkoord = Nouvel accord de la personne
logboek-toegang = Accès reçu
logboek-gestopt = Accès retiré
logboek-hersteld = Accès renouvelé
logboek-beheerder = Devenu administrateur
logboek-geen-beheerder = N'est plus administrateur
logboek-geen-eigenaar = Ne tient plus la fiche
logboek-eigenaar = Tient une fiche
