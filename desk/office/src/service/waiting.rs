//! Deliveries that wait at the front for something that should have come before them.

use std::collections::BTreeSet;

use kernel::Id;

/// The most that are remembered: the front names them.
const MOST: usize = 4096;

/// What waited in the last round, and what of it the log has told.
#[derive(Default)]
pub(super) struct Waiting {
    last: BTreeSet<Id>,
    told: BTreeSet<Id>,
}

impl Waiting {
    /// Takes what waits after a round. Gives how many keep waiting since the round before and were
    /// not told yet: one that came just before its letter is no trouble.
    pub(super) fn kept(&mut self, now: BTreeSet<Id>) -> usize {
        let kept: Vec<Id> = now.intersection(&self.last).copied().collect();
        self.told.retain(|id| now.contains(id));
        self.last = now.into_iter().take(MOST).collect();
        kept.into_iter().filter(|id| self.told.insert(*id)).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_waits_in_two_rounds_is_told_once() {
        let mut waiting = Waiting::default();
        let of = |ids: &[u8]| ids.iter().map(|id| Id([*id; 16])).collect::<BTreeSet<Id>>();
        assert_eq!(waiting.kept(of(&[1, 2])), 0, "new");
        assert_eq!(waiting.kept(of(&[2, 3])), 1);
        assert_eq!(waiting.kept(of(&[2, 3])), 1, "only the one that was not told");
        assert_eq!(waiting.kept(of(&[2, 3])), 0);
        assert_eq!(waiting.kept(of(&[])), 0);
        assert_eq!(waiting.kept(of(&[2])), 0);
        assert_eq!(waiting.kept(of(&[2])), 1, "it came back");
    }
}
