# Les pages de l'équipe.

## À côté de chaque page

desk-places = Rubriques
desk-alarm-label = Urgent
desk-alarm = { $count ->
        [one] Un dossier urgent contient du nouveau que personne n’a lu.
       *[other] { $count } dossiers urgents contiennent du nouveau que personne n’a lu.
    }
desk-alarm-see = Voir maintenant
desk-tab-new = Nouveaux
desk-tab-mine = Les miens
desk-tab-waiting = En attente de la personne
desk-tab-closed = Clos
desk-tab-all = Tous
desk-enter-link = Nouveau dossier : appel ou visite
desk-status-new = Nouveau
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
desk-keys = Clavier
desk-keys-title = Travailler au clavier
desk-keys-move = dossier ou message suivant, précédent
desk-keys-open = ouvrir le dossier
desk-keys-filter = filtrer la liste
desk-keys-reply = écrire une réponse
desk-keys-note = écrire une note pour l’équipe
desk-keys-help = ouvrir cette aide
desk-keys-typing = Pendant que vous écrivez dans un champ, ces touches ne font qu’écrire.
desk-keys-on = Utiliser ces touches dans ce navigateur
desk-keys-close = Fermer
desk-collect = Relever maintenant
desk-link = Liaison avec le site public
desk-link-never = Pas de relève depuis le démarrage de ce bureau.
desk-link-last = Dernière relève { $ago }.
desk-link-failing = La liaison avec le site public ne marche pas bien depuis { $since }.
desk-link-unreachable = Il ne répond pas. Vérifiez ce réseau, et que le site public fonctionne. Les messages y restent en sûreté et arrivent dès qu’il répond.
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
desk-note-noted = La note est gardée. Seule l’équipe peut la lire.
desk-note-taken = Ce dossier est maintenant le vôtre.
desk-note-given = Plus personne n’a ce dossier : il est de nouveau parmi les nouveaux.
desk-note-handed = Le dossier est transmis.
desk-note-marked = La marque est changée.
desk-note-entered = Le dossier est gardé, et c’est le vôtre. Son code part vers le site public à la prochaine relève.
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
desk-unlock-why = La connexion dit qui vous êtes. Le déverrouillage ouvre les clés avec lesquelles on lit les messages.
desk-unlock-all = Dès qu’une personne de l’équipe a déverrouillé, toutes celles qui sont connectées peuvent travailler, jusqu’au prochain verrouillage.
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
desk-erased-line = ne s’ouvre pas
desk-urgent = urgent
desk-way-sealed = page avec verrou
desk-way-plain = page sans verrou
desk-way-call = appel
desk-way-whatsapp = WhatsApp
desk-way-visit = visite
desk-waits = Nous attend depuis
desk-answered = répondu
desk-holder = Pris par
desk-filter = Filtrer la liste
desk-filter-button = Afficher
desk-filter-clear = Tout afficher
desk-any = peu importe
desk-choose = Choisissez…
desk-waits-day = plus d’un jour
desk-waits-three-days = plus de trois jours
desk-waits-week = plus d’une semaine
desk-order = Ordre
desk-order-newest = les plus récents d’abord
desk-order-oldest = la plus longue attente d’abord
desk-range = { $first } à { $last } sur { $all }
desk-pages = Pages de la liste
desk-previous = Précédents
desk-next = Suivants
desk-opening = Ouverture en cours : { $done } dossiers sur { $all }. La liste n’est pas encore complète ; rechargez la page dans un instant.
desk-empty-page = Il n’y a plus rien sur cette page de la liste.
desk-empty-filter = Aucun dossier ne correspond ici. Choisissez moins de critères, ou affichez tout.
desk-empty-mine = Vous n’avez pris aucun dossier. Ouvrez-en un nouveau et prenez-le.
desk-empty-all = Il n’y a pas encore de dossier. Les messages apparaissent après chaque relève ; un appel ou une visite s’écrit par « Nouveau dossier ».
desk-empty-new = Rien de nouveau n’attend de réponse. Les messages apparaissent ici après chaque relève, jusqu’à ce que quelqu’un les prenne.
desk-empty-waiting = Aucun dossier n’attend la personne. Un dossier arrive ici quand on y a répondu.
desk-empty-closed = Aucun dossier clos. Un dossier arrive ici avec un dernier mot à la personne ; elle peut encore écrire et le rouvrir.
desk-refused = { $count ->
        [one] Un message ne s’est pas ouvert ; il est mis de côté.
       *[other] { $count } messages ne se sont pas ouverts ; ils sont mis de côté.
    }
desk-refused-why = Un tel message a été modifié en route, ou était destiné à un autre bureau, ou sa clé n’existe plus. La personne doit le renvoyer.

## Un dossier

