//! What proceedings say as a whole: what changed, or why they are taken back.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit, see, store_failure};
use desk_review::Fields;
use desk_review::web::{drafted, find, save as save_draft};
use kernel::Lang;
use web::{Form, Language, Path};

use super::path_of;
use crate::web::Desk;
use crate::web::places::PROCEEDINGS;
use crate::{Proceedings, ProceedingsDraft, ProceedingsRecord};

#[derive(Template)]
#[template(path = "proceedings/edit.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    token: &'a str,
    record: &'a ProceedingsRecord,
    /// The reader's language first.
    notes: Vec<(Lang, &'a str)>,
}

pub(super) async fn edit(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, Response> {
    let record = drafted::<Proceedings>(&desk, &id, (&visit, lang)).await?;
    let place = desk.place_of(&id, lang).await.map_err(store_failure)?;
    let t = desk.shell.phrases(lang);
    let title = t.with("desk-proceedings-of", "event", place.name.as_str()).into_owned();
    let languages = lang.before_others().into_iter();
    let main = Main {
        t,
        lang,
        title: &title,
        token: &visit.token,
        notes: languages.map(|lang| (lang, record.draft.note.get(lang).as_str())).collect(),
        record: &record,
    };
    let path = format!("/proceedings/{id}/edit");
    Ok(Frame::new(&visit, lang, &title, &path).here(PROCEEDINGS).page(&desk.shell, &main))
}

/// Keeps what was written.
pub(super) async fn save(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Response> {
    let fields = Fields(fields);
    let record = find::<Proceedings>(&desk, &id, (&visit, lang)).await?;
    let draft = ProceedingsDraft {
        note: fields.lines_of("words-note"),
        invented: fields.is_checked("invented"),
        ..record.draft
    };
    save_draft::<Proceedings>(&desk, (&id, &fields), Ok(draft), (&visit, lang)).await?;
    Ok(see(&path_of(&id, lang)))
}
