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
desk-deed-alert-write = wrote an alert
desk-deed-subscriber-remove = forgot an e-mail address
desk-deed-alert-propose = asked for an alert to be approved
desk-deed-alert-return = gave an alert back
desk-deed-alert-approve = approved an alert
desk-deed-alert-revise = began an update of an alert
desk-deed-alert-cancel = began to take an alert back
desk-deed-alert-discard = discarded what was written of an alert
desk-deed-event-write = planned an event
desk-deed-event-propose = asked for an event to be approved
desk-deed-event-return = gave an event back
desk-deed-event-approve = approved an event
desk-deed-event-revise = began to change an event
desk-deed-event-cancel = began to call an event off
desk-deed-event-discard = discarded what was planned of an event
desk-deed-event-plan = changed an event’s tasks or costs
desk-deed-partner-write = wrote a partner
desk-deed-partner-propose = asked for a partner to be approved
desk-deed-partner-return = gave a partner back
desk-deed-partner-approve = approved a partner
desk-deed-partner-revise = began to change a partner
desk-deed-partner-cancel = began to take a partner out
desk-deed-partner-discard = discarded what was written of a partner
desk-deed-agreement-write = wrote an agreement
desk-deed-agreement-propose = asked for an agreement to be approved
desk-deed-agreement-return = gave an agreement back
desk-deed-agreement-approve = approved an agreement
desk-deed-agreement-revise = began to change an agreement
desk-deed-agreement-cancel = began to end an agreement
desk-deed-agreement-discard = discarded what was written of an agreement
desk-deed-agreement-plan = changed a joint plan
desk-deed-indicators-write = wrote indicators
desk-deed-indicators-propose = asked for indicators to be approved
desk-deed-indicators-return = gave indicators back
desk-deed-indicators-approve = approved indicators
desk-deed-indicators-revise = began to change indicators
desk-deed-indicators-cancel = began to take indicators back
desk-deed-indicators-discard = discarded what was written of indicators
desk-deed-attendee-approve = let somebody in to a session
desk-deed-attendee-refuse = refused somebody a session
desk-deed-attendee-absent = took back that somebody came
desk-deed-attendee-write = wrote to everybody who comes
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

## Before opening

opening-title = Before opening
opening-lead = What must be confirmed or filled in before the public is invited, and again when a review day has passed. Whoever runs the machines sees the same with “thiqa doctor”, and what concerns the machines besides.
opening-empty = Nothing is left to confirm.
opening-blocking = { $count ->
        [0] Nothing blocks the opening.
        [one] One point blocks the opening.
       *[other] { $count } points block the opening.
    }
opening-blocks = blocks the opening
opening-group-emergency = Numbers for somebody in danger
opening-group-centre = The centre’s own details
opening-group-files = Files with a mistake
opening-group-channels = Other ways to help
opening-group-laws = Laws
opening-group-advice = Advice that is due again
opening-group-languages = Languages
opening-no-emergency = No number of police or rescue is shown.
opening-no-emergency-do = Pages cannot tell somebody in danger whom to call. Have one entered in channels.toml, and confirm it.
opening-channel-past = { $name } – to be confirmed since { $day }.
opening-channel-weak = { $name } – no second source confirms it.
opening-emergency-do = Ask the service by another way than its emergency line: is this the number for somebody in danger? Then have the day entered: “Confirming a number” in docs/operating.md.
opening-channel-do = Call it or open its address, and compare what pages say of it. Then have the day entered: “Confirming a number” in docs/operating.md.
opening-due = { $name } – to be confirmed again by { $day }.
opening-due-do = Confirm it now. After that day the public site no longer starts in production.
opening-hidden-unverified = { $name } – not shown, since nothing of it is verified.
opening-hidden-unverified-do = Get its number or address from the service itself and have it entered. Until then it stays hidden.
opening-hidden-no-way = { $name } – not shown, since no number or address of it is known.
opening-hidden-no-way-do = Get one from the service itself and have it entered. Until then it stays hidden.
opening-hidden-off = { $name } – not shown, since the content says so (show = false).
opening-hidden-off-do = If it helps people, confirm it and have it shown. If not, leave it as it is.
opening-law-unchecked = { $number }: no lawyer has compared our words with the text.
opening-law-unchecked-do = Have a lawyer read them. Until then pages show its number and one line at most.
opening-law-past = { $number }: to be looked at again since { $day }.
opening-law-past-do = Ask the lawyer whether the text has changed, then have both days entered anew.
opening-advice = “{ $title }” ({ $page }): to be looked at again since { $day }.
opening-advice-do = Read the page and compare its facts with their sources. Then have reviewed_on and review_by entered anew.
opening-language = { $count ->
        [one] { $language }: no native speaker has reviewed the advice for one situation.
       *[other] { $language }: no native speaker has reviewed the advice for { $count } situations.
    }
