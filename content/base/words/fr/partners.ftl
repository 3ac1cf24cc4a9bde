# Les partenaires du centre, ce qui est convenu avec eux, et ce qui en est fait.
partners-ours = Partenaires du centre
partners-told = Ce que racontent les sources
partners-open = Données ouvertes
partners-open-text = Les mêmes informations, lisibles par des programmes, dans chaque langue. Ce qui n’est pas public n’y figure pas.
partners-open-partners = Partenaires
partners-open-agreements = Accords
partners-open-actions = Actions
agreements-title = Accords et plans communs
agreements-centre = Le centre
agreements-over = terminé
agreements-until = Fin
agreements-no-end = non fixée
agreements-document = Le texte lui-même
agreements-document-there = Le texte, sur un autre site
agreements-plan = Plan commun
agreements-no-actions = Aucune action publiée pour l’instant.
agreements-progress = { $done ->
    [one] { $done } action faite sur { $all }.
   *[other] { $done } actions faites sur { $all }.
}
agreements-progress-late = { $done ->
    [one] { $done } action faite sur { $all }, { $late } en retard.
   *[other] { $done } actions faites sur { $all }, { $late } en retard.
}
agreements-late = en retard
agreements-due-on = pour le { $day }
agreements-done-on = faite le { $day }
agreements-evidence = Voir :
agreements-approved = Tel que deux membres du centre l’ont approuvé le { $day }.
agreements-status-planned = prévue
agreements-status-ongoing = en cours
agreements-status-done = faite
agreements-status-dropped = abandonnée
agreements-year = Ce que nous avons fait ensemble en { $year }
agreements-year-door = Ce qui a été fait en { $year }
agreements-year-written = Écrit le { $day } à partir de ce qui est publié.
agreements-year-goes-on = L’année n’est pas finie.
agreements-year-held = Accords en vigueur
agreements-year-none = Aucun.
agreements-year-done = Fait
agreements-year-late = En retard
agreements-year-open = Reste à faire
agreements-year-dropped = Abandonné
agreements-year-unknown = Seules les actions publiées sont comptées. Ce qu’elles ont changé pour les gens n’est pas mesuré ici, et rien n’en est dit.
experts-title = Experts
experts-lead = Des personnes qui travaillent avec nos partenaires et acceptent que leur nom soit publié. Écrivez au centre : il vous met en relation.
experts-ask = Demander un expert
experts-theme = Domaine
experts-all = Tous les experts
experts-none = Personne n’est encore inscrit. Écrivez au centre : il connaît peut-être quelqu’un.
experts-none-such = Personne ne réunit tous ces choix. Retirez-en, ou écrivez au centre.
experts-theme-awareness = Enseigner et sensibiliser
experts-theme-children = Enfants et jeunes
experts-theme-women = Violences faites aux femmes en ligne
experts-theme-law = Droit et plaintes
experts-theme-personal-data = Données personnelles
experts-theme-firms = Petites entreprises
experts-theme-incidents = Incidents et remise en ordre
experts-theme-critical-systems = Systèmes critiques
experts-theme-press = Presse et vérification
experts-theme-artificial-intelligence = Intelligence artificielle

# Ce qu’une édition ou un plan commun voulait atteindre.
impact-title = Ce qui était visé, et ce qui est atteint
impact-lead = Chiffres approuvés par deux membres du centre. Ce que personne n’a mesuré est marqué « non connu ».
impact-none = Aucun indicateur n’a été publié.
impact-level-reach = Personnes touchées
impact-level-reaction = Ce que les gens en ont pensé
impact-level-learning = Ce que les gens ont appris
impact-level-behaviour = Ce que les gens font autrement
impact-level-result = Ce qui va mieux pour tous
impact-baseline = Avant
impact-no-baseline = personne ne l’avait mesuré
impact-period = Période
impact-target = Visé
impact-actual = Atteint
impact-no-target = rien n’était fixé
impact-unknown = non connu
impact-learning-how = Les mêmes personnes répondent à la même question avant la séance et après ; leurs deux réponses sont réunies par un repère qu’elles seules connaissent. Un logiciel fait le compte.
impact-paired = { $people ->
    [one] Une personne a répondu les deux fois. Réponses justes : { $before } % avant, { $after } % après.
   *[other] { $people } personnes ont répondu les deux fois. Réponses justes : { $before } % avant, { $after } % après.
}

# Une édition sur une feuille.
leaflet-title = Dépliant de cette édition
leaflet-come = Venez
leaflet-need = En cas de besoin
leaflet-help = De l’aide, par un message que seule l’équipe peut lire :
leaflet-check = Ce message est-il une arnaque ?
leaflet-learn = Des guides courts pour chacun :
leaflet-code = Code QR de la page de cette édition
leaflet-back = Retour à l’édition
leaflet-print = Imprimez cette page : seul le dépliant s’imprime. Pliez-le en deux.
