use content::{JudgeError, Pack};
use kernel::Day;
use serde::Deserialize;
use verdict::{Address, Brand, Folded, ListError};

/// Whose names are used to deceive, for what the judge does not tell: whose an address is, and
/// of when the list is.
#[derive(Debug, Default)]
pub(crate) struct Brands {
    brands: Vec<Brand>,
    /// The newest day on which one of them was looked up.
    pub(crate) as_of: Option<Day>,
}

#[derive(Deserialize)]
struct File {
    brand: Vec<Brand>,
}

impl Brands {
    /// The brands of a pack.
    ///
    /// # Errors
    /// The list is missing or unusable.
    pub(crate) fn of(pack: &Pack) -> Result<Self, JudgeError> {
        let path = format!("{}/check/brands.toml", pack.id);
        let text = pack.text(&path).ok_or(JudgeError::Missing(path))?;
        let File { brand: brands } = toml::from_str(text).map_err(|error| {
            JudgeError::List(ListError::Shape { list: "brands.toml", error: Box::new(error) })
        })?;
        let as_of = brands.iter().filter_map(|brand| brand.verified_on.parse().ok()).max();
        Ok(Self { brands, as_of })
    }

    /// The name of whom a bare address belongs to.
    pub(crate) fn owner_of(&self, text: &str) -> Option<&str> {
        let address = Address::parse(text).or_else(|| Address::parse(Folded::of(text).text()))?;
        let owner = self.brands.iter().find(|brand| is_own(brand, &address))?;
        owner.names.first().map(String::as_str)
    }

    /// The brand that a sender's name names and whose address the sender does not have.
    pub(crate) fn named_by_another(&self, name: &str, address: &str) -> Option<&str> {
        let address = Address::parse(address)?;
        let words = words(name);
        let named = self
            .brands
            .iter()
            .filter(|brand| !brand.domains.is_empty())
            .filter(|brand| brand.names.iter().any(|name| words.contains(&self::words(name))));
        let named: Vec<&Brand> = named.collect();
        // "Attijariwafa, via Avito": whose address it is may name others.
        if named.iter().any(|brand| is_own(brand, &address)) {
            return None;
        }
        named.first()?.names.first().map(String::as_str)
    }
}

fn is_own(brand: &Brand, address: &Address) -> bool {
    let is_plain = address.is_mail || address.user.is_empty();
    is_plain && brand.domains.iter().any(|domain| is_under(&address.host, domain))
}

/// Whether a host is a domain or stands below it.
fn is_under(host: &str, domain: &str) -> bool {
    let below = host.strip_suffix(domain);
    below.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

/// Folded words, a space before, between and after.
fn words(text: &str) -> String {
    let folded = Folded::of(text);
    let words = folded.text().split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.fold(" ".to_owned(), |all, word| all + word + " ")
}
