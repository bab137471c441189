## Which buddies a programme looks for.

gezocht-kop = Which buddies do you look for now?
gezocht-uitleg = Who wants to be a buddy sees this on your page. After half a year it goes by itself.
gezocht-hoeveel = How many buddies do you look for?
gezocht-hoeveel-hint = From 1 to 50.
gezocht-soort = What do they do together? You may skip this.
gezocht-taal = Which language do they speak? You may skip this.
gezocht-wanneer = When do they have time? You may skip this.
gezocht-waar = In which municipality? (may stay empty)
gezocht-waar-hint = Leave this empty if it can be anywhere.
gezocht-zin = One sentence on whom you look for (may stay empty)
gezocht-zin-hint = At most 120 characters, without a link. Write no names.
gezocht-knop = Save
gezocht-niemand = We look for nobody now
gezocht-klaar = Saved. It is on the site at once.
gezocht-geen = You sit at no desk of a programme.
