# The message that is locked in the browser, and the conversation that opens there.

sealed-lead = Your message is locked on this device before it leaves. Only the team can read it.
scam-letter-title = A scam you received
scam-letter-lead = Send it to the team: when many receive the same, they can warn everybody.
partner-letter-title = Write as a partner
partner-letter-lead = A ministry, a firm, an association, a newspaper, a school: ask for an expert, offer help, propose an agreement.
paper-letter-title = Send your paper or slides
paper-letter-lead = Your contribution was accepted? Send the paper or slides that are to be published. Before that only the team can read them.
sealed-unless = Nobody in between can read it, not even our own server, as long as this site is not taken over. If your life depends on it, read “{ about-security }”.
sealed-preparing = We are preparing the lock. Until it is ready, nothing can be sent.
sealed-no-script = The lock is a small program in the page, and this browser stops it from running.
sealed-preparing-else = Still reading this after a minute? The lock may not work in this browser.
sealed-ready = The lock is ready. Nothing you type leaves this device until you send it yourself.
sealed-cannot = The lock does not work in this browser. Nothing was sent, and what you type here does not leave this device. Please use another browser, or one of these:
sealed-others = Other ways to get help
sealed-plain = Our page without the lock takes only text. There our server sees the message for a moment, and can read the conversation. It does not take every subject.
sealed-plain-link = Write without the lock
sealed-sent-on = Our site has kept it, locked, since
sealed-unproven = Our site has it, locked. It gave no proof that this browser could check.
sealed-stale = The team has not renewed its key in time. You can still write; it may be read later than usual.

## Files

files-title = Files (you can leave this out)
files-label = Add files
files-hint = Send the threat, never the intimate picture. Screenshots help. At most 8 files, 30 MB each.
files-refused = Here we take no files: a picture of this kind must not be sent to anybody. Describe it, or give its address (the link).
file-keep = Keep the picture as it is, as evidence, with its hidden data (place, time, phone)
file-uncleaned = We cannot remove hidden data (place, time, phone) from this kind of file. It goes as it is, and only the team can open it.
file-remove = Take this file out of the message
fault-files-many = That is more than 8 files. Please choose the most important ones.
fault-file-large = One file is larger than 30 MB. Please choose a smaller one.
fault-file-unreadable = A file cannot be read on this device. Please take it out, or keep it as evidence, and send again.

## Sending

answer-change = Choose another answer
draft-keep = Keep what I write on this device until I send it or close this tab
step-lock = Locking…
step-file = Locking and sending file
step-work = A short calculation that keeps robots away…
step-send = Sending…
step-stay = Please stay on this page.
fault-not-sent = Not sent yet. Everything you typed is still here.
fault-offline = There is no connection to our site right now. When it is back, press the button again.
fault-busy = We are very busy right now. Please wait a minute, then press the button again.
fault-full = We have little room right now. Try without files or with a shorter text, or later today.
fault-form-changed = Our questions have changed since you opened this page. Copy your text, load the page again and paste it.
fault-text-long = This text is too long. Please shorten it.
fault-directory = We could not check that only the team can read this, so nothing was sent. Please use another way below, and try again later.
fault-thread-full = This conversation is full. Please begin a new one.
fault-failed = Something went wrong on our side. Press the button again.
fault-file-name = One file’s name is too long. Please give it a shorter name.
fault-renewed = This code was already replaced by a new one. If it was not you, please write to us again.

## The code

code-check = Type your code once, to check what you noted
code-check-hint = From your paper or picture, not from this screen.
code-check-button = Check
code-same = Yes, that is it. What you noted is right.
code-other = These are not the same digits. Please compare group by group.
code-kept = I have kept my code, continue
code-print = Print
code-picture = Save as a picture
code-copy = Copy
code-copied = Copied. Whoever uses this device next could paste it and see it: copy something else afterwards.
code-not-copied = This browser does not let us copy. Please write the code on paper.
code-proof = Save the proof that we received it
kept-return = The team answers here, on our site, with no call and no e-mail. Come back in a day or two, and again in the days after. Open “{ answer-door }” and type your code.
kept-leave = You can close this page now. If somebody else uses this device, delete it from the browser’s history too.

## The conversation

receipt-here = Your code does not leave this device. The conversation opens here, not on our server.
receipt-opening = Opening… On an older phone this takes a few seconds.
receipt-wrong-length = A tracking code has 25 digits. Please count again, group by group.
receipt-plain = Did you write on our page without the lock, and does this browser block small programs in pages?
receipt-plain-link = Read it without the lock
thread-first-short = Your first message
thread-own-short = What you wrote
thread-close = Close this conversation
dictated-title = A new code that only you know
dictated-text = Somebody on the team read you the code you typed. Nobody but you has seen this new one. Once you have kept it, the old one opens nothing.
dictated-not-yet = The new code does not work yet. Keep both.
dictated-again = Try again

## What waits for no answer: alerts by e-mail

one-way-others = Another way
one-way-plain = Our page without the lock works in every browser. There our server sees your answer for a moment.
one-way-plain-consent = On this page without the lock, our server sees your answer for a moment. After that only the team can read it.
one-way-alerts-title = Alerts by e-mail
one-way-alerts-lead = When a new scam goes round, we write to you what is happening and what to do. Nothing else.
one-way-alerts-send = Ask for alerts
one-way-alerts-sent = Now look at your e-mail
one-way-alerts-next = We send you an e-mail with a link, usually within minutes, or when our office opens. Nothing begins before you follow that link.
one-way-alerts-otherwise = Nothing came? Look into the spam folder, then check the address and ask again. Without your confirmation we forget your address after a week.
one-way-answer-title = Confirm or stop alerts by e-mail
one-way-answer-lead = The code in our e-mail is enough: no account, no password.
one-way-answer-send = Send
one-way-answer-sent = Noted
one-way-answer-next = Your choice takes effect within minutes, or when our office opens. If you stopped the alerts, we erase your address.
one-way-feedback-title = How was it?
one-way-feedback-lead = Three questions, without a name. Only the team reads the answer, and only as a count.
one-way-feedback-send = Send
one-way-feedback-sent = Thank you
one-way-feedback-next = Your answer is counted with the others. Nobody knows that it was yours.
one-way-learning-title = What do you know?
one-way-learning-lead = Five questions, before the session and again after it, without a name. It is no exam: we learn whether the session helps.
one-way-learning-next = Your answer is counted with the others. For the right answers ask at the session, or read the guides.
