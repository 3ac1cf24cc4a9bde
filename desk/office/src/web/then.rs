//! Where signing in or unlocking brings back to.

use axum::http::{Method, Uri};
use kernel::Lang;

/// The path if it is one of the desk's own pages, else the home page: an address that somebody
/// was sent must not lead them elsewhere.
pub(super) fn own_page(path: &str, lang: Lang) -> String {
    let plain =
        |c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '?' | '=' | '&' | '%');
    let inner = path.strip_prefix('/').unwrap_or_default();
    let of_a_language = Lang::ALL.iter().any(|lang| {
        let rest = inner.strip_prefix(lang.tag());
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    });
    if of_a_language && path.chars().all(plain) { path.to_owned() } else { format!("/{lang}/") }
}

/// The page a request belongs to: itself, or for a form the case it was on.
pub(super) fn page_of(method: &Method, uri: &Uri, lang: Lang) -> String {
    if *method == Method::GET {
        let asked = uri.path_and_query().map_or("/", |asked| asked.as_str());
        return own_page(asked, lang);
    }
    let mut parts = uri.path().split('/').skip(2);
    match (parts.next(), parts.next()) {
        (Some("case"), Some(id)) => own_page(&format!("/{lang}/case/{id}"), lang),
        (Some("new-case"), None) => format!("/{lang}/new-case"),
        _ => format!("/{lang}/"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_of_the_desk_are_led_to() {
        let page = |path| own_page(path, Lang::Fr);
        let own = ["/fr/", "/ar/case/00ff", "/en/inbox?tab=all&age=60%2B", "/en"];
        assert_eq!(own.map(page), own);
        let elsewhere = [
            "//evil.example/",
            "https://evil.example/",
            "/\\evil.example",
            "/fr//evil\u{0000}",
            "/frog",
            "fr/inbox",
            "/de/",
            "",
            "/fr/a\r\nset-cookie: b",
        ];
        assert_eq!(elsewhere.map(page), ["/fr/"; 9]);
    }

    #[test]
    fn a_form_belongs_to_its_case() {
        let page = |method, uri: &'static str| page_of(&method, &Uri::from_static(uri), Lang::En);
        assert_eq!(page(Method::POST, "/en/case/00ff/reply"), "/en/case/00ff");
        assert_eq!(page(Method::POST, "/en/collect"), "/en/");
        assert_eq!(page(Method::GET, "/en/inbox?tab=all"), "/en/inbox?tab=all");
    }
}
