//! What a page of a list asks for.

use std::time::Duration;

use kernel::{Lang, Ts};

use crate::domain::case::Status;
use crate::domain::list::Line;

/// A list of cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    /// The team must answer and nobody has taken it.
    #[default]
    New,
    /// Taken by the reader and not closed.
    Mine,
    /// Answered: the sender is waited for.
    Waiting,
    /// Closed.
    Closed,
    /// Every case.
    All,
}

impl Tab {
    /// All of them, in their order on the page.
    pub const ALL: [Self; 5] = [Self::New, Self::Mine, Self::Waiting, Self::Closed, Self::All];

    /// Its name in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Mine => "mine",
            Self::Waiting => "waiting",
            Self::Closed => "closed",
            Self::All => "all",
        }
    }

    /// The list of that name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tab| tab.code() == code)
    }

    /// Whether a case stands in it, for a member.
    pub fn has(self, line: &Line, member: &str) -> bool {
        match self {
            Self::New => line.holder.is_none() && line.is_our_turn(),
            Self::Mine => line.holder.as_deref() == Some(member) && line.status != Status::Closed,
            Self::Waiting => line.status == Status::Waiting,
            Self::Closed => line.status == Status::Closed,
            Self::All => true,
        }
    }
}

/// How long the sender has waited for the team, at least.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Waits {
    /// A day.
    Day,
    /// Three days.
    ThreeDays,
    /// A week.
    Week,
}

impl Waits {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Day, Self::ThreeDays, Self::Week];

    /// Its name in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::ThreeDays => "three-days",
            Self::Week => "week",
        }
    }

    /// The time of that name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|waits| waits.code() == code)
    }

    fn time(self) -> Duration {
        let days = match self {
            Self::Day => 1,
            Self::ThreeDays => 3,
            Self::Week => 7,
        };
        Duration::from_secs(days * 86_400)
    }
}

/// In which order, after the urgent ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// What last changed first.
    #[default]
    Newest,
    /// Who has waited longest first.
    Oldest,
}

/// What a list is narrowed to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Filter {
    /// A situation of the form.
    pub situation: Option<String>,
    /// An age band of the form.
    pub age: Option<String>,
    /// A language.
    pub lang: Option<Lang>,
    /// A time waited.
    pub waits: Option<Waits>,
}

impl Filter {
    /// Whether it leaves any case out.
    pub fn is_any(&self) -> bool {
        *self == Self::default()
    }

    pub(crate) fn takes(&self, line: &Line, now: Ts) -> bool {
        let facts = line.facts.as_ref();
        let situation = || facts.is_some_and(|facts| facts.situation == self.situation);
        let age = || facts.is_some_and(|facts| facts.age == self.age);
        let lang = || facts.is_some_and(|facts| facts.lang == self.lang);
        let waits = |waits: Waits| line.is_our_turn() && line.since <= now.minus(waits.time());
        (self.situation.is_none() || situation())
            && (self.age.is_none() || age())
            && (self.lang.is_none() || lang())
            && self.waits.is_none_or(waits)
    }
}

/// Which page of which list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wanted {
    /// The list.
    pub tab: Tab,
    /// What it is narrowed to.
    pub filter: Filter,
    /// In which order.
    pub order: Order,
    /// From 0.
    pub page: usize,
}

/// Cases on one page.
pub const PAGE: usize = 50;
