## Het logboek: wie wat opende, doorgaf of kreeg.

logboek-kop = Log
logboek-zin = This shows who at your desk read something, passed it on or got access. What a request says is not here.
logboek-leeg = Nothing has happened yet.
logboek-meer = These are the last { $aantal }.
logboek-aanvraag = (request { $naam })
logboek-gewist = (erased request)
logboek-vanzelf = By itself
logboek-gelezen = Read
logboek-verzegeld = Sealed for who may read it
logboek-vergeten = Old lines deleted
logboek-sleutel = Key made for
logboek-doorgegeven = Passed on
logboek-akkoord = New yes from the person
logboek-toegang = Access given
logboek-gestopt = Access ended
logboek-hersteld = Access renewed
logboek-beheerder = Became administrator
logboek-geen-beheerder = No longer administrator
logboek-geen-eigenaar = Keeps a listing no more
logboek-eigenaar = Keeps a listing
