## Se connecter et se déconnecter.

aanmelden-titel = Connexion
aanmelden-kop = Connexion pour la coordination
aanmelden-zin = Ici, vous lisez les demandes et vous y répondez. Il faut une invitation pour participer.
aanmelden-email = Adresse e-mail
aanmelden-wachtzin = Phrase secrète
aanmelden-code = Code de votre téléphone
aanmelden-code-hint = Les six chiffres dans votre application
aanmelden-knop = Se connecter
aanmelden-bewaard = Votre session était fermée. Ce que vous avez écrit est gardé. Après la connexion, vous pouvez l'envoyer.
aanmelden-verder-kop = Vous êtes à nouveau connecté
aanmelden-verder-zin = Vous aviez envoyé quelque chose juste après la fin de la session. L'envoyer maintenant ?
aanmelden-verder-knop = L'envoyer maintenant
aanmelden-verder-niet = Non, vers ma boîte
aanmelden-herstel = Phrase secrète ou téléphone perdu ?
afgemeld-titel = Session fermée
afgemeld-kop = Votre session est fermée
afgemeld-zin = Votre clé n'est plus dans ce navigateur. Fermez la fenêtre si d'autres personnes utilisent cet ordinateur.
afgemeld-knop = Se reconnecter

## Retrouver l'accès avec le code imprimé.

herstel-titel = Retrouver l'accès
herstel-kop = Phrase secrète ou téléphone perdu ?
herstel-zin = Prenez le code de secours que vous avez imprimé. Avec lui, vous choisissez une nouvelle phrase secrète et vous reliez de nouveau un téléphone.
herstel-code = Code de secours
herstel-code-hint = Huit petits groupes de quatre chiffres et lettres
herstel-knop = Continuer
herstel-geen-kop = Plus de code de secours ?
herstel-geen-zin = Alors personne ne peut plus ouvrir votre clé. Nous non plus.
herstel-terug = Retour à la connexion
herstel-code-titel = Retrouver l'accès, étape 2
herstel-code-zin = Si vous confirmez, vos anciens accès ne fonctionnent plus : phrase secrète, téléphone et code de secours. Toutes vos sessions se ferment aussi.

## S'inscrire avec un lien.

inschrijven-titel = Inscription
inschrijven-kop = Créez votre accès
inschrijven-voor = Vous recevez une clé pour : { $loket }.
inschrijven-naam = Votre nom
inschrijven-naam-hint = Vos collègues voient ce nom. Les personnes qui demandent un buddy ne le voient pas.
inschrijven-email = Adresse e-mail de votre travail
inschrijven-email-hint = Un message arrive ici quand une demande attend.
inschrijven-wachtzin = Choisissez une phrase secrète
inschrijven-wachtzin-hint = Au moins 12 caractères. Quatre mots simples à la suite se retiennent bien.
inschrijven-wachtzin2 = Écrivez encore une fois la phrase secrète
inschrijven-afspraken-kop = Nos engagements
inschrijven-afspraak-1 = Vous lisez seulement les demandes que vous devez traiter. Chaque lecture est notée.
inschrijven-afspraak-2 = Vous répondez dans les deux semaines, même quand il n'y a pas de place.
inschrijven-afspraak-3 = Vous ne transmettez rien sans un nouvel accord de la personne.
inschrijven-afspraak-4 = Vous ne partagez votre phrase secrète et votre code avec personne.
inschrijven-afspraken = Oui, je suis ces engagements.
inschrijven-knop = Continuer
inschrijven-code-titel = Inscription, étape 2
inschrijven-code-kop = Reliez votre téléphone
inschrijven-code-stap-1 = Ouvrez une application pour codes sur votre téléphone. Par exemple celle que vous utilisez déjà pour d'autres sites.
inschrijven-code-stap-2 = Scannez ce code avec l'application.
inschrijven-code-stap-3 = Écrivez ci-dessous les six chiffres que montre votre application.
inschrijven-qr = Code QR pour votre application
inschrijven-geheim = Cela ne marche pas ? Alors tapez ces caractères dans votre application :
inschrijven-herstel-kop = Votre code de secours
inschrijven-herstel-zin = Imprimez ce code et rangez-le en lieu sûr. Nous le montrons une seule fois.
inschrijven-herstel-waarom = Sans phrase secrète ou sans téléphone, seul ce code vous redonne accès à vos demandes.
inschrijven-code = Code de votre téléphone
inschrijven-code-knop = Confirmer
inschrijven-klaar-titel = Inscription terminée
inschrijven-klaar-kop = Votre accès est prêt
inschrijven-klaar-zin = Connectez-vous maintenant avec votre adresse, votre phrase secrète et votre code.
inschrijven-ongeldig-titel = Ce lien ne fonctionne pas
inschrijven-ongeldig-kop = Ce lien ne fonctionne plus
inschrijven-ongeldig-zin = Le lien est déjà utilisé ou trop ancien. Demandez une nouvelle invitation.
inschrijven-erbij-kop = Un guichet en plus
inschrijven-erbij-zin = Vous avez déjà un compte. Vous lirez ce guichet avec la même clé.
inschrijven-erbij-eerst = Connectez-vous d'abord. Ouvrez ensuite ce lien à nouveau.
inschrijven-erbij-knop = Ajouter ce guichet

