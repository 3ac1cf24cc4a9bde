# Alerts.

alerts-title = Alerts
alerts-lead = What is going round at the moment, and what to do.
alerts-none = No alert holds at the moment. That does not mean that every message is genuine: have yours checked.
alerts-earlier = Earlier alerts
alerts-all = All alerts
alerts-latest = Alert

alerts-severity-minor = Good to know
alerts-severity-moderate = Watch out
alerts-severity-severe = Serious
alerts-severity-extreme = Danger
alerts-past = Over
alerts-cancelled = Taken back

alerts-theme-messages = False messages and sites
alerts-theme-accounts = Stolen accounts
alerts-theme-money = Money and shopping
alerts-theme-devices = Phones and computers
alerts-theme-children = Children and teenagers
alerts-theme-harassment = Harassment and blackmail
alerts-theme-organisations = Firms and organisations

alerts-exercise = EXERCISE
alerts-exercise-text = This is an exercise. Nothing of it is true.
alerts-todo = What to do
alerts-what = What happens
alerts-already = Has it happened to you already?
alerts-about = About this alert
alerts-theme = About
alerts-for = For
alerts-where = Where
alerts-everywhere = The whole country
alerts-since = Since
alerts-updated = Renewed
alerts-until = Holds until
alerts-guides = Learn more
alerts-pass-on = Tell others
alerts-pass-on-text = One message to your family or class group protects many. Pass it on as it is.
alerts-forward = A short text to copy
alerts-whatsapp = Send by WhatsApp
alerts-formats = Other forms:
alerts-card = picture
alerts-address = Address of this page:

alerts-follow = Follow the alerts
alerts-feeds-text = These addresses are for news readers (Atom). You get each new alert there without giving us anything.
alerts-feed-all = All alerts
alerts-mail-text = Your address is locked on your device before it leaves. You are asked to confirm, and a link in every e-mail stops them.
alerts-embed = Show the alerts on your site
alerts-embed-text = Copy these lines into your page. The box has no script and no cookie, and we keep nothing about your visitors.
alerts-embed-see = See the box
alerts-box-demonstration = Demonstration: these alerts are invented.
