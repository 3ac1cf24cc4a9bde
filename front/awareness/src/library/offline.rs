//! All guides as one file that opens without a server.

use std::collections::BTreeMap;

use ::web::Shell;
use askama::Template;
use axum::body::Bytes;
use content::parcel::{self, ParcelError};
use content::{Audience, Guide, GuideWords, Html, Phrases};
use kernel::Lang;

/// The parcel.
pub(crate) struct Offline {
    /// The zip.
    pub(crate) bytes: Bytes,
    /// What tells it from other parcels.
    pub(crate) etag: String,
}

/// The parcel cannot be made.
#[derive(Debug, thiserror::Error)]
pub(crate) enum OfflineError {
    /// A page cannot be written.
    #[error(transparent)]
    Page(#[from] askama::Error),
    /// The pages cannot be packed.
    #[error(transparent)]
    Parcel(#[from] ParcelError),
}

impl Offline {
    /// Every guide of a shell's pack, in every language, and the files it was made from.
    pub(crate) fn of(shell: &Shell) -> Result<Self, OfflineError> {
        let mut files = BTreeMap::new();
        let languages = Languages { languages: Lang::ALL.map(|lang| (lang, shell.phrases(lang))) };
        files.insert("index.html".to_owned(), languages.render()?.into_bytes());
        for lang in Lang::ALL {
            let of_lang = Writer { shell, lang };
            files.insert(format!("{lang}/index.html"), of_lang.list()?.into_bytes());
            for guide in &shell.pack().guides {
                let path = format!("{lang}/{}.html", guide.id);
                files.insert(path, of_lang.guide(guide)?.into_bytes());
            }
        }
        for guide in &shell.pack().guides {
            for (name, text) in shell.pack().guide_files(&guide.id) {
                let path = format!("{}/{}/{name}", parcel::SOURCES, guide.id);
                files.insert(path, text.as_bytes().to_vec());
            }
        }
        let bytes = parcel::pack(files)?;
        let etag = format!("\"{}\"", parcel::sum(&bytes));
        Ok(Self { bytes: bytes.into(), etag })
    }

    /// How large it is, as a reader wants to know before taking it.
    pub(crate) fn kilobytes(&self) -> usize {
        self.bytes.len().div_ceil(1_000)
    }
}

#[derive(Template)]
#[template(path = "offline/languages.html")]
struct Languages<'a> {
    languages: [(Lang, Phrases<'a>); 3],
}

#[derive(Template)]
#[template(path = "offline/list.html")]
struct List<'a> {
    t: Phrases<'a>,
    lang: Lang,
    centre: &'a str,
    groups: Vec<(Audience, Vec<&'a Guide>)>,
}

#[derive(Template)]
#[template(path = "offline/guide.html")]
struct Page<'a> {
    t: Phrases<'a>,
    lang: Lang,
    centre: &'a str,
    guide: &'a Guide,
    words: &'a GuideWords,
    remember: String,
    body: String,
    today: String,
}

/// Writes the pages of one language.
struct Writer<'a> {
    shell: &'a Shell,
    lang: Lang,
}

impl Writer<'_> {
    fn list(&self) -> askama::Result<String> {
        let Self { shell, lang } = self;
        let centre = shell.centre().name(shell.pack(), *lang);
        let groups = by_audience(&shell.pack().guides);
        List { t: shell.phrases(*lang), lang: *lang, centre, groups }.render()
    }

    fn guide(&self, guide: &Guide) -> askama::Result<String> {
        let Self { shell, lang } = self;
        let words = guide.words.get(*lang);
        let page = Page {
            t: shell.phrases(*lang),
            lang: *lang,
            centre: shell.centre().name(shell.pack(), *lang),
            guide,
            words,
            remember: self.relative(&words.remember),
            body: self.relative(&words.body),
            today: self.relative(&words.today),
        };
        page.render()
    }

    /// Links to guides lead to the pages beside; links to other pages to the centre's site.
    fn relative(&self, html: &Html) -> String {
        let guides = format!("href=\"/{}/guides/", self.lang);
        let mut out = String::with_capacity(html.as_str().len());
        let mut rest = html.as_str();
        while let Some(at) = rest.find("href=\"/") {
            let (before, link) = rest.split_at(at);
            out.push_str(before);
            let end = link.find("\">").unwrap_or(link.len());
            let (link, after) = link.split_at(end);
            match link.strip_prefix(&guides).filter(|id| self.shell.pack().guide(id).is_some()) {
                Some(id) => {
                    out.push_str("href=\"");
                    out.push_str(id);
                    out.push_str(".html");
                }
                None => {
                    out.push_str("href=\"");
                    out.push_str(&self.shell.centre().public_url);
                    out.push_str(link.strip_prefix("href=\"").unwrap_or(link));
                }
            }
            rest = after;
        }
        out.push_str(rest);
        out
    }
}

/// The guides under those for whom they are.
pub(crate) fn by_audience(guides: &[Guide]) -> Vec<(Audience, Vec<&Guide>)> {
    let of = |audience: &Audience| {
        let theirs: Vec<&Guide> =
            guides.iter().filter(|guide| guide.audience.contains(audience)).collect();
        (*audience, theirs)
    };
    Audience::ALL.iter().map(of).filter(|(_, theirs)| !theirs.is_empty()).collect()
}
