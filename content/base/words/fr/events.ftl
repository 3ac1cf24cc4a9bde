# Events, registering for them, the programme, partners.

# ---- events

events-title = Événements
events-lead = Des ateliers, des conférences et des caravanes, près de chez vous ou en ligne. Venir ne coûte rien, sauf si le contraire est écrit.
events-none = Rien n’est annoncé en ce moment. Les guides, eux, sont là à toute heure.
events-none-such = Aucun événement ne réunit tous ces choix. Retirez-en, ou regardez tous les événements.
events-all = Tous les événements
events-narrow = Trouver près de chez vous
events-any = Peu importe
events-show = Afficher
events-past = Événements passés
events-where = Où
events-town = Ville
events-for = Pour qui
events-spoken = On y parle
events-access = Proposé à qui en a besoin
events-online = en ligne
events-from = { $count } dates à partir du { $day }
events-hours = { $day }, de { $from } à { $until }
events-hours-days = Du { $day } à { $from } au { $last } à { $until }
events-cancelled = Annulé
events-over = C’est terminé.
events-invented = EXEMPLE INVENTÉ
events-invented-text = Il montre à quoi ressemble un événement. Rien n’y est vrai : ne vous déplacez pas.
events-when-where = Quand et où
events-speakers = Qui prend la parole
events-free = Venez, tout simplement : pas besoin d’inscription.
events-children = Cette séance est pour les enfants : un parent, un tuteur ou une tutrice, un enseignant ou une enseignante les inscrit.
events-left = { $left ->
        [0] Il ne reste plus de place.
        [one] Il reste une place.
       *[other] Il reste { $left } places.
    }
events-full = { $waiting ->
        [0] Toutes les places sont prises. En vous inscrivant maintenant, vous êtes en tête de la liste d’attente.
        [one] Toutes les places sont prises, et une personne attend. Une place qui se libère est proposée à la personne suivante.
       *[other] Toutes les places sont prises, et { $waiting } personnes attendent. Une place qui se libère est proposée à la personne suivante.
    }
events-queue = Rejoindre la liste d’attente
events-about = À propos de cet événement
events-with = Avec
events-follow = Suivre les événements
events-follow-text = Votre agenda ou votre lecteur d’actualités peut suivre ces adresses. Nous n’apprenons rien sur vous.
events-calendar-all = Tous les événements dans votre agenda (iCalendar)
events-feed = Nouvelles des événements (Atom)

events-format-workshop = Atelier
events-format-seminar = Séminaire
events-format-forum = Forum
events-format-symposium = Symposium
events-format-conference = Conférence
events-format-caravan = Caravane
events-format-course = Formation
events-format-media = Dans les médias
events-format-guide = Guide
events-format-launch = Lancement

events-spoken-ar = Arabe
events-spoken-ary = Darija
events-spoken-zgh = Amazigh
events-spoken-fr = Français
events-spoken-en = Anglais
events-spoken-sign = Langue des signes

events-access-step-free = Accès sans marche
events-access-sign-language = Interprétation en langue des signes
events-access-captions = Ce qui se dit peut se lire
events-access-quiet-room = Salle calme
events-access-childcare = Garde d’enfants

# ---- registering

register-title = S’inscrire
register-sealed = Seule l’équipe peut lire ce que vous écrivez. Ce site sait seulement qu’une place est prise.
register-approval = L’équipe répond oui ou non à chaque inscription.
register-send = S’inscrire
register-opens = Les inscriptions ouvrent le { $day }.
register-closed = Les inscriptions sont fermées.
register-sent = Votre inscription est bien arrivée
register-code = Ce code ne s’affiche qu’une fois. Avec lui, vous voyez où en est votre inscription, et vous pouvez laisser votre place à quelqu’un d’autre.
register-done = C’est tout
register-later = Avec votre code, vous pouvez à tout moment voir où vous en êtes, annuler, ou prendre une place proposée.

place-door = Mon inscription
place-title = Mon inscription ou ma contribution
place-lead = Tapez le code de suivi reçu lors de votre inscription, ou de l’envoi de votre contribution.
place-open = Voir
place-unknown = Rien n’est enregistré sous ce code. C’est peut-être celui d’un message :
place-moved = Ce n’est plus possible. Voici où vous en êtes maintenant.
place-taken = Vous avez une place.
place-waiting = { $ahead ->
        [0] Vous êtes en tête de la liste d’attente.
        [one] Une personne est avant vous sur la liste d’attente.
       *[other] { $ahead } personnes sont avant vous sur la liste d’attente.
    }
