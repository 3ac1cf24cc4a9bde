//! `/{lang}/events/{id}/poster`: one sheet to print and hang up, with a QR code that leads to the
//! event's page.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use documents::{Event, EventWords};
use kernel::Lang;
use qrcode::QrCode;
use qrcode::render::svg;
use web::{Failure, Language, Page, Path};

use super::{address, hours, title, town};
use crate::Cooperation;
use crate::web::partners::Mark;

#[derive(Template)]
#[template(path = "events/poster.html")]
struct Poster<'a> {
    t: Phrases<'a>,
    lang: Lang,
    event: &'a Event,
    words: &'a EventWords,
    title: String,
    meetings: Vec<(String, String, String)>,
    partners: Vec<Mark>,
    code: String,
    address: String,
    centre: &'a str,
}

pub(super) async fn handler(
    State(cooperation): State<Cooperation>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (shell, board) = (&cooperation.shell, cooperation.board());
    let shown = board.event(&id).ok_or(Failure::NotFound)?;
    let (pack, t, event) = (shell.pack(), shell.phrases(lang), &shown.event);
    let meetings = shown.sessions().filter(|(session, _)| !session.cancelled);
    let meetings = meetings.map(|(session, _)| {
        let venue = session.words.get(lang).venue.clone();
        (hours(&session.starts, &session.ends, t), town(session, t), venue)
    });
    let address = address(&cooperation, event, lang);
    let partners = event.partners.iter().map(|id| Mark::of(&cooperation, &board, id, lang));
    let main = Poster {
        t,
        lang,
        event,
        words: event.words.get(lang),
        title: title(event, t),
        meetings: meetings.collect(),
        partners: partners.collect(),
        code: code(&address).map_err(Failure::internal)?,
        address,
        centre: shell.centre().name(pack, lang),
    };
    let path = format!("/events/{id}/poster");
    Ok(shell.page(Page::new(lang, &main.title, &path).for_everybody(), &main))
}

/// A QR code of an address, drawn as SVG without a header of its own.
pub(in crate::web) fn code(address: &str) -> Result<String, qrcode::types::QrError> {
    let code = QrCode::new(address.as_bytes())?;
    let drawn = code.render::<svg::Color<'_>>().min_dimensions(240, 240).build();
    Ok(drawn.split_once("?>").map_or(drawn.clone(), |(_, svg)| svg.to_owned()))
}
