# The shell of every public page.

skip-to-content = Skip to the content
languages = Languages
neutral-title = Information
quick-exit = Leave quickly
quick-exit-note = Pages you have seen, this one too, stay in the browser’s history. You can delete them there.
demonstration-label = Demonstration
demonstration = Demonstration: nobody reads what you write here.
real-help = Real help:
to-be-confirmed = to be confirmed
to-be-confirmed-all = These contacts are still to be confirmed: a number or opening hours may have changed.
about-security = How we protect you

## What things are called. Pages use these names and no others.

team = the team
message-to-team = Message to the help team
tracking-code = Tracking code
only-team-reads = Only the team can read it.

## The home page

home-title = Did something happen to you online?
home-lead = You are in the right place. Here you find what to do first, and who can help you.
door-help = I need help now
door-help-hint = What to do first, step by step, and who can help you.
door-check = Is this a scam?
door-check-hint = Paste a message, a link or a number, and see what speaks against it.
door-alerts = Alerts
door-alerts-hint = What is going round at the moment
door-guides = Learn to stay safe
door-guides-hint = Short guides for children, parents, associations, firms and everybody.
door-events = Events
door-events-hint = Workshops, talks, caravans: near you or online
door-programme-hint = What was done in the country, and who took part

## Days

day = { $day } { $month } { $year }
day-and-hour = { $day }, { $hour }
month-of-year = { $month } { $year }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## How we protect you

security-root = Root key
security-site = Site identifier
security-lock = Lock (SHA-256)
security-release = Release
security-command = The command

## What becomes of your data

about-privacy = Your data
trial-label = Trial
trial = Trial: this centre is not open yet. Do not count on an answer here.
undeclared = Not declared: this centre has not shown that the authority which protects personal data knows of it.
privacy-facts = Who answers for your data
privacy-controller = Who is responsible
privacy-controller-none = Nobody is named yet.
privacy-address = Their address
privacy-address-none = Not given yet.
privacy-declaration = Declaration or authorisation
privacy-declaration-none = Not declared. Whoever keeps personal data must first tell the authority that protects it. This centre has not given the number which shows that it has.
privacy-purposes = What your data is used for
privacy-purposes-none = Only to help you.
privacy-retention = How long it is kept
privacy-retention-none = Until the team erases the conversation: ask for it whenever you want.
privacy-recipients = Who else receives your data
privacy-recipients-none = This centre has not said yet.
privacy-transfers = What goes abroad
privacy-transfers-none = This centre has not said yet.
privacy-hours = When the team works
privacy-hours-none = Not known yet.
privacy-answer-time = How long an answer usually takes
privacy-answer-time-none = Not known yet.
privacy-complain = Where you can complain
privacy-authority = At the authority that protects personal data in your country.
