# Les pages qui disent que quelque chose n'a pas marché : quoi, puis que faire.

error-not-found = Cette page n’existe pas
error-not-found-text = L’adresse contient peut-être une erreur, ou la page a changé de place.
error-bad-request = Nous n’avons pas pu lire votre envoi
error-bad-request-text = Revenez en arrière et réessayez. Rien n’a été enregistré.
error-too-large = C’est trop volumineux
error-too-large-text = Raccourcissez le texte ou choisissez un fichier plus petit, puis réessayez.
error-wrong-type = Nous ne savons pas lire ce type d’envoi
error-wrong-type-text = Utilisez le formulaire de notre page.
error-other-site = Cet envoi vient d’un autre site
error-other-site-text = Pour vous protéger, nous ne l’acceptons pas. Utilisez le formulaire de notre propre page.
error-method = Cette page ne peut pas faire cela
error-method-text = Recommencez depuis la page d’accueil.
error-too-many = Beaucoup d’essais en peu de temps
error-too-many-text = Attendez un peu, puis réessayez.
error-busy = Nous sommes très occupés en ce moment
error-busy-text = Réessayez dans quelques minutes.
error-full = Nous ne pouvons rien recevoir de nouveau pour l’instant
error-full-text = Il n’y a plus de place pour le moment. Réessayez plus tard dans la journée.
error-internal = Une panne s’est produite chez nous
error-internal-text = Vous n’y êtes pour rien. Réessayez.
error-internal-number = Si cela recommence, donnez-nous ce numéro :
error-danger = Si quelqu’un est en danger, ne nous attendez pas :
error-home = Aller à l’accueil
