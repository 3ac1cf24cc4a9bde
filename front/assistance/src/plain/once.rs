//! One page, one letter: the same page sent twice (a double press, a reload on a slow network)
//! gives the same tracking code again, not a second letter.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, OnceLock};

use kernel::{Id, Random};
use seal::Digest;
use seal::message::Message;
use seal::suite::derive;

/// The key that tracking codes of the plain page are drawn with. It lives in memory only.
#[derive(Clone, Default)]
pub(crate) struct OnceKey(Arc<OnceLock<[u8; 32]>>);

impl OnceKey {
    /// Randomness for the receipt of what one page sent. `page` is the name that the page was
    /// given when it was shown, which nobody else knows; a page without one has no second time.
    pub(crate) fn source(&self, page: &str, message: &Message, random: &dyn Random) -> PageRandom {
        let key = self.0.get_or_init(|| random.array());
        let page = page.parse().unwrap_or_else(|_| Id::random(random));
        let text = Digest::of("plain page", &[&page.0, &message.to_json()]);
        PageRandom { seed: derive(key, "plain receipt", &text.0), drawn: AtomicU64::new(0) }
    }
}

/// Unpredictable to everybody else, the same for the same page.
pub(crate) struct PageRandom {
    seed: [u8; 32],
    drawn: AtomicU64,
}

impl Random for PageRandom {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(32) {
            let block = self.drawn.fetch_add(1, Ordering::Relaxed);
            let drawn = derive(&self.seed, "draw", &block.to_be_bytes());
            chunk.iter_mut().zip(drawn).for_each(|(byte, value)| *byte = value);
        }
    }
}

#[cfg(test)]
mod tests {
    use kernel::SystemRandom;
    use seal::Receipt;

    use super::*;

    #[test]
    fn a_page_has_one_code_and_every_page_its_own() {
        let (key, random) = (OnceKey::default(), SystemRandom);
        let (a, b) = (Id::random(&random).to_string(), Id::random(&random).to_string());
        let code = |page: &str, text: &str| {
            let source = key.source(page, &Message::text("fr", text), &random);
            let source: &dyn Random = &source;
            Receipt::random(&mut source.rng()).grouped()
        };
        assert_eq!(code(&a, "x"), code(&a, "x"));
        assert_ne!(code(&a, "x"), code(&b, "x"));
        assert_ne!(code(&a, "x"), code(&a, "y"));
        assert_ne!(code("no name", "x"), code("no name", "x"));
    }
}
