use askama::Template;
use content::Phrases;
use kernel::Lang;
use web::{Mode, Shell};

use crate::Mail;

/// What stands around every mail to the public: who writes, in the reader's language.
pub struct Letterhead<'a> {
    /// The words of the reader's language.
    pub t: Phrases<'a>,
    /// The reader's language.
    pub lang: Lang,
    /// The centre's name.
    pub centre: &'a str,
    /// The public site's address.
    pub site: &'a str,
    /// Nothing of it is meant: a demonstration, or a centre that is not open yet.
    trial: bool,
}

#[derive(Template)]
#[template(path = "letter.html")]
struct Page<'a> {
    head: &'a Letterhead<'a>,
    main: &'a str,
}

#[derive(Template)]
#[template(path = "letter.txt")]
struct Text<'a> {
    head: &'a Letterhead<'a>,
    main: &'a str,
}

impl<'a> Letterhead<'a> {
    /// The centre's, in a language. The shell is that of the public site.
    pub fn new(shell: &'a Shell, lang: Lang) -> Self {
        let centre = shell.centre();
        Self {
            t: shell.phrases(lang),
            lang,
            centre: centre.name(shell.pack(), lang),
            site: &centre.public_url,
            trial: centre.mode != Mode::Production,
        }
    }

    /// A mail that says `text`, and the same as a page. `id` names it: letters and digits.
    pub fn mail(
        &self,
        to: &str,
        id: String,
        subject: &str,
        (text, html): (&impl Template, &impl Template),
    ) -> Mail {
        let subject = match self.trial {
            true => format!("[{}] {subject}", self.t.get("demonstration-label")),
            false => subject.to_owned(),
        };
        let (text, html) = (text.render().unwrap_or_default(), html.render().unwrap_or_default());
        let text = Text { head: self, main: text.trim() }.render().unwrap_or_default();
        let html = Page { head: self, main: html.trim() }.render().unwrap_or_default();
        Mail { to: to.to_owned(), id, subject, text, html, unsubscribe: None }
    }
}
