//! The private zone's assistance: letters become cases, cases are listed, taken, read, answered
//! and closed; what somebody tells in a call becomes a case too; dangerous files are put where
//! nobody opens them.
//!
//! `domain` has the rules, `store` the SQL, `service` the use cases, `web` the desk's pages.

mod domain;
mod service;
mod store;
pub mod web;

pub use domain::case::{CaseLine, CaseView, Note, Status, TimelineEntry};
pub use domain::disclosure::proposal::{
    Faults, Ground, MAX_NAME, MAX_REASON, MAX_TEXT, Part, PartFault, Proposal, Recipient,
};
pub use domain::disclosure::{Deed, Disclosure, DisclosureState, Step};
pub use domain::facts::{Facts, Hint, SCAM, Way};
pub use domain::file::{FileKind, FileLine, FileState, QuarantineReason};
pub use domain::list::{Counts, Line};
pub use domain::wanted::{Filter, Order, PAGE, Tab, Waits, Wanted};
pub use service::{
    AnswerError, CaseError, Cases, CollectError, Collected, DisclosureError, EnterError, Entered,
    FileError, HandError, Inbox, List, NewDisclosure, NoteError, OneWay, Place, Resync, Says,
    Sketched, Told, WantedFile,
};
