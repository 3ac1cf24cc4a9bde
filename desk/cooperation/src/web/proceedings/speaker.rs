//! `/{lang}/proceedings/{id}/speakers/{speaker}`: somebody who presents; `new` adds one.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit, see};
use desk_review::Fields;
use desk_review::web::{drafted, find, save as save_draft};
use documents::Speaker;
use kernel::Lang;
use web::{Failure, Form, Language, Path};

use super::{NEW, path_of};
use crate::web::Desk;
use crate::web::places::PROCEEDINGS;
use crate::{Proceedings, ProceedingsRecord};

#[derive(Template)]
#[template(path = "proceedings/speaker.html")]
struct Main<'a> {
    t: Phrases<'a>,
    title: &'a str,
    token: &'a str,
    step: u32,
    address: String,
    back: String,
    speaker: &'a Speaker,
    /// The reader's language first.
    languages: [Lang; 3],
    /// Nothing that they present names them, and the public does not know them: they can go.
    may_go: bool,
}

pub(super) async fn page(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id, speaker)): Path<(String, String, String)>,
    visit: Visit,
) -> Result<Response, Response> {
    let record = drafted::<Proceedings>(&desk, &id, (&visit, lang)).await?;
    let (t, draft) = (desk.shell.phrases(lang), &record.draft);
    let found = match speaker.as_str() {
        NEW => Speaker::default(),
        other => {
            let found = draft.speakers.iter().find(|one| one.id == other);
            found.cloned().ok_or(Failure::NotFound)?
        }
    };
    let title = match speaker.as_str() {
        NEW => t.get("desk-speaker-new").into_owned(),
        _ => found.name.clone(),
    };
    let path = format!("/proceedings/{id}/speakers/{speaker}");
    let main = Main {
        t,
        title: &title,
        token: &visit.token,
        step: record.review.step,
        address: format!("/{lang}{path}"),
        back: path_of(&id, lang),
        languages: lang.before_others(),
        may_go: speaker != NEW
            && !is_public(&record, &speaker)
            && !draft.contributions.iter().any(|one| one.speakers.contains(&speaker)),
        speaker: &found,
    };
    Ok(Frame::new(&visit, lang, &title, &path).here(PROCEEDINGS).page(&desk.shell, &main))
}

/// Whether the public knows them: their address is nobody else's ever after.
fn is_public(record: &ProceedingsRecord, speaker: &str) -> bool {
    record.issue.as_ref().is_some_and(|issue| issue.speaker(speaker).is_some())
}

/// Keeps a speaker.
pub(super) async fn save(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id, speaker)): Path<(String, String, String)>,
    visit: Visit,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Response> {
    let fields = Fields(fields);
    let record = find::<Proceedings>(&desk, &id, (&visit, lang)).await?;
    let mut draft = record.draft.clone();
    if fields.is_checked("remove") && !is_public(&record, &speaker) {
        draft.speakers.retain(|one| one.id != speaker);
    } else {
        draft.put_speaker(Speaker {
            id: if speaker == NEW { String::new() } else { speaker },
            name: fields.line("name"),
            house: fields.line("house"),
            website: fields.line("website"),
            about: fields.texts_of("words-about"),
        });
    }
    save_draft::<Proceedings>(&desk, (&id, &fields), Ok(draft), (&visit, lang)).await?;
    Ok(see(&format!("{}#speakers", path_of(&id, lang))))
}