desk-case-title = Dossier { $number }
desk-case-kind = Arrivé par
desk-case-answers = Les réponses données
desk-case-thread = Conversation
desk-team-note = Note · l’équipe seulement
desk-team-note-title = Note pour l’équipe
desk-team-note-label = Votre note
desk-team-note-hint = Verrouillée avec le dossier. Seule l’équipe la lit ; elle n’est jamais envoyée.
desk-team-note-button = Garder cette note, la personne ne la voit jamais
desk-held-nobody = Personne n’a pris ce dossier.
desk-held-mine = Ce dossier est le vôtre.
desk-held-by = { $name } a pris ce dossier.
desk-take = Prendre ce dossier
desk-take-over = Le reprendre
desk-give-back = Le rendre
desk-hand-to = Le transmettre à
desk-hand = Transmettre
desk-hand-moved = Quelqu’un d’autre a été plus rapide
desk-hand-moved-text = Le dossier a été pris ou rendu entre-temps. Regardez-le de nouveau.
desk-urgent-on = Marquer comme urgent
desk-urgent-off = N’est plus urgent
desk-print-link = Imprimer…
desk-print-with-notes = Avec les notes de l’équipe
desk-print-without-notes = Sans les notes
desk-print-warning = Le papier n’est pas verrouillé, et effacer un dossier ne l’atteint pas. N’imprimez que le nécessaire, avec la commande d’impression du navigateur.
desk-case-broken = Une partie de cette conversation a été modifiée ou manque. Ce que vous voyez plus bas est authentique. Ne répondez pas avant de comprendre ce qui s’est passé : prévenez une personne responsable.
desk-sender = La personne
desk-team = L’équipe
desk-not-sent-yet = pas encore sur le site public
desk-closing = dernier mot, dossier clos
desk-new-since = nouveau depuis que vous avez ouvert la page
desk-not-a-message = Cet élément est arrivé intact, mais le programme de la personne ne l’a pas écrit comme un message : il ne peut pas être affiché.
desk-no-text = (sans texte)
desk-file = Fichier { $part }
desk-size-kb = { $size } ko
desk-size-mb = { $size } Mo
desk-file-open = Ouvrir
desk-file-show = Voir l’image floutée
desk-kind-unknown = nature pas encore connue
desk-kind-picture = image
desk-kind-pdf = document PDF
desk-kind-text = texte
desk-kind-other = autre fichier
desk-show-title = Image { $part } du dossier { $number }
desk-show-clear = La montrer nette
desk-show-alt = L’image jointe par la personne, floutée tant que vous ne demandez pas à la voir nette
desk-show-quarantine = La mettre tout de suite en quarantaine
desk-show-quarantine-text = Plus personne ne pourra l’ouvrir, vous non plus. Pourquoi ?
desk-show-kept = Il est consigné que vous avez regardé. L’image n’est gardée dans aucun cache. Rien ne vous oblige à regarder : une autre personne de l’équipe peut le faire.
desk-no-picture = Ce fichier ne peut pas être montré dans la page
desk-no-picture-text = Ce n’est pas une image d’un type sûr, ou elle est trop grande. On peut la télécharger.
desk-file-open-note = Chaque ouverture est consignée. Le fichier est téléchargé : ne l’ouvrez que s’il le faut.
desk-file-quarantine = Quarantaine…
desk-file-quarantined = En quarantaine, placé par { $name }
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
desk-fault-most = C’est trop long : { $most } caractères au plus.
desk-fault-choose = Choisissez une réponse.
desk-fault-moved = Rien n’est parti : du nouveau est arrivé pendant que vous écriviez. Lisez-le, puis envoyez de nouveau. Votre texte est toujours là.
desk-fault-broken = Rien n’est parti : cette conversation a été modifiée. Prévenez une personne responsable. Votre texte est toujours là.

## Clore

desk-close-title = Clore le dossier { $number }
desk-close-text = La personne lit votre dernier mot et voit que l’équipe a fermé la conversation. Elle peut encore écrire : le dossier se rouvre alors.
desk-close-label = Dernier mot à la personne
desk-close-button = Envoyer le dernier mot et clore
desk-back-to-case = Retour au dossier
desk-new-messages = Nouveaux messages

## Un appel ou une visite devient un dossier

