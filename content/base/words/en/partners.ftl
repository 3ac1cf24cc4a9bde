# Partners of the centre, what was agreed with them, and what is done of it.
partners-ours = Partners of the centre
partners-told = What the sources tell
partners-open = Open data
partners-open-text = The same for machines, in every language. What is not public is not in it.
partners-open-partners = Partners
partners-open-agreements = Agreements
partners-open-actions = Actions
agreements-title = Agreements and joint plans
agreements-centre = The centre
agreements-over = over
agreements-until = Last day
agreements-no-end = none was agreed
agreements-document = The text itself
agreements-document-there = The text, elsewhere
agreements-plan = Joint plan
agreements-no-actions = No public action yet.
agreements-progress = { $all ->
    [one] { $done } of { $all } action done.
   *[other] { $done } of { $all } actions done.
}
agreements-progress-late = { $all ->
    [one] { $done } of { $all } action done, { $late } late.
   *[other] { $done } of { $all } actions done, { $late } late.
}
agreements-late = late
agreements-due-on = due { $day }
agreements-done-on = done { $day }
agreements-evidence = See:
agreements-approved = As two members of the centre approved it on { $day }.
agreements-status-planned = planned
agreements-status-ongoing = under way
agreements-status-done = done
agreements-status-dropped = dropped
agreements-year = What we did together in { $year }
agreements-year-door = What was done in { $year }
agreements-year-written = Written on { $day } from what is published.
agreements-year-goes-on = The year is not over.
agreements-year-held = Agreements that held
agreements-year-none = None.
agreements-year-done = Done
agreements-year-late = Late
agreements-year-open = Still to be done
agreements-year-dropped = Dropped
agreements-year-unknown = Only public actions are counted. What they changed for people is not measured here, and nothing is said of it.
experts-title = Experts
experts-lead = People of our partners who agreed to be named. Write to the centre, which puts you in touch.
experts-ask = Ask for an expert
experts-theme = About
experts-all = All experts
experts-none = Nobody is listed yet. Write to the centre: it may know somebody.
experts-none-such = Nobody is listed for that. Choose less, or write to the centre.
experts-theme-awareness = Teaching and awareness
experts-theme-children = Children and young people
experts-theme-women = Violence against women online
experts-theme-law = Law and complaints
experts-theme-personal-data = Personal data
experts-theme-firms = Small firms
experts-theme-incidents = Incidents and clearing up
experts-theme-critical-systems = Critical systems
experts-theme-press = Press and fact-checking
experts-theme-artificial-intelligence = Artificial intelligence

# What an edition or a joint plan set out to reach.
impact-title = What was to be reached, and what was
impact-lead = As two members of the centre approved it. What nobody measured is said to be unknown.
impact-none = No indicator has been published.
impact-level-reach = Who was reached
impact-level-reaction = What people thought of it
impact-level-learning = What people learned
impact-level-behaviour = What people do differently
impact-level-result = What is better for everybody
impact-baseline = Before
impact-no-baseline = nobody measured it before
impact-period = Period
impact-target = Target
impact-actual = Reached
impact-no-target = none was set
impact-unknown = not known
impact-learning-how = The same people answer the same question before the session and after it, put together by a sign that only they know. Counted by software.
impact-paired = { $people ->
    [one] One person answered both times. Right answers: { $before } % before, { $after } % after.
   *[other] { $people } people answered both times. Right answers: { $before } % before, { $after } % after.
}

# An edition on one sheet.
leaflet-title = Leaflet of this edition
leaflet-come = Come along
leaflet-need = When you need it
leaflet-help = Help, locked so that only the team reads it:
leaflet-check = Is this message a scam?
leaflet-learn = Short guides for everybody:
leaflet-code = QR code of this edition’s page
leaflet-back = Back to the edition
leaflet-print = Print this page: only the leaflet is printed. Fold it once.
