# The e-mails that the team sends.

mail-trial = Demonstration: this e-mail is a trial, nothing in it is true.
mail-confirm-subject = Would you like to receive the alerts of { $centre }?
mail-confirm-lead = Hello. Somebody gave this address to receive the alerts of { $centre } by e-mail.
mail-confirm-do = If it was you, open this link and confirm. Nothing is sent before that.
mail-confirm-link = Confirm
mail-confirm-code = The link does not open? Go to the page below and type this code:
mail-confirm-not = It was not you? Do nothing: we forget this address after a week.
mail-never = We never ask for a password, a bank code or money. An e-mail that does so in our name is a scam.
mail-alerts-subject = { $count ->
    [one] { $count } new alert
   *[other] { $count } new alerts
}
mail-alert-link = Read the alert on our site
mail-stop = Receive these e-mails no more:
mail-stop-code = or with this code, on our site:
