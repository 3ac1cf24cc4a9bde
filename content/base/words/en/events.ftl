# Events, registering for them, the programme, partners.

# ---- events

events-title = Events
events-lead = Workshops, talks and caravans near you or online. Coming costs nothing unless it says so.
events-none = Nothing is announced at the moment. The guides are there at any hour.
events-none-such = No event is all that. Choose less, or look at all of them.
events-all = All events
events-narrow = Find one near you
events-any = Any
events-show = Show
events-past = Past events
events-where = Where
events-town = Town
events-for = For whom
events-spoken = Spoken there
events-access = Offered to whoever needs it
events-online = online
events-from = { $count } dates from { $day }
events-hours = { $day }, { $from } to { $until }
events-hours-days = { $day }, { $from } to { $last }, { $until }
events-cancelled = Cancelled
events-over = It is over.
events-invented = INVENTED EXAMPLE
events-invented-text = It shows how events work. Nothing of it is true: do not travel to it.
events-when-where = When and where
events-speakers = Who speaks
events-free = Just come: nobody has to register.
events-children = It is for children: a parent, guardian or teacher registers them.
events-left = { $left ->
        [one] One seat is left.
       *[other] { $left } seats are left.
    }
events-full = { $waiting ->
        [0] All seats are taken. Whoever registers now is first on the waiting list.
        [one] All seats are taken, and one person waits. A freed seat is offered to whoever is next.
       *[other] All seats are taken, and { $waiting } people wait. A freed seat is offered to whoever is next.
    }
events-queue = Join the waiting list
events-about = About this event
events-with = With
events-follow = Follow the events
events-follow-text = Your calendar or news reader can follow these addresses. We learn nothing about you.
events-calendar-all = All events for your calendar (iCalendar)
events-feed = News of events (Atom)

events-format-workshop = Workshop
events-format-seminar = Seminar
events-format-forum = Forum
events-format-symposium = Symposium
events-format-conference = Conference
events-format-caravan = Caravan
events-format-course = Course
events-format-media = In the media
events-format-guide = Guide
events-format-launch = Launch

events-spoken-ar = Arabic
events-spoken-ary = Darija
events-spoken-zgh = Tamazight
events-spoken-fr = French
events-spoken-en = English
events-spoken-sign = Sign language

events-access-step-free = Step-free access
events-access-sign-language = Sign language interpreting
events-access-captions = What is said can be read
events-access-quiet-room = Quiet room
events-access-childcare = Childcare

# ---- registering

register-title = Register
register-sealed = Only the team can read what you write. This site only knows that one seat is taken.
register-approval = The team says yes or no to each registration.
register-send = Register
register-opens = Registration opens on { $day }.
register-closed = Registration is closed.
register-sent = Your registration has arrived
register-code = This code is shown once. With it you see how your registration stands, and can give your seat to somebody else.
register-done = That is all
register-later = You can look, cancel, or take an offered seat with your code at any time.

place-door = My registration
place-title = My registration or contribution
place-lead = Type the tracking code that you were given when you registered, or sent a contribution.
place-open = Look
place-unknown = Nothing has this code. It may be the code of a message:
place-moved = That is no longer possible. This is how it stands now.
place-taken = You have a seat.
place-waiting = { $ahead ->
        [0] You are next on the waiting list.
        [one] One person is before you on the waiting list.
       *[other] { $ahead } people are before you on the waiting list.
    }
place-offered = A seat is free for you. It is kept until { $day }, { $hour }.
place-off = This does not take place. We are sorry.
place-offered-now = A seat is free for you.
place-asked = The team has not answered your registration yet.
place-cancelled = You have cancelled. Thank you: somebody else can have your seat.
place-refused = The team could not give you a seat.
place-lapsed = The time was over, so the seat that was kept for you can go to somebody else.
place-accept = Take the seat
place-give-up = Cannot come?
place-give-up-text = If you have a seat, it goes to whoever is next.
place-cancel = Cancel my registration
place-sure = This cannot be undone: you would have to register again, after everybody who waits.
place-cancel-now = Yes, cancel
place-ticket = At the door, show this:
place-calendar = Add to my calendar

# ---- the programme

programme-door = The national programme since 2010
programme-title = The national programme
programme-lead = What was done in the country for trust in the digital world, edition by edition, as the sources tell it.
programme-organiser = Organised by
programme-number = { $series }, edition { $number }
programme-edition-number = Edition { $number }
programme-edition = Part of
programme-unknown = Not known
programme-place-unknown = place not known
programme-until = until { $day }
programme-between = { $first } to { $last }
programme-when = When
programme-theme = Theme
programme-for = For
programme-strategy = Strategy
programme-pillars = Pillars
programme-reached = Reached
programme-counted = events announced here: { $events }, meetings held: { $held }, towns: { $towns }
programme-activities = What was done
programme-source = Where this is from
programme-sources = What no source tells is shown as not known. If you have a document that says more, write to the team.
programme-invented-text = It shows how an edition works. Nothing of it is true.
programme-toolkit = To print and pass on
programme-toolkit-text = A leaflet, and a sheet for each event, in three languages, with a QR code that leads to the page.
programme-poster = Poster
programme-poster-back = Back to the event
programme-poster-print = Print this page: only the poster is printed.
programme-code = QR code that leads to the page of this event

pillar-awareness = Awareness and prevention
pillar-knowledge = Training and knowledge
pillar-assistance = Assistance and accompaniment
pillar-cooperation = Cooperation

programme-role-organiser = Organiser
programme-role-patron = Patron
programme-role-co-organiser = Co-organiser
programme-role-partner = Partner
programme-role-speaker = Speaker
programme-role-host = Host

# ---- partners

partners-title = Partners and agreements
partners-lead = Who is named in the programme, in which role, and what was agreed.
partners-door = Who took part, and what was agreed
partners-named = A name here means that a source names it. It does not mean that it supports this site.
partners-parties = Between
partners-signed = Signed
partners-place = Where
partners-scope = About
partners-kind-state = State
partners-kind-private = Firms
partners-kind-civil-society = Civil society
partners-kind-press = Press
partners-kind-university = Universities
partners-kind-international = International

# ---- certificates

verify-title = Is this certificate genuine?
verify-lead = Open the link of the certificate or scan its code. Or paste the link here.
verify-code = The link, or what stands behind its # sign
verify-check = Check
verify-kept = What you paste is looked at and forgotten.
verify-wrong = This is not a genuine certificate.
verify-wrong-text = Either it was changed, or a part is missing: paste the whole link.
verify-genuine = Genuine
verify-genuine-text = The centre signed this certificate, and nothing of it was changed.
verify-invented = The event never took place.
verify-certificate = Certificate of attendance
verify-took-part = took part in
verify-scan = Scan to check
verify-another = Check another
events-feedback = Were you there? Say how it was
events-learning-before = Before you come: five questions
events-learning-after = Were you there? The same five questions
mail-place-next = Say how it was, without your name:
