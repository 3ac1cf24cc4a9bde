use std::str::FromStr;

use content::ByLang;
use documents::{Fault, is_unfit};
use kernel::{Day, Lang};

/// The fields of a form, in the order in which they came: fields of several choices stand several
/// times.
pub struct Fields(pub Vec<(String, String)>);

impl Fields {
    /// What a field says; nothing where it is not there.
    pub fn one(&self, name: &str) -> &str {
        let found = self.0.iter().find(|(field, _)| field == name);
        found.map_or("", |(_, value)| value.trim())
    }

    /// What was chosen of several.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// What was chosen of several that are offered.
    pub fn known(&self, name: &str, is_known: impl Fn(&str) -> bool) -> Vec<String> {
        self.all(name).filter(|value| is_known(value)).map(str::to_owned).collect()
    }

    /// What a field says, as what it should be.
    pub fn parsed<T: FromStr>(&self, name: &str) -> Option<T> {
        self.one(name).parse().ok()
    }

    /// A day; none where nothing stands there.
    ///
    /// # Errors
    /// What stands there is no day.
    pub fn day(&self, name: &'static str) -> Result<Option<Day>, Fault> {
        match self.one(name) {
            "" => Ok(None),
            text => text.parse().map(Some).map_err(|_| Fault::Wrong(name)),
        }
    }

    /// Whether a box is checked.
    pub fn is_checked(&self, name: &str) -> bool {
        self.one(name) == "true"
    }

    /// A text without what word processors bring and nobody sees.
    pub fn text(&self, name: &str) -> String {
        let typed = self.one(name).replace("\r\n", "\n").replace('\t', " ");
        typed.chars().filter(|c| !is_unfit(*c)).collect()
    }

    /// A text on one line.
    pub fn line(&self, name: &str) -> String {
        self.text(name).replace('\n', " ")
    }

    /// A line in every language: fields `name-ar`, `name-fr`, `name-en`.
    pub fn lines_of(&self, name: &str) -> ByLang<String> {
        self.by_lang(|lang| self.line(&format!("{name}-{lang}")))
    }

    /// A text in every language.
    pub fn texts_of(&self, name: &str) -> ByLang<String> {
        self.by_lang(|lang| self.text(&format!("{name}-{lang}")))
    }

    /// All that was typed, each under its field's name, to be copied.
    pub fn typed(&self) -> String {
        const OURS: [&str; 4] = ["token", "step", "version", "add"];
        let typed = self.0.iter().map(|(name, value)| (name.as_str(), value.trim()));
        let typed = typed.filter(|(name, value)| !OURS.contains(name) && !value.is_empty());
        let lines = typed.map(|(name, value)| format!("{name}: {value}"));
        lines.collect::<Vec<_>>().join("\n")
    }

    fn by_lang(&self, one: impl Fn(Lang) -> String) -> ByLang<String> {
        ByLang { ar: one(Lang::Ar), fr: one(Lang::Fr), en: one(Lang::En) }
    }
}
