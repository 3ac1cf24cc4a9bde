//! What did not work, as a page with a way on.

use std::time::Duration;

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use content::Phrases;
use kernel::Lang;
use store::StoreError;
use web::{Failure, Shell};

use crate::{Frame, Visit};

/// A page that says what did not work.
pub struct Trouble<'a> {
    /// Key of its title.
    pub title: &'static str,
    /// Key of what to do.
    pub text: &'static str,
    /// What it is in particular, in words.
    pub reason: Option<String>,
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
    reason: Option<&'a str>,
    back: &'a str,
    back_words: &'static str,
    kept: Option<&'a str>,
    erase: Option<&'a str>,
}

impl<'a> Trouble<'a> {
    /// A trouble from which a link leads to the inbox.
    pub fn new(lang: Lang, status: StatusCode, title: &'static str, text: &'static str) -> Self {
        let (back, back_words) = (format!("/{lang}/inbox"), "desk-trouble-inbox");
        Self { title, text, reason: None, status, back, back_words, kept: None, erase: None }
    }

    /// The button leads back there.
    #[must_use]
    pub fn back_to(mut self, address: String) -> Self {
        (self.back, self.back_words) = (address, "desk-trouble-back");
        self
    }

    /// Shows what was typed, to be copied.
    #[must_use]
    pub fn keeping(mut self, text: &'a str) -> Self {
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
            reason: self.reason.as_deref(),
            back: &self.back,
            back_words: self.back_words,
            kept: self.kept,
            erase: self.erase.as_deref(),
        };
        // The other languages lead to the inbox: the address may be one that only takes forms.
        let title = t.get(self.title);
        Frame::new(visit, lang, &title, "/inbox").status(self.status).page(shell, &main)
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
