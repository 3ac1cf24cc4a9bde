use askama::Template;
use content::Phrases;
use kernel::Lang;
use web::Shell;

use crate::Visit;

/// A place of the desk, in the sidebar.
#[derive(Debug, Clone, Default)]
pub struct Place {
    /// Names it, for a page that stands there.
    pub key: &'static str,
    /// Its address without the language.
    pub path: String,
    /// What it is called, in the reader's language.
    pub name: String,
    /// How many things are there, where that is known.
    pub count: Option<usize>,
    /// What of it is new, in words.
    pub news: Option<String>,
    /// Another kind of place begins with it.
    pub apart: bool,
}

/// Something that cannot wait, above the places.
#[derive(Debug, Clone)]
pub struct Alarm {
    /// What is the matter.
    pub said: String,
    /// What to do.
    pub advice: String,
    /// Where, without the language.
    pub path: String,
}

/// What stands beside every page of the desk.
#[derive(Template)]
#[template(path = "sidebar.html")]
pub struct Sidebar<'a> {
    t: Phrases<'a>,
    lang: Lang,
    visit: &'a Visit,
    here: &'a str,
}

impl<'a> Sidebar<'a> {
    /// The sidebar of a visit, at a place or, with an empty key, at none.
    pub fn new(shell: &'a Shell, visit: &'a Visit, lang: Lang, here: &'a str) -> Self {
        Self { t: shell.phrases(lang), lang, visit, here }
    }
}
