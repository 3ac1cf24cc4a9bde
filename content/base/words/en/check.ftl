# "Is this a scam?": the question, the answer, the reasons.

check-title = Is this a scam?
check-lead = Paste what you have doubts about. You get an answer at once, with the reasons.
check-text = Message, link or phone number
check-text-hint = As it came to you. 65,000 characters at most.
check-file = Or a file
check-file-hint = A picture of a QR code (PNG or JPEG), or a saved e-mail (.eml). 4 MB at most.
check-button = Check
check-kept = We keep nothing of it: what you ask about is read in memory and then gone.
check-lists = Our list of official addresses was last looked through on { $day }.

## Nothing could be checked

check-trouble-nothing = There is nothing to check yet. Paste a text, or choose a file.
check-trouble-body = That is too much at once: 4 MB at most. Paste only the message, or choose a smaller picture that shows the QR code.
check-trouble-file = The file is too large: 4 MB at most. Crop the picture so that it shows the QR code.
check-trouble-picture = The picture has too many pixels. Crop it so that it shows the QR code, or take a screenshot of it.
check-trouble-kind = We cannot read this kind of file. We read pictures of QR codes (PNG or JPEG) and saved e-mails (.eml).
check-trouble-unreadable = The picture is damaged and cannot be read. Take a new screenshot, and try again.
check-trouble-no-code = We found no QR code in the picture. Is it a picture of a message? Then type or paste its words.
check-trouble-broken = We could not read what was sent. Please try again. Nothing was recorded.
check-trouble-busy = We are very busy right now. Wait a minute, then send the file again. A pasted text can be checked at once.

## The answer

check-danger-title = This looks like blackmail or danger
check-danger-lead = It is not your fault, and you can be helped. If somebody is in danger now, call:
check-danger-help = See what to do first
check-danger-do =
    Pay nothing and send nothing more. Whoever pays is usually asked to pay again.
    Keep the messages, names and numbers: they are evidence. Do not pass on any pictures.
    Talk to somebody you trust who is not the one hurting you.
    Open the way to help above: it says what to do, step by step.
check-known = We know this one:
check-known-alert = Read the whole alert
check-despair-do =
    Stay with somebody now, or call one of the numbers above. “I need help” is enough.
    Did somebody else write this? Take it seriously. Stay with them if it is safe for you, and call for them.
    Does somebody threaten or blackmail you? Pay nothing, and keep the messages.
    Open the way to help above: it says what to do, step by step.

check-dangerous-title = Dangerous
check-dangerous-lead = This is like what people are robbed with. Do nothing that it asks.
check-dangerous-do =
    Open no link, do not call back, do not answer.
    Give no code, no password, no card number. Nobody honest asks for them by message.
    Does it name a bank, an office, a friend? Ask them yourself, at a number or address you knew before.
    Block the sender.

check-suspicious-title = Suspicious
check-suspicious-lead = Some things do not fit. It may be genuine, but do nothing that it asks before you have made sure.
check-suspicious-do =
    Take your time. Whoever makes you hurry does not want you to think.
    Ask the one it names, at a number you knew before, not at the one in the message.
    Open no link: type the address that you know yourself.
    Give no code, no password, no card number.

check-none-title = No known sign
check-none-lead = We know of nothing that speaks against it. That is no guarantee: a new scam has no known sign.
check-help-anyway = Is somebody threatening or blackmailing you, or are you feeling very low? There is help, now.
check-none-do =
    Did you expect this? If not, ask the one it names, at a number you knew before.
    Does it ask for a code, a password, a card or money? Then do not give it, whatever this page says.
    Does it make you hurry, or promise a lot? Wait, and ask somebody you trust.
    Look at the address letter by letter. What counts is what stands just before the first single slash (/).

check-official-title = Verified official address
check-official-of = In our list it belongs to:
check-official-lead = This holds for the address alone. A sender, a number and a whole screen can be forged: a message that shows this address may lead somewhere else.
check-official-do =
    Type the address yourself. Do not open it from a message.
    Look at the top of the browser: it must read exactly the same.
    Whoever calls or writes to you and asks for a code: say no, whoever they say they are.

