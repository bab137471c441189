## What may go wrong at a desk

nazicht-kop = Could anything be left waiting?
nazicht-zin = Here you see where a request could be left waiting. You can put it right in time.
nazicht-goed = All is well. Thank you for looking after this.
nazicht-stuk = Put this right first
nazicht-zwak = This could be better
nazicht-herstel = Put this right
nazicht-overal = the whole area
nazicht-gemeenten = { $aantal } municipalities
nazicht-nog-niet = { $aantal ->
    [one] One programme has nobody here yet.
   *[other] { $aantal } programmes have nobody here yet.
}
nazicht-gestopt = Nobody can read here any more. A request now goes to another desk.
nazicht-weg = Everybody is away. A request now goes to another desk.
nazicht-post = Our mail to { $wie } does not arrive. Check the address.
nazicht-afwezig = { $wie } is away, and nobody takes over.
nazicht-gat = Nobody is chosen for this part: { $wat }. The coordinators read it together.
nazicht-dubbel = These people do the same: { $wie } ({ $wat }). Is that meant?
nazicht-sleutel = One person alone can read here. Invite somebody else as well.
nazicht-vervanger = { $wie } is a deputy, but has never signed in.
postvak-nazicht = { $aantal ->
    [one] One thing has to be put right. Look at it.
   *[other] { $aantal } things have to be put right. Look at them.
}
