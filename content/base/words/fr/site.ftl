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

## Les jours

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
