use kernel::{Day, Id, Lang};
use verdict::Sketch;

use crate::domain::facts::SCAM;
use crate::service::{CaseError, Cases};

/// How what somebody received is known again in other letters, without its words.
#[derive(Debug, Clone)]
pub struct Sketched {
    /// The case.
    pub case: Id,
    /// The day its letter was written.
    pub received: Day,
    /// The language it was asked in.
    pub lang: Option<Lang>,
    /// It was forwarded as a scam; else somebody told of it in a message for help.
    pub forwarded: bool,
    /// The sketches of its text.
    pub sketches: Vec<Sketch>,
}

impl Cases {
    /// A number that changes when such letters come or go.
    ///
    /// # Errors
    /// The desk is locked, or the database fails.
    pub async fn sketched_stamp(&self) -> Result<u64, CaseError> {
        self.open_index().await?;
        Ok(self.0.index.read(|state| {
            let known = state
                .lines
                .values()
                .filter(|line| line.facts.as_ref().is_some_and(|facts| !facts.sketches.is_empty()));
            let start = |id: Id| id.0.first_chunk().map_or(0, |first| u64::from_be_bytes(*first));
            known.map(|line| start(line.id)).fold(0, u64::wrapping_add)
        }))
    }

    /// What every case received, as sketches.
    ///
    /// # Errors
    /// The desk is locked, or the database fails.
    pub async fn sketched(&self) -> Result<Vec<Sketched>, CaseError> {
        self.open_index().await?;
        Ok(self.0.index.read(|state| {
            let known = state.lines.values().filter_map(|line| {
                let facts = line.facts.as_ref().filter(|facts| !facts.sketches.is_empty())?;
                Some(Sketched {
                    case: line.id,
                    received: line.received,
                    lang: facts.lang,
                    forwarded: facts.situation.as_deref() == Some(SCAM),
                    sketches: facts.sketches.clone(),
                })
            });
            known.collect()
        }))
    }
}
