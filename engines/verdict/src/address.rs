use std::net::{IpAddr, Ipv6Addr};
use std::ops::Range;

use linkify::LinkFinder;
use url::{Host, Url};

use crate::Folded;

/// An address as it was written, taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The host in its ASCII form, lower case; of an e-mail address what stands behind the @.
    pub host: String,
    /// The part of the host that somebody registered, public suffix included; the whole host
    /// where it is a number or has no suffix that is known.
    pub domain: String,
    /// How many bytes of the domain are the public suffix with its dot.
    suffix: usize,
    /// Path and query, as written.
    pub path: String,
    /// What stood before the `@` in front of the host: of an e-mail address, whose it is.
    pub user: String,
    /// A port, where one is written.
    pub port: Option<u16>,
    /// It begins with a scheme at all.
    pub has_scheme: bool,
    /// The host is a number.
    pub is_number: bool,
    /// It is an e-mail address.
    pub is_mail: bool,
    /// It was typed plainly: no password, unusual port, backslash, fragment, or letters that could
    /// be taken for others.
    pub is_plain: bool,
    /// The suffix belongs to a service that gives names to anybody (`github.io`).
    pub is_tenant: bool,
}

/// The most addresses of a message that are judged: a message with more is judged by these.
pub const MOST_ADDRESSES: usize = 50;
/// The most bytes of one address.
const MOST_BYTES: usize = 2048;

const PROGRAMS: [&str; 9] = [".apk", ".exe", ".msi", ".scr", ".bat", ".jar", ".vbs", ".js", ".iso"];

impl Address {
    /// Reads an address with or without scheme: `https://a.example/b`, `a.example`, `a@b.example`.
    /// `None` where it is none, or leads to no host.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        if text.len() > MOST_BYTES {
            return None;
        }
        let is_mail = !text.contains("/") && text.contains('@') && !text.contains(':');
        let has_scheme = text.contains("://");
        let url = match has_scheme {
            true => Url::parse(text),
            false => Url::parse(&format!("http://{text}")),
        };
        let url = url.ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
        let (host, is_number) = match url.host()? {
            Host::Domain(domain) => (domain.trim_end_matches('.').to_owned(), false),
            Host::Ipv4(number) => (number.to_string(), true),
            Host::Ipv6(number) => (number_of(number), true),
        };
        if !is_number && !host.contains('.') {
            return None;
        }
        let (domain, suffix, is_tenant) = registered(&host, is_number);
        let mut path = url.path().to_owned();
        if let Some(query) = url.query() {
            path.push('?');
            path.push_str(query);
        }
        Some(Self {
            domain,
            suffix,
            path,
            user: url.username().to_owned(),
            port: url.port(),
            has_scheme,
            is_number,
            is_mail,
            is_plain: is_plain(text, &url),
            is_tenant,
            host,
        })
    }

    /// The label that somebody chose: `asd-ma` of `www.asd-ma.com`.
    pub fn name(&self) -> &str {
        let end = self.domain.len().saturating_sub(self.suffix);
        self.domain.get(..end).unwrap_or_default()
    }

    /// The public suffix without its dot: `com`, `gov.ma`.
    pub fn suffix(&self) -> &str {
        let start = self.domain.len() - self.suffix.min(self.domain.len());
        self.domain.get(start..).unwrap_or_default().trim_start_matches('.')
    }

    /// What stands before the registered part: `www.cih` of `www.cih.evil.top`.
    pub fn below(&self) -> &str {
        let end = self.host.len().saturating_sub(self.domain.len());
        self.host.get(..end).unwrap_or_default().trim_end_matches('.')
    }

    /// Whether it stands under a domain: that itself, or below it.
    pub fn is_under(&self, domain: &str) -> bool {
        let below = self.host.strip_suffix(domain);
        below.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    }

    /// Whether it leads to a program.
    pub(crate) fn is_program(&self) -> bool {
        let path = self.path.to_ascii_lowercase();
        let file = path.split('?').next().unwrap_or_default();
        PROGRAMS.iter().any(|ending| file.ends_with(ending)) && !file.ends_with(".min.js")
    }

    /// Whether it is surely meant as an address: "fin.Merci" is not.
    pub(crate) fn is_certain(&self) -> bool {
        // Names kept for examples (RFC 2606) are not in the list.
        let is_kept = self.host.ends_with(".example") || self.host.ends_with(".test");
        let is_known =
            || is_kept || psl::suffix(self.host.as_bytes()).is_some_and(|suffix| suffix.is_known());
        self.is_number || self.has_scheme || is_known()
    }
}

