//! An e-mail as it was saved (`.eml`): who sent it, where an answer would go, what it says and
//! where its links lead. Attachments are not opened.

use std::thread;

use mail_parser::{Address, Message, MessageParser};

use crate::decode::html;

/// So many bytes of an e-mail are read: its text comes first, attachments after it.
pub const MOST_BYTES: usize = 256 << 10;
/// The most bytes of text, of a header, of a link.
const MOST_TEXT: usize = 48 << 10;
const MOST_HEADER: usize = 1 << 10;
const MOST_TARGET: usize = 2 << 10;
/// The most links, and parts with text.
const MOST_LINKS: usize = 50;
const MOST_PARTS: usize = 8;
/// E-mails in e-mails are taken apart again by calls in calls: so deep they can be nested in
/// [`MOST_BYTES`], and the machine gives memory only for as deep as they are.
const STACK: usize = 64 << 20;

/// What an e-mail says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mail {
    /// Its subject.
    pub subject: String,
    /// Who it says that it is from.
    pub from: Mailbox,
    /// Where an answer goes, if elsewhere.
    pub reply_to: Option<Mailbox>,
    /// Its text, as one reads it.
    pub body: String,
    /// Its links.
    pub links: Vec<Link>,
}

/// A name and an address; both may be missing, and both may be invented.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mailbox {
    /// The name that is shown.
    pub name: String,
    /// The address behind it.
    pub address: String,
}

/// A link as it reads, and where it leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The words.
    pub said: String,
    /// The address.
    pub target: String,
}

/// Reads an e-mail; `None` where it is none.
pub fn read(bytes: &[u8]) -> Option<Mail> {
    let bytes = bytes.get(..bytes.len().min(MOST_BYTES))?;
    thread::scope(|scope| {
        let reader = thread::Builder::new().stack_size(STACK);
        reader.spawn_scoped(scope, || parse(bytes)).ok()?.join().ok()?
    })
}

fn parse(bytes: &[u8]) -> Option<Mail> {
    let message = MessageParser::default().parse(bytes)?;
    let (body, links) = said(&message);
    let mail = Mail {
        subject: line(message.subject().unwrap_or_default()),
        from: message.from().and_then(mailbox).unwrap_or_default(),
        reply_to: message.reply_to().and_then(mailbox),
        body,
        links,
    };
    let is_one = message.from().is_some() || message.subject().is_some();
    is_one.then_some(mail)
}

/// The text and the links of what a mail program would show.
fn said(message: &Message<'_>) -> (String, Vec<Link>) {
    let mut texts = Vec::new();
    let mut links = Vec::new();
    let shown = if message.html_body.is_empty() { &message.text_body } else { &message.html_body };
    for part in shown.iter().take(MOST_PARTS).filter_map(|id| message.part(*id)) {
        let Some(text) = part.text_contents() else { continue };
        let text = cut(text, MOST_BYTES);
        if part.is_text_html() {
            let (text, of_part) = html::read(text);
            texts.push(text);
            links.extend(of_part);
        } else {
            texts.push(text.trim().to_owned());
        }
    }
    links.retain(|link| !link.target.is_empty() && !link.target.starts_with('#'));
    links.truncate(MOST_LINKS);
    for link in &mut links {
        link.said = line(&link.said);
        link.target = cut(&line_of_target(&link.target), MOST_TARGET).to_owned();
    }
    (cut(&texts.join("\n"), MOST_TEXT).to_owned(), links)
}

fn mailbox(address: &Address<'_>) -> Option<Mailbox> {
    let first = address.first()?;
    Some(Mailbox {
        name: line(first.name().unwrap_or_default()),
        address: line(first.address().unwrap_or_default()),
    })
}

/// One line, not too long.
fn line(text: &str) -> String {
    let words: Vec<&str> = cut(text, MOST_HEADER).split_whitespace().collect();
    words.join(" ")
}

/// Browsers leave white space out of an address.
fn line_of_target(target: &str) -> String {
    target.chars().filter(|c| !c.is_whitespace()).collect()
}

fn cut(text: &str, most: usize) -> &str {
    text.get(..text.floor_char_boundary(most)).unwrap_or_default()
}

#[cfg(test)]
mod tests;
