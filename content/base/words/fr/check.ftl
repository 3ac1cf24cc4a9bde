# « Est-ce une arnaque ? » : la question, la réponse, les raisons.

check-title = Est-ce une arnaque ?
check-lead = Collez ce qui vous fait douter. La réponse vient tout de suite, avec les raisons.
check-text = Message, lien ou numéro de téléphone
check-text-hint = Tel que vous l’avez reçu. 65 000 caractères au plus.
check-file = Ou un fichier
check-file-hint = L’image d’un code QR (PNG ou JPEG), ou un e-mail enregistré (.eml). 4 Mo au plus.
check-button = Vérifier
check-kept = Nous n’en gardons rien : ce que vous nous montrez est lu en mémoire, puis disparaît.
check-lists = Notre liste d’adresses officielles a été revue la dernière fois le { $day }.

## Rien n'a pu être vérifié

check-trouble-nothing = Il n’y a encore rien à vérifier. Collez un texte, ou choisissez un fichier.
check-trouble-body = C’est trop à la fois : 4 Mo au plus. Collez seulement le message, ou choisissez une image plus petite qui montre le code QR.
check-trouble-file = Le fichier est trop lourd : 4 Mo au plus. Recadrez l’image sur le code QR.
check-trouble-picture = L’image est trop grande. Recadrez-la sur le code QR, ou faites-en une capture d’écran.
check-trouble-kind = Nous ne savons pas lire ce genre de fichier. Nous lisons les images de codes QR (PNG ou JPEG) et les e-mails enregistrés (.eml).
check-trouble-unreadable = L’image est abîmée et ne peut pas être lue. Refaites une capture d’écran, puis réessayez.
check-trouble-no-code = Nous n’avons pas trouvé de code QR dans l’image. Est-ce l’image d’un message ? Alors tapez ou collez ses mots.
check-trouble-broken = Nous n’avons pas pu lire ce qui a été envoyé. Réessayez, s’il vous plaît. Rien n’a été enregistré.
check-trouble-busy = Nous sommes très occupés en ce moment. Attendez une minute, puis renvoyez le fichier. Un texte collé peut être vérifié tout de suite.

## La réponse

check-danger-title = Cela ressemble à du chantage ou à un danger
check-danger-lead = Ce n’est pas votre faute, et on peut vous aider. Si quelqu’un est en danger maintenant, appelez :
check-danger-help = Voir quoi faire d’abord
check-danger-do =
    Ne payez rien et n’envoyez plus rien. À celui qui paie, on redemande en général de l’argent.
    Gardez les messages, les noms et les numéros : ce sont des preuves. Ne transmettez aucune image.
    Parlez à quelqu’un de confiance qui n’est pas celui qui vous fait du mal.
    Suivez le chemin vers l’aide ci-dessus : il dit quoi faire, pas à pas.
check-known = Nous le connaissons :
check-known-alert = Lire toute l’alerte
check-despair-do =
    Rejoignez quelqu’un maintenant, ou appelez un des numéros ci-dessus. « J’ai besoin d’aide » suffit.
    C’est quelqu’un d’autre qui a écrit cela ? Prenez-le au sérieux. Restez avec cette personne si vous n’y risquez rien, et appelez pour elle.
    Quelqu’un vous menace ou vous fait chanter ? Ne payez rien, et gardez les messages.
    Suivez le chemin vers l’aide ci-dessus : il dit quoi faire, pas à pas.

check-dangerous-title = Dangereux
check-dangerous-lead = Cela ressemble à ce qui sert à voler les gens. Ne faites rien de ce qu’on vous y demande.
check-dangerous-do =
    N’ouvrez aucun lien, ne rappelez pas, ne répondez pas.
    Ne donnez ni code, ni mot de passe, ni numéro de carte. Personne d’honnête ne les demande par message.
    On vous parle d’une banque, d’une administration, d’un ami ? Demandez-leur directement, à un numéro ou une adresse que vous connaissiez déjà.
    Bloquez l’expéditeur.

