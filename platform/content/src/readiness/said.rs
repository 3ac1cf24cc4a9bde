//! Open points in words.

use kernel::Lang;

use super::{Doubt, Hidden, OpenPoint};
use crate::{Pack, Phrases, Value};

/// An open point in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// What is the matter.
    pub what: String,
    /// What to do about it.
    pub todo: String,
}

impl Said {
    /// The words of two keys, with the same variables in both.
    pub fn of(t: Phrases<'_>, (what, todo): (&str, &str), variables: &[(&str, Value<'_>)]) -> Self {
        let said = |key: &str| t.format(key, variables).into_owned();
        Self { what: said(what), todo: said(todo) }
    }
}

impl OpenPoint {
    /// What is the matter, and what to do.
    pub fn said(&self, pack: &Pack, lang: Lang) -> Said {
        let t = pack.words.in_lang(lang);
        let name = |id: &str| {
            let channel = pack.channel(id);
            let name = channel.map_or(id, |channel| &channel.words.get(lang).name);
            Value::from(name.to_owned())
        };
        match self {
            Self::NoEmergencyNumber => {
                Said::of(t, ("opening-no-emergency", "opening-no-emergency-do"), &[])
            }
            Self::EmergencyNumber { channel, doubt } | Self::Channel { channel, doubt } => {
                let (what, day) = doubt.said(t);
                let todo =
                    if self.is_emergency() { "opening-emergency-do" } else { "opening-channel-do" };
                Said::of(t, (what, todo), &[("name", name(channel)), ("day", day.into())])
            }
            Self::EmergencyDue { channel, by } => {
                let variables = [("name", name(channel)), ("day", t.day(*by).into())];
                Said::of(t, ("opening-due", "opening-due-do"), &variables)
            }
            Self::Hidden { channel, why } => Said::of(t, why.words(), &[("name", name(channel))]),
            Self::UncheckedLaw { law } => {
                let variables = [("number", number_of(pack, law, lang))];
                Said::of(t, ("opening-law-unchecked", "opening-law-unchecked-do"), &variables)
            }
            Self::OldLaw { law, since } => {
                let variables =
                    [("number", number_of(pack, law, lang)), ("day", t.day(*since).into())];
                Said::of(t, ("opening-law-past", "opening-law-past-do"), &variables)
            }
            Self::Advice { number, since } => {
                let title = pack.situation(*number).map(|found| &found.words.get(lang).title);
                let title = title.map_or_else(String::new, Clone::clone);
                let page = format!("/help/{number}");
                let variables =
                    [("title", title.into()), ("page", page.into()), ("day", t.day(*since).into())];
                Said::of(t, ("opening-advice", "opening-advice-do"), &variables)
            }
            Self::Language { lang, count } => {
                let variables = [("language", lang.own_name().into()), ("count", (*count).into())];
                Said::of(t, ("opening-language", "opening-language-do"), &variables)
            }
            Self::Guide { guide, since } => {
                let [title, page] = title_and_page(pack, guide, lang);
                let variables = [title, page, ("day", t.day(*since).into())];
                Said::of(t, ("opening-guide", "opening-guide-do"), &variables)
            }
            Self::StaleGuide { guide, lang: of } => {
                let [title, page] = title_and_page(pack, guide, lang);
                let variables = [title, page, ("language", of.own_name().into())];
                Said::of(t, ("opening-guide-stale", "opening-guide-stale-do"), &variables)
            }
            Self::GuideLanguage { lang, count } => {
                let variables = [("language", lang.own_name().into()), ("count", (*count).into())];
                Said::of(t, ("opening-guide-language", "opening-guide-language-do"), &variables)
            }
            Self::Broken(problem) => {
                let variables = [("problem", problem.to_string().into())];
                Said::of(t, ("opening-broken", "opening-broken-do"), &variables)
            }
        }
    }
}

impl Doubt {
    fn said(self, t: Phrases<'_>) -> (&'static str, String) {
        match self {
            Self::Past(day) => ("opening-channel-past", t.day(day)),
            Self::Weak => ("opening-channel-weak", String::new()),
        }
    }
}

impl Hidden {
    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Unverified => ("opening-hidden-unverified", "opening-hidden-unverified-do"),
            Self::NoWay => ("opening-hidden-no-way", "opening-hidden-no-way-do"),
            Self::SwitchedOff => ("opening-hidden-off", "opening-hidden-off-do"),
        }
    }
}

/// How a law is cited.
fn number_of(pack: &Pack, law: &str, lang: Lang) -> Value<'static> {
    let number = pack.law(law).map(|law| law.words.get(lang).number.clone());
    number.unwrap_or_else(|| law.to_owned()).into()
}

/// What a guide is called, and where it stands.
fn title_and_page(pack: &Pack, id: &str, lang: Lang) -> [(&'static str, Value<'static>); 2] {
    let title = pack.guide(id).map(|guide| guide.words.get(lang).title.clone());
    let title = title.unwrap_or_else(|| id.to_owned());
    [("title", title.into()), ("page", format!("/guides/{id}").into())]
}
