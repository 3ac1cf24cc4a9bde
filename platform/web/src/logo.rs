use axum::body::Bytes;

/// A logo is on every page, and a first visit is small.
const MOST_BYTES: usize = 16 * 1024;
const PNG: &[u8] = b"\x89PNG\r\n\x1a\n";

/// What runs, or changes a picture after it was looked at.
const ACTIVE: [&str; 6] = ["<script", "<foreignobject", "<animate", "<set", "<iframe", "<handler"];
/// What names files elsewhere, or hides such a name from a reader of the file. A backslash spells
/// names in styles.
const ELSEWHERE: [&str; 6] = ["<!", "@import", "image-set", "<?xml-stylesheet", "xml:base", "\\"];

/// A centre's own logo: a small picture that is whole in itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo {
    kind: Kind,
    bytes: Vec<u8>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Svg,
    Png,
}

/// Why a file is not taken as a logo.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LogoError {
    /// It would make every page heavy.
    #[error("the logo has {0} bytes: {MOST_BYTES} at most")]
    TooLarge(usize),
    /// Neither of the two kinds.
    #[error("the logo is neither SVG nor PNG")]
    OtherKind,
    /// It would run something.
    #[error("the logo holds {0:?}: an SVG that runs something is refused")]
    Active(String),
    /// It would load something.
    #[error("the logo holds {0:?}: an SVG that refers to something outside itself is refused")]
    Elsewhere(String),
}

impl Logo {
    pub(crate) const NAMES: [&'static str; 2] = ["logo.svg", "logo.png"];

    /// Takes a file's bytes as a logo.
    ///
    /// # Errors
    /// It is too large, of another kind, or an SVG that runs or loads something.
    pub fn read(bytes: Vec<u8>) -> Result<Self, LogoError> {
        if bytes.len() > MOST_BYTES {
            return Err(LogoError::TooLarge(bytes.len()));
        }
        if bytes.starts_with(PNG) {
            return Ok(Self { kind: Kind::Png, bytes });
        }
        let text = std::str::from_utf8(&bytes).map_err(|_| LogoError::OtherKind)?;
        check_svg(&text.to_ascii_lowercase())?;
        Ok(Self { kind: Kind::Svg, bytes })
    }

    pub(crate) fn name(&self) -> &'static str {
        let [svg, png] = Self::NAMES;
        if self.kind == Kind::Svg { svg } else { png }
    }

    pub(crate) fn content_type(&self) -> &'static str {
        if self.kind == Kind::Svg { "image/svg+xml" } else { "image/png" }
    }

    pub(crate) fn into_bytes(self) -> Bytes {
        self.bytes.into()
    }
}

fn check_svg(svg: &str) -> Result<(), LogoError> {
    // Comments may stand in the file; what else begins with `<!` (entities, a document type) not.
    let svg = &without_comments(svg);
    if !svg.contains("<svg") {
        return Err(LogoError::OtherKind);
    }
    if let Some(active) = ACTIVE.iter().find(|active| svg.contains(**active)) {
        return Err(LogoError::Active((*active).to_owned()));
    }
    if let Some(handler) = handler(svg) {
        return Err(LogoError::Active(handler.to_owned()));
    }
    if let Some(elsewhere) = ELSEWHERE.iter().find(|elsewhere| svg.contains(**elsewhere)) {
        return Err(LogoError::Elsewhere((*elsewhere).to_owned()));
    }
    match reference(svg) {
        Some(outside) => Err(LogoError::Elsewhere(outside.chars().take(40).collect())),
        None => Ok(()),
    }
}