check-suspicious-title = Suspect
check-suspicious-lead = Certaines choses ne vont pas. C’est peut-être vrai, mais ne faites rien de ce qu’on vous y demande avant d’être sûr.
check-suspicious-do =
    Prenez votre temps. Qui vous presse ne veut pas que vous réfléchissiez.
    Demandez à celui dont on utilise le nom, à un numéro que vous connaissiez déjà, pas à celui du message.
    N’ouvrez aucun lien : tapez vous-même l’adresse que vous connaissez.
    Ne donnez ni code, ni mot de passe, ni numéro de carte.

check-none-title = Aucun signe connu
check-none-lead = Nous ne connaissons rien contre. Ce n’est pas une garantie : une arnaque nouvelle n’a pas de signe connu.
check-help-anyway = Quelqu’un vous menace ou vous fait chanter ? Vous allez très mal ? On peut vous aider, tout de suite.
check-none-do =
    Vous attendiez cela ? Sinon, demandez à celui dont on utilise le nom, à un numéro que vous connaissiez déjà.
    On vous demande un code, un mot de passe, une carte ou de l’argent ? Alors ne donnez rien, quoi que dise cette page.
    On vous presse, ou on promet beaucoup ? Attendez, et demandez à quelqu’un de confiance.
    Lisez l’adresse lettre par lettre. Ce qui compte se trouve juste avant la première barre seule (/).

check-official-title = Adresse officielle vérifiée
check-official-of = Dans notre liste, elle appartient à :
check-official-lead = Cela vaut pour l’adresse seule. Un expéditeur, un numéro et tout un écran peuvent être falsifiés : un message qui montre cette adresse peut mener ailleurs.
check-official-do =
    Tapez l’adresse vous-même. Ne l’ouvrez pas depuis un message.
    Regardez en haut du navigateur : on doit y lire exactement la même chose.
    Quelqu’un vous appelle ou vous écrit pour avoir un code ? Dites non, qui qu’il prétende être.

check-why = Pourquoi
check-noticed = Ce que nous avons remarqué (de vrais messages l’ont aussi)
check-and = { ", " }
check-more = { $more ->
        [one] et { $more } autre
       *[other] et { $more } autres
    }
check-now = Que faire maintenant
check-already = Il s’est déjà passé quelque chose ?
check-clicked = J’ai ouvert le lien
check-clicked-do = L’ouvrir ne suffit en général pas à faire du mal. N’écrivez rien sur cette page, et fermez-la.
check-paid = J’ai payé, ou donné mon numéro de carte
check-paid-do = Appelez votre banque maintenant, au numéro écrit sur la carte, et faites bloquer la carte. On peut parfois encore arrêter l’argent.
check-code = J’ai donné un code ou un mot de passe
check-code-do = Changez ce mot de passe maintenant, dans la vraie application ou le vrai site, et déconnectez tous les appareils. C’était un code de votre banque ? Appelez d’abord la banque.
check-installed = J’ai installé quelque chose
check-installed-do = Coupez Internet sur cet appareil et retirez ce que vous avez installé. N’y ouvrez pas l’application de la banque avant qu’il soit propre.
check-steps = Toutes les étapes
check-judged = Ce que vous nous avez montré
check-marked = Est souligné ce que nous avons remarqué.
check-no-links = Aucun lien ne s’ouvre ici.
check-unseen = U+ suivi de chiffres remplace un caractère invisible.
check-cut = C’est très long : nous n’avons jugé que le début, 64 Ko.
check-part-code = Le code QR dit
check-part-subject = Objet
check-part-from = De
check-part-reply = Une réponse irait à
check-part-body = Texte
check-part-target = Un lien mène à
check-send = L’envoyer à l’équipe
check-send-text = L’équipe peut vous aider et prévenir les autres. Ce que vous avez montré passe dans la page du message, sur cet appareil seulement : rien ne part avant que vous l’envoyiez. Si la page du message est encore vide, collez-le là.
check-send-button = Écrire à l’équipe
check-another = Vérifier autre chose

## Les raisons : ce que dit une adresse