place-offered = Une place est libre pour vous. Nous vous la gardons jusqu’au { $day } à { $hour }.
place-off = Cette séance n’a pas lieu. Nous le regrettons.
place-offered-now = Une place est libre pour vous.
place-asked = L’équipe n’a pas encore répondu à votre inscription.
place-cancelled = Vous avez annulé votre inscription. Merci : quelqu’un d’autre peut maintenant venir.
place-refused = L’équipe n’a pas pu vous donner de place.
place-lapsed = Le délai est passé : la place gardée pour vous peut aller à quelqu’un d’autre.
place-accept = Prendre la place
place-give-up = Vous ne pouvez pas venir ?
place-give-up-text = Si vous avez une place, elle ira à la personne suivante.
place-cancel = Annuler mon inscription
place-sure = On ne peut pas revenir en arrière : il faudrait vous inscrire de nouveau, après toutes les personnes qui attendent.
place-cancel-now = Oui, annuler
place-ticket = À l’entrée, montrez ceci :
place-calendar = Ajouter à mon agenda

# ---- the programme

programme-door = Le programme national depuis 2010
programme-title = Le programme national
programme-lead = Ce qui s’est fait dans le pays pour la confiance dans le monde numérique, édition par édition, comme les sources le racontent.
programme-organiser = Organisation :
programme-number = { $series }, édition { $number }
programme-edition-number = Édition { $number }
programme-edition = Fait partie de
programme-unknown = Non connu
programme-place-unknown = lieu non connu
programme-until = fin : { $day }
programme-between = { $first } – { $last }
programme-when = Quand
programme-theme = Thème
programme-for = Pour qui
programme-strategy = Stratégie
programme-pillars = Piliers
programme-reached = En chiffres
programme-counted = { $events ->
        [0] aucun événement annoncé ici
        [one] un événement annoncé ici
       *[other] { $events } événements annoncés ici
    }, { $held ->
        [0] aucune rencontre tenue
        [one] une rencontre tenue
       *[other] { $held } rencontres tenues
    }, { $towns ->
        [0] aucune ville
        [one] une ville
       *[other] { $towns } villes
    }
programme-activities = Ce qui a été fait
programme-source = D’où cela vient
programme-sources = Ce qu’aucune source ne dit est marqué « non connu ». Vous avez un document qui en dit plus ? Écrivez à l’équipe.
programme-invented-text = Il montre à quoi ressemble une édition. Rien n’y est vrai.
programme-toolkit = À imprimer et à partager
programme-toolkit-text = Un dépliant, et une affiche par événement, en trois langues, avec un code QR qui mène à la page.
programme-poster = Affiche
programme-poster-back = Retour à l’événement
programme-poster-print = Imprimez cette page : seule l’affiche s’imprime.
programme-code = Code QR qui mène à la page de cet événement

pillar-awareness = Sensibilisation et prévention
pillar-knowledge = Formation et connaissances
pillar-assistance = Assistance et accompagnement
pillar-cooperation = Coopération

programme-role-organiser = Organisation
programme-role-patron = Patronage
programme-role-co-organiser = Coorganisation
programme-role-partner = Partenaire
programme-role-speaker = Prise de parole
programme-role-host = Accueil

# ---- partners

partners-title = Partenaires et accords
partners-lead = Les noms cités dans le programme, leur rôle, et ce qui a été convenu.
partners-door = Qui a participé, et ce qui a été convenu
partners-named = Un nom est ici parce qu’une source le cite. Cela ne veut pas dire que l’organisme cité soutient ce site.
partners-parties = Entre
partners-signed = Signature
partners-place = Où
partners-scope = Sur quoi
partners-kind-state = État
partners-kind-private = Entreprises
partners-kind-civil-society = Société civile
partners-kind-press = Presse
partners-kind-university = Universités
partners-kind-international = Organisations internationales

# ---- certificates

verify-title = Cette attestation est-elle authentique ?
verify-lead = Ouvrez le lien de l’attestation, scannez son code, ou collez le lien ici.
verify-code = Le lien, ou ce qui suit son signe #
verify-check = Vérifier
verify-kept = Ce que vous collez est regardé, puis oublié.
verify-wrong = Ce n’est pas une attestation authentique.
verify-wrong-text = Soit elle a été modifiée, soit il en manque une partie : collez le lien entier.
verify-genuine = Authentique
verify-genuine-text = Le centre a signé cette attestation, et rien n’y a été changé.
verify-invented = L’événement n’a jamais eu lieu.
verify-certificate = Attestation de participation
verify-took-part = a participé à
verify-scan = Scannez pour vérifier
verify-another = En vérifier une autre
events-feedback = Vous y étiez ? Dites comment c’était
events-learning-before = Avant de venir : cinq questions
events-learning-after = Vous y étiez ? Les mêmes cinq questions
mail-place-next = Dites comment c’était, sans votre nom :