opening-language-do = Ask one to read it, have corrections made, and have the reader’s name entered under language_reviewed_by.
opening-broken = { $problem }
opening-broken-do = What this file says is left out of the pages. Have it mended, in your own content folder if it is there.
opening-name = Pages show an invented name.
opening-name-do = Set name under [centre].
opening-controller = Nobody is named who answers for people’s data.
opening-controller-do = Set controller under [centre.privacy].
opening-controller-address = Nobody can find who answers for people’s data: there is no address.
opening-controller-address-do = Set controller_address under [centre.privacy].
opening-declaration = Not declared: there is no number of a declaration or authorisation for keeping personal data.
opening-declaration-do = Declare it to the data protection authority before the first message, then set declaration under [centre.privacy]. Until then pages say “not declared”.
opening-recipients = It is not said who else receives people’s data.
opening-recipients-do = Set recipients under [centre.privacy]. If nobody does, say so.
opening-transfers = It is not said what of people’s data goes abroad.
opening-transfers-do = Set transfers under [centre.privacy]. If nothing does, say so. Ask where your machines and backups stand.
opening-hours = Pages say that your hours are not known.
opening-hours-do = Set hours under [centre].
opening-answer-time = Pages say that nobody knows how long an answer takes.
opening-answer-time-do = Agree on what you can keep, then set answer_time under [centre].
opening-real-help = No channel is named for those who need help at once.
opening-real-help-do = Set real_help under [centre] to the ids of channels that you have called.
opening-plain-http = The public address { $address } is not https: what people type travels in clear.
opening-plain-http-do = Put a proxy with a certificate before the site, then set base_url under [centre] to https://…
opening-quick-exit = “Leave quickly” leads to this site itself.
opening-quick-exit-do = Set quick_exit under [centre] to an ordinary page elsewhere, such as the weather.

## Telling somebody outside