reason-danger = On dirait que quelqu’un pourrait être en danger.
reason-campaign = Il est presque identique à un message que l’équipe connaît et contre lequel elle met en garde.
reason-unnamed = ce nom
reason-not-of-brand = On y parle de { $about }, mais l’adresse n’est pas une des siennes que nous connaissons.
reason-imitates-name = L’adresse contient le nom de { $about }, mais n’est pas une des siennes que nous connaissons.
reason-imitates-before = L’adresse commence par { $about }, mais appartient à quelqu’un d’autre : ce qui compte est à la fin.
reason-imitates-letters = L’adresse est écrite avec des lettres qui ressemblent à celles de { $about }, mais qui sont d’autres lettres.
reason-imitates-spelling = L’adresse est presque celle de { $about }, à une ou deux lettres près.
reason-mixed-letters = { $about } mélange des lettres de plusieurs alphabets pour ressembler à une autre adresse.
reason-number-host = { $about } est un nombre au lieu d’un nom. Les banques et les administrations n’envoient pas de telles adresses.
reason-before-at = Dans le lien, un nom se trouve avant un @. Il ressemble à l’adresse, mais le lien mène en réalité à { $about }.
reason-shortened = { $about } raccourcit les liens : on ne voit pas où il mène.
reason-free-host = N’importe qui peut faire gratuitement une page chez { $about }. Les banques et les administrations ont leur propre adresse.
reason-abused-suffix = La fin de { $about } coûte peu et sert souvent à de faux sites.
reason-sign-in-words = Le lien vers { $about } parle de connexion, de paiement ou de confirmation.
reason-many-parts = { $about } a beaucoup de parties, si bien qu’on ne voit pas à qui elle appartient.
reason-unusual = { $about } est plus long ou plus étrange que les noms qu’on choisit d’habitude.
reason-program = Le lien vers { $about } télécharge un programme.
reason-port = Le lien vers { $about } porte un nombre inhabituel après deux points.
reason-link = Il y a un lien.

## Les raisons : ce que dit un texte

reason-other = On y trouve une tournure fréquente dans les arnaques.
reason-hidden = Il y a des caractères invisibles. Ils servent parfois à passer les filtres.
reason-disguised = Certaines lettres viennent d’un autre alphabet et ne font que ressembler aux nôtres.
reason-defanged = Un lien est écrit de façon que les programmes ne le remarquent pas.
reason-spaced = Un mot est écrit lettre par lettre pour que les programmes ne le remarquent pas.
reason-foreign-number = Le numéro est étranger, alors qu’on parle de quelque chose dans ce pays.
reason-special-rate = Un appel à ce numéro peut coûter plus cher que d’autres.
reason-call = On y donne un numéro à appeler.
reason-money = On y parle d’une somme d’argent.

## Les raisons : ce que dit un code QR ou un e-mail

reason-script-address = Cela ne mène pas à une page : cela fait faire quelque chose à votre appareil. Personne d’honnête n’envoie cela.
reason-sender-not-brand = Le nom de l’expéditeur dit { $about }, mais l’adresse derrière n’est pas une des siennes que nous connaissons.
reason-reply-elsewhere = Une réponse irait à quelqu’un d’autre que l’expéditeur : { $about }.
reason-link-elsewhere = Un lien montre une adresse et mène à une autre : { $about }.

## Les raisons : ce qu'on demande

reason-lure-ask-code = On vous demande un code. Qui a votre code entre dans votre compte.
reason-lure-code-by-mistake = « Je t’ai envoyé un code par erreur » : c’est ainsi qu’on vole des comptes.
reason-lure-ask-card = On vous demande les données de votre carte.
reason-lure-ask-password = On vous demande votre mot de passe.
reason-lure-ask-rib-cin = On vous demande votre RIB ou une photo de votre carte d’identité.
reason-lure-click-link = On veut que vous ouvriez un lien.
reason-lure-click-confirm = On veut que vous « confirmiez » votre compte ou vos données par un lien.
reason-lure-update-bank-data = On veut que vous « mettiez à jour » vos données bancaires.
reason-lure-small-fee = On demande une petite somme. Ce qu’on veut, c’est votre numéro de carte.
reason-lure-pay-in-advance = On demande de l’argent avant de vous donner quoi que ce soit.
reason-lure-recharge-pay = On demande un paiement en recharges ou en cartes cadeaux. Cet argent ne se récupère pas.
reason-lure-recharge-request = On demande une recharge de téléphone.
reason-lure-money-transfer = On demande un transfert par une agence. Cet argent se récupère très difficilement.
reason-lure-send-money = On vous demande d’envoyer de l’argent.
reason-lure-install-app = On veut que vous installiez une application ou ouvriez un fichier.
reason-lure-remote-control = On veut commander votre appareil à distance.
reason-lure-move-telegram = On veut continuer à parler sur Telegram.
reason-lure-move-whatsapp = On veut continuer à parler sur WhatsApp.

