use kernel::Day;
use serde::Deserialize;
use toml::Spanned;

use crate::entries::{self, Entry};
use crate::files::Files;
use crate::problem::Report;
use crate::{ByLang, Problem, structure};

/// A way to reach somebody who helps.
#[derive(Debug, Clone)]
pub struct Channel {
    /// Its name in the pack.
    pub id: String,
    /// Who answers.
    pub kind: ChannelKind,
    /// A number to call, as it is dialled.
    pub tel: Option<String>,
    /// A WhatsApp number.
    pub whatsapp: Option<String>,
    /// A page (`https://…`).
    pub url: Option<String>,
    /// An address to write to.
    pub email: Option<String>,
    /// Whether one may stay unnamed.
    pub anonymity: Anonymity,
    /// Whether it is known to be free.
    pub cost: Cost,
    /// The day of the source that says so.
    pub verified_on: Day,
    /// The day after which it shows "to be confirmed".
    pub review_by: Day,
    /// Where this is known from.
    pub source: String,
    /// How sure that is.
    pub confidence: Confidence,
    /// Whether the public sees it.
    pub show: bool,
    /// Its words.
    pub words: ByLang<ChannelWords>,
}

impl Channel {
    /// Its facts are past their review day: the page says "to be confirmed".
    pub fn to_be_confirmed(&self, today: Day) -> bool {
        today > self.review_by
    }
}

/// Who answers on a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ChannelKind {
    /// A line where people listen and advise.
    Helpline,
    /// Police or gendarmerie.
    Police,
    /// Danger to life.
    Emergency,
    /// A service that takes things down.
    Platform,
    /// Anybody else.
    Other,
}

/// Whether one may stay unnamed on a channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Anonymity {
    /// Nobody asks who is calling.
    Full,
    /// One may choose.
    Optional,
    /// One must say who one is.
    None,
    /// Not known.
    Unknown,
}

/// Whether a channel is known to cost nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Cost {
    /// It costs nothing.
    Free,
    /// Not known.
    Unknown,
}

/// How sure a fact is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub enum Confidence {
    /// Seen on two or more pages.
    C,
    /// Seen on one page.
    #[serde(rename = "1")]
    One,
    /// Not verified: never shown.
    U,
    /// Said by one of the founding texts.
    S,
}

/// A channel's words in one language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChannelWords {
    /// What it is called.
    pub name: String,
    /// What it does.
    pub what: String,
    /// When somebody answers.
    pub hours: Option<String>,
    /// What it does not take.
    pub not: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    channel: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    id: Spanned<String>,
    kind: ChannelKind,
    tel: Option<String>,
    whatsapp: Option<String>,
    url: Option<String>,
    email: Option<String>,
    anonymity: Anonymity,
    cost: Cost,
    #[serde(deserialize_with = "structure::day")]
    verified_on: Day,
    #[serde(deserialize_with = "structure::day")]
    review_by: Day,
    source: String,
    confidence: Confidence,
    show: bool,
}

/// Reads the channels of a country's folder, in their order.
pub(crate) fn load(files: &Files, folder: &str, problems: &mut Vec<Problem>) -> Vec<Channel> {
    let file = format!("{folder}channels/channels.toml");
    let Some(text) = files.get(&file) else { return Vec::new() };
    let Some(File { channel: rows }) = structure::parse(&file, text, problems) else {
        return Vec::new();
    };
    let entries = entries::with_words(rows, &file, files, problems);
    entries.into_iter().map(|(row, words)| row.with(words)).collect()
}

impl Entry for Row {
    type Words = ChannelWords;
    const NAME: &'static str = "channel";

    fn id(&self) -> &Spanned<String> {
        &self.id
    }

    fn source(&self) -> &str {
        &self.source
    }

    fn days(&self) -> (Day, Day) {
        (self.verified_on, self.review_by)
    }

    fn check(&self, line: usize, report: &mut Report<'_>) {
        let id = self.id.get_ref();
        let ways = [&self.tel, &self.whatsapp, &self.url, &self.email];
        if self.show && ways.iter().all(|way| way.is_none()) {
            report.add(line, format!("channel `{id}` has no tel, whatsapp, url or email"));
        }
        for number in [&self.tel, &self.whatsapp].into_iter().flatten() {
            if number.is_empty() || !number.chars().all(|c| c.is_ascii_digit() || " +".contains(c))
            {
                report.add(line, format!("{number:?} is no number to call"));
            }
        }
        if self.url.as_ref().is_some_and(|url| !url.starts_with("https://")) {
            report.add(line, format!("the url of `{id}` does not begin with https://"));
        }
        if self.email.as_ref().is_some_and(|email| !email.contains('@')) {
            report.add(line, format!("the email of `{id}` is no address"));
        }
        if self.confidence == Confidence::U && self.show {
            report.add(line, format!("channel `{id}` is unconfirmed (U): show = false"));
        }
    }
}

impl Row {
    fn with(self, words: ByLang<ChannelWords>) -> Channel {
        Channel {
            id: self.id.into_inner(),
            kind: self.kind,
            tel: self.tel,
            whatsapp: self.whatsapp,
            url: self.url,
            email: self.email,
            anonymity: self.anonymity,
            cost: self.cost,
            verified_on: self.verified_on,
            review_by: self.review_by,
            source: self.source,
            confidence: self.confidence,
            // What is unconfirmed is never shown, whatever the file says.
            show: self.show && self.confidence != Confidence::U,
            words,
        }
    }
}