desk-tell-link = Tell somebody outside…
desk-tell-section = Telling somebody outside
desk-tell-title = Telling somebody outside: case { $number }
desk-tell-lead = Nobody outside the team is told anything of a case but here, where it is recorded: with the sender’s consent, or by two members where a life is in danger, the law obliges us or a court orders it.
desk-tell-delicate = This case is about intimate images, blackmail with images, grooming or images of abuse.
desk-tell-never = Never to an authority without explicit consent, save danger to life, legal duty or court order.
desk-tell-line = { $recipient }: { $state }
desk-tell-to = Who is told
desk-tell-other = Somebody else, named below
desk-tell-name = Somebody else
desk-tell-name-hint = The body and its place. The sender reads this name.
desk-tell-text = Exactly what is passed on
desk-tell-text-hint = As little as helps, at most 4,000 characters. No file, no tracking code, no name that is not needed. Nothing else is told, by word of mouth neither. The sender reads this text.
desk-tell-ground = What allows it
desk-ground-consent = The sender’s consent
desk-ground-danger = Danger to life
desk-ground-duty = Legal duty
desk-ground-order = Court order
desk-tell-asks = With consent
desk-tell-asks-text = The sender reads this question at once, in their language, with your text in the middle. Nothing is passed on before their explicit yes stands in the conversation.
desk-tell-without = Without consent
desk-tell-without-text = Fill this in only for danger to life, legal duty or court order. Another member must confirm before anything is passed on; then the sender is told what, to whom and why.
desk-tell-reason = Why
desk-tell-reason-hint = The sender reads this reason when they are told. For a court order: the court, its number and its day.
desk-tell-silence = Telling the sender now would endanger somebody
desk-tell-silence-reason = Why it would endanger somebody
desk-tell-silence-hint = Only if you ticked the box. The sender never reads this. They are told later only if the second member says so too.
desk-tell-button = Ask the sender, or propose it to another member
desk-tell-faulty = Nothing is kept and nobody was asked: something is missing or too long. What you wrote is still here.
desk-tell-done = Who did what
desk-tell-asked = waiting for the sender
desk-tell-proposed = waiting for a second member
desk-tell-allowed = may be passed on
desk-tell-refused = the sender said no
desk-tell-declined = the second member said no
desk-tell-withdrawn = given up
desk-tell-untold = passed on, and the sender does not know
desk-tell-passed = passed on
desk-tell-step-ask = { $day }: { $name } asked the sender
desk-tell-step-propose = { $day }: { $name } proposed it
desk-tell-step-agree = { $day }: { $name } recorded the sender’s yes
desk-tell-step-refuse = { $day }: { $name } recorded the sender’s no
desk-tell-step-confirm = { $day }: { $name } confirmed it as the second member
desk-tell-step-decline = { $day }: { $name } said no as the second member
desk-tell-step-withdraw = { $day }: { $name } gave it up
desk-tell-step-pass-on = { $day }: { $name } passed it on
desk-tell-step-tell = { $day }: { $name } had the sender told
desk-tell-decide = { $name } wants to tell { $recipient } without the sender’s consent. Another member must decide.
desk-tell-look = Read and decide
desk-tell-second = Your decision
desk-tell-second-text = { $name } proposes this, you decide. Is a life in danger, or does the law or a court oblige us? Is it the right body? Could less be told?
desk-tell-second-silence = Would telling the sender now endanger somebody?
desk-tell-second-silent = Yes, tell them later
desk-tell-second-tell = No, tell them when it is passed on
desk-tell-confirm = Confirm: it may be passed on
desk-tell-decline = No, it is not passed on
desk-tell-other-member = A member other than { $name } must decide.
desk-tell-choose-silence = Please say whether telling the sender would endanger somebody. Nothing was confirmed.
desk-tell-silent = Both members said that telling the sender now would endanger somebody. They must be told as soon as it no longer does.
desk-tell-answers = What the sender wrote after the question
desk-tell-answers-text = Choose the very message that says yes or no. Only an explicit yes to this text and this recipient counts. If it is not clear, ask again in the conversation.
desk-tell-answers-since = The sender has written again since. If they changed their mind, choose that message and record their no.
desk-tell-no-answers = The sender has not answered since they could read the question.
desk-tell-this-answer = This message
desk-tell-recorded = recorded as the answer
desk-tell-agree = It says yes: record their consent
desk-tell-refuse = It says no: record their refusal
desk-tell-choose-answer = Please choose the message that says it. Nothing was recorded.
desk-tell-pass = Passing it on
desk-tell-pass-text = Pass on exactly this text, nothing else. Then mark it as passed on.
desk-tell-paper = Show the text alone, to print or copy
desk-tell-mark = Mark as passed on…
desk-tell-paper-title = To be passed on
desk-tell-paper-to = To: { $recipient }
desk-tell-paper-text = Only the text below is for them. Switch off your browser’s headers and footers when you print: they show the address of this page. Erasing the case does not reach paper.
desk-tell-passed-title = Passed on: case { $number }
desk-tell-passed-text = Mark this only once exactly this text, and nothing else, was given to { $recipient }. It cannot be undone.
desk-tell-tells = The sender reads this at once
desk-tell-passed-button = It was passed on
desk-tell-moved-passed = Nothing was recorded: something new came. Read it first; it may change what you do.
desk-tell-unknown = The sender does not know yet that we told { $recipient }.
desk-tell-now = Tell the sender now…
desk-tell-told-title = Tell the sender: case { $number }
desk-tell-was-silent = They were not told at once, for this reason. Tell them only if it is over:
desk-tell-told-button = Tell the sender
desk-tell-withdraw = Give this up
desk-tell-back = Back
desk-tell-question = We ask for your agreement. May we tell { $recipient } something of what you wrote to us? We would pass on exactly the following text and nothing else: no file, no tracking code, nothing more of this conversation.
desk-tell-question-yes = Please answer here with a clear “yes” or “no”. Without your yes we do not tell them this, unless a life is in danger or the law obliges us. Whatever you answer, we go on helping you. You can change your mind until it has been passed on.
desk-tell-told = On { $day } we told { $recipient } something of what you wrote to us, without your agreement.
desk-tell-told-danger = Why: we think that a life is in danger.
desk-tell-told-duty = Why: the law obliges us.
desk-tell-told-order = Why: a court ordered it.
desk-tell-told-text = We passed on the following text and nothing else:
desk-tell-told-end = Two people of our team decided this together. You can ask us anything about it here.
desk-tell-told-agreed = On { $day } we told { $recipient } something of what you wrote to us. You agreed to it in this conversation.
desk-tell-told-mistaken = Is that not what you meant? Then write to us here at once.
desk-erase-untold = The sender does not know yet that somebody outside was told. Once erased, nobody can tell them: tell them first.
desk-tell-moved = Something changed in the meantime
desk-tell-moved-text = Somebody moved this on, or it no longer stands where this can be done. Nothing was changed. Look at it again.
desk-tell-broken = This conversation was altered
desk-tell-broken-text = No answer can be recorded and the sender cannot be written to before it is understood. Tell a supervisor.
desk-no-disclosure = There is nothing of this kind in the case
desk-no-disclosure-text = The address may have a mistake in it.
desk-not-allowed = This may not be passed on
desk-not-allowed-text = Either the sender’s yes or another member’s confirmation is missing, or it is over: given up, refused or passed on.
desk-second-member-text = Whoever proposed it cannot confirm or decline it.
desk-no-answer = This is no answer of the sender
desk-no-answer-text = Only a message counts that the sender wrote after reading the question. An older one does not, nor one of the team. Nothing was recorded.
desk-situation-scam = A scam, forwarded
desk-situation-partner = A partner’s letter
desk-situation-paper = A paper or slides
desk-hint-danger = words of danger
desk-hint-abuse = abusive words
desk-second-wanted = second member needed
desk-second-alarm = { $count ->
        [one] In one case a second member must decide whether somebody outside is told.
       *[other] In { $count } cases a second member must decide whether somebody outside is told.
    }
