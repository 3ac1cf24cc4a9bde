//! `/{lang}/case/{id}/tell`: what a member wants to tell somebody outside. With consent the sender
//! is asked at once; without, a second member is waited for.

use std::borrow::Cow;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit, see};
use kernel::{Id, Lang};
use serde::Deserialize;
use web::{Failure, Form, Language, Path};

use crate::web::case::path_of;
use crate::web::disclosure::words::ground_words;
use crate::web::facts::Choices;
use crate::web::thread::{DayView, Item, Part as Shows, conversation, language_of_sender};
use crate::web::{Desk, id_of};
use crate::{
    AnswerError, CaseView, DisclosureError, Faults, Ground, NewDisclosure, Part, PartFault,
    Proposal, Recipient,
};

#[derive(Template)]
#[template(path = "tell/ask.html")]
struct Main<'a> {
    t: Phrases<'a>,
    title: &'a str,
    token: &'a str,
    address: String,
    page: Id,
    seen: usize,
    delicate: bool,
    fault: Option<&'static str>,
    /// What came since the page was opened.
    days: Vec<DayView>,
    faults: Shown<'a>,
    channels: Choices,
    grounds: Choices,
    unchosen: bool,
    written: &'a Written,
    /// What the sender is asked, before and after the text.
    asks: [String; 2],
    theirs: Lang,
}

/// What is wrong, field by field.
struct Shown<'a> {
    recipient: Option<Cow<'a, str>>,
    text: Option<Cow<'a, str>>,
    reason: Option<Cow<'a, str>>,
    silence: Option<Cow<'a, str>>,
}

/// What the form sends.
#[derive(Default, Deserialize)]
pub(super) struct Written {
    page: String,
    seen: usize,
    /// The language of the sender, as the page knew it.
    lang: Option<Lang>,
    #[serde(default)]
    channel: String,
    #[serde(default)]
    name: String,
    #[serde(default)]
    text: String,
    #[serde(default)]
    ground: String,
    #[serde(default)]
    why: String,
    #[serde(default)]
    silent: bool,
    #[serde(default)]
    endangers: String,
}

