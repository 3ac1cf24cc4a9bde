//! What somebody sent to a call, and how it is read without their name.

use std::collections::BTreeMap;

use documents::{ContributionKind, Spoken, is_unfit};
use kernel::Ts;
use link::places::PlaceState;
use seal::Digest;
use serde::{Deserialize, Serialize};

use crate::domain::attendee::Person;
use crate::domain::call::Committee;
use crate::domain::hidden::Hidden;

/// The most characters of what a reader or a lead writes.
pub(crate) const COMMENT: usize = 4000;

/// What somebody offers to present, without who they are.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Work {
    /// What it is.
    pub kind: ContributionKind,
    /// What it is about: a theme of the call, or `other`.
    pub theme: String,
    /// In which language it is presented.
    pub language: Spoken,
    /// What it is called.
    pub title: String,
    /// What it says.
    pub text: String,
}

impl std::fmt::Debug for Work {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Work(…)")
    }
}

impl Work {
    /// From the answers of a form; `None` where it says nothing that could be read.
    pub(crate) fn of(answers: &BTreeMap<String, String>) -> Option<Self> {
        let answer = |id: &str| {
            let fit: String = answers.get(id)?.chars().filter(|c| !is_unfit(*c)).collect();
            Some(fit.trim().to_owned()).filter(|text| !text.is_empty())
        };
        Some(Self {
            kind: ContributionKind::named(answers.get("kind")?)?,
            theme: answer("theme")?,
            language: Spoken::named(answers.get("language")?)?,
            title: answer("title")?.replace('\n', " "),
            text: answer("text")?,
        })
    }

    /// The same with what would tell who wrote it hidden.
    pub(crate) fn without(&self, author: &Person) -> Self {
        let hidden = Hidden::of(author);
        Self { title: hidden.mask(&self.title), text: hidden.mask(&self.text), ..self.clone() }
    }
}

/// Why a member does not read what somebody sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conflict {
    /// They work in the same house, or did until lately.
    House,
    /// They are family, or friends.
    Close,
    /// They wrote or worked together.
    Together,
    /// They are in dispute.
    Dispute,
    /// They know from the text who wrote it.
    Recognised,
    /// Something else that should keep them from it.
    Other,
}

impl Conflict {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::House, Self::Close, Self::Together, Self::Dispute, Self::Recognised, Self::Other];

    /// Its name in forms, words and the database.
    pub fn tag(self) -> &'static str {
        match self {
            Self::House => "house",
            Self::Close => "close",
            Self::Together => "together",
            Self::Dispute => "dispute",
            Self::Recognised => "recognised",
            Self::Other => "other",
        }
    }

    /// The one of that name.
    pub fn named(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.tag() == tag)
    }
}

/// What a reader advises.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Advice {
    /// It must not be presented.
    Decline,
    /// Rather not.
    RatherNot,
    /// Rather yes.
    RatherYes,
    /// It should be presented.
    Accept,
}

impl Advice {
    /// All of them, the best first.
    pub const ALL: [Self; 4] = [Self::Accept, Self::RatherYes, Self::RatherNot, Self::Decline];

    /// Its name in forms and words.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Accept => "accept",
            Self::RatherYes => "rather-yes",
            Self::RatherNot => "rather-not",
            Self::Decline => "decline",
        }
    }

    /// The one of that name.
    pub fn named(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.tag() == tag)
    }

    /// 2 to -2, without a middle: whoever reads takes a side.
    pub fn score(self) -> i32 {
        match self {
            Self::Accept => 2,
            Self::RatherYes => 1,
            Self::RatherNot => -1,
            Self::Decline => -2,
        }
    }
}

/// What a reader says of a contribution.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assessment {
    /// Their advice.
    pub advice: Advice,
    /// For the team: why.
    pub comment: String,
    /// For whoever wrote it: what is good, what could be better.
    pub to_author: String,
}

/// An assessment and who gave it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessed {
    /// The member.
    pub member: String,
    /// What they say.
    pub assessment: Assessment,
}

/// What a member may see and do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum View {
    /// Everything: they choose, and read for nobody.
    Lead,
    /// What is offered, without names.
    Reader,
    /// They have not said yet whether they have a conflict.
    Undeclared,
    /// They have one: nothing.
    Conflict,
    /// The call is still open: nobody reads before all is there.
    Early,
}

/// What a member may see of a submission. `declared` is what they said of a conflict with its
/// authors, `None` before they said anything.
pub(crate) fn view(
    committee: &Committee,
    member: &str,
    declared: Option<Option<Conflict>>,
    is_open: bool,
) -> View {
    match declared {
        Some(Some(_)) => View::Conflict,
        // Who chooses declares too, once all names are there.
        _ if committee.is_lead(member) && (is_open || declared.is_some()) => View::Lead,
        _ if is_open => View::Early,
        None => View::Undeclared,
        Some(None) => View::Reader,
    }
}

/// What was sent to a call, opened for one member.
#[derive(Debug, Clone)]
pub struct Submission {
    /// The letter that brought it.
    pub id: Digest,
    /// The order in which it came; 0 before the front was asked.
    pub number: u32,
    /// How it stands at the front; `None` before it was asked.
    pub standing: Option<PlaceState>,
    /// The team's word, which the front may not have yet.
    pub decision: Option<bool>,
    /// Who said it.
    pub decided_by: String,
    /// When.
    pub decided: Option<Ts>,
    /// What the author was told.
    pub answer: String,
    /// What is offered; without names for readers.
    pub work: Work,
    /// Who wrote it: for leads only.
    pub author: Option<Person>,
    /// What readers said; to a reader the others' only once they said their own.
    pub assessments: Vec<Assessed>,
    /// How many have read it.
    pub read_by: usize,
    /// What this member may see.
    pub view: View,
}

impl Submission {
    /// Whether the team has to choose yet.
    pub fn is_undecided(&self) -> bool {
        self.decided.is_none() && matches!(self.standing, None | Some(PlaceState::Asked))
    }

    /// Whether its author took it back.
    pub fn is_withdrawn(&self) -> bool {
        self.standing == Some(PlaceState::Cancelled)
    }

    /// What this member said of it.
    pub fn assessment_of(&self, member: &str) -> Option<&Assessment> {
        let own = self.assessments.iter().find(|one| one.member == member);
        own.map(|one| &one.assessment)
    }

    /// The mean of the readers' scores; `None` where nobody has read it.
    pub fn score(&self) -> Option<f64> {
        let scores = self.assessments.iter().map(|one| one.assessment.advice.score());
        let sum: i32 = scores.sum();
        let count = u32::try_from(self.assessments.len()).ok().filter(|count| *count > 0)?;
        Some(f64::from(sum) / f64::from(count))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_sees_more_than_their_part() {
        let committee = Committee::led_by("amal");
        let none = Some(None);
        let conflict = Some(Some(Conflict::House));
        for (member, declared, is_open, expected) in [
            ("amal", None, true, View::Lead),
            ("amal", None, false, View::Undeclared),
            ("amal", none, false, View::Lead),
            ("amal", conflict, false, View::Conflict),
            ("badr", None, true, View::Early),
            ("badr", none, true, View::Early),
            ("badr", None, false, View::Undeclared),
            ("badr", none, false, View::Reader),
            ("badr", conflict, false, View::Conflict),
        ] {
            assert_eq!(view(&committee, member, declared, is_open), expected);
        }
    }
}