/// The first attribute `href` or `url(…)` that does not name a part of the same file.
fn reference(svg: &str) -> Option<&str> {
    let space = |c: char| c.is_whitespace() || "\"'".contains(c);
    let attributes = svg.match_indices("href").filter_map(|(at, found)| {
        let value = svg.get(at + found.len()..)?.trim_start().strip_prefix('=')?;
        Some((at, value))
    });
    let urls = svg
        .match_indices("url(")
        .filter_map(|(at, found)| Some((at, svg.get(at + found.len()..)?)));
    let mut outside = attributes
        .chain(urls)
        .filter(|(_, value)| !value.trim_start_matches(space).starts_with('#'));
    outside.next().and_then(|(at, _)| svg.get(at..))
}

fn without_comments(svg: &str) -> String {
    let mut rest = svg;
    let mut out = String::with_capacity(svg.len());
    while let Some((before, comment)) = rest.split_once("<!--") {
        out.push_str(before);
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    out + rest
}

/// An attribute `onload=…` or the like.
fn handler(svg: &str) -> Option<&str> {
    svg.match_indices("on").find_map(|(at, _)| {
        let apart = svg.get(..at)?.ends_with(|c: char| c.is_whitespace() || "\"'/".contains(c));
        let rest = svg.get(at..)?;
        let name = rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric());
        let found = rest.get(..rest.len() - name.len())?;
        (apart && name.trim_start().starts_with('=')).then_some(found)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FINE: &str = r##"<?xml version="1.0"?><!-- drawn by hand, on = paper -->
        <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
        viewBox="0 0 10 10"><defs><linearGradient id="a"/></defs>
        <path fill="url(#a)" d="M0 0"/><use xlink:href="#b" /><text>once</text></svg>"##;

    fn with(part: &str) -> Result<Logo, LogoError> {
        Logo::read(FINE.replace("<text>", &format!("{part}<text>")).into_bytes())
    }

    #[test]
    fn a_small_picture_is_taken() {
        let svg = Logo::read(FINE.as_bytes().to_vec()).unwrap();
        assert_eq!((svg.name(), svg.content_type()), ("logo.svg", "image/svg+xml"));
        let png = Logo::read([PNG, &[0; 20]].concat()).unwrap();
        assert_eq!((png.name(), png.content_type()), ("logo.png", "image/png"));
    }

    #[test]
    fn what_is_large_or_of_another_kind_is_refused() {
        assert_eq!(Logo::read(vec![b' '; 20_000]), Err(LogoError::TooLarge(20_000)));
        for other in [&b"GIF89a"[..], b"<p>no picture</p>", b"\xff\xd8\xff", b""] {
            assert_eq!(Logo::read(other.to_vec()), Err(LogoError::OtherKind), "{other:?}");
        }
    }

    #[test]
    fn a_picture_that_runs_something_is_refused() {
        for part in [
            "<script>alert(1)</script>",
            "<SCRIPT href='#a'/>",
            "<g onload=\"a()\">",
            "<g\nONCLICK = 'a()'>",
            "<g id=\"a\"onload=\"a()\">",
            "<foreignObject/>",
            "<set attributeName=\"d\"/>",
            "<animate/>",
        ] {
            assert!(matches!(with(part), Err(LogoError::Active(_))), "{part}");
        }
    }

    #[test]
    fn a_picture_that_refers_elsewhere_is_refused() {
        for part in [
            "<image href=\"https://tracker.example/a.png\"/>",
            "<image xlink:href='data:image/svg+xml,x'/>",
            "<a href = \"javascript:alert(1)\">",
            "<use href=\"&#104;ttps://a.example/#b\"/>",
            "<style>a { fill: url( 'https://a.example/b' ) }</style>",
            "<style>@import 'https://a.example/b.css'</style>",
            "<style>a { fill: u\\72l(//a.example) }</style>",
            "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
        ] {
            assert!(matches!(with(part), Err(LogoError::Elsewhere(_))), "{part}");
        }
        let sheet = FINE.replace("<!--", "<?xml-stylesheet href='#'?><!--");
        assert!(matches!(Logo::read(sheet.into_bytes()), Err(LogoError::Elsewhere(_))));
    }
}