## La boîte de réception.

postvak-titel = Boîte de réception
postvak-kop = Boîte de réception
postvak-loketten = Vous lisez pour : { $loketten }.
postvak-open = { $aantal ->
    [one] { $aantal } demande en cours
   *[other] { $aantal } demandes en cours
}
postvak-leeg = Vous recevez un e-mail quand quelque chose arrive.
postvak-gesloten = Terminées
postvak-binnen = Arrivée
postvak-wie = Qui demande
postvak-leeftijd = Âge
postvak-soort = Quoi
postvak-werking = Initiative buddy
postvak-afzender = Expéditeur
postvak-afzender-nee = Pas encore confirmé
postvak-afzender-ja = Confirmé
postvak-taak = À dire encore
postvak-dagen = { $dagen ->
    [one] { $dagen } jour
   *[other] { $dagen } jours
}
postvak-uitnodigen = Inviter une personne à la coordination
postvak-afwezig = Je serai absent
postvak-claims = À qui est ce projet ? ({ $aantal })
postvak-wachtrij = Vérifier les nouveaux projets ({ $aantal })
postvak-overzicht = Vue d'ensemble du site
postvak-werkingen = Tenir vos projets à jour (en attente : { $aantal })
account-kop = Mon compte
account-klaar = C'est enregistré.
account-loketten = Vous lisez pour
account-geen-loket = Vous ne lisez pour aucun guichet.
account-toegang = Votre accès
account-wachtzin = Choisir une autre phrase secrète
account-wachtzin-zin = Vous serez ensuite déconnecté des autres appareils. Votre téléphone et votre code de secours restent valables.
account-wachtzin-nu = Votre phrase secrète actuelle
account-wachtzin-knop = Enregistrer ma nouvelle phrase
account-telefoon = Lier un autre téléphone, ou imprimer un nouveau code de secours
account-telefoon-zin = Vous recevez les deux : un code pour votre téléphone et un nouveau code de secours. Les anciens restent valables jusqu'à votre confirmation.
account-kwijt = Vous n'avez plus votre téléphone ou votre phrase ?
account-herstel = Utilisez votre code de secours
account-beheer = Administration du site
account-beheer-zin = Vous êtes administrateur. Vous pouvez arrêter un accès et vous suivez le courrier. Cela ne permet pas de lire des demandes.
account-beheer-mensen = Qui a accès ?
account-beheer-post = Courrier non arrivé
account-beheer-namen = Administrateurs actuels : { $namen }.
account-beheer-wie = Qui devient aussi administrateur ?
account-beheer-wie-hint = L'adresse e-mail d'un collègue qui a un compte
account-beheer-geef = Nommer aussi administrateur
account-beheer-stop = Je ne veux plus être administrateur
account-beheer-vrij = Le site n'a plus d'administrateur.
account-beheer-neem = Je deviens administrateur
ruimte-kop = Y a-t-il de la place ?
ruimte-zin = Qui cherche un buddy voit ceci avant de demander. Après soixante jours, cela disparaît.
ruimte-vraag = Y a-t-il une place pour quelqu’un ?
ruimte-wachtlijst-keuze = Il y a une liste d’attente
ruimte-weken = Combien de semaines environ ?
ruimte-weken-hint = Seulement pour une liste d’attente : 1 à 104.
ruimte-knop = Enregistrer
ruimte-klaar = Enregistré. C’est tout de suite sur le site.
ruimte-geen-werking = Vous n’êtes au guichet d’aucune initiative.
ruimte-nu = Ceci est sur le site
ruimte-weg = Retirer
ruimte-anders = Différent pour certaines personnes ou à certains endroits ?
ruimte-anders-zin = Laissez vide si c’est le cas pour tout le monde et partout.
ruimte-voor-wie = Pour qui
ruimte-iedereen = Pour tout le monde
ruimte-waar = Où
ruimte-waar-hint = Une commune, une région ou une province. Vide : partout.
ruimte-link-zin = Un clic suffit. Vous ne devez pas vous connecter.
ruimte-link-kop = Y a-t-il de la place chez { $naam } ?
ruimte-link-dood = Le lien est trop ancien. Connectez-vous pour dire s’il y a de la place.
postvak-dekking = Qui fait quoi chez { $naam } ?
postvak-post = { $aantal ->
    [0] Voir le courrier
    [one] Voir le courrier : 1 lettre n’est pas arrivée
   *[other] Voir le courrier : { $aantal } lettres ne sont pas arrivées
}
postvak-meldingen = Ce que les visiteurs signalent
postvak-melding-keer = Signalé { $aantal } fois, depuis le { $dag }
postvak-bel = À appeler
postvak-bel-zin = Ces initiatives demandent un appel à propos d'une demande qui est chez elles.
postvak-bel-sinds = Demandé le { $dag }
postvak-bel-hulpverlener = Un professionnel a fait cette demande et peut aussi voir le numéro.
postvak-gebeld = Appelé
vrager-zelf = La personne elle-même
vrager-naaste = Une personne proche
vrager-hulpverlener = La personne qui oriente (aide, soins, école)
vrager-buddy = Une personne qui veut devenir buddy

