//! What can be counted of an address by its letters alone.

use crate::Address;

/// Names of the features, in their order.
pub const NAMES: [&str; 69] = [
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
    "words of site folders",
    "words of reading pages",
    "words of requests in path",
    "words of requests in host",
    "capitals in path",
    "capitals in last part",
    "last part length",
    "digits in last part",
    "slash at the end",
    "first part length",
    "suffix words below",
    "suffix words in path",
    "suffix of institutions",
    "suffix com",
    "suffix of settled registries",
    "suffix of open registries",
    "hexadecimal runs",
    "letter variety of name",
    "hyphens in name",
    "words in path",
    "longest word in path",
    "mail sign in path",
    "long query",
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

/// Folders of a site that somebody else may have put a page into.
const FOLDERS: [&str; 24] = [
    "wp-",
    "includes",
    "admin",
    "images",
    "image",
    "css",
    "tmp",
    "components",
    "modules",
    "plugins",
    "themes",
    "upload",
    "content",
    "cgi-bin",
    ".well-known",
    "cache",
    "old",
    "new",
    "site",
    "home",
    "user",
    "data",
    "files",
    "file",
];
/// What there is to read.
const READING: [&str; 17] = [
    "news",
    "article",
    "blog",
    "forum",
    "wiki",
    "product",
    "category",
    "tag",
    "search",
    "video",
    "watch",
    "story",
    "post",
    "archive",
    "about",
    "contact",
    "questions",
];
/// What a false page asks for.
const REQUESTS: [&str; 19] = [
    "webmail",
    "mail",
    "online",
    "customer",
    "confirm",
    "secure",
    "validation",
    "identity",
    "support",
    "id",
    "email",
    "session",
    "token",
    "dispatch",
    "redirect",
    "verification",
    "process",
    "cmd=",
    "submit",
];
const SUFFIX_WORDS: [&str; 4] = ["com", "net", "org", "www"];
const INSTITUTIONS: [&str; 5] = ["edu", "gov", "org", "mil", "int"];
const SETTLED: [&str; 8] = ["de", "uk", "fr", "jp", "it", "nl", "se", "ch"];
const OPEN: [&str; 18] = [
    "br", "ru", "in", "id", "ng", "ro", "pl", "ua", "tk", "ml", "ga", "cf", "gq", "pw", "info",
    "me", "co", "cc",
];
/// A query of so many letters carries something.
const LONG_QUERY: usize = 60;

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
    let written = address.path.split('?').next().unwrap_or_default();
    let first = path.split('/').find(|part| !part.is_empty()).unwrap_or_default();
    let last = written.rsplit('/').find(|part| !part.is_empty()).unwrap_or_default();
    let registry = host.rsplit('.').next().unwrap_or_default();
    let words = |text: &'_ str| -> Vec<usize> {
        let letters = text.split(|c: char| !c.is_ascii_lowercase());
        letters.map(str::len).filter(|length| *length > 0).collect()
    };
    let words = words(&lower);
    let capitals = |text: &str| text.bytes().filter(u8::is_ascii_uppercase).count() as f32;
    let is_suffix_word = |word: &str| SUFFIX_WORDS.contains(&word);
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
        any(&FOLDERS, &lower),
        any(&READING, &lower),
        any(&REQUESTS, &lower),
        any(&REQUESTS, host),
        capitals(&address.path),
        capitals(last),
        last.len() as f32,
        digits(last),
        yes(path.ends_with('/')),
        first.len() as f32,
        yes(below.split('.').any(is_suffix_word)),
        yes(lower.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').any(is_suffix_word)),
        yes(INSTITUTIONS.contains(&registry)),
        yes(registry == "com"),
        yes(SETTLED.contains(&registry)),
        yes(OPEN.contains(&registry)),
        hexadecimal_runs(&lower),
        variety(name),
        count(name, b'-'),
        words.len() as f32,
        words.iter().copied().max().unwrap_or_default() as f32,
        yes(lower.contains('@') || lower.contains("%40")),
        yes(query.len() > LONG_QUERY && query.contains('=')),
    ]
}

/// How many runs of eight hexadecimal digits or more there are.
fn hexadecimal_runs(text: &str) -> f32 {
    let runs = text.split(|c: char| !c.is_ascii_digit() && !('a'..='f').contains(&c));
    runs.filter(|run| run.len() >= 8).count() as f32
}

/// How many different letters a name has, of all its letters.
fn variety(name: &str) -> f32 {
    let letters: Vec<u8> = name.bytes().filter(u8::is_ascii_lowercase).collect();
    let different: std::collections::BTreeSet<u8> = letters.iter().copied().collect();
    different.len() as f32 / letters.len().max(1) as f32
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
