## /over

over-titel = Un buddy, c'est quoi ?
over-beschrijving = Ce qu'est un buddy, ce que vous faites ensemble et comment en trouver un.
over-kop = Un buddy, c'est quoi ?
over-inleiding = Un buddy est une personne bénévole qui passe du temps avec vous pendant une période. Simplement, d'humain à humain.
over-wat-kop = Que faites-vous ensemble ?
over-wat-zin = Vous choisissez ensemble. Vous parlez, vous vous promenez, vous buvez un café, vous pratiquez le néerlandais. Ou vous cherchez une solution ensemble.
over-werking-kop = Une initiative buddy, c'est quoi ?
over-werking-zin = Une initiative buddy met deux personnes en contact : vous et votre buddy. Une personne coordonne et cherche qui vous convient. Ensuite, elle reste là pour vous deux.
over-hoe-kop = Comment demander un buddy ?
over-stap-1 = Cherchez une initiative buddy sur ce site.
over-stap-2 = Remplissez le formulaire. Vous choisissez ce que vous racontez.
over-stap-3 = Une personne de l'équipe prend contact avec vous.
over-stap-4 = Vous rencontrez votre buddy. Si le courant ne passe pas, vous le dites.
over-zoek-knop = Chercher un buddy
over-ander-kop = Vous cherchez pour quelqu'un d'autre ?
over-ander-zin = C'est possible. Vous êtes par exemple de la famille, du voisinage, d'une école ou d'un service d'aide. Demandez d'abord à la personne elle-même. Sans son oui, nous n'envoyons rien.
over-ander-knop = Demander un buddy pour quelqu'un
over-buddy-kop = Vous voulez devenir buddy ?
over-buddy-zin = Un buddy n'a pas besoin de talents particuliers. Vous écoutez, vous respectez les rendez-vous et vous avez un peu de temps. La coordination vous aide à démarrer.
over-buddy-knop = Devenir buddy
over-kost-kop = Faut-il payer ?
over-kost-zin = Un buddy est souvent gratuit. Si nous le savons, nous l'écrivons sur la page de l'initiative buddy.
over-site-kop = Qui fait ce site ?
over-site-zin = Buddywijzer rassemble toutes les initiatives buddy que nous avons pu trouver en Flandre et à Bruxelles. Nous avons lu des pages publiques et écrit les textes nous-mêmes. Les organisations doivent encore confirmer leurs données. En attendant, c'est indiqué.

## /bronnen

bronnen-titel = Sources
bronnen-beschrijving = D'où viennent les données de Buddywijzer.
bronnen-kop = D'où viennent les données
bronnen-werkingen-kop = Initiatives buddy et organisations
bronnen-werkingen-zin = Les faits viennent de pages publiques. Chaque fiche dit lesquelles. Nous avons écrit les textes nous-mêmes.
bronnen-plaatsen-kop = Lieux
bronnen-plaatsen-zin = Les noms des communes viennent de Statbel. Leur position vient de GeoNames.
bronnen-plaatsen-vermelding = Contient des données de Statbel et de GeoNames (CC BY 4.0, adaptées).
bronnen-postcodes-kop = Codes postaux
bronnen-postcodes-vermelding = Codes postaux : GeoNames (CC BY 4.0, adaptés).
bronnen-streken-kop = Régions
bronnen-streken-zin = Ce qui fait partie d'une région est fixé par des règles flamandes. Parfois, nous avons dû choisir nous-mêmes.
bronnen-themas-kop = Domaines et publics
bronnen-themas-zin = Les thèmes viennent d'une étude de 2018 sur les buddys en Flandre. Nous avons choisi les mots nous-mêmes.
bronnen-kaart-kop = Carte et lettres
bronnen-kaart-zin = Nous avons dessiné la carte avec des données de Natural Earth et de GeoNames (CC BY 4.0, modifiées). Ce ne sont pas des limites officielles.
bronnen-letters-zin = Les lettres s'appellent Atkinson Hyperlegible. Elles sont du Braille Institute (SIL Open Font License).

## /privacy

