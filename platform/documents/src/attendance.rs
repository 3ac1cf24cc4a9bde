use content::ByLang;
use kernel::{Lang, Zone};
use serde::{Deserialize, Serialize};

use crate::limits::text;
use crate::{Document, Fault};

const NAME: usize = 120;
const TITLE: usize = 400;

/// That somebody took part in something: signed as a publication of kind `attendance`, and given to
/// them alone instead of being published. Whoever holds it can show it to anybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attendance {
    /// Who.
    pub name: String,
    /// In what.
    pub event: ByLang<String>,
    /// Where.
    pub place: ByLang<String>,
    /// From when on, by the clock on the wall: `2026-12-03T10:00`.
    pub starts: String,
    /// Until when.
    pub ends: String,
    /// Who says so.
    pub centre: ByLang<String>,
    /// Nothing of it is true.
    pub invented: bool,
}

impl Document for Attendance {
    fn check(&self) -> Result<(), Fault> {
        text("name", &self.name, NAME)?;
        for lang in Lang::ALL {
            text("event", self.event.get(lang), TITLE)?;
            text("place", self.place.get(lang), TITLE)?;
            text("centre", self.centre.get(lang), TITLE)?;
        }
        if !Zone::is_local(&self.starts) || !Zone::is_local(&self.ends) {
            return Err(Fault::Wrong("starts"));
        }
        Ok(())
    }
}
