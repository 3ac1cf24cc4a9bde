//! Indicators as the public will read them, and what can be done with them.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use content::Phrases;
use desk_frame::{Frame, Visit, see, store_failure};
use desk_review::web::{Steps, find, trouble};
use desk_review::{Fields, Stage};
use documents::Measured;
use kernel::Lang;
use web::{Failure, Form, Language, Path};

use super::list::state_words;
use crate::web::Desk;
use crate::web::learning::Learnt;
use crate::web::places::INDICATORS;
use crate::{Indicators, IndicatorsRecord};

#[derive(Template)]
#[template(path = "indicators/one.html")]
struct Main<'a> {
    t: Phrases<'a>,
    lang: Lang,
    title: &'a str,
    record: &'a IndicatorsRecord,
    state: &'static str,
    steps: Steps<'a>,
    /// What was counted at sessions, while it can be taken over.
    learning: Option<Learnt>,
    token: &'a str,
    /// In every language, the reader's first.
    texts: Vec<(Lang, &'a str, Vec<Measured<'a>>)>,
}

pub(super) async fn handler(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
) -> Result<Response, Response> {
    let record = find::<Indicators>(&desk, &id, (&visit, lang)).await?;
    let t = desk.shell.phrases(lang);
    let title = desk.subject_name(&id, lang).await.map_err(store_failure)?;
    let counted = desk.cooperation.learning_of(&id).await.map_err(store_failure)?;
    let may_take = record.review.stage == Stage::Draft && counted.people() > 0;
    let languages = lang.before_others().into_iter();
    let main = Main {
        t,
        lang,
        title: &title,
        state: state_words(&record),
        steps: Steps::new(&desk, &record, (&visit, lang), record.draft.cancels),
        learning: may_take.then(|| desk.learnt(&counted, t)),
        token: &visit.token,
        texts: languages
            .map(|lang| {
                let t = desk.shell.phrases(lang);
                let all = record.draft.indicators.iter().map(|one| Measured::of(one, t));
                (lang, record.draft.note.get(lang).as_str(), all.collect())
            })
            .collect(),
        record: &record,
    };
    let path = format!("/indicators/{id}");
    Ok(Frame::new(&visit, lang, &title, &path).here(INDICATORS).page(&desk.shell, &main))
}

/// Puts what was counted at the sessions among the indicators.
pub(super) async fn take_over(
    State(desk): State<Desk>,
    Language(lang): Language,
    Path((_, id)): Path<(String, String)>,
    visit: Visit,
    Form(fields): Form<Vec<(String, String)>>,
) -> Result<Response, Response> {
    let step = Fields(fields).parsed("step").ok_or(Failure::BadRequest)?;
    let back = format!("/indicators/{id}");
    match desk.cooperation.take_over_learning(&visit.actor, &id, step).await {
        Ok(()) => Ok(see(&format!("/{lang}{back}"))),
        Err(error) => Ok(trouble::<Indicators>(error, &desk, (&visit, lang), &back, None)),
    }
}
