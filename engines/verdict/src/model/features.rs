//! What can be counted of an address by its letters alone.

mod lists;

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use lists::{
    ABUSED, BRANDS, FOLDERS, INSTITUTIONS, MORE_BRANDS, OPEN, PAGES, PROGRAMS, READING, REQUESTS,
    SETTLED, SUFFIX_WORDS, WORDS,
};

use crate::Address;

/// Names of the features, in their order.
pub const NAMES: [&str; 85] = [
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
    "mean word length of path",
    "longest digit run in path",
    "brand outside of name",
    "brand inside of name",
    "hyphens in last part",
    "year in path",
    "dot in last part",
    "long words in path",
    "words of letters and digits",
    "short words in path",
    "vowel share of path",
    "word variety of path",
    "host share",
    "first label length",
    "digit below",
    "longest consonant run of path",
];

/// A query of so many letters carries something, and a word of a path.
const LONG_QUERY: usize = 60;
const LONG_WORD: usize = 16;

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
    let share = |part: f32, whole: usize| part / whole.max(1) as f32;
    let longest = |text: &str, by: char| text.split(by).map(str::len).max().unwrap_or(0) as f32;
    let yes = |is: bool| f32::from(u8::from(is));
    let any =
        |list: &[&str], text: &str| list.iter().filter(|word| text.contains(**word)).count() as f32;
    let suffix = address.suffix();
    let written = address.path.split('?').next().unwrap_or_default();
    let first = path.split('/').find(|part| !part.is_empty()).unwrap_or_default();
    let last = written.rsplit('/').find(|part| !part.is_empty()).unwrap_or_default();
    let registry = host.rsplit('.').next().unwrap_or_default();
    let words = || {
        let words = lower.split(|c: char| !c.is_ascii_lowercase());
        words.map(str::len).filter(|length| *length > 0)
    };
    let tokens: Vec<&str> = path
        .split(|c: char| !c.is_ascii_lowercase() && !c.is_ascii_digit())
        .filter(|token| !token.is_empty())
        .collect();
    let different: std::collections::BTreeSet<&str> = tokens.iter().copied().collect();
    let of_tokens =
        |is: &dyn Fn(&str) -> bool| tokens.iter().filter(|token| is(token)).count() as f32;
    let letters = |is: &dyn Fn(u8) -> bool| path.bytes().filter(|b| is(*b)).count() as f32;
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
        share(digits(host), host.len()),
        share(digits(path), path.len()),
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
        share(name.bytes().filter(|b| b"aeiouy".contains(b)).count() as f32, name.len()),
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
        words().count() as f32,
        words().max().unwrap_or_default() as f32,
        yes(lower.contains('@') || lower.contains("%40")),
        yes(query.len() > LONG_QUERY && query.contains('=')),
        share(tokens.iter().map(|token| token.len()).sum::<usize>() as f32, tokens.len()),
        longest_run(path, |b| b.is_ascii_digit()),
        yes((has_brand(below) || has_brand(path)) && !has_brand(name)),
        yes(has_brand(name) && !brands().any(|brand| *brand == name)),
        count(last, b'-'),
        yes(path.split('/').any(is_year)),
        yes(last.contains('.')),
        of_tokens(&|token| token.len() >= LONG_WORD),
        of_tokens(&|token| {
            token.bytes().any(|b| b.is_ascii_digit())
                && token.bytes().any(|b| b.is_ascii_lowercase())
        }),
        of_tokens(&|token| token.len() <= 2),
        share(letters(&|b| b"aeiou".contains(&b)), letters(&|b| b.is_ascii_lowercase()) as usize),
        share(different.len() as f32, tokens.len()),
        share(host.len() as f32, host.len() + path.len() + query.len()),
        below.split('.').next().unwrap_or_default().len() as f32,
        yes(below.bytes().any(|b| b.is_ascii_digit())),
        longest_run(path, |b| b.is_ascii_lowercase() && !b"aeiouy".contains(&b)),
    ]
}

/// Whether a folder is named by a year.
fn is_year(part: &str) -> bool {
    let is_of_these = part.starts_with("19") || part.starts_with("20");
    part.len() == 4 && is_of_these && part.bytes().all(|b| b.is_ascii_digit())
}

fn brands() -> impl Iterator<Item = &'static &'static str> {
    BRANDS.iter().chain(&MORE_BRANDS)
}

/// Whether a brand stands in a text.
fn has_brand(text: &str) -> bool {
    #[expect(clippy::expect_used, reason = "constant words")]
    static FINDER: LazyLock<AhoCorasick> =
        LazyLock::new(|| AhoCorasick::new(brands()).expect("a few words"));
    FINDER.is_match(text)
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
