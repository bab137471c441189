## De folder om af te drukken.

folder-titel = Een buddy, iets voor jou?
folder-beschrijving = Een blad om af te drukken: wat een buddy is en wat er met je gegevens gebeurt.
folder-kop = Een buddy: iets voor jou?
folder-inleiding = Iemand wil een buddy voor je vragen. Dat doen we alleen als jij het wil.
folder-wat-kop = Wat is een buddy?
folder-wat = Een buddy is een vrijwilliger die tijd voor je maakt. Jullie praten, wandelen of zoeken samen iets uit. Jij kiest mee wat jullie doen.
folder-vraag-kop = Wat vragen we?
folder-vraag = Je voornaam, je leeftijd en je gemeente. En wat je graag met een buddy doet. Meer vertellen mag, maar het moet niet.
folder-lezen-kop = Wie leest dat?
folder-lezen = Alleen de mensen die een buddy voor je zoeken. Hun werking staat op een lijst die je eerst ziet. Niemand anders kan het openen.
folder-bewaren-kop = Hoelang bewaren we dat?
folder-bewaren = Tot 30 dagen na het einde. Nooit langer dan 90 dagen na de laatste stap. Daarna wissen we het.
folder-kiezen-kop = Jij kiest
folder-kiezen = Je mag nee zeggen. Niemand is dan boos. Zeg je ja, dan is er een code. Met die code volg je alles, of je stopt ermee.
folder-druk = Druk deze pagina af. Ze past op één blad.
folder-terug = Vraag een buddy
