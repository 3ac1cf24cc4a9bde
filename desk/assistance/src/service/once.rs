//! One page, one case: the same page sent twice (a double press, a reload) gives the same code
//! again, not a second case.

use std::sync::{Mutex, PoisonError};

use kernel::{Id, Random};
use seal::message::Message;
use seal::suite::derive;
use seal::{Digest, Receipt};
use zeroize::Zeroizing;

/// The key that codes of people who called are drawn with. It lives in memory only, and goes when
/// the desk is locked: then nobody can draw a code again.
#[derive(Default)]
pub(super) struct OnceKey(Mutex<Option<Zeroizing<[u8; 32]>>>);

impl OnceKey {
    pub(super) fn forget(&self) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// The receipt of what one page sent. `page` is the name the page was given when it was shown.
    pub(super) fn receipt(&self, page: Id, message: &Message, random: &dyn Random) -> Receipt {
        let mut key = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let key = key.get_or_insert_with(|| Zeroizing::new(random.array()));
        let text = Digest::of("told page", &[&page.0, &message.to_json()]);
        let drawn = Drawn {
            seed: Zeroizing::new(derive(key, "told receipt", &text.0)),
            blocks: Mutex::new(0),
        };
        let drawn: &dyn Random = &drawn;
        Receipt::random(&mut drawn.rng())
    }
}

/// Unpredictable without the key, the same for the same page.
struct Drawn {
    seed: Zeroizing<[u8; 32]>,
    blocks: Mutex<u64>,
}

impl Random for Drawn {
    fn fill(&self, bytes: &mut [u8]) {
        let mut blocks = self.blocks.lock().unwrap_or_else(PoisonError::into_inner);
        for chunk in bytes.chunks_mut(32) {
            let block = derive(&self.seed, "draw", &blocks.to_be_bytes());
            chunk.iter_mut().zip(block).for_each(|(byte, value)| *byte = value);
            *blocks += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use kernel::SystemRandom;

    use super::*;

    #[test]
    fn a_page_has_one_code_until_the_desk_is_locked() {
        let (key, random) = (OnceKey::default(), SystemRandom);
        let (a, b) = (Id::random(&random), Id::random(&random));
        let code = |page, text| key.receipt(page, &Message::text("fr", text), &random).grouped();
        let first = code(a, "x");
        assert_eq!(code(a, "x"), first);
        assert_ne!(code(b, "x"), first);
        assert_ne!(code(a, "y"), first);
        key.forget();
        assert_ne!(code(a, "x"), first);
    }
}
