//! `POST /{lang}/receipt/answer`: the sender writes again. The code comes with it, from a hidden
//! field of the page that showed the conversation.

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use kernel::Lang;
use seal::Receipt;
use seal::message::{MESSAGE_FIELD, Message};
use serde::Deserialize;
use web::{Failure, Language, Peer};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

use crate::Front;
use crate::plain::answers::tidy;
use crate::plain::conversation::{Conversation, NotAdded, NotOpened};
use crate::plain::read::{self, Reply, ask_again, not_opened, show};
use crate::plain::shown;
use crate::plain::stretch::Stretcher;
use crate::plain::trouble::Trouble;
use crate::web::questions::too_long;
use crate::web::team::Team;

/// The most characters of a message where no form says so.
const MOST: usize = 12_000;

/// What the page sends.
#[derive(Deserialize, Zeroize, ZeroizeOnDrop)]
pub(crate) struct Typed {
    #[serde(default)]
    code: String,
    #[serde(default)]
    message: String,
}

/// Adds a message to the conversation and shows it.
pub(crate) async fn handler(
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
    let text = tidy(&typed.message);
    let again = |trouble: &Trouble| keep(&front, lang, &receipt, &text, trouble);
    if let Err(wait) = front.assistance.admit_plain(peer) {
        return Ok(again(&Trouble::Wait(wait)));
    }
    let keys = match stretcher.keys(&receipt, front.assistance.site()).await {
        Ok(keys) => keys,
        Err(failure) => return Ok(again(&failure.into())),
    };
    let conversation = match Conversation::open(&front, keys).await {
        Ok(conversation) => conversation,
        Err(NotOpened::Failed(failure)) => return Ok(again(&failure.into())),
        Err(why) => return Ok(not_opened(&front, lang, &typed.code, why)),
    };
    if let Some(fault) = fault(&front, &text, front.shell.phrases(lang)) {
        let reply = Reply { added: false, typed: text.clone(), fault: Some(fault) };
        return Ok(show(&front, lang, &receipt, &conversation, reply));
    }
    let added = Reply { added: true, ..Reply::default() };
    if conversation.ends_with(&text) {
        return Ok(show(&front, lang, &receipt, &conversation, added));
    }
    match conversation.add(&front, &Message::text(lang.tag(), &text)).await {
        Ok(conversation) => Ok(show(&front, lang, &receipt, &conversation, added)),
        Err(NotAdded::NotOpened(why)) => Ok(not_opened(&front, lang, &typed.code, why)),
        Err(NotAdded::Trouble(trouble)) => Ok(again(&trouble)),
    }
}

/// What is wrong with a message.
fn fault(front: &Front, text: &str, t: Phrases<'_>) -> Option<String> {
    if text.is_empty() {
        return Some(t.get("fault-missing").into_owned());
    }
    let team = Team::now(front);
    let field = team.as_ref().and_then(|team| team.form.field(MESSAGE_FIELD));
    let most = field.and_then(|field| field.max_chars).unwrap_or(MOST);
    (text.chars().count() > most).then(|| too_long(most, text, t))
}

#[derive(Template)]
#[template(path = "receipt/not_sent.html")]
struct NotSent<'a> {
    t: Phrases<'a>,
    lang: Lang,
    code: Zeroizing<String>,
    trouble: String,
    reply: Reply,
}

/// Shows what was typed, to be sent again.
fn keep(front: &Front, lang: Lang, receipt: &Receipt, text: &str, trouble: &Trouble) -> Response {
    trouble.log();
    let t = front.shell.phrases(lang);
    let main = NotSent {
        t,
        lang,
        code: Zeroizing::new(receipt.grouped()),
        trouble: trouble.said(t),
        reply: Reply { added: false, typed: text.to_owned(), fault: None },
    };
    trouble.date(shown::page_of_post(
        front,
        lang,
        read::PATH,
        "reply-not-sent",
        trouble.status(),
        &main,
    ))
}
