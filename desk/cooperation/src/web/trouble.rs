//! Why nothing was done with an event.

use axum::http::StatusCode;
use axum::response::Response;
use desk_frame::{Trouble, Visit};
use desk_review::web::trouble;
use kernel::Lang;

use crate::EventError;
use crate::domain::event::Events;
use crate::web::Desk;

impl Desk {
    /// A page that says it, with what was typed. `back` is a path without the language.
    pub(super) fn event_trouble(
        &self,
        error: EventError,
        (visit, lang): (&Visit, Lang),
        back: &str,
        typed: Option<&str>,
    ) -> Response {
        let (status, title, text) = match error {
            EventError::Review(error) => {
                let back = if back.is_empty() { "/events" } else { back };
                return trouble::<Events>(error, self, (visit, lang), back, typed);
            }
            EventError::Absent => {
                (StatusCode::CONFLICT, "desk-event-absent", "desk-event-absent-text")
            }
            EventError::NotAuthorised => {
                (StatusCode::CONFLICT, "desk-event-no-key", "desk-event-no-key-text")
            }
            EventError::Key(_) => {
                (StatusCode::CONFLICT, "desk-event-locked", "desk-event-locked-text")
            }
        };
        let back = if back.is_empty() { "/events" } else { back };
        let back = format!("/{lang}{back}");
        let mut trouble = Trouble::new(lang, status, title, text).back_to(back);
        trouble.kept = typed;
        trouble.page(&self.shell, visit, lang)
    }
}
