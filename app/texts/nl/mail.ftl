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
