## The map with all municipalities.

plattegrond-titel = Map
plattegrond-beschrijving = Map of Flanders and Brussels: how many buddy programmes work in each municipality?
plattegrond-kop = Is there anything near you?
plattegrond-inleiding = Choose your municipality. The stronger the colour, the more buddy programmes work there.
plattegrond-naam = Map of Flanders and Brussels
plattegrond-naar-lijst = Would you prefer a list?
plattegrond-lijst = All municipalities
plattegrond-weinig = Fewer
plattegrond-veel = More
plattegrond-groter = Larger
plattegrond-kleiner = Smaller
plattegrond-toon = Show on the map
plattegrond-treffers = Map of the buddy programmes we found
plattegrond-gebied = Map of the area where { $naam } works
plattegrond-plaats = Map of { $plaats } and the surrounding area
plattegrond-bron = The map is a drawing. These are not official borders.
