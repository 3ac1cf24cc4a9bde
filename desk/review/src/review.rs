//! The way of one document from the first word to the public, whatever it says.

use kernel::Ts;

/// Where a document stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Somebody writes it.
    Draft,
    /// It waits for a second member.
    Proposed,
    /// What is published is what is written.
    Published,
}

impl Stage {
    const ALL: [Self; 3] = [Self::Draft, Self::Proposed, Self::Published];

    /// Its name in the database.
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Proposed => "proposed",
            Self::Published => "published",
        }
    }

    pub(crate) fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.code() == code)
    }
}

/// What a member does on the way, apart from what is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// Writes.
    Write,
    /// Asks a second member to approve.
    Propose,
    /// Gives it back to be written.
    SendBack,
    /// Approves: the public reads it within a minute.
    Approve,
    /// Begins the next issue.
    Revise,
    /// Drops what was written since the last issue.
    Discard,
}

/// Why a turn is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// The document is not where this turn begins.
    State,
    /// Whoever wrote or proposed it cannot approve it.
    SecondMember,
}

/// How far a document is, and by whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Review {
    /// When something last happened.
    pub changed: Ts,
    /// Where it stands.
    pub stage: Stage,
    /// Rises with each turn: whoever acts on an older one is told so.
    pub step: u32,
    /// Who wrote last.
    pub editor: String,
    /// Who asked for it to be approved; empty before.
    pub proposer: String,
    /// Who approved the last issue; empty before.
    pub approved_by: String,
    /// The approved issue is signed, and on its way.
    pub signed: bool,
}

impl Review {
    /// The first step: this member begins.
    pub fn begun(member: &str, now: Ts) -> Self {
        Self {
            changed: now,
            stage: Stage::Draft,
            step: 1,
            editor: member.to_owned(),
            proposer: String::new(),
            approved_by: String::new(),
            signed: true,
        }
    }

    /// Whether this member may approve what is written: somebody else wrote it, and somebody else
    /// asked for it.
    pub fn may_approve(&self, member: &str) -> bool {
        self.stage == Stage::Proposed && !self.is_of(member)
    }

    /// Whether this member wrote or proposed it.
    pub fn is_of(&self, member: &str) -> bool {
        self.editor == member || self.proposer == member
    }

    /// How it stands after a turn of this member.
    ///
    /// # Errors
    /// It is not where the turn begins, or the turn is another member's.
    pub fn after(self, turn: Turn, member: &str, now: Ts) -> Result<Self, Refusal> {
        let is_own = self.is_of(member);
        let mut next = Self { changed: now, step: self.step.saturating_add(1), ..self };
        match (turn, next.stage) {
            (Turn::Write, Stage::Draft) => member.clone_into(&mut next.editor),
            (Turn::Propose, Stage::Draft) => {
                next.stage = Stage::Proposed;
                member.clone_into(&mut next.proposer);
            }
            (Turn::SendBack, Stage::Proposed) => next.stage = Stage::Draft,
            (Turn::Approve, Stage::Proposed) if is_own => return Err(Refusal::SecondMember),
            (Turn::Approve, Stage::Proposed) => {
                next.stage = Stage::Published;
                member.clone_into(&mut next.approved_by);
                next.signed = false;
            }
            // What the public has not read yet is no issue that another could follow.
            (Turn::Revise, Stage::Published) if next.signed => {
                next.stage = Stage::Draft;
                member.clone_into(&mut next.editor);
            }
            (Turn::Discard, Stage::Draft | Stage::Proposed) => next.stage = Stage::Published,
            _ => return Err(Refusal::State),
        }
        Ok(next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Ts = Ts(5);

    #[test]
    fn whoever_wrote_or_proposed_it_does_not_approve_it() {
        let written = Review::begun("amal", Ts(1));
        assert!(!written.may_approve("badr"), "nobody asked yet");
        let proposed = written.after(Turn::Propose, "chada", NOW).unwrap();
        for (member, may) in [("amal", false), ("chada", false), ("badr", true)] {
            assert_eq!(proposed.may_approve(member), may);
            let approved = proposed.clone().after(Turn::Approve, member, NOW);
            assert_eq!(approved.is_ok(), may);
        }
        let own = proposed.clone().after(Turn::Approve, "amal", NOW);
        assert_eq!(own, Err(Refusal::SecondMember));
        // Who sent it back and wrote it anew is its writer now.
        let back = proposed.after(Turn::SendBack, "badr", NOW).unwrap();
        let again = back.after(Turn::Write, "badr", NOW).unwrap();
        let again = again.after(Turn::Propose, "chada", NOW).unwrap();
        assert!(again.may_approve("amal") && !again.may_approve("badr"));
    }

    #[test]
    fn each_turn_begins_where_it_should_and_nowhere_else() {
        let all = [
            Turn::Write,
            Turn::Propose,
            Turn::SendBack,
            Turn::Approve,
            Turn::Revise,
            Turn::Discard,
        ];
        let at = |stage, signed| Review { stage, signed, ..Review::begun("amal", Ts(1)) };
        let possible = |stage, signed| {
            let is_taken = |turn: &Turn| at(stage, signed).after(*turn, "badr", NOW).is_ok();
            all.into_iter().filter(is_taken).collect::<Vec<_>>()
        };
        assert_eq!(possible(Stage::Draft, true), [Turn::Write, Turn::Propose, Turn::Discard]);
        assert_eq!(possible(Stage::Proposed, true), [Turn::SendBack, Turn::Approve, Turn::Discard]);
        assert_eq!(possible(Stage::Published, true), [Turn::Revise]);
        assert_eq!(possible(Stage::Published, false), [], "the public has not read it yet");
        let next = at(Stage::Draft, true).after(Turn::Write, "badr", NOW).unwrap();
        assert_eq!((next.step, next.changed, next.editor.as_str()), (2, NOW, "badr"));
    }
}
