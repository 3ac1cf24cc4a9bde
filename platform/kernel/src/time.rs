use std::fmt;
use std::str::FromStr;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use jiff::civil::{Date, DateTime};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{Timestamp, ToSpan};

/// A moment: microseconds since 1970-01-01T00:00:00Z. Sorts the same in every database.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Ts(pub i64);

impl Ts {
    /// Whole seconds since 1970-01-01T00:00:00Z.
    pub fn seconds(self) -> i64 {
        self.0.div_euclid(1_000_000)
    }

    /// This moment moved later.
    #[must_use]
    pub fn plus(self, by: Duration) -> Self {
        Self(self.0.saturating_add(micros(by)))
    }

    /// This moment moved earlier.
    #[must_use]
    pub fn minus(self, by: Duration) -> Self {
        Self(self.0.saturating_sub(micros(by)))
    }

    /// The day in UTC: what directories, epochs and expiry dates count in.
    pub fn utc_day(self) -> Day {
        Day(i32::try_from(self.seconds().div_euclid(86_400)).unwrap_or(i32::MAX))
    }
}

impl fmt::Display for Ts {
    /// RFC 3339 in UTC, to the second.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match Timestamp::from_second(self.seconds()) {
            Ok(stamp) => stamp.fmt(f),
            Err(_) => write!(f, "@{}", self.0),
        }
    }
}

impl FromStr for Ts {
    type Err = jiff::Error;

    /// RFC 3339, to the second.
    fn from_str(text: &str) -> Result<Self, jiff::Error> {
        let stamp: Timestamp = text.parse()?;
        Ok(Self(stamp.as_second().saturating_mul(1_000_000)))
    }
}

fn micros(by: Duration) -> i64 {
    i64::try_from(by.as_micros()).unwrap_or(i64::MAX)
}

/// A calendar day: whole days since 1970-01-01. All that is kept about when somebody wrote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Day(pub i32);

impl Day {
    /// This day moved by a number of days.
    #[must_use]
    pub fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// Year, month (1–12) and day of the month, as `(2026, 11, 22)`.
    pub fn date(self) -> (i16, i8, i8) {
        let date = civil(self);
        (date.year(), date.month(), date.day())
    }
}

fn civil(day: Day) -> Date {
    let epoch = Date::constant(1970, 1, 1);
    epoch.checked_add(i64::from(day.0).days()).unwrap_or(epoch)
}

impl fmt::Display for Day {
    /// ISO 8601: `2026-11-22`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        civil(*self).fmt(f)
    }
}

impl FromStr for Day {
    type Err = jiff::Error;

    fn from_str(text: &str) -> Result<Self, jiff::Error> {
        let date: Date = text.parse()?;
        let days = Date::constant(1970, 1, 1).until(date)?.get_days();
        Ok(Self(days))
    }
}

/// A time on the wall that names no moment, or two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LocalFault {
    /// It is no day and time.
    #[error("no day and time such as 2026-11-22T15:00")]
    NoTime,
    /// The clocks go forward over it.
    #[error("the clocks are put forward over this hour: it does not exist")]
    Skipped,
    /// The clocks go back over it.
    #[error("the clocks are put back over this hour: it comes twice")]
    Twice,
}

/// The centre's time zone: days and hours that people see are counted in it.
#[derive(Debug, Clone)]
pub struct Zone(TimeZone);

/// The zone's name is not in the bundled data.
#[derive(Debug, thiserror::Error)]
#[error("unknown time zone {0:?}: give an IANA name such as Africa/Casablanca")]
pub struct ZoneError(String);

impl Zone {
    /// The zone of that IANA name.
    ///
    /// # Errors
    /// The name is not in the bundled data.
    pub fn named(name: &str) -> Result<Self, ZoneError> {
        TimeZone::get(name).map(Self).map_err(|_| ZoneError(name.to_owned()))
    }

    /// The calendar day of a moment.
    pub fn day(&self, at: Ts) -> Day {
        let date = self.local(at).date();
        Date::constant(1970, 1, 1).until(date).map(|span| Day(span.get_days())).unwrap_or_default()
    }

    /// The hour of a moment, 0–23.
    pub fn hour(&self, at: Ts) -> i8 {
        self.local(at).hour()
    }

    /// RFC 3339 with the zone's own offset, to the second: `2026-11-22T15:00:00+01:00`.
    pub fn written(&self, at: Ts) -> String {
        self.local(at).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
    }

    /// As a page's field for a day and a time writes it: `2026-11-22T15:00`.
    pub fn field(&self, at: Ts) -> String {
        self.local(at).strftime("%Y-%m-%dT%H:%M").to_string()
    }

    /// The moment that such a field names.
    pub fn of_field(&self, text: &str) -> Option<Ts> {
        let local: DateTime = text.parse().ok()?;
        let at = local.to_zoned(self.0.clone()).ok()?;
        Some(Ts(at.timestamp().as_second().saturating_mul(1_000_000)))
    }

