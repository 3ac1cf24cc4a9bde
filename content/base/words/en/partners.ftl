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
agreements-until = Until
agreements-no-end = no end was agreed
agreements-document = The text itself
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
