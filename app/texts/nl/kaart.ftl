## De kaart met alle gemeenten.

plattegrond-titel = Kaart
plattegrond-beschrijving = Kaart van Vlaanderen en Brussel: hoeveel buddywerkingen werken er in elke gemeente?
plattegrond-kop = Is er iets in jouw buurt?
plattegrond-inleiding = Kies je gemeente. Hoe sterker de kleur, hoe meer buddywerkingen er werken.
plattegrond-naam = Kaart van Vlaanderen en Brussel
plattegrond-naar-lijst = Liever een lijst?
plattegrond-lijst = Alle gemeenten
plattegrond-weinig = Minder
plattegrond-veel = Meer
plattegrond-groter = Groter
plattegrond-kleiner = Kleiner
plattegrond-toon = Toon op de kaart
plattegrond-treffers = Kaart met de gevonden buddywerkingen
plattegrond-gebied = Kaart van het gebied waar { $naam } werkt
plattegrond-plaats = Kaart van { $plaats } en omgeving
plattegrond-bron = De kaart is getekend. Het zijn geen officiële grenzen.
