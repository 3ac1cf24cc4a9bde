//! What e-mails to subscribers say: as text, and as a page that loads nothing.

use askama::Template;
use desk_mail::{Letterhead, Mail};
use documents::Alert;
use kernel::Ts;
use seal::Digest;
use web::Shell;

use crate::domain::subscriber::{Subscriber, grouped};

/// Where the page is that a mail's link opens, its answers behind the sign that no server sees.
fn answer(shell: &Shell, who: &Subscriber, wish: &str) -> String {
    let (site, lang) = (&shell.centre().public_url, who.lang);
    format!("{site}/{lang}/letter/alerts-answer#wish={wish}&code={}", who.code)
}

#[derive(Template)]
#[template(path = "mail/confirmation.txt")]
struct ConfirmationText<'a> {
    head: &'a Letterhead<'a>,
    lead: &'a str,
    link: &'a str,
    code: &'a str,
}

#[derive(Template)]
#[template(path = "mail/confirmation.html")]
struct ConfirmationPage<'a> {
    head: &'a Letterhead<'a>,
    lead: &'a str,
    link: &'a str,
    code: &'a str,
}

/// Asks whether the alerts are wanted: nobody receives what somebody else asked for.
pub(crate) fn confirmation(shell: &Shell, id: Digest, who: &Subscriber) -> Mail {
    let head = &Letterhead::new(shell, who.lang);
    let (link, code) = (&*answer(shell, who, "begin"), &*grouped(&who.code));
    let subject = head.t.with("mail-confirm-subject", "centre", head.centre);
    let lead = &*head.t.with("mail-confirm-lead", "centre", head.centre);
    let text = ConfirmationText { head, lead, link, code };
    let html = ConfirmationPage { head, lead, link, code };
    head.mail(&who.email, name(id, "confirm"), &subject, (&text, &html))
}

/// An alert as a mail tells it.
struct Told<'a> {
    headline: &'a str,
    /// How bad it is, or that it is taken back.
    stands: String,
    exercise: bool,
    what: &'a str,
    todo: &'a [String],
    note: &'a str,
    link: String,
}

impl<'a> Told<'a> {
    fn of(alert: &'a Alert, head: &Letterhead<'_>) -> Self {
        let words = alert.words.get(head.lang);
        let stands = match alert.cancelled {
            true => "alerts-cancelled".to_owned(),
            false => format!("alerts-severity-{}", alert.severity.tag()),
        };
        // Of what is taken back only that is said, and why.
        let (what, todo) =
            if alert.cancelled { ("", &[][..]) } else { (&*words.what, &*words.todo) };
        Self {
            headline: &words.headline,
            stands: head.t.get(&stands).into_owned(),
            exercise: alert.exercise,
            what,
            todo,
            note: &words.note,
            link: format!("{}/{}/alerts/{}", head.site, head.lang, alert.id),
        }
    }
}

#[derive(Template)]
#[template(path = "mail/alerts.txt")]
struct AlertsText<'a> {
    head: &'a Letterhead<'a>,
    alerts: &'a [Told<'a>],
    code: &'a str,
    stop: &'a str,
}

#[derive(Template)]
#[template(path = "mail/alerts.html")]
struct AlertsPage<'a> {
    head: &'a Letterhead<'a>,
    alerts: &'a [Told<'a>],
    code: &'a str,
    stop: &'a str,
}

/// Tells what was published up to a moment.
pub(crate) fn alerts(
    shell: &Shell,
    (id, until): (Digest, Ts),
    who: &Subscriber,
    news: &[&Alert],
) -> Mail {
    let head = &Letterhead::new(shell, who.lang);
    let t = head.t;
    let told: Vec<Told<'_>> = news.iter().map(|alert| Told::of(alert, head)).collect();
    let subject = match &told[..] {
        [only] if only.exercise => format!("{} · {}", t.get("alerts-exercise"), only.headline),
        [only] => format!("{} · {}", only.stands, only.headline),
        all => t.with("mail-alerts-subject", "count", all.len()).into_owned(),
    };
    let (code, stop) = (&*grouped(&who.code), &*answer(shell, who, "stop"));
    let text = AlertsText { head, alerts: &told, code, stop };
    let html = AlertsPage { head, alerts: &told, code, stop };
    let unsubscribe = Some(format!("{}/api/v1/alerts/stop/{}", head.site, who.code));
    let mail = head.mail(&who.email, name(id, &until.0.to_string()), &subject, (&text, &html));
    Mail { unsubscribe, ..mail }
}

/// A mail's name: the same for the same mail, and nothing that says to whom.
fn name(id: Digest, which: &str) -> String {
    let name = Digest::of("alerts mail", &[&id.0, which.as_bytes()]).to_string();
    name.chars().take(32).collect()
}
