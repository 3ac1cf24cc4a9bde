//! `/{lang}/place/plain`: how a registration stands, without script.

use std::time::Duration;

use askama::Template;
use axum::Extension;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::Response;
use content::Phrases;
use kernel::Lang;
use seal::Receipt;
use serde::Deserialize;
use web::{Failure, Language, Peer};
use zeroize::{Zeroize, ZeroizeOnDrop};

use crate::plain::read::said;
use crate::plain::shown;
use crate::plain::stretch::Stretcher;
use crate::web::place::{Place, failure};
use crate::{Front, PlaceDeed, PlaceError};

const PATH: &str = "/place/plain";

/// What the page sends.
#[derive(Deserialize, Zeroize, ZeroizeOnDrop)]
pub(crate) struct Typed {
    #[serde(default)]
    code: String,
    /// What is to be done; nothing but looking, where it is empty.
    #[serde(default)]
    deed: String,
}

#[derive(Template)]
#[template(path = "plain/place.html")]
struct PlacePage<'a> {
    t: Phrases<'a>,
    lang: Lang,
    code: &'a str,
    fault: Option<String>,
    place: Option<Place>,
    /// What was to be done could not be done any more.
    moved: bool,
}

/// Asks for the code.
pub(crate) async fn ask(State(front): State<Front>, Language(lang): Language) -> Response {
    let t = front.shell.phrases(lang);
    let main = PlacePage { t, lang, code: "", fault: None, place: None, moved: false };
    shown::page(&front, lang, PATH, "place-title", StatusCode::OK, &main)
}

/// Shows what the code finds, after a deed if one is named.
pub(crate) async fn open(
    State(front): State<Front>,
    Extension(stretcher): Extension<Stretcher>,
    Language(lang): Language,
    Peer(peer): Peer,
    web::Form(typed): web::Form<Typed>,
) -> Result<Response, Failure> {
    let t = front.shell.phrases(lang);
    let again = |status, fault: String| {
        let fault = Some(fault);
        let main = PlacePage { t, lang, code: &typed.code, fault, place: None, moved: false };
        shown::page_of_post(&front, lang, PATH, "place-title", status, &main)
    };
    let receipt = match Receipt::parse(&typed.code) {
        Ok(receipt) => receipt,
        Err(error) => return Ok(again(StatusCode::UNPROCESSABLE_ENTITY, said(error, t))),
    };
    let admitted = front.assistance.admit_plain(peer);
    admitted.map_err(|wait| Failure::TooMany(Duration::from_secs(wait.into())))?;
    let keys = stretcher.keys(&receipt, front.assistance.site()).await?;
    let (assistance, lookup) = (&front.assistance, keys.lookup());
    let changed = match typed.deed.as_str() {
        "cancel" => assistance.change_place(lookup, PlaceDeed::Cancel).await.map(|_| ()),
        "accept" => assistance.change_place(lookup, PlaceDeed::Accept).await.map(|_| ()),
        _ => Ok(()),
    };
    let moved = matches!(changed, Err(PlaceError::State));
    let status = match assistance.place_status(lookup).await {
        Ok(status) => status,
        Err(PlaceError::NoPlace) => {
            return Ok(again(StatusCode::NOT_FOUND, t.get("place-unknown").into_owned()));
        }
        Err(error) => return Err(failure(error)),
    };
    let place = Some(Place::of(&front, lang, &status));
    let main = PlacePage { t, lang, code: &typed.code, fault: None, place, moved };
    let status = if moved { StatusCode::CONFLICT } else { StatusCode::OK };
    Ok(shown::page_of_post(&front, lang, PATH, "place-title", status, &main))
}