desk-enter-title = Nouveau dossier : appel, message ou visite
desk-enter-lead = Pour une personne qui vous raconte ce qui se passe. Lisez d’abord le texte à voix haute, puis écrivez ce qu’elle vous dit.
desk-enter-faulty = Rien n’est encore gardé : il manque quelque chose. Ce que vous avez écrit est toujours là.
desk-enter-way = Comment le raconte-t-elle ?
desk-enter-language = Sa langue
desk-enter-told = Ce que la personne raconte
desk-enter-told-hint = Avec ses propres mots, autant que possible. Pas de mot de passe, pas de numéro de carte, pas de nom inutile.
desk-enter-button = Garder le dossier et créer le code
desk-enter-again = Cette page a déjà créé un dossier
desk-enter-again-text = Son code a été montré à ce moment-là, au membre qui l’a créé, et n’est gardé nulle part. Si la personne l’a perdu, écrivez de nouveau le dossier sur une page neuve et faites effacer l’autre. Si vous avez corrigé quelque chose, ajoutez-le au dossier dans une note : ce que vous avez écrit est ci-dessous.
desk-consent-title = À lire à voix haute
desk-consent-words = J’écris ce que vous me dites pour que mes collègues puissent vous aider. Seule notre équipe peut le lire. Nous n’en parlons à personne sans votre accord, sauf si une vie est en danger ou si la loi nous y oblige. Vous recevez un code pour lire notre réponse. Vous pouvez nous demander de tout effacer. Êtes-vous d’accord ?
desk-consent-yes = La personne est d’accord
desk-consent-no = Elle n’est pas d’accord…
desk-consent-missing = Sans son accord, rien n’est gardé. Demandez-le, puis cochez la case.
desk-declined-title = Rien n’est gardé
desk-declined-lead = Rien n’a été noté. Vous pouvez quand même aider de vive voix :
desk-declined-advice = Dites les premiers gestes de nos pages d’aide, un par un.
desk-declined-danger = Si quelqu’un est en danger, donnez les numéros d’urgence et restez en ligne.
desk-declined-themselves = La personne peut nous écrire elle-même sur notre site, sans donner son nom.
desk-declined-later = Elle peut changer d’avis et rappeler : personne ne lui demandera pourquoi.
desk-declined-back = Revenir au formulaire
desk-code-title = Le code de suivi
desk-code-lead = Lisez-le lentement, groupe par groupe, et faites répéter chaque groupe.
desk-code-label = Code de suivi, cinq groupes de cinq chiffres
desk-code-once = Avec ce code, la personne lit notre réponse sur notre site. S’il est perdu plus tard, personne ne peut le retrouver.
desk-code-new = À la première utilisation, elle reçoit un nouveau code sur notre site ; après cela, celui-ci n’ouvre plus rien.
desk-code-gone = Il n’est que sur cette page. Si vous la rechargez dans les dix minutes, vous le revoyez, et cela est enregistré ; ensuite, personne de l’équipe ne pourra le revoir. Ne le notez pas.
desk-code-done = Terminé : aller au dossier { $number }
desk-no-form = Le formulaire manque
desk-no-form-text = Les questions n’ont pas pu être lues dans le contenu. Prévenez la personne qui s’occupe de cette machine.
desk-not-kept = Le dossier n’est pas gardé
desk-not-kept-locked = Le bureau a été verrouillé entre-temps. Copiez le texte, déverrouillez, puis saisissez-le de nouveau.
desk-not-kept-busy = La base de données ne répond pas en ce moment. Copiez le texte, attendez un instant, puis saisissez-le de nouveau.
desk-not-kept-seal = Il n’a pas pu être verrouillé. Copiez le texte et prévenez la personne qui s’occupe de cette machine.

## Quarantaine

desk-quarantine-title = Mettre en quarantaine le fichier { $part } du dossier { $number }
desk-quarantine-text = Dès lors, personne ne pourra l’ouvrir, vous non plus. Seule une personne responsable autre que vous peut le libérer ou le détruire. La raison est consignée ; ne décrivez rien ailleurs.
desk-quarantine-why = Pourquoi ?
desk-quarantine-choose = Choisissez une raison.
desk-quarantine-button = Mettre en quarantaine
desk-destroy-title = Détruire le fichier { $part } du dossier { $number }
desk-destroy-text = On ne peut pas revenir en arrière. Il ne restera au bureau qu’une ligne disant qu’il a été détruit, par qui et pourquoi.
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
desk-erase-backups = Il disparaît des sauvegardes sous 30 jours au plus.
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
desk-is-destroyed-text = Il n’en reste rien dans ce bureau.
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
desk-not-sent-seal = Votre texte n’a pas pu être verrouillé pour la personne. Copiez-le et prévenez la personne qui s’occupe de cette machine.
desk-your-text = Votre texte

## Qui a fait quoi

desk-audit-title = Qui a fait quoi
desk-audit-intact = { $count ->
        [0] Aucune ligne n’est encore enchaînée.
        [one] Une ligne enchaînée, intacte.
       *[other] { $count } lignes enchaînées, toutes intactes.
    }
