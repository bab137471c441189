## La page qui demande le code.

opvolgen-titel = Suivre votre demande
opvolgen-kop = Suivre votre demande
opvolgen-zin = Après l'envoi, vous avez reçu un code de vingt chiffres. Écrivez-le ici.
opvolgen-code = Votre code de suivi
opvolgen-code-hint = Par exemple : 1234 5678 9012 3456 7890
opvolgen-knop = Voir ma demande
opvolgen-kwijt = Vous avez perdu votre code ? Alors nous ne pouvons pas ouvrir votre demande pour vous. Faites une nouvelle demande.

## L'état d'une demande.

opvolgen-stand-titel = État
opvolgen-stand-kop = Où en est votre demande
opvolgen-stand-kop-aanbod = Où en est votre offre
opvolgen-loket = Qui a votre demande maintenant ?
opvolgen-bel = La coordination demande que vous appeliez.
opvolgen-verloop = Ce qui s'est passé
opvolgen-gedeeld = Ce que nous avons demandé
opvolgen-gedeeld-zin = Seules les personnes qui peuvent lire votre demande voient vos réponses. Nous ne les montrons pas ici.
opvolgen-aangevuld = Vous avez ajouté quelque chose
opvolgen-keten = Qui peut lire votre demande ?
opvolgen-keten-zin = Ces guichets peuvent la lire, dans cet ordre. Un seul à la fois.
opvolgen-beurt-voor = (vient avant)
opvolgen-beurt-nu = (a votre demande maintenant)
opvolgen-beurt-na = (vient après)
opvolgen-intrekken = Retirer votre demande
opvolgen-intrekken-zin = Vous ne voulez plus de buddy ? Alors retirez votre demande. Plus tard, vous pouvez en faire une nouvelle.
opvolgen-intrekken-knop = Retirer ma demande
opvolgen-wissen = Combien de temps nous gardons ceci
opvolgen-bewaard = Nous effaçons votre demande le { $dag }, ou plus tard s'il se passe encore quelque chose.
opvolgen-wissen-nu = Effacer ma demande maintenant
opvolgen-wissen-zin = Tout ce que vous avez écrit disparaît, aussi au guichet. C'est définitif.
opvolgen-wissen-knop = Oui, tout effacer
opvolgen-gewist = Tout ce que vous aviez écrit est effacé. Vous voulez encore un buddy ? Faites alors une nouvelle demande.
opvolgen-vervallen = Expirée
opvolgen-volgende = Personne ne répond avant le { $dag } ? La demande va alors d’elle-même à
opvolgen-afwezig = Le coordinateur est absent : la demande a continué
opvolgen-stilte = Pas de réponse : la demande a continué
opvolgen-plaatsvervanger = Pas de réponse : un collègue a repris
opvolgen-herinnerd = Le coordinateur a reçu un rappel
opvolgen-gevraagd = Le guichet vous a posé une question
opvolgen-toch-niet = Cette question n'est plus nécessaire
opvolgen-akkoord = Vous avez dit oui à un projet de plus
opvolgen-geen-akkoord = Vous avez dit non à cette question
opvolgen-onleesbaar = Plus personne ne peut ouvrir votre demande
vraagje-kop = { $naam } peut aussi lire votre demande ?
vraagje-zin = Votre guichet pense qu'ils peuvent vous aider. Ils lisent alors tout ce que vous avez écrit, et les notes. Vous dites non ? Alors votre demande reste où elle est.
vraagje-ja = Oui, c'est bon
vraagje-nee = Non, plutôt pas
onleesbaar-kop = Envoyez votre demande à nouveau
onleesbaar-zin = Les personnes qui pouvaient lire votre demande ont perdu la clé. Plus personne ne peut l'ouvrir, nous non plus. Nous en sommes désolés.
onleesbaar-knop = La remplir à nouveau
opvolgen-vervallen-zin = Pendant 90 jours, il ne s'est rien passé avec votre demande. C'est pourquoi elle a expiré. Nous en sommes désolés.
aanvulling-kop = Voulez-vous ajouter ou corriger quelque chose ?
aanvulling-hint = 500 caractères au plus. Seules les personnes qui peuvent lire votre demande liront ceci.
aanvulling-knop = Ajouter
aanvulling-klaar = Le guichet peut maintenant lire votre message.
aanvulling-verloren = La page est restée ouverte trop longtemps. Ceci n'est pas gardé. Copiez-le, puis entrez votre code.