## Une demande.

dossier-titel = Demande
dossier-papier = Détruisez cette feuille dès que vous n’en avez plus besoin. Elle contient des données personnelles.
dossier-kop = Demande (commune : { $gemeente })
dossier-kop-zonder = Demande
dossier-waarom = Pourquoi ici ?
dossier-bij = Se trouve maintenant ici : { $loket }.
grond-gebied = Cette zone : { $gebied }.
grond-doelgroep = Ce groupe cible : { $doelgroep }.
grond-soort = Ce type d'aide : { $soort }.
grond-minste-werk = Parmi les personnes possibles, c'est ici qu'il y avait le moins en cours.
grond-afwezig = La personne qui le reçoit d'habitude est absente.
grond-niemand-dekt = Personne n'est désigné en particulier pour cette demande.
dossier-inhoud = Le contenu
dossier-dicht = Le contenu est chiffré. Si vous l'ouvrez, cela est noté avec votre nom.
dossier-open-knop = Ouvrir la demande
dossier-geen-sleutel = Votre clé n'ouvre pas cette demande. Demandez à un ou une collègue qui y avait déjà accès.
dossier-verloop = Ce qui s'est passé
dossier-stand = Passer une étape
dossier-nieuwe-stand = Nouvel état
dossier-nota = Note pour vos collègues
dossier-nota-hint = Votre note est chiffrée aussi. La personne ne la lit pas.
dossier-stand-knop = Enregistrer
dossier-blijft = L'état ne change pas. Gardez seulement ma note.
dossier-doorgeven = Transmettre à un autre guichet
dossier-doorgeven-naar = À quel guichet ?
dossier-doorgeven-hint = La personne a donné son accord pour ces guichets.
dossier-doorgeven-kies = Choisissez un guichet
dossier-doorgeven-knop = Transmettre
breder-kop = Transmettre à un projet qui n'a pas été choisi
breder-werking = Quel projet de duo ?
breder-hint = Pour cela, il faut un nouveau oui de la personne. Ils lisent alors tout, vos notes aussi.
breder-kies = Choisissez un projet
breder-hoe = Comment posez-vous la question ?
breder-opvolgen = Demander sur la page où la personne suit la demande
breder-gezegd = J'ai demandé à la personne, elle a dit oui
breder-uitleg-opvolgen = La personne voit votre question avec le code de suivi. Vous recevez un e-mail quand il y a une réponse.
breder-uitleg-gezegd = Votre nom et l'heure sont notés. La demande part tout de suite.
breder-knop = Continuer
breder-gevraagd = Le { $dag }, vous avez demandé si { $naam } peut lire ceci aussi.
breder-ja = La personne m'a dit oui : transmettre
breder-toch-niet = Ne plus le demander
dossier-klaar = Cette demande est terminée. Plus rien ne peut changer.
dossier-gewist = S'il ne se passe rien, nous effaçons ceci le { $dag }.
dossier-leeg = Tout ce qui se trouvait ici est effacé.
dossier-verleng = Reste sur la liste d'attente
dossier-buiten = Téléphonez ou écrivez à cette initiative
dossier-buiten-zin = Cette initiative buddy n'est pas encore reliée à Buddywijzer. Prenez contact et demandez s'il y a de la place.
dossier-buiten-uitnodigen = Inviter { $naam }
taak-kop = À faire encore
taak-vertel = Au premier contact, parlez de cette demande à la personne. Dites aussi comment la suivre ou la retirer.
taak-knop = Je l'ai dit
dossier-twijfel = Ne convient peut-être pas : { $wat }. La personne voulait quand même demander.
twijfel-aanvrager = qui demande
twijfel-taal = la langue
twijfel-leeftijd = l'âge
twijfel-gemeente = la commune
twijfel-doelgroep = la situation
gebeurtenis-stand = État : { $stand }
gebeurtenis-gelezen = Ouverte
gebeurtenis-nota = Note
gebeurtenis-aanvulling = Complété par la personne
gebeurtenis-ingetrokken = Retirée par la personne
gebeurtenis-doorgelaten = Vérifiée et transmise
gebeurtenis-misbruik = Clôturée comme abus
gebeurtenis-verteld = Dit à la personne
gebeurtenis-vervallen = Expirée et effacée
gebeurtenis-afwezig = Tout le monde était absent : transmise
gebeurtenis-stilte = Pas de réponse après six jours ouvrables : transmise
gebeurtenis-plaatsvervanger = Pas de réponse après quatre jours ouvrables : à un collègue
gebeurtenis-herinnerd = Rappel envoyé
gebeurtenis-gevraagd = Nouvel accord demandé à la personne
gebeurtenis-toch-niet = Nouvel accord plus demandé
gebeurtenis-akkoord = La personne a dit oui à un projet de plus
gebeurtenis-geen-akkoord = La personne a dit non
gebeurtenis-onleesbaar = Plus personne ne peut ouvrir ceci : la personne le lit aussi
gebeurtenis-door = par { $wie }

