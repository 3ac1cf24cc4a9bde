# The way to help: the list of situations, one situation, and the ways to reach somebody.

help-title = What happened?
help-lead = Choose what is closest to it. You will see what to do first, and who can help.
help-other = Something else
help-other-hint = Write to the help team. You need no account and no name.
help-other-closed = Our team cannot be written to right now. These can help you:
help-all = All situations

help-first = Do this first
help-avoid = Do not do this
help-evidence = Keep the evidence
help-next = The days after
help-channels = Who can help
help-channels-order = Start with the first one.

## Ways to reach somebody

channel-phone = Phone:
channel-whatsapp = WhatsApp:
channel-site = Site:
channel-email = E-mail:
channel-hours = When:
channel-not = Please note:
channel-free = Free
channel-anonymity-full = Nobody asks for your name
channel-anonymity-optional = You choose whether to give your name
channel-anonymity-none = You must say who you are
channel-anonymity-unknown = We do not know whether your name is asked

## Writing to the team

write-title = If you write to us
write-reads = Who reads it
write-tells = What we do with it
write-code = Your tracking code
write-code-text = You get a long code. With it you come back, read our answer and write again. If it is lost, nobody can find it again, but you can always send a new message.
write-not = Do not write
write-not-text = No passwords, no sign-in codes, no card numbers, no ID card number. Never an intimate picture.
write-button = Write to the team
write-refused = About this, our team cannot be written to on this site for now: our server would see your message for a moment, and what you are living through needs better protection. The people above can help you.
write-closed = Our team cannot be written to right now. The people above can help you.

danger-now = If somebody is in danger now, do not wait for our answer:

presence-morning = The team last collected messages on { $day }, in the morning.
presence-afternoon = The team last collected messages on { $day }, in the afternoon.
presence-none = We do not know when the team last collected messages.
presence-late = It may be long before somebody reads you. Do not wait for us alone: these can help you too.