## Confirmer une adresse e-mail qui a demandé des nouvelles. Rien ici sur la demande elle-même.

bevestig-titel = Confirmez votre adresse e-mail
bevestig-kop = Confirmez votre adresse e-mail
bevestig-zin = Voulez-vous recevoir un e-mail à cette adresse quand il y a du nouveau ? L'e-mail ne dit pas de quoi il s'agit.
bevestig-knop = Oui, je confirme mon adresse e-mail
bevestig-niet = Vous n'avez pas demandé cela ? Alors fermez cette page. Vous ne recevrez pas de nouvelles.
bevestigd-titel = Adresse e-mail confirmée
bevestigd-kop = Votre adresse e-mail est confirmée
bevestigd-zin = Vous recevez un e-mail quand il y a du nouveau. Vous pouvez fermer cette page.
link-dood-titel = Ce lien ne fonctionne pas
link-dood-kop = Ce lien ne fonctionne plus
link-dood-zin = Le lien n'est pas complet, ou il n'est plus nécessaire. Vous pouvez toujours suivre votre demande avec votre code.

## Confirmer une adresse de travail. Rien ici sur la demande elle-même.

afzender-titel = Confirmez votre adresse de travail
afzender-kop = Avez-vous fait une demande sur Buddywijzer ?
afzender-zin = Quelqu'un a donné cette adresse de travail. Confirmez que c'était vous. Ainsi, la coordination sait d'où vient la demande.
afzender-knop = Oui, c'était moi
afzender-niet = Ce n'était pas vous ? Alors fermez cette page.
afzender-klaar-kop = Votre adresse de travail est confirmée
afzender-klaar-zin = Merci. Vous pouvez fermer cette page.

## Où en est une demande, et ce que cela veut dire.

stand-ontvangen = Reçue
stand-doorgegeven = Transmis
stand-nazicht = En attente de vérification
stand-gelezen = Lue
stand-contact = Contact pris
stand-kennismaking = Première rencontre
stand-wachtlijst = Sur la liste d'attente
stand-gekoppeld = Il y a un buddy
stand-geen-plaats = Pas de place
stand-niet-passend = Ne convient pas
stand-niet-bereikt = Contact impossible
stand-ingetrokken = Retirée
stand-afgesloten = Clôturée
stand-zin-ontvangen = Votre demande est arrivée. Une personne la lit bientôt.
stand-zin-doorgegeven = Votre demande est passée à un autre guichet qui peut vous aider. Quelqu'un la lira bientôt.
stand-zin-nazicht = Votre demande est arrivée. Quelqu’un la vérifie d’abord. Ensuite, elle continue son chemin.
stand-zin-gelezen = Une personne a lu votre demande et regarde ce qui est possible.
stand-zin-contact = Il y a eu un contact avec vous.
stand-zin-kennismaking = Une première rencontre est prévue, ou elle a déjà eu lieu.
stand-zin-wachtlijst = Aucun buddy n'est libre pour le moment. Vous êtes sur la liste.
stand-zin-gekoppeld = Un buddy est trouvé. Nous vous souhaitons de beaux moments ensemble.
stand-zin-geen-plaats = Il n'y a pas de place pour le moment. Voyez si une autre initiative buddy peut vous aider.
stand-zin-niet-passend = Une autre aide convient mieux à votre demande. Une personne vous explique ce qui est possible.
stand-zin-niet-bereikt = Nous n'avons pas pu vous joindre. Prenez vous-même contact, ou faites une nouvelle demande.
stand-zin-ingetrokken = Vous avez retiré votre demande.
stand-zin-afgesloten = Votre demande est terminée.

## Pourquoi une demande se trouve à ce guichet. Pour la personne et pour le guichet.

reden-gekozen = Cette initiative a été choisie par la personne.
reden-later-gekozen = La personne a dit oui plus tard.
reden-plaatsvervanger = La coordination est absente ou transmet. Voici le remplacement.
reden-algemeen = Aucune coordination ne peut le prendre maintenant. L'organisation regarde donc elle-même.
reden-niet-aangesloten = L'initiative choisie n'est pas encore reliée. C'est pourquoi ce guichet prend contact avec elle.
reden-afwezig = Tout le monde est absent dans l'initiative choisie. C'est pourquoi ce guichet prend le relais.
reden-geen-keuze = Aucune initiative n'a été choisie. C'est pourquoi ce guichet en cherche une qui convient.
reden-vangnet = L'initiative ne pouvait pas aider maintenant. C'est pourquoi ce guichet prend le relais.
