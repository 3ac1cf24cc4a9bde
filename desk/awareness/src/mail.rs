//! What e-mails to subscribers say: as text, and as a page that loads nothing.

use askama::Template;
use content::Phrases;
use desk_mail::Mail;
use documents::Alert;
use kernel::{Lang, Ts};
use seal::Digest;
use web::{Mode, Shell};

use crate::domain::subscriber::{Subscriber, grouped};

/// What both kinds of mails share.
struct Letterhead<'a> {
    t: Phrases<'a>,
    lang: Lang,
    centre: &'a str,
    /// The public site's address.
    site: &'a str,
    /// Nothing of it is meant: a demonstration, or a centre that is not open yet.
    trial: bool,
    code: String,
    /// Where one ends the alerts.
    stop: String,
}

impl<'a> Letterhead<'a> {
    fn new(shell: &'a Shell, who: &Subscriber) -> Self {
        let (lang, centre) = (who.lang, shell.centre());
        Self {
            t: shell.phrases(lang),
            lang,
            centre: centre.name(shell.pack(), lang),
            site: &centre.public_url,
            trial: centre.mode != Mode::Production,
            code: grouped(&who.code),
            stop: answer(shell, who, "stop"),
        }
    }

    /// Who writes, and why.
    fn lead(&self) -> String {
        self.t.with("mail-confirm-lead", "centre", self.centre).into_owned()
    }

    /// A mail to somebody.
    fn mail(
        &self,
        who: &Subscriber,
        id: String,
        subject: String,
        text: String,
        html: String,
    ) -> Mail {
        let subject = match self.trial {
            true => format!("[{}] {subject}", self.t.get("demonstration-label")),
            false => subject,
        };
        Mail { to: who.email.clone(), id, subject, text, html, unsubscribe: None }
    }
}

/// Where the page is that a mail's link opens, its answers behind the sign that no server sees.
fn answer(shell: &Shell, who: &Subscriber, wish: &str) -> String {
    let (site, lang) = (&shell.centre().public_url, who.lang);
    format!("{site}/{lang}/letter/alerts-answer#wish={wish}&code={}", who.code)
}

#[derive(Template)]
#[template(path = "mail/confirmation.txt")]
struct ConfirmationText<'a> {
    head: &'a Letterhead<'a>,
    link: &'a str,
}

#[derive(Template)]
#[template(path = "mail/confirmation.html")]
struct ConfirmationPage<'a> {
    head: &'a Letterhead<'a>,
    link: &'a str,
}

/// Asks whether the alerts are wanted: nobody receives what somebody else asked for.
pub(crate) fn confirmation(shell: &Shell, id: Digest, who: &Subscriber) -> Mail {
    let head = Letterhead::new(shell, who);
    let link = answer(shell, who, "begin");
    let subject = head.t.with("mail-confirm-subject", "centre", head.centre);
    let text = ConfirmationText { head: &head, link: &link }.render().unwrap_or_default();
    let html = ConfirmationPage { head: &head, link: &link }.render().unwrap_or_default();
    head.mail(who, name(id, "confirm"), subject.into_owned(), text, html)
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
}

#[derive(Template)]
#[template(path = "mail/alerts.html")]
struct AlertsPage<'a> {
    head: &'a Letterhead<'a>,
    alerts: &'a [Told<'a>],
}

/// Tells what was published up to a moment.
pub(crate) fn alerts(
    shell: &Shell,
    (id, until): (Digest, Ts),
    who: &Subscriber,
    news: &[&Alert],
) -> Mail {
    let head = Letterhead::new(shell, who);
    let t = head.t;
    let told: Vec<Told<'_>> = news.iter().map(|alert| Told::of(alert, &head)).collect();
    let subject = match &told[..] {
        [only] if only.exercise => format!("{} · {}", t.get("alerts-exercise"), only.headline),
        [only] => format!("{} · {}", only.stands, only.headline),
        all => t.with("mail-alerts-subject", "count", all.len()).into_owned(),
    };
    let text = AlertsText { head: &head, alerts: &told }.render().unwrap_or_default();
    let html = AlertsPage { head: &head, alerts: &told }.render().unwrap_or_default();
    let unsubscribe = Some(format!("{}/api/v1/alerts/stop/{}", head.site, who.code));
    let mail = head.mail(who, name(id, &until.0.to_string()), subject, text, html);
    Mail { unsubscribe, ..mail }
}

/// A mail's name: the same for the same mail, and nothing that says to whom.
fn name(id: Digest, which: &str) -> String {
    let name = Digest::of("alerts mail", &[&id.0, which.as_bytes()]).to_string();
    name.chars().take(32).collect()
}
