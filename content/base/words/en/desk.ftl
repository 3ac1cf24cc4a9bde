# The team's own pages.

## Beside every page

desk-places = Places
desk-alarm-label = Urgent
desk-alarm = { $count ->
        [one] One urgent case has something nobody has read.
       *[other] { $count } urgent cases have something nobody has read.
    }
desk-alarm-see = See now
desk-tab-new = New
desk-tab-mine = Mine
desk-tab-waiting = Waiting for the sender
desk-tab-closed = Closed
desk-tab-all = All
desk-enter-link = New case: a call or visit
desk-status-new = New
desk-status-open = To be answered
desk-status-waiting = Waiting for the sender
desk-status-closed = Closed
desk-unread-count = { $count } unread
desk-audit = Who did what
desk-signed-in = Signed in: { $name }
desk-lock = Lock now
desk-unlock = Unlock
desk-sign-out = Sign out
desk-keys = Keyboard
desk-keys-title = Working with the keyboard
desk-keys-move = next and previous case or message
desk-keys-open = open the case
desk-keys-filter = narrow the list
desk-keys-reply = write an answer
desk-keys-note = write a note for the team
desk-keys-help = open this help
desk-keys-typing = While you type in a field, these keys only write.
desk-keys-on = Use these keys in this browser
desk-keys-close = Close
desk-collect = Collect now
desk-link = Link with the public site
desk-link-never = Not collected since this desk was started.
desk-link-last = Last collected { $ago }.
desk-link-failing = The public site has not answered as it should for { $since }.
desk-link-unreachable = It cannot be reached. Check this network and that the public site is running. Messages stay safe there and come as soon as it answers.
desk-link-refused = It refuses this desk’s key. Somebody who manages the keys must publish the directory again.
desk-link-clock = The two clocks differ by more than a minute. Set the clock of this machine.
desk-link-other = The reason is in this machine’s log. Messages stay safe on the public site.
desk-link-waiting = { $count ->
        [one] One thing waits to be sent.
       *[other] { $count } things wait to be sent.
    }
desk-link-locked = While the desk is locked nothing is collected.
desk-ago-now = just now
desk-ago-minutes = { $count ->
        [one] one minute ago
       *[other] { $count } minutes ago
    }
desk-ago-hours = { $count ->
        [one] one hour ago
       *[other] { $count } hours ago
    }
desk-ago-days = { $count ->
        [one] one day ago
       *[other] { $count } days ago
    }
desk-for-minutes = { $count ->
        [one] one minute
       *[other] { $count } minutes
    }
desk-for-hours = { $count ->
        [one] one hour
       *[other] { $count } hours
    }
desk-for-days = { $count ->
        [one] one day
       *[other] { $count } days
    }

## Notes after a deed

desk-note-replied = Your reply is written. The sender finds it as soon as the link has carried it.
desk-note-closed = The case is closed. The sender finds your last word as soon as the link has carried it.
desk-note-noted = The note is kept. Only the team can read it.
desk-note-taken = You hold this case now.
desk-note-given = Nobody holds this case now: it stands with the new ones again.
desk-note-handed = The case is handed over.
desk-note-marked = The mark is changed.
desk-note-entered = The case is kept and you hold it. Its code goes to the public site with the next collection.
desk-note-collecting = Collecting has begun. Load this page again in a moment.
desk-note-erased = The case is erased.
desk-note-quarantined = The file is in quarantine: nobody can open it.
desk-note-released = The file can be opened again.
desk-note-destroyed = The file is destroyed.

## Signing in and unlocking

desk-sign-in-title = Sign in
desk-sign-in-name = Name
desk-sign-in-password = Password
desk-sign-in-button = Sign in
desk-sign-in-refused = Name and password do not match.
desk-sign-in-too-many = There were too many attempts. Try again in { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }.
desk-session-ended = Your session has ended. Sign in again: you will come back to where you were.
desk-session-text = What you wrote was not sent. Copy it before you sign in:
desk-unlock-title = Unlock the desk
desk-unlock-why = Signing in tells who you are. Unlocking opens the keys with which messages are read.
desk-unlock-all = Once somebody on the team has unlocked, everybody who is signed in can work, until somebody locks.
desk-unlock-passphrase = Passphrase
desk-unlock-button = Unlock
desk-unlock-with-code = Use a recovery code
desk-unlock-code = Recovery code
desk-unlock-code-hint = The 40 printed digits. Spaces do not matter.
desk-unlock-code-button = Unlock with the code
desk-unlock-refused = This opens no key. Check capital letters and keyboard, then try again.
desk-unlock-code-refused = This code opens no key. Compare it with the paper, digit by digit.
desk-unlock-empty = Please type your passphrase or a recovery code.

