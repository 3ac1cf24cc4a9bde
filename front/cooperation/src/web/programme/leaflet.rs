//! `/{lang}/programme/{id}/leaflet`: an edition on one sheet to print, fold and hand out, with a QR
//! code that leads to its page.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::{Edition, Phrases};
use documents::Attached;
use kernel::Lang;
use web::{Failure, Language, Page, Path};

use super::name_of;
use crate::Cooperation;
use crate::web::events::poster::code;
use crate::web::events::{title, towns};
use crate::web::partners::Mark;

/// So many events fit on the sheet.
const MOST: usize = 6;

#[derive(Template)]
#[template(path = "programme/leaflet.html")]
struct Leaflet<'a> {
    t: Phrases<'a>,
    lang: Lang,
    edition: &'a Edition,
    name: String,
    /// What is still to come: the day, what, where.
    coming: Vec<(String, String, String)>,
    partners: Vec<Mark>,
    code: String,
    address: String,
    base: &'a str,
    centre: &'a str,
}

pub(super) async fn handler(
    State(cooperation): State<Cooperation>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let (shell, board, now) = (&cooperation.shell, cooperation.board(), cooperation.now());
    let (pack, t, programme) = (shell.pack(), shell.phrases(lang), cooperation.programme());
    let edition = programme.edition(&id).ok_or(Failure::NotFound)?;
    let coming = board.upcoming(now).filter(|shown| {
        let is_its = shown.event.edition.as_deref() == Some(id.as_str());
        is_its && !shown.event.cancelled && (edition.invented || !shown.event.invented)
    });
    let coming = coming.take(MOST).map(|shown| {
        let day = t.day(pack.zone.day(shown.begins(now)));
        (day, title(&shown.event, t), towns(&shown.event, t))
    });
    let named = edition.roles.iter().filter_map(|role| programme.partner(&role.partner));
    let named =
        named.map(|one| Mark { name: one.name.get(lang).clone(), logo: None, invented: false });
    let own = board.partners().filter(|one| one.roles.iter().any(|role| role.edition == id));
    let own = own.map(|one| Mark {
        name: one.words.get(lang).name.clone(),
        logo: one.logo.as_ref().map(Attached::path),
        invented: one.invented,
    });
    let base = shell.centre().base_url.as_str();
    let address = format!("{base}/{lang}/programme/{id}");
    let main = Leaflet {
        t,
        lang,
        edition,
        name: name_of(programme, edition, lang, t),
        coming: coming.collect(),
        partners: named.chain(own).collect(),
        code: code(&address).map_err(Failure::internal)?,
        address,
        base,
        centre: shell.centre().name(pack, lang),
    };
    let path = format!("/programme/{id}/leaflet");
    Ok(shell.page(Page::new(lang, &main.name, &path).for_everybody(), &main))
}
