use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

/// The longest text that is passed on, in characters.
pub const MAX_TEXT: usize = 4_000;
/// The longest reason, in characters.
pub const MAX_REASON: usize = 2_000;
/// The longest name of who is told, in characters.
pub const MAX_NAME: usize = 200;

/// Situations in which whoever is told most easily does harm: their pages say the rule, which is
/// the same for all.
const DELICATE: [&str; 4] = ["intimate-images", "sextortion", "grooming", "csam-seen"];

/// Whether the pages of a case say that no authority is told without consent.
pub(crate) fn is_delicate(situation: Option<&str>) -> bool {
    situation.is_some_and(|situation| DELICATE.contains(&situation))
}

/// What allows the team to tell somebody outside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Ground {
    /// The sender says yes.
    Consent,
    /// A life is in danger.
    Danger,
    /// The law obliges the team.
    Duty,
    /// A court orders it.
    Order,
}

impl Ground {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Consent, Self::Danger, Self::Duty, Self::Order];

    /// Its name in forms.
    pub fn code(self) -> &'static str {
        match self {
            Self::Consent => "consent",
            Self::Danger => "danger",
            Self::Duty => "duty",
            Self::Order => "order",
        }
    }

    /// The ground of that name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ground| ground.code() == code)
    }
}

/// Who is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recipient {
    /// Its name among the channels, where it is one of them.
    pub channel: Option<String>,
    /// What it is called, in the sender's language.
    pub name: String,
}

/// What a member wants to tell somebody outside.
#[derive(Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Who is told.
    pub to: Recipient,
    /// Exactly what is passed on.
    pub text: String,
    /// What allows it.
    pub ground: Ground,
    /// Why, in the member's words; of no use with consent.
    pub reason: String,
    /// Why telling the sender would endanger somebody; none where it would not.
    pub silence: Option<String>,
}

/// A part of a proposal that a member writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Who is told.
    Recipient,
    /// What is passed on.
    Text,
    /// Why.
    Reason,
    /// Why the sender is not told.
    Silence,
}

/// What is wrong with a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartFault {
    /// It is missing.
    Missing,
    /// It has more characters than this.
    TooLong(usize),
}

/// What is wrong with a proposal, part by part.
pub type Faults = BTreeMap<Part, PartFault>;

impl Proposal {
    /// The same without blanks around, and without what its ground has no use for.
    pub(crate) fn tidy(self) -> Self {
        let consent = self.ground == Ground::Consent;
        let trimmed = |text: String| text.replace("\r\n", "\n").trim().to_owned();
        Self {
            to: Recipient { name: trimmed(self.to.name), ..self.to },
            text: trimmed(self.text),
            ground: self.ground,
            reason: if consent { String::new() } else { trimmed(self.reason) },
            silence: self.silence.filter(|_| !consent).map(trimmed),
        }
    }

    /// What is missing or too long.
    pub(crate) fn faults(&self) -> Faults {
        let reason = (self.ground != Ground::Consent).then_some(self.reason.as_str());
        let parts = [
            (Part::Recipient, Some(self.to.name.as_str()), MAX_NAME),
            (Part::Text, Some(self.text.as_str()), MAX_TEXT),
            (Part::Reason, reason, MAX_REASON),
            (Part::Silence, self.silence.as_deref(), MAX_REASON),
        ];
        let fault = |text: &str, most: usize| match text.chars().count() {
            0 => Some(PartFault::Missing),
            written if written > most => Some(PartFault::TooLong(most)),
            _ => None,
        };
        let faults = parts.into_iter().filter_map(|(part, text, most)| {
            let fault = fault(text?, most)?;
            Some((part, fault))
        });
        faults.collect()
    }
}

impl fmt::Debug for Proposal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Proposal({:?})", self.ground)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn proposal(ground: Ground) -> Proposal {
        Proposal {
            to: Recipient { channel: None, name: " The police ".into() },
            text: "a\r\nb ".into(),
            ground,
            reason: String::new(),
            silence: Some("  ".into()),
        }
    }

    #[test]
    fn without_consent_a_reason_is_written() {
        let agreed = proposal(Ground::Consent).tidy();
        assert_eq!((agreed.to.name.as_str(), agreed.text.as_str()), ("The police", "a\nb"));
        assert_eq!(agreed.silence, None, "who is asked knows");
        assert!(agreed.faults().is_empty());
        for ground in [Ground::Danger, Ground::Duty, Ground::Order] {
            let faults = proposal(ground).tidy().faults();
            let missing = [Part::Reason, Part::Silence].map(|part| (part, PartFault::Missing));
            assert_eq!(faults, Faults::from(missing));
        }
    }

    #[test]
    fn least_content_is_four_thousand_characters_at_most() {
        let text = |length| Proposal { text: "س".repeat(length), ..proposal(Ground::Consent) };
        assert!(text(MAX_TEXT).tidy().faults().is_empty());
        let faults = text(MAX_TEXT + 1).tidy().faults();
        assert_eq!(faults, Faults::from([(Part::Text, PartFault::TooLong(MAX_TEXT))]));
        let nobody = Recipient { channel: None, name: " ".into() };
        let faults = Proposal { to: nobody, text: " ".into(), ..proposal(Ground::Consent) };
        assert_eq!(faults.tidy().faults().len(), 2);
    }
}
