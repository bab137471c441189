# The desk at work: what is due, who has what, and the figures.

## The work of today.

postvak-filter = Show a part
postvak-filter-stand = State
postvak-filter-alle = All
postvak-filter-van = Whose
postvak-filter-mij = Only mine
postvak-filter-iedereen = Everybody’s
postvak-filter-knop = Show
postvak-filter-weg = Show everything
postvak-filter-leeg = There is nothing like this.
postvak-gesloten-meer = These are the last { $aantal }.
postvak-voor = Answer by { $dag }
postvak-meer = More
werk-dringend = Today
werk-zin-dringend = The time to answer ends today, or is over.
werk-nieuw = New
werk-zin-nieuw = Nobody has read these yet.
werk-contact = Make contact
werk-zin-contact = You have read them. The person is waiting for you.
werk-verlengen = Waiting list: still needed?
werk-zin-verlengen = Prolong them, or they are erased within two weeks.
werk-rest = Under way
werk-zin-rest = Nothing has to be done here today.

## Who has what.

team-kop = Who has what?
team-samen = { $aantal ->
    [0] Together: nothing open.
    [one] Together: one request open.
   *[other] Together: { $aantal } requests open.
}
team-eigen = { $aantal ->
    [0] Nothing open.
    [one] One request open.
   *[other] { $aantal } requests open.
}
team-langst = { $dagen ->
    [0] The oldest is from today.
    [one] The oldest has waited 1 day.
   *[other] The oldest has waited { $dagen } days.
}
team-weg = Away until { $dag } included

## The figures.

cijfers-kop = Figures
cijfers-zin = What came to a desk is counted, also what was erased since. No person is shown here.
cijfers-geen-loket = You do not sit at a desk yet.
cijfers-van = Figures of { $loket }
cijfers-weinig = fewer than five
cijfers-weinig-zin = This is not your desk. We do not show small numbers.
cijfers-uitleg = For days the middle one is shown: half were faster. The month is the one in which the request came.
cijfers-bestand = Save this table
cijfers-aanvragen = Save the list of your requests
cijfers-loket = Desk
cijfers-kies = Choose
cijfers-per = By
cijfers-per-maand = Month
cijfers-per-kwartaal = Quarter
cijfers-per-jaar = Year
cijfers-kwartaal-van = Quarter { $deel }, { $jaar }
cijfers-periode = When
cijfers-gevraagd = Asked
cijfers-bereikt = Reached
cijfers-dagen = Days to contact
cijfers-rechtstreeks = Outside the site
cijfers-nummer = Number
cijfers-gemeente = Municipality
uitkomst-loopt = Under way
uitkomst-gekoppeld = Matched
uitkomst-geen-plaats = No room
uitkomst-niet-passend = Did not fit
uitkomst-niet-bereikt = Not reached
uitkomst-ingetrokken = Taken back
uitkomst-vervallen = Lapsed
uitkomst-doorgegeven = Passed on
uitkomst-afgesloten = Closed otherwise

## Requests from outside the site.

rechtstreeks-kop = Requests from outside the site
rechtstreeks-zin = Did somebody call, write or walk in? Count that request here. We ask for no name.
rechtstreeks-maand = Month
rechtstreeks-afloop = How did it end?
rechtstreeks-knop = One more
rechtstreeks-min = One less
rechtstreeks-geteld = Counted so far
