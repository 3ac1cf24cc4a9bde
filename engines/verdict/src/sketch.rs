//! Messages that are nearly the same, known again without being kept.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::words::Words;
use crate::{Folded, address};

/// So many of the smallest hashes stand for a text.
pub(crate) const MINIMA: usize = 96;
/// Characters of a shingle.
const SHINGLE: usize = 5;
/// A text of fewer shingles says too little to be known again.
const FEWEST: usize = 24;
/// The most parts of a text that are sketched, the whole among them.
const PARTS: usize = 3;

/// From this likeness on two messages are of one campaign.
pub const LIKE: f32 = 0.5;

/// A sketch of a text: the smallest hashes of its shingles (bottom-k MinHash, Broder 1997).
///
/// Numbers, addresses, accents, case and disguises are folded away first, so that a scam's
/// copies with other names and amounts stay near each other. Short texts can be put together
/// again from their hashes: a sketch is as secret as its text.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Sketch(pub(crate) Vec<u32>);

/// Bytes that are no sketch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no sketch of a text")]
pub struct SketchError;

impl Sketch {
    /// Sketches of a text: of the whole and of its longest paragraphs, for somebody may have
    /// written around the message. None where it is too short to be known again.
    pub fn all_of(text: &str) -> Vec<Self> {
        let mut paragraphs: Vec<&str> = text.split('\n').map(str::trim).collect();
        paragraphs.sort_by_key(|part| Reverse(part.len()));
        let parts = std::iter::once(text).chain(paragraphs).take(PARTS);
        parts.filter_map(Self::of).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// The sketch of one text; none where it is too short.
    pub fn of(text: &str) -> Option<Self> {
        let shingles = shingles(&normal(text));
        (shingles.len() >= FEWEST).then(|| Self(shingles.into_iter().take(MINIMA).collect()))
    }

    /// How much two texts share, from 0 to 1: an estimate of the Jaccard index of their shingles,
    /// exact for short ones.
    pub fn likeness(&self, other: &Self) -> f32 {
        let (mut one, mut two) = (self.0.iter().peekable(), other.0.iter().peekable());
        let (mut both, mut all) = (0_u16, 0_u16);
        while usize::from(all) < MINIMA {
            let (Some(left), Some(right)) = (one.peek(), two.peek()) else { break };
            let order = left.cmp(right);
            if order.is_le() {
                one.next();
            }
            if order.is_ge() {
                two.next();
            }
            both += u16::from(order.is_eq());
            all += 1;
        }
        // What only one of them has left belongs to the union too.
        let rest = (one.len() + two.len()).min(MINIMA.saturating_sub(usize::from(all)));
        let all = f32::from(all) + rest as f32;
        if all > 0.0 { f32::from(both) / all } else { 0.0 }
    }

    /// The hashes, for an index: texts that are alike share many.
    pub fn hashes(&self) -> &[u32] {
        &self.0
    }

    /// The bytes that are kept.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.0.iter().flat_map(|hash| hash.to_be_bytes()).collect()
    }

    /// Reads what was kept.
    ///
    /// # Errors
    /// It is none: not rising numbers, too few or too many.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, SketchError> {
        let (numbers, rest) = bytes.as_chunks::<4>();
        let hashes: Vec<u32> = numbers.iter().map(|number| u32::from_be_bytes(*number)).collect();
        let fits = (FEWEST..=MINIMA).contains(&hashes.len()) && rest.is_empty();
        if fits && hashes.is_sorted_by(|one, next| one < next) {
            Ok(Self(hashes))
        } else {
            Err(SketchError)
        }
    }
}

impl Serialize for Sketch {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&STANDARD_NO_PAD.encode(self.to_bytes()))
    }
}

impl<'de> Deserialize<'de> for Sketch {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let bytes = STANDARD_NO_PAD.decode(text).map_err(D::Error::custom)?;
        Self::from_bytes(&bytes).map_err(D::Error::custom)
    }
}

/// The text as copies of it share it: words without numbers and addresses.
fn normal(text: &str) -> String {
    let folded = Folded::of(text);
    let mut bare = folded.text().to_owned();
    // From the end, so that the places before stay.
    let mut addresses: Vec<_> =
        address::find(&folded, text).into_iter().map(|one| one.range).collect();
    addresses.sort_by_key(|range| Reverse(range.start));
    for range in addresses {
        if bare.get(range.clone()).is_some() {
            bare.replace_range(range, " ");
        }
    }
    let words = Words::of(&Folded::of(&bare));
    let kept =
        words.text().split(' ').filter(|word| !word.bytes().any(|byte| byte.is_ascii_digit()));
    kept.collect::<Vec<_>>().join(" ")
}

fn shingles(text: &str) -> BTreeSet<u32> {
    let letters: Vec<char> = text.chars().collect();
    letters.windows(SHINGLE).map(hash).collect()
}

/// FNV-1a over the code points, mixed (splitmix64's end) so that the smallest are a fair sample.
fn hash(shingle: &[char]) -> u32 {
    let start = 0xcbf2_9ce4_8422_2325_u64;
    let mut hash = shingle.iter().fold(start, |hash, c| {
        (hash ^ u64::from(u32::from(*c))).wrapping_mul(0x0000_0100_0000_01b3)
    });
    hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    u32::try_from((hash ^ (hash >> 31)) >> 32).unwrap_or_default()
}

#[cfg(test)]
pub(crate) mod tests {
    use proptest::prelude::*;

    use super::*;

    pub(crate) const SCAM: &str = "Barid Al-Maghrib : votre colis MA4471 est en attente, adresse incomplète. \
        Réglez 12,40 DH de frais ici : bam-colis.top/suivi";

    fn likeness(one: &str, other: &str) -> f32 {
        Sketch::of(one).unwrap().likeness(&Sketch::of(other).unwrap())
    }

    #[test]
    fn copies_with_other_numbers_links_and_letters_are_one() {
        let copy = "BARID AL-MAGHRIB: votre colis MA9920 est en attente, adresse incomplete. \
            Réglez 19 DH de frais ici : poste-frais.icu/x?id=7";
        assert!(likeness(SCAM, copy) > 0.9, "{}", likeness(SCAM, copy));
        let disguised = SCAM.replace("votre colis", "v\u{43e}tre c\u{43e}\u{200b}lis");
        assert!(likeness(SCAM, &disguised) > 0.9);
    }

    #[test]
    fn another_message_is_another() {
        let genuine = "Votre colis a été livré ce matin à l'accueil de votre immeuble, merci de \
            votre confiance et à bientôt.";
        assert!(likeness(SCAM, genuine) < 0.3, "{}", likeness(SCAM, genuine));
        assert_eq!(Sketch::of("ok merci 12"), None);
    }

    proptest! {
        #[test]
        fn likeness_is_fair(one in "[a-e ]{60,200}", other in "[a-e ]{60,200}") {
            let (Some(one), Some(other)) = (Sketch::of(&one), Sketch::of(&other)) else { return Ok(()) };
            let there = one.likeness(&other);
            prop_assert!((0.0..=1.0).contains(&there));
            prop_assert_eq!(there, other.likeness(&one));
            prop_assert_eq!(one.likeness(&one), 1.0);
            prop_assert_eq!(Sketch::from_bytes(&one.to_bytes()), Ok(one));
        }

        #[test]
        fn any_text_is_sketched(text in "\\PC{0,300}") {
            prop_assert!(Sketch::all_of(&text).len() <= PARTS);
        }
    }
}
