## Mails. Alleen een link en neutrale woorden: nooit wat iemand schreef.

mail-wacht-onderwerp = Er wacht iets aan je loket
mail-wacht-tekst =
    Dag,

    Er wacht iets voor je aan je loket op Buddywijzer.
    Antwoord met deze link. Ze werkt één keer, en een week lang:

    { $link }

    In deze mail staat niets over de inhoud. Dat is om mensen te beschermen.

    Buddywijzer
mail-nazicht-onderwerp = Er wacht iets op nazicht
mail-nazicht-tekst =
    Dag,

    Op Buddywijzer wacht iets tot iemand van jullie het nakijkt.
    Meld je aan om het te lezen:

    { $link }

    In deze mail staat niets over de inhoud. Dat is om mensen te beschermen.

    Buddywijzer
stuk-onderwerp = Er is iets stuk in wie aanvragen krijgt
stuk-tekst =
    Dag,

    Er is iets stuk in wie aanvragen krijgt.
    Aantal punten: { $aantal }.
    Zo kan een aanvraag blijven liggen. Bekijk wat er is:

    { $link }

    In deze mail staan geen namen. Dat is om mensen te beschermen.

    Buddywijzer

mail-verloopt-onderwerp = Er verloopt iets aan je loket
mail-verloopt-tekst =
    Dag,

    Aan je loket ligt iets waar lang niets mee gebeurde.
    Over twee weken wissen we het. Kijk of het nog loopt:

    { $link }

    In deze mail staat niets over de inhoud. Dat is om mensen te beschermen.

    Buddywijzer
mail-uitnodiging-onderwerp = Uitnodiging voor Buddywijzer
mail-uitnodiging-tekst =
    Dag,

    Je bent uitgenodigd om aanvragen te lezen voor: { $loket }.
    Maak je toegang met deze link. Ze werkt één keer.

    { $link }

    Verwachtte je deze mail niet? Doe dan niets.

    Buddywijzer
mail-bevestig-onderwerp = Bevestig je mailadres
mail-bevestig-tekst =
    Dag,

    Iemand vulde dit mailadres in op Buddywijzer.
    Was jij dat? Bevestig dan je mailadres:

    { $link }

    Was jij het niet? Doe dan niets. Je krijgt geen nieuws op dit adres.

    Buddywijzer
mail-afzender-onderwerp = Bevestig je werkadres
mail-afzender-tekst =
    Dag,

    Iemand gaf dit werkadres op bij Buddywijzer.
    Was jij dat? Bevestig het dan hier:

    { $link }

    Was jij het niet? Doe dan niets.

    Buddywijzer
mail-nieuws-onderwerp = Er is nieuws
mail-nieuws-tekst =
    Dag,

    Er is nieuws op Buddywijzer. Kijk met je code op:

    { $link }

    In deze mail staat niet waarover het gaat. Dat is om jou te beschermen.

    Buddywijzer
mail-hersteld-onderwerp = Je toegang is vernieuwd
mail-hersteld-tekst =
    Dag,

    Je toegang is vernieuwd.
    Was jij dit niet? Bel meteen je collega van het loket.

    Buddywijzer

mail-herinner-onderwerp = Er wacht nog iets aan je loket
mail-herinner-tekst =
    Dag,

    Er wacht nog altijd iets voor je aan je loket op Buddywijzer.
    Antwoord met deze link. Ze werkt één keer, en een week lang:

    { $link }

    Antwoordt niemand? Dan gaat het verder naar een ander loket.
    In deze mail staat niets over de inhoud. Dat is om mensen te beschermen.

    Buddywijzer
mail-antwoord-onderwerp = Er kwam een antwoord aan je loket
mail-antwoord-tekst =
    Dag,

    Er kwam een antwoord aan je loket op Buddywijzer.
    Meld je aan om het te lezen:

    { $link }

    In deze mail staat niets over de inhoud. Dat is om mensen te beschermen.

    Buddywijzer
mail-voorstel-onderwerp = Bevestig je buddywerking
mail-voorstel-tekst =
    Dag,

    Je vulde op Buddywijzer een buddywerking in.
    Bevestig met deze link. Daarna kijkt iemand ze na:

    { $link }

    Was jij dit niet? Dan hoef je niets te doen.

    Buddywijzer
