//! `/{lang}/proceedings`: what is presented at events, by whom and when, and the papers that stay.

mod contribution;
mod edit;
mod list;
mod one;
mod speaker;

use axum::Router;
use axum::routing::get;
use content::Phrases;
use desk_audit::Actor;
use desk_review::web::{Bench, missing};
use desk_review::{ReviewError, Reviews};
use documents::{Event, Fault};
use kernel::Lang;
use store::StoreError;
use web::Shell;

use crate::web::list::name_of;
use crate::web::{Desk, files};
use crate::{EventError, Proceedings, ProceedingsDeed, ProceedingsError, ProceedingsRecord};

/// The name of the speaker or contribution that there is not yet.
const NEW: &str = "new";

pub(super) fn routes() -> Router<Desk> {
    let contribution = "/{lang}/proceedings/{id}/contributions/{contribution}";
    Router::new()
        .route("/{lang}/proceedings", get(list::handler).post(list::begin))
        .route("/{lang}/proceedings/{id}", get(one::handler))
        .route("/{lang}/proceedings/{id}/edit", get(edit::edit).post(edit::save))
        .route(
            "/{lang}/proceedings/{id}/speakers/{speaker}",
            get(speaker::page).post(speaker::save),
        )
        .route(contribution, get(contribution::page).post(contribution::save))
        .merge(files::routes::<Proceedings>())
        .merge(desk_review::web::routes::<Proceedings, Desk>())
}

impl Bench<Proceedings> for Desk {
    fn reviews(&self) -> &Reviews {
        self.cooperation.reviews()
    }

    fn shell(&self) -> &Shell {
        &self.shell
    }

    fn name(&self, _: &ProceedingsRecord, lang: Lang) -> String {
        self.shell.phrases(lang).get("desk-proceedings").into_owned()
    }

    fn said(&self, fault: &Fault, t: Phrases<'_>) -> String {
        missing::<Proceedings>(fault, t)
    }

    async fn act(
        &self,
        actor: &Actor,
        id: &str,
        step: u32,
        deed: ProceedingsDeed,
    ) -> Result<(), ProceedingsError> {
        self.cooperation.act_on_proceedings(actor, id, step, deed).await
    }
}

/// What the pages of proceedings know of their event.
struct Place {
    /// What it is called.
    name: String,
    /// It as it was last approved.
    event: Option<Event>,
}

/// Where proceedings are written.
fn path_of(id: &str, lang: Lang) -> String {
    format!("/{lang}/proceedings/{id}")
}

impl Desk {
    async fn place_of(&self, event: &str, lang: Lang) -> Result<Place, StoreError> {
        let t = self.shell.phrases(lang);
        match self.cooperation.event(event).await {
            Ok(record) => Ok(Place { name: name_of(&record, lang, t), event: record.issue }),
            Err(EventError::Review(ReviewError::Store(error))) => Err(error),
            Err(_) => Ok(Place { name: event.to_owned(), event: None }),
        }
    }
}
