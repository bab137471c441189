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
