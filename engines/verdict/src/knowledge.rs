//! What the judge knows of a country: brands and their addresses, lures, hosts, numbers.

use std::collections::{BTreeSet, HashMap, HashSet};

use serde::Deserialize;

use crate::Address;
use crate::lookalike::Names;
use crate::pairs::{PairOf, Pairs};
use crate::phrases::Phrases;
use crate::words::Words;

/// Somebody whose name is used to deceive.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Brand {
    /// Its name in the list.
    pub id: String,
    /// What it is: `bank`, `post`, `state` …
    pub kind: String,
    /// How it is written, the first as it is shown.
    pub names: Vec<String>,
    /// Names that are also ordinary words, and so tell nothing.
    #[serde(default)]
    pub weak_names: Vec<String>,
    /// Its own domains or hosts.
    #[serde(default)]
    pub domains: Vec<String>,
    /// What it never asks for, by its own word.
    #[serde(default)]
    pub never: Vec<String>,
    /// Where this is known from.
    pub source: String,
    /// The day of that source.
    pub verified_on: String,
    /// How sure it is: `C`, `1` or `U`.
    pub confidence: String,
}

impl Brand {
    /// Whether an address is its own, with nothing before it that could deceive.
    pub(crate) fn owns(&self, address: &Address) -> bool {
        let is_bare = address.is_mail || address.user.is_empty();
        is_bare && self.domains.iter().any(|domain| address.is_under(domain))
    }

    /// Whether anybody may put pages under its address: what stands there is not its own word.
    fn is_open_to_all(&self) -> bool {
        const OPEN: [&str; 9] = [
            "platform",
            "messenger",
            "shop",
            "payment",
            "employer",
            "education",
            "transport",
            "social",
            "charity",
        ];
        OPEN.contains(&self.kind.as_str())
    }
}

/// Whose place an address is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// A brand's own.
    Own,
    /// A page of anybody under a brand's address.
    OpenToAll,
    /// Nobody's whom the lists know.
    Somewhere,
}

/// From this length on the first label of a brand's own domain is protected like its name.
const LABEL: usize = 6;

/// What a phrase is part of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LureKind {
    /// It asks for something.
    Request,
    /// It presses.
    Pressure,
    /// It promises.
    Bait,
    /// It tells a story.
    Pretext,
    /// Somebody may be in danger: blackmail, threats, a child, despair.
    Danger,
}

/// How much a sign tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Weight {
    /// Common in genuine messages too: tells only beside others.
    Weak,
    /// Two of them make a message suspicious.
    Medium,
    /// Suspicious alone.
    Strong,
    /// Dangerous alone.
    Decisive,
}

/// A turn of speech of scams.
#[derive(Debug, Clone)]
pub struct Lure {
    /// Its name, by which a page finds its words.
    pub id: String,
    /// How much it tells.
    pub weight: Weight,
    /// What it is part of.
    pub kind: LureKind,
}

/// Everything the judge knows.
#[derive(Debug)]
pub struct Knowledge {
    pub(crate) brands: Vec<Brand>,
    pub(crate) lures: Vec<Lure>,
    pub(crate) phrases: Phrases,
    pub(crate) pairs: Pairs,
    /// What each pair is.
    pub(crate) paired: Vec<Lure>,
    pub(crate) calm: Phrases,
    /// Names in messages, by brand.
    names: Phrases,
    pub(crate) imitated: Names,
    pub(crate) domains: HashMap<String, usize>,
    pub(crate) shorteners: HashSet<String>,
    pub(crate) free_hosts: HashSet<String>,
    pub(crate) abused_suffixes: HashSet<String>,
    pub(crate) public_mail: HashSet<String>,
    pub(crate) foreign_prefixes: Vec<String>,
}