check-why = Why
check-noticed = What we noticed (genuine messages have this too)
check-and = { ", " }
check-more = { $more ->
        [one] and one more
       *[other] and { $more } more
    }
check-now = What to do now
check-already = Did something already happen?
check-clicked = I opened the link
check-clicked-do = Opening it is usually not enough to do harm. Write nothing on that page, and close it.
check-paid = I paid, or gave my card number
check-paid-do = Call your bank now, at the number on your card, and have the card blocked. Money can sometimes still be stopped.
check-code = I gave a code or a password
check-code-do = Change that password now, in the real app or site, and sign out all devices. Was it a code from your bank? Call the bank first.
check-installed = I installed something
check-installed-do = Switch off the Internet on that device and remove what you installed. Open no bank app on it before it is clean.
check-steps = All the steps
check-judged = What you asked about
check-marked = Underlined is what we noticed.
check-no-links = No link can be opened here.
check-unseen = U+ with digits stands for a character that cannot be seen.
check-cut = This is very long: we judged only its beginning, 64 KB.
check-part-code = The QR code says
check-part-subject = Subject
check-part-from = From
check-part-reply = An answer would go to
check-part-body = Text
check-part-target = A link leads to
check-send = Send it to the team
check-send-text = The team can help you and warn others. What you asked about goes along to the message page, on this device only: nothing leaves before you send it. Where the message page is still empty, paste it there.
check-send-button = Write to the team
check-another = Check something else

## Reasons: what an address tells

reason-danger = It sounds as if somebody could be in danger.
reason-campaign = It is nearly the same as a message that the team knows and warns of.
reason-unnamed = this name
reason-not-of-brand = It names { $about }, but the address is not one of theirs that we know.
reason-imitates-name = The address contains the name of { $about }, but is not one of theirs that we know.
reason-imitates-before = { $about } stands at the beginning of the address, but the address belongs to somebody else: what counts stands at its end.
reason-imitates-letters = The address is written with letters that look like those of { $about }, but are others.
reason-imitates-spelling = The address is almost that of { $about }, with a letter or two changed.
reason-mixed-letters = { $about } mixes letters of several alphabets, so that it looks like another address.
reason-number-host = { $about } is a number instead of a name. Banks and offices do not send such addresses.
reason-before-at = In the link a name stands before an @. It only looks like the address: the link really leads to { $about }.
reason-shortened = { $about } shortens links: one cannot see where it leads.
reason-free-host = Anybody can make a page at { $about } for free. Banks and offices have addresses of their own.
reason-abused-suffix = The ending of { $about } is cheap, and often used for false sites.
reason-sign-in-words = The link to { $about } speaks of signing in, paying or confirming.
reason-many-parts = { $about } has many parts, so that one does not see who it belongs to.
reason-unusual = { $about } is longer, or stranger, than the names that people choose.
reason-program = The link to { $about } downloads a program.
reason-port = The link to { $about } has an unusual number after a colon.
reason-link = It contains a link.

## Reasons: what a text tells

reason-other = It has a turn of speech that scams often use.
reason-hidden = It has characters that cannot be seen. They are sometimes used to get past filters.
reason-disguised = Some letters are of another alphabet and only look like ours.
reason-defanged = A link is written so that programs do not notice it.
reason-spaced = A word is written letter by letter, so that programs do not notice it.
reason-foreign-number = The number is from abroad, although it speaks of something in this country.
reason-special-rate = Calls to this number may cost more than others.
reason-call = It gives a number to call.
reason-money = It speaks of an amount of money.

## Reasons: what a QR code or an e-mail tells

reason-script-address = It does not lead to a page: it makes your device do something. Nobody honest sends this.
reason-sender-not-brand = The sender's name says { $about }, but the address behind it is not one of theirs that we know.
reason-reply-elsewhere = An answer would go to somebody else than the sender: { $about }.
reason-link-elsewhere = A link shows one address and leads to another: { $about }.

## Reasons: what is asked for

