use std::fmt;

use askama::filters::HtmlSafe;
use pulldown_cmark::{Event, HeadingLevel, LinkType, Parser, Tag, TagEnd, html};

use crate::problem::{Report, line_at};

/// Markup made from a checked Markdown text. Templates show it as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Html(String);

impl Html {
    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

// Only `render` makes one, and it passes no markup of the author through.
impl HtmlSafe for Html {}

/// Renders a section that begins after `before` lines of its file; every heading inside it gets
/// the level that follows on the page it is made for.
pub(crate) fn render(
    markdown: &str,
    before: usize,
    headings: HeadingLevel,
    report: &mut Report<'_>,
) -> Option<Html> {
    let mut sound = true;
    let mut events = Vec::new();
    for (event, range) in Parser::new(markdown).into_offset_iter() {
        if let Some(why) = refusal(&event) {
            report.add(before + line_at(markdown, range.start), why);
            sound = false;
        } else {
            events.push(adapt(event, headings));
        }
    }
    if !sound {
        return None;
    }
    let mut out = String::with_capacity(markdown.len() * 2);
    html::push_html(&mut out, events.into_iter());
    Some(Html(out))
}

/// The words of a section that must be one paragraph of plain text.
pub(crate) fn plain(markdown: &str, before: usize, report: &mut Report<'_>) -> Option<String> {
    let mut words = String::new();
    let mut paragraphs = 0;
    for (event, range) in Parser::new(markdown).into_offset_iter() {
        match event {
            Event::Start(Tag::Paragraph) if paragraphs == 0 => paragraphs = 1,
            Event::End(TagEnd::Paragraph) => {}
            Event::Text(text) => words.push_str(&text),
            Event::SoftBreak => words.push(' '),
            _ => {
                let line = before + line_at(markdown, range.start);
                report.add(line, "this section is one paragraph of plain text");
                return None;
            }
        }
    }
    Some(words)
}

/// The words of a section without its marks, for searching.
pub(crate) fn text(markdown: &str) -> String {
    let mut words = String::new();
    for event in Parser::new(markdown) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak | Event::End(TagEnd::Paragraph) => words.push(' '),
            Event::End(TagEnd::Heading(_) | TagEnd::Item) => words.push('\n'),
            _ => {}
        }
    }
    words
}

/// How many items the lists of a section have, those inside of items left out.
pub(crate) fn items(markdown: &str) -> usize {
    let (mut depth, mut items) = (0, 0);
    for event in Parser::new(markdown) {
        match event {
            Event::Start(Tag::Item) => {
                items += usize::from(depth == 0);
                depth += 1;
            }
            Event::End(TagEnd::Item) => depth -= 1,
            _ => {}
        }
    }
    items
}

fn refusal(event: &Event<'_>) -> Option<&'static str> {
    match event {
        Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => {
            Some("raw HTML is refused: use Markdown")
        }
        Event::Start(Tag::Image { .. }) => Some("pictures are refused in texts"),
        Event::Start(Tag::Heading { level: HeadingLevel::H1, .. }) => {
            Some("only a line `# key` opens a section: a heading inside it begins with ##")
        }
        Event::Start(Tag::Link { link_type: LinkType::Email, .. }) => None,
        Event::Start(Tag::Link { dest_url, .. }) if !leads_somewhere_safe(dest_url) => {
            Some("a link begins with https://, tel:, mailto: or /")
        }
        _ => None,
    }
}

fn leads_somewhere_safe(url: &str) -> bool {
    let local = url.starts_with('/') && !url.starts_with("//");
    local || ["https://", "tel:", "mailto:"].iter().any(|scheme| url.starts_with(scheme))
}

/// Numbers and codes read left to right in every language.
fn adapt(event: Event<'_>, headings: HeadingLevel) -> Event<'_> {
    match event {
        Event::Code(code) => {
            Event::InlineHtml(format!("<bdi dir=\"ltr\">{}</bdi>", escaped(&code)).into())
        }
        Event::Start(Tag::Heading { id, classes, attrs, .. }) => {
            Event::Start(Tag::Heading { level: headings, id, classes, attrs })
        }
        Event::End(TagEnd::Heading(_)) => Event::End(TagEnd::Heading(headings)),
        other => other,
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Problem;

    fn problems_of(markdown: &str) -> Vec<String> {
        let mut problems = Vec::new();
        render(markdown, 10, HeadingLevel::H3, &mut Report::on("a.md", &mut problems));
        problems.iter().map(Problem::to_string).collect()
    }

    #[test]
    fn texts_become_markup() {
        let mut problems = Vec::new();
        let html = render(
            "## Soon\n\n1. Call [`177`](tel:177)\n2. 1 < 2",
            0,
            HeadingLevel::H3,
            &mut Report::on("a.md", &mut problems),
        );
        assert_eq!(
            html.unwrap().as_str(),
            "<h3>Soon</h3>\n<ol>\n<li>Call <a href=\"tel:177\"><bdi dir=\"ltr\">177</bdi></a></li>\n\
             <li>1 &lt; 2</li>\n</ol>\n"
        );
        let report = &mut Report::on("a.md", &mut problems);
        let code = render("`<script>`", 0, HeadingLevel::H2, report).unwrap();
        assert_eq!(code.as_str(), "<p><bdi dir=\"ltr\">&lt;script&gt;</bdi></p>\n");
    }

    #[test]
    fn nothing_of_the_authors_own_markup_passes() {
        let html = "raw HTML is refused: use Markdown";
        assert_eq!(problems_of("fine\n\na <b>b"), [format!("a.md:13: {html}")]);
        assert_eq!(problems_of("<div>\n")[0], format!("a.md:11: {html}"));
        assert_eq!(problems_of("<!-- later -->")[0], format!("a.md:11: {html}"));
        let heading = "only a line `# key` opens a section: a heading inside it begins with ##";
        assert_eq!(problems_of("Now\n==="), [format!("a.md:11: {heading}")]);
        assert_eq!(problems_of("![a](/b.png)"), ["a.md:11: pictures are refused in texts"]);
    }

    #[test]
    fn links_lead_only_where_a_reader_expects() {
        let refused = ["a.md:11: a link begins with https://, tel:, mailto: or /"];
        for link in ["javascript:alert(1)", "//evil.example", "http://a.example", "data:a"] {
            assert_eq!(problems_of(&format!("[a]({link})")), refused, "{link}");
        }
        for link in ["https://a.example", "/ar/help/5", "tel:19", "mailto:a@b.example"] {
            assert!(problems_of(&format!("[a]({link})")).is_empty(), "{link}");
        }
    }

    #[test]
    fn titles_are_plain() {
        let mut problems = Vec::new();
        let title = plain("My account\nwas taken", 0, &mut Report::on("a.md", &mut problems));
        assert_eq!(title.unwrap(), "My account was taken");
        for text in ["one\n\ntwo", "*one*", "- one", "[a](/b)", "<b>one"] {
            assert_eq!(plain(text, 3, &mut Report::on("a.md", &mut problems)), None, "{text}");
        }
        assert_eq!(problems[0].line, Some(6));
    }
}
