# A message to the help team, on the page where our server sees it for a moment.

letter-step = Step { $step } of 2
letter-before = Before you write
letter-consent = Our server sees your message for a moment, and can read this conversation.
letter-kept = Afterwards the message is kept locked. It can be read by the team, and by whoever has your tracking code.
letter-confidential = We tell nobody without your agreement, except if a life is in danger or the law obliges us. We do not know who or where you are unless you tell us.
letter-text-only = Text only: this page takes no pictures and no files.
letter-continue = I have understood, continue
letter-send = Send the message
letter-change = Change the first answers
letter-chosen = What you chose
letter-restart = You have not sent anything yet. If you change the language or leave this page, what you typed is gone.

## Something is missing

faults-title = Not sent yet: please look at this again
fault-missing = Please answer this.
fault-choice = Please choose one of the answers.
fault-mail = This address does not seem complete. Example: name@example.org
fault-too-long = This is too long: { $most } characters at most. You wrote { $written }.

trouble-changed = Our questions have changed since you opened this page. Everything you typed is still here: please check it and send again.
trouble-busy = We are very busy right now, and your message is not sent yet. Everything you typed is still here: please wait a minute and send again.
trouble-broken = Something broke on our side, and your message is not sent yet. Everything you typed is still here: please send it again.
trouble-wait = Many messages come from your network right now, and yours is not sent yet. Everything you typed is still here. { $minutes ->
        [one] Please send it again in one minute.
       *[other] Please send it again in { $minutes } minutes.
    }
trouble-short = We have little room right now and can only take short messages. Please shorten yours and send again.
trouble-full = We have no room for new messages right now, and yours is not sent. Everything you typed is still here. Please try again later today, or turn to:

## The team cannot be written to

closed-title = Our team cannot be written to right now
closed-text = You did nothing wrong, and nothing was sent. These can help you now:

## Refused on this page, for the person's own protection

refused-title = These people can help you better
refused-why = On this page our server sees a message for a moment. What you chose needs better protection than that, so we do not take it here. You did nothing wrong.
refused-child = You can also talk to an adult you trust who is not the one hurting you.
refused-pictures = Send the pictures to nobody, not even to us. Keep the threats and the addresses (links).
refused-pressure = Whoever threatens you is at fault, not you.
refused-seen = Do not keep, copy or pass on these images. Note only the address (link), and report it here. The address is enough.
refused-help = Who can help
refused-kept = We have kept nothing of what you chose.
refused-guide = What to do first:
refused-again = Change my answer

## Sent

sent-title = Your message has been sent
sent-day = Received on { $day }.
sent-code-once = This code is the only way back to your message and to our answer. We show it only once: keep it before you leave this page.
sent-keep = How to keep it
sent-keep-write = Write it on paper, and keep the paper where nobody else looks.
sent-keep-print = Or print this page.
sent-keep-photo = Or take a photo of it with a phone that nobody else uses.
sent-shared = If other people use this phone or computer, keep nothing on it: no screenshot, no download. Then delete this page from the history.
sent-lost = If you lose the code, nobody can find it again, not even we. You can then send a new message.
sent-secret = Give this code to nobody. The team never asks for it.
sent-next = What happens now
sent-return = The team answers here, with no call and no e-mail. Come back from { $day } on, and again in the days after: open “Read our answer” and type your code.
