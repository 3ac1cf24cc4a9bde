# Les pages de l'équipe.

## À côté de chaque page

desk-places = Rubriques
desk-status-new = Nouveaux
desk-status-open = À traiter
desk-status-waiting = En attente de la personne
desk-status-closed = Clos
desk-unread-count = { $count ->
        [one] { $count } non lu
       *[other] { $count } non lus
    }
desk-audit = Qui a fait quoi
desk-signed-in = Session de { $name }
desk-lock = Verrouiller
desk-unlock = Déverrouiller
desk-sign-out = Se déconnecter
desk-collect = Relever maintenant
desk-link = Liaison avec le site public
desk-link-never = Pas de relève depuis le démarrage de ce bureau.
desk-link-last = Dernière relève { $ago }.
desk-link-failing = La liaison avec le site public ne marche plus depuis { $since }.
desk-link-unreachable = Il ne répond pas. Vérifiez ce réseau et que le site public fonctionne. Les messages y restent en sûreté et arrivent dès qu’il répond.
desk-link-refused = Il refuse la clé de ce bureau. La personne qui gère les clés doit republier l’annuaire.
desk-link-clock = Les deux horloges diffèrent de plus d’une minute. Mettez cette machine à l’heure.
desk-link-other = La cause est dans le journal de cette machine. Les messages restent en sûreté sur le site public.
desk-link-waiting = { $count ->
        [one] Un envoi est en attente.
       *[other] { $count } envois sont en attente.
    }
desk-link-locked = Tant que le bureau est verrouillé, rien n’est relevé.
desk-ago-now = à l’instant
desk-ago-minutes = { $count ->
        [one] il y a une minute
       *[other] il y a { $count } minutes
    }
desk-ago-hours = { $count ->
        [one] il y a une heure
       *[other] il y a { $count } heures
    }
desk-ago-days = { $count ->
        [one] il y a un jour
       *[other] il y a { $count } jours
    }
desk-for-minutes = { $count ->
        [one] une minute
       *[other] { $count } minutes
    }
desk-for-hours = { $count ->
        [one] une heure
       *[other] { $count } heures
    }
desk-for-days = { $count ->
        [one] un jour
       *[other] { $count } jours
    }

## Après une action

desk-note-replied = Votre réponse est écrite. La personne la trouvera dès que la liaison l’aura transmise.
desk-note-closed = Le dossier est clos. La personne trouvera votre dernier mot dès que la liaison l’aura transmis.
desk-note-collecting = La relève a commencé. Rechargez cette page dans un instant.
desk-note-erased = Le dossier est effacé.
desk-note-quarantined = Le fichier est en quarantaine : personne ne peut l’ouvrir.
desk-note-released = Le fichier peut de nouveau être ouvert.
desk-note-destroyed = Le fichier est détruit.

## Se connecter et déverrouiller

desk-sign-in-title = Se connecter
desk-sign-in-name = Nom
desk-sign-in-password = Mot de passe
desk-sign-in-button = Se connecter
desk-sign-in-refused = Ce nom et ce mot de passe ne vont pas ensemble.
desk-sign-in-too-many = Il y a eu trop d’essais. Réessayez dans { $minutes ->
        [one] une minute
       *[other] { $minutes } minutes
    }.
desk-session-ended = Votre session a pris fin. Reconnectez-vous : vous reviendrez là où vous étiez.
desk-session-text = Ce que vous avez écrit n’est pas parti. Copiez-le avant de vous connecter :
desk-unlock-title = Déverrouiller le bureau
desk-unlock-why = Se connecter dit qui vous êtes. Déverrouiller ouvre les clés avec lesquelles on lit les messages.
desk-unlock-all = Dès qu’une personne de l’équipe a déverrouillé, toutes celles qui sont connectées peuvent travailler, jusqu’à ce que quelqu’un verrouille.
desk-unlock-passphrase = Phrase secrète
desk-unlock-button = Déverrouiller
desk-unlock-with-code = Utiliser un code de secours
desk-unlock-code = Code de secours
desk-unlock-code-hint = Les 40 chiffres imprimés. Les espaces ne comptent pas.
desk-unlock-code-button = Déverrouiller avec le code
desk-unlock-refused = Cela n’ouvre aucune clé. Vérifiez les majuscules et le clavier, puis réessayez.
desk-unlock-code-refused = Ce code n’ouvre aucune clé. Comparez-le au papier, chiffre par chiffre.
desk-unlock-empty = Tapez votre phrase secrète ou un code de secours.

## La boîte de réception

