# Ce qu’une photo cache : lu et retiré sur l’appareil.

picture-title = Que dit cette photo de vous ?
picture-door-hint = La voir et l’enlever, sur votre propre appareil
picture-lead = Une photo porte souvent des choses qu’on ne voit pas : le lieu, l’heure, votre téléphone, parfois votre nom. Regardez-les ici, et enregistrez une copie qui ne les a plus.
picture-stays = Vos photos ne quittent pas cet appareil. Cette page les lit sur place et n’envoie rien à personne.
picture-choose = Choisir des photos
picture-choose-hint = JPEG, PNG ou WebP. 20 à la fois au plus, 60 Mo chacune.
picture-drop = Sur un ordinateur, vous pouvez aussi glisser les photos sur cette page, ou les coller.
picture-results = Vos photos
picture-looking = Nous regardons dedans…

## La réponse

picture-found = Caché dans cette photo
picture-nothing = Nous n’avons rien trouvé de caché dans cette photo.
picture-nothing-careful = La photo de votre galerie peut en contenir plus : certains téléphones retirent le lieu de ce qu’ils donnent à une page. Envoyez la copie enregistrée ici, pas celle de la galerie.
picture-clean = Enregistrer la copie nettoyée
picture-clean-hint = La photo reste exactement aussi nette. Son nouveau nom ne dit rien :
picture-cleaned = La copie est dans vos téléchargements. Nous l’avons relue : il n’y reste rien de ce que nous cherchons.
picture-save-trouble = Rien ne se passe quand vous enregistrez ? Ouvrez cette page dans Chrome, Firefox ou Safari, et non dans une autre application.
picture-original = La première photo reste telle quelle dans votre galerie. Si c’est une preuve, n’y touchez pas : ce qu’elle cache peut prouver quand et où elle a été prise. Ne nettoyez qu’une copie.

## Les groupes

picture-group-place = Où
picture-group-time = Quand
picture-group-device = Avec quoi
picture-group-person = Qui
picture-group-text = Des mots
picture-group-hidden = Ce qu’il y a encore dedans

## Ce qui est trouvé

picture-found-gps = Le lieu de la prise de vue, souvent à quelques mètres près
picture-found-gps-withheld = Votre téléphone a caché le lieu à cette page. La photo de votre galerie le porte peut-être encore.
picture-found-altitude = Altitude
picture-found-direction = Direction de l’appareil (0° est le nord)
picture-found-place-name = Nom du lieu
picture-found-date-taken = Prise le
picture-found-date-changed = Modifiée le
picture-found-gps-time = Heure donnée par satellite
picture-found-make = Marque du téléphone ou de l’appareil photo
picture-found-model = Modèle du téléphone ou de l’appareil photo
picture-found-lens = Objectif
picture-found-software = Programme
picture-found-serial = Numéro de série : toutes les photos de cet appareil portent le même
picture-found-profile = Réglages de couleur, peut-être ceux de votre écran
picture-found-owner = Nom d’une personne ou d’un organisme
picture-found-copyright = Qui détient les droits
picture-found-face-names = Noms de personnes présentes sur la photo
picture-found-title = Titre
picture-found-description = Description
picture-found-keywords = Mots-clés
picture-found-comment = Commentaire
picture-found-thumbnail = Une petite copie de la photo. Elle peut montrer ce que vous avez coupé ou masqué.
picture-found-second-picture = Une deuxième photo
picture-found-video = Une courte vidéo, peut-être avec le son
picture-found-after-end = Quelque chose après la fin de la photo : peut-être une vidéo, ou ce que vous aviez coupé.
picture-found-maker-note = Notes du fabricant, que lui seul comprend entièrement
picture-found-unique-id = Un numéro propre à cette photo
picture-found-history = Les retouches faites sur la photo
picture-found-credentials = Une note signée sur l’origine de la photo (Content Credentials). Votre copie perd cette preuve d’origine.
picture-found-exif = Données de l’appareil photo (EXIF)
picture-found-xmp = Notes des programmes de retouche (XMP)
picture-found-iptc = Notes pour la presse (IPTC)
picture-found-other = D’autres données dont la photo n’a pas besoin

## Ce qu’aucune page ne peut retirer

picture-visible-title = Ce qui se voit reste
picture-visible =
    Les visages, les tatouages, les vêtements, les mains.
    Les plaques d’immatriculation, les enseignes, les noms de rue, la vue d’une fenêtre.
    Les écrans, les papiers, les badges, les reflets dans une vitre ou des lunettes.
    Dans une vidéo : les voix, et les bruits autour de vous.
picture-visible-do = Regardez la photo lentement, coin par coin. Coupez ce qui en dit trop, ou couvrez-le d’un bloc plein : ce qui est flouté peut parfois être retrouvé. Faites ensuite une capture d’écran du résultat, et nettoyez-la.
picture-experts = Avec d’autres photos du même appareil, des experts peuvent parfois voir qu’elles vont ensemble. Si votre vie en dépend, ne publiez pas la photo.

## Envoyer

picture-send-title = Quand vous l’envoyez
picture-send =
    WhatsApp retire en général les données cachées d’une image envoyée comme photo. Envoyée comme document, elle garde tout.
    Les autres applications font chacune à leur façon, et l’e-mail ne retire rien. Ne comptez sur aucune : nettoyez d’abord, envoyez ensuite.
    La personne qui la reçoit voit aussi qui l’a envoyée, et quand.

## L’appareil photo

picture-camera-title = Pour que le lieu ne soit plus enregistré du tout
picture-camera-android = Android : ouvrez l’appareil photo, puis ses réglages (la roue dentée). Désactivez « Enregistrer la position », « Balises de localisation » ou « Géolocalisation » : les mots changent d’un téléphone à l’autre.
picture-camera-iphone = iPhone : Réglages, Confidentialité et sécurité, Service de localisation, Appareil photo. Choisissez « Jamais ».
picture-camera-old = Cela vaut pour les nouvelles photos. Celles que vous avez déjà gardent leur lieu.

## Ce qui peut mal tourner

picture-fault-unknown = Nous ne connaissons pas ce type de fichier. Est-ce une image ? Faites-en une capture d’écran et choisissez-la.
picture-fault-broken = Cette image est abîmée, ou faite de telle façon que nous ne pouvons pas la nettoyer sûrement. Faites-en une capture d’écran et choisissez-la.
picture-fault-too-large = Ce fichier dépasse 60 Mo. Faites une capture d’écran de l’image et choisissez-la.
picture-fault-not-here = Ce type de fichier ne peut pas être nettoyé ici (HEIC, AVIF, GIF, PDF, vidéo et autres). Sur un iPhone, choisissez l’image dans Photos et non dans Fichiers : le téléphone en fait alors le plus souvent un JPEG. Sinon, faites une capture d’écran et choisissez-la.
picture-fault-unreadable = Ce fichier ne s’ouvre pas sur cet appareil. Est-il dans un cloud ? Téléchargez-le d’abord.
picture-fault-too-many = Cela fait plus de 20. Voici les 20 premières ; choisissez les autres ensuite.

## Sans cette page

picture-no-script = Pour regarder dans une photo, il faut un petit programme dans la page, et ce navigateur l’empêche de fonctionner.
picture-no-script-do =
    Ouvrez la photo sur votre téléphone ou votre ordinateur, aussi grande que possible.
    Faites-en une capture d’écran.
    Coupez les bords : l’heure, les notifications, les noms.
    Envoyez la capture, pas la photo. Elle ne reprend ni le lieu ni l’appareil photo, mais elle dit quand vous l’avez faite, et souvent avec quel appareil.
