//! When the team last collected messages, as it publishes it by the half-day.

use content::Phrases;
use kernel::Day;
use seal::Name;
use serde::Deserialize;

use crate::Front;

/// Days after which other channels stand before the button.
const FRESH_DAYS: i32 = 2;

/// What a page says of it.
pub(crate) struct Presence {
    /// The sentence.
    pub(crate) said: String,
    /// It is too long ago, or not known.
    pub(crate) late: bool,
}

#[derive(Deserialize)]
struct Collected {
    day: String,
    half: Half,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Half {
    Morning,
    Afternoon,
}

impl Presence {
    /// What is known of a desk today.
    pub(crate) fn of(front: &Front, desk: &Name, t: Phrases<'_>) -> Self {
        let published = front.assistance.published();
        Self::read(published.presence(desk), front.shell.today(), t)
    }

    fn read(published: Option<&[u8]>, today: Day, t: Phrases<'_>) -> Self {
        let collected = published.and_then(|bytes| serde_json::from_slice(bytes).ok());
        let known = collected.and_then(|Collected { day, half }| Some((day.parse().ok()?, half)));
        let Some((day, half)): Option<(Day, Half)> = known else {
            return Self { said: t.get("presence-none").into_owned(), late: true };
        };
        let key = match half {
            Half::Morning => "presence-morning",
            Half::Afternoon => "presence-afternoon",
        };
        let said = t.with(key, "day", t.day(day)).into_owned();
        Self { said, late: today > day.plus(FRESH_DAYS) }
    }
}

#[cfg(test)]
mod tests {
    use content::Pack;
    use kernel::Lang;

    use super::*;

    #[test]
    fn two_days_are_fresh_and_what_cannot_be_read_is_not() {
        let pack = Pack::embedded().unwrap();
        let t = pack.words.in_lang(Lang::En);
        let today: Day = "2026-11-22".parse().unwrap();
        let late = |body: &str| Presence::read(Some(body.as_bytes()), today, t).late;
        assert!(!late(r#"{"day": "2026-11-22", "half": "morning"}"#));
        assert!(!late(r#"{"day": "2026-11-20", "half": "afternoon"}"#));
        assert!(late(r#"{"day": "2026-11-19", "half": "afternoon"}"#));
        assert!(late(r#"{"day": "yesterday", "half": "morning"}"#));
        assert!(late("{}"));
        assert!(Presence::read(None, today, t).late);
    }
}
