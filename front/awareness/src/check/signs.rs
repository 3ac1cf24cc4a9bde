//! What a QR code, and an e-mail, tell beside their text.

use verdict::{Address, Folded, Judge, Weight};

use crate::check::Finding;
use crate::check::parts::{Asked, SectionKind, Written};
use crate::decode::mail::{Link, Mail};

/// The names of these signs.
#[cfg(test)]
pub(crate) const OWN: [&str; 4] =
    ["script-address", "sender-not-brand", "reply-elsewhere", "link-elsewhere"];

/// Everything found.
pub(crate) fn of(asked: &Asked, written: &Written, judge: &Judge) -> Vec<Finding> {
    let mut found = Vec::new();
    for kind in [SectionKind::Pasted, SectionKind::Code, SectionKind::Target] {
        let sections = written.sections.iter().filter(|section| section.kind == kind);
        let scripts = sections
            .map(|section| section.range.clone())
            .filter(|range| written.text.get(range.clone()).is_some_and(runs_a_script));
        let places: Vec<_> = scripts.collect();
        if !places.is_empty() {
            let name = "script-address".to_owned();
            found.push(Finding { name, weight: Weight::Decisive, places, about: None });
        }
    }
    if let Some(mail) = &asked.mail {
        found.extend(sender(mail, written, judge));
        found.extend(answer(mail, written));
        found.extend(elsewhere(mail, written));
    }
    found
}

/// Whether a text is an address that does not lead to a page but makes the device do something.
fn runs_a_script(text: &str) -> bool {
    let folded = Folded::of(text);
    // Browsers leave out white space and control characters.
    let bare: String =
        folded.text().chars().filter(|c| !c.is_whitespace() && !c.is_control()).take(40).collect();
    if bare.starts_with("javascript:") || bare.starts_with("vbscript:") {
        return true;
    }
    let is_one_word = !text.trim().contains(char::is_whitespace);
    let opens = ["data:text/", "data:application/", "data:image/svg", "intent:", "blob:", "file:/"];
    is_one_word && opens.iter().any(|scheme| bare.starts_with(scheme))
}

/// A name that is somebody's with an address that is not theirs.
fn sender(mail: &Mail, written: &Written, judge: &Judge) -> Option<Finding> {
    let brand = judge.named_by_another(&mail.from.name, &mail.from.address)?;
    Some(Finding {
        name: "sender-not-brand".to_owned(),
        weight: Weight::Strong,
        places: written.section(SectionKind::From).into_iter().collect(),
        about: brand.names.first().cloned(),
    })
}

/// An answer would go to somebody else.
fn answer(mail: &Mail, written: &Written) -> Option<Finding> {
    let reply_to = Address::parse(&mail.reply_to.as_ref()?.address)?;
    let from = Address::parse(&mail.from.address)?;
    (from.domain != reply_to.domain).then(|| Finding {
        name: "reply-elsewhere".to_owned(),
        weight: Weight::Medium,
        places: written.section(SectionKind::ReplyTo).into_iter().collect(),
        about: Some(reply_to.host),
    })
}

/// A link that reads as one address and leads to another.
fn elsewhere(mail: &Mail, written: &Written) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    for Link { said, target } in &mail.links {
        let Some((read, leads)) = read_as_address(said).zip(Address::parse(target)) else {
            continue;
        };
        let is_known = found.iter().any(|one| one.about.as_deref() == Some(&leads.host));
        if read.domain == leads.domain || is_known {
            continue;
        }
        let place = written.section_saying(SectionKind::Target, target);
        found.push(Finding {
            name: "link-elsewhere".to_owned(),
            weight: Weight::Strong,
            places: place.into_iter().collect(),
            about: Some(leads.host),
        });
    }
    found
}

/// The address that the words of a link are.
fn read_as_address(said: &str) -> Option<Address> {
    let lower = said.get(..4).unwrap_or_default().to_ascii_lowercase();
    let is_one = lower == "http" || lower == "www.";
    let is_one = is_one && !said.contains(char::is_whitespace);
    Address::parse(said).filter(|_| is_one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_that_run_are_told_from_words_about_them() {
        for text in [
            "javascript:alert(1)",
            " JavaScript:alert(1) // hello",
            "java\nscript:x",
            "data:text/html;base64,AAAA",
            "intent://x#Intent;scheme=x;end",
            "java\u{200b}script:x",
        ] {
            assert!(runs_a_script(text), "{text}");
        }
        for text in ["data: 12 Go", "Intent: to pay", "https://a.example/javascript:", "file", ""] {
            assert!(!runs_a_script(text), "{text}");
        }
    }
}
