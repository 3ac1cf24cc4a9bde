//! The private zone's cooperation: an event is planned by one member from a template and approved
//! by another before the public sees it; who registers is known here only, told by e-mail, checked
//! in, and forgotten some days after.
//!
//! `domain` has the rules, `store` the SQL, `service` the use cases, `mail` what e-mails say, `web`
//! the desk's pages.

mod domain;
mod mail;
mod service;
mod store;
pub mod web;

pub use domain::attendee::{Attendee, Person};
pub use domain::event::{Deed, Draft, EventFault, Events, Record};
pub use domain::plan::{Cost, Plan, Task};
pub use service::{
    Cooperation, Counts, Decision, EventError, Live, Merged, Parts, RegisterError, Seat, TellError,
    ToSign,
};