fn is_plain(text: &str, url: &Url) -> bool {
    let is_bare = url.password().is_none() && url.port().is_none() && url.fragment().is_none();
    let leads_on = url.query().is_some_and(|query| query.contains("http") || query.contains("//"));
    is_bare && !leads_on && text.is_ascii() && !text.contains(['\\', '\t', '\r', '\n'])
}

fn registered(host: &str, is_number: bool) -> (String, usize, bool) {
    let found = psl::domain(host.as_bytes()).filter(|_| !is_number);
    let Some(domain) = found else { return (host.to_owned(), 0, false) };
    let text = String::from_utf8_lossy(domain.as_bytes()).into_owned();
    let suffix = domain.suffix();
    let is_tenant = suffix.typ() == Some(psl::Type::Private);
    (text, suffix.as_bytes().len() + 1, is_tenant)
}

fn number_of(number: Ipv6Addr) -> String {
    number.to_ipv4_mapped().map_or(IpAddr::V6(number), IpAddr::V4).to_string()
}

/// An address in a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    /// Where, in the folded text.
    pub(crate) range: Range<usize>,
    pub(crate) address: Address,
}

/// A longer run without white space is searched only so far: finding links in it costs the square
/// of its length.
const MOST_RUN: usize = 2048;

/// Every address of a folded text, up to [`MOST_ADDRESSES`] unlike ones.
pub(crate) fn find(folded: &Folded, original: &str) -> Vec<Found> {
    let mut finder = LinkFinder::new();
    finder.url_must_have_scheme(false);
    let mut found: Vec<Found> = Vec::new();
    for run in runs(folded.text()) {
        let Some(text) = folded.text().get(run.clone()) else { continue };
        for link in finder.links(text) {
            let range = run.start + link.start()..run.start + link.end();
            // The original's letters where they can be read: an address may keep what folding
            // undoes.
            let written = original.get(folded.origin(range.clone())).and_then(Address::parse);
            let read = written.or_else(|| Address::parse(link.as_str()));
            let Some(address) = read.filter(Address::is_certain) else { continue };
            if found.iter().all(|known| known.address != address) {
                found.push(Found { range, address });
            }
            if found.len() == MOST_ADDRESSES {
                return found;
            }
        }
    }
    found
}

/// Runs without white space, each up to its limit.
fn runs(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    text.split_whitespace().filter(|run| run.contains(['.', '@'])).map(|run| {
        let start = run.as_ptr().addr() - text.as_ptr().addr();
        let end = (0..=run.len().min(MOST_RUN)).rev().find(|at| run.is_char_boundary(*at));
        start..start + end.unwrap_or_default()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> (String, String, String) {
        let address = Address::parse(text).unwrap();
        (address.below().to_owned(), address.name().to_owned(), address.suffix().to_owned())
    }

    #[test]
    fn an_address_is_taken_apart() {
        let of = |a: &str, b: &str, c: &str| (a.to_owned(), b.to_owned(), c.to_owned());
        assert_eq!(parts("https://www.cih.evil.top/a?b"), of("www.cih", "evil", "top"));
        assert_eq!(parts("amendes.justice.gov.ma"), of("amendes", "justice", "gov.ma"));
        assert_eq!(parts("x.github.io"), of("", "x", "github.io"));
        assert!(Address::parse("x.github.io").unwrap().is_tenant);
        let user = Address::parse("http://cih.ma@3117711444/x").unwrap();
        assert!(user.is_number && user.user == "cih.ma" && user.host == "185.212.128.84");
        assert_eq!(Address::parse("info@b.kam.ma").unwrap().domain, "kam.ma");
        assert!(Address::parse("https://xn--ttijari-2fg.ma").unwrap().host.starts_with("xn--"));
        for none in ["javascript:alert(1)", "ftp://a.example", "bonjour", "", "http://"] {
            assert_eq!(Address::parse(none), None, "{none}");
        }
    }

    #[test]
    fn addresses_are_found_where_they_hide() {
        let find = |text: &str| -> Vec<String> {
            find(&Folded::of(text), text).into_iter().map(|found| found.address.host).collect()
        };
        assert_eq!(find("هنا: amana.top، شكرا"), ["amana.top"]);
        assert_eq!(find("voir hxxp://amana[.]top/x."), ["amana.top"]);
        assert_eq!(find("am\u{200b}ana.top"), ["amana.top"]);
        assert_eq!(find("C'est la fin.Merci de venir"), [""; 0]);
        assert_eq!(find("www.asd-ma.com et info@b.kam.ma"), ["www.asd-ma.com", "b.kam.ma"]);
        assert_eq!(find(&"a.top ".repeat(5000)).len(), 1, "the same again tells nothing");
        let many: String = (0..200).map(|number| format!("a{number}.top ")).collect();
        assert_eq!(find(&many).len(), MOST_ADDRESSES);
        find(&"a.b:".repeat(16_000));
    }
}
