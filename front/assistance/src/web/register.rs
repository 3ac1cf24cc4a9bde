//! `/{lang}/register/{session}`: registering for an event, sealed in the browser as every message.
//! And `/{lang}/place`: how a registration stands, with its tracking code.

use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use content::{CONTRIBUTION, Form, Phrases, Places, REGISTRATION};
use kernel::Lang;
use seal::Digest;
use web::{Failure, Language, Page, Path, Shell};

use crate::Front;
use crate::domain::places::is_open;
use crate::web::questions::{Faults, Question, questions};
use crate::web::sealing::Sealing;
use crate::web::team::Team;

/// Where one reads how a registration stands, without the language.
pub(crate) const PLACE: &str = "/place";

pub(crate) fn routes() -> Router<Front> {
    Router::new()
        .route("/{lang}/register/{subject}", get(register))
        .route("/{lang}/place", get(place))
}

#[derive(Template)]
#[template(path = "sealed/register.html")]
pub(crate) struct Register<'a> {
    t: Phrases<'a>,
    lang: Lang,
    sealing: Sealing,
    places: &'a Places,
    words: Words,
    form: String,
    questions: Vec<Question>,
}

/// What is sent here: somebody registers, or sends a contribution to a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Words {
    /// The kind of letter.
    pub(crate) kind: &'static str,
    sending: &'static str,
    standing: &'static str,
}

impl Default for Words {
    fn default() -> Self {
        Self { kind: REGISTRATION, sending: "register", standing: "place" }
    }
}

impl Words {
    /// Of letters with this form.
    pub(crate) fn of(form: &Form) -> Self {
        match form.kind.as_str() {
            CONTRIBUTION => {
                Self { kind: CONTRIBUTION, sending: "contribute", standing: "contribution" }
            }
            _ => Self::default(),
        }
    }

    /// The key of something that is said of sending it.
    pub(crate) fn sending(self, what: &str) -> String {
        format!("{}-{what}", self.sending)
    }

    /// The key of something that is said of how it stands.
    pub(crate) fn standing(self, what: &str) -> String {
        format!("{}-{what}", self.standing)
    }

    /// What the parts of a page are called that are about it.
    pub(crate) fn name(self) -> &'static str {
        self.standing
    }

    /// Where there is more of the kind, without the language, and the key of how that is called.
    pub(crate) fn all(self) -> (&'static str, &'static str) {
        match self.kind {
            CONTRIBUTION => ("/calls", "calls-all"),
            _ => ("/events", "events-all"),
        }
    }
}

async fn register(
    State(front): State<Front>,
    Language(lang): Language,
    Path((_, subject)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (team, places) = open(&front, &subject)?;
    let path = path_of(&subject);
    if !is_open(&places, front.assistance.now()) {
        return Ok(closed(&front, lang, &path, (&places, Words::of(&team.form))));
    }
    let sealing = Sealing::new(&front.shell, front.assistance.site(), front.assistance.root());
    let place = (lang, path.as_str());
    let (page, main) = page(&front.shell, place, sealing, (&team.form, team.digest), &places);
    Ok(front.shell.page(page, &main))
}

/// Whom to write to, and for what.
pub(crate) fn open(front: &Front, subject: &str) -> Result<(Team, Places), Failure> {
    let team = Team::of(front, subject).ok_or(Failure::NotFound)?;
    let places = team.form.places.clone().ok_or(Failure::NotFound)?;
    Ok((team, places))
}

/// Where one registers for a session, without the language.
pub(crate) fn path_of(subject: &str) -> String {
    format!("/register/{subject}")
}

/// The page, which depends on nothing but the content, the form and the keys.
pub(crate) fn page<'a>(
    shell: &'a Shell,
    (lang, path): (Lang, &'a str),
    sealing: Sealing,
    (form, digest): (&Form, Digest),
    places: &'a Places,
) -> (Page<'a>, Register<'a>) {
    let t = shell.phrases(lang);
    let main = Register {
        t,
        lang,
        sealing,
        places,
        words: Words::of(form),
        form: digest.to_string(),
        questions: questions(form, &[].into(), &Faults::new(), t, |_| true),
    };
    let page = Page::new(lang, places.title.get(lang), path).seals().for_everybody();
    let page = page.script("sealing.js").script("code.js").script("fields.js");
    (page.script("register.js"), main)
}

#[derive(Template)]
#[template(path = "plain/register_closed.html")]
struct Closed<'a> {
    t: Phrases<'a>,
    lang: Lang,
    places: &'a Places,
    words: Words,
    /// The day on which it begins, where it has not.
    opens: Option<String>,
}

/// Registration has not begun, or is over.
pub(crate) fn closed(
    front: &Front,
    lang: Lang,
    path: &str,
    (places, words): (&Places, Words),
) -> Response {
    let (shell, now) = (&front.shell, front.assistance.now());
    let t = shell.phrases(lang);
    let opens = (now < places.opens && !places.cancelled)
        .then(|| t.day(shell.pack().zone.day(places.opens)));
    shell.page(
        Page::new(lang, places.title.get(lang), path),
        &Closed { t, lang, places, words, opens },
    )
}

#[derive(Template)]
#[template(path = "sealed/place.html")]
pub(crate) struct MyPlace<'a> {
    t: Phrases<'a>,
    lang: Lang,
    sealing: Sealing,
}

async fn place(State(front): State<Front>, Language(lang): Language) -> Response {
    let sealing = Sealing::new(&front.shell, front.assistance.site(), front.assistance.root());
    let title = place_title(&front.shell, lang);
    let (page, main) = place_page(&front.shell, lang, &title, sealing);
    front.shell.page(page, &main)
}

pub(crate) fn place_title(shell: &Shell, lang: Lang) -> String {
    shell.phrases(lang).get("place-title").into_owned()
}

/// The page, which depends on nothing but the content and the keys.
pub(crate) fn place_page<'a>(
    shell: &'a Shell,
    lang: Lang,
    title: &'a str,
    sealing: Sealing,
) -> (Page<'a>, MyPlace<'a>) {
    let main = MyPlace { t: shell.phrases(lang), lang, sealing };
    let page = Page::new(lang, title, PLACE).seals().for_everybody();
    (page.script("sealing.js").script("place.js"), main)
}
