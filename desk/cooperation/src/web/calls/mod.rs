//! `/{lang}/calls`: calls for contributions, what was sent to them, and how it is chosen.

mod committee;
mod edit;
mod list;
mod one;
mod submission;
mod submissions;
mod trouble;

use axum::Router;
use axum::routing::{get, post};
use content::Phrases;
use desk_audit::Actor;
use desk_review::Reviews;
use desk_review::web::{Bench, missing};
use documents::{ContributionKind, Fault};
use kernel::Lang;
use web::Shell;

use crate::web::Desk;
use crate::{CallDeed, CallError, CallRecord, Calls};

pub(super) fn routes() -> Router<Desk> {
    Router::new()
        .route("/{lang}/calls", get(list::handler).post(list::begin))
        .route("/{lang}/calls/{id}", get(one::handler))
        .route("/{lang}/calls/{id}/edit", get(edit::edit).post(edit::save))
        .route("/{lang}/calls/{id}/committee", post(committee::save))
        .route("/{lang}/calls/{id}/submissions", get(submissions::list).post(submissions::declare))
        .route("/{lang}/calls/{id}/submissions/{submission}", get(submission::page))
        .route("/{lang}/calls/{id}/submissions/{submission}/{deed}", post(submission::act))
        .merge(desk_review::web::routes::<Calls, Desk>())
}

impl Bench<Calls> for Desk {
    fn reviews(&self) -> &Reviews {
        self.cooperation.reviews()
    }

    fn shell(&self) -> &Shell {
        &self.shell
    }

    fn name(&self, record: &CallRecord, lang: Lang) -> String {
        self.call_name(record, lang)
    }

    fn said(&self, fault: &Fault, t: Phrases<'_>) -> String {
        missing::<Calls>(fault, t)
    }

    async fn act(
        &self,
        actor: &Actor,
        id: &str,
        step: u32,
        deed: CallDeed,
    ) -> Result<(), CallError> {
        self.cooperation.act_on_call(actor, id, step, deed).await
    }
}

impl Desk {
    /// What a call is called, where it has a title yet.
    fn call_name(&self, record: &CallRecord, lang: Lang) -> String {
        let written = record.draft.words.written(lang, |words| &words.title);
        let untitled = || self.shell.phrases(lang).get("desk-call-untitled").into_owned();
        written.map_or_else(untitled, str::to_owned)
    }
}

/// What is offered, in words.
pub(super) fn kind_words(kind: ContributionKind, t: Phrases<'_>) -> String {
    t.get(&format!("calls-kind-{}", kind.tag())).into_owned()
}

/// A theme of a call, in words.
fn theme_words(record: &CallRecord, theme: &str, t: Phrases<'_>) -> String {
    let issue = record.issue.as_ref();
    let own = issue.and_then(|issue| issue.themes.iter().find(|one| one.id == theme));
    match own {
        Some(own) => own.name.get(t.lang()).clone(),
        None => t.get("calls-theme-other").into_owned(),
    }
}
