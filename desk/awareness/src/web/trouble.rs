//! Why nothing was done with a warning.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use desk_frame::{Trouble, Visit, store_failure};
use kernel::Lang;
use web::Failure;

use crate::AlertError;
use crate::domain::alert::Record;
use crate::web::Desk;

impl Desk {
    /// A warning, or the page that says why there is none.
    pub(super) async fn alert(&self, id: &str, reader: (&Visit, Lang)) -> Result<Record, Response> {
        let alert = self.awareness.alert(id).await;
        alert.map_err(|error| self.alert_trouble(error, reader, "", None))
    }

    /// A page that says it, with what was typed.
    pub(super) fn alert_trouble(
        &self,
        error: AlertError,
        (visit, lang): (&Visit, Lang),
        id: &str,
        typed: Option<&str>,
    ) -> Response {
        let (status, title, text) = match error {
            AlertError::Store(error) => return store_failure(error).into_response(),
            AlertError::Damaged => return Failure::internal(error).into_response(),
            AlertError::NoAlert => {
                (StatusCode::NOT_FOUND, "desk-alert-none", "desk-alert-none-text")
            }
            AlertError::NoWave => (StatusCode::NOT_FOUND, "desk-wave-none", "desk-wave-none-text"),
            AlertError::Moved => {
                (StatusCode::CONFLICT, "desk-alert-moved", "desk-alert-moved-text")
            }
            AlertError::State => {
                (StatusCode::CONFLICT, "desk-alert-state", "desk-alert-state-text")
            }
            AlertError::SecondMember => {
                (StatusCode::FORBIDDEN, "desk-alert-second", "desk-alert-second-text")
            }
            AlertError::Fault(_) => {
                (StatusCode::UNPROCESSABLE_ENTITY, "desk-alert-faulty", "desk-alert-faulty-text")
            }
        };
        let back =
            if id.is_empty() { format!("/{lang}/alerts") } else { format!("/{lang}/alerts/{id}") };
        let mut trouble = Trouble::new(lang, status, title, text).back_to(back);
        trouble.kept = typed;
        trouble.page(&self.shell, visit, lang)
    }
}
