//! `/{lang}/check`: "is this a scam?". What is asked is judged in memory and then gone: it is in
//! no address, no log and no database.

mod answer;
mod api;
mod danger;
mod input;
mod reasons;
mod shown;

use std::sync::Arc;

use askama::Template;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::StatusCode;
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Extension, Router};
use content::Phrases;
use kernel::Lang;
use tokio::sync::Semaphore;
use web::{Failure, Language, Page};

use self::input::{MOST_BODY, Trouble};
use crate::Awareness;
use crate::check::check;

/// Its address, without the language.
const PATH: &str = "/check";
/// So many files are unpacked at a time.
const UNPACKED_AT_ONCE: usize = 2;
/// What the text field takes; what is longer is cut by the browser.
const MOST_TYPED: usize = 65_536;
/// The most bytes of a question by machines: 64 KB of text, each character written `\uXXXX`.
const MOST_JSON: usize = 400 << 10;

/// How many files may be unpacked now.
#[derive(Clone)]
struct Room(Arc<Semaphore>);

pub(crate) fn routes() -> Router<Awareness> {
    Router::new()
        .route("/{lang}/check", get(ask).post(answer).layer(DefaultBodyLimit::max(MOST_BODY)))
        .route("/api/v1/check", post(api::handler).layer(DefaultBodyLimit::max(MOST_JSON)))
        .layer(Extension(Room(Arc::new(Semaphore::new(UNPACKED_AT_ONCE)))))
}

#[derive(Template)]
#[template(path = "check/ask.html")]
struct Ask<'a> {
    t: Phrases<'a>,
    lang: Lang,
    most: usize,
    typed: &'a str,
    trouble: Option<String>,
    lists: Option<String>,
}

impl<'a> Ask<'a> {
    fn new(awareness: &'a Awareness, lang: Lang, typed: &'a str) -> Self {
        let t = awareness.shell.phrases(lang);
        let lists = awareness.board().lists_of.map(|day| t.day(day));
        Self { t, lang, most: MOST_TYPED, typed, trouble: None, lists }
    }
}

async fn ask(State(awareness): State<Awareness>, Language(lang): Language) -> Response {
    let main = Ask::new(&awareness, lang, "");
    let title = main.t.get("check-title");
    awareness.shell.page(Page::new(lang, &title, PATH).sensitive().for_everybody(), &main)
}

/// Judges what was sent; what cannot be read is said above the form.
async fn answer(
    State(awareness): State<Awareness>,
    Extension(Room(room)): Extension<Room>,
    Language(lang): Language,
    request: Request,
) -> Result<Response, Failure> {
    let sent = match input::receive(request).await {
        Ok(sent) => sent,
        Err(trouble) => return Ok(again(&awareness, lang, "", trouble)),
    };
    let asked = match sent.read(&room).await {
        Ok(asked) => asked,
        Err(trouble) => return Ok(again(&awareness, lang, &sent.text, trouble)),
    };
    let judge = Arc::clone(&awareness.board().judge);
    let checked = tokio::task::spawn_blocking(move || check(&judge, &asked));
    let checked = checked.await.map_err(|_| Failure::internal("the judge did not come back"))?;
    Ok(answer::page(&awareness, lang, &checked))
}

/// The form again, with what was typed and what is in the way.
fn again(awareness: &Awareness, lang: Lang, typed: &str, trouble: Trouble) -> Response {
    let mut main = Ask::new(awareness, lang, typed);
    main.trouble = Some(main.t.get(trouble.words()).into_owned());
    let title = main.t.get("check-title");
    let page = Page::new(lang, &title, PATH).sensitive().answers_post();
    awareness.shell.page(page.status(trouble.status()), &main)
}

impl Trouble {
    fn status(self) -> StatusCode {
        match self {
            Self::Nothing | Self::NoCode | Self::Unreadable => StatusCode::UNPROCESSABLE_ENTITY,
            Self::BodyTooLarge | Self::FileTooLarge | Self::PictureTooLarge => {
                StatusCode::PAYLOAD_TOO_LARGE
            }
            Self::WrongKind => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Broken => StatusCode::BAD_REQUEST,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
        }
    }
}
