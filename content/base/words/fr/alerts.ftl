# Les alertes.

alerts-title = Alertes
alerts-lead = Ce qui circule en ce moment, et quoi faire.
alerts-none = Aucune alerte en cours. Cela ne veut pas dire que tous les messages sont vrais : faites vérifier le vôtre.
alerts-earlier = Alertes passées
alerts-all = Toutes les alertes
alerts-latest = Alerte

alerts-severity-minor = Bon à savoir
alerts-severity-moderate = Attention
alerts-severity-severe = Grave
alerts-severity-extreme = Danger
alerts-past = Terminée
alerts-cancelled = Retirée

alerts-theme-messages = Faux messages et faux sites
alerts-theme-accounts = Comptes volés
alerts-theme-money = Argent et achats
alerts-theme-devices = Téléphones et ordinateurs
alerts-theme-children = Enfants et adolescents
alerts-theme-harassment = Harcèlement et chantage
alerts-theme-organisations = Entreprises et organismes

alerts-exercise = EXERCICE
alerts-exercise-text = Ceci est un exercice. Rien de tout cela n’est vrai.
alerts-todo = Ce qu’il faut faire
alerts-what = Ce qui se passe
alerts-already = Cela vous est déjà arrivé ?
alerts-about = À propos de cette alerte
alerts-theme = Sujet
alerts-for = Pour
alerts-where = Où
alerts-everywhere = Tout le pays
alerts-since = Depuis
alerts-updated = Mise à jour
alerts-until = Valable jusqu’au
alerts-guides = En savoir plus
alerts-pass-on = Prévenez les autres
alerts-pass-on-text = Un message au groupe de la famille ou de la classe protège beaucoup de monde. Transmettez-le tel quel.
alerts-forward = Un texte court à copier
alerts-whatsapp = Envoyer par WhatsApp
alerts-formats = Autres formats :
alerts-card = image
alerts-address = Adresse de cette page :

alerts-follow = Suivre les alertes
alerts-feeds-text = Ces adresses sont faites pour les lecteurs de flux (Atom). Vous y recevez chaque nouvelle alerte sans rien nous donner.
alerts-feed-all = Toutes les alertes
alerts-mail-text = Votre adresse est verrouillée dans votre appareil avant de partir. On vous demande de confirmer, et un lien dans chaque e-mail arrête tout.
alerts-embed = Afficher les alertes sur votre site
alerts-embed-text = Copiez ces lignes dans votre page. L’encadré n’a ni script ni cookie, et nous ne gardons rien sur vos visiteurs.
alerts-embed-see = Voir l’encadré
alerts-box-demonstration = Démonstration : ces alertes sont inventées.
