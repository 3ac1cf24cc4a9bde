//! `/{lang}/receipt/plain`: the conversation that a tracking code opens.

use std::time::Duration;

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use content::Phrases;
use kernel::Lang;
use seal::entry::{EntryKind, Role};
use seal::message::MESSAGE_FIELD;
use seal::{Receipt, ReceiptError};
use serde::Deserialize;
use web::{Failure, Language, Peer};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::Front;
use crate::plain::conversation::{Conversation, NotOpened, Said};
use crate::plain::shown;
use crate::plain::stretch::Stretcher;
use crate::web::help::channels::{ChannelView, in_general};
use crate::web::help::presence::Presence;
use crate::web::questions::told;
use crate::web::team::{self, Team};

pub(crate) const PATH: &str = "/receipt/plain";

/// What the page sends.
#[derive(Deserialize, Zeroize, ZeroizeOnDrop)]
pub(crate) struct Typed {
    #[serde(default)]
    code: String,
}

/// Asks for the code.
pub(crate) async fn ask(State(front): State<Front>, Language(lang): Language) -> Response {
    ask_again(&front, lang, "", None)
}

/// Opens what the code opens.
pub(crate) async fn open(
    State(front): State<Front>,
    Extension(stretcher): Extension<Stretcher>,
    Language(lang): Language,
    Peer(peer): Peer,
    web::Form(typed): web::Form<Typed>,
) -> Result<Response, Failure> {
    let receipt = match Receipt::parse(&typed.code) {
        Ok(receipt) => receipt,
        Err(error) => return Ok(ask_again(&front, lang, &typed.code, Some(error))),
    };
    let admitted = front.assistance.admit_plain(peer);
    admitted.map_err(|wait| Failure::TooMany(Duration::from_secs(wait.into())))?;
    let keys = stretcher.keys(&receipt, front.assistance.site()).await?;
    match Conversation::open(&front, keys).await {
        Ok(conversation) => Ok(show(&front, lang, &receipt, &conversation, Reply::default())),
        Err(why) => Ok(not_opened(&front, lang, &typed.code, why)),
    }
}

#[derive(Template)]
#[template(path = "receipt/ask.html")]
struct Ask<'a> {
    t: Phrases<'a>,
    lang: Lang,
    code: &'a str,
    fault: Option<String>,
    presence: Presence,
    ways: Vec<ChannelView<'a>>,
}

/// Asks for the code, and says what is wrong with the one that was typed.
pub(crate) fn ask_again(
    front: &Front,
    lang: Lang,
    code: &str,
    error: Option<ReceiptError>,
) -> Response {
    let shell = &front.shell;
    let t = shell.phrases(lang);
    let main = Ask {
        t,
        lang,
        code,
        fault: error.map(|error| said(error, t)),
        presence: Presence::of(front, &team::desk(), t),
        ways: in_general(shell.pack(), lang, shell.today()),
    };
    let wrong = main.fault.is_some();
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    shown::page(front, lang, PATH, "receipt-title", status, &main)
}

/// What is wrong with a code.
pub(crate) fn said(error: ReceiptError, t: Phrases<'_>) -> String {
    match error {
        ReceiptError::NotDigits => t.get("receipt-fault-letters").into_owned(),
        ReceiptError::Length(0) => t.get("receipt-fault-empty").into_owned(),
        ReceiptError::Length(found) => t.with("receipt-fault-length", "found", found).into_owned(),
        ReceiptError::CheckDigit => t.get("receipt-fault-check").into_owned(),
    }
}

#[derive(Template)]
#[template(path = "receipt/unknown.html")]
struct Unknown<'a> {
    t: Phrases<'a>,
    lang: Lang,
    code: &'a str,
    fault: Option<String>,
}

#[derive(Template)]
#[template(path = "receipt/not_here.html")]
struct NotHere<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'static str,
    text: &'static str,
    ways: Vec<ChannelView<'a>>,
}

