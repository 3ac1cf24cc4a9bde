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
