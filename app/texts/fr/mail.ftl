## E-mails. Seulement un lien et des mots neutres : jamais ce que quelqu'un a écrit.

mail-wacht-onderwerp = Quelque chose vous attend à votre guichet
mail-wacht-tekst =
    Bonjour,

    Quelque chose vous attend à votre guichet sur Buddywijzer.
    Répondez avec ce lien. Il fonctionne une fois, pendant une semaine :

    { $link }

    Cet e-mail ne dit rien du contenu. C'est pour protéger les personnes.

    Buddywijzer
mail-nazicht-onderwerp = Quelque chose attend une vérification
mail-nazicht-tekst =
    Bonjour,

    Sur Buddywijzer, quelque chose attend que l’un de vous le vérifie.
    Connectez-vous pour le lire :

    { $link }

    Ce courriel ne dit rien du contenu. C’est pour protéger les personnes.

    Buddywijzer
stuk-onderwerp = Quelque chose ne va plus dans la répartition des demandes
stuk-tekst =
    Bonjour,

    Quelque chose ne va plus dans la répartition des demandes.
    Nombre de points : { $aantal }.
    Une demande pourrait rester sans réponse. Voyez ce qu’il y a :

    { $link }

    Ce courriel ne contient aucun nom. C’est pour protéger les personnes.

    Buddywijzer

mail-verloopt-onderwerp = Quelque chose expire à votre guichet
mail-verloopt-tekst =
    Bonjour,

    À votre guichet, quelque chose n'a plus bougé depuis longtemps.
    Dans deux semaines, nous l'effaçons. Regardez si c'est encore en cours :

    { $link }

    Cet e-mail ne dit rien du contenu. C'est pour protéger des personnes.

    Buddywijzer
mail-uitnodiging-onderwerp = Invitation pour Buddywijzer
mail-uitnodiging-tekst =
    Bonjour,

    Nous vous invitons à lire des demandes pour : { $loket }.
    Créez votre accès avec ce lien. Il fonctionne une seule fois.

    { $link }

    Vous n'attendiez pas cet e-mail ? Alors ne faites rien.

    Buddywijzer
mail-bevestig-onderwerp = Confirmez votre adresse e-mail
mail-bevestig-tekst =
    Bonjour,

    Quelqu'un a donné cette adresse e-mail sur Buddywijzer.
    C'était vous ? Alors confirmez votre adresse e-mail :

    { $link }

    Ce n'était pas vous ? Alors ne faites rien. Vous ne recevrez pas de nouvelles à cette adresse.

    Buddywijzer
mail-afzender-onderwerp = Confirmez votre adresse de travail
mail-afzender-tekst =
    Bonjour,

    Quelqu'un a donné cette adresse de travail sur Buddywijzer.
    C'était vous ? Alors confirmez-le ici :

    { $link }

    Ce n'était pas vous ? Alors ne faites rien.

    Buddywijzer
mail-nieuws-onderwerp = Il y a du nouveau
mail-nieuws-tekst =
    Bonjour,

    Il y a du nouveau sur Buddywijzer. Regardez avec votre code :

    { $link }

    Cet e-mail ne dit pas de quoi il s'agit. C'est pour vous protéger.

    Buddywijzer
mail-hersteld-onderwerp = Votre accès est renouvelé
mail-hersteld-tekst =
    Bonjour,

    Votre accès est renouvelé.
    Ce n'était pas vous ? Téléphonez tout de suite à une personne de votre guichet.

    Buddywijzer

mail-herinner-onderwerp = Quelque chose attend encore à votre guichet
mail-herinner-tekst =
    Bonjour,

    Quelque chose vous attend toujours à votre guichet sur Buddywijzer.
    Répondez avec ce lien. Il fonctionne une fois, pendant une semaine :

    { $link }

    Personne ne répond ? Alors cela passe à un autre guichet.
    Cet e-mail ne dit rien du contenu. C'est pour protéger les personnes.

    Buddywijzer
mail-antwoord-onderwerp = Une réponse est arrivée à votre guichet
mail-antwoord-tekst =
    Bonjour,

    Une réponse est arrivée à votre guichet sur Buddywijzer.
    Connectez-vous pour la lire :

    { $link }

    Cet e-mail ne dit rien du contenu. C'est pour protéger les personnes.

    Buddywijzer
mail-voorstel-onderwerp = Confirmez votre projet de duo
mail-voorstel-tekst =
    Bonjour,

    Vous avez rempli un projet de duo sur Buddywijzer.
    Confirmez avec ce lien. Ensuite quelqu'un le vérifie :

    { $link }

    Ce n'était pas vous ? Alors vous ne devez rien faire.

    Buddywijzer