/// Why a code opens nothing.
pub(crate) fn not_opened(front: &Front, lang: Lang, code: &str, why: NotOpened) -> Response {
    let shell = &front.shell;
    let t = shell.phrases(lang);
    let not_here = |title, text| {
        let ways = in_general(shell.pack(), lang, shell.today());
        let main = NotHere { t, lang, title, text, ways };
        shown::page(front, lang, PATH, title, StatusCode::CONFLICT, &main)
    };
    match why {
        NotOpened::Unknown => {
            let main = Unknown { t, lang, code, fault: None };
            shown::page(front, lang, PATH, "unknown-title", StatusCode::NOT_FOUND, &main)
        }
        NotOpened::Elsewhere => not_here("elsewhere-title", "elsewhere-text"),
        NotOpened::Altered => not_here("altered-title", "altered-text"),
        NotOpened::Failed(failure) => failure.into_response(),
    }
}

/// What stands at the place where one writes again.
#[derive(Default)]
pub(crate) struct Reply {
    /// It was added.
    pub(crate) added: bool,
    /// What was typed.
    pub(crate) typed: String,
    /// What is wrong with it.
    pub(crate) fault: Option<String>,
}

#[derive(Template)]
#[template(path = "receipt/thread.html")]
struct ThreadPage<'a> {
    t: Phrases<'a>,
    lang: Lang,
    code: Zeroizing<String>,
    begun: String,
    /// Questions and answers of the first message.
    answers: Vec<(String, String)>,
    message: &'a str,
    entries: Vec<Entry<'a>>,
    answered: bool,
    altered: bool,
    reply: Reply,
    presence: Presence,
    ways: Vec<ChannelView<'a>>,
}

/// An entry as the page shows it.
struct Entry<'a> {
    from_team: bool,
    day: String,
    text: &'a str,
    closing: bool,
    agreed: bool,
}

impl<'a> Entry<'a> {
    fn of(said: &'a Said, t: Phrases<'_>) -> Self {
        Self {
            from_team: said.role == Role::Desk,
            day: t.day(said.day),
            text: &said.text,
            closing: said.kind == EntryKind::Closing,
            agreed: said.kind == EntryKind::Consent,
        }
    }
}

/// The conversation.
pub(crate) fn show(
    front: &Front,
    lang: Lang,
    receipt: &Receipt,
    conversation: &Conversation,
    reply: Reply,
) -> Response {
    let shell = &front.shell;
    let t = shell.phrases(lang);
    let entries: Vec<Entry<'_>> =
        conversation.entries.iter().map(|said| Entry::of(said, t)).collect();
    let status = match reply.fault {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let main = ThreadPage {
        t,
        lang,
        code: Zeroizing::new(receipt.grouped()),
        begun: t.day(conversation.begun),
        answers: first_answers(front, conversation, t),
        message: conversation.letter.free_text(),
        answered: entries.iter().any(|entry| entry.from_team),
        entries,
        altered: conversation.altered,
        reply,
        presence: Presence::of(front, &team::desk(), t),
        ways: in_general(shell.pack(), lang, shell.today()),
    };
    shown::page_of_post(front, lang, PATH, "thread-title", status, &main)
}

/// What was answered besides the message, in the words and the order of the questions.
fn first_answers(
    front: &Front,
    conversation: &Conversation,
    t: Phrases<'_>,
) -> Vec<(String, String)> {
    let mut answers: Vec<_> = conversation.letter.answers.iter().collect();
    answers.retain(|(id, _)| *id != MESSAGE_FIELD);
    let team = Team::now(front);
    let Some(form) = team.as_ref().map(|team| &team.form) else { return Vec::new() };
    answers.sort_by_key(|(id, _)| form.fields.iter().position(|field| field.id == **id));
    answers.into_iter().map(|(id, answer)| told(form, id, answer, t)).collect()
}
