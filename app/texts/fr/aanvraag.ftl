## Autour de chaque étape.

aanvraag-titel = Demande, étape { $stap } sur { $alle }
aanvraag-stap = Étape { $stap } sur { $alle }
aanvraag-verder = Continuer
aanvraag-voor = Votre demande est pour { $naam } ({ $organisatie }).
aanvraag-voor-meer = Vous demandez dans cet ordre :
aanvraag-voor-meer-zin = Pas de place, ou pas de réponse ? La demande va à la suivante.
aanvraag-volgorde-wijzig = Changer l’ordre
aanvraag-leeftijd = Âge des participants : { $leeftijd }.
aanvraag-niet-aangesloten = Cette initiative n'est pas encore reliée à Buddywijzer. Votre demande arrive chez nous, et nous lui téléphonons.
aanvraag-onderbreken = Vos réponses sont gardées une demi-heure, seulement dans ce navigateur.
aanvraag-leeg-laten = Laissez ceci vide.

loket-site = Équipe de Buddywijzer
loket-werking = Coordination chez { $naam } ({ $organisatie })
loket-coordinator = Coordination de { $naam } ({ $organisatie })
loket-plaatsvervanger = Remplacement de la coordination de { $naam } ({ $organisatie })
loket-organisatie = Guichet général de { $organisatie }
loket-dispatcher = Point d'entrée { $regio }
loket-dispatcher-brussel = Point d'entrée Bruxelles

## Noms des champs : sur la page de contrôle, dans le suivi et au guichet.

veld-voor-wie = Pour qui
veld-voornaam = Prénom
veld-leeftijd = Âge
veld-gemeente = Commune
veld-soort = Ce que fait le buddy
veld-soort-buddy = Ce que vous aimez faire
veld-doelgroep = La situation
veld-doelgroep-buddy = Avec qui
veld-bericht = Avec ses propres mots
veld-naam-verwijzer = Nom de la personne qui demande
veld-relatie-verwijzer = Lien avec la personne
veld-relatie-verwijzer-hulpverlener = Organisation
veld-telefoon = Téléphone
veld-telefoon-naaste = Téléphone de la personne qui demande
veld-telefoon-hulpverlener = Téléphone de la personne qui demande
veld-email = E-mail
veld-email-naaste = E-mail de la personne qui demande
veld-email-hulpverlener = E-mail de la personne qui demande
veld-veilig = Contact en sécurité
veld-naam-begeleider = Nom de la personne qui accompagne
veld-telefoon-begeleider = Téléphone de la personne qui accompagne
veld-volgen = Le professionnel peut suivre
veld-werkadres = Adresse de travail
veld-nieuws = Nouvelles par e-mail
veld-akkoord = Oui de la personne
veld-toestemming = Accord

## Étape 1 : pour qui.

voor-wie-kop = Pour qui cherchez-vous un buddy ?
voor-wie-kop-werking = Que voulez-vous demander ?
asker-zelf = Je cherche un buddy pour moi
asker-naaste = Je cherche un buddy pour une personne que je connais
asker-hulpverlener = Je cherche pour une personne que j'accompagne dans mon métier
asker-buddy = Je veux devenir buddy
asker-uitleg-naaste = Par exemple votre mère, votre voisin ou votre élève.
asker-uitleg-hulpverlener = Par exemple dans un CPAS (OCMW), un CAW, un CGG, un cabinet médical ou une école.

## Vous et la personne.

akkoord-kop = Vous et la personne
contact-relatie-naaste = Comment connaissez-vous la personne ?
contact-relatie-naaste-hint = Par exemple : fille, voisin, enseignante
contact-relatie-hulpverlener = Pour quelle organisation travaillez-vous ?
akkoord-vraag = La personne sait-elle que vous faites cette demande ?
akkoord-hint = Nous cherchons un buddy seulement pour une personne qui le veut elle-même.
akkoord-samen = Oui, nous remplissons ceci ensemble
akkoord-mondeling = Oui, la personne a dit oui
akkoord-schriftelijk = Oui, la personne a écrit oui
akkoord-nog-niet = Non, pas encore
akkoord-folder-kop = Demandez d'abord à la personne
akkoord-folder-zin = Nous n'envoyons rien maintenant. Imprimez le dépliant et lisez-le ensemble. Revenez ensuite.
akkoord-folder-knop = Ouvrir le dépliant

## Qui.