desk-audit-changed = Le journal a été modifié à la ligne { $number }. Prévenez la personne qui s’occupe de cette machine, et gardez une copie de la base.
desk-audit-unchecked = Le journal ne peut pas être vérifié tant que le bureau est verrouillé.
desk-audit-latest = Les 200 dernières lignes, les plus récentes d’abord. Les heures sont en UTC.
desk-audit-empty = Rien n’a encore été fait.
desk-when = Quand
desk-who = Qui
desk-what = Quoi
desk-on-what = Sur quoi
desk-system = le système
desk-deed-case-read = ouverture d’un dossier
desk-deed-case-print = impression d’un dossier
desk-deed-case-take = dossier pris
desk-deed-case-give-back = dossier rendu
desk-deed-case-hand = dossier transmis
desk-deed-alert-write = rédaction d’une alerte
desk-deed-subscriber-remove = oubli d’une adresse e-mail
desk-deed-alert-propose = demande d’approbation d’une alerte
desk-deed-alert-return = alerte rendue pour correction
desk-deed-alert-approve = approbation d’une alerte
desk-deed-alert-revise = début de la mise à jour d’une alerte
desk-deed-alert-cancel = début du retrait d’une alerte
desk-deed-alert-discard = abandon de ce qui était écrit d’une alerte
desk-deed-event-write = préparation d’un événement
desk-deed-event-propose = demande d’approbation d’un événement
desk-deed-event-return = événement rendu pour correction
desk-deed-event-approve = approbation d’un événement
desk-deed-event-revise = début de la modification d’un événement
desk-deed-event-cancel = début de l’annulation d’un événement
desk-deed-event-discard = abandon de la préparation d’un événement
desk-deed-event-plan = changement des tâches ou des coûts d’un événement
desk-deed-partner-write = rédaction d’une fiche de partenaire
desk-deed-partner-propose = demande d’approbation d’une fiche de partenaire
desk-deed-partner-return = fiche de partenaire rendue pour correction
desk-deed-partner-approve = approbation d’une fiche de partenaire
desk-deed-partner-revise = début de la modification d’une fiche de partenaire
desk-deed-partner-cancel = début du retrait d’un partenaire
desk-deed-partner-discard = abandon de ce qui était écrit sur un partenaire
desk-deed-agreement-write = rédaction d’un accord
desk-deed-agreement-propose = demande d’approbation d’un accord
desk-deed-agreement-return = accord rendu pour correction
desk-deed-agreement-approve = approbation d’un accord
desk-deed-agreement-revise = début de la modification d’un accord
desk-deed-agreement-cancel = début de la résiliation d’un accord
desk-deed-agreement-discard = abandon de ce qui était écrit d’un accord
desk-deed-agreement-plan = changement d’un plan commun
desk-deed-indicators-write = rédaction d’indicateurs
desk-deed-indicators-propose = demande d’approbation d’indicateurs
desk-deed-indicators-return = indicateurs rendus pour correction
desk-deed-indicators-approve = approbation d’indicateurs
desk-deed-indicators-revise = début de la modification d’indicateurs
desk-deed-indicators-cancel = début du retrait d’indicateurs
desk-deed-indicators-discard = abandon de ce qui était écrit d’indicateurs
desk-deed-attendee-approve = inscription acceptée
desk-deed-attendee-refuse = inscription refusée
desk-deed-attendee-absent = présence annulée
desk-deed-attendee-write = message à toutes les personnes qui viennent
desk-deed-case-mark = changement de la marque « urgent » d’un dossier
desk-deed-case-note = note dans un dossier
desk-deed-case-enter = dossier créé à partir d’un appel ou d’une visite
desk-deed-case-code = code d’un nouveau dossier montré une nouvelle fois
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

## Avant d'ouvrir

opening-title = Avant d’ouvrir
opening-lead = Ce qu’il faut confirmer ou remplir avant d’inviter le public, puis chaque fois qu’une date de vérification est passée. La personne qui s’occupe des machines voit la même liste avec « thiqa doctor », et en plus ce qui concerne les machines.
opening-empty = Il ne reste rien à confirmer.
opening-blocking = { $count ->
        [0] Rien n’empêche d’ouvrir.
        [one] Un point empêche d’ouvrir.
       *[other] { $count } points empêchent d’ouvrir.
    }
opening-blocks = empêche d’ouvrir
opening-group-emergency = Numéros pour une personne en danger
opening-group-centre = Ce qui est propre au centre
opening-group-files = Fichiers avec une erreur
opening-group-channels = Autres moyens d’aider
opening-group-laws = Lois
opening-group-advice = Conseils à relire
opening-group-languages = Langues
opening-no-emergency = Aucun numéro de police ou de secours n’est affiché.
opening-no-emergency-do = Les pages ne peuvent pas dire à une personne en danger qui appeler. Faites-en inscrire un dans channels.toml, et confirmez-le.
opening-channel-past = { $name } – à confirmer depuis le { $day }.
opening-channel-weak = { $name } – aucune seconde source ne le confirme.
opening-emergency-do = Demandez au service, autrement que par sa ligne d’urgence : est-ce bien le numéro pour une personne en danger ? Puis faites inscrire la date : « Confirming a number » dans docs/operating.md.
opening-channel-do = Appelez ce service ou ouvrez son adresse, et comparez avec ce que disent les pages. Puis faites inscrire la date : « Confirming a number » dans docs/operating.md.
opening-due = { $name } – à confirmer de nouveau avant la fin du { $day }.
opening-due-do = Confirmez-le maintenant. Après ce jour, le site public ne démarre plus en production.
opening-hidden-unverified = { $name } – pas affiché, car rien n’en est vérifié.
opening-hidden-unverified-do = Demandez son numéro ou son adresse au service lui-même et faites-les inscrire. D’ici là, ce contact reste caché.
opening-hidden-no-way = { $name } – pas affiché, car on n’en connaît ni numéro ni adresse.
opening-hidden-no-way-do = Demandez-les au service lui-même et faites-les inscrire. D’ici là, ce contact reste caché.
opening-hidden-off = { $name } – pas affiché, car le contenu le dit (show = false).
opening-hidden-off-do = S’il aide les gens, confirmez-le et faites-le afficher. Sinon, laissez-le ainsi.
opening-law-unchecked = { $number } : aucun juriste n’a comparé nos mots avec le texte.
opening-law-unchecked-do = Faites-les lire par un juriste. D’ici là, les pages montrent tout au plus le numéro et une ligne.
opening-law-past = { $number } : à revoir depuis le { $day }.
opening-law-past-do = Demandez au juriste si le texte a changé, puis faites inscrire les deux nouvelles dates.
opening-advice = « { $title } » ({ $page }) : à relire depuis le { $day }.
opening-advice-do = Lisez la page et comparez ses faits avec leurs sources. Puis faites inscrire reviewed_on et review_by.
opening-language = { $count ->
        [one] { $language } : les conseils pour une situation n’ont été relus par personne dont c’est la langue.
       *[other] { $language } : les conseils pour { $count } situations n’ont été relus par personne dont c’est la langue.
    }
