//! `/{lang}/indicators`: what editions and joint plans set out to reach, and what they reached.

mod edit;
mod fields;
mod list;
mod one;

use axum::Router;
use axum::routing::{get, post};
use content::Phrases;
use desk_review::Reviews;
use desk_review::web::{Bench, missing};
use documents::Fault;
use kernel::Lang;
use store::StoreError;
use web::Shell;

use crate::web::Desk;
use crate::web::names::{Known, name_in};
use crate::{Indicators, IndicatorsRecord};

pub(super) fn routes() -> Router<Desk> {
    Router::new()
        .route("/{lang}/indicators", get(list::handler).post(list::begin))
        .route("/{lang}/indicators/{id}", get(one::handler))
        .route("/{lang}/indicators/{id}/edit", get(edit::edit).post(edit::save))
        .route("/{lang}/indicators/{id}/learning", post(one::take_over))
        .merge(desk_review::web::routes::<Indicators, Desk>())
}

impl Bench<Indicators> for Desk {
    fn reviews(&self) -> &Reviews {
        self.cooperation.reviews()
    }

    fn shell(&self) -> &Shell {
        &self.shell
    }

    fn name(&self, record: &IndicatorsRecord, lang: Lang) -> String {
        let subject = &record.id;
        match self.shell.pack().programme.edition(subject) {
            Some(_) => self.edition_name(subject, lang),
            None => self.shell.phrases(lang).get("desk-indicators").into_owned(),
        }
    }

    fn said(&self, fault: &Fault, t: Phrases<'_>) -> String {
        missing::<Indicators>(fault, t)
    }
}

impl Desk {
    /// What an edition or an agreement is called.
    async fn subject_name(&self, subject: &str, lang: Lang) -> Result<String, StoreError> {
        Ok(name_in(&self.subjects(lang).await?, subject))
    }

    /// What can have indicators: editions, the latest first, then agreements.
    async fn subjects(&self, lang: Lang) -> Result<Known, StoreError> {
        let editions = self.shell.pack().programme.editions.iter().rev();
        let mut all: Known =
            editions.map(|one| (one.id.clone(), self.edition_name(&one.id, lang))).collect();
        let agreements = self.cooperation.agreements().await?;
        all.extend(agreements.iter().map(|one| (one.id.clone(), self.agreement_name(one, lang))));
        Ok(all)
    }
}
