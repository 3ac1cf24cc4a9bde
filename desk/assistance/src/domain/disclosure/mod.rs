//! Telling somebody outside what a case says: with the sender's yes, or by two members where a
//! life is in danger, the law obliges or a court orders it.

use std::fmt;

use kernel::{Day, Id};
use serde::{Deserialize, Serialize};

pub(crate) mod proposal;
mod state;
#[cfg(test)]
mod tests;

use proposal::{Ground, Proposal, Recipient};
pub use state::{DisclosureState, Step};

/// A step that was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deed {
    /// What.
    pub step: Step,
    /// By whom.
    pub by: String,
    day: i32,
}

impl Deed {
    /// When.
    pub fn day(&self) -> Day {
        Day(self.day)
    }
}

/// Who takes a step, and when.
#[derive(Debug, Clone, Copy)]
pub(crate) struct By<'a> {
    pub(crate) member: &'a str,
    pub(crate) day: Day,
}

/// An entry of the thread, as far as it can be an answer to the question.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Answer {
    pub(crate) from_team: bool,
    /// Its number in its side's chain, from 1.
    pub(crate) sequence: u32,
    /// The number of the team's last entry that its writer had seen, 0 for none.
    pub(crate) saw: u32,
}

/// Why a step is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(crate) enum StepFault {
    #[error("it does not stand where this can be done")]
    State,
    #[error("a member other than the one who proposed it must decide")]
    SecondPerson,
    #[error("this is no answer of the sender to the question")]
    NotAnAnswer,
    #[error("whether the sender may know is not said")]
    Silence,
}

/// What members want to tell somebody outside, and what became of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Disclosure {
    /// Names it in addresses.
    #[serde(skip, default = "unnamed")]
    pub id: Id,
    /// Who is told.
    pub to: Recipient,
    /// Exactly what is passed on.
    pub text: String,
    /// What allows it.
    pub ground: Ground,
    /// Why, in the words of who proposed it; empty with consent.
    pub reason: String,
    /// Why telling the sender would endanger somebody, where the one who proposed it says so.
    pub silence: Option<String>,
    /// Both members say so: the sender is told later.
    pub silent: bool,
    /// Where it stands.
    pub state: DisclosureState,
    /// Who proposed it.
    pub proposer: String,
    /// The number of the team's entry that asks the sender.
    pub question: Option<u32>,
    /// The number of the sender's entry that was recorded as their answer.
    pub answer: Option<u32>,
    /// What was done since, in order.
    pub deeds: Vec<Deed>,
    day: i32,
}

fn unnamed() -> Id {
    Id([0; 16])
}

impl Disclosure {
    /// A proposal of a member; with consent as its ground, `question` asks the sender.
    pub(crate) fn new(id: Id, proposal: Proposal, by: By<'_>, question: Option<u32>) -> Self {
        let Proposal { to, text, ground, reason, silence } = proposal;
        Self {
            id,
            to,
            text,
            ground,
            reason,
            silence,
            silent: false,
            state: DisclosureState::first(ground),
            proposer: by.member.to_owned(),
            question,
            answer: None,
            deeds: Vec::new(),
            day: by.day.0,
        }
    }

    /// When it was proposed.
    pub fn day(&self) -> Day {
        Day(self.day)
    }

    /// When it was passed on.
    pub fn passed_on(&self) -> Option<Day> {
        self.deeds.iter().find(|deed| deed.step == Step::PassOn).map(Deed::day)
    }

    /// Whether the sender knows of it: they were asked, or told.
    pub fn is_known_to_sender(&self) -> bool {
        self.ground == Ground::Consent || self.deeds.iter().any(|deed| deed.step == Step::Tell)
    }

    /// Whether a member may be the second who decides.
    pub fn may_decide(&self, member: &str) -> bool {
        self.state == DisclosureState::Proposed && self.proposer != member
    }

    /// Whether an entry can be the sender's answer: they had seen the question when they wrote it,
    /// and have given no later answer.
    pub(crate) fn is_answer(&self, entry: Answer) -> bool {
        let asked = self.question.is_some_and(|question| entry.saw >= question);
        let later = self.answer.is_none_or(|known| entry.sequence > known);
        !entry.from_team && asked && later
    }

    /// Records the sender's yes, by the entry that says it.
    pub(crate) fn agree(&mut self, entry: Answer, by: By<'_>) -> Result<(), StepFault> {
        self.answered(Step::Agree, entry, by)
    }

    /// Records the sender's no, by the entry that says it.
    pub(crate) fn refuse(&mut self, entry: Answer, by: By<'_>) -> Result<(), StepFault> {
        self.answered(Step::Refuse, entry, by)
    }

    /// A second member says yes. Where the first said that telling the sender would endanger
    /// somebody, they say whether they think so too.
    pub(crate) fn confirm(&mut self, silent: Option<bool>, by: By<'_>) -> Result<(), StepFault> {
        if self.may_decide(by.member) && self.silence.is_some() && silent.is_none() {
            return Err(StepFault::Silence);
        }
        self.decided(Step::Confirm, by)?;
        self.silent = self.silence.is_some() && silent == Some(true);
        Ok(())
    }

    /// A second member says no.
    pub(crate) fn decline(&mut self, by: By<'_>) -> Result<(), StepFault> {
        self.decided(Step::Decline, by)
    }

    /// The team does not want it any more.
    pub(crate) fn withdraw(&mut self, by: By<'_>) -> Result<(), StepFault> {
        self.take(Step::Withdraw, by)
    }

    /// It was passed on. Without consent the sender must still be told.
    pub(crate) fn pass_on(&mut self, by: By<'_>) -> Result<(), StepFault> {
        self.take(Step::PassOn, by)
    }

    /// The sender is told that it was passed on.
    pub(crate) fn tell(&mut self, by: By<'_>) -> Result<(), StepFault> {
        self.take(Step::Tell, by)
    }

    fn answered(&mut self, step: Step, entry: Answer, by: By<'_>) -> Result<(), StepFault> {
        self.state.after(self.ground, step).ok_or(StepFault::State)?;
        if !self.is_answer(entry) {
            return Err(StepFault::NotAnAnswer);
        }
        self.answer = Some(entry.sequence);
        self.take(step, by)
    }

    fn decided(&mut self, step: Step, by: By<'_>) -> Result<(), StepFault> {
        if by.member == self.proposer {
            return Err(StepFault::SecondPerson);
        }
        self.take(step, by)
    }

    fn take(&mut self, step: Step, by: By<'_>) -> Result<(), StepFault> {
        self.state = self.state.after(self.ground, step).ok_or(StepFault::State)?;
        self.deeds.push(Deed { step, by: by.member.to_owned(), day: by.day.0 });
        Ok(())
    }
}

impl fmt::Debug for Disclosure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Disclosure({:?}, {:?})", self.ground, self.state)
    }
}
