# Les guides : la liste, la recherche, un guide, le paquet hors ligne.

guides-title = Apprendre à se protéger
guides-lead = Des guides courts : ce qui marche vraiment, pourquoi, et une chose à faire aujourd’hui.
guides-search = Chercher dans les guides
guides-search-hint = Un ou deux mots, par exemple : mot de passe
guides-filters = Choisir par public, sujet ou niveau
guides-audience = Pour qui
guides-theme = Sujet
guides-level = Niveau
guides-any = Tous
guides-show = Afficher
guides-all = Tous les guides
guides-jump = Les guides par public
guides-found = { $count ->
    [one] { $count } guide
   *[other] { $count } guides
    }
guides-some = Aucun guide ne contient tous vos mots. Ceux-ci en contiennent une partie :
guides-none = Aucun guide trouvé
guides-none-what = Essayez un mot plus court ou un autre mot, ou retirez un des choix.
guides-meant = Vouliez-vous dire :
guides-none-help = Il vous est arrivé quelque chose ? Voici quoi faire d’abord
guides-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
    }

guides-remember = L’essentiel
guides-today = À faire aujourd’hui
guides-about = À propos de ce guide
guides-for = Pour qui
guides-reading = Temps de lecture
guides-reviewed = Relu le
guides-review-by = À relire avant le
guides-review-past = Ce guide devait être relu avant le { $day }. Il reste sans doute utile, mais certaines choses ont pu changer.
guides-licence = Licence
guides-licence-free = Vous pouvez copier, imprimer et adapter ce guide, en disant d’où il vient.
guides-sources = Sources
guides-stale = Cette traduction suit une version un peu plus ancienne du guide. L’essentiel n’a sans doute pas changé ; la version la plus récente existe dans une autre langue.
guides-situations = Si cela vous arrive
guides-related = À lire aussi

## Les documents de la campagne

guides-campaign = Documents de la campagne
guides-campaign-what = Les guides que demandent les textes fondateurs de la campagne.

## Le paquet qui s'ouvre sans réseau

guides-offline = Lire sans connexion
guides-offline-what = Tous les guides, dans les trois langues, en un seul fichier. Décompressez-le et ouvrez index.html. Un autre centre peut les reprendre tels quels.
guides-offline-button = Télécharger tous les guides (zip, { $size } Ko)
offline-title = Guides pour se protéger en ligne
offline-lead = Ces pages se lisent sans connexion. Vous pouvez les copier, les imprimer, les partager.
offline-sums = Le fichier SHA256SUMS permet de vérifier que rien n’a changé. Le dossier sources contient les fichiers des guides, pour qui veut les reprendre sur son propre site.

## Pour qui

guides-for-everybody = Pour tout le monde
guides-for-pupils-8-11 = Pour les enfants de 8 à 11 ans
guides-for-pupils-12-14 = Pour les élèves de 12 à 14 ans
guides-for-pupils-15-18 = Pour les élèves de 15 à 18 ans
guides-for-students = Pour les étudiants
guides-for-parents = Pour les parents
guides-for-teachers = Pour les enseignants
guides-for-women = Pour les femmes
guides-for-seniors = Pour les personnes âgées
guides-for-journalists = Pour les journalistes
guides-for-civil-society = Pour les associations
guides-for-small-firms = Pour les petites et moyennes entreprises
guides-for-public-bodies = Pour les administrations publiques
guides-for-administrators = Pour les administrateurs de systèmes et de réseaux
guides-for-critical-operators = Pour les secteurs d’importance vitale

## Sur quoi

guides-theme-accounts = Comptes et mots de passe
guides-theme-privacy = Vie privée
guides-theme-scams = Arnaques
guides-theme-money = Argent et achats
guides-theme-harassment = Harcèlement
guides-theme-intimate-images = Images intimes
guides-theme-children = Enfants
guides-theme-devices = Téléphones et ordinateurs
guides-theme-information = Nouvelles et images
guides-theme-ai = Intelligence artificielle
guides-theme-work = Travail
guides-theme-law = Droits et lois

## Quel niveau

guides-level-first-steps = Premiers pas
guides-level-everyday = Au quotidien
guides-level-advanced = Avancé

## Ce qui reste ouvert avant l'ouverture du centre

opening-guide = Guide « { $title } » ({ $page }) : à relire depuis le { $day }.
opening-guide-do = Lisez le guide et comparez ses faits avec leurs sources. Puis faites inscrire reviewed_on et review_by.
opening-guide-stale = Guide « { $title } » ({ $page }) : le texte en { $language } suit une ancienne version.
opening-guide-stale-do = Faites mettre ce texte à jour, puis faites retirer sa langue de translated_revision.
opening-guide-language = { $count ->
    [one] { $language } : { $count } guide n’a pas été relu par une personne dont c’est la langue maternelle.
   *[other] { $language } : { $count } guides n’ont pas été relus par une personne dont c’est la langue maternelle.
    }
opening-guide-language-do = Demandez une relecture, faites corriger, puis faites inscrire le nom de la personne dans language_reviewed_by.
