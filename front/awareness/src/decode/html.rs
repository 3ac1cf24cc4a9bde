//! The text of an HTML e-mail as one reads it, and where its links really lead. It is taken apart
//! as browsers take it apart (the tokenizer of html5ever), so that no trick of writing hides from
//! us what a reader sees. No tree is built: time grows with the length alone.

use std::cell::RefCell;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use url::Url;

use crate::decode::mail::Link;

/// What nobody sees.
const UNSEEN: [&str; 6] = ["script", "style", "head", "title", "template", "noscript"];
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
/// How styles hide a text.
const HIDING: [&str; 5] =
    ["display:none", "visibility:hidden", "font-size:0", "opacity:0;", "mso-hide:all"];

/// Elements without an end.
const VOID: [&str; 8] = ["area", "base", "br", "hr", "img", "input", "link", "meta"];

/// The text and the links, in order.
pub(crate) fn read(html: &str) -> (String, Vec<Link>) {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(html));
    let tokenizer = Tokenizer::new(Page::default(), TokenizerOpts::default());
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    let mut reader = tokenizer.sink.0.into_inner();
    reader.end_link();
    (reader.text.trim().to_owned(), reader.links)
}

/// What the tokenizer tells its tokens to.
#[derive(Default)]
struct Page(RefCell<Reader>);