    /// The one moment that a field for a day and a time names.
    ///
    /// # Errors
    /// It is no such time; or the clocks jump over it, or show it twice.
    pub fn exact(&self, text: &str) -> Result<Ts, LocalFault> {
        let local: DateTime = text.parse().map_err(|_| LocalFault::NoTime)?;
        let zoned = self.0.to_ambiguous_zoned(local);
        match zoned.offset() {
            AmbiguousOffset::Unambiguous { .. } => {}
            AmbiguousOffset::Gap { .. } => return Err(LocalFault::Skipped),
            AmbiguousOffset::Fold { .. } => return Err(LocalFault::Twice),
        }
        let at = zoned.unambiguous().map_err(|_| LocalFault::NoTime)?;
        Ok(Ts(at.timestamp().as_second().saturating_mul(1_000_000)))
    }

    /// Whether a text is such a field, in whatever zone.
    pub fn is_local(text: &str) -> bool {
        text.parse::<DateTime>().is_ok()
    }

    /// The zone's IANA name.
    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or("UTC")
    }

    /// The time of day of such a field: `10:00`.
    pub fn clock_of(text: &str) -> &str {
        text.split_once('T').map_or("", |(_, time)| time)
    }

    fn local(&self, at: Ts) -> jiff::Zoned {
        let stamp = Timestamp::from_microsecond(at.0).unwrap_or(Timestamp::UNIX_EPOCH);
        stamp.to_zoned(self.0.clone())
    }
}

/// What time it is, as an argument.
pub trait Clock: Send + Sync {
    /// The present moment.
    fn now(&self) -> Ts;
}

/// The machine's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
    fn now(&self) -> Ts {
        Ts(Timestamp::now().as_microsecond())
    }
}

/// A clock that moves only when told to.
#[derive(Debug)]
pub struct ManualClock(AtomicI64);

impl ManualClock {
    /// A clock standing at `at`.
    pub fn at(at: Ts) -> Self {
        Self(AtomicI64::new(at.0))
    }

    /// Moves the clock later.
    pub fn advance(&self, by: Duration) {
        self.0.fetch_add(micros(by), Ordering::SeqCst);
    }
}

impl Clock for ManualClock {
    fn now(&self) -> Ts {
        Ts(self.0.load(Ordering::SeqCst))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_read_and_write_as_iso_dates() {
        let day: Day = "2026-11-22".parse().unwrap();
        assert_eq!(day.to_string(), "2026-11-22");
        assert_eq!(day.date(), (2026, 11, 22));
        assert_eq!(Day(0).to_string(), "1970-01-01");
        assert!("22/11/2026".parse::<Day>().is_err());
    }

    #[test]
    fn the_day_is_the_centres_own() {
        let zone = Zone::named("Africa/Casablanca").unwrap();
        let late = Ts(1_763_854_200_000_000); // 23:30 in UTC is already the next day at UTC+1
        assert_eq!(late.to_string(), "2025-11-22T23:30:00Z");
        assert_eq!(zone.day(late).to_string(), "2025-11-23");
        assert_eq!(late.utc_day().to_string(), "2025-11-22");
        assert_eq!(zone.hour(late), 0);
        assert!(Zone::named("Nowhere/Land").is_err());
    }

    #[test]
    fn hours_that_the_clocks_skip_or_repeat_name_no_moment() {
        // Ramadan 2026: back an hour on 15 February, forward again on 22 March.
        let zone = Zone::named("Africa/Casablanca").unwrap();
        assert_eq!(zone.exact("2026-02-15T02:30"), Err(LocalFault::Twice));
        assert_eq!(zone.exact("2026-03-22T02:30"), Err(LocalFault::Skipped));
        assert_eq!(zone.exact("soon"), Err(LocalFault::NoTime));
        let before = zone.exact("2026-02-14T10:00").unwrap();
        let within = zone.exact("2026-02-16T10:00").unwrap();
        assert_eq!(before.to_string(), "2026-02-14T09:00:00Z");
        assert_eq!(within.to_string(), "2026-02-16T10:00:00Z", "ten on the wall stays ten");
        assert_eq!(
            (zone.name(), Zone::clock_of("2026-02-14T10:00")),
            ("Africa/Casablanca", "10:00")
        );
    }

    #[test]
    fn moments_read_and_write_as_documents_and_fields_do() {
        let zone = Zone::named("Africa/Casablanca").unwrap();
        let at: Ts = "2025-11-22T14:00:00Z".parse().unwrap();
        assert_eq!(at.to_string(), "2025-11-22T14:00:00Z");
        assert_eq!(zone.written(at), "2025-11-22T15:00:00+01:00");
        assert_eq!("2025-11-22T15:00:00+01:00".parse::<Ts>().unwrap(), at);
        assert_eq!(
            (zone.field(at).as_str(), zone.of_field("2025-11-22T15:00")),
            ("2025-11-22T15:00", Some(at))
        );
        assert_eq!(zone.of_field("tomorrow"), None);
        assert!("yesterday".parse::<Ts>().is_err());
    }
}
