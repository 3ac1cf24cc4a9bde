//! `/{lang}/new-case`: a call, a chat or a visit becomes a case. One page, one form; the code is on
//! the page that answers it and nowhere else.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Trouble, Visit, see};
use desk_keyring::KeyError;
use kernel::{Id, Lang};
use seal::message::Message;
use web::{Failure, Form, Language};

use crate::web::Desk;
use crate::web::case::path_of;
use crate::web::facts::{self, Choices, way_words};
use crate::web::places::NEW_CASE;
use crate::web::questions::{Asks, Faults, Question, questions};
use crate::{CaseError, EnterError, Entered, Told, Way};

const PATH: &str = "/new-case";

#[derive(Template)]
#[template(path = "enter/ask.html")]
struct Ask<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    token: &'a str,
    page: Id,
    faulty: bool,
    ways: Choices,
    unchosen_way: bool,
    told_lang: Lang,
    /// What is read aloud, in each language.
    consents: [(Lang, String); 3],
    agreed: bool,
    unasked: bool,
    questions: Vec<Question>,
}

#[derive(Template)]
#[template(path = "enter/declined.html")]
struct Declined<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
}

#[derive(Template)]
#[template(path = "enter/code.html")]
struct Code<'a> {
    t: Phrases<'a>,
    title: &'a str,
    groups: Vec<&'a str>,
    case: String,
    number: String,
}

/// What the form sends: its own fields begin with a line, the others are the form's questions.
type Sent = BTreeMap<String, String>;

pub(super) async fn ask(
    State(desk): State<Desk>,
    Language(lang): Language,
    visit: Visit,
) -> Result<Response, Failure> {
    if !visit.unlocked {
        return Ok(see(&format!("/{lang}/unlock?then=/{lang}{PATH}")));
    }
    Ok(desk.ask_page(&visit, lang, &Typed::default()))
}

pub(super) async fn declined(
    State(desk): State<Desk>,
    Language(lang): Language,
    visit: Visit,
) -> Response {
    let t = desk.shell.phrases(lang);
    let title = t.get("desk-declined-title");
    let main = Declined { t, lang, title: &title };
    let (path, here, status) = ("/new-case/declined", NEW_CASE, StatusCode::OK);
    desk.page(&Frame { visit: &visit, lang, title: &title, path, here, status }, &main)
}

pub(super) async fn enter(
    State(desk): State<Desk>,
    Language(lang): Language,
    visit: Visit,
    Form(sent): Form<Sent>,
) -> Result<Response, Failure> {
    let Some(form) = desk.form.as_deref() else { return Err(Failure::NotFound) };
    let mut typed = Typed::read(sent);
    typed.faults = form.check(&typed.answers);
    let (Some(way), Some(told_lang), true, true) =
        (typed.way, typed.lang, typed.agreed, typed.faults.is_empty())
    else {
        return Ok(desk.ask_page(&visit, lang, &typed.again()));
    };
    let page = typed.page.ok_or(Failure::BadRequest)?;
    let told = Told { page, way, lang: told_lang, answers: typed.answers.clone() };
    match desk.cases.enter(&visit.actor, form, told).await {
        Ok(entered) => Ok(desk.code_page(&visit, lang, &entered)),
        Err(EnterError::Answers(faults)) => {
            typed.faults = faults;
            Ok(desk.ask_page(&visit, lang, &typed.again()))
        }
        Err(EnterError::Again(id)) => {
            let (title, text) = ("desk-enter-again", "desk-enter-again-text");
            let trouble = Trouble::new(lang, StatusCode::CONFLICT, title, text);
            let back = format!("/{lang}{}", path_of(id));
            // It may be a correction: nothing that was typed is lost.
            let kept = desk.kept(lang, &typed);
            Ok(trouble.back_to(back).keeping(&kept).page(&desk.shell, &visit, lang))
        }
        Err(error) => Ok(desk.enter_trouble(&error, &visit, lang, &typed)),
    }
}

/// What was typed so far.
#[derive(Default)]
struct Typed {
    page: Option<Id>,
    way: Option<Way>,
    lang: Option<Lang>,
    agreed: bool,
    answers: BTreeMap<String, String>,
    faults: Faults,
    faulty: bool,
}

