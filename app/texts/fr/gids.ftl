## La page d'une initiative buddy.

werking-beschrijving = { $naam } ({ $organisatie }). { $zin }
werking-twijfel-zin = Nous ne savons pas si cette initiative buddy existe encore. Vérifiez avant de compter dessus.
werking-vraag = Demander un buddy
werking-word-buddy = Devenir buddy ici
werking-voor-wie = Pour qui ?
werking-leeftijd = Âge
werking-leeftijd-tussen = De { $van } à { $tot } ans
werking-leeftijd-vanaf = À partir de { $van } ans
werking-leeftijd-tot = Jusqu'à { $tot } ans inclus
werking-wie-vraagt = Qui peut demander un buddy ?
werking-samen = Que faites-vous ensemble ?
werking-domeinen = De quoi s'agit-il ?
werking-ritme = À quel rythme ?
werking-wie-is-buddy = Qui est le buddy ?
werking-buddy-leeftijd = Vous pouvez devenir buddy ici à partir de { $van } ans.
werking-waar = Où ?
werking-gebied-niet-gezegd = Nous ne connaissons pas les communes précises. Posez la question.
werking-adres = Adresse
werking-kost = Combien ça coûte ?
werking-gratis = C'est gratuit.
werking-betalend = Ce n'est pas gratuit. Demandez le prix.
werking-talen = Langues
werking-praktisch = Bon à savoir
werking-contact = Contact
werking-website = Voir le site web
werking-mail = Envoyer un e-mail
werking-bel = Appeler le { $nummer }
werking-geen-contact = Nous ne connaissons pas encore d'adresse publique ni de numéro.
werking-geen-contact-zoeken = Si vous demandez un buddy, nous cherchons le contact.
werking-partners = Travaille avec
werking-qr = Code QR qui mène à cette page
werking-print = Imprimez cette page pour avoir une petite carte avec un code QR.
werking-stappen = Comment ça se passe
werking-stap-1 = Vous remplissez le formulaire. Cela prend cinq minutes.
werking-stap-2 = Une personne de l'équipe lit votre demande et prend contact.
werking-stap-3 = Un buddy vous convient ? Alors vous faites connaissance.
werking-lijkt = Semblable, dans les environs
werking-bron = D'où vient cette information ?
werking-bron-zin = Nous l'avons lue sur ces pages :
werking-bron-jaar = Dernière année où nous avons vu cette initiative buddy active : { $jaar }.
werking-klopt-niet = Une erreur ?
werking-klopt-niet-zin = Dites-le-nous. Nous vérifierons.
groep-bereik = Contact
groep-waar = Où
groep-voor-wie = Pour qui
groep-wat = Ce qu'ils font
werking-laatst = Dernière vérification
werking-stil = L'organisation ne répond plus depuis longtemps. Appelez ou écrivez d'abord.
werking-claim = C'est notre projet
melden-titel = Quelle erreur ? { $naam }
melden-kop = Qu'est-ce qui n'est pas correct ? { $naam }
melden-uitleg = Choisissez ce qui n'est pas correct. Nous vérifions auprès de l'organisation. Vous n'avez rien à dire sur vous.
melden-email-hint = Nous envoyons d'abord un lien pour confirmer.
melden-email = Vous voulez une réponse ? Votre adresse e-mail
melden-tekst-hint = N'écrivez rien sur des personnes.
melden-tekst = Que faut-il écrire ?
melden-knop = Envoyer
melden-dank-kop = Merci
melden-dank = Nous vérifions les informations : { $naam }.
melden-wat-weg = Cette initiative n'existe plus
melden-wat-contact = L'adresse, le numéro ou le site web n'est pas correct
melden-wat-waar = Les communes ne sont pas correctes
melden-wat-wie = Le public n'est pas correct
melden-wat-tekst = Autre chose dans le texte
werking-organisatie = Une initiative buddy portée par

## Les langues parlées.

taal-nl = Néerlandais
taal-fr = Français
taal-en = Anglais
taal-ar = Arabe
taal-tr = Turc
taal-es = Espagnol
taal-de = Allemand
taal-uk = Ukrainien

## La page d'une organisation.