desk-inbox-title = Dossiers : { $status }
desk-number = Numéro
desk-situation = Situation
desk-age = Âge
desk-language = Langue
desk-received = Reçu le
desk-files = Fichiers
desk-state = État
desk-unread = non lu
desk-plain = page simple
desk-erased-line = ne s’ouvre pas
desk-older = Dossiers plus anciens
desk-newest = Revenir aux plus récents
desk-empty-new = Aucun nouveau dossier. Les messages que personne n’a encore ouverts apparaissent ici après chaque relève.
desk-empty-open = Aucun dossier n’attend de réponse. Un dossier arrive ici quand quelqu’un de l’équipe l’ouvre, et quand la personne écrit de nouveau.
desk-empty-waiting = Aucun dossier n’attend la personne. Un dossier arrive ici quand on y a répondu.
desk-empty-closed = Aucun dossier clos. Un dossier arrive ici avec un dernier mot à la personne ; elle peut encore écrire et le rouvrir.
desk-refused = { $count ->
        [one] Un message ne s’est pas ouvert ; il est mis de côté.
       *[other] { $count } messages ne se sont pas ouverts ; ils sont mis de côté.
    }
desk-refused-why = Ils ont été modifiés en route, étaient destinés à un autre bureau, ou verrouillés avec une clé qui n’existe plus. La personne doit les renvoyer.

## Un dossier

desk-case-title = Dossier { $number }
desk-case-kind = Voie
desk-case-plain = Écrit sur la page où le serveur voit un instant le message
desk-case-answers = Les réponses données
desk-case-thread = Conversation
desk-case-broken = Une partie de cette conversation a été modifiée ou manque. Ce que vous voyez plus bas est authentique. Ne répondez pas avant d’avoir compris : prévenez une personne responsable.
desk-sender = La personne
desk-team = L’équipe
desk-not-sent-yet = pas encore sur le site public
desk-closing = dernier mot, a clos le dossier
desk-new-since = nouveau depuis que vous avez ouvert la page
desk-not-a-message = Cet élément est arrivé intact, mais le programme de la personne ne l’a pas écrit comme un message : il ne peut pas être affiché.
desk-no-text = (sans texte)
desk-file = Fichier { $part }
desk-size-kb = { $size } Ko
desk-size-mb = { $size } Mo
desk-file-open = Ouvrir
desk-file-open-note = Chaque ouverture est consignée. Le fichier est téléchargé : ne l’ouvrez que s’il le faut.
desk-file-quarantine = Quarantaine…
desk-file-quarantined = En quarantaine, mis par { $name }
desk-file-destroyed = Détruit
desk-file-release = Libérer
desk-file-destroy = Détruire…
desk-file-second = Une personne responsable, autre que { $name }, décide.
desk-reason-minor = Il montre, ou peut montrer, une personne de moins de 18 ans de façon sexuelle
desk-reason-intimate = Une image intime d’une personne adulte
desk-reason-malware = Il peut nuire à la machine qui l’ouvre
desk-reason-other = Une autre raison
desk-reply-title = Répondre
desk-reply-label = Votre réponse
desk-reply-hint = Elle est verrouillée : seule la personne peut la lire. Pas de mot de passe, pas de nom d’autres personnes.
desk-reply-language = La personne a écrit en { $language }.
desk-reply-button = Envoyer la réponse
desk-reply-again = Le dossier est clos. Une réponse le rouvre.
desk-close-link = Clore ce dossier…
desk-erase-link = Effacer ce dossier…
desk-fault-empty = Écrivez quelque chose.
desk-fault-too-long = C’est trop long : { $written } caractères. On peut en envoyer 12 000 au plus.
desk-fault-moved = Rien n’est parti : du nouveau est arrivé pendant que vous écriviez. Lisez-le, puis envoyez de nouveau. Votre texte est toujours là.
desk-fault-broken = Rien n’est parti : cette conversation a été modifiée. Prévenez une personne responsable. Votre texte est toujours là.

## Clore

desk-close-title = Clore le dossier { $number }
desk-close-text = La personne lit votre dernier mot et voit que l’équipe a clos le dossier. Elle peut encore écrire : le dossier se rouvre alors.
desk-close-label = Dernier mot à la personne
desk-close-button = Envoyer le dernier mot et clore
desk-back-to-case = Retour au dossier
desk-new-messages = Nouveaux messages

## Quarantaine

desk-quarantine-title = Mettre en quarantaine le fichier { $part } du dossier { $number }
desk-quarantine-text = Dès lors, personne ne pourra l’ouvrir, vous non plus. Seule une personne responsable autre que vous peut le libérer ou le détruire. La raison est consignée ; ne décrivez rien ailleurs.
desk-quarantine-why = Pourquoi ?
desk-quarantine-choose = Choisissez une raison.
desk-quarantine-button = Mettre en quarantaine
desk-destroy-title = Détruire le fichier { $part } du dossier { $number }
desk-destroy-text = On ne peut pas revenir en arrière. Il ne restera qu’une ligne disant qu’il a été détruit, par qui et pourquoi.
desk-destroy-law = Si la loi oblige le centre à remettre ce fichier, faites-le d’abord.
desk-destroy-button = Détruire pour toujours

## Effacer

desk-erase-title = Effacer le dossier { $number }
desk-erase-cannot = On ne peut pas revenir en arrière. Sont effacés maintenant :
desk-erase-messages = { $count ->
        [one] un message de la conversation
       *[other] les { $count } messages de la conversation
    }
desk-erase-files = { $count ->
        [one] un fichier
       *[other] { $count } fichiers
    }
