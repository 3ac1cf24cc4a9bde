//! The guides as the pillar keeps them: their index, and the parcel that one can take away.

mod offline;

use std::sync::{Arc, OnceLock};

use ::web::Shell;
use content::{Found, GuideSearch};
use kernel::Lang;

pub(crate) use self::offline::{Offline, by_audience};

/// What is made once of the guides. Cheap to clone.
#[derive(Clone)]
pub struct Library(Arc<Inner>);

struct Inner {
    search: GuideSearch,
    offline: OnceLock<Option<Offline>>,
}

impl Library {
    /// Over the guides of a shell's pack.
    pub(crate) fn of(shell: &Shell) -> Self {
        let search = GuideSearch::over(&shell.pack().guides);
        Self(Arc::new(Inner { search, offline: OnceLock::new() }))
    }

    /// Of the guides that fit, those that answer a question, by their places in the pack.
    pub(crate) fn find(&self, lang: Lang, question: &str, fits: impl Fn(usize) -> bool) -> Found {
        self.0.search.find(lang, question, fits)
    }

    /// All guides in one file: made when it is first wanted.
    pub(crate) fn offline(&self, shell: &Shell) -> Option<&Offline> {
        let make = || match Offline::of(shell) {
            Ok(offline) => Some(offline),
            Err(error) => {
                tracing::error!(%error, "the guides could not be packed");
                None
            }
        };
        self.0.offline.get_or_init(make).as_ref()
    }
}
