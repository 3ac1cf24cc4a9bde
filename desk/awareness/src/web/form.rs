//! A warning's fields, as a form sends them.

use std::str::FromStr;

use content::{Audience, Pack};
use documents::{AlertTheme, AlertWords, Severity, is_unfit};
use kernel::{Lang, Ts, Zone};

use crate::domain::alert::Draft;

/// What a form sent, in order: fields of several choices stand several times.
pub(super) struct Fields(pub(super) Vec<(String, String)>);

impl Fields {
    fn one(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(field, _)| field == name);
        found.map_or("", |(_, value)| value.trim())
    }

    fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// The step of the record that the form shows.
    pub(super) fn parsed<T: FromStr>(&self, name: &str) -> Option<T> {
        self.one(name).parse().ok()
    }

    /// The warning it describes. What nobody offers to choose is left out; what is missing is
    /// said when it is proposed.
    pub(super) fn draft(&self, pack: &Pack, zone: &Zone, now: Ts) -> Draft {
        let plain = Draft::new(now);
        let severity = Severity::ALL.into_iter().find(|one| one.tag() == self.one("severity"));
        let mut draft = Draft {
            severity: severity.unwrap_or(plain.severity),
            theme: AlertTheme::named(self.one("theme")).unwrap_or(plain.theme),
            audience: self.all("audience").filter_map(Audience::named).collect(),
            regions: self.known("regions", |code| pack.region(code).is_some()),
            expires: zone.of_field(self.one("expires")).unwrap_or(plain.expires),
            exercise: self.one("exercise") == "true",
            guides: self.known("guides", |id| pack.guide(id).is_some()),
            ..plain
        };
        for lang in Lang::ALL {
            *draft.words.get_mut(lang) = self.words(lang);
        }
        draft
    }

    fn known(&self, name: &str, is_known: impl Fn(&str) -> bool) -> Vec<String> {
        self.all(name).filter(|value| is_known(value)).map(str::to_owned).collect()
    }

    fn words(&self, lang: Lang) -> AlertWords {
        // Texts from word processors bring characters that nobody sees.
        let field = |name: &str| {
            let typed = self.one(&format!("words-{name}-{lang}")).replace('\t', " ");
            typed.chars().filter(|c| !is_unfit(*c)).collect::<String>()
        };
        let lines = |name: &str| {
            let text = field(name);
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            lines.map(str::to_owned).collect()
        };
        AlertWords {
            headline: field("headline"),
            what: field("what"),
            todo: lines("todo"),
            already: lines("already"),
            note: field("note"),
        }
    }

    /// All that was typed, to be copied.
    pub(super) fn typed(&self) -> String {
        let typed = self.0.iter().filter(|(name, _)| name.starts_with("words-"));
        let typed = typed.map(|(_, value)| value.trim()).filter(|value| !value.is_empty());
        typed.collect::<Vec<_>>().join("\n\n")
    }
}
