# L'habillage de chaque page publique.

skip-to-content = Aller au contenu
languages = Langues
neutral-title = Informations
quick-exit = Quitter vite
quick-exit-note = Les pages vues, celle-ci aussi, restent dans l’historique du navigateur. Vous pouvez les y effacer.
demonstration-label = Démonstration
demonstration = Démonstration : personne ne lit ce que vous écrivez ici.
real-help = Aide réelle :
to-be-confirmed = à confirmer
to-be-confirmed-all = Ces contacts sont à confirmer : un numéro ou un horaire a pu changer.
about-security = Comment nous vous protégeons

## Le nom des choses. Les pages n'en emploient pas d'autres.

team = l’équipe
message-to-team = Message à l’équipe d’aide
tracking-code = Code de suivi
only-team-reads = Seule l’équipe peut le lire.

## L'accueil

home-title = Il vous est arrivé quelque chose en ligne ?
home-lead = Vous êtes au bon endroit. Vous trouverez ici quoi faire d’abord, et qui peut vous aider.
door-help = J’ai besoin d’aide maintenant
door-help-hint = Que faire d’abord, pas à pas, et qui peut vous aider.
door-check = Est-ce une arnaque ?
door-check-hint = Collez un message, un lien ou un numéro, et voyez ce qui parle contre lui.
door-alerts = Alertes
door-alerts-hint = Ce qui circule en ce moment
door-guides = Apprendre à se protéger
door-guides-hint = Des guides courts pour les enfants, les parents, les associations, les entreprises et tout le monde.
door-events = Événements
door-events-hint = Ateliers, conférences, caravanes : près de chez vous ou en ligne
door-programme-hint = Ce qui a été fait dans le pays, et qui y a pris part

## Les jours

day-and-hour = { $day }, { $hour }
month-of-year = { $month } { $year }
day = { $day ->
        [1] 1er
       *[other] { $day }
    } { $month } { $year }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

## How we protect you

security-root = Clé racine
security-site = Identifiant du site
security-lock = Verrou (SHA-256)
security-release = Version
security-command = La commande

## Ce que deviennent vos données

about-privacy = Vos données
trial-label = Essai
trial = Essai : ce centre n’est pas encore ouvert. Ne comptez pas sur une réponse ici.
undeclared = Non déclaré : ce centre n’a pas montré que l’autorité qui protège les données personnelles le connaît.
privacy-facts = Qui répond de vos données
privacy-controller = Responsable
privacy-controller-none = Personne n’est encore nommé.
privacy-address = Son adresse
privacy-address-none = Pas encore donnée.
privacy-declaration = Déclaration ou autorisation
privacy-declaration-none = Non déclaré. Quand on garde des données personnelles, on doit d’abord le dire à l’autorité qui les protège. Ce centre n’a pas donné le numéro qui montre qu’il l’a fait.
privacy-purposes = À quoi servent vos données
privacy-purposes-none = Seulement à vous aider.
privacy-retention = Combien de temps elles sont gardées
privacy-retention-none = Jusqu’à ce que l’équipe efface la conversation : demandez-le quand vous voulez.
privacy-recipients = Qui d’autre reçoit vos données
privacy-recipients-none = Ce centre ne l’a pas encore dit.
privacy-transfers = Ce qui part à l’étranger
privacy-transfers-none = Ce centre ne l’a pas encore dit.
privacy-hours = Quand l’équipe travaille
privacy-hours-none = On ne le sait pas encore.
privacy-answer-time = En combien de temps vient une réponse
privacy-answer-time-none = On ne le sait pas encore.
privacy-complain = Où porter plainte
privacy-authority = Auprès de l’autorité qui protège les données personnelles dans votre pays.