desk-erase-whatever = tout ce qui reste du dossier
desk-erase-key = la clé du dossier : sans elle, plus personne ne peut l’ouvrir
desk-erase-front = ce que le site public en garde, dès que la liaison marche : le code de suivi de la personne n’ouvre alors plus rien
desk-erase-backups = Il disparaît des sauvegardes en 30 jours au plus.
desk-erase-not = Ne sont pas effacés : ce qui a été imprimé ou téléchargé, et les copies dans d’autres bureaux.
desk-erase-confirm = Pour confirmer, tapez le numéro du dossier : { $number }
desk-erase-mismatch = Ce n’est pas le numéro du dossier.
desk-erase-button = Effacer pour toujours

## Ce qui n'a pas marché

desk-trouble-back = Retour
desk-trouble-inbox = Vers les dossiers
desk-no-case = Ce dossier n’existe pas
desk-no-case-text = L’adresse contient peut-être une erreur, ou le dossier a été effacé.
desk-case-erased = Ce dossier a été effacé
desk-case-erased-text = Sa clé n’existe plus : personne ne peut l’ouvrir.
desk-case-damaged = Ce dossier ne s’ouvre pas
desk-case-damaged-text = Ce qui est enregistré ne correspond pas à sa clé. Prévenez une personne responsable : la dernière sauvegarde peut aider.
desk-keys-damaged = Les clés ne peuvent pas être lues
desk-keys-damaged-text = Le coffre des clés est abîmé. Prévenez la personne qui s’occupe de cette machine : sa dernière sauvegarde doit être rétablie.
desk-supervisor-only = Réservé aux responsables
desk-supervisor-only-text = Demandez à une personne responsable de votre équipe.
desk-no-file = Ce fichier n’existe pas
desk-no-file-text = L’adresse contient peut-être une erreur.
desk-is-quarantined = Ce fichier est en quarantaine
desk-is-quarantined-text = Personne ne peut l’ouvrir. Une personne responsable qui ne l’y a pas mis peut le libérer ou le détruire.
desk-is-destroyed = Ce fichier a été détruit
desk-is-destroyed-text = Il n’en reste rien.
desk-on-its-way = Ce fichier est encore en route
desk-on-its-way-text = Il n’est pas entièrement arrivé du site public. Réessayez après la prochaine relève.
desk-second-person = Une autre personne doit décider
desk-second-person-text = Seule une personne responsable qui n’a pas mis le fichier en quarantaine peut le libérer ou le détruire.
desk-file-moved = Quelqu’un d’autre a déjà décidé
desk-file-moved-text = L’état du fichier a changé entre-temps. Regardez de nouveau le dossier.
desk-form-old = Ce formulaire n’est plus valable
desk-form-old-text = Une nouvelle session a commencé depuis l’ouverture de la page, ou l’envoi ne vient pas de notre page. Rien n’a été changé. Rechargez la page, puis recommencez.
desk-not-sent = Votre texte n’est pas parti
desk-not-sent-locked = Le bureau a été verrouillé entre-temps. Copiez votre texte, déverrouillez, puis envoyez-le de nouveau.
desk-not-sent-busy = La base de données ne répond pas en ce moment. Copiez votre texte, attendez un instant, puis envoyez-le de nouveau.
desk-not-sent-case = Le dossier ne peut plus être ouvert. Copiez votre texte si vous en avez encore besoin.
desk-not-sent-seal = Votre texte n’a pas pu être verrouillé pour la personne. Copiez-le et prévenez qui s’occupe de cette machine.
desk-your-text = Votre texte

## Qui a fait quoi

desk-audit-title = Qui a fait quoi
desk-audit-intact = { $count ->
        [0] Aucune ligne n’est encore enchaînée.
        [one] Une ligne enchaînée, intacte.
       *[other] { $count } lignes enchaînées, toutes intactes.
    }
desk-audit-changed = Le journal a été modifié à la ligne { $number }. Prévenez qui s’occupe de cette machine et gardez une copie de la base.
desk-audit-unchecked = Le journal ne peut pas être vérifié tant que le bureau est verrouillé.
desk-audit-latest = Les 200 dernières lignes, les plus récentes d’abord. Les heures sont en UTC.
desk-audit-empty = Rien n’a encore été fait.
desk-when = Quand
desk-who = Qui
desk-what = Quoi
desk-on-what = Sur quoi
desk-system = le système
desk-deed-case-read = ouverture d’un dossier qui avait du nouveau
desk-deed-case-reply = réponse à un dossier
desk-deed-case-close = clôture d’un dossier
desk-deed-case-erase = effacement d’un dossier
desk-deed-file-open = ouverture d’un fichier d’un dossier
desk-deed-file-quarantine = mise en quarantaine d’un fichier
desk-deed-file-release = fichier libéré de la quarantaine
desk-deed-file-destroy = destruction d’un fichier
desk-deed-sign-in = connexion
desk-deed-sign-in-refused = connexion refusée
desk-deed-unlock = déverrouillage du bureau
desk-deed-unlock-refused = échec du déverrouillage du bureau
desk-deed-lock = verrouillage du bureau
desk-deed-member-add = ajout d’un membre de l’équipe