opening-language-do = Demandez une relecture, faites corriger, puis faites inscrire le nom de la personne dans language_reviewed_by.
opening-broken = { $problem }
opening-broken-do = Ce que dit ce fichier manque dans les pages. Faites-le corriger, dans votre propre dossier de contenu s’il y est.
opening-name = Les pages montrent un nom inventé.
opening-name-do = Remplissez name sous [centre].
opening-controller = Personne n’est nommé comme responsable des données.
opening-controller-do = Remplissez controller sous [centre.privacy].
opening-controller-address = On ne peut pas joindre le responsable des données : il manque son adresse.
opening-controller-address-do = Remplissez controller_address sous [centre.privacy].
opening-declaration = Non déclaré : il manque le numéro d’une déclaration ou d’une autorisation de garder des données personnelles.
opening-declaration-do = Faites la déclaration à l’autorité qui protège les données avant le premier message, puis remplissez declaration sous [centre.privacy]. D’ici là, les pages disent « non déclaré ».
opening-recipients = Il n’est pas dit qui d’autre reçoit les données des gens.
opening-recipients-do = Remplissez recipients sous [centre.privacy]. Si c’est personne, dites-le.
opening-transfers = Il n’est pas dit quelles données partent à l’étranger.
opening-transfers-do = Remplissez transfers sous [centre.privacy]. Si rien ne part, dites-le. Demandez où se trouvent vos machines et vos sauvegardes.
opening-hours = Les pages disent que vos horaires ne sont pas connus.
opening-hours-do = Remplissez hours sous [centre].
opening-answer-time = Les pages disent que personne ne sait en combien de temps vient une réponse.
opening-answer-time-do = Mettez-vous d’accord sur ce que vous pouvez tenir, puis remplissez answer_time sous [centre].
opening-real-help = Aucun contact n’est nommé pour une personne qui a besoin d’aide tout de suite.
opening-real-help-do = Inscrivez dans real_help, sous [centre], les noms de contacts que vous avez appelés.
opening-plain-http = L’adresse publique { $address } n’est pas en https : ce que les gens tapent voyage en clair.
opening-plain-http-do = Placez devant le site un proxy avec un certificat, puis mettez https://… dans base_url sous [centre].
opening-quick-exit = « Quitter vite » ramène à ce site même.
opening-quick-exit-do = Mettez dans quick_exit, sous [centre], une page ordinaire ailleurs, comme la météo.

## Informer quelqu'un au dehors