desk-erase-disclosures = what was written about telling somebody outside
desk-erase-outside = Nor is what was passed on outside.
desk-note-asked = The sender is asked. They find the question as soon as the link has carried it.
desk-note-proposed = It is proposed. Another member must decide; ask one.
desk-note-agreed = The sender’s yes is recorded. Now it may be passed on.
desk-note-refused = The sender’s no is recorded. Nothing is passed on.
desk-note-confirmed = It is confirmed. Now it may be passed on.
desk-note-declined = It is declined. Nothing is passed on.
desk-note-withdrawn = It is given up. Nothing is passed on.
desk-note-passed = It is recorded as passed on.
desk-note-told = The sender finds what was told as soon as the link has carried it.
desk-deed-disclosure-ask = asked a sender whether somebody outside may be told
desk-deed-disclosure-propose = proposed to tell somebody outside without consent
desk-deed-disclosure-agree = recorded a sender’s yes to telling somebody outside
desk-deed-disclosure-refuse = recorded a sender’s no to telling somebody outside
desk-deed-disclosure-confirm = confirmed telling somebody outside, as the second member
desk-deed-disclosure-decline = declined telling somebody outside, as the second member
desk-deed-disclosure-withdraw = gave up telling somebody outside
desk-deed-disclosure-show = was shown what may be passed on
desk-deed-disclosure-pass-on = passed something of a case on to somebody outside
desk-deed-disclosure-tell = had a sender told what was passed on

## Waves: what many people received

desk-waves = Waves
desk-waves-lead = Messages that several people received, nearly the same. The largest stand first.
desk-waves-empty = Nothing hangs together so far. As soon as two people send us nearly the same message, it stands here.
desk-waves-waits = The letters are being put together. Load this page again in a moment.
desk-wave-few = Fewer than three people have forwarded it: an alert can be written, but the checker will not know the message again.
desk-alert-read-wave = Read its letters before you approve
desk-waves-new = { $count ->
        [one] one new
       *[other] { $count } new
    }
