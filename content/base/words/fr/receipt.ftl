# Revenir avec un code de suivi.

answer-door = Lire notre réponse
answer-door-hint = J’ai un code de suivi

receipt-title = Lire notre réponse
receipt-lead = Tapez le code de suivi que vous avez reçu en envoyant votre message.
receipt-seen = Sur cette page, notre serveur voit un instant votre code et la conversation. Elle n’ouvre que les messages écrits sur notre page sans verrou.
receipt-hint = 25 chiffres, par groupes de cinq. Les espaces ne comptent pas.
receipt-open = Ouvrir
receipt-fault-empty = Tapez votre code, s’il vous plaît.
receipt-fault-letters = Un code de suivi n’a que des chiffres.
receipt-fault-length = Un code de suivi a 25 chiffres. Vous en avez tapé { $found }.
receipt-fault-check = Un chiffre n’est pas juste, ou deux ont changé de place. Comparez avec ce que vous avez noté.
receipt-no-code = J’ai perdu mon code
receipt-no-code-text = Personne ne peut le retrouver, pas même nous. Vous pouvez envoyer un nouveau message.

unknown-title = Aucun message n’a ce code
unknown-text = Comparez le code avec ce que vous avez noté. Si l’équipe a effacé la conversation, elle n’est plus ici.
unknown-again = Essayer un autre code
unknown-write = Envoyer un nouveau message

elsewhere-title = Cette conversation s’ouvre ailleurs
elsewhere-text = Ce message a été verrouillé là où il a été écrit : seules l’équipe et vous pouvez le lire. Pour que cela reste ainsi, nous ne l’ouvrons pas sur cette page. Ouvrez-le de la même façon que vous l’avez écrit.

altered-title = Nous ne pouvons pas montrer cette conversation
altered-text = Elle a été modifiée, et nous ne montrons pas ce qui est peut-être faux. Envoyez un nouveau message, et dites-le à l’équipe.

## La conversation

thread-title = Votre conversation
thread-none = L’équipe n’a pas encore répondu.
thread-team = L’équipe
thread-first = Votre premier message, { $day }
thread-own = Ce que vous avez écrit, { $day }
thread-agreed = Vous avez donné votre accord.
thread-closing = L’équipe a fermé cette conversation. Vous pouvez encore répondre plus bas.
thread-altered = Une partie de cette conversation ne peut pas être montrée : elle a été modifiée. Tout ce que vous voyez plus bas est authentique. Dites-le à l’équipe dans un nouveau message.
thread-shared = Quand vous avez fini, fermez cette page : une personne qui la rouvre sur cet appareil pourrait la lire.

reply-title = Écrire encore
reply-label = Votre message
reply-hint = Pas de mot de passe, pas de code de connexion, pas de numéro de carte. Jamais de photo intime.
reply-send = Envoyer
reply-sent = Votre message est ajouté. L’équipe le trouvera ici.
reply-not-sent = Votre message n’est pas encore envoyé
