# Les e-mails que l'équipe envoie.

mail-trial = Démonstration : cet e-mail est un essai, rien de ce qu’il dit n’est vrai.
mail-confirm-subject = Voulez-vous recevoir les alertes de { $centre } ?
mail-confirm-lead = Bonjour. Quelqu’un a donné cette adresse pour recevoir les alertes de { $centre } par e-mail.
mail-confirm-do = Si c’est vous, ouvrez ce lien et confirmez. Rien n’est envoyé avant.
mail-confirm-link = Confirmer
mail-confirm-code = Le lien ne s’ouvre pas ? Allez sur la page ci-dessous et tapez ce code :
mail-confirm-not = Ce n’est pas vous ? Ne faites rien : nous oublions cette adresse après une semaine.
mail-never = Nous ne demandons jamais de mot de passe, de code de banque ni d’argent. Un e-mail qui le fait en notre nom est une arnaque.
mail-alerts-subject = { $count ->
    [one] { $count } nouvelle alerte
   *[other] { $count } nouvelles alertes
}
mail-alert-link = Lire l’alerte sur notre site
mail-stop = Ne plus recevoir ces e-mails :
mail-stop-code = ou avec ce code, sur notre site :