impl TokenSink for Page {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut reader = self.0.borrow_mut();
        match token {
            Token::CharacterTokens(text) => reader.say(&text),
            Token::TagToken(tag) => {
                reader.tag(&tag);
                // What stands in these is no markup.
                if tag.kind == TagKind::StartTag {
                    match &*tag.name {
                        "script" => return TokenSinkResult::RawData(RawKind::ScriptData),
                        "style" | "noscript" | "iframe" => {
                            return TokenSinkResult::RawData(RawKind::Rawtext);
                        }
                        "title" | "textarea" => return TokenSinkResult::RawData(RawKind::Rcdata),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn attribute<'a>(tag: &'a Tag, name: &str) -> Option<&'a str> {
    tag.attrs.iter().find(|one| &*one.name.local == name).map(|one| &*one.value)
}

fn is_hidden(tag: &Tag) -> bool {
    if UNSEEN.contains(&&*tag.name) || attribute(tag, "hidden").is_some() {
        return true;
    }
    let style = attribute(tag, "style").unwrap_or_default();
    let style: String = style.chars().filter(|c| !c.is_whitespace()).collect();
    let style = format!("{};", style.to_ascii_lowercase());
    HIDING.iter().any(|hiding| style.contains(hiding))
        // "font-size:0.9em" is small, not hidden.
        && !style.contains("font-size:0.")
}

#[derive(Default)]
struct Reader {
    text: String,
    links: Vec<Link>,
    /// The target of the link that is open, and where its words begin.
    open: Option<(String, usize)>,
    /// What addresses begin from.
    base: Option<Url>,
    /// The element in which nothing is seen, and how many of its name are open there.
    hidden: Option<(String, usize)>,
}

impl Reader {
    fn tag(&mut self, tag: &Tag) {
        let (begins, name) = (tag.kind == TagKind::StartTag, &*tag.name);
        if begins {
            self.meet_base(tag);
        }
        if let Some((hidden, open)) = &mut self.hidden {
            if hidden == name {
                *open = if begins { *open + 1 } else { *open - 1 };
                if *open == 0 {
                    self.hidden = None;
                }
            }
            return;
        }
        if begins && is_hidden(tag) && !VOID.contains(&name) {
            self.hidden = Some((name.to_owned(), 1));
        } else if begins {
            self.begin(tag);
        } else {
            self.end(name);
        }
    }

    /// Adds text; white space in a row is one space.
    fn say(&mut self, said: &str) {
        if self.hidden.is_some() {
            return;
        }
        for c in said.chars() {
            let is_space = c.is_whitespace() && c != '\u{a0}';
            match is_space {
                true if self.text.is_empty() || self.text.ends_with([' ', '\n']) => {}
                true => self.text.push(' '),
                false => self.text.push(if c == '\u{a0}' { ' ' } else { c }),
            }
        }
    }

    fn line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    fn begin(&mut self, tag: &Tag) {
        match &*tag.name {
            name if LINES.contains(&name) => self.line(),
            "td" | "th" | "img" => self.say(" "),
            "a" => {
                self.end_link();
                let target = attribute(tag, "href").map(|target| self.whole(target));
                self.open = target.map(|target| (target, self.text.len()));
            }
            // Nothing is read there, and still somebody is led away.
            "area" => self.lead(attribute(tag, "href")),
            "form" => self.lead(attribute(tag, "action")),
            "button" | "input" => self.lead(attribute(tag, "formaction")),
            _ => {}
        }
    }

    fn end(&mut self, name: &str) {
        match name {
            name if LINES.contains(&name) => self.line(),
            "a" => self.end_link(),
            _ => {}
        }
    }

    fn end_link(&mut self) {
        let Some((target, start)) = self.open.take() else { return };
        let said = self.text.get(start..).unwrap_or_default().trim().to_owned();
        self.links.push(Link { said, target });
    }

    fn lead(&mut self, target: Option<&str>) {
        if let Some(target) = target {
            let target = self.whole(target);
            self.links.push(Link { said: String::new(), target });
        }
    }

    fn meet_base(&mut self, tag: &Tag) {
        let href = attribute(tag, "href").filter(|_| &*tag.name == "base");
        self.base = self.base.take().or_else(|| Url::parse(href?.trim()).ok());
    }

    /// An address as it is written, or from the page's base where it is only a part of one.
    fn whole(&self, target: &str) -> String {
        let target = target.trim();
        let is_part = matches!(Url::parse(target), Err(url::ParseError::RelativeUrlWithoutBase));
        let joined = self.base.as_ref().filter(|_| is_part).and_then(|base| base.join(target).ok());
        joined.map_or_else(|| target.to_owned(), String::from)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn links(html: &str) -> Vec<(String, String)> {
        read(html).1.into_iter().map(|link| (link.said, link.target)).collect()
    }

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
    fn what_is_broken_is_read_as_browsers_read_it() {
        assert_eq!(read("<script>never ends").0, "");
        assert_eq!(read("a <!-- never ends").0, "a");
        assert_eq!(read("a<!-->b<!--->c").0, "abc", "comments that end at once");
        assert_eq!(read("caf&eacute &copy2026").0, "café ©2026", "references without their end");
        assert_eq!(read("a &#x202e; b &unknown; &").0, "a \u{202e} b &unknown; &");
        assert_eq!(links("<a href=javascript:alert(1)>x").len(), 1);
    }

    #[test]
    fn what_is_hidden_is_not_read() {
        let hidden = "<div style='Display : none'>merci <b>ami</b></div>\
            <span style=\"font-size:0px\">padding</span><p hidden>x</p>\
            <p style='font-size:0.9em'>Votre colis</p>";
        assert_eq!(read(hidden).0, "Votre colis");
    }

    #[test]
    fn every_way_out_is_a_link() {
        let html = "<base href='https://amana.top/x/'><a href='pay?a=1'>ici</a>\
            <map><area href='//evil.example/a'></map><form action='https://f.example/post'></form>\
            <button formaction='go'>ok</button>";
        let expected = [
            ("ici", "https://amana.top/x/pay?a=1"),
            ("", "https://evil.example/a"),
            ("", "https://f.example/post"),
            ("", "https://amana.top/x/go"),
        ];
        let expected = expected.map(|(said, target)| (said.to_owned(), target.to_owned()));
        assert_eq!(links(html), expected);
    }

    #[test]
    fn deep_nesting_ends() {
        let deep = format!("{}x", "<div><b><i>".repeat(20_000));
        assert_eq!(read(&deep).0.trim(), "x");
    }

    proptest! {
        #[test]
        fn any_html_is_read(html in "(<[a-z]{1,4}( [a-z]{1,6}=['\"]?[^>]{0,10})?>|</[a-z]{1,4}>|[a-z &;<>!-]{0,8}){0,40}") {
            let (text, _) = read(&html);
            prop_assert!(text.len() <= html.len() * 4);
        }
    }
}