wie-kop-zelf = Qui êtes-vous ?
wie-kop-ander = De qui s'agit-il ?
wie-kop-buddy = Qui êtes-vous ?
wie-waarom-zelf = Avec votre âge, nous voyons ce qui existe pour vous.
wie-waarom-ander = Donnez seulement le prénom. Avec l'âge, nous voyons ce qui existe.
wie-waarom-buddy = Avec votre âge, nous voyons où vous pouvez être buddy.
wie-voornaam-zelf = Votre prénom
wie-voornaam-ander = Le prénom de la personne
wie-voornaam-buddy = Votre prénom
wie-leeftijd-zelf = Quel âge avez-vous ?
wie-leeftijd-ander = Quel âge a la personne ?
wie-leeftijd-buddy = Quel âge avez-vous ?
leeftijd-0-12 = 0 à 12 ans
leeftijd-13-17 = 13 à 17 ans
leeftijd-18-25 = 18 à 25 ans
leeftijd-26-64 = 26 à 64 ans
leeftijd-65-plus = 65 ans ou plus

## Où.

waar-kop-zelf = Dans quelle commune habitez-vous ?
waar-kop-ander = Dans quelle commune habite la personne ?
waar-kop-buddy = Dans quelle commune habitez-vous ?
waar-waarom-zelf = Ainsi, nous cherchons un buddy qui habite près de chez vous.
waar-waarom-ander = Ainsi, nous cherchons un buddy près de chez la personne.
waar-waarom-buddy = Ainsi, nous savons où vous pouvez être buddy.
waar-gemeente = Commune ou code postal

## Ce que ferait un buddy.

wat-kop-zelf = Comment un buddy peut-il vous aider ?
wat-kop-ander = Comment un buddy peut-il aider ?
wat-kop-buddy = Que voulez-vous faire comme buddy ?
wat-soort-hint = Choisissez tout ce qui convient.
wat-soort = Choisissez ce que vous cherchez
wat-soort-buddy = Choisissez ce que vous aimez faire

## En dire plus.

meer-kop-zelf = Voulez-vous ajouter quelque chose ?
meer-kop-ander = La personne veut-elle ajouter quelque chose ?
meer-kop-buddy = Voulez-vous ajouter quelque chose ?
wat-doelgroep-zelf = Quelle est votre situation ?
wat-doelgroep-ander = Quelle est la situation de la personne ?
wat-doelgroep-buddy = Avec qui aimeriez-vous passer du temps ?
wat-doelgroep-hint-zelf = Vous pouvez laisser vide. Cela aide à trouver un buddy qui connaît votre situation.
wat-doelgroep-hint-ander = Vous pouvez laisser vide. Choisissez seulement ce que la personne veut partager.
wat-doelgroep-hint-buddy = Vous pouvez laisser vide.
wat-bericht-zelf = Racontez avec vos propres mots
wat-bericht-ander = Racontez avec vos propres mots
wat-bericht-buddy = Parlez un peu de vous
wat-bericht-hint = Quelques phrases suffisent. N'écrivez ici ni numéro de registre national ni diagnostic.

## Un professionnel.

werk-kop = Vous et cette demande
werk-volgen = Pouvez-vous suivre la demande ?
werk-volgen-hint = Demandez-le à la personne. Vous voyez où en est la demande, pas ce qui se dit.
volgen-ja = Oui, la personne est d'accord
volgen-nee = Non
werk-adres = Adresse e-mail de votre travail
werk-adres-hint = Vous recevez un seul e-mail avec un lien. Ainsi, la coordination sait que c'est vous. Votre demande n'attend pas.

## Contact.

contact-kop-zelf = Comment vous joindre ?
contact-kop-ander = Comment vous joindre ?
contact-kop-buddy = Comment vous joindre ?
contact-waarom-zelf = Donnez un numéro de téléphone ou une adresse e-mail. Un des deux suffit.
contact-waarom-ander = Donnez votre numéro de téléphone ou votre adresse e-mail. Nous prenons d'abord contact avec vous.
contact-waarom-buddy = Donnez un numéro de téléphone ou une adresse e-mail. Un des deux suffit.
contact-naam = Votre nom
contact-telefoon-zelf = Numéro de téléphone
contact-telefoon-ander = Votre numéro de téléphone
contact-telefoon-buddy = Numéro de téléphone
contact-email-zelf = Adresse e-mail
contact-email-ander = Votre adresse e-mail
contact-email-buddy = Adresse e-mail
contact-nieuws = Envoyez-moi un e-mail quand il y a du nouveau. L'e-mail ne dit pas de quoi il s'agit.
contact-nieuws-hint = Vous recevez d'abord un e-mail pour confirmer votre adresse.