organisatie-titel = { $naam } (organisation)
organisatie-beschrijving = { $naam } et ses initiatives buddy.
organisatie-leidt = Initiatives buddy portées par { $naam }
organisatie-doet-mee = Participe à
organisatie-geen = Pour le moment, nous ne connaissons pas d'initiative buddy de cette organisation.
organisatie-zetel = Se trouve à
organisatie-nummer = Numéro d’entreprise :

## La page d'une commune ou d'une région.

plaats-kop = Initiatives buddy : { $plaats }
plaats-beschrijving = Existe-t-il une initiative buddy à { $plaats } ? Voyez ici qui est actif et comment demander un buddy.
plaats-ja = { $aantal ->
    [one] Oui. { $aantal } initiative buddy est active ici : { $plaats }.
   *[other] Oui. { $aantal } initiatives buddy sont actives ici : { $plaats }.
}
plaats-misschien = { $aantal ->
    [one] Peut-être. Une initiative buddy est active ici : { $plaats }. Nous ne savons pas si elle existe encore.
   *[other] Peut-être. { $aantal } initiatives buddy sont actives ici : { $plaats }. Nous ne savons pas si elles existent encore.
}
plaats-onzeker = { $aantal ->
    [one] Pour une, nous ne savons pas si elle existe encore.
   *[other] Pour { $aantal }, nous ne savons pas si elles existent encore.
}
plaats-nee = Nous ne connaissons pas encore d'initiative buddy active ici : { $plaats }. Voici ce qui est le plus près.
plaats-nee-niets = Nous ne connaissons pas encore d'initiative buddy active ici : { $plaats }. Dites-nous ce que vous cherchez : nous cherchons avec vous.
plaats-delen = Avec : { $delen }.
plaats-verder = Voyez aussi ici
plaats-voor-wie = Pour qui existe-t-il quelque chose à { $plaats } ?

## La page d'un public ou d'un domaine dans une commune.

plaats-thema-kop-doelgroep = Buddys à { $plaats } : { $label }
plaats-thema-kop-domein = Buddys à { $plaats } : { $label }
plaats-thema-ja = { $aantal ->
    [one] Oui, cela existe. { $aantal } initiative buddy fait cela à { $plaats }.
   *[other] Oui, cela existe. { $aantal } initiatives buddy font cela à { $plaats }.
}
plaats-thema-misschien = { $aantal ->
    [one] Peut-être. Une initiative buddy fait cela à { $plaats }. Nous ne savons pas si elle existe encore.
   *[other] Peut-être. { $aantal } initiatives buddy font cela à { $plaats }. Nous ne savons pas si elles existent encore.
}
plaats-thema-nee = Pour cela, nous ne connaissons pas encore d'initiative buddy à { $plaats }. Voici ce qui est le plus près.
plaats-thema-nee-niets = Pour cela, nous ne connaissons pas encore d'initiative buddy à { $plaats } ni dans les environs.
plaats-thema-alles = Toutes les initiatives buddy à { $plaats }
plaats-thema-overal = La même chose dans toute la Flandre et à Bruxelles
plaats-hulp-knop = Demander de l'aide pour chercher

## Titres dans une liste d'initiatives buddy.

groep-eigen = Sur place : { $plaats }
groep-regio = Dans la région
groep-provincie = Dans la province : { $naam }
groep-brussel = À Bruxelles
groep-vlaanderen = Dans toute la Flandre
groep-nabij = Dans les environs
groep-dichtst = Le plus près
groep-onbekend = Lieu inconnu

## La page d'un domaine ou d'un public.

thema-beschrijving = { $label } : initiatives buddy en Flandre et à Bruxelles.
thema-aantal = { $aantal ->
    [one] Nous connaissons { $aantal } initiative buddy.
   *[other] Nous connaissons { $aantal } initiatives buddy.
}
thema-geen = Pour cela, nous ne connaissons pas encore d'initiative buddy. Dites-nous ce que vous cherchez : nous cherchons avec vous.
thema-zoek = Chercher sur ce thème près de chez vous
thema-andere-doelgroepen = Autres publics
thema-andere-domeinen = Autres domaines
thema-kop-doelgroep = Buddys : { $label }
thema-kop-domein = Buddys : { $label }
