## The search form.

zoeken-vraag = What can a buddy help with?
zoeken-vraag-hint = Write it in your own words. For example: I feel lonely.
zoeken-waar = Where?
zoeken-waar-hint = Municipality or postcode
zoeken-knop = Search

## What we suggest while you type. The script puts the number in place of the sign #.

suggestie-lijst = Suggestions
suggestie-een = One suggestion. Use the arrow keys to choose.
suggestie-meer = { $aantal } suggestions. Use the arrow keys to choose.
suggestie-gemeente = municipality
suggestie-streek = region
suggestie-provincie = province
suggestie-hier = Search near me
suggestie-hier-fout = We do not know where you are. Type your municipality or postcode.

## The results.

zoeken-titel = Find a buddy
zoeken-titel-vraag = Find a buddy: { $vraag }
zoeken-beschrijving = Search all buddy programmes in Flanders and Brussels.
zoeken-kop-alle = { $aantal ->
    [one] One buddy programme in Flanders and Brussels
   *[other] { $aantal } buddy programmes in Flanders and Brussels
}
zoeken-kop-passend = { $aantal ->
    [one] One buddy programme fits your search
   *[other] { $aantal } buddy programmes fit your search
}
zoeken-kop-geen = Nothing fits your search completely
zoeken-verwant = These may suit you too
zoeken-andere = Other buddy programmes
zoeken-dichtst = These come closest
zoeken-begrepen = We understood:
zoeken-rond-jou = Near you
zoeken-weg = remove
zoeken-weg-alles = Clear all filters
zoeken-deel = { $deel } ({ $gemeente })
zoeken-bedoeling-volunteer = Would you like to be a buddy yourself? You can offer your help here.
zoeken-bedoeling-volunteer-knop = Become a buddy
zoeken-bedoeling-refer = Is it for a client? You can ask for a buddy together with your client.
zoeken-bedoeling-refer-knop = Ask for a buddy together
zoeken-filters = Narrow your search
zoeken-filters-toon = Show results
zoeken-filter-soort = What does the buddy do?
zoeken-filter-doelgroep = Who is it for?
zoeken-filter-domein = Which area of your life?
zoeken-filter-provincie = Which province?
zoeken-filter-plaats = There is room now
zoeken-straal = How far away?
zoeken-straal-alle = Any distance
zoeken-straal-km = Up to { $km } km
zoeken-sorteer = What comes first?
zoeken-sorteer-passend = Best fit
zoeken-sorteer-afstand = Nearest
zoeken-sorteer-bevestigd = Most recently confirmed
zoeken-sorteer-naam = By name
zoeken-bladeren = More results
zoeken-vorige = Previous
zoeken-volgende = Next
zoeken-pagina = Page { $nu } of { $alle }
zoeken-niets-gevonden = Nothing here for you?
zoeken-niets-gevonden-zin = Tell us what you are looking for. We will help you search.
zoeken-niets-gevonden-knop = Ask for help with your search

## Why something is in the list.

treffer-serves-place = Works in { $plaats }
treffer-serves-through = Works in { $gebied }, including { $plaats }
treffer-area-not-stated = Based in { $plaats }. Ask if they also come to you
treffer-voor = For { $label }
treffer-words = { $aantal ->
    [one] With the word { $woorden }
   *[other] With the words { $woorden }
}
treffer-also-for = Also for { $label }
afstand-km = { $km } km as the crow flies
afstand-dichtbij = Very close by

## What we say about the search.

melding-question-cut = Your search was long. We read the first { $aantal } characters.
melding-place-unknown = We do not know a place called “{ $plaats }”. Check the name, or try your postcode.
melding-place-unknown-suggesties = We do not know a place called “{ $plaats }”. Do you mean { $namen }?
melding-place-corrected = We read “{ $getypt }” as { $plaats }.
melding-place-corrected-andere = We read “{ $getypt }” as { $plaats }. Or do you mean { $namen }?
melding-place-ambiguous = There is more than one “{ $getypt }”. We searched in { $plaats }. Do you mean a different place?
melding-filter-unknown = We do not know the filter “{ $waarde }”. We left it out.
melding-keuze-unknown = The option “{ $waarde }” does not exist. We left it out.
melding-parameter-unknown = The address contained “{ $naam }”. We do not know what that is. We left it out.
melding-too-many-values = You chose a lot of filters. We used the first { $aantal }.
melding-radius-needs-place = Tell us where too. Then we will search up to { $km } km away.
melding-nothing-fits-woorden = We found nothing for your search. Try other words. Below are other buddy programmes.
melding-nothing-fits = We found nothing that fits completely. Below is what fits best.
melding-nothing-fits-plaats = We found nothing in { $plaats } that fits completely. Below is what fits best.
melding-nothing-fits-filters = We found nothing with these filters. Below is what fits best.

## The card of a buddy programme.

kaart-waarom = Why this is in your list
kaart-voor-wie = Who it is for
kaart-samen = Together
kaart-waar = Where
kaart-zetel = { $gemeente } and perhaps beyond
kaart-nog = { $aantal } more places
kaart-niet-bevestigd = Not yet confirmed by the organisation
kaart-niet-bevestigd-kort = Not yet confirmed
ruimte-open = There is room
ruimte-wachtlijst = { $weken ->
    [one] Waiting list of about a week
   *[other] Waiting list of about { $weken } weeks
}
ruimte-vol = No room now
ruimte-onbekend = We no longer know if there is room
ruimte-gezegd = (said on { $dag })
ruimte-groep = for { $groep }
ruimte-plek = in { $plek }
ruimte-groep-plek = for { $groep } in { $plek }
kaart-bevestigd = Confirmed by the organisation on { $datum }
kaart-bevestigd-site = Checked by us on { $datum }
kaart-vraag = Ask for a buddy
kaart-word-buddy = Become a buddy here
kaart-bij = at { $naam }
gebied-vlaanderen = all of Flanders
gebied-brussel = all of Brussels
gebied-regio = the { $naam } region
gebied-provincie = the province of { $naam }

## Who wants to be a buddy: where people wait, and who is looked for.

wachtend-kop = People wait for a buddy here
wachtend-zin = Do you live nearby? See who looks for buddies there.
wachtend-getal = In { $gemeente } { $aantal } people are waiting
wachtend-weinig = In { $gemeente } fewer than five people are waiting
wachtend-vraag = become a buddy
gezocht-aantal = { $aantal ->
    [one] Looks for one buddy now
   *[other] Looks for { $aantal } buddies now
}
gezocht-gezegd = (said on { $dag })
gezocht-tijd-overdag = by day
gezocht-tijd-avond = in the evening
gezocht-tijd-weekend = at the weekend
