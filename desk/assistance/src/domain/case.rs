use std::fmt;

use kernel::{Day, Id};
use seal::Digest;
use seal::message::Message;

use crate::domain::disclosure::{Answer, Disclosure};
use crate::domain::facts::Way;

/// Where a case stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// Nobody has read it yet.
    New,
    /// The team must act.
    Open,
    /// The team has answered and waits for the sender.
    Waiting,
    /// The team has closed it; the sender may still write and opens it again.
    Closed,
}

impl Status {
    /// All of them, in the order of the inbox.
    pub const ALL: [Self; 4] = [Self::New, Self::Open, Self::Waiting, Self::Closed];

    /// Its name in the database and in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Open => "open",
            Self::Waiting => "waiting",
            Self::Closed => "closed",
        }
    }

    /// The status of that name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }
}

/// A case and what its letter says.
#[derive(Debug)]
pub struct CaseLine {
    /// Names the case in addresses.
    pub id: Id,
    /// What was answered, where it still opens.
    pub message: Option<Message>,
}

/// A case with its whole thread, opened.
#[derive(Debug)]
pub struct CaseView {
    /// Names the case in addresses.
    pub id: Id,
    /// Names it on the wire.
    pub case: Digest,
    /// Its kind of letter.
    pub kind: String,
    /// Where it stands.
    pub status: Status,
    /// Who took it.
    pub holder: Option<String>,
    /// How it came.
    pub way: Way,
    /// It stands before others.
    pub urgent: bool,
    /// What happened is such that its pages say whom the team never tells.
    pub delicate: bool,
    /// The day it was written.
    pub received: Day,
    /// The letter first, then both sides' entries in order.
    pub timeline: Vec<TimelineEntry>,
    /// What members wrote for one another, in order.
    pub notes: Vec<Note>,
    /// What members wanted to tell somebody outside, in order.
    pub disclosures: Vec<Disclosure>,
    /// Something in the thread was altered or is missing.
    pub broken: bool,
}

/// One thing that was written.
#[derive(Debug)]
pub struct TimelineEntry {
    /// Names it on the wire.
    pub digest: Digest,
    /// Its number in its side's chain, 0 for the letter.
    pub sequence: u32,
    /// The number of the other side's last entry that a sender had seen, 0 for none.
    pub saw: u32,
    /// Who wrote it.
    pub from_team: bool,
    /// Whether it closes the case.
    pub closing: bool,
    /// The day it was stored.
    pub day: Day,
    /// Whether the front has it, for the team's own.
    pub sent: bool,
    /// What it says. None where it opens but is no message: a sender's program wrote it wrongly.
    pub message: Option<Message>,
    /// Its files.
    pub files: Vec<crate::domain::file::FileLine>,
}

impl TimelineEntry {
    /// The same, as it may answer a question.
    pub(crate) fn answer(&self) -> Answer {
        Answer { from_team: self.from_team, sequence: self.sequence, saw: self.saw }
    }
}

/// What a member wrote for the team only.
pub struct Note {
    /// Who wrote it.
    pub author: String,
    /// The day it was written.
    pub day: Day,
    /// The last thing of the timeline that its author saw.
    pub after: Digest,
    /// What it says.
    pub text: String,
}

impl fmt::Debug for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Note(…)")
    }
}
