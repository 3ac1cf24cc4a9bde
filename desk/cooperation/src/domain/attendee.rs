//! Somebody who registered.

use std::collections::BTreeMap;

use documents::is_unfit;
use kernel::{Lang, Ts};
use link::places::PlaceState;
use seal::Digest;
use serde::{Deserialize, Serialize};

/// Sealed bytes come in steps of this, so that their length tells nothing of a name.
const BLOCK: usize = 1024;

/// What somebody wrote. Sealed at rest.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// Who comes.
    pub name: String,
    /// Where mails go; empty where they gave none.
    pub email: String,
    /// What they need to take part; erased with the rest.
    pub needs: String,
    /// Who registers a child, and as what; empty for everybody else.
    pub adult: String,
    /// `guardian` or `teacher`.
    pub relation: String,
    /// Where they work; asked of who sends a contribution.
    #[serde(default)]
    pub house: String,
    /// Who they are, in some sentences; asked of who sends a contribution.
    #[serde(default)]
    pub about: String,
    /// The language they wrote in.
    pub lang: Lang,
}

impl Person {
    /// From the answers of a form; `None` where no name is among them.
    pub(crate) fn of(answers: &BTreeMap<String, String>, lang: Lang) -> Option<Self> {
        let answer = |id: &str| {
            let text = answers.get(id)?;
            let fit: String = text.chars().filter(|c| !is_unfit(*c)).collect();
            Some(fit.trim().to_owned())
        };
        let line = |id: &str| answer(id).map(|text| text.replace('\n', " "));
        let name = line("name").filter(|name| !name.is_empty())?;
        let email = answer("email").filter(|email| desk_mail::is_address(email));
        Some(Self {
            name,
            email: email.unwrap_or_default(),
            needs: answer("needs").unwrap_or_default(),
            adult: line("adult").unwrap_or_default(),
            relation: answer("relation").unwrap_or_default(),
            house: line("house").unwrap_or_default(),
            about: answer("about").unwrap_or_default(),
            lang,
        })
    }

    /// The bytes that are sealed.
    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = serde_json::to_vec(self).unwrap_or_default();
        bytes.resize(bytes.len().next_multiple_of(BLOCK), b' ');
        bytes
    }

    /// Reads opened bytes.
    pub(crate) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok()
    }
}

impl std::fmt::Debug for Person {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Person(…)")
    }
}

/// Somebody who registered, opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendee {
    /// The letter that registered them.
    pub id: Digest,
    /// The session.
    pub session: String,
    /// The order in which they came; 0 before the front was asked.
    pub number: u32,
    /// How the registration stands; `None` before the front was asked.
    pub standing: Option<PlaceState>,
    /// Until when what is offered is kept.
    pub until: Option<Ts>,
    /// The team's word that the front does not have yet.
    pub decision: Option<bool>,
    /// When they came.
    pub present: Option<Ts>,
    /// Who they are.
    pub person: Person,
}
