//! What e-mails to who registered say: as text, and as a page that loads nothing.

use askama::Template;
use content::{FEEDBACK, PAPER};
use desk_mail::{Letterhead, Mail};
use documents::{Call, Event, Session};
use link::places::PlaceState;
use seal::Digest;
use web::Shell;

use crate::domain::attendee::Attendee;

/// What a mail is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum About {
    /// How the registration stands.
    Standing(PlaceState),
    /// Time or place are others.
    Moved,
    /// It does not take place.
    CalledOff,
    /// It is tomorrow.
    Reminder,
    /// They came: here is their certificate, at this address.
    Certificate(String),
    /// Something from the team.
    Message(String),
}

impl About {
    fn tag(&self) -> String {
        match self {
            Self::Standing(standing) => standing.tag().to_owned(),
            Self::Moved => "moved".to_owned(),
            Self::CalledOff => "called-off".to_owned(),
            Self::Reminder => "reminder".to_owned(),
            Self::Certificate(_) => "certificate".to_owned(),
            Self::Message(_) => "message".to_owned(),
        }
    }
}

/// What stands in both forms of a mail.
struct Words<'a> {
    head: &'a Letterhead<'a>,
    lead: String,
    title: &'a str,
    venue: &'a str,
    note: &'a str,
    message: &'a str,
    certificate: &'a str,
    calendar: Option<String>,
    event: String,
    place: String,
    /// What comes next: where who came says how it was, where an author sends the paper; empty where
    /// nothing does.
    next: String,
    /// What the keys begin with of what is said below.
    below: &'static str,
}

impl Words<'_> {
    /// What is said below: of what comes next, of the page that tells more, of the tracking code, of
    /// being forgotten.
    fn below(&self, what: &str) -> String {
        self.head.t.get(&format!("{}-{what}", self.below)).into_owned()
    }
}

#[derive(Template)]
#[template(path = "mail/place.txt")]
struct Text<'a>(&'a Words<'a>);

#[derive(Template)]
#[template(path = "mail/place.html")]
struct Page<'a>(&'a Words<'a>);

/// A mail to somebody who registered. `name` is the same for the same mail.
pub(crate) fn place(
    shell: &Shell,
    (who, name): (&Attendee, &str),
    (event, session, title): (&Event, &Session, &str),
    about: &About,
) -> Mail {
    let head = &Letterhead::new(shell, who.person.lang);
    let (t, lang, site) = (head.t, head.lang, head.site);
    let zone = &shell.pack().zone;
    let until = who.until.map(|until| t.moment(until, zone));
    let tag = about.tag();
    let arguments =
        [("name", who.person.name.as_str().into()), ("until", until.unwrap_or_default().into())];
    let comes = matches!(
        about,
        About::Standing(PlaceState::Taken | PlaceState::Offered) | About::Moved | About::Reminder
    );
    let words = Words {
        head,
        lead: t.format(&format!("mail-place-{tag}"), &arguments).into_owned(),
        title,
        venue: &session.words.get(lang).venue,
        note: &event.words.get(lang).note,
        message: if let About::Message(text) = about { text } else { "" },
        certificate: if let About::Certificate(address) = about { address } else { "" },
        calendar: comes.then(|| format!("{site}/feeds/events/{lang}/{}.ics", session.id)),
        event: format!("{site}/{lang}/events/{}", event.id),
        place: format!("{site}/{lang}/place"),
        next: match about {
            About::Certificate(_) => format!("{site}/{lang}/letter/{FEEDBACK}#code={}", session.id),
            _ => String::new(),
        },
        below: "mail-place",
    };
    let subject = t.with(&format!("mail-place-{tag}-subject"), "title", title).into_owned();
    let id = Digest::of("place mail", &[&who.id.0, name.as_bytes()]).to_string();
    let id: String = id.chars().take(32).collect();
    head.mail(&who.person.email, id, &subject, (&Text(&words), &Page(&words)))
}

/// A mail to somebody who sent a contribution: how it stands, by the end of a key, and what the team
/// writes to them.
pub(crate) fn submission(
    shell: &Shell,
    who: &Attendee,
    (call, title): (&Call, &str),
    (said, answer): (&str, &str),
) -> Mail {
    let head = &Letterhead::new(shell, who.person.lang);
    let (t, lang, site) = (head.t, head.lang, head.site);
    let key = format!("mail-submission-{said}");
    let words = Words {
        head,
        lead: t.with(&key, "name", who.person.name.as_str()).into_owned(),
        title,
        venue: "",
        note: "",
        message: answer,
        certificate: "",
        calendar: None,
        event: format!("{site}/{lang}/calls/{}", call.id),
        place: format!("{site}/{lang}/place"),
        next: match said == PlaceState::Taken.tag() {
            true => format!("{site}/{lang}/letter/{PAPER}"),
            false => String::new(),
        },
        below: "mail-submission",
    };
    let subject = t.with(&format!("{key}-subject"), "title", title).into_owned();
    let id = Digest::of("submission mail", &[&who.id.0, said.as_bytes()]).to_string();
    let id: String = id.chars().take(32).collect();
    head.mail(&who.person.email, id, &subject, (&Text(&words), &Page(&words)))
}
