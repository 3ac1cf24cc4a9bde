//! Making models from examples. Deterministic: the same examples in the same order give the same
//! bytes.

mod linear;
mod trees;

pub use linear::{LinearPlan, train_linear};
pub use trees::{TreesPlan, train_trees};

/// SplitMix64 (Steele, Lea, Flood 2014): the order in which examples are looked at.
struct Shuffle(u64);

impl Shuffle {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn order(&mut self, items: &mut [usize]) {
        for last in (1..items.len()).rev() {
            let other = usize::try_from(self.next() % (last as u64 + 1)).unwrap_or_default();
            items.swap(last, other);
        }
    }
}