## The inbox

desk-inbox-title = Cases: { $status }
desk-number = Number
desk-situation = Situation
desk-age = Age
desk-language = Language
desk-received = Received
desk-files = Files
desk-state = State
desk-unread = unread
desk-erased-line = cannot be opened
desk-urgent = urgent
desk-way-sealed = locked page
desk-way-plain = plain page
desk-way-call = call
desk-way-whatsapp = WhatsApp
desk-way-visit = visit
desk-waits = Waiting for us
desk-answered = answered
desk-holder = Held by
desk-filter = Narrow the list
desk-filter-button = Show
desk-filter-clear = Show all of them
desk-any = any
desk-choose = Choose…
desk-waits-day = over a day
desk-waits-three-days = over three days
desk-waits-week = over a week
desk-order = Order
desk-order-newest = newest first
desk-order-oldest = longest waiting first
desk-range = { $first }–{ $last } of { $all }
desk-pages = Pages of the list
desk-previous = Previous
desk-next = Next
desk-opening = Still opening: { $done } of { $all } cases. The list is not whole yet; load the page again in a moment.
desk-empty-page = There is nothing on this page of the list any more.
desk-empty-filter = No case here fits. Choose less, or show all of them.
desk-empty-mine = You hold no case. Open a new one and take it.
desk-empty-all = There is no case yet. Messages appear after each collection; a call or visit can be written down by “New case”.
desk-empty-new = Nothing new waits for an answer. Messages appear here after each collection, until somebody takes them.
desk-empty-waiting = No case waits for its sender. A case comes here when it is answered.
desk-empty-closed = No closed case. A case comes here with a last word to its sender; they may still write and open it again.
desk-refused = { $count ->
        [one] One message did not open and is kept aside.
       *[other] { $count } messages did not open and are kept aside.
    }
desk-refused-why = Such a message was altered on the way, or was meant for another desk, or its key no longer exists. The sender must send it again.

## A case

desk-case-title = Case { $number }
desk-case-kind = How it came
desk-case-answers = What was answered
desk-case-thread = Conversation
desk-team-note = Note · only the team
desk-team-note-title = Note for the team
desk-team-note-label = Your note
desk-team-note-hint = Locked with the case. Only the team reads it; it is never sent.
desk-team-note-button = Keep this note, the person never sees it
desk-held-nobody = Nobody has taken this case.
desk-held-mine = You hold this case.
desk-held-by = { $name } holds this case.
desk-take = Take this case
desk-take-over = Take it over
desk-give-back = Give it back
desk-hand-to = Hand it to
desk-hand = Hand over
desk-hand-moved = Somebody else was quicker
desk-hand-moved-text = The case was taken or given in the meantime. Look at it again.
desk-urgent-on = Mark as urgent
desk-urgent-off = No longer urgent
desk-print-link = Print…
desk-print-with-notes = With the team’s notes
desk-print-without-notes = Without notes
desk-print-warning = Paper is not locked, and erasing a case does not reach it. Print only what you must; use your browser’s print command.
desk-case-broken = Part of this conversation was altered or is missing. What you see below is genuine. Do not answer before it is understood: tell a supervisor.
desk-sender = The sender
desk-team = The team
desk-not-sent-yet = not yet at the public site
desk-closing = last word, closed the case
desk-new-since = new since you opened the page
desk-not-a-message = This arrived whole, but the sender’s program did not write it as a message: it cannot be shown.
desk-no-text = (no text)
desk-file = File { $part }
desk-size-kb = { $size } kB
desk-size-mb = { $size } MB
desk-file-open = Open
desk-file-show = See it blurred
desk-kind-unknown = kind not known yet
desk-kind-picture = picture
desk-kind-pdf = PDF document
desk-kind-text = text
desk-kind-other = other file
desk-show-title = Picture { $part } of case { $number }
desk-show-clear = Show it clearly
desk-show-alt = The picture the sender attached, blurred until you choose to see it clearly
desk-show-quarantine = Put it into quarantine at once
desk-show-quarantine-text = Nobody will be able to open it, you neither. Why?
desk-show-kept = That you looked is recorded. The picture is kept in no cache. You need not look: a colleague can.
desk-no-picture = This cannot be shown in the page
desk-no-picture-text = It is not a picture of a kind that is safe to show, or it is too large. It can be downloaded.
desk-file-open-note = Every opening is recorded. The file comes as a download: open it only if you must.
desk-file-quarantine = Quarantine…
desk-file-quarantined = In quarantine, put there by { $name }
desk-file-destroyed = Destroyed
desk-file-release = Release
desk-file-destroy = Destroy…
desk-file-second = A supervisor other than { $name } decides.
desk-reason-minor = It shows, or may show, somebody under 18 in a sexual way
desk-reason-intimate = An intimate image of an adult
desk-reason-malware = It may harm the machine that opens it
desk-reason-other = Another reason
desk-reply-title = Answer
desk-reply-label = Your answer
desk-reply-hint = It is locked so that only the sender can read it. No passwords, no names of others.
desk-reply-language = The sender wrote in { $language }.
desk-reply-button = Send the answer
desk-reply-again = The case is closed. An answer opens it again.
desk-close-link = Close this case…
desk-erase-link = Erase this case…
desk-fault-empty = Please write something.
desk-fault-too-long = This is too long: { $written } characters. At most 12,000 can be sent.
desk-fault-most = This is too long: at most { $most } characters.
desk-fault-choose = Please choose.
desk-fault-moved = Nothing was sent: something new came while you were writing. Read it, then send again. Your text is still here.
desk-fault-broken = Nothing was sent: this conversation was altered. Tell a supervisor. Your text is still here.

