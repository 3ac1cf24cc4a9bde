use std::borrow::Cow;
use std::ops::Range;

use crate::knowledge::Weight;
use crate::lookalike::Imitation;

/// What is said of a message or an address. Nothing is ever called safe.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Nothing known speaks against it.
    None,
    /// A bare address that belongs to whom it names. Senders can still be forged.
    Official,
    /// Some signs speak against it.
    Suspicious,
    /// It is like what harms people.
    Dangerous,
}

impl Level {
    /// Its name for machines.
    pub fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Official => "official",
            Self::Suspicious => "suspicious",
            Self::Dangerous => "dangerous",
        }
    }
}

/// The judgement on a message or an address.
#[derive(Debug, Clone, PartialEq)]
pub struct Verdict {
    /// The level.
    pub level: Level,
    /// From 0 to 1, higher is worse: for ordering, not a probability.
    pub score: f32,
    /// Somebody may be in danger: the way to help comes before everything.
    pub is_danger: bool,
    /// Why, the weightiest first.
    pub reasons: Vec<Reason>,
    /// Whose an official address is.
    pub owner: Option<String>,
    /// The known scam that it is a copy of, by its name.
    pub campaign: Option<String>,
}

impl Verdict {
    /// A level of which there is nothing to say.
    pub(crate) fn silent(level: Level) -> Self {
        let (reasons, owner, campaign) = Default::default();
        Self { level, score: 0.0, is_danger: false, reasons, owner, campaign }
    }
}

/// One reason, found by a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// What was found.
    pub sign: Sign,
    /// How much it tells.
    pub weight: Weight,
    /// Where, in bytes of the text that was judged.
    pub places: Vec<Range<usize>>,
    /// Whose name or which host it is about.
    pub about: Option<String>,
}

/// What rules find.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sign {
    /// A copy of a message of a known scam.
    Campaign,
    /// It sounds as if somebody were in danger.
    Danger,
    /// A turn of speech of scams, by its name in the list.
    Lure(String),
    /// A brand is named, and the address is not its own.
    NotOfBrand,
    /// The address imitates a brand.
    Imitation(Imitation),
    /// Letters of several alphabets in one name.
    MixedLetters,
    /// The host is a number.
    NumberHost,
    /// Something stands before an `@` in front of the host.
    BeforeAt,
    /// A shortened link: where it leads cannot be seen.
    Shortened,
    /// A page of a service where anybody gets one.
    FreeHost,
    /// A suffix that harmful addresses often have.
    AbusedSuffix,
    /// Words of signing in and paying in the path or the host.
    SignInWords,
    /// Many parts before the part that somebody registered.
    ManyParts,
    /// A name longer, or harder to say, than those people choose.
    Unusual,
    /// It leads to a program.
    Program,
    /// An unusual port.
    Port,
    /// Characters that cannot be seen.
    Hidden,
    /// Letters of another alphabet among Latin ones.
    Disguised,
    /// A link written so that programs do not see it.
    Defanged,
    /// Letters one by one.
    Spaced,
    /// A sender for a national body from abroad.
    ForeignNumber,
    /// A number at a special rate.
    SpecialRate,
    /// A link.
    Link,
    /// A number to call.
    Call,
    /// An amount of money.
    Money,
}

impl Sign {
    /// Its name for machines, and for the words that explain it.
    pub fn name(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Lure(id) => return Cow::Owned(format!("lure-{id}")),
            Self::Campaign => "campaign",
            Self::Danger => "danger",
            Self::NotOfBrand => "not-of-brand",
            Self::Imitation(Imitation::Name) => "imitates-name",
            Self::Imitation(Imitation::Before) => "imitates-before",
            Self::Imitation(Imitation::Letters) => "imitates-letters",
            Self::Imitation(Imitation::Spelling) => "imitates-spelling",
            Self::MixedLetters => "mixed-letters",
            Self::NumberHost => "number-host",
            Self::BeforeAt => "before-at",
            Self::Shortened => "shortened",
            Self::FreeHost => "free-host",
            Self::AbusedSuffix => "abused-suffix",
            Self::SignInWords => "sign-in-words",
            Self::ManyParts => "many-parts",
            Self::Unusual => "unusual",
            Self::Program => "program",
            Self::Port => "port",
            Self::Hidden => "hidden",
            Self::Disguised => "disguised",
            Self::Defanged => "defanged",
            Self::Spaced => "spaced",
            Self::ForeignNumber => "foreign-number",
            Self::SpecialRate => "special-rate",
            Self::Link => "link",
            Self::Call => "call",
            Self::Money => "money",
        })
    }
}