desk-tell-link = Informer quelqu’un au dehors…
desk-tell-section = Informer quelqu’un au dehors
desk-tell-title = Informer quelqu’un au dehors : dossier { $number }
desk-tell-lead = Personne hors de l’équipe n’apprend rien d’un dossier autrement qu’ici, où tout est consigné : avec l’accord de la personne, ou par deux membres quand une vie est en danger, que la loi nous y oblige ou qu’un tribunal l’ordonne.
desk-tell-delicate = Ce dossier touche à des images intimes, à un chantage aux images, à l’approche sexuelle d’enfants ou à des images d’abus.
desk-tell-never = Jamais à une autorité sans accord explicite, sauf danger pour une vie, obligation légale ou décision de justice.
desk-tell-line = { $recipient } : { $state }
desk-tell-to = Qui est informé
desk-tell-other = Quelqu’un d’autre, nommé ci-dessous
desk-tell-name = Quelqu’un d’autre
desk-tell-name-hint = L’organisme et son lieu. La personne lit ce nom.
desk-tell-text = Exactement ce qui est transmis
desk-tell-text-hint = Le strict nécessaire, 4 000 caractères au plus. Aucun fichier, aucun code de suivi, aucun nom inutile. Rien d’autre n’est dit, de vive voix non plus. La personne lit ce texte.
desk-tell-ground = Ce qui le permet
desk-ground-consent = L’accord de la personne
desk-ground-danger = Danger pour une vie
desk-ground-duty = Obligation légale
desk-ground-order = Décision de justice
desk-tell-asks = Avec son accord
desk-tell-asks-text = La personne lit aussitôt cette question, dans sa langue, avec votre texte au milieu. Rien n’est transmis avant que son oui explicite figure dans la conversation.
desk-tell-without = Sans son accord
desk-tell-without-text = À remplir seulement en cas de danger pour une vie, d’obligation légale ou de décision de justice. Un autre membre doit confirmer avant toute transmission ; ensuite la personne apprend quoi, à qui et pourquoi.
desk-tell-reason = Pourquoi
desk-tell-reason-hint = La personne lit cette raison quand on l’informe. Pour une décision de justice : le tribunal, le numéro et la date.
desk-tell-silence = Informer la personne maintenant mettrait quelqu’un en danger
desk-tell-silence-reason = Pourquoi cela mettrait quelqu’un en danger
desk-tell-silence-hint = Seulement si vous avez coché la case. La personne ne lit jamais ceci. Elle n’est informée plus tard que si le second membre le dit aussi.
desk-tell-button = Demander à la personne, ou proposer à un autre membre
desk-tell-faulty = Rien n’est gardé et personne n’a été interrogé : il manque quelque chose, ou c’est trop long. Ce que vous avez écrit est toujours là.
desk-tell-done = Qui a fait quoi
desk-tell-asked = en attente de la personne
desk-tell-proposed = en attente d’un second membre
desk-tell-allowed = peut être transmis
desk-tell-refused = la personne a dit non
desk-tell-declined = le second membre a dit non
desk-tell-withdrawn = abandonné
desk-tell-untold = transmis, et la personne ne le sait pas
desk-tell-passed = transmis
desk-tell-step-ask = { $day } : { $name } a posé la question à la personne
desk-tell-step-propose = { $day } : { $name } l’a proposé
desk-tell-step-agree = { $day } : { $name } a consigné le oui de la personne
desk-tell-step-refuse = { $day } : { $name } a consigné le non de la personne
desk-tell-step-confirm = { $day } : { $name } a confirmé comme second membre
desk-tell-step-decline = { $day } : { $name } a dit non comme second membre
desk-tell-step-withdraw = { $day } : { $name } y a renoncé
desk-tell-step-pass-on = { $day } : { $name } l’a transmis
desk-tell-step-tell = { $day } : { $name } a fait informer la personne
desk-tell-decide = { $name } veut informer { $recipient } sans l’accord de la personne. Un autre membre doit décider.
desk-tell-look = Lire et décider
desk-tell-second = Votre décision
desk-tell-second-text = { $name } propose, vous décidez. Une vie est-elle en danger, ou la loi ou un tribunal nous y oblige-t-il ? Est-ce le bon organisme ? Pourrait-on en dire moins ?
desk-tell-second-silence = Informer la personne maintenant mettrait-il quelqu’un en danger ?
desk-tell-second-silent = Oui, l’informer plus tard
desk-tell-second-tell = Non, l’informer dès la transmission
desk-tell-confirm = Confirmer : cela peut être transmis
desk-tell-decline = Non, ce n’est pas transmis
desk-tell-other-member = Un membre autre que { $name } doit décider.
desk-tell-choose-silence = Dites si informer la personne mettrait quelqu’un en danger. Rien n’a été confirmé.
desk-tell-silent = Les deux membres ont dit qu’informer la personne maintenant mettrait quelqu’un en danger. Il faut l’informer dès que ce n’est plus le cas.
desk-tell-answers = Ce que la personne a écrit après la question
desk-tell-answers-text = Choisissez le message même qui dit oui ou non. Seul compte un oui explicite à ce texte et à ce destinataire. Si ce n’est pas clair, redemandez dans la conversation.
desk-tell-answers-since = La personne a de nouveau écrit depuis. Si elle a changé d’avis, choisissez ce message et consignez son refus.
desk-tell-no-answers = La personne n’a pas répondu depuis qu’elle peut lire la question.
desk-tell-this-answer = Ce message
desk-tell-recorded = consigné comme réponse
desk-tell-agree = Il dit oui : consigner l’accord
desk-tell-refuse = Il dit non : consigner le refus
desk-tell-choose-answer = Choisissez le message qui le dit. Rien n’a été consigné.
desk-tell-pass = Transmettre
desk-tell-pass-text = Transmettez exactement ce texte, rien d’autre. Puis marquez-le comme transmis.
desk-tell-paper = Afficher le texte seul, à imprimer ou à copier
desk-tell-mark = Marquer comme transmis…
desk-tell-paper-title = À transmettre
desk-tell-paper-to = Pour : { $recipient }
desk-tell-paper-text = Seul le texte ci-dessous leur est destiné. À l’impression, désactivez les en-têtes et pieds de page du navigateur : ils montrent l’adresse de cette page. Effacer le dossier n’atteint pas le papier.
desk-tell-passed-title = Transmis : dossier { $number }
desk-tell-passed-text = Ne marquez ceci que lorsque { $recipient } a reçu exactement ce texte et rien d’autre. On ne peut pas revenir en arrière.
desk-tell-tells = La personne lit aussitôt ceci
desk-tell-passed-button = C’est transmis
desk-tell-moved-passed = Rien n’a été consigné : du nouveau est arrivé. Lisez-le d’abord ; cela peut changer ce que vous faites.
desk-tell-unknown = La personne ne sait pas encore que nous avons informé { $recipient }.
desk-tell-now = Informer la personne maintenant…
desk-tell-told-title = Informer la personne : dossier { $number }
desk-tell-was-silent = Elle n’a pas été informée tout de suite, pour cette raison. Ne l’informez que si elle n’existe plus :
desk-tell-told-button = Informer la personne
desk-tell-withdraw = Y renoncer
desk-tell-back = Retour
desk-tell-question = Nous vous demandons votre accord. Pouvons-nous informer { $recipient } d’une partie de ce que vous nous avez écrit ? Nous transmettrions exactement le texte suivant et rien d’autre : aucun fichier, pas votre code de suivi, rien de plus de cette conversation.
desk-tell-question-yes = Répondez ici par un « oui » ou un « non » clair. Sans votre oui, nous ne le leur disons pas, sauf si une vie est en danger ou si la loi nous y oblige. Quelle que soit votre réponse, nous continuons à vous aider. Vous pouvez changer d’avis tant que ce n’est pas transmis.
desk-tell-told = Le { $day }, nous avons informé { $recipient } d’une partie de ce que vous nous avez écrit, sans votre accord.
desk-tell-told-danger = Pourquoi : nous pensons qu’une vie est en danger.
desk-tell-told-duty = Pourquoi : la loi nous y oblige.
desk-tell-told-order = Pourquoi : un tribunal l’a ordonné.
desk-tell-told-text = Nous avons transmis le texte suivant et rien d’autre :
desk-tell-told-end = Deux personnes de notre équipe l’ont décidé ensemble. Vous pouvez nous poser ici toutes vos questions à ce sujet.
desk-tell-told-agreed = Le { $day }, nous avons informé { $recipient } d’une partie de ce que vous nous avez écrit. Vous l’aviez accepté dans cette conversation.
desk-tell-told-mistaken = Ce n’est pas ce que vous vouliez dire ? Alors écrivez-nous ici tout de suite.
desk-erase-untold = La personne ne sait pas encore que quelqu’un d’extérieur a été informé. Une fois le dossier effacé, plus personne ne pourra le lui dire : informez-la d’abord.
desk-tell-moved = Quelque chose a changé entre-temps
desk-tell-moved-text = Quelqu’un est passé à la suite, ou ce n’est plus le moment où cela peut se faire. Rien n’a été changé. Regardez de nouveau.
desk-tell-broken = Cette conversation a été modifiée
desk-tell-broken-text = Aucune réponse ne peut être consignée, et on ne peut pas écrire à la personne, avant de comprendre ce qui s’est passé. Prévenez une personne responsable.
desk-no-disclosure = Il n’y a rien de tel dans ce dossier
desk-no-disclosure-text = L’adresse contient peut-être une erreur.
desk-not-allowed = Ceci ne peut pas être transmis
desk-not-allowed-text = Il manque le oui de la personne ou la confirmation d’un autre membre, ou c’est terminé : abandonné, refusé ou déjà transmis.
desk-second-member-text = Qui l’a proposé ne peut ni le confirmer ni le refuser.
desk-no-answer = Ce n’est pas une réponse de la personne
desk-no-answer-text = Seul compte un message que la personne a écrit après avoir lu la question. Un message plus ancien ne compte pas, ni un message de l’équipe. Rien n’a été consigné.
desk-situation-scam = Arnaque transmise
desk-situation-partner = Lettre d’un partenaire
desk-situation-paper = Article ou diapositives
desk-hint-danger = mots de danger
desk-hint-abuse = mots injurieux
desk-second-wanted = second membre attendu
desk-second-alarm = { $count ->
        [one] Dans un dossier, un second membre doit décider si quelqu’un au dehors est informé.
       *[other] Dans { $count } dossiers, un second membre doit décider si quelqu’un au dehors est informé.
    }
