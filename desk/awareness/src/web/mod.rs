//! The desk's pages about warnings and waves, one file an operation.
//!
//! Whoever joins these routes puts a [`desk_frame::Visit`] into every request, for a signed-in
//! member only, and has checked the form token of every POST.

mod alert;
mod alerts;
mod edit;
mod form;
mod mail;
mod places;
mod wave;
mod waves;

use axum::Router;
use axum::routing::get;
use content::Phrases;
use desk_audit::Actor;
use desk_review::Reviews;
use desk_review::web::{Bench, missing};
use documents::Fault;
use kernel::Lang;
use web::Shell;

use crate::{AlertError, Alerts, Awareness, Deed, Record};

pub use places::places;

/// What every handler can use.
#[derive(Clone)]
pub struct Desk {
    awareness: Awareness,
    shell: Shell,
}

impl Desk {
    /// The pages of this pillar in this shell.
    pub fn new(awareness: Awareness, shell: Shell) -> Self {
        Self { awareness, shell }
    }
}

impl Bench<Alerts> for Desk {
    fn reviews(&self) -> &Reviews {
        self.awareness.reviews()
    }

    fn shell(&self) -> &Shell {
        &self.shell
    }

    fn name(&self, record: &Record, lang: Lang) -> String {
        alerts::headline(record, lang, self.shell.phrases(lang))
    }

    fn said(&self, fault: &Fault, t: Phrases<'_>) -> String {
        missing::<Alerts>(fault, t)
    }

    async fn act(&self, actor: &Actor, id: &str, step: u32, deed: Deed) -> Result<(), AlertError> {
        self.awareness.act(actor, id, step, deed).await
    }
}

/// The pages.
pub fn routes(desk: Desk) -> Router {
    Router::new()
        .route("/{lang}/alerts", get(alerts::handler))
        .route("/{lang}/alerts/new", get(edit::begin).post(edit::create))
        .route("/{lang}/alerts/{id}", get(alert::handler))
        .route("/{lang}/alerts/{id}/edit", get(edit::edit).post(edit::save))
        .route("/{lang}/mail", get(mail::handler).post(mail::remove))
        .route("/{lang}/waves", get(waves::handler))
        .route("/{lang}/waves/{id}", get(wave::handler))
        .merge(desk_review::web::routes::<Alerts, Desk>())
        .with_state(desk)
}
