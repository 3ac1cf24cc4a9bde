# Le chemin vers l'aide : la liste des situations, une situation, et les moyens de joindre quelqu'un.

help-title = Que s’est-il passé ?
help-lead = Choisissez ce qui s’en rapproche le plus. Vous verrez que faire d’abord, et qui peut vous aider.
help-other = Autre chose
help-other-hint = Écrivez à l’équipe d’aide. Pas besoin de compte ni de nom.
help-other-closed = On ne peut pas écrire à notre équipe en ce moment. Voici qui peut vous aider :
help-all = Toutes les situations

help-onward = Sur cette page
help-first = À faire d’abord
help-what = De quoi il s’agit
help-trouble = Est-ce que je risque quelque chose ?
help-avoid = À ne pas faire
help-evidence = Gardez les preuves
help-next = Les jours suivants
help-channels = Qui peut vous aider
help-channels-order = Commencez par le premier.

## Les moyens de joindre quelqu'un

channel-phone = Téléphone :
channel-whatsapp = WhatsApp :
channel-site = Site :
channel-email = E-mail :
channel-hours = Quand :
channel-not = À savoir :
channel-free = Gratuit
channel-cost-unknown = Nous ne savons pas si c’est gratuit
channel-anonymity-full = Personne ne demande votre nom
channel-anonymity-optional = Vous choisissez de donner votre nom ou non
channel-anonymity-none = Il faut dire qui vous êtes
channel-anonymity-unknown = Nous ne savons pas si l’on demande votre nom

## Écrire à l'équipe

write-title = Si vous nous écrivez
write-button = Écrire à l’équipe
write-closed = On ne peut pas écrire à notre équipe en ce moment. Les personnes citées plus haut peuvent vous aider.

danger-now = Si quelqu’un est en danger maintenant, n’attendez pas notre réponse :

presence-morning = L’équipe a relevé les messages pour la dernière fois le { $day }, le matin.
presence-afternoon = L’équipe a relevé les messages pour la dernière fois le { $day }, l’après-midi.
presence-none = Nous ne savons pas quand l’équipe a relevé les messages pour la dernière fois.
presence-late = Il peut se passer beaucoup de temps avant que quelqu’un vous lise. N’attendez pas seulement notre réponse : voici qui peut aussi vous aider.

## Les questions avant les conseils

asked-change = Changer
asked-skip = Sans questions : tout lire

help-law = Ce que dit la loi, en une ligne
help-law-not-advice = C’est une information, pas un conseil. Un avocat peut vous dire ce qui vaut pour vous.

## Le message, l’appel, WhatsApp : ce que chacun montre de vous

team-hours = Quand l’équipe travaille :
team-hours-unknown = Nous ne savons pas encore dire à quelles heures l’équipe travaille.
team-answer-time = Délai habituel d’une réponse :
team-answer-time-unknown = Nous ne savons pas encore dire en combien de temps l’équipe répond.
reveals-title = Vous préférez parler à quelqu’un ?
reveals-write = En écrivant ici, vous ne montrez ni votre nom ni votre numéro.
reveals-call = La personne qui répond peut voir votre numéro. L’appel reste dans la liste d’appels de votre téléphone.
reveals-whatsapp = On voit votre numéro, et souvent votre nom et votre photo. La conversation reste sur votre téléphone.