desk-erase-disclosures = ce qui a été écrit pour informer quelqu’un au dehors
desk-erase-outside = Ni ce qui a été transmis au dehors.
desk-note-asked = La question est posée. La personne la trouvera dès que la liaison l’aura transmise.
desk-note-proposed = C’est proposé. Un autre membre doit décider ; demandez-le à quelqu’un.
desk-note-agreed = Le oui de la personne est consigné. Cela peut maintenant être transmis.
desk-note-refused = Le non de la personne est consigné. Rien n’est transmis.
desk-note-confirmed = C’est confirmé. Cela peut maintenant être transmis.
desk-note-declined = C’est refusé. Rien n’est transmis.
desk-note-withdrawn = C’est abandonné. Rien n’est transmis.
desk-note-passed = C’est consigné comme transmis.
desk-note-told = La personne trouvera ce qui a été dit dès que la liaison l’aura transmis.
desk-deed-disclosure-ask = question à une personne : peut-on informer quelqu’un au dehors ?
desk-deed-disclosure-propose = proposition d’informer quelqu’un au dehors sans accord
desk-deed-disclosure-agree = oui d’une personne consigné, pour informer quelqu’un au dehors
desk-deed-disclosure-refuse = non d’une personne consigné, pour informer quelqu’un au dehors
desk-deed-disclosure-confirm = confirmation d’informer quelqu’un au dehors, comme second membre
desk-deed-disclosure-decline = refus d’informer quelqu’un au dehors, comme second membre
desk-deed-disclosure-withdraw = renoncement à informer quelqu’un au dehors
desk-deed-disclosure-show = affichage de ce qui peut être transmis
desk-deed-disclosure-pass-on = transmission d’une partie d’un dossier à quelqu’un au dehors
desk-deed-disclosure-tell = personne informée de ce qui a été transmis

## Vagues : ce que beaucoup ont reçu

desk-waves = Vagues
desk-waves-lead = Des messages presque identiques, reçus par plusieurs personnes. Les plus grandes d’abord.
desk-waves-empty = Rien ne se recoupe pour l’instant. Dès que deux personnes nous envoient presque le même message, il paraît ici.
desk-waves-waits = Les messages sont en train d’être rapprochés. Rechargez cette page dans un instant.
desk-wave-few = Moins de trois personnes l’ont transmis : une alerte peut être écrite, mais la vérification ne reconnaîtra pas le message.
desk-alert-read-wave = Lire ses messages avant d’approuver
desk-waves-new = { $count ->
        [one] une nouvelle
       *[other] { $count } nouvelles
    }
