use content::ByLang;
use kernel::{Day, Lang, Ts};
use serde::{Deserialize, Serialize};
use verdict::Pattern;

use crate::limits::{lines, name, text, written};
use crate::{Document, Fault};

const TITLE: usize = 120;
const WHAT: usize = 1000;
const LINE: usize = 300;
const LINES: usize = 8;

/// What the checker says to whoever pastes a message of a campaign.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CampaignWords {
    /// What it is called.
    pub title: String,
    /// How it works.
    pub what: String,
    /// What to do, one action a line.
    pub todo: Vec<String>,
}

/// A scam that many received, explained once, and how its messages are known again.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Campaign {
    /// Names it for ever.
    pub id: String,
    /// The day its first message reached the team, as `2026-11-22`.
    pub since: String,
    /// The alert that warns of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alert: Option<String>,
    /// Nobody is to be told of it any more.
    pub withdrawn: bool,
    /// Nothing of it is true: an exercise.
    pub exercise: bool,
    /// When nobody is told of it any more.
    pub expires: Ts,
    /// What its messages share.
    pub pattern: Pattern,
    /// What is said of it.
    pub words: ByLang<CampaignWords>,
}

impl Document for Campaign {
    fn check(&self) -> Result<(), Fault> {
        name("id", &self.id)?;
        written::<Day>("since", &self.since)?;
        self.alert.iter().try_for_each(|id| name("alert", id))?;
        Lang::ALL.into_iter().try_for_each(|lang| {
            let words = self.words.get(lang);
            text("title", &words.title, TITLE)?;
            text("what", &words.what, WHAT)?;
            if words.todo.is_empty() {
                return Err(Fault::Missing("todo"));
            }
            lines("todo", &words.todo, (LINES, LINE))
        })
    }
}
