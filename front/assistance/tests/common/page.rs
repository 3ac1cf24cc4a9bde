use axum::http::{HeaderMap, StatusCode};

/// An answer as a reader sees it.
pub(crate) struct Page {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) html: String,
}

impl Page {
    /// The invisible marks around what sentences take in are left out.
    pub(crate) fn new(status: StatusCode, headers: HeaderMap, html: &str) -> Self {
        Self { status, headers, html: html.replace(['\u{2068}', '\u{2069}'], "") }
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    #[track_caller]
    pub(crate) fn says(&self, text: &str) -> &Self {
        assert!(self.html.contains(text), "{text:?} is not on the page:\n{}", self.main());
        self
    }

    #[track_caller]
    pub(crate) fn is_silent_about(&self, text: &str) -> &Self {
        assert!(!self.html.contains(text), "{text:?} is on the page:\n{}", self.main());
        self
    }

    /// What stands between `<main>` and `</main>`.
    pub(crate) fn main(&self) -> &str {
        let main = self.html.split_once("<main").and_then(|(_, rest)| rest.split_once("</main>"));
        main.map_or(self.html.as_str(), |(main, _)| main.split_once('>').unwrap().1.trim())
    }

    /// What the page's form sends along unseen.
    pub(crate) fn hidden(&self) -> Vec<(String, String)> {
        let fields = self.html.split("<input type=\"hidden\" ").skip(1);
        fields.map(|field| (attribute(field, "name"), attribute(field, "value"))).collect()
    }

    /// The tracking code of the page that shows it.
    pub(crate) fn code(&self) -> String {
        assert_eq!(self.status, StatusCode::OK, "{}", self.main());
        let shown = self.html.split_once("class=\"receipt\"").expect("a tracking code").1;
        let shown = shown.split_once("</p>").unwrap().0;
        let groups: Vec<&str> = shown
            .split("<span>")
            .skip(1)
            .map(|group| group.split_once("</span>").unwrap().0)
            .collect();
        groups.join(" ")
    }
}

fn attribute(field: &str, name: &str) -> String {
    let value = field.split_once(&format!("{name}=\"")).unwrap().1.split_once('"').unwrap().0;
    value.replace("&#38;", "&").replace("&#60;", "<").replace("&#62;", ">").replace("&#34;", "\"")
}
