# Le message verrouillé dans le navigateur, et la conversation qui s'y ouvre.

sealed-lead = Votre message est verrouillé sur cet appareil avant de partir. Seule l’équipe peut le lire.
scam-letter-title = Une arnaque que vous avez reçue
scam-letter-lead = Envoyez-la à l’équipe : quand beaucoup reçoivent la même, elle peut prévenir tout le monde.
partner-letter-title = Écrire en tant que partenaire
partner-letter-lead = Vous êtes un ministère, une entreprise, une association, un journal, une école ? Demandez un expert, offrez votre aide, proposez un accord.
paper-letter-title = Envoyer votre article ou vos diapositives
paper-letter-lead = Votre contribution a été retenue ? Envoyez l’article ou les diapositives à publier. Avant leur publication, seule l’équipe peut les lire.
sealed-unless = Personne ne peut le lire en chemin, pas même notre serveur, tant que ce site n’est pas piraté. Si votre vie en dépend, lisez « { about-security } ».
sealed-preparing = Nous préparons le verrou. Tant qu’il n’est pas prêt, rien ne peut partir.
sealed-no-script = Le verrou est un petit programme dans la page, et ce navigateur l’empêche de fonctionner.
sealed-preparing-else = Vous lisez encore ceci après une minute ? Le verrou ne marche peut-être pas dans ce navigateur.
sealed-ready = Le verrou est prêt. Rien de ce que vous tapez ne quitte cet appareil avant que vous l’envoyiez vous-même.
sealed-cannot = Le verrou ne marche pas dans ce navigateur. Rien n’est parti, et ce que vous tapez ici ne quitte pas cet appareil. Prenez un autre navigateur, ou un de ces moyens :
sealed-others = D’autres moyens d’avoir de l’aide
sealed-plain = Notre page sans verrou ne prend que du texte. Notre serveur y voit le message un instant, et peut lire la conversation. Elle ne prend pas tous les sujets.
sealed-plain-link = Écrire sans verrou
sealed-sent-on = Notre site le garde, verrouillé, depuis le
sealed-unproven = Notre site l’a reçu, verrouillé. Il n’a pas donné de preuve que ce navigateur sache vérifier.
sealed-stale = L’équipe n’a pas renouvelé sa clé à temps. Vous pouvez écrire quand même ; on vous lira peut-être plus tard que d’habitude.

## Fichiers

files-title = Fichiers (facultatif)
files-label = Ajouter des fichiers
files-hint = Envoyez la menace, jamais la photo intime. Les captures d’écran aident. 8 fichiers au plus, 30 Mo par fichier.
files-refused = Ici, nous ne prenons aucun fichier : une image de ce genre ne doit être envoyée à personne. Décrivez-la, ou donnez son adresse (le lien).
file-keep = Garder l’image telle quelle, comme preuve, avec ses données cachées (lieu, heure, téléphone)
file-uncleaned = Nous ne pouvons pas retirer les données cachées (lieu, heure, téléphone) de ce type de fichier. Il part tel quel, et seule l’équipe peut l’ouvrir.
file-remove = Retirer ce fichier du message
fault-files-many = Cela fait plus de 8 fichiers. Choisissez les plus importants.
fault-file-large = Un fichier dépasse 30 Mo. Choisissez-en un plus petit.
fault-file-unreadable = Un fichier ne peut pas être lu sur cet appareil. Retirez-le, ou gardez-le comme preuve, puis envoyez de nouveau.

## Envoyer

answer-change = Choisir une autre réponse
draft-keep = Garder ce que j’écris sur cet appareil jusqu’à l’envoi ou la fermeture de cet onglet
step-lock = Verrouillage…
step-file = Verrouillage et envoi du fichier
step-work = Un petit calcul qui éloigne les robots…
step-send = Envoi…
step-stay = Restez sur cette page.
fault-not-sent = Pas encore envoyé. Tout ce que vous avez écrit est encore là.
fault-offline = Pas de connexion avec notre site en ce moment. Quand elle revient, appuyez de nouveau sur le bouton.
fault-busy = Nous sommes très occupés en ce moment. Attendez une minute, puis appuyez de nouveau sur le bouton.
fault-full = Nous avons peu de place en ce moment. Essayez sans fichier, avec un texte plus court, ou plus tard dans la journée.
fault-form-changed = Nos questions ont changé depuis que vous avez ouvert cette page. Copiez votre texte, rechargez la page et collez-le.
fault-text-long = Ce texte est trop long. Raccourcissez-le.
fault-directory = Nous n’avons pas pu vérifier que seule l’équipe pourra lire ceci : rien n’est donc parti. Prenez un autre moyen ci-dessous, et réessayez plus tard.
fault-thread-full = Cette conversation est pleine. Commencez-en une nouvelle.
fault-failed = Une panne s’est produite chez nous. Appuyez de nouveau sur le bouton.
fault-file-name = Le nom d’un fichier est trop long. Donnez-lui un nom plus court.
fault-renewed = Ce code a déjà été remplacé par un nouveau. Si ce n’est pas vous, écrivez-nous de nouveau.

