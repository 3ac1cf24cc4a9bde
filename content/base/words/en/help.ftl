# The way to help: the list of situations, one situation, and the ways to reach somebody.

help-title = What happened?
help-lead = Choose what is closest to it. You will see what to do first, and who can help you.
help-other = Something else
help-other-hint = Write to the help team. You need no account and no name.
help-other-closed = Our team cannot be written to right now. Here is who can help you:
help-all = All situations

help-onward = On this page
help-first = Do this first
help-what = What this is
help-trouble = Could I get into trouble?
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
channel-cost-unknown = We do not know whether it is free
channel-anonymity-full = Nobody asks for your name
channel-anonymity-optional = You choose whether to give your name
channel-anonymity-none = You must say who you are
channel-anonymity-unknown = We do not know whether they ask for your name

## Writing to the team

write-title = If you write to us
write-button = Write to the team
write-closed = Our team cannot be written to right now. The people above can help you.

danger-now = If somebody is in danger now, do not wait for our answer:

presence-morning = The team last collected messages on { $day }, in the morning.
presence-afternoon = The team last collected messages on { $day }, in the afternoon.
presence-none = We do not know when the team last collected messages.
presence-late = It may be long before somebody reads you. Do not wait only for our answer: here is who else can help you.

## The questions before the advice

asked-change = Change
asked-skip = No questions: read everything

help-law = What the law says, in a line
help-law-not-advice = This is information, not advice. A lawyer can tell you what holds for you.

## Message, call, WhatsApp: what each shows about you

team-hours = When the team works:
team-hours-unknown = We cannot say yet at what hours the team works.
team-answer-time = How long an answer usually takes:
team-answer-time-unknown = We cannot say yet how long the team takes to answer.
reveals-title = Would you rather talk to somebody?
reveals-write = Writing here shows neither your name nor your number.
reveals-call = Whoever answers may see your number. The call stays in the call list of your phone.
reveals-whatsapp = They see your number, and often your name and picture. The conversation stays on your phone.
