//! Padding, so that a size says little: text to 1, 4, 16 or 64 KiB, files by Padmé.

/// The sizes a padded text can have, in bytes, its four length bytes included.
pub const BUCKETS: [usize; 4] = [1 << 10, 4 << 10, 16 << 10, 64 << 10];

/// The longest text, in bytes.
pub const MAX_TEXT: usize = (64 << 10) - 4;

/// Pads a text: its length as `uint32`, the text, zeros up to the next bucket.
/// `None` when it is longer than [`MAX_TEXT`].
pub fn pad_text(text: &[u8]) -> Option<Vec<u8>> {
    let bucket = BUCKETS.into_iter().find(|bucket| text.len() + 4 <= *bucket)?;
    let mut padded = Vec::with_capacity(bucket);
    padded.extend(u32::try_from(text.len()).ok()?.to_be_bytes());
    padded.extend_from_slice(text);
    padded.resize(bucket, 0);
    Some(padded)
}

/// Takes the padding off. `None` when the bytes are not what [`pad_text`] makes.
pub fn unpad_text(padded: &[u8]) -> Option<&[u8]> {
    let (length, rest) = padded.split_first_chunk::<4>()?;
    let (text, zeros) = rest.split_at_checked(u32::from_be_bytes(*length) as usize)?;
    let canonical = BUCKETS.into_iter().find(|bucket| text.len() + 4 <= *bucket);
    (canonical == Some(padded.len()) && zeros.iter().all(|byte| *byte == 0)).then_some(text)
}

/// Padmé (Nikitin et al., PoPETs 2019): the length rounded up so that at most
/// `log2 log2 length` bits of it remain, at a cost of at most 12 %.
pub fn padme(length: u64) -> u64 {
    if length < 2 {
        return length;
    }
    let exponent = length.ilog2();
    let kept = exponent.ilog2() + 1;
    let mask = (1u64 << (exponent - kept.min(exponent))) - 1;
    length.saturating_add(mask) & !mask
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_four_kilobyte_answer_is_in_the_sixteen_kilobyte_bucket() {
        assert_eq!(pad_text(&[b'x'; 4096]).unwrap().len(), 16 << 10);
        assert_eq!(pad_text(b"").unwrap().len(), 1 << 10);
        assert!(pad_text(&vec![0; MAX_TEXT + 1]).is_none());
    }

    #[test]
    fn a_padding_nobody_makes_is_refused() {
        let mut padded = pad_text(b"hello").unwrap();
        padded[1023] = 1;
        assert!(unpad_text(&padded).is_none());
        let mut larger = pad_text(b"hello").unwrap();
        larger.resize(4 << 10, 0);
        assert!(unpad_text(&larger).is_none());
    }

    #[test]
    fn padme_as_in_the_paper() {
        assert_eq!((padme(9), padme(1000), padme(20_000_000)), (10, 1024, 20_447_232));
    }

    proptest! {
        #[test]
        fn text_comes_back(text in proptest::collection::vec(any::<u8>(), 0..5000)) {
            let padded = pad_text(&text).unwrap();
            prop_assert_eq!(unpad_text(&padded), Some(&text[..]));
        }

        #[test]
        fn padme_never_shrinks_and_costs_an_eighth_at_most(length in 0u64..1 << 40) {
            let padded = padme(length);
            prop_assert!(padded >= length && padded - length <= length / 8 + 1);
            prop_assert_eq!(padme(padded), padded);
        }
    }
}
