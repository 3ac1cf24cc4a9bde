# Un message à l'équipe d'aide, sur la page où notre serveur le voit un instant.

letter-step = Étape { $step } sur 2
letter-before = Avant d’écrire
letter-consent = Notre serveur voit votre message un instant, et peut lire cette conversation.
letter-kept = Ensuite, le message est gardé verrouillé. Peuvent le lire : l’équipe, et toute personne qui a votre code de suivi.
letter-confidential = Nous n’en parlons à personne sans votre accord, sauf si une vie est en danger ou si la loi nous y oblige. Nous ne savons ni qui vous êtes ni où vous êtes, sauf si vous nous le dites.
letter-text-only = Du texte seulement : cette page ne prend ni photos ni fichiers.
letter-continue = J’ai compris, continuer
letter-send = Envoyer le message
letter-change = Changer les premières réponses
letter-chosen = Ce que vous avez choisi
letter-restart = Rien n’est encore envoyé. Si vous changez de langue ou quittez cette page, ce que vous avez écrit est perdu.

## Il manque quelque chose

faults-title = Pas encore envoyé : regardez de nouveau ceci
fault-missing = Répondez ici, s’il vous plaît.
fault-choice = Choisissez une des réponses.
fault-mail = Cette adresse ne semble pas complète. Exemple : nom@exemple.org
fault-too-long = C’est trop long : { $most } caractères au plus. Vous en avez écrit { $written }.

trouble-changed = Nos questions ont changé depuis que vous avez ouvert cette page. Tout ce que vous avez écrit est encore là : vérifiez, puis envoyez de nouveau.
trouble-busy = Nous sommes très occupés et votre message n’est pas encore envoyé. Tout ce que vous avez écrit est encore là : attendez une minute, puis envoyez de nouveau.
trouble-broken = Une panne s’est produite chez nous et votre message n’est pas encore envoyé. Tout ce que vous avez écrit est encore là : envoyez-le de nouveau.
trouble-wait = Beaucoup de messages arrivent de votre réseau et le vôtre n’est pas encore envoyé. Tout ce que vous avez écrit est encore là. { $minutes ->
        [one] Envoyez-le de nouveau dans une minute.
       *[other] Envoyez-le de nouveau dans { $minutes } minutes.
    }
trouble-short = Nous avons peu de place en ce moment et ne prenons que des messages courts. Raccourcissez le vôtre, puis envoyez de nouveau.
trouble-full = Nous n’avons plus de place pour de nouveaux messages et le vôtre n’est pas envoyé. Tout ce que vous avez écrit est encore là. Réessayez plus tard dans la journée, ou adressez-vous à :

## On ne peut pas écrire à l'équipe

closed-title = On ne peut pas écrire à notre équipe en ce moment
closed-text = Vous n’y êtes pour rien, et rien n’a été envoyé. Voici qui peut vous aider maintenant :

## Refusé sur cette page, pour protéger la personne

refused-title = Ces personnes peuvent mieux vous aider
refused-why = Sur cette page, notre serveur voit le message un instant. Ce que vous avez choisi demande une meilleure protection : nous ne le prenons donc pas ici. Vous n’avez rien fait de mal.
refused-child = Vous pouvez aussi parler à un adulte de confiance qui n’est pas celui qui vous fait du mal.
refused-pictures = N’envoyez les photos à personne, pas même à nous. Gardez les menaces et les adresses (liens).
refused-pressure = La faute est à celui qui menace, pas à vous.
refused-seen = Ne gardez pas, ne copiez pas et ne transmettez pas ces images. Notez seulement l’adresse (le lien) et signalez-la ici. L’adresse suffit.
refused-help = Qui peut vous aider
refused-kept = Nous n’avons rien gardé de ce que vous avez choisi.
refused-guide = Que faire d’abord :
refused-again = Changer ma réponse

## Envoyé

sent-title = Votre message est envoyé
sent-day = Reçu le { $day }.
sent-code-once = Ce code est le seul chemin vers votre message et notre réponse. Nous ne le montrons qu’une fois : gardez-le avant de quitter cette page.
sent-keep = Comment le garder
sent-keep-write = Écrivez-le sur un papier, et gardez le papier là où personne d’autre ne regarde.
sent-keep-print = Ou imprimez cette page.
sent-keep-photo = Ou prenez-le en photo avec un téléphone que vous seul utilisez.
sent-shared = Si d’autres personnes utilisent ce téléphone ou cet ordinateur, n’y laissez rien : ni capture d’écran, ni fichier. Puis effacez cette page de l’historique.
sent-lost = Si vous perdez le code, personne ne peut le retrouver, pas même nous. Vous pouvez alors envoyer un nouveau message.
sent-secret = Ne donnez ce code à personne. L’équipe ne le demande jamais.
sent-next = Et maintenant
sent-return = L’équipe répond ici, sans appel ni e-mail. Revenez à partir du { $day }, puis les jours suivants : ouvrez « Lire notre réponse » et tapez votre code.
