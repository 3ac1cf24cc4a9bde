//! Writing an agreement, every language beside the others.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::{ByLang, Phrases};
use desk_frame::{Frame, Visit, see, store_failure};
use desk_review::web::{drafted, find, save as save_draft};
use desk_review::{Choice, Fields};
use documents::{AgreementWords, Fault};
use kernel::Lang;
use web::{Form, Language, Path};

use crate::web::Desk;
use crate::web::names::Known;
use crate::web::places::AGREEMENTS;
use crate::{AgreementDraft, AgreementRecord, Agreements};

struct Text<'a> {
    lang: Lang,
    words: &'a AgreementWords,
    scope: String,
}

#[derive(Template)]
#[template(path = "agreements/edit.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    token: &'a str,
    record: &'a AgreementRecord,
    signed: String,
    ends: String,
    parties: Vec<Choice>,
    /// The reader's language first.
    texts: Vec<Text<'a>>,
}

pub(super) async fn edit(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, Response> {
    let record = drafted::<Agreements>(&desk, &id, (&visit, lang)).await?;
    let known = desk.offered_partners(lang, &record.draft.parties).await.map_err(store_failure)?;
    let (t, draft) = (desk.shell.phrases(lang), &record.draft);
    let title = desk.agreement_name(&record, lang);
    let languages = lang.before_others().into_iter();
    let day = |day: Option<kernel::Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let party =
        |(id, name): &(String, String)| Choice::new(id, name.clone(), draft.parties.contains(id));
    let main = Main {
        t,
        lang,
        title: &title,
        token: &visit.token,
        signed: day(draft.signed),
        ends: day(draft.ends),
        parties: known.iter().map(party).collect(),
        texts: languages
            .map(|lang| {
                let words = draft.words.get(lang);
                Text { lang, words, scope: words.scope.join("\n") }
            })
            .collect(),
        record: &record,
    };
    let path = format!("/agreements/{id}/edit");
    Ok(Frame::new(&visit, lang, &title, &path).here(AGREEMENTS).page(&desk.shell, &main))
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
    let record = find::<Agreements>(&desk, &id, (&visit, lang)).await?;
    let known = desk.offered_partners(lang, &record.draft.parties).await.map_err(store_failure)?;
    let file = record.draft.file.clone();
    let draft = draft(&fields, &known).map(|draft| AgreementDraft { file, ..draft });
    save_draft::<Agreements>(&desk, (&id, &fields), draft, (&visit, lang)).await?;
    Ok(see(&format!("/{lang}/agreements/{id}")))
}

/// The agreement that a form describes. What nobody offers to choose is left out; what is missing
/// is said when it is proposed.
///
/// # Errors
/// What stands where a day should is none.
fn draft(fields: &Fields, known: &Known) -> Result<AgreementDraft, Fault> {
    let words = |lang| {
        let scope = fields.text(&format!("words-scope-{lang}"));
        let scope = scope.lines().map(str::trim).filter(|line| !line.is_empty());
        AgreementWords {
            title: fields.line(&format!("words-title-{lang}")),
            place: fields.line(&format!("words-place-{lang}")),
            scope: scope.map(str::to_owned).collect(),
            note: fields.line(&format!("words-note-{lang}")),
        }
    };
    Ok(AgreementDraft {
        parties: fields.known("parties", |id| known.iter().any(|(known, _)| known == id)),
        signed: fields.day("signed")?,
        ends: fields.day("ends")?,
        document: fields.line("document"),
        invented: fields.is_checked("invented"),
        words: ByLang { ar: words(Lang::Ar), fr: words(Lang::Fr), en: words(Lang::En) },
        ..AgreementDraft::default()
    })
}
