//! One page, one case: the same page sent twice (a double press, a reload) gives the same code
//! again, not a second case.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use kernel::{Id, Random, Ts};
use seal::message::Message;
use seal::suite::derive;
use seal::{Digest, Receipt};
use zeroize::Zeroizing;

/// How long a page gives its code again.
pub(super) const KEPT: Duration = Duration::from_secs(600);

/// The keys that codes of people who called are drawn with, one for each page. They live in memory
/// only, and go ten minutes after the page was first sent, or when the desk is locked: then nobody
/// can draw its code again.
#[derive(Default)]
pub(super) struct OnceKeys(Mutex<BTreeMap<Id, OnceKey>>);

struct OnceKey {
    made: Ts,
    key: Zeroizing<[u8; 32]>,
}

/// What one member typed on one page.
pub(super) struct Typed<'a> {
    /// The name the page was given when it was shown. It names the case too, in addresses.
    pub(super) page: Id,
    /// Only the member who typed it draws its code.
    pub(super) actor: &'a str,
    pub(super) message: &'a Message,
}

impl OnceKeys {
    pub(super) fn forget(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    /// Forgets the keys whose time is over.
    pub(super) fn forget_old(&self, now: Ts) {
        let mut keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        keys.retain(|_, key| key.is_valid(now));
    }

    /// The receipt of what one page sent.
    pub(super) fn receipt(&self, typed: &Typed<'_>, now: Ts, random: &dyn Random) -> Receipt {
        self.forget_old(now);
        let mut keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let fresh = || OnceKey { made: now, key: Zeroizing::new(random.array()) };
        let key = &keys.entry(typed.page).or_insert_with(fresh).key;
        // The pieces of a digest have a fixed length, but for the last.
        let actor = Digest::of_bytes(typed.actor.as_bytes());
        let text = Digest::of("told page", &[&typed.page.0, &actor.0, &typed.message.to_json()]);
        let drawn = Drawn {
            seed: Zeroizing::new(derive(key, "told receipt", &text.0)),
            blocks: Mutex::new(0),
        };
        let drawn: &dyn Random = &drawn;
        Receipt::random(&mut drawn.rng())
    }
}

impl OnceKey {
    /// A clock that was put back ends it too.
    fn is_valid(&self, now: Ts) -> bool {
        let age = now.0.checked_sub(self.made.0).and_then(|age| u64::try_from(age).ok());
        age.is_some_and(|age| Duration::from_micros(age) < KEPT)
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
    fn a_page_has_one_code_of_one_member_for_ten_minutes_or_until_the_desk_is_locked() {
        let (keys, random) = (OnceKeys::default(), SystemRandom);
        let (a, b) = (Id::random(&random), Id::random(&random));
        let code = |page, actor, text, second: i64| {
            let typed = Typed { page, actor, message: &Message::text("fr", text) };
            keys.receipt(&typed, Ts(second * 1_000_000), &random).grouped()
        };
        let first = code(a, "amal", "x", 0);
        assert_eq!(code(a, "amal", "x", 599), first);
        assert_ne!(code(b, "amal", "x", 0), first);
        assert_ne!(code(a, "amal", "y", 0), first);
        assert_ne!(code(a, "badr", "x", 0), first);
        assert_eq!(code(a, "amal", "x", 599), first, "asking again does not lengthen it");
        assert_ne!(code(a, "amal", "x", 600), first);
        let second = code(a, "amal", "x", 600);
        assert_ne!(code(a, "amal", "x", 599), second, "the clock was put back");
        let third = code(a, "amal", "x", 599);
        keys.forget();
        assert_ne!(code(a, "amal", "x", 599), third);
    }
}
