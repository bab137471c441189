## A list of buddy programmes to keep, print or send on.

lijst-kies = Add to my list
lijst-ook = { $aantal } on your list already.
lijst-uitleg = Put up to ten buddy programmes on a list. You can compare them, print them or send them on.
lijst-toon = Show my list
lijst-titel = My list
lijst-kop = { $aantal ->
    [one] Your list: one buddy programme
   *[other] Your list: { $aantal } buddy programmes
}
lijst-leeg-kop = Your list is still empty
lijst-leeg = Find a buddy programme and put it on your list. Tick its box to do so.
lijst-te-veel = A list holds ten buddy programmes. We left out the others.
lijst-weg = These are no longer in our directory: { $namen }.
lijst-haal-weg = Remove from the list
lijst-bewaar-kop = Keep or send on
lijst-bewaar = Everything is in the address of this page. We keep nothing.
lijst-adres = Address of this list
lijst-mail = Send with your email program
lijst-mail-onderwerp = Buddy programmes that may fit
lijst-print = Print this page for a list in large letters, with a QR code.
lijst-qr = QR code that leads to this list
lijst-verder = Search further
lijst-vraag-zin = You can ask up to three, one after another, with one request.
volgorde-kop = In which order do you ask?
volgorde-zin = Your request goes to your first choice. If there is no room, or no answer in six working days, it goes to the next.
volgorde-keuze-1 = First choice
volgorde-keuze-2 = Second choice
volgorde-keuze-3 = Third choice
volgorde-kies = Choose a programme
volgorde-geen = None
volgorde-apart = Not connected yet: ask these by themselves
lijst-vraag = Ask these for a buddy
