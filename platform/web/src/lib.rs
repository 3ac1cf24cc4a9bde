//! The shell of a page: layout, forms, i18n, headers, problem documents, static files.
//!
//! A pillar renders the `main` part of a page as an askama template of its own, in its own
//! folder; the shell puts the house around it. Words come through [`content::Phrases`] and no
//! template extends another crate's.
//!
//! ```
//! use askama::Template;
//! use axum::extract::State;
//! use axum::response::Response;
//! use content::Phrases;
//! use web::{Failure, Language, Page, Shell};
//!
//! #[derive(Template)]
//! # #[cfg(any())]
//! #[template(path = "help/situation.html")] // in templates/ of the pillar's crate
//! # struct Unused;
//! # #[derive(Template)]
//! # #[template(ext = "html", source = "<h1>{{ title }}</h1><p>{{ t.get(\"team\") }}</p>")]
//! struct Help<'a> {
//!     t: Phrases<'a>,
//!     title: &'a str,
//! }
//!
//! async fn help(State(shell): State<Shell>, Language(lang): Language) -> Result<Response, Failure> {
//!     let situation = shell.pack().situation(5).ok_or(Failure::NotFound)?;
//!     let title = &situation.words.get(lang).title;
//!     let main = Help { t: shell.phrases(lang), title };
//!     Ok(shell.page(Page::new(lang, title, "/help/5").sensitive(), &main))
//! }
//! ```
//!
//! `shell.dress(router)` comes last: it adds the static files, the redirect of `/`, pages for what
//! is not found or fails, and the layers that every response passes. Handlers and extractors
//! only return a [`Failure`]; the page in the reader's language, or the [`Problem`] document
//! on a machine path, is made there.

mod assets;
mod centre;
mod dress;
mod extract;
mod failure;
mod file;
mod headers;
mod logo;
mod opening;
mod origin;
mod page;
mod peer;
mod problem;
mod shared;
mod shell;
#[cfg(test)]
mod tests;
pub mod xml;

pub use assets::Assets;
pub use centre::{Centre, CentreError, Mode, Privacy};
pub use extract::{Form, Json, Language, Path, Query};
pub use failure::Failure;
pub use file::{pdf, png};
pub use headers::{frameable, sealing_policy};
pub use logo::{Logo, LogoError};
pub use opening::{CentrePoint, OpenTask, OpenTasks};
pub use page::{Page, Share};
pub use peer::{Peer, TrustedProxies};
pub use problem::Problem;
pub use shared::{Stamp, for_everybody};
pub use shell::{Shell, Side};
