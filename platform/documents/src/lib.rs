//! What the publications of the pillars say: each kind's document, its limits, and its JSON.
//!
//! The desk writes them, the front shows them, and neither trusts the other's bytes: a document
//! is read whole and checked before anything is done with it.

mod agreement;
mod alert;
mod attached;
mod attendance;
mod call;
mod campaign;
mod decimal;
mod document;
mod event;
mod indicators;
mod limits;
mod measured;
mod partner;
mod proceedings;
mod published;

pub use agreement::{Action, ActionStatus, Agreement, AgreementWords};
pub use alert::{Alert, AlertTheme, AlertWords, Severity, State};
pub use attached::{Attached, FileFormat};
pub use attendance::Attendance;
pub use call::{Call, CallWords, ContributionKind, Theme};
pub use campaign::{Campaign, CampaignWords};
pub use decimal::Decimal;
pub use document::{Document, DocumentError};
pub use event::{Access, Event, EventWords, Format, Seats, Session, SessionWords, Spoken};
pub use indicators::{Baseline, Indicator, Indicators, Level, Paired, Period};
pub use limits::{Fault, is_unfit};
pub use measured::{Measured, MeasuredPeriod};
pub use partner::{Expert, Expertise, Partner, PartnerRole, PartnerWords};
pub use proceedings::{Contribution, Licence, Proceedings, Speaker};
pub use published::Published;

/// The kind of publication that carries an [`Alert`]; its name is the alert's id.
pub const ALERT: &str = "alert";
/// The kind of publication that carries a [`Campaign`]; its name is the campaign's id.
pub const CAMPAIGN: &str = "campaign";
/// The kind of publication that carries an [`Event`]; its name is the event's id.
pub const EVENT: &str = "event";
/// The kind of publication that carries a [`Partner`]; its name is the partner's id.
pub const PARTNER: &str = "partner";
/// The kind of publication that carries an [`Agreement`]; its name is the agreement's id.
pub const AGREEMENT: &str = "agreement";
/// The kind of publication that carries [`Indicators`]; its name is their id.
pub const INDICATORS: &str = "indicators";
/// The kind of publication that carries a [`Call`]; its name is the call's id.
pub const CALL: &str = "call";
/// The kind of publication that carries [`Proceedings`]; its name is the event's id.
pub const PROCEEDINGS: &str = "proceedings";
/// The kind of publication that is a file which another one names: a paper, slides, a logo. Its name is
/// the first half of its SHA-256. One without a byte takes the file back.
pub const FILE: &str = "file";
/// The kind of publication that is an [`Attendance`]: given to its holder, never published.
pub const ATTENDANCE: &str = "attendance";
/// The kind of publication that carries a list of the checker; its name is the list's.
pub const CHECK_LIST: &str = "check-list";
