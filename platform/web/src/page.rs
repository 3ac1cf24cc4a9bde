use askama::Template;
use axum::http::StatusCode;
use content::Phrases;
use kernel::Lang;

use crate::Mode;
use crate::centre::HelpLine;

/// What the shell must know about a page besides its `main` part.
#[derive(Debug)]
pub struct Page<'a> {
    pub(crate) lang: Lang,
    pub(crate) title: &'a str,
    pub(crate) path: &'a str,
    pub(crate) sensitive: bool,
    pub(crate) status: StatusCode,
    pub(crate) aside: Option<askama::Result<String>>,
    pub(crate) answers_post: bool,
    pub(crate) for_everybody: bool,
    pub(crate) seals: bool,
    pub(crate) offline: bool,
    pub(crate) scripts: Vec<&'static str>,
    pub(crate) modules: Option<&'static str>,
    pub(crate) feed: Option<&'a str>,
    pub(crate) share: Option<Share<'a>>,
}

/// What messengers and other sites show with a page's address (Open Graph).
#[derive(Debug)]
pub struct Share<'a> {
    /// The page's whole address.
    pub address: &'a str,
    /// What it says, in a sentence.
    pub title: &'a str,
    /// And in a few.
    pub text: &'a str,
    /// The whole address of a picture of 1200 by 630 points.
    pub picture: String,
}

impl<'a> Page<'a> {
    /// A page titled in its own language, at `path` without the language: `/help/5`.
    pub fn new(lang: Lang, title: &'a str, path: &'a str) -> Self {
        Self {
            lang,
            title,
            path,
            sensitive: false,
            status: StatusCode::OK,
            aside: None,
            answers_post: false,
            for_everybody: false,
            seals: false,
            offline: false,
            scripts: Vec::new(),
            modules: None,
            feed: None,
            share: None,
        }
    }

    /// The page is the same for everybody who asks for this address: it is made once and given
    /// out from memory until what it depends on changes.
    #[must_use]
    pub fn for_everybody(mut self) -> Self {
        self.for_everybody = true;
        self
    }

    /// Runs one of our scripts, an asset, after those named before.
    #[must_use]
    pub fn script(mut self, name: &'static str) -> Self {
        self.scripts.push(name);
        self
    }

    /// The page seals in the browser: WebAssembly runs, and no form can be sent.
    #[must_use]
    pub fn seals(mut self) -> Self {
        self.seals = true;
        self
    }

    /// The page goes on without a network, and may scan with the camera.
    #[must_use]
    pub fn offline(mut self) -> Self {
        self.offline = true;
        self
    }

    /// The page may betray its reader: neutral title, quick exit, kept in no cache, no referrer.
    #[must_use]
    pub fn sensitive(mut self) -> Self {
        self.sensitive = true;
        self
    }

    /// Runs the modules of this folder of our scripts.
    #[must_use]
    pub fn modules(mut self, folder: &'static str) -> Self {
        self.modules = Some(folder);
        self
    }

    /// What is new of it can be followed in an Atom feed at this address.
    #[must_use]
    pub fn feed(mut self, address: &'a str) -> Self {
        self.feed = Some(address);
        self
    }

    /// Messengers and other sites show this with its address.
    #[must_use]
    pub fn share(mut self, share: Share<'a>) -> Self {
        self.share = Some(share);
        self
    }

    /// Another status than 200.
    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = status;
        self
    }

    /// The page answers a form: in another language it would come without what was typed or is
    /// shown once, so it offers none.
    #[must_use]
    pub fn answers_post(mut self) -> Self {
        self.answers_post = true;
        self
    }

    /// What stands beside `main`: the desk's `<nav class="sidebar">`.
    #[must_use]
    pub fn aside(mut self, aside: &impl Template) -> Self {
        // A template that fails to render fails again, with its cause, in the page itself.
        self.aside = Some(aside.render());
        self
    }
}

/// A script by its address, and the hash that the browser checks it against.
pub(crate) struct Script {
    pub(crate) href: String,
    pub(crate) integrity: String,
}

/// A module, and those that it imports.
pub(crate) struct Modules {
    pub(crate) entry: Script,
    pub(crate) imported: Vec<Script>,
}

#[derive(Template)]
#[template(path = "layout.html")]
pub(crate) struct Layout<'a> {
    pub(crate) t: Phrases<'a>,
    pub(crate) lang: Lang,
    pub(crate) title: String,
    pub(crate) centre: &'a str,
    pub(crate) path: &'a str,
    pub(crate) languages: bool,
    pub(crate) styles: Vec<String>,
    pub(crate) scripts: Vec<Script>,
    pub(crate) modules: Option<Modules>,
    pub(crate) mark: String,
    pub(crate) desk: bool,
    /// The centre's own, instead of the house's mark and its name in letters.
    pub(crate) logo: Option<String>,
    pub(crate) mode: Mode,
    pub(crate) undeclared: bool,
    pub(crate) help: Vec<HelpLine<'a>>,
    pub(crate) exit: Option<&'a str>,
    pub(crate) aside: Option<&'a str>,
    pub(crate) main: &'a str,
    pub(crate) feed: Option<&'a str>,
    pub(crate) share: Option<&'a Share<'a>>,
}