/// The texts of the lists, as a country's pack holds them.
#[derive(Debug, Clone, Copy)]
pub struct Lists<'a> {
    /// `brands.toml`
    pub brands: &'a str,
    /// `lures.toml`
    pub lures: &'a str,
    /// `pairs.toml`
    pub pairs: &'a str,
    /// `hosts.toml`
    pub hosts: &'a str,
    /// `numbers.toml`
    pub numbers: &'a str,
}

/// A list cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ListError {
    /// It is not TOML of the right shape.
    #[error("{list}: {error}")]
    Shape {
        /// Which list.
        list: &'static str,
        /// What is wrong, with its place.
        error: Box<toml::de::Error>,
    },
    /// Two entries have one id.
    #[error("{list}: `{id}` stands here twice")]
    Twice {
        /// Which list.
        list: &'static str,
        /// The id.
        id: String,
    },
    /// The phrases are too many or too long to be searched.
    #[error("the phrases cannot be searched: {0}")]
    Phrases(#[from] aho_corasick::BuildError),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BrandFile {
    brand: Vec<Brand>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LureFile {
    lure: Vec<LureRow>,
    #[serde(default)]
    calm: Vec<CalmRow>,
}

/// A turn of speech, by language; `ary` is Darija in Arabic letters, `latn` in Latin ones.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LureRow {
    id: String,
    weight: Weight,
    kind: LureKind,
    #[serde(default)]
    fr: Vec<String>,
    #[serde(default)]
    en: Vec<String>,
    #[serde(default)]
    ar: Vec<String>,
    #[serde(default)]
    ary: Vec<String>,
    #[serde(default)]
    latn: Vec<String>,
}

/// A turn of speech of genuine notices.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CalmRow {
    id: String,
    #[serde(default)]
    fr: Vec<String>,
    #[serde(default)]
    en: Vec<String>,
    #[serde(default)]
    ar: Vec<String>,
    #[serde(default)]
    ary: Vec<String>,
    #[serde(default)]
    latn: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PairFile {
    #[serde(default)]
    negations: Vec<String>,
    #[serde(default)]
    pair: Vec<PairRow>,
}

/// Two things said near each other.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PairRow {
    id: String,
    weight: Weight,
    kind: LureKind,
    within: usize,
    first: Vec<String>,
    second: Vec<String>,
}

#[derive(Deserialize)]
struct HostFile {
    shorteners: Vec<String>,
    free_hosts: Vec<String>,
    abused_tlds: Vec<String>,
    public_mail: Vec<String>,
}

#[derive(Deserialize)]
struct NumberFile {
    #[serde(default)]
    foreign_prefixes: Vec<String>,
}

impl Knowledge {
    /// Reads the lists.
    ///
    /// # Errors
    /// A list has another shape, or names something twice.
    pub fn read(lists: Lists<'_>) -> Result<Self, ListError> {
        let BrandFile { brand: brands } = parse("brands.toml", lists.brands)?;
        let LureFile { lure, calm } = parse("lures.toml", lists.lures)?;
        let PairFile { negations, pair } = parse("pairs.toml", lists.pairs)?;
        let hosts: HostFile = parse("hosts.toml", lists.hosts)?;
        let numbers: NumberFile = parse("numbers.toml", lists.numbers)?;
        once("brands.toml", brands.iter().map(|brand| &brand.id))?;
        once("lures.toml", lure.iter().map(|row| &row.id).chain(calm.iter().map(|row| &row.id)))?;
        once("pairs.toml", pair.iter().map(|row| &row.id))?;

        let mut domains = HashMap::new();
        for (number, brand) in brands.iter().enumerate() {
            for domain in &brand.domains {
                domains.insert(domain.to_lowercase(), number);
            }
        }
        let own = brands.iter().enumerate().flat_map(|(number, brand)| {
            let registered = brand.domains.iter().filter_map(|domain| domain.split('.').next());
            let registered = registered.filter(|label| label.len() >= LABEL);
            brand.names.iter().map(String::as_str).chain(registered).map(move |name| (number, name))
        });
        let imitated = Names::new(own)?;
        let names = brands.iter().enumerate().flat_map(|(number, brand)| {
            brand.names.iter().map(move |name| (number, name.as_str()))
        });
        let near: Vec<PairOf<'_>> = pair
            .iter()
            .map(|row| PairOf { first: &row.first, second: &row.second, within: row.within })
            .collect();
        let said = lure.iter().map(|row| [&row.fr, &row.en, &row.ar, &row.ary, &row.latn]);
        let calming = calm.iter().map(|row| [&row.fr, &row.en, &row.ar, &row.ary, &row.latn]);
        Ok(Self {
            pairs: Pairs::new(&near, &negations)?,
            phrases: Phrases::new(numbered(said))?,
            calm: Phrases::new(numbered(calming))?,
            names: Phrases::new(names)?,
            paired: pair.into_iter().map(|row| lure_of(row.id, row.weight, row.kind)).collect(),
            lures: lure.into_iter().map(|row| lure_of(row.id, row.weight, row.kind)).collect(),
            imitated,
            domains,
            shorteners: hosts.shorteners.into_iter().collect(),
            free_hosts: hosts.free_hosts.into_iter().collect(),
            abused_suffixes: hosts.abused_tlds.into_iter().collect(),
            public_mail: hosts.public_mail.into_iter().collect(),
            foreign_prefixes: numbers.foreign_prefixes,
            brands,
        })
    }

