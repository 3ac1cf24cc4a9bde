//! `/{lang}/events/{id}/contributions/{contribution}`: what somebody presents, with paper, slides,
//! licence, and how it is cited.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use documents::{Attached, Contribution, Speaker};
use kernel::Lang;
use web::{Failure, Language, Page, Path};

use super::cite::{Citation, citation};
use super::language;
use crate::Cooperation;
use crate::web::{calls, events};

#[derive(Template)]
#[template(path = "proceedings/contribution.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    event: &'a str,
    event_title: String,
    invented: bool,
    one: &'a Contribution,
    language: &'static str,
    kind: String,
    speakers: Vec<&'a Speaker>,
    spoken: String,
    when: Option<String>,
    place: String,
    files: Vec<File>,
    licence: String,
    citation: Citation<'a>,
}

/// A paper or slides, to be downloaded.
struct File {
    address: String,
    words: String,
}

pub(super) async fn handler(
    State(cooperation): State<Cooperation>,
    Language(lang): Language,
    Path((_, id, contribution)): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    let (shell, board) = (&cooperation.shell, cooperation.board());
    let (shown, proceedings) = board.proceedings(&id).ok_or(Failure::NotFound)?;
    let one = proceedings.contribution(&contribution).ok_or(Failure::NotFound)?;
    let (t, event) = (shell.phrases(lang), &shown.event);
    let session = one.session.as_ref().and_then(|id| event.session(id));
    let venue = session.map(|session| session.words.get(lang).venue.as_str()).unwrap_or_default();
    let town = session.map(|session| events::town(session, t)).unwrap_or_default();
    let place: Vec<&str> = [venue, &town].into_iter().filter(|part| !part.is_empty()).collect();
    let main = Main {
        t,
        lang,
        event: &event.id,
        event_title: event.words.get(lang).title.clone(),
        invented: proceedings.invented,
        one,
        language: language(one),
        kind: calls::kind(one.kind, t),
        speakers: proceedings.speakers_of(one).collect(),
        spoken: events::all_spoken(&one.languages, t),
        when: session.map(|session| events::hours(&session.starts, &session.ends, t)),
        place: place.join(" · "),
        files: files(one, t),
        licence: t.get(&format!("proceedings-licence-{}", one.licence.tag())).into_owned(),
        citation: citation(&cooperation, (shown, proceedings), one, t),
    };
    let path = format!("/events/{id}/contributions/{contribution}");
    Ok(shell.page(Page::new(lang, &one.title, &path), &main))
}

fn files(one: &Contribution, t: Phrases<'_>) -> Vec<File> {
    let file = |key: &str, file: &Attached| {
        let arguments = [("what", t.get(key).into()), ("size", file.bytes.div_ceil(1000).into())];
        File { address: file.path(), words: t.format("proceedings-file", &arguments).into_owned() }
    };
    let paper = one.paper.iter().map(|one| file("proceedings-paper", one));
    paper.chain(one.slides.iter().map(|one| file("proceedings-slides", one))).collect()
}
