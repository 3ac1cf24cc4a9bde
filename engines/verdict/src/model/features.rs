//! What can be counted of an address by its letters alone.

use crate::Address;

/// Names of the features, in their order.
pub const NAMES: [&str; 46] = [
    "length",
    "host length",
    "path length",
    "query length",
    "name length",
    "suffix length",
    "below length",
    "labels",
    "labels below",
    "path parts",
    "query parts",
    "longest label",
    "longest path part",
    "dots in path",
    "hyphens in host",
    "hyphens in path",
    "underscores",
    "digits in host",
    "digits in path",
    "digit share of host",
    "digit share of path",
    "longest digit run in host",
    "at signs",
    "percent signs",
    "equal signs",
    "ampersands",
    "tildes",
    "double slashes in path",
    "port",
    "number host",
    "user",
    "punycode",
    "tenant",
    "entropy of name",
    "entropy of path",
    "vowel share of name",
    "longest consonant run of name",
    "letter changes to digits in name",
    "sign-in words",
    "brand-like words",
    "program ending",
    "page ending",
    "hexadecimal run",
    "suffix com org net",
    "suffix two letters",
    "suffix often abused",
];

const WORDS: [&str; 22] = [
    "login",
    "signin",
    "verif",
    "secur",
    "account",
    "update",
    "confirm",
    "bank",
    "wallet",
    "pay",
    "webscr",
    "cmd",
    "auth",
    "ebayisapi",
    "support",
    "service",
    "password",
    "client",
    "customer",
    "billing",
    "invoice",
    "recover",
];
const BRANDS: [&str; 16] = [
    "paypal",
    "apple",
    "icloud",
    "amazon",
    "google",
    "facebook",
    "microsoft",
    "office",
    "outlook",
    "netflix",
    "instagram",
    "whatsapp",
    "dropbox",
    "adobe",
    "chase",
    "dhl",
];
const PAGES: [&str; 6] = [".html", ".htm", ".php", ".asp", ".aspx", ".jsp"];
const PROGRAMS: [&str; 6] = [".exe", ".apk", ".zip", ".rar", ".msi", ".js"];
const ABUSED: [&str; 24] = [
    "top", "xyz", "icu", "cn", "tk", "ml", "ga", "cf", "gq", "buzz", "cfd", "click", "link",
    "shop", "live", "online", "site", "vip", "club", "info", "ru", "pw", "rest", "cyou",
];

/// The features of an address; nothing of its scheme, and no leading `www`, which tell where an
/// example comes from rather than what it is.
pub fn of(address: &Address) -> [f32; NAMES.len()] {
    let host = address.host.strip_prefix("www.").unwrap_or(&address.host);
    let lower = address.path.to_ascii_lowercase();
    let (path, query) = lower.split_once('?').unwrap_or((&lower, ""));
    let path = if path == "/" && query.is_empty() { "" } else { path };
    let below = address.below();
    let below = below.strip_prefix("www").map_or(below, |rest| rest.trim_start_matches('.'));
    let name = address.name();
    let all = [host, path, query].concat();
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count() as f32;
    let count = |text: &str, byte: u8| text.bytes().filter(|b| *b == byte).count() as f32;
    let share = |part: f32, whole: &str| part / whole.len().max(1) as f32;
    let longest = |text: &str, by: char| text.split(by).map(str::len).max().unwrap_or(0) as f32;
    let yes = |is: bool| f32::from(u8::from(is));
    let any =
        |list: &[&str], text: &str| list.iter().filter(|word| text.contains(**word)).count() as f32;
    let suffix = address.suffix();
    [
        all.len() as f32,
        host.len() as f32,
        path.len() as f32,
        query.len() as f32,
        name.len() as f32,
        suffix.len() as f32,
        below.len() as f32,
        count(host, b'.') + 1.0,
        if below.is_empty() { 0.0 } else { count(below, b'.') + 1.0 },
        count(path, b'/'),
        if query.is_empty() { 0.0 } else { count(query, b'&') + 1.0 },
        longest(host, '.'),
        longest(path, '/'),
        count(path, b'.'),
        count(host, b'-'),
        count(path, b'-'),
        count(&all, b'_'),
        digits(host),
        digits(path) + digits(query),
        share(digits(host), host),
        share(digits(path), path),
        longest_run(host, |b| b.is_ascii_digit()),
        count(&all, b'@'),
        count(&all, b'%'),
        count(query, b'='),
        count(query, b'&'),
        count(&all, b'~'),
        yes(path.contains("//")),
        yes(address.port.is_some()),
        yes(address.is_number),
        yes(!address.user.is_empty()),
        yes(host.contains("xn--")),
        yes(address.is_tenant),
        entropy(name),
        entropy(path),
        share(name.bytes().filter(|b| b"aeiouy".contains(b)).count() as f32, name),
        longest_run(name, |b| b.is_ascii_alphabetic() && !b"aeiouy".contains(&b)),
        changes_to_digits(name),
        any(&WORDS, &all),
        any(&BRANDS, &all),
        yes(PROGRAMS.iter().any(|ending| path.ends_with(ending))),
        yes(PAGES.iter().any(|ending| path.ends_with(ending))),
        yes(longest_run(&all, |b| b.is_ascii_hexdigit()) >= 16.0),
        yes(["com", "org", "net"].contains(&suffix)),
        yes(suffix.len() == 2),
        yes(ABUSED.contains(&suffix)),
    ]
}

fn longest_run(text: &str, is: impl Fn(u8) -> bool) -> f32 {
    let mut longest = 0;
    let mut run = 0;
    for byte in text.bytes() {
        run = if is(byte) { run + 1 } else { 0 };
        longest = longest.max(run);
    }
    longest as f32
}

fn changes_to_digits(text: &str) -> f32 {
    let pairs = text.as_bytes().windows(2);
    let change = |pair: &&[u8]| matches!(pair, [a, b] if a.is_ascii_digit() != b.is_ascii_digit());
    pairs.filter(change).count() as f32
}

/// Bits for each byte (Shannon 1948).
fn entropy(text: &str) -> f32 {
    let mut counts = [0u32; 256];
    for byte in text.bytes() {
        if let Some(count) = counts.get_mut(usize::from(byte)) {
            *count += 1;
        }
    }
    let total = text.len() as f32;
    let bits = |count: &u32| {
        let share = *count as f32 / total;
        -share * share.log2()
    };
    counts.iter().filter(|count| **count > 0).map(bits).sum()
}