pub(super) async fn ask(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, Failure> {
    let id = id_of(&id)?;
    Ok(match desk.cases.read_case(&visit.actor, id).await {
        Ok(case) => desk.tell_page(&visit, lang, &case, &Written::default(), None),
        Err(error) => desk.case_trouble(error, &visit, lang, (&path_of(id), Some(id))),
    })
}

pub(super) async fn propose(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
    Form(written): Form<Written>,
) -> Result<Response, Failure> {
    let id = id_of(&id)?;
    let page: Id = written.page.parse().map_err(|_| Failure::BadRequest)?;
    let theirs = written.lang.unwrap_or(lang);
    let Some(ground) = Ground::from_code(&written.ground) else {
        return Ok(desk.tell_again(Problem::Unchosen, (&visit, lang), id, &written).await);
    };
    let words = desk.shell.phrases(theirs);
    let proposal = written.proposal(ground, desk.recipient_of(&written, theirs)?);
    let new = NewDisclosure { page, seen: written.seen, proposal, words };
    let error = match desk.cases.propose_disclosure(&visit.actor, id, new).await {
        Ok(name) => {
            let note = if ground == Ground::Consent { "asked" } else { "proposed" };
            return Ok(see(&format!("/{lang}/case/{id}/tell/{name}?note={note}")));
        }
        Err(error) => error,
    };
    let problem = match error {
        DisclosureError::Written(faults) => Problem::Written(faults),
        DisclosureError::Moved | DisclosureError::Answer(AnswerError::Moved) => Problem::Moved,
        error => {
            return Ok(desk.disclosure_trouble(error, (&visit, lang), id, &written.typed()));
        }
    };
    Ok(desk.tell_again(problem, (&visit, lang), id, &written).await)
}

/// Why the form is shown again.
enum Problem {
    Unchosen,
    Written(Faults),
    Moved,
}

impl Written {
    fn proposal(&self, ground: Ground, to: Recipient) -> Proposal {
        Proposal {
            to,
            text: self.text.clone(),
            ground,
            reason: self.why.clone(),
            silence: self.silent.then(|| self.endangers.clone()),
        }
    }

    /// All that was typed, to be copied.
    fn typed(&self) -> String {
        let typed = [&self.name, &self.text, &self.why, &self.endangers];
        let typed = typed.into_iter().filter(|text| !text.trim().is_empty());
        typed.map(String::as_str).collect::<Vec<_>>().join("\n\n")
    }
}

impl Desk {
    /// Who is told, by the name they have in the sender's language.
    fn recipient_of(&self, written: &Written, theirs: Lang) -> Result<Recipient, Failure> {
        if written.channel.is_empty() {
            return Ok(Recipient { channel: None, name: written.name.clone() });
        }
        let channel = Some(written.channel.clone());
        let known = self.shell.pack().channels.iter().find(|known| known.id == written.channel);
        let known = known.filter(|known| known.show).ok_or(Failure::BadRequest)?;
        Ok(Recipient { channel, name: known.words.get(theirs).name.clone() })
    }

    async fn tell_again(
        &self,
        problem: Problem,
        (visit, lang): (&Visit, Lang),
        id: Id,
        written: &Written,
    ) -> Response {
        match self.cases.read_case(&visit.actor, id).await {
            Ok(case) => self.tell_page(visit, lang, &case, written, Some(problem)),
            Err(error) => {
                self.disclosure_trouble(error.into(), (visit, lang), id, &written.typed())
            }
        }
    }

    fn tell_page(
        &self,
        visit: &Visit,
        lang: Lang,
        case: &CaseView,
        written: &Written,
        problem: Option<Problem>,
    ) -> Response {
        let t = self.shell.phrases(lang);
        let title = t.with("desk-tell-title", "number", case.id.short());
        let theirs = language_of_sender(case).unwrap_or(lang);
        let words = self.shell.phrases(theirs);
        let all = case.timeline.len();
        let (status, fault, seen) = match &problem {
            None => (StatusCode::OK, None, all),
            Some(Problem::Moved) => (StatusCode::CONFLICT, Some("desk-fault-moved"), written.seen),
            Some(_) => (StatusCode::UNPROCESSABLE_ENTITY, Some("desk-tell-faulty"), all),
        };
        let faults = match &problem {
            Some(Problem::Written(faults)) => faults.clone(),
            _ => Faults::new(),
        };
        let path = path_of(case.id);
        let main = Main {
            t,
            title: &title,
            token: &visit.token,
            address: format!("/{lang}{path}"),
            // A page that is sent again keeps its name: what is the same stays one.
            page: written.page.parse().unwrap_or_else(|_| self.cases.new_page()),
            seen: all,
            delicate: case.delicate,
            fault,
            days: conversation(case, Shows::since(seen), visit, t),
            faults: Shown::of(&faults, t),
            channels: self.channels(&written.channel, lang),
            grounds: grounds(&written.ground, t),
            unchosen: matches!(problem, Some(Problem::Unchosen)),
            written,
            asks: [
                words.with("desk-tell-question", "recipient", "…").into_owned(),
                words.get("desk-tell-question-yes").into_owned(),
            ],
            theirs,
        };
        let (path, here) = (format!("{path}/tell"), "");
        let frame = Frame { visit, lang, title: &title, path: &path, here, status };
        if problem.is_some() { self.page_of_post(&frame, &main) } else { self.page(&frame, &main) }
    }

    /// Every channel that is shown to anybody.
    fn channels(&self, chosen: &str, lang: Lang) -> Choices {
        let shown = self.shell.pack().channels.iter().filter(|channel| channel.show);
        let all = shown.map(|channel| (channel.id.clone(), channel.words.get(lang).name.clone()));
        Choices::new(all, Some(chosen))
    }
}

fn grounds(chosen: &str, t: Phrases<'_>) -> Choices {
    let all = Ground::ALL
        .map(|ground| (ground.code().to_owned(), t.get(ground_words(ground)).into_owned()));
    Choices::new(all, Some(chosen))
}

impl<'a> Shown<'a> {
    fn of(faults: &Faults, t: Phrases<'a>) -> Self {
        let words = |part| match faults.get(&part)? {
            PartFault::Missing => Some(t.get("desk-fault-empty")),
            PartFault::TooLong(most) => Some(t.with("desk-fault-most", "most", *most)),
        };
        Self {
            recipient: words(Part::Recipient),
            text: words(Part::Text),
            reason: words(Part::Reason),
            silence: words(Part::Silence),
        }
    }
}