## La coordination.

mensen-titel = Coordination
mensen-kop = Qui lit quoi ?
mensen-sinds = depuis le { $datum }
mensen-geen = Encore personne.
mensen-uitgenodigd = Invitation : { $email }, jusqu'au { $datum }
mensen-uitnodigen = Inviter quelqu'un
mensen-uitnodigen-zin = La personne reçoit un e-mail avec un lien. Le lien fonctionne une seule fois.
mensen-email = Adresse e-mail
mensen-loket = Pour quel guichet ?
mensen-loket-kies = Choisissez un guichet
mensen-soort-werking = Initiatives buddy
mensen-soort-organisatie = Organisations
mensen-soort-verdelen = Points d'entrée et Buddywijzer
mensen-dekking = Qui fait quoi ?
mensen-knop = Envoyer l'invitation
mensen-gestuurd = L'invitation pour { $email } est prête à partir.

## Qui fait quoi dans une initiative.

dekking-titel = Qui fait quoi ?
dekking-kop = Qui fait quoi chez { $naam } ?
dekking-zin = Une demande va à la personne qui convient le mieux. Ce que vous laissez vide ne compte pas.
dekking-leeg = Rien n'est encore réparti. Toute la coordination lit ensemble.
dekking-niemand = Il n'y a pas encore de coordination. Invitez d'abord quelqu'un.
dekking-nieuw = Répartir le travail
dekking-coordinator = Coordination
dekking-kies = Choisissez une personne
dekking-vervanger = Remplacement
dekking-vervanger-hint = Prend le relais quand la coordination est absente.
dekking-gebieden = Zone
dekking-gebieden-hint = Communes, régions ou provinces, en néerlandais. Mettez une virgule entre elles.
dekking-doelgroepen = Pour qui
dekking-soorten = Ce que fait le buddy
dekking-overal = Partout
dekking-iedereen = Tout le monde
dekking-alles = Tout
dekking-knop = Ajouter
dekking-weg = Retirer

## Être absent.

afwezig-titel = Absence
afwezig-kop = Quand serez-vous absent ?
afwezig-zin = Les nouvelles demandes iront à quelqu’un d’autre. Ce qui est chez vous va le premier jour à votre remplaçant.
afwezig-blijft-kop = Ceci reste chez vous
afwezig-blijft = Personne ne vous remplace ici. Transmettez-les vous-même, ou elles attendront votre retour.
afwezig-terug = De retour plus tôt ? Enlevez votre absence. Ce qui est parti reste chez votre remplaçant : demandez-lui de le rendre.
afwezig-van = Premier jour
afwezig-tot = Dernier jour
afwezig-dag-hint = Par exemple 2026-12-24
afwezig-van-tot = Du { $van } au { $tot } inclus
afwezig-knop = Enregistrer
afwezig-weg = Retirer