desk-waves-all = Toutes les vagues
desk-wave = Vague
desk-wave-title = Vague { $number }
desk-wave-count = { $count ->
        [one] Un message
       *[other] { $count } messages
    } presque identiques.
desk-wave-letters = Messages
desk-wave-today = Aujourd’hui
desk-wave-first = Premier
desk-wave-last = Dernier
desk-wave-told = De personnes qui demandent de l’aide
desk-wave-alert = Alerte
desk-wave-known = La vérification la connaît
desk-wave-new = nouvelle
desk-wave-see-alert = voir l’alerte
desk-wave-warn = Écrire l’alerte
desk-wave-warn-text = Lisez d’abord deux ou trois de ces messages. Ce que vous écrivez est l’alerte, et c’est aussi ce que lit toute personne qui colle ce message dans la vérification.
desk-wave-days = Jour par jour
desk-wave-cases = Les messages
desk-wave-more = { $count ->
        [one] Et un autre.
       *[other] Et { $count } autres.
    }
desk-wave-none = Cette vague n’existe plus
desk-wave-none-text = Des messages ont peut-être été effacés, ou les vagues sont en train d’être recomposées. Voyez la liste.

## Alertes

desk-alerts = Alertes
desk-alerts-all = Toutes les alertes
desk-alerts-empty = Pas encore d’alerte. Un membre l’écrit, un autre l’approuve ; elle est alors publique en une minute.
desk-alerts-waiting = { $count } à approuver
desk-alert-new = Nouvelle alerte
desk-alert-edit = Écrire l’alerte
desk-alert-untitled = Sans titre
desk-alert-headline = Titre
desk-alert-headline-hint = Ce qui se passe, en une phrase. 160 caractères au plus.
desk-alert-severity = Gravité
desk-alert-changed = Modifiée
desk-alert-lines = Une action par ligne, huit au plus.
desk-alert-regions-hint = N’en choisissez aucune pour tout le pays.
desk-alert-exercise = C’est un exercice : chaque page et chaque flux le dit
desk-alert-write = Continuer à écrire
desk-alert-approve-text = Lisez les trois langues. Dès que vous approuvez, le public la lit en moins d’une minute.
desk-alert-revise = Écrire une mise à jour
desk-alert-cancel = La retirer
desk-alert-cancels = Ceci retire l’alerte.
desk-alert-cancels-why = Dites pourquoi dans chaque langue ; un second membre approuve.
desk-alert-why-cancelled = Pourquoi elle est retirée
desk-alert-knows = La vérification connaît ces messages dès que ceci est publié.
desk-alert-of-wave = { $count ->
        [one] Elle prévient d’une vague d’un message.
       *[other] Elle prévient d’une vague de { $count } messages.
    } Toute personne qui colle un tel message dans la vérification lira cette alerte.
desk-alert-is-past = terminée
desk-alert-is-cancelled = retirée
desk-alert-field-headline = le titre
desk-alert-field-what = ce qui se passe
desk-alert-field-todo = ce qu’il faut faire
desk-alert-field-already = que faire si c’est déjà arrivé
desk-alert-field-note = la raison
desk-alert-field-audience = pour qui elle est
desk-alert-field-regions = les régions
desk-alert-field-guides = les guides
desk-alert-field-expires = jusqu’à quand elle vaut (une date à venir)
desk-alert-field-id = le nom
desk-alert-field-revision = le numéro
desk-alert-field-campaign = la vague

## E-mails

desk-mail = E-mails
desk-mail-lead = Les personnes qui ont demandé les alertes par e-mail. Leurs adresses restent ici, verrouillées : aucune page ne les montre.
desk-mail-none = Ce centre n’envoie pas d’e-mails. Indiquez un serveur dans la configuration (desk.mail), et le site propose les alertes par e-mail.
desk-mail-last = Dernier e-mail envoyé :
desk-mail-failing = Aucun e-mail ne part depuis
desk-mail-failing-short = ne partent pas
desk-mail-failing-text = Nous réessayons toutes les dix secondes. Rien n’est perdu : les e-mails partiront dès que le serveur répondra.
desk-mail-folder = Aucun serveur n’est indiqué : les e-mails sont écrits dans le dossier
desk-mail-readers = Qui reçoit les alertes
desk-mail-now = Tout de suite
desk-mail-daily = Par jour
desk-mail-weekly = Par semaine
desk-mail-all = Ensemble
desk-mail-waiting = Pas encore confirmées : { $count }. Elles sont oubliées après une semaine.
desk-mail-remove = Oublier une adresse
desk-mail-remove-text = Quand quelqu’un le demande par téléphone ou par courrier. Personne n’est prévenu, et cela ne peut pas être annulé.
desk-mail-address = Adresse e-mail
desk-mail-remove-button = Oublier cette adresse
desk-mail-removed = Cette adresse est oubliée.
desk-mail-unknown = Cette adresse ne reçoit rien. Vérifiez comment elle s’écrit.
