//! `/{lang}/partners`: the houses with which the centre works.

mod edit;
mod list;
mod one;

use axum::Router;
use axum::routing::get;
use content::Phrases;
use desk_audit::Actor;
use desk_review::Reviews;
use desk_review::web::{Bench, missing};
use kernel::Lang;
use store::StoreError;
use web::Shell;

use crate::web::names::Known;
use crate::web::{Desk, files};
use crate::{PartnerDeed, PartnerError, PartnerFault, PartnerRecord, Partners};

pub(super) fn routes() -> Router<Desk> {
    Router::new()
        .route("/{lang}/partners", get(list::handler).post(list::begin))
        .route("/{lang}/partners/{id}", get(one::handler))
        .route("/{lang}/partners/{id}/edit", get(edit::edit).post(edit::save))
        .merge(files::routes::<Partners>())
        .merge(desk_review::web::routes::<Partners, Desk>())
}

impl Bench<Partners> for Desk {
    fn reviews(&self) -> &Reviews {
        self.cooperation.reviews()
    }

    fn shell(&self) -> &Shell {
        &self.shell
    }

    fn name(&self, record: &PartnerRecord, lang: Lang) -> String {
        self.partner_name(record, lang)
    }

    fn said(&self, fault: &PartnerFault, t: Phrases<'_>) -> String {
        match fault {
            PartnerFault::Document(fault) => missing::<Partners>(fault, t),
            PartnerFault::Agreements(count) => {
                t.with("desk-partner-bound", "count", *count).into_owned()
            }
        }
    }

    async fn act(
        &self,
        actor: &Actor,
        id: &str,
        step: u32,
        deed: PartnerDeed,
    ) -> Result<(), PartnerError> {
        self.cooperation.act_on_partner(actor, id, step, deed).await
    }
}

impl Desk {
    /// What a partner is called, where it has a name yet.
    fn partner_name(&self, record: &PartnerRecord, lang: Lang) -> String {
        let written = record.draft.words.written(lang, |words| &words.name);
        let untitled = || self.shell.phrases(lang).get("desk-partner-untitled").into_owned();
        written.map_or_else(untitled, str::to_owned)
    }

    /// Everybody who has a name: the partners of the desk, of today or of before, then those whom
    /// the programme's history names.
    pub(super) async fn known_partners(&self, lang: Lang) -> Result<Known, StoreError> {
        self.partners_that(lang, |_| true).await
    }

    /// Those who can be chosen: published and not taken back, or chosen already.
    pub(super) async fn offered_partners(
        &self,
        lang: Lang,
        chosen: &[String],
    ) -> Result<Known, StoreError> {
        let stands = |record: &PartnerRecord| {
            record.issue.as_ref().is_some_and(|issue| !issue.withdrawn)
                || chosen.contains(&record.id)
        };
        self.partners_that(lang, stands).await
    }

    async fn partners_that(
        &self,
        lang: Lang,
        is_one: impl Fn(&PartnerRecord) -> bool,
    ) -> Result<Known, StoreError> {
        let records = self.cooperation.partners().await?;
        let all = records.iter().filter(|record| is_one(record));
        let mut own: Known =
            all.map(|record| (record.id.clone(), self.partner_name(record, lang))).collect();
        own.sort_by(|a, b| a.1.cmp(&b.1));
        let named = self.shell.pack().programme.partners.iter();
        own.extend(named.map(|one| (one.id.clone(), one.name.get(lang).clone())));
        Ok(own)
    }
}
