//! The text of an HTML e-mail as one reads it, and where its links really lead.

use crate::decode::mail::Link;

/// The most bytes of a tag that are looked through for its end.
const LONGEST_TAG: usize = 4096;
/// What nobody sees.
const UNSEEN: [&str; 5] = ["script", "style", "head", "title", "template"];
/// What begins a line.
const LINES: [&str; 17] = [
    "p",
    "div",
    "br",
    "tr",
    "li",
    "ul",
    "ol",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "table",
    "hr",
    "section",
    "blockquote",
];

/// The text and the links, in order.
pub(crate) fn read(html: &str) -> (String, Vec<Link>) {
    let mut reader = Reader::default();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (said, tag) = rest.split_at(at);
        reader.say(said);
        rest = reader.tag(tag);
    }
    reader.say(rest);
    reader.end_link();
    (reader.text.trim().to_owned(), reader.links)
}

#[derive(Default)]
struct Reader {
    text: String,
    links: Vec<Link>,
    /// The target of the link that is open, and where its words begin.
    open: Option<(String, usize)>,
}

impl Reader {
    /// Adds text; white space in a row is one space.
    fn say(&mut self, said: &str) {
        for c in decoded(said).chars() {
            let is_space = c.is_whitespace() && c != '\u{a0}';
            match is_space {
                true if self.text.is_empty() || self.text.ends_with([' ', '\n']) => {}
                true => self.text.push(' '),
                false => self.text.push(c),
            }
        }
    }

    fn line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    /// Takes a tag off, with what nobody sees of it; gives what follows.
    fn tag<'a>(&mut self, rest: &'a str) -> &'a str {
        if let Some(comment) = rest.strip_prefix("<!--") {
            return comment.split_once("-->").map_or("", |(_, after)| after);
        }
        let inner = rest.get(1..).unwrap_or_default();
        if !inner.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')) {
            self.say("<");
            return inner;
        }
        let (inner, after) = split_tag(inner);
        let is_end = inner.starts_with('/');
        let inner = inner.trim_start_matches('/');
        let name_end = inner.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(inner.len());
        let (name, attributes) = inner.split_at(name_end);
        let name = name.to_ascii_lowercase();
        if LINES.contains(&name.as_str()) {
            self.line();
        } else if matches!(name.as_str(), "td" | "th" | "img") {
            self.say(" ");
        }
        if name == "a" {
            self.end_link();
            let target = attribute(attributes, "href").filter(|_| !is_end);
            self.open = target.map(|target| (target, self.text.len()));
        }
        if !is_end && UNSEEN.contains(&name.as_str()) {
            return behind(after, &name);
        }
        after
    }

    fn end_link(&mut self) {
        let Some((target, start)) = self.open.take() else { return };
        let said = self.text.get(start..).unwrap_or_default().trim().to_owned();
        self.links.push(Link { said, target });
    }
}

/// A tag's inside, and what follows it. A `>` between quotation marks is part of the tag.
fn split_tag(inner: &str) -> (&str, &str) {
    let mut quote = None;
    let mut end = None;
    for (at, byte) in inner.bytes().enumerate().take(LONGEST_TAG) {
        match (quote, byte) {
            (None, b'>') => {
                end = Some(at);
                break;
            }
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    // A quotation mark that never ends is no reason to lose the text behind it.
    let end = end.or_else(|| inner.bytes().take(LONGEST_TAG).position(|byte| byte == b'>'));
    let Some(end) = end else {
        let cut = inner.floor_char_boundary(LONGEST_TAG);
        return (inner.get(..cut).unwrap_or_default(), inner.get(cut..).unwrap_or_default());
    };
    (inner.get(..end).unwrap_or_default(), inner.get(end + 1..).unwrap_or_default())
}

/// What follows the end of an element that nobody sees; nothing where it never ends.
fn behind<'a>(after: &'a str, name: &str) -> &'a str {
    let mut rest = after;
    while let Some(at) = rest.find("</") {
        rest = rest.get(at + 2..).unwrap_or_default();
        let is_it = rest.get(..name.len()).is_some_and(|tag| tag.eq_ignore_ascii_case(name));
        if is_it {
            return split_tag(rest).1;
        }
    }
    ""
}

/// The value of an attribute of a tag.
fn attribute(attributes: &str, name: &str) -> Option<String> {
    let mut rest = attributes;
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        let end = rest.find(|c: char| c.is_whitespace() || c == '=').unwrap_or(rest.len());
        let (key, after) = rest.split_at(end);
        if key.is_empty() && after.is_empty() {
            return None;
        }
        let Some(value) = after.trim_start().strip_prefix('=') else {
            rest = after;
            continue;
        };
        let value = value.trim_start();
        let quote = value.chars().next().filter(|c| matches!(c, '"' | '\''));
        let (value, after) = match quote {
            Some(quote) => {
                let inner = value.get(1..).unwrap_or_default();
                inner.split_once(quote).unwrap_or((inner, ""))
            }
            None => value.split_at(value.find(char::is_whitespace).unwrap_or(value.len())),
        };
        if key.eq_ignore_ascii_case(name) {
            return Some(decoded(value).trim().to_owned());
        }
        rest = after;
    }
}

/// Text with its character references written out.
fn decoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (before, reference) = rest.split_at(at);
        out.push_str(before);
        let inner = reference.get(1..).unwrap_or_default();
        let end = inner.bytes().take(10).position(|byte| byte == b';');
        let meant = end.and_then(|end| inner.get(..end)).and_then(meant);
        match (meant, end) {
            (Some(c), Some(end)) => {
                out.push(c);
                rest = inner.get(end + 1..).unwrap_or_default();
            }
            _ => {
                out.push('&');
                rest = inner;
            }
        }
    }
    out.push_str(rest);
    out
}

fn meant(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(number) => u32::from_str_radix(number, 16),
            None => number.parse(),
        };
        return char::from_u32(code.ok()?).filter(|c| *c != '\0');
    }
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        "nbsp" => ' ',
        "eacute" => 'é',
        "egrave" => 'è',
        "ecirc" => 'ê',
        "agrave" => 'à',
        "ccedil" => 'ç',
        "ocirc" => 'ô',
        "ucirc" => 'û',
        "icirc" => 'î',
        "euro" => '€',
        "rsquo" => '’',
        "laquo" => '«',
        "raquo" => '»',
        "zwnj" => '\u{200c}',
        "shy" => '\u{ad}',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_read_as_one_sees_it() {
        let (text, links) = read(
            "<html><head><title>x</title><style>p{}</style></head><body><p>Bonjour&nbsp;&amp; \n \
             merci</p><script>if (a < b) {}</script><!-- not <this> --><DIV>Votre colis : \
             <a class='b' href=\"https://amana.top/?a=1&amp;b=2\">https://poste.ma</a></DIV>3 < 4",
        );
        assert_eq!(text, "Bonjour & merci\nVotre colis : https://poste.ma\n3 < 4");
        let link = Link {
            said: "https://poste.ma".to_owned(),
            target: "https://amana.top/?a=1&b=2".to_owned(),
        };
        assert_eq!(links, [link]);
    }

    #[test]
    fn what_is_broken_is_read_as_far_as_it_goes() {
        assert_eq!(read("<p title=\"never ends>text").0, "text");
        assert_eq!(read("<script>never ends").0, "");
        assert_eq!(read("a <!-- never ends").0, "a");
        assert_eq!(read("a &#x202e; b &#0; &unknown; &").0, "a \u{202e} b &#0; &unknown; &");
        assert_eq!(read("<a href=javascript:alert(1)>x").1.len(), 1);
    }
}