## Joindre en sécurité.

veilig-kop = Comment vous joindre en sécurité ?
contact-veilig = À quoi devons-nous faire attention ?
contact-veilig-hint = Vous pouvez laisser vide. Cochez ce dont nous devons tenir compte.
veilig-geen-bericht = Ne pas laisser de message vocal
veilig-niet-bellen = Ne pas téléphoner
veilig-via-begeleider = Passer par la personne qui accompagne
veilig-begeleider-kop = La personne qui vous accompagne
veilig-begeleider-zin = Remplissez ceci seulement si nous devons passer par cette personne.
veilig-begeleider-naam = Nom de la personne qui vous accompagne
veilig-begeleider-telefoon = Téléphone de la personne qui vous accompagne

## Accord.

toestemming-kop-zelf = Qui peut lire votre demande ?
toestemming-kop-ander = Qui peut lire la demande ?
toestemming-kop-buddy = Qui peut lire votre offre ?
toestemming-lezers = Seules ces personnes peuvent lire ce que vous avez écrit :
toestemming-volgorde = La première reçoit votre demande. Si elle ne peut pas aider, la suivante prend le relais.
toestemming-waarvoor = Pourquoi
toestemming-doel = Pour chercher un buddy et prendre contact pour cela. Pour rien d'autre.
toestemming-doel-buddy = Pour parler avec vous de devenir buddy. Pour rien d'autre.
toestemming-wat = Ce qui est transmis
toestemming-hoelang = Combien de temps nous le gardons
toestemming-duur = Jusqu'à 30 jours après la fin. Jamais plus de 90 jours après la dernière étape. Ensuite, nous l'effaçons.
toestemming-jong = Vous avez moins de 18 ans ? Vous pouvez demander seul. Seules les personnes de cette liste lisent votre texte. Nous n'envoyons rien à vos parents ni à votre école. Parlez-en avec une personne en qui vous avez confiance.
toestemming-kind = Pour un enfant de moins de 13 ans, c’est un parent ou un tuteur qui demande le buddy. Ce n’est pas vous ? Remplissez alors ceci avec eux.
toestemming-slot = Nous gardons votre demande chiffrée. Seules ces personnes ont une clé.
toestemming-terugtrekken = Plus tard, vous pouvez toujours retirer votre demande. Vous le faites avec votre code de suivi.
toestemming-zin-zelf = Oui, ces personnes peuvent lire ma demande.
toestemming-zin-ander = Oui, la personne sait qui lit ceci et elle donne son accord.
toestemming-zin-buddy = Oui, ces personnes peuvent lire mon offre.
toestemming-zin-ouder = Oui, je suis le parent ou le tuteur, ou il est ici avec moi. Ces personnes peuvent lire la demande.
toestemming-zin-kind = Oui, un parent ou un tuteur sait qui lit ceci et donne son accord.

## Quand quelque chose ne convient peut-être pas.

past-niet-titel = Demande
past-niet-kop = Cette initiative ne convient peut-être pas
past-niet-zin = Voici ce que nous savons de { $naam } :
past-niet-aanvrager = Ici, un professionnel fait la demande.
past-niet-taal = On y parle : { $wat }.
past-niet-leeftijd = Âge des participants : { $wat }.
past-niet-gemeente = Elle ne travaille pas à { $wat }.
past-niet-doelgroep = Elle est surtout là pour : { $wat }.
past-niet-wel-kop = Ceci convient peut-être
past-niet-kies = Choisir { $naam }
past-niet-zelf-kop = C'est vous qui décidez
past-niet-zonder = Cherchez pour moi
past-niet-zonder-deze = Retirer cette initiative
past-niet-toch-zin = Vous voulez quand même demander ici ? Vous pouvez. Nous disons à la coordination ce qui ne convient peut-être pas.
past-niet-toch = Continuer quand même
past-niet-wijzig = Modifier vos réponses

## Quand quelqu'un est encore trop jeune.

kind-kop = Demandez ceci avec un parent
kind-zin = Vous avez moins de 13 ans ? Alors un parent ou un tuteur demande le buddy. Remplissez ceci ensemble.
kind-bewaard = Ce que vous avez déjà écrit reste là.
kind-knop = Nous remplissons ceci ensemble
te-jong-kop = Vous êtes encore trop jeune pour ceci
te-jong-zin = Merci de vouloir aider ! Pour être buddy, il faut encore grandir un peu. Revenez plus tard.
te-jong-werking = Merci de vouloir aider ! Chez { $naam }, il faut avoir au moins { $leeftijd } ans.

