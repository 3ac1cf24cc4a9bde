# The guides: the list, the search, one guide, the offline pack.

guides-title = Learn to stay safe
guides-lead = Short guides: what really helps, why, and one thing to do today.
guides-search = Search the guides
guides-search-hint = One or two words, for example: password
guides-filters = Choose by reader, subject or level
guides-audience = For whom
guides-theme = Subject
guides-level = Level
guides-any = All
guides-show = Show
guides-all = All guides
guides-jump = The guides by reader
guides-found = { $count ->
    [one] { $count } guide
   *[other] { $count } guides
    }
guides-some = No guide has all of your words. These have some of them:
guides-none = No guide found
guides-none-what = Try a shorter word or another one, or take away one of the choices.
guides-meant = Did you mean:
guides-none-help = Did something happen to you? Here is what to do first
guides-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
    }

guides-remember = In one look
guides-today = Do this today
guides-about = About this guide
guides-for = For whom
guides-reading = Reading time
guides-reviewed = Reviewed on
guides-review-by = To be reviewed by
guides-review-past = This guide was to be reviewed by { $day }. It is probably still useful, but some of it may have changed.
guides-licence = Licence
guides-licence-free = You may copy, print and adapt this guide if you say where it comes from.
guides-sources = Sources
guides-stale = This translation follows a slightly older version of the guide. What matters has probably not changed; the newest version is there in another language.
guides-situations = If this happens to you
guides-related = Read this too

## Documents of the campaign

guides-campaign = Documents of the campaign
guides-campaign-what = The guides that the campaign’s founding texts ask for.

## The pack that opens without a network

guides-offline = Read without a connection
guides-offline-what = All guides in the three languages, in one file. Unpack it and open index.html. Another centre can take them as they are.
guides-offline-button = Download all guides (zip, { $size } KB)
offline-title = Guides for staying safe online
offline-lead = These pages open without a connection. You may copy, print and share them.
offline-sums = The file SHA256SUMS shows that nothing was changed. The folder sources holds the guides’ files, for whoever wants to take them to their own site.

## For whom

guides-for-everybody = For everybody
guides-for-pupils-8-11 = For children of 8 to 11
guides-for-pupils-12-14 = For pupils of 12 to 14
guides-for-pupils-15-18 = For pupils of 15 to 18
guides-for-students = For students
guides-for-parents = For parents
guides-for-teachers = For teachers
guides-for-women = For women
guides-for-seniors = For older people
guides-for-journalists = For journalists
guides-for-civil-society = For associations
guides-for-small-firms = For small and medium firms
guides-for-public-bodies = For public bodies
guides-for-administrators = For administrators of systems and networks
guides-for-critical-operators = For sectors of vital importance

## About what

guides-theme-accounts = Accounts and passwords
guides-theme-privacy = Privacy
guides-theme-scams = Scams
guides-theme-money = Money and shopping
guides-theme-harassment = Harassment
guides-theme-intimate-images = Intimate images
guides-theme-children = Children
guides-theme-devices = Phones and computers
guides-theme-information = News and pictures
guides-theme-ai = Artificial intelligence
guides-theme-work = Work
guides-theme-law = Rights and law

## How hard

guides-level-first-steps = First steps
guides-level-everyday = Every day
guides-level-advanced = Advanced

## What is open before the centre opens

opening-guide = Guide “{ $title }” ({ $page }): to be looked at again since { $day }.
opening-guide-do = Read the guide and compare its facts with their sources. Then have reviewed_on and review_by entered anew.
opening-guide-stale = Guide “{ $title }” ({ $page }): the text in { $language } follows an older version.
opening-guide-stale-do = Have this text brought up to date, then have its language taken out of translated_revision.
opening-guide-language = { $count ->
    [one] { $language }: { $count } guide was not read by a native speaker.
   *[other] { $language }: { $count } guides were not read by a native speaker.
    }
opening-guide-language-do = Ask one to read them, have corrections made, and have the reader’s name entered under language_reviewed_by.