mail-opgenomen-onderwerp = Votre projet de duo est sur Buddywijzer
mail-opgenomen-tekst =
    Bonjour,

    Votre projet de duo est maintenant sur Buddywijzer :

    { $link }

    Merci de nous l'avoir signalé.

    Buddywijzer
mail-niet-opgenomen-onderwerp = Votre projet de duo n'est pas sur Buddywijzer
mail-niet-opgenomen-tekst =
    Bonjour,

    Nous n'avons pas repris votre projet de duo. Voici pourquoi :

    { $reden }

    Vous pouvez toujours le remplir à nouveau.

    Buddywijzer
mail-code-onderwerp = Un code pour votre page sur Buddywijzer
mail-code-tekst =
    Bonjour,

    Quelqu'un veut tenir à jour la page de { $naam } sur Buddywijzer.
    L'invitation va à { $naar }.
    C'est un collègue ? Donnez-lui ce code, ou tapez-le vous-même :

    { $code }

    { $link }

    Vous ne connaissez pas la demande ? Alors ne faites rien.

    Buddywijzer
mail-claim-nee-onderwerp = Votre demande de tenir une page
mail-claim-nee-tekst =
    Bonjour,

    Nous n'avons pas pu accepter votre demande. Voici pourquoi :

    { $reden }

    Vous pouvez toujours redemander.

    Buddywijzer
mail-eigenaar-onderwerp = Quelqu'un d'autre tient aussi votre page
mail-eigenaar-tekst =
    Bonjour,

    Une autre personne reçoit une invitation pour tenir la page de { $naam }.
    Vérifiez ici si c'est juste :

    { $link }

    Vous ne la connaissez pas ? Retirez-la sur cette page, et écrivez-nous.

    Buddywijzer
mail-bereik-onderwerp = Les coordonnées de votre page changent
mail-bereik-tekst =
    Bonjour,

    Quelqu'un qui tient la page de { $naam } a mis d'autres coordonnées.
    Après trois jours, elles sont sur le site. Ce n'est pas juste ? Arrêtez-le :

    { $link }

    C'est juste ? Alors ne faites rien.

    Buddywijzer
mail-klopt-onderwerp = Votre page sur Buddywijzer est-elle encore juste ?
mail-klopt-tekst =
    Bonjour,

    La page de { $naam } est-elle encore juste ? Un clic suffit :

    { $link }

    Ainsi, ceux qui cherchent un buddy savent que c'est encore vrai.

    Buddywijzer
mail-wijziging-onderwerp = Une décision sur votre changement
mail-wijziging-ja =
    Bonjour,

    Votre changement est accepté. Il est sur le site :

    { $link }

    Buddywijzer
mail-wijziging-nee =
    Bonjour,

    Votre changement n'est pas repris. Voici pourquoi :

    { $reden }

    Voyez ici ce qui est là :

    { $link }

    Buddywijzer
mail-vraag-onderwerp = Une question sur votre projet de duo
mail-vraag-tekst =
    Bonjour,

    Nous avons une question sur le projet que vous avez rempli :

    { $vraag }

    Répondez avec ce lien :

    { $link }

    Buddywijzer
mail-gemeld-onderwerp = Voulez-vous une réponse à votre signalement ?
mail-gemeld-tekst =
    Bonjour,

    Vous avez signalé une erreur sur Buddywijzer.
    Voulez-vous savoir ce que c'est devenu ? Confirmez avec ce lien :

    { $link }

    Ce n'était pas vous ? Alors ne faites rien.

    Buddywijzer
mail-melding-onderwerp = Quelqu'un signale quelque chose sur votre page
mail-melding-tekst =
    Bonjour,

    Quelqu'un dit qu'il y a une erreur sur votre page.
    Voyez ici ce que c'est :

    { $link }

    Buddywijzer
mail-gemeld-antwoord-onderwerp = Votre signalement sur un projet de duo
mail-gemeld-aangepast =
    Bonjour,

    Nous avons corrigé ce que vous avez signalé. Merci.

    { $regel }

    { $link }

    Buddywijzer
mail-gemeld-klopt =
    Bonjour,

    Nous avons vérifié ce que vous avez signalé. C'est juste tel quel.

    { $regel }

    { $link }

    Buddywijzer
mail-plaats-onderwerp = Avez-vous de la place ?
mail-plaats-tekst =
    Bonjour,

    Buddywijzer dit si { $naam } a de la place. Ce n’est peut-être plus exact : c’était il y a longtemps, ou une demande est restée sans place.

    Dites en un clic où vous en êtes :

    { $link }

    Le lien fonctionne trente jours.

    Buddywijzer