mail-opgenomen-onderwerp = Je buddywerking staat op Buddywijzer
mail-opgenomen-tekst =
    Dag,

    Je buddywerking staat nu op Buddywijzer:

    { $link }

    Bedankt om ze door te geven.

    Buddywijzer
mail-niet-opgenomen-onderwerp = Je buddywerking staat niet op Buddywijzer
mail-niet-opgenomen-tekst =
    Dag,

    We namen je buddywerking niet op. Dit is waarom:

    { $reden }

    Je mag ze altijd opnieuw invullen.

    Buddywijzer
mail-code-onderwerp = Een code voor jullie pagina op Buddywijzer
mail-code-tekst =
    Dag,

    Iemand wil de pagina van { $naam } op Buddywijzer bijhouden.
    De uitnodiging gaat naar { $naar }.
    Is dat een collega? Geef dan deze code, of tik ze zelf in:

    { $code }

    { $link }

    Ken je de vraag niet? Dan hoef je niets te doen.

    Buddywijzer
mail-claim-nee-onderwerp = Je vraag om een pagina bij te houden
mail-claim-nee-tekst =
    Dag,

    We konden je vraag niet inwilligen. Dit is waarom:

    { $reden }

    Je mag het altijd opnieuw vragen.

    Buddywijzer
mail-eigenaar-onderwerp = Iemand anders houdt jullie pagina ook bij
mail-eigenaar-tekst =
    Dag,

    Nog iemand krijgt een uitnodiging om de pagina van { $naam } bij te houden.
    Kijk hier na of dat klopt:

    { $link }

    Ken je die persoon niet? Verwijder die dan daar, en mail ons.

    Buddywijzer
mail-bereik-onderwerp = De contactgegevens van jullie pagina veranderen
mail-bereik-tekst =
    Dag,

    Iemand die de pagina van { $naam } bijhoudt, vulde andere contactgegevens in.
    Na drie dagen staan ze op de site. Klopt het niet? Houd het dan tegen:

    { $link }

    Klopt het wel? Dan hoef je niets te doen.

    Buddywijzer
mail-klopt-onderwerp = Klopt jullie pagina op Buddywijzer nog?
mail-klopt-tekst =
    Dag,

    Klopt de pagina van { $naam } nog? Eén klik is genoeg:

    { $link }

    Zo weten mensen die een buddy zoeken dat het nog klopt.

    Buddywijzer
mail-wijziging-onderwerp = Er is beslist over je wijziging
mail-wijziging-ja =
    Dag,

    Je wijziging is goedgekeurd. Ze staat op de site:

    { $link }

    Buddywijzer
mail-wijziging-nee =
    Dag,

    Je wijziging is niet overgenomen. Dit is waarom:

    { $reden }

    Kijk hier wat er staat:

    { $link }

    Buddywijzer
mail-vraag-onderwerp = Een vraag over je buddywerking
mail-vraag-tekst =
    Dag,

    We hebben een vraag over de buddywerking die je invulde:

    { $vraag }

    Antwoord met deze link:

    { $link }

    Buddywijzer
mail-gemeld-onderwerp = Wil je antwoord op je melding?
mail-gemeld-tekst =
    Dag,

    Je meldde op Buddywijzer dat er iets niet klopt.
    Wil je weten wat er van kwam? Bevestig dan met deze link:

    { $link }

    Was jij dit niet? Dan hoef je niets te doen.

    Buddywijzer
mail-melding-onderwerp = Iemand meldt iets over jullie pagina
mail-melding-tekst =
    Dag,

    Iemand zegt dat er iets niet klopt op jullie pagina.
    Kijk hier wat het is:

    { $link }

    Buddywijzer
mail-gemeld-antwoord-onderwerp = Je melding over een buddywerking
mail-gemeld-aangepast =
    Dag,

    We pasten aan wat je meldde. Bedankt.

    { $regel }

    { $link }

    Buddywijzer
mail-gemeld-klopt =
    Dag,

    We keken na wat je meldde. Het klopt zoals het er staat.

    { $regel }

    { $link }

    Buddywijzer
mail-plaats-onderwerp = Is er plaats bij jullie?
mail-plaats-tekst =
    Dag,

    Op Buddywijzer staat of { $naam } nu plaats heeft. Dat is misschien niet meer juist: het is lang geleden gezegd, of een vraag bleef zonder plaats.

    Met één klik zeg je hoe het nu is:

    { $link }

    De link werkt dertig dagen.

    Buddywijzer