## Le code

code-check = Tapez votre code une fois, pour vérifier ce que vous avez noté
code-check-hint = D’après votre papier ou votre image, pas d’après cet écran.
code-check-button = Vérifier
code-same = Oui, c’est bien cela. Ce que vous avez noté est juste.
code-other = Ce ne sont pas les mêmes chiffres. Comparez groupe par groupe.
code-kept = J’ai gardé mon code, continuer
code-print = Imprimer
code-picture = Enregistrer en image
code-copy = Copier
code-copied = Copié. La personne qui utilisera cet appareil après vous pourrait le coller et le voir : copiez ensuite autre chose.
code-not-copied = Ce navigateur ne nous laisse pas copier. Notez le code sur un papier.
code-proof = Enregistrer la preuve que nous l’avons reçu
kept-return = L’équipe répond ici, sur notre site, sans appel ni e-mail. Revenez dans un jour ou deux, puis les jours suivants. Ouvrez « { answer-door } » et tapez votre code.
kept-leave = Vous pouvez fermer cette page. Si quelqu’un d’autre utilise cet appareil, effacez-la aussi de l’historique du navigateur.

## La conversation

receipt-here = Votre code ne quitte pas cet appareil. La conversation s’ouvre ici, pas sur notre serveur.
receipt-opening = Ouverture… Sur un téléphone ancien, cela prend quelques secondes.
receipt-wrong-length = Un code de suivi a 25 chiffres. Comptez de nouveau, groupe par groupe.
receipt-plain = Vous avez écrit sur notre page sans verrou, et ce navigateur bloque les petits programmes des pages ?
receipt-plain-link = Lire sans verrou
thread-first-short = Votre premier message
thread-own-short = Ce que vous avez écrit
thread-close = Fermer cette conversation
dictated-title = Un nouveau code, connu de vous uniquement
dictated-text = Une personne de l’équipe vous a lu le code que vous avez tapé. Ce nouveau code, personne d’autre que vous ne l’a vu. Dès que vous l’avez gardé, l’ancien n’ouvre plus rien.
dictated-not-yet = Le nouveau code ne marche pas encore. Gardez les deux.
dictated-again = Réessayer

## Ce qui n'attend pas de réponse : les alertes par e-mail

one-way-others = Autrement
one-way-plain = Notre page sans verrou marche dans tous les navigateurs. Notre serveur y voit votre réponse un instant.
one-way-plain-consent = Sur cette page sans verrou, notre serveur voit votre réponse un instant. Ensuite, seule l’équipe peut la lire.
one-way-alerts-title = Les alertes par e-mail
one-way-alerts-lead = Quand une nouvelle arnaque circule, nous vous écrivons ce qui se passe et quoi faire. Rien d’autre.
one-way-alerts-send = Demander les alertes
one-way-alerts-sent = Regardez maintenant vos e-mails
one-way-alerts-next = Nous vous envoyons un e-mail avec un lien, en quelques minutes d’habitude, ou à l’ouverture de nos bureaux. Rien ne commence avant que vous ayez suivi ce lien.
one-way-alerts-otherwise = Rien reçu ? Regardez dans les indésirables, puis vérifiez l’adresse et demandez de nouveau. Sans confirmation, nous oublions votre adresse après une semaine.
one-way-answer-title = Confirmer ou arrêter les alertes par e-mail
one-way-answer-lead = Le code de notre e-mail suffit : ni compte, ni mot de passe.
one-way-answer-send = Envoyer
one-way-answer-sent = C’est noté
one-way-answer-next = Votre choix prend effet en quelques minutes, ou à l’ouverture de nos bureaux. Si vous avez arrêté les alertes, nous effaçons votre adresse.
one-way-feedback-title = Comment était-ce ?
one-way-feedback-lead = Trois questions, sans nom. Seule l’équipe lit la réponse, et seulement comptée avec les autres.
one-way-feedback-send = Envoyer
one-way-feedback-sent = Merci
one-way-feedback-next = Votre réponse est comptée avec les autres. Personne ne sait que c’était la vôtre.
one-way-learning-title = Que savez-vous ?
one-way-learning-lead = Cinq questions, avant la séance puis après, sans nom. Ce n’est pas un examen : nous voulons savoir si la séance est utile.
one-way-learning-next = Votre réponse est comptée avec les autres. Pour connaître les bonnes réponses, posez la question pendant la séance, ou lisez les guides.
