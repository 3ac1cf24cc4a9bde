//! Cases: the letter that began each, who holds it and where it stands.

use kernel::{Id, Ts};
use seal::Digest;

use crate::store::{CaseRow, LineRow};

store::queries! {
    in "queries.rs";

    /// Stores a case. False where it is here already.
    pub(crate) fn insert_case(case: &CaseRow) -> bool;

    /// A case by its name on the wire.
    pub(crate) fn case(case: Digest) -> Option<CaseRow>;

    /// A case by its name in addresses.
    pub(crate) fn case_by_id(id: Id) -> Option<CaseRow>;

    /// Cases of a status, the latest first, before a place.
    pub(crate) fn cases_of(status: &str, before: Option<(Ts, Id)>, max: i64) -> Vec<CaseRow>;

    /// How many cases there are.
    pub(crate) fn count_cases() -> i64;

    /// What lists need of cases, in order of their names, after one.
    pub(crate) fn lines(after: Option<Digest>, max: i64) -> Vec<LineRow>;

    /// What lists need of a case.
    pub(crate) fn line(case: Digest) -> Option<LineRow>;

    /// The sender wrote: it is the team's turn, since now or since they first wrote.
    pub(crate) fn set_open(case: Digest, at: Ts) -> ();

    /// Moves a case to a status, as read. False where something came since `seen`.
    pub(crate) fn set_answered(case: Digest, status: &str, at: Ts, seen: Ts) -> bool;

    /// Somebody has read a case as it stood at `seen`; what came since stays unread.
    pub(crate) fn set_read(case: Digest, seen: Ts) -> ();

    /// Gives a case from one member to another; empty names are nobody. False where somebody else
    /// holds it.
    pub(crate) fn set_holder(case: Digest, from: &str, to: &str) -> bool;

    /// What lists filter a case by.
    pub(crate) fn set_facts(case: Digest, facts: &[u8]) -> ();

    /// The sender has replaced a dictated receipt: what the old one opened is not kept.
    pub(crate) fn set_renewal(case: Digest, renewal: &[u8], sender_wrap: &[u8]) -> ();

    /// Cases whose dictated receipt was replaced.
    pub(crate) fn renewed_cases() -> Vec<Digest>;

    /// Every case.
    pub(crate) fn all_cases() -> Vec<Digest>;

    /// Cases whose thread the front does not have yet.
    pub(crate) fn unsent_cases() -> Vec<Digest>;

    /// The front has the thread of a case.
    pub(crate) fn mark_case_sent(case: Digest) -> ();
}
