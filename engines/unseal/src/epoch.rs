//! Epochs: a desk's key for one calendar month (UTC), its successors published ahead, and when
//! an old one may be destroyed.

use jiff::ToSpan;
use jiff::civil::Date;
use rand_core::CryptoRng;
use seal::directory::{EpochKey, MAX_EPOCHS};
use seal::kem::KemSecret;

/// Days after its month in which letters sealed to an epoch are still accepted.
pub const ACCEPTANCE_DAYS: i32 = 60;
/// Days after the acceptance window before the key may be destroyed.
pub const GRACE_DAYS: i32 = 60;

/// A desk's private key for one epoch.
#[derive(Debug, Clone)]
pub struct EpochSecret {
    /// Months since January of year 0: rises by one each month.
    pub number: u32,
    /// First day of its month.
    pub active_from: i32,
    /// Last day on which letters sealed to it are accepted.
    pub accepted_until: i32,
    /// The key.
    pub secret: KemSecret,
}

impl EpochSecret {
    /// What the directory shows of it.
    pub fn public(&self) -> EpochKey {
        EpochKey {
            number: self.number,
            active_from: self.active_from,
            accepted_until: self.accepted_until,
            key: self.secret.public(),
        }
    }
}

/// Makes the epochs that are missing on a day: its month's and the next two.
pub fn make_due(existing: &[u32], today: i32, rng: &mut impl CryptoRng) -> Vec<EpochSecret> {
    let first = first_of_month(today);
    let ahead = i64::from(MAX_EPOCHS);
    let months = (0..ahead).filter_map(|ahead| first.checked_add(ahead.months()).ok());
    months
        .filter(|month| !existing.contains(&number_of(*month)))
        .map(|month| EpochSecret {
            number: number_of(month),
            active_from: day_of(month),
            accepted_until: day_of(month.last_of_month()) + ACCEPTANCE_DAYS,
            secret: KemSecret::random(rng),
        })
        .collect()
}

/// The epochs an entry of the directory shows on a day: the active one and those ahead.
pub fn shown(epochs: &[EpochSecret], today: i32) -> Vec<EpochKey> {
    let current = number_of(first_of_month(today));
    let mut shown: Vec<_> = epochs.iter().filter(|epoch| epoch.number >= current).collect();
    shown.sort_by_key(|epoch| epoch.number);
    shown.into_iter().take(MAX_EPOCHS.into()).map(EpochSecret::public).collect()
}

/// What is known about an epoch when somebody wants to destroy its key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EpochFacts {
    /// Last day on which letters sealed to it are accepted.
    pub accepted_until: i32,
    /// Letters pulled but not yet under a lock of their own.
    pub not_relocked: u64,
    /// Locks that stand in no backup of the key store that was read back and verified.
    pub not_backed_up: u64,
}

/// Why an epoch's key must stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum KeepEpoch {
    /// The acceptance window and the grace days are not over.
    #[error("letters to this epoch may still arrive; its key can go from day {0} on")]
    TooEarly(i32),
    /// Letters still depend on it.
    #[error("{0} letters still depend on this epoch's key")]
    Letters(u64),
    /// Locks stand in no verified backup.
    #[error("{0} locks stand in no verified backup of the key store: make one")]
    NoBackup(u64),
}

/// Whether an epoch's key may be destroyed: after its window and grace, with every letter under a
/// lock of its own, and every lock in a verified backup.
///
/// # Errors
/// The reason it must stay.
pub fn may_destroy(facts: &EpochFacts, today: i32) -> Result<(), KeepEpoch> {
    let from = facts.accepted_until + GRACE_DAYS;
    if today <= from {
        return Err(KeepEpoch::TooEarly(from + 1));
    }
    if facts.not_relocked > 0 {
        return Err(KeepEpoch::Letters(facts.not_relocked));
    }
    match facts.not_backed_up {
        0 => Ok(()),
        locks => Err(KeepEpoch::NoBackup(locks)),
    }
}

fn first_of_month(day: i32) -> Date {
    let origin = Date::constant(1970, 1, 1);
    origin.checked_add(i64::from(day).days()).unwrap_or(origin).first_of_month()
}

fn number_of(month: Date) -> u32 {
    let months = i32::from(month.year()) * 12 + i32::from(month.month()) - 1;
    u32::try_from(months).unwrap_or_default()
}

fn day_of(date: Date) -> i32 {
    Date::constant(1970, 1, 1).until(date).map(|span| span.get_days()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use kernel::{Random, SeededRandom};

    use super::*;

    const NOV_22_2026: i32 = 20_779;

    #[test]
    fn the_month_and_two_ahead_are_made_once() {
        let random: &dyn Random = &SeededRandom::new(1);
        let made = make_due(&[], NOV_22_2026, &mut random.rng());
        let numbers: Vec<_> = made.iter().map(|epoch| epoch.number).collect();
        assert_eq!(numbers, [2026 * 12 + 10, 2026 * 12 + 11, 2027 * 12]);
        assert_eq!(made[0].active_from, NOV_22_2026 - 21);
        assert_eq!(made[0].accepted_until, NOV_22_2026 + 8 + ACCEPTANCE_DAYS);
        assert!(make_due(&numbers, NOV_22_2026, &mut random.rng()).is_empty());
        assert_eq!(shown(&made, NOV_22_2026 + 20).len(), 2);
        let mut out_of_order = made.clone();
        out_of_order.reverse();
        assert_eq!(shown(&out_of_order, NOV_22_2026), shown(&made, NOV_22_2026));
    }

    #[test]
    fn a_key_stays_while_anything_depends_on_it() {
        let mut facts = EpochFacts { accepted_until: 100, not_relocked: 1, not_backed_up: 2 };
        assert_eq!(may_destroy(&facts, 160), Err(KeepEpoch::TooEarly(161)));
        assert_eq!(may_destroy(&facts, 161), Err(KeepEpoch::Letters(1)));
        facts.not_relocked = 0;
        assert_eq!(may_destroy(&facts, 161), Err(KeepEpoch::NoBackup(2)));
        facts.not_backed_up = 0;
        assert_eq!(may_destroy(&facts, 161), Ok(()));
    }
}
