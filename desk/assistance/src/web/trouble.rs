//! What did not work, as a page with a way on.

use std::time::Duration;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use content::Phrases;
use desk_audit::StaffRole;
use desk_keyring::KeyError;
use kernel::{Id, Lang};
use store::StoreError;
use web::{Failure, Page, Shell};

use crate::web::{Desk, Here, SCRIPT, Sidebar, Visit, see};
use crate::{AnswerError, CaseError, FileError};

/// A page that says what did not work.
pub struct Trouble<'a> {
    /// Key of its title.
    pub title: &'static str,
    /// Key of what to do.
    pub text: &'static str,
    /// The status of the answer.
    pub status: StatusCode,
    /// Where the button leads.
    pub back: String,
    /// Key of the button's words.
    pub back_words: &'static str,
    /// What was typed, to be copied.
    pub kept: Option<&'a str>,
    /// Where what is left of a case is erased.
    pub erase: Option<String>,
}

#[derive(Template)]
#[template(path = "trouble.html")]
struct Main<'a> {
    t: Phrases<'a>,
    title: &'static str,
    text: &'static str,
    back: &'a str,
    back_words: &'static str,
    kept: Option<&'a str>,
    erase: Option<&'a str>,
}

impl<'a> Trouble<'a> {
    /// A trouble from which a link leads to the inbox.
    pub fn new(lang: Lang, status: StatusCode, title: &'static str, text: &'static str) -> Self {
        let (back, back_words) = (format!("/{lang}/inbox"), "desk-trouble-inbox");
        Self { title, text, status, back, back_words, kept: None, erase: None }
    }

    pub(super) fn back_to(mut self, address: String) -> Self {
        (self.back, self.back_words) = (address, "desk-trouble-back");
        self
    }

    pub(super) fn keeping(mut self, text: &'a str) -> Self {
        self.kept = Some(text);
        self
    }

    /// The page.
    pub fn page(&self, shell: &Shell, visit: &Visit, lang: Lang) -> Response {
        let t = shell.phrases(lang);
        let main = Main {
            t,
            title: self.title,
            text: self.text,
            back: &self.back,
            back_words: self.back_words,
            kept: self.kept,
            erase: self.erase.as_deref(),
        };
        // The other languages lead to the inbox: the address may be one that only takes forms.
        let title = visit.titled(&t.get(self.title));
        let page = Page::new(lang, &title, "/inbox").status(self.status);
        let sidebar = Sidebar::new(shell, visit, lang, Here::Nowhere);
        shell.page(page.aside(&sidebar).script(SCRIPT), &main)
    }
}

/// What the database answered, as the reader should see it.
pub fn store_failure(error: StoreError) -> Failure {
    let soon = Duration::from_secs(5);
    match error {
        StoreError::Busy | StoreError::Conflict(_) | StoreError::Unreachable => Failure::Busy(soon),
        StoreError::Full => Failure::Full,
        other => Failure::internal(other),
    }
}

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
