# Ce qui n'est que du Maroc.

privacy-authority = Auprès de la CNDP, la commission qui protège les données personnelles au Maroc (loi 09-08). Elle reçoit les plaintes sur les données personnelles. Nous ne donnons pas d’adresse ici avant de l’avoir vérifiée. C’est une information, pas un conseil.
