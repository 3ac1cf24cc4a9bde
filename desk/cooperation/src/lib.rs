//! The private zone's cooperation: an event, a partner, an agreement is written by one member and
//! approved by another before the public sees it; what is done of an agreement is followed here; who registers is known here only, told by e-mail, checked
//! in, and forgotten some days after.
//!
//! `domain` has the rules, `store` the SQL, `service` the use cases, `mail` what e-mails say, `web`
//! the desk's pages.

mod domain;
mod mail;
mod service;
mod store;
pub mod web;

pub use domain::agreement::{AgreementDeed, AgreementDraft, AgreementRecord, Agreements};
pub use domain::attendee::{Attendee, Person};
pub use domain::call::{CallDeed, CallDraft, CallRecord, Calls, Committee};
pub use domain::event::{Deed, Draft, EventFault, Events, Record};
pub use domain::feedback::Feedback;
pub use domain::file::{FileError, WithFiles};
pub use domain::indicators::{Indicators, IndicatorsDeed, IndicatorsDraft, IndicatorsRecord};
pub use domain::joint_plan::{Entry, JointPlan, Task as JointTask};
pub use domain::learning::Learning;
pub use domain::partner::{PartnerDeed, PartnerDraft, PartnerFault, PartnerRecord, Partners};
pub use domain::plan::{Cost, Plan, Task};
pub use domain::proceedings::{
    Proceedings, ProceedingsDeed, ProceedingsDraft, ProceedingsRecord, Sources,
};
pub use domain::submission::{Advice, Assessed, Assessment, Conflict, Submission, View, Work};
pub use service::{
    AgreementError, AttachError, CallError, Cooperation, Counts, Decision, EventError, Forms,
    IndicatorsError, Live, Merged, Named, PartnerError, Parts, ProceedingsError, Received,
    RegisterError, Seat, SubmissionError, TellError,
};
