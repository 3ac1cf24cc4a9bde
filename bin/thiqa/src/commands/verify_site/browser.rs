use std::fmt;

use anyhow::Result;
use kernel::Lang;
use reqwest::header::{HeaderMap, HeaderName, HeaderValue};

/// What browsers take. The plain encodings are asked for too: each could get other bytes.
const ENCODINGS: [&str; 4] = ["gzip, deflate, br, zstd", "identity", "gzip", "br"];

/// What a browser says of itself.
struct Browser {
    name: &'static str,
    user_agent: &'static str,
    /// What it says it takes of pages, of pictures.
    takes: (&'static str, &'static str),
    /// Where its reader comes from: another page of the site, or the address that was typed.
    from: &'static str,
    hints: &'static [(&'static str, &'static str)],
}

static BROWSERS: [Browser; 2] = [
    Browser {
        name: "Chromium",
        user_agent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 \
                     (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36",
        takes: (
            "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,\
             image/apng,*/*;q=0.8,application/signed-exchange;v=b3;q=0.7",
            "image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8",
        ),
        from: "same-origin",
        hints: &[
            ("sec-ch-ua", "\"Chromium\";v=\"148\", \"Not/A)Brand\";v=\"99\""),
            ("sec-ch-ua-mobile", "?0"),
            ("sec-ch-ua-platform", "\"Windows\""),
        ],
    },
    Browser {
        name: "Firefox on a phone",
        user_agent: "Mozilla/5.0 (Android 15; Mobile; rv:151.0) Gecko/151.0 Firefox/151.0",
        takes: (
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5",
        ),
        from: "none",
        hints: &[],
    },
];

/// One way to ask for a path: as which browser, and with which `Accept-Encoding`.
#[derive(Clone, Copy)]
pub(super) struct Visit {
    browser: &'static Browser,
    pub(super) accepted: &'static str,
}

impl Visit {
    /// Every way.
    pub(super) fn all() -> impl Iterator<Item = Self> {
        BROWSERS.iter().flat_map(|browser| ENCODINGS.map(|accepted| Self { browser, accepted }))
    }

    /// What the browser sends when it loads the path. Pages that seal send no `Referer`.
    pub(super) fn headers(self, path: &str, lang: Lang) -> Result<HeaderMap> {
        let Browser { user_agent, takes: (page, picture), from, hints, .. } = self.browser;
        let (dest, mode, takes) = match path.rsplit_once('.') {
            None => ("document", "navigate", *page),
            Some((_, "css")) => ("style", "no-cors", "text/css,*/*;q=0.1"),
            Some((_, "js")) if path.ends_with("/worker.js") => ("worker", "same-origin", "*/*"),
            Some((_, "js")) => ("script", "no-cors", "*/*"),
            Some((_, "wasm")) => ("empty", "cors", "*/*"),
            Some(_) => ("image", "no-cors", *picture),
        };
        let languages = match lang {
            Lang::Ar => "ar-MA,ar;q=0.9,fr;q=0.8",
            Lang::Fr => "fr-FR,fr;q=0.9,en-US;q=0.8,en;q=0.7",
            Lang::En => "en-US,en;q=0.9",
        };
        let from = if dest == "document" { *from } else { "same-origin" };
        let mut all = hints.to_vec();
        all.extend([("user-agent", *user_agent), ("accept", takes), ("sec-fetch-site", from)]);
        all.extend([("sec-fetch-mode", mode), ("sec-fetch-dest", dest)]);
        if dest == "document" {
            all.extend([("sec-fetch-user", "?1"), ("upgrade-insecure-requests", "1")]);
        }
        all.extend([("accept-encoding", self.accepted), ("accept-language", languages)]);
        let header =
            |(name, value)| Ok((HeaderName::from_static(name), HeaderValue::from_str(value)?));
        all.into_iter().map(header).collect()
    }
}

impl fmt::Display for Visit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "to {} that takes {}", self.browser.name, self.accepted)
    }
}
