## What may go wrong at a desk

risico-kop = Could anything be left waiting?
risico-zin = Here you see where a request could be left waiting. You can put it right in time.
risico-goed = All is well. Thank you for looking after this.
risico-stuk = Put this right first
risico-zwak = This could be better
risico-herstel = Put this right
risico-overal = the whole area
risico-gemeenten = { $aantal } municipalities
risico-nog-niet = { $aantal ->
    [one] One programme has nobody here yet.
   *[other] { $aantal } programmes have nobody here yet.
}
risico-gestopt = Nobody can read here any more. A request now goes to another desk.
risico-weg = Everybody is away. A request now goes to another desk.
risico-post = Our mail to { $wie } does not arrive. Check the address.
risico-afwezig = { $wie } is away, and nobody takes over.
risico-gat = Nobody is chosen for this part: { $wat }. The coordinators read it together.
risico-dubbel = These people do the same: { $wie } ({ $wat }). Is that meant?
risico-sleutel = One person alone can read here. Invite somebody else as well.
risico-vervanger = { $wie } is a deputy, but has never signed in.
postvak-risico = { $aantal ->
    [one] One thing has to be put right. Look at it.
   *[other] { $aantal } things have to be put right. Look at them.
}
