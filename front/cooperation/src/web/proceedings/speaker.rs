//! `/{lang}/events/{id}/speakers/{speaker}`: somebody who presents, and what.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use documents::{Contribution, Event, Speaker};
use kernel::Lang;
use web::{Failure, Language, Page, Path};

use super::language;
use crate::Cooperation;
use crate::web::{calls, events};

struct Row<'a> {
    one: &'a Contribution,
    language: &'static str,
    kind: String,
    when: Option<String>,
}

#[derive(Template)]
#[template(path = "proceedings/speaker.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    event: &'a str,
    event_title: String,
    invented: bool,
    speaker: &'a Speaker,
    /// Who they are, in the first language in which somebody wrote it, and which that is.
    about: Option<(Lang, &'a str)>,
    rows: Vec<Row<'a>>,
}

pub(super) async fn handler(
    State(cooperation): State<Cooperation>,
    Language(lang): Language,
    Path((_, id, speaker)): Path<(String, String, String)>,
) -> Result<Response, Failure> {
    let (shell, board) = (&cooperation.shell, cooperation.board());
    let (shown, proceedings) = board.proceedings(&id).ok_or(Failure::NotFound)?;
    let speaker = proceedings.speaker(&speaker).ok_or(Failure::NotFound)?;
    let (t, event) = (shell.phrases(lang), &shown.event);
    let languages = lang.before_others().into_iter();
    let mut about = languages.map(|lang| (lang, speaker.about.get(lang).as_str()));
    let presents = |one: &&Contribution| one.speakers.contains(&speaker.id);
    let main = Main {
        t,
        lang,
        event: &event.id,
        event_title: event.words.get(lang).title.clone(),
        invented: proceedings.invented,
        speaker,
        about: about.find(|(_, text)| !text.trim().is_empty()),
        rows: proceedings
            .contributions
            .iter()
            .filter(presents)
            .map(|one| row(event, one, t))
            .collect(),
    };
    let path = format!("/events/{id}/speakers/{}", speaker.id);
    Ok(shell.page(Page::new(lang, &speaker.name, &path), &main))
}

fn row<'a>(event: &Event, one: &'a Contribution, t: Phrases<'_>) -> Row<'a> {
    let session = one.session.as_ref().and_then(|id| event.session(id));
    Row {
        one,
        language: language(one),
        kind: calls::kind(one.kind, t),
        when: session.map(|session| events::hours(&session.starts, &session.ends, t)),
    }
}