    /// The brands that a text names, in the order of the list.
    pub(crate) fn named(&self, words: &Words) -> impl Iterator<Item = &Brand> {
        let named: BTreeSet<usize> =
            self.names.find(words).into_iter().map(|hit| hit.means).collect();
        named.into_iter().filter_map(|number| self.brands.get(number))
    }

    /// Whose place an address is.
    pub(crate) fn place(&self, address: &Address) -> Place {
        let is_bare = address.user.is_empty() || address.is_mail;
        let is_rented = [&address.host, &address.domain]
            .into_iter()
            .any(|host| self.free_hosts.contains(host) || self.shorteners.contains(host));
        let owner = self.owner(&address.host).and_then(|owner| self.brands.get(owner));
        match owner.filter(|_| is_bare && !is_rented && !self.is_mailbox(address)) {
            None => Place::Somewhere,
            Some(brand) if brand.is_open_to_all() && address.path.len() > 1 => Place::OpenToAll,
            Some(_) if !address.is_plain || address.is_program() => Place::OpenToAll,
            Some(_) => Place::Own,
        }
    }

    /// Whether it is a mailbox at a service where anybody gets one.
    pub(crate) fn is_mailbox(&self, address: &Address) -> bool {
        address.is_mail && self.public_mail.contains(&address.domain)
    }

    /// The brand whose own address this is.
    fn owner(&self, host: &str) -> Option<usize> {
        let mut rest = host;
        loop {
            if let Some(owner) = self.domains.get(rest) {
                return Some(*owner);
            }
            rest = rest.split_once('.')?.1;
        }
    }
}

/// Every phrase with the number of its row.
fn numbered<'a>(
    rows: impl Iterator<Item = [&'a Vec<String>; 5]>,
) -> impl Iterator<Item = (usize, &'a str)> {
    let phrases = |(number, lists): (usize, [&'a Vec<String>; 5])| {
        lists.into_iter().flatten().map(move |phrase| (number, phrase.as_str()))
    };
    rows.enumerate().flat_map(phrases)
}

fn lure_of(id: String, weight: Weight, kind: LureKind) -> Lure {
    Lure { id, weight, kind }
}

fn parse<T: for<'de> Deserialize<'de>>(list: &'static str, text: &str) -> Result<T, ListError> {
    toml::from_str(text).map_err(|error| ListError::Shape { list, error: Box::new(error) })
}

fn once<'a>(list: &'static str, ids: impl Iterator<Item = &'a String>) -> Result<(), ListError> {
    let mut seen = HashSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(ListError::Twice { list, id: id.clone() });
        }
    }
    Ok(())
}