impl Typed {
    fn read(mut sent: Sent) -> Self {
        sent.remove("token");
        let mut own = |name: &str| sent.remove(name).unwrap_or_default();
        let (page, way) = (own("_page"), own("_way"));
        let (lang, agreed) = (own("_lang"), own("_agreed"));
        let way = Way::TOLD.into_iter().find(|told| told.code() == way);
        // Browsers end lines with two signs, which would count twice.
        let tidy = |text: String| text.replace("\r\n", "\n").trim().to_owned();
        let answers = sent.into_iter().map(|(id, text)| (id, tidy(text)));
        Self {
            page: page.parse().ok(),
            way,
            lang: lang.parse().ok(),
            agreed: agreed == "yes",
            answers: answers.filter(|(_, text)| !text.is_empty()).collect(),
            ..Self::default()
        }
    }

    fn again(self) -> Self {
        Self { faulty: true, ..self }
    }
}

impl Desk {
    fn ask_page(&self, visit: &Visit, lang: Lang, typed: &Typed) -> Response {
        let t = self.shell.phrases(lang);
        let title = t.get("desk-enter-title");
        let Some(form) = self.form.as_deref() else {
            return Trouble::new(lang, StatusCode::NOT_FOUND, "desk-no-form", "desk-no-form-text")
                .page(&self.shell, visit, lang);
        };
        let ways = Way::TOLD.map(|way| (way.code().to_owned(), t.get(way_words(way)).into_owned()));
        let consent =
            |lang| (lang, self.shell.phrases(lang).get("desk-consent-words").into_owned());
        let main = Ask {
            t,
            lang,
            title: &title,
            token: &visit.token,
            page: typed.page.unwrap_or_else(|| self.cases.new_page()),
            faulty: typed.faulty,
            ways: Choices::new(ways, typed.way.map(Way::code)),
            unchosen_way: typed.faulty && typed.way.is_none(),
            told_lang: typed.lang.unwrap_or(lang),
            consents: Lang::ALL.map(consent),
            agreed: typed.agreed,
            unasked: typed.faulty && !typed.agreed,
            questions: questions(form, &typed.answers, &typed.faults, t),
        };
        let status = if typed.faulty { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        let here = NEW_CASE;
        let frame = Frame { visit, lang, title: &title, path: PATH, here, status };
        if typed.faulty { self.page_of_post(&frame, &main) } else { self.page(&frame, &main) }
    }

    fn code_page(&self, visit: &Visit, lang: Lang, entered: &Entered) -> Response {
        let t = self.shell.phrases(lang);
        let title = t.get("desk-code-title");
        let code = entered.receipt.grouped();
        let main = Code {
            t,
            title: &title,
            groups: code.split(' ').collect(),
            case: format!("/{lang}{}?note=entered", path_of(entered.id)),
            number: entered.id.short(),
        };
        let (here, status) = (NEW_CASE, StatusCode::OK);
        self.page_of_post(&Frame { visit, lang, title: &title, path: PATH, here, status }, &main)
    }

    /// Why nothing was written down, with what was told: it is kept nowhere else.
    fn enter_trouble(
        &self,
        error: &EnterError,
        visit: &Visit,
        lang: Lang,
        typed: &Typed,
    ) -> Response {
        let own = format!("/{lang}{PATH}");
        let (status, text, back) = match error {
            EnterError::Case(CaseError::Key(KeyError::Locked)) => {
                let unlock = format!("/{lang}/unlock?then={own}");
                (StatusCode::CONFLICT, "desk-not-kept-locked", unlock)
            }
            EnterError::Case(CaseError::Store(_) | CaseError::Key(KeyError::Store(_))) => {
                (StatusCode::SERVICE_UNAVAILABLE, "desk-not-kept-busy", own)
            }
            other => {
                tracing::error!(%other, "what was told could not be sealed");
                (StatusCode::INTERNAL_SERVER_ERROR, "desk-not-kept-seal", own)
            }
        };
        let kept = self.kept(lang, typed);
        let trouble = Trouble::new(lang, status, "desk-not-kept", text).back_to(back);
        trouble.keeping(&kept).page(&self.shell, visit, lang)
    }

    /// Every answer that was typed, as a text to be copied.
    fn kept(&self, lang: Lang, typed: &Typed) -> String {
        let told = typed.lang.unwrap_or(lang).tag().to_owned();
        let message = Message { lang: told, answers: typed.answers.clone() };
        facts::typed(self.form.as_deref(), &message, self.shell.phrases(lang))
    }
}
