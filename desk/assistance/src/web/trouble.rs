//! Why a case is not shown, a file not opened, an answer not written.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use desk_audit::StaffRole;
use desk_frame::{Trouble, Visit, see, store_failure};
use desk_keyring::KeyError;
use kernel::{Id, Lang};

use crate::web::Desk;
use crate::{AnswerError, CaseError, FileError};

impl Desk {
    /// Why a case is not shown. `path` is where a locked desk brings back to, without the
    /// language.
    pub(super) fn case_trouble(
        &self,
        error: CaseError,
        visit: &Visit,
        lang: Lang,
        (path, id): (&str, Option<Id>),
    ) -> Response {
        let is_left = matches!(error, CaseError::Erased | CaseError::Damaged);
        let (status, title, text) = match error {
            CaseError::Key(KeyError::Locked) => {
                return see(&format!("/{lang}/unlock?then=/{lang}{path}"));
            }
            CaseError::Store(error) | CaseError::Key(KeyError::Store(error)) => {
                return store_failure(error).into_response();
            }
            CaseError::NoCase => (StatusCode::NOT_FOUND, "desk-no-case", "desk-no-case-text"),
            CaseError::Erased => (StatusCode::GONE, "desk-case-erased", "desk-case-erased-text"),
            CaseError::Supervisor => {
                (StatusCode::FORBIDDEN, "desk-supervisor-only", "desk-supervisor-only-text")
            }
            CaseError::Damaged | CaseError::NoMessage => {
                let status = StatusCode::INTERNAL_SERVER_ERROR;
                (status, "desk-case-damaged", "desk-case-damaged-text")
            }
            CaseError::Key(error) => {
                tracing::error!(%error, "the key store");
                let status = StatusCode::INTERNAL_SERVER_ERROR;
                (status, "desk-keys-damaged", "desk-keys-damaged-text")
            }
        };
        let mut trouble = Trouble::new(lang, status, title, text);
        if is_left && visit.actor.role == StaffRole::Supervisor {
            trouble.erase = id.map(|id| format!("/{lang}/case/{id}/erase"));
        }
        trouble.page(&self.shell, visit, lang)
    }

    /// Why a file is not opened or moved.
    pub(super) fn file_trouble(
        &self,
        error: FileError,
        visit: &Visit,
        lang: Lang,
        id: Id,
    ) -> Response {
        let path = format!("/case/{id}");
        let (status, title, text) = match error {
            FileError::Case(error) => {
                return self.case_trouble(error, visit, lang, (&path, Some(id)));
            }
            FileError::Store(error) => return store_failure(error).into_response(),
            FileError::NoFile => (StatusCode::NOT_FOUND, "desk-no-file", "desk-no-file-text"),
            FileError::Quarantined => {
                (StatusCode::FORBIDDEN, "desk-is-quarantined", "desk-is-quarantined-text")
            }
            FileError::Destroyed => {
                (StatusCode::GONE, "desk-is-destroyed", "desk-is-destroyed-text")
            }
            FileError::OnItsWay => {
                (StatusCode::CONFLICT, "desk-on-its-way", "desk-on-its-way-text")
            }
            FileError::SecondPerson => {
                (StatusCode::FORBIDDEN, "desk-second-person", "desk-second-person-text")
            }
            FileError::Moved => (StatusCode::CONFLICT, "desk-file-moved", "desk-file-moved-text"),
        };
        let trouble = Trouble::new(lang, status, title, text);
        trouble.back_to(format!("/{lang}{path}")).page(&self.shell, visit, lang)
    }

    /// Why an answer is not written, with the text that was typed: it is kept nowhere else.
    pub(super) fn answer_trouble(
        &self,
        error: AnswerError,
        visit: &Visit,
        lang: Lang,
        (id, typed): (Id, &str),
    ) -> Response {
        let back = format!("/{lang}/case/{id}");
        let (status, text, back) = match error {
            AnswerError::Case(CaseError::Key(KeyError::Locked)) => {
                let unlock = format!("/{lang}/unlock?then={back}");
                (StatusCode::CONFLICT, "desk-not-sent-locked", unlock)
            }
            AnswerError::Store(_)
            | AnswerError::Case(CaseError::Store(_) | CaseError::Key(KeyError::Store(_))) => {
                (StatusCode::SERVICE_UNAVAILABLE, "desk-not-sent-busy", back)
            }
            AnswerError::Case(_) => (StatusCode::CONFLICT, "desk-not-sent-case", back),
            other => {
                tracing::error!(%other, "an answer could not be sealed");
                (StatusCode::INTERNAL_SERVER_ERROR, "desk-not-sent-seal", back)
            }
        };
        let trouble = Trouble::new(lang, status, "desk-not-sent", text).back_to(back);
        trouble.keeping(typed).page(&self.shell, visit, lang)
    }
}