privacy-titel = Vie privée
privacy-beschrijving = Ce que nous gardons de vous et qui le lit.
privacy-kop = Ce que nous faisons de vos données
privacy-kort = Vous pouvez chercher sans nom et sans compte. Nous ne vous suivons pas et nous ne montrons pas de publicité.
privacy-zoeken-kop = Quand vous cherchez
privacy-zoeken-zin = Nous ne gardons pas ce que vous cherchez. Il n'y a aucun cookie dans votre navigateur.
privacy-zoeken-typen = Pendant que vous tapez, nous proposons des mots et des lieux. De cela aussi, nous ne gardons rien. Si vous choisissez « Chercher autour de moi », votre navigateur nous donne votre position, à un kilomètre près. Cela sert seulement pour cette recherche.
privacy-aanvraag-kop = Quand vous demandez un buddy
privacy-aanvraag-1 = Vous choisissez ce que vous racontez. Nous ne demandons jamais de numéro de registre national ni de date de naissance.
privacy-aanvraag-2 = Pendant que vous remplissez, tout est chiffré dans un seul cookie de votre navigateur. Votre code de suivi y reste aussi un moment. Après une demi-heure, tout cela disparaît.
privacy-aanvraag-3 = Avant l'envoi, vous voyez exactement qui peut lire votre demande.
privacy-aanvraag-4 = Votre nom, votre contact et vos mots sont chiffrés. Seules les personnes de cette liste peuvent les ouvrir.
privacy-aanvraag-5 = Quand une personne ouvre votre demande, nous notons son nom et l'heure.
privacy-server-kop = Ce que le serveur voit quand même
privacy-server-zin = Le serveur doit remettre votre demande au bon guichet. Pour cela, il voit qui demande, votre commune, votre groupe d'âge et ce qu'un buddy ferait. Il voit aussi quelle initiative buddy vous avez choisie et quels guichets peuvent lire. Si vous voulez des nouvelles, il voit aussi votre adresse e-mail. Nous l'effaçons quand votre demande est clôturée ou retirée. Pour voir les abus, il compte pendant un jour combien de demandes viennent d’un même réseau. Il ne garde pas ce réseau de façon lisible.
privacy-eerlijk = Si quelqu'un prend le contrôle du serveur, il peut lire ce qui arrive ou s'ouvre ensuite. Nous ne pouvons pas l'exclure. Le reste demeure chiffré. Trente jours après la fin de votre demande, nous effaçons tout ce que vous avez écrit. S'il ne se passe plus rien, nous l'effaçons après nonante jours. Nous gardons encore nonante jours quand quelque chose s'est passé et qui a lu votre demande. Ensuite, seuls des nombres restent. Si vous retirez votre demande, plus personne ne peut l'ouvrir.
privacy-rechten-kop = Ce que vous pouvez faire
privacy-rechten-zin = Avec votre code de suivi, vous voyez où en est votre demande et qui peut la lire. Vous pouvez corriger quelque chose. Vous pouvez aussi la retirer ou l'effacer tout de suite.
privacy-vragen-kop = Des questions sur vos données
privacy-vragen-zin = Vous voulez savoir ce que nous gardons de vous, ou faire corriger ou effacer quelque chose ? Écrivez-nous :
privacy-snel-kop = Si quelqu'un regarde
privacy-snel-zin = Chaque page d'une demande a un bouton pour partir vite. Avec le bouton Retour, on peut encore revenir. Fermez donc aussi votre fenêtre.
privacy-mail-kop = E-mails
privacy-mail-zin = Nos e-mails ne disent jamais de quoi parle votre demande. Quand un e-mail est parti, nous effaçons l'adresse et le texte. S'il n'arrive pas, nous l'effaçons après trente jours.
privacy-loket-kop = Si vous travaillez dans un guichet
privacy-loket-zin = Nous gardons votre nom, votre adresse e-mail et vos guichets. Nous ne gardons nulle part votre phrase secrète ni vos codes. Nous notons quelle demande vous ouvrez, et quand. Si votre accès s'arrête, votre nom et votre adresse restent.

## /toegankelijkheid

toegankelijk-titel = Accessibilité
toegankelijk-beschrijving = Ce que nous faisons pour que tout le monde puisse utiliser ce site.
toegankelijk-kop = Un site pour tout le monde
toegankelijk-inleiding = Nous voulons que tout le monde puisse utiliser ce site. Aussi avec un vieux téléphone, un clavier ou un lecteur d'écran.
toegankelijk-wel-kop = Ce que nous faisons
toegankelijk-wel-1 = Tout fonctionne sans JavaScript.
toegankelijk-wel-2 = Tout fonctionne avec le clavier.
toegankelijk-wel-3 = Les lettres sont assez foncées. Vous pouvez les agrandir.
toegankelijk-wel-4 = Nos textes sont courts et simples.
toegankelijk-niet-kop = Ce qui doit encore s'améliorer
toegankelijk-niet-1 = Les textes en français sont récents. Certaines phrases peuvent encore devenir plus claires.
toegankelijk-niet-2 = Aucune personne en situation de handicap n'a encore testé le site pour nous.
toegankelijk-niet-3 = Certains mots sur les initiatives buddy sont difficiles. Nous cherchons des mots plus simples.
toegankelijk-melden-kop = Quelque chose ne marche pas ?
toegankelijk-melden-zin = Demandez de l'aide avec le formulaire de demande. Dites ce qui n'a pas marché.
toegankelijk-melden-mail = Écrivez-nous ce qui n’a pas marché, et sur quelle page :
toegankelijk-melden-knop = Aller au formulaire
