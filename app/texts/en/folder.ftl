## The leaflet to print.

folder-titel = A buddy: something for you?
folder-beschrijving = A sheet to print: what a buddy is and what happens with your data.
folder-kop = A buddy: something for you?
folder-inleiding = Someone would like to ask for a buddy for you. We only do that if you want it.
folder-wat-kop = What is a buddy?
folder-wat = A buddy is a volunteer who makes time for you. You talk, go for a walk or sort something out together. You help choose what you do.
folder-vraag-kop = What do we ask?
folder-vraag = Your first name, your age and your municipality. And what you would like to do with a buddy. You may say more, but you do not have to.
folder-lezen-kop = Who reads it?
folder-lezen = Only the people who look for a buddy for you. Their programme is on a list that you see first. Nobody else can open it.
folder-bewaren-kop = How long do we keep it?
folder-bewaren = Until 30 days after it ends. Never longer than 90 days after the last step. Then we erase it.
folder-kiezen-kop = You choose
folder-kiezen = You may say no. Nobody will be angry. If you say yes, there is a code. With that code you follow everything, or you stop it.
folder-druk = Print this page. It fits on one sheet.
folder-terug = Ask for a buddy