reason-lure-ask-code = It asks for a code. Whoever has your code gets into your account.
reason-lure-code-by-mistake = “I sent you a code by mistake”: this is how accounts are stolen.
reason-lure-ask-card = It asks for the details of your card.
reason-lure-ask-password = It asks for your password.
reason-lure-ask-rib-cin = It asks for your bank details or a picture of your identity card.
reason-lure-click-link = It wants you to open a link.
reason-lure-click-confirm = It wants you to “confirm” your account or your details through a link.
reason-lure-update-bank-data = It wants you to “update” your bank details.
reason-lure-small-fee = It asks for a small fee. What they want is your card number.
reason-lure-pay-in-advance = It asks for money before you get anything.
reason-lure-recharge-pay = It asks for payment in phone top-ups or gift cards. Such money cannot be got back.
reason-lure-recharge-request = It asks for a phone top-up.
reason-lure-money-transfer = It asks for a transfer through an agency. Such money can hardly be got back.
reason-lure-send-money = It asks you to send money.
reason-lure-install-app = It wants you to install an app or open a file.
reason-lure-remote-control = It wants to control your device from afar.
reason-lure-move-telegram = It wants you to go on talking on Telegram.
reason-lure-move-whatsapp = It wants you to go on talking on WhatsApp.

## Reasons: what it tells you

reason-lure-account-blocked = It says that an account is or will be blocked.
reason-lure-card-blocked = It says that your card is or will be blocked.
reason-lure-unusual-payment = It speaks of a payment or a sign-in that you do not know.
reason-lure-parcel-problem = It says that something is wrong with a parcel.
reason-lure-parcel-waiting = It says that a parcel is waiting.
reason-lure-fine = It speaks of a fine to pay.
reason-lure-refund = It promises a refund.
reason-lure-aid = It promises aid or a grant.
reason-lure-subscription = It says that a subscription ends or could not be paid.
reason-lure-account-violation = It says that you broke the rules of a network or an app.
reason-lure-bill-cut = It threatens to cut off water, electricity or a line.
reason-lure-fake-support = It pretends to be the help of a firm or of your device.
reason-lure-prize = It says that you have won something.
reason-lure-chosen = It says that you were chosen.
reason-lure-lottery = It speaks of a lottery or a draw.
reason-lure-easy-job = It promises easy work for much money.
reason-lure-paid-tasks = It promises money for likes, reviews or small tasks.
reason-lure-job-fee = It asks for money to get a job.
reason-lure-investment = It promises a sure gain. There is none.
reason-lure-crypto = It speaks of earning with cryptocurrency.
reason-lure-loan = It promises a loan quickly and without papers.
reason-lure-visa = It promises a visa, a contract or work abroad.
reason-lure-rental = It wants a deposit for a home that you have not seen.
reason-lure-cheap-goods = The price is too good.
reason-lure-inheritance = It promises an inheritance or somebody's fortune.
reason-lure-romance = It quickly speaks of love or trust, as false friends do.
reason-lure-game-free = It promises free things for a game.
reason-lure-family-emergency = It speaks of somebody close to you in trouble who needs money at once.
reason-lure-new-number = “This is my new number”: anybody can write that.
reason-lure-authority-threat = It threatens in the name of police, a court or an office.
reason-lure-do-not-tell = It asks you to tell nobody.
reason-lure-do-not-tell-bank = It asks you to hide something from your bank.
reason-lure-deadline = It gives you very little time.
reason-lure-consequence = It threatens with what happens if you do nothing.
reason-lure-limited-places = It says that there are only a few places or pieces.
reason-lure-urgent = It makes you hurry.
reason-lure-forward-chain = It wants you to send it on to many people.
reason-lure-vote = It asks for a vote, which often ends in a code.
reason-lure-wrong-number = It begins like a wrong number. Long scams often begin so.
reason-lure-charity = It asks for a donation.

## Reasons: danger

reason-lure-danger-image-blackmail = It threatens to spread pictures or a video. This is blackmail, and the one who threatens is to blame.
reason-lure-danger-threat = It threatens with violence.
reason-lure-danger-minor = It asks for pictures of the body, or for a secret meeting. Nobody may ask a child or a young person for that.
reason-lure-danger-self-harm = It speaks of dying or of hurting oneself. Nobody should be alone with that.
reason-lure-offer-words = It promises something free, a win or a bargain. Honest messages do so too.
reason-lure-act-words = It asks you to call, reply or click. Honest messages do so too.