## Closing

desk-close-title = Close case { $number }
desk-close-text = The sender reads your last word and sees that the team has closed the conversation. They can still write: the case then opens again.
desk-close-label = Last word to the sender
desk-close-button = Send the last word and close
desk-back-to-case = Back to the case
desk-new-messages = New messages

## A call or visit becomes a case

desk-enter-title = New case: a call, a chat or a visit
desk-enter-lead = For somebody who tells you what is happening. Read the text aloud first, then write down what they tell you.
desk-enter-faulty = Nothing is kept yet: something is missing. What you typed is still here.
desk-enter-way = How do they tell it?
desk-enter-language = Their language
desk-enter-told = What they tell you
desk-enter-told-hint = In their own words, as far as you can. No passwords, no card numbers, no names that are not needed.
desk-enter-button = Keep the case and make the code
desk-enter-again = This page has made a case already
desk-enter-again-text = Its code was shown then, to the member who made it, and is kept nowhere. If the person has lost it, write the case down again on a fresh page and erase that one. If you corrected something, add it to that case as a note: what you typed is below.
desk-consent-title = Read this aloud
desk-consent-words = I write down what you tell me so that my colleagues can help you. Only our team can read it. We tell nobody without your agreement, except if a life is in danger or the law obliges us. You get a code to read our answer. You can ask us to erase everything. Do you agree?
desk-consent-yes = They agreed
desk-consent-no = They do not agree…
desk-consent-missing = Without their agreement nothing is kept. Ask them, then tick the box.
desk-declined-title = Nothing is kept
desk-declined-lead = Nothing was written down. You can still help by talking:
desk-declined-advice = Say the first steps from our help pages, one at a time.
desk-declined-danger = If somebody is in danger, give the emergency numbers and stay on the line.
desk-declined-themselves = They can write to us themselves on our site, without a name.
desk-declined-later = They may change their mind and call again: nobody will ask why.
desk-declined-back = Back to the form
desk-code-title = The tracking code
desk-code-lead = Read it slowly, group by group, and let them repeat each group.
desk-code-label = Tracking code, five groups of five digits
desk-code-once = With this code they read our answer on our site. If it is lost later, nobody can find it again.
desk-code-new = When they first use it, they get a new code on our site; afterwards this one opens nothing.
desk-code-gone = It is only on this page. If you reload the page within ten minutes, you see it again, and that is recorded; after that nobody on the team can. Do not write it down.
desk-code-done = Done: to case { $number }
desk-no-form = The form is missing
desk-no-form-text = The questions could not be read from the content. Tell whoever runs this machine.
desk-not-kept = The case is not kept
desk-not-kept-locked = The desk was locked in the meantime. Copy the text, unlock, then enter it again.
desk-not-kept-busy = The database does not answer just now. Copy the text, wait a moment, then enter it again.
desk-not-kept-seal = It could not be locked. Copy the text and tell whoever runs this machine.

## Quarantine

desk-quarantine-title = Put file { $part } of case { $number } into quarantine
desk-quarantine-text = From then on nobody will be able to open it, you neither. Only a supervisor other than you can release or destroy it. The reason is recorded; describe nothing elsewhere.
desk-quarantine-why = Why?
desk-quarantine-choose = Please choose a reason.
desk-quarantine-button = Put into quarantine
desk-destroy-title = Destroy file { $part } of case { $number }
desk-destroy-text = This cannot be undone. Only a line saying that it was destroyed, by whom and why, is left at the desk.
desk-destroy-law = If the law obliges the centre to hand this file over, do that first.
desk-destroy-button = Destroy for ever