## Les raisons : ce qu'on raconte

reason-lure-account-blocked = On dit qu’un compte est bloqué ou va l’être.
reason-lure-card-blocked = On dit que votre carte est bloquée ou va l’être.
reason-lure-unusual-payment = On parle d’un paiement ou d’une connexion que vous ne connaissez pas.
reason-lure-parcel-problem = On dit qu’il y a un problème avec un colis.
reason-lure-parcel-waiting = On dit qu’un colis attend.
reason-lure-fine = On parle d’une amende à payer.
reason-lure-refund = On promet un remboursement.
reason-lure-aid = On promet une aide ou une prime.
reason-lure-subscription = On dit qu’un abonnement se termine ou n’a pas pu être payé.
reason-lure-account-violation = On dit que vous avez enfreint les règles d’un réseau ou d’une application.
reason-lure-bill-cut = On menace de couper l’eau, l’électricité ou une ligne.
reason-lure-fake-support = On se fait passer pour l’assistance d’une entreprise ou de votre appareil.
reason-lure-prize = On dit que vous avez gagné quelque chose.
reason-lure-chosen = On dit que vous avez été choisi.
reason-lure-lottery = On parle d’une loterie ou d’un tirage.
reason-lure-easy-job = On promet un travail facile et bien payé.
reason-lure-paid-tasks = On promet de l’argent pour des « j’aime », des avis ou de petites tâches.
reason-lure-job-fee = On demande de l’argent pour obtenir un emploi.
reason-lure-investment = On promet un gain sûr. Cela n’existe pas.
reason-lure-crypto = On parle de gagner de l’argent avec des cryptomonnaies.
reason-lure-loan = On promet un prêt rapide et sans papiers.
reason-lure-visa = On promet un visa, un contrat ou un travail à l’étranger.
reason-lure-rental = On veut une avance pour un logement que vous n’avez pas vu.
reason-lure-cheap-goods = Le prix est trop beau.
reason-lure-inheritance = On promet un héritage ou la fortune de quelqu’un.
reason-lure-romance = On parle très vite d’amour ou de confiance, comme le font les faux amis.
reason-lure-game-free = On promet des choses gratuites pour un jeu.
reason-lure-family-emergency = On parle d’un proche en difficulté qui a besoin d’argent tout de suite.
reason-lure-new-number = « C’est mon nouveau numéro » : n’importe qui peut écrire cela.
reason-lure-authority-threat = On menace au nom de la police, de la justice ou d’une administration.
reason-lure-do-not-tell = On vous demande de n’en parler à personne.
reason-lure-do-not-tell-bank = On vous demande de cacher quelque chose à votre banque.
reason-lure-deadline = On vous laisse très peu de temps.
reason-lure-consequence = On menace de ce qui arrive si vous ne faites rien.
reason-lure-limited-places = On dit qu’il reste peu de places ou d’articles.
reason-lure-urgent = On vous presse.
reason-lure-forward-chain = On veut que vous l’envoyiez à beaucoup de monde.
reason-lure-vote = On demande un vote, ce qui finit souvent par un code.
reason-lure-wrong-number = Cela commence comme une erreur de numéro. De longues arnaques commencent souvent ainsi.
reason-lure-charity = On demande un don.

## Les raisons : un danger

reason-lure-danger-image-blackmail = On menace de diffuser des photos ou une vidéo. C’est du chantage, et la faute est à celui qui menace.
reason-lure-danger-threat = On menace de violence.
reason-lure-danger-minor = On demande des photos du corps, ou un rendez-vous secret. Personne n’a le droit de le demander à un enfant ou à un jeune.
reason-lure-danger-self-harm = On y parle de mourir ou de se faire du mal. Personne ne doit rester seul avec cela.
reason-lure-offer-words = Il promet quelque chose de gratuit, un gain ou une bonne affaire. Des messages honnêtes le font aussi.
reason-lure-act-words = Il demande d’appeler, de répondre ou de cliquer. Des messages honnêtes le font aussi.
