## Het logboek: wie wat opende, doorgaf of kreeg.

logboek-kop = Logboek
logboek-zin = Hier staat wie aan jullie loket iets las, doorgaf of toegang kreeg. Wat in een aanvraag staat, staat hier niet.
logboek-leeg = Er is nog niets gebeurd.
logboek-meer = Dit zijn de laatste { $aantal }.
logboek-aanvraag = (aanvraag { $naam })
logboek-gewist = (gewiste aanvraag)
logboek-vanzelf = Vanzelf
logboek-gelezen = Gelezen
logboek-verzegeld = Verzegeld voor wie ze mag lezen
logboek-vergeten = Oude regels gewist
logboek-sleutel = Sleutel gemaakt voor
logboek-doorgegeven = Doorgegeven
logboek-akkoord = Nieuw akkoord van de persoon
logboek-toegang = Toegang gekregen
logboek-gestopt = Toegang gestopt
logboek-hersteld = Toegang vernieuwd
logboek-beheerder = Werd beheerder
logboek-geen-beheerder = Is geen beheerder meer
logboek-geen-eigenaar = Houdt een werking niet meer bij
logboek-eigenaar = Houdt een werking bij
