# The message that is locked in the browser, and the conversation that opens there.

sealed-lead = Your message is locked on this device before it leaves. Only the team can read it.
sealed-unless = Nobody in between can read it, not even our own server, as long as this site is not taken over. If your life depends on it, see “{ about-security }”.
sealed-preparing = We are preparing the lock. Until it is ready, nothing can be sent.
sealed-no-script = The lock is a script, and scripts are switched off in this browser.
sealed-preparing-else = Still reading this after a minute? This browser may not be able to lock messages.
sealed-ready = The lock is ready. Nothing leaves this device until you press “Send the message”.
sealed-cannot = This browser cannot lock messages. Nothing was sent, and what you type here stays here. Please use another browser, or one of these:
sealed-others = Other ways to reach somebody
sealed-plain = Our page without the lock is for text only, and our server sees the message for a moment. It does not take every subject.
sealed-plain-link = Write without the lock
sealed-sent-on = Our site has kept it, locked, since

## Files

files-title = Files (you can leave this out)
files-label = Add files
files-hint = Send the threat, never the intimate picture. Screenshots help. At most 8 files of 30 MB.
files-refused = Here we take no files: a picture of this kind must not be sent to anybody. Describe it, or give its address (the link).
file-keep = Keep as evidence: leave in what the picture says of the place, the time and the phone
file-uncleaned = We cannot remove hidden data (place, time, phone) from this kind of file. It goes as it is, and only the team can open it.
file-remove = Remove this file
fault-files-many = That is more than 8 files. Please choose the most important ones.
fault-file-large = One file is larger than 30 MB. Please choose a smaller one.
fault-file-unreadable = A file cannot be read on this device. Please remove it, or keep it as evidence, and send again.

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
fault-directory = We could not make sure that only the team can read this, so nothing was sent. Please use another way below, and try again later.
fault-thread-full = This conversation is full. Please begin a new one.
fault-failed = Something went wrong on our side. Press the button again.

## The code

code-check = Type your code once, to check your note
code-check-hint = From your paper or picture, not from this screen.
code-check-button = Check
code-same = That is it. Your note is right.
code-other = These are not the same digits. Please compare group by group.
code-kept = I have kept my code, continue
code-print = Print
code-picture = Save as a picture
code-copy = Copy
code-copied = Copied. Whoever uses this device next could paste it: copy something else afterwards.
code-not-copied = This browser does not let us copy. Please write it down.
code-proof = Save the proof that it was received
kept-return = The team answers here, with no call and no e-mail. Come back in a day or two: open “{ answer-door }” and type your code.
kept-leave = You can close this page now. If somebody else uses this device, delete it from the history too.

## The conversation

receipt-here = Your code does not leave this device: the conversation is opened here, by you alone.
receipt-opening = Opening. On an older phone this takes a few seconds.
receipt-wrong-length = A tracking code has 25 digits. Please count again, group by group.
receipt-plain = Did you write on our page without the lock, and does this browser run no scripts?
receipt-plain-link = Read it without the lock
thread-first-short = Your first message
thread-own-short = What you wrote
thread-close = Close this conversation
dictated-title = Choose a code that only you know
dictated-text = Somebody of the team read you the code you typed. Here is a new one that nobody else has seen. Once you have kept it, the old one opens nothing.
dictated-not-yet = The new code is not in force yet. Keep both.
dictated-again = Try again
