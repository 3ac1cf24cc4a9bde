use serde::Deserialize;

/// What an answer to a step is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// One of the step's own choices.
    Choice,
    /// `yes`, `no` or `unsure`.
    YesNo,
    /// Whom it is about: `me`, `child` or `someone-else`.
    Audience,
    /// A group of ages in years: `0-12`, `13-17`, `18-25`, `26-59`, `60+` or `unsaid`. Conditions
    /// may also say `under-18` and `adult`; neither holds `unsaid`.
    Age,
}

const YES_NO: [&str; 3] = ["yes", "no", "unsure"];
const AUDIENCES: [&str; 3] = ["me", "child", "someone-else"];
const AGES: [&str; 6] = ["0-12", "13-17", "18-25", "26-59", "60+", "unsaid"];
const UNDER_18: &[&str] = &["0-12", "13-17"];
const ADULT: &[&str] = &["18-25", "26-59", "60+"];

impl Kind {
    /// The answers that every step of the kind has; `None` for a choice, which brings its own.
    pub fn answers(self) -> Option<&'static [&'static str]> {
        match self {
            Self::Choice => None,
            Self::YesNo => Some(&YES_NO),
            Self::Audience => Some(&AUDIENCES),
            Self::Age => Some(&AGES),
        }
    }

    /// The answers that a condition means by a word which is none of them.
    pub(crate) fn group(self, word: &str) -> Option<&'static [&'static str]> {
        match (self, word) {
            (Self::Age, "under-18") => Some(UNDER_18),
            (Self::Age, "adult") => Some(ADULT),
            _ => None,
        }
    }
}
