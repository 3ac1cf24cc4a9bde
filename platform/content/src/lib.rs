//! Country packs: load, check, render.
//!
//! A pack is the folder `base/` (any country) and one country's folder beside it, which holds
//! `pack.toml`. Structure is TOML; words are Markdown or Fluent beside it, one file a language.
//!
//! Loading is forgiving and checking is not: an item that breaks a rule is left out of the pack
//! and named, with its file and line, by [`Pack::check`]. So a slip in one text never takes the
//! site down, and `thiqa content check` still fails on it.
//!
//! In Markdown, inline code (`` `177` ``) is how a writer marks a phone number or a code: it is
//! shown left to right in every language. Headings inside a section begin with `##`. Raw HTML and
//! pictures are refused.

mod about;
mod by_lang;
mod channel;
mod entries;
mod files;
mod fluent;
mod form;
mod guide;
mod judge;
mod kinds;
mod law;
mod links;
mod markdown;
mod pack;
pub mod parcel;
mod problem;
mod programme;
mod questions;
mod readiness;
mod region;
mod search;
mod sections;
mod situation;
mod structure;
#[cfg(test)]
mod tests;
mod words;

pub use about::About;
pub use by_lang::ByLang;
pub use channel::{Anonymity, Channel, ChannelKind, ChannelWords, Confidence, Cost};
pub use fluent_bundle::FluentValue as Value;
pub use form::{
    AnswerFault, Choices, Field, FieldKind, FieldWords, FileRule, Form, NotAForm, Places, PlainRule,
};
pub use guide::{Audience, Guide, GuideWords, Level, Theme};
pub use judge::{CHECK_LISTS, JudgeError, judge, judge_with};
pub use kinds::{
    ALERTS, ALERTS_ANSWER, CONTRIBUTION, FEEDBACK, FITTED_FORMS, LEARNING, LETTER_KINDS,
    ONE_WAY_KINDS, PAPER, PARTNER, REGISTRATION,
};
pub use law::{Law, LawWords};
pub use markdown::Html;
pub use pack::{LoadError, Pack};
pub use problem::Problem;
pub use programme::{
    Activity, Agreement, Edition, PartialDay, Partner, PartnerKind, Party, Pillar, Programme, Role,
    Series, Strategy,
};
pub use questions::Questions;
pub use readiness::{Doubt, Hidden, OpenGroup, OpenPoint, Said, open_points};
pub use region::Region;
pub use search::{Found, GuideSearch};
pub use situation::{Situation, SituationWords};
pub use words::{Phrases, Words};
