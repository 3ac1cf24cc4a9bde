/// How many weights a model of letters has: n-grams are hashed into so many.
pub const BUCKETS: usize = 1 << 20;
const SIZES: std::ops::RangeInclusive<usize> = 2..=6;
/// What stands behind this many letters of a message changes little.
const MOST_LETTERS: usize = 4000;

/// The hashed n-grams of a text, each once, in ascending order: two to six letters, across words,
/// with a space at either end. Lower case; every digit is `0`, all white space one space.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ngrams(Vec<u32>);

impl Ngrams {
    /// The n-grams of a text.
    pub fn of(text: &str) -> Self {
        let mut letters = Vec::with_capacity(text.len() + 2);
        letters.push(' ');
        let lower = text.chars().flat_map(char::to_lowercase).take(MOST_LETTERS);
        for c in lower.chain([' ']) {
            match c {
                c if !c.is_whitespace() => letters.push(if c.is_numeric() { '0' } else { c }),
                _ if letters.last() == Some(&' ') => {}
                _ => letters.push(' '),
            }
        }
        let mut hashes = Vec::with_capacity(letters.len() * SIZES.count());
        hash_all(&letters, &mut hashes);
        hash_all(&shape(text), &mut hashes);
        hashes.sort_unstable();
        hashes.dedup();
        Self(hashes)
    }

    /// The buckets, each a number below [`BUCKETS`].
    pub fn buckets(&self) -> impl Iterator<Item = usize> + '_ {
        self.0.iter().map(|hash| *hash as usize)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether the text has none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// What letters alone do not tell, as a word of its own: length, digits, capitals, links and
/// calling marks, each in a few steps.
fn shape(text: &str) -> Vec<char> {
    let (mut length, mut digits, mut capitals, mut marks) = (0u32, 0u32, 0u32, 0u32);
    for c in text.chars().take(MOST_LETTERS) {
        length += 1;
        digits += u32::from(c.is_numeric());
        capitals += u32::from(c.is_uppercase());
        marks += u32::from("!$€£%".contains(c));
    }
    let step = |count: u32| (u32::BITS - count.leading_zeros()).min(9);
    let link = u32::from(text.contains("http") || text.contains("www.") || text.contains(".com"));
    let steps =
        [step(length), step(digits), step(capitals * 20 / length.max(1)), step(marks), link];
    // Letters that no text holds, other ones for each place.
    let place = |(at, step): (usize, u32)| char::from_u32(0xe000 + 16 * at as u32 + step);
    steps.into_iter().enumerate().filter_map(place).collect()
}

/// FNV-1a over each n-gram, folded to the number of buckets.
fn hash_all(letters: &[char], hashes: &mut Vec<u32>) {
    for start in 0..letters.len() {
        let mut hash = 0x811c_9dc5_u32;
        for (length, c) in letters.iter().skip(start).take(*SIZES.end()).enumerate() {
            hash = (hash ^ u32::from(*c)).wrapping_mul(0x0100_0193);
            if length + 1 >= *SIZES.start() {
                hashes.push((hash ^ (hash >> 12)) & (BUCKETS as u32 - 1));
            }
        }
    }
}