## Répondre depuis l'e-mail.

antwoord-titel = Quelque chose vous attend
antwoord-inhoud = Le reste est chiffré. Vous le lirez après vous être connecté.
antwoord-vraag = Que répondez-vous ?
antwoord-opgenomen = Je m'en occupe
antwoord-hint-opgenomen = Lisez ensuite la demande et prenez contact.
antwoord-geen-plaats = Pas de place maintenant
antwoord-hint-geen-plaats = La demande passe à un autre guichet.
antwoord-niet-voor-ons = Pas pour nous
antwoord-hint-niet-voor-ons = La demande passe à un autre guichet.
antwoord-bellen = Appelez-moi
antwoord-bellen-hint = Nous appelons le { $nummer }.
antwoord-hint-bellen = Nous vous appelons d'abord.
antwoord-knop = Envoyer ma réponse
antwoord-lezen = Connectez-vous et lisez la demande
antwoord-loket = Vers votre guichet
antwoord-dank = Merci, c'est noté
antwoord-klaar-opgenomen = La personne voit que quelqu'un regarde sa demande. Connectez-vous pour la lire.
antwoord-klaar-geen-plaats = La demande est passée plus loin. La personne le voit.
antwoord-klaar-niet-voor-ons = La demande est passée plus loin. La personne le voit.
antwoord-klaar-bellen = Vous recevrez un appel. La demande reste chez vous en attendant.
antwoord-dood-kop = Ce lien ne fonctionne plus
antwoord-dood-zin = Quelqu'un a déjà répondu, ou le lien a plus d'une semaine. Connectez-vous et regardez votre boîte.
antwoord-doorgegeven-kop = Déjà transmise
antwoord-doorgegeven-zin = Cette demande a continué. Elle est maintenant chez
antwoord-voorbij-kop = Cette demande est terminée
antwoord-voorbij-zin = La personne l’a retirée, ou elle est terminée. Vous n’avez plus rien à faire.

## La démo.

demo-kop = Jouez quelqu'un dans cette démo
demo-zin = Tout est inventé. Aucun e-mail ne part.
demo-post-kop = Lettres de la démo
mensen-stop = Arrêter l’accès
mensen-stop-zin = { $naam } est alors déconnecté tout de suite et ne peut plus rien lire ici. C’est définitif.
mensen-stop-knop = Oui, arrêter l’accès
mensen-gestopt = L’accès est arrêté. La personne est déconnectée partout.

## Ce qui attend une vérification.

nazicht-kop = { $aantal ->
    [one] Une demande attend une vérification
   *[other] { $aantal } demandes attendent une vérification
}
nazicht-zin = Cela ressemblait à un abus. Peut-être que quelqu’un demande vraiment de l’aide. Lisez, puis choisissez.
nazicht-meer = Voici les plus anciennes : { $aantal }. Les autres suivent.
nazicht-een-kop = En attente de vérification
nazicht-een-zin = Cela ressemblait à un abus. Lisez d’abord. Quelqu’un demande-t-il de l’aide ? Laissez passer la demande.
nazicht-doorlaten = Laisser passer
nazicht-misbruik = Clôturer comme abus
nazicht-misbruik-zin = Êtes-vous sûr ? La personne qui a écrit ne recevra plus de réponse.
nazicht-misbruik-knop = Oui, clôturer

## Le courrier.

post-titel = Courrier
post-kop = Ce que deviennent nos courriels
post-wachtend = En attente
post-vertrokken = Partis
post-mislukt = Pas arrivés
post-mislukt-kop = Ce qui n’est pas arrivé
post-geen = Tout est arrivé.
post-aan = Pour
post-onbekend = inconnu
post-geschreven = Écrit
post-fout = Code d’erreur
post-opnieuw = Réessayer
post-weg = Abandonner
post-soort-wacht = Quelque chose attend à un guichet
post-soort-nazicht = Quelque chose attend une vérification
post-soort-bevestig = Demande de confirmer une adresse
post-soort-nieuws = Nouvelles d’une demande
post-soort-uitnodiging = Une invitation
post-soort-stuk = Quelque chose ne va plus dans la répartition des demandes
post-soort-plaats = Demande s’il y a encore de la place
post-soort-ander = Un autre courriel
