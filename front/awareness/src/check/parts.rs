use std::ops::Range;

use verdict::MOST_BYTES;

use crate::decode::mail::{Link, Mail, Mailbox};

/// What somebody asks about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Asked {
    /// What was pasted.
    pub(crate) pasted: String,
    /// What the QR codes of a picture say.
    pub(crate) codes: Vec<String>,
    /// An e-mail.
    pub(crate) mail: Option<Mail>,
}

/// Everything that is judged, as one text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Written {
    pub(crate) text: String,
    pub(crate) sections: Vec<Section>,
    /// Not all of it was read.
    pub(crate) is_cut: bool,
}

/// A part of what is judged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Section {
    pub(crate) kind: SectionKind,
    pub(crate) range: Range<usize>,
}

/// What a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SectionKind {
    Pasted,
    Code,
    Subject,
    From,
    ReplyTo,
    Body,
    /// Where a link of an e-mail leads.
    Target,
}

impl SectionKind {
    /// The words above it; what was pasted needs none.
    pub(crate) fn label(self) -> Option<&'static str> {
        Some(match self {
            Self::Pasted => return None,
            Self::Code => "check-part-code",
            Self::Subject => "check-part-subject",
            Self::From => "check-part-from",
            Self::ReplyTo => "check-part-reply",
            Self::Body => "check-part-body",
            Self::Target => "check-part-target",
        })
    }
}

impl Written {
    pub(crate) fn of(asked: &Asked) -> Self {
        let mut written = Self::default();
        written.add(SectionKind::Pasted, &asked.pasted);
        for code in &asked.codes {
            written.add(SectionKind::Code, code);
        }
        if let Some(mail) = &asked.mail {
            written.add(SectionKind::Subject, &mail.subject);
            written.add(SectionKind::From, &shown(&mail.from));
            if let Some(reply_to) = &mail.reply_to {
                written.add(SectionKind::ReplyTo, &shown(reply_to));
            }
            written.add(SectionKind::Body, &mail.body);
            for target in targets(&mail.links) {
                written.add(SectionKind::Target, target);
            }
        }
        written
    }

    pub(crate) fn section(&self, kind: SectionKind) -> Option<Range<usize>> {
        let found = self.sections.iter().find(|section| section.kind == kind);
        found.map(|section| section.range.clone())
    }

    /// The part that is exactly this.
    pub(crate) fn section_saying(&self, kind: SectionKind, said: &str) -> Option<Range<usize>> {
        let mut of_kind = self.sections.iter().filter(|section| section.kind == kind);
        let found = of_kind.find(|one| self.text.get(one.range.clone()) == Some(said));
        found.map(|section| section.range.clone())
    }

    fn add(&mut self, kind: SectionKind, said: &str) {
        let said = said.trim();
        if said.is_empty() {
            return;
        }
        let between = usize::from(!self.text.is_empty());
        let room = MOST_BYTES.saturating_sub(self.text.len() + between);
        let cut = said.get(..said.floor_char_boundary(room)).unwrap_or_default();
        self.is_cut |= cut.len() < said.len();
        if cut.is_empty() {
            return;
        }
        if between == 1 {
            self.text.push('\n');
        }
        let start = self.text.len();
        self.text.push_str(cut);
        self.sections.push(Section { kind, range: start..self.text.len() });
    }
}

/// Where links lead, each once, where their words do not say so already.
fn targets(links: &[Link]) -> Vec<&str> {
    let mut targets: Vec<&str> = Vec::new();
    for Link { said, target } in links {
        let target = target.trim();
        if said != target && !targets.contains(&target) {
            targets.push(target);
        }
    }
    targets
}

fn shown(mailbox: &Mailbox) -> String {
    match (mailbox.name.as_str(), mailbox.address.as_str()) {
        ("", address) => address.to_owned(),
        (name, "") => name.to_owned(),
        (name, address) => format!("{name} <{address}>"),
    }
}