## Étape 6 : vérifier.

nakijken-kop = Vérifiez vos réponses
nakijken-zin = Tout est correct ? Alors envoyez votre demande.
nakijken-zin-buddy = Tout est correct ? Alors envoyez votre offre.
nakijken-wijzig = Modifier
nakijken-wijzig-veld = Modifier : { $veld }
nakijken-leeg = Pas rempli
nakijken-ja = Oui
nakijken-lezers = Qui peut lire ceci
nakijken-knop = Envoyer

## Après l'envoi.

verstuurd-titel = Envoyé
verstuurd-kop = Votre demande est envoyée
verstuurd-kop-buddy = Votre offre est envoyée
verstuurd-code = Voici votre code de suivi
verstuurd-bewaar = Notez ce code ou imprimez cette page. Après une demi-heure, nous ne le montrons plus.
verstuurd-waarom = Avec le code, vous voyez où en est votre demande. Vous pouvez aussi la retirer.
verstuurd-hoe = Que se passe-t-il maintenant ?
verstuurd-stap-aangesloten = La coordination chez { $naam } lit votre demande.
verstuurd-stap-volgende = Pas de place, ou pas de réponse en six jours ouvrables ? La demande va à votre choix suivant.
verstuurd-stap-bellen = Nous lisons votre demande et nous prenons contact avec { $naam }.
verstuurd-stap-zoeken = Nous lisons votre demande et nous cherchons une initiative buddy qui convient.
verstuurd-stap-zoeken-buddy = Nous lisons votre offre et nous cherchons une initiative buddy qui convient.
verstuurd-stap-contact = Une personne prend contact. Cela peut prendre quelques jours.
verstuurd-stap-contact-buddy = Une personne prend contact pour un entretien. Cela peut prendre quelques jours.
verstuurd-stap-nieuws = Confirmez votre adresse avec l'e-mail que vous recevez. Ensuite, nous vous écrivons quand il y a du nouveau, sans le contenu.
verstuurd-volgen = La personne est d'accord pour que vous suiviez la demande. Donnez-lui aussi ce code.
verstuurd-niet-volgen = Ce code est pour la personne. Donnez-le et ne le gardez pas.
verstuurd-stap-afzender = Confirmez votre adresse de travail avec l'e-mail que vous recevez.
verstuurd-stap-code-persoon = La personne regarde avec le code quand elle veut.
verstuurd-stap-code = Regardez avec votre code quand vous voulez.
verstuurd-opvolgen = Suivre votre demande
verstuurd-dringend = Vous avez besoin d'aide tout de suite ? Appelez le 107 (Télé-Accueil, en français) ou le 106 (Tele-Onthaal, en néerlandais). En cas de danger, appelez le 112.

## Quand cela ne va pas.

koekjes-titel = Activez les cookies
koekjes-zin = Votre navigateur ne garde pas de cookies. Nous en avons besoin d'un seul pour retenir vos réponses.
koekjes-hoe = Autorisez les cookies pour ce site. Ensuite, recommencez.
opnieuw-knop = Recommencer
al-verstuurd-kop = Cette demande est déjà envoyée
al-verstuurd-zin = Nous l'avons reçue une fois. Vous n'avez plus rien à faire.
al-verstuurd-opvolgen = Suivre votre demande avec votre code
verlopen-kop = C'était il y a trop longtemps
verlopen-zin = Nous gardons les réponses une demi-heure. Ensuite, nous les effaçons, pour vous protéger.
verdrongen-kop = Cette demande a disparu
verdrongen-zin = Entre-temps, vous avez commencé d'autres demandes. C'est pourquoi celle-ci a disparu.
verloren-kop = Ce que vous venez d'écrire
verloren-zin = Ce texte n'est ni gardé ni envoyé. Copiez-le si vous en avez encore besoin.
niet-open-kop = Vous ne pouvez pas encore faire de demande ici
niet-open-zin = Personne ne peut encore lire les demandes. Prenez vous-même contact avec l'initiative buddy.
niet-open-zonder = Personne ne peut encore lire les demandes. De cette initiative, nous ne connaissons pas non plus d'adresse ni de numéro. Voyez si une autre vous convient.
niet-open-zoek = Chercher une initiative buddy
niet-bewaard-kop = Nous n'avons pas pu envoyer votre demande
niet-bewaard-zin = Il y a eu un problème chez nous. Votre demande n'est pas envoyée. Votre texte se trouve ci-dessous.