desk-waves-all = All waves
desk-wave = Wave
desk-wave-title = Wave { $number }
desk-wave-count = { $count ->
        [one] One letter
       *[other] { $count } letters
    } with nearly the same message.
desk-wave-letters = Letters
desk-wave-today = Today
desk-wave-first = First
desk-wave-last = Latest
desk-wave-told = From people who ask for help
desk-wave-alert = Alert
desk-wave-known = The checker knows it
desk-wave-new = new
desk-wave-see-alert = see the alert
desk-wave-warn = Write the alert
desk-wave-warn-text = Read two or three of the letters first. What you write is the alert, and it is also what everybody reads who pastes this message into the checker.
desk-wave-days = Day by day
desk-wave-cases = The letters
desk-wave-more = And { $count } more.
desk-wave-none = This wave is not there any more
desk-wave-none-text = Letters may have been erased since, or the waves are being put together anew. Look at the list.

## Alerts

desk-alerts = Alerts
desk-alerts-all = All alerts
desk-alerts-empty = No alert yet. One member writes it, another approves it; then it is public within a minute.
desk-alerts-waiting = { $count } to approve
desk-alert-new = New alert
desk-alert-edit = Write the alert
desk-alert-untitled = Without a headline
desk-alert-headline = Headline
desk-alert-headline-hint = What happens, in one sentence. 160 characters at most.
desk-alert-severity = How bad
desk-alert-changed = Changed
desk-alert-lines = One action a line, at most eight.
desk-alert-regions-hint = Choose none for the whole country.
desk-alert-exercise = This is an exercise: every page and feed says so
desk-alert-write = Go on writing
desk-alert-approve-text = Read all three languages. When you approve, the public reads it within a minute.
desk-alert-revise = Write an update
desk-alert-cancel = Take it back
desk-alert-cancels = This takes the alert back.
desk-alert-cancels-why = Say why in every language; a second member approves it.
desk-alert-why-cancelled = Why it is taken back
desk-alert-knows = The checker knows these messages as soon as this is published.
desk-alert-of-wave = { $count ->
        [one] It warns of a wave of one letter.
       *[other] It warns of a wave of { $count } letters.
    } Whoever pastes such a message into the checker reads this alert.
desk-alert-is-past = over
desk-alert-is-cancelled = taken back
desk-alert-field-headline = the headline
desk-alert-field-what = what happens
desk-alert-field-todo = what to do
desk-alert-field-already = what to do if it has happened
desk-alert-field-note = the reason
desk-alert-field-audience = for whom it is
desk-alert-field-regions = the regions
desk-alert-field-guides = the guides
desk-alert-field-expires = until when it holds (it must lie ahead)
desk-alert-field-id = the name
desk-alert-field-revision = the issue
desk-alert-field-campaign = the wave

## E-mails

desk-mail = E-mails
desk-mail-lead = The people who asked for alerts by e-mail. Their addresses stay here, locked: no page shows them.
desk-mail-none = This centre sends no e-mails. Name a server in the configuration (desk.mail), and the site offers alerts by e-mail.
desk-mail-last = Last e-mail sent:
desk-mail-failing = No e-mail goes out since
desk-mail-failing-short = not going out
desk-mail-failing-text = We try again every ten seconds. Nothing is lost: the e-mails go out as soon as the server answers.
desk-mail-folder = No server is named: e-mails are written into the folder
desk-mail-readers = Who receives alerts
desk-mail-now = At once
desk-mail-daily = Daily
desk-mail-weekly = Weekly
desk-mail-all = Together
desk-mail-waiting = Not confirmed yet: { $count }. They are forgotten after a week.
desk-mail-remove = Forget an address
desk-mail-remove-text = When somebody asks by telephone or on paper. Nobody is told, and it cannot be undone.
desk-mail-address = E-mail address
desk-mail-remove-button = Forget this address
desk-mail-removed = This address is forgotten.
desk-mail-unknown = This address receives nothing. Check how it is written.
