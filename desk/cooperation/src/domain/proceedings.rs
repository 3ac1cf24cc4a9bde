//! What is presented at an event, from the first plan to the papers that stay.

use std::collections::BTreeMap;

use content::ByLang;
use desk_review::Reviewed;
use documents::{
    Attached, Contribution, ContributionKind, Document as _, Fault, FileFormat, Licence,
    Proceedings as Published, Speaker, Spoken,
};
use kernel::{Ts, Zone};
use serde::{Deserialize, Serialize};

use crate::domain::file::WithFiles;

/// Proceedings, as two members publish them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proceedings {}

/// Proceedings and all that the desk knows of them. They are called as their event.
pub type ProceedingsRecord = desk_review::Record<Proceedings>;
/// What a member does with proceedings.
pub type ProceedingsDeed = desk_review::Deed<Proceedings>;

/// Proceedings as they are written.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProceedingsDraft {
    /// Who presents.
    pub speakers: Vec<Speaker>,
    /// What is presented.
    pub contributions: Vec<Contribution>,
    /// Nothing of it is true.
    pub invented: bool,
    /// It takes them back.
    pub cancels: bool,
    /// What changed since the last issue, or why they are taken back.
    pub note: ByLang<String>,
}

/// Which contributions were sent to a call, each by the letter that brought it: whoever takes one back is
/// not published.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sources(pub BTreeMap<String, String>);

impl ProceedingsDraft {
    /// The contribution of that name.
    pub(crate) fn contribution(&self, id: &str) -> Option<&Contribution> {
        self.contributions.iter().find(|one| one.id == id)
    }

    /// Keeps a speaker: in the place of the one of that name, or as a new one. Gives the name.
    pub fn put_speaker(&mut self, speaker: Speaker) -> String {
        let number = next_number(self.speakers.iter().map(|one| one.id.as_str()), 's');
        let id = if speaker.id.is_empty() { format!("s{number}") } else { speaker.id.clone() };
        let speaker = Speaker { id: id.clone(), ..speaker };
        match self.speakers.iter_mut().find(|one| one.id == id) {
            Some(there) => *there = speaker,
            None => self.speakers.push(speaker),
        }
        id
    }

    /// Keeps a contribution: in the place of the one of that name, or as a new one. Gives the name.
    pub fn put_contribution(&mut self, contribution: Contribution) -> String {
        let number = next_number(self.contributions.iter().map(|one| one.id.as_str()), 'c');
        let given = contribution.id.clone();
        let id = if given.is_empty() { format!("c{number}") } else { given };
        let contribution = Contribution { id: id.clone(), ..contribution };
        match self.contributions.iter_mut().find(|one| one.id == id) {
            Some(there) => *there = contribution,
            None => self.contributions.push(contribution),
        }
        id
    }
}

/// No name is used twice.
fn next_number<'a>(ids: impl Iterator<Item = &'a str>, letter: char) -> u16 {
    let numbers = ids.filter_map(|id| id.strip_prefix(letter)?.parse::<u16>().ok());
    numbers.max().unwrap_or_default().saturating_add(1)
}

/// A contribution that says nothing yet.
pub(crate) fn empty_contribution() -> Contribution {
    Contribution {
        id: String::new(),
        kind: ContributionKind::Talk,
        session: None,
        starts: String::new(),
        minutes: 20,
        languages: vec![Spoken::Ar],
        title: String::new(),
        text: String::new(),
        speakers: Vec::new(),
        // Until its author says more.
        licence: Licence::Reserved,
        paper: None,
        slides: None,
        doi: String::new(),
        cancelled: false,
    }
}

impl WithFiles for Proceedings {
    fn files(draft: &ProceedingsDraft) -> Vec<&Attached> {
        draft.contributions.iter().flat_map(Contribution::files).collect()
    }

    /// `c1.paper`, `c1.slides`.
    fn place<'a>(
        draft: &'a mut ProceedingsDraft,
        name: &str,
    ) -> Option<(&'a mut Option<Attached>, FileFormat)> {
        let (contribution, which) = name.split_once('.')?;
        let found = draft.contributions.iter_mut().find(|one| one.id == contribution)?;
        let place = match which {
            "paper" => &mut found.paper,
            "slides" => &mut found.slides,
            _ => return None,
        };
        Some((place, FileFormat::Pdf))
    }
}

impl Reviewed for Proceedings {
    const KIND: &'static str = "proceedings";
    const PATH: &'static str = "/proceedings";
    type Draft = ProceedingsDraft;
    type Issue = Published;
    type Own = Sources;
    type Fault = Fault;

    fn issue(record: &ProceedingsRecord, now: Ts, _: &Zone) -> Result<Published, Fault> {
        let draft = record.draft.clone();
        let mut contributions = draft.contributions;
        if draft.cancels {
            // What is taken back is kept nowhere.
            contributions.iter_mut().for_each(|one| (one.paper, one.slides) = (None, None));
        }
        let document = Published {
            id: record.id.clone(),
            revision: record.next_revision(|issue| issue.revision),
            sent: now,
            withdrawn: draft.cancels,
            invented: draft.invented,
            speakers: draft.speakers,
            contributions,
            note: draft.note,
        };
        document.check()?;
        Ok(document)
    }

    fn draft_of(issue: &Published) -> ProceedingsDraft {
        ProceedingsDraft {
            speakers: issue.speakers.clone(),
            contributions: issue.contributions.clone(),
            invented: issue.invented,
            cancels: issue.withdrawn,
            note: issue.note.clone(),
        }
    }

    fn follow(issue: &Published, takes_back: bool) -> ProceedingsDraft {
        let note = ByLang::default();
        ProceedingsDraft { cancels: takes_back, note, ..Self::draft_of(issue) }
    }

    /// What takes them back is begun so, and stays so.
    fn take(record: &ProceedingsRecord, draft: ProceedingsDraft) -> ProceedingsDraft {
        ProceedingsDraft { cancels: record.draft.cancels, ..draft }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_one_gets_a_name_of_its_own_and_a_known_one_keeps_its_place() {
        let mut draft = ProceedingsDraft::default();
        let speaker = |id: &str, name: &str| Speaker {
            id: id.to_owned(),
            name: name.to_owned(),
            ..Speaker::default()
        };
        assert_eq!(draft.put_speaker(speaker("", "a")), "s1");
        assert_eq!(draft.put_speaker(speaker("", "b")), "s2");
        assert_eq!(draft.put_speaker(speaker("s1", "c")), "s1");
        let names: Vec<&str> = draft.speakers.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["c", "b"]);
        assert_eq!(draft.put_contribution(empty_contribution()), "c1");
        assert_eq!(draft.put_contribution(empty_contribution()), "c2");
    }
}
