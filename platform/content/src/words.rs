use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use kernel::{Day, Lang, Ts, Zone};
use unic_langid::LanguageIdentifier;

use crate::files::Files;
use crate::fluent::{self, Messages};
use crate::problem::Report;
use crate::{ByLang, Problem};

/// The interface's words in every language.
///
/// What a message takes in is wrapped in bidirectional isolates (U+2068, U+2069), so that a Latin
/// name inside an Arabic sentence stays whole.
pub struct Words(ByLang<FluentBundle<FluentResource>>);

impl Words {
    /// Reads `words/{lang}/*.ftl` of each folder; a later folder's message replaces an earlier's.
    pub(crate) fn load(files: &Files, folders: &[&str], problems: &mut Vec<Problem>) -> Self {
        let mut bundles =
            ByLang { ar: bundle(Lang::Ar), fr: bundle(Lang::Fr), en: bundle(Lang::En) };
        for folder in folders {
            let mut by_lang = BTreeMap::new();
            for lang in Lang::ALL {
                let into = match lang {
                    Lang::Ar => &mut bundles.ar,
                    Lang::Fr => &mut bundles.fr,
                    Lang::En => &mut bundles.en,
                };
                let below = format!("{folder}words/{lang}/");
                by_lang.insert(lang, read(files, &below, into, problems));
            }
            fluent::compare(&by_lang, problems);
        }
        Self(bundles)
    }

    /// The words of one language, as templates use them.
    pub fn in_lang(&self, lang: Lang) -> Phrases<'_> {
        Phrases { words: self, lang }
    }

    /// The text of `key`, or the key itself where no such text exists.
    pub fn get<'a>(&'a self, lang: Lang, key: &'a str) -> Cow<'a, str> {
        self.format(lang, key, &[])
    }

    /// The text of `key` with its variables filled in.
    pub fn format<'a>(
        &'a self,
        lang: Lang,
        key: &'a str,
        variables: &[(&str, FluentValue<'_>)],
    ) -> Cow<'a, str> {
        let bundle = self.0.get(lang);
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            tracing::warn!(key, %lang, "no such words");
            return Cow::Borrowed(key);
        };
        let args: FluentArgs<'_> = variables.iter().cloned().collect();
        let mut errors = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        if !errors.is_empty() {
            tracing::warn!(key, %lang, ?errors, "words with a gap");
        }
        Cow::Owned(text)
    }

    /// Whether the key has a text in `lang`.
    pub fn has(&self, lang: Lang, key: &str) -> bool {
        self.0.get(lang).get_message(key).is_some_and(|message| message.value().is_some())
    }

    /// A day as people write it: `22 novembre 2026`, `22 نونبر 2026`.
    pub fn day(&self, lang: Lang, day: Day) -> String {
        let (year, month, number) = day.date();
        let month = self.get(lang, month_key(month)).into_owned();
        // The year goes in as text: as a number it would be grouped.
        let year = year.to_string();
        let variables = [("day", number.into()), ("month", month.into()), ("year", year.into())];
        // A date is isolated as a whole where it is used. Were its parts isolated too, nothing would
        // say that it runs from right to left, and the year would come first.
        self.format(lang, "day", &variables).replace(['\u{2068}', '\u{2069}'], "")
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Words")
    }
}

fn month_key(month: i8) -> &'static str {
    match month {
        1 => "month-1",
        2 => "month-2",
        3 => "month-3",
        4 => "month-4",
        5 => "month-5",
        6 => "month-6",
        7 => "month-7",
        8 => "month-8",
        9 => "month-9",
        10 => "month-10",
        11 => "month-11",
        _ => "month-12",
    }
}

fn bundle(lang: Lang) -> FluentBundle<FluentResource> {
    let locale: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
    FluentBundle::new_concurrent(vec![locale])
}

fn read(
    files: &Files,
    folder: &str,
    into: &mut FluentBundle<FluentResource>,
    problems: &mut Vec<Problem>,
) -> Messages {
    let mut messages = Messages::new();
    for (file, text) in files.below(folder).filter(|(file, _)| file.ends_with(".ftl")) {
        let resource = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    let line = fluent::error_line(text, &error);
                    Report::on(file, problems).add(line, error.to_string());
                }
                resource
            }
        };
        fluent::survey(file, text, resource.entries(), &mut messages, problems);
        into.add_resource_overriding(resource);
    }
    messages
}

/// The words of one language.
#[derive(Debug, Clone, Copy)]
pub struct Phrases<'a> {
    words: &'a Words,
    lang: Lang,
}

impl<'a> Phrases<'a> {
    /// The language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The text of `key`.
    pub fn get(&self, key: &'a str) -> Cow<'a, str> {
        self.words.get(self.lang, key)
    }

    /// The text of `key` with its variables filled in.
    pub fn format(&self, key: &'a str, variables: &[(&str, FluentValue<'_>)]) -> Cow<'a, str> {
        self.words.format(self.lang, key, variables)
    }

    /// The text of `key` with one number or name, for use in a template.
    pub fn with<'v>(
        &self,
        key: &'a str,
        name: &str,
        value: impl Into<FluentValue<'v>>,
    ) -> Cow<'a, str> {
        self.format(key, &[(name, value.into())])
    }

    /// A colon after a label, as the language sets it: French keeps a space before it.
    pub fn colon(&self) -> &'static str {
        if self.lang == Lang::Fr { "\u{a0}:" } else { ":" }
    }

    /// A day as people write it.
    pub fn day(&self, day: Day) -> String {
        self.words.day(self.lang, day)
    }

    /// A day and an hour as people write them: `22 novembre 2026, 15:00`.
    pub fn day_and_hour(&self, day: Day, hour: &str) -> String {
        let day = self.day(day);
        let variables = [("day", day.into()), ("hour", hour.to_owned().into())];
        let written = self.words.format(self.lang, "day-and-hour", &variables);
        written.replace(['\u{2068}', '\u{2069}'], "")
    }

    /// A moment as people of that zone write it.
    pub fn moment(&self, at: Ts, zone: &Zone) -> String {
        self.day_and_hour(zone.day(at), Zone::clock_of(&zone.field(at)))
    }

    /// A month as people write it: `février 2016`. `month` is 1 to 12.
    pub fn month(&self, year: i16, month: i8) -> String {
        let month = self.words.get(self.lang, month_key(month)).into_owned();
        let variables = [("month", month.into()), ("year", year.to_string().into())];
        let written = self.words.format(self.lang, "month-of-year", &variables);
        written.replace(['\u{2068}', '\u{2069}'], "")
    }
}
