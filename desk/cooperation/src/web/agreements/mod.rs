//! `/{lang}/agreements`: what the centre agreed with others, and what is done of it.

mod action;
mod edit;
mod list;
mod one;

use axum::Router;
use axum::routing::get;
use content::Phrases;
use desk_audit::Actor;
use desk_review::Reviews;
use desk_review::web::{Bench, missing};
use documents::Fault;
use kernel::Lang;
use web::Shell;

use crate::web::names::{Known, name_in};
use crate::web::{Desk, files};
use crate::{AgreementDeed, AgreementError, AgreementRecord, Agreements};

pub(super) fn routes() -> Router<Desk> {
    Router::new()
        .route("/{lang}/agreements", get(list::handler).post(list::begin))
        .route("/{lang}/agreements/{id}", get(one::handler))
        .route("/{lang}/agreements/{id}/edit", get(edit::edit).post(edit::save))
        .route("/{lang}/agreements/{id}/actions/{action}", get(action::page).post(action::save))
        .merge(files::routes::<Agreements>())
        .merge(desk_review::web::routes::<Agreements, Desk>())
}

impl Bench<Agreements> for Desk {
    fn reviews(&self) -> &Reviews {
        self.cooperation.reviews()
    }

    fn shell(&self) -> &Shell {
        &self.shell
    }

    fn name(&self, record: &AgreementRecord, lang: Lang) -> String {
        self.agreement_name(record, lang)
    }

    fn said(&self, fault: &Fault, t: Phrases<'_>) -> String {
        missing::<Agreements>(fault, t)
    }

    async fn act(
        &self,
        actor: &Actor,
        id: &str,
        step: u32,
        deed: AgreementDeed,
    ) -> Result<(), AgreementError> {
        self.cooperation.act_on_agreement(actor, id, step, deed).await
    }
}

impl Desk {
    /// What an agreement is called, where it has a title yet.
    pub(super) fn agreement_name(&self, record: &AgreementRecord, lang: Lang) -> String {
        let written = record.draft.words.written(lang, |words| &words.title);
        let untitled = || self.shell.phrases(lang).get("desk-agreement-untitled").into_owned();
        written.map_or_else(untitled, str::to_owned)
    }

    /// Who answers for an action: a partner, or the centre.
    fn owner_name(&self, owner: Option<&String>, known: &Known, lang: Lang) -> String {
        match owner {
            Some(id) => name_in(known, id),
            None => self.shell.phrases(lang).get("agreements-centre").into_owned(),
        }
    }
}