## Erasing

desk-erase-title = Erase case { $number }
desk-erase-cannot = This cannot be undone. Erased now:
desk-erase-messages = { $count ->
        [one] one message of the conversation
       *[other] all { $count } messages of the conversation
    }
desk-erase-files = { $count ->
        [one] one file
       *[other] { $count } files
    }
desk-erase-whatever = all that is left of the case
desk-erase-key = the key of the case: without it nobody can open it any more
desk-erase-front = what the public site holds of it, as soon as the link is up: the sender’s tracking code then opens nothing
desk-erase-backups = From backups it is gone within 30 days.
desk-erase-not = Not erased: what was printed or downloaded, and copies at other desks.
desk-erase-confirm = To confirm, type the number of the case: { $number }
desk-erase-mismatch = This is not the number of the case.
desk-erase-button = Erase for ever

## What did not work

desk-trouble-back = Back
desk-trouble-inbox = To the cases
desk-no-case = There is no such case
desk-no-case-text = The address may have a mistake in it, or the case was erased.
desk-case-erased = This case was erased
desk-case-erased-text = Its key is gone: nobody can open it any more.
desk-case-damaged = This case cannot be opened
desk-case-damaged-text = What is stored does not fit its key. Tell a supervisor: the last backup may help.
desk-keys-damaged = The keys cannot be read
desk-keys-damaged-text = The key store is damaged. Tell whoever runs this machine: its last backup must be restored.
desk-supervisor-only = Only a supervisor can do this
desk-supervisor-only-text = Ask a supervisor of your team.
desk-no-file = There is no such file
desk-no-file-text = The address may have a mistake in it.
desk-is-quarantined = This file is in quarantine
desk-is-quarantined-text = Nobody can open it. A supervisor who did not put it there can release or destroy it.
desk-is-destroyed = This file was destroyed
desk-is-destroyed-text = Nothing of it is left at this desk.
desk-on-its-way = This file is still on its way
desk-on-its-way-text = It has not fully come from the public site. Try again after the next collection.
desk-second-person = Another person must decide
desk-second-person-text = Only a supervisor who did not put the file into quarantine can release or destroy it.
desk-file-moved = Somebody else has already decided
desk-file-moved-text = The file’s state changed in the meantime. Look at the case again.
desk-form-old = This form is no longer valid
desk-form-old-text = You signed in again since the page was opened, or the form was not sent by our page. Nothing was changed. Load the page again, then repeat.
desk-not-sent = Your text was not sent
desk-not-sent-locked = The desk was locked in the meantime. Copy your text, unlock, then send it again.
desk-not-sent-busy = The database does not answer just now. Copy your text, wait a moment, then send it again.
desk-not-sent-case = The case can no longer be opened. Copy your text if you still need it.
desk-not-sent-seal = Your text could not be locked for the sender. Copy it and tell whoever runs this machine.
desk-your-text = Your text

## Who did what

desk-audit-title = Who did what
desk-audit-intact = { $count ->
        [0] No entry is chained yet.
        [one] One chained entry, unchanged.
       *[other] { $count } chained entries, all unchanged.
    }
desk-audit-changed = The log was changed at entry { $number }. Tell whoever runs this machine, and keep a copy of the database.
desk-audit-unchecked = The log cannot be checked while the desk is locked.
desk-audit-latest = The latest 200 entries, newest first. Times are in UTC.
desk-audit-empty = Nothing has been done yet.
desk-when = When
desk-who = Who
desk-what = What
desk-on-what = On what
desk-system = the system
desk-deed-case-read = opened a case
desk-deed-case-print = printed a case
desk-deed-case-take = took a case
desk-deed-case-give-back = gave a case back
desk-deed-case-hand = handed a case over
desk-deed-case-mark = changed the urgent mark of a case
desk-deed-case-note = wrote a note in a case
desk-deed-case-enter = made a case of a call or visit
desk-deed-case-code = was shown the code of a new case again
desk-deed-case-reply = answered a case
desk-deed-case-close = closed a case
desk-deed-case-erase = erased a case
desk-deed-file-open = opened a file of a case
desk-deed-file-quarantine = put a file of a case into quarantine
desk-deed-file-release = released a file of a case
desk-deed-file-destroy = destroyed a file of a case
desk-deed-sign-in = signed in
desk-deed-sign-in-refused = was refused at sign-in
desk-deed-unlock = unlocked the desk
desk-deed-unlock-refused = failed to unlock the desk
desk-deed-lock = locked the desk
desk-deed-member-add = added a member of the team
